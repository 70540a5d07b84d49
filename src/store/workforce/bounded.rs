//! Bytes of a payroll file, read no further than what can be one: a line without an end, a quotation mark that is never
//! closed and a file without end are refused where that shows, not after all of it is in memory.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use super::xlsx::is_workbook;
use crate::domain::words::Message;
use crate::message;

/// The largest file that is read; nine million rows of text stay below it.
pub(super) const MOST_BYTES: usize = 440 * 1024 * 1024;
/// The longest row; a worker takes hundreds of letters.
const MOST_ROW: usize = 512 * 1024;
/// Columns beyond which a file is no list of workers.
pub(super) const MOST_COLUMNS: usize = 512;
/// How much is read at once.
const CHUNK: usize = 1024 * 1024;

/// Why a file is not read.
#[derive(Debug)]
pub(super) enum Unbounded {
    /// The system refuses.
    Io(io::Error),
    /// It is larger than [`MOST_BYTES`].
    TooLarge,
    /// The row that begins on this line does not end.
    EndlessRow(usize),
    /// In the row that begins on this line a quotation mark is not closed.
    OpenQuote(usize),
}

impl Unbounded {
    /// What is wrong, and what to do.
    pub fn words(&self) -> (Message, Message) {
        match self {
            Self::Io(error) => (
                message!(
                    nl: "het bestand is niet te lezen ({cause})", en: "the file cannot be read ({cause})",
                    cause = error.to_string()
                ),
                message!(nl: "is dit het goede bestand?", en: "is this the right file?"),
            ),
            Self::TooLarge => (
                message!(
                    nl: "het bestand is groter dan {limit} MB", en: "the file is larger than {limit} MB",
                    limit = MOST_BYTES / (1024 * 1024)
                ),
                message!(nl: "splits het bestand", en: "split the file"),
            ),
            Self::EndlessRow(line) => (
                message!(
                    nl: "regel {line} is langer dan een regel van een loonbestand kan zijn",
                    en: "line {line} is longer than a row of a payroll file can be", line = *line
                ),
                message!(
                    nl: "bewaar het bestand met een regel per werknemer", en: "save the file with a row for each worker"
                ),
            ),
            Self::OpenQuote(line) => (
                message!(
                    nl: "een aanhalingsteken op regel {line} wordt niet gesloten",
                    en: "a quotation mark on line {line} is not closed", line = *line
                ),
                message!(
                    nl: "sluit het, of bewaar het bestand opnieuw als CSV", en: "close it, or save the file as CSV again"
                ),
            ),
        }
    }
}

/// The content of the file at `path`.
pub(super) fn read(path: &Path) -> Result<Vec<u8>, Unbounded> {
    let mut file = File::open(path).map_err(Unbounded::Io)?;
    let size = file.metadata().map_or(0, |metadata| metadata.len());
    let mut bytes = Vec::new();
    if let Ok(size) = usize::try_from(size) {
        bytes.reserve_exact(size.min(MOST_BYTES) + 1);
    }
    let mut rows = Rows::default();
    loop {
        let start = bytes.len();
        let limit = u64::try_from(CHUNK).unwrap_or(u64::MAX);
        (&mut file).take(limit).read_to_end(&mut bytes).map_err(Unbounded::Io)?;
        if bytes.len() == start {
            return Ok(bytes);
        }
        if bytes.len() > MOST_BYTES {
            return Err(Unbounded::TooLarge);
        }
        if !is_workbook(&bytes) {
            rows.go_on(&bytes[start..])?;
        }
    }
}

/// The same of a file that is in memory already.
pub(super) fn check(bytes: &[u8]) -> Result<(), Unbounded> {
    if bytes.len() > MOST_BYTES {
        return Err(Unbounded::TooLarge);
    }
    if is_workbook(bytes) { Ok(()) } else { Rows::default().go_on(bytes) }
}

/// How far the rows of a text have come: as much of them as tells a row that does not end.
#[derive(Debug)]
struct Rows {
    line: usize,
    /// The line on which the row began, and how many bytes it has.
    row_line: usize,
    row: usize,
    quoted: bool,
    /// Whether a quotation mark here would open a cell.
    opens: bool,
}

impl Default for Rows {
    fn default() -> Self {
        Self { line: 1, row_line: 1, row: 0, quoted: false, opens: true }
    }
}

impl Rows {
    fn go_on(&mut self, bytes: &[u8]) -> Result<(), Unbounded> {
        for byte in bytes {
            if matches!(byte, b'\n' | b'\r') && !self.quoted {
                self.line += usize::from(*byte == b'\n');
                (self.row, self.row_line, self.opens) = (0, self.line, true);
                continue;
            }
            self.row += 1;
            if self.row > MOST_ROW {
                return Err(if self.quoted {
                    Unbounded::OpenQuote(self.row_line)
                } else {
                    Unbounded::EndlessRow(self.row_line)
                });
            }
            match byte {
                b'"' if self.quoted || self.opens => self.quoted = !self.quoted,
                b'\n' => self.line += 1,
                // UTF-16 has a zero beside every plain letter.
                0 => {}
                _ => self.opens = matches!(byte, b';' | b',' | b'\t' | b'|' | 0xEF | 0xBB | 0xBF | 0xFE | 0xFF),
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_half_a_megabyte_are_read_and_longer_ones_refused_where_they_begin() {
        let row = |length: usize| [b"a;b\nc;d\n".to_vec(), vec![b'x'; length], b"\ne;f\n".to_vec()].concat();
        assert!(check(&row(MOST_ROW)).is_ok());
        assert!(matches!(check(&row(MOST_ROW + 1)), Err(Unbounded::EndlessRow(3))));
    }

    #[test]
    fn a_quotation_mark_inside_a_cell_opens_nothing_and_one_at_its_start_does() {
        let lines = |start: &str| format!("a;b\n{start}{}", "1;2\n".repeat(MOST_ROW / 3)).into_bytes();
        assert!(check(&lines("5\" pijp;1\n")).is_ok());
        assert!(check(&lines("\"een;\ntwee\";1\n")).is_ok());
        assert!(matches!(check(&lines("x;\"open\n")), Err(Unbounded::OpenQuote(2))));
    }
}
