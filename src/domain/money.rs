//! Quantities that do not mix: euro, euro an hour, hours, heads and shares.
//!
//! A quantity is a [`Number`] with a unit in its type, so that adding hours to euros does not compile. Nothing here
//! rounds, except [`Euro::to_cents`] and [`Euro::down_to_cents`], which name their strategy and give [`Cents`].

use std::marker::PhantomData;
use std::ops::{Add, Div, Mul, Sub};

use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::figure::{Number, Operation};

/// The units a quantity can have in its type.
pub mod unit {
    /// Euro.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub struct Euro;
    /// Euro an hour.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub struct EuroPerHour;
    /// Euro a kilometre.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub struct EuroPerKilometre;
    /// Kilometres.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub struct Kilometre;
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
/// A price in euro a kilometre.
pub type KilometreRate<N = Decimal> = Quantity<unit::EuroPerKilometre, N>;
/// A distance in kilometres.
pub type Kilometres<N = Decimal> = Quantity<unit::Kilometre, N>;
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
    /// The number without its unit, for a formula that keeps track of the unit itself.
    pub const fn number(&self) -> &N {
        &self.number
    }
}

impl<U, N: Number> Quantity<U, N> {
    /// The number as a plain decimal, in this unit and not rounded.
    pub fn value(&self) -> Decimal {
        self.number.value()
    }
    /// Zero of this unit.
    pub fn zero() -> Self {
        Self::new(N::fixed(Decimal::ZERO))
    }
    /// The highest of `quantities`; nothing of none.
    pub fn highest(quantities: impl IntoIterator<Item = Self>) -> Option<Self> {
        let mut numbers = quantities.into_iter().map(|quantity| quantity.number);
        let first = numbers.next()?;
        Some(Self::new(first.chained(Operation::AtLeast, numbers)))
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
    pub fn named(self, label: impl FnOnce() -> super::words::Message, unit: super::figure::Unit) -> Self {
        Self::new(self.number.named(label, unit))
    }
}

impl<N: Number> Rate<N> {
    /// One, which belongs to the formula itself.
    pub fn one() -> Self {
        Self::new(N::fixed(Decimal::ONE))
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

/// Decimals beyond which a quotient holds only the noise of division: a third times three must be one.
const NOISE_DECIMALS: u32 = 14;

/// Decimals of an amount in euro that is whole cents.
const CENT_DECIMALS: u32 = 2;

impl Euro {
    /// Rounds to whole cents, half away from zero; nothing where the amount is beyond what can be counted in cents.
    ///
    /// ```
    /// # use akkoord::domain::money::{Cents, Euro};
    /// # use rust_decimal::dec;
    /// assert_eq!(Euro::new(dec!(2.345)).to_cents(), Some(Cents::new(235)));
    /// assert_eq!(Euro::new(dec!(-2.345)).to_cents(), Some(Cents::new(-235)));
    /// ```
    pub fn to_cents(self) -> Option<Cents> {
        let (number, divisor) = self.in_cents();
        i64::try_from(half_away_from_zero(number, divisor)).ok().map(Cents)
    }

    /// Cuts off to whole cents, towards zero; nothing where the amount is beyond what can be counted in cents.
    ///
    /// ```
    /// # use akkoord::domain::money::{Cents, Euro};
    /// # use rust_decimal::{dec, Decimal};
    /// assert_eq!(Euro::new(dec!(2.349)).down_to_cents(), Some(Cents::new(234)));
    /// let third = Euro::new(Decimal::ONE / dec!(3));
    /// assert_eq!((third + third + third).down_to_cents(), Some(Cents::new(100)));
    /// ```
    pub fn down_to_cents(self) -> Option<Cents> {
        let (number, divisor) = self.in_cents();
        i64::try_from(number / divisor).ok().map(Cents)
    }

    /// The amount in cents without the noise of division: a whole number, and the power of ten it is to be divided by.
    ///
    /// Every line is rounded, most of them twice; whole numbers do that in a fraction of the time decimals take.
    fn in_cents(self) -> (i128, i128) {
        let (number, decimals) = (self.number.mantissa(), self.number.scale());
        let noise = decimals.saturating_sub(NOISE_DECIMALS);
        let exact = if noise == 0 { number } else { half_away_from_zero(number, 10_i128.pow(noise)) };
        match (decimals - noise).checked_sub(CENT_DECIMALS) {
            Some(beyond) => (exact, 10_i128.pow(beyond)),
            None => (exact * 10_i128.pow(CENT_DECIMALS - decimals), 1),
        }
    }
}

/// `number ÷ divisor`, rounded half away from zero; `divisor` is a power of ten.
fn half_away_from_zero(number: i128, divisor: i128) -> i128 {
    (number + number.signum() * (divisor / 2)) / divisor
}

/// An amount in whole cents: rounded already, so that sums are exact and every table adds up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default, Hash)]
pub struct Cents(i64);

impl Cents {
    /// No money.
    pub const ZERO: Self = Self(0);
    /// The highest line, 92 billion euro: a million of them still add up exactly.
    pub const HIGHEST: Self = Self(i64::MAX / 1_000_000);

    /// This many cents.
    pub const fn new(cents: i64) -> Self {
        Self(cents)
    }
    /// The whole number of cents.
    pub const fn count(self) -> i64 {
        self.0
    }
    /// Whether this is exactly zero.
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }
    /// The same amount in euros, exactly.
    pub fn euro(self) -> Euro {
        Euro::new(Decimal::new(self.0, 2))
    }
}

impl Add for Cents {
    type Output = Self;
    /// Sums stay below the limit: a line above [`Cents::HIGHEST`] is refused.
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for Cents {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl std::ops::AddAssign for Cents {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl std::ops::SubAssign for Cents {
    fn sub_assign(&mut self, other: Self) {
        *self = *self - other;
    }
}

impl std::iter::Sum for Cents {
    fn sum<I: Iterator<Item = Self>>(cents: I) -> Self {
        cents.fold(Self::ZERO, Add::add)
    }
}

/// Always two decimals: `75900.24`.
impl std::fmt::Display for Cents {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let cents = self.0.unsigned_abs();
        write!(formatter, "{sign}{}.{:02}", cents / 100, cents % 100)
    }
}

impl Serialize for Cents {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Cents {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let euro = <Decimal as Deserialize>::deserialize(deserializer)?;
        let too_large = || serde::de::Error::custom(format!("{euro} is too large"));
        let cents = euro.checked_mul(Decimal::ONE_HUNDRED).ok_or_else(too_large)?;
        if !cents.fract().is_zero() {
            return Err(serde::de::Error::custom(format!("{euro} is not a whole number of cents")));
        }
        i64::try_from(cents).map(Self).map_err(|_| too_large())
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
        self.number = self.number.plus(&other.number);
    }
}

impl<U> std::ops::SubAssign for Quantity<U, Decimal> {
    fn sub_assign(&mut self, other: Self) {
        self.number = self.number.minus(&other.number);
    }
}

impl<U, N: Number> std::iter::Sum for Quantity<U, N> {
    fn sum<I: Iterator<Item = Self>>(quantities: I) -> Self {
        Self::new(N::sum(quantities.map(|quantity| quantity.number)))
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
    Kilometre * EuroPerKilometre = Euro,
    Head * Hour = Hour,
    Head * Kilometre = Kilometre,
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
    /// Reads a decimal in quotes or a whole number; a number with a point outside quotes would pass through a float and
    /// is refused.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Exact;
        impl serde::de::Visitor<'_> for Exact {
            type Value = Decimal;
            fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str("a decimal in quotes, such as \"12.50\"")
            }
            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Decimal, E> {
                Decimal::from_str_exact(text).map_err(|_| E::invalid_value(serde::de::Unexpected::Str(text), &self))
            }
            fn visit_i64<E: serde::de::Error>(self, whole: i64) -> Result<Decimal, E> {
                Ok(Decimal::from(whole))
            }
            fn visit_u64<E: serde::de::Error>(self, whole: u64) -> Result<Decimal, E> {
                Ok(Decimal::from(whole))
            }
        }
        deserializer.deserialize_any(Exact).map(Self::new)
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
