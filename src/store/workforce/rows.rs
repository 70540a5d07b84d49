//! From a row to a worker, or to everything that is wrong with it.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::PayrollFile;
use super::cell::{Cell, Row, RowPlace};
use super::dates::{self, DateFault, DateOrder};
use super::mapping::Mapping;
use super::mistake::{Mistake, RowError};
use super::survey::Survey;
use super::words::{self, Said};
use crate::domain::money::{Euro, HourlyRate, Hours};
use crate::domain::payroll::Field;
use crate::domain::period::Date;
use crate::domain::workforce::{ContractKind, Schooling, Worker, stay_class};

/// Signs of a cell that a message repeats.
const SHOWN: usize = 40;

/// What rows are measured against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The statutory minimum hourly wage.
    pub minimum_wage: HourlyRate,
    /// Hours a week of a full-time job, where the file does not say.
    pub full_time_hours: Hours,
    /// The day at which completed years are counted.
    pub reference_date: Date,
}

/// What a row comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Read {
    Worker(Worker),
    Empty,
    /// Only amounts stand in it: a row of totals.
    Totals,
    /// Something is wrong with it; the mistakes have been added.
    Wrong,
}

/// Reads rows of one file.
pub(super) struct RowReader<'f> {
    file: &'f PayrollFile,
    pub(super) survey: &'f Survey,
    pub(super) limits: Limits,
    columns: [Option<usize>; Field::ALL.len()],
    last_column: usize,
    words: Words,
    own_words: BTreeMap<String, ContractKind>,
}

/// Words that were met before; payroll files repeat a few of them a million times.
#[derive(Default)]
struct Words {
    contracts: BTreeMap<String, Option<ContractKind>>,
    levels: BTreeMap<String, Said<usize>>,
    schoolings: BTreeMap<String, Said<Schooling>>,
}

/// How many different words are remembered.
const REMEMBERED: usize = 256;

fn remembered<T: Copy>(known: &mut BTreeMap<String, T>, text: &str, find: impl FnOnce(&str) -> T) -> T {
    if let Some(found) = known.get(text) {
        return *found;
    }
    let found = find(text);
    if known.len() < REMEMBERED {
        known.insert(text.to_owned(), found);
    }
    found
}

/// The mistakes of one row.
pub(super) struct Wrongs<'e> {
    file: &'e PayrollFile,
    place: RowPlace<'e>,
    pub(super) errors: &'e mut Vec<RowError>,
    found: bool,
}

impl Wrongs<'_> {
    pub(super) fn say(&mut self, column: Option<usize>, mistake: Mistake) {
        self.found = true;
        let column = column.map(|column| self.file.heading(column));
        self.errors.push(RowError { row: self.place.number(), column, mistake });
    }
}

impl<'f> RowReader<'f> {
    pub fn new(file: &'f PayrollFile, mapping: &Mapping, survey: &'f Survey, limits: Limits) -> Self {
        Self {
            file,
            survey,
            limits,
            columns: Field::ALL.map(|field| mapping.columns.get(&field).copied()),
            last_column: mapping.columns.values().copied().max().unwrap_or(0),
            words: Words::default(),
            own_words: mapping.contract_words.iter().map(|(word, contract)| (words::plain(word), *contract)).collect(),
        }
    }

    pub(super) fn column(&self, field: Field) -> Option<usize> {
        self.columns[field as usize]
    }

    pub(super) fn cell<'r>(&self, row: Row<'r>, field: Field) -> Cell<'r> {
        self.column(field).map_or(Cell::Empty, |column| row.cell(column))
    }

    /// Reads a row; every mistake in it is added to `errors`.
    pub fn read(&mut self, row: Row<'_>, place: RowPlace<'_>, errors: &mut Vec<RowError>) -> Read {
        let mut wrongs = Wrongs { file: self.file, place, errors, found: false };
        let expected = self.file.headings.len();
        let odd_width = row.width() <= self.last_column || row.width() > expected;
        if odd_width || self.cell(row, Field::Contract).is_empty() {
            if row.cells().all(Cell::is_empty) {
                return Read::Empty;
            }
            if self.is_totals(row) {
                return Read::Totals;
            }
        }
        if row.has_line_break() {
            wrongs.say(None, Mistake::LineBreak);
            return Read::Wrong;
        }
        if let Some(column) = row.formula() {
            wrongs.say(Some(column), Mistake::FormulaLike);
        }
        if row.width() <= self.last_column && matches!(row, Row::Fields(_)) {
            wrongs.say(None, Mistake::TooFewCells { found: row.width(), expected });
            return Read::Wrong;
        }
        if row.width() > expected && row.cells().skip(expected).any(|cell| !cell.is_empty()) {
            wrongs.say(None, Mistake::TooManyCells { found: row.width(), expected });
            return Read::Wrong;
        }
        let contract = self.contract(row, &mut wrongs);
        let full_time = self.full_time(row, &mut wrongs);
        let hours = self.hours(row, full_time, &mut wrongs);
        let gross_year = self.gross_year(row, hours, full_time, &mut wrongs);
        let stay_years = self.stay_years(row, &mut wrongs);
        let level = self.level(row, &mut wrongs);
        let schooling = self.schooling(row, &mut wrongs);
        let registered = self.registered(row, &mut wrongs);
        match (contract, hours, gross_year, stay_years) {
            (Some(contract), Some(hours), Some(gross_year), Some(stay_years)) if !wrongs.found => {
                Read::Worker(Worker {
                    contract,
                    schooling,
                    hours_per_week: Hours::new(hours),
                    gross_year: Euro::new(gross_year),
                    stay_years,
                    level,
                    registered,
                })
            }
            _ => Read::Wrong,
        }
    }

    /// Whether only amounts stand in the row, perhaps with the word "total".
    fn is_totals(&self, row: Row<'_>) -> bool {
        let is_amount =
            |column: usize| Field::ALL.into_iter().any(|field| field.is_number() && self.column(field) == Some(column));
        let mut amounts = 0;
        for (column, cell) in row.cells().enumerate() {
            match cell {
                Cell::Empty => {}
                Cell::Text(text) if words::plain(text).split(' ').any(is_total) => {}
                _ if is_amount(column) => amounts += 1,
                Cell::Text(_) | Cell::Number(_) | Cell::Date(_) => return false,
            }
        }
        amounts > 0 || row.cells().any(|cell| !cell.is_empty())
    }

    fn contract(&mut self, row: Row<'_>, wrongs: &mut Wrongs<'_>) -> Option<ContractKind> {
        let column = self.column(Field::Contract);
        let Cell::Text(text) = self.cell(row, Field::Contract) else {
            let mistake = match self.cell(row, Field::Contract) {
                Cell::Number(number) => Mistake::UnknownContract(number.to_string()),
                Cell::Empty | Cell::Text(_) | Cell::Date(_) => Mistake::Missing(Field::Contract),
            };
            wrongs.say(column, mistake);
            return None;
        };
        let own = &self.own_words;
        let found = remembered(&mut self.words.contracts, text, |text| {
            own.get(&words::plain(text)).copied().or_else(|| words::contract(text))
        });
        if found.is_none() {
            wrongs.say(column, Mistake::UnknownContract(shown(text)));
        }
        found
    }

    /// A date of the row; nothing where the cell is empty, or where it is wrong and that has been said.
    fn date(&self, row: Row<'_>, field: Field, wrongs: &mut Wrongs<'_>) -> Option<Date> {
        let order = self.survey.dates.get(&field).copied().unwrap_or(DateOrder::DayFirst);
        let mistake = match self.cell(row, field) {
            Cell::Empty => return None,
            Cell::Date(date) => return Some(date),
            Cell::Number(number) => Mistake::NoDate(number.to_string()),
            Cell::Text(text) => match dates::date(text, order) {
                Ok(date) => return Some(date),
                Err(DateFault::NoDate) => Mistake::NoDate(shown(text)),
                Err(DateFault::NoSuchDay) => Mistake::NoSuchDay(shown(text)),
            },
        };
        wrongs.say(self.column(field), mistake);
        None
    }

    /// Completed years at the reference date; who starts within a year after it, has none.
    fn stay_years(&self, row: Row<'_>, wrongs: &mut Wrongs<'_>) -> Option<usize> {
        let column = self.column(Field::StartDate);
        let before = wrongs.errors.len();
        let Some(start) = self.date(row, Field::StartDate, wrongs) else {
            if wrongs.errors.len() == before {
                wrongs.say(column, Mistake::Missing(Field::StartDate));
            }
            return None;
        };
        let reference = self.limits.reference_date;
        let years = completed_years(start, reference);
        if !(-1..=70).contains(&years) {
            wrongs.say(column, Mistake::ImpossibleDate(start));
            return None;
        }
        Some(stay_class(years))
    }

    fn level(&mut self, row: Row<'_>, wrongs: &mut Wrongs<'_>) -> Option<usize> {
        let cell = self.cell(row, Field::Level);
        self.word(cell, Field::Level, |words| &mut words.levels, words::level, Mistake::UnknownLevel, wrongs)
    }

    fn schooling(&mut self, row: Row<'_>, wrongs: &mut Wrongs<'_>) -> Option<Schooling> {
        let cell = self.cell(row, Field::Schooling);
        self.word(
            cell,
            Field::Schooling,
            |words| &mut words.schoolings,
            words::schooling,
            Mistake::UnknownSchooling,
            wrongs,
        )
    }

    fn word<T: Copy>(
        &mut self,
        cell: Cell<'_>,
        field: Field,
        known: impl FnOnce(&mut Words) -> &mut BTreeMap<String, Said<T>>,
        find: impl FnOnce(&str) -> Said<T>,
        mistake: impl FnOnce(String) -> Mistake,
        wrongs: &mut Wrongs<'_>,
    ) -> Option<T> {
        let text = match cell {
            Cell::Empty => return None,
            Cell::Text(text) => text,
            Cell::Number(number) => {
                wrongs.say(self.column(field), mistake(number.to_string()));
                return None;
            }
            Cell::Date(date) => {
                wrongs.say(self.column(field), mistake(date.to_string()));
                return None;
            }
        };
        match remembered(known(&mut self.words), text, find) {
            Said::Known(value) => Some(value),
            Said::NotKnown => None,
            Said::NoWord => {
                wrongs.say(self.column(field), mistake(shown(text)));
                None
            }
        }
    }

    /// Registered: yes, or a date; in a column of dates an empty cell is no.
    fn registered(&self, row: Row<'_>, wrongs: &mut Wrongs<'_>) -> Option<bool> {
        let column = self.column(Field::Registration)?;
        match self.cell(row, Field::Registration) {
            Cell::Empty => self.survey.registration_dates.then_some(false),
            Cell::Date(_) => Some(true),
            Cell::Number(number) if number == Decimal::ONE => Some(true),
            Cell::Number(number) if number.is_zero() => Some(false),
            Cell::Number(number) => {
                wrongs.say(Some(column), Mistake::UnknownRegistration(number.to_string()));
                None
            }
            Cell::Text(text) => match words::yes_or_no(text) {
                Said::Known(registered) => Some(registered),
                Said::NotKnown => None,
                Said::NoWord if self.survey.registration_dates => {
                    self.date(row, Field::Registration, wrongs).map(|_| true)
                }
                Said::NoWord => {
                    wrongs.say(Some(column), Mistake::UnknownRegistration(shown(text)));
                    None
                }
            },
        }
    }
}

/// Whether a word announces a total.
fn is_total(word: &str) -> bool {
    matches!(word, "totaal" | "totalen" | "total" | "totals" | "subtotaal" | "subtotal" | "som" | "sum" | "eindtotaal")
}

/// Whole years from `start` to `on`; negative where `start` lies later.
fn completed_years(start: Date, on: Date) -> i16 {
    let not_yet = (on.month(), on.day()) < (start.month(), start.day());
    on.year() - start.year() - i16::from(not_yet)
}

/// A text as a message repeats it: not longer than a line, and without signs that steer a terminal.
pub(super) fn shown(text: &str) -> String {
    let mut shown: String = text.chars().filter(|sign| !sign.is_control()).take(SHOWN).collect();
    if text.chars().count() > SHOWN {
        shown.push('…');
    }
    shown
}
