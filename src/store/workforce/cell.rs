//! Rows and cells of a payroll file, whatever its kind.

use rust_decimal::Decimal;

use crate::domain::period::Date;

/// A cell as it is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell<'r> {
    /// Nothing, or nothing but spaces.
    Empty,
    /// Words; in a text file every cell that is not empty.
    Text(&'r str),
    /// A number of a spreadsheet.
    Number(Decimal),
    /// A number that a spreadsheet shows as a percentage: 0.8 for 80%.
    Percent(Decimal),
    /// A time of a spreadsheet, in hours: 36 for `36:00`.
    Duration(Decimal),
    /// A date of a spreadsheet.
    Date(Date),
}

impl<'r> Cell<'r> {
    /// A cell with `text`, without the spaces around it.
    pub fn of_text(text: &'r str) -> Self {
        let text = text.trim();
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }

    /// Whether there is nothing in it.
    pub fn is_empty(self) -> bool {
        self == Self::Empty
    }

    /// Whether a spreadsheet program would take it for a formula.
    pub fn is_formula_like(self) -> bool {
        let Self::Text(text) = self else { return false };
        let mut signs = text.bytes();
        match signs.next() {
            Some(b'=' | b'@') => true,
            // A telephone number begins with a plus, an amount with a minus; a call of a function with neither a digit.
            Some(b'+' | b'-') => signs.next().is_some_and(|sign| sign.is_ascii_alphabetic() || sign == b'@'),
            _ => false,
        }
    }
}

/// A cell of a spreadsheet, kept while the sheet is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SheetCell {
    Empty,
    /// An index into the texts of the sheet, each of which is kept once.
    Text(u32),
    Number(Decimal),
    Percent(Decimal),
    Duration(Decimal),
    Date(Date),
}

/// A row as it is looked at.
#[derive(Clone, Copy, Debug)]
pub(super) enum Row<'r> {
    Fields(&'r ::csv::ByteRecord),
    Cells(&'r [SheetCell], &'r [Box<str>]),
}

impl<'r> Row<'r> {
    /// How many cells it has.
    pub fn width(self) -> usize {
        match self {
            Self::Fields(record) => record.len(),
            Self::Cells(cells, _) => cells.len(),
        }
    }

    /// The cell in `column`; empty past the end.
    pub fn cell(self, column: usize) -> Cell<'r> {
        match self {
            // The whole file was decoded before it was split at ASCII signs, so every field is text.
            Self::Fields(record) => {
                record.get(column).and_then(|field| std::str::from_utf8(field).ok()).map_or(Cell::Empty, Cell::of_text)
            }
            Self::Cells(cells, texts) => match cells.get(column) {
                None | Some(SheetCell::Empty) => Cell::Empty,
                Some(SheetCell::Text(index)) => {
                    let text = usize::try_from(*index).ok().and_then(|index| texts.get(index));
                    text.map_or(Cell::Empty, |text| Cell::of_text(text))
                }
                Some(SheetCell::Number(number)) => Cell::Number(*number),
                Some(SheetCell::Percent(number)) => Cell::Percent(*number),
                Some(SheetCell::Duration(hours)) => Cell::Duration(*hours),
                Some(SheetCell::Date(date)) => Cell::Date(*date),
            },
        }
    }

    /// The cells of the row, from left to right.
    pub fn cells(self) -> impl Iterator<Item = Cell<'r>> {
        (0..self.width()).map(move |column| self.cell(column))
    }

    /// The first cell that looks like a formula, quickly: most cells are judged by their first byte.
    pub fn formula(self) -> Option<usize> {
        match self {
            Self::Fields(record) => record.iter().enumerate().find_map(|(column, field)| {
                let suspect = matches!(field.first(), Some(b'=' | b'@' | b'+' | b'-' | b' ' | b'\t'));
                (suspect && self.cell(column).is_formula_like()).then_some(column)
            }),
            Self::Cells(..) => self.cells().position(Cell::is_formula_like),
        }
    }

    /// Whether a cell runs on over a line that is a row itself: a quotation mark that is never closed.
    ///
    /// A remark may have lines of its own; one with as many separators as half a row has swallowed that row.
    pub fn swallows_a_row(self, separator: u8, expected: usize) -> bool {
        let Self::Fields(record) = self else { return false };
        let most = (expected / 2).max(1);
        record.iter().filter(|field| field.contains(&b'\n')).any(|field| {
            field
                .split(|sign| *sign == b'\n')
                .any(|line| line.iter().filter(|sign| **sign == separator).count() >= most)
        })
    }

    /// Whether any cell runs on over more than one line.
    pub fn has_line_break(self) -> bool {
        match self {
            Self::Fields(record) => record.as_slice().contains(&b'\n'),
            Self::Cells(..) => false,
        }
    }

    /// Whether the cell in `column` runs on over more than one line.
    pub fn has_line_break_in(self, column: usize) -> bool {
        match self {
            Self::Fields(record) => record.get(column).is_some_and(|field| field.contains(&b'\n')),
            Self::Cells(..) => false,
        }
    }
}

/// Where a row stands in the file; the number is counted only when a message needs it.
#[derive(Clone, Copy, Debug)]
pub(super) enum RowPlace<'t> {
    /// A text file: lines are counted from `line` at `byte`, past empty ones.
    Line { text: &'t [u8], byte: usize, line: usize },
    /// A row of a sheet, from 1.
    Row(usize),
}

impl RowPlace<'_> {
    /// The number of the row, as the program that shows the file numbers it, from 1.
    pub fn number(self) -> usize {
        match self {
            Self::Row(number) => number,
            Self::Line { text, byte, line } => {
                let rest = text.get(byte..).unwrap_or_default();
                let skipped = rest.iter().take_while(|sign| matches!(sign, b'\r' | b'\n'));
                line + skipped.filter(|sign| **sign == b'\n').count()
            }
        }
    }
}
