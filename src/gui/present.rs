//! What holds while a subject handles a command: the dossier as it is and what shows of it, the data files, the language.

use std::convert::Infallible;
use std::sync::Arc;

use super::basis::Basis;
use super::task::Reporter;
use crate::domain::agreement::{Dossier, Proposal};
use crate::domain::words::Language;
use crate::workbench::Workbench;

/// What holds while a subject handles a command; `O` is what comes of work it has done away from the window's thread.
pub struct Present<'p, O = Infallible> {
    /// The dossier as it is.
    pub dossier: &'p Arc<Dossier>,
    /// The proposal that is shown; nothing in a dossier without any.
    pub proposal: Option<&'p Proposal>,
    /// What is shown of it: as it was when the command was sent.
    pub basis: &'p Basis,
    /// Whether a drag or a stretch of typing goes on, whose changes are one step.
    pub is_in_gesture: bool,
    /// Text, costs, data files.
    pub workbench: &'p Workbench,
    /// The language of the interface.
    pub language: Language,
    /// Where that work is handed out.
    pub reporter: Reporter<O>,
}
