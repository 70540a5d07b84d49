//! Commands about the documents to hand over.

use super::Face;
use crate::domain::diagnostic::Language;
use crate::gui::session::documents::Zoom;
use crate::report::handover::Handover;

/// A change about the documents to hand over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DocumentsCommand {
    /// Choose a document.
    Choose(Handover),
    /// Choose its language.
    ChooseLanguage(Language),
    /// Show the pages larger or smaller.
    ShowAs(Zoom),
    /// Have the pages made that are asked for, where they are not there.
    Refresh,
}

impl DocumentsCommand {
    /// The commands with a face.
    pub const LISTED: &'static [Self] = &[];

    /// Name, tooltip and keys.
    pub fn face(&self) -> Option<Face> {
        match self {
            Self::Choose(_) | Self::ChooseLanguage(_) | Self::ShowAs(_) | Self::Refresh => None,
        }
    }
}
