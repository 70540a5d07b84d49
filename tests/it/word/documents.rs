//! A Word file says what its document says, with numbers and references that Word comes to by itself.

use akkoord::domain::words::Language;
use akkoord::report::document::{Block, Document, Emphasis, HeadingText, LabelKind, Link, Span};
use akkoord::report::format;
use akkoord::report::handover::Handover;
use akkoord::workbench::Wanted;

use super::reading::{Changes, Paragraph, read};
use super::{EXAMPLES, document, dossier, opened, options, written};

fn words(spans: &[Span]) -> String {
    spans.iter().map(|span| span.text.as_str()).collect()
}

/// What is read of the blocks, a line a paragraph or cell.
fn lines(document: &Document) -> Vec<String> {
    let cell = |cell| format::cell(cell, document.language).replace(" *", "*");
    let lines = document.blocks.iter().flat_map(|block| match block {
        Block::Heading { text, .. } => vec![text.to_string()],
        Block::Paragraph(spans) | Block::Note(spans) => vec![words(spans)],
        Block::Numbered { number, spans, .. } => vec![format!("{number} {}", words(spans))],
        Block::Table(table) => {
            let heads = table.columns.iter().map(|column| column.heading.clone());
            let cells = table.rows.iter().flat_map(|row| row.cells.iter().map(cell));
            heads.chain(cells).collect()
        }
        Block::Signatures(places) => places.iter().map(|place| place.party.clone()).collect(),
        Block::Bar(parts) => parts.iter().map(|part| part.label.clone()).collect(),
        Block::Chart(chart) => {
            let rows = chart.rows.iter().flat_map(|row| [row.label.clone(), row.value.clone()]);
            std::iter::once(chart.title.clone()).chain(rows).collect()
        }
    });
    lines.filter(|line| !line.is_empty()).collect()
}

/// The lines of a file without its contents.
fn text(paragraphs: &[Paragraph]) -> Vec<String> {
    let text = paragraphs.iter().filter(|paragraph| !paragraph.style.starts_with("TOC"));
    text.map(|paragraph| paragraph.line().replace('\t', " ")).collect()
}

/// Each line stands in the file, behind the one before it.
fn check(name: &str, document: &Document, bytes: &[u8]) {
    let written = text(&read(bytes, Changes::Accepted));
    let mut rest = written.iter();
    for line in lines(document) {
        assert!(rest.any(|found| *found == line), "{name}: ‘{line}’ is not there, or not behind what comes before it");
    }
}

#[test]
fn a_file_has_every_line_of_its_document_with_its_number() {
    for name in EXAMPLES {
        let mut opened = opened(dossier(name));
        for handover in Handover::ALL {
            for language in handover.languages() {
                let proposal = opened.dossier().proposals[0].clone();
                let document = opened.document(&Wanted { proposal, handover, language: *language });
                check(&format!("{name} {}", handover.code()), &document, &written(&document));
            }
        }
    }
}

#[test]
fn the_contents_name_every_heading_and_lead_to_it() {
    let document = document(&mut opened(dossier("uitzend")), 0, Handover::Agreement);
    let paragraphs = read(&written(&document), Changes::Accepted);
    let contents = paragraphs.iter().filter(|one| ["TOC1", "TOC2"].contains(&one.style.as_str()));
    let contents: Vec<&str> = contents.map(|one| one.text.as_str()).collect();
    let headings = document.blocks.iter().filter_map(|block| match block {
        Block::Heading { text, .. } => Some(text.to_string()),
        _ => None,
    });
    assert_eq!(contents, headings.collect::<Vec<_>>());
}

/// A reference is a field that shows what Word would: the number of the paragraph its bookmark stands at.
#[test]
fn every_reference_shows_the_number_of_what_its_bookmark_stands_at() {
    for name in EXAMPLES {
        let mut opened = opened(dossier(name));
        for handover in [Handover::Agreement, Handover::Declaration] {
            let document = document(&mut opened, 0, handover);
            let paragraphs = read(&written(&document), Changes::Accepted);
            let mut fields = 0;
            for (code, shown) in paragraphs.iter().flat_map(|paragraph| &paragraph.references) {
                let mut code = code.split_whitespace();
                assert_eq!(code.next(), Some("REF"));
                let target = code.next().expect("a bookmark");
                let is_small = code.any(|switch| switch == "Lower");
                let at: Vec<&Paragraph> =
                    paragraphs.iter().filter(|one| one.bookmarks.iter().any(|name| name == target)).collect();
                let [at] = at[..] else { panic!("{name}: the bookmark {target} stands at {} places", at.len()) };
                let number = at.number.trim_end_matches('.');
                let expected = if is_small { number.to_lowercase() } else { number.to_owned() };
                assert_eq!(*shown, expected, "{name}: {target}");
                fields += 1;
            }
            let references = document.blocks.iter().flat_map(|block| match block {
                Block::Paragraph(spans) | Block::Numbered { spans, .. } => spans.as_slice(),
                _ => &[],
            });
            let numbers = references.filter(|span| span.link.is_some()).map(|span| match span.text.as_str() {
                // To where it stands: no number.
                "dit artikel" | "Dit artikel" => 0,
                both if both.to_lowercase().starts_with("artikel") && both.contains(", lid ") => 2,
                _ => 1,
            });
            assert_eq!(fields, numbers.sum::<usize>(), "{name}: each number of a reference is a field");
            assert!(fields > 10, "{name}: {fields}");
        }
    }
}

/// A document of blocks, as short as can be.
fn of(blocks: Vec<Block>) -> Document {
    Document {
        title: "Proef".to_owned(),
        subtitle: Vec::new(),
        imprint: Vec::new(),
        running_head: String::new(),
        running_foot: String::new(),
        language: Language::Dutch,
        front_matter: false,
        blocks,
    }
}

fn numbered(number: &str, depth: u8, words: &str) -> Block {
    Block::Numbered { number: number.to_owned(), depth, spans: vec![Span::plain(words)] }
}

fn article(number: usize) -> Block {
    Block::Heading {
        level: 2,
        text: HeadingText::numbered(LabelKind::Article, number, "Titel"),
        anchor: format!("article-{number}"),
        new_page: false,
        in_contents: true,
    }
}

#[test]
fn numbers_that_word_would_not_come_to_are_typed_and_read_the_same() {
    let to_fourth = Link { anchor: "article-4".to_owned(), paragraph: None };
    let document = of(vec![
        article(1),
        numbered("2.", 0, "lid zonder eerste"),
        numbered("1.1.", 0, "nummer in tweeën"),
        article(4),
        Block::Paragraph(vec![Span { link: Some(to_fourth), ..Span::plain("artikel 4") }]),
        numbered("1.", 0, "punt"),
        numbered("z.", 1, "zesentwintigste"),
        numbered("aa.", 1, "zevenentwintigste"),
        numbered("ab.", 1, "achtentwintigste, die Word bb noemt"),
        numbered("•", 0, "zonder getal"),
    ]);
    let bytes = written(&document);
    check("typed", &document, &bytes);
    let paragraphs = read(&bytes, Changes::Accepted);
    assert!(paragraphs.iter().all(|paragraph| paragraph.references.is_empty()), "to no number of Word no field leads");
    assert_eq!(paragraphs.iter().filter(|paragraph| paragraph.text.contains('\t')).count(), 3);
}

#[test]
fn words_of_any_kind_are_written_as_they_are_but_for_what_no_file_can_hold() {
    let hostile = "</w:t><w:p> & \"'\u{0}\u{b}\u{1f}\u{7f}\u{fffe}\u{202e}🙂 ﬁ 中 ﷽ ]]> é";
    let shown = "</w:t><w:p> & \"'🙂 ﬁ 中 ﷽ ]]> é";
    let mut document = of(vec![Block::Paragraph(vec![Span::plain(hostile), Span::strong(hostile)])]);
    for part in [&mut document.title, &mut document.running_head, &mut document.running_foot] {
        hostile.clone_into(part);
    }
    let bytes = written(&document);
    let paragraphs = read(&bytes, Changes::Accepted);
    assert_eq!(paragraphs[0].text, shown);
    assert_eq!(paragraphs[1].text, format!("{shown}{shown}"));
    let lines = of(vec![Block::Paragraph(vec![Span::plain("een\ntwee\tdrie")])]);
    assert_eq!(read(&written(&lines), Changes::Accepted)[1].text, "een\ntwee\tdrie");
}

#[test]
fn the_same_document_gives_the_same_bytes_and_names_no_clock() {
    let document = document(&mut opened(dossier("schoonmaak")), 0, Handover::CostReport);
    assert!(written(&document) == written(&document));
    let core = &super::xml::parts(&written(&document))["docProps/core.xml"];
    let day = core.child("dcterms:created").expect("the day is known");
    assert_eq!(day.text, "2026-11-23T00:00:00Z");
    assert_eq!(core.child("dc:language").expect("a language").text, "nl-NL");
    let undated = akkoord::export::docx::write(&document, &akkoord::export::Options { created: None, ..options() });
    let undated = super::xml::parts(&undated.expect("it can be written"));
    assert!(undated["docProps/core.xml"].child("dcterms:created").is_none(), "a day that is not known is left out");
}

#[test]
fn marked_words_of_the_version_for_a_declaration_are_marked_in_word() {
    let document = document(&mut opened(dossier("glastuinbouw")), 0, Handover::Declaration);
    let spans = document.blocks.iter().flat_map(|block| match block {
        Block::Paragraph(spans) | Block::Numbered { spans, .. } => spans.as_slice(),
        _ => &[],
    });
    let marked: String =
        spans.filter(|span| span.emphasis == Emphasis::Marked).map(|span| span.text.as_str()).collect();
    let parts = super::xml::parts(&written(&document));
    let runs = parts["word/document.xml"].clone();
    let mut in_word = String::new();
    in_order(&runs, &mut in_word);
    assert!(!marked.is_empty());
    assert_eq!(in_word, marked);
}

/// The marked words within an element, in their order.
fn in_order(element: &super::xml::Element, marked: &mut String) {
    let style = element.child("w:rPr").and_then(|properties| properties.value("w:rStyle"));
    if element.name == "w:r" && style == Some("Renvooi") {
        element.children.iter().filter(|child| child.name == "w:t").for_each(|child| marked.push_str(&child.text));
    }
    element.children.iter().for_each(|child| in_order(child, marked));
}
