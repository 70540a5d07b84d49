//! As many people as a file can hold, in one figure: a formula of that many terms is shown and let go without a step of
//! the stack for each, and so is an address of thousands of parts.

use std::sync::Arc;

use akkoord::domain::projection::FigureId;
use akkoord::domain::words::Language;
use akkoord::report::derivation::derivation;
use akkoord::store::examples::example;
use akkoord::workbench::Workbench;

use crate::support::TODAY;

/// Profiles that a file of 35 MB has.
const MANY: usize = 10_000;

#[test]
fn a_sum_over_ten_thousand_profiles_is_explained() {
    let mut dossier = example("glastuinbouw").expect("the example").dossier;
    let first = dossier.workforce[0].clone();
    let one = |number: usize| {
        let mut profile = first.clone();
        profile.id = format!("p{number}").into();
        profile
    };
    dossier.workforce = (0..MANY).map(one).collect();
    // The lessons, what a scheme takes over of them, and one year are enough, and quick.
    let proposal = &mut dossier.proposals[0];
    for chapter in &mut proposal.chapters {
        chapter.articles.retain(|article| ["language-lessons", "lesson-costs"].contains(&article.id.as_str()));
    }
    dossier.agreement.term.end = format!("{}-12-31", dossier.agreement.term.start.year()).parse().expect("a day");
    let year = dossier.agreement.term.start.year();
    let workbench = Workbench::built_in(TODAY).expect("the data files");
    let mut opened = workbench.with(Arc::new(dossier));
    let proposal = opened.dossier().proposals[0].clone();
    let calculation = opened.calculation(&proposal).expect("it can be computed");
    let explainer = calculation.explainer();
    for (address, least) in [
        ("gross", MANY),
        ("full_use/gross", MANY),
        ("wage_bill", MANY),
        ("workers", MANY),
        ("grant/sectorfonds-taal", MANY),
    ] {
        let figure: FigureId = format!("{address}/{year}").parse().expect("an address of a figure");
        let explained = explainer.explain(&figure).unwrap_or_else(|| panic!("{figure} is computed"));
        assert!(explained.holds(), "{figure}");
        let view = derivation(&explained, &calculation.resolved.provenance, Language::Dutch);
        assert!(view.rows.len() >= least, "{figure}: {} rows", view.rows.len());
        assert!(view.rows.iter().all(|row| row.depth < 20), "{figure}");
    }
}

#[test]
fn an_address_of_thousands_of_parts_is_none() {
    for part in ["full_use", "gross", "1"] {
        let address = format!("{}gross/2027", format!("{part}/").repeat(50_000));
        assert!(address.parse::<FigureId>().is_err(), "{part}");
    }
    assert!("full_use/gross/2027".parse::<FigureId>().is_ok());
}
