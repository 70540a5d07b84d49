//! What every page and document about costs opens with, and what the cost report says of the days of the agreement.

use akkoord::domain::projection::{Base, Selection};
use akkoord::domain::words::Language;
use akkoord::report::changes::ChangesView;
use akkoord::report::document::Block;
use akkoord::report::format;
use akkoord::report::handover::Handover;
use akkoord::report::opening::opening;
use akkoord::workbench::{FileFormat, Wanted};

use super::{Example, LANGUAGE};

#[test]
fn every_example_opens_with_what_it_costs_extra_and_why() {
    for name in ["glastuinbouw", "schoonmaak", "uitzend"] {
        let example = Example::new(name);
        let said = opening(example.calculation(), &example.text(), LANGUAGE);
        insta::assert_snapshot!(format!("opening_{name}"), said.join("\n"));
    }
}

#[test]
fn the_opening_names_the_amounts_of_the_totals() {
    for name in ["glastuinbouw", "schoonmaak", "uitzend"] {
        let example = Example::new(name);
        let explainer = example.calculation().explainer();
        for language in Language::ALL {
            let said = opening(example.calculation(), &example.text(), language);
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
