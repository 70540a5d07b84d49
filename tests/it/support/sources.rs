//! The sources of the program, for tests that look at the code itself.

use std::fs;
use std::path::{Path, PathBuf};

/// Every source below `folder`, in the order of their paths.
pub fn sources(folder: &Path) -> Vec<PathBuf> {
    files(folder, "rs")
}

/// Every file below `folder` whose name ends in `extension`, in the order of their paths.
pub fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(files(&path, extension));
        } else if path.extension().is_some_and(|own| own == extension) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The code of a file without comments, so that a link in the documentation is no arrow and a figure in it no code.
pub fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).expect("a readable source");
    text.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}
