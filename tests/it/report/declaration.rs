//! The version for a declaration as generally binding: the notified text without names and signatures, marked by nature.

use std::sync::Arc;

use akkoord::domain::agreement::Dossier;
use akkoord::report::document::{Block, Document, Emphasis, Span};
use akkoord::report::handover::Handover;
use akkoord::store::examples::example;
use akkoord::workbench::{Opened, Wanted, Workbench};

use super::{EXAMPLES, LANGUAGE};
use crate::support::TODAY;

const NAMELESS: &str = "[naam van een partij]";

/// An example in whose words names stand too.
fn dossier(name: &str) -> Dossier {
    let mut dossier = example(name).expect("the example is tested to load").dossier;
    let party = dossier.agreement.parties[0].name.clone();
    let first = dossier.agreement.signatures.first_mut().expect("somebody signs");
    "J. de Proef".clone_into(&mut first.signatory);
    dossier.agreement.recitals.push(format!("{party} en J. de Proef hebben dit voorgesteld;"));
    dossier
}

fn document(opened: &mut Opened, handover: Handover) -> Document {
    let proposal = opened.dossier().proposals[0].clone();
    opened.document(&Wanted { proposal, handover, language: LANGUAGE })
}

fn words(spans: &[Span]) -> String {
    spans.iter().map(|span| span.text.as_str()).collect()
}

/// A line for each block of text, without the signs of marks.
fn lines(blocks: &[Block]) -> Vec<String> {
    let unmarked = |spans: &[Span]| words(spans).replace("[R] ", "");
    let line = |block: &Block| match block {
        Block::Heading { text, .. } => Some(text.to_string()),
        Block::Paragraph(spans) => Some(unmarked(spans)),
        Block::Numbered { number, spans, .. } => Some(format!("{number} {}", unmarked(spans))),
        Block::Signatures(_) => Some("handtekeningen".to_owned()),
        Block::Table(_) | Block::Note(_) | Block::Bar(_) | Block::Chart(_) => None,
    };
    blocks.iter().filter_map(line).collect()
}

#[test]
fn it_is_the_notified_text_without_names_and_signatures() {
    for name in EXAMPLES {
        let dossier = dossier(name);
        let frame = dossier.agreement.clone();
        let mut opened = Workbench::built_in(TODAY).expect("the data files load").with(Arc::new(dossier));
        let signs = frame.signatures[0].clone();
        let function = if signs.function.is_empty() { String::new() } else { format!(", {}", signs.function) };
        let represented = format!(", hierbij vertegenwoordigd door J. de Proef{function}");
        let without_names = |line: String| {
            let line = line.replace(&represented, "");
            let line = frame.parties.iter().fold(line, |line, party| {
                let seated = format!("{}, gevestigd te {}", party.name, party.seat);
                line.replace(&seated, NAMELESS).replace(&party.name, NAMELESS)
            });
            line.replace("J. de Proef", NAMELESS)
        };
        let signed = lines(&document(&mut opened, Handover::Agreement).blocks);
        let at = signed.iter().position(|line| line == "Ondertekening").expect("it is signed");
        assert_eq!(signed[at + 2], "handtekeningen", "heading, sentence and places");
        let notified = [&signed[..at], &signed[at + 3..]].concat();
        let expected: Vec<String> = notified.into_iter().map(without_names).collect();
        assert!(expected.concat().contains(&format!("{NAMELESS} en {NAMELESS} hebben dit voorgesteld;")), "{name}");
        let declared = lines(&document(&mut opened, Handover::Declaration).blocks);
        let at = declared.iter().position(|line| line == "Partijen").expect("the text begins");
        assert!(at > 1 && declared[at..] == expected[..], "{name}");
    }
}

#[test]
fn what_is_marked_is_what_by_its_nature_stays_outside() {
    let mut marked = 0;
    for name in EXAMPLES {
        let mut opened = Workbench::built_in(TODAY).expect("the data files load").with(Arc::new(dossier(name)));
        let text = opened.text(&opened.dossier().proposals[0].clone());
        let document = document(&mut opened, Handover::Declaration);
        let is_marked = |spans: &[Span]| {
            let all = spans.iter().all(|span| span.emphasis == Emphasis::Marked);
            assert_eq!(all && !spans.is_empty(), words(spans).starts_with("[R] "), "{spans:?}");
            all
        };
        let at = |anchor: &str| {
            let is = |block: &Block| matches!(block, Block::Heading { anchor: of, .. } if of == anchor);
            document.blocks.iter().position(is).unwrap_or_else(|| panic!("{name}: {anchor}")) + 1
        };
        for article in text.articles() {
            let mut blocks = document.blocks[at(&format!("article-{}", article.id))..].iter();
            for paragraph in &article.paragraphs {
                let outside = paragraph.standing.as_ref().is_some_and(|standing| standing.outside.is_some());
                for _ in 0..=paragraph.items.len() {
                    let Some(Block::Paragraph(spans) | Block::Numbered { spans, .. }) = blocks.next() else {
                        panic!("{name}: a block for each paragraph and item")
                    };
                    assert_eq!(is_marked(spans), outside, "{name}: {}", words(spans));
                    marked += usize::from(outside);
                }
            }
        }
        for section in &text.protocol {
            let Block::Paragraph(spans) = &document.blocks[at(&format!("protocol-{}", section.id))] else {
                panic!("words of a protocol agreement")
            };
            assert!(is_marked(spans), "{name}: {}", words(spans));
        }
    }
    assert!(marked > 3, "only {marked} blocks of articles are marked");
}
