//! Words of the parties' own, and what those are said to cost.
//!
//! They are template text kept in the dossier: the same blanks, references and terms in braces. An article of the library
//! that is made one's own keeps its template, and with it parameters and costs; only its words come from the dossier. A
//! paragraph that stems from the library keeps its label, by which its standing in law and what was changed are told.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::dossier::ArticleContent;
use crate::domain::clause::Value;
use crate::domain::money::Euro;
use crate::domain::words::{Phrase, phrase};

/// A paragraph in words of the parties' own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FreeParagraph {
    /// A stable name by which references find it; of a paragraph that stems from the library, the one it has there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// The words, which may hold references and terms in braces.
    pub text: String,
    /// Items a, b, c … below the text, which then ends in a colon.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<String>,
}

/// The parties' own words in place of those of a template, whose parameters stay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnWording {
    /// The heading without its number.
    pub title: String,
    /// The paragraphs; may also hold the template's parameters in braces.
    pub paragraphs: Vec<FreeParagraph>,
}

/// What an amount of the parties' own is counted for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum OwnCostPer {
    /// Each year in force, for each worker in service, agency workers apart.
    Worker,
    /// Each year in force, for the whole of the agreement.
    Year,
    /// Once, in the first year in force.
    Once,
}

impl OwnCostPer {
    /// All of them, as they are offered.
    pub const ALL: [Self; 3] = [Self::Worker, Self::Year, Self::Once];

    /// Its code where it is typed.
    pub fn code(self) -> &'static str {
        match self {
            Self::Worker => "worker",
            Self::Year => "year",
            Self::Once => "once",
        }
    }

    /// What it is called.
    pub fn name(self) -> Phrase {
        match self {
            Self::Worker => phrase!("per werknemer in dienst, per jaar", "for each worker in service, a year"),
            Self::Year => phrase!("per jaar", "a year"),
            Self::Once => phrase!("eenmalig", "once"),
        }
    }
}

/// What an article of the parties' own is said to cost; without it, its costs are not computed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnCost {
    /// The amount, in prices of the reference year.
    pub amount: Euro,
    /// What the amount is for.
    pub per: OwnCostPer,
    /// Who pays all of it, by payer code (`employer`, `sector_fund` …).
    pub payer: String,
    /// On what the amount rests, in the dossier's own words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub basis: String,
}

impl ArticleContent {
    /// Heading and paragraphs in words of the parties' own; nothing of words that come from elsewhere.
    pub fn own_words(&self) -> Option<(&str, &[FreeParagraph])> {
        match self {
            Self::Free { title, paragraphs, .. } => Some((title, paragraphs)),
            Self::Template { wording: Some(OwnWording { title, paragraphs }), .. } => Some((title, paragraphs)),
            Self::Template { wording: None, .. } | Self::Definitions | Self::ScopeAndTerm => None,
        }
    }

    /// The same, to be changed.
    pub fn own_words_mut(&mut self) -> Option<(&mut String, &mut Vec<FreeParagraph>)> {
        match self {
            Self::Free { title, paragraphs, .. } => Some((title, paragraphs)),
            Self::Template { wording: Some(OwnWording { title, paragraphs }), .. } => Some((title, paragraphs)),
            Self::Template { wording: None, .. } | Self::Definitions | Self::ScopeAndTerm => None,
        }
    }

    /// Words of the parties' own without any cost.
    pub fn free(title: impl Into<String>, paragraphs: Vec<FreeParagraph>) -> Self {
        Self::Free { title: title.into(), paragraphs, cost: None }
    }

    /// A template with values, in the words of the library.
    pub fn template(template: impl Into<String>, values: BTreeMap<String, Value>) -> Self {
        Self::Template { template: template.into(), values, wording: None }
    }
}
