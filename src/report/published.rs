//! The published figures behind a calculation and the dossier's own values for them, as a list that can be edited.

use std::collections::BTreeMap;

use super::costs::Calculation;
use super::derivation::sure;
use super::format::{self, say};
use super::phrases;
use crate::domain::dated::Entry;
use crate::domain::diagnostic::Diagnostic;
use crate::domain::figure::Unit;
use crate::domain::parameters::{FigureKey, Figures, Override, Published};
use crate::domain::period::Date;
use crate::domain::projection::Provenance;
use crate::domain::remedy::Remedy;
use crate::domain::words::Language;

/// A published figure as a list shows it, with the dossier's own value beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureView {
    /// Its key.
    pub key: FigureKey,
    /// The name of the figure for a reader.
    pub title: String,
    /// The unit of its values.
    pub unit: Unit,
    /// Whether this calculation rests on it.
    pub is_used: bool,
    /// Whether the calculation lacks it.
    pub is_missing: bool,
    /// The entries that are used; of a figure that is not used, the last one.
    pub entries: Vec<EntryView>,
    /// The dossier's own value, where it has one.
    pub own: Option<OwnView>,
}

/// One value of the figure and the days it holds, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryView {
    /// The value with its unit.
    pub value: String,
    /// The first and the last day it holds.
    pub days: String,
    /// Where it was published.
    pub source: String,
    /// How sure the value is, in words.
    pub sureness: String,
    /// The day it was last seen to be still true.
    pub checked: String,
    /// Announced and not laid down yet.
    pub announced: bool,
    /// Carried forward past its end.
    pub projected: bool,
    /// Not checked for a year.
    pub stale: bool,
    /// Of a list price: from which year it is, and how many years ago that was.
    pub age: Option<String>,
    /// Of a list price: what is known of it, in Dutch, as its source is.
    pub note: Option<String>,
}

/// What the dossier states instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnView {
    /// The value with its unit.
    pub shown: String,
    /// Why the published value does not hold here.
    pub reason: String,
    /// Title and address of the publication it comes from.
    pub source: (String, String),
}

/// Every published figure, with what the dossier states instead: those the calculation rests on first, by name.
pub fn published(
    figures: Figures<'_>,
    calculation: Result<&Calculation, &[Diagnostic]>,
    today: Date,
    language: Language,
) -> Vec<FigureView> {
    let mut used: BTreeMap<&FigureKey, Vec<(Date, bool)>> = BTreeMap::new();
    let mut missing: Vec<FigureKey> = Vec::new();
    match calculation {
        Ok(calculation) => {
            for provenance in calculation.resolved.provenance.values() {
                match provenance {
                    Provenance::Published { figure, from, projected, .. } => {
                        let entries = used.entry(figure).or_default();
                        match entries.iter_mut().find(|(own, _)| own == from) {
                            Some((_, ever)) => *ever |= projected,
                            None => entries.push((*from, *projected)),
                        }
                    }
                    Provenance::Override { figure, .. } => {
                        used.entry(figure).or_default();
                    }
                    Provenance::Term { .. }
                    | Provenance::Assumption { .. }
                    | Provenance::Template(_)
                    | Provenance::AgreementTerm(_)
                    | Provenance::Scheme { .. }
                    | Provenance::Dossier(_) => {}
                }
            }
        }
        Err(errors) => {
            missing.extend(errors.iter().flat_map(|error| &error.remedies).filter_map(|remedy| match remedy {
                Remedy::OwnFigure { figure, name: _ } => Some(FigureKey::from(figure.as_str())),
                _ => None,
            }));
        }
    }
    let mut views: Vec<FigureView> = figures
        .published()
        .listed()
        .into_iter()
        .map(|figure| {
            let entries = match used.get(&figure.key).filter(|entries| !entries.is_empty()) {
                Some(entries) => {
                    let of = |(from, projected): &(Date, bool)| {
                        let entry = figure.entries.iter().find(|entry| entry.from == *from)?;
                        Some(entry_view(figure, entry, *projected, today, language))
                    };
                    entries.iter().filter_map(of).collect()
                }
                None => figure
                    .entries
                    .last()
                    .map(|entry| entry_view(figure, entry, false, today, language))
                    .into_iter()
                    .collect(),
            };
            FigureView {
                key: figure.key.clone(),
                title: figure.title.in_language(language).to_owned(),
                unit: figure.unit,
                is_used: used.contains_key(&figure.key),
                is_missing: missing.contains(&figure.key),
                entries,
                own: figures.own(&figure.key).map(|own| own_view(own, figure.unit, language)),
            }
        })
        .collect();
    views.sort_by_key(|view| (!view.is_missing, view.own.is_none(), !view.is_used, view.title.to_lowercase()));
    views
}

fn own_view(own: &Override, unit: Unit, language: Language) -> OwnView {
    let source = own.source.as_ref();
    OwnView {
        shown: format::quantity_exact(own.value, unit, 6, language),
        reason: own.reason.clone(),
        source: source
            .map_or_else(Default::default, |source| (source.title.clone(), source.url.clone().unwrap_or_default())),
    }
}

fn entry_view(figure: &Published, entry: &Entry, projected: bool, today: Date, language: Language) -> EntryView {
    let from = format::short_date(entry.from, language);
    let days = match entry.to {
        Some(to) => format!("{from} – {}", format::short_date(to, language)),
        None => say!(language, phrases::SINCE_DAY, day = from),
    };
    let is_price = figure.key.is_price();
    let year = entry.from.year();
    let age = is_price.then(|| match today.year() - year {
        0 => say!(language, phrases::PRICE_OF_THIS_YEAR, year = year.to_string()),
        years => say!(language, phrases::PRICE_YEARS_OLD, year = year.to_string(), count = years),
    });
    let address = entry.source.url.as_ref().map_or_else(String::new, |url| format!(", {url}"));
    EntryView {
        value: format::quantity_exact(entry.value, figure.unit, 6, language),
        days,
        source: format!("{}{address}", entry.source.title),
        sureness: sure(entry.sureness).in_language(language).to_owned(),
        checked: format::short_date(entry.checked_on, language),
        announced: entry.announced,
        projected,
        stale: entry.is_unchecked(today),
        age,
        note: entry.note.clone().filter(|_| is_price),
    }
}
