//! Tables of pages taken along: copied for a spreadsheet, written as CSV and as JSON.

use std::path::Path;

use akkoord::domain::money::Heads;
use akkoord::gui::ask::Status;
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, OutputCommand};
use egui_kittest::kittest::Queryable;
use serde_json::Value;

use crate::support::window::{Window, choose, gross, press, type_in, wait_until, window, window_with};

const COSTS: &str = "Tabel ‘Bruto per jaar, naar wie betaalt’ kopiëren of bewaren";
const CSV: &str = "Bewaren als CSV…";
const JSON: &str = "Bewaren als JSON…";

/// Opens the menu of a table by keyboard and chooses from it.
fn take(harness: &mut Window, menu: &str, item: &str) {
    choose(harness, menu);
    assert!(harness.get_by_label("Kopiëren voor een rekenblad").is_focused(), "the keyboard is in the menu");
    choose(harness, item);
}

/// Writes the table that was asked for and gives what is in the file.
fn written(harness: &mut Window, path: &Path) -> String {
    type_in(harness, "Pad van het bestand", &path.display().to_string());
    press(harness, Modifiers::NONE, Key::Enter);
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let is_done = |status: &Option<Status>| matches!(status, Some(Status::Written(words, _)) if words.contains(&name));
    wait_until(harness, "the file", |app| is_done(&app.state().session.status));
    for door in ["Openen", "Map tonen"] {
        assert!(harness.query_by_role_and_label(Role::Button, door).is_some(), "{door}");
    }
    std::fs::read_to_string(path).expect("the file is there")
}

/// The cents of an amount without thousands: "1234,56".
fn cents(amount: &str) -> i64 {
    amount.replace(',', "").parse().expect("an amount in cents")
}

#[test]
fn a_table_of_costs_is_copied_for_a_spreadsheet_by_keyboard() {
    let mut harness = window();
    press(&mut harness, Modifiers::COMMAND, Key::Num3);
    choose(&mut harness, "Wat de pagina toont: Tabellen");
    choose(&mut harness, COSTS);
    harness.get_by_label("Kopiëren voor een rekenblad").focus();
    harness.run();
    harness.key_down(Key::Enter);
    harness.step();
    let copied = harness.output().platform_output.commands.iter().find_map(|command| match command {
        OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    let copied = copied.expect("it was copied");
    let rows: Vec<Vec<&str>> = copied.lines().skip(2).map(|line| line.split('\t').collect()).collect();
    let total = rows.iter().find(|row| row[0] == "Totaal").expect("it has a total");
    assert_eq!(cents(total[1]), gross(&harness).count(), "the first year");
}

#[test]
fn tables_of_costs_people_funding_and_changes_are_written_as_files() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut harness = window();
    press(&mut harness, Modifiers::COMMAND, Key::Num3);
    choose(&mut harness, "Wat de pagina toont: Tabellen");
    take(&mut harness, COSTS, CSV);
    let proposed = harness.get_by_label("Pad van het bestand").value().unwrap_or_default();
    assert!(proposed.ends_with("bruto-euro-wie-betaalt.csv"), "{proposed}");
    let text = written(&mut harness, &folder.path().join("kosten.csv"));
    let total = text.lines().find_map(|line| line.strip_prefix("\"Totaal\";")).expect("it has a total");
    assert_eq!(total.split(';').next().map(cents), Some(gross(&harness).count()));

    press(&mut harness, Modifiers::COMMAND, Key::Num2);
    take(&mut harness, "Tabel ‘Personeel’ kopiëren of bewaren", JSON);
    let text = written(&mut harness, &folder.path().join("personeel.json"));
    let people: Value = serde_json::from_str(&text).expect("it is JSON");
    let dossier = harness.state().state().document.dossier();
    let heads: Heads = dossier.workforce.iter().map(|profile| profile.heads).sum();
    let total = people["tables"][0]["rows"].as_array().and_then(|rows| rows.last()).expect("a total");
    assert_eq!(total["cells"][1]["number"], heads.value().to_string());
    assert_eq!(people["subtitle"][1], "Inzet vakbonden");

    press(&mut harness, Modifiers::COMMAND, Key::Num4);
    take(&mut harness, "Tabel ‘Zonder, toegezegd, aangenomen en verwacht’ kopiëren of bewaren", CSV);
    let text = written(&mut harness, &folder.path().join("financiering.csv"));
    for row in &harness.state().derived().pages.funding.funding.totals {
        let start = format!("\"{}\";", row.name.replace(['\u{A0}', '\u{202F}'], " "));
        let amounts = text.lines().find_map(|line| line.strip_prefix(&start)).expect("each row is there");
        let amounts: Vec<i64> = amounts.split(';').map(cents).collect();
        assert_eq!(amounts, row.amounts.iter().map(|amount| amount.count()).collect::<Vec<_>>(), "{start}");
    }

    press(&mut harness, Modifiers::COMMAND, Key::Num7);
    wait_until(&mut harness, "the changes", |app| app.derived().pages.changes.is_current());
    take(&mut harness, "Tabel ‘Wat verandert in deze dagen’ kopiëren of bewaren", CSV);
    let text = written(&mut harness, &folder.path().join("tijdlijn.csv"));
    assert!(text.contains("\"Aof-premie hoog: 7,63% → 8,03%\""), "{text}");
}

#[test]
fn a_table_is_never_written_over_the_dossier_and_carries_that_it_is_provisional() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut harness = window_with(|dossier| dossier.workforce[0].name = "Open gegevens".to_owned());
    press(&mut harness, Modifiers::COMMAND, Key::Num2);
    choose(&mut harness, "Nieuw profiel");
    let mark = harness.state().derived().basis.provisional.clone().expect("a new profile has open data");
    take(&mut harness, "Tabel ‘Personeel’ kopiëren of bewaren", CSV);
    let path = folder.path().join("personeel.csv");
    let text = written(&mut harness, &path);
    assert!(text.lines().next().is_some_and(|caption| caption.contains(&mark.replace('\u{A0}', " "))), "{text}");

    let dossier = folder.path().join("cao.akkoord");
    let saved =
        akkoord::store::dossier::to_text(harness.state().state().document.dossier()).expect("it can be written");
    std::fs::write(&dossier, &saved).expect("it is written");
    take(&mut harness, "Tabel ‘Personeel’ kopiëren of bewaren", CSV);
    type_in(&mut harness, "Pad van het bestand", &dossier.display().to_string());
    choose(&mut harness, "Bewaren");
    choose(&mut harness, "Overschrijven");
    wait_until(&mut harness, "the answer", |app| matches!(app.state().session.status, Some(Status::Failed(_))));
    assert_eq!(std::fs::read_to_string(&dossier).ok(), Some(saved), "it is as it was");
}
