//! Commands about the workforce profiles and their import.

use super::Face;

/// A change about the workforce profiles and their import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WorkforceCommand {}

impl WorkforceCommand {
    /// The commands with a face.
    pub const LISTED: &'static [Self] = &[];

    /// Name, tooltip and keys.
    pub fn face(&self) -> Option<Face> {
        match *self {}
    }
}
