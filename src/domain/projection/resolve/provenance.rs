//! Where an input of a calculation comes from.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;
use std::sync::Arc;

use rust_decimal::Decimal;

use super::Resolving;
use crate::domain::dated::{Source, Sureness};
use crate::domain::id::{ArticleId, ProfileId, SchemeId};
use crate::domain::parameters::{Average, Dated, FigureKey, Override, Reading};
use crate::domain::period::{Date, Period, Year};
use crate::domain::words::{Bilingual, Subject};
use crate::domain::workforce::Basis;

/// Where an input comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Provenance {
    /// A term of the agreement's text.
    Term {
        /// Id of the article.
        article: ArticleId,
        /// Id of the parameter within it.
        parameter: String,
    },
    /// An assumption of an article.
    Assumption {
        /// Id of the article.
        article: ArticleId,
        /// Id of the parameter within it.
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
        /// The name for a reader.
        title: Bilingual,
        /// First day of these amounts.
        from: Date,
        /// Where they were published.
        source: Source,
        /// How sure these amounts are.
        sureness: Sureness,
        /// When they were last seen to be still true.
        checked_on: Date,
        /// Assumed to go on past the last day known.
        continued: bool,
    },
    /// A published figure, by the entry that holds.
    Published {
        /// Its key.
        figure: FigureKey,
        /// The name for a reader.
        title: Bilingual,
        /// First day of the entry.
        from: Date,
        /// Where it was published.
        source: Source,
        /// How sure it is.
        sureness: Sureness,
        /// When it was last seen to be still true.
        checked_on: Date,
        /// Announced by a paper, which is the source, and not laid down yet.
        announced: bool,
        /// Carried forward past its end or past the last published value.
        projected: bool,
        /// Not checked for a year.
        stale: bool,
        /// What a reader should know of the entry, in Dutch, as its source is.
        note: Option<String>,
    },
    /// A published figure replaced by the dossier.
    Override {
        /// Its key.
        figure: FigureKey,
        /// Why the published value does not hold in this dossier.
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
            Self::Published { announced: true, .. }
                | Self::Published { projected: true, .. }
                | Self::Published { stale: true, .. }
                | Self::Scheme { continued: true, .. }
        )
    }

    /// The published figure it is, also where the dossier replaces it.
    pub fn figure(&self) -> Option<&FigureKey> {
        match self {
            Self::Published { figure, .. } | Self::Override { figure, .. } => Some(figure),
            Self::Term { .. }
            | Self::Assumption { .. }
            | Self::Template(_)
            | Self::Dossier(_)
            | Self::AgreementTerm(_)
            | Self::Scheme { .. } => None,
        }
    }

    /// Where a reading comes from; a year without a check on `today` makes it stale.
    fn of(reading: &Reading<'_>, today: Date) -> Self {
        let (dated, projected) = match reading {
            Reading::Overridden { own, .. } => {
                let Override { figure, value: _, reason, source } = *own;
                return Self::Override { figure: figure.clone(), reason: reason.clone(), source: source.clone() };
            }
            Reading::Published(dated) | Reading::Announced(dated) => (dated, false),
            Reading::Projected(dated) => (dated, true),
        };
        let Dated { figure, entry } = dated;
        Self::Published {
            figure: figure.key.clone(),
            title: figure.title.clone(),
            from: entry.from,
            source: entry.source.clone(),
            sureness: entry.sureness,
            checked_on: entry.checked_on,
            announced: entry.announced,
            projected,
            stale: entry.is_unchecked(today),
            note: entry.note.clone(),
        }
    }
}

/// What ids stand for in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    pub(super) articles: BTreeMap<ArticleId, Bilingual>,
    pub(super) parameters: BTreeMap<String, Bilingual>,
    pub(super) templates: BTreeMap<String, Bilingual>,
    pub(super) profiles: BTreeMap<ProfileId, Bilingual>,
    pub(super) schemes: BTreeMap<SchemeId, Bilingual>,
    pub(super) figures: BTreeMap<FigureKey, Bilingual>,
}

impl Names {
    /// The name of `subject`; nothing where it has none.
    pub fn of(&self, subject: &Subject) -> Option<&Bilingual> {
        match subject {
            Subject::Article(id) => self.articles.get(id),
            Subject::Profile(id) => self.profiles.get(id),
            Subject::Template(id) => self.templates.get(id),
            Subject::Scheme(id) => self.schemes.get(id),
            Subject::Figure(id) => self.figures.get(&FigureKey::from(id.as_str())),
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
    /// The published figures that were read year by year, and so follow later values.
    by_year: BTreeSet<FigureKey>,
    /// What ids stand for in words.
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

    /// Where the inputs come from that stand below `place`, which ends with a slash, in the order of their names.
    pub fn below<'p>(&'p self, place: &'p str) -> impl Iterator<Item = &'p Provenance> {
        let from = self.by_place.range::<str, _>((Bound::Included(place), Bound::Unbounded));
        from.take_while(move |(own, _)| own.starts_with(place)).map(|(_, provenance)| provenance.as_ref())
    }

    /// The published figures that were read for each year in force; the others hold as they were on the reference date.
    pub fn figures_by_year(&self) -> &BTreeSet<FigureKey> {
        &self.by_year
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

/// A figure as it was read for the reference date.
#[derive(Clone, Debug)]
pub(super) struct ReadFigure {
    value: Decimal,
    provenance: Arc<Provenance>,
}

impl Resolving<'_> {
    pub(super) fn rests_on_dossier(&mut self, place: String, basis: &[Basis]) {
        self.provenance.insert(place, Provenance::Dossier(basis.to_vec()));
    }

    /// A figure for the reference date; one that is missing is said to be.
    pub(super) fn figure_now(&mut self, key: &FigureKey, place: String, subject: Subject) -> Option<Decimal> {
        if let Some(ReadFigure { value, provenance }) = self.read.get(key) {
            self.provenance.insert(place, provenance.clone());
            return Some(*value);
        }
        let reading = match self.figures.now(key) {
            Ok(reading) => reading,
            Err(missing) => {
                self.said.push(missing.diagnostic(subject));
                return None;
            }
        };
        let (value, provenance) = (reading.value(), Arc::new(Provenance::of(&reading, self.today)));
        self.provenance.insert(place, provenance.clone());
        self.read.insert(key.clone(), ReadFigure { value, provenance });
        Some(value)
    }

    /// A figure by year for the years of the agreement, averaged over the days in force. An amount that is carried
    /// forward stands under the year of its last value, because formulas index it from there; a rate under each year, so
    /// that each says for itself what it rests on. The dossier's own value holds from the first year on.
    ///
    /// `place` says where the value of a year stands; a value that is missing is said of `subject`.
    pub(super) fn figure_by_year(
        &mut self,
        key: &FigureKey,
        subject: &Subject,
        place: impl Fn(Year) -> String,
    ) -> Vec<(Year, Decimal)> {
        let term = self.dossier.agreement.term;
        self.provenance.by_year.insert(key.clone());
        let mut by_year = Vec::new();
        for year in term.years() {
            let Some(days) = term.overlap(Period::of_year(year)) else { continue };
            let Average { value, readings } = match self.figures.over(key, days) {
                Ok(average) => average,
                Err(missing) => {
                    self.said.push(missing.diagnostic(subject.clone()));
                    break;
                }
            };
            let Some(last) = readings.last() else { continue };
            let all_projected = readings.iter().all(|reading| matches!(reading, Reading::Projected(_)));
            let stated = match last {
                Reading::Projected(dated) if all_projected && dated.figure.indexed => dated.entry.from.year().min(year),
                _ => year,
            };
            self.provenance.insert(place(stated), Provenance::of(last, self.today));
            by_year.push((stated, value));
            if matches!(last, Reading::Overridden { .. }) {
                break;
            }
        }
        by_year
    }
}
