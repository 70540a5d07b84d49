//! Where an input of a calculation comes from.

use rust_decimal::Decimal;

use super::Resolving;
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
        matches!(self, Self::Published { projected: true, .. } | Self::Published { stale: true, .. })
    }
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
        self.figure_on(id, self.dossier.assumptions.reference_date, place, subject)
    }

    fn figure_on(&mut self, id: &str, on: Date, place: String, subject: Subject) -> Option<Decimal> {
        if let Some(own) = self.override_of(id) {
            let provenance =
                Provenance::Override { figure: id.to_owned(), reason: own.reason.clone(), source: own.source.clone() };
            self.provenance.insert(place, provenance);
            return Some(own.value);
        }
        match self.data.figures.read(id, on) {
            Ok(reading) => {
                let provenance = self.published(&reading);
                self.provenance.insert(place, provenance);
                Some(reading.entry.value)
            }
            Err(missing) => {
                self.missing(subject, &missing);
                None
            }
        }
    }

    /// A figure by year for the years of the agreement: averaged over the days in force, and where a year lies past the
    /// last published value, that value under its own year.
    pub(super) fn figure_by_year(&mut self, id: &str, key: &str) -> Vec<(i16, Decimal)> {
        let term = self.dossier.agreement.term;
        if let Some(own) = self.override_of(id) {
            let provenance =
                Provenance::Override { figure: id.to_owned(), reason: own.reason.clone(), source: own.source.clone() };
            self.provenance.insert(format!("parameters/{key}/{}", term.start.year()), provenance);
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
