//! `receipt` and `replay`: what was written is computed again to the cent.

use std::fs;
use std::path::Path;

use akkoord::domain::workforce::Basis;
use akkoord::domain::workforce::draft::{Input, OPEN};
use serde_json::{Value, json};

use super::terminal::Terminal;

fn receipt() -> (Terminal, Value) {
    let terminal = Terminal::with_example("glastuinbouw");
    assert_eq!(terminal.transcript("receipt dossier.akkoord -o bon.json"), "! geschreven: bon.json\n");
    let receipt = serde_json::from_str(&terminal.read("bon.json")).expect("a receipt");
    (terminal, receipt)
}

#[test]
fn a_receipt_computed_again_says_the_same() {
    let (terminal, _) = receipt();
    assert_eq!(terminal.transcript("replay bon.json"), "bon.json: elk cijfer klopt\n");
    assert_eq!(terminal.transcript("replay bon.json --lang en"), "bon.json: every figure holds\n");
    assert_eq!(terminal.transcript("receipt dossier.akkoord -o /dev/stdout"), terminal.read("bon.json"));
}

/// A profile with an input that nobody has filled in makes every figure provisional: that goes with the figures into JSON and
/// receipt, and a receipt that is silent about it is not the same calculation.
#[test]
fn what_is_open_goes_with_the_figures_and_is_computed_again() {
    let terminal = Terminal::with_example("glastuinbouw");
    let json = |terminal: &Terminal| -> Value {
        serde_json::from_str(&terminal.transcript("assess dossier.akkoord --format json")).expect("JSON")
    };
    assert_eq!(json(&terminal).get("open_inputs"), None, "the example is filled in");
    let mut loaded = akkoord::store::dossier::load(&terminal.path("dossier.akkoord")).expect("it can be read");
    let group = &mut loaded.dossier.workforce[0];
    for input in [Input::HourlyWage, Input::LevelShare] {
        let about = input.about().to_owned();
        group.basis.push(Basis { about, source: None, assumption: Some(OPEN.to_owned()) });
    }
    terminal.write("dossier.akkoord", &akkoord::store::dossier::to_text(&loaded.dossier).expect("text"));
    assert_eq!(json(&terminal)["open_inputs"], json!(2));
    let said = terminal.transcript("assess dossier.akkoord");
    assert!(said.contains("Voorlopig: van de groepen werknemers zijn 2 gegevens nog niet ingevuld"), "{said}");
    terminal.done("receipt dossier.akkoord -o bon.json");
    assert_eq!(terminal.transcript("replay bon.json"), "bon.json: elk cijfer klopt\n");
    let mut receipt: Value = serde_json::from_str(&terminal.read("bon.json")).expect("a receipt");
    assert_eq!(receipt["given"]["profiles"][0]["open"], json!(["hourly_wage", "level_share"]));
    receipt["expect"].as_object_mut().expect("the results").remove("open_inputs");
    terminal.write("fout.json", &receipt.to_string());
    assert_eq!(
        terminal.transcript("replay fout.json"),
        "! fout.json: open_inputs is 0 op de bon, 2 berekend\nexit 1\n"
    );
}

#[test]
fn a_cent_more_anywhere_is_found_and_named() {
    let (terminal, receipt) = receipt();
    let changes = [
        (
            "/lines/0/amount",
            "240481.86",
            "240481.87",
            "lines/language-lessons/paid_lesson_time/vakkrachten/2027/amount",
        ),
        ("/years/2027/employer", "6026123.98", "6026123.99", "years/2027/employer"),
        ("/total/gross", "36345025.14", "36345025.15", "total/gross"),
    ];
    for (pointer, computed, changed, figure) in changes {
        let mut wrong = receipt.clone();
        let place = wrong["expect"].pointer_mut(pointer).expect("a figure of the receipt");
        assert_eq!(place.as_str(), Some(computed));
        *place = json!(changed);
        terminal.write("fout.json", &wrong.to_string());
        assert_eq!(
            terminal.transcript("replay fout.json"),
            format!("! fout.json: {figure} is {changed} op de bon, {computed} berekend\nexit 1\n")
        );
    }
}

#[test]
fn a_receipt_of_other_data_or_another_version_says_so_and_is_computed_with_its_own_values() {
    let (terminal, mut receipt) = receipt();
    receipt["program"]["version"] = json!("0.0.9");
    let (file, hash) =
        receipt["program"]["data"].as_object_mut().and_then(|data| data.iter_mut().next()).expect("data");
    let file = file.clone();
    *hash = json!("0".repeat(64));
    terminal.write("oud.json", &receipt.to_string());
    assert_eq!(
        terminal.transcript("replay oud.json"),
        format!(
            "oud.json: elk cijfer klopt\n! de bon is gemaakt met versie 0.0.9\n! het gegevensbestand {file} is sindsdien \
             veranderd; de bon houdt zijn eigen waarden\n"
        )
    );
}

#[test]
fn the_worked_cases_are_receipts() {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let terminal = Terminal::new();
    for case in ["case-01.json", "case-02.json"] {
        fs::copy(cases.join(case), terminal.path(case)).expect("a case");
        assert_eq!(terminal.transcript(&format!("replay {case}")), format!("{case}: elk cijfer klopt\n"));
        let mut wrong: Value = serde_json::from_str(&terminal.read(case)).expect("JSON");
        let amount = wrong["expect"]["lines"][0]["amount"].as_str().expect("an amount").to_owned();
        let cent_more = amount.parse::<rust_decimal::Decimal>().expect("a decimal") + rust_decimal::dec!(0.01);
        wrong["expect"]["lines"][0]["amount"] = json!(cent_more.to_string());
        terminal.write(case, &wrong.to_string());
        let refused = terminal.transcript(&format!("replay {case}"));
        assert!(refused.starts_with(&format!("! {case}: lines/")), "{refused}");
        assert!(refused.ends_with(&format!("is {cent_more} op de bon, {amount} berekend\nexit 1\n")), "{refused}");
    }
}

#[test]
fn what_is_no_receipt_is_refused_with_its_place() {
    let terminal = Terminal::with_example("glastuinbouw");
    let refused = terminal.transcript("replay dossier.akkoord");
    assert!(refused.starts_with("! dossier.akkoord:1:1: fout: dit is geen bon die te lezen is ("), "{refused}");
    assert!(refused.ends_with("exit 1\n"), "{refused}");
    assert_eq!(terminal.transcript("replay weg.json"), "! weg.json: fout: het bestand bestaat niet\nexit 1\n");
}

#[test]
fn a_wrong_number_on_a_receipt_is_refused_where_it_stands() {
    let (terminal, mut receipt) = receipt();
    receipt["given"]["funding"][0]["chance"] = json!("1.5");
    receipt["given"]["employers"] = json!("0");
    let text = serde_json::to_string_pretty(&receipt).expect("JSON");
    terminal.write("fout.json", &text);
    let line_of = |words: &str| text.lines().position(|line| line.contains(words)).expect("it is there") + 1;
    let refused = terminal.transcript("replay fout.json");
    for (place, said) in [
        (line_of("\"employers\": \"0\""), "het aantal werkgevers is 0"),
        (line_of("\"chance\": \"1.5\""), "de kans op toekenning is 150%"),
    ] {
        let found = refused.lines().any(|line| line.contains(&format!("fout.json:{place}:")) && line.contains(said));
        assert!(found, "{place}: {said}: {refused}");
    }
}

/// The number of the receipt stands on every document with its figures, and is that of what stands on the receipt.
#[test]
fn documents_with_figures_name_their_receipt() {
    let (terminal, receipt) = receipt();
    let number = receipt["number"].as_str().expect("a number").to_owned();
    assert_eq!(number.split('-').map(str::len).collect::<Vec<_>>(), [4, 4, 4], "{number}");
    for document in ["wage-costs", "cost-report"] {
        terminal.done(&format!("export dossier.akkoord --document {document} -o stuk.json --force"));
        let json: Value = serde_json::from_str(&terminal.read("stuk.json")).expect("JSON");
        let imprint = json["imprint"].to_string();
        assert!(imprint.contains(&format!("Bonnummer {number}: ")), "{document}: {imprint}");
    }
    terminal.done("set dossier.akkoord language-lessons hours_per_year 60");
    terminal.done("receipt dossier.akkoord -o ander.json");
    let other: Value = serde_json::from_str(&terminal.read("ander.json")).expect("a receipt");
    assert_ne!(other["number"], receipt["number"], "other hours are another receipt");
    // A receipt of which somebody changed the number says so, and one without a number is computed as before.
    let mut changed = receipt.clone();
    changed["number"] = other["number"].clone();
    terminal.write("bon.json", &changed.to_string());
    let said = terminal.transcript("replay bon.json");
    assert!(said.contains("is van een andere bon") && said.ends_with("exit 1\n"), "{said}");
    changed.as_object_mut().expect("a receipt").remove("number");
    terminal.write("bon.json", &changed.to_string());
    assert_eq!(terminal.transcript("replay bon.json"), "bon.json: elk cijfer klopt\n");
}
