//! Commands about the derivation that is open.

use crate::domain::projection::{FigureAddress, FigureId};
use crate::gui::face::Faced;
use crate::report::breakdown::PartsBy;

/// A change about the derivation that is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DerivationCommand {
    /// Open a derivation from within the one that shows.
    StepInto(FigureAddress),
    /// Go back to the derivation from which this one was opened.
    StepBack,
    /// Go back so far that this many are open.
    StepBackTo(usize),
    /// Close all of them.
    Close,
    /// Take sums apart by this.
    TakeApart(PartsBy),
    /// Show the lines of a part, or hide them.
    Fold(FigureId),
    /// Show formulas in full, or in one sentence.
    ShowInFull(bool),
}

impl Faced for DerivationCommand {}
