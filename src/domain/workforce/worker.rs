//! A worker as the cost model looks at one: nothing in it tells who it is.

use super::profile::{AwfRate, STAY_YEARS};
use crate::domain::learning::Schooling;
use crate::domain::money::{Euro, Hours};
use crate::domain::payroll::ContractKind;

/// Decimals to which the hours a week of a worker are taken; a millionth of an hour is four thousandths of a second.
///
/// Spreadsheets hold a part-time factor such as 36 ÷ 38 in a float, and 38 times that is not quite 36.
pub const HOURS_DECIMALS: u32 = 6;

/// The youngest age of which a minimum wage is published (the figures `wml.youth.age-…`).
pub const YOUTH_FROM: u8 = 15;
/// Ages of which a youth minimum is published; from the age behind them on the adult minimum holds.
pub const YOUTH_AGES: usize = 6;

/// The fewest workers a group has where a dossier says nothing else.
///
/// A group of two tells each of them what the other earns; with five nobody's own pay, hours or level follows from the
/// average, also not for who knows a few of the others (docs/privacy.md).
pub const SMALLEST_GROUP: u32 = 5;

/// A worker, as a payroll file gives one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Worker {
    /// The kind of contract; it also decides the premium.
    pub contract: ContractKind,
    /// The unemployment premium, where the contract is of a kind with another: a permanent one that is not in writing.
    pub awf: Option<AwfRate>,
    /// Paid a youth wage, below the adult minimum.
    pub youth: bool,
    /// Schooling, where the file says.
    pub schooling: Option<Schooling>,
    /// Contract hours a week, at most [`HOURS_DECIMALS`] decimals, above 0.
    pub hours_per_week: Hours,
    /// Gross pay of a year without allowances: hourly wage × hours × 52, or twelve monthly pays. Exact, where an hourly
    /// wage derived from a monthly pay would not be.
    pub gross_year: Euro,
    /// Completed years of stay, below [`STAY_YEARS`].
    pub stay_years: usize,
    /// Language level from 0 (below A1) to 4 (B2 and up), where the file says.
    pub level: Option<usize>,
    /// Whether registered as a resident in the BRP, where the file says.
    pub registered: Option<bool>,
}

/// Completed years as the cost model counts them: five and more are one class.
pub fn stay_class(completed_years: i16) -> usize {
    usize::try_from(completed_years).unwrap_or_default().min(STAY_YEARS - 1)
}
