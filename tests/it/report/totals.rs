//! The rows by which every face sums up what a proposal costs.

use akkoord::domain::money::Cents;
use akkoord::domain::projection::FigureId;
use akkoord::report::document::{Block, Content};
use akkoord::report::handover::Handover;
use akkoord::report::totals::totals;

use super::{Example, LANGUAGE, amount, grid, shown};
use crate::support::TODAY;

#[test]
fn the_totals_of_each_example() {
    for name in ["glastuinbouw", "schoonmaak", "uitzend"] {
        let rows = totals(Example::new(name).calculation()).into_iter().map(|row| {
            let years = row.years.iter().map(|(_, of_year)| amount(of_year));
            std::iter::once(row.name.in_language(LANGUAGE).to_owned()).chain(years).chain([amount(&row.term)]).collect()
        });
        insta::assert_snapshot!(format!("totals_{name}"), grid(&rows.collect::<Vec<Vec<String>>>()));
    }
}

#[test]
fn the_rows_are_sums_of_each_other_and_each_opens() {
    for name in ["glastuinbouw", "schoonmaak", "uitzend"] {
        let example = Example::new(name);
        let explainer = example.calculation().explainer();
        let rows = totals(example.calculation());
        for year in explainer.assessment.years.iter().map(|span| Some(span.year)).chain([None]) {
            let of: Vec<_> = rows.iter().filter_map(|row| row.of(year)).collect();
            let [gross, _, existing, extra, promised, certain, expected, full, level] = of[..] else {
                panic!("nine rows")
            };
            assert_eq!(existing.cents + extra.cents, gross.cents, "{name}");
            assert!(expected.cents <= certain.cents && certain.cents <= promised.cents, "{name}");
            assert!(promised.cents <= gross.cents, "{name}");
            assert!(full.cents > gross.cents, "{name}: not everybody takes part");
            assert!(level.cents > Cents::ZERO && level.cents < gross.cents, "{name}: what divides is more than one");
            for amount in of {
                let derivation = explainer.explain(&amount.figure).expect("a figure that opens");
                assert!(derivation.holds(), "{}", amount.figure);
                assert_eq!(derivation.value, amount.cents.euro().value(), "{}", amount.figure);
            }
        }
    }
}

#[test]
fn a_figure_at_full_use_opens_down_to_inputs_and_never_out_of_that_run() {
    let example = Example::new("uitzend");
    let explainer = example.calculation().explainer();
    let mut open: Vec<FigureId> = vec!["full_use/gross/2027".parse().expect("an address")];
    let mut seen = 0;
    while let Some(figure) = open.pop() {
        assert!(matches!(figure, FigureId::FullUse(_)), "{figure}");
        let derivation = explainer.explain(&figure).expect("a figure that opens");
        assert!(derivation.holds(), "{figure}");
        seen += 1;
        // One operand a step is enough to come from the sum to the inputs.
        let text = format!("{:?}", derivation.formula);
        let next = text.split("Figure(\"").nth(1).and_then(|rest| rest.split('"').next());
        open.extend(next.map(|next| next.parse::<FigureId>().expect("an address")));
    }
    assert!(seen >= 3, "{seen} steps");
}

#[test]
fn every_document_about_costs_shows_the_same_rows() {
    let example = Example::new("glastuinbouw");
    let expected: Vec<String> = totals(example.calculation()).iter().map(|row| amount(&row.term)).collect();
    let text = example.text();
    let about = example.opened.subject(example.proposal(), &text, Some(example.calculation()));
    for handover in Handover::ALL.into_iter().filter(|handover| handover.shows_costs()) {
        let (what, document) = (handover.code(), handover.document(&about, TODAY, LANGUAGE));
        let table = document.blocks.iter().find_map(|block| match block {
            Block::Table(table) if table.caption.starts_with("Kosten samengevat") => Some(table),
            _ => None,
        });
        let table = table.unwrap_or_else(|| panic!("{what} has no totals"));
        let terms: Vec<String> =
            table.rows.iter().filter_map(|row| row.cells.last()).map(|cell| shown(&cell.content)).collect();
        assert_eq!(terms[..expected.len()], expected, "{what}");
    }
    assert!(expected.iter().all(|amount| *amount != shown(&Content::cents(Cents::ZERO))));
}
