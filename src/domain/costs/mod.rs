//! The cost model: what an hour costs, who takes part, what each driver costs, who pays, what schemes take over.

pub mod given;
pub mod payer;

pub use given::Given;
pub use payer::{Payer, Payers};
