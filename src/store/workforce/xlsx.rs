//! Workbooks: a zip of XML, so bounded before it is read, and read a cell at a time.
//!
//! Columns that say who somebody is are blanked while reading: what remains is whether a cell is filled.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Cursor, Read};
use std::ops::ControlFlow;

use calamine::{DataRef, Reader, Xlsx, XlsxError};
use rust_decimal::Decimal;
use rust_decimal::prelude::FromPrimitive;

use super::Reading;
use super::cell::{Cell, Row, RowPlace, SheetCell};
use super::mapping::Mapping;
use super::sniff::{HEADER_WITHIN, Header, header, header_at, texts};
use crate::domain::period::Date;
use crate::domain::words::Message;
use crate::message;

/// Bytes that the parts of a workbook may be together, unpacked; a full sheet of a dozen columns stays below it.
const MOST_UNPACKED: u64 = 512 * 1024 * 1024;
/// Bytes that the table of texts may be, which is kept while reading.
const MOST_TEXTS: u64 = 128 * 1024 * 1024;
/// Cells that are kept in memory at most; a workbook with more is refused.
const MOST_CELLS: usize = 12_000_000;
/// Different texts that are kept; far more than words for contracts, levels and schooling.
const MOST_DIFFERENT: usize = 1_000_000;
/// Sheets that are looked at.
const MOST_SHEETS: usize = 100;
/// Beyond this a number in a sheet is no amount, and could not be calculated with.
const LARGEST: Decimal = Decimal::from_parts(0, 0x10_0000, 0, false, 0);

/// The rows of a sheet.
#[derive(Clone, Debug)]
pub(super) struct SheetTable {
    sheet: String,
    others: Vec<String>,
    texts: Vec<Box<str>>,
    cells: Vec<SheetCell>,
    /// Number of each row, and where its cells end.
    rows: Vec<(usize, usize)>,
}

/// Why a workbook is not read.
pub(super) struct Unread {
    pub message: Message,
    pub hint: Message,
}

impl Unread {
    fn too_large() -> Self {
        Self {
            message: message!(
                nl: "het werkboek is uitgepakt te groot om veilig te lezen", en: "the workbook is too large, unpacked, to be read safely"
            ),
            hint: message!(
                nl: "bewaar alleen het blad met werknemers, of bewaar het als CSV", en: "keep only the sheet of workers, or save it as CSV"
            ),
        }
    }

    fn damaged(cause: &dyn std::fmt::Display) -> Self {
        let cause = cause.to_string();
        Self {
            message: message!(
                nl: "het werkboek is niet te lezen ({cause})", en: "the workbook cannot be read ({cause})", cause = cause
            ),
            hint: message!(
                nl: "open het in een rekenprogramma en bewaar het opnieuw als .xlsx of .csv",
                en: "open it in a spreadsheet program and save it again as .xlsx or .csv"
            ),
        }
    }
}

impl From<XlsxError> for Unread {
    fn from(error: XlsxError) -> Self {
        match error {
            XlsxError::Password => Self {
                message: message!(nl: "het werkboek heeft een wachtwoord", en: "the workbook has a password"),
                hint: message!(nl: "bewaar een kopie zonder wachtwoord", en: "save a copy without password"),
            },
            other => Self::damaged(&other),
        }
    }
}

/// Whether the first bytes are those of a workbook, old or new.
pub(super) fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || is_old(bytes)
}

/// The first bytes of workbooks before 2007, and of those with a password.
fn is_old(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0])
}

impl SheetTable {
    /// Reads the sheet whose headings are surest, as far as `reading` does not say which; with its headings and the
    /// number of their row.
    pub fn new(bytes: Vec<u8>, reading: &Reading) -> Result<(Self, Header, usize), Unread> {
        if !is_old(&bytes) {
            check_unpacked(&bytes)?;
        }
        let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes))?;
        let sheets: Vec<String> = workbook.sheet_names().into_iter().take(MOST_SHEETS).collect();
        let mut best: Option<(Header, usize, usize)> = None;
        for (index, sheet) in sheets.iter().enumerate() {
            let mut top = Gathering::new(HEADER_WITHIN, BTreeSet::new(), None);
            match gather(&mut workbook, sheet, &mut top) {
                Ok(()) => {}
                // A sheet of charts has no rows.
                Err(Gathered::Error(XlsxError::NotAWorksheet(_))) => continue,
                Err(error) => return Err(error.into()),
            }
            let table = top.table;
            let rows: Vec<Vec<String>> = (0..table.rows.len()).map(|row| texts(table.row(row))).collect();
            if reading.sheet.as_ref().is_some_and(|wanted| wanted != sheet && sheets.contains(wanted)) {
                continue;
            }
            let said = reading.header_row.and_then(|row| table.rows.iter().position(|(number, _)| *number == row));
            let found = match said {
                Some(row) => header_at(&rows, row),
                None => header(&rows),
            };
            let Some(found) = found else { continue };
            let number = table.rows[found.index].0;
            if best.as_ref().is_none_or(|(known, ..)| found.score > known.score) {
                best = Some((found, number, index));
            }
        }
        let Some((mut header, number, index)) = best else {
            return Err(Unread {
                message: message!(nl: "het werkboek is leeg", en: "the workbook is empty"),
                hint: message!(nl: "is dit het goede bestand?", en: "is this the right file?"),
            });
        };
        while header.headings.last().is_some_and(String::is_empty) {
            header.headings.pop();
        }
        let (personal, width) = (Mapping::proposed(&header.headings).0.personal, header.headings.len());
        let mut all = Gathering::new(usize::MAX, personal, Some((number, width)));
        gather(&mut workbook, &sheets[index], &mut all)?;
        let others = sheets.iter().enumerate().filter(|(other, _)| *other != index).map(|(_, name)| name.clone());
        let table = SheetTable { sheet: sheets[index].clone(), others: others.collect(), ..all.table };
        Ok((table, header, number))
    }

    /// The name of the sheet that was read.
    pub fn sheet(&self) -> &str {
        &self.sheet
    }

    /// The names of the sheets that were not.
    pub fn others(&self) -> &[String] {
        &self.others
    }

    /// How many rows there are, the measure of progress.
    pub fn size(&self) -> usize {
        self.rows.len()
    }

    fn row(&self, index: usize) -> Row<'_> {
        let start = index.checked_sub(1).map_or(0, |before| self.rows[before].1);
        Row::Cells(&self.cells[start..self.rows[index].1], &self.texts)
    }

    /// Visits every row below the headings, with how many were visited before it.
    pub fn each_row<B>(&self, mut visit: impl FnMut(Row<'_>, RowPlace<'_>, usize) -> ControlFlow<B>) -> ControlFlow<B> {
        for (index, (number, _)) in self.rows.iter().enumerate() {
            visit(self.row(index), RowPlace::Row(*number), index)?;
        }
        ControlFlow::Continue(())
    }
}

/// Unpacks every part once, without keeping it, to know that it is not more than it may be.
///
/// What a zip says about its own sizes is only a first look: a hostile one says what it likes.
fn check_unpacked(bytes: &[u8]) -> Result<(), Unread> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|error| Unread::damaged(&error))?;
    let mut left = MOST_UNPACKED;
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).map_err(|error| Unread::damaged(&error))?;
        if part.size() > left {
            return Err(Unread::too_large());
        }
        let name = part.name().map_err(|error| Unread::damaged(&error))?;
        let is_texts = name.to_ascii_lowercase().ends_with("sharedstrings.xml");
        let limit = if is_texts { left.min(MOST_TEXTS) } else { left };
        let mut bounded = (&mut part).take(limit + 1);
        let size = if is_texts {
            let mut texts = Vec::new();
            bounded.read_to_end(&mut texts).map_err(|error| Unread::damaged(&error))?;
            if texts.len() as u64 <= limit && announces_too_much(&texts) {
                return Err(Unread::too_large());
            }
            texts.len() as u64
        } else {
            io::copy(&mut bounded, &mut io::sink()).map_err(|error| Unread::damaged(&error))?
        };
        if size > limit {
            return Err(Unread::too_large());
        }
        left -= size;
    }
    Ok(())
}

/// Whether a table of texts announces more texts than it has bytes: room would be made for all of them.
///
/// Nor may it be in an encoding in which the announcement cannot be seen.
fn announces_too_much(texts: &[u8]) -> bool {
    const ANNOUNCED: &[u8] = b"uniqueCount";
    let announced = texts.windows(ANNOUNCED.len()).enumerate().filter(|(_, word)| *word == ANNOUNCED);
    let mut counts = announced.map(|(start, _)| {
        let behind = &texts[start + ANNOUNCED.len()..];
        let digits = behind.iter().skip_while(|sign| !sign.is_ascii_digit() && **sign != b'>');
        let digits = digits.take_while(|sign| sign.is_ascii_digit());
        digits.fold(0_usize, |count, digit| count.saturating_mul(10).saturating_add(usize::from(digit - b'0')))
    });
    counts.any(|count| count > texts.len()) || texts.contains(&0)
}

/// Why cells are no longer gathered.
enum Gathered {
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
struct Gathering {
    table: SheetTable,
    known: BTreeMap<Box<str>, u32>,
    most_rows: usize,
    personal: BTreeSet<usize>,
    /// Only rows below this one, and only so many columns.
    below: Option<(usize, usize)>,
    /// The number of the row that is being filled, and where it starts.
    open: Option<(usize, usize)>,
}

impl Gathering {
    fn new(most_rows: usize, personal: BTreeSet<usize>, below: Option<(usize, usize)>) -> Self {
        let table = SheetTable {
            sheet: String::new(),
            others: Vec::new(),
            texts: Vec::new(),
            cells: Vec::new(),
            rows: Vec::new(),
        };
        Self { table, known: BTreeMap::new(), most_rows, personal, below, open: None }
    }

    /// Ends the row that is being filled.
    fn close(&mut self) {
        if let Some((number, _)) = self.open.take() {
            self.table.rows.push((number, self.table.cells.len()));
        }
    }

    /// Takes a cell in; whether there is room for more.
    fn add(&mut self, number: usize, column: usize, value: DataRef<'_>) -> Result<bool, Gathered> {
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
        let cell = self.cell(column, value)?;
        if self.table.cells.len() <= place {
            self.table.cells.resize(place + 1, SheetCell::Empty);
        }
        self.table.cells[place] = cell;
        Ok(true)
    }

    fn cell(&mut self, column: usize, value: DataRef<'_>) -> Result<SheetCell, Gathered> {
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
                Some(number) => Ok(SheetCell::Number(number.normalize())),
                None => self.text(&number.to_string()),
            },
            DataRef::Int(number) => match Decimal::from(number) {
                number if number.abs() < LARGEST => Ok(SheetCell::Number(number)),
                number => self.text(&number.to_string()),
            },
            DataRef::DateTime(date) if date.is_datetime() => {
                let (year, month, day, ..) = date.to_ymd_hms_milli();
                let small = |number: u8| i8::try_from(number).unwrap_or_default();
                let date = Date::new(i16::try_from(year).unwrap_or_default(), small(month), small(day));
                date.map_or_else(|_| self.text("#DATE"), |date| Ok(SheetCell::Date(date)))
            }
            DataRef::DateTime(duration) => self.text(&duration.as_f64().to_string()),
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

/// Fills `gathering` with the cells of `sheet`, in the order of the file.
fn gather<R: Read + io::Seek>(workbook: &mut Xlsx<R>, sheet: &str, gathering: &mut Gathering) -> Result<(), Gathered> {
    let mut reader = workbook.worksheet_cells_reader(sheet)?;
    while let Some(cell) = reader.next_cell()? {
        let (row, column) = cell.get_position();
        let (row, column) =
            (usize::try_from(row).unwrap_or(usize::MAX - 1), usize::try_from(column).unwrap_or(usize::MAX));
        if !gathering.add(row + 1, column, cell.get_value().clone())? {
            return Ok(());
        }
    }
    gathering.close();
    Ok(())
}
