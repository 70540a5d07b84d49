//! Commands about findings, fixes and the coverage of the advice.

use super::Face;
use crate::domain::checks::{Fix, Place, Severity};

/// A change about findings, fixes and the coverage of the advice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChecksCommand {
    /// Go to the place a finding is about.
    Follow(Place),
    /// Make the change that is offered.
    Apply(Box<Fix>),
    /// Show only findings of this weight, or all.
    ShowOnly(Option<Severity>),
}

impl ChecksCommand {
    /// The commands with a face.
    pub const LISTED: &'static [Self] = &[];

    /// Name, tooltip and keys.
    pub fn face(&self) -> Option<Face> {
        match self {
            Self::Follow(_) | Self::Apply(_) | Self::ShowOnly(_) => None,
        }
    }
}
