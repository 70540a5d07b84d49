//! A negotiation morning, by keyboard from the first key to the last: a new dossier from an example, three clauses, a
//! number in the text, a payroll file, the order of the funding, a finding with its fix, a derivation, a document, a
//! crash, and the work brought back.

use std::path::{Path, PathBuf};

use akkoord::domain::agreement::Proposal;
use akkoord::domain::words::Language;
use akkoord::gui::app::App;
use akkoord::gui::ask::{Page, Status};
use akkoord::gui::derivation::view::Explanation;
use akkoord::gui::office::session::OfficeDialog;
use akkoord::gui::session::Dialog;
use akkoord::report::format;
use akkoord::store::journal::Bounds;
use akkoord::store::journal::replay::replay;
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable;
use rust_decimal::dec;

use super::workforce::import::{group, put_beside, read, sample};
use crate::support::home::Home;
use crate::support::window::{
    SHIFTED, Window, choose, choose_beginning, gross, hours, press, steps, type_in, wait_until,
};

/// Types over what stands in the field that has the focus.
fn type_over(harness: &mut Window, text: &str) {
    press(harness, Modifiers::COMMAND, Key::A);
    harness.event(Event::Text(text.to_owned()));
    harness.run();
}

fn shown(app: &App) -> &Proposal {
    let state = app.state();
    state.document.proposal(&state.session.proposal).expect("a proposal is shown")
}

fn articles(app: &App) -> usize {
    shown(app).chapters.iter().map(|chapter| chapter.articles.len()).sum()
}

fn add_clause(harness: &mut Window, words: &str) {
    let before = articles(harness.state());
    press(harness, SHIFTED, Key::A);
    harness.event(Event::Text(words.to_owned()));
    harness.run();
    press(harness, Modifiers::NONE, Key::Enter);
    assert_eq!(articles(harness.state()), before + 1, "{words}");
}

fn change_hours_in_the_text(harness: &mut Window) {
    harness.get_all_by_label("Lesuren per jaar: 80 uur").next().expect("it stands in the text").focus();
    harness.run();
    press(harness, Modifiers::NONE, Key::Enter);
    type_over(harness, "55");
    assert!(harness.state().derived().pages.agreement.preview.is_some(), "the change has a price before it is made");
    press(harness, Modifiers::NONE, Key::Enter);
    assert_eq!(hours(harness), Some(dec!(55)));
}

fn read_payroll(harness: &mut Window) {
    let before = harness.state().state().document.dossier().workforce.len();
    press(harness, Modifiers::COMMAND, Key::Num2);
    read(harness, &sample("payroll-semicolon-cp1252.csv"));
    group(harness, "Verder: maak profielen");
    put_beside(harness);
    assert!(harness.state().state().document.dossier().workforce.len() > before);
}

fn order_the_funding(harness: &mut Window) {
    let order = |harness: &Window| {
        let schemes = &harness.state().derived().pages.funding.funding.schemes;
        schemes.iter().map(|scheme| (scheme.id.clone(), scheme.title.clone())).collect::<Vec<_>>()
    };
    press(harness, Modifiers::COMMAND, Key::Num4);
    let before = order(harness);
    let last = before.last().expect("the example counts on schemes").clone();
    assert!(before.len() > 1, "there is an order");
    harness.get_by_label(&format!("{} verslepen; pijl omhoog of omlaag verplaatst", last.1)).focus();
    harness.run();
    press(harness, Modifiers::NONE, Key::ArrowUp);
    assert_eq!(order(harness)[before.len() - 2].0, last.0);
}

fn mend_a_finding(harness: &mut Window) {
    press(harness, Modifiers::COMMAND, Key::Num5);
    let findings = &harness.state().derived().pages.checks.findings;
    let found = findings.iter().find(|found| found.offer.is_some() && found.place.article_id().is_some()).cloned();
    let found = found.expect("something can be mended");
    choose(harness, &format!("Ga naar {}", found.view.place));
    assert_eq!(harness.state().state().session.page, Page::Agreement);
    assert_eq!(harness.state().state().session.agreement.article.as_deref(), found.place.article_id());
    press(harness, Modifiers::COMMAND, Key::Num5);
    let same = |app: &App| {
        let findings = app.derived().pages.checks.findings.iter();
        findings.filter(|other| other.view.check == found.view.check).count()
    };
    let before = same(harness.state());
    choose_beginning(harness, &found.offer.as_ref().expect("it has an offer").label);
    assert_eq!(same(harness.state()), before - 1);
}

fn look_up_a_derivation(harness: &mut Window) {
    press(harness, Modifiers::COMMAND, Key::Num3);
    let year = harness.state().derived().basis.headline.as_ref().map(|shown| shown.year).expect("it was computed");
    let name = format!("Totaal {year}: ");
    harness.get_all_by_label_contains(&name).next().expect("the total is a door").focus();
    harness.run();
    press(harness, Modifiers::NONE, Key::Enter);
    let Some(Explanation::Sum(breakdown)) = harness.state().derived().derivation.explanation().cloned() else {
        unreachable!("the total opens as a sum")
    };
    let part = breakdown.parts.first().expect("it has parts");
    choose(harness, &format!("{}: regels tonen", part.name));
    let line = part.lines.first().expect("it has lines");
    let amount = format::euro(line.amount, Language::Dutch);
    choose(harness, &format!("{}: {amount}", line.words));
    assert!(matches!(harness.state().derived().derivation.explanation(), Some(Explanation::Formula(_))));
    press(harness, Modifiers::NONE, Key::Escape);
    press(harness, Modifiers::NONE, Key::Escape);
    assert!(harness.state().derived().derivation.explanation().is_none());
}

fn export(harness: &mut Window, path: &Path) {
    press(harness, Modifiers::COMMAND, Key::E);
    type_in(harness, "Pad van het bestand", &path.display().to_string());
    press(harness, Modifiers::NONE, Key::Enter);
    wait_until(
        harness,
        "the file",
        |app| matches!(&app.state().session.status, Some(Status::Written(words, _)) if words.contains("cao.pdf")),
    );
    assert!(std::fs::read(path).expect("the file is there").starts_with(b"%PDF-"));
    for door in ["Openen", "Map tonen"] {
        assert!(harness.query_by_role_and_label(Role::Button, door).is_some(), "{door}");
    }
}

fn journals(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(journals(&path));
        } else if path.extension().is_some_and(|extension| extension == "journal") {
            found.push(path);
        }
    }
    found
}

#[test]
fn a_morning_at_the_table_ends_in_a_crash_and_nothing_is_lost() {
    let home = Home::new();
    let mut harness = home.start(None);

    press(&mut harness, Modifiers::COMMAND, Key::N);
    choose(&mut harness, "Beginnen met Cao Glastuinbouw 2027–2028, taal en loopbaan");
    assert!(harness.state().state().session.file.path.is_none());

    for words in ["taalmaatje", "ontwikkelbudget", "klachten"] {
        add_clause(&mut harness, words);
    }
    change_hours_in_the_text(&mut harness);
    read_payroll(&mut harness);
    order_the_funding(&mut harness);
    mend_a_finding(&mut harness);
    look_up_a_derivation(&mut harness);
    export(&mut harness, &home.path().join("cao.pdf"));

    let work = harness.state().state().document.dossier().clone();
    let before = gross(&harness);
    wait_until(&mut harness, "the journal", |_| {
        journals(home.path()).iter().any(|path| {
            let bytes = std::fs::read(path).unwrap_or_default();
            replay(&bytes, &Bounds::default()).timeline.is_some_and(|timeline| timeline.now.dossier == work)
        })
    });
    drop(harness);

    let mut harness = home.start(None);
    wait_until(&mut harness, "the offer", |app| {
        matches!(app.state().session.dialog, Some(Dialog::Office(OfficeDialog::Recover { .. })))
    });
    press(&mut harness, Modifiers::NONE, Key::Enter);
    wait_until(&mut harness, "the work", |app| app.state().is_changed());
    assert_eq!(**harness.state().state().document.dossier(), *work);
    assert_eq!(gross(&harness), before);
    assert_eq!(
        steps(&harness),
        7,
        "three clauses, a number, a payroll file, an order and a fix can still be taken back"
    );
}
