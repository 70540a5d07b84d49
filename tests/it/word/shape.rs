//! The shape of the XML: Word refuses a file whose elements stand in another order than the schema has them, and one that
//! names what is not there.

use std::collections::{BTreeMap, BTreeSet};

use akkoord::report::handover::Handover;

use super::xml::{Element, parts};
use super::{EXAMPLES, document, dossier, opened, written};

/// The order of children, from ECMA-376, Part 1, 17.3 to 17.6 and annex A, as far as these files have them.
const ORDER: [(&str, &[&str]); 11] = [
    (
        "w:pPr",
        &[
            "w:pStyle",
            "w:keepNext",
            "w:keepLines",
            "w:pageBreakBefore",
            "w:framePr",
            "w:numPr",
            "w:pBdr",
            "w:shd",
            "w:tabs",
            "w:spacing",
            "w:ind",
            "w:jc",
            "w:outlineLvl",
            "w:rPr",
            "w:sectPr",
        ],
    ),
    (
        "w:rPr",
        &[
            "w:ins", "w:del", "w:rStyle", "w:rFonts", "w:b", "w:bCs", "w:i", "w:iCs", "w:color", "w:sz", "w:szCs",
            "w:u", "w:shd", "w:lang",
        ],
    ),
    ("w:numPr", &["w:ilvl", "w:numId"]),
    (
        "w:tblPr",
        &[
            "w:tblStyle",
            "w:tblW",
            "w:tblInd",
            "w:tblBorders",
            "w:tblLayout",
            "w:tblCellMar",
            "w:tblLook",
            "w:tblCaption",
            "w:tblDescription",
        ],
    ),
    ("w:trPr", &["w:cantSplit", "w:tblHeader", "w:ins", "w:del"]),
    ("w:tcPr", &["w:tcW", "w:gridSpan", "w:tcBorders", "w:shd", "w:vAlign"]),
    ("w:tbl", &["w:tblPr", "w:tblGrid", "w:tr"]),
    ("w:sectPr", &["w:headerReference", "w:footerReference", "w:type", "w:pgSz", "w:pgMar", "w:titlePg"]),
    ("w:lvl", &["w:start", "w:numFmt", "w:pStyle", "w:suff", "w:lvlText", "w:lvlJc", "w:pPr"]),
    (
        "w:style",
        &[
            "w:name",
            "w:basedOn",
            "w:next",
            "w:uiPriority",
            "w:semiHidden",
            "w:unhideWhenUsed",
            "w:qFormat",
            "w:pPr",
            "w:rPr",
            "w:tblPr",
            "w:tblStylePr",
        ],
    ),
    ("w:numbering", &["w:abstractNum", "w:num"]),
];

/// What is wrong with the parts of a file.
pub(super) fn faults(bytes: &[u8]) -> Vec<String> {
    let parts = parts(bytes);
    let mut faults = Vec::new();
    for (name, part) in &parts {
        for element in part.all() {
            if let Some((_, order)) = ORDER.iter().find(|(parent, _)| *parent == element.name) {
                let places = element.children.iter().map(|child| order.iter().position(|known| *known == child.name));
                let places: Vec<Option<usize>> = places.collect();
                if places.contains(&None) || !places.is_sorted() {
                    let children: Vec<&str> = element.children.iter().map(|child| child.name.as_str()).collect();
                    faults.push(format!("{name}: {} holds {children:?}", element.name));
                }
            }
            let is_change = ["w:ins", "w:del"].contains(&element.name.as_str());
            if is_change && element.children.iter().any(|child| child.name != "w:r") {
                faults.push(format!("{name}: a change holds more than runs"));
            }
            let is_taken_out = element.name == "w:del"
                && element.all().iter().any(|within| within.name == "w:t" || within.name == "w:instrText");
            if is_taken_out {
                faults.push(format!("{name}: words that are taken out are written as if they stayed"));
            }
            if element.name == "w:tc" && element.children.last().is_none_or(|last| last.name != "w:p") {
                faults.push(format!("{name}: a cell does not end in a paragraph"));
            }
        }
    }
    let document = &parts["word/document.xml"];
    faults.extend(named(&parts, document));
    let body = document.child("w:body").expect("a body");
    for pair in body.children.windows(2) {
        if let [first, second] = pair
            && first.name == "w:tbl"
            && second.name != "w:p"
        {
            faults.push(format!("a table runs into {}", second.name));
        }
    }
    faults
}

/// What is named and not there, or there twice.
fn named(parts: &BTreeMap<String, Element>, document: &Element) -> Vec<String> {
    let mut faults = Vec::new();
    let all = document.all();
    let values = |name: &str, attribute: &str| -> Vec<String> {
        all.iter()
            .filter(|element| element.name == name)
            .map(|element| element.attribute(attribute).to_owned())
            .collect()
    };
    let styles: BTreeSet<&str> =
        parts["word/styles.xml"].children.iter().map(|style| style.attribute("w:styleId")).collect();
    for kind in ["w:pStyle", "w:rStyle", "w:tblStyle"] {
        faults.extend(
            values(kind, "w:val")
                .into_iter()
                .filter(|style| !styles.contains(style.as_str()))
                .map(|style| format!("no style {style}")),
        );
    }
    let lists: BTreeSet<&str> =
        parts["word/numbering.xml"].children.iter().map(|list| list.attribute("w:numId")).collect();
    faults.extend(
        values("w:numId", "w:val")
            .into_iter()
            .filter(|list| !lists.contains(list.as_str()))
            .map(|list| format!("no list {list}")),
    );
    let relations: BTreeSet<&str> =
        parts["word/_rels/document.xml.rels"].children.iter().map(|relation| relation.attribute("Id")).collect();
    for kind in ["w:headerReference", "w:footerReference"] {
        faults.extend(
            values(kind, "r:id")
                .into_iter()
                .filter(|id| !relations.contains(id.as_str()))
                .map(|id| format!("no part {id}")),
        );
    }
    for relation in &parts["word/_rels/document.xml.rels"].children {
        if !parts.contains_key(&format!("word/{}", relation.attribute("Target"))) {
            faults.push(format!("no file {}", relation.attribute("Target")));
        }
    }
    let bookmarks = values("w:bookmarkStart", "w:name");
    for anchor in values("w:hyperlink", "w:anchor") {
        if !bookmarks.contains(&anchor) {
            faults.push(format!("no bookmark {anchor}"));
        }
    }
    let mut seen = BTreeSet::new();
    faults.extend(
        bookmarks.iter().filter(|name| !seen.insert(name.to_lowercase())).map(|name| format!("two bookmarks {name}")),
    );
    let mut ids = BTreeSet::new();
    for kind in ["w:bookmarkStart", "w:ins", "w:del", "w:commentReference"] {
        faults.extend(
            values(kind, "w:id")
                .into_iter()
                .filter(|id| !ids.insert(id.clone()))
                .map(|id| format!("two of number {id}")),
        );
    }
    faults
}

#[test]
fn elements_stand_in_the_order_of_the_schema_and_name_what_is_there() {
    for name in EXAMPLES {
        let mut opened = opened(dossier(name));
        for handover in Handover::ALL {
            let bytes = written(&document(&mut opened, 0, handover));
            let faults = faults(&bytes);
            assert!(faults.is_empty(), "{name} {}: {faults:#?}", handover.code());
        }
    }
}

#[test]
fn a_table_repeats_its_head_says_what_it_shows_and_a_wide_one_lies_on_its_side() {
    let bytes = written(&document(&mut opened(dossier("glastuinbouw")), 0, Handover::CostReport));
    let parts = parts(&bytes);
    let document = &parts["word/document.xml"];
    let tables: Vec<&Element> = document.all().into_iter().filter(|element| element.name == "w:tbl").collect();
    assert!(tables.len() > 8);
    for table in &tables {
        let head = table.child("w:tr").and_then(|row| row.child("w:trPr")).expect("a row");
        assert!(head.child("w:tblHeader").is_some(), "the first row comes back on every page");
        let properties = table.child("w:tblPr").expect("properties");
        let [caption, told] =
            ["w:tblCaption", "w:tblDescription"].map(|name| properties.value(name).unwrap_or_default());
        assert!(!caption.is_empty() && !told.is_empty());
    }
    let sections: Vec<&Element> = document.all().into_iter().filter(|element| element.name == "w:sectPr").collect();
    let turned: Vec<&&Element> = sections
        .iter()
        .filter(|section| section.child("w:pgSz").is_some_and(|paper| paper.attribute("w:orient") == "landscape"))
        .collect();
    assert!(!turned.is_empty() && turned.len() < sections.len());
    let first_pages = sections.iter().filter(|section| section.child("w:titlePg").is_some()).count();
    assert_eq!(first_pages, 1, "only the first section has a first page of its own");
    // The foot of a page on its side reaches its right margin: 297 mm less two of 15.
    let tab = parts["word/footer2.xml"]
        .all()
        .into_iter()
        .find(|element| element.name == "w:tab" && !element.attribute("w:pos").is_empty());
    assert_eq!(tab.expect("a tab").attribute("w:pos"), "15138");
}
