//! The page of the negotiation: what changes between proposals with its price, and a morning of offers.

use akkoord::domain::agreement::PartySide;
use akkoord::domain::agreement::ledger::{LedgerEvent, OfferStatus};
use akkoord::domain::money::Cents;
use akkoord::gui::ask::Page;
use akkoord::gui::negotiation::view::NegotiationPage;
use akkoord::report::redline::Kind;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;

use crate::support::window::{
    Window, choose, choose_beginning, press, shown, shows, steps, type_in, wait_until, window_of,
};

fn is_current(harness: &mut Window) {
    wait_until(harness, "the negotiation", |app| app.derived().pages.negotiation.is_current());
}

fn open() -> Window {
    let mut harness = window_of([1920.0, 1080.0]);
    press(&mut harness, Modifiers::COMMAND, Key::Num8);
    is_current(&mut harness);
    assert_eq!(harness.state().state().session.page, Page::Negotiation);
    harness
}

fn page(harness: &Window) -> NegotiationPage {
    harness.state().derived().pages.negotiation.last().map(|(_, page)| page.clone()).expect("it was looked at")
}

#[test]
fn the_changes_from_the_other_proposal_add_up_to_the_difference_and_their_words_can_be_read() {
    let mut harness = open();
    let redline = page(&harness).redline.expect("there is another proposal");
    assert_eq!((redline.from.as_str(), redline.to.as_str()), ("Bod werkgevers", "Inzet vakbonden"));
    let money = redline.money.expect("both can be calculated");
    let effects = redline.changes.iter().filter_map(|change| change.effect.as_ref()).map(|effect| effect.total());
    assert_eq!(effects.sum::<Cents>() + money.interplay.total(), money.to.total() - money.from.total());
    let value = redline.changes.iter().find(|change| change.kind == Kind::Value).expect("a value differs");
    assert!(shows(&harness, &value.what), "{}", value.what);
    assert!(shows(&harness, "Samenloop: wat geen wijziging alleen doet"));
    let name = &redline.units.first().expect("words differ").name;
    assert!(!shows(&harness, "[nieuw: "));
    choose(&mut harness, "Toon de woorden");
    assert!(shows(&harness, name) && shows(&harness, "[nieuw: "), "{name}");
    assert_eq!(steps(&harness), 0, "looking changes nothing");
}

#[test]
fn a_morning_of_offers_keeps_what_each_cost_and_becomes_a_result() {
    let mut harness = open();
    let entries = |harness: &Window| harness.state().state().document.dossier().ledger.clone();
    assert!(shows(&harness, "Er is nog geen bod vastgelegd."));
    type_in(&mut harness, "Notitie, alleen voor u", "eerste bod");
    choose(&mut harness, "Leg ‘Inzet vakbonden’ vast als bod");
    is_current(&mut harness);
    choose(&mut harness, "Bod werkgevers");
    is_current(&mut harness);
    choose(&mut harness, "Leg ‘Bod werkgevers’ vast als bod");
    is_current(&mut harness);
    let written = entries(&harness);
    let offers: Vec<_> = written
        .iter()
        .filter_map(|entry| match &entry.event {
            LedgerEvent::Offer(offer) => Some((offer.round, offer.side, entry.note.as_str())),
            _ => None,
        })
        .collect();
    let expected = [(1, PartySide::Workers, "eerste bod"), (2, PartySide::Employers, "")];
    assert_eq!(offers, expected, "the next offer is the other side's");
    let ledger = page(&harness).ledger.expect("it shows");
    let redline = page(&harness).redline.and_then(|redline| redline.money.ok()).expect("both can be calculated");
    assert_eq!(ledger.rounds[1].total, redline.to.total(), "as it is calculated now");
    assert_eq!(ledger.apart, Some(ledger.rounds[0].total - ledger.rounds[1].total));
    choose_beginning(&mut harness, "Akkoord, zoals in ronde 2: Artikel 3");
    is_current(&mut harness);
    assert_eq!(page(&harness).ledger.map(|ledger| ledger.agreed.len()), Some(1));
    choose(&mut harness, "Maak een voorstel van wat is afgesproken");
    is_current(&mut harness);
    let result = shown(&harness);
    assert_eq!(result.title, "Resultaat");
    assert_eq!(result.articles().filter(|article| article.id == "language-lessons").count(), 1);
    assert_eq!(steps(&harness), 4, "two offers, what is agreed, and the result");
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    is_current(&mut harness);
    assert_eq!(page(&harness).ledger.map(|ledger| ledger.agreed.len()), Some(0), "open again");
    harness.get_by_label("Stand van ronde 1").click_accesskit();
    harness.run();
    harness.get_all_by_label("beantwoord").last().expect("it can be chosen").click_accesskit();
    harness.run();
    is_current(&mut harness);
    assert_eq!(page(&harness).ledger.map(|ledger| ledger.rounds[0].status), Some(OfferStatus::Answered));
}
