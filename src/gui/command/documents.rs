//! Commands about the documents to hand over.

use super::Face;

/// A change about the documents to hand over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DocumentsCommand {}

impl DocumentsCommand {
    /// The commands with a face.
    pub const LISTED: &'static [Self] = &[];

    /// Name, tooltip and keys.
    pub fn face(&self) -> Option<Face> {
        match *self {}
    }
}
