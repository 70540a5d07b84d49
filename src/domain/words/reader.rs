//! The languages in which workers read a leaflet.

use serde::{Deserialize, Serialize};

use super::language::Language;
use super::plural::Rule;

/// A language in which a worker can read what was agreed. The program itself speaks two of them, [`Language`]; the words
/// of the others come from `assets/translations`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
pub enum ReaderLanguage {
    /// Dutch, from which all others are translated.
    #[default]
    Dutch,
    /// English.
    English,
    /// Polish.
    Polish,
    /// Romanian.
    Romanian,
    /// Bulgarian.
    Bulgarian,
}

impl ReaderLanguage {
    /// All, those of the interface first.
    pub const ALL: [Self; 5] = [Self::Dutch, Self::English, Self::Polish, Self::Romanian, Self::Bulgarian];

    /// Its code on the command line and the name of its file.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Dutch => "nl",
            Self::English => "en",
            Self::Polish => "pl",
            Self::Romanian => "ro",
            Self::Bulgarian => "bg",
        }
    }

    /// The language with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }

    /// Its tag in documents, with the country whose spelling it has.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Dutch => Language::Dutch.tag(),
            Self::English => Language::English.tag(),
            Self::Polish => "pl-PL",
            Self::Romanian => "ro-RO",
            Self::Bulgarian => "bg-BG",
        }
    }

    /// What its speakers call it, by which they find it in a list.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Dutch => "Nederlands",
            Self::English => "English",
            Self::Polish => "polski",
            Self::Romanian => "română",
            Self::Bulgarian => "български",
        }
    }

    /// The language of the interface that it is; nothing for one that only leaflets are in.
    pub const fn interface(self) -> Option<Language> {
        match self {
            Self::Dutch => Some(Language::Dutch),
            Self::English => Some(Language::English),
            Self::Polish | Self::Romanian | Self::Bulgarian => None,
        }
    }

    /// By which rule a number takes one form or another.
    pub const fn plural(self) -> Rule {
        match self {
            // Bulgarian has no more than two forms: after a number stands the count form, "2 часа" and not "2 часове".
            Self::Dutch | Self::English | Self::Bulgarian => Rule::OneOther,
            Self::Polish => Rule::Polish,
            Self::Romanian => Rule::Romanian,
        }
    }
}

impl From<Language> for ReaderLanguage {
    fn from(language: Language) -> Self {
        match language {
            Language::Dutch => Self::Dutch,
            Language::English => Self::English,
        }
    }
}
