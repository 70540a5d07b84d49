//! Numbers that a formula can be evaluated with: plain, or traced so that the result can be explained.
//!
//! A formula is written once, generic over [`Number`]. With [`Decimal`] it computes; with [`Traced`] the same code
//! leaves a tree behind that says what was computed from what. So an explanation cannot drift from the figure.

use std::rc::Rc;

use rust_decimal::Decimal;

use super::words::Message;

/// A number in a formula.
pub trait Number: Clone {
    /// An operand from outside the formula; `leaf` says what it is and is only called when somebody wants to know.
    fn given(value: Decimal, leaf: impl FnOnce() -> Leaf) -> Self;
    /// A number that is part of the formula itself, such as the 52 weeks of a year.
    fn fixed(value: Decimal) -> Self {
        Self::given(value, || Leaf { label: Message::plain("", ""), unit: Unit::Number, origin: Origin::Formula })
    }
    /// The value without where it came from; never rounded.
    fn value(&self) -> Decimal;
    /// `self + other`.
    fn plus(&self, other: &Self) -> Self;
    /// `self − other`.
    fn minus(&self, other: &Self) -> Self;
    /// `self × other`.
    fn times(&self, other: &Self) -> Self;
    /// What `operation` makes of `self` and `others`, one after the other: `self − other − other`.
    fn chained(self, operation: Operation, others: impl IntoIterator<Item = Self>) -> Self;
    /// The sum of `terms`, in their order; 0 where there are none.
    fn sum(terms: impl IntoIterator<Item = Self>) -> Self {
        let mut terms = terms.into_iter();
        match terms.next() {
            Some(first) => first.chained(Operation::Plus, terms),
            None => Self::fixed(Decimal::ZERO),
        }
    }
    /// `self ÷ other`; `other` is not zero (inputs are validated before a formula runs).
    fn divided_by(&self, other: &Self) -> Self;
    /// The lower of the two.
    fn at_most(&self, other: &Self) -> Self;
    /// The higher of the two.
    fn at_least(&self, other: &Self) -> Self;
    /// Gives an intermediate result a name and a unit, under which it shows in an explanation.
    #[must_use]
    fn named(self, label: impl FnOnce() -> Message, unit: Unit) -> Self;
}

/// What a number counts; it decides how the number is written and what it can be added to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Unit {
    /// A count or factor without a unit.
    Number,
    /// Euro, shown with cents.
    Euro,
    /// Euro an hour.
    EuroPerHour,
    /// Euro a month.
    EuroPerMonth,
    /// Euro a calendar year.
    EuroPerYear,
    /// Euro a kilometre.
    EuroPerKilometre,
    /// A fraction, shown as a percentage.
    Share,
    /// Hours.
    Hours,
    /// Hours a week.
    HoursPerWeek,
    /// Days.
    Days,
    /// Weeks.
    Weeks,
    /// Months.
    Months,
    /// Years.
    Years,
    /// Kilometres.
    Kilometres,
    /// Persons (an expected value, so not always whole).
    Heads,
}

/// What kind of number a unit makes of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnitKind {
    /// Euros, by themselves or for each of something.
    Money,
    /// A fraction of a whole.
    Share,
    /// A count, a measure or a factor.
    Count,
}

impl Unit {
    /// What kind of number it makes of a value.
    pub fn kind(self) -> UnitKind {
        match self {
            Self::Euro | Self::EuroPerHour | Self::EuroPerMonth | Self::EuroPerYear | Self::EuroPerKilometre => {
                UnitKind::Money
            }
            Self::Share => UnitKind::Share,
            Self::Number
            | Self::Hours
            | Self::HoursPerWeek
            | Self::Days
            | Self::Weeks
            | Self::Months
            | Self::Years
            | Self::Kilometres
            | Self::Heads => UnitKind::Count,
        }
    }
}

/// An operand of a formula: what it is called, what it counts and where it comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct Leaf {
    /// Its name for a reader.
    pub label: Message,
    /// The unit its value is in.
    pub unit: Unit,
    /// Where its value comes from.
    pub origin: Origin,
}

/// Where an operand's value comes from.
#[derive(Clone, Debug, PartialEq)]
pub enum Origin {
    /// A number that belongs to the formula of the cost model itself.
    Formula,
    /// An input of the calculation, by its place in the given: `profiles/oogst/hourly_wage`.
    Input(String),
    /// Another figure that can be opened in its turn, by its id: `participants/taal/oogst/2027`.
    Figure(String),
}

/// The end of the number line on the side of `value`: what a quotient beyond it is taken to be.
fn beyond(value: Decimal) -> Decimal {
    if value.is_sign_negative() { Decimal::MIN } else { Decimal::MAX }
}

/// Arithmetic that cannot panic: what is beyond the largest decimal, or divided by nothing, is the largest decimal. Inputs
/// are validated before a formula runs, so no formula gets there; where one should, its amount is too large to count in
/// cents and is refused as such.
///
/// Numbers that are not validated yet are reckoned with by these operations too, never by the operators of [`Decimal`],
/// which panic; the modules that do it have the lint `arithmetic_side_effects` on.
impl Number for Decimal {
    #[inline]
    fn given(value: Decimal, _leaf: impl FnOnce() -> Leaf) -> Self {
        value
    }
    #[inline]
    fn value(&self) -> Decimal {
        *self
    }
    #[inline]
    fn plus(&self, other: &Self) -> Self {
        self.saturating_add(*other)
    }
    #[inline]
    fn minus(&self, other: &Self) -> Self {
        self.saturating_sub(*other)
    }
    #[inline]
    fn times(&self, other: &Self) -> Self {
        self.saturating_mul(*other)
    }
    #[inline]
    fn chained(self, operation: Operation, others: impl IntoIterator<Item = Self>) -> Self {
        others.into_iter().fold(self, |value, other| operation.of(&value, &other))
    }
    #[inline]
    fn divided_by(&self, other: &Self) -> Self {
        self.checked_div(*other).unwrap_or_else(|| beyond(*self))
    }
    #[inline]
    fn at_most(&self, other: &Self) -> Self {
        *self.min(other)
    }
    #[inline]
    fn at_least(&self, other: &Self) -> Self {
        *self.max(other)
    }
    #[inline]
    fn named(self, _label: impl FnOnce() -> Message, _unit: Unit) -> Self {
        self
    }
}

/// The sum of numbers, by arithmetic that cannot panic.
pub fn total(numbers: impl IntoIterator<Item = Decimal>) -> Decimal {
    Number::sum(numbers)
}

/// How a node of a derivation was computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operation {
    /// `left + right`.
    Plus,
    /// `left − right`.
    Minus,
    /// `left × right`.
    Times,
    /// `left ÷ right`.
    DividedBy,
    /// `min(left, right)`.
    AtMost,
    /// `max(left, right)`.
    AtLeast,
}

impl Operation {
    /// What it makes of two numbers.
    fn of(self, left: &Decimal, right: &Decimal) -> Decimal {
        match self {
            Self::Plus => left.plus(right),
            Self::Minus => left.minus(right),
            Self::Times => left.times(right),
            Self::DividedBy => left.divided_by(right),
            Self::AtMost => Number::at_most(left, right),
            Self::AtLeast => Number::at_least(left, right),
        }
    }
}

/// A node of a derivation tree.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// An operand from outside the formula.
    Leaf(Leaf),
    /// What an operation made of numbers, one after the other: `first − other − other`.
    ///
    /// As many terms as a dossier has people or schemes stand beside each other here, never each inside the one before:
    /// how deep a tree is depends on the formulas alone, so that it can be walked and dropped by recursion.
    Computed {
        /// What was done with each pair.
        operation: Operation,
        /// The operand on the left.
        first: Traced,
        /// Those that follow, at least one.
        others: Vec<Traced>,
    },
    /// An intermediate result that has a name for readers.
    Named {
        /// Its name for a reader.
        label: Message,
        /// The unit it is shown in.
        unit: Unit,
        /// The result itself, with how it was computed.
        inner: Traced,
    },
}

/// A number that remembers how it was computed.
#[derive(Clone, Debug, PartialEq)]
pub struct Traced {
    value: Decimal,
    node: Rc<Node>,
}

impl Traced {
    /// How this number came about.
    pub fn node(&self) -> &Node {
        &self.node
    }

    fn with(&self, other: &Self, operation: Operation) -> Self {
        self.clone().chained(operation, [other.clone()])
    }

    /// Computes the tree again from its leaves; equal to [`Number::value`] by construction, and tested to be.
    pub fn evaluate(&self) -> Decimal {
        match &*self.node {
            Node::Leaf(_) => self.value,
            Node::Named { inner, .. } => inner.evaluate(),
            Node::Computed { operation, first, others } => {
                others.iter().fold(first.evaluate(), |value, other| operation.of(&value, &other.evaluate()))
            }
        }
    }
}

impl Number for Traced {
    fn given(value: Decimal, leaf: impl FnOnce() -> Leaf) -> Self {
        Self { value, node: Rc::new(Node::Leaf(leaf())) }
    }
    fn value(&self) -> Decimal {
        self.value
    }
    fn plus(&self, other: &Self) -> Self {
        self.with(other, Operation::Plus)
    }
    fn minus(&self, other: &Self) -> Self {
        self.with(other, Operation::Minus)
    }
    fn chained(self, operation: Operation, others: impl IntoIterator<Item = Self>) -> Self {
        let others: Vec<Self> = others.into_iter().collect();
        if others.is_empty() {
            return self;
        }
        let value = others.iter().fold(self.value, |value, other| operation.of(&value, &other.value));
        Self { value, node: Rc::new(Node::Computed { operation, first: self, others }) }
    }
    fn times(&self, other: &Self) -> Self {
        self.with(other, Operation::Times)
    }
    fn divided_by(&self, other: &Self) -> Self {
        self.with(other, Operation::DividedBy)
    }
    fn at_most(&self, other: &Self) -> Self {
        self.with(other, Operation::AtMost)
    }
    fn at_least(&self, other: &Self) -> Self {
        self.with(other, Operation::AtLeast)
    }
    fn named(self, label: impl FnOnce() -> Message, unit: Unit) -> Self {
        Self { value: self.value, node: Rc::new(Node::Named { label: label(), unit, inner: self }) }
    }
}
