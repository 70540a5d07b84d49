//! Workforce profiles: groups of workers alike in everything the cost model looks at, and how they change over time.

mod profile;
pub mod stay;

pub use profile::{
    AwfRate, Basis, ContractKind, EmployerSize, LevelShares, Pension, PensionTerms, Profile, STAY_YEARS, Schooling,
    StayRates, StayShares, Whk,
};
