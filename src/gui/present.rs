//! What holds while a subject handles a command: the dossier as it is, the data files, the language.

use crate::domain::agreement::Dossier;
use crate::domain::words::Language;
use crate::workbench::Workbench;

/// What holds while a subject handles a command.
pub struct Present<'p> {
    /// The dossier as it is.
    pub dossier: &'p Dossier,
    /// Text, costs, data files.
    pub workbench: &'p Workbench,
    /// The language of the interface.
    pub language: Language,
}
