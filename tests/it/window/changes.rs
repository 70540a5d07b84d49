//! The page of changes: by key, by kind, what a change does by article and payer, and to the article.

use akkoord::gui::ask::{Ask, Page};
use akkoord::gui::changes::view::ChangesPage;
use akkoord::report::changes::{ChangesView, Kind};
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;

use crate::support::window::{
    Window, choose, click, press, send, shows, steps, type_in, wait_until, window, window_with,
};

/// The page as it shows; nothing before it was looked at for the first time.
fn page(harness: &Window) -> Option<&ChangesPage> {
    harness.state().derived().pages.changes.last().map(|(_, page)| page)
}

fn changes(harness: &Window) -> ChangesView {
    page(harness).and_then(|page| page.changes.clone()).expect("the example can be computed")
}

/// A window in which wages rise faster than in the example, as an edit that can be taken back.
fn window_with_dearer_wages() -> Window {
    let mut harness = window();
    press(&mut harness, Modifiers::COMMAND, Key::Num3);
    click(&mut harness, "Wat de pagina toont: Aannames en cijfers");
    type_in(&mut harness, "Loonstijging per jaar", "4,5");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(steps(&harness), 1);
    harness
}

/// Opens the page and waits until it was looked at.
fn open(harness: &mut Window) {
    press(harness, Modifiers::COMMAND, Key::Num7);
    wait_until(harness, "the changes", |app| app.derived().pages.changes.is_current());
}

#[test]
fn the_page_is_calculated_when_it_is_opened_and_not_before() {
    let mut harness = window();
    assert!(page(&harness).is_none());
    open(&mut harness);
    assert_eq!(harness.state().state().session.page, Page::Changes);
    let changes = changes(&harness);
    assert!(changes.changes.len() > 20, "{}", changes.changes.len());
    assert!(shows(&harness, "Waadi, art. 8: luidt voortaan anders"));
    assert!(shows(&harness, "Aof-premie hoog: 7,63% → 8,03%"));
    assert!(shows(&harness, "Aangekondigd in Memorie van toelichting bij de begroting van SZW 2027"));
    assert_eq!(steps(&harness), 0, "looking changes nothing");
}

#[test]
fn a_change_opens_what_it_does_by_article_and_payer_and_closes_it_again() {
    let mut harness = window();
    open(&mut harness);
    choose(&mut harness, "Toon wat dit per artikel en betaler doet: Aof-premie hoog: 7,63% → 8,03%");
    let open = harness.state().state().session.changes.open.expect("it is open");
    let changes = changes(&harness);
    let moved = &changes.changes[open].moved;
    assert!(moved.len() > 3 && moved.iter().all(|moved| moved.before != moved.after), "{moved:?}");
    assert!(shows(&harness, "Uitzendbureau"));
    choose(&mut harness, "Verberg wat dit per artikel en betaler doet: Aof-premie hoog: 7,63% → 8,03%");
    assert_eq!(harness.state().state().session.changes.open, None);
}

#[test]
fn only_one_kind_can_be_shown() {
    let mut harness = window();
    open(&mut harness);
    let changes = changes(&harness);
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
    open(&mut harness);
    choose(&mut harness, "Ga naar Artikel 9 Gelijke toegang voor uitzendkrachten");
    let session = &harness.state().state().session;
    assert_eq!((session.page, session.agreement.article.as_deref()), (Page::Agreement, Some("equal-access")));
}

#[test]
fn what_stands_in_the_way_of_a_calculation_is_said_instead() {
    let mut harness = window_with(|dossier| dossier.workforce[0].hourly_wage = rust_decimal::dec!(1).into());
    open(&mut harness);
    let page = page(&harness).expect("it was looked at");
    assert!(page.changes.is_none() && !page.obstacles.is_empty());
    assert!(shows(&harness, "wettelijk minimumloon"));
}

#[test]
fn an_edit_leaves_the_changes_before_it_in_sight_as_old_ones_until_the_new_are_there() {
    let mut harness = window_with_dearer_wages();
    open(&mut harness);
    let before = changes(&harness);
    let context = harness.ctx.clone();
    harness.state_mut().send(&context, Ask::Undo.into());
    assert_eq!(changes(&harness), before, "the window's thread computes nothing");
    harness.step();
    assert!(shows(&harness, "Dit is de stand van vóór de laatste wijziging"));
    wait_until(&mut harness, "the changes", |app| app.derived().pages.changes.is_current());
    assert!(!shows(&harness, "Dit is de stand van vóór de laatste wijziging"));
    assert_ne!(changes(&harness).after, before.after, "wages rise less");
}

#[test]
fn an_edit_while_the_changes_are_computed_is_what_shows_in_the_end() {
    let mut harness = window_with_dearer_wages();
    press(&mut harness, Modifiers::COMMAND, Key::Num7);
    assert!(page(&harness).is_none_or(|page| page.changes.is_some()));
    send(&mut harness, Ask::Undo.into());
    wait_until(&mut harness, "the changes", |app| app.derived().pages.changes.is_current());
    let after_edit = changes(&harness);
    let mut other = window();
    open(&mut other);
    assert_eq!(after_edit, changes(&other), "taken back, it is the example again");
}
