//! The cells of a sheet as they come in, one by one: what each is, and no more of them than can be kept.
//!
//! Columns that say who somebody is are blanked here: what remains is whether a cell is filled, and of a personnel number
//! a fingerprint.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Read};

use calamine::{DataRef, Xlsx, XlsxError};
use rust_decimal::prelude::FromPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};

use super::cell::{Cell, SheetCell};
use super::person::hash_of;
use super::xlsx::{SheetTable, Unread};
use crate::domain::figure::Number;
use crate::domain::period::Date;

/// Cells that are kept in memory at most; a workbook with more is refused.
const MOST_CELLS: usize = 8_000_000;
/// Different texts that are kept; far more than words for contracts, levels and schooling.
const MOST_DIFFERENT: usize = 1_000_000;
/// Beyond this a number in a sheet is no amount, and could not be calculated with.
const LARGEST: Decimal = Decimal::from_parts(0, 0x10_0000, 0, false, 0);

/// Why cells are no longer gathered.
pub(super) enum Gathered {
    Error(XlsxError),
    TooMany,
}

impl From<XlsxError> for Gathered {
    fn from(error: XlsxError) -> Self {
        Self::Error(error)
    }
}

impl From<Gathered> for Unread {
    fn from(gathered: Gathered) -> Self {
        match gathered {
            Gathered::Error(error) => error.into(),
            Gathered::TooMany => Self::too_large(),
        }
    }
}

/// Rows as they come in, cell by cell.
pub(super) struct Gathering {
    pub table: SheetTable,
    known: BTreeMap<Box<str>, u32>,
    most_rows: usize,
    /// The column of the personnel number, of which only a fingerprint is kept, and that only while reading.
    pub person: Option<usize>,
    personal: BTreeSet<usize>,
    /// Only rows below this one, and only so many columns.
    below: Option<(usize, usize)>,
    /// The number of the row that is being filled, and where it starts.
    open: Option<(usize, usize)>,
}

impl Gathering {
    pub fn new(most_rows: usize, personal: BTreeSet<usize>, below: Option<(usize, usize)>) -> Self {
        let table = SheetTable {
            sheet: String::new(),
            others: Vec::new(),
            hidden: Vec::new(),
            rivals: Vec::new(),
            hidden_rows: Vec::new(),
            texts: Vec::new(),
            cells: Vec::new(),
            rows: Vec::new(),
        };
        Self { table, known: BTreeMap::new(), most_rows, person: None, personal, below, open: None }
    }

    /// Ends the row that is being filled.
    fn close(&mut self) {
        if let Some((number, _)) = self.open.take() {
            self.table.rows.push((number, self.table.cells.len()));
        }
    }

    /// Takes a cell in; whether there is room for more.
    fn add(&mut self, number: usize, column: usize, value: DataRef<'_>, is_percent: bool) -> Result<bool, Gathered> {
        let outside = self.below.is_some_and(|(header, width)| number <= header || column >= width);
        if outside || matches!(value, DataRef::Empty) {
            return Ok(true);
        }
        if self.open.is_none_or(|(open, _)| open != number) {
            self.close();
            if self.table.rows.len() >= self.most_rows {
                return Ok(false);
            }
            self.open = Some((number, self.table.cells.len()));
        }
        let start = self.open.map_or(0, |(_, start)| start);
        let place = start + column;
        if place >= MOST_CELLS {
            return Err(Gathered::TooMany);
        }
        let cell = self.cell(column, value, is_percent)?;
        if self.table.cells.len() <= place {
            self.table.cells.resize(place + 1, SheetCell::Empty);
        }
        self.table.cells[place] = cell;
        Ok(true)
    }

    fn cell(&mut self, column: usize, value: DataRef<'_>, is_percent: bool) -> Result<SheetCell, Gathered> {
        if self.person == Some(column) {
            return Ok(person_cell(&value));
        }
        if self.personal.contains(&column) {
            // Whether somebody stands here, and whether it is a formula, but never who.
            let words = match &value {
                DataRef::String(text) => text.as_str(),
                DataRef::SharedString(text) => text,
                _ => "",
            };
            return self.text(if Cell::of_text(words).is_formula_like() { "=•" } else { "•" });
        }
        match value {
            DataRef::Float(number) => match Decimal::from_f64(number).filter(|number| number.abs() < LARGEST) {
                Some(number) if is_percent => Ok(SheetCell::Percent(number.normalize())),
                Some(number) => Ok(SheetCell::Number(number.normalize())),
                None => self.text(&number.to_string()),
            },
            DataRef::Int(number) => match Decimal::from(number) {
                number if number.abs() < LARGEST && is_percent => Ok(SheetCell::Percent(number)),
                number if number.abs() < LARGEST => Ok(SheetCell::Number(number)),
                number => self.text(&number.to_string()),
            },
            // A time within the first three days of the calendar is a number of hours.
            DataRef::DateTime(time) if time.is_duration() || time.as_f64().abs() < 3.0 => {
                let days = Decimal::from_f64(time.as_f64()).filter(|days| days.abs() < LARGEST);
                match days {
                    Some(days) => Ok(SheetCell::Duration(to_seconds(days))),
                    None => self.text("#TIME"),
                }
            }
            DataRef::DateTime(date) => {
                let (year, month, day, ..) = date.to_ymd_hms_milli();
                let small = |number: u8| i8::try_from(number).unwrap_or_default();
                let date = Date::new(i16::try_from(year).unwrap_or_default(), small(month), small(day));
                date.map_or_else(|_| self.text("#DATE"), |date| Ok(SheetCell::Date(date)))
            }
            DataRef::Bool(true) => self.text("true"),
            DataRef::Bool(false) => self.text("false"),
            DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => self.text(&text),
            DataRef::SharedString(text) => self.text(text),
            DataRef::Error(error) => self.text(&error.to_string()),
            DataRef::Empty => Ok(SheetCell::Empty),
        }
    }

    fn text(&mut self, text: &str) -> Result<SheetCell, Gathered> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(SheetCell::Empty);
        }
        if let Some(known) = self.known.get(text) {
            return Ok(SheetCell::Text(*known));
        }
        let index = self.table.texts.len();
        if index >= MOST_DIFFERENT {
            return Err(Gathered::TooMany);
        }
        let number = u32::try_from(index).map_err(|_| Gathered::TooMany)?;
        self.known.insert(text.into(), number);
        self.table.texts.push(text.into());
        Ok(SheetCell::Text(number))
    }
}

/// A personnel number as its fingerprint; whether a formula stands there is still seen.
fn person_cell(value: &DataRef<'_>) -> SheetCell {
    let text = match value {
        DataRef::String(text) => text.trim().to_owned(),
        DataRef::SharedString(text) => text.trim().to_owned(),
        DataRef::Float(number) => Decimal::from_f64(*number).unwrap_or_default().normalize().to_string(),
        DataRef::Int(number) => number.to_string(),
        DataRef::DateTime(_)
        | DataRef::Bool(_)
        | DataRef::DateTimeIso(_)
        | DataRef::DurationIso(_)
        | DataRef::Error(_)
        | DataRef::Empty => String::new(),
    };
    if text.is_empty() { SheetCell::Empty } else { SheetCell::Number(Decimal::from(hash_of(&text))) }
}

/// Days as hours, to the second: a spreadsheet holds them in a float.
fn to_seconds(days: Decimal) -> Decimal {
    let seconds = Decimal::from(3_600);
    let whole = days
        .times(&Decimal::from(24))
        .times(&seconds)
        .round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
    whole.divided_by(&seconds).normalize()
}

/// Fills `gathering` with the cells of `sheet`, in the order of the file.
pub(super) fn gather<R: Read + io::Seek>(
    workbook: &mut Xlsx<R>,
    sheet: &str,
    gathering: &mut Gathering,
) -> Result<(), Gathered> {
    let mut reader = workbook.worksheet_cells_reader(sheet)?;
    let is_percent: Vec<bool> = reader
        .styles()
        .iter()
        .map(|style| style.number_format.as_ref().is_some_and(|format| format.format_code.contains('%')))
        .collect();
    while let Some((cell, style)) = reader.next_cell_with_style_id()? {
        let (row, column) = cell.get_position();
        let (row, column) =
            (usize::try_from(row).unwrap_or(usize::MAX - 1), usize::try_from(column).unwrap_or(usize::MAX));
        let is_percent = is_percent.get(style).copied().unwrap_or(false);
        if !gathering.add(row + 1, column, cell.get_value().clone(), is_percent)? {
            return Ok(());
        }
    }
    gathering.close();
    Ok(())
}
