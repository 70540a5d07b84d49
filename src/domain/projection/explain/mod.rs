//! What a figure was computed from: built by the formulas that computed it, one step at a time.
//!
//! An operand that is a figure itself carries its id and can be explained in its turn, down to inputs with a source.

mod figure_id;
mod money;
mod people;

pub use figure_id::FigureId;

use rust_decimal::Decimal;

use super::assessment::Assessment;
use super::index::{ClauseIndex, ProfileIndex};
use crate::domain::costs::Given;
use crate::domain::diagnostic::{Message, Subject};
use crate::domain::figure::{Number, Traced, Unit};

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
        let cents = |cents: Option<crate::domain::money::Cents>| cents.map(|cents| cents.euro().value());
        match self.rounding {
            Rounding::None => (self.formula.evaluate() - self.value).abs() < NOISE,
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
}

impl Explainer<'_> {
    /// The derivation of a figure; nothing where there is no such figure.
    pub fn explain(&self, id: &FigureId) -> Option<Derivation> {
        let (title, unit, value, formula, rounding) = match id {
            FigureId::Line { clause, driver, profile, year } => self.line(clause, driver, profile.as_deref(), *year)?,
            FigureId::LinePayer { clause, driver, profile, year, payer } => {
                self.line_payer(clause, driver, profile.as_deref(), *year, *payer)?
            }
            FigureId::HourlyCost { profile, year } => self.hourly_cost(profile, *year)?,
            FigureId::AnnualPay { profile, year } => self.annual_pay(profile, *year)?,
            FigureId::Heads { profile, year } => self.heads(profile, *year)?,
            FigureId::Arrivals { profile, year } => self.arrivals(profile, *year)?,
            FigureId::Participants { clause, profile, year } => self.participants(clause, profile, *year)?,
            FigureId::NewParticipants { clause, profile, year } => self.new_participants(clause, profile, *year)?,
            FigureId::LessonHours { clause, profile, year } => self.lesson_hours(clause, profile, *year)?,
            FigureId::LevelSteps { clause, profile, year } => self.level_steps(clause, profile, *year)?,
            FigureId::WageBill { year } => self.wage_bill(*year)?,
            FigureId::Gross { year } => self.gross(*year)?,
            FigureId::Payer { payer, year } => self.payer(*payer, *year)?,
            FigureId::Grant { scheme, year } => self.grant(scheme, *year)?,
            FigureId::Claim { scheme, year, index } => self.claim(scheme, *year, *index)?,
        };
        Some(Derivation { id: id.clone(), title, unit, value, formula: formula.clone(), rounding })
    }

    /// Every figure of the calculation, in the order of its tables.
    pub fn figures(&self) -> Vec<FigureId> {
        let mut ids = self.totals();
        ids.extend(self.lines());
        ids.extend(self.of_profiles());
        ids.extend(self.of_clauses());
        ids.extend(self.grants());
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

/// A sum of operands; 0 where there are none.
fn sum(terms: impl IntoIterator<Item = Traced>) -> Traced {
    terms.into_iter().reduce(|sum, term| sum.plus(&term)).unwrap_or_else(|| Traced::fixed(Decimal::ZERO))
}

/// A clause by its article, for the report to name.
fn article(id: &str) -> Subject {
    Subject::Article(id.to_owned())
}

/// A profile, for the report to name.
fn group(id: &str) -> Subject {
    Subject::Profile(id.into())
}

/// A scheme, for the report to name.
fn fund(id: &str) -> Subject {
    Subject::Scheme(id.to_owned())
}
