//! Where the user is with the documents to hand over.

use std::collections::BTreeSet;

use crate::domain::words::Language;
use crate::report::handover::Handover;
use crate::workbench::{Chosen, FileFormat, LeafletChoice};

/// Where the user is with the documents to hand over.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DocumentsSession {
    /// The document that is chosen.
    pub handover: Handover,
    /// The language that is chosen for it, where there is a choice; otherwise that of the interface.
    pub language: Option<Language>,
    /// The language and the group that are chosen for a leaflet.
    pub leaflet: LeafletChoice,
    /// Whether what changes against the text in force is tracked in the file, where that can be.
    pub is_tracked: bool,
    /// The documents that go into a folder together.
    pub picked: BTreeSet<Handover>,
    /// The form that is chosen for it, where it is made in that.
    pub format: FileFormat,
    /// How far the pages are enlarged, in percent of the width there is.
    pub zoom: Zoom,
}

impl DocumentsSession {
    /// The form in which the chosen document is made.
    pub fn format(&self) -> FileFormat {
        if FileFormat::of(self.handover).contains(&self.format) { self.format } else { FileFormat::Pdf }
    }

    /// Whether the chosen document is made with tracked changes.
    pub fn tracks(&self) -> bool {
        self.is_tracked && self.format().tracks(self.handover)
    }

    /// The documents that go into a folder together, each in the form that is chosen where it is made in that.
    pub fn set(&self) -> Vec<Chosen> {
        let of = |handover: &Handover| {
            let known = FileFormat::of(*handover).contains(&self.format);
            Chosen { handover: *handover, format: if known { self.format } else { FileFormat::Pdf } }
        };
        self.picked.iter().map(of).collect()
    }

    /// The language the chosen document is made in.
    pub fn language(&self, interface: Language) -> Language {
        self.handover.language(self.language.unwrap_or(interface))
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
