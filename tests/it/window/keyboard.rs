//! The window by keyboard: from part to part, through the list, taking back in a field, and answers to questions.

use akkoord::gui::ask::Page;
use eframe::egui::accesskit::Toggled;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable};
use rust_decimal::dec;

use crate::support::window::{Window, choose, click, hours, press, type_in, window};

/// The name of what has the keyboard.
fn focused(window: &Window) -> String {
    let named =
        window.query_all_by(|node| node.is_focused()).filter_map(|node| node.accesskit_node().label()).next_back();
    named.unwrap_or_default()
}

fn article(window: &Window) -> String {
    window.state().state().session.agreement.article.as_ref().expect("an article").to_string()
}

#[test]
fn a_value_of_the_text_is_reached_within_five_keys_from_the_start() {
    let mut window = window();
    let mut keys = 2;
    press(&mut window, Modifiers::NONE, Key::F6);
    assert!(focused(&window).starts_with("3 "), "the row of the article that is shown: {}", focused(&window));
    press(&mut window, Modifiers::NONE, Key::F6);
    loop {
        keys += 1;
        press(&mut window, Modifiers::NONE, Key::Enter);
        if window.state().state().session.agreement.blank.is_some() {
            break;
        }
        assert!(keys < 5, "{}", focused(&window));
        press(&mut window, Modifiers::NONE, Key::Tab);
    }
}

#[test]
fn f6_goes_round_the_parts_of_the_window_and_back_and_finds_what_had_the_keyboard() {
    let mut window = window();
    let mut round = Vec::new();
    loop {
        press(&mut window, Modifiers::NONE, Key::F6);
        let now = focused(&window);
        if round.first() == Some(&now) {
            break;
        }
        round.push(now);
        assert!(round.len() < 10, "{round:?}");
    }
    // List, text, inspector, costs, pages, bar at the top.
    assert_eq!(round.len(), 6, "{round:?}");
    press(&mut window, Modifiers::SHIFT, Key::F6);
    assert_eq!(Some(&focused(&window)), round.last());
    // On a page of one part it is one part.
    choose(&mut window, "Kosten");
    assert_eq!(window.state().state().session.page, Page::Costs);
    let before = focused(&window);
    for _ in 0..4 {
        press(&mut window, Modifiers::NONE, Key::F6);
    }
    assert_eq!(focused(&window), before, "page, costs, pages, bar");
}

#[test]
fn the_list_is_one_stop_and_arrows_choose_the_row_that_has_the_keyboard() {
    let mut window = window();
    press(&mut window, Modifiers::NONE, Key::F6);
    let first = article(&window);
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    assert!(focused(&window).starts_with("4 "), "{}", focused(&window));
    assert_ne!(article(&window), first);
    press(&mut window, Modifiers::NONE, Key::ArrowUp);
    assert_eq!(article(&window), first);
    // Chosen in another way, the keyboard goes along.
    press(&mut window, Modifiers::ALT, Key::ArrowDown);
    assert!(focused(&window).starts_with("4 "), "{}", focused(&window));
    press(&mut window, Modifiers::NONE, Key::Tab);
    assert!(!focused(&window).starts_with(|sign: char| sign.is_ascii_digit()), "{}", focused(&window));
}

/// The name of the value that has the keyboard, where it is one of the article that is selected.
fn value_of_selected(window: &Window) -> Option<String> {
    let name = focused(window);
    let view = window.state().derived().basis.article(&article(window))?;
    let is_it = view.parameters.iter().any(|parameter| name.starts_with(&format!("{}: ", parameter.name)));
    is_it.then_some(name)
}

#[test]
fn tab_through_the_values_takes_the_selected_article_along_and_what_is_said_of_it() {
    let mut window = window();
    press(&mut window, Modifiers::NONE, Key::F6);
    press(&mut window, Modifiers::NONE, Key::F6);
    let first = article(&window);
    assert!(value_of_selected(&window).is_some(), "{}", focused(&window));
    for _ in 0..30 {
        press(&mut window, Modifiers::NONE, Key::Tab);
        if article(&window) != first {
            break;
        }
    }
    assert_ne!(article(&window), first);
    let title = window.state().derived().basis.article(&article(&window)).expect("it is there").title.clone();
    let chosen = |window: &Window| {
        let rows = window.query_all_by_label_contains(&title);
        rows.filter(|node| node.accesskit_node().toggled() == Some(Toggled::True)).count() == 1
    };
    assert!(chosen(&window), "the list shows it as selected");
    // Away and back, the keyboard is where it was.
    let here = focused(&window);
    press(&mut window, Modifiers::NONE, Key::F6);
    press(&mut window, Modifiers::SHIFT, Key::F6);
    assert_eq!(focused(&window), here);
}

#[test]
fn the_next_article_by_its_keys_takes_the_keyboard_along_in_the_text_and_comes_into_sight() {
    let mut window = window();
    press(&mut window, Modifiers::NONE, Key::F6);
    press(&mut window, Modifiers::NONE, Key::F6);
    let mut passed = Vec::new();
    for _ in 0..4 {
        press(&mut window, Modifiers::ALT, Key::ArrowDown);
        passed.push(article(&window));
    }
    passed.dedup();
    assert_eq!(passed.len(), 4, "{passed:?}");
    let value = value_of_selected(&window).expect("the keyboard went along");
    let place = window.get_all_by(|node| node.is_focused()).last().expect(&value).rect();
    assert!(place.top() > 44.0 && place.bottom() < 740.0, "{place:?}");
}

#[test]
fn taking_back_in_a_field_in_which_nothing_is_typed_is_about_the_dossier_and_the_field_follows() {
    let mut window = window();
    choose(&mut window, "Lesuren per jaar: 80 uur");
    type_in(&mut window, "Waarde van Lesuren per jaar", "60");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(hours(&window), Some(dec!(60)));
    choose(&mut window, "Lesuren per jaar: 60 uur");
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(hours(&window), Some(dec!(80)), "nothing was typed");
    let value = |window: &Window| window.get_by_label("Waarde van Lesuren per jaar").value();
    assert_eq!(value(&window).as_deref(), Some("80"));
    // What is typed is taken back in the field alone, and not to what stood there another time.
    type_in(&mut window, "Waarde van Lesuren per jaar", "70");
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(hours(&window), Some(dec!(80)));
    assert_ne!(value(&window).as_deref(), Some("60"));
}

#[test]
fn the_question_about_unsaved_work_has_an_answer_for_enter_and_does_not_jump() {
    let mut window = window();
    click(&mut window, "Lesuren per jaar: 80 uur");
    type_in(&mut window, "Waarde van Lesuren per jaar", "60");
    press(&mut window, Modifiers::NONE, Key::Enter);
    press(&mut window, Modifiers::COMMAND, Key::Q);
    assert_eq!(focused(&window), "Opslaan");
    let place = |window: &Window| window.get_by_label("Opslaan").rect();
    let before = place(&window);
    for _ in 0..3 {
        window.step();
    }
    assert_eq!(place(&window), before);
}
