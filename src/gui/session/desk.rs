//! Where the user is with what stands around a dossier: journal, recent files, settings, palette.

/// Where the user is with what stands around a dossier: journal, recent files, settings, palette.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DeskSession {}
