//! What a figure was computed from: built by the formulas that computed it, one step at a time.
//!
//! An operand that is a figure itself carries its id and can be explained in its turn, down to inputs with a source.

mod address;
mod counts;
mod figure_id;
mod full_use;
mod grants;
mod money;
mod people;
mod stay;
mod sums;
mod worth;

pub use address::{FigureAddress, UnknownFigure};
pub use counts::base_id;
pub use figure_id::{FigureId, GrantCount, ReachCount, WorkersOf};

use rust_decimal::Decimal;

use super::assessment::{Assessment, Line};
use super::index::{ClauseIndex, ProfileIndex};
use super::resolve::Resolved;
use crate::domain::costs::Given;
use crate::domain::figure::{Leaf, Number, Origin, Traced, Unit};
use crate::domain::money::Cents;
use crate::domain::words::{Message, Subject};

/// How the result of a formula becomes the figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rounding {
    /// Not opened: the figure is known to be zero.
    None,
    /// To the cent, half away from zero.
    HalfAwayFromZero,
    /// To the cent, towards zero.
    Down,
}

/// A derivation, one step deep.
#[derive(Clone, Debug, PartialEq)]
pub struct Derivation {
    /// The address of the figure.
    pub id: FigureId,
    /// What the figure is, in words.
    pub title: Message,
    /// The unit its value is in.
    pub unit: Unit,
    /// Its value as the calculation gave it.
    pub value: Decimal,
    /// The formula with its operands.
    pub formula: Traced,
    /// How the formula's result became the value.
    pub rounding: Rounding,
}

impl Derivation {
    /// Whether the formula, evaluated again from its operands, gives the figure.
    pub fn holds(&self) -> bool {
        let result = crate::domain::money::Euro::new(self.formula.evaluate());
        let cents = |cents: Option<Cents>| cents.map(|cents| cents.euro().value());
        match self.rounding {
            Rounding::None => self.formula.evaluate().minus(&self.value).abs() < NOISE,
            Rounding::HalfAwayFromZero => cents(result.to_cents()) == Some(self.value),
            Rounding::Down => cents(result.down_to_cents()) == Some(self.value),
        }
    }
}

/// What the last digits of divided numbers may differ by.
const NOISE: Decimal = Decimal::from_parts(1, 0, 0, false, 12);

/// A calculation that can be asked about its figures.
#[derive(Clone, Copy, Debug)]
pub struct Explainer<'a> {
    /// The inputs of the calculation.
    pub given: &'a Given,
    /// The results of the calculation.
    pub assessment: &'a Assessment,
    /// What the inputs were made from; absent for a receipt, which knows no articles and no typology.
    resolved: Option<&'a Resolved>,
}

impl<'a> Explainer<'a> {
    /// Explains inputs that stand alone, such as those of a receipt; each clause is an article of its own.
    pub fn new(given: &'a Given, assessment: &'a Assessment) -> Self {
        Self { given, assessment, resolved: None }
    }

    /// Explains a calculation of a dossier.
    pub fn of(resolved: &'a Resolved, assessment: &'a Assessment) -> Self {
        Self { given: &resolved.given, assessment, resolved: Some(resolved) }
    }

    /// The article a line belongs to.
    pub fn article_of(&self, line: &Line) -> &'a str {
        match self.resolved {
            Some(resolved) => resolved.article_of(line),
            None => &self.given.clauses[line.clause].id,
        }
    }
}

impl Explainer<'_> {
    /// The derivation of a figure; nothing where there is no such figure.
    pub fn explain(&self, id: &FigureId) -> Option<Derivation> {
        let (title, unit, value, formula, rounding) = match id {
            FigureId::Line { clause, driver, profile, year } => self.line(clause, driver, profile.as_deref(), *year)?,
            FigureId::LinePayer { clause, driver, profile, year, payer } => {
                self.line_payer(clause, driver, profile.as_deref(), *year, *payer)?
            }
            FigureId::LineExisting { clause, driver, profile, year } => {
                self.line_existing(clause, driver, profile.as_deref(), *year)?
            }
            FigureId::HourlyCost { profile, year } => self.hourly_cost(profile, *year)?,
            FigureId::WorkedHour { profile, year } => self.worked_hour(profile, *year)?,
            FigureId::AnnualPay { profile, year } => self.annual_pay(profile, *year)?,
            FigureId::Heads { profile, year } => self.heads(profile, *year)?,
            FigureId::Arrivals { profile, year } => self.arrivals(profile, *year)?,
            FigureId::Stayed { profile, completed, level, year } => self.stayed(profile, *completed, *level, *year)?,
            FigureId::Movers { profile, completed, level, year } => self.movers(profile, *completed, *level, *year)?,
            FigureId::ParticipantsAt { clause, profile, level, year } => {
                self.participants_at(clause, profile, *level, *year)?
            }
            FigureId::Participants { clause, profile, year } => self.participants(clause, profile, *year)?,
            FigureId::NewParticipants { clause, profile, year } => self.new_participants(clause, profile, *year)?,
            FigureId::LessonHours { clause, profile, year } => self.lesson_hours(clause, profile, *year)?,
            FigureId::LevelSteps { clause, profile, year } => self.level_steps(clause, profile, *year)?,
            FigureId::WageBill { year } => self.wage_bill(*year)?,
            FigureId::Sum(selection) => self.sum_of(selection)?,
            FigureId::Workers { year } => self.workers(*year)?,
            FigureId::Reach { count, position, stay, year } => self.reach(*count, *position, *stay, *year)?,
            FigureId::Granted { count, scheme, year } => self.granted(*count, scheme.as_deref(), *year)?,
            FigureId::Grant { scheme, year } => self.grant(scheme, *year)?,
            FigureId::Pool { scheme, year } => self.pool(scheme, *year)?,
            FigureId::FullUse(figure) => self.full_use(figure)?,
            FigureId::LessonCost { year } => self.lesson_cost(*year)?,
            FigureId::LevelCost { year } => self.level_cost(*year)?,
            FigureId::Worth { article, workers } => self.worth(article, *workers)?,
            FigureId::Claim { scheme, year, index } => self.claim(scheme, *year, *index)?,
        };
        Some(Derivation { id: id.clone(), title, unit, value, formula: formula.clone(), rounding })
    }

    /// Every figure of the calculation, in the order of its tables; one at full use that is more than can be counted has
    /// no derivation.
    pub fn figures(&self) -> Vec<FigureId> {
        let years = self.assessment.years.iter();
        let mut ids: Vec<FigureId> = years.map(|span| FigureId::WageBill { year: span.year }).collect();
        ids.extend(self.sums());
        ids.extend(self.counts());
        ids.extend(self.lines());
        ids.extend(self.of_profiles());
        ids.extend(self.of_clauses());
        ids.extend(self.grants());
        ids.extend(self.worths());
        ids.extend(self.full_uses());
        ids
    }

    fn profile_index(&self, id: &str) -> Option<ProfileIndex> {
        ProfileIndex::over(&self.given.profiles).find_map(|(index, profile)| (profile.id == id).then_some(index))
    }

    fn clause_index(&self, id: &str) -> Option<ClauseIndex> {
        ClauseIndex::over(&self.given.clauses).find_map(|(index, clause)| (clause.id == id).then_some(index))
    }
}

/// What a figure is, its unit, value, formula and rounding.
type Step = (Message, Unit, Decimal, Traced, Rounding);

/// An amount in cents as an operand that opens in its turn.
fn cents(amount: Cents, label: Message, figure: FigureId) -> Traced {
    Traced::given(amount.euro().value(), || leaf(label, Unit::Euro, figure))
}

/// An operand that is another figure.
fn leaf(label: Message, unit: Unit, figure: FigureId) -> Leaf {
    Leaf { label, unit, origin: Origin::Figure(figure.to_string()) }
}

/// An amount that is part of this figure only.
fn own(amount: Decimal, label: Message) -> Traced {
    Traced::given(amount, || Leaf { label, unit: Unit::Euro, origin: Origin::Formula })
}

/// A clause by its article, for the report to name.
fn article(id: &str) -> Subject {
    Subject::Article(id.into())
}

/// A profile, for the report to name.
fn group(id: &str) -> Subject {
    Subject::Profile(id.into())
}

/// A scheme, for the report to name.
fn fund(id: &str) -> Subject {
    Subject::Scheme(id.into())
}
