//! Commands about findings, fixes and the coverage of the advice.

use crate::domain::checks::Severity;
use crate::gui::face::Faced;

/// A change about findings, fixes and the coverage of the advice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChecksCommand {
    /// Show only findings of this weight, or all.
    ShowOnly(Option<Severity>),
}

impl Faced for ChecksCommand {}
