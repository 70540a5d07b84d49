//! A payroll file taken in by keyboard: its columns, its mistakes, what is taken over and how it is stopped.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use akkoord::domain::figure::Unit;
use akkoord::domain::money::{Euro, Heads};
use akkoord::domain::words::Language;
use akkoord::domain::workforce::grouping::gross_year;
use akkoord::domain::workforce::{ContractKind, Profile};
use akkoord::gui::app::App;
use akkoord::gui::command::Command;
use akkoord::gui::workforce::command::WorkforceCommand;
use akkoord::report::format;
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use rust_decimal::{Decimal, dec};

use super::{page, profiles, selected, sum, undo};
use crate::support::window::{Window, choose, press, send, shows, steps, type_in, wait_until};

/// One of the payroll files to test with.
pub fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/workforce").join(name)
}

/// Opens a file by its typed path and has its columns looked at.
pub fn read(harness: &mut Window, path: &Path) {
    choose(harness, "Loonbestand inlezen…");
    type_in(harness, "Pad van het bestand", &path.display().to_string());
    press(harness, Modifiers::NONE, Key::Enter);
    wait_until(harness, "a look at the columns", |app| {
        let import = &app.state().session.workforce.import;
        import.as_ref().is_some_and(|import| import.look.is_some() && import.work.is_none())
    });
}

/// Presses a button that groups the rows and waits for the groups.
pub fn group(harness: &mut Window, button: &str) {
    choose(harness, button);
    wait_until(harness, "grouping", |app| {
        let import = &app.state().session.workforce.import;
        import.as_ref().is_some_and(|import| import.result.is_some() && import.work.is_none())
    });
}

/// Reads a file in, in place of the profiles; gives what stood on screen as counted in the file.
fn take_in(harness: &mut Window, path: &Path) {
    read(harness, path);
    harness.check_accessibility();
    group(harness, "Verder: maak profielen");
    harness.check_accessibility();
    assert!(shows(harness, "vóór en na het groeperen gelijk"), "{path:?}");
    pick(harness, "profielen van het dossier vervangen");
    pick(harness, "Van één werkgever");
    choose(harness, "Overnemen in het dossier");
    choose(harness, "Naar de profielen");
}

/// Chooses by keyboard what has these words in its name.
pub fn pick(harness: &mut Window, words: &str) {
    harness.get_by_label_contains(words).focus();
    harness.run();
    press(harness, Modifiers::NONE, Key::Space);
}

/// Takes the groups in beside the profiles of the dossier, and goes to them.
pub fn put_beside(harness: &mut Window) {
    pick(harness, "Toevoegen aan de");
    choose(harness, "Overnemen in het dossier");
    choose(harness, "Naar de profielen");
}

fn pay(profiles: &[Profile]) -> Decimal {
    let sum: Euro = profiles.iter().map(gross_year).sum();
    sum.to_cents().expect("an amount").euro().value()
}

#[test]
fn a_file_with_hourly_wages_is_read_in_by_keyboard_and_is_one_step() {
    let mut harness = page();
    let before = profiles(&harness);
    let name = "payroll-semicolon-cp1252.csv";
    take_in(&mut harness, &sample(name));

    // Counted a second time, from the text itself.
    let bytes = std::fs::read(sample(name)).expect("a readable file");
    let text: String = bytes.into_iter().map(char::from).collect();
    let rows: Vec<Vec<&str>> = text.lines().skip(1).map(|line| line.split(';').collect()).collect();
    let number = |text: &str| -> Decimal { text.replace(',', ".").parse().expect("a number") };
    let exact: Decimal = rows.iter().map(|row| number(row[7]) * number(row[6]) * dec!(52)).sum();
    let taken = profiles(&harness);
    assert_eq!(pay(&taken), exact);
    let heads: Heads = taken.iter().map(|profile| profile.heads).sum();
    assert_eq!(heads.value(), Decimal::from(rows.len()));
    let agency = taken.iter().filter(|profile| profile.contract == ContractKind::Agency);
    let agency: Decimal = agency.map(|profile| profile.heads.value()).sum();
    assert_eq!(agency, Decimal::from(rows.iter().filter(|row| row[5] == "Uitzend").count()));
    assert!(harness.state().state().session.workforce.import.is_none(), "nothing of the file is kept");

    assert_eq!(steps(&harness), 1);
    undo(&mut harness);
    assert_eq!(profiles(&harness), before);
}

#[test]
fn fewer_and_larger_groups_have_the_same_people_hours_and_pay() {
    let mut harness = page();
    read(&mut harness, &sample("payroll-semicolon-cp1252.csv"));
    group(&mut harness, "Verder: maak profielen");
    let result = |harness: &Window| {
        let import = harness.state().state().session.workforce.import.clone().expect("an import");
        import.result.expect("a result")
    };
    let finest = result(&harness);
    let coarsest = *finest.finenesses.last().expect("it can be coarser");
    assert!(coarsest.profiles * 3 < finest.profiles.len(), "{coarsest:?} of {}", finest.profiles.len());
    group(&mut harness, &format!("Hoe fijn groeperen: {} profielen", coarsest.profiles));
    let coarse = result(&harness);
    assert_eq!(coarse.profiles.len(), coarsest.profiles);
    assert_eq!(pay(&coarse.profiles), pay(&finest.profiles));
    let of_kind = |profiles: &[Profile]| {
        let mut kinds: BTreeMap<String, Heads> = BTreeMap::new();
        for profile in profiles {
            *kinds.entry(format!("{:?} {:?}", profile.contract, profile.schooling)).or_default() += profile.heads;
        }
        kinds
    };
    assert_eq!(of_kind(&coarse.profiles), of_kind(&finest.profiles), "no contract or schooling is mixed for it");
    assert!(shows(&harness, "vóór en na het groeperen gelijk"));
}

#[test]
fn files_with_monthly_pay_and_workbooks_are_read_in_too() {
    for (name, reading) in [("payroll-monthly-utf8.csv", "UTF-8"), ("payroll.xlsx", "Blad: ")] {
        let mut harness = page();
        read(&mut harness, &sample(name));
        assert!(shows(&harness, reading), "{name}");
        harness.key_press(Key::Escape);
        group(&mut harness, "Verder: maak profielen");
        assert!(shows(&harness, "vóór en na het groeperen gelijk"), "{name}");
        let before = profiles(&harness).len();
        put_beside(&mut harness);
        assert!(profiles(&harness).len() > before, "{name}: added beside those that were there");
        assert_eq!(steps(&harness), 1);
    }
}

#[test]
fn a_second_import_is_put_in_place_or_beside_only_where_somebody_says_which() {
    let mut harness = page();
    let own = profiles(&harness);
    let again = |harness: &mut Window| {
        read(harness, &sample("payroll.xlsx"));
        group(harness, "Verder: maak profielen");
    };
    again(&mut harness);
    put_beside(&mut harness);
    let first = profiles(&harness);
    let new = &first[own.len()..];
    let heads = |profiles: &[Profile]| -> Heads { profiles.iter().map(|profile| profile.heads).sum() };
    assert_eq!((steps(&harness), heads(new)), (1, Heads::new(dec!(150))));

    again(&mut harness);
    harness.check_accessibility();
    assert!(shows(&harness, "In het dossier staan al profielen van dit loonbestand"), "it is said that they are there");
    assert!(harness.query_by_label("Overnemen in het dossier").is_none(), "nothing is chosen for anybody");
    choose(&mut harness, "Annuleren");
    assert_eq!((profiles(&harness), steps(&harness)), (first.clone(), 1));

    again(&mut harness);
    // Those of the dossier and of the first import, and the 150 of the file once more.
    let workers = heads(&first) + heads(new);
    let workers = format::quantity(workers.value(), Unit::Heads, Language::Dutch);
    choose(&mut harness, &format!("Ernaast zetten (dan telt het dossier {workers})"));
    choose(&mut harness, "Naar de profielen");
    assert_eq!((profiles(&harness).len(), steps(&harness)), (first.len() + new.len(), 2));
    undo(&mut harness);

    again(&mut harness);
    choose(&mut harness, "Alle profielen van het dossier vervangen");
    choose(&mut harness, "Naar de profielen");
    assert_eq!((heads(&profiles(&harness)), steps(&harness)), (Heads::new(dec!(150)), 2));
    undo(&mut harness);
    assert_eq!(profiles(&harness), first);
}

#[test]
fn counts_of_a_file_are_shown_and_can_be_made_two_distributions() {
    let mut harness = page();
    take_in(&mut harness, &sample("payroll-semicolon-cp1252.csv"));
    let counted = selected(&harness);
    assert!(counted.joint_heads.is_some());
    assert!(shows(&harness, "Geteld in een loonbestand"));
    assert!(harness.query_by_label("Verblijfsduur, 0 jaar schuiven").is_none());

    type_in(&mut harness, "Aantal werknemers", "1000");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let scaled = selected(&harness);
    let cells: Heads = scaled.joint_heads.expect("counts").iter().flatten().copied().sum();
    assert_eq!(cells, Heads::new(dec!(1000)), "the counts follow the number of workers");

    choose(&mut harness, "Terug naar twee losse verdelingen");
    let split = selected(&harness);
    assert!(split.joint_heads.is_none());
    assert_eq!((sum(&split.stay_share), sum(&split.level_share)), (Decimal::ONE, Decimal::ONE));
    assert!(harness.query_by_label("Verblijfsduur, 0 jaar schuiven").is_some());
}

#[test]
fn rows_with_mistakes_are_listed_and_left_out_only_when_that_is_asked() {
    let mut harness = page();
    let before = profiles(&harness);
    read(&mut harness, &sample("payroll-with-mistakes.csv"));
    group(&mut harness, "Verder: maak profielen");
    harness.check_accessibility();
    assert!(shows(&harness, "‘Vrijwilliger’"), "the reason stands on screen");
    assert!(shows(&harness, "Er is niets overgenomen"));
    assert!(harness.query_by_label("Foutenlijst kopiëren").is_some(), "the payroll department can be given the list");
    assert!(harness.query_by_label("Overnemen in het dossier").is_none());
    let import = harness.state().state().session.workforce.import.clone().expect("an import");
    let result = import.result.expect("a result");
    // Everything in the file but the stated separator, the empty line and the headings.
    let text = std::fs::read_to_string(sample("payroll-with-mistakes.csv")).expect("a readable file");
    assert_eq!(result.accepted + result.rejected, text.lines().skip(3).filter(|line| !line.is_empty()).count());
    assert!(result.profiles.is_empty() && result.rejected > 0);
    assert_eq!(profiles(&harness), before);

    group(&mut harness, &format!("Ga door zonder deze {} regels", result.rejected));
    // So few workers are left that some kinds of contract have fewer than a group may have.
    assert!(harness.query_by_label("Overnemen in het dossier").is_none());
    group(&mut harness, "Groepen vanaf 1 werknemer toestaan");
    let import = harness.state().state().session.workforce.import.clone().expect("an import");
    let result = import.result.expect("a result");
    assert!(shows(&harness, "regels met fouten zijn weggelaten"));
    put_beside(&mut harness);
    let heads: Heads = profiles(&harness)[before.len()..].iter().map(|profile| profile.heads).sum();
    assert_eq!(heads.value(), Decimal::from(result.accepted));
    assert_eq!(steps(&harness), 1);
}

#[test]
fn a_word_that_is_no_contract_can_be_given_a_meaning() {
    let mut harness = page();
    read(&mut harness, &sample("payroll-with-mistakes.csv"));
    group(&mut harness, "Verder: maak profielen");
    let rejected = |harness: &Window| {
        let import = harness.state().state().session.workforce.import.as_ref().expect("an import");
        import.result.as_ref().expect("a result").rejected
    };
    let before = rejected(&harness);
    group(&mut harness, "‘Vrijwilliger’ betekent bepaalde tijd");
    assert!(rejected(&harness) < before);
}

#[test]
fn whoever_is_no_worker_is_left_out_where_somebody_says_so() {
    let mut harness = page();
    read(&mut harness, &sample("payroll-with-mistakes.csv"));
    group(&mut harness, "Verder: maak profielen");
    group(&mut harness, "‘Vrijwilliger’ betekent geen werknemer: overslaan");
    assert!(shows(&harness, "geen werknemer, zoals is opgegeven"));
    assert!(!shows(&harness, "wat betekent ‘Vrijwilliger’"));
}

#[test]
fn columns_separator_and_heading_row_can_be_changed() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("lonen.csv");
    let text = "Soort;Loon;Week;Begin\nvast;1.550;38;01-02-2020\nvast;2.100;38;01-02-2021\n";
    std::fs::write(&path, text).expect("a file");
    let mut harness = page();
    read(&mut harness, &path);
    assert!(shows(&harness, "Wijs nog een kolom aan voor"));
    // "Soort" may be anything: it is only guessed, and somebody must say that it is right.
    assert!(shows(&harness, "naar het opschrift geraden"));
    choose(&mut harness, "De kolom voor de contractsoort klopt");
    wait_until(&mut harness, "a look", |app| {
        let import = &app.state().session.workforce.import;
        import.as_ref().is_some_and(|import| import.mapping.guesses.is_empty() && import.work.is_none())
    });
    for (field, column) in
        [("het bruto loon per periode", "Loon"), ("het aantal uren per week", "Week"), ("de datum in dienst", "Begin")]
    {
        let open = format!("Kolom voor {field}");
        choose(&mut harness, &open);
        let choices: Vec<_> = harness.get_all_by_role_and_label(Role::Button, column).collect();
        choices.last().expect("an offer").focus();
        harness.run();
        press(&mut harness, Modifiers::NONE, Key::Enter);
        wait_until(&mut harness, "a look", |app| {
            let import = &app.state().session.workforce.import;
            import.as_ref().is_some_and(|import| import.look.is_some() && import.work.is_none())
        });
    }
    assert!(shows(&harness, "de regels laten dit open; kies"), "1.550 can be a thousand or decimals");
    choose(&mut harness, "Het bruto loon per periode is per maand");
    wait_until(&mut harness, "a look", |app| {
        let import = &app.state().session.workforce.import;
        import.as_ref().is_some_and(|import| import.look.as_ref().is_some_and(|look| look.questions.is_empty()))
    });
    choose(&mut harness, "Schrijfwijze van het bruto loon per periode: decimale komma");
    wait_until(&mut harness, "a look", |app| {
        let import = &app.state().session.workforce.import;
        import.as_ref().is_some_and(|import| import.look.as_ref().is_some_and(|look| look.open.is_empty()))
    });
    // 12 × 1,550: below the minimum wage for 38 hours, which the preview says; 12 × 2,100 too.
    assert!(shows(&harness, "minimumloon"));
    choose(&mut harness, "Scheidingsteken: ,");
    wait_until(&mut harness, "another separator", |app| {
        let import = app.state().session.workforce.import.as_ref().expect("an import");
        import.work.is_none() && import.file.as_ref().is_some_and(|file| file.0.headings().len() == 1)
    });
}

#[test]
fn an_import_can_be_stopped_and_left() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("groot.csv");
    let mut text = String::from("Contract;Uurloon;Uren per week;In dienst\n");
    for row in 0..200_000_u32 {
        text.push_str(&format!("vast;{},{:02};38;01-02-2020\n", 16 + row % 9, row % 100));
    }
    std::fs::write(&path, text).expect("a file");
    let mut harness = page();
    let before = profiles(&harness);
    read(&mut harness, &path);
    harness.get_by_role_and_label(Role::Button, "Verder: maak profielen").focus();
    harness.run();
    harness.key_press(Key::Enter);
    harness.step();
    harness.step();
    let is_working =
        |app: &App| app.state().session.workforce.import.as_ref().is_some_and(|import| import.work.is_some());
    assert!(is_working(harness.state()), "grouping goes on away from the window");
    harness.get_by_role_and_label(Role::Button, "Afbreken").click();
    // It does not come to rest while work goes on: pressing and letting go take a few frames.
    harness.run_steps(6);
    assert!(!is_working(harness.state()));
    wait_until(&mut harness, "the thread to end", |app| app.state().session.workforce.running == 0);
    let import = harness.state().state().session.workforce.import.clone().expect("the columns again");
    assert!(import.result.is_none(), "what comes late is not taken in");
    choose(&mut harness, "Stoppen met inlezen");
    assert!(harness.state().state().session.workforce.import.is_none());
    assert_eq!(profiles(&harness), before);
}

#[test]
fn a_dropped_file_starts_the_import_from_any_page() {
    let mut harness = page();
    press(&mut harness, Modifiers::COMMAND, Key::Num3);
    send(&mut harness, Command::Workforce(WorkforceCommand::StartImport(sample("payroll.xlsx"))));
    wait_until(&mut harness, "a look", |app| {
        let import = &app.state().session.workforce.import;
        import.as_ref().is_some_and(|import| import.look.is_some())
    });
    assert!(shows(&harness, "niet gelezen en niet bewaard"), "the screen says that nothing personal is kept");
}

#[test]
fn a_file_that_is_not_there_is_said_and_another_can_be_typed() {
    let mut harness = page();
    choose(&mut harness, "Loonbestand inlezen…");
    type_in(&mut harness, "Pad van het bestand", "/nergens/lonen.csv");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    wait_until(&mut harness, "an answer", |app| {
        let import = &app.state().session.workforce.import;
        import.as_ref().is_some_and(|import| !import.problems.is_empty())
    });
    assert!(harness.query_by_role_and_label(Role::TextInput, "Pad van het bestand").is_some());
}
