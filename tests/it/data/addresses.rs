//! Every number of every table of the worked examples has an address, and what stands there explains to that number.

use akkoord::domain::agreement::render;
use akkoord::domain::projection::{Calculation, Data, FigureAddress, FigureId, assess, resolve};
use akkoord::domain::words::Language;
use akkoord::report::agreement::Subject;
use akkoord::report::document::{Block, Cell, Content, Document};
use akkoord::report::handover::Handover;
use akkoord::store::{builtin, examples};
use rust_decimal::dec;

use crate::support::TODAY;

fn cells(document: &Document) -> impl Iterator<Item = (&str, &Cell)> {
    let tables = document.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    tables
        .flat_map(|table| table.rows.iter().flat_map(|row| row.cells.iter().map(|cell| (table.caption.as_str(), cell))))
}

/// The documents about costs of every proposal of every example, with the calculation they show.
fn each_document(mut visit: impl FnMut(&str, &Document, &Calculation)) {
    let (library, figures, catalogue) = (
        builtin::library().expect("the built-in library loads"),
        builtin::figures().expect("the built-in figures load"),
        builtin::catalogue().expect("the built-in schemes load"),
    );
    let data = Data { library: &library, figures: &figures, catalogue: &catalogue };
    for name in ["glastuinbouw", "schoonmaak", "uitzend"] {
        let dossier = examples::example(name).expect("an example that opens").dossier;
        for proposal in &dossier.proposals {
            let resolved = resolve(&dossier, proposal, data, TODAY).expect("a sound example");
            let assessment = assess(&resolved.given).expect("a sound example");
            let made = Calculation { resolved, assessment };
            let text = render(proposal, &dossier.agreement, &library);
            let about = Subject {
                dossier: &dossier,
                proposal,
                text: &text,
                calculation: Some(&made),
                library: &library,
                catalogue: &catalogue,
                changes: None,
                earlier: None,
                packages: None,
                leaflet: None,
                receipt: None,
                share_basis: akkoord::domain::projection::ShareBasis::default(),
            };
            for handover in Handover::ALL {
                for language in [Language::Dutch, Language::English] {
                    visit(name, &handover.document(&about, TODAY, language), &made);
                }
            }
        }
    }
}

#[test]
fn every_number_of_a_table_opens_and_explains_to_what_stands_there() {
    let mut counted = 0;
    each_document(|name, document, calculation| {
        let explainer = calculation.explainer();
        for (caption, cell) in cells(document) {
            let Some(number) = cell.content.number() else { continue };
            if cell.marks.input || matches!(cell.content, Content::Year(_)) {
                assert_eq!(cell.figure, None, "{name}, {caption}: an input is no figure of the model");
                continue;
            }
            let Some(figure) = &cell.figure else { panic!("{name}, {caption}: no address: {cell:?}") };
            let text = figure.to_string();
            assert_eq!(text.parse::<FigureId>().as_ref(), Ok(figure));
            assert_eq!(text.parse::<FigureAddress>(), Ok(figure.clone().into()));
            let explained = explainer.explain(figure).unwrap_or_else(|| panic!("{name}, {caption}: {text}"));
            assert!(
                (explained.value - number).abs() < dec!(0.0000000001),
                "{text}: {} is not {number}",
                explained.value
            );
            assert!(explained.holds(), "{text}: the formula gives something else");
            counted += 1;
        }
    });
    assert!(counted > 2000, "{counted}");
}
