//! The pay and the hours of a row: exact, of the period they are of, and measured against what is possible.

use rust_decimal::{Decimal, RoundingStrategy, dec};

use super::cell::{Cell, Row};
use super::heading::period_of;
use super::mistake::Mistake;
use super::numbers::{self, NumberFault};
use super::rows::{RowReader, Wrongs, shown};
use super::survey::ANY_SIGN;
use super::waiting::Word;
use crate::domain::bounds::WORKING_WEEK;
use crate::domain::figure::Number;
use crate::domain::payroll::{Field, PartScale, PayCycle};
use crate::domain::period::WEEKS;
use crate::domain::workforce::HOURS_DECIMALS;

/// Above this part of full time a row is a slip of the pen.
const MOST_PART_TIME: Decimal = dec!(1.5);
/// Above this an hourly wage is pay of a longer period: over a million a year.
const MOST_WAGE: Decimal = dec!(500);
/// Beyond this a cell is no amount of anybody.
const MOST: Decimal = dec!(1000000000);

/// A number of a row with what its cell says of it.
struct Stated {
    value: Decimal,
    /// The period that stands behind it: `€ 17,00 per uur`.
    period: Option<PayCycle>,
    /// It is a percentage by its sign or format, and `value` a share of 1.
    is_share: bool,
}

/// The pay of a row.
pub(super) struct Pay {
    /// Gross pay of a year, exact.
    pub gross_year: Decimal,
    /// The hourly wage; where the pay is of a longer period, a quotient.
    pub wage: Decimal,
    /// It is a youth wage, below the adult minimum.
    pub youth: bool,
}

impl RowReader<'_> {
    /// A number of the row; nothing where the cell is empty, or where it is wrong and that has been said.
    fn number(&self, row: Row<'_>, field: Field, wrongs: &mut Wrongs<'_>) -> Option<Stated> {
        let format = self.survey.numbers.get(&field).copied().unwrap_or(ANY_SIGN);
        let of_hours = field.is_of_hours();
        let plain = |value| Some(Stated { value, period: None, is_share: false });
        let (text, fault) = match self.cell(row, field) {
            Cell::Empty => return None,
            Cell::Number(number) if number.abs() < MOST => return plain(number),
            Cell::Number(number) => (number.to_string(), NumberFault::NoNumber),
            Cell::Percent(number) => return Some(Stated { value: number, period: None, is_share: true }),
            Cell::Duration(hours) if of_hours => return plain(hours),
            Cell::Duration(hours) => (hours.to_string(), NumberFault::NoNumber),
            Cell::Date(date) => (date.to_string(), NumberFault::NoNumber),
            Cell::Text(text) => match numbers::amount(text, format) {
                Ok(amount) if amount.value.abs() >= MOST => (shown(text), NumberFault::NoNumber),
                Ok(amount) if amount.unit == "%" => {
                    let value = amount.value.divided_by(&Decimal::ONE_HUNDRED);
                    return Some(Stated { value, period: None, is_share: true });
                }
                Ok(amount) => {
                    let period = period_of(amount.unit).filter(|period| !(of_hours && *period == PayCycle::Hour));
                    return Some(Stated { value: amount.value, period, is_share: false });
                }
                Err(fault) => match numbers::clock(text).filter(|_| of_hours) {
                    Some(hours) => return plain(hours),
                    None => (shown(text), fault),
                },
            },
        };
        let mistake = match fault {
            NumberFault::NoNumber => Mistake::NoNumber(text),
            NumberFault::OtherSign => Mistake::OtherDecimalSign(text, format.sign),
            NumberFault::Open => Mistake::OpenDecimalSign(text),
        };
        wrongs.say(self.column(field), mistake);
        None
    }

    /// Hours a week of a cell that may be of another period.
    fn weekly(&self, stated: &Stated, field: Field) -> Decimal {
        let period = stated.period.or_else(|| self.periods[field as usize]).unwrap_or(PayCycle::Week);
        match period.a_year() {
            Some(periods) if period != PayCycle::Week => a_week(stated.value, periods),
            Some(_) | None => to_millionths(stated.value),
        }
    }

    /// The hours of a full-time week for this row.
    pub(super) fn full_time(&self, row: Row<'_>, wrongs: &mut Wrongs<'_>) -> Decimal {
        match self.number(row, Field::FullTimeHours, wrongs).map(|stated| self.weekly(&stated, Field::FullTimeHours)) {
            Some(hours) if hours > Decimal::ZERO && hours <= Decimal::from(WORKING_WEEK) => hours,
            Some(hours) => {
                wrongs.say(self.column(Field::FullTimeHours), Mistake::ImpossibleHours(hours));
                self.limits.full_time_hours.value()
            }
            None => self.limits.full_time_hours.value(),
        }
    }

    /// The contract hours of a week: those of both columns together, otherwise by the part of full time.
    pub(super) fn hours(&self, row: Row<'_>, full_time: Decimal, wrongs: &mut Wrongs<'_>) -> Option<Decimal> {
        let before = wrongs.errors.len();
        let mut together = None;
        for field in [Field::Hours, Field::MoreHours] {
            let Some(stated) = self.number(row, field, wrongs) else { continue };
            let hours = self.weekly(&stated, field);
            let week = Decimal::from(WORKING_WEEK);
            if hours < Decimal::ZERO || hours > week {
                wrongs.say(self.column(field), Mistake::ImpossibleHours(hours));
                return None;
            }
            let sum = together.unwrap_or(Decimal::ZERO).plus(&hours);
            if sum > week {
                wrongs.say(self.column(field), Mistake::TooManyTogether(sum));
                return None;
            }
            together = Some(sum);
        }
        if wrongs.errors.len() > before {
            return None;
        }
        if let Some(hours) = together {
            if hours.is_zero() {
                wrongs.say(self.column(Field::Hours), Mistake::ImpossibleHours(hours));
                return None;
            }
            return Some(hours);
        }
        let Some(part) = self.number(row, Field::PartTime, wrongs) else {
            if wrongs.errors.len() == before {
                let field = if self.column(Field::Hours).is_some() { Field::Hours } else { Field::PartTime };
                wrongs.say(self.column(field), Mistake::Missing(field));
            }
            return None;
        };
        let part = match self.survey.part_time {
            PartScale::Percent if !part.is_share => part.value.divided_by(&Decimal::ONE_HUNDRED),
            PartScale::Percent | PartScale::Share => part.value,
        };
        if part <= Decimal::ZERO || part > MOST_PART_TIME {
            wrongs.say(self.column(Field::PartTime), Mistake::ImpossiblePartTime(part));
            return None;
        }
        let hours = to_millionths(full_time.times(&part));
        if hours <= Decimal::ZERO || hours > Decimal::from(WORKING_WEEK) {
            wrongs.say(self.column(Field::PartTime), Mistake::ImpossibleHours(hours));
            return None;
        }
        Some(hours)
    }

    /// The exact gross pay of a year; checked against the minimum wage and against slips of the pen.
    pub(super) fn pay(
        &mut self,
        row: Row<'_>,
        hours: Option<Decimal>,
        full_time: Decimal,
        wrongs: &mut Wrongs<'_>,
    ) -> Option<Pay> {
        let before = wrongs.errors.len();
        let stated = Field::PAY.into_iter().find_map(|field| Some((field, self.number(row, field, wrongs)?)));
        let Some((field, stated)) = stated else {
            if wrongs.errors.len() == before {
                let field =
                    Field::PAY.into_iter().find(|field| self.column(*field).is_some()).unwrap_or(Field::HourlyWage);
                wrongs.say(self.column(field), Mistake::Missing(field));
            }
            return None;
        };
        let column = self.column(field);
        let pay = stated.value;
        if stated.is_share {
            wrongs.say(column, Mistake::NoNumber(pay.to_string()));
            return None;
        }
        if pay < Decimal::ZERO {
            wrongs.say(column, Mistake::NegativePay(pay));
            return None;
        }
        let period = match stated.period {
            Some(period) => period,
            None if field == Field::HourlyWage => PayCycle::Hour,
            None => self.period_of_row(row, field, wrongs)?,
        };
        let hourly = period == PayCycle::Hour;
        if hourly && pay > MOST_WAGE {
            wrongs.say(column, Mistake::PayTooHigh { wage: pay, hourly });
            return None;
        }
        let adult = self.limits.minimum_wage.value();
        let minimum = if self.may_be_youth(row, wrongs) { self.youth_minimum(row, wrongs) } else { adult };
        if hourly && pay < minimum {
            wrongs.say(column, Mistake::BelowMinimum { wage: pay, minimum });
            return None;
        }
        let hours = hours?;
        let hours_year = hours.times(&WEEKS);
        let Some(periods) = period.a_year() else {
            return Some(Pay { gross_year: pay.times(&hours_year), wage: pay, youth: pay < adult });
        };
        let (paid_hours, gross) = if field == Field::FullTimePay {
            // The pay of a full-time job: the worker's is the part of it that the hours are.
            let week = self.full_week.unwrap_or(full_time);
            (week.times(&WEEKS), pay.times(&periods).times(&hours).divided_by(&week))
        } else {
            (hours_year, pay.times(&periods))
        };
        // Whoever earns the minimum by the month has it rounded to the cent: that is not below it.
        let least = |wage: Decimal| {
            wage.times(&paid_hours)
                .divided_by(&periods)
                .round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero)
        };
        let wage = gross.divided_by(&hours_year);
        let shown = || wage.round_dp_with_strategy(4, RoundingStrategy::MidpointAwayFromZero);
        if pay < least(minimum) {
            wrongs.say(column, Mistake::BelowMinimum { wage: shown(), minimum });
            return None;
        }
        if gross > MOST_WAGE.times(&hours_year) {
            wrongs.say(column, Mistake::PayTooHigh { wage: shown(), hourly });
            return None;
        }
        Some(Pay { gross_year: gross, wage, youth: minimum < adult && pay < least(adult) })
    }

    /// The period of the pay of a row: by the column beside it, otherwise by the heading or as somebody said.
    fn period_of_row(&mut self, row: Row<'_>, field: Field, wrongs: &mut Wrongs<'_>) -> Option<PayCycle> {
        if self.survey.periods_by_row && self.may_differ[field as usize] {
            let cell = self.cell(row, Field::PayPeriod);
            if !cell.is_empty() {
                return match self.words.period(cell, wrongs.place) {
                    Word::Known(period) => Some(period),
                    Word::NotKnown | Word::Waits => {
                        wrongs.waits = true;
                        None
                    }
                };
            }
        }
        let period = self.periods[field as usize];
        if period.is_none() {
            wrongs.say(self.column(Field::PayPeriod), Mistake::Missing(Field::PayPeriod));
        }
        period
    }

    /// Whether the row says, or somebody said of the file, that pay may be below the adult minimum.
    fn may_be_youth(&mut self, row: Row<'_>, wrongs: &mut Wrongs<'_>) -> bool {
        if self.youth_pay {
            return true;
        }
        let by_age = self.age(row, wrongs).is_some_and(|age| age < self.limits.adult_age());
        by_age || self.yes_or_no(row, Field::Youth, wrongs) == Some(true)
    }

    /// The youth minimum of the age, or of the youngest where the age is not known.
    fn youth_minimum(&self, row: Row<'_>, wrongs: &mut Wrongs<'_>) -> Decimal {
        let minimum = match self.age(row, wrongs) {
            Some(age) => self.limits.youth_minimum(age),
            None => self.limits.youngest_minimum(),
        };
        minimum.map_or(Decimal::ZERO, |minimum| minimum.value())
    }

    /// Completed years of age, where the file says them and they can be those of a worker.
    fn age(&self, row: Row<'_>, wrongs: &mut Wrongs<'_>) -> Option<u8> {
        self.column(Field::Age)?;
        let stated = self.number(row, Field::Age, wrongs)?;
        u8::try_from(stated.value.trunc()).ok().filter(|age| (13..=100).contains(age))
    }
}

fn to_millionths(hours: Decimal) -> Decimal {
    hours.round_dp_with_strategy(HOURS_DECIMALS, RoundingStrategy::MidpointAwayFromZero)
}

/// Hours of a period of which a year has so many, as hours a week.
///
/// Ten hours a week are written as 43.33 a month: where a week in hundredths gives that very cell again, it is that week.
fn a_week(hours: Decimal, periods: Decimal) -> Decimal {
    let exact = hours.times(&periods).divided_by(&WEEKS);
    let round =
        |value: Decimal, decimals| value.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero);
    let written = hours.scale();
    let week = (0..=2)
        .map(|decimals| round(exact, decimals))
        .find(|week| round(week.times(&WEEKS).divided_by(&periods), written) == hours);
    week.unwrap_or_else(|| to_millionths(exact))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 43.33 × 12 ÷ 52 is 9.9992: ten hours a week, rounded to the hundredth of a month.
    #[test]
    fn hours_of_a_month_are_those_of_a_week_as_they_were_agreed() {
        for (hours, periods, week) in [
            (dec!(43.33), dec!(12), dec!(10)),
            (dec!(56.33), dec!(12), dec!(13)),
            (dec!(164.67), dec!(12), dec!(38)),
            (dec!(152), dec!(13), dec!(38)),
            (dec!(1976), dec!(1), dec!(38)),
            (dec!(7.6), dec!(260), dec!(38)),
        ] {
            assert_eq!(a_week(hours, periods), week, "{hours}");
        }
    }
}
