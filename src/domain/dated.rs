//! Published figures: a value with the days it holds, its source, how sure it is and when it was last checked.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::period::{Date, Period};

/// Where a figure or rule was published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Title, as a reader would look for it.
    pub title: String,
    /// Address; absent for printed sources.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// How sure a figure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Sureness {
    /// Seen in the official publication.
    Official,
    /// An official publication, as transcribed by a third party that names it.
    OfficialTranscribed,
    /// Two or more independent secondary sources that agree.
    TwoSources,
    /// One secondary source.
    OneSource,
    /// One that is thin, old or contested; the note says which.
    Weak,
    /// Computed from other entries; the note gives the arithmetic.
    Derived,
    /// An assumption made for a model or an example; no publication stands behind it.
    Assumption,
}

/// One value of a figure, for the days from `from` to `to`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The value, in the unit of the figure it belongs to.
    pub value: Decimal,
    /// The lowest value seen or thought reasonable.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub low: Option<Decimal>,
    /// The highest value seen or thought reasonable.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub high: Option<Decimal>,
    /// The first day it holds.
    pub from: Date,
    /// Last day it holds, included; absent while no end is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Date>,
    /// Where it was published.
    pub source: Source,
    /// How sure it is.
    pub sureness: Sureness,
    /// The day it was last seen to be still true.
    pub checked_on: Date,
    /// Announced for a coming date by the paper that `source` names, and not laid down yet; it gives way to the published
    /// value.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub announced: bool,
    /// What a reader should know: arithmetic, conflict between sources, condition.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

impl Entry {
    /// The days it holds, cut to `within`.
    pub fn days_within(&self, within: Period) -> Option<Period> {
        within.overlap(Period { start: self.from, end: self.to.unwrap_or(within.end.max(self.from)) })
    }

    /// Whether more than a year has passed on `today` since somebody last checked that it still holds.
    pub fn is_unchecked(&self, today: Date) -> bool {
        self.checked_on.checked_add(jiff::Span::new().years(1)).is_ok_and(|limit| today > limit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_counts_as_unchecked_from_a_year_and_a_day() {
        let entry = Entry {
            value: Decimal::ONE,
            low: None,
            high: None,
            from: Date::constant(2026, 1, 1),
            to: None,
            source: Source { title: "Staatscourant".to_owned(), url: None },
            sureness: Sureness::Official,
            checked_on: Date::constant(2026, 11, 23),
            announced: false,
            note: None,
        };
        assert!(!entry.is_unchecked(Date::constant(2027, 11, 23)));
        assert!(entry.is_unchecked(Date::constant(2027, 11, 24)));
    }
}
