//! The end of an import: whose people they are, and what each proposal costs them.

use akkoord::domain::money::Cents;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};
use rust_decimal::dec;

use super::import::{group, pick, read, sample};
use super::{page, undo};
use crate::support::window::{Window, choose, shows, steps, type_in};

#[test]
fn an_own_payroll_in_place_of_a_sector_asks_for_the_employers_and_ends_in_what_it_costs() {
    let mut harness = page();
    let employers = |harness: &Window| harness.state().state().document.dossier().assumptions.employers;
    let of_the_whole = |harness: &Window| {
        let bills = &harness.state().derived().pages.workforce.bill;
        bills.iter().map(|bill| bill.cost.as_ref().expect("it is calculated").clone()).collect::<Vec<_>>()
    };
    assert_eq!(employers(&harness), dec!(2400));
    read(&mut harness, &sample("payroll-semicolon-cp1252.csv"));
    group(&mut harness, "Verder: maak profielen");
    let is_ready = |harness: &Window| {
        harness.get_by_role_and_label(Role::Button, "Overnemen in het dossier").accesskit_node().is_disabled()
    };
    assert!(is_ready(&harness) && shows(&harness, "Kies wat er met de 6 profielen van het dossier gebeurt"));
    pick(&mut harness, "profielen van het dossier vervangen");
    assert!(is_ready(&harness) && shows(&harness, "Kies of dit één werkgever of een sector is"));
    pick(&mut harness, "Van een sector of meer werkgevers");
    type_in(&mut harness, "Aantal werkgevers", "3,5 of zo");
    assert!(is_ready(&harness), "what cannot be read is not taken in");
    type_in(&mut harness, "Aantal werkgevers", "4");
    assert!(!is_ready(&harness));
    pick(&mut harness, "Van één werkgever");
    choose(&mut harness, "Overnemen in het dossier");

    assert_eq!((employers(&harness), steps(&harness)), (dec!(1), 1), "employers and profiles are one step");
    harness.check_accessibility();
    assert!(shows(&harness, "Voor 240 werknemers kost ‘Inzet vakbonden’ in 2027"));
    // Supervision is € 205 an employer a year: 2,400 employers were € 492,000.
    for cost in of_the_whole(&harness) {
        assert!(cost.of_the_whole.cents < Cents::new(1_000_000), "{:?}", cost.of_the_whole);
        let payers: Cents = cost.payers.iter().map(|borne| borne.amount.cents).sum();
        assert_eq!(payers + cost.schemes, cost.headline.gross.cents, "who pays and what schemes pay is all of it");
    }
    choose(&mut harness, "Naar de profielen");
    undo(&mut harness);
    assert_eq!(employers(&harness), dec!(2400));
}
