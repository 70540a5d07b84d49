//! What the parties answer to a finding of the checks: that it is mended in words, or accepted as it is, and why.

use serde::{Deserialize, Serialize};

use crate::domain::words::{Phrase, phrase};

/// How far a finding is dealt with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ReplyStatus {
    /// Nobody answered it yet.
    #[default]
    Open,
    /// The reason stands beside it.
    Justified,
    /// The parties know it and leave it as it is.
    Accepted,
}

impl ReplyStatus {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Open, Self::Justified, Self::Accepted];

    /// Its name on screen and paper.
    pub fn name(self) -> Phrase {
        match self {
            Self::Open => phrase!("open", "open"),
            Self::Justified => phrase!("onderbouwd", "justified"),
            Self::Accepted => phrase!("aanvaard", "accepted"),
        }
    }

    /// Its code in data.
    pub fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Justified => "justified",
            Self::Accepted => "accepted",
        }
    }
}

/// What the parties answer to a finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reply {
    /// Which finding, as [`Finding::key`](crate::domain::checks::Finding::key) says it within its proposal; an answer to
    /// what is found no more stays, for when it is found again.
    pub finding: String,
    /// How far it is dealt with.
    pub status: ReplyStatus,
    /// Why it is as it is, in the parties' own words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}
