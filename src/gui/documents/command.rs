//! Commands about the documents to hand over.

use super::session::Zoom;
use crate::domain::id::ProfileId;
use crate::domain::words::{Language, ReaderLanguage};
use crate::gui::face::Faced;
use crate::report::handover::Handover;
use crate::workbench::FileFormat;

/// A change about the documents to hand over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DocumentsCommand {
    /// Choose a document.
    Choose(Handover),
    /// Choose its language.
    ChooseLanguage(Language),
    /// Choose the language of a leaflet.
    ChooseReader(ReaderLanguage),
    /// Choose the group a leaflet is for; nothing: everybody.
    ChooseGroup(Option<ProfileId>),
    /// Track what changes against that text, or not.
    Track(bool),
    /// Take a document into the folder that is made of several, or leave it out.
    Pick(Handover),
    /// Choose the form of its file.
    ChooseFormat(FileFormat),
    /// Show the pages larger or smaller.
    ShowAs(Zoom),
}

impl Faced for DocumentsCommand {}
