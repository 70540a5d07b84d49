//! Which derivations are open, and how they show.

use std::collections::BTreeSet;

use crate::domain::projection::{FigureAddress, FigureId};
use crate::report::breakdown::PartsBy;

/// Which derivations are open, and how they show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DerivationSession {
    /// The figures that were opened one out of another; the derivation of the last one shows.
    pub opened: Vec<FigureAddress>,
    /// By what sums are taken apart, where they can be.
    pub by: PartsBy,
    /// The parts of sums whose lines show.
    pub unfolded: BTreeSet<FigureId>,
    /// Whether formulas show in full, below the sentence.
    pub in_full: bool,
}

impl DerivationSession {
    /// Opens the derivation of a figure that shows on the page, in place of those that are open.
    pub fn open(&mut self, address: FigureAddress) {
        self.opened = vec![address];
        self.unfolded.clear();
    }

    /// Closes all of them.
    pub fn close(&mut self) {
        self.opened.clear();
        self.unfolded.clear();
    }

    /// The figure of which the derivation shows.
    pub fn shown(&self) -> Option<&FigureAddress> {
        self.opened.last()
    }
}
