//! Where the user is with the documents to hand over.

use std::sync::Arc;

use crate::domain::diagnostic::Language;
use crate::export::pdf::preview::PreviewPage;
use crate::gui::history::Revision;
use crate::report::handover::Handover;

/// Which pages are shown or being made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PagesKey {
    /// The content they are made from.
    pub revision: Revision,
    /// The proposal.
    pub proposal: String,
    /// The document.
    pub handover: Handover,
    /// Its language.
    pub language: Language,
}

/// Where the user is with the documents to hand over.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DocumentsSession {
    /// The document that is chosen.
    pub handover: Handover,
    /// The language that is chosen for it, where there is a choice; otherwise that of the interface.
    pub language: Option<Language>,
    /// How far the pages are enlarged, in percent of the width there is.
    pub zoom: Zoom,
    /// The number of the last request for pages.
    pub requests: u64,
    /// What the last request was for.
    pub wanted: Option<PagesKey>,
    /// The pages that are shown, with what they were made for.
    pub pages: Option<(PagesKey, Arc<Vec<PreviewPage>>)>,
}

// Pages hold positions, which are no numbers that could be unlike themselves.
impl Eq for DocumentsSession {}

impl DocumentsSession {
    /// The language the chosen document is made in.
    pub fn language(&self, interface: Language) -> Language {
        let wanted = self.language.unwrap_or(interface);
        let known = self.handover.languages();
        if known.contains(&wanted) { wanted } else { known.first().copied().unwrap_or_default() }
    }
}

/// How large the pages are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Zoom {
    /// The whole width of a page.
    #[default]
    Width,
    /// One page as a whole.
    Page,
    /// Two pages beside each other.
    Two,
}

impl Zoom {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Width, Self::Page, Self::Two];
}
