//! From a row to a worker, or to everything that is wrong with it.

use rust_decimal::Decimal;

use super::PayrollFile;
use super::cell::{Cell, Row, RowPlace};
use super::dates::{self, DateFault, DateOrder};
use super::mapping::Mapping;
use super::mistake::{Mistake, RowError};
use super::person::fingerprint;
use super::service::Absent;
use super::survey::Survey;
use super::waiting::{WaitingWord, Word, Words};
use super::words::{self, Said};
use crate::domain::money::{Euro, HourlyRate, Hours};
use crate::domain::payroll::{Field, PayCycle};
use crate::domain::period::Date;
use crate::domain::workforce::grouping::Frame;
use crate::domain::workforce::{AwfRate, ContractKind, Worker, YOUTH_AGES, YOUTH_FROM, stay_class};

/// Signs of a cell that a message repeats.
const SHOWN: usize = 40;

/// What rows are measured against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The statutory minimum hourly wage.
    pub minimum_wage: HourlyRate,
    /// The statutory minimum by age for who is too young for it, from the youngest age up; nothing where not published.
    pub youth_minimums: [Option<HourlyRate>; YOUTH_AGES],
    /// Hours a week of a full-time job, where the file does not say.
    pub full_time_hours: Hours,
    /// The day at which completed years are counted.
    pub reference_date: Date,
}

impl Limits {
    /// The limits of a dossier.
    pub fn new(frame: &Frame, reference_date: Date) -> Self {
        Self {
            minimum_wage: frame.minimum_wage,
            youth_minimums: frame.youth_minimums,
            full_time_hours: frame.full_time_hours,
            reference_date,
        }
    }

    /// The age from which the adult minimum holds.
    pub(super) fn adult_age(&self) -> u8 {
        YOUTH_FROM + u8::try_from(self.youth_minimums.len()).unwrap_or_default()
    }

    /// The minimum at an age; that of the youngest for who is younger yet, that of adults from their age on.
    pub(super) fn youth_minimum(&self, age: u8) -> Option<HourlyRate> {
        let place = usize::from(age.saturating_sub(YOUTH_FROM));
        self.youth_minimums.get(place).copied().unwrap_or(Some(self.minimum_wage))
    }

    pub(super) fn youngest_minimum(&self) -> Option<HourlyRate> {
        self.youth_minimums.iter().flatten().copied().min()
    }
}

/// What a row comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Read {
    Worker(Found),
    Empty,
    /// It is no row of a worker.
    NoWorker(NoWorker),
    /// Its worker is not in service at the reference date, or not by this row.
    Absent(Absent),
    /// It has a word that waits for an answer.
    Waits,
    /// Something is wrong with it; the mistakes have been added.
    Wrong,
}

/// A worker of a row, with what tells rows of one person apart while reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub worker: Worker,
    /// The hourly wage.
    pub wage: Decimal,
    /// The fingerprint of the personnel number, where it stands on other rows too.
    pub person: Option<u64>,
    /// From when the row holds.
    pub from: Date,
    /// Whether the worker began in the month before the reference date.
    pub is_new: bool,
}

/// A row that is none of a worker.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum NoWorker {
    /// Only totals or averages stand in it.
    Totals,
    /// The headings once more.
    Headings,
    /// A remark, a title or a footer.
    Remark,
}

/// Reads rows of one file.
pub(super) struct RowReader<'f> {
    pub(super) file: &'f PayrollFile,
    pub(super) survey: &'f Survey,
    pub(super) limits: Limits,
    columns: [Option<usize>; Field::ALL.len()],
    /// The period of each field, where it is known for the whole column.
    pub(super) periods: [Option<PayCycle>; Field::ALL.len()],
    /// Whether a column beside it may say another period.
    pub(super) may_differ: [bool; Field::ALL.len()],
    /// The full-time week that the heading of the full-time pay names.
    pub(super) full_week: Option<Decimal>,
    pub(super) youth_pay: bool,
    last_column: usize,
    pub(super) words: Words,
}

/// The mistakes of one row.
pub(super) struct Wrongs<'e> {
    file: &'e PayrollFile,
    pub(super) place: RowPlace<'e>,
    pub(super) errors: &'e mut Vec<RowError>,
    found: bool,
    /// A word of the row waits for an answer.
    pub(super) waits: bool,
}

impl<'e> Wrongs<'e> {
    /// The same row, with mistakes that are said elsewhere.
    pub(super) fn quiet<'q>(&self, errors: &'q mut Vec<RowError>) -> Wrongs<'q>
    where
        'e: 'q,
    {
        Wrongs { file: self.file, place: self.place, errors, found: false, waits: false }
    }

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
            periods: Field::ALL.map(|field| mapping.period(field)),
            may_differ: Field::ALL.map(|field| mapping.period_may_differ(field)),
            full_week: mapping.full_week(),
            youth_pay: mapping.said.youth_pay,
            last_column: mapping.columns.values().copied().max().unwrap_or(0),
            words: Words::new(&mapping.said),
        }
    }

    /// The words that wait for an answer.
    pub fn into_waiting(self) -> Vec<WaitingWord> {
        self.words.into_waiting()
    }

    pub(super) fn column(&self, field: Field) -> Option<usize> {
        self.columns[field as usize]
    }

    pub(super) fn cell<'r>(&self, row: Row<'r>, field: Field) -> Cell<'r> {
        self.column(field).map_or(Cell::Empty, |column| row.cell(column))
    }

    /// Reads a row; every mistake in it is added to `errors`.
    pub fn read(&mut self, row: Row<'_>, place: RowPlace<'_>, errors: &mut Vec<RowError>) -> Read {
        let mut wrongs = Wrongs { file: self.file, place, errors, found: false, waits: false };
        let expected = self.file.headings.len();
        let odd_width = row.width() <= self.last_column || row.width() > expected;
        let may_be_nobody = self.cell(row, Field::Contract).is_empty() || self.cell(row, Field::StartDate).is_empty();
        if odd_width || may_be_nobody || self.repeats_headings(row) {
            if row.cells().all(Cell::is_empty) {
                return Read::Empty;
            }
            if let Some(none) = self.no_worker(row) {
                return Read::NoWorker(none);
            }
        }
        // Read once: most rows have a sound date, and what is wrong with another is said where the worker is made.
        let start = self.date(row, Field::StartDate, &mut wrongs.quiet(&mut Vec::new()));
        if let Some(absent) = self.absent(row, start, &mut wrongs) {
            return Read::Absent(absent);
        }
        if row.has_line_break() {
            let in_field = self.columns.iter().flatten().find(|column| row.has_line_break_in(**column));
            if row.swallows_a_row(self.file.separator(), expected) || in_field.is_some() {
                wrongs.say(in_field.copied(), Mistake::LineBreak);
                return Read::Wrong;
            }
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
        let pay = self.pay(row, hours, full_time, &mut wrongs);
        let start = self.start(row, start, &mut wrongs);
        let level = self.level(row, &mut wrongs);
        let schooling = self.schooling(row, &mut wrongs);
        let registered = self.registered(row, &mut wrongs);
        match (contract, hours, pay, start) {
            (Some((contract, awf)), Some(hours), Some(pay), Some(start)) if !wrongs.found && !wrongs.waits => {
                let reference = self.limits.reference_date;
                let worker = Worker {
                    contract,
                    awf,
                    youth: pay.youth,
                    schooling,
                    hours_per_week: Hours::new(hours),
                    gross_year: Euro::new(pay.gross_year),
                    stay_years: stay_class(completed_years(start, reference)),
                    level,
                    registered,
                };
                let person = fingerprint(self.cell(row, Field::PersonNumber))
                    .filter(|person| self.survey.repeated.binary_search(person).is_ok());
                let from = self.date(row, Field::ContractStart, &mut wrongs).unwrap_or(start);
                Read::Worker(Found {
                    worker,
                    wage: pay.wage,
                    person,
                    from,
                    is_new: is_within_a_month(start, reference),
                })
            }
            _ if wrongs.waits && !wrongs.found => Read::Waits,
            _ => Read::Wrong,
        }
    }

    /// The kind of contract, and the premium where the contract is not in writing (Wfsv art. 27).
    fn contract(&mut self, row: Row<'_>, wrongs: &mut Wrongs<'_>) -> Option<(ContractKind, Option<AwfRate>)> {
        let indefinite = self.yes_or_no(row, Field::Indefinite, wrongs);
        let on_call = self.yes_or_no(row, Field::OnCall, wrongs);
        let by_marks = match (indefinite, on_call) {
            (_, Some(true)) => Some(ContractKind::OnCall),
            (Some(true), _) => Some(ContractKind::Permanent),
            (Some(false), _) => Some(ContractKind::FixedTerm),
            (None, _) => None,
        };
        let cell = self.cell(row, Field::Contract);
        let kind = if cell.is_empty() {
            by_marks
        } else {
            match (self.words.contract(cell, wrongs.place), by_marks) {
                // A word for a permanent or fixed-term contract does not say whether it is on call.
                (Word::Known(ContractKind::Permanent | ContractKind::FixedTerm), Some(ContractKind::OnCall)) => {
                    Some(ContractKind::OnCall)
                }
                (Word::Known(kind), _) => Some(kind),
                (Word::NotKnown, marks) => marks,
                (Word::Waits, _) => {
                    wrongs.waits = true;
                    return None;
                }
            }
        };
        let Some(kind) = kind else {
            let field = if self.column(Field::Contract).is_some() { Field::Contract } else { Field::Indefinite };
            wrongs.say(self.column(field), Mistake::Missing(field));
            return None;
        };
        let unwritten = self.yes_or_no(row, Field::Written, wrongs) == Some(false);
        Some((kind, (unwritten && kind == ContractKind::Permanent).then_some(AwfRate::High)))
    }

    /// A date of the row; nothing where the cell is empty, or where it is wrong and that has been said.
    pub(super) fn date(&self, row: Row<'_>, field: Field, wrongs: &mut Wrongs<'_>) -> Option<Date> {
        let order = self.survey.dates.get(&field).copied().unwrap_or(DateOrder::DayFirst);
        let mistake = match self.cell(row, field) {
            Cell::Empty => return None,
            Cell::Date(date) => return Some(date),
            Cell::Number(number) => match dates::of_number(number) {
                Some(date) => return Some(date),
                None => Mistake::NoDate(number.to_string()),
            },
            Cell::Percent(number) | Cell::Duration(number) => Mistake::NoDate(number.to_string()),
            Cell::Text("-" | "–") if field != Field::StartDate => return None,
            Cell::Text(text) => match dates::date(text, order) {
                Ok(date) => return Some(date),
                Err(DateFault::NoDate) => Mistake::NoDate(shown(text)),
                Err(DateFault::NoSuchDay) => Mistake::NoSuchDay(shown(text)),
            },
        };
        wrongs.say(self.column(field), mistake);
        None
    }

    /// The day on which the employment began.
    fn start(&self, row: Row<'_>, read: Option<Date>, wrongs: &mut Wrongs<'_>) -> Option<Date> {
        let column = self.column(Field::StartDate);
        let before = wrongs.errors.len();
        let Some(start) = read.or_else(|| self.date(row, Field::StartDate, wrongs)) else {
            if wrongs.errors.len() == before {
                wrongs.say(column, Mistake::Missing(Field::StartDate));
            }
            return None;
        };
        if !(0..=70).contains(&completed_years(start, self.limits.reference_date)) {
            wrongs.say(column, Mistake::ImpossibleDate(start));
            return None;
        }
        Some(start)
    }

    fn level(&mut self, row: Row<'_>, wrongs: &mut Wrongs<'_>) -> Option<usize> {
        match self.words.level(self.cell(row, Field::Level), wrongs.place) {
            Word::Known(level) => Some(level.index()),
            Word::NotKnown | Word::Waits => None,
        }
    }

    fn schooling(&mut self, row: Row<'_>, wrongs: &mut Wrongs<'_>) -> Option<crate::domain::workforce::Schooling> {
        match self.words.schooling(self.cell(row, Field::Schooling), wrongs.place) {
            Word::Known(schooling) => Some(schooling),
            Word::NotKnown | Word::Waits => None,
        }
    }

    /// A yes or no of the row; nothing where the cell says neither, which is a mistake only where the row needs it.
    pub(super) fn yes_or_no(&mut self, row: Row<'_>, field: Field, wrongs: &mut Wrongs<'_>) -> Option<bool> {
        let column = self.column(field)?;
        let text = match row.cell(column) {
            Cell::Empty => return None,
            Cell::Number(number) if number == Decimal::ONE => return Some(true),
            Cell::Number(number) if number.is_zero() => return Some(false),
            Cell::Number(number) | Cell::Percent(number) | Cell::Duration(number) => number.to_string(),
            Cell::Date(date) => date.to_string(),
            Cell::Text(text) => match words::yes_or_no(text) {
                Said::Known(answer) => return Some(answer),
                Said::NotKnown => return None,
                Said::NoWord => shown(text),
            },
        };
        if matches!(field, Field::Indefinite | Field::OnCall | Field::Written) {
            wrongs.say(Some(column), Mistake::NeitherYesNorNo(text));
        } else {
            self.words.neither(field, &text, wrongs.place);
        }
        None
    }

    /// Registered: yes, or a date; in a column of dates an empty cell is no.
    fn registered(&mut self, row: Row<'_>, wrongs: &mut Wrongs<'_>) -> Option<bool> {
        self.column(Field::Registration)?;
        let order = self.survey.dates.get(&Field::Registration).copied().unwrap_or(DateOrder::DayFirst);
        match self.cell(row, Field::Registration) {
            Cell::Empty => self.survey.registration_dates.then_some(false),
            Cell::Date(_) => Some(true),
            Cell::Text(text) if self.survey.registration_dates && dates::date(text, order).is_ok() => Some(true),
            Cell::Text(_) | Cell::Number(_) | Cell::Percent(_) | Cell::Duration(_) => {
                self.yes_or_no(row, Field::Registration, wrongs)
            }
        }
    }
}

/// Whole years from `start` to `on`; negative where `start` lies later.
pub(super) fn completed_years(start: Date, on: Date) -> i16 {
    let not_yet = (on.month(), on.day()) < (start.month(), start.day());
    on.year() - start.year() - i16::from(not_yet)
}

/// Whether `start` lies in the month before `on`.
fn is_within_a_month(start: Date, on: Date) -> bool {
    let months = |date: Date| i32::from(date.year()) * 12 + i32::from(date.month());
    let apart = months(on) - months(start);
    start <= on && (apart == 0 || apart == 1 && start.day() > on.day())
}

/// A text as a message repeats it: not longer than a line, and without signs that steer a terminal.
pub(super) fn shown(text: &str) -> String {
    let mut shown: String = text.chars().filter(|sign| !sign.is_control()).take(SHOWN).collect();
    if text.chars().count() > SHOWN {
        shown.push('…');
    }
    shown
}
