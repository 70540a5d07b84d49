//! Saving a dossier so that no crash, full disk or other program can lose work.
//!
//! The new text is written beside the old and takes its place in one step, when it is safely on disk; the version
//! before stays as `name.akkoord~`.

use std::ffi::OsString;
use std::fs::{self, File, Permissions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use tempfile::Builder;

use super::dossier::{TextHash, read_bounded, to_text};
use crate::domain::agreement::Dossier;
use crate::domain::diagnostic::Diagnostic;
use crate::domain::words::{Message, Subject};
use crate::message;

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
    /// The dossier cannot be written as text; a fault of the program.
    Unwritable(PathBuf, ron::Error),
    /// Anything else the system says.
    Other(PathBuf, io::Error),
}

impl SaveError {
    fn from_io(error: io::Error, path: &Path) -> Self {
        let path = path.to_owned();
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => Self::DiskFull(path),
            ErrorKind::ReadOnlyFilesystem => Self::ReadOnly(path),
            ErrorKind::PermissionDenied => Self::Forbidden(path),
            ErrorKind::NotFound | ErrorKind::NotADirectory => Self::FolderGone(path),
            ErrorKind::IsADirectory => Self::NoFile(path),
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
                    nl: "de schijf is vol; de vorige versie staat er nog", en: "the disk is full; the version before is still there"
                ),
                message!(nl: "maak ruimte of sla op een andere schijf op", en: "make room or save on another disk"),
            ),
            Self::NoFile(_) => (
                message!(nl: "dit is een map, geen bestand", en: "this is a folder, not a file"),
                message!(nl: "geef een bestandsnaam die eindigt op .akkoord", en: "give a file name that ends in .akkoord"),
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
    let hash = TextHash::of(text.as_bytes());
    let place = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let old = match fs::metadata(&place) {
        Ok(metadata) if metadata.is_dir() => return Err(SaveError::NoFile(path.to_owned())),
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
        replace(&backup_of(&place), &bytes, Some(kept.clone())).map_err(|error| SaveError::from_io(error, path))?;
        permissions = Some(kept);
    }
    replace(&place, text.as_bytes(), permissions).map_err(|error| SaveError::from_io(error, path))?;
    Ok(hash)
}

/// Writes an exported file in one step: the old one stays until the new one is safely on disk.
///
/// # Errors
///
/// Why it was not written; the old file is untouched then.
pub fn write_file(path: &Path, bytes: &[u8]) -> Result<(), Diagnostic> {
    replace(path, bytes, None).map_err(|error| SaveError::from_io(error, path).diagnostic())
}

/// Where the version before is kept: `name.akkoord~`.
pub fn backup_of(path: &Path) -> PathBuf {
    let mut name = path.file_name().map(OsString::from).unwrap_or_default();
    name.push("~");
    path.with_file_name(name)
}

/// Puts `bytes` at `path` in one step, when they are safely on disk.
fn replace(path: &Path, bytes: &[u8], permissions: Option<Permissions>) -> io::Result<()> {
    if path.file_name().is_none() {
        return Err(ErrorKind::IsADirectory.into());
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut new = new_file(folder)?;
    new.write_all(bytes)?;
    if let Some(permissions) = permissions {
        new.as_file().set_permissions(permissions)?;
    }
    new.as_file().sync_all()?;
    new.persist(path).map_err(|error| error.error)?;
    sync_folder(folder)
}

/// A new file in `folder`, with the permissions a file of the user has, not those of a secret.
pub(super) fn new_file(folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = Builder::new();
    builder.prefix(".akkoord-");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder)
}

/// Makes the new name itself safe on disk; only Unix can open a folder for it.
fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::words::Language;

    #[test]
    fn what_the_system_says_becomes_a_reason_with_a_remedy() {
        for (kind, reason) in [
            (ErrorKind::StorageFull, "de schijf is vol; de vorige versie staat er nog"),
            (ErrorKind::QuotaExceeded, "de schijf is vol; de vorige versie staat er nog"),
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
