//! Bounds beyond which an input is a slip of the pen; they also keep every product countable.

use rust_decimal::{Decimal, dec};

use super::figure::Unit;
use super::words::Noun;

/// The lowest and highest value of an input, both included.
pub type Range = (Decimal, Decimal);

/// Ten million workers: more than there are jobs in the Netherlands.
pub const HEADS: i64 = 10_000_000;
/// The highest wage or price an hour, in euros.
pub const HOURLY: i64 = 100_000;
/// The highest price or amount, in euros.
pub const PRICE: i64 = 100_000_000;
/// Hours in a week: nobody works more.
pub const WEEK: i64 = 168;
/// Hours a week of work at most (Arbeidstijdenwet art. 5:7): what is typed or read from a file is held to it, what a
/// dossier says already to [`WEEK`].
pub const WORKING_WEEK: i64 = 60;
/// Hours in a leap year: nobody learns more.
pub const YEAR: i64 = 8_784;
/// Years a calculation may run.
pub const TERM: i64 = 50;
/// Employers in a unit; one is divided by, so never none.
pub const EMPLOYERS: Range = (dec!(0.000001), dec!(10_000_000));
/// Lowest and highest yearly rise of wages or prices.
pub const INDEX: Range = (dec!(-0.2), dec!(0.5));
/// Lowest and highest yearly growth of posts.
pub const GROWTH: Range = (dec!(-0.99), dec!(1));
/// From nothing to the whole.
pub const SHARE: Range = (Decimal::ZERO, Decimal::ONE);

/// The range from 0 to `high`.
pub fn up_to(high: i64) -> Range {
    (Decimal::ZERO, Decimal::from(high))
}

/// A number that somebody fills in, as validation and forms know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Declared {
    /// What a sentence calls it.
    pub noun: Noun,
    /// The unit in which it is given.
    pub unit: Unit,
    /// The lowest and highest value that a calculation accepts.
    pub range: Range,
}

impl Declared {
    /// A number of this unit within this range.
    pub fn new(noun: Noun, unit: Unit, range: Range) -> Self {
        Self { noun, unit, range }
    }

    /// A part of a whole.
    pub fn share(noun: Noun) -> Self {
        Self::new(noun, Unit::Share, SHARE)
    }
}
