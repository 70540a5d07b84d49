//! Workforce profiles: groups of workers alike in everything the cost model looks at, and how they change over time.

mod choice;
pub mod draft;
mod field;
pub mod grouping;
mod profile;
mod shares;
mod spread;
pub mod stay;
mod stretch;
mod worker;

pub use choice::Choice;
pub use field::{Distribution, Field};
pub use profile::{
    AwfRate, Basis, ContractKind, EmployerSize, LevelShares, Pension, PensionTerms, Profile, STAY_YEARS, StayRates,
    StayShares, Whk,
};
pub use shares::{rebalanced, scaled_counts};
pub use spread::spread;
pub use stretch::YearBounds;
pub use worker::{HOURS_DECIMALS, Worker, stay_class};

pub use crate::domain::learning::Schooling;
