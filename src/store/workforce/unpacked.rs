//! What a workbook comes to when it is unpacked, known before any of it is kept: its parts together, each by itself, and
//! what stands between two tags.

use std::io::{self, Cursor, Read, Write};

use super::hidden_rows::{self, HiddenRows, RowScan};
use super::xlsx::Unread;

/// Bytes that the parts of a workbook may be together, unpacked; a full sheet of a dozen columns stays below it.
const MOST_UNPACKED: u64 = 512 * 1024 * 1024;
/// Bytes that the table of texts may be, which is kept while reading.
const MOST_TEXTS: u64 = 64 * 1024 * 1024;
/// Bytes that a part may be that says how a workbook is put together: each of its entries is kept.
const MOST_FRAME: u64 = 4 * 1024 * 1024;
/// Letters of a cell or attribute at most, as they stand in the file; a spreadsheet takes 32,767 of them.
const MOST_LETTERS: usize = 1024 * 1024;
/// Bytes that a text in the table takes at least: `<si><t/></si>`.
const LEAST_TEXT: usize = 13;
/// Unpacks every part once, without keeping it, to know that it is not more than it may be; gives the rows that are hidden.
///
/// What a zip says about its own sizes is only a first look: a hostile one says what it likes.
pub(super) fn check(bytes: &[u8]) -> Result<HiddenRows, Unread> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|error| Unread::damaged(&error))?;
    let mut left = MOST_UNPACKED;
    let mut hidden = HiddenRows::default();
    // What says how the workbook is put together comes first: sheets that share a part would have it read once for each.
    let parts = archive.len();
    for (index, of_frame) in (0..parts).map(|index| (index, true)).chain((0..parts).map(|index| (index, false))) {
        if index == 0 && !of_frame && hidden.shares_parts() {
            return Err(Unread::too_large());
        }
        let mut part = archive.by_index(index).map_err(|error| Unread::damaged(&error))?;
        if part.size() > left {
            return Err(Unread::too_large());
        }
        let name = part.name().map_err(|error| Unread::damaged(&error))?.to_ascii_lowercase();
        let kind = Part::of(&name);
        if of_frame != matches!(kind, Part::Texts | Part::Frame) {
            continue;
        }
        let limit = match kind {
            Part::Texts => left.min(MOST_TEXTS),
            Part::Frame => left.min(MOST_FRAME),
            Part::Sheet | Part::Other => left,
        };
        let mut bounded = (&mut part).take(limit + 1);
        let size = match kind {
            Part::Texts | Part::Frame => {
                let mut part = Vec::new();
                bounded.read_to_end(&mut part).map_err(|error| Unread::damaged(&error))?;
                if is_endless(&part, &mut 0) || kind == Part::Texts && announces_too_much(&part) {
                    return Err(Unread::too_large());
                }
                if hidden_rows::is_list_of_sheets(&name) {
                    hidden.read_list(&name, &part);
                }
                part.len() as u64
            }
            Part::Sheet => {
                let mut scan = RowScan::default();
                let size = passed(&mut bounded, &mut scan)?;
                hidden.add(name, scan);
                size
            }
            Part::Other => io::copy(&mut bounded, &mut io::sink()).map_err(|error| Unread::damaged(&error))?,
        };
        if size > limit {
            return Err(Unread::too_large());
        }
        left -= size;
    }
    Ok(hidden)
}

/// What a part of a workbook is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    /// The table of texts.
    Texts,
    /// How the workbook is put together: every entry of it is kept.
    Frame,
    /// A sheet, or something else in tags.
    Sheet,
    /// Pictures and the like, which nobody reads.
    Other,
}

impl Part {
    fn of(name: &str) -> Self {
        if name.ends_with("sharedstrings.xml") {
            Self::Texts
        } else if ["workbook.xml", "styles.xml", "[content_types].xml", ".rels"].iter().any(|end| name.ends_with(end)) {
            Self::Frame
        } else if name.ends_with(".xml") {
            Self::Sheet
        } else {
            Self::Other
        }
    }
}

/// Unpacks a sheet without keeping it, and gives its size; what stands between two tags has a bound.
fn passed(part: &mut impl Read, scan: &mut RowScan) -> Result<u64, Unread> {
    let (mut size, mut run, mut chunk) = (0, 0, vec![0; 64 * 1024]);
    loop {
        let read = part.read(&mut chunk).map_err(|error| Unread::damaged(&error))?;
        let Some(unpacked) = chunk.get(..read).filter(|unpacked| !unpacked.is_empty()) else { return Ok(size) };
        if is_endless(unpacked, &mut run) {
            return Err(Unread::too_large());
        }
        scan.write_all(unpacked).map_err(|error| Unread::damaged(&error))?;
        if scan.has_too_many() {
            return Err(Unread::too_large());
        }
        size += read as u64;
    }
}

/// Whether a tag or what stands between two is longer than anything in a workbook; `run` is how long it is so far.
fn is_endless(part: &[u8], run: &mut usize) -> bool {
    part.iter().any(|byte| {
        *run = if matches!(byte, b'<' | b'>') { 0 } else { *run + 1 };
        *run > MOST_LETTERS
    })
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
    counts.any(|count| count > texts.len() / LEAST_TEXT + 1) || texts.contains(&0)
}
