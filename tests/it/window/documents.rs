//! The documents to hand over: pages in sight are those of the chosen document, and its PDF is written where asked.

use akkoord::domain::words::Language;
use akkoord::export::pdf::preview::{PreviewItem, PreviewPage};
use akkoord::gui::app::App;
use akkoord::gui::ask::Status;
use akkoord::report::handover::Handover;
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;

use crate::support::window::{SHIFTED, Window, press, type_in, wait_until, window};

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
    harness.get_by_label_contains("Geraamde loonkosten").click();
    harness.run();
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
    harness.get_by_label_contains("Kostenrapport").click();
    harness.run();
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
    harness.get_by_label_contains("Folder voor werknemers").click_accesskit();
    harness.run();
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
    harness.get_by_label("Bestand: Word").click();
    harness.run();
    for (path, is_tracked) in [("cao.docx", false), ("gewijzigd.docx", true)] {
        let path = folder.path().join(path);
        if is_tracked {
            harness.get_by_label("Wijzigingen bijhouden").click();
            harness.run();
            harness.get_by_label_contains("Tekst die nu geldt: ").click();
            harness.run();
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
