//! What a cell of a table holds: a value with its kind, the figure it is, and what a reader must know of it.
//!
//! Words and signs are made elsewhere, by [`super::format::cell`]; so a spreadsheet gets numbers where paper gets text.

use rust_decimal::{Decimal, RoundingStrategy};

use crate::domain::figure::Unit;
use crate::domain::money::{Cents, Rate};
use crate::domain::period::{Date, Year};
use crate::domain::projection::FigureId;

/// Decimals of a cost as a percentage of the wage bill, on screen, on paper and in the terminal alike.
///
/// With four, who multiplies the percentage by the wage bill comes within half a euro of the amount for every million of
/// that bill, and an article of a few thousand euros in a sector of hundreds of millions still shows. Three would do for
/// most, but "1,161%" can be read as more than a thousand; the reader of typed numbers refuses it for that reason.
pub const SHARE_OF_WAGE_BILL: u32 = 4;

/// What a cell holds as a value; words and signs are made where it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// No cell at all: what stands behind the heading of a group.
    Blank,
    /// Words, names and ids, as they stand in every format.
    Words(String),
    /// An amount in whole cents.
    Money(Cents),
    /// How much one amount is more than another, in whole cents, always shown with its sign.
    Change(Cents),
    /// A number, shown with this many decimals; its unit stands in the heading, except the euro sign.
    Number {
        /// The value, not rounded.
        value: Decimal,
        /// The unit the value is in.
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
    /// A cost as a share of the wage bill, where there is a wage bill.
    pub fn share_of_wage_bill(share: Option<Rate>) -> Self {
        share.map_or(Self::NotComputed, |share| Self::Share { value: share.value(), decimals: SHARE_OF_WAGE_BILL })
    }

    /// A number with as many decimals as it has, at most `most`.
    pub fn plain(value: Decimal, unit: Unit, most: u32) -> Self {
        let rounded = value.round_dp_with_strategy(most, RoundingStrategy::MidpointAwayFromZero);
        Self::Number { value, unit, decimals: rounded.normalize().scale() }
    }

    /// The number it is, as far as it is one: of money in euro, of a share the fraction.
    pub fn number(&self) -> Option<Decimal> {
        match self {
            Self::Money(cents) | Self::Change(cents) => Some(cents.euro().value()),
            Self::Number { value, .. } | Self::Quantity { value, .. } | Self::Share { value, .. } => Some(*value),
            Self::Year(year) => Some(Decimal::from(*year)),
            Self::Blank | Self::Words(_) | Self::Date(_) | Self::NotApplicable | Self::NotComputed => None,
        }
    }

    /// The unit of the number it is.
    pub fn unit(&self) -> Option<Unit> {
        match self {
            Self::Money(_) | Self::Change(_) => Some(Unit::Euro),
            Self::Number { unit, .. } | Self::Quantity { unit, .. } => Some(*unit),
            Self::Share { .. } => Some(Unit::Share),
            Self::Blank | Self::Words(_) | Self::Date(_) | Self::Year(_) | Self::NotApplicable | Self::NotComputed => {
                None
            }
        }
    }
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
