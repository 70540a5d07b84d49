//! The cost model (docs/model.md): what an hour costs, who takes part, what each driver costs, who pays, what schemes
//! take over.

pub mod drivers;
pub mod given;
pub mod hour;
pub(crate) mod operand;
pub mod participation;
pub mod payer;
pub mod split;

pub use given::Given;
pub use payer::{Payer, Payers};
