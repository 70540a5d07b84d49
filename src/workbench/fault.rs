//! A fault of the program itself: caught where a thread or the process begins, told to the user, and gone on from.
//!
//! Nothing a user gives may panic. Where something does all the same, no work is lost by it: a piece of work away from
//! the window ends with an error, the window goes on, and the command line says so and ends with its own exit code.

use std::panic::{AssertUnwindSafe, PanicHookInfo, catch_unwind, set_hook};
use std::sync::Mutex;

use crate::domain::diagnostic::Diagnostic;
use crate::domain::words::{Language, Message, Subject};
use crate::message;

/// Where the last panic was; the words of a panic may hold what a file holds, so they are kept nowhere.
static LAST: Mutex<Option<String>> = Mutex::new(None);

/// Why a piece of work came to nothing: the program panicked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The line of the program, where it is known.
    pub place: Option<String>,
}

impl Fault {
    /// What to tell the user.
    pub fn message(&self) -> Message {
        message!(
            nl: "dit is een fout van het programma zelf: {place}", en: "this is a fault of the program itself: {place}",
            place = self.place.as_deref().unwrap_or("?")
        )
    }

    /// The same where nobody knows the language yet.
    pub fn in_both_languages(&self) -> String {
        let said = |language| crate::report::format::message(&self.message(), language);
        [said(Language::Dutch), said(Language::English)].join("\n")
    }

    /// What to tell the user of a window that goes on.
    pub fn diagnostic(&self) -> Diagnostic {
        Diagnostic::error(Subject::Dossier, self.message()).hint(message!(
            nl: "er is niets verloren; sla het dossier op en meld wat u deed",
            en: "nothing is lost; save the dossier and report what you did"
        ))
    }
}

/// Has a panic remember where it was and say nothing: whoever catches it says it, once and in the user's language.
pub fn remember_panics() {
    set_hook(Box::new(|info: &PanicHookInfo<'_>| {
        if let Ok(mut last) = LAST.lock() {
            *last = info.location().map(|place| format!("{}:{}", place.file(), place.line()));
        }
    }));
}

/// Does `work`.
///
/// What it changed before it panicked stays changed; the caller lets go of it.
///
/// # Errors
///
/// That it panicked.
pub fn guarded<T>(work: impl FnOnce() -> T) -> Result<T, Fault> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|_| Fault { place: LAST.lock().ok().and_then(|mut last| last.take()) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_that_panics_is_a_fault_and_other_work_is_not() {
        assert_eq!(guarded(|| 1), Ok(1));
        assert!(guarded(|| -> u8 { panic!("a name of a file") }).is_err());
    }
}
