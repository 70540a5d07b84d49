//! Commands about the derivation that is open.

use crate::domain::projection::FigureAddress;
use crate::gui::face::Faced;

/// A change about the derivation that is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DerivationCommand {
    /// Open a derivation from within the one that shows.
    StepInto(FigureAddress),
    /// Go back to the derivation from which this one was opened.
    StepBack,
    /// Close all of them.
    Close,
}

impl Faced for DerivationCommand {}
