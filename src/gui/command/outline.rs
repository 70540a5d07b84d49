//! Commands about the order of chapters and articles: what is added, moved, rewritten and dropped.

use super::Face;

/// A change about the order of chapters and articles: what is added, moved, rewritten and dropped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OutlineCommand {}

impl OutlineCommand {
    /// The commands with a face.
    pub const LISTED: &'static [Self] = &[];

    /// Name, tooltip and keys.
    pub fn face(&self) -> Option<Face> {
        match *self {}
    }
}
