//! Commands about the funds and subsidies, assumptions and overridden figures.

use super::Face;

/// A change about the funds and subsidies, assumptions and overridden figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FundingCommand {}

impl FundingCommand {
    /// The commands with a face.
    pub const LISTED: &'static [Self] = &[];

    /// Name, tooltip and keys.
    pub fn face(&self) -> Option<Face> {
        match *self {}
    }
}
