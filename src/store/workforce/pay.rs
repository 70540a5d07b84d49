//! The pay and the hours of a row: exact, and measured against what is possible.

use rust_decimal::{Decimal, RoundingStrategy, dec};

use super::cell::{Cell, Row};
use super::mistake::Mistake;
use super::numbers::{self, NumberFault};
use super::rows::{RowReader, Wrongs, shown};
use super::survey::{ANY_SIGN, PartTimeScale};
use crate::domain::payroll::Field;
use crate::domain::period::WEEKS;
use crate::domain::workforce::HOURS_DECIMALS;

/// The most hours a week of work may have (Arbeidstijdenwet art. 5:7).
const MOST_HOURS: Decimal = dec!(60);
/// Above this part of full time a row is a slip of the pen.
const MOST_PART_TIME: Decimal = dec!(1.5);
/// Above this an hourly wage is pay of a longer period: over a million a year.
const MOST_WAGE: Decimal = dec!(500);

impl RowReader<'_> {
    /// A number of the row; nothing where the cell is empty, or where it is wrong and that has been said.
    fn number(&self, row: Row<'_>, field: Field, wrongs: &mut Wrongs<'_>) -> Option<Decimal> {
        let format = self.survey.numbers.get(&field).copied().unwrap_or(ANY_SIGN);
        let (text, fault) = match self.cell(row, field) {
            Cell::Empty => return None,
            Cell::Number(number) => return Some(number),
            Cell::Date(date) => (date.to_string(), NumberFault::NoNumber),
            Cell::Text(text) => match numbers::number(text, format) {
                Ok(number) => return Some(number),
                Err(fault) => (shown(text), fault),
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

    /// The hours of a full-time week for this row.
    pub(super) fn full_time(&self, row: Row<'_>, wrongs: &mut Wrongs<'_>) -> Decimal {
        match self.number(row, Field::FullTimeHours, wrongs) {
            Some(hours) if hours > Decimal::ZERO && hours <= MOST_HOURS => hours,
            Some(hours) => {
                wrongs.say(self.column(Field::FullTimeHours), Mistake::ImpossibleHours(hours));
                self.limits.full_time_hours.value()
            }
            None => self.limits.full_time_hours.value(),
        }
    }

    pub(super) fn hours(&self, row: Row<'_>, full_time: Decimal, wrongs: &mut Wrongs<'_>) -> Option<Decimal> {
        let before = wrongs.errors.len();
        if let Some(hours) = self.number(row, Field::HoursPerWeek, wrongs) {
            if hours <= Decimal::ZERO || hours > MOST_HOURS {
                wrongs.say(self.column(Field::HoursPerWeek), Mistake::ImpossibleHours(hours));
                return None;
            }
            return Some(to_millionths(hours));
        }
        if wrongs.errors.len() > before {
            return None;
        }
        let Some(part) = self.number(row, Field::PartTime, wrongs) else {
            if wrongs.errors.len() == before {
                let field =
                    if self.column(Field::HoursPerWeek).is_some() { Field::HoursPerWeek } else { Field::PartTime };
                wrongs.say(self.column(field), Mistake::Missing(field));
            }
            return None;
        };
        let part = match self.survey.part_time {
            PartTimeScale::Percent => part / Decimal::ONE_HUNDRED,
            PartTimeScale::Share => part,
        };
        if part <= Decimal::ZERO || part > MOST_PART_TIME {
            wrongs.say(self.column(Field::PartTime), Mistake::ImpossiblePartTime(part));
            return None;
        }
        let hours = to_millionths(full_time * part);
        if hours <= Decimal::ZERO || hours > MOST_HOURS {
            wrongs.say(self.column(Field::PartTime), Mistake::ImpossibleHours(hours));
            return None;
        }
        Some(hours)
    }

    /// The exact gross pay of a year; checked against the minimum wage and against slips of the pen.
    pub(super) fn gross_year(
        &self,
        row: Row<'_>,
        hours: Option<Decimal>,
        full_time: Decimal,
        wrongs: &mut Wrongs<'_>,
    ) -> Option<Decimal> {
        let before = wrongs.errors.len();
        let stated = Field::PAY.into_iter().find_map(|field| Some((field, self.number(row, field, wrongs)?)));
        let Some((field, pay)) = stated else {
            if wrongs.errors.len() == before {
                let field =
                    Field::PAY.into_iter().find(|field| self.column(*field).is_some()).unwrap_or(Field::HourlyWage);
                wrongs.say(self.column(field), Mistake::Missing(field));
            }
            return None;
        };
        let column = self.column(field);
        if pay < Decimal::ZERO {
            wrongs.say(column, Mistake::NegativePay(pay));
            return None;
        }
        let hourly = field == Field::HourlyWage;
        if hourly && pay > MOST_WAGE {
            wrongs.say(column, Mistake::PayTooHigh { wage: pay, hourly });
            return None;
        }
        let minimum = self.limits.minimum_wage.value();
        if hourly && pay < minimum {
            wrongs.say(column, Mistake::BelowMinimum { wage: pay, minimum });
            return None;
        }
        let hours = hours?;
        let hours_year = hours * WEEKS;
        let periods = match field {
            Field::FourWeekPay => dec!(13),
            _ => dec!(12),
        };
        let (paid_hours, gross) = match field {
            Field::HourlyWage => return Some(pay * hours_year),
            // The pay of a full-time job: the worker's is the part of it that the hours are.
            Field::FullTimeMonthlyPay => (full_time * WEEKS, pay * periods * hours / full_time),
            _ => (hours_year, pay * periods),
        };
        // Whoever earns the minimum by the month has it rounded to the cent: that is not below it.
        let least = (minimum * paid_hours / periods).round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
        let wage = || (gross / hours_year).round_dp_with_strategy(4, RoundingStrategy::MidpointAwayFromZero);
        if pay < least {
            wrongs.say(column, Mistake::BelowMinimum { wage: wage(), minimum });
            return None;
        }
        if gross > MOST_WAGE * hours_year {
            wrongs.say(column, Mistake::PayTooHigh { wage: wage(), hourly });
            return None;
        }
        Some(gross)
    }
}

fn to_millionths(hours: Decimal) -> Decimal {
    hours.round_dp_with_strategy(HOURS_DECIMALS, RoundingStrategy::MidpointAwayFromZero)
}
