//! Workbooks: a zip of XML, so bounded before it is read, and read a cell at a time.
//!
//! Columns that say who somebody is are blanked while reading: what remains is whether a cell is filled.

use std::collections::BTreeSet;
use std::io::Cursor;
use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{Reader, SheetVisible, Xlsx, XlsxError};

use super::Reading;
use super::cell::{Row, RowPlace, SheetCell};
use super::gather::{Gathered, Gathering, gather};
use super::mapping::Mapping;
use super::sniff::{HEADER_WITHIN, Header, header, header_at, no_header, texts};
use super::unpacked;
use crate::domain::payroll::Field;
use crate::domain::words::Message;
use crate::message;

/// Sheets that are looked at.
const MOST_SHEETS: usize = 100;

/// The rows of a sheet.
#[derive(Clone, Debug)]
pub(super) struct SheetTable {
    pub(super) sheet: String,
    pub(super) others: Vec<String>,
    /// Sheets that the workbook hides.
    pub(super) hidden: Vec<String>,
    /// Other sheets whose headings are as sure.
    pub(super) rivals: Vec<String>,
    /// The numbers of the rows that are hidden, in order.
    pub(super) hidden_rows: Vec<usize>,
    pub(super) texts: Vec<Box<str>>,
    pub(super) cells: Vec<SheetCell>,
    /// Number of each row, and where its cells end.
    pub(super) rows: Vec<(usize, usize)>,
}

/// Why a workbook is not read.
pub(super) struct Unread {
    pub message: Message,
    pub hint: Message,
}

impl Unread {
    pub fn too_large() -> Self {
        Self {
            message: message!(
                nl: "het werkboek is uitgepakt te groot om veilig te lezen", en: "the workbook is too large, unpacked, to be read safely"
            ),
            hint: message!(
                nl: "bewaar alleen het blad met werknemers, of bewaar het als CSV", en: "keep only the sheet of workers, or save it as CSV"
            ),
        }
    }

    fn no_sheet(wanted: &str, sheets: &[String]) -> Self {
        let known: Vec<_> = sheets.iter().map(|sheet| format!("‘{sheet}’")).collect();
        Self {
            message: message!(
                nl: "er is geen blad ‘{wanted}’", en: "there is no sheet ‘{wanted}’", wanted = wanted
            ),
            hint: message!(nl: "de bladen zijn {known}", en: "the sheets are {known}", known = known.join(", ")),
        }
    }

    pub fn damaged(cause: &dyn std::fmt::Display) -> Self {
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

/// Whether the first bytes are those of a workbook.
pub(super) fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

impl SheetTable {
    /// Reads the sheet whose headings are surest, as far as `reading` does not say which; with its headings and the
    /// number of their row.
    pub fn new(bytes: Vec<u8>, reading: &Reading) -> Result<(Self, Header, usize), Unread> {
        // The reader of workbooks is another's; a file that makes it panic is damaged.
        let read = catch_unwind(AssertUnwindSafe(|| Self::read(bytes, reading)));
        read.unwrap_or_else(|_| Err(Unread::damaged(&"XML")))
    }

    fn read(bytes: Vec<u8>, reading: &Reading) -> Result<(Self, Header, usize), Unread> {
        let hidden_rows = unpacked::check(&bytes)?;
        let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes))?;
        let mut sheets: Vec<String> = workbook.sheet_names().into_iter().take(MOST_SHEETS).collect();
        // Sheets are read by name: one name twice would be one sheet read twice.
        let mut seen = BTreeSet::new();
        sheets.retain(|sheet| seen.insert(sheet.clone()));
        if let Some(wanted) = &reading.sheet
            && !sheets.contains(wanted)
        {
            return Err(Unread::no_sheet(wanted, &sheets));
        }
        let is_hidden = |name: &String| {
            let sheet = workbook.sheets_metadata().iter().find(|sheet| sheet.name == *name);
            sheet.is_some_and(|sheet| sheet.visible != SheetVisible::Visible)
        };
        let hidden: Vec<String> = sheets.iter().filter(|name| is_hidden(name)).cloned().collect();
        let mut found_in: Vec<(Header, usize, usize)> = Vec::new();
        for (index, sheet) in sheets.iter().enumerate() {
            // A hidden sheet is read only where somebody asks for it.
            let is_wanted = match &reading.sheet {
                Some(wanted) => wanted == sheet,
                None => !hidden.contains(sheet) || hidden.len() == sheets.len(),
            };
            if !is_wanted {
                continue;
            }
            let mut top = Gathering::new(HEADER_WITHIN, BTreeSet::new(), None);
            match gather(&mut workbook, sheet, &mut top) {
                Ok(()) => {}
                // A sheet of charts has no rows.
                Err(Gathered::Error(XlsxError::NotAWorksheet(_))) => continue,
                Err(error) => return Err(error.into()),
            }
            let table = top.table;
            let rows: Vec<Vec<String>> = (0..table.rows.len()).map(|row| texts(table.row(row))).collect();
            let found = match reading.header_row {
                None => header(&rows),
                Some(0) => no_header(&rows),
                Some(said) => {
                    table.rows.iter().position(|(number, _)| *number == said).and_then(|row| header_at(&rows, row))
                }
            };
            let Some(found) = found else { continue };
            let number = found.index.map_or(0, |row| table.rows[row].0);
            found_in.push((found, number, index));
        }
        let surest = found_in.iter().map(|(header, ..)| header.score).max();
        let rivals: Vec<String> = found_in
            .iter()
            .filter(|(header, ..)| header.score > 0 && Some(header.score) == surest)
            .map(|(.., index)| sheets[*index].clone())
            .collect();
        let rivals = if rivals.len() > 1 { rivals } else { Vec::new() };
        let best = found_in.into_iter().find(|(header, ..)| Some(header.score) == surest);
        let Some((mut header, number, index)) = best else {
            return Err(Unread {
                message: message!(nl: "het werkboek is leeg", en: "the workbook is empty"),
                hint: message!(nl: "is dit het goede bestand?", en: "is this the right file?"),
            });
        };
        while header.headings.last().is_some_and(String::is_empty) {
            header.headings.pop();
        }
        let (mapping, _) = Mapping::proposed(&header.headings);
        let mut all = Gathering::new(usize::MAX, mapping.personal, Some((number, header.headings.len())));
        all.person = mapping.columns.get(&Field::PersonNumber).copied();
        gather(&mut workbook, &sheets[index], &mut all)?;
        let others = sheets.iter().enumerate().filter(|(other, _)| *other != index).map(|(_, name)| name.clone());
        let table = SheetTable {
            sheet: sheets[index].clone(),
            others: others.collect(),
            hidden,
            rivals,
            hidden_rows: hidden_rows.of_sheet(&sheets[index]),
            ..all.table
        };
        Ok((table, header, number))
    }

    /// The other sheets whose headings are as sure as those of the one that was read, with it.
    pub fn rivals(&self) -> &[String] {
        &self.rivals
    }

    /// The sheets that the workbook hides.
    pub fn hidden(&self) -> &[String] {
        &self.hidden
    }

    /// How many of the rows that were read a filter hides.
    pub fn hidden_rows(&self) -> usize {
        self.rows.iter().filter(|(number, _)| self.is_hidden(*number)).count()
    }

    /// Whether a filter hides the row with this number.
    pub fn is_hidden(&self, number: usize) -> bool {
        self.hidden_rows.binary_search(&number).is_ok()
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
