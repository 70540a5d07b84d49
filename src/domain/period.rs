//! Dates, periods and the share of a calendar year that a period is in force.

use rust_decimal::{Decimal, dec};
use serde::{Deserialize, Serialize};

use super::figure::Number;
use super::money::Rate;

/// A day of the calendar, without a time or a place.
pub type Date = jiff::civil::Date;

/// A calendar year.
pub type Year = i16;

/// Weeks in a paid year: what hours a week are a year of pay (section 3 of docs/model.md).
pub const WEEKS: Decimal = dec!(52);

/// A stretch of days, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// The first day, included.
    pub start: Date,
    /// The last day, included.
    pub end: Date,
}

impl Period {
    /// The calendar year `year` from 1 January to 31 December.
    pub fn of_year(year: Year) -> Self {
        Self { start: Date::constant(year, 1, 1), end: Date::constant(year, 12, 31) }
    }

    /// The calendar years this period touches, in order.
    pub fn years(self) -> impl Iterator<Item = Year> + Clone {
        self.start.year()..=self.end.year()
    }

    /// The calendar years of which it takes in some days and not all.
    pub fn part_years(self) -> impl Iterator<Item = Year> {
        self.years().filter(move |year| {
            let whole = Self::of_year(*year);
            self.overlap(whole).is_some_and(|shared| shared != whole)
        })
    }

    /// How many days it lasts; 0 where it ends before it starts.
    pub fn days(self) -> i32 {
        self.start
            .duration_until(self.end)
            .as_hours()
            .div_euclid(24)
            .saturating_add(1)
            .max(0)
            .try_into()
            .unwrap_or(i32::MAX)
    }

    /// Whether `date` falls in it.
    pub fn contains(self, date: Date) -> bool {
        self.start <= date && date <= self.end
    }

    /// The days both periods share, if there are any.
    pub fn overlap(self, other: Self) -> Option<Self> {
        let shared = Self { start: self.start.max(other.start), end: self.end.min(other.end) };
        (shared.start <= shared.end).then_some(shared)
    }

    /// The share of `year` in which this period is in force: days in force / days in the year.
    ///
    /// ```
    /// # use akkoord::domain::period::Period;
    /// # use rust_decimal::{dec, Decimal};
    /// let half: Period = Period { start: "2028-01-01".parse().unwrap(), end: "2028-06-30".parse().unwrap() };
    /// assert_eq!(half.share_of(2028).value(), Decimal::from(182) / Decimal::from(366));
    /// ```
    pub fn share_of(self, year: Year) -> Rate {
        let whole = Self::of_year(year);
        let days = self.overlap(whole).map_or(0, Self::days);
        Rate::new(Decimal::from(days).divided_by(&Decimal::from(whole.days())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(start: &str, end: &str) -> Period {
        Period { start: start.parse().expect("a date"), end: end.parse().expect("a date") }
    }

    #[test]
    fn a_leap_year_has_366_days_and_its_neighbour_365() {
        assert_eq!(Period::of_year(2028).days(), 366);
        assert_eq!(Period::of_year(2027).days(), 365);
        assert_eq!(Period::of_year(2100).days(), 365);
    }

    #[test]
    fn both_ends_count() {
        assert_eq!(period("2027-04-01", "2027-04-01").days(), 1);
        assert_eq!(period("2027-04-02", "2027-04-01").days(), 0);
    }

    #[test]
    fn only_years_that_are_cut_short_are_part_years() {
        for (start, end, part) in [
            ("2027-01-01", "2028-12-31", vec![]),
            ("2027-07-01", "2028-06-30", vec![2027, 2028]),
            ("2027-01-01", "2028-12-30", vec![2028]),
            ("2027-04-01", "2027-04-30", vec![2027]),
            ("2027-04-02", "2027-04-01", vec![]),
        ] {
            assert_eq!(period(start, end).part_years().collect::<Vec<_>>(), part, "{start} {end}");
        }
    }

    #[test]
    fn periods_that_touch_on_one_day_overlap_on_that_day() {
        let first = period("2027-01-01", "2027-06-30");
        assert_eq!(first.overlap(period("2027-06-30", "2027-12-31")), Some(period("2027-06-30", "2027-06-30")));
        assert_eq!(first.overlap(period("2027-07-01", "2027-12-31")), None);
    }
}
