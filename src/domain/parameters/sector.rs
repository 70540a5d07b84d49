//! What is known of a sector: figures, agreements and clauses, each with its source, and what was looked for in vain.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::domain::dated::{Source, Sureness};
use crate::domain::diagnostic::Bilingual;
use crate::domain::figure::Unit;
use crate::domain::period::{Date, Period};

/// A sector of the catalogue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sector {
    /// Version of the format; 1.
    pub format: u32,
    /// Stable id.
    pub id: String,
    /// Its name.
    pub name: Bilingual,
    /// Its figures.
    pub facts: Vec<Fact>,
    /// What was looked for and not found.
    pub gaps: Vec<Bilingual>,
    /// Its agreements.
    pub caos: Vec<Cao>,
    /// What those agreements say.
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
    /// Its name.
    pub title: Bilingual,
    /// Its unit.
    pub unit: Unit,
    /// Its value.
    pub value: Decimal,
    /// The lowest value seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub low: Option<Decimal>,
    /// The highest value seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub high: Option<Decimal>,
    /// The year or years it is of, as the source says it.
    pub year: String,
    /// Where it was published.
    pub source: Source,
    /// How sure it is.
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
    /// Its name.
    pub name: Bilingual,
    /// Its parties.
    pub parties: Vec<String>,
    /// The days it was last concluded for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_term: Option<Term>,
    /// The last day it is known to hold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ends: Option<Date>,
    /// How it stands.
    pub state: Bilingual,
    /// Whether it was declared generally binding.
    pub generally_binding: Bilingual,
    /// Where that was published.
    pub source: Source,
    /// How sure it is.
    pub sureness: Sureness,
    /// The day it was last looked up.
    pub checked_on: Date,
}

/// The days an agreement holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// First day.
    pub from: Date,
    /// Last day, included.
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
    /// In a sentence.
    pub text: Bilingual,
    /// Where that was published.
    pub source: Source,
    /// How sure it is.
    pub sureness: Sureness,
}
