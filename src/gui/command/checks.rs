//! Commands about findings, fixes and the coverage of the advice.

use super::Face;

/// A change about findings, fixes and the coverage of the advice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChecksCommand {}

impl ChecksCommand {
    /// The commands with a face.
    pub const LISTED: &'static [Self] = &[];

    /// Name, tooltip and keys.
    pub fn face(&self) -> Option<Face> {
        match *self {}
    }
}
