//! The window around its pages: a number changed in the text, undo, saving, closing, the names of everything.

use std::path::Path;

use akkoord::domain::money::Cents;
use akkoord::domain::words::Language;
use akkoord::gui::ask::{Ask, Page, Status};
use akkoord::gui::derivation::view::Explanation;
use akkoord::gui::office::command::OfficeCommand;
use akkoord::gui::settings::{Settings, Side};
use akkoord::report::format;
use akkoord::store::dossier;
use eframe::egui::{Color32, Key, Modifiers, Shape, vec2};
use egui_kittest::kittest::Queryable;
use rust_decimal::dec;

use crate::support::window::{
    SHIFTED, Window, choose, choose_beginning, click, gross, hours, press, send, steps, type_in, wait_until, window,
    window_of,
};

const HOURS: &str = "Lesuren per jaar: 80 uur";

/// Types 60 in the blank with the hours, by keyboard.
fn type_sixty(harness: &mut Window) {
    choose(harness, HOURS);
    let field = harness.get_by_label("Waarde van Lesuren per jaar");
    assert!(field.is_focused(), "the exact field takes the focus when the panel opens");
    field.type_text("60");
    harness.run();
    assert!(harness.state().derived().pages.agreement.preview.is_some(), "the change has a price before it is made");
    assert_eq!(hours(harness), Some(dec!(80)), "and is not made yet");
    press(harness, Modifiers::NONE, Key::Enter);
}

#[test]
fn a_number_changed_in_the_text_moves_text_costs_and_payers_and_undo_brings_them_back() {
    let mut harness = window();
    let (before, payers) = (gross(&harness), harness.state().derived().basis.article("language-lessons").cloned());
    type_sixty(&mut harness);
    assert!(harness.query_by_label("Lesuren per jaar: 60 uur").is_some());
    assert_ne!(gross(&harness), before);
    assert_ne!(harness.state().derived().basis.article("language-lessons").cloned(), payers);
    assert!(harness.get_by_label("Lesuren per jaar: 60 uur").is_focused(), "the blank has the focus again");

    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(gross(&harness), before);
    assert_eq!(harness.state().derived().basis.article("language-lessons").cloned(), payers);
    assert!(!harness.state().state().is_changed(), "what is undone needs no saving");
    assert_eq!(said(&harness), "Ongedaan: 80 → 60 uur in artikel 3");

    press(&mut harness, SHIFTED, Key::Z);
    assert_eq!(hours(&harness), Some(dec!(60)));
    assert_eq!(said(&harness), "Opnieuw: 80 → 60 uur in artikel 3");
}

/// What the window says was done.
fn said(harness: &Window) -> String {
    match &harness.state().state().session.status {
        Some(Status::Done(words)) => words.replace('\u{A0}', " "),
        other => panic!("something was done: {other:?}"),
    }
}

#[test]
fn escape_leaves_the_number_as_it_was() {
    let mut harness = window();
    choose(&mut harness, HOURS);
    harness.get_by_label("Waarde van Lesuren per jaar").type_text("60");
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert_eq!(hours(&harness), Some(dec!(80)));
    assert_eq!(steps(&harness), 0);
}

#[test]
fn a_number_out_of_range_is_not_applied() {
    let mut harness = window();
    click(&mut harness, HOURS);
    harness.get_by_label("Waarde van Lesuren per jaar").type_text("9000");
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(hours(&harness), Some(dec!(80)));
    assert!(harness.state().state().session.agreement.blank.is_some(), "the panel stays open and says what is wrong");
}

#[test]
fn a_preset_is_one_step() {
    let mut harness = window();
    click(&mut harness, HOURS);
    let preset = |label: &str| label.contains("koploper") && !label.starts_with("Alles");
    harness.get_by(|node| node.label().is_some_and(|label| preset(&label))).click();
    harness.run();
    assert_eq!(hours(&harness), Some(dec!(120)));
    assert_eq!(steps(&harness), 1);
}

#[test]
fn a_slide_is_one_step_however_many_values_it_passes() {
    let mut harness = window();
    click(&mut harness, HOURS);
    let slider = harness.get_by_label_contains("schuiven").rect();
    harness.drag_at(slider.left_center() + vec2(40.0, 0.0));
    for step in 1..10_u8 {
        harness.hover_at(slider.left_center() + vec2(40.0 + 8.0 * f32::from(step), 0.0));
        harness.step();
    }
    harness.drop_at(slider.left_center() + vec2(120.0, 0.0));
    harness.run();
    assert_ne!(hours(&harness), Some(dec!(80)));
    assert_eq!(steps(&harness), 1);
}

#[test]
fn a_hundred_idle_frames_change_and_compute_nothing() {
    let mut harness = window();
    let (revision, computed) = (harness.state().state().document.revision(), harness.state().derived().times_computed);
    harness.run_steps(100);
    assert_eq!(harness.state().state().document.revision(), revision);
    assert_eq!(steps(&harness), 0);
    assert_eq!(harness.state().derived().times_computed, computed);
}

#[test]
fn an_article_chosen_in_the_list_shows_in_the_inspector() {
    let mut harness = window();
    harness.get_by_label_contains("Loopbaangesprek, ").click();
    harness.run();
    let session = &harness.state().state().session;
    let chosen = session.agreement.article.as_deref().and_then(|id| harness.state().derived().basis.article(id));
    assert_eq!(chosen.map(|article| article.title.as_str()), Some("Loopbaangesprek"));
}

#[test]
fn every_widget_has_a_name_on_every_page_in_both_languages_and_sizes() {
    for size in [[1280.0, 800.0], [1920.0, 1080.0], [960.0, 640.0]] {
        let mut harness = window_of(size);
        for _language in 0..2 {
            for key in [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6] {
                harness.key_press_modifiers(Modifiers::COMMAND, key);
                harness.run();
                harness.check_accessibility();
            }
            press(&mut harness, Modifiers::COMMAND, Key::L);
        }
    }
}

#[test]
fn a_figure_opens_its_derivation_and_the_lines_add_up() {
    let mut harness = window();
    press(&mut harness, Modifiers::COMMAND, Key::Num3);
    assert_eq!(harness.state().state().session.page, Page::Costs);
    choose_beginning(&mut harness, "Totaal 2027: ");
    let derived = harness.state().derived();
    let Some(Explanation::Sum(breakdown)) = derived.derivation.explanation() else { panic!("a sum is open") };
    assert_eq!(Some(breakdown.total), derived.basis.headline.as_ref().map(|shown| shown.gross.cents));

    let part = breakdown.parts[0].clone();
    choose(&mut harness, &format!("{}: regels tonen", part.name));
    let line = format!("{}: {}", part.lines[0].words, format::euro(part.lines[0].amount, Language::Dutch));
    choose(&mut harness, &line);
    let opened = harness.state().derived().derivation.explanation();
    let Some(Explanation::Formula(formula)) = opened else {
        panic!("a formula is open, not {opened:?} for {:?}", harness.state().state().session.derivation)
    };
    assert!(!formula.rows.is_empty());

    for _step in 0..2 {
        press(&mut harness, Modifiers::NONE, Key::Escape);
    }
    assert!(harness.state().derived().derivation.explanation().is_none());
}

#[test]
fn the_other_proposal_differs_by_the_same_amount_the_other_way() {
    let mut harness = window();
    let cents = |harness: &Window| harness.state().derived().basis.dearer.as_ref().map(|dearer| dearer.cents.count());
    let there = cents(&harness);
    press(&mut harness, SHIFTED, Key::P);
    assert_eq!(cents(&harness), there.map(|cents| -cents));
}

#[test]
fn a_changed_dossier_is_saved_where_its_path_is_typed_and_not_over_another_file_unasked() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let path = folder.path().join("cao.akkoord");
    let mut harness = window();
    type_sixty(&mut harness);
    save_as(&mut harness, &path);
    wait_until(&mut harness, "saving", |app| !app.state().is_changed());
    let saved = dossier::load(&path).expect("what was saved loads");
    assert_eq!(saved.dossier, **harness.state().state().document.dossier());

    let other = folder.path().join("ander.akkoord");
    std::fs::write(&other, "van iemand anders").expect("a file for the test");
    save_as(&mut harness, &other);
    assert_eq!(std::fs::read_to_string(&other).expect("it is still there"), "van iemand anders");
    assert!(harness.query_by_label("Overschrijven").is_some());
}

#[test]
fn closing_with_changes_asks_first() {
    let mut harness = window();
    type_sixty(&mut harness);
    press(&mut harness, Modifiers::COMMAND, Key::Q);
    assert!(harness.query_by_label("Niet opslaan").is_some());
    assert!(!harness.state().state().session.office.leaving);
    click(&mut harness, "Annuleren");
    assert!(harness.state().state().session.dialog.is_none());
}

fn save_as(harness: &mut Window, path: &Path) {
    press(harness, SHIFTED, Key::S);
    assert!(harness.get_by_label("Pad van het bestand").is_focused(), "the path can be typed at once");
    type_in(harness, "Pad van het bestand", &path.display().to_string());
    press(harness, Modifiers::NONE, Key::Enter);
}

/// The colour in which words that begin so are painted first.
fn colour_of(window: &Window, start: &str) -> Option<Color32> {
    window.output().shapes.iter().find_map(|clipped| match &clipped.shape {
        Shape::Text(text) if text.galley.job.text.starts_with(start) => {
            text.galley.job.sections.first().map(|section| section.format.color)
        }
        _ => None,
    })
}

/// What costs more is a gain to the union and a loss to the employers; nobody's side has no colour of its own.
#[test]
fn a_difference_has_its_colour_by_who_gains_and_keeps_its_sign() {
    let mut harness = window();
    let in_bar = |harness: &mut Window, side: Side| {
        let settings = Settings { side, ..harness.state().state().settings.clone() };
        send(harness, OfficeCommand::Settle(Box::new(settings)).into());
        let dearer = harness.state().derived().basis.dearer.clone().expect("both were computed").cents;
        let said = format::euro_change(dearer, Language::Dutch);
        let sign = if dearer > Cents::ZERO { '+' } else { '–' };
        assert!(said.starts_with(sign), "{said}");
        colour_of(harness, &said).expect("it stands in the bar")
    };
    let dearer = Side::ALL.map(|side| in_bar(&mut harness, side));
    let other = harness.state().derived().basis.other.clone().expect("there are two proposals");
    send(&mut harness, Ask::ShowProposal(other).into());
    let cheaper = Side::ALL.map(|side| in_bar(&mut harness, side));
    let ([union, employers, neutral], [of_union, of_employers, of_neutral]) = (dearer, cheaper);
    assert_eq!((union, employers, neutral), (of_employers, of_union, of_neutral));
    assert!(union != employers && union != neutral && employers != neutral);
}
