//! What every page and document about costs opens with, and what the cost report says of the days of the agreement.

use std::sync::Arc;

use akkoord::domain::agreement::{Article, ArticleContent, FreeParagraph, OwnCost, OwnCostPer};
use akkoord::domain::projection::{Base, Selection};
use akkoord::domain::words::Language;
use akkoord::report::changes::ChangesView;
use akkoord::report::document::Block;
use akkoord::report::format;
use akkoord::report::handover::Handover;
use akkoord::report::opening::opening;
use akkoord::report::said::plain;
use akkoord::workbench::{FileFormat, Wanted, Workbench};
use rust_decimal::dec;

use super::{Example, LANGUAGE};
use crate::support::TODAY;

/// The sentences as they read on paper.
fn said(example: &Example, language: Language) -> Vec<String> {
    opening(example.calculation(), &example.text(), language).iter().map(|sentence| plain(sentence)).collect()
}

#[test]
fn every_example_opens_with_what_it_costs_extra_and_why() {
    for name in ["glastuinbouw", "schoonmaak", "uitzend"] {
        let example = Example::new(name);
        let said = said(&example, LANGUAGE);
        insta::assert_snapshot!(format!("opening_{name}"), said.join("\n"));
    }
}

/// Words of the parties' own are in no amount until somebody says what they cost; every document about costs says so.
#[test]
fn own_words_without_a_cost_are_named_as_not_computed() {
    let mut dossier = akkoord::store::examples::example("glastuinbouw").expect("it loads").dossier;
    let own = |id: &str, cost| Article {
        id: id.into(),
        content: ArticleContent::Free {
            title: id.to_owned(),
            paragraphs: vec![FreeParagraph {
                label: None,
                text: "Er is elk jaar een vakdag.".to_owned(),
                items: Vec::new(),
            }],
            cost,
        },
    };
    let cost =
        OwnCost { amount: dec!(1).into(), per: OwnCostPer::Year, payer: "employer".to_owned(), basis: String::new() };
    let articles = &mut dossier.proposals[0].chapters[0].articles;
    articles.insert(0, own("Vakdag", None));
    articles.insert(1, own("Feestdag", Some(cost)));
    let workbench = Workbench::built_in(TODAY).expect("the data files are tested to load");
    let mut opened = workbench.with(Arc::new(dossier));
    let proposal = opened.dossier().proposals[0].clone();
    let wanted = |handover, language| Wanted { proposal: proposal.clone(), handover, language };
    let mut named = |handover, language| {
        let document = opened.document(&wanted(handover, language));
        let paragraphs = document.blocks.iter().filter_map(|block| match block {
            Block::Paragraph(spans) => Some(spans.iter().map(|span| span.text.as_str()).collect::<String>()),
            _ => None,
        });
        paragraphs.filter(|said| said.starts_with("Niet berekend") || said.starts_with("Not computed")).collect()
    };
    for handover in Handover::ALL.into_iter().filter(|handover| handover.shows_costs()) {
        let said: Vec<String> = named(handover, Language::Dutch);
        let expected = "Niet berekend, want eigen tekst: Artikel 1 Vakdag; Artikel 8 Lessen en de teeltpiek.";
        assert_eq!(said, [expected], "{handover:?}");
    }
    let said: Vec<String> = named(Handover::CostReport, Language::English);
    let expected = "Not computed, as words of the parties’ own: Article 1 Vakdag; Article 8 Lessen en de teeltpiek.";
    assert_eq!(said, [expected]);
}

#[test]
fn the_opening_names_the_amounts_of_the_totals() {
    for name in ["glastuinbouw", "schoonmaak", "uitzend"] {
        let example = Example::new(name);
        let explainer = example.calculation().explainer();
        for language in Language::ALL {
            let said = said(&example, language);
            for base in [Base::Gross, Base::Extra, Base::Existing] {
                let amount = explainer.sum(&Selection { base, ..Selection::default() });
                let amount = format::euro(amount, language);
                let is_named = said.first().is_some_and(|first| first.contains(&amount));
                assert!(
                    is_named || base != Base::Gross && amount == format::euro(Default::default(), language),
                    "{name}: {said:?}"
                );
            }
        }
    }
}

#[test]
fn the_cost_report_lists_what_changes_while_the_agreement_runs_and_so_does_its_csv() {
    let mut example = Example::new("schoonmaak");
    let (proposal, text) = (example.proposal().clone(), example.text());
    let changes: ChangesView = example.opened.changes(&proposal, &text, LANGUAGE).expect("it can be computed");
    let wanted = Wanted { proposal, handover: Handover::CostReport, language: LANGUAGE };
    let document = example.opened.document(&wanted);
    let table = changes.table(LANGUAGE);
    assert!(document.blocks.contains(&Block::Table(table.clone())), "the list");
    let moved = changes.changes.iter().filter_map(|change| change.table(LANGUAGE));
    assert!(moved.clone().count() > 0 && moved.clone().all(|table| document.blocks.contains(&Block::Table(table))));
    let csv = example.opened.export(&wanted, FileFormat::Csv).expect("it can be written");
    let csv = String::from_utf8(csv).expect("text");
    assert!(csv.contains(&table.caption), "its caption");
    let others = Wanted { handover: Handover::WageCosts, ..wanted };
    assert!(!example.opened.document(&others).blocks.contains(&Block::Table(table)), "only the cost report");
}
