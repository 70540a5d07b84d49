//! What holds while a subject handles a command: the dossier as it is, the data files, the language.

use super::engine::Engine;
use crate::domain::agreement::Dossier;
use crate::domain::diagnostic::Language;

/// What holds while a subject handles a command.
pub struct Present<'p> {
    /// The dossier as it is.
    pub dossier: &'p Dossier,
    /// Text, costs, data files.
    pub engine: &'p Engine,
    /// The language of the interface.
    pub language: Language,
}
