//! `akkoord compare`: two texts held against each other, with the price of each change.

use rust_decimal::Decimal;
use serde_json::Value;

use super::terminal::{Terminal, text};

fn json(terminal: &Terminal, command: &str) -> Value {
    let output = terminal.run(&format!("{command} --format json"));
    serde_json::from_slice(&output.stdout).expect("JSON")
}

fn amount(value: &Value) -> Decimal {
    value.as_str().expect("an amount").parse().expect("a number")
}

/// `assess` computes both ends by itself.
#[test]
fn the_prices_add_up_to_the_difference_between_what_assess_says_of_both_proposals() {
    for name in ["glastuinbouw", "schoonmaak", "uitzend"] {
        let terminal = Terminal::with_example(name);
        let redline = json(&terminal, "compare dossier.akkoord --from inzet-vakbonden --to bod-werkgevers");
        let gross = |proposal: &str| {
            let costs = json(&terminal, &format!("assess dossier.akkoord --proposal {proposal}"));
            (amount(&costs["total"]["gross"]), costs["years"].clone())
        };
        let ((from, from_years), (to, to_years)) = (gross("inzet-vakbonden"), gross("bod-werkgevers"));
        assert_eq!((amount(&redline["before"]["total"]), amount(&redline["after"]["total"])), (from, to), "{name}");
        let changes = redline["changes"].as_array().expect("a list");
        assert!(!changes.is_empty(), "{name}");
        let sum =
            |key: &dyn Fn(&Value) -> Decimal| changes.iter().map(|change| key(&change["effect"])).sum::<Decimal>();
        assert_eq!(
            sum(&|effect| amount(&effect["total"])) + amount(&redline["interplay"]["total"]),
            to - from,
            "{name}"
        );
        for (year, before) in from_years.as_object().expect("years") {
            let parts = sum(&|effect| amount(&effect["years"][year])) + amount(&redline["interplay"]["years"][year]);
            assert_eq!(parts, amount(&to_years[year]["gross"]) - amount(&before["gross"]), "{name} {year}");
        }
    }
}

#[test]
fn a_changed_value_is_told_in_a_table_with_its_price_and_in_the_words_around_it() {
    let terminal = Terminal::with_example("glastuinbouw");
    std::fs::copy(terminal.path("dossier.akkoord"), terminal.path("vorig.akkoord")).expect("it is copied");
    let set = terminal.run("set dossier.akkoord language-lessons hours_per_year 60");
    assert!(set.status.success(), "{}", text(&set.stderr));
    let ways = "--from inzet-vakbonden --from-dossier vorig.akkoord --to inzet-vakbonden";
    let shown = terminal.done(&format!("compare dossier.akkoord {ways}"));
    let (table, words) = shown.split_once("\n\n").expect("a table before the words");
    let row = |start: &str| table.lines().find(|line| line.trim_start().starts_with(start)).map(str::to_owned);
    let change = row("Lesuren per jaar: 80 → 60 uur in artikel 3").expect("the value");
    assert!(change.contains("– € "), "it costs less: {change}");
    let interplay = row("Samenloop").expect("the interplay");
    assert!(interplay.contains("€ 0,00"), "one change has none: {interplay}");
    let lines: Vec<&str> = words.lines().collect();
    assert_eq!(lines[0], "Artikel 3 Les Nederlands in werktijd");
    let of = |sign: &str| lines.iter().find(|line| line.starts_with(sign)).copied().unwrap_or_default();
    assert!(of("  − ").contains("ten minste 80 uur les") && of("  + ").contains("ten minste 60 uur les"), "{words}");
}

#[test]
fn a_text_held_against_itself_has_nothing_to_tell() {
    let terminal = Terminal::with_example("uitzend");
    let redline = json(&terminal, "compare dossier.akkoord --from bod-werkgevers --to bod-werkgevers");
    assert_eq!((&redline["changes"], &redline["text"]), (&Value::Array(Vec::new()), &Value::Array(Vec::new())));
    assert_eq!(redline["difference"]["total"], "0.00");
}

#[test]
fn a_proposal_that_is_not_there_is_named_with_those_that_are() {
    let terminal = Terminal::with_example("uitzend");
    let output = terminal.run("compare dossier.akkoord --from bod --to bod-werkgevers");
    assert_eq!(output.status.code(), Some(1));
    let said = text(&output.stderr);
    assert!(said.contains("er is geen voorstel ‘bod’") && said.contains("bod-werkgevers"), "{said}");
    let output = terminal.run("compare dossier.akkoord --from bod-werkgevers");
    assert_eq!(output.status.code(), Some(2), "what it leads to must be said");
}
