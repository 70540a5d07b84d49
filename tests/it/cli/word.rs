//! `export --to docx`: Word files, with tracked changes and their prices where those are asked for.

use std::fs;
use std::io::{Cursor, Read};

use rust_decimal::Decimal;
use serde_json::Value;

use super::terminal::{Terminal, text};

const EXPORT: &str = "export dossier.akkoord --document agreement --to docx -o cao.docx --force";

/// A part of the file that was written.
fn part(terminal: &Terminal, name: &str) -> Option<String> {
    let bytes = fs::read(terminal.path("cao.docx")).expect("it is written");
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a package");
    let mut part = String::new();
    archive.by_name(name).ok()?.read_to_string(&mut part).expect("text");
    Some(part)
}

#[test]
fn a_word_file_is_written_and_is_the_same_twice() {
    let terminal = Terminal::with_example("glastuinbouw");
    let transcript = terminal.transcript(EXPORT);
    assert!(transcript.contains("! geschreven: cao.docx\n"), "beside it stands what is open of a draft: {transcript}");
    let first = fs::read(terminal.path("cao.docx")).expect("it is written");
    terminal.done(EXPORT);
    assert!(first == fs::read(terminal.path("cao.docx")).expect("it is written"), "two exports differ");
    assert!(!part(&terminal, "word/document.xml").expect("the text").contains("<w:ins "));
}

#[test]
fn changes_are_tracked_against_a_proposal_or_another_dossier_and_signed() {
    let terminal = Terminal::with_example("glastuinbouw");
    terminal.done(&format!("{EXPORT} --against bod-werkgevers --tracked --author FNV"));
    let tracked = part(&terminal, "word/document.xml").expect("the text");
    assert!(tracked.contains("<w:ins w:id=") && tracked.contains("w:author=\"FNV\""));
    assert_eq!(part(&terminal, "word/comments.xml"), None, "no price unless it is asked for");
    terminal.write("oud.akkoord", &terminal.read("dossier.akkoord"));
    terminal.done(&format!("{EXPORT} --against oud.akkoord --tracked"));
    assert!(!part(&terminal, "word/document.xml").expect("the text").contains("<w:ins "), "nothing differs");
    terminal.done("set oud.akkoord language-lessons hours_per_year 60");
    terminal.done(&format!("{EXPORT} --against oud.akkoord --tracked"));
    let tracked = part(&terminal, "word/document.xml").expect("the text");
    for (mark, number) in [("w:delText", 60), ("w:t", 80)] {
        assert!(tracked.contains(&format!("<{mark} xml:space=\"preserve\">{number}</{mark}>")), "{number}");
    }
    assert!(tracked.contains("w:author=\"Akkoord\""));
}

#[test]
fn what_cannot_be_tracked_or_priced_is_refused_with_the_reason() {
    let terminal = Terminal::with_example("glastuinbouw");
    assert_eq!(terminal.run(&format!("{EXPORT} --tracked")).status.code(), Some(2), "against what is asked");
    let against = "--against bod-werkgevers --tracked";
    let pdf = terminal.run(&format!("export dossier.akkoord --document agreement --to pdf -o cao.pdf {against}"));
    assert_eq!(pdf.status.code(), Some(1));
    assert!(text(&pdf.stderr).contains("alleen bijgehouden in de cao"), "{}", text(&pdf.stderr));
    terminal.write("oud.akkoord", &terminal.read("dossier.akkoord"));
    let priced = terminal.run(&format!("{EXPORT} --against oud.akkoord --tracked --prices"));
    assert_eq!(priced.status.code(), Some(1));
    assert!(text(&priced.stderr).contains("voorstellen van hetzelfde dossier"), "{}", text(&priced.stderr));
    let over = terminal.run(&format!("{EXPORT} --against oud.akkoord --tracked").replace("cao.docx", "oud.akkoord"));
    assert_eq!(over.status.code(), Some(1), "what it is compared with is not written over");
}

/// What the lines of an article come to in its first year, as `assess` has them.
fn cost(terminal: &Terminal, proposal: &str, article: &str) -> Decimal {
    let run = terminal.run(&format!("assess dossier.akkoord --proposal {proposal} --format json"));
    let assessed: Value = serde_json::from_slice(&run.stdout).expect("json");
    let lines = assessed["lines"].as_array().expect("lines");
    let own = lines.iter().filter(|line| line["clause"] == article && line["year"] == 2027);
    own.map(|line| line["amount"].as_str().and_then(|amount| amount.parse::<Decimal>().ok()).expect("an amount")).sum()
}

#[test]
fn the_price_beside_an_article_is_what_its_lines_differ_in_the_first_year() {
    let terminal = Terminal::with_example("glastuinbouw");
    terminal.done(&format!("{EXPORT} --against bod-werkgevers --tracked --prices"));
    let said = part(&terminal, "word/comments.xml").expect("prices");
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    for article in ["prior-learning", "brp-help", "monitoring-report"] {
        let [after, before] = ["inzet-vakbonden", "bod-werkgevers"].map(|proposal| cost(&terminal, proposal, article));
        let difference = after - before;
        assert!(!difference.is_zero(), "{article}");
        let word = if difference > Decimal::ZERO { "meer" } else { "minder" };
        let wanted = digits(&format!("{:.2}", difference.abs()));
        let remark = said.split("<w:comment ").find(|remark| {
            let amount = remark.split('€').nth(1).and_then(|rest| rest.split(" me").next()).unwrap_or_default();
            digits(amount.split(" mi").next().unwrap_or_default()) == wanted
        });
        let remark = remark.unwrap_or_else(|| panic!("{article}: {difference} is not said"));
        assert!(remark.contains(&format!(" {word} dan in de tekst")) && remark.contains("in 2027"), "{remark}");
    }
}
