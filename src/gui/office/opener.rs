//! The system's own program for a file: started by its name, without a shell, and told nothing but the path.

use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::domain::diagnostic::Diagnostic;
use crate::domain::words::Subject;
use crate::message;

/// The program that opens files and folders as a double click does.
#[cfg(target_os = "windows")]
const PROGRAM: &str = "explorer";
#[cfg(target_os = "macos")]
const PROGRAM: &str = "open";
#[cfg(not(any(target_os = "windows", target_os = "macos")))]
const PROGRAM: &str = "xdg-open";

/// Why the system did not open a file.
#[derive(Debug, thiserror::Error)]
pub enum NotOpened {
    /// The program that opens files cannot be started.
    #[error("{program} cannot be started ({cause})")]
    NoProgram {
        /// Which.
        program: String,
        /// Why.
        cause: std::io::Error,
    },
    /// It knows no program for this file.
    #[error("{program} opens nothing for it")]
    Refused {
        /// Which.
        program: String,
    },
}

impl NotOpened {
    /// The error beside the file.
    pub fn diagnostic(&self, path: &Path) -> Diagnostic {
        let path = path.display().to_string();
        let message = match self {
            Self::NoProgram { program, cause } => message!(
                nl: "‘{path}’ staat klaar, maar dit systeem heeft geen ‘{program}’ om het te openen ({cause})",
                en: "‘{path}’ is there, but this system has no ‘{program}’ to open it ({cause})",
                path = path, program = program, cause = cause.to_string()
            ),
            Self::Refused { program } => message!(
                nl: "‘{path}’ staat klaar, maar ‘{program}’ kent er geen programma voor",
                en: "‘{path}’ is there, but ‘{program}’ knows no program for it",
                path = path, program = program
            ),
        };
        Diagnostic::error(Subject::Dossier, message)
    }
}

/// Opens a file or a folder as a double click does.
///
/// # Errors
///
/// Why nothing opened.
pub fn open(path: &Path) -> Result<(), NotOpened> {
    start(PROGRAM, path.as_os_str())
}

/// Starts `program` with one argument, and waits until it has handed the file on.
fn start(program: &str, argument: &OsStr) -> Result<(), NotOpened> {
    let mut command = Command::new(program);
    command.arg(argument).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let ended = command.status().map_err(|cause| NotOpened::NoProgram { program: program.to_owned(), cause })?;
    // Explorer says that it failed whatever it did.
    if ended.success() || cfg!(windows) { Ok(()) } else { Err(NotOpened::Refused { program: program.to_owned() }) }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_is_not_there_or_refuses_is_told_apart_and_a_path_is_never_read_by_a_shell() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let trap = folder.path().join("$(touch made) ; touch made");
        assert!(matches!(start("no-such-opener", trap.as_os_str()), Err(NotOpened::NoProgram { .. })));
        assert!(matches!(start("false", trap.as_os_str()), Err(NotOpened::Refused { .. })));
        assert!(start("true", trap.as_os_str()).is_ok());
        assert!(!Path::new("made").exists() && !folder.path().join("made").exists());
    }
}
