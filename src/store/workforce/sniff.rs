//! What kind of text a file is: its encoding, its separator, and in which row the headings stand.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::bounded::MOST_COLUMNS;
use super::cell::Row;
use super::dates;
use super::heading::visible;
use super::mapping::Mapping;
use super::numbers::written;
use super::words;

/// Rows among which the headings are sought; above them stand titles at most.
pub(super) const HEADER_WITHIN: usize = 40;

/// Letters of a cell that are looked at to know whether it is a heading.
const MOST_LETTERS: usize = 200;

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

/// Decodes a text file: by its byte order mark, otherwise UTF-16 where every other byte is nothing, otherwise UTF-8 where it is that, otherwise Windows-1252.
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
    if let Some(encoding) = unmarked_utf16(&bytes) {
        return (encoding.decode_without_bom_handling(&bytes).0.into_owned(), encoding.name());
    }
    match String::from_utf8(bytes) {
        Ok(text) => (text, UTF_8.name()),
        Err(error) => (WINDOWS_1252.decode(error.as_bytes()).0.into_owned(), WINDOWS_1252.name()),
    }
}

/// UTF-16 without a mark: in Dutch text almost every second byte is nothing, and no first one is.
fn unmarked_utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = &bytes[..bytes.len().min(4_096) & !1];
    let nothing_at = |place: usize| start.iter().skip(place).step_by(2).filter(|byte| **byte == 0).count();
    let (first, second, most) = (nothing_at(0), nothing_at(1), start.len() / 2);
    if most == 0 {
        None
    } else if second * 10 >= most * 8 && first == 0 {
        Some(UTF_16LE)
    } else if first * 10 >= most * 8 && second == 0 {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// Gives lines that end in a lone carriage return, as old Mac programs write them, the end that all others have.
pub(super) fn with_line_feeds(text: String) -> String {
    if text.contains('\n') || !text.contains('\r') { text } else { text.replace('\r', "\n") }
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
    /// Index among the rows given; nothing for a file that has no headings.
    pub index: Option<usize>,
    /// The headings, from left to right; empty where a column has none.
    pub headings: Vec<String>,
    /// Scores of the mapping they suggest, together.
    pub score: u32,
}

impl Header {
    fn of(rows: &[Vec<String>], index: usize) -> Self {
        let (_, score) = Mapping::proposed(&rows[index]);
        let headings = rows[index].iter().map(|heading| visible(heading)).collect();
        Self { index: Some(index), headings, score }
    }

    /// No headings: as many columns without a name as the widest row has.
    fn none(rows: &[Vec<String>]) -> Self {
        let width = rows.iter().map(Vec::len).max().unwrap_or(0);
        Self { index: None, headings: vec![String::new(); width], score: 0 }
    }
}

/// Finds the row of headings: the one that suggests the surest mapping, otherwise the first of the widest.
///
/// A row that reads as data is none: where there is no other, the file has no headings and nobody's row is taken for them.
pub(super) fn header(rows: &[Vec<String>]) -> Option<Header> {
    // A row as wide as that holds no headings; where there is none but such, the file is refused for it.
    let is_narrow = |(_, row): &(usize, &Vec<String>)| row.len() <= MOST_COLUMNS;
    if !rows.iter().enumerate().any(|row| is_narrow(&row)) {
        return Some(Header { index: Some(0), headings: rows.first()?.clone(), score: 0 });
    }
    let mut best: Option<(u32, usize, usize)> = None;
    for (index, row) in rows.iter().enumerate().filter(is_narrow) {
        let filled = row.iter().filter(|cell| !cell.trim().is_empty()).count();
        let (_, score) = Mapping::proposed(row);
        let counts = filled > 0 && !reads_as_data(row, score);
        if counts && best.is_none_or(|(sure, wide, _)| (score, filled) > (sure, wide)) {
            best = Some((score, filled, index));
        }
    }
    let is_empty = rows.iter().flatten().all(|cell| cell.trim().is_empty());
    match best {
        // A title above data is as little a heading as the data are.
        Some((0, filled, _)) if rows.iter().any(|row| reads_as_data(row, 0) && row.len() > filled.max(2)) => {
            Some(Header::none(rows))
        }
        Some((_, _, index)) => Some(Header::of(rows, index)),
        None => (!is_empty).then(|| Header::none(rows)),
    }
}

/// Whether a row holds data: dates, amounts or words for a contract, and not as many headings that are known.
fn reads_as_data(row: &[String], score: u32) -> bool {
    let is_datum = |cell: &String| {
        let cell = cell.trim();
        !cell.is_empty()
            && (written(cell).is_some_and(|(_, unit)| unit.is_empty())
                || dates::is_date(cell)
                || words::contract(cell).is_some())
    };
    let data = row.iter().filter(|cell| is_datum(cell)).count();
    let known = usize::try_from(score / 100).unwrap_or(0);
    data >= 2 && data >= known
}

/// The headings in row `index`, where somebody says they stand there.
pub(super) fn header_at(rows: &[Vec<String>], index: usize) -> Option<Header> {
    (index < rows.len()).then(|| Header::of(rows, index))
}

/// No headings, where somebody says there are none.
pub(super) fn no_header(rows: &[Vec<String>]) -> Option<Header> {
    let is_empty = rows.iter().flatten().all(|cell| cell.trim().is_empty());
    (!is_empty).then(|| Header::none(rows))
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

/// The texts of a row, for looking for headings: no more of them, and no more of each, than headings have.
pub(super) fn texts(row: Row<'_>) -> Vec<String> {
    use super::cell::Cell;
    let text = |cell| match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => text.chars().take(MOST_LETTERS).collect(),
        Cell::Number(number) | Cell::Percent(number) | Cell::Duration(number) => number.to_string(),
        Cell::Date(date) => date.to_string(),
    };
    row.cells().take(MOST_COLUMNS + 1).map(text).collect()
}
