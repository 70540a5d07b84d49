//! Writing what somebody asks for: a document, a receipt. An output never takes the place of an input.
//!
//! However its path is spelled, an output is not written over a file that was read for it, nor over any dossier or
//! journal: that is work, and the output can be made again. Links are followed and permissions kept; devices and pipes
//! are written into. Any other file is replaced only where somebody said so.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use super::dossier::is_dossier;
use super::journal::is_journal;
use super::place::{followed, is_same};
use super::save::{SaveError, replace};
use crate::domain::diagnostic::Diagnostic;
use crate::domain::remedy::Remedy;
use crate::domain::words::Subject;
use crate::message;

/// How much of a file is looked at to know what it is.
const LOOKED_AT: u64 = 64 * 1024;

/// Why an output was not written; nothing was overwritten.
#[derive(Debug)]
pub enum OutputError {
    /// It was read to make the output.
    IsInput(PathBuf),
    /// A dossier stands there.
    IsDossier(PathBuf),
    /// The journal of a dossier stands there.
    IsJournal(PathBuf),
    /// Another file stands there, and nobody said that it may go.
    Exists(PathBuf),
    /// It could not be written.
    Unwritten(SaveError),
}

impl OutputError {
    /// What to tell the user.
    pub fn diagnostic(&self) -> Diagnostic {
        let said = |path: &Path, message| Diagnostic::error(Subject::File(path.display().to_string()), message);
        let elsewhere = || message!(nl: "kies een andere naam", en: "choose another name");
        match self {
            Self::IsInput(path) => said(
                path,
                message!(
                    nl: "dit is het bestand waaruit gelezen wordt; het is niet overschreven",
                    en: "this is the file that is read from; it has not been overwritten"
                ),
            )
            .hint(elsewhere()),
            Self::IsDossier(path) => said(
                path,
                message!(
                    nl: "daar staat een dossier van Akkoord; het is niet overschreven",
                    en: "a dossier of Akkoord stands there; it has not been overwritten"
                ),
            )
            .hint(elsewhere()),
            Self::IsJournal(path) => said(
                path,
                message!(
                    nl: "daar staat werk dat Akkoord bijhoudt; het is niet overschreven",
                    en: "work that Akkoord keeps stands there; it has not been overwritten"
                ),
            )
            .hint(elsewhere()),
            Self::Exists(path) => said(path, message!(nl: "dit bestand bestaat al", en: "this file exists already"))
                .remedy(Remedy::Overwrite),
            Self::Unwritten(error) => error.diagnostic(),
        }
    }
}

/// Writes `bytes`, made from `inputs`, at `path`; replaces what stands there only where it `may_replace`.
///
/// # Errors
///
/// Why it was not written; what stands there is untouched then. Only a device or pipe can have taken a part.
pub fn write_output(path: &Path, bytes: &[u8], inputs: &[&Path], may_replace: bool) -> Result<(), OutputError> {
    let failed = |error| OutputError::Unwritten(SaveError::from_io(error, path));
    let owned = || path.to_owned();
    let there = match fs::metadata(path) {
        Ok(metadata) if metadata.is_dir() => return Err(OutputError::Unwritten(SaveError::NoFile(owned()))),
        Ok(metadata) => Some(metadata),
        Err(error) if error.kind() == ErrorKind::NotFound => None,
        Err(error) => return Err(failed(error)),
    };
    if inputs.iter().any(|input| is_same(input, path)) {
        return Err(OutputError::IsInput(owned()));
    }
    let Some(metadata) = there else {
        let place = followed(path).map_err(failed)?;
        return match replace(&place, bytes, None, false) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => Err(OutputError::Exists(owned())),
            written => written.map_err(failed),
        };
    };
    if !metadata.is_file() || is_of_the_system(path) {
        return write_into(path, bytes).map_err(failed);
    }
    match kind(path).map_err(failed)? {
        Some(Kind::Dossier) => return Err(OutputError::IsDossier(owned())),
        Some(Kind::Journal) => return Err(OutputError::IsJournal(owned())),
        None if !may_replace => return Err(OutputError::Exists(owned())),
        None => {}
    }
    if metadata.permissions().readonly() {
        return Err(OutputError::Unwritten(SaveError::ReadOnly(owned())));
    }
    let place = followed(path).map_err(failed)?;
    replace(&place, bytes, Some(metadata.permissions()), true).map_err(failed)
}

/// Writes files, made from `inputs`, into `folder`, which is made where it is not there; files that stand there are replaced
/// only where they `may_replace`, and where one of them may not be, none is written.
///
/// # Errors
///
/// Why they were not written. Where a disk fails half-way, those before it are there.
pub fn write_outputs(
    folder: &Path,
    files: &[(&str, &[u8])],
    inputs: &[&Path],
    may_replace: bool,
) -> Result<(), OutputError> {
    if let Err(error) = fs::create_dir(folder)
        && !(error.kind() == ErrorKind::AlreadyExists && folder.is_dir())
    {
        return Err(OutputError::Unwritten(SaveError::from_io(error, folder)));
    }
    if let Some((name, _)) = files.iter().find(|(name, _)| !may_replace && folder.join(name).exists()) {
        return Err(OutputError::Exists(folder.join(name)));
    }
    files.iter().try_for_each(|(name, bytes)| write_output(&folder.join(name), bytes, inputs, may_replace))
}

/// What of a user's work stands at a path.
enum Kind {
    Dossier,
    Journal,
}

/// What of the user's work a file holds; a dossier is known by its name too, for it may be damaged.
fn kind(path: &Path) -> io::Result<Option<Kind>> {
    let mut start = Vec::new();
    File::open(path)?.take(LOOKED_AT).read_to_end(&mut start)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
    Ok(if is_journal(&start) || name.ends_with(".akkoord.journal") {
        Some(Kind::Journal)
    } else if is_dossier(&start) || name.trim_end_matches('~').ends_with(".akkoord") {
        Some(Kind::Dossier)
    } else {
        None
    })
}

/// Whether a path names something of the system, such as a file that is open already: `/dev/fd/3`.
fn is_of_the_system(path: &Path) -> bool {
    cfg!(unix) && ["/dev", "/proc"].iter().any(|folder| path.starts_with(folder))
}

fn write_into(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).open(path)?;
    file.write_all(bytes)?;
    file.flush()
}
