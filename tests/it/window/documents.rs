//! The documents to hand over: pages in sight are those of the chosen document, and its PDF is written where asked.

use akkoord::domain::agreement::{DocumentChoices, DocumentStatus, Paper};
use akkoord::domain::words::Language;
use akkoord::export::pdf::preview::{PreviewItem, PreviewPage};
use akkoord::gui::app::App;
use akkoord::gui::ask::{Page, Status};
use akkoord::report::handover::Handover;
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;

use crate::support::window::{
    SHIFTED, Window, choose, choose_beginning, press, shows, steps, type_in, wait_until, window,
};

fn pages(app: &App) -> &[PreviewPage] {
    app.derived().pages.documents.pages.as_ref().map_or(&[], |(_, pages)| pages.as_slice())
}

fn words(app: &App) -> String {
    let items = pages(app).iter().flat_map(|page| &page.items);
    let words = items.filter_map(|item| match item {
        PreviewItem::Word { text, .. } => Some(text.as_str()),
        PreviewItem::Rectangle { .. } => None,
    });
    words.collect::<Vec<_>>().join(" ")
}

fn is_shown(app: &App, handover: Handover) -> bool {
    app.derived().pages.documents.is_current() && app.state().session.documents.handover == handover
}

fn open(harness: &mut Window) {
    press(harness, Modifiers::COMMAND, Key::Num6);
    wait_until(harness, "the pages", |app| is_shown(app, Handover::Agreement));
}

#[test]
fn the_pages_are_those_of_the_document_that_is_chosen() {
    let mut harness = window();
    open(&mut harness);
    assert!(words(harness.state()).contains("Les Nederlands in werktijd"));
    assert!(harness.query_all_by_role(Role::Image).count() > 1, "every page has a name for a screen reader");
    choose_beginning(&mut harness, "Geraamde loonkosten");
    wait_until(&mut harness, "the pages", |app| is_shown(app, Handover::WageCosts));
    let shown = words(harness.state());
    let total = harness
        .state()
        .derived()
        .basis
        .headline
        .as_ref()
        .map(|shown| shown.gross.text(Language::Dutch))
        .expect("computed");
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    assert!(digits(&shown).contains(&digits(&total)), "the total of the cost bar stands on paper");
}

#[test]
fn pages_follow_the_text_and_rest_once_they_are_there() {
    let mut harness = window();
    press(&mut harness, SHIFTED, Key::P);
    open(&mut harness);
    let requests = harness.state().derived().pages.documents.requests;
    harness.run_steps(50);
    assert_eq!(harness.state().derived().pages.documents.requests, requests, "nothing is asked for twice");
    press(&mut harness, SHIFTED, Key::P);
    wait_until(&mut harness, "the pages", |app| is_shown(app, Handover::Agreement));
    assert_eq!(harness.state().derived().pages.documents.requests, requests + 1);
}

#[test]
fn the_pdf_of_the_chosen_document_is_written_where_it_is_typed() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let path = folder.path().join("kosten.pdf");
    let mut harness = window();
    open(&mut harness);
    choose_beginning(&mut harness, "Kostenrapport");
    harness.get_all_by_label("PDF maken…").last().expect("the page has a button").click();
    harness.run();
    type_in(&mut harness, "Pad van het bestand", &path.display().to_string());
    press(&mut harness, Modifiers::NONE, Key::Enter);
    wait_until(&mut harness, "the file", |app| matches!(app.state().session.status, Some(Status::Written(..))));
    let bytes = std::fs::read(&path).expect("the file is there");
    assert!(bytes.starts_with(b"%PDF-"));
}

#[test]
fn a_leaflet_is_in_the_language_and_for_the_group_that_are_chosen() {
    let mut harness = window();
    open(&mut harness);
    choose_beginning(&mut harness, "Folder voor werknemers");
    wait_until(&mut harness, "the pages", |app| is_shown(app, Handover::Leaflet));
    assert!(words(harness.state()).contains("Uw rechten in de cao"));
    harness.get_by_label("Taal: polski").click_accesskit();
    harness.run();
    harness.get_by_label("Voor wie: Uitzendkrachten, het hele jaar door").click_accesskit();
    harness.run();
    wait_until(&mut harness, "the pages", |app| is_shown(app, Handover::Leaflet));
    let shown = words(harness.state());
    assert!(shown.contains("Pracują Państwo 38 godzin w tygodniu przez agencję pracy tymczasowej."), "{shown}");
}

#[test]
fn a_word_file_tracks_what_changes_against_the_proposal_that_is_chosen() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let mut harness = window();
    open(&mut harness);
    choose(&mut harness, "Bestand: Word");
    for (path, is_tracked) in [("cao.docx", false), ("gewijzigd.docx", true)] {
        let path = folder.path().join(path);
        if is_tracked {
            harness.get_by_label("Wijzigingen bijhouden").click_accesskit();
            harness.run();
            choose_beginning(&mut harness, "Tekst die nu geldt: ");
        }
        harness.get_all_by_label("Word maken…").last().expect("the page has a button").click();
        harness.run();
        type_in(&mut harness, "Pad van het bestand", &path.display().to_string());
        press(&mut harness, Modifiers::NONE, Key::Enter);
        wait_until(&mut harness, "the file", |_| path.exists());
        let file = std::fs::File::open(&path).expect("the file is there");
        let mut archive = zip::ZipArchive::new(file).expect("a package");
        let mut text = String::new();
        let mut part = archive.by_name("word/document.xml").expect("the text");
        std::io::Read::read_to_string(&mut part, &mut text).expect("text");
        assert!(text.contains("Les Nederlands in werktijd"));
        assert_eq!(text.contains("<w:ins "), is_tracked, "{}", path.display());
    }
}

/// What is kept of how documents are made.
fn choices(harness: &Window) -> DocumentChoices {
    harness.state().state().document.dossier().documents.clone()
}

#[test]
fn a_choice_is_one_step_that_undo_takes_back_and_the_pages_follow() {
    let mut harness = window();
    open(&mut harness);
    assert!(words(harness.state()).contains("CONCEPT"), "nothing was said to be final");
    choose(&mut harness, "Stand: definitief");
    wait_until(&mut harness, "the pages", |app| is_shown(app, Handover::Agreement));
    assert_eq!((choices(&harness).status, steps(&harness)), (DocumentStatus::Final, 1));
    assert!(!words(harness.state()).contains("CONCEPT"));
    choose(&mut harness, "Papier: A5");
    wait_until(&mut harness, "the pages", |app| is_shown(app, Handover::Agreement));
    assert_eq!(choices(&harness).paper, Paper::A5);
    for _ in 0..2 {
        press(&mut harness, Modifiers::COMMAND, Key::Z);
    }
    wait_until(&mut harness, "the pages", |app| is_shown(app, Handover::Agreement));
    assert!(choices(&harness).is_default() && words(harness.state()).contains("CONCEPT"));
}

#[test]
fn what_is_open_stands_below_the_document_and_leads_to_its_place() {
    let mut harness = window();
    open(&mut harness);
    wait_until(&mut harness, "what is open", |app| !app.derived().pages.documents.open.is_empty());
    assert!(shows(&harness, "wie ondertekent, is niet ingevuld"));
    harness.get_all_by_label("Ga naar partij Vakbond A (voorbeeld)").next().expect("a door").click();
    harness.run();
    assert_eq!(harness.state().state().session.page, Page::Agreement, "the parties stand there");
}

#[test]
fn a_final_document_with_something_open_is_refused_with_the_reasons() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let path = folder.path().join("cao.pdf");
    let mut harness = window();
    open(&mut harness);
    choose(&mut harness, "Stand: definitief");
    wait_until(&mut harness, "the pages", |app| is_shown(app, Handover::Agreement));
    harness.get_all_by_label("PDF maken…").last().expect("the page has a button").click();
    harness.run();
    type_in(&mut harness, "Pad van het bestand", &path.display().to_string());
    press(&mut harness, Modifiers::NONE, Key::Enter);
    wait_until(&mut harness, "the refusal", |app| matches!(app.state().session.status, Some(Status::Failed(_))));
    assert!(!path.exists() && shows(&harness, "efinitief niet gemaakt"));
}

#[test]
fn documents_that_are_ticked_go_into_a_folder_together() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let path = folder.path().join("stukken");
    let mut harness = window();
    open(&mut harness);
    choose(&mut harness, "In de map: Inzetbrief");
    choose(&mut harness, "In de map: Cao om te ondertekenen");
    choose(&mut harness, "2 stukken in een map…");
    type_in(&mut harness, "Pad van het bestand", &path.display().to_string());
    press(&mut harness, Modifiers::NONE, Key::Enter);
    wait_until(&mut harness, "the files", |app| matches!(app.state().session.status, Some(Status::Written(..))));
    let mut names: Vec<String> = std::fs::read_dir(&path)
        .expect("the folder is there")
        .map(|entry| entry.expect("an entry").file_name().into_string().expect("UTF-8"))
        .collect();
    names.sort();
    let [agreement, letter] = names.as_slice() else { panic!("{names:?}") };
    assert!(agreement.ends_with("-cao-om-te-ondertekenen.pdf") && letter.ends_with("-inzetbrief.pdf"), "{names:?}");
}

#[test]
fn the_set_of_a_notification_is_made_in_one_step() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let path = folder.path().join("aanmelding");
    let mut harness = window();
    open(&mut harness);
    choose(&mut harness, "Map voor de aanmelding…");
    type_in(&mut harness, "Pad van het bestand", &path.display().to_string());
    press(&mut harness, Modifiers::NONE, Key::Enter);
    wait_until(&mut harness, "the files", |app| matches!(app.state().session.status, Some(Status::Written(..))));
    assert!(path.join("0-controlelijst.pdf").exists() && path.join("2-cao-tekst-avv.pdf").exists());
}
