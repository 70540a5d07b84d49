//! A worker as the cost model looks at one: nothing in it tells who it is.

use super::profile::{ContractKind, STAY_YEARS};
use crate::domain::learning::Schooling;
use crate::domain::money::{Euro, Hours};

/// Decimals to which the hours a week of a worker are taken; a millionth of an hour is four thousandths of a second.
///
/// Spreadsheets hold a part-time factor such as 36 ÷ 38 in a float, and 38 times that is not quite 36.
pub const HOURS_DECIMALS: u32 = 6;

/// A worker, as a payroll file gives one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Worker {
    /// The kind of contract; it also decides the premium.
    pub contract: ContractKind,
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
