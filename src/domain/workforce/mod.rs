//! Workforce profiles: groups of workers alike in everything the cost model looks at, and how they change over time.

mod choice;
pub mod draft;
mod field;
pub mod grouping;
mod grouping_notes;
mod profile;
mod shares;
mod small_groups;
mod spread;
pub mod stay;
mod stretch;
mod tally;
mod worker;

pub use choice::Choice;
pub use field::{Distribution, Field};
pub use profile::{
    AwfRate, Basis, EmployerSize, LevelShares, Pension, PensionTerms, Profile, STAY_YEARS, StayRates, StayShares, Whk,
};
pub use shares::{rebalanced, scaled_counts};
pub use small_groups::Few;
pub use spread::spread;
pub use stretch::YearBounds;
pub use worker::{HOURS_DECIMALS, SMALLEST_GROUP, Worker, YOUTH_AGES, YOUTH_FROM, stay_class};

pub use crate::domain::learning::Schooling;
pub use crate::domain::payroll::ContractKind;
