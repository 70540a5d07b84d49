//! `akkoord check`: findings with place, reason and law; exit 1 when something is void.

use super::terminal::{Terminal, text};

#[test]
fn the_examples_contain_nothing_void() {
    for name in ["glastuinbouw", "schoonmaak", "uitzend"] {
        let terminal = Terminal::with_example(name);
        let found = terminal.done("check dossier.akkoord");
        assert!(!found.contains(": nietig"), "{name}: {found}");
        assert!(found.contains("Wat het advies vraagt"), "{name}");
    }
}

/// Wet CAO art. 18: an agreement runs for at most five years.
#[test]
fn a_term_over_five_years_is_void_and_says_by_which_law() {
    let terminal = Terminal::with_example("glastuinbouw");
    let dossier = terminal.read("dossier.akkoord");
    let longer = dossier.replacen("end: \"2028-12-31\"", "end: \"2032-12-31\"", 1);
    assert_ne!(dossier, longer, "the example has another end");
    terminal.write("dossier.akkoord", &longer);
    let output = terminal.run("check dossier.akkoord");
    assert_eq!(output.status.code(), Some(1));
    let found = text(&output.stdout);
    assert!(found.contains("[term-over-five-years]"), "{found}");
    assert!(found.contains("Wet CAO, art. 18"), "{found}");
}

/// Waadi 7a lapses and the ban without admission begins on 1 January 2028; Waadi 8 changes on 31 December 2026.
#[test]
fn a_dossier_of_2026_that_is_read_in_2028_says_which_law_has_lapsed() {
    let terminal = Terminal::with_example("glastuinbouw");
    let dossier = terminal.read("dossier.akkoord");
    let earlier = dossier.replacen("start: \"2027-01-01\"", "start: \"2026-12-01\"", 1);
    assert_ne!(dossier, earlier, "the example has another start");
    terminal.write("dossier.akkoord", &earlier);
    let on = |day: &str| text(&terminal.run(&format!("check dossier.akkoord --today {day}")).stdout);
    let found = on("2028-02-01");
    for said in [
        "Waadi, art. 7a is op 1 januari 2028 vervallen; daarop steunt: ‘Alleen toegelaten en gecertificeerde uitzendbureaus’.",
        "Waadi, art. 8 luidt sinds 31 december 2026 anders; daarop steunt: ",
    ] {
        assert!(found.contains(said), "{said}\n{found}");
    }
    assert!(found.contains("[law-lapsed]"), "{found}");
    assert!(!on("2026-12-01").contains("[law-lapsed]"), "nothing has lapsed when the term begins");
}

/// The example with a contribution of its workers and, for the statutory minimum wage, a value of its own.
fn with_contribution(wages: &[(&str, &str)], minimum: &str) -> Terminal {
    let terminal = Terminal::with_example("glastuinbouw");
    let mut dossier = terminal.read("dossier.akkoord");
    let own = format!("overrides: [(figure: \"wml.adult\", value: \"{minimum}\", reason: \"eigen opgave\")]");
    let wages = wages.iter().map(|(from, to)| (format!("hourly_wage: \"{from}\""), format!("hourly_wage: \"{to}\"")));
    let contribution = ["0", "0.3"].map(|share| format!("\"own_contribution\": Number(\"{share}\")"));
    let [free, paid] = contribution;
    for (from, to) in wages.chain([(free, paid), ("overrides: []".to_owned(), own)]) {
        assert!(dossier.contains(&from), "{from}");
        dossier = dossier.replace(&from, &to);
    }
    terminal.write("dossier.akkoord", &dossier);
    terminal
}

/// WML art. 13, with the minimum wage that the dossier states itself: four groups earn it to the cent, so that the € 50
/// a year they would pay brings every one of them below it.
#[test]
fn a_contribution_out_of_the_dossier_s_own_minimum_wage_is_void_for_each_group_that_earns_it() {
    let terminal = with_contribution(&[("14.99", "15.60"), ("15.40", "15.60")], "15.60");
    assert!(!terminal.run("assess dossier.akkoord").stdout.is_empty());
    let output = terminal.run("check dossier.akkoord");
    let found = text(&output.stdout);
    assert_eq!(found.matches("[below-minimum-wage]").count(), 4, "{found}");
    assert_eq!(found.matches("onder het minimum van € 15,60").count(), 4, "{found}");
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn the_minimum_wage_that_is_named_is_the_one_the_dossier_computes_with() {
    let found = text(&with_contribution(&[], "10.00").run("check dossier.akkoord").stdout);
    assert!(!found.contains("minimum van € 14,99"), "{found}");
    assert!(!found.contains("[below-minimum-wage]"), "{found}");
}

/// A key that no data file has would otherwise change nothing in silence.
#[test]
fn an_own_value_of_a_figure_that_is_not_there_is_said_with_the_one_that_is_meant() {
    let terminal = Terminal::with_example("glastuinbouw");
    let own = "overrides: [(figure: \"wml.adlut\", value: \"15.60\", reason: \"eigen opgave\")]";
    let dossier = terminal.read("dossier.akkoord").replace("overrides: []", own);
    terminal.write("dossier.akkoord", &dossier);
    let said = text(&terminal.run("assess dossier.akkoord").stderr);
    assert!(said.contains("de eigen waarde van ‘wml.adlut’ heeft geen gevolg"), "{said}");
    assert!(said.contains("bedoelt u ‘wml.adult’?"), "{said}");
}

/// A gate never grows greener because the dossier grew worse: four groups earn less than the minimum wage the dossier
/// states, so that nothing can be computed, and the checks that look at what is computed cannot be run.
#[test]
fn a_dossier_that_cannot_be_computed_is_refused_with_the_checks_that_were_not_run() {
    let terminal = Terminal::with_example("glastuinbouw");
    let sound = text(&terminal.run("check dossier.akkoord").stdout);
    assert!(!sound.contains("niet uitgevoerd"), "{sound}");
    let own = "overrides: [(figure: \"wml.adult\", value: \"16.50\", reason: \"eigen opgave\")]";
    terminal.write("dossier.akkoord", &terminal.read("dossier.akkoord").replace("overrides: []", own));
    let output = terminal.run("check dossier.akkoord");
    let found = text(&output.stdout);
    assert_eq!(output.status.code(), Some(1));
    let first = "de kosten zijn niet te berekenen; 5 controles zijn niet uitgevoerd: figure-stale, figure-beyond-its-dates, \
                 fund-grants-more-than-it-receives, cost-above-wage-bill, below-minimum-wage\n";
    assert!(found.starts_with(first), "{found}");
    assert_eq!(found.matches("  fout: ").count() + found.matches(": fout: ").count(), 4, "{found}");
    assert!(text(&output.stderr).contains("niet gecontroleerd: 5"), "{}", text(&output.stderr));
    let json = text(&terminal.run("check dossier.akkoord --format json").stdout);
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let not_done = &json["not_done"][0];
    assert_eq!(not_done["checks"].as_array().map(Vec::len), Some(5));
    assert_eq!(not_done["reason"], "de kosten zijn niet te berekenen");
    assert_eq!(not_done["causes"].as_array().map(Vec::len), Some(4));
}

#[test]
fn what_the_parties_answer_to_a_finding_stands_with_it_in_words_and_in_data() {
    let terminal = Terminal::with_example("glastuinbouw");
    let data = |terminal: &Terminal| -> serde_json::Value {
        serde_json::from_str(&terminal.done("check dossier.akkoord --format json")).expect("it is JSON")
    };
    let before = data(&terminal);
    let finding = before["findings"][0]["finding"].as_str().expect("it has a key").to_owned();
    assert_eq!(before["findings"][0]["status"], "open");
    let dossier = terminal.read("dossier.akkoord");
    let end = dossier.rfind(')').expect("it ends");
    let reply = format!(
        "  replies: [(finding: \"{finding}\", status: Justified, reason: \"Besproken met de ondernemingsraad\")],\n"
    );
    terminal.write("dossier.akkoord", &format!("{}{reply}{}", &dossier[..end], &dossier[end..]));
    let after = data(&terminal);
    let answered = after["findings"].as_array().expect("a list").iter().find(|found| found["finding"] == *finding);
    let answered = answered.expect("it is still found");
    assert_eq!(
        (&answered["status"], &answered["reason"]),
        (&"justified".into(), &"Besproken met de ondernemingsraad".into())
    );
    assert!(terminal.done("check dossier.akkoord").contains("  onderbouwd: Besproken met de ondernemingsraad"));
}
