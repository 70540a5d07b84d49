//! Which file a path leads to, however it is spelled: through links, relative, in other case.

use std::fs::{self, Metadata};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// Links that are followed at most; more lead round.
const MOST_LINKS: usize = 40;

/// The file that `path` leads to at the end of its links, with its folder spelled out; it need not be there yet.
///
/// # Errors
///
/// A folder that is not there, or links that lead round.
pub fn followed(path: &Path) -> io::Result<PathBuf> {
    let mut path = path.to_owned();
    for _ in 0..MOST_LINKS {
        match fs::canonicalize(&path) {
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            found => return found,
        }
        if fs::symlink_metadata(&path).is_ok_and(|metadata| metadata.is_symlink()) {
            let to = fs::read_link(&path)?;
            path = folder_of(&path).join(to);
            continue;
        }
        let name = path.file_name().ok_or(ErrorKind::IsADirectory)?;
        return Ok(fs::canonicalize(folder_of(&path))?.join(name));
    }
    Err(ErrorKind::InvalidInput.into())
}

/// The same, or the path spelled out as it is where that cannot be found.
pub fn spelled_out(path: &Path) -> PathBuf {
    followed(path).or_else(|_| std::path::absolute(path)).unwrap_or_else(|_| path.to_owned())
}

/// The folder in which `path` stands.
pub(super) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Whether two paths lead to one file: also by a second name of it, or in other case where the disk knows none.
pub fn is_same(one: &Path, other: &Path) -> bool {
    match (fs::metadata(one), fs::metadata(other)) {
        (Ok(first), Ok(second)) => {
            is_one_file(&first, &second).unwrap_or_else(|| spelled_out(one) == spelled_out(other))
        }
        (Err(_), Err(_)) => spelled_out(one) == spelled_out(other),
        (Ok(_), Err(_)) | (Err(_), Ok(_)) => false,
    }
}

/// Whether both are of one file; nothing where the system gives files no numbers.
#[cfg(unix)]
pub(super) fn is_one_file(one: &Metadata, other: &Metadata) -> Option<bool> {
    use std::os::unix::fs::MetadataExt;
    Some((one.dev(), one.ino()) == (other.dev(), other.ino()))
}

/// Whether both are of one file; nothing where the system gives files no numbers.
#[cfg(not(unix))]
pub(super) fn is_one_file(_one: &Metadata, _other: &Metadata) -> Option<bool> {
    None
}

/// Whether the file at `path` has another name besides (a hard link); not known where the system does not say.
#[cfg(unix)]
pub(super) fn has_other_names(path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    fs::metadata(path).is_ok_and(|metadata| metadata.is_file() && metadata.nlink() > 1)
}

/// Whether the file at `path` has another name besides (a hard link); not known where the system does not say.
#[cfg(not(unix))]
pub(super) fn has_other_names(_path: &Path) -> bool {
    false
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn one_file_is_known_by_every_name_and_a_link_to_nothing_leads_to_where_it_would_be() {
        let folder = tempfile::tempdir().expect("a folder");
        let at = |name: &str| folder.path().join(name);
        fs::write(at("a"), "a").expect("it is written");
        symlink("a", at("link")).expect("it is linked");
        symlink(at("b"), at("nowhere")).expect("it is linked");
        symlink("round", at("round")).expect("it is linked");
        fs::hard_link(at("a"), at("second")).expect("it is linked");
        fs::create_dir(at("sub")).expect("a folder");
        for other in ["link", "second", "sub/../a", "./link"] {
            assert!(is_same(&at("a"), &at(other)), "{other}");
        }
        assert!(!is_same(&at("a"), &at("b")) && !is_same(&at("a"), &at("nowhere")));
        assert!(is_same(&at("b"), &at("nowhere")));
        assert!(has_other_names(&at("a")) && has_other_names(&at("second")) && has_other_names(&at("link")));
        fs::remove_file(at("second")).expect("it is removed");
        assert!(!has_other_names(&at("a")) && !has_other_names(&at("b")) && !has_other_names(&at("sub")));
        assert_eq!(followed(&at("nowhere")).expect("its folder is there"), spelled_out(&at("b")));
        assert!(followed(&at("round")).is_err() && followed(&at("gone/b")).is_err());
    }
}
