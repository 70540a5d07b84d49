//! Where the user is with the documents to hand over.

/// Where the user is with the documents to hand over.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DocumentsSession {}
