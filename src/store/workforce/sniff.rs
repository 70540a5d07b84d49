//! What kind of text a file is: its encoding, its separator, and in which row the headings stand.

use encoding_rs::{Encoding, UTF_8, UTF_16LE, WINDOWS_1252};

use super::cell::Row;
use super::mapping::Mapping;

/// Rows among which the headings are sought; above them stand titles at most.
pub(super) const HEADER_WITHIN: usize = 40;

/// The separators that payroll systems use, the usual one first.
pub(super) const SEPARATORS: [u8; 4] = [b';', b',', b'\t', b'|'];

/// The encoding of a text file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextEncoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// Windows-1252, which older Dutch programs write.
    Windows1252,
    /// UTF-16, the low byte first.
    Utf16,
}

impl TextEncoding {
    /// All of them, the usual one first.
    pub const ALL: [Self; 3] = [Self::Utf8, Self::Windows1252, Self::Utf16];

    /// Its name, as `--encoding` and the window have it.
    pub fn name(self) -> &'static str {
        self.encoding().name()
    }

    fn encoding(self) -> &'static Encoding {
        match self {
            Self::Utf8 => UTF_8,
            Self::Windows1252 => WINDOWS_1252,
            Self::Utf16 => UTF_16LE,
        }
    }
}

/// Decodes a text file in the encoding that somebody says it has.
pub(super) fn decoded_as(bytes: &[u8], encoding: TextEncoding) -> (String, &'static str) {
    let (text, ..) = encoding.encoding().decode(bytes);
    (text.into_owned(), encoding.name())
}

/// Decodes a text file: by its byte order mark, otherwise UTF-8 where it is that, otherwise Windows-1252.
///
/// Gives the name of the encoding too.
pub(super) fn decoded(bytes: Vec<u8>) -> (String, &'static str) {
    if let Some((encoding, mark)) = Encoding::for_bom(&bytes) {
        let text = if encoding == UTF_8 {
            // Sound UTF-8 is taken over without a copy: payroll files have tens of megabytes.
            let mut bytes = bytes;
            bytes.drain(..mark);
            String::from_utf8(bytes).unwrap_or_else(|error| WINDOWS_1252.decode(error.as_bytes()).0.into_owned())
        } else {
            encoding.decode_without_bom_handling(&bytes[mark..]).0.into_owned()
        };
        return (text, encoding.name());
    }
    match String::from_utf8(bytes) {
        Ok(text) => (text, UTF_8.name()),
        Err(error) => (WINDOWS_1252.decode(error.as_bytes()).0.into_owned(), WINDOWS_1252.name()),
    }
}

/// The separator that a first line `sep=;` states, and where the lines behind it begin.
pub(super) fn stated_separator(text: &str) -> Option<(u8, usize)> {
    let line = text.lines().next()?;
    let stated = line.trim().trim_matches('"').strip_prefix("sep=").or_else(|| line.strip_prefix("SEP="))?;
    let separator = match stated.trim_end_matches('"').as_bytes() {
        [one] => *one,
        [] if line.ends_with('\t') => b'\t',
        _ => return None,
    };
    let end = text.find('\n').map_or(text.len(), |end| end + 1);
    (separator.is_ascii() && separator != b'"').then_some((separator, end))
}

/// Where the headings stand among the first rows, and how sure that is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Header {
    /// Index among the rows given.
    pub index: usize,
    /// The headings, from left to right; empty where a column has none.
    pub headings: Vec<String>,
    /// Scores of the mapping they suggest, together.
    pub score: u32,
}

/// Finds the row of headings: the one that suggests the surest mapping, otherwise the first of the widest.
pub(super) fn header(rows: &[Vec<String>]) -> Option<Header> {
    let mut best: Option<(u32, usize, usize)> = None;
    for (index, row) in rows.iter().enumerate() {
        let filled = row.iter().filter(|cell| !cell.is_empty()).count();
        let (_, score) = Mapping::proposed(row);
        if filled > 0 && best.is_none_or(|(sure, wide, _)| (score, filled) > (sure, wide)) {
            best = Some((score, filled, index));
        }
    }
    let (score, _, index) = best?;
    Some(Header { index, headings: rows[index].clone(), score })
}

/// The headings in row `index`, where somebody says they stand there.
pub(super) fn header_at(rows: &[Vec<String>], index: usize) -> Option<Header> {
    let headings = rows.get(index)?.clone();
    let (_, score) = Mapping::proposed(&headings);
    Some(Header { index, headings, score })
}

/// The separator under which the headings are surest; where none are known, the one that makes most columns.
pub(super) fn separator(first_rows: impl Fn(u8) -> Vec<Vec<String>>) -> u8 {
    let sureness = |separator: u8| {
        let rows = first_rows(separator);
        let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
        (header(&rows).map_or(0, |header| header.score), columns)
    };
    let mut best = (SEPARATORS[0], (0, 0));
    for separator in SEPARATORS {
        let found = sureness(separator);
        if found > best.1 {
            best = (separator, found);
        }
    }
    best.0
}

/// The texts of a row, for looking for headings.
pub(super) fn texts(row: Row<'_>) -> Vec<String> {
    use super::cell::Cell;
    let text = |cell| match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => text.to_owned(),
        Cell::Number(number) => number.to_string(),
        Cell::Date(date) => date.to_string(),
    };
    row.cells().map(text).collect()
}
