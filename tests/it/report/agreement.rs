//! The agreement as a document to sign: its order, one article in full, what the checks say of it, and how far it meets the advice.

use akkoord::domain::words::Language;
use akkoord::report::agency::agency_table;
use akkoord::report::agreement::agreement;
use akkoord::report::checks::Checks;
use akkoord::report::document::{Block, Document, Span};

use super::{Example, LANGUAGE, table};
use crate::support::TODAY;

fn document(name: &str) -> Document {
    let example = Example::new(name);
    let text = example.text();
    agreement(&example.opened.subject(example.proposal(), &text, Some(example.calculation())), TODAY)
}

fn words(spans: &[Span]) -> String {
    spans.iter().map(|span| span.text.as_str()).collect()
}

#[test]
fn the_order_of_the_document() {
    for name in ["glastuinbouw", "uitzend"] {
        let document = document(name);
        let mut lines = vec![document.title.clone()];
        lines.extend(document.subtitle.iter().chain(&document.imprint).cloned());
        lines.push(format!("{} / {}", document.running_head, document.running_foot));
        for block in &document.blocks {
            match block {
                Block::Heading { level, text, .. } => lines.push(format!("{} {text}", "#".repeat(usize::from(*level)))),
                Block::Table(table) => lines.push(format!("[tabel] {}", table.caption)),
                Block::Chart(chart) => lines.push(format!("[grafiek] {}", chart.title)),
                Block::Bar(parts) => lines.push(format!("[balk] {} betalers", parts.len())),
                Block::Signatures(places) => {
                    lines.extend(
                        places
                            .iter()
                            .map(|place| format!("[tekent] {} {} {}", place.party, place.name, place.function)),
                    );
                }
                Block::Paragraph(_) | Block::Numbered { .. } | Block::Note(_) => {}
            }
        }
        insta::assert_snapshot!(format!("order_of_the_agreement_{name}"), lines.join("\n"));
    }
}

#[test]
fn an_article_in_full() {
    let document = document("glastuinbouw");
    let is_heading = |block: &&Block| matches!(block, Block::Heading { .. });
    let starts = |block: &&Block| matches!(block, Block::Heading { text, .. } if text.title.contains("Les Nederlands in werktijd"));
    let at = document.blocks.iter().position(|block| starts(&block)).expect("the article is there");
    let article = document.blocks[at + 1..].iter().take_while(|block| !is_heading(block));
    let lines = article.map(|block| match block {
        Block::Paragraph(spans) | Block::Note(spans) => words(spans),
        Block::Numbered { number, depth, spans } => {
            format!("{}{number} {}", "  ".repeat((*depth).into()), words(spans))
        }
        Block::Heading { .. } | Block::Table(_) | Block::Signatures(_) | Block::Bar(_) | Block::Chart(_) => {
            unreachable!("an article is text")
        }
    });
    insta::assert_snapshot!(lines.collect::<Vec<_>>().join("\n"));
}

/// What came of the checks of the example.
fn checks(example: &Example, language: Language) -> Checks {
    example.opened.checks(example.proposal(), &example.text(), Ok(example.calculation()), language)
}

#[test]
fn findings_about_the_examples() {
    for (name, language, snapshot) in [
        ("glastuinbouw", Language::Dutch, "findings_glastuinbouw"),
        ("glastuinbouw", Language::English, "findings_glastuinbouw_in_english"),
        ("uitzend", Language::Dutch, "findings_uitzend"),
    ] {
        let example = Example::new(name);
        let checks = checks(&example, language);
        let said = checks.findings.iter().map(|found| {
            let (view, severity) = (&found.view, found.view.severity.name());
            format!("{} · {} · {}\n  {}", severity.in_language(language), view.check, view.place, view.message)
        });
        insta::assert_snapshot!(snapshot, said.collect::<Vec<_>>().join("\n"));
    }
}

#[test]
fn how_far_the_advice_is_carried_out() {
    let example = Example::new("glastuinbouw");
    let checks = checks(&example, LANGUAGE);
    let lines = checks.demands.iter().map(|demand| {
        let numbers: Vec<_> = demand.articles.iter().map(|article| article.number.as_str()).collect();
        let articles = if numbers.is_empty() { "–".to_owned() } else { numbers.join(", ") };
        let asked = format!("{}. {}", demand.recommendation, demand.words);
        format!("{} · artikel {articles} · {}\n  {asked}", demand.extent_name, demand.paragraph)
    });
    insta::assert_snapshot!(lines.collect::<Vec<_>>().join("\n"));
}

#[test]
fn the_agency_workers_position() {
    let example = Example::new("glastuinbouw");
    for (language, snapshot) in
        [(Language::Dutch, "agency_position"), (Language::English, "agency_position_in_english")]
    {
        insta::assert_snapshot!(snapshot, table(&agency_table(&checks(&example, language).agency, language), language));
    }
}
