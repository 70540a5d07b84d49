//! `akkoord ledger` and `akkoord handover`: a morning of offers, and a copy for the other side.

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

const DOSSIER: &str = "dossier.akkoord";

fn done(terminal: &Terminal, command: &str) -> String {
    let output = terminal.run(command);
    assert!(output.status.success(), "{command}: {}", text(&output.stderr));
    text(&output.stdout)
}

/// What `assess` says a proposal costs now.
fn gross(terminal: &Terminal, proposal: &str) -> Decimal {
    amount(&json(terminal, &format!("assess {DOSSIER} --proposal {proposal}"))["total"]["gross"])
}

/// Six rounds: the unions go from 80 to 60 hours, the employers come up to meet them, and it is agreed.
fn morning(terminal: &Terminal) -> Vec<Decimal> {
    let mut totals = Vec::new();
    let mut offer = |proposal: &str, side: &str, hours: Option<u32>| {
        if let Some(hours) = hours {
            done(terminal, &format!("set {DOSSIER} --proposal {proposal} language-lessons hours_per_year {hours}"));
        }
        done(terminal, &format!("ledger {DOSSIER} offer {proposal} --side {side} --note geheim"));
        totals.push(gross(terminal, proposal));
    };
    offer("inzet-vakbonden", "workers", None);
    offer("bod-werkgevers", "employers", None);
    offer("inzet-vakbonden", "workers", Some(70));
    offer("bod-werkgevers", "employers", Some(50));
    offer("inzet-vakbonden", "workers", Some(60));
    offer("bod-werkgevers", "employers", Some(60));
    totals
}

#[test]
fn six_rounds_keep_what_each_offer_cost_and_say_who_gave_what() {
    let terminal = Terminal::with_example("glastuinbouw");
    let totals = morning(&terminal);
    done(&terminal, &format!("ledger {DOSSIER} status 1 answered"));
    done(&terminal, &format!("ledger {DOSSIER} agree 6 language-lessons"));
    // What is changed in the proposals after that changes nothing in the ledger.
    done(&terminal, &format!("set {DOSSIER} --proposal inzet-vakbonden language-lessons hours_per_year 10"));
    let ledger = json(&terminal, &format!("ledger {DOSSIER}"));
    let rounds = ledger["rounds"].as_array().expect("a list");
    let kept: Vec<Decimal> = rounds.iter().map(|round| amount(&round["total"])).collect();
    assert_eq!(kept, totals, "each round as it was calculated when it was made");
    assert_eq!((&rounds[0]["status"], &rounds[5]["status"]), (&Value::from("answered"), &Value::from("on-table")));
    assert_eq!(amount(&rounds[2]["moved"]), totals[2] - totals[0]);
    assert_eq!(amount(&ledger["apart"]), totals[4] - totals[5]);
    assert_eq!(ledger["agreed"][0]["article"]["id"], "language-lessons");
    let open = ledger["open"].as_array().expect("a list");
    assert!(open.iter().all(|article| article["id"] != "language-lessons") && open.len() > 5);
    let said = done(&terminal, &format!("ledger {DOSSIER} --since 3"));
    let amount_of = |cents: Decimal| {
        let whole = cents.trunc().to_string();
        let (head, tail) = whole.split_at(whole.len() - 3);
        format!("{head}.{tail}")
    };
    let of = |side: &str| said.lines().find(|line| line.contains(&format!("gaven {side}"))).expect(side);
    assert!(of("de werknemers").starts_with("Sinds ronde 3 gaven de werknemers"), "{said}");
    for (side, given) in [("de werknemers", totals[2] - totals[4]), ("de werkgevers", totals[5] - totals[1])] {
        // To the last three figures before the point: the thousands stand between points.
        let last: String = amount_of(given).chars().rev().take(7).collect::<Vec<_>>().into_iter().rev().collect();
        assert!(of(side).contains(&last), "{}: {given}", of(side));
    }
}

#[test]
fn the_result_takes_what_was_agreed_as_it_was_agreed() {
    let terminal = Terminal::with_example("glastuinbouw");
    morning(&terminal);
    done(&terminal, &format!("ledger {DOSSIER} agree 3 language-lessons"));
    done(&terminal, &format!("ledger {DOSSIER} agree 5 career-talk lesson-costs"));
    done(&terminal, &format!("ledger {DOSSIER} reopen career-talk"));
    done(&terminal, &format!("ledger {DOSSIER} result Resultaat"));
    let ways = format!("compare {DOSSIER} --from resultaat --to resultaat");
    assert!(terminal.run(&ways).status.success(), "it is a proposal of the dossier");
    let text = terminal.read(DOSSIER);
    let result = &text[text.rfind("id: \"resultaat\"").expect("it is there")..];
    let result = &result[..result.find("workforce:").expect("it ends")];
    assert!(result.contains("language-lessons") && result.contains("lesson-costs") && !result.contains("career-talk"));
    assert!(result.contains("Number(\"70\")"), "the hours of round 3, not the last ones: {result}");
}

#[test]
fn a_round_that_is_changed_by_hand_is_named_and_nothing_is_lost() {
    let terminal = Terminal::with_example("glastuinbouw");
    morning(&terminal);
    assert!(terminal.run(&format!("ledger {DOSSIER}")).status.success());
    let text = terminal.read(DOSSIER);
    // The note of the third round.
    let place = text.match_indices("note: \"geheim\"").nth(2).expect("a third note").0;
    let changed = format!("{}note: \"gehein\"{}", &text[..place], &text[place + "note: \"geheim\"".len()..]);
    terminal.write(DOSSIER, &changed);
    let output = terminal.run(&format!("ledger {DOSSIER}"));
    let said = super::terminal::text(&output.stderr);
    assert_eq!(output.status.code(), Some(1));
    assert!(said.contains("Ronde 3 is veranderd nadat zij op 23 november 2026 is vastgelegd"), "{said}");
    assert!(!said.contains("Ronde 2") && !said.contains("Ronde 4"), "{said}");
    let rounds = super::terminal::text(&output.stdout);
    assert!(rounds.contains("Wat over tafel ging"), "what is known is still shown: {rounds}");
    assert!(terminal.run(&format!("assess {DOSSIER}")).status.success(), "the rest of the dossier works");
}

#[test]
fn what_does_not_fit_in_the_ledger_is_refused_with_what_does() {
    let terminal = Terminal::with_example("uitzend");
    let refused = |command: &str, reason: &str| {
        let output = terminal.run(&format!("ledger {DOSSIER} {command}"));
        let said = text(&output.stderr);
        assert!(output.status.code() == Some(1) && said.contains(reason), "{command}: {said}");
    };
    refused("status 1 answered", "er is nog geen bod vastgelegd");
    refused("result Resultaat", "er is nog over geen artikel voorlopig akkoord");
    refused("offer geen-voorstel --side workers", "er is geen voorstel ‘geen-voorstel’");
    done(&terminal, &format!("ledger {DOSSIER} offer inzet-vakbonden --side workers"));
    done(&terminal, &format!("ledger {DOSSIER} offer bod-werkgevers --side employers"));
    refused("agree 3 language-lessons", "er is geen ronde 3; de laatste is ronde 2");
    refused("agree 1 geen-artikel", "het bod van ronde 1 heeft geen artikel ‘geen-artikel’");
    refused("reopen language-lessons", "nog geen voorlopig akkoord");
    let rounds = json(&terminal, &format!("ledger {DOSSIER}"))["rounds"].as_array().expect("a list").len();
    assert_eq!(rounds, 2, "two offers on the same day are two rounds");
}

/// A secret in every private field is in no byte of the copy, nor of what is made from it.
#[test]
fn nothing_private_is_in_the_copy_for_the_other_side() {
    let secret = "onsgeheim";
    let terminal = Terminal::with_example("glastuinbouw");
    let text = terminal.read(DOSSIER);
    let planted = text
        .replacen("(\n  format: 1,", &format!("// {secret}\n(\n  format: 1,"), 1)
        .replacen("name: \"Cao Glastuinbouw 2027–2028, taal en loopbaan\"", &format!("name: \"{secret}\""), 1)
        .replacen("title: \"Inzet vakbonden\"", &format!("title: \"{secret}\""), 1)
        .replacen("about: \"", &format!("about: \"{secret} "), 1)
        .replacen("title: \"Bod werkgevers\"", &format!("title: \"{secret}\""), 1)
        .replacen(
            "\n  proposals: [",
            &format!("\n  replies: [(finding: \"{secret}\", status: Accepted, reason: \"{secret}\")],\n  proposals: ["),
            1,
        );
    assert_eq!(planted.matches(secret).count(), 7);
    terminal.write(DOSSIER, &planted);
    done(&terminal, &format!("ledger {DOSSIER} offer inzet-vakbonden --side workers --note {secret}"));
    let before = gross(&terminal, "inzet-vakbonden");
    let output = terminal.run(&format!("handover {DOSSIER} --proposal inzet-vakbonden -o kopie.akkoord"));
    assert!(output.status.success());
    let said = super::terminal::text(&output.stderr);
    for left_out in
        ["één ander voorstel", "één antwoord op bevindingen", "het biedingenregister, één regel", "de geschiedenis"]
    {
        assert!(said.contains(left_out), "{left_out}: {said}");
    }
    let copy = terminal.read("kopie.akkoord");
    assert!(!copy.contains(secret) && !copy.contains(DOSSIER), "{copy}");
    let costs = json(&terminal, "assess kopie.akkoord");
    assert_eq!(amount(&costs["total"]["gross"]), before, "the other side comes to the same cents");
    for document in ["agreement", "cost-report", "proposal-letter"] {
        done(&terminal, &format!("export kopie.akkoord --document {document} --to json -o {document}.json"));
        assert!(!terminal.read(&format!("{document}.json")).contains(secret), "{document}");
    }
    let dry = terminal.run(&format!("handover {DOSSIER} -o niet.akkoord --dry-run"));
    assert!(dry.status.success() && !terminal.path("niet.akkoord").exists());
    let over = terminal.run(&format!("handover {DOSSIER} -o {DOSSIER} --force"));
    assert_eq!(over.status.code(), Some(1), "the dossier itself is never replaced by its copy");
}
