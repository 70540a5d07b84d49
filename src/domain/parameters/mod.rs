//! Published figures by id and date: statutory values, prices and facts, with gaps named as gaps.

mod figures;
mod sector;

pub use figures::{Figures, Gap, Missing, Published, Reading};
pub use sector::{Cao, Fact, Practice, Sector, Term};
