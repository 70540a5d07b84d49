//! Which column holds what: proposed from the headings, changed by the user.

use std::collections::{BTreeMap, BTreeSet};

use super::dates::DateOrder;
use super::headings::{is_personal, score};
use super::numbers::DecimalSign;
use crate::domain::diagnostic::Diagnostic;
use crate::domain::words::{Phrase, Subject, phrase};
use crate::domain::workforce::ContractKind;
use crate::message;

/// What a column of a payroll file can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// The kind of contract, in words or codes of the file.
    Contract,
    /// The gross hourly wage, in euros.
    HourlyWage,
    /// Gross monthly pay for the contract hours.
    MonthlyPay,
    /// Gross monthly pay as it would be for full time.
    FullTimeMonthlyPay,
    /// Gross pay of four weeks for the contract hours; thirteen in a year.
    FourWeekPay,
    /// The contract hours a week.
    HoursPerWeek,
    /// Hours a week of a full-time job.
    FullTimeHours,
    /// Contract hours as a percentage or share of full time.
    PartTime,
    /// Day on which the employment began.
    StartDate,
    /// Registration as a resident: yes or no, or its date.
    Registration,
    /// The level of Dutch in the European framework.
    Level,
    /// How much schooling somebody has.
    Schooling,
}

impl Field {
    /// All fields, in the order in which they are shown.
    pub const ALL: [Self; 12] = [
        Self::Contract,
        Self::HourlyWage,
        Self::MonthlyPay,
        Self::FullTimeMonthlyPay,
        Self::FourWeekPay,
        Self::HoursPerWeek,
        Self::FullTimeHours,
        Self::PartTime,
        Self::StartDate,
        Self::Registration,
        Self::Level,
        Self::Schooling,
    ];

    /// The fields that hold pay; where a row fills several, the first counts.
    pub const PAY: [Self; 4] = [Self::HourlyWage, Self::MonthlyPay, Self::FullTimeMonthlyPay, Self::FourWeekPay];

    /// Its code on the command line.
    pub fn code(self) -> &'static str {
        match self {
            Self::Contract => "contract",
            Self::HourlyWage => "hourly-wage",
            Self::MonthlyPay => "monthly-pay",
            Self::FullTimeMonthlyPay => "full-time-monthly-pay",
            Self::FourWeekPay => "four-week-pay",
            Self::HoursPerWeek => "hours",
            Self::FullTimeHours => "full-time-hours",
            Self::PartTime => "part-time",
            Self::StartDate => "start-date",
            Self::Registration => "brp",
            Self::Level => "level",
            Self::Schooling => "schooling",
        }
    }

    /// Its name for a reader.
    pub fn name(self) -> Phrase {
        match self {
            Self::Contract => phrase!("de contractsoort", "the kind of contract"),
            Self::HourlyWage => phrase!("het bruto uurloon", "the gross hourly wage"),
            Self::MonthlyPay => phrase!("het bruto maandloon", "the gross monthly pay"),
            Self::FullTimeMonthlyPay => phrase!("het voltijds maandloon", "the full-time monthly pay"),
            Self::FourWeekPay => phrase!("het loon per vier weken", "the pay of four weeks"),
            Self::HoursPerWeek => phrase!("het aantal uren per week", "the number of hours a week"),
            Self::FullTimeHours => phrase!("de voltijdse werkweek", "the full-time week"),
            Self::PartTime => phrase!("het deeltijdpercentage", "the part-time percentage"),
            Self::StartDate => phrase!("de datum in dienst", "the date of entry"),
            Self::Registration => phrase!("de inschrijving in de BRP", "the registration in the BRP"),
            Self::Level => phrase!("het taalniveau", "the language level"),
            Self::Schooling => phrase!("de opleiding", "the schooling"),
        }
    }

    /// Whether its cells are numbers.
    pub fn is_number(self) -> bool {
        match self {
            Self::HourlyWage
            | Self::MonthlyPay
            | Self::FullTimeMonthlyPay
            | Self::FourWeekPay
            | Self::HoursPerWeek
            | Self::FullTimeHours
            | Self::PartTime => true,
            Self::Contract | Self::StartDate | Self::Registration | Self::Level | Self::Schooling => false,
        }
    }

    /// Whether its cells are or may be dates.
    pub fn is_date(self) -> bool {
        matches!(self, Self::StartDate | Self::Registration)
    }
}

/// Which column holds what, and how its cells are to be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping {
    /// The column of each field, from 0.
    pub columns: BTreeMap<Field, usize>,
    /// Columns that say who somebody is: recognised, and never read.
    pub personal: BTreeSet<usize>,
    /// The decimal sign of a field where its rows leave it open.
    pub decimal_signs: BTreeMap<Field, DecimalSign>,
    /// The order of day and month of a field where its rows leave it open.
    pub date_orders: BTreeMap<Field, DateOrder>,
    /// What words mean that are no known kind of contract.
    pub contract_words: BTreeMap<String, ContractKind>,
}

impl Mapping {
    /// The mapping that the headings suggest, and how sure it is: the sum of the scores, 100 for a heading that is known.
    ///
    /// The best match of a field and a column goes first; a column that says who somebody is, goes nowhere.
    pub fn proposed<S: AsRef<str>>(headings: &[S]) -> (Self, u32) {
        let mut mapping = Self::default();
        let mut matches = Vec::new();
        for (column, heading) in headings.iter().enumerate() {
            let heading = heading.as_ref();
            if is_personal(heading) {
                mapping.personal.insert(column);
                continue;
            }
            for field in Field::ALL {
                let score = score(heading, field);
                if score > 0 {
                    matches.push((std::cmp::Reverse(score), field, column));
                }
            }
        }
        matches.sort_unstable();
        let mut total = 0;
        for (std::cmp::Reverse(score), field, column) in matches {
            if mapping.columns.contains_key(&field) || mapping.columns.values().any(|taken| *taken == column) {
                continue;
            }
            mapping.columns.insert(field, column);
            total += score;
        }
        (mapping, total)
    }

    /// What keeps the mapping from being used.
    pub fn findings(&self, file: &str, headings: &[String]) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        let has = |field: Field| self.columns.contains_key(&field);
        let mut missing = |field: Field| {
            let known = headings.iter().map(|heading| format!("‘{heading}’")).collect::<Vec<_>>().join(", ");
            found.push(
                Diagnostic::error(
                    Subject::File(file.to_owned()),
                    message!(
                        nl: "geen kolom gevonden voor {field}", en: "no column found for {field}", field = field.name()
                    ),
                )
                .hint(message!(
                    nl: "wijs er een aan: --map {code}=KOLOM; de kolommen zijn {known}",
                    en: "name one: --map {code}=COLUMN; the columns are {known}", code = field.code(), known = known
                )),
            );
        };
        if !has(Field::Contract) {
            missing(Field::Contract);
        }
        if !Field::PAY.into_iter().any(has) {
            missing(Field::HourlyWage);
        }
        if !has(Field::HoursPerWeek) && !has(Field::PartTime) {
            missing(Field::HoursPerWeek);
        }
        if !has(Field::StartDate) {
            missing(Field::StartDate);
        }
        for (field, column) in &self.columns {
            let Some(heading) = headings.get(*column).filter(|heading| is_personal(heading)) else { continue };
            found.push(
                Diagnostic::error(
                    Subject::File(file.to_owned()),
                    message!(
                        nl: "de kolom ‘{heading}’ zegt wie iemand is en wordt niet gelezen",
                        en: "the column ‘{heading}’ says who somebody is and is not read", heading = heading
                    ),
                )
                .hint(message!(
                    nl: "wijs een andere kolom aan voor {field}", en: "name another column for {field}", field = field.name()
                )),
            );
        }
        found
    }
}
