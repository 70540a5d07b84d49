//! View-model of the page about the documents to hand over.

/// What the page shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DocumentsView {}
