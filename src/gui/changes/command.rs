//! Commands about what changes while the agreement runs.

use crate::gui::face::Faced;
use crate::report::changes::Kind;

/// A change about what changes while the agreement runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChangesCommand {
    /// Show only changes of this kind, or all.
    ShowOnly(Option<Kind>),
    /// Show what the change at this place does by article and payer, or no longer.
    Open(Option<usize>),
}

impl Faced for ChangesCommand {}
