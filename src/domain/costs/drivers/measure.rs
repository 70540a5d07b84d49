//! What the values of drivers count, between what limits, and what holds where one is left out.

use rust_decimal::{Decimal, dec};

use crate::domain::figure::Unit;
use crate::domain::money::{Euro, Heads, HourlyRate, Hours, KilometreRate, Kilometres, Quantity, Rate};

/// A measure for values of the quantity `Q`.
pub(super) struct Measure<Q> {
    /// How a reader sees it.
    pub(super) unit: Unit,
    /// Lowest and highest value that is not a slip of the pen.
    pub(super) limits: (Decimal, Decimal),
    /// What holds where the value is left out.
    pub(super) left_out: Q,
}

impl<U> Measure<Quantity<U>> {
    const fn new(unit: Unit, lowest: Decimal, highest: Decimal) -> Self {
        Self { unit, limits: (lowest, highest), left_out: Quantity::ZERO }
    }
}

/// A share: all of it, unless less is stated.
pub(super) const SHARE: Measure<Rate> =
    Measure { left_out: Rate::new(Decimal::ONE), ..Measure::new(Unit::Share, Decimal::ZERO, Decimal::ONE) };
/// A share that goes on above 1 where more than the bare thing counts, such as supplements on a wage.
pub(super) const SHARE_AND_MORE: Measure<Rate> =
    Measure { left_out: Rate::new(Decimal::ONE), ..Measure::new(Unit::Share, Decimal::ZERO, dec!(2)) };
/// A number of times or things.
pub(super) const COUNT: Measure<Rate> = Measure::new(Unit::Number, Decimal::ZERO, dec!(1000));
/// Learners in a group; lessons are divided by it.
pub(super) const GROUP_SIZE: Measure<Rate> = Measure::new(Unit::Number, dec!(0.01), dec!(1000));
/// Workers for something; a number of workers is divided by it.
pub(super) const WORKERS: Measure<Heads> = Measure::new(Unit::Heads, dec!(0.01), dec!(10_000_000));
/// Days in a year.
pub(super) const DAYS: Measure<Rate> = Measure::new(Unit::Days, Decimal::ZERO, dec!(366));
/// Hours in a year.
pub(super) const HOURS: Measure<Hours> = Measure::new(Unit::Hours, Decimal::ZERO, dec!(8784));
/// Hours in a week.
pub(super) const WEEKLY_HOURS: Measure<Hours> = Measure::new(Unit::HoursPerWeek, Decimal::ZERO, dec!(168));
/// A price or budget.
pub(super) const PRICE: Measure<Euro> = Measure::new(Unit::Euro, Decimal::ZERO, dec!(100_000_000));
/// What something costs a year.
pub(super) const YEARLY_COST: Measure<Euro> = Measure::new(Unit::EuroPerYear, Decimal::ZERO, dec!(100_000_000));
/// The distance of a day.
pub(super) const DISTANCE: Measure<Kilometres> = Measure::new(Unit::Kilometres, Decimal::ZERO, dec!(1000));
/// The price of a kilometre.
pub(super) const PER_KILOMETRE: Measure<KilometreRate> = Measure::new(Unit::EuroPerKilometre, Decimal::ZERO, dec!(100));
/// The price of an hour.
pub(super) const HOURLY: Measure<HourlyRate> = Measure::new(Unit::EuroPerHour, Decimal::ZERO, dec!(100_000));
