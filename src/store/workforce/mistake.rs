//! What can be wrong with a row, why, and what to do about it; the wording of all of them.

use rust_decimal::Decimal;

use super::numbers::DecimalSign;
use crate::domain::diagnostic::Diagnostic;
use crate::domain::figure::{Number, Unit};
use crate::domain::payroll::{Answer, Field};
use crate::domain::period::Date;
use crate::domain::remedy::Remedy;
use crate::domain::words::{Message, Phrase, Shown, Subject, phrase};
use crate::message;

/// A mistake in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowError {
    /// The number of the row, as the program that shows the file numbers it, from 1.
    pub row: usize,
    /// The heading of the column, where it is about one.
    pub column: Option<String>,
    /// What is wrong, with the values that were compared.
    pub mistake: Mistake,
}

impl RowError {
    /// The mistake with its place in `file` and what to do.
    pub fn diagnostic(&self, file: &str) -> Diagnostic {
        let reason = self.mistake.reason();
        let reason = match &self.column {
            Some(column) => {
                message!(nl: "{column}: {reason}", en: "{column}: {reason}", column = column, reason = reason)
            }
            None => reason,
        };
        let said = Diagnostic::error(Subject::File(format!("{file}:{}", self.row)), reason).hint(self.mistake.remedy());
        match self.mistake {
            Mistake::BelowMinimum { .. } => said.remedy(Remedy::Answer(Answer::YouthPay)),
            _ => said,
        }
    }
}

/// What is wrong with a row. Values of columns that say who somebody is are never held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mistake {
    /// A value that every row must have is missing.
    Missing(Field),
    /// The text is no number.
    NoNumber(String),
    /// The number is written with the other decimal sign than its column.
    OtherDecimalSign(String, DecimalSign),
    /// `1.550` in a column that uses both signs.
    OpenDecimalSign(String),
    /// The pay is below zero.
    NegativePay(Decimal),
    /// The hourly wage is below the statutory minimum.
    BelowMinimum {
        /// The wage of the row, in euros an hour.
        wage: Decimal,
        /// The statutory minimum, in euros an hour.
        minimum: Decimal,
    },
    /// The hourly wage is higher than anybody's.
    PayTooHigh {
        /// The wage of the row, in euros an hour.
        wage: Decimal,
        /// Whether the column holds pay an hour.
        hourly: bool,
    },
    /// The hours a week are none, or more than a week of work may have.
    ImpossibleHours(Decimal),
    /// The hours of two columns are together more than a week of work may have.
    TooManyTogether(Decimal),
    /// The part-time percentage is none, or far above the whole.
    ImpossiblePartTime(Decimal),
    /// The text is no date.
    NoDate(String),
    /// The day is not in the calendar.
    NoSuchDay(String),
    /// The date is long before or after anybody's start.
    ImpossibleDate(Date),
    /// The word says neither yes nor no.
    NeitherYesNorNo(String),
    /// The cell begins like a formula; its text is not repeated, because it may be about a person.
    FormulaLike,
    /// The row has fewer cells than the header.
    TooFewCells {
        /// How many cells the row has.
        found: usize,
        /// How many headings there are.
        expected: usize,
    },
    /// The row has more cells than the header.
    TooManyCells {
        /// How many cells the row has.
        found: usize,
        /// How many headings there are.
        expected: usize,
    },
    /// A cell runs on over more than one line.
    LineBreak,
}

impl Mistake {
    /// What is wrong in a sentence, without the place and without what to do.
    pub fn reason(&self) -> Message {
        let wage = |wage: &Decimal| Shown::Quantity(*wage, Unit::EuroPerHour);
        match self {
            Self::Missing(field) => message!(nl: "{field} ontbreekt", en: "{field} is missing", field = field.name()),
            Self::NoNumber(text) => message!(nl: "‘{text}’ is geen getal", en: "‘{text}’ is no number", text = text),
            Self::OtherDecimalSign(text, sign) => message!(
                nl: "‘{text}’ past niet bij de kolom, die een decimale {sign} gebruikt",
                en: "‘{text}’ does not fit the column, which uses a decimal {sign}",
                text = text, sign = sign_name(*sign)
            ),
            Self::OpenDecimalSign(text) => message!(
                nl: "‘{text}’ kan een duizendtal zijn of decimalen hebben; de kolom gebruikt beide tekens",
                en: "‘{text}’ may be thousands or have decimals; the column uses both signs",
                text = text
            ),
            Self::NegativePay(pay) => message!(
                nl: "het loon is negatief ({pay})", en: "the pay is negative ({pay})", pay = Shown::Quantity(*pay, Unit::Euro)
            ),
            Self::BelowMinimum { wage: found, minimum } => message!(
                nl: "het uurloon is {wage}; het wettelijk minimumloon is {minimum}",
                en: "the hourly wage is {wage}; the statutory minimum is {minimum}",
                wage = wage(found), minimum = wage(minimum)
            ),
            Self::PayTooHigh { wage: found, hourly: _ } => message!(
                nl: "het uurloon zou {wage} zijn", en: "the hourly wage would be {wage}", wage = wage(found)
            ),
            Self::ImpossibleHours(hours) => message!(
                nl: "{hours} kan niet: een werkweek heeft meer dan 0 en ten hoogste 60 uur",
                en: "{hours} is impossible: a working week has more than 0 and at most 60 hours",
                hours = Shown::Quantity(*hours, Unit::HoursPerWeek)
            ),
            Self::TooManyTogether(hours) => message!(
                nl: "met de andere kolom samen {hours}; een werkweek heeft ten hoogste 60 uur",
                en: "together with the other column {hours}; a working week has at most 60 hours",
                hours = Shown::Quantity(*hours, Unit::HoursPerWeek)
            ),
            Self::ImpossiblePartTime(part) => message!(
                nl: "een deeltijd van {part} kan niet", en: "a part-time share of {part} is impossible",
                part = Shown::Quantity(*part, Unit::Share)
            ),
            Self::NoDate(text) => message!(nl: "‘{text}’ is geen datum", en: "‘{text}’ is no date", text = text),
            Self::NoSuchDay(text) => message!(
                nl: "‘{text}’ staat niet op de kalender", en: "‘{text}’ is not in the calendar", text = text
            ),
            Self::ImpossibleDate(date) => message!(
                nl: "{date} kan niet de datum van indiensttreding zijn", en: "{date} cannot be the date of entry", date = *date
            ),
            Self::NeitherYesNorNo(word) => message!(
                nl: "‘{word}’ zegt geen ja of nee", en: "‘{word}’ says neither yes nor no", word = word
            ),
            Self::FormulaLike => message!(
                nl: "de cel begint als een formule", en: "the cell begins like a formula"
            ),
            Self::TooFewCells { found, expected } => message!(
                nl: "deze regel heeft {found} van de {expected} kolommen",
                en: "the row has {found, plural, one {# cell} other {# cells}}, the header {expected}", found = *found, expected = *expected
            ),
            Self::TooManyCells { found, expected } => message!(
                nl: "de regel heeft {found, plural, one {# cel} other {# cellen}}, de kopregel maar {expected}",
                en: "the row has {found, plural, one {# cell} other {# cells}}, the header only {expected}", found = *found, expected = *expected
            ),
            Self::LineBreak => message!(
                nl: "een cel loopt door over meer dan één regel", en: "a cell runs on over more than one line"
            ),
        }
    }

    /// What to do about it.
    pub fn remedy(&self) -> Message {
        match self {
            Self::Missing(field) => {
                message!(nl: "vul {field} in", en: "fill in {field}", field = field.name())
            }
            Self::NoNumber(_) => message!(
                nl: "zet in deze kolom alleen getallen, zoals 15,32", en: "put only numbers in this column, such as 15.32"
            ),
            Self::OtherDecimalSign(text, sign) => message!(
                nl: "schrijf ‘{corrected}’ als dat bedoeld is", en: "write ‘{corrected}’ if that is what is meant",
                corrected = swapped(text, *sign)
            ),
            Self::OpenDecimalSign(_) => message!(
                nl: "schrijf het getal met twee decimalen", en: "write the number with two decimals"
            ),
            Self::NegativePay(pay) => message!(
                nl: "is dit een correctie, laat die dan weg; anders hoort hier {pay}",
                en: "if this is a correction, leave it out; otherwise {pay} belongs here",
                pay = Shown::Quantity(pay.abs(), Unit::Euro)
            ),
            Self::BelowMinimum { wage: _, minimum } => message!(
                nl: "controleer loon en uren; het loon is ten minste {minimum}, tenzij het jeugdloon is",
                en: "check pay and hours; the pay is at least {minimum}, unless it is a youth wage",
                minimum = Shown::Quantity(*minimum, Unit::EuroPerHour)
            ),
            Self::PayTooHigh { wage: _, hourly: true } => message!(
                nl: "dit lijkt een maandloon; vul het uurloon in", en: "this looks like monthly pay; fill in the hourly wage"
            ),
            Self::PayTooHigh { wage: _, hourly: false } => message!(
                nl: "dit lijkt een jaarloon, of de uren kloppen niet", en: "this looks like yearly pay, or the hours are wrong"
            ),
            Self::ImpossibleHours(hours) if *hours > Decimal::from(60) && *hours <= Decimal::from(600) => message!(
                nl: "vul de contracturen per week in; is {tenth} bedoeld?", en: "fill in the contract hours a week; is {tenth} meant?",
                tenth = Shown::Quantity(hours.divided_by(&Decimal::TEN).normalize(), Unit::HoursPerWeek)
            ),
            Self::ImpossibleHours(_) => message!(
                nl: "vul de contracturen per week in, bij oproep het gemiddelde over het afgelopen jaar",
                en: "fill in the contract hours a week, for on-call work the average over the past year"
            ),
            Self::TooManyTogether(_) => message!(
                nl: "verbeter de uren, of lees een van beide kolommen niet", en: "correct the hours, or leave one of the columns unread"
            ),
            Self::ImpossiblePartTime(_) => message!(
                nl: "vul een percentage in boven 0 en ten hoogste 150", en: "fill in a percentage above 0 and at most 150"
            ),
            Self::NoDate(_) => message!(
                nl: "schrijf de datum als 28-09-2026 of 2026-09-28", en: "write the date as 28-09-2026 or 2026-09-28"
            ),
            Self::NoSuchDay(_) => message!(nl: "verbeter dag en maand", en: "correct day and month"),
            Self::ImpossibleDate(_) => message!(
                nl: "vul de dag in waarop het dienstverband begon", en: "fill in the day on which the employment began"
            ),
            Self::NeitherYesNorNo(_) => message!(
                nl: "schrijf ja of nee, of de datum van inschrijving", en: "write yes or no, or the date of registration"
            ),
            Self::FormulaLike => message!(
                nl: "vervang de formule door haar waarde", en: "replace the formula by its value"
            ),
            Self::TooFewCells { .. } => message!(
                nl: "vul de regel aan, ook met lege cellen", en: "complete the row, with empty cells too"
            ),
            Self::TooManyCells { .. } => message!(
                nl: "zet tekst waarin het scheidingsteken voorkomt tussen aanhalingstekens",
                en: "put text that contains the separator between quotation marks"
            ),
            Self::LineBreak => message!(
                nl: "sluit het aanhalingsteken op deze regel, of haal het regeleinde uit de cel",
                en: "close the quotation mark on this row, or take the line break out of the cell"
            ),
        }
    }
}

/// The name of a decimal sign.
fn sign_name(sign: DecimalSign) -> Phrase {
    match sign {
        DecimalSign::Comma => phrase!("komma", "comma"),
        DecimalSign::Point => phrase!("punt", "point"),
    }
}

/// The text with its signs exchanged, so that it fits a column with `sign`.
fn swapped(text: &str, sign: DecimalSign) -> String {
    let (decimal, thousands) = match sign {
        DecimalSign::Comma => (',', '.'),
        DecimalSign::Point => ('.', ','),
    };
    text.chars()
        .map(|found| match found {
            found if found == thousands => decimal,
            found if found == decimal => thousands,
            found => found,
        })
        .collect()
}
