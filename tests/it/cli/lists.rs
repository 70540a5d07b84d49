//! What is built in, the help, and a dossier of one's own.

use std::fs;
use std::path::Path;

use super::table::tables;
use super::terminal::Terminal;

#[test]
fn the_examples_are_listed_by_name() {
    assert_eq!(
        Terminal::new().transcript("examples"),
        "\
Voorbeelden
naam          dossier
────────────────────────────────────────────────────────────
glastuinbouw  Cao Glastuinbouw 2027–2028, taal en loopbaan
schoonmaak    Cao Schoonmaak 2027–2028, taal en loopbaan
uitzend       Cao Uitzendbranche 2027–2028, taal en loopbaan

"
    );
}

#[test]
fn every_template_of_the_library_is_listed_once_in_both_languages() {
    let library = Path::new(env!("CARGO_MANIFEST_DIR")).join("clause-library");
    let families = fs::read_dir(library).expect("the library").map(|entry| entry.expect("an entry").path());
    let mut files: Vec<String> = families
        .filter(|path| path.is_dir())
        .flat_map(|family| fs::read_dir(family).expect("a family"))
        .map(|entry| entry.expect("an entry").file_name().into_string().expect("a name in UTF-8"))
        .filter_map(|name| Some(name.strip_suffix(".ron")?.to_owned()))
        .collect();
    files.sort();
    let terminal = Terminal::new();
    for (language, binding) in [("nl", ["ja", "nee"]), ("en", ["yes", "no"])] {
        let listed = tables(&terminal.done(&format!("--lang {language} library")));
        let mut names: Vec<_> = listed[0].rows.iter().map(|row| row.name.clone()).collect();
        names.sort();
        assert_eq!(names, files);
        for row in &listed[0].rows {
            assert!(row.cells.len() == 4 && binding.contains(&row.cells[3].as_str()), "{row:?}");
        }
    }
}

#[test]
fn figures_and_schemes_are_listed_with_where_they_come_from() {
    let terminal = Terminal::new();
    let figures = terminal.done("parameters");
    let wage = figures.lines().find(|line| line.starts_with("wml.adult ") && line.contains("2026-07-01"));
    let wage = wage.expect("the minimum wage from 1 July 2026");
    assert!(wage.contains("€ 14,99") && wage.contains("officiële bron"), "{wage}");
    let schemes = terminal.done("schemes --lang en");
    let (caption, rest) = schemes.split_once('\n').expect("a caption");
    assert_eq!(caption, "Funds and subsidies");
    assert!(rest.contains("slim-b"), "{rest}");
}

#[test]
fn every_sector_is_listed_with_its_size_agreement_and_how_sure_that_is() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/sectors");
    let files = fs::read_dir(folder).expect("the sectors").map(|entry| entry.expect("an entry").file_name());
    let mut ids: Vec<String> = files
        .filter_map(|name| Some(name.into_string().expect("a name in UTF-8").strip_suffix(".ron")?.to_owned()))
        .collect();
    ids.sort();
    let terminal = Terminal::new();
    let listed = tables(&terminal.done("sectors"));
    let mut names: Vec<_> = listed[0].rows.iter().map(|row| row.name.clone()).collect();
    names.sort();
    assert_eq!(names, ids);
    // 120,000 workers, by the employers' body without a year; agreement to 30 June 2026; eight terms, one scheme (RAS),
    // four gaps.
    assert_eq!(
        listed[0].row("schoonmaak").cells,
        ["Schoonmaak", "120.000 werknemers (114.500 – 120.000)", "officiële bron", "30-06-2026", "8", "1", "4"]
    );
}

#[test]
fn a_sector_is_shown_with_what_is_agreed_its_funds_and_its_sources() {
    let terminal = Terminal::new();
    let shown = terminal.done("sectors schoonmaak");
    let captions: Vec<_> = tables(&shown).into_iter().map(|table| table.caption).collect();
    let expected = [
        "Schoonmaak: cao’s",
        "Wat er is afgesproken",
        "Regelingen van de sector",
        "Cijfers",
        "Gezocht en niet gevonden",
    ];
    assert_eq!(captions, expected);
    assert!(shown.contains("https://www.ras.nl/veranderingen-taaltrajecten-per-1-januari-2024/"), "{shown}");
    assert!(shown.contains("RAS-heffing") && shown.contains("Verloop: niet gevonden."), "{shown}");
    let english = terminal.done("sectors schoonmaak --lang en");
    assert!(english.contains("What is agreed") && english.contains("undated"), "{english}");
    assert!(!english.contains("zonder jaar"), "{english}");
}

#[test]
fn sectors_as_json_hold_what_the_data_hold() {
    let terminal = Terminal::new();
    let all: serde_json::Value = serde_json::from_str(&terminal.done("sectors --format json")).expect("JSON");
    assert_eq!(all.as_array().map(Vec::len), Some(14));
    let one: serde_json::Value =
        serde_json::from_str(&terminal.done("sectors schoonmaak --format json")).expect("JSON");
    let cleaning = &one[0];
    assert_eq!(cleaning["schemes"], serde_json::json!(["ras"]));
    assert_eq!(cleaning["agreements"][0]["ends"], "2026-06-30");
    let facts = cleaning["facts"].as_array().expect("facts");
    let wage = facts.iter().find(|fact| fact["id"] == "lowest-wage").expect("the lowest wage");
    assert_eq!((&wage["value"], &wage["unit"]), (&"15.52".into(), &"EuroPerHour".into()));
    assert!(all.as_array().is_some_and(|all| all.contains(cleaning)));
}

#[test]
fn a_misspelt_sector_is_answered_with_the_one_that_was_meant() {
    assert_eq!(
        Terminal::new().transcript("sectors schoonmaaak"),
        "! er is geen sector ‘schoonmaaak’; is ‘schoonmaak’ bedoeld?\nexit 1\n"
    );
    let unknown = Terminal::new().transcript("sectors zeevisserij --lang en");
    assert!(unknown.starts_with("! there is no sector ‘zeevisserij’; known are beroepsgoederenvervoer, "), "{unknown}");
}

#[test]
fn a_new_dossier_is_not_written_over_an_existing_file() {
    let terminal = Terminal::new();
    assert_eq!(terminal.transcript("new --example glastuinbouw -o a.akkoord"), "! geschreven: a.akkoord\n");
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/examples/glastuinbouw.akkoord");
    assert_eq!(terminal.read("a.akkoord"), fs::read_to_string(example).expect("the example"), "with its comments");
    terminal.write("a.akkoord", "van mij");
    assert_eq!(
        terminal.transcript("new --example glastuinbouw -o a.akkoord"),
        "! a.akkoord bestaat al; kies een andere naam\nexit 1\n"
    );
    assert_eq!(terminal.read("a.akkoord"), "van mij");
    assert_eq!(
        terminal.transcript("new --example tuinbouw -o b.akkoord --lang en"),
        "! there is no example ‘tuinbouw’; known are glastuinbouw, schoonmaak, uitzend\nexit 1\n"
    );
    assert_eq!(terminal.files(), ["a.akkoord"]);
}

#[test]
fn the_help_names_every_command_and_each_command_has_its_own() {
    let terminal = Terminal::new();
    for (language, usage) in [("nl", "Gebruik"), ("en", "Usage")] {
        let help = terminal.done(&format!("--help --lang {language}"));
        let commands = ["new", "examples", "library", "parameters", "schemes", "sectors", "assess", "check", "explain"];
        for command in commands.into_iter().chain(["export", "import-workforce", "receipt", "replay"]) {
            let line = help.lines().find(|line| line.starts_with(&format!("  {command} ")));
            let about = line.unwrap_or_else(|| panic!("{command} in the help")).trim_start_matches([' ']);
            let about = about.trim_start_matches(command).trim();
            let own = terminal.done(&format!("{command} --help --lang {language}"));
            assert!(own.starts_with(about) && !about.ends_with('.'), "{command}: {own}");
            assert!(own.contains(&format!("{usage}: akkoord {command}")), "{command}: {own}");
        }
        for option in ["--lang <LANG>", "--theme <THEME>", "--page <PAGE>", "--size <SIZE>"] {
            assert!(help.contains(option), "{option} in the help");
        }
    }
    assert_eq!(terminal.done("--version"), concat!("akkoord ", env!("CARGO_PKG_VERSION"), "\n"));
}

#[test]
fn the_language_may_be_named_before_and_behind_the_command() {
    let terminal = Terminal::new();
    let before = terminal.done("--lang en examples");
    assert!(before.starts_with("Examples\nname "), "{before}");
    assert_eq!(terminal.done("examples --lang en"), before);
}
