//! The window by keyboard: from part to part, through the list, taking back in a field, and answers to questions.

use akkoord::gui::ask::Page;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable};
use rust_decimal::dec;

use crate::support::window::{Window, choose, click, hours, press, type_in, window};

/// The name of what has the keyboard.
fn focused(window: &Window) -> String {
    let named = window.query_all_by(|node| node.is_focused()).filter_map(|node| node.accesskit_node().label()).last();
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
