//! Payroll files, one row a worker, into workforce profiles; nothing that says who somebody is leaves this module.
//!
//! A file is opened and looked at ([`PayrollFile`]), its columns are mapped to fields ([`Mapping`]), and its rows are read
//! and grouped ([`import()`]). How a column writes its numbers and dates is decided from all its rows before one is read.

mod bounded;
mod cell;
mod csv;
mod dates;
mod file_kind;
mod frame;
mod gather;
mod heading;
mod hidden_rows;
mod import;
mod left_out;
mod look;
mod mapping;
mod mistake;
mod numbers;
mod pay;
mod person;
mod questions;
mod rows;
mod service;
mod sniff;
mod summary;
mod survey;
mod unpacked;
mod waiting;
mod words;
mod xlsx;

use std::ops::ControlFlow;
use std::path::Path;

use bounded::{MOST_COLUMNS, Unbounded};
use cell::{Row, RowPlace};
use csv::TextTable;
pub use dates::DateOrder;
pub use frame::frame;
use import::Stopped;
pub use import::{Import, LISTED, Options, Progress, Refused, Watch, import};
pub use look::{Look, LookedRow, look};
pub use mapping::{Mapping, Said};
pub use mistake::{Mistake, RowError};
pub use numbers::DecimalSign;
pub use rows::Limits;
pub use sniff::TextEncoding;
pub use summary::Summary;
use xlsx::SheetTable;

use crate::domain::diagnostic::Diagnostic;
pub use crate::domain::payroll::Field;
use crate::domain::remedy::Remedy;
use crate::domain::words::{Message, Subject};
use crate::message;

/// How a file is to be read; what is absent is found out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The encoding of a text file.
    pub encoding: Option<TextEncoding>,
    /// The sign between the cells of a text file.
    pub separator: Option<char>,
    /// The sheet of a workbook.
    pub sheet: Option<String>,
    /// The row in which the headings stand, from 1; 0 for a file that has none.
    pub header_row: Option<usize>,
}

/// How a file was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadAs {
    /// A text file, decoded and split as was found or asked.
    Text {
        /// The encoding it was decoded from, by its name.
        encoding: &'static str,
        /// The sign that stands between two cells.
        separator: char,
    },
    /// A workbook, of which one sheet is read.
    Workbook {
        /// The name of the sheet that is read.
        sheet: String,
        /// The sheets that were not read.
        others: Vec<String>,
    },
}

/// The signs between cells that payroll systems use.
pub fn separators() -> impl Iterator<Item = char> {
    sniff::SEPARATORS.into_iter().map(char::from)
}

/// A payroll file that has been opened: its rows, and where its headings stand.
#[derive(Clone, Debug)]
pub struct PayrollFile {
    name: String,
    table: Table,
    headings: Vec<String>,
    header_row: usize,
}

/// The rows of a file.
#[derive(Clone, Debug)]
enum Table {
    Text(TextTable),
    Sheet(SheetTable),
}

impl Table {
    fn each_row<B>(&self, visit: impl FnMut(Row<'_>, RowPlace<'_>, usize) -> ControlFlow<B>) -> ControlFlow<B> {
        match self {
            Self::Text(table) => table.each_row(visit),
            Self::Sheet(table) => table.each_row(visit),
        }
    }

    fn size(&self) -> usize {
        match self {
            Self::Text(table) => table.size(),
            Self::Sheet(table) => table.size(),
        }
    }
}

impl PayrollFile {
    /// Opens the file at `path`.
    ///
    /// # Errors
    ///
    /// A file that is not there, cannot be read, is too large, or has no rows.
    pub fn open(path: &Path) -> Result<Self, Diagnostic> {
        Self::open_as(path, &Reading::default())
    }

    /// Opens the file at `path`, read as somebody says.
    ///
    /// # Errors
    ///
    /// As [`PayrollFile::open`].
    pub fn open_as(path: &Path, reading: &Reading) -> Result<Self, Diagnostic> {
        let name = path.display().to_string();
        let bytes = bounded::read(path).map_err(|refused| match refused {
            Unbounded::Io(error) => super::dossier::unreadable(&error, &name),
            other => refusal(&other, &name),
        })?;
        Self::from_bytes_as(bytes, &name, reading)
    }

    /// Opens a file that is in memory already; `name` is only for messages.
    ///
    /// # Errors
    ///
    /// A file that is too large, or has no rows.
    pub fn from_bytes(bytes: Vec<u8>, name: &str) -> Result<Self, Diagnostic> {
        bounded::check(&bytes).map_err(|refused| refusal(&refused, name))?;
        Self::from_bytes_as(bytes, name, &Reading::default())
    }

    fn from_bytes_as(bytes: Vec<u8>, name: &str, reading: &Reading) -> Result<Self, Diagnostic> {
        let said = |message| Diagnostic::error(Subject::File(name.to_owned()), message);
        if let Some(unread) = file_kind::unreadable_kind(&bytes) {
            return Err(said(unread.message).hint(unread.hint));
        }
        if xlsx::is_workbook(&bytes) {
            let (table, header, header_row) =
                SheetTable::new(bytes, reading).map_err(|unread| said(unread.message).hint(unread.hint))?;
            if !table.rivals().is_empty() && reading.sheet.is_none() {
                let asked = said(message!(
                    nl: "meer dan één blad van het werkboek heeft deze kolommen", en: "more than one sheet of the workbook has these columns"
                ));
                let rivals = table.rivals().iter().map(|sheet| Remedy::Sheet(heading::visible(sheet)));
                return Err(rivals.fold(asked, Diagnostic::remedy));
            }
            let table = Table::Sheet(table);
            too_wide(&header.headings, name)?;
            return Ok(Self { name: name.to_owned(), table, headings: header.headings, header_row });
        }
        let empty = || match reading.header_row {
            Some(row) => said(message!(
                nl: "er is geen regel {row} waarin kolomnamen kunnen staan", en: "there is no row {row} in which headings can stand", row = row
            )),
            None => said(message!(nl: "het bestand is leeg", en: "the file is empty")),
        };
        let (table, header, header_row) = TextTable::new(bytes, reading).ok_or_else(empty)?;
        too_wide(&header.headings, name)?;
        Ok(Self { name: name.to_owned(), table: Table::Text(table), headings: header.headings, header_row })
    }

    /// The headings of its columns.
    pub fn headings(&self) -> &[String] {
        &self.headings
    }

    /// How the file was read, to be shown and corrected.
    pub fn read_as(&self) -> ReadAs {
        match &self.table {
            Table::Text(table) => ReadAs::Text { encoding: table.encoding(), separator: table.separator() },
            Table::Sheet(table) => {
                ReadAs::Workbook { sheet: table.sheet().to_owned(), others: table.others().to_vec() }
            }
        }
    }

    /// The row in which the headings stand, from 1; 0 where the file has none.
    pub fn header_row(&self) -> usize {
        self.header_row
    }

    /// The first rows below the headings, for a preview; what says who somebody is stays out.
    pub fn preview(&self, mapping: &Mapping, rows: usize) -> Vec<Vec<String>> {
        let mut shown = Vec::new();
        let _rest = self.table.each_row(|row, _, _| {
            if shown.len() == rows {
                return ControlFlow::Break(());
            }
            let mut cells = sniff::texts(row);
            cells.iter_mut().for_each(|cell| *cell = heading::visible(cell));
            for column in &mapping.personal {
                if let Some(cell) = cells.get_mut(*column) {
                    "•••".clone_into(cell);
                }
            }
            shown.push(cells);
            ControlFlow::Continue(())
        });
        shown
    }

    /// The mapping that the headings suggest.
    pub fn proposed_mapping(&self) -> Mapping {
        Mapping::proposed(&self.headings).0
    }

    /// The column with this heading, whatever its case; or with this number, from 1. A heading that stands above two
    /// columns names neither.
    pub fn column(&self, name: &str) -> Option<usize> {
        let wanted = words::plain(name);
        let mut named = (0..self.headings.len())
            .filter(|column| !wanted.is_empty() && words::plain(&self.headings[*column]) == wanted);
        match (named.next(), named.next()) {
            (Some(column), None) => Some(column),
            (Some(_), Some(_)) => None,
            (None, _) => {
                name.trim().parse::<usize>().ok()?.checked_sub(1).filter(|column| *column < self.headings.len())
            }
        }
    }

    /// The sign between cells; in a workbook there is none.
    fn separator(&self) -> u8 {
        match &self.table {
            Table::Text(table) => u8::try_from(table.separator()).unwrap_or(b';'),
            Table::Sheet(_) => 0,
        }
    }

    /// How many rows that were read are hidden in a workbook.
    fn hidden_rows(&self) -> usize {
        match &self.table {
            Table::Text(_) => 0,
            Table::Sheet(table) => table.hidden_rows(),
        }
    }

    fn is_hidden(&self, row: usize) -> bool {
        match &self.table {
            Table::Text(_) => false,
            Table::Sheet(table) => table.is_hidden(row),
        }
    }

    /// A column as a message names it.
    fn shown(&self, column: usize) -> String {
        mapping::shown(&self.headings, column)
    }

    fn heading(&self, column: usize) -> String {
        match self.headings.get(column) {
            Some(heading) if !heading.is_empty() => heading.clone(),
            _ => (column + 1).to_string(),
        }
    }

    /// How the file was read.
    fn notes(&self, mapping: &Mapping) -> Vec<Message> {
        let mut notes = Vec::new();
        match &self.table {
            Table::Text(table) if self.header_row == 0 => notes.push(message!(
                nl: "gelezen als {encoding} met scheidingsteken ‘{separator}’, zonder kolomnamen",
                en: "read as {encoding} with separator ‘{separator}’, without headings",
                encoding = table.encoding(), separator = visible(table.separator())
            )),
            Table::Text(table) => notes.push(message!(
                nl: "gelezen als {encoding} met scheidingsteken ‘{separator}’, kopregel {row}",
                en: "read as {encoding} with separator ‘{separator}’, headings in row {row}",
                encoding = table.encoding(), separator = visible(table.separator()), row = self.header_row
            )),
            Table::Sheet(table) => {
                notes.push(message!(
                    nl: "gelezen: blad ‘{sheet}’, kopregel {row}", en: "read: sheet ‘{sheet}’, headings in row {row}",
                    sheet = table.sheet(), row = self.header_row
                ));
                let quoted = |sheets: &mut dyn Iterator<Item = &String>| {
                    sheets.map(|sheet| format!("‘{}’", heading::visible(sheet))).collect::<Vec<_>>().join(", ")
                };
                let is_hidden = |sheet: &&String| table.hidden().contains(sheet);
                let others = quoted(&mut table.others().iter().filter(|sheet| !is_hidden(sheet)));
                let hidden = quoted(&mut table.others().iter().filter(is_hidden));
                if !others.is_empty() {
                    notes.push(message!(
                        nl: "niet gelezen: blad {others}", en: "not read: sheet {others}", others = others
                    ));
                }
                if !hidden.is_empty() {
                    notes.push(message!(
                        nl: "verborgen en daarom niet gelezen: blad {hidden}",
                        en: "hidden and therefore not read: sheet {hidden}", hidden = hidden
                    ));
                }
            }
        }
        for (field, column) in &mapping.columns {
            let period = mapping.period(*field).filter(|_| field.has_period());
            let period = period.map(|period| message!(nl: " ({period})", en: " ({period})", period = period.name()));
            let note = message!(
                nl: "{field}: kolom {heading}", en: "{field}: column {heading}",
                field = field.name(), heading = self.shown(*column)
            );
            notes.push(match period {
                Some(period) => message!(nl: "{note}{period}", en: "{note}{period}", note = note, period = period),
                None => note,
            });
        }
        if !mapping.personal.is_empty() {
            let columns: Vec<_> = mapping.personal.iter().map(|column| self.shown(*column)).collect();
            notes.push(message!(
                nl: "niet bewaard, want daar staat wie iemand is: {columns}",
                en: "not kept, because it says who somebody is: {columns}", columns = columns.join(", ")
            ));
        }
        notes
    }
}

fn refusal(refused: &Unbounded, name: &str) -> Diagnostic {
    let (message, hint) = refused.words();
    Diagnostic::error(Subject::File(name.to_owned()), message).hint(hint)
}

/// Refuses a file with more columns than were looked at.
fn too_wide(headings: &[String], name: &str) -> Result<(), Diagnostic> {
    if headings.len() <= MOST_COLUMNS {
        return Ok(());
    }
    let message = message!(
        nl: "het bestand heeft meer dan {most} kolommen", en: "the file has more than {most} columns",
        most = MOST_COLUMNS
    );
    Err(Diagnostic::error(Subject::File(name.to_owned()), message).hint(message!(
        nl: "bewaar alleen de kolommen die nodig zijn", en: "keep only the columns that are needed"
    )))
}

fn visible(separator: char) -> String {
    if separator == '\t' { "tab".to_owned() } else { separator.to_string() }
}
