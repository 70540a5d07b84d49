//! Every result of a calculation.

use std::collections::BTreeMap;

use crate::domain::costs::given::DriverKind;
use crate::domain::costs::{Payer, Payers};
use crate::domain::money::{Euro, Heads, HourlyRate, Rate};
use crate::domain::period::Year;

/// The cost of one clause, driver, profile and year, in whole cents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Index of the clause in the given.
    pub clause: usize,
    /// Index of the driver within the clause.
    pub driver: usize,
    /// Its code.
    pub kind: DriverKind,
    /// Index of the profile; absent for a line of the whole unit.
    pub profile: Option<usize>,
    /// The calendar year.
    pub year: Year,
    /// The amount, rounded half away from zero, once.
    pub amount: Euro,
    /// Who bears it before any scheme.
    pub without: Payers,
    /// Who bears it after the schemes that are certain.
    pub payers: Payers,
}

/// What a scheme pays in a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    /// Index of the scheme in the given.
    pub scheme: usize,
    /// The calendar year.
    pub year: Year,
    /// The amount.
    pub amount: Euro,
    /// What each payer no longer bears.
    pub relieved: Payers,
}

/// A calendar year the agreement touches, and the share of it in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct YearSpan {
    /// The year.
    pub year: Year,
    /// Days in force / days in the year.
    pub share: Rate,
}

/// Every result of a calculation.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Assessment {
    /// The calendar years.
    pub years: Vec<YearSpan>,
    /// The lines, in the order of the cost model; lines of 0 are left out.
    pub lines: Vec<Line>,
    /// Wage bill of each whole year, in cents.
    pub wage_bill: BTreeMap<Year, Euro>,
    /// Cost of an hour, by profile index and year; not rounded.
    pub hourly_cost: Vec<BTreeMap<Year, HourlyRate>>,
    /// Heads at the start of each year, by profile index.
    pub heads: Vec<BTreeMap<Year, Heads>>,
    /// Participants, by clause index, profile index and year.
    pub participants: BTreeMap<(usize, usize, Year), Heads>,
    /// Level steps credited, by clause index, profile index and year.
    pub level_steps: BTreeMap<(usize, usize, Year), Heads>,
    /// What certain schemes pay.
    pub grants: Vec<Grant>,
    /// What each uncertain scheme would pay, alone after the certain ones.
    pub grants_if_awarded: Vec<Grant>,
}

impl Assessment {
    /// Gross cost of a year: the sum of its lines.
    pub fn gross(&self, year: Year) -> Euro {
        self.lines.iter().filter(|line| line.year == year).map(|line| line.amount).sum()
    }

    /// Gross cost over the term.
    pub fn total_gross(&self) -> Euro {
        self.lines.iter().map(|line| line.amount).sum()
    }

    /// Who bears a year, after certain schemes.
    pub fn payers(&self, year: Year) -> Payers {
        self.lines.iter().filter(|line| line.year == year).map(|line| line.payers).sum()
    }

    /// Who bears the term, after certain schemes.
    pub fn total_payers(&self) -> Payers {
        self.lines.iter().map(|line| line.payers).sum()
    }

    /// What `payer` bears over the term.
    pub fn borne_by(&self, payer: Payer) -> Euro {
        self.lines.iter().map(|line| line.payers[payer]).sum()
    }
}
