//! Figures a profile takes from the dossier: own values are shown as such, and missing ones are said and not invented.

use akkoord::domain::money::Euro;
use akkoord::domain::parameters::{FigureKey, Override, PensionTerm};
use akkoord::domain::period::Date;
use akkoord::domain::workforce::{Pension, StayRates, Whk};
use egui_kittest::kittest::Queryable;
use rust_decimal::{Decimal, dec};

use super::{page_with, selected};
use crate::support::window::{choose, shows, steps};

/// A dossier's own value of a figure.
fn own(figure: FigureKey, value: Decimal) -> Override {
    Override { figure, value, reason: "opgave van de accountant".to_owned(), source: None }
}

#[test]
fn the_form_shows_what_the_dossier_computes_with_and_marks_it_as_its_own() {
    let mut harness = page_with(|dossier| {
        let origin = StayRates::EuropeanUnion.origin().expect("a published table");
        dossier.overrides = vec![
            own(FigureKey::WhkSector("1".to_owned()), dec!(0.0321)),
            own(FigureKey::StayOn { origin, years: 0 }, dec!(0.75)),
            own(FigureKey::Registered(origin), dec!(0.55)),
        ];
        dossier.workforce[1].registered_share = None;
    });
    harness.get_by_label_contains("Vast: teelt, oogst en verpakking, ").click();
    harness.run();
    assert_eq!(selected(&harness).whk, Whk::Sector(FigureKey::WhkSector("1".to_owned())));
    // The published one of 2027, in which the agreement begins, not of 2026, in which wages were read.
    assert!(shows(&harness, "3,21% · eigen waarde: opgave van de accountant (gepubliceerd: 1,27%)"));
    assert!(shows(&harness, "75% · eigen waarde: opgave van de accountant (gepubliceerd: 69%)"));
    assert!(shows(&harness, "55% · eigen waarde: opgave van de accountant (gepubliceerd: 60%)"));
    assert!(!shows(&harness, "kleine werkgevers: 1,27%"), "the published one does not hold here");

    // What is the employer's own from now on begins with what held until then.
    choose(&mut harness, "Whk-premie: eigen beschikking");
    assert_eq!(selected(&harness).whk, Whk::Own(dec!(0.0321).into()));
}

/// The franchise and the highest wage of tax law are known from 2026 on.
#[test]
fn an_own_pension_that_would_begin_with_figures_that_are_missing_says_so_and_invents_none() {
    let mut harness = page_with(|dossier| {
        dossier.assumptions.reference_date = Date::constant(2025, 11, 1);
        dossier.workforce[0].pension = Pension::None;
    });
    choose(&mut harness, "Pensioen: eigen regeling");
    assert_eq!((selected(&harness).pension, steps(&harness)), (Pension::None, 0));
    let said: Vec<_> = harness.query_all_by_label_contains("de eerste geldt vanaf 1 januari 2026").collect();
    assert_eq!(said.len(), 2, "both bounds are named");
    let offered: Vec<_> = harness.query_all_by_label_contains("Eigen waarde voor ").collect();
    assert_eq!(offered.len(), 2, "for each a value of the dossier's own is offered");

    let mut harness = page_with(|dossier| {
        dossier.assumptions.reference_date = Date::constant(2025, 11, 1);
        dossier.workforce[0].pension = Pension::None;
        let bounds = [(PensionTerm::Franchise, dec!(18475)), (PensionTerm::Max, dec!(137800))];
        dossier.overrides = bounds.map(|(term, amount)| own(FigureKey::fiscal(term), amount)).into();
    });
    choose(&mut harness, "Pensioen: eigen regeling");
    let Pension::Own(terms) = selected(&harness).pension else { panic!("the dossier states both bounds") };
    assert_eq!((terms.franchise, terms.max_wage), (Euro::new(dec!(18475)), Euro::new(dec!(137800))));
}
