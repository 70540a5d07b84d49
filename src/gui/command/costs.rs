//! Commands about the costs page.

use super::Face;

/// A change about the costs page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CostsCommand {}

impl CostsCommand {
    /// The commands with a face.
    pub const LISTED: &'static [Self] = &[];

    /// Name, tooltip and keys.
    pub fn face(&self) -> Option<Face> {
        match *self {}
    }
}
