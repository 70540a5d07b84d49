//! Quantities that do not mix: euro, euro an hour, hours, heads and shares.
//!
//! A quantity is a [`Number`] with a unit in its type, so that adding hours to euros does not compile. Nothing here
//! rounds, except [`Quantity::to_cents`] and [`Quantity::down_to_cents`], which name their strategy.

use std::marker::PhantomData;
use std::ops::{Add, Div, Mul, Sub};

use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::figure::Number;

/// The units a quantity can have in its type.
pub mod unit {
    /// Euro.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub struct Euro;
    /// Euro an hour.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub struct EuroPerHour;
    /// Hours.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub struct Hour;
    /// Persons, as an expected value.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub struct Head;
    /// A bare ratio: a share, a rate, an index.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub struct One;
}

/// A number with its unit in the type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Quantity<U, N = Decimal> {
    number: N,
    unit: PhantomData<U>,
}

/// An amount in euro.
pub type Euro<N = Decimal> = Quantity<unit::Euro, N>;
/// A price or wage in euro an hour.
pub type HourlyRate<N = Decimal> = Quantity<unit::EuroPerHour, N>;
/// A number of hours.
pub type Hours<N = Decimal> = Quantity<unit::Hour, N>;
/// A number of persons; an expected value, so not always whole.
pub type Heads<N = Decimal> = Quantity<unit::Head, N>;
/// A share (0.08 is 8 %), a rate or an index.
pub type Rate<N = Decimal> = Quantity<unit::One, N>;

impl<U, N> Quantity<U, N> {
    /// A quantity of this unit.
    pub const fn new(number: N) -> Self {
        Self { number, unit: PhantomData }
    }
    /// The bare number.
    pub const fn number(&self) -> &N {
        &self.number
    }
}

impl<U, N: Number> Quantity<U, N> {
    /// The plain value.
    pub fn value(&self) -> Decimal {
        self.number.value()
    }
    /// Zero of this unit.
    pub fn zero() -> Self {
        Self::new(N::fixed(Decimal::ZERO))
    }
    /// The lower of the two.
    #[must_use]
    pub fn at_most(&self, other: &Self) -> Self {
        Self::new(self.number.at_most(&other.number))
    }
    /// The higher of the two.
    #[must_use]
    pub fn at_least(&self, other: &Self) -> Self {
        Self::new(self.number.at_least(&other.number))
    }
    /// Names an intermediate result in explanations.
    #[must_use]
    pub fn named(self, label: impl FnOnce() -> super::diagnostic::Message, unit: super::figure::Unit) -> Self {
        Self::new(self.number.named(label, unit))
    }
}

impl<U> Quantity<U, Decimal> {
    /// Zero of this unit, as a constant.
    pub const ZERO: Self = Self::new(Decimal::ZERO);

    /// Whether this is exactly zero.
    pub fn is_zero(&self) -> bool {
        self.number.is_zero()
    }
    /// Whether this is above zero.
    pub fn is_positive(&self) -> bool {
        self.number > Decimal::ZERO
    }
}

impl Euro {
    /// Rounds to whole cents, half away from zero.
    ///
    /// ```
    /// # use akkoord::domain::money::Euro;
    /// # use rust_decimal::dec;
    /// assert_eq!(Euro::new(dec!(2.345)).to_cents(), Euro::new(dec!(2.35)));
    /// assert_eq!(Euro::new(dec!(-2.345)).to_cents(), Euro::new(dec!(-2.35)));
    /// ```
    #[must_use]
    pub fn to_cents(self) -> Self {
        Self::new(self.number.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero))
    }
    /// Cuts off to whole cents, towards zero.
    ///
    /// ```
    /// # use akkoord::domain::money::Euro;
    /// # use rust_decimal::dec;
    /// assert_eq!(Euro::new(dec!(2.349)).down_to_cents(), Euro::new(dec!(2.34)));
    /// ```
    #[must_use]
    pub fn down_to_cents(self) -> Self {
        Self::new(self.number.round_dp_with_strategy(2, RoundingStrategy::ToZero))
    }
}

impl<U, N: Number> Add for Quantity<U, N> {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self::new(self.number.plus(&other.number))
    }
}

impl<U, N: Number> Sub for Quantity<U, N> {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self::new(self.number.minus(&other.number))
    }
}

impl<U> std::ops::AddAssign for Quantity<U, Decimal> {
    fn add_assign(&mut self, other: Self) {
        self.number += other.number;
    }
}

impl<U> std::ops::SubAssign for Quantity<U, Decimal> {
    fn sub_assign(&mut self, other: Self) {
        self.number -= other.number;
    }
}

impl<U> std::iter::Sum for Quantity<U, Decimal> {
    fn sum<I: Iterator<Item = Self>>(quantities: I) -> Self {
        Self::new(quantities.map(|quantity| quantity.number).sum())
    }
}

/// `A × B = C` between units.
macro_rules! products {
    ($($left:ident * $right:ident = $product:ident),+ $(,)?) => {$(
        impl<N: Number> Mul<Quantity<unit::$right, N>> for Quantity<unit::$left, N> {
            type Output = Quantity<unit::$product, N>;
            fn mul(self, other: Quantity<unit::$right, N>) -> Self::Output {
                Quantity::new(self.number.times(&other.number))
            }
        }
    )+};
}

products! {
    One * One = One,
    Euro * One = Euro,
    EuroPerHour * One = EuroPerHour,
    Hour * One = Hour,
    Head * One = Head,
    EuroPerHour * Hour = Euro,
    Hour * EuroPerHour = Euro,
    Head * Hour = Hour,
    Head * Euro = Euro,
}

/// `A ÷ B = C` between units.
macro_rules! quotients {
    ($($left:ident / $right:ident = $quotient:ident),+ $(,)?) => {$(
        impl<N: Number> Div<Quantity<unit::$right, N>> for Quantity<unit::$left, N> {
            type Output = Quantity<unit::$quotient, N>;
            /// Division; the divisor is not zero, because inputs are validated before a formula runs.
            fn div(self, other: Quantity<unit::$right, N>) -> Self::Output {
                Quantity::new(self.number.divided_by(&other.number))
            }
        }
    )+};
}

quotients! {
    One / One = One,
    Euro / One = Euro,
    EuroPerHour / One = EuroPerHour,
    Euro / Hour = EuroPerHour,
    Euro / Euro = One,
    Hour / Hour = One,
    Hour / One = Hour,
    Head / Head = One,
    Head / One = Head,
}

impl<U> Serialize for Quantity<U, Decimal> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Serialize::serialize(&self.number, serializer)
    }
}

impl<'de, U> Deserialize<'de> for Quantity<U, Decimal> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        <Decimal as Deserialize>::deserialize(deserializer).map(Self::new)
    }
}

impl<U> From<Decimal> for Quantity<U, Decimal> {
    fn from(number: Decimal) -> Self {
        Self::new(number)
    }
}

impl<U> Default for Quantity<U, Decimal> {
    fn default() -> Self {
        Self::ZERO
    }
}
