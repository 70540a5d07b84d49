//! The columns of the table of profiles, and which of them a width has room for.

use super::order::SortBy;
use super::phrases;
use crate::domain::period::Year;
use crate::domain::words::{Language, Phrase};
use crate::report::format::say;

/// Room between columns.
pub const GAP: f32 = 10.0;
/// The least width of the name of a profile.
const NAME: f32 = 150.0;

/// A column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// A box by which several profiles are chosen.
    Mark,
    /// The name.
    Name,
    /// Workers.
    Heads,
    /// Hourly wage.
    Wage,
    /// Hours a week.
    Hours,
    /// Kind of contract.
    Contract,
    /// A bar of the length of stay.
    Stay,
    /// A bar of the language levels.
    Level,
    /// Position on the labour market.
    Position,
    /// Cost of a paid hour.
    HourCost,
    /// Cost of a worked hour.
    WorkedHour,
    /// Part of the wage bill.
    Share,
}

impl Column {
    const ALL: [Self; 12] = [
        Self::Mark,
        Self::Name,
        Self::Heads,
        Self::Wage,
        Self::Hours,
        Self::Contract,
        Self::Stay,
        Self::Level,
        Self::Position,
        Self::HourCost,
        Self::WorkedHour,
        Self::Share,
    ];
    /// Which give way first where there is no room for all.
    const YIELDING: [Self; 7] =
        [Self::WorkedHour, Self::Position, Self::HourCost, Self::Level, Self::Stay, Self::Contract, Self::Share];

    fn width(self) -> f32 {
        match self {
            Self::Mark => 22.0,
            Self::Name => NAME,
            Self::Heads | Self::Share => 68.0,
            Self::Wage => 74.0,
            Self::Hours | Self::Stay | Self::Level => 66.0,
            Self::Contract => 112.0,
            Self::Position => 164.0,
            Self::HourCost | Self::WorkedHour => 96.0,
        }
    }

    /// Whether numbers stand in it, at the right.
    pub fn is_number(self) -> bool {
        matches!(self, Self::Heads | Self::Wage | Self::Hours | Self::HourCost | Self::WorkedHour | Self::Share)
    }

    /// What it sorts by, where it does.
    pub fn sorts(self) -> Option<SortBy> {
        Some(match self {
            Self::Name => SortBy::Name,
            Self::Heads => SortBy::Heads,
            Self::Wage => SortBy::Wage,
            Self::Hours => SortBy::Hours,
            Self::Contract => SortBy::Contract,
            Self::Share => SortBy::Share,
            Self::Mark | Self::Stay | Self::Level | Self::Position | Self::HourCost | Self::WorkedHour => return None,
        })
    }

    /// The words at its head; amounts are of `year`.
    pub fn heading(self, year: Option<Year>, language: Language) -> String {
        let words = |phrase: Phrase| phrase.in_language(language).to_owned();
        match self {
            Self::Mark => String::new(),
            Self::Name => words(phrases::COLUMN_NAME),
            Self::Heads => words(phrases::COLUMN_HEADS),
            Self::Wage => words(phrases::COLUMN_WAGE),
            Self::Hours => words(phrases::COLUMN_HOURS),
            Self::Contract => words(phrases::COLUMN_CONTRACT),
            Self::Stay => words(phrases::COLUMN_STAY),
            Self::Level => words(phrases::COLUMN_LEVEL),
            Self::Position => words(phrases::COLUMN_QUADRANT),
            Self::HourCost => year.map_or_else(
                || words(phrases::COLUMN_HOUR_COST),
                |year| say!(language, phrases::COLUMN_HOUR_COST_OF, year = year.to_string()),
            ),
            Self::WorkedHour => words(phrases::COLUMN_WORKED_HOUR),
            Self::Share => words(phrases::COLUMN_SHARE),
        }
    }
}

/// The room without which columns are cut off.
pub const LEAST_ROOM: f32 = 22.0 + NAME + 68.0 + 74.0 + 66.0 + 5.0 * GAP;

/// The columns that `room` is enough for, with their widths; the name takes what is left.
pub fn columns(room: f32) -> Vec<(Column, f32)> {
    let mut shown = Column::ALL.to_vec();
    let needed = |shown: &[Column]| shown.iter().map(|column| column.width() + GAP).sum::<f32>();
    for column in Column::YIELDING {
        if needed(&shown) <= room {
            break;
        }
        shown.retain(|other| *other != column);
    }
    let left = (room - needed(&shown)).max(0.0);
    let width = |column: Column| if column == Column::Name { column.width() + left } else { column.width() };
    shown.into_iter().map(|column| (column, width(column))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_give_way_where_room_is_short_and_those_that_can_be_typed_in_never_do() {
        assert_eq!(columns(1_400.0).len(), 12);
        let narrow: Vec<Column> = columns(100.0).into_iter().map(|(column, _)| column).collect();
        assert_eq!(narrow, [Column::Mark, Column::Name, Column::Heads, Column::Wage, Column::Hours]);
        for room in [LEAST_ROOM, 700.0_f32, 900.0, 1_400.0] {
            let taken: f32 = columns(room).iter().map(|(_, width)| width + GAP).sum();
            assert!((taken - room).abs() < 0.5, "{room}: {taken}");
        }
    }
}
