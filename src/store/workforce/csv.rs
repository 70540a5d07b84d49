//! Text files with a row a line; read from memory, a row at a time.

use std::ops::ControlFlow;

use ::csv::{ByteRecord, Reader, ReaderBuilder};

use super::Reading;
use super::cell::{Row, RowPlace};
use super::sniff::{
    HEADER_WITHIN, Header, decoded, decoded_as, header, header_at, no_header, separator, stated_separator, texts,
    with_line_feeds,
};

/// A text file in UTF-8, whatever it was written in.
#[derive(Clone, Debug)]
pub(super) struct TextTable {
    text: String,
    separator: u8,
    encoding: &'static str,
    /// Where the row behind the headings begins, and the number of its line.
    data: usize,
    data_line: usize,
}

impl TextTable {
    /// Decodes `bytes` and finds separator and headings, as far as `reading` does not say them; nothing where there is
    /// not a single row.
    pub fn new(bytes: Vec<u8>, reading: &Reading) -> Option<(Self, Header, usize)> {
        let (text, encoding) = match reading.encoding {
            Some(encoding) => decoded_as(&bytes, encoding),
            None => decoded(bytes),
        };
        let text = with_line_feeds(text);
        let (stated, start) = stated_separator(&text).unzip();
        let start = start.unwrap_or(0);
        let first_line = 1 + usize::from(start > 0);
        let said = reading.separator.and_then(|sign| u8::try_from(sign).ok()).filter(u8::is_ascii);
        let separator =
            said.or(stated).unwrap_or_else(|| separator(|separator| first_rows(&text[start..], separator).0));
        let (rows, ends) = first_rows(&text[start..], separator);
        let lines = |part: &str| part.bytes().filter(|sign| *sign == b'\n').count();
        let line_behind = |row: usize| first_line + lines(&text[start..start + ends[row]]);
        let header_line = |row: usize| line_behind(row).saturating_sub(1).max(1);
        let header = match reading.header_row {
            None => header(&rows),
            Some(0) => no_header(&rows),
            Some(wanted) => header_at(&rows, (0..rows.len()).find(|row| header_line(*row) == wanted)?),
        }?;
        let (data, data_line, line) = match header.index {
            Some(row) => (start + ends[row], line_behind(row), header_line(row)),
            None => (start, first_line, 0),
        };
        Some((Self { text, separator, encoding, data, data_line }, header, line))
    }

    pub fn encoding(&self) -> &'static str {
        self.encoding
    }

    pub fn separator(&self) -> char {
        char::from(self.separator)
    }

    /// How many bytes the rows take.
    pub fn size(&self) -> usize {
        self.text.len() - self.data
    }

    /// Visits every row behind the headings, with how many bytes have been read before it.
    pub fn each_row<B>(&self, mut visit: impl FnMut(Row<'_>, RowPlace<'_>, usize) -> ControlFlow<B>) -> ControlFlow<B> {
        let rows = &self.text.as_bytes()[self.data..];
        let mut reader = reader(rows, self.separator);
        let mut record = ByteRecord::new();
        // Reading from memory does not fail, and rows may differ in width.
        while reader.read_byte_record(&mut record).unwrap_or(false) {
            let position = record.position();
            let byte = position.map_or(0, |position| usize::try_from(position.byte()).unwrap_or(0));
            let line = position.map_or(1, |position| usize::try_from(position.line()).unwrap_or(1));
            let place = RowPlace::Line { text: rows, byte, line: line + self.data_line - 1 };
            visit(Row::Fields(&record), place, byte)?;
        }
        ControlFlow::Continue(())
    }
}

fn reader(text: &[u8], separator: u8) -> Reader<&[u8]> {
    ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(text)
}

/// The first rows of a text, and where each ends.
fn first_rows(text: &str, separator: u8) -> (Vec<Vec<String>>, Vec<usize>) {
    // Enough for titles and headings; a quotation mark that is never closed does not drag in the whole file.
    let mut end = text.len().min(256 * 1024);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let mut reader = reader(&text.as_bytes()[..end], separator);
    let (mut rows, mut ends) = (Vec::new(), Vec::new());
    let mut record = ByteRecord::new();
    while rows.len() < HEADER_WITHIN && reader.read_byte_record(&mut record).unwrap_or(false) {
        rows.push(texts(Row::Fields(&record)));
        ends.push(usize::try_from(reader.position().byte()).unwrap_or(end));
    }
    (rows, ends)
}
