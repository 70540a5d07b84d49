//! What came in from a payroll file, to be looked at before it is taken over, and what in it is out of the ordinary.

use rust_decimal::{Decimal, RoundingStrategy, dec};

use super::rows::Found;
use crate::domain::diagnostic::Diagnostic;
use crate::domain::figure::{Number, Unit};
use crate::domain::money::{HourlyRate, Hours, Rate};
use crate::domain::payroll::Answer;
use crate::domain::period::WEEKS;
use crate::domain::remedy::Remedy;
use crate::domain::words::{Message, Shown, Subject};
use crate::message;

/// The lowest, the highest, and the sum of a measure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Reach {
    lowest: Decimal,
    highest: Decimal,
    sum: Decimal,
}

impl Reach {
    fn add(&mut self, value: Decimal, is_first: bool) {
        if is_first || value < self.lowest {
            self.lowest = value;
        }
        if is_first || value > self.highest {
            self.highest = value;
        }
        self.sum = self.sum.plus(&value);
    }
}

/// What came in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    workers: u64,
    hours: Reach,
    wage: Reach,
    gross_year: Decimal,
    new: u64,
}

/// Three figures of a measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spread<T> {
    /// The lowest of all workers.
    pub lowest: T,
    /// The highest.
    pub highest: T,
    /// The average; of wages weighted by hours.
    pub average: T,
}

impl Summary {
    pub(super) fn add(&mut self, found: &Found) {
        let hours = found.worker.hours_per_week.value();
        let is_first = self.workers == 0;
        self.workers += 1;
        self.hours.add(hours, is_first);
        self.wage.add(found.wage, is_first);
        self.gross_year = self.gross_year.plus(&found.worker.gross_year.value());
        self.new += u64::from(found.is_new);
    }

    /// Hours a week.
    pub fn hours(&self) -> Spread<Hours> {
        let average = self.hours.sum.checked_div(Decimal::from(self.workers)).unwrap_or_default();
        Spread {
            lowest: Hours::new(self.hours.lowest),
            highest: Hours::new(self.hours.highest),
            average: Hours::new(round(average)),
        }
    }

    /// Hourly wages.
    pub fn wage(&self) -> Spread<HourlyRate> {
        let average = self.gross_year.checked_div(self.hours.sum.times(&WEEKS)).unwrap_or_default();
        Spread {
            lowest: HourlyRate::new(round(self.wage.lowest)),
            highest: HourlyRate::new(round(self.wage.highest)),
            average: HourlyRate::new(round(average)),
        }
    }

    /// The share of workers that began in the month before the reference date.
    pub fn new_share(&self) -> Rate {
        Rate::new(Decimal::from(self.new).checked_div(Decimal::from(self.workers)).unwrap_or_default())
    }

    /// Hours, wages and who is new, a sentence each.
    pub fn sentences(&self) -> Vec<Message> {
        let (hours, wage) = (self.hours(), self.wage());
        let week = |hours: Hours| Shown::Quantity(hours.value().normalize(), Unit::HoursPerWeek);
        let pay = |wage: HourlyRate| Shown::Quantity(wage.value(), Unit::EuroPerHour);
        vec![
            message!(
                nl: "uren: laagste {lowest}, hoogste {highest}, gemiddeld {average}",
                en: "hours: lowest {lowest}, highest {highest}, average {average}",
                lowest = week(hours.lowest), highest = week(hours.highest), average = week(hours.average)
            ),
            message!(
                nl: "loon: laagste {lowest}, hoogste {highest}, gemiddeld {average}",
                en: "pay: lowest {lowest}, highest {highest}, average {average}",
                lowest = pay(wage.lowest), highest = pay(wage.highest), average = pay(wage.average)
            ),
            message!(
                nl: "{share} is in de maand voor de peildatum in dienst gekomen",
                en: "{share} began in the month before the reference date", share = Shown::Quantity(self.new_share().value(), Unit::Share)
            ),
        ]
    }
}

fn round(value: Decimal) -> Decimal {
    value.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero)
}

/// Workers from which on shares and averages say something.
const ENOUGH: u64 = 10;
/// Above this share of newcomers the date of entry is probably that of the contract or of a take-over.
const MOST_NEW: Decimal = dec!(0.5);
/// Outside these average hours a week the column is probably of another period.
const USUAL_HOURS: (Decimal, Decimal) = (dec!(4), dec!(48));
/// Above this average hourly wage the column is probably of another period.
const USUAL_WAGE: Decimal = dec!(100);

/// What is out of the ordinary in what came in, asked.
pub(super) fn out_of_the_ordinary(summary: &Summary, file: &str) -> Vec<Diagnostic> {
    let mut asked = Vec::new();
    let mut ask = |message| {
        asked.push(Diagnostic::error(Subject::File(file.to_owned()), message).remedy(Remedy::Answer(Answer::AsItIs)));
    };
    let enough = summary.workers >= ENOUGH;
    if enough && summary.new_share().value() > MOST_NEW {
        ask(message!(
            nl: "{share} zou in de maand voor de peildatum in dienst zijn gekomen; is de datum in dienst niet die van het contract of van een overname?",
            en: "{share} would have begun in the month before the reference date; is the date of entry not that of the contract or of a take-over?",
            share = Shown::Quantity(summary.new_share().value(), Unit::Share)
        ));
    }
    let hours = summary.hours().average.value();
    if enough && !(USUAL_HOURS.0..=USUAL_HOURS.1).contains(&hours) {
        ask(message!(
            nl: "het gemiddelde is {hours}; zijn het uren per week?", en: "the average is {hours}; are they hours a week?",
            hours = Shown::Quantity(hours, Unit::HoursPerWeek)
        ));
    }
    let wage = summary.wage().average.value();
    if wage > USUAL_WAGE {
        ask(message!(
            nl: "het gemiddelde loon is {wage}; klopt de periode van het loon?",
            en: "the average pay is {wage}; is the period of the pay right?", wage = Shown::Quantity(wage, Unit::EuroPerHour)
        ));
    }
    asked
}
