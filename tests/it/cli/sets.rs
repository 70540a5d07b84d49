//! Several documents in a folder: chosen ones, all, and the set of a notification.

use std::fs;
use std::process::Command;
use std::sync::Arc;

use akkoord::domain::agreement::Dossier;
use akkoord::report::document::{Block, Document, Span};
use akkoord::store::examples::example;
use akkoord::workbench::Workbench;
use serde_json::Value;

use super::terminal::{Terminal, text};
use crate::support::TODAY;

fn names(terminal: &Terminal, folder: &str) -> Vec<String> {
    let entries = fs::read_dir(terminal.path(folder)).expect("the folder is there");
    let mut names: Vec<String> =
        entries.map(|entry| entry.expect("an entry").file_name().into_string().expect("UTF-8")).collect();
    names.sort();
    names
}

#[test]
fn several_documents_go_into_a_folder_with_proposal_and_day_in_their_names() {
    let terminal = Terminal::with_example("glastuinbouw");
    let export = "export dossier.akkoord --document agreement --document wage-costs --document agreement";
    terminal.done(&format!("{export} -o stukken"));
    let made =
        ["inzet-vakbonden-2026-11-23-cao-om-te-ondertekenen.pdf", "inzet-vakbonden-2026-11-23-geraamde-loonkosten.pdf"];
    assert_eq!(names(&terminal, "stukken"), made);
    for name in made {
        assert!(fs::read(terminal.path("stukken").join(name)).expect("it is there").starts_with(b"%PDF-"));
    }
    // One of them stands there already: none is written.
    fs::remove_file(terminal.path("stukken").join(made[1])).expect("it was there");
    let again = terminal.transcript(&format!("{export} -o stukken"));
    assert!(again.contains("dit bestand bestaat al") && again.ends_with("exit 1\n"), "{again}");
    assert_eq!(names(&terminal, "stukken"), [made[0]]);
    terminal.done(&format!("{export} -o stukken --force"));
    assert_eq!(names(&terminal, "stukken"), made);
}

#[test]
fn all_documents_are_made_as_far_as_there_is_something_to_make_them_from() {
    let terminal = Terminal::with_example("glastuinbouw");
    terminal.done("export dossier.akkoord --document all -o stukken --to json");
    let without_note = names(&terminal, "stukken");
    assert!(!without_note.iter().any(|name| name.contains("nota-van-wijzigingen")), "{without_note:?}");
    assert!(without_note.contains(&"inzet-vakbonden-2026-11-23-kostenrapport.json".to_owned()), "{without_note:?}");
    terminal.done("export dossier.akkoord --document all --against bod-werkgevers -o met");
    assert_eq!(names(&terminal, "met").len(), without_note.len() + 1);
}

#[test]
fn a_name_that_does_not_show_its_format_asks_for_one() {
    let terminal = Terminal::with_example("glastuinbouw");
    let said = terminal.transcript("export dossier.akkoord --document cost-report -o kosten");
    assert!(said.contains("laat hem eindigen op") && said.ends_with("exit 1\n"), "{said}");
    terminal.done("export dossier.akkoord --document cost-report -o kosten.json");
    let json: Value = serde_json::from_str(&terminal.read("kosten.json")).expect("it is JSON");
    assert!(json["tables"].as_array().is_some_and(|tables| tables.len() > 5));
}

/// Agreed, with a name at every place to sign and one in the words.
fn agreed(dossier: &mut Dossier) {
    dossier.agreement.concluded_on = Some("2026-11-20".parse().expect("a day"));
    dossier.agreement.signatures.iter_mut().for_each(|place| "P. van Geheim".clone_into(&mut place.signatory));
    dossier.agreement.recitals.push("Voorgesteld door P. van Geheim.".to_owned());
    for basis in &mut dossier.assumptions.basis {
        basis.assumption = Some("Gehoord van P. van Geheim.".to_owned());
        basis.source = None;
    }
}

#[test]
fn the_set_of_a_notification_has_all_that_is_asked_and_names_nobody_who_signs() {
    let terminal = Terminal::with_example("glastuinbouw");
    let mut dossier = akkoord::store::dossier::load(&terminal.path("dossier.akkoord")).expect("it can be read").dossier;
    agreed(&mut dossier);
    terminal.write("dossier.akkoord", &akkoord::store::dossier::to_text(&dossier).expect("text"));
    terminal.done("export dossier.akkoord --document notification --status final -o eerste");
    let first = [
        "0-controlelijst.pdf",
        "1-cao-tekst.pdf",
        "2-cao-tekst-avv.pdf",
        "4-geraamde-loonkosten.pdf",
        "5-looptijden.pdf",
    ];
    assert_eq!(names(&terminal, "eerste"), first);
    terminal.done("export dossier.akkoord --document notification --status final --against bod-werkgevers -o tweede");
    let mut all = first.to_vec();
    all.insert(3, "3-nota-van-wijzigingen.pdf");
    assert_eq!(names(&terminal, "tweede"), all);
    for name in all {
        let path = terminal.path("tweede").join(name);
        let words = match Command::new("pdftotext").arg(&path).arg("-").output() {
            Ok(read) => text(&read.stdout).split_whitespace().collect::<Vec<_>>().join(" "),
            Err(error) => return eprintln!("skipped: pdftotext does not start ({error})"),
        };
        assert!(words.len() > 300 && !words.contains("Geheim"), "{name}: {words}");
        assert!(!words.contains("Inzet vakbonden"), "{name} has the working name of a bid");
        let has_name =
            |bytes: &[u8]| fs::read(&path).expect("it is there").windows(bytes.len()).any(|part| part == bytes);
        assert!(!has_name(b"Geheim"), "{name}");
    }
}

#[test]
fn a_notification_of_what_is_not_agreed_is_a_draft_that_says_what_is_missing() {
    let terminal = Terminal::with_example("glastuinbouw");
    let refused = terminal.transcript("export dossier.akkoord --document notification --status final -o map");
    assert!(refused.contains("de cao wordt pas op 4 december 2026 gesloten"), "{refused}");
    assert!(refused.ends_with("exit 1\n") && !terminal.path("map").exists(), "{refused}");
    terminal.done("export dossier.akkoord --document notification -o map");
    let read = match Command::new("pdftotext").arg(terminal.path("map/0-controlelijst.pdf")).arg("-").output() {
        Ok(read) => text(&read.stdout).replace("\u{ad}\n", "").split_whitespace().collect::<Vec<_>>().join(" "),
        Err(error) => return eprintln!("skipped: pdftotext does not start ({error})"),
    };
    for part in [
        "CONCEPT · versie ",
        "ontbreekt: kies onder Documenten de tekst die nu geldt",
        "representativiteit",
        "de cao wordt pas op 4 december 2026 gesloten",
        "de handleiding voor de opmaak van digitale",
    ] {
        assert!(read.contains(part), "{part} in {read}");
    }
}

/// Every line of text of a document.
fn lines(document: &Document) -> Vec<String> {
    let words = |spans: &[Span]| spans.iter().map(|span| span.text.as_str()).collect::<String>().replace("[R] ", "");
    let line = |block: &Block| match block {
        Block::Heading { text, .. } => Some(text.to_string()),
        Block::Paragraph(spans) => Some(words(spans)),
        Block::Numbered { number, spans, .. } => Some(format!("{number} {}", words(spans))),
        Block::Table(_) | Block::Note(_) | Block::Bar(_) | Block::Chart(_) | Block::Signatures(_) => None,
    };
    document.blocks.iter().filter_map(line).collect()
}

#[test]
fn the_text_for_a_declaration_is_the_notified_one_without_names_and_signatures() {
    for name in ["glastuinbouw", "schoonmaak", "uitzend"] {
        let mut dossier = example(name).expect("the example is tested to load").dossier;
        agreed(&mut dossier);
        let frame = dossier.agreement.clone();
        let mut opened = Workbench::built_in(TODAY).expect("the data files load").with(Arc::new(dossier));
        let proposal = opened.dossier().proposals[0].clone();
        let parts = opened.notification_documents(&proposal);
        let part = |name: &str| lines(&parts.iter().find(|part| part.name == name).expect(name).document);
        let (notified, declared) = (part("1-cao-tekst"), part("2-cao-tekst-avv"));
        let nameless = |line: &String| {
            let line = line.replace("[naam]", "[naam van een partij]");
            frame.parties.iter().fold(line, |line, party| {
                let seated = format!("{}, gevestigd te {}", party.name, party.seat);
                line.replace(&seated, "[naam van een partij]").replace(&party.name, "[naam van een partij]")
            })
        };
        let signed = notified.iter().position(|line| line == "Ondertekening").expect("it is signed");
        let expected: Vec<String> = notified[..signed].iter().chain(&notified[signed + 2..]).map(nameless).collect();
        let begins = declared.iter().position(|line| line == "Partijen").expect("the text begins");
        assert_eq!(declared[begins..], expected[..], "{name}");
    }
}

#[test]
fn days_within_the_term_are_listed_to_be_judged() {
    let mut dossier = example("glastuinbouw").expect("the example is tested to load").dossier;
    dossier.proposals[0].protocol.clear();
    let said = "Dit artikel geldt tot en met 30 juni 2027.";
    let free = akkoord::domain::agreement::ArticleContent::free(
        "Proef".to_owned(),
        vec![akkoord::domain::agreement::FreeParagraph { label: None, text: said.to_owned(), items: Vec::new() }],
    );
    let article = akkoord::domain::agreement::Article { id: "proef".into(), content: free };
    dossier.proposals[0].chapters[0].articles.push(article);
    let mut opened = Workbench::built_in(TODAY).expect("the data files load").with(Arc::new(dossier));
    let proposal = opened.dossier().proposals[0].clone();
    let parts = opened.notification_documents(&proposal);
    let days = &parts.iter().find(|part| part.name == "5-looptijden").expect("it is asked").document;
    let rows = days.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    let rows: Vec<String> = rows
        .flat_map(|table| &table.rows)
        .map(|row| format!("{:?}", row.cells.iter().map(|cell| &cell.content).collect::<Vec<_>>()))
        .collect();
    assert!(rows.iter().any(|row| row.contains("artikel 3 (Proef)") && row.contains("30 juni 2027")), "{rows:?}");
    assert!(rows.iter().any(|row| row.contains("de cao als geheel") && row.contains("31 december 2028")), "{rows:?}");
}
