//! The rows that a workbook hides, mostly by a filter: read from the tags of rows, which the reader of cells skips.

use std::collections::{BTreeMap, BTreeSet};
use std::io;

/// Signs of a tag that are looked at; what a row says of itself stands at its start.
const LONGEST_TAG: usize = 512;
/// Hidden rows that are remembered of a part; a sheet has no more rows.
const MOST_ROWS: usize = 1 << 20;

/// Whether a part of a workbook says which sheet is in which part.
pub(super) fn is_list_of_sheets(part: &str) -> bool {
    matches!(part, "xl/workbook.xml" | "xl/_rels/workbook.xml.rels")
}

/// The hidden rows of every part, and which sheet is in which part.
#[derive(Debug, Default)]
pub(super) struct HiddenRows {
    by_part: BTreeMap<String, Vec<usize>>,
    /// The relation of each sheet, by its name.
    relations: BTreeMap<String, String>,
    /// The part of each relation.
    parts: BTreeMap<String, String>,
}

impl HiddenRows {
    /// Takes in what a scan found in a part.
    pub fn add(&mut self, part: String, scan: RowScan) {
        if !scan.hidden.is_empty() {
            self.by_part.insert(part, scan.hidden);
        }
    }

    /// Takes in a list of sheets or parts; one that is damaged says nothing, and the reader of cells says why.
    pub fn read_list(&mut self, part: &str, bytes: &[u8]) {
        let text = String::from_utf8_lossy(bytes);
        for tag in text.split('<').skip(1).filter_map(|tag| tag.split('>').next()) {
            let name = tag.split(|sign: char| sign.is_whitespace() || sign == '/').next().unwrap_or_default();
            match name.rsplit(':').next() {
                Some("sheet") if !part.ends_with(".rels") => {
                    if let (Some(sheet), Some(relation)) = (attribute(tag, "name"), attribute(tag, "id")) {
                        self.relations.insert(unescaped(sheet), relation.to_owned());
                    }
                }
                Some("Relationship") if part.ends_with(".rels") => {
                    if let (Some(relation), Some(target)) = (attribute(tag, "Id"), attribute(tag, "Target")) {
                        self.parts.insert(relation.to_owned(), target.to_ascii_lowercase());
                    }
                }
                Some(_) | None => {}
            }
        }
    }

    /// Whether two sheets are said to be in one part.
    pub fn shares_parts(&self) -> bool {
        let parts: BTreeSet<_> = self.relations.values().map(|relation| self.parts.get(relation)).collect();
        parts.len() < self.relations.len()
    }

    /// The numbers of the hidden rows of a sheet, in order.
    pub fn of_sheet(&self, sheet: &str) -> Vec<usize> {
        let target = self.relations.get(sheet).and_then(|relation| self.parts.get(relation));
        let path = target.map(|target| match target.strip_prefix('/') {
            Some(whole) => whole.to_owned(),
            None => format!("xl/{target}"),
        });
        let mut rows = path.and_then(|path| self.by_part.get(&path)).cloned().unwrap_or_default();
        rows.sort_unstable();
        rows
    }
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'").replace("&amp;", "&")
}

/// Looks through the bytes of a part for rows that are hidden.
#[derive(Debug, Default)]
pub(super) struct RowScan {
    /// What was read of the tag that is open; nothing outside tags.
    tag: Option<Vec<u8>>,
    rows: usize,
    hidden: Vec<usize>,
    /// How many tags of rows there were.
    tags: usize,
}

impl RowScan {
    /// Whether there are more rows than a sheet can have.
    pub fn has_too_many(&self) -> bool {
        self.tags > 2 * MOST_ROWS
    }

    fn close(&mut self, tag: &[u8]) {
        let name = tag.split(|sign| sign.is_ascii_whitespace() || *sign == b'/').next().unwrap_or_default();
        if name.rsplit(|sign| *sign == b':').next() != Some(b"row") {
            return;
        }
        self.tags += 1;
        let text = String::from_utf8_lossy(tag);
        let number = attribute(&text, "r").and_then(|number| number.parse().ok()).unwrap_or(self.rows + 1);
        self.rows = number;
        let is_hidden = attribute(&text, "hidden").is_some_and(|value| matches!(value, "1" | "true"));
        if is_hidden && self.hidden.len() < MOST_ROWS {
            self.hidden.push(number);
        }
    }
}

/// The value of an attribute in a tag, whatever the prefix of its name.
fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let mut rest = tag;
    loop {
        let (before, behind) = rest.split_once('=')?;
        let key = before.rsplit(|sign: char| sign.is_whitespace() || sign == ':').next().unwrap_or_default();
        let behind = behind.trim_start();
        let quote = behind.chars().next().filter(|sign| matches!(sign, '"' | '\''))?;
        let (value, after) = behind[1..].split_once(quote)?;
        if key == name {
            return Some(value);
        }
        rest = after;
    }
}

impl io::Write for RowScan {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut rest = bytes;
        while !rest.is_empty() {
            match self.tag.take() {
                None => match rest.iter().position(|sign| *sign == b'<') {
                    None => break,
                    Some(start) => {
                        self.tag = Some(Vec::new());
                        rest = &rest[start + 1..];
                    }
                },
                Some(mut tag) => {
                    let end = rest.iter().position(|sign| *sign == b'>');
                    let read = &rest[..end.unwrap_or(rest.len())];
                    let room = LONGEST_TAG.saturating_sub(tag.len());
                    tag.extend_from_slice(&read[..read.len().min(room)]);
                    match end {
                        Some(end) => {
                            self.close(&tag);
                            rest = &rest[end + 1..];
                        }
                        None => {
                            self.tag = Some(tag);
                            break;
                        }
                    }
                }
            }
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;

    #[test]
    fn hidden_rows_are_found_wherever_the_bytes_are_cut() {
        let sheet = b"<sheetData><row r=\"1\"><c/></row><row r=\"3\" spans=\"1:5\" hidden=\"1\"><c/></row><x:row hidden='true'/></sheetData>";
        let mut list = HiddenRows::default();
        list.read_list(
            "xl/workbook.xml",
            b"<sheets><sheet name=\"Oud &amp; nieuw\" sheetId=\"2\" r:id=\"rId1\"/></sheets>",
        );
        list.read_list("xl/_rels/workbook.xml.rels", b"<Relationship Target='worksheets/Sheet1.xml' Id='rId1'/>");
        list.add("xl/worksheets/sheet1.xml".to_owned(), RowScan { tag: None, rows: 4, hidden: vec![4, 3], tags: 0 });
        assert_eq!(list.of_sheet("Oud & nieuw"), [3, 4]);
        for cut in 1..sheet.len() {
            let mut scan = RowScan::default();
            scan.write_all(&sheet[..cut]).expect("it is in memory");
            scan.write_all(&sheet[cut..]).expect("it is in memory");
            assert_eq!(scan.hidden, [3, 4], "cut at {cut}");
        }
    }
}
