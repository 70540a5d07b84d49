//! View-model of the page of documents: the pages that are asked for now.

use crate::gui::session::documents::PagesKey;

/// What the page asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DocumentsView {
    /// What the pages of the chosen document are made from.
    pub wanted: Option<PagesKey>,
}
