//! Commands about the funds and subsidies.

use super::session::OwnDraft;
use crate::gui::face::Faced;

/// A change about the funds and subsidies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FundingCommand {
    /// Select a scheme.
    Select(String),
    /// Show the catalogue.
    ShowCatalogue,
    /// Show the selected scheme again.
    ShowScheme,
    /// Count on a scheme of the catalogue.
    Add {
        /// Id of the scheme.
        scheme: String,
        /// Whether its last terms are taken to go on.
        assume_continued: bool,
    },
    /// No longer count on a scheme.
    Remove(String),
    /// Apply a scheme at another place in the order.
    Move {
        /// Id of the scheme.
        scheme: String,
        /// Its new place, from 0.
        to: usize,
    },
    /// A chance of award was typed.
    TypeChance(String),
    /// Make it the chance of the selected scheme; empty for the published one.
    CommitChance,
    /// Drop what is typed.
    RevertChance,
    /// Take the last terms of a scheme to go on, or not.
    SetContinued {
        /// Id of the scheme.
        scheme: String,
        assume_continued: bool,
    },
    /// Begin an own scheme.
    NewOwn,
    /// Change an own scheme.
    EditOwn(String),
    /// Something was typed in the form of an own scheme.
    Draft(Box<OwnDraft>),
    /// Make the own scheme.
    ApplyOwn,
}

impl Faced for FundingCommand {}
