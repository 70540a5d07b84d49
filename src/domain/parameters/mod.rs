//! Published figures by id and date: statutory values, prices and facts, with gaps named as gaps.

mod figures;

pub use figures::{Figures, Gap, Missing, Published, Reading};
