//! What somebody reads in a Word file with all changes accepted or rejected: paragraphs with the numbers that Word gives
//! them, and the references in them.

use std::collections::BTreeMap;

use super::xml::{Element, parts};

/// What is done with the changes before it is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Changes {
    Accepted,
    Rejected,
}

/// A paragraph as it is read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paragraph {
    pub style: String,
    /// The number in front of it.
    pub number: String,
    pub text: String,
    /// References: the field, and what shows.
    pub references: Vec<(String, String)>,
    pub bookmarks: Vec<String>,
    /// The list and level that stand at the paragraph itself.
    direct: Option<(String, usize)>,
    mark_is_gone: bool,
}

impl Paragraph {
    /// With its number in front.
    pub fn line(&self) -> String {
        if self.number.is_empty() { self.text.clone() } else { format!("{} {}", self.number, self.text) }
    }
}

/// The paragraphs of a file, those in tables too, without those that only keep things apart.
pub fn read(bytes: &[u8], changes: Changes) -> Vec<Paragraph> {
    let parts = parts(bytes);
    let body = parts["word/document.xml"].child("w:body").expect("a body");
    let mut paragraphs = Vec::new();
    collect(body, changes, &mut paragraphs);
    for paragraph in &paragraphs {
        assert!(
            !paragraph.mark_is_gone || paragraph.text.is_empty(),
            "a paragraph would run into the next: {paragraph:?}"
        );
    }
    paragraphs.retain(|paragraph| !paragraph.mark_is_gone);
    number(&mut paragraphs, &parts["word/styles.xml"], &parts["word/numbering.xml"]);
    paragraphs.retain(|paragraph| paragraph.style != "NaTabel");
    paragraphs
}

/// The words of a running head or foot.
pub fn running(bytes: &[u8], part: &str, changes: Changes) -> String {
    let parts = parts(bytes);
    let mut paragraphs = Vec::new();
    collect(&parts[part], changes, &mut paragraphs);
    paragraphs.into_iter().map(|paragraph| paragraph.text).collect()
}

/// Whether what this element marks is not there once the changes are dealt with.
fn is_gone(marks: &Element, changes: Changes) -> bool {
    marks.child(if changes == Changes::Accepted { "w:del" } else { "w:ins" }).is_some()
}

fn collect(within: &Element, changes: Changes, paragraphs: &mut Vec<Paragraph>) {
    for child in &within.children {
        match child.name.as_str() {
            "w:p" => paragraphs.push(paragraph(child, changes)),
            "w:tr" if child.child("w:trPr").is_some_and(|marks| is_gone(marks, changes)) => {}
            "w:tbl" | "w:tr" | "w:tc" => collect(child, changes, paragraphs),
            _ => {}
        }
    }
}

fn paragraph(element: &Element, changes: Changes) -> Paragraph {
    let mut read = Paragraph::default();
    if let Some(properties) = element.child("w:pPr") {
        read.style = properties.value("w:pStyle").unwrap_or_default().to_owned();
        read.direct = properties.child("w:numPr").map(|numbering| {
            let level = numbering.value("w:ilvl").and_then(|level| level.parse().ok());
            (numbering.value("w:numId").expect("a list").to_owned(), level.expect("a level"))
        });
        read.mark_is_gone = properties.child("w:rPr").is_some_and(|marks| is_gone(marks, changes));
    }
    runs(element, changes, &mut read, &mut Field::None);
    read
}

/// Where the reader is in a field.
enum Field {
    None,
    Code(String),
    Result(String, String),
}

fn runs(within: &Element, changes: Changes, read: &mut Paragraph, field: &mut Field) {
    for child in &within.children {
        match (child.name.as_str(), changes) {
            ("w:ins", Changes::Rejected) | ("w:del", Changes::Accepted) => {}
            ("w:ins" | "w:del" | "w:hyperlink" | "w:r", _) => runs(child, changes, read, field),
            ("w:bookmarkStart", _) => read.bookmarks.push(child.attribute("w:name").to_owned()),
            ("w:t" | "w:delText", _) => words(&child.text, read, field),
            ("w:br", _) => words("\n", read, field),
            ("w:tab", _) => words("\t", read, field),
            ("w:instrText" | "w:delInstrText", _) => {
                if let Field::Code(code) = field {
                    code.push_str(&child.text);
                }
            }
            ("w:fldChar", _) => {
                let before = std::mem::replace(field, Field::None);
                *field = match (child.attribute("w:fldCharType"), before) {
                    ("begin", _) => Field::Code(String::new()),
                    ("separate", Field::Code(code)) if code.trim().starts_with("TOC") => Field::None,
                    ("separate", Field::Code(code)) => Field::Result(code, String::new()),
                    ("end", Field::Result(code, shown)) => {
                        read.references.push((code.trim().to_owned(), shown));
                        Field::None
                    }
                    ("end", Field::None) => Field::None,
                    (kind, _) => panic!("a field is not well made: {kind}"),
                };
            }
            _ => {}
        }
    }
}

fn words(words: &str, read: &mut Paragraph, field: &mut Field) {
    read.text.push_str(words);
    if let Field::Result(_, shown) = field {
        shown.push_str(words);
    }
}

/// A level of a list: format, text, and the style that counts by it.
struct Level {
    format: String,
    text: String,
}

/// Gives paragraphs the numbers that Word does: by the list of the paragraph or its style, a level beginning again after
/// each above it, an instance that says so at its own first number.
fn number(paragraphs: &mut [Paragraph], styles: &Element, numbering: &Element) {
    let mut levels: BTreeMap<(String, usize), Level> = BTreeMap::new();
    let mut by_style: BTreeMap<String, (String, usize)> = BTreeMap::new();
    let mut lists: BTreeMap<String, (String, BTreeMap<usize, usize>)> = BTreeMap::new();
    for element in &numbering.children {
        if element.name == "w:abstractNum" {
            let id = element.attribute("w:abstractNumId");
            for level in element.children.iter().filter(|child| child.name == "w:lvl") {
                let place: usize = level.attribute("w:ilvl").parse().expect("a level");
                let value = |name| level.value(name).unwrap_or_default().to_owned();
                levels.insert((id.to_owned(), place), Level { format: value("w:numFmt"), text: value("w:lvlText") });
                if let Some(style) = level.value("w:pStyle") {
                    by_style.insert(style.to_owned(), (id.to_owned(), place));
                }
            }
        } else {
            let starts = element.children.iter().filter(|child| child.name == "w:lvlOverride").map(|level| {
                let place = level.attribute("w:ilvl").parse().expect("a level");
                (place, level.value("w:startOverride").and_then(|start| start.parse().ok()).expect("a start"))
            });
            let of = element.value("w:abstractNumId").expect("a list").to_owned();
            lists.insert(element.attribute("w:numId").to_owned(), (of, starts.collect()));
        }
    }
    for style in styles.children.iter().filter(|style| style.name == "w:style") {
        let list = style.child("w:pPr").and_then(|properties| properties.child("w:numPr"));
        let of = list.and_then(|list| list.value("w:numId")).map(|list| lists[list].0.as_str());
        let known = by_style.get(style.attribute("w:styleId")).map(|(of, _)| of.as_str());
        assert_eq!(of, known, "style and list name each other: {}", style.attribute("w:styleId"));
    }
    let mut counters: BTreeMap<String, [usize; 9]> = BTreeMap::new();
    let mut begun: Vec<(String, usize)> = Vec::new();
    for paragraph in paragraphs {
        let (of, level) = match &paragraph.direct {
            Some((list, level)) => {
                let (of, starts) = &lists[list];
                if let (Some(start), false) = (starts.get(level), begun.contains(&(list.clone(), *level))) {
                    counters.entry(of.clone()).or_default()[*level] = start - 1;
                    begun.push((list.clone(), *level));
                }
                (of.clone(), *level)
            }
            None => match by_style.get(&paragraph.style) {
                Some(known) => known.clone(),
                None => continue,
            },
        };
        let counter = counters.entry(of.clone()).or_default();
        counter[level] += 1;
        counter[level + 1..].fill(0);
        let Level { format, text } = &levels[&(of, level)];
        let number = match format.as_str() {
            "lowerLetter" => {
                let (letter, round) = ((counter[level] - 1) % 26, (counter[level] - 1) / 26);
                let letter = char::from(b'a' + u8::try_from(letter).expect("a letter"));
                std::iter::repeat_n(letter, round + 1).collect()
            }
            _ => counter[level].to_string(),
        };
        paragraph.number = text.replace(&format!("%{}", level + 1), &number);
    }
}
