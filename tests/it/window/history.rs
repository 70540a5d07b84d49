//! What was done as a list of steps, the view that goes along with what is undone, and the way back after following.

use akkoord::gui::ask::Page;
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable};
use rust_decimal::dec;

use crate::support::window::{
    SHIFTED, Window, choose, choose_beginning, hours, order, press, shown, steps, type_in, window, window_with,
};

/// Gives the lessons 60 hours, by keyboard.
fn sixty(window: &mut Window) {
    choose(window, "Lesuren per jaar: 80 uur");
    type_in(window, "Waarde van Lesuren per jaar", "60");
    press(window, Modifiers::NONE, Key::Enter);
}

fn page(window: &Window) -> Page {
    window.state().state().session.page
}

fn article(window: &Window) -> Option<String> {
    window.state().state().session.agreement.article.as_ref().map(ToString::to_string)
}

/// Clicks the row of the list whose words begin so.
fn go_to(window: &mut Window, start: &str) {
    let begins = |name: String| name.replace('\u{A0}', " ").starts_with(start);
    window.get_by(|node| node.role() == Role::ListItem && node.label().is_some_and(begins)).click();
    window.run();
}

#[test]
fn every_step_has_a_name_and_several_are_taken_back_or_made_again_at_once() {
    let mut window = window();
    let before = order(&window);
    sixty(&mut window);
    choose(&mut window, "Vrij artikel");
    press(&mut window, Modifiers::NONE, Key::Escape);
    let after = order(&window);
    assert_eq!((steps(&window), after.len()), (2, before.len() + 1));
    press(&mut window, Modifiers::COMMAND, Key::H);
    let rows = |window: &Window| window.get_all_by_role(Role::ListItem).count();
    assert_eq!(rows(&window), 3, "two steps, and how it began");
    assert!(window.get_by_label_contains("Stap 2: ‘Nieuw artikel’").is_focused(), "what holds now has the keyboard");
    go_to(&mut window, "Zoals het dossier begon");
    assert_eq!((steps(&window), hours(&window), order(&window)), (0, Some(dec!(80)), before));
    assert_eq!(rows(&window), 3, "what was undone can still be gone to");
    go_to(&mut window, "Stap 1: 80 → 60 uur in artikel 3, ongedaan gemaakt");
    assert_eq!((steps(&window), hours(&window)), (1, Some(dec!(60))));
    go_to(&mut window, "Stap 2");
    assert_eq!((steps(&window), order(&window)), (2, after));
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(window.query_by_role(Role::ListItem).is_none());
}

#[test]
fn the_view_goes_where_what_is_undone_shows_and_back_is_where_one_was() {
    let mut window = window();
    let own = shown(&window).id.clone();
    sixty(&mut window);
    press(&mut window, SHIFTED, Key::P);
    let other = shown(&window).id.clone();
    press(&mut window, Modifiers::COMMAND, Key::Num4);
    assert_ne!(own, other);
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!((page(&window), &shown(&window).id, hours(&window)), (Page::Agreement, &own, Some(dec!(80))));
    assert_eq!(article(&window).as_deref(), Some("language-lessons"));
    press(&mut window, Modifiers::ALT, Key::ArrowLeft);
    assert_eq!((page(&window), &shown(&window).id), (Page::Funding, &other));
    press(&mut window, Modifiers::ALT, Key::ArrowRight);
    assert_eq!((page(&window), &shown(&window).id), (Page::Agreement, &own));
    // A page that shows what follows from all of it stays.
    press(&mut window, Modifiers::COMMAND, Key::Num3);
    press(&mut window, SHIFTED, Key::Z);
    assert_eq!((page(&window), hours(&window)), (Page::Costs, Some(dec!(60))));
    press(&mut window, Modifiers::COMMAND, Key::Z);
    // What was changed on another page is shown there.
    press(&mut window, Modifiers::COMMAND, Key::Num2);
    type_in(&mut window, "Naam", "Vakkrachten");
    press(&mut window, Modifiers::COMMAND, Key::Num1);
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!((page(&window), steps(&window)), (Page::Workforce, 0));
}

#[test]
fn after_a_reference_or_a_hit_one_goes_back_and_forward_but_arrows_in_the_list_leave_no_trail() {
    let mut window = window();
    let from = article(&window);
    let link = window
        .get_all_by_role(Role::Link)
        .find(|link| link.accesskit_node().label().is_some_and(|l| l.starts_with("artikel ")));
    link.expect("the text refers to an article").focus();
    window.run();
    let from_there = article(&window);
    press(&mut window, Modifiers::NONE, Key::Enter);
    let to = article(&window);
    assert!(to.is_some() && to != from_there && from.is_some());
    press(&mut window, Modifiers::COMMAND, Key::K);
    window.get_by_role(Role::TextInput).type_text("Loopbaangesprek");
    window.run();
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(article(&window).as_deref(), Some("career-talk"));
    press(&mut window, Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(article(&window), to);
    press(&mut window, Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(article(&window), from_there);
    press(&mut window, Modifiers::ALT, Key::ArrowRight);
    press(&mut window, Modifiers::ALT, Key::ArrowRight);
    assert_eq!(article(&window).as_deref(), Some("career-talk"));
    press(&mut window, Modifiers::ALT, Key::ArrowUp);
    press(&mut window, Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(article(&window), to, "one step back is before the hit");
}

#[test]
fn the_path_that_is_proposed_names_the_proposal_and_the_document() {
    let mut window = window_with(|dossier| dossier.name = "Cao Tuinbouw 2027".to_owned());
    press(&mut window, Modifiers::COMMAND, Key::E);
    let proposed = |window: &Window| window.get_by_role(Role::TextInput).value().unwrap_or_default();
    assert!(proposed(&window).ends_with("cao-tuinbouw-2027-inzet-vakbonden.pdf"), "{}", proposed(&window));
    press(&mut window, Modifiers::NONE, Key::Escape);
    press(&mut window, SHIFTED, Key::P);
    press(&mut window, Modifiers::COMMAND, Key::Num6);
    choose_beginning(&mut window, "Kostenrapport");
    window.run();
    press(&mut window, Modifiers::COMMAND, Key::E);
    assert!(proposed(&window).ends_with("cao-tuinbouw-2027-bod-werkgevers-kostenrapport.pdf"), "{}", proposed(&window));
}

#[test]
fn the_palette_keeps_its_place_whatever_is_found() {
    let mut window = window();
    press(&mut window, Modifiers::COMMAND, Key::K);
    let place = |window: &Window| window.get_by_role(Role::TextInput).rect();
    let before = place(&window);
    for letter in ["l", "o", "o", "q", "x"] {
        window.get_by_role(Role::TextInput).type_text(letter);
        window.step();
        assert_eq!(place(&window), before, "after {letter}");
    }
}

#[test]
fn the_palette_finds_what_is_agreed_and_what_was_published() {
    let found = |window: &mut Window, typed: &str| {
        press(window, Modifiers::COMMAND, Key::K);
        window.get_by_role_and_label(Role::TextInput, "Zoek of voer uit").type_text(typed);
        window.run();
        press(window, Modifiers::NONE, Key::Enter);
    };
    let mut window = window();
    found(&mut window, "loopbaangesprek");
    let article = window.state().state().session.agreement.article.clone();
    found(&mut window, "lesuren");
    assert_ne!(window.state().state().session.agreement.article, article);
    assert!(window.get_by_label("Waarde van Lesuren per jaar").is_focused(), "what is typed next is its new value");
    found(&mut window, "minimumuurloon");
    assert_eq!(window.state().state().session.page, Page::Costs);
    let title = window.get_all_by_label_contains("Minimumuurloon, 21 jaar").next().expect("it is listed").rect();
    assert!((44.0..740.0).contains(&title.center().y), "it is in sight: {title:?}");
}
