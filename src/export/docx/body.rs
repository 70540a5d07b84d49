//! Parts as WordprocessingML. Word refuses a file whose elements stand in another order than its schema has; the order here
//! is that of the schema.

use std::collections::BTreeSet;

use super::fields::{Bookmarks, Version};
use super::numbering::{DEEPEST, INDENT, ITEM, Instances};
use super::paragraphs::{Lie, Listed, Paragraph, Part, Run};
use super::sections::Sections;
use super::xml::Xml;
use crate::report::document::Link;

/// What becomes of something when changes are accepted or rejected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// It is in both versions.
    Kept,
    /// Only in the new one.
    Inserted,
    /// Only in the old one.
    Deleted,
}

/// A part with what becomes of it.
#[derive(Clone, Debug)]
pub(super) struct Item {
    pub(super) fate: Fate,
    pub(super) part: Part,
    /// The runs of a paragraph that is kept and whose words change.
    pub(super) changed: Option<Vec<(Fate, Run)>>,
    /// What the old version refers to it by, of one that is kept.
    pub(super) targets_before: Vec<Link>,
    /// What is remarked beside it.
    pub(super) remark: Option<String>,
}

impl Item {
    /// A part of a document without changes.
    pub(super) fn kept(part: Part) -> Self {
        Self { fate: Fate::Kept, part, changed: None, targets_before: Vec::new(), remark: None }
    }
}

/// By whom and when a change was made, as Word shows it.
#[derive(Clone, Debug)]
pub(super) struct Signed {
    pub(super) author: String,
    /// Such as `2026-11-28T00:00:00Z`, where the day is known.
    pub(super) date: Option<String>,
}

/// Writes parts.
pub(super) struct Writer<'w> {
    pub(super) xml: Xml,
    pub(super) bookmarks: &'w Bookmarks,
    pub(super) instances: Instances,
    pub(super) signed: &'w Signed,
    /// The remarks so far, each with its number.
    pub(super) remarks: Vec<(String, String)>,
    /// The last number that a bookmark or a change has.
    last_id: usize,
}

impl<'w> Writer<'w> {
    pub(super) fn new(bookmarks: &'w Bookmarks, signed: &'w Signed) -> Self {
        Self { xml: Xml::file(), bookmarks, instances: Instances::default(), signed, remarks: Vec::new(), last_id: 0 }
    }

    /// Writes parts with the sections they stand in, the last of which stands at the end.
    pub(super) fn body(&mut self, items: &[Item], sections: &mut Sections) {
        let mut lie = Lie::Upright;
        let mut is_after_grid = false;
        let mut is_first = true;
        for item in items {
            let Item { fate, part, changed: _, targets_before: _, remark: _ } = item;
            match part {
                Part::Paragraph(paragraph) => {
                    self.paragraph(paragraph, item);
                    is_after_grid = false;
                }
                Part::Grid(grid) => {
                    if is_after_grid {
                        self.spacer(None);
                    }
                    self.grid(grid, *fate);
                    is_after_grid = true;
                }
                Part::Turn(next) => {
                    if !is_first {
                        self.spacer(Some((sections, lie)));
                    }
                    (lie, is_after_grid) = (*next, false);
                }
            }
            is_first = false;
        }
        // The last paragraph of a file can be neither inserted nor deleted, and a table is none.
        let is_last_kept = items.last().is_some_and(|item| item.fate == Fate::Kept);
        if is_after_grid || !is_last_kept {
            self.spacer(None);
        }
        sections.end(&mut self.xml, lie);
    }

    /// A paragraph of almost no height, as Word needs behind a table and to end a section.
    fn spacer(&mut self, section: Option<(&mut Sections, Lie)>) {
        self.xml.open("w:p", &[]);
        self.xml.open("w:pPr", &[]);
        self.xml.value("w:pStyle", "NaTabel");
        if let Some((sections, lie)) = section {
            sections.end(&mut self.xml, lie);
        }
        self.xml.close();
        self.xml.close();
    }

    /// The next number of a bookmark or a change.
    pub(super) fn next_id(&mut self) -> String {
        self.last_id += 1;
        self.last_id.to_string()
    }

    /// Opens a change, and says whether there is one to close.
    pub(super) fn change(&mut self, fate: Fate) -> bool {
        let Some((name, id)) = self.mark_of(fate) else { return false };
        let Signed { author, date } = self.signed;
        let mut attributes = vec![("w:id", id.as_str()), ("w:author", author.as_str())];
        attributes.extend(date.as_deref().map(|date| ("w:date", date)));
        self.xml.open(name, &attributes);
        true
    }

    fn mark_of(&mut self, fate: Fate) -> Option<(&'static str, String)> {
        match fate {
            Fate::Kept => None,
            Fate::Inserted => Some(("w:ins", self.next_id())),
            Fate::Deleted => Some(("w:del", self.next_id())),
        }
    }

    /// Writes a paragraph with what becomes of it.
    pub(super) fn paragraph(&mut self, paragraph: &Paragraph, item: &Item) {
        let Item { fate, part: _, changed, targets_before, remark } = item;
        let fate = *fate;
        self.xml.open("w:p", &[]);
        self.properties(paragraph, fate);
        let version = if fate == Fate::Deleted { Version::Before } else { Version::After };
        let names = paragraph.targets.iter().filter_map(|target| self.bookmarks.of(target, version));
        let before = targets_before.iter().filter_map(|target| self.bookmarks.of(target, Version::Before));
        let names: BTreeSet<&str> = names.chain(before).collect();
        let mut ends = Vec::with_capacity(names.len());
        for name in names {
            let id = self.next_id();
            self.xml.empty("w:bookmarkStart", &[("w:id", &id), ("w:name", name)]);
            ends.push(id);
        }
        let remark = remark.as_ref().map(|remark| {
            let id = self.next_id();
            self.xml.empty("w:commentRangeStart", &[("w:id", &id)]);
            (id, remark.clone())
        });
        let anchor = paragraph.leads_to.as_ref().and_then(|to| self.bookmarks.of(to, version));
        match (changed, anchor) {
            (Some(changed), _) => self.runs(changed.iter().map(|(fate, run)| (*fate, run))),
            // A link cannot stand within a change.
            (None, Some(anchor)) if fate == Fate::Kept => {
                self.xml.open("w:hyperlink", &[("w:anchor", anchor), ("w:history", "1")]);
                self.runs(paragraph.runs.iter().map(|run| (fate, run)));
                self.xml.close();
            }
            (None, _) => self.runs(paragraph.runs.iter().map(|run| (fate, run))),
        }
        if let Some((id, remark)) = remark {
            self.xml.empty("w:commentRangeEnd", &[("w:id", &id)]);
            self.remark_sign(&id);
            self.remarks.push((id, remark));
        }
        for id in ends {
            self.xml.empty("w:bookmarkEnd", &[("w:id", &id)]);
        }
        self.xml.close();
    }

    /// Style, number and place of a paragraph, and what becomes of the mark at its end.
    fn properties(&mut self, paragraph: &Paragraph, fate: Fate) {
        let Paragraph { style, list, keeps_with_next, starts_page, at_foot, targets: _, leads_to: _, runs: _ } =
            paragraph;
        self.xml.open("w:pPr", &[]);
        self.xml.value("w:pStyle", style);
        if *keeps_with_next {
            self.xml.empty("w:keepNext", &[]);
        }
        if *starts_page {
            self.xml.empty("w:pageBreakBefore", &[]);
        }
        if *at_foot {
            self.xml.empty("w:framePr", &AT_FOOT);
        }
        let numbering = match list {
            Listed::ByStyle | Listed::Typed(_) => None,
            Listed::ItemOfArticle => Some((ITEM.0.to_owned(), ITEM.1.to_owned())),
            Listed::Point(list) => Some(self.instances.of(list)),
        };
        if let Some((list, level)) = numbering {
            self.xml.element("w:numPr", &[], |xml| {
                xml.value("w:ilvl", &level);
                xml.value("w:numId", &list);
            });
        }
        // What begins a page begins at its top.
        if *starts_page {
            self.xml.empty("w:spacing", &[("w:before", "0")]);
        }
        let depth = match list {
            Listed::ByStyle | Listed::Point(_) => None,
            Listed::ItemOfArticle => Some(0),
            Listed::Typed(depth) => Some((*depth).min(DEEPEST)),
        };
        if let Some(depth) = depth {
            let left = (INDENT * (u32::from(depth) + 1)).to_string();
            self.xml.empty("w:ind", &[("w:left", &left), ("w:hanging", &INDENT.to_string())]);
        }
        if fate != Fate::Kept {
            self.xml.open("w:rPr", &[]);
            if self.change(fate) {
                self.xml.close();
            }
            self.xml.close();
        }
        self.xml.close();
    }
}

/// At the foot of the page, over the width of the text.
const AT_FOOT: [(&str, &str); 6] = [
    ("w:w", "8732"),
    ("w:wrap", "notBeside"),
    ("w:vAnchor", "margin"),
    ("w:hAnchor", "margin"),
    ("w:xAlign", "left"),
    ("w:yAlign", "bottom"),
];
