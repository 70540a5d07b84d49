//! An act, its rules and their versions, as the data files hold them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::dated::{Source, Sureness};
use crate::domain::period::Date;
use crate::domain::words::Bilingual;

/// An act, regulation, judgment or other text that is cited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Act {
    /// Its name as it is cited in Dutch: "Wet CAO".
    pub name: String,
    /// Other ways in which citations begin: "BW 7:" of "BW Boek 7".
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cited_as: Vec<String>,
    /// What running text calls it besides its name and the title of its source: "Burgerlijk Wetboek".
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub in_words: Vec<String>,
    /// The first day of which is known that it holds.
    pub from: Date,
    /// How long it holds.
    pub to: End,
    /// The text that was read, unless a version says otherwise.
    pub read: TextRead,
    /// Where it was read, unless a version says otherwise.
    pub source: Source,
    /// How sure that is, unless a version says otherwise.
    pub sureness: Sureness,
    /// The day it was read, unless a version says otherwise.
    pub checked_on: Date,
    /// The rules of which is said what they say; an article without one holds as the act does.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rules: Vec<Rule>,
}

/// A rule of an act: one article, or several that say one thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Stable id, such as `waadi.7a`.
    pub id: String,
    /// The articles, as they are cited: "12c", "12d".
    pub articles: Vec<String>,
    /// What it says over time, oldest first and without overlap. After a last one that ends it has lapsed.
    pub versions: Vec<Version>,
}

/// What a rule says from a day on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Version {
    /// What it says: a sentence without capital and full stop, so that it can follow a date.
    pub says: Bilingual,
    /// The first day it holds; of an older rule the first day of the text that was read.
    pub from: Date,
    /// How long it holds.
    pub to: End,
    /// The text that was read, where it is another than that of the act.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub read: Option<TextRead>,
    /// Where it was read, where that is elsewhere than the act.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// How sure that is, where it differs from the act.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sureness: Option<Sureness>,
    /// The day it was read, where it is another than that of the act.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checked_on: Option<Date>,
    /// Decided or announced for a coming day, while the text itself was not read.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub announced: bool,
    /// Paragraphs that have another number in this version: the number in the first version, and the one here.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub moved: BTreeMap<u8, u8>,
    /// Gives agency workers terms besides pay and working time that are at least equivalent.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub other_terms: bool,
}

/// How long a rule holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum End {
    /// No end is known.
    Open,
    /// The last day, included.
    On(Date),
}

impl End {
    /// Whether it is not before `day`.
    pub fn reaches(self, day: Date) -> bool {
        match self {
            Self::Open => true,
            Self::On(last) => day <= last,
        }
    }

    /// The first day after it.
    pub fn next_day(self) -> Option<Date> {
        match self {
            Self::Open => None,
            Self::On(last) => last.tomorrow().ok(),
        }
    }
}

/// Which text was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TextRead {
    /// The official text as it holds on this day.
    On(Date),
    /// Only the official text of this day; later changes were not read.
    OnlyOld(Date),
    /// No official consolidation was read; the note says what was seen instead.
    Otherwise(Bilingual),
}

impl Act {
    /// What stands behind the name of the act in a citation of it.
    pub(super) fn cited_in<'c>(&self, citation: &'c str) -> Option<&'c str> {
        let names = std::iter::once(&self.name).chain(&self.cited_as);
        names.filter_map(|name| citation.strip_prefix(name.as_str())).min_by_key(|rest| rest.len())
    }

    /// Whether running text names it, by a whole word.
    pub(super) fn is_named_in(&self, text: &str) -> bool {
        let names = [&self.name, &self.source.title].into_iter().chain(&self.in_words);
        names.into_iter().any(|name| {
            text.match_indices(name.as_str()).any(|(start, found)| {
                let is_letter = |sign: Option<char>| sign.is_some_and(char::is_alphanumeric);
                let (before, behind) = (&text[..start], &text[start + found.len()..]);
                !is_letter(before.chars().next_back()) && !is_letter(behind.chars().next())
            })
        })
    }

    /// The text of `version` that was read.
    pub fn read_of<'a>(&'a self, version: &'a Version) -> &'a TextRead {
        version.read.as_ref().unwrap_or(&self.read)
    }

    /// Where `version` was read.
    pub fn source_of<'a>(&'a self, version: &'a Version) -> &'a Source {
        version.source.as_ref().unwrap_or(&self.source)
    }
}
