//! The set of published figures and how one is read for a day or a year.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::domain::dated::Entry;
use crate::domain::diagnostic::Bilingual;
use crate::domain::figure::Unit;
use crate::domain::period::{Date, Period};

/// A published figure with all its dated entries.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Published {
    /// Stable id, such as `wml.adult`.
    pub id: String,
    /// Its name for a reader.
    pub title: Bilingual,
    /// The unit of all its values.
    pub unit: Unit,
    /// Whether a value past the last entry is carried forward with the wage index (amounts) or as it is (rates).
    #[serde(default)]
    pub indexed: bool,
    /// The entries, oldest first, without overlap.
    pub entries: Vec<Entry>,
    /// Periods for which a value was looked for and not found.
    #[serde(default)]
    pub gaps: Vec<Gap>,
}

/// A period for which no value was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gap {
    /// First day.
    pub from: Date,
    /// Last day, where known.
    #[serde(default)]
    pub to: Option<Date>,
    /// What was looked for and where.
    pub note: String,
}

/// A value read for a day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reading<'f> {
    /// The figure.
    pub figure: &'f Published,
    /// The entry that holds, or the last one before.
    pub entry: &'f Entry,
    /// Whether the entry is carried forward past its end or past the last published value.
    pub projected: bool,
}

/// Why there is no value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Missing {
    /// No figure has this id.
    Unknown {
        /// The id asked for.
        figure: String,
    },
    /// The figure has no entry for or before this day.
    NoEntry {
        /// The figure.
        figure: String,
        /// The day.
        on: Date,
    },
}

/// All published figures by id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// The figures.
    pub by_id: BTreeMap<String, Published>,
}

impl Figures {
    /// The value that holds on `on`; past the last entry, the last one, marked as projected.
    pub fn read(&self, id: &str, on: Date) -> Result<Reading<'_>, Missing> {
        let figure = self.by_id.get(id).ok_or_else(|| Missing::Unknown { figure: id.to_owned() })?;
        let entry = figure
            .entries
            .iter()
            .rev()
            .find(|entry| entry.from <= on)
            .ok_or_else(|| Missing::NoEntry { figure: id.to_owned(), on })?;
        Ok(Reading { figure, entry, projected: entry.to.is_some_and(|to| on > to) })
    }

    /// The average over the days of `within`, weighted by days; exact while one entry holds throughout.
    pub fn average(&self, id: &str, within: Period) -> Result<(Decimal, Vec<Reading<'_>>), Missing> {
        let mut readings: Vec<(Reading<'_>, i32)> = Vec::new();
        let mut day = within.start;
        while day <= within.end {
            let reading = self.read(id, day)?;
            let next_start = reading.figure.entries.iter().map(|entry| entry.from).find(|from| *from > day);
            let own_end = reading.entry.to.filter(|to| *to >= day);
            let end = [next_start.and_then(|next| next.yesterday().ok()), own_end, Some(within.end)]
                .into_iter()
                .flatten()
                .min()
                .unwrap_or(within.end);
            readings.push((reading, Period { start: day, end }.days()));
            let Ok(tomorrow) = end.tomorrow() else { break };
            day = tomorrow;
        }
        if let [(only, _)] = readings.as_slice() {
            return Ok((only.entry.value, vec![*only]));
        }
        let days: i32 = readings.iter().map(|(_, days)| days).sum();
        let sum: Decimal = readings.iter().map(|(reading, days)| reading.entry.value * Decimal::from(*days)).sum();
        Ok((sum / Decimal::from(days), readings.into_iter().map(|(reading, _)| reading).collect()))
    }
}
