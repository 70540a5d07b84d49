//! Where journals stand: beside the dossier, or in the user's own folder.

use std::ffi::OsString;
use std::fs::{self, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use sha2::{Digest, Sha256};

use crate::store::disk;
use crate::store::folders::Folders;
use crate::store::place::spelled_out;

/// How many journals are kept of closed dossiers, and how many set aside.
const MOST_KEPT: usize = 30;

/// Where the journal of the dossier at `path` stands: `.name.journal` beside the file itself, whatever links lead to it,
/// so that two windows that come by different ways find the same one.
pub(super) fn beside(path: &Path) -> PathBuf {
    let path = spelled_out(path);
    let mut name = OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(".journal");
    path.with_file_name(name)
}

/// The dossier's file that the journal at `journal` names. A path that is not whole says nothing by itself: then it is the
/// file beside which the journal stands, and nothing where it stands elsewhere.
pub(super) fn named_in(journal: &Path, of: &str) -> Option<PathBuf> {
    let of = PathBuf::from(of);
    if of.is_absolute() {
        return Some(of);
    }
    let neighbour = journal.with_file_name(of.file_name()?);
    (beside(&neighbour).file_name() == journal.file_name()).then_some(neighbour)
}

/// A name for the dossier at `path` that is the same each time and no other dossier's.
fn name_of(path: &Path) -> String {
    let whole = spelled_out(path);
    let sum: String = Sha256::digest(whole.as_os_str().as_encoded_bytes())
        .iter()
        .take(12)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    format!("{sum}.journal")
}

/// Where the journal of the dossier at `path` stands when it cannot stand beside it.
pub(super) fn away(folders: &Folders, path: &Path) -> PathBuf {
    folders.journals().join(name_of(path))
}

/// Where what can be undone in the dossier at `path` stands after it was closed.
pub(super) fn history(folders: &Folders, path: &Path) -> PathBuf {
    folders.histories().join(name_of(path))
}

/// An empty file in `folder` with a name that no other has.
pub(super) fn fresh(folder: &Path) -> io::Result<PathBuf> {
    disk::make_folder(folder)?;
    let mut number = 1_u32;
    loop {
        let path = folder.join(format!("{number}.journal"));
        match OpenOptions::new().write(true).create_new(true).open(&path) {
            Ok(_) => return Ok(path),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => number += 1,
            Err(error) => return Err(error),
        }
    }
}

/// The journals in `folder`, the newest first; none where there is no such folder.
pub(super) fn journals_in(folder: &Path) -> Vec<PathBuf> {
    let mut found: Vec<(Option<SystemTime>, PathBuf)> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "journal"))
        .map(|path| (changed(&path), path))
        .collect();
    found.sort();
    found.into_iter().rev().map(|(_, path)| path).collect()
}

/// When the file was last written.
pub(super) fn changed(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|metadata| metadata.modified()).ok()
}

/// Takes the oldest journals in `folder` away, so that no more than a fixed number stay.
pub(super) fn prune(folder: &Path) {
    for path in journals_in(folder).into_iter().skip(MOST_KEPT) {
        // One that cannot be removed now is tried again the next time.
        let _removed = fs::remove_file(path).is_ok();
    }
}

/// Moves a journal to `to`, also to another disk.
pub(super) fn shift(from: &Path, to: &Path) -> io::Result<()> {
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder)?;
    }
    match fs::rename(from, to) {
        Err(error) if error.kind() == io::ErrorKind::CrossesDevices => {
            fs::copy(from, to)?;
            fs::remove_file(from)
        }
        moved => moved,
    }
}
