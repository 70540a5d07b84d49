//! Word: headings and numbers as styles and lists of Word, references as fields that follow, and changes as tracked ones.
//!
//! Blocks become parts (`blocks`, `table`, with their numbers from `numbering` and their references from `fields`); two
//! versions become one with changes (`pairs`, `changes`); parts become XML (`body`, `runs`, `grid`, `sections`) beside the fixed
//! ones (`parts`, `fonts`, `assets/word`). Why this is written here and not by a library stands in docs/decisions.md.

mod blocks;
mod body;
mod changes;
mod fields;
mod fonts;
mod grid;
mod numbering;
mod pairs;
mod paragraphs;
mod parts;
mod remarks;
mod runs;
mod sections;
mod table;
mod xml;

use std::collections::BTreeMap;

use self::body::{Fate, Item, Signed, Writer};
use self::fields::{Bookmarks, Version};
use self::paragraphs::{Lie, Placed, Run};
use self::parts::{FilePart, fixed, pack, stamp};
use self::sections::Sections;
use super::{Error, Options, pdf};
use crate::report::document::{Block, Document};

/// Writes `document` as a Word file.
///
/// The same document and options give the same bytes.
///
/// # Errors
///
/// The file could not be made; our own fault.
pub fn write(document: &Document, options: &Options) -> Result<Vec<u8>, Error> {
    let parts = parts_of(document)?;
    let mut bookmarks = Bookmarks::default();
    bookmarks.name_all(parts.iter(), Version::After);
    let items: Vec<Item> = parts.into_iter().map(|placed| Item::kept(placed.part)).collect();
    let running = Running { head: kept(&document.running_head), foot: kept(&document.running_foot) };
    file(document, options, &Content { items, bookmarks, running, is_tracked: false })
}

/// Writes `after` as a Word file with what differs from `before` as tracked changes, by the author and of the day of
/// `options`: whoever accepts all of them has `after`, whoever rejects them `before`. The `remarks` stand beside the headings
/// whose anchors they are for.
///
/// # Errors
///
/// The file could not be made; our own fault.
pub fn write_changes(
    before: &Document,
    after: &Document,
    remarks: &BTreeMap<String, String>,
    options: &Options,
) -> Result<Vec<u8>, Error> {
    let (mut items, bookmarks) = changes::merged(&parts_of(before)?, &parts_of(after)?);
    changes::remark(&mut items, remarks);
    let running = |before: &str, after: &str| {
        let (before, after) = (on_one_line(before), on_one_line(after));
        let changed = changes::changes((&[before], std::slice::from_ref(&after)), &bookmarks);
        changed.unwrap_or_else(|| vec![(Fate::Kept, after)])
    };
    let running = Running {
        head: running(&before.running_head, &after.running_head),
        foot: running(&before.running_foot, &after.running_foot),
    };
    file(after, options, &Content { items, bookmarks, running, is_tracked: true })
}

/// What a file is made from.
struct Content {
    items: Vec<Item>,
    bookmarks: Bookmarks,
    running: Running,
    is_tracked: bool,
}

/// What stands at the head and foot of pages.
struct Running {
    head: Vec<(Fate, Run)>,
    foot: Vec<(Fate, Run)>,
}

fn kept(words: &str) -> Vec<(Fate, Run)> {
    vec![(Fate::Kept, on_one_line(words))]
}

fn on_one_line(words: &str) -> Run {
    Run::words(words.replace('\n', " "))
}

/// The document as parts; the tables are measured where there are any.
fn parts_of(document: &Document) -> Result<Vec<Placed>, Error> {
    let has_tables = document.blocks.iter().any(|block| matches!(block, Block::Table(_)));
    let tables = if has_tables { pdf::table_settings(document)? } else { Vec::new() };
    Ok(blocks::parts(document, tables))
}

const NAMESPACES: [(&str, &str); 2] = [
    ("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    ("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
];

fn file(document: &Document, options: &Options, content: &Content) -> Result<Vec<u8>, Error> {
    let Content { items, bookmarks, running, is_tracked } = content;
    let author = options.author.clone().unwrap_or_else(|| "Akkoord".to_owned());
    let signed = Signed { author, date: options.created.map(stamp) };
    let mut sections = Sections::new(!document.front_matter);
    let mut writer = Writer::new(bookmarks, &signed);
    writer.xml.open("w:document", &NAMESPACES);
    writer.xml.open("w:body", &[]);
    writer.body(items, &mut sections);
    let Writer { xml, instances, remarks, .. } = writer;
    let (body, numbering) = (xml.into_text(), instances.part());

    let language = options.text_language.as_deref().unwrap_or(document.language.tag());
    let Running { head, foot } = running;
    let set = |name, style, runs: &[(Fate, Run)], page: Option<Lie>| {
        let mut writer = Writer::new(bookmarks, &signed);
        writer.xml.open(name, &NAMESPACES);
        writer.running(style, runs, page.map(|lie| (lie.text_width(), document.language)));
        writer.xml.into_text()
    };
    let foot = |lie| set("w:ftr", "Footer", foot, Some(lie));
    let mut parts: Vec<FilePart> = fixed(language, *is_tracked).into();
    parts.push(FilePart::numbering(numbering));
    parts.push(FilePart::head(set("w:hdr", "Header", head, None)));
    parts.push(FilePart::foot(foot(Lie::Upright)));
    if sections.has_wide {
        parts.push(FilePart::wide_foot(foot(Lie::OnItsSide)));
    }
    if sections.has_first_foot {
        parts.push(FilePart::first_foot(foot(Lie::Upright)));
    }
    if !remarks.is_empty() {
        parts.push(FilePart::remarks(remarks::part(&remarks, &signed)));
    }
    pack(document, options, body, &parts)
}
