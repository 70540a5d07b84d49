//! The published figures with all their dated entries, as the data files hold them.
//!
//! What one of them is in a dossier is not read here but from [`Figures`](super::Figures).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::key::FigureKey;
use crate::domain::dated::Entry;
use crate::domain::figure::Unit;
use crate::domain::period::Date;
use crate::domain::words::Bilingual;

/// A published figure with all its dated entries.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Published {
    /// Its key, such as `wml.adult`.
    #[serde(rename = "id")]
    pub key: FigureKey,
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

impl Gap {
    /// Whether `day` lies in it.
    pub(super) fn covers(&self, day: Date) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }
}

/// All published figures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PublishedFigures {
    by_key: BTreeMap<FigureKey, Published>,
}

impl PublishedFigures {
    /// All of them by id, for a list of what is published.
    pub fn listed(&self) -> Vec<&Published> {
        let mut listed: Vec<&Published> = self.by_key.values().collect();
        listed.sort_by_cached_key(|figure| figure.key.to_string());
        listed
    }

    /// The name of a figure.
    pub fn title(&self, key: &FigureKey) -> Option<&Bilingual> {
        self.get(key).map(|figure| &figure.title)
    }

    /// What a figure counts.
    pub fn unit(&self, key: &FigureKey) -> Option<Unit> {
        self.get(key).map(|figure| figure.unit)
    }

    pub(super) fn get(&self, key: &FigureKey) -> Option<&Published> {
        self.by_key.get(key)
    }
}

impl Extend<Published> for PublishedFigures {
    fn extend<T: IntoIterator<Item = Published>>(&mut self, figures: T) {
        self.by_key.extend(figures.into_iter().map(|figure| (figure.key.clone(), figure)));
    }
}
