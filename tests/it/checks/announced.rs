//! A value that is announced for a coming date carries its paper wherever a value that is carried forward is marked.

use akkoord::domain::dated::{Entry, Source, Sureness};
use akkoord::domain::parameters::{FigureKey, Published, PublishedFigures};
use akkoord::domain::period::Date;
use akkoord::domain::projection::{Data, Explainer, FigureId, Provenance, assess, resolve};
use akkoord::domain::words::Language;
use akkoord::domain::workforce::ContractKind;
use akkoord::report::derivation::derivation;
use akkoord::report::reading::{Mark, reading};
use akkoord::store::builtin::FigureFile;
use akkoord::store::ron_text::from_text;
use rust_decimal::dec;

use super::base::{CATALOGUE, Change, FIGURES, LIBRARY, base, dutch, said_under};
use crate::support::TODAY;

const PAPER: &str = "Begroting, bijlage premies";

/// The published figures, and the health-care levy of 2027 as a paper announces it.
fn announced() -> PublishedFigures {
    let mut figures = FIGURES.clone();
    let listed = figures.listed();
    let levy = listed.into_iter().find(|figure| figure.key == FigureKey::ZvwEmployer).expect("it is published");
    let mut levy = Published { gaps: Vec::new(), ..levy.clone() };
    levy.entries.retain(|entry| entry.from < Date::constant(2027, 1, 1));
    levy.entries.push(Entry {
        value: dec!(0.0655),
        low: None,
        high: None,
        from: Date::constant(2027, 1, 1),
        to: None,
        source: Source { title: PAPER.to_owned(), url: None },
        sureness: Sureness::Official,
        checked_on: TODAY,
        announced: true,
        note: None,
    });
    figures.extend([levy]);
    figures
}

#[test]
fn an_announced_value_counts_from_its_day_and_is_marked_with_its_paper() {
    let figures = announced();
    let mut dossier = base();
    dossier.profile(ContractKind::Permanent, dec!(38), dec!(16));
    let data = Data { library: &LIBRARY, figures: &figures, catalogue: &CATALOGUE };
    let resolved = resolve(&dossier, &dossier.proposals[0], data, TODAY).expect("it can be computed");
    assert_eq!(resolved.given.parameters.zvw[&2027].value(), dec!(0.0655));
    let marked = resolved.provenance.values().find(|origin| origin.figure() == Some(&FigureKey::ZvwEmployer));
    assert!(matches!(marked, Some(origin @ Provenance::Published { announced: true, .. }) if origin.is_marked()));

    let assessment = assess(&resolved.given).expect("it can be computed");
    let explainer = Explainer::of(&resolved, &assessment);
    let cost = FigureId::HourlyCost { profile: "oogst".into(), year: 2027 };
    let cost = explainer.explain(&cost).expect("it is a figure");
    let view = derivation(&cost, &resolved.provenance, Language::Dutch);
    let origin = format!("aangekondigd in ‘{PAPER}’");
    assert!(view.rows.iter().any(|row| row.marked && row.origin.ends_with(&origin)), "{view:#?}");

    let said = said_under(&dossier, &figures);
    let said: Vec<String> = said.iter().map(|finding| dutch(&finding.message)).collect();
    assert!(said.iter().any(|said| said.starts_with("Aangekondigd en nog niet vastgesteld: ‘")), "{said:#?}");
}

#[test]
fn a_reading_says_by_which_paper_it_is_announced() {
    let figures = announced();
    let mut dossier = base();
    dossier.assumptions.reference_date = Date::constant(2027, 1, 1);
    let view = reading(dossier.figures(&figures), &FigureKey::ZvwEmployer, Language::Dutch);
    assert_eq!((view.mark, view.value.as_str()), (Some(Mark::Announced), "6,55%"));
    assert!(view.text.contains(&format!("aangekondigd in {PAPER}, nagezien ")), "{}", view.text);
}

#[test]
fn a_data_file_can_say_that_an_entry_is_announced() {
    let entry = |mark: &str| {
        format!(
            "(format: 1, figures: [(id: \"zvw.employer\", title: (nl: \"a\", en: \"b\"), unit: Share, entries: [(value: \
             \"0.0655\", from: \"2027-01-01\", source: (title: \"{PAPER}\"), sureness: Official, checked_on: \
             \"2026-11-23\", {mark})])])"
        )
    };
    let file = from_text::<FigureFile>(&entry("announced: true"), "premiums.ron").expect("it is read");
    assert!(file.figures[0].entries[0].announced);
    assert!(from_text::<FigureFile>(&entry("anounced: true"), "premiums.ron").is_err());
}
