//! The page of changes: by key, by kind, what a change does by article and payer, and to the article.

use akkoord::gui::ask::Page;
use akkoord::report::changes::Kind;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;

use crate::support::window::{choose, press, shows, steps, window, window_with};

#[test]
fn the_page_is_calculated_when_it_is_opened_and_not_before() {
    let mut harness = window();
    assert!(harness.state().derived().pages.changes.changes.is_none());
    press(&mut harness, Modifiers::COMMAND, Key::Num7);
    assert_eq!(harness.state().state().session.page, Page::Changes);
    let changes = harness.state().derived().pages.changes.changes.clone().expect("the example can be computed");
    assert!(changes.changes.len() > 20, "{}", changes.changes.len());
    assert!(shows(&harness, "Waadi, art. 8: luidt voortaan anders"));
    assert!(shows(&harness, "Aof-premie hoog: 7,63% → 8,03%"));
    assert!(shows(&harness, "Aangekondigd in Memorie van toelichting bij de begroting van SZW 2027"));
    assert_eq!(steps(&harness), 0, "looking changes nothing");
}

#[test]
fn a_change_opens_what_it_does_by_article_and_payer_and_closes_it_again() {
    let mut harness = window();
    press(&mut harness, Modifiers::COMMAND, Key::Num7);
    choose(&mut harness, "Toon wat dit per artikel en betaler doet: Aof-premie hoog: 7,63% → 8,03%");
    let open = harness.state().state().session.changes.open.expect("it is open");
    let changes = harness.state().derived().pages.changes.changes.clone().expect("the example can be computed");
    let moved = &changes.changes[open].moved;
    assert!(moved.len() > 3 && moved.iter().all(|moved| moved.before != moved.after), "{moved:?}");
    assert!(shows(&harness, "Uitzendbureau"));
    choose(&mut harness, "Verberg wat dit per artikel en betaler doet: Aof-premie hoog: 7,63% → 8,03%");
    assert_eq!(harness.state().state().session.changes.open, None);
}

#[test]
fn only_one_kind_can_be_shown() {
    let mut harness = window();
    press(&mut harness, Modifiers::COMMAND, Key::Num7);
    let changes = harness.state().derived().pages.changes.changes.clone().expect("the example can be computed");
    let law = changes.changes.iter().filter(|change| change.kind == Kind::Law).count();
    let name = format!("wet ({law})");
    let button = harness.get_by_label_contains(&name);
    button.focus();
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(harness.state().state().session.changes.only, Some(Kind::Law));
    assert!(shows(&harness, "Waadi, art. 8: luidt voortaan anders") && !shows(&harness, "Aof-premie hoog: "));
}

#[test]
fn an_article_that_leans_on_a_change_is_a_step_away() {
    let mut harness = window();
    press(&mut harness, Modifiers::COMMAND, Key::Num7);
    choose(&mut harness, "Ga naar Artikel 9 Gelijke toegang voor uitzendkrachten");
    let session = &harness.state().state().session;
    assert_eq!((session.page, session.agreement.article.as_deref()), (Page::Agreement, Some("equal-access")));
}

#[test]
fn what_stands_in_the_way_of_a_calculation_is_said_instead() {
    let mut harness = window_with(|dossier| dossier.workforce[0].hourly_wage = rust_decimal::dec!(1).into());
    press(&mut harness, Modifiers::COMMAND, Key::Num7);
    let page = &harness.state().derived().pages.changes;
    assert!(page.changes.is_none() && !page.obstacles.is_empty());
    assert!(shows(&harness, "wettelijk minimumloon"));
}
