//! `akkoord changes`: what changes while the agreement runs, day by day, and what each change costs.

use rust_decimal::Decimal;
use serde_json::Value;

use super::terminal::Terminal;

#[test]
fn the_changes_of_an_example_stand_on_their_days_with_what_they_cost() {
    let terminal = Terminal::with_example("glastuinbouw");
    let shown = terminal.done("changes dossier.akkoord");
    let (table, details) = shown.split_once("\n\n").expect("a table before the details");
    let rows: Vec<String> = table.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    for row in [
        "Wat verandert van 2 november 2026 tot en met 31 december 2028",
        "31-12-2026 Waadi, art. 8: luidt voortaan anders 9 –",
        "01-01-2027 Wtta, art. VI: begint te gelden –",
        "01-01-2027 AWf-premie laag: blijft 2,74% € 0,00",
        "01-05-2027 Wtta: uitleners kunnen toelating aanvragen –",
        "01-01-2028 Waadi, art. 7a: vervalt 10 –",
    ] {
        assert!(rows.iter().any(|shown| shown == row), "{row}\n{table}");
    }
    let premium = rows.iter().find(|row| row.starts_with("01-01-2027 Aof-premie hoog: 7,63% → 8,03% 3, 7, 8, 9 + € "));
    assert!(premium.is_some(), "{table}");
    assert!(details.contains("Dan geldt: een uitzendkracht krijgt naast loon"), "{details}");
    assert!(details.contains("Aangenomen of aangekondigd; de tekst die dan geldt, is nog niet gelezen."), "{details}");
}

fn amount(value: &Value) -> Decimal {
    value.as_str().expect("an amount").parse().expect("a number")
}

/// `assess` computes the end by itself.
#[test]
fn the_differences_add_up_from_the_first_amount_to_what_the_dossier_costs() {
    for name in ["glastuinbouw", "schoonmaak", "uitzend"] {
        let terminal = Terminal::with_example(name);
        let run = |command: &str| -> Value {
            let output = terminal.run(&format!("{command} dossier.akkoord --format json"));
            serde_json::from_slice(&output.stdout).expect("JSON")
        };
        let (changes, costs) = (run("changes"), run("assess"));
        let listed = changes["changes"].as_array().expect("a list");
        let differences: Decimal = listed
            .iter()
            .filter(|change| !change["difference"].is_null())
            .map(|change| amount(&change["difference"]))
            .sum();
        assert_eq!(amount(&changes["before"]) + differences, amount(&changes["after"]), "{name}");
        assert_eq!(amount(&changes["after"]), amount(&costs["total"]["gross"]), "{name}");
        for change in listed {
            let cells = change["amounts"].as_array().expect("a list");
            let sum: Decimal = cells.iter().map(|cell| amount(&cell["difference"])).sum();
            let of_change = if change["difference"].is_null() { Decimal::ZERO } else { amount(&change["difference"]) };
            assert_eq!(sum, of_change, "{name}: {}", change["what"]);
        }
        assert!(listed.iter().any(|change| change["kind"] == "scheme"), "{name}: no scheme");
        assert!(listed.iter().any(|change| change["id"] == "aof.high" && change["announced"] == true), "{name}");
    }
}

#[test]
fn a_dossier_that_cannot_be_computed_says_why_instead() {
    let terminal = Terminal::with_example("glastuinbouw");
    let dossier = terminal.read("dossier.akkoord");
    terminal.write("dossier.akkoord", &dossier.replacen("hourly_wage: \"19.75\"", "hourly_wage: \"1.00\"", 1));
    let transcript = terminal.transcript("changes dossier.akkoord");
    assert!(transcript.contains("het wettelijk minimumloon is") && transcript.ends_with("exit 1\n"), "{transcript}");
}
