//! `export`: the agreement as PDF, read back by independent programs.

use std::fs;
use std::process::Command;

use rust_decimal::{Decimal, dec};
use serde_json::Value;

use super::terminal::{Terminal, text};

const EXPORT: &str = "export dossier.akkoord --document agreement --to pdf -o";

fn exported() -> Terminal {
    let terminal = Terminal::with_example("glastuinbouw");
    let said = terminal.transcript(&format!("{EXPORT} cao.pdf"));
    assert!(said.starts_with("! geschreven: cao.pdf\n"), "{said}");
    terminal
}

/// What an independent program makes of a file; where it is not installed, that is said and nothing is checked.
fn read_back(program: &str, words: &[&str], terminal: &Terminal) -> Option<String> {
    let words = words.iter().map(|word| if *word == "cao.pdf" { terminal.path(word) } else { word.into() });
    match Command::new(program).args(words).output() {
        Ok(output) => {
            assert!(output.status.success(), "{program}: {}", text(&output.stderr));
            Some(text(&output.stdout))
        }
        Err(error) => {
            eprintln!("skipped: {program} does not start ({error})");
            None
        }
    }
}

#[test]
fn an_export_is_the_same_to_the_byte_in_a_file_and_on_stdout() {
    let terminal = exported();
    let file = fs::read(terminal.path("cao.pdf")).expect("it is written");
    assert!(file.starts_with(b"%PDF-1.7"));
    for out in ["/dev/stdout", "-"] {
        let output = terminal.run(&format!("{EXPORT} {out}"));
        let said = text(&output.stderr);
        assert!(output.status.success() && said.lines().all(|line| line.starts_with("open: ")), "{said}");
        assert!(output.stdout == file, "{out} differs from the file");
    }
    assert_eq!(terminal.files(), ["cao.pdf", "dossier.akkoord"]);
}

#[test]
fn the_pdf_is_sound_to_an_independent_reader() {
    let Some(said) = read_back("qpdf", &["--check", "cao.pdf"], &exported()) else { return };
    assert!(said.contains("No syntax or stream encoding errors found"), "{said}");
}

#[test]
fn every_font_of_the_pdf_is_embedded_and_can_be_copied_from() {
    let Some(said) = read_back("pdffonts", &["cao.pdf"], &exported()) else { return };
    let fonts: Vec<Vec<&str>> = said.lines().skip(2).map(|line| line.split_whitespace().collect()).collect();
    assert!(fonts.len() >= 3, "{said}");
    for font in fonts {
        // Behind the encoding: embedded, subset, with a map to Unicode; then two numbers of the object.
        let [.., embedded, subset, unicode, _, _] = font[..] else { panic!("{font:?}") };
        assert_eq!([embedded, subset, unicode], ["yes"; 3], "{font:?}");
    }
}

#[test]
fn the_sentences_of_the_agreement_can_be_copied_whole() {
    let Some(copied) = read_back("pdftotext", &["cao.pdf", "-"], &exported()) else { return };
    // Where a word is divided over two lines, the hyphen is a soft one: who pastes the text can take it away again.
    let hyphenated = copied.matches("\u{ad}\n").count();
    assert!(hyphenated > 5, "{hyphenated} words divided");
    let whole: Vec<_> = copied.replace("\u{ad}\n", "").split_whitespace().map(str::to_owned).collect();
    let whole = whole.join(" ");
    for sentence in [
        "Over lesuren in werktijd betaalt de werkgever het loon door, met inbegrip van de toeslagen die de werknemer \
         anders had verdiend.",
        "Het recht geldt voor iedere werknemer, ongeacht de duur of de omvang van de arbeidsovereenkomst.",
        "erkenning van verworven competenties: de beoordeling, door een erkende aanbieder, van wat iemand door werk en \
         ervaring kan, vastgelegd in een ervaringscertificaat;",
        "Artikel 3 Les Nederlands in werktijd",
        "partijen ter andere zijde",
    ] {
        assert!(whole.contains(sentence), "{sentence}");
    }
    assert!(!whole.contains("€ 36.345.025,14") && !whole.contains("aanname"), "no estimates");
    assert!(!whole.contains("Inzet"), "no name of a proposal");
}

/// Text is drawn by glyphs, so what it says is read back; everything else in the file is searched as bytes.
#[test]
fn the_version_for_a_declaration_has_no_name_anywhere_in_its_file() {
    for example in ["glastuinbouw", "schoonmaak", "uitzend"] {
        let terminal = Terminal::with_example(example);
        let dossier = akkoord::store::dossier::load(&terminal.path("dossier.akkoord")).expect("it can be read").dossier;
        terminal.done("export dossier.akkoord --document avv --to pdf -o cao.pdf");
        let Some(said) = read_back("pdftotext", &["cao.pdf", "-"], &terminal) else { return };
        let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(said.contains("[naam van een partij]") && said.contains("[R] "), "{example}");
        let plain = terminal.path("plain.pdf");
        let words =
            ["--qdf", "--object-streams=disable", "--decode-level=all", "cao.pdf", plain.to_str().expect("a path")];
        if read_back("qpdf", &words, &terminal).is_none() {
            return;
        }
        let bytes = fs::read(&plain).expect("it is written");
        let has = |needle: &[u8]| bytes.windows(needle.len()).any(|window| window == needle);
        assert!(has(dossier.agreement.title.as_bytes()), "{example}: the title stands in the properties as it is");
        for party in &dossier.agreement.parties {
            let wide: Vec<u8> = party.name.encode_utf16().flat_map(u16::to_be_bytes).collect();
            let hex: String = wide.iter().map(|byte| format!("{byte:02x}")).collect();
            assert!(!said.contains(&party.name), "{example}: {}", party.name);
            for form in [party.name.as_bytes(), &wide, hex.as_bytes(), hex.to_uppercase().as_bytes()] {
                assert!(!has(form), "{example}: {}", party.name);
            }
        }
    }
}

#[test]
fn a_note_of_changes_starts_from_another_proposal_or_another_dossier() {
    let terminal = Terminal::with_example("glastuinbouw");
    let note = |against: &str| format!("export dossier.akkoord --document changes{against} --to csv -o /dev/stdout");
    assert_eq!(terminal.run(&note("")).status.code(), Some(1), "against what is asked");
    let with_proposal = terminal.done(&note(" --against bod-werkgevers"));
    assert!(with_proposal.contains("Oude tekst"), "{with_proposal}");
    terminal.write("geldend.akkoord", &terminal.read("dossier.akkoord"));
    let with_itself = terminal.done(&note(" --against geldend.akkoord"));
    assert!(!with_itself.contains("Oude tekst"), "{with_itself}");
    terminal.done("set geldend.akkoord language-lessons hours_per_year 60");
    let with_other = terminal.done(&note(" --against geldend.akkoord"));
    assert!(with_other.contains("60 uur") && with_other.contains("80 uur"), "{with_other}");
    let unknown = terminal.run(&note(" --against nergens"));
    assert_eq!(unknown.status.code(), Some(1), "{}", text(&unknown.stderr));
    let over = terminal
        .run("export dossier.akkoord --document changes --against geldend.akkoord --to csv -o geldend.akkoord --force");
    assert_eq!(over.status.code(), Some(1), "what it starts from is not written over: {}", text(&over.stderr));
}

#[test]
fn an_export_to_a_folder_that_is_not_there_is_refused() {
    let terminal = Terminal::with_example("glastuinbouw");
    assert_eq!(
        terminal.transcript(&format!("{EXPORT} weg/cao.pdf")),
        "\
! weg/cao.pdf: fout: de map bestaat niet (meer)
!   hint: maak de verbinding met de map opnieuw of sla op in een andere map
exit 1
"
    );
    assert_eq!(terminal.files(), ["dossier.akkoord"]);
}

#[test]
fn every_table_of_the_costs_is_written_for_a_spreadsheet_and_for_a_program() {
    let terminal = Terminal::with_example("glastuinbouw");
    for (document, tables) in [("wage-costs", 4), ("cost-report", 8)] {
        terminal.done(&format!("export dossier.akkoord --document {document} --to json -o costs.json --force"));
        let json: Value = serde_json::from_str(&terminal.read("costs.json")).expect("it is JSON");
        let written = json["tables"].as_array().expect("tables");
        assert!(written.len() >= tables, "{document}: {}", written.len());
        terminal.done(&format!("export dossier.akkoord --document {document} --to csv -o costs.csv --force"));
        let csv = terminal.read("costs.csv");
        let csv = csv.strip_prefix('\u{FEFF}').expect("the mark of UTF-8");
        for table in written {
            let caption = table["caption"].as_str().expect("a caption");
            assert!(csv.contains(caption), "{document}: {caption}");
        }
        let cells = csv.split(['\n', ';']).map(str::trim);
        let formulas: Vec<_> = cells.filter(|cell| cell.starts_with(['=', '+', '@'])).collect();
        assert!(formulas.is_empty(), "{formulas:?}");
    }
}

/// The cells of the row `name` in the table `caption`.
fn cells<'j>(document: &'j Value, caption: &str, name: &str) -> &'j [Value] {
    let tables = document["tables"].as_array().expect("tables");
    let table = tables.iter().find(|table| table["caption"] == caption).unwrap_or_else(|| panic!("{caption}"));
    let rows = table["rows"].as_array().expect("rows").iter().map(|row| row["cells"].as_array().expect("cells"));
    rows.into_iter().find(|cells| cells[0]["text"] == name).unwrap_or_else(|| panic!("{name}"))
}

fn number(cell: &Value) -> Decimal {
    cell["number"].as_str().and_then(|number| number.parse().ok()).unwrap_or_else(|| panic!("no number: {cell}"))
}

#[test]
fn a_program_gets_numbers_with_their_unit_and_reads_no_printed_text() {
    let terminal = Terminal::with_example("glastuinbouw");
    let years = "Kosten naar jaar en betaler";
    terminal.done("export dossier.akkoord --document cost-report --to json -o costs.json");
    let json: Value = serde_json::from_str(&terminal.read("costs.json")).expect("it is JSON");
    let total = cells(&json, years, "Totaal");
    let (term, each) = total[1..].split_last().expect("years and the term");
    assert!(each.len() > 1);
    assert_eq!(each.iter().map(number).sum::<Decimal>(), number(term), "the years add up to the term");
    assert!(total[1..].iter().all(|cell| cell["kind"] == "money" && cell["unit"] == "euro"), "{total:?}");

    // The share of the first year, recomputed from the two numbers it is made of.
    let (gross, bill) = (number(&total[2]), number(&cells(&json, years, "Loonsom (heel jaar)")[2]));
    let share =
        &cells(&json, years, "Deel van de loonsom, zonder fondsbijdragen (alle betalers, ook voor uitzendkrachten)")[2];
    assert_eq!((share["kind"].as_str(), share["unit"].as_str()), (Some("share"), Some("share")));
    assert!((number(share) * bill - gross).abs() < dec!(0.01), "{share}");
    let shown = share["text"].as_str().and_then(|text| text.strip_suffix('%')).expect("a percentage");
    assert_eq!(shown.split_once(',').map(|(_, decimals)| decimals.len()), Some(2), "{shown}");

    let tables = json["tables"].as_array().expect("tables");
    let all = tables.iter().flat_map(|table| table["rows"].as_array().expect("rows"));
    for cell in all.flat_map(|row| row["cells"].as_array().expect("cells")) {
        let is_number = ["money", "number", "share", "year", "change"].iter().any(|kind| cell["kind"] == *kind);
        assert_eq!(cell["number"].is_string(), is_number, "{cell}");
        let looks_like_money = cell["text"].as_str().is_some_and(|text| text.starts_with("€\u{202F}"));
        assert!(!looks_like_money || is_number, "printed text: {cell}");
        assert!(cell["kind"] == "blank" || cell["text"] != "", "an empty cell says nothing: {cell}");
    }
}

#[test]
fn a_share_of_the_wage_bill_is_the_same_in_a_table_on_the_screen_and_in_a_file() {
    let terminal = Terminal::with_example("glastuinbouw");
    terminal.done("export dossier.akkoord --document wage-costs --to json -o costs.json");
    let json: Value = serde_json::from_str(&terminal.read("costs.json")).expect("it is JSON");
    let shares = cells(
        &json,
        "Kosten naar jaar en betaler",
        "Deel van de loonsom, zonder fondsbijdragen (alle betalers, ook voor uitzendkrachten)",
    );
    let on_screen = terminal.done("assess dossier.akkoord");
    let on_screen = on_screen
        .lines()
        .find(|line| line.starts_with("Deel van de loonsom, zonder fondsbijdragen ("))
        .expect("the row");
    for share in &shares[1..] {
        assert!(on_screen.contains(share["text"].as_str().expect("a text")), "{share} not in {on_screen}");
    }
}

/// Sixty workers, of whom almost nobody has the hours of another.
fn payroll() -> String {
    let mut text = "Contract;Uren per week;Uurloon;In dienst;Niveau NL;Opleiding\n".to_owned();
    for row in 0..60_u32 {
        let contract = if row % 3 == 0 { "bepaalde tijd" } else { "vast" };
        let (level, schooling) = (["A1", "A2", "B1"][row as usize % 3], ["vmbo", "mbo 2", "hbo"][row as usize % 7 % 3]);
        let (hours, wage) = (1_600 + 37 * row, 1_530 + 41 * row % 1_200);
        text.push_str(&format!(
            "{contract};{},{:02};{},{:02};01-0{}-20{};{level};{schooling}\n",
            hours / 100,
            hours % 100,
            wage / 100,
            wage % 100,
            1 + row % 9,
            10 + row % 15
        ));
    }
    text
}

const DOCUMENTS: [&str; 4] = ["agreement", "avv", "cost-report", "wage-costs"];

#[test]
fn no_group_of_a_payroll_file_is_so_small_that_somebody_is_recognised() {
    let terminal = Terminal::with_example("glastuinbouw");
    terminal.write("loon.csv", &payroll());
    let output = terminal.run("import-workforce loon.csv --into dossier.akkoord --replace --employers 60");
    assert!(output.status.success(), "{}", text(&output.stderr));
    let loaded = akkoord::store::dossier::load(&terminal.path("dossier.akkoord")).expect("it can be read");
    let groups = &loaded.dossier.workforce;
    assert_eq!(groups.iter().map(|group| group.heads.value()).sum::<Decimal>(), dec!(60));
    for group in groups.iter() {
        assert!(group.heads.value() >= dec!(5), "{} has {}", group.name, group.heads.value());
    }
    for document in DOCUMENTS {
        terminal.done(&format!("export dossier.akkoord --document {document} --to pdf -o cao.pdf"));
        let Some(said) = read_back("pdftotext", &["-layout", "cao.pdf", "-"], &terminal) else { return };
        fs::remove_file(terminal.path("cao.pdf")).expect("it is there");
        for small in 1..5 {
            let heads = if small == 1 { "1 werknemer ".to_owned() } else { format!("{small} werknemers") };
            let alone = |line: &&str| line.split("  ").any(|cell| format!("{} ", cell.trim()).starts_with(&heads));
            let lines: Vec<&str> = said.lines().filter(alone).filter(|line| line.contains("uur")).collect();
            assert!(lines.is_empty(), "{document}: {lines:?}");
        }
    }
}

#[test]
fn a_group_that_somebody_made_too_small_stands_in_no_document_by_itself() {
    let terminal = Terminal::with_example("glastuinbouw");
    let mut loaded = akkoord::store::dossier::load(&terminal.path("dossier.akkoord")).expect("it can be read");
    "een enkele teler".clone_into(&mut loaded.dossier.workforce[0].name);
    loaded.dossier.workforce[0].heads = dec!(3).into();
    loaded.dossier.workforce[0].joint_heads = None;
    terminal.write("dossier.akkoord", &akkoord::store::dossier::to_text(&loaded.dossier).expect("text"));
    let found = text(&terminal.run("check dossier.akkoord").stdout);
    assert!(found.contains("‘een enkele teler’ telt 3 werknemers"), "{found}");
    for document in DOCUMENTS {
        terminal.done(&format!("export dossier.akkoord --document {document} --to pdf -o cao.pdf"));
        let Some(said) = read_back("pdftotext", &["-layout", "cao.pdf", "-"], &terminal) else { return };
        fs::remove_file(terminal.path("cao.pdf")).expect("it is there");
        assert!(!said.contains("enkele teler"), "{document} names the group");
        let is_about_costs = ["cost-report", "wage-costs"].contains(&document);
        assert_eq!(said.contains("kleine groepen samen"), is_about_costs, "{document} has their row");
    }
}

#[test]
fn a_leaflet_is_in_the_language_of_its_readers_and_only_a_leaflet_is() {
    let terminal = Terminal::with_example("glastuinbouw");
    for (code, tag) in [("nl", "nl-NL"), ("en", "en-GB"), ("pl", "pl-PL"), ("ro", "ro-RO"), ("bg", "bg-BG")] {
        let words =
            format!("export dossier.akkoord --document leaflet --group uitzend-jaar --lang {code} --to pdf -o -");
        let output = terminal.run(&words);
        assert!(output.status.success() && output.stderr.is_empty(), "{}", text(&output.stderr));
        let file = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(file.contains(&format!("/Lang({tag})")) || file.contains(&format!("/Lang ({tag})")), "{code}");
        assert_eq!(terminal.run(&words).stdout, output.stdout, "the same to the byte");
    }
    let refused = terminal.run("assess dossier.akkoord --lang pl");
    assert_eq!(refused.status.code(), Some(2));
    assert!(
        text(&refused.stderr).contains("‘pl’ is een taal van de folder voor werknemers"),
        "{}",
        text(&refused.stderr)
    );
}

#[test]
fn a_leaflet_for_a_group_that_is_not_there_names_those_that_are() {
    let terminal = Terminal::with_example("glastuinbouw");
    let known = "vakkrachten, vast-teelt, bepaalde-tijd, seizoen, uitzend-jaar, uitzend-piek";
    assert_eq!(
        terminal.transcript("export dossier.akkoord --document leaflet --group iedereen --to pdf -o folder.pdf"),
        format!("! er is geen groep ‘iedereen’; een folder kan voor {known}, of zonder groep voor iedereen\nexit 1\n")
    );
    assert_eq!(
        terminal.transcript("export dossier.akkoord --document member-page --group seizoen --to pdf -o leden.pdf"),
        "! ‘--group’ hoort bij ‘--document leaflet’; andere stukken gaan over iedereen\nexit 1\n"
    );
}

/// What somebody writes down who has checked everything: a line for each text, with the day and no name.
#[test]
fn the_words_of_leaflets_are_listed_and_a_check_of_them_is_recorded() {
    let terminal = Terminal::new();
    let listed = terminal.done("translations ro");
    assert!(listed.contains("Uw rechten in de cao\n  Drepturile dumneavoastră"), "{listed}");
    assert!(!listed.lines().any(|line| line.ends_with(" niet vertaald")), "{listed}");
    let output = terminal.run("translations bg --confirmed-by vertaler");
    let record = text(&output.stdout);
    assert!(record.lines().count() > 100);
    assert!(
        record.lines().all(|line| line.ends_with("confirmed_by: \"vertaler\", confirmed_on: \"2026-11-23\"),")),
        "{record}"
    );
}

/// A report with six payers, whose lines have the most figures: each amount of its tables stands in the text of the PDF as it
/// is written, on one line.
#[test]
fn no_amount_of_a_report_with_six_payers_is_divided_over_lines() {
    let terminal = Terminal::with_example("glastuinbouw");
    terminal.done("set dossier.akkoord lesson-costs own_contribution 10");
    terminal.done(
        "add dossier.akkoord own 'heading=Bijdrage van de gemeente' amount=12345.67 per=year payer=municipality basis=Afspraak",
    );
    let table = terminal.done("assess dossier.akkoord");
    for payer in ["Werkgever", "Uitzendbureau", "Inlener", "Sectorfonds", "Gemeente", "Werknemer"] {
        assert!(table.lines().any(|line| line.starts_with(payer)), "{payer} pays");
    }
    terminal.done("export dossier.akkoord --document cost-report --to csv -o kosten.csv");
    terminal.done("export dossier.akkoord --document cost-report --to pdf -o cao.pdf");
    let Some(copied) = read_back("pdftotext", &["cao.pdf", "-"], &terminal) else { return };
    let tables = terminal.read("kosten.csv");
    let cells = tables.lines().flat_map(|line| line.split(';'));
    let amounts: std::collections::BTreeSet<Decimal> =
        cells.filter_map(|cell| cell.replace(',', ".").parse().ok()).collect();
    let large: Vec<&Decimal> = amounts.iter().filter(|amount| **amount >= dec!(1000) && amount.scale() == 2).collect();
    assert!(large.len() > 300, "{}", large.len());
    for amount in large {
        let shown = akkoord::domain::numerals::number(*amount, 2, akkoord::domain::words::Language::Dutch);
        assert!(copied.contains(&shown), "{shown} is divided");
    }
}
