//! The languages of the interface.

use serde::{Deserialize, Serialize};

use super::plural::Rule;

/// A language of the interface: every [`Phrase`](super::Phrase) is there in each of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Language {
    /// Dutch, the first language of screen and paper.
    #[default]
    Dutch,
    /// English, complete as a second language of the interface.
    English,
}

impl Language {
    /// All, the first language first.
    pub const ALL: [Self; 2] = [Self::Dutch, Self::English];

    /// Its code on the command line and in files.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Dutch => "nl",
            Self::English => "en",
        }
    }

    /// The language with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }

    /// Its tag in documents, with the country whose spelling it has.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Dutch => "nl-NL",
            Self::English => "en-GB",
        }
    }

    /// By which rule a number takes one form or another.
    pub const fn plural(self) -> Rule {
        match self {
            Self::Dutch | Self::English => Rule::OneOther,
        }
    }
}
