//! Where an input of a calculation comes from.

use std::collections::BTreeMap;
use std::sync::Arc;

use rust_decimal::Decimal;

use super::Resolving;
use crate::domain::agreement::Override;
use crate::domain::dated::{Source, Sureness};
use crate::domain::diagnostic::{Bilingual, Subject};
use crate::domain::parameters::Reading;
use crate::domain::period::{Date, Period};
use crate::domain::workforce::Basis;

/// Where an input comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Provenance {
    /// A term of the agreement's text.
    Term {
        /// The article.
        article: String,
        /// The parameter.
        parameter: String,
    },
    /// An assumption of an article.
    Assumption {
        /// The article.
        article: String,
        /// The parameter.
        parameter: String,
        /// What the library's default rests on; nothing where the dossier chose its own value.
        basis: Option<(Source, Sureness)>,
    },
    /// The construction of the template.
    Template(String),
    /// An input of the dossier, with what it rests on.
    Dossier(Vec<Basis>),
    /// The term of the agreement.
    AgreementTerm(Period),
    /// An amount of a fund or subsidy.
    Scheme {
        /// Its name.
        title: Bilingual,
        /// First day of these amounts.
        from: Date,
        /// Where they were published.
        source: Source,
        /// How sure they are.
        sureness: Sureness,
        /// When they were last seen to be still true.
        checked_on: Date,
        /// Assumed to go on past the last day known.
        continued: bool,
    },
    /// A published figure.
    Published {
        /// Its id.
        figure: String,
        /// Its name.
        title: Bilingual,
        /// First day of the entry.
        from: Date,
        /// Where it was published.
        source: Source,
        /// How sure it is.
        sureness: Sureness,
        /// When it was last seen to be still true.
        checked_on: Date,
        /// Carried forward past its end or past the last published value.
        projected: bool,
        /// Not checked for a year.
        stale: bool,
    },
    /// A published figure replaced by the dossier.
    Override {
        /// Its id.
        figure: String,
        /// Why.
        reason: String,
        /// Where the value comes from.
        source: Option<Source>,
    },
}

impl Provenance {
    /// Whether figures that rest on it must be marked.
    pub fn is_marked(&self) -> bool {
        matches!(
            self,
            Self::Published { projected: true, .. }
                | Self::Published { stale: true, .. }
                | Self::Scheme { continued: true, .. }
        )
    }
}

/// What ids stand for in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    pub(super) articles: BTreeMap<String, Bilingual>,
    pub(super) parameters: BTreeMap<String, Bilingual>,
    pub(super) templates: BTreeMap<String, Bilingual>,
    pub(super) profiles: BTreeMap<String, Bilingual>,
    pub(super) schemes: BTreeMap<String, Bilingual>,
    pub(super) figures: BTreeMap<String, Bilingual>,
}

impl Names {
    /// The name of `subject`; nothing where it has none.
    pub fn of(&self, subject: &Subject) -> Option<&Bilingual> {
        match subject {
            Subject::Article(id) => self.articles.get(id),
            Subject::Profile(id) => self.profiles.get(id),
            Subject::Template(id) => self.templates.get(id),
            Subject::Scheme(id) => self.schemes.get(id),
            Subject::Figure(id) => self.figures.get(id),
            Subject::Dossier | Subject::Place { .. } | Subject::File(_) => None,
        }
    }

    /// The label of a parameter of an article.
    pub fn of_parameter(&self, article: &str, parameter: &str) -> Option<&Bilingual> {
        self.parameters.get(&format!("{article}/{parameter}"))
    }
}

/// Where every input of a calculation comes from, and what its ids stand for.
///
/// An input without an entry of its own shares that of what it belongs to: `profiles/oogst/heads` that of
/// `profiles/oogst`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Provenances {
    by_place: BTreeMap<String, Arc<Provenance>>,
    /// What ids stand for.
    pub names: Names,
}

impl Provenances {
    /// Where the input at `place` comes from.
    pub fn get(&self, place: &str) -> Option<&Provenance> {
        let mut place = place;
        loop {
            if let Some(found) = self.by_place.get(place) {
                return Some(found);
            }
            (place, _) = place.rsplit_once('/')?;
        }
    }

    /// All of them, by place; inputs that share one give it once.
    pub fn values(&self) -> impl Iterator<Item = &Provenance> {
        self.by_place.values().map(Arc::as_ref)
    }

    /// States where the input at `place` comes from.
    pub(super) fn insert(&mut self, place: String, provenance: impl Into<Arc<Provenance>>) {
        self.by_place.insert(place, provenance.into());
    }
}

/// A published figure as it was read for the reference date.
#[derive(Clone, Debug)]
pub(super) struct ReadFigure {
    value: Decimal,
    provenance: Arc<Provenance>,
}

impl Resolving<'_> {
    pub(super) fn rests_on_dossier(&mut self, place: String, basis: &[Basis]) {
        self.provenance.insert(place, Provenance::Dossier(basis.to_vec()));
    }

    /// The provenance of a reading.
    pub(super) fn published(&self, reading: &Reading<'_>) -> Provenance {
        let Reading { figure, entry, projected } = *reading;
        Provenance::Published {
            figure: figure.id.clone(),
            title: figure.title.clone(),
            from: entry.from,
            source: entry.source.clone(),
            sureness: entry.sureness,
            checked_on: entry.checked_on,
            projected,
            stale: entry.is_unchecked(self.today),
        }
    }

    /// A figure for the reference date, or the dossier's own value for it.
    pub(super) fn figure_now(&mut self, id: &str, place: String, subject: Subject) -> Option<Decimal> {
        if let Some(ReadFigure { value, provenance }) = self.read.get(id) {
            self.provenance.insert(place, provenance.clone());
            return Some(*value);
        }
        let read = if let Some(own) = self.override_of(id) {
            ReadFigure { value: own.value, provenance: Arc::new(overridden(id, own)) }
        } else {
            match self.data.figures.read(id, self.dossier.assumptions.reference_date) {
                Ok(reading) => {
                    ReadFigure { value: reading.entry.value, provenance: Arc::new(self.published(&reading)) }
                }
                Err(missing) => {
                    self.missing(subject, &missing);
                    return None;
                }
            }
        };
        self.provenance.insert(place, read.provenance.clone());
        let value = read.value;
        self.read.insert(id.to_owned(), read);
        Some(value)
    }

    /// A figure by year for the years of the agreement: averaged over the days in force, and where a year lies past the
    /// last published value, that value under its own year.
    pub(super) fn figure_by_year(&mut self, id: &str, key: &str) -> Vec<(i16, Decimal)> {
        let term = self.dossier.agreement.term;
        if let Some(own) = self.override_of(id) {
            self.provenance.insert(format!("parameters/{key}/{}", term.start.year()), overridden(id, own));
            return vec![(term.start.year(), own.value)];
        }
        let mut by_year = Vec::new();
        for year in term.years() {
            let Some(days) = term.overlap(Period::of_year(year)) else { continue };
            match self.data.figures.average(id, days) {
                Ok((value, readings)) => {
                    let Some(last) = readings.last() else { continue };
                    let all_projected = readings.iter().all(|reading| reading.projected);
                    let stated = if all_projected { last.entry.from.year().min(year) } else { year };
                    let provenance = self.published(last);
                    self.provenance.insert(format!("parameters/{key}/{stated}"), provenance);
                    by_year.push((stated, value));
                }
                Err(missing) => {
                    self.missing(Subject::Figure(id.to_owned()), &missing);
                    break;
                }
            }
        }
        by_year
    }
}

fn overridden(id: &str, own: &Override) -> Provenance {
    Provenance::Override { figure: id.to_owned(), reason: own.reason.clone(), source: own.source.clone() }
}
