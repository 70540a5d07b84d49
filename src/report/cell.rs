//! What a cell of a table holds: a value with its kind, the figure it is, and what a reader must know of it.
//!
//! Words and signs are made elsewhere, by [`super::format::cell`]; so a spreadsheet gets numbers where paper gets text.

use rust_decimal::Decimal;

use crate::domain::figure::{Unit, UnitKind};
use crate::domain::money::{Cents, Rate};
use crate::domain::numerals::rounded;
use crate::domain::period::{Date, Year};
use crate::domain::projection::FigureId;

/// Decimals of a percentage of the wage bill that nobody has to look twice at.
pub(super) const PERCENTAGE_DECIMALS: u32 = 2;
/// Beyond these a percentage of the wage bill is too small to be told from nothing.
const MOST_PERCENTAGE_DECIMALS: u32 = 8;

/// What a cell holds as a value; words and signs are made where it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// No cell at all: what stands behind the heading of a group.
    Blank,
    /// Words, names and ids, as they stand in every format.
    Words(String),
    /// An amount of money: euros, or euros for each of something; made by [`Content::of`] and [`Content::cents`].
    Money {
        /// The amount, not rounded.
        value: Decimal,
        /// Euro, or euro an hour and the like, which then stands in the heading.
        unit: Unit,
        /// How many decimals are shown; the value keeps all of them.
        decimals: u32,
    },
    /// How much one amount is more than another, in whole cents, always shown with its sign.
    Change(Cents),
    /// A count or measure, shown without its unit, which stands in the heading; made by [`Content::of`].
    Number {
        /// The value, not rounded.
        value: Decimal,
        /// The unit the value is in; not of money, nor a share.
        unit: Unit,
        /// How many decimals are shown; the value keeps all of them.
        decimals: u32,
    },
    /// A number shown with the words of its unit, for columns in which units differ.
    Quantity {
        /// The value, not rounded.
        value: Decimal,
        /// The unit the value is in.
        unit: Unit,
    },
    /// A fraction of something, shown as a percentage with this many decimals.
    Share {
        /// The fraction, not rounded: 0.08 is 8 %.
        value: Decimal,
        /// Decimals of the percentage to show.
        decimals: u32,
    },
    /// A day.
    Date(Date),
    /// A calendar year.
    Year(Year),
    /// There can be no such figure here, such as the share reached among nobody.
    NotApplicable,
    /// There could be a figure, but it was not computed.
    NotComputed,
}

impl Content {
    /// A value in its unit, shown with this many decimals: of a share those of the percentage.
    pub fn of(value: Decimal, unit: Unit, decimals: u32) -> Self {
        match unit.kind() {
            UnitKind::Money => Self::Money { value, unit, decimals },
            UnitKind::Share => Self::Share { value, decimals },
            UnitKind::Count => Self::Number { value, unit, decimals },
        }
    }

    /// An amount in whole cents.
    pub fn cents(amount: Cents) -> Self {
        Self::of(amount.euro().value(), Unit::Euro, 2)
    }

    /// A cost as a share of the wage bill, where there is a wage bill.
    pub fn share_of_wage_bill(share: Option<Rate>) -> Self {
        share.map_or(Self::NotComputed, |share| Self::of(share.value(), Unit::Share, wage_bill_decimals(share)))
    }

    /// A value with as many decimals as it has, at most `most`.
    pub fn plain(value: Decimal, unit: Unit, most: u32) -> Self {
        Self::of(value, unit, rounded(value, most).normalize().scale())
    }

    /// The number it is, as far as it is one: of money in euro, of a share the fraction.
    pub fn number(&self) -> Option<Decimal> {
        match self {
            Self::Change(cents) => Some(cents.euro().value()),
            Self::Money { value, .. }
            | Self::Number { value, .. }
            | Self::Quantity { value, .. }
            | Self::Share { value, .. } => Some(*value),
            Self::Year(year) => Some(Decimal::from(*year)),
            Self::Blank | Self::Words(_) | Self::Date(_) | Self::NotApplicable | Self::NotComputed => None,
        }
    }

    /// The unit of the number it is.
    pub fn unit(&self) -> Option<Unit> {
        match self {
            Self::Change(_) => Some(Unit::Euro),
            Self::Money { unit, .. } | Self::Number { unit, .. } | Self::Quantity { unit, .. } => Some(*unit),
            Self::Share { .. } => Some(Unit::Share),
            Self::Blank | Self::Words(_) | Self::Date(_) | Self::Year(_) | Self::NotApplicable | Self::NotComputed => {
                None
            }
        }
    }
}

/// Decimals of the percentage by which a cost shows as a share of the wage bill, on screen, on paper and in the terminal.
///
/// Two, as at the table; a share below 0,01% with so many that its first two digits show, because an article of a few
/// thousand euros in a sector of hundreds of millions is not nothing. The value itself keeps every digit, in the cell and
/// in data, so that who multiplies it by the wage bill comes back to the amount.
pub fn wage_bill_decimals(share: Rate) -> u32 {
    let percentage = share.value().abs().saturating_mul(Decimal::ONE_HUNDRED);
    let smallest = Decimal::new(1, PERCENTAGE_DECIMALS);
    if percentage.is_zero() || percentage >= smallest {
        return PERCENTAGE_DECIMALS;
    }
    let mut decimals = PERCENTAGE_DECIMALS;
    while decimals < MOST_PERCENTAGE_DECIMALS - 1 && percentage < Decimal::new(1, decimals) {
        decimals += 1;
    }
    // What rounds up to the smallest percentage is shown as that.
    if rounded(percentage, decimals + 1) >= smallest { PERCENTAGE_DECIMALS } else { decimals + 1 }
}

/// What a reader must know of a figure besides its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Marks {
    /// Typed in the dossier, and so no figure of the model.
    pub input: bool,
    /// Announced, and not in force yet.
    pub announced: bool,
    /// Carried forward past the last published value.
    pub projected: bool,
    /// Not checked for a year.
    pub stale: bool,
    /// The dossier's own value in place of a published one.
    pub own: bool,
}

impl Marks {
    /// Whether the figure is provisional and carries a star wherever it is written.
    pub fn is_provisional(self) -> bool {
        let Self { input: _, announced, projected, stale, own: _ } = self;
        announced || projected || stale
    }
}

/// A cell of a table: a value, with the figure it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The value, not yet in words.
    pub content: Content,
    /// The figure it is, by which its derivation opens.
    pub figure: Option<FigureId>,
    /// What a reader must know of it.
    pub marks: Marks,
}

impl Cell {
    /// A cell that shows `figure`.
    pub fn of(content: Content, figure: FigureId) -> Self {
        Self { content, figure: Some(figure), marks: Marks::default() }
    }
}

impl Cell {
    /// A cell that shows what somebody typed in the dossier.
    pub fn input(content: Content) -> Self {
        Self { marks: Marks { input: true, ..Marks::default() }, ..Self::from(content) }
    }
}

impl From<Content> for Cell {
    fn from(content: Content) -> Self {
        Self { content, figure: None, marks: Marks::default() }
    }
}

impl From<String> for Cell {
    fn from(words: String) -> Self {
        Self::from(Content::Words(words))
    }
}

impl From<&str> for Cell {
    fn from(words: &str) -> Self {
        Self::from(words.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::dec;

    use super::*;
    use crate::domain::words::Language::Dutch;
    use crate::report::format::share_of_wage_bill;

    /// 0,01% is the last share that two decimals can tell from its neighbours; what is smaller shows its first two digits.
    #[test]
    fn a_share_of_the_wage_bill_has_two_decimals_unless_they_would_hide_it() {
        for (share, shown) in [
            (dec!(0.00969012), "0,97%"),
            (dec!(0.1), "10,00%"),
            (dec!(0.0001), "0,01%"),
            (dec!(0.00009999), "0,01%"),
            (dec!(0.0000994), "0,0099%"),
            (dec!(0.000043), "0,0043%"),
            (dec!(0.00000071), "0,000071%"),
            (dec!(0.000000000001), "<\u{202F}0,00000001%"),
            (dec!(0), "0,00%"),
        ] {
            assert_eq!(share_of_wage_bill(share.into(), Dutch), shown, "{share}");
        }
    }

    #[test]
    fn the_unit_decides_what_a_value_is() {
        assert_eq!(Content::of(dec!(14.99), Unit::EuroPerHour, 2).unit(), Some(Unit::EuroPerHour));
        assert!(matches!(Content::of(dec!(14.99), Unit::EuroPerHour, 2), Content::Money { .. }));
        assert!(matches!(Content::of(dec!(0.5), Unit::Share, 0), Content::Share { .. }));
        assert!(matches!(Content::of(dec!(38), Unit::HoursPerWeek, 1), Content::Number { .. }));
    }
}
