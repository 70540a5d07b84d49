//! Settings, the palette, the menu, the shortcuts and the hints of a first start; an idle window rests.

use std::fs;
use std::time::Duration;

use akkoord::gui::ask::Page;
use akkoord::gui::derivation::view::Explanation;
use akkoord::gui::frame::session::FrameDialog;
use akkoord::gui::session::Dialog;
use akkoord::gui::settings::Shade;
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;

use super::dialog;
use crate::support::home::Home;
use crate::support::window::{SHIFTED, Window, choose, click, press, shows, wait_until};

#[test]
fn settings_survive_a_restart() {
    let home = Home::new();
    let path = home.file("cao.akkoord");
    let mut window = home.start(Some(&path));
    press(&mut window, Modifiers::COMMAND, Key::Comma);
    window.check_accessibility();
    click(&mut window, "Donker");
    window.get_by_role_and_label(Role::RadioButton, "English").click();
    window.run();
    assert!(window.query_by_label("Keyboard shortcuts").is_none());
    press(&mut window, Modifiers::NONE, Key::Escape);
    press(&mut window, Modifiers::COMMAND, Key::Plus);
    press(&mut window, Modifiers::COMMAND, Key::Plus);
    press(&mut window, Modifiers::COMMAND, Key::Minus);
    press(&mut window, Modifiers::COMMAND, Key::Q);
    drop(window);
    let kept = home.settings();
    assert_eq!((kept.zoom, kept.shade), (110, Shade::Dark));
    assert_eq!(kept.recent, std::slice::from_ref(&path));
    let window = home.start(Some(&path));
    assert_eq!(window.state().state().settings.zoom, 110);
    assert!(window.query_by_role_and_label(Role::Tab, "Agreement").is_some(), "the window is in English");
}

#[test]
fn a_dossier_comes_to_show_the_proposal_that_was_shown_last() {
    let home = Home::new();
    let path = home.file("cao.akkoord");
    let mut window = home.start(Some(&path));
    let shown = |window: &Window| window.state().state().session.proposal.to_string();
    let first = shown(&window);
    press(&mut window, SHIFTED, Key::P);
    let other = shown(&window);
    assert_ne!(first, other);
    press(&mut window, Modifiers::COMMAND, Key::Q);
    drop(window);
    assert_eq!(shown(&home.start(Some(&path))), other);
}

#[test]
fn the_palette_goes_to_an_article_a_figure_a_page_and_does_a_command_by_keyboard_alone() {
    let home = Home::new();
    let mut window = home.start(None);
    let find = |window: &mut Window, text: &str| {
        press(window, Modifiers::COMMAND, Key::K);
        let search = window.get_by_label("Zoek of voer uit");
        assert!(search.is_focused(), "typing works at once");
        search.type_text(text);
        window.run();
        window.check_accessibility();
        assert!(!window.state().derived().palette.hits.is_empty(), "nothing found for {text}");
        press(window, Modifiers::NONE, Key::Enter);
        assert_eq!(dialog(window.state()), None);
    };
    find(&mut window, "loopbaangesprek artikel");
    let article = window.state().state().session.agreement.article.clone().expect("an article is selected");
    let title = window.state().derived().basis.article(&article).map(|article| article.title.clone());
    assert_eq!(title.as_deref(), Some("Loopbaangesprek"));

    find(&mut window, "pagina kosten");
    assert_eq!(window.state().state().session.page, Page::Costs);

    find(&mut window, "kosten 2028");
    let Some(Explanation::Sum(sum)) = window.state().derived().derivation.explanation() else {
        panic!("a sum is open")
    };
    let year =
        window.state().derived().basis.years.years.iter().find(|column| column.year == 2028).expect("the year 2028");
    assert_eq!(sum.total, year.total.cents);
    press(&mut window, Modifiers::NONE, Key::Escape);

    find(&mut window, "licht of donker");
    assert_eq!(window.state().state().settings.shade, Shade::Dark);

    find(&mut window, "bibliotheek scholingsverlof");
    assert!(window.state().state().session.agreement.library.as_ref().is_some_and(|library| library.chosen.is_some()));
    press(&mut window, Modifiers::NONE, Key::Escape);

    let profile = window.state().state().document.dossier().workforce[1].clone();
    find(&mut window, &format!("profiel {}", profile.name));
    let session = &window.state().state().session;
    assert_eq!((session.page, session.workforce.selected.as_ref()), (Page::Workforce, Some(&profile.id)));

    find(&mut window, "bod werkgevers");
    assert!(window.state().derived().basis.proposal_title.contains("Bod"));
}

#[test]
fn the_menu_opens_and_works_by_keyboard() {
    let home = Home::new();
    let mut window = home.start(None);
    press(&mut window, Modifiers::NONE, Key::F10);
    window.run();
    assert!(window.get_by_label("Nieuw dossier…").is_focused());
    window.check_accessibility();
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    assert!(window.get_by_label("Openen…").is_focused());
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(window.query_by_label("Pad van het bestand").is_some());
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(window.query_by_label("Openen…").is_none(), "the menu is closed");
}

#[test]
fn the_first_start_shows_three_hints_until_they_are_read() {
    let home = Home::new();
    fs::remove_file(home.folders().settings()).expect("as if it had never started");
    let mut window = home.start(None);
    assert!(window.query_by_label("Welkom bij Akkoord").is_some());
    window.check_accessibility();
    click(&mut window, "Begrepen");
    assert!(window.query_by_label("Welkom bij Akkoord").is_none());
    press(&mut window, Modifiers::COMMAND, Key::Q);
    drop(window);
    let window = home.start(None);
    assert!(window.query_by_label("Welkom bij Akkoord").is_none());
}

#[test]
fn the_guide_opens_at_the_page_that_shows_and_leads_to_all_shortcuts() {
    let home = Home::new();
    let mut window = home.start(None);
    press(&mut window, Modifiers::COMMAND, Key::Num5);
    press(&mut window, Modifiers::NONE, Key::F1);
    assert!(shows(&window, "De toets leest het voorstel zoals een cao-secretaris"));
    window.check_accessibility();
    choose(&mut window, "Personeel");
    assert!(shows(&window, "Een profiel is een groep werknemers"));
    click(&mut window, "Alle sneltoetsen");
    assert_eq!(dialog(window.state()), Some(&Dialog::Frame(FrameDialog::Shortcuts)));
}

#[test]
fn the_shortcuts_show_by_ctrl_slash_in_both_languages() {
    let home = Home::new();
    let mut window = home.start(None);
    for _language in 0..2 {
        press(&mut window, Modifiers::COMMAND, Key::Slash);
        assert_eq!(dialog(window.state()), Some(&Dialog::Frame(FrameDialog::Shortcuts)));
        window.check_accessibility();
        assert!(window.query_by_label("Ctrl K").is_some());
        press(&mut window, Modifiers::NONE, Key::Escape);
        assert_eq!(dialog(window.state()), None);
        press(&mut window, Modifiers::COMMAND, Key::L);
    }
}

#[test]
fn an_idle_window_handles_computes_and_asks_for_nothing() {
    let home = Home::new();
    let path = home.file("cao.akkoord");
    let mut window = home.start(Some(&path));
    std::thread::sleep(Duration::from_millis(700));
    wait_until(&mut window, "the prices of what is in sight", |app| !app.derived().pages.agreement.is_pricing());
    let before = (window.state().times_handled, window.state().derived().times_computed);
    for _frame in 0..100 {
        window.step();
        assert!(!window.ctx.has_requested_repaint(), "an idle window asks for another frame");
    }
    assert_eq!((window.state().times_handled, window.state().derived().times_computed), before);
}
