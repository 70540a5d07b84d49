//! Dossiers that are made, opened, dropped, or written by somebody else too.

use std::fs;
use std::path::Path;
use std::time::Duration;

use akkoord::domain::words::Language;
use akkoord::gui::ask::{Ask, Page, Status};
use akkoord::gui::command::Command;
use akkoord::gui::frame::command::FrameCommand;
use akkoord::gui::office::command::OfficeCommand;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use rust_decimal::dec;

use super::super::workforce::import::{group, sample};
use super::{dialog, journal_of, set_hours, wait_for_file};
use crate::support::home::Home;
use crate::support::window::{choose, click, field, gross, hours, press, send, shows, steps, type_in, wait_until};

#[test]
fn the_same_dossier_in_a_second_window_is_said_and_saving_over_the_other_is_refused() {
    let home = Home::new();
    let path = home.file("cao.akkoord");
    let mut one = home.start(Some(&path));
    // The first window has its journal before the second one looks.
    wait_for_file(&journal_of(&path), |_| true);
    std::thread::sleep(Duration::from_millis(100));
    let mut other = home.start(Some(&path));
    wait_until(&mut other, "word of it", |app| matches!(app.state().session.status, Some(Status::Failed(_))));
    assert!(other.query_by_label_contains("ook in een ander venster").is_some());
    set_hours(&mut one, 60);
    press(&mut one, Modifiers::COMMAND, Key::S);
    wait_until(&mut one, "saving", |app| !app.state().is_changed());
    set_hours(&mut other, 50);
    press(&mut other, Modifiers::COMMAND, Key::S);
    wait_until(&mut other, "the refusal", |app| matches!(app.state().session.status, Some(Status::NotSaved(_))));
    assert!(other.query_by_label_contains("ander programma").is_some());
    other.get_by_label("Elders opslaan…").click();
    other.run();
    assert!(other.query_by_label("Pad van het bestand").is_some());
}

#[test]
fn a_folder_that_vanished_is_said_with_an_offer_to_save_elsewhere_and_nothing_is_lost() {
    let home = Home::new();
    fs::create_dir(home.path().join("usb")).expect("a folder for the test");
    let path = home.file("usb/cao.akkoord");
    let mut window = home.start(Some(&path));
    wait_for_file(&journal_of(&path), |_| true);
    fs::remove_dir_all(home.path().join("usb")).expect("it vanishes");
    set_hours(&mut window, 60);
    press(&mut window, Modifiers::COMMAND, Key::S);
    wait_until(&mut window, "the refusal", |app| matches!(app.state().session.status, Some(Status::NotSaved(_))));
    assert!(shows(&window, "de map bestaat niet") || shows(&window, "De map bestaat niet"));
    assert!(window.query_by_label("Elders opslaan…").is_some());
    assert!(window.state().state().is_changed());
}

#[test]
fn recent_files_are_listed_missing_ones_marked_and_opened_by_keyboard() {
    let home = Home::new();
    let (one, other) = (home.file("een.akkoord"), home.file("twee.akkoord"));
    let gone = home.path().join("weg.akkoord");
    let mut settings = home.settings();
    for path in [&gone, &other, &one] {
        settings.remember(path);
    }
    settings.write(&home.folders().settings()).expect("settings for the test");
    let mut window = home.start(Some(&one));
    press(&mut window, Modifiers::COMMAND, Key::R);
    wait_until(&mut window, "the missing one", |app| app.state().session.office.missing.len() == 1);
    let names: Vec<_> = window.state().derived().palette.hits.iter().map(|hit| hit.name.clone()).collect();
    assert_eq!(names, ["een.akkoord", "twee.akkoord", "weg.akkoord (niet gevonden)"]);
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    press(&mut window, Modifiers::NONE, Key::Enter);
    wait_until(&mut window, "the other dossier", |app| app.state().session.file.path.as_ref() == Some(&other));
    assert_eq!(window.state().state().settings.recent, [other, one, gone]);
}

#[test]
fn a_dossier_opened_after_another_shows_its_own_text_and_costs() {
    let home = Home::new();
    let mut window = home.start(None);
    let before = gross(&window);
    press(&mut window, Modifiers::COMMAND, Key::N);
    window.check_accessibility();
    choose(&mut window, "Beginnen met Cao Uitzendbranche 2027–2028, taal en loopbaan");
    assert_eq!(dialog(window.state()), None);
    assert_ne!(gross(&window), before);
    assert!(window.state().state().document.dossier().name.contains("itzend"));
    assert!(window.state().state().session.file.path.is_none() && !window.state().state().is_changed());
}

#[test]
fn an_empty_dossier_opens_on_every_page() {
    let home = Home::new();
    let mut window = home.start(None);
    press(&mut window, Modifiers::COMMAND, Key::N);
    choose(&mut window, "Leeg dossier");
    assert_eq!(window.state().state().document.dossier().name, "Nieuwe cao");
    press(&mut window, Modifiers::COMMAND, Key::N);
    choose(&mut window, "Leeg dossier voor Horeca");
    let dossier = window.state().state().document.dossier().clone();
    assert_eq!((dossier.name.as_str(), dossier.agreement.sector.as_deref()), ("Nieuwe cao Horeca", Some("horeca")));
    for page in Page::ALL {
        send(&mut window, Command::Ask(Ask::ShowPage(page)));
        window.check_accessibility();
    }
}

#[test]
fn a_new_dossier_asks_about_unsaved_changes_first() {
    let home = Home::new();
    let mut window = home.start(None);
    set_hours(&mut window, 60);
    press(&mut window, Modifiers::COMMAND, Key::N);
    choose(&mut window, "Leeg dossier");
    assert_eq!(hours(&window), Some(dec!(60)));
    click(&mut window, "Niet opslaan");
    assert_eq!(hours(&window), None);
    assert_eq!(window.state().state().document.dossier().name, "Nieuwe cao");
}

#[test]
fn a_dossier_dropped_on_the_window_opens_and_another_file_is_refused_plainly() {
    let home = Home::new();
    let path = home.file("cao.akkoord");
    let mut window = home.start(None);
    send(&mut window, Command::Frame(FrameCommand::Drop(home.path().join("foto.png"))));
    assert!(window.query_by_label_contains("foto.png is geen dossier").is_some());
    let payroll = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/workforce/payroll-monthly-utf8.csv");
    send(&mut window, Command::Frame(FrameCommand::Drop(payroll)));
    assert_eq!(window.state().state().session.page, Page::Workforce);
    assert!(window.state().state().session.workforce.import.is_some(), "its import has begun");
    wait_until(&mut window, "reading", |app| app.state().session.file.busy == 0);
    send(&mut window, Command::Ask(Ask::ShowPage(Page::Agreement)));
    send(&mut window, Command::Frame(FrameCommand::Drop(path.clone())));
    wait_until(&mut window, "the dossier", |app| app.state().session.file.path.as_ref() == Some(&path));
}

#[test]
fn the_start_page_shows_recent_dossiers_with_what_they_cost_and_goes_on_by_enter_or_escape() {
    let home = Home::new();
    let (one, other) = (home.file("een.akkoord"), home.file("twee.akkoord"));
    let broken = home.path().join("stuk.akkoord");
    fs::write(&broken, "geen dossier").expect("a file");
    let mut settings = home.settings();
    for path in [&broken, &other, &one] {
        settings.remember(path);
    }
    settings.write(&home.folders().settings()).expect("settings for the test");
    let mut window = home.start(Some(&one));
    let total = window.state().derived().basis.headline.as_ref().map(|shown| shown.gross.text(Language::Dutch));
    send(&mut window, Command::Office(OfficeCommand::ShowStart));
    wait_until(&mut window, "a look at the others", |app| {
        app.state().session.office.start.as_ref().is_some_and(|start| start.glances.len() == 2)
    });
    window.check_accessibility();
    assert!(shows(&window, &total.expect("it is computed")), "a dossier that is not open shows its totals");
    let start = window.state().state().session.office.start.clone().expect("it shows");
    assert!(start.glances[&broken].is_err() && start.glances[&other].is_ok());
    let name = window.state().state().document.dossier().name.clone();
    assert!(window.get_by_label(&format!("Verder met {name}")).is_focused());
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(window.state().state().session.office.start.is_none());
    press(&mut window, Modifiers::COMMAND, Key::N);
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(window.state().state().session.office.start.is_none());
    assert_eq!(window.state().state().session.file.path.as_ref(), Some(&one));
}

#[test]
fn a_payroll_file_dropped_on_the_start_page_is_read_as_of_one_employer_in_place_of_the_example() {
    let home = Home::new();
    let mut window = home.start(None);
    press(&mut window, Modifiers::COMMAND, Key::N);
    click(&mut window, "Met de afspraken van Schoonmaak");
    send(&mut window, Command::Frame(FrameCommand::Drop(sample("payroll-semicolon-cp1252.csv"))));
    wait_until(&mut window, "a look at the columns", |app| {
        let import = &app.state().session.workforce.import;
        import.as_ref().is_some_and(|import| import.look.is_some() && import.work.is_none())
    });
    let state = window.state().state();
    assert_eq!((state.session.page, &state.session.office.start), (Page::Workforce, &None));
    assert!(state.document.dossier().name.contains("choonmaak"));
    group(&mut window, "Verder: maak profielen");
    choose(&mut window, "Overnemen in het dossier");
    let dossier = window.state().state().document.dossier();
    assert_eq!((dossier.assumptions.employers, steps(&window)), (dec!(1), 1));
    assert!(shows(&window, "Voor 240 werknemers kost"));
}

#[test]
fn a_new_dossier_of_a_sector_counts_the_workers_that_are_known_and_says_what_is_open() {
    let home = Home::new();
    let mut window = home.start(None);
    press(&mut window, Modifiers::COMMAND, Key::N);
    choose(&mut window, "Leeg dossier voor Beroepsgoederenvervoer en logistiek");
    let dossier = window.state().state().document.dossier().clone();
    // The sector file says 169,823 workers.
    assert_eq!(dossier.workforce[0].heads.value(), dec!(169823));
    press(&mut window, Modifiers::COMMAND, Key::Num2);
    assert!(shows(&window, " open"), "what nobody filled in is marked");
    assert!(!shows(&window, "Nog in te vullen."), "and stands in no field as a text");
}

#[test]
fn an_example_says_so_until_it_is_saved_and_a_name_without_extension_gets_one() {
    let home = Home::new();
    let mut window = home.start(None);
    press(&mut window, Modifiers::COMMAND, Key::N);
    choose(&mut window, "Beginnen met Cao Glastuinbouw 2027–2028, taal en loopbaan");
    set_hours(&mut window, 60);
    assert!(shows(&window, "nog niet opgeslagen"), "also when it was changed");
    choose(&mut window, "Voorbeeld · maak hiervan mijn dossier");
    let proposed = field(&window, "Pad van het bestand").accesskit_node().value().expect("a path");
    assert!(Path::new(&proposed).is_absolute() && proposed.ends_with(".akkoord"), "{proposed}");
    type_in(&mut window, "Pad van het bestand", &home.path().join("mijn").display().to_string());
    press(&mut window, Modifiers::NONE, Key::Enter);
    let path = home.path().join("mijn.akkoord");
    wait_until(&mut window, "the file", |app| app.state().session.file.path.as_ref() == Some(&path));
    assert!(path.exists());
    assert!(window.query_by_label("Voorbeeld · maak hiervan mijn dossier").is_none());
}

#[test]
fn a_file_that_cannot_be_opened_leaves_the_path_to_be_corrected() {
    let home = Home::new();
    let path = home.file("cao.akkoord");
    let mut window = home.start(Some(&path));
    press(&mut window, Modifiers::COMMAND, Key::O);
    let wrong = home.path().join("cap.akkoord").display().to_string();
    type_in(&mut window, "Pad van het bestand", &wrong);
    press(&mut window, Modifiers::NONE, Key::Enter);
    wait_until(&mut window, "an answer", |app| app.state().session.file.busy == 0);
    assert_eq!(field(&window, "Pad van het bestand").accesskit_node().value(), Some(wrong));
    assert!(shows(&window, "cap.akkoord"), "it is said which file");
    type_in(&mut window, "Pad van het bestand", &path.display().to_string());
    press(&mut window, Modifiers::NONE, Key::Enter);
    wait_until(&mut window, "the dossier", |app| app.state().session.file.busy == 0);
    assert_eq!(dialog(window.state()), None);
}
