//! Saving a dossier so that no crash, full disk or other program can lose work.
//!
//! The new text is written beside the old and takes its place in one step, when it is safely on disk; the version
//! before stays as `name.akkoord~`.

use std::ffi::{OsStr, OsString};
use std::fs::{self, File, Permissions};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::time::Duration;

use tempfile::Builder;

use super::disk;
use super::dossier::{TextHash, read_bounded, to_text};
use super::lock::Lock;
use super::place::{folder_of, followed};
use super::ron_text::MAX_BYTES;
use crate::domain::agreement::Dossier;
use crate::domain::diagnostic::Diagnostic;
use crate::domain::words::{Message, Subject};
use crate::message;

/// How the name of a file begins that is being written.
const HALF: &str = ".akkoord-";
/// How long a file that is being written is left alone whoever holds it.
const HALF_WRITTEN: Duration = Duration::from_secs(60);

/// Why a dossier was not saved; nothing was overwritten.
#[derive(Debug)]
pub enum SaveError {
    /// Another program changed the file since it was read.
    ChangedUnderneath(PathBuf),
    /// The file or the disk may only be read.
    ReadOnly(PathBuf),
    /// The user may not write in the folder.
    Forbidden(PathBuf),
    /// The folder is not there any more.
    FolderGone(PathBuf),
    /// There is no room left.
    DiskFull(PathBuf),
    /// The path is a folder, or has no name.
    NoFile(PathBuf),
    /// Another program is saving it, and does not end.
    Busy(PathBuf),
    /// It became so large that it could not be opened again.
    TooLarge(PathBuf),
    /// The dossier cannot be written as text; a fault of the program.
    Unwritable(PathBuf, ron::Error),
    /// Anything else the system says.
    Other(PathBuf, io::Error),
}

impl SaveError {
    pub(super) fn from_io(error: io::Error, path: &Path) -> Self {
        let path = path.to_owned();
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => Self::DiskFull(path),
            ErrorKind::ReadOnlyFilesystem => Self::ReadOnly(path),
            ErrorKind::PermissionDenied => Self::Forbidden(path),
            ErrorKind::NotFound | ErrorKind::NotADirectory => Self::FolderGone(path),
            ErrorKind::IsADirectory => Self::NoFile(path),
            ErrorKind::ResourceBusy => Self::Busy(path),
            _ => Self::Other(path, error),
        }
    }

    /// Where the dossier was to be saved.
    pub fn path(&self) -> &Path {
        match self {
            Self::ChangedUnderneath(path)
            | Self::ReadOnly(path)
            | Self::Forbidden(path)
            | Self::FolderGone(path)
            | Self::DiskFull(path)
            | Self::NoFile(path)
            | Self::Busy(path)
            | Self::TooLarge(path)
            | Self::Unwritable(path, _)
            | Self::Other(path, _) => path,
        }
    }

    /// What to tell the user.
    pub fn diagnostic(&self) -> Diagnostic {
        let (message, hint) = match self {
            Self::ChangedUnderneath(_) => (
                message!(
                    nl: "een ander programma heeft dit bestand gewijzigd sinds u het opende; het is niet overschreven",
                    en: "another program changed this file since you opened it; it has not been overwritten"
                ),
                message!(
                    nl: "sla op onder een andere naam en vergelijk de twee dossiers",
                    en: "save under another name and compare the two dossiers"
                ),
            ),
            Self::ReadOnly(_) => {
                (message!(nl: "dit bestand mag alleen worden gelezen", en: "this file may only be read"), elsewhere())
            }
            Self::Forbidden(_) => {
                (message!(nl: "u mag in deze map niet schrijven", en: "you may not write in this folder"), elsewhere())
            }
            Self::FolderGone(_) => (
                message!(nl: "de map bestaat niet (meer)", en: "the folder does not exist (any more)"),
                message!(
                    nl: "maak de verbinding met de map opnieuw of sla op in een andere map",
                    en: "connect to the folder again or save in another folder"
                ),
            ),
            Self::DiskFull(_) => (
                message!(
                    nl: "de schijf is vol; er is niets overschreven", en: "the disk is full; nothing has been overwritten"
                ),
                message!(nl: "maak ruimte of sla op een andere schijf op", en: "make room or save on another disk"),
            ),
            Self::NoFile(_) => (
                message!(nl: "dit is een map, geen bestand", en: "this is a folder, not a file"),
                message!(nl: "geef een bestandsnaam in deze map", en: "give the name of a file in this folder"),
            ),
            Self::Busy(_) => (
                message!(
                    nl: "een ander programma is dit bestand aan het opslaan",
                    en: "another program is saving this file"
                ),
                message!(nl: "probeer het zo weer", en: "try again in a moment"),
            ),
            Self::TooLarge(_) => (
                message!(
                    nl: "het dossier is groter geworden dan {limit} MB en zou niet meer te openen zijn; het is niet opgeslagen",
                    en: "the dossier has become larger than {limit} MB and could not be opened again; it has not been saved",
                    limit = MAX_BYTES / (1024 * 1024)
                ),
                message!(nl: "voeg profielen samen of maak de laatste wijziging ongedaan", en: "merge profiles or undo the last change"),
            ),
            Self::Unwritable(_, error) => (
                message!(
                    nl: "het dossier is niet als tekst te schrijven ({cause}); dat is een fout van Akkoord",
                    en: "the dossier cannot be written as text ({cause}); this is a fault of Akkoord",
                    cause = error.to_string()
                ),
                message!(nl: "maak de laatste wijziging ongedaan en probeer opnieuw", en: "undo the last change and try again"),
            ),
            Self::Other(_, error) => (
                message!(
                    nl: "opslaan is niet gelukt ({cause})", en: "saving did not succeed ({cause})",
                    cause = error.to_string()
                ),
                elsewhere(),
            ),
        };
        Diagnostic::error(Subject::File(self.path().display().to_string()), message).hint(hint)
    }
}

fn elsewhere() -> Message {
    message!(nl: "sla op in een andere map; er is niets verloren", en: "save in another folder; nothing is lost")
}

/// Saves `dossier` at `path` and gives the fingerprint of what stands there now.
///
/// `expected` is the fingerprint of the file as it was read or last saved; a file that differs is left alone. Without
/// it, a file that is there is replaced, because the user chose its name. Either way the version before stays beside
/// it as `name.akkoord~`. A link is followed, and the permissions of the old file are kept.
///
/// # Errors
///
/// Why it was not saved; the old file is untouched then.
pub fn save(path: &Path, dossier: &Dossier, expected: Option<TextHash>) -> Result<TextHash, SaveError> {
    let text = to_text(dossier).map_err(|error| SaveError::Unwritable(path.to_owned(), error))?;
    if text.len() > MAX_BYTES {
        return Err(SaveError::TooLarge(path.to_owned()));
    }
    let hash = TextHash::of(text.as_bytes());
    if path.is_dir() {
        return Err(SaveError::NoFile(path.to_owned()));
    }
    let place = followed(path).map_err(|error| SaveError::from_io(error, path))?;
    // From here until the file is replaced no other program replaces it.
    let _lock = Lock::of(&place).map_err(|error| SaveError::from_io(error, path))?;
    clean(folder_of(&place));
    let old = match fs::metadata(&place) {
        Ok(metadata) if metadata.permissions().readonly() => return Err(SaveError::ReadOnly(path.to_owned())),
        Ok(metadata) => {
            let bytes = read_bounded(&place).map_err(|error| SaveError::from_io(error, path))?;
            Some((bytes, metadata.permissions()))
        }
        Err(error) if error.kind() == ErrorKind::NotFound => None,
        Err(error) => return Err(SaveError::from_io(error, path)),
    };
    let mut permissions = None;
    if let Some((bytes, kept)) = old {
        let found = TextHash::of(&bytes);
        if expected.is_some_and(|expected| expected != found) {
            return Err(SaveError::ChangedUnderneath(path.to_owned()));
        }
        if found == hash {
            return Ok(hash);
        }
        replace(&backup_of(&place), &bytes, Some(kept.clone()), true)
            .map_err(|error| SaveError::from_io(error, path))?;
        permissions = Some(kept);
    }
    replace(&place, text.as_bytes(), permissions, true).map_err(|error| SaveError::from_io(error, path))?;
    Ok(hash)
}

/// Writes a file of the program's own, such as its settings, in one step: the old one stays until the new one is safely
/// on disk.
///
/// # Errors
///
/// Why it was not written; the old file is untouched then.
pub(super) fn write_own(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let place = followed(path)?;
    replace(&place, bytes, fs::metadata(&place).ok().map(|metadata| metadata.permissions()), true)
}

/// Where the version before is kept: `name.akkoord~`.
pub fn backup_of(path: &Path) -> PathBuf {
    let mut name = path.file_name().map(OsString::from).unwrap_or_default();
    name.push("~");
    path.with_file_name(name)
}

/// Puts `bytes` at `path` in one step, when they are safely on disk; over what stands there only where it `may_replace`.
pub(super) fn replace(
    path: &Path,
    bytes: &[u8],
    permissions: Option<Permissions>,
    may_replace: bool,
) -> io::Result<()> {
    if path.file_name().is_none() {
        return Err(ErrorKind::IsADirectory.into());
    }
    let folder = folder_of(path);
    let mut new = new_file(folder)?;
    disk::write(new.as_file_mut(), bytes)?;
    if let Some(permissions) = permissions {
        new.as_file().set_permissions(permissions)?;
    }
    disk::sync(new.as_file())?;
    disk::persist(new, path, may_replace)?;
    disk::sync_folder(folder)
}

/// A new file in `folder`, with the permissions a file of the user has, not those of a secret.
pub(super) fn new_file(folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = Builder::new();
    builder.prefix(HALF);
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let file = builder.tempfile_in(folder)?;
    // As long as this program lives, nobody takes it for one that was left; a file system without locks does without.
    let _locked = file.as_file().try_lock().is_ok();
    Ok(file)
}

/// Takes away the files that a crash left half written in `folder`: those that no program holds any more.
pub(super) fn clean(folder: &Path) {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    for path in entries.filter(|entry| is_half_written(&entry.file_name())).map(|entry| entry.path()) {
        let is_old = |file: &File| {
            let changed = file.metadata().and_then(|metadata| metadata.modified()).ok();
            changed.and_then(|changed| changed.elapsed().ok()).is_some_and(|age| age > HALF_WRITTEN)
        };
        if File::open(&path).is_ok_and(|file| is_old(&file) && file.try_lock().is_ok()) {
            // One that cannot be removed now is tried again the next time.
            let _removed = fs::remove_file(&path).is_ok();
        }
    }
}

/// Whether a name is one that [`new_file`] gives.
fn is_half_written(name: &OsStr) -> bool {
    let random = name.to_str().and_then(|name| name.strip_prefix(HALF));
    random.is_some_and(|random| random.len() == 6 && random.bytes().all(|sign| sign.is_ascii_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::words::Language;

    #[test]
    fn what_the_system_says_becomes_a_reason_with_a_remedy() {
        for (kind, reason) in [
            (ErrorKind::StorageFull, "de schijf is vol; er is niets overschreven"),
            (ErrorKind::QuotaExceeded, "de schijf is vol; er is niets overschreven"),
            (ErrorKind::ReadOnlyFilesystem, "dit bestand mag alleen worden gelezen"),
            (ErrorKind::PermissionDenied, "u mag in deze map niet schrijven"),
            (ErrorKind::NotFound, "de map bestaat niet (meer)"),
            (ErrorKind::TimedOut, "opslaan is niet gelukt (timed out)"),
        ] {
            let diagnostic = SaveError::from_io(kind.into(), Path::new("a.akkoord")).diagnostic();
            let said = diagnostic.message.filled(Language::Dutch, |shown| match shown {
                crate::domain::words::Shown::Name(name) => name.clone(),
                other => format!("{other:?}"),
            });
            assert_eq!(said, reason);
            assert_eq!(diagnostic.remedies.len(), 1);
        }
    }
}
