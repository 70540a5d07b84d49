//! Commands about findings, fixes, the coverage of the advice and the terms that packages are compared on.

use super::session::TermField;
use crate::domain::agreement::ReplyStatus;
use crate::domain::checks::Severity;
use crate::domain::equivalence::{Class, Way};
use crate::gui::face::Faced;
use crate::gui::fields::Typing;

/// A change about findings, fixes, the coverage of the advice and packages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChecksCommand {
    /// Show only findings of this weight, or all.
    ShowOnly(Option<Severity>),
    /// Unfold a finding or a demand, or fold it.
    Unfold(String),
    /// Show the demands that no agreement can settle, or hide them.
    ToggleOutside,
    /// Say how far a finding is dealt with.
    Answer {
        /// The finding, by its key.
        finding: String,
        /// How far.
        status: ReplyStatus,
    },
    /// Something was done in the field for the reason of an answer.
    TypingReason(Typing<String>),
    /// Add a term to compare packages on.
    AddTerm,
    /// Take a term out, by its id.
    RemoveTerm(String),
    /// Choose of a term which ones it offsets, or how it is compared.
    ChangeTerm {
        /// Id of the term.
        term: String,
        /// What is chosen.
        change: TermChange,
    },
    /// Something was done in a field of a term.
    TypingTerm(Typing<TermField>),
}

/// A choice of a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TermChange {
    /// Which terms it offsets.
    Class(Class),
    /// How it is compared.
    Way(Way),
}

impl Faced for ChecksCommand {}
