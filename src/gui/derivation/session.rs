//! Which derivations are open.

use crate::domain::projection::FigureAddress;

/// Which derivations are open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DerivationSession {
    /// The figures that were opened one out of another; the derivation of the last one shows.
    pub opened: Vec<FigureAddress>,
}

impl DerivationSession {
    /// Opens the derivation of a figure that shows on the page, in place of those that are open.
    pub fn open(&mut self, address: FigureAddress) {
        self.opened = vec![address];
    }

    /// Closes all of them.
    pub fn close(&mut self) {
        self.opened.clear();
    }

    /// The figure of which the derivation shows.
    pub fn shown(&self) -> Option<&FigureAddress> {
        self.opened.last()
    }
}
