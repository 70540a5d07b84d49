//! `assess`: every table adds up, and the JSON says the same as the tables and the receipt.

use std::collections::BTreeMap;

use rust_decimal::{Decimal, RoundingStrategy};
use serde_json::Value;

use super::table::{Row, Table, number, tables};
use super::terminal::Terminal;

/// Each example with a proposal of its own choice and a language.
const RUNS: [(&str, &str); 5] = [
    ("glastuinbouw", ""),
    ("glastuinbouw", "--lang en"),
    ("glastuinbouw", "--proposal bod-werkgevers"),
    ("schoonmaak", "--lang en"),
    ("uitzend", ""),
];

fn is_total(row: &Row) -> bool {
    ["Totaal", "Total"].contains(&row.name.as_str())
}

/// What a table adds up to, where it does: its rows, or its groups and these their members.
fn checked_total(table: &Table) -> Vec<Decimal> {
    let at = table.rows.iter().position(is_total).unwrap_or_else(|| panic!("a total of {}", table.caption));
    let above = &table.rows[..at];
    let total = table.rows[at].amounts();
    let outer = above.iter().filter(|row| !row.in_group);
    assert_eq!(Table::sum(outer)[..total.len()], total, "{}", table.caption);
    for (index, group) in above.iter().enumerate().filter(|(_, row)| !row.in_group) {
        let members: Vec<_> = above[index + 1..].iter().take_while(|row| row.in_group).collect();
        assert!(members.is_empty() || Table::sum(members) == group.amounts(), "{}", group.name);
    }
    total
}

/// The parts of the total that stand under ‘of which’: two pairs, each of the whole.
fn check_parts(table: &Table, total: &[Decimal]) {
    let parts: Vec<_> = table.rows.iter().filter(|row| row.in_group).collect();
    assert_eq!(parts.len(), 4, "{table:?}");
    for pair in parts.chunks(2) {
        assert_eq!(Table::sum(pair.iter().copied()), total, "{pair:?}");
    }
}

/// The chance in a scheme's name, as in ‘SLIM (kans 14%)’; certain where it names none.
fn chance(row: &Row) -> Decimal {
    let percent = row.name.rsplit_once("(kans ").or_else(|| row.name.rsplit_once("(chance "));
    percent.map_or(Decimal::ONE, |(_, percent)| number(percent) / Decimal::ONE_HUNDRED)
}

/// Without schemes, less what is promised, less what is assumed too, less what may be expected of the rest.
fn check_funding(table: &Table, gross: &[Decimal]) {
    let [without, schemes @ .., promised, after, expected] = &table.rows[..] else { panic!("{table:?}") };
    assert_eq!(without.amounts(), gross);
    for (column, gross) in gross.iter().enumerate() {
        let (certain, uncertain): (Vec<_>, Vec<_>) = schemes.iter().partition(|row| chance(row) == Decimal::ONE);
        let granted: Decimal = certain.iter().map(|row| row.amounts()[column]).sum();
        assert_eq!(after.amounts()[column], gross - granted);
        let is_promised = |row: &&&Row| !row.name.contains("(aangenomen)") && !row.name.contains("(assumed)");
        let surely: Decimal = certain.iter().filter(is_promised).map(|row| row.amounts()[column]).sum();
        assert_eq!(promised.amounts()[column], gross - surely);
        let awaited: Decimal = uncertain.iter().map(|row| row.amounts()[column] * chance(row)).sum();
        let awaited = awaited.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
        assert_eq!(expected.amounts()[column], gross - granted - awaited);
    }
}

/// Takes the column of what is extra out of a table that has one; what it comes to.
fn take_extra(table: &mut Table) -> Option<Decimal> {
    let heading = table.headings.pop_if(|heading| ["waarvan extra", "of which extra"].contains(&heading.as_str()));
    heading?;
    let taken: Vec<String> = table.rows.iter_mut().filter_map(|row| row.cells.pop()).collect();
    assert_eq!(taken.len(), table.rows.len(), "a cell in every row");
    taken.last().map(|total| number(total))
}

#[test]
fn every_table_adds_up_and_all_have_the_same_total() {
    for (example, options) in RUNS {
        let terminal = Terminal::with_example(example);
        let output = terminal.run(&format!("assess dossier.akkoord {options}"));
        assert!(output.status.success(), "{example} {options}");
        let mut tables = tables(&super::terminal::text(&output.stdout));
        let extra: Vec<Decimal> = tables.iter_mut().filter_map(take_extra).collect();
        let [totals, payers, articles, profiles, funding, workforce] = &tables[..] else { panic!("{tables:#?}") };
        let total = checked_total(payers);
        assert_eq!(totals.rows[0].amounts(), total, "gross");
        // Of articles and of groups the same is extra: what the totals say. Where nothing exists already all is.
        let tables_with_extra = if totals.rows[2].amounts()[2].is_zero() { 0 } else { 2 };
        assert_eq!(extra, vec![totals.rows[3].amounts()[2]; tables_with_extra], "{example} {options}");
        assert_eq!(total.len(), 3, "two years and the term");
        check_parts(payers, &total);
        assert_eq!(checked_total(articles), total);
        assert_eq!(checked_total(profiles), total);
        check_funding(funding, &total);
        checked_total(workforce);
        for row in [totals, payers, articles, profiles, funding].iter().flat_map(|table| &table.rows) {
            // What the term is divided by is no sum of quotients: each year has a wage bill and level steps of its own.
            let is_quotient = row.cells.iter().any(|cell| cell.ends_with('%'))
                || ["per behaald niveau", "for each level gained"].iter().any(|name| row.name.contains(name));
            if let ([first, second, term], false) = (&row.amounts()[..], is_quotient) {
                assert_eq!(first + second, *term, "{}", row.name);
            }
        }
    }
}

#[test]
fn the_headings_of_the_worked_example_are_those_of_its_years() {
    let terminal = Terminal::with_example("glastuinbouw");
    let screen = terminal.done("assess dossier.akkoord");
    assert!(screen.starts_with("Cao Glastuinbouw 2027–2028, taal en loopbaan – Inzet vakbonden\n\n"), "{screen}");
    let captions: Vec<_> = tables(&screen).into_iter().map(|table| table.caption).collect();
    assert_eq!(
        captions,
        [
            "Kosten samengevat: bruto, extra en netto",
            "Kosten naar jaar en betaler",
            "Kosten naar artikel",
            "Kosten naar groep werknemers",
            "Financiering: zonder, toegezegd, aangenomen en verwacht",
            "Werknemers begin 2027",
        ]
    );
    assert_eq!(tables(&screen)[1].headings, ["Wie betaalt", "2027", "2028", "looptijd"]);
}

/// Gross, what of it is owed anyway, and each payer's part, as the lines have them.
fn sums<'l>(lines: impl IntoIterator<Item = &'l Value>) -> BTreeMap<String, Decimal> {
    let mut sums = BTreeMap::new();
    for line in lines {
        *sums.entry("gross".to_owned()).or_default() += amount(&line["amount"]);
        if let Some(existing) = line.get("existing") {
            *sums.entry("existing".to_owned()).or_default() += amount(existing);
        }
        for (payer, part) in line["payers"].as_object().expect("payers") {
            *sums.entry(payer.clone()).or_default() += amount(part);
        }
    }
    sums
}

fn amount(json: &Value) -> Decimal {
    json.as_str().expect("an amount as text").parse().expect("an amount")
}

fn amounts(json: &Value) -> BTreeMap<String, Decimal> {
    let amounts = json.as_object().expect("amounts by payer").iter();
    amounts.map(|(payer, json)| (payer.clone(), amount(json))).filter(|(_, amount)| !amount.is_zero()).collect()
}

#[test]
fn the_years_and_the_total_of_the_json_are_the_sums_of_its_lines() {
    let terminal = Terminal::with_example("glastuinbouw");
    let json: Value = serde_json::from_str(&terminal.done("assess dossier.akkoord --format json")).expect("JSON");
    let lines = json["lines"].as_array().expect("lines");
    assert!(lines.len() > 50, "{}", lines.len());
    for line in lines {
        let parts: Decimal = line["payers"].as_object().expect("payers").values().map(amount).sum();
        assert_eq!(parts, amount(&line["amount"]), "{line}");
    }
    for (year, of_year) in json["years"].as_object().expect("years") {
        let of_lines = lines.iter().filter(|line| line["year"].as_i64() == year.parse().ok());
        assert_eq!(amounts(of_year), sums(of_lines), "{year}");
    }
    assert_eq!(amounts(&json["total"]), sums(lines));
    let total = tables(&terminal.done("assess dossier.akkoord"))[1].row("Totaal").amounts()[2];
    assert_eq!(amount(&json["total"]["gross"]), total);
}

#[test]
fn the_json_is_what_the_receipt_expects() {
    let terminal = Terminal::with_example("glastuinbouw");
    for proposal in ["inzet-vakbonden", "bod-werkgevers"] {
        let options = format!("dossier.akkoord --proposal {proposal}");
        let json: Value =
            serde_json::from_str(&terminal.done(&format!("assess {options} --format json"))).expect("JSON");
        terminal.done(&format!("receipt {options} -o {proposal}.json"));
        let receipt: Value = serde_json::from_str(&terminal.read(&format!("{proposal}.json"))).expect("a receipt");
        assert_eq!(json, receipt["expect"]);
    }
    assert_ne!(terminal.read("inzet-vakbonden.json"), terminal.read("bod-werkgevers.json"));
}

#[test]
fn an_unknown_proposal_is_refused_with_those_there_are() {
    let terminal = Terminal::with_example("glastuinbouw");
    assert_eq!(
        terminal.transcript("assess dossier.akkoord --proposal eindbod"),
        "! er is geen voorstel ‘eindbod’; bekend zijn inzet-vakbonden, bod-werkgevers\nexit 1\n"
    );
    assert_eq!(
        terminal.transcript("--lang en receipt dossier.akkoord --proposal eindbod -o bon.json"),
        "! there is no proposal ‘eindbod’; known are inzet-vakbonden, bod-werkgevers\nexit 1\n"
    );
    assert_eq!(terminal.files(), ["dossier.akkoord"]);
}

#[test]
fn figures_past_what_was_published_are_remarked_on_stderr() {
    let terminal = Terminal::with_example("schoonmaak");
    let output = terminal.run("assess dossier.akkoord --format json");
    serde_json::from_slice::<Value>(&output.stdout).expect("nothing but JSON on stdout");
    let dossier = terminal.read("dossier.akkoord");
    let chosen = |(line, text): (usize, &str)| Some((line + 1, text.find("\"ras\"")? + 1));
    let (line, column) = dossier.lines().enumerate().find_map(chosen).expect("the example uses it");
    assert_eq!(
        super::terminal::text(&output.stderr),
        format!(
            "dossier.akkoord:{line}:{column}: let op: ‘RAS, taaltrajecten schoonmaak’ is gerekend met bedragen die bekend zijn tot 31 december 2024\n  \
         hint: vraag het fonds naar de nieuwe bedragen\n"
        )
    );
}

/// The options name whose costs count; the name of the row says so, and what stands there opens by its address.
#[test]
fn the_percentage_of_the_wage_bill_is_of_the_costs_that_are_asked_for() {
    let terminal = Terminal::with_example("glastuinbouw");
    let row = |options: &str| {
        let said = terminal.done(&format!("assess dossier.akkoord {options}"));
        let line = said.lines().find(|line| line.starts_with("Deel van de loonsom")).expect("the share").to_owned();
        let (name, cells) = line.split_once(')').expect("the basis in brackets");
        (format!("{name})"), number(cells.split_whitespace().next().expect("the first year")))
    };
    let (name, all) = row("");
    assert_eq!(name, "Deel van de loonsom, zonder fondsbijdragen (alle betalers, ook voor uitzendkrachten)");
    let (name, own) = row("--share-workers own --share-payers employer");
    assert_eq!(name, "Deel van de loonsom (alleen de werkgever, alleen voor eigen werknemers)");
    assert!(own < all, "{own} of {all}");
    let said = terminal.done("explain dossier.akkoord share/workers/own/payer/employer/2027");
    let first = said.lines().next().expect("the figure");
    let value = number(first.rsplit_once("= ").expect("a value").1);
    assert_eq!(value.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero), own, "{first}");
}
