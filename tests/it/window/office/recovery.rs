//! What is left of the work after a crash: offered, brought back with its steps, or set aside.

use std::fs;
use std::path::Path;
use std::time::Duration;

use akkoord::gui::app::App;
use akkoord::gui::ask::Status;
use akkoord::gui::command::Command;
use akkoord::gui::office::command::OfficeCommand;
use akkoord::gui::office::session::Opening;
use akkoord::store::journal::Bounds;
use akkoord::store::journal::replay::replay;
use akkoord::store::{dossier, save};
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use rust_decimal::dec;

use super::{dialog, journal_of, offers_work, set_hours, wait_for_file};
use crate::support::home::Home;
use crate::support::window::{SHIFTED, Window, click, hours, press, send, wait_until};

/// Sets the lessons of the dossier in this file to 60 hours, and ends as a program that is killed: nothing is saved,
/// only the journal is there.
fn crash(home: &Home, path: &Path) {
    let mut window = home.start(Some(path));
    set_hours(&mut window, 60);
    wait_for_file(&journal_of(path), |bytes| !bytes.is_empty());
}

/// Starts the program, which offers the work that was left.
fn offered(home: &Home, path: Option<&Path>) -> Window {
    let mut window = home.start(path);
    wait_until(&mut window, "the offer", offers_work);
    window
}

/// Takes the offer: Enter does.
fn bring_back(window: &mut Window) {
    press(window, Modifiers::NONE, Key::Enter);
    wait_until(window, "the work", |app| app.state().is_changed());
}

#[test]
fn after_a_crash_the_work_is_offered_and_brought_back_by_keyboard_with_its_steps() {
    let home = Home::new();
    let path = home.file("cao.akkoord");
    let before = fs::read(&path).expect("the dossier is there");
    let mut window = home.start(Some(&path));
    set_hours(&mut window, 60);
    set_hours(&mut window, 50);
    let dossier = window.state().state().document.dossier().clone();
    wait_for_file(&journal_of(&path), |bytes| {
        replay(bytes, &Bounds::default()).timeline.is_some_and(|timeline| timeline.now.dossier == dossier)
    });
    drop(window);
    assert_eq!(fs::read(&path).expect("the dossier is there"), before, "nothing is saved unasked");

    let mut window = offered(&home, Some(&path));
    assert!(window.query_by_label_contains("2 wijzigingen, laatst bewaard").is_some());
    window.check_accessibility();
    assert!(window.get_by_label_contains("taal en loopbaan herstellen").is_focused(), "Enter brings it back");
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(offers_work(window.state()), "it is decided about before anything else");
    bring_back(&mut window);
    assert_eq!(hours(&window), Some(dec!(50)));
    assert!(window.query_by_label_contains("Hersteld: 2 wijzigingen").is_some());
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(hours(&window), Some(dec!(60)));
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(hours(&window), Some(dec!(80)));
    assert!(!window.state().state().is_changed(), "what is in the file is known again");
    press(&mut window, SHIFTED, Key::Z);
    press(&mut window, Modifiers::COMMAND, Key::S);
    wait_until(&mut window, "saving", |app| !app.state().is_changed());
    let saved = dossier::load(&path).expect("it loads").dossier;
    assert_eq!(saved, **window.state().state().document.dossier());
}

#[test]
fn work_in_a_dossier_never_saved_is_offered_at_the_next_start_and_only_named_where_another_dossier_opens() {
    let home = Home::new();
    let mut window = home.start(None);
    set_hours(&mut window, 60);
    wait_for_file(&home.folders().journals().join("1.journal"), |bytes| !bytes.is_empty());
    drop(window);

    drop(offered(&home, None));
    let other = home.file("ander.akkoord");
    let mut window = home.start(Some(&other));
    let is_named = |app: &App| matches!(&app.state().session.status, Some(Status::Done(said)) if said.contains("werk niet opgeslagen"));
    wait_until(&mut window, "word of it", is_named);
    assert!(!offers_work(window.state()), "whoever opens a file is not stopped for another one");
    send(&mut window, Command::Office(OfficeCommand::AskRecover));
    wait_until(&mut window, "the list", offers_work);
    assert!(window.query_by_label("Nog nooit als bestand opgeslagen").is_some());
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert_eq!(dialog(window.state()), None, "this can wait");
    assert_eq!(hours(&window), Some(dec!(80)));
    send(&mut window, Command::Office(OfficeCommand::AskRecover));
    wait_until(&mut window, "the list", offers_work);
    press(&mut window, Modifiers::NONE, Key::Enter);
    wait_until(&mut window, "the work", |app| app.state().session.file.path.is_none());
    assert_eq!(hours(&window), Some(dec!(60)));
    assert!(window.state().state().is_changed());
}

#[test]
fn work_that_is_not_wanted_is_set_aside_and_found_again_through_the_menu() {
    let home = Home::new();
    let path = home.file("cao.akkoord");
    crash(&home, &path);

    let mut window = offered(&home, Some(&path));
    window.get_by_label_contains("bewaren voor later").click();
    window.run();
    wait_until(&mut window, "word of it", |app| matches!(app.state().session.status, Some(Status::Done(_))));
    assert_eq!(hours(&window), Some(dec!(80)));
    drop(window);

    let mut window = home.start(Some(&path));
    std::thread::sleep(Duration::from_millis(200));
    window.run();
    assert!(!offers_work(window.state()), "it is not offered twice");
    send(&mut window, Command::Office(OfficeCommand::AskRecover));
    wait_until(&mut window, "the list", offers_work);
    assert!(window.query_by_label("Eerder voor later bewaard").is_some());
    bring_back(&mut window);
    assert_eq!(hours(&window), Some(dec!(60)));
}

#[test]
fn closing_well_leaves_no_journal_and_undo_goes_on_at_the_next_start() {
    let home = Home::new();
    let path = home.file("cao.akkoord");
    let mut window = home.start(Some(&path));
    set_hours(&mut window, 60);
    press(&mut window, Modifiers::COMMAND, Key::S);
    wait_until(&mut window, "saving", |app| !app.state().is_changed());
    press(&mut window, Modifiers::COMMAND, Key::Q);
    assert!(window.state().state().session.office.leaving);
    drop(window);
    assert!(!journal_of(&path).exists(), "nothing stays beside the dossier");
    let text = fs::read_to_string(&path).expect("the dossier is there");
    assert!(
        !text.contains("\"hours_per_year\": Number(\"80\")") || text.contains("\"hours_per_year\": Number(\"60\")")
    );

    let mut window = home.start(Some(&path));
    wait_until(&mut window, "the history", |app| app.state().document.history().can_undo());
    assert!(!offers_work(window.state()) && !window.state().state().is_changed());
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(hours(&window), Some(dec!(80)));
    press(&mut window, SHIFTED, Key::Z);
    assert_eq!(hours(&window), Some(dec!(60)));
}

#[test]
fn closing_without_saving_leaves_nothing_to_recover() {
    let home = Home::new();
    let path = home.file("cao.akkoord");
    let mut window = home.start(Some(&path));
    set_hours(&mut window, 60);
    press(&mut window, Modifiers::COMMAND, Key::Q);
    click(&mut window, "Niet opslaan");
    assert!(window.state().state().session.office.leaving);
    drop(window);
    assert!(!journal_of(&path).exists());
}

#[test]
fn a_dossier_that_is_opened_later_offers_the_work_that_was_left_in_it() {
    let home = Home::new();
    let path = home.file("cao.akkoord");
    crash(&home, &path);
    // It is in no list any more, so only opening it finds the work.
    home.forget();

    let mut window = home.start(None);
    send(&mut window, Command::Office(OfficeCommand::Open(Opening::File(path.clone()))));
    wait_until(&mut window, "the offer", offers_work);
    bring_back(&mut window);
    assert_eq!((hours(&window), window.state().state().session.file.path.as_ref()), (Some(dec!(60)), Some(&path)));
}

#[test]
fn work_brought_back_over_a_file_that_changed_since_is_not_saved_over_it() {
    let home = Home::new();
    let path = home.file("cao.akkoord");
    crash(&home, &path);
    let mut other = Home::example().dossier;
    other.name = "Van een ander".to_owned();
    save::save(&path, &other, None).expect("another program writes");

    let mut window = offered(&home, Some(&path));
    assert!(window.query_by_label_contains("daarna door iets anders gewijzigd").is_some());
    bring_back(&mut window);
    press(&mut window, Modifiers::COMMAND, Key::S);
    wait_until(&mut window, "the refusal", |app| matches!(app.state().session.status, Some(Status::NotSaved(_))));
    assert_eq!(dossier::load(&path).expect("it loads").dossier, other);
}
