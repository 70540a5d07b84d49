//! The drivers of cost: what each is called, which values it has, what it costs.
//!
//! A driver is one row of `table` and one formula in `formulas`; files, validation and explanations follow from the row.

mod declare;
mod file;
mod formulas;
mod measure;
mod table;

pub(crate) use formulas::paid_share;
pub use formulas::{Circumstances, PlacedDriver};
pub use table::{DriverKind, DriverValues};

use rust_decimal::Decimal;

use super::operand::Named;
use super::payer::Payer;
use crate::domain::figure::{Number, Unit};
use crate::domain::money::{Euro, Quantity, Rate};
use crate::domain::period::Year;
use crate::domain::words::Phrase;

/// A driver, resolved: the values of its formula, and what every driver can state beside them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenDriver {
    /// The payer, where stated.
    pub payer: Option<Payer>,
    /// The worker's share of the amount, paid first.
    pub worker_share: Rate,
    /// The most a participant pays a year; not indexed.
    pub worker_max_per_year: Option<Euro>,
    /// The year its prices are of; the reference year where absent.
    pub price_year: Option<Year>,
    /// The part of the amount that is owed anyway, by law or by the agreement in force; the clause's where absent.
    pub existing_share: Option<Rate>,
    /// The values of its formula.
    pub values: DriverValues,
}

impl GivenDriver {
    /// A driver of this kind that states nothing yet.
    pub fn of_kind(kind: DriverKind) -> Self {
        let values = DriverValues::of_kind(kind);
        Self {
            payer: None,
            worker_share: Rate::ZERO,
            worker_max_per_year: None,
            price_year: None,
            existing_share: None,
            values,
        }
    }

    /// Which driver it is.
    pub fn kind(&self) -> DriverKind {
        self.values.kind()
    }

    /// Whose hours a buddy costs, by id of the profile, where stated.
    pub fn buddy_profile(&self) -> Option<&str> {
        match &self.values {
            DriverValues::Buddy { buddy_profile, .. } => buddy_profile.as_deref(),
            _ => None,
        }
    }
}

/// What a driver is, apart from its formula.
struct Row {
    code: &'static str,
    /// In Dutch and English.
    name: Phrase,
    properties: &'static [Property],
    terms: &'static [Term],
}

/// What holds for some drivers.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Property {
    /// It costs once for the whole unit and belongs to no profile.
    OfTheUnit,
    /// It buys lessons.
    BuysLessons,
    /// It costs working time rather than money out of pocket.
    WorkingTime,
    /// It falls once, in the first year in force.
    OneOff,
    /// A fund or subsidy may take it over.
    Subsidised,
    /// Who pays it by its nature.
    PaidBy(Payer),
}

/// A value of a driver's formula.
#[derive(Debug, PartialEq, Eq)]
pub struct Term {
    /// Its key in files.
    pub key: &'static str,
    /// Its name for a reader.
    name: Phrase,
    /// What it counts.
    pub unit: Unit,
    /// Lowest and highest value that is not a slip of the pen, both included.
    pub limits: (Decimal, Decimal),
    /// Whether nothing holds where it is left out; other shares are then 1, and everything else 0.
    pub is_required: bool,
}

impl Term {
    /// Its name for a reader.
    pub fn name(&self) -> Phrase {
        self.name
    }
}

impl DriverKind {
    fn row(self) -> &'static Row {
        &table::TABLE[self as usize]
    }

    fn has(self, property: Property) -> bool {
        self.row().properties.contains(&property)
    }

    /// Its code in files.
    pub fn code(self) -> &'static str {
        self.row().code
    }

    /// The kind with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Its name for a reader.
    pub fn name(self) -> Phrase {
        self.row().name
    }

    /// The values of its formula.
    pub fn terms(self) -> &'static [Term] {
        self.row().terms
    }

    /// The value with this key; nothing where its formula has none.
    pub fn term(self, key: &str) -> Option<&'static Term> {
        self.terms().iter().find(|term| term.key == key)
    }

    /// Whether it costs once for the whole unit and belongs to no profile.
    pub fn is_of_the_unit(self) -> bool {
        self.has(Property::OfTheUnit)
    }

    /// Whether it buys lessons.
    pub fn buys_lessons(self) -> bool {
        self.has(Property::BuysLessons)
    }

    /// Whether it costs working time rather than money out of pocket.
    pub fn is_working_time(self) -> bool {
        self.has(Property::WorkingTime)
    }

    /// Whether it falls once, in the first year in force.
    pub fn is_one_off(self) -> bool {
        self.has(Property::OneOff)
    }

    /// Whether funds and subsidies take over such costs.
    pub fn is_subsidised(self) -> bool {
        self.has(Property::Subsidised)
    }

    /// Who pays it where nothing is stated, instead of the split by kind of contract.
    pub fn usual_payer(self) -> Option<Payer> {
        let by_nature = self.row().properties.iter().find_map(|property| match property {
            Property::PaidBy(payer) => Some(*payer),
            _ => None,
        });
        by_nature.or(self.is_of_the_unit().then_some(Payer::Employer))
    }
}

/// The place of a driver in the given, where the values of its formula stand.
struct DriverPlace<'g> {
    /// Id of the clause.
    clause: &'g str,
    /// Index of the driver within it.
    driver: usize,
}

impl DriverPlace<'_> {
    /// A value as an operand.
    fn operand<U, N: Number>(&self, value: Quantity<U>, name: Named, key: &'static str) -> Quantity<U, N> {
        name.input(value, || format!("clauses/{}/drivers/{}/{key}", self.clause, self.driver))
    }
}
