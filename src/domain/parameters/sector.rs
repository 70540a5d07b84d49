//! What is known of a sector: figures, agreements and clauses, each with its source, and what was looked for in vain.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::domain::dated::{Source, Sureness};
use crate::domain::figure::Unit;
use crate::domain::period::{Date, Period};
use crate::domain::words::Bilingual;

/// A sector of the catalogue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sector {
    /// Version of the format; 1.
    pub format: u32,
    /// Id by which dossiers and schemes name the sector; equal to the file's name.
    pub id: String,
    /// The name a reader knows it by.
    pub name: Bilingual,
    /// What was found about its workers, wages and hours.
    pub facts: Vec<Fact>,
    /// What was looked for and not found.
    pub gaps: Vec<Bilingual>,
    /// The agreements that hold or held in it.
    pub caos: Vec<Cao>,
    /// What those agreements say about language, careers and agency work.
    pub clauses: Vec<Practice>,
}

impl Sector {
    /// The figure with this id.
    pub fn fact(&self, id: &str) -> Option<&Fact> {
        self.facts.iter().find(|fact| fact.id == id)
    }
}

/// A figure of a sector.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// Stable id; the same figure has the same id in every sector.
    pub id: String,
    /// What it counts, in words.
    pub title: Bilingual,
    /// The unit of value, low and high alike.
    pub unit: Unit,
    /// The value, in that unit; a share is a fraction.
    pub value: Decimal,
    /// The lowest value that some source gives.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub low: Option<Decimal>,
    /// The highest value that some source gives.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub high: Option<Decimal>,
    /// The year or years it is of, as the source says it.
    pub year: String,
    /// Where it was published.
    pub source: Source,
    /// How sure that is.
    pub sureness: Sureness,
    /// The day it was last looked up.
    pub checked_on: Date,
    /// What a reader should know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// An agreement of a sector.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cao {
    /// The name a reader knows it by.
    pub name: Bilingual,
    /// Who concluded it, by name.
    pub parties: Vec<String>,
    /// The days it was last concluded for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_term: Option<Term>,
    /// The last day it is known to hold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ends: Option<Date>,
    /// Whether it holds, has ended or is being negotiated, in a sentence.
    pub state: Bilingual,
    /// Whether it was declared generally binding.
    pub generally_binding: Bilingual,
    /// Where that was published.
    pub source: Source,
    /// How sure that is.
    pub sureness: Sureness,
    /// The day it was last looked up.
    pub checked_on: Date,
}

/// The days an agreement holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// The first day, included.
    pub from: Date,
    /// The last day, included.
    pub to: Date,
}

impl From<Term> for Period {
    fn from(term: Term) -> Self {
        Self { start: term.from, end: term.to }
    }
}

/// What an agreement of a sector says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Practice {
    /// What it says, in a sentence.
    pub text: Bilingual,
    /// Where that was published.
    pub source: Source,
    /// How sure that is.
    pub sureness: Sureness,
}
