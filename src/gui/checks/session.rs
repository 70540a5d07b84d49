//! Where the user is with the checks.

use std::collections::BTreeSet;

use crate::domain::checks::Severity;
use crate::gui::fields::Typed;

/// Where the user is with the checks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChecksSession {
    /// Only findings of this weight are shown; all of them where there is none.
    pub only: Option<Severity>,
    /// What is unfolded: findings by their keys, demands of the advice by their ids.
    pub unfolded: BTreeSet<String>,
    /// Whether demands show that no agreement can settle.
    pub shows_outside: bool,
    /// What is typed as the reason of an answer to a finding, and not made yet.
    pub reasons: Typed<String>,
    /// What is typed of the terms that packages are compared on, and not made yet.
    pub typed: Typed<TermField>,
}

/// A field of a term.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TermField {
    /// Id of the term.
    pub term: String,
    /// Which field of it.
    pub of: TermFieldOf,
}

/// Which field of a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TermFieldOf {
    /// What it is.
    Name,
    /// What a worker of the user undertaking has of it; empty where it is not known.
    UserUndertaking,
    /// What the agency worker has of it; empty where it is not known.
    AgencyWorker,
    /// What the amounts rest on.
    Basis,
}
