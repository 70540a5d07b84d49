//! Operands of the formulas: inputs with their place in the given, figures with their id, and numbers of the model itself.
//!
//! An operand keeps the unit its quantity has in its type; the [`Unit`] beside it only says how a reader sees it.

use rust_decimal::Decimal;

use crate::domain::figure::{Leaf, Number, Origin, Unit};
use crate::domain::money::{Quantity, Rate};
use crate::domain::period::WEEKS;
use crate::domain::words::{Message, Phrase};
use crate::message;

/// What a number is called in explanations, and what it counts.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Named(pub(crate) Unit, pub(crate) Phrase);

impl Named {
    pub(crate) const fn new(unit: Unit, nl: &'static str, en: &'static str) -> Self {
        Self(unit, Phrase::new(nl, en))
    }

    pub(crate) fn message(self) -> Message {
        self.1.with(Vec::new())
    }

    /// An input of this name.
    pub(crate) fn input<U, N: Number>(self, value: Quantity<U>, place: impl FnOnce() -> String) -> Quantity<U, N> {
        input(value, self.0, || self.message(), place)
    }

    /// A figure of this name that can be opened in its turn.
    pub(crate) fn figure<U, N: Number>(self, value: Quantity<U>, id: impl FnOnce() -> String) -> Quantity<U, N> {
        figure(value, self.0, || self.message(), id)
    }
}

impl<U, N: Number> Quantity<U, N> {
    /// Names an intermediate result in explanations.
    #[must_use]
    pub(crate) fn called(self, name: Named) -> Self {
        self.named(|| name.message(), name.0)
    }
}

/// An input of the calculation as an operand: its value, name and place in the given.
pub(crate) fn input<U, N: Number>(
    value: Quantity<U>,
    unit: Unit,
    label: impl FnOnce() -> Message,
    place: impl FnOnce() -> String,
) -> Quantity<U, N> {
    Quantity::new(N::given(value.value(), || Leaf { label: label(), unit, origin: Origin::Input(place()) }))
}

/// A figure that can be opened in its turn, by its id.
pub(crate) fn figure<U, N: Number>(
    value: Quantity<U>,
    unit: Unit,
    label: impl FnOnce() -> Message,
    id: impl FnOnce() -> String,
) -> Quantity<U, N> {
    Quantity::new(N::given(value.value(), || Leaf { label: label(), unit, origin: Origin::Figure(id()) }))
}

/// A number that belongs to the formula itself and has a name, such as the months of a year.
pub(crate) fn constant<N: Number>(value: Decimal, label: impl FnOnce() -> Message) -> Rate<N> {
    let leaf = || Leaf { label: label(), unit: Unit::Number, origin: Origin::Formula };
    Quantity::new(N::given(value, leaf))
}

/// The weeks of a paid year.
pub(crate) fn weeks<N: Number>() -> Rate<N> {
    constant(WEEKS, || message!(nl: "weken per jaar", en: "weeks a year"))
}
