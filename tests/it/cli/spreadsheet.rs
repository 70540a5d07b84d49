//! `export --to xlsx`: the cost model as a spreadsheet, read back by the reader of payroll files.

use std::fs;
use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use serde_json::Value;

use super::terminal::{Terminal, text};

const EXPORT: &str = "export dossier.akkoord --document cost-report --to xlsx -o model.xlsx";

fn workbook(terminal: &Terminal) -> Xlsx<Cursor<Vec<u8>>> {
    let bytes = fs::read(terminal.path("model.xlsx")).expect("it is written");
    Xlsx::new(Cursor::new(bytes)).expect("a workbook")
}

/// The values that show of a sheet, as text.
fn rows(book: &mut Xlsx<Cursor<Vec<u8>>>, sheet: &str) -> Vec<Vec<String>> {
    let range = book.worksheet_range(sheet).expect("the sheet is there");
    range.rows().map(|row| row.iter().map(Data::to_string).collect()).collect()
}

#[test]
fn the_values_that_show_are_the_programs_and_the_file_is_the_same_twice() {
    let terminal = Terminal::with_example("glastuinbouw");
    terminal.done(EXPORT);
    let first = fs::read(terminal.path("model.xlsx")).expect("it is written");
    terminal.done(&format!("{EXPORT} --force"));
    assert!(first == fs::read(terminal.path("model.xlsx")).expect("it is written"), "two exports differ");
    let mut book = workbook(&terminal);
    let sheets = ["Overzicht", "Artikelen", "Groepen", "Regels", "Regelingen", "Stappen", "Invoer", "Bronnen"];
    assert_eq!(book.sheet_names(), sheets);
    let expected: Value =
        serde_json::from_slice(&terminal.run("assess dossier.akkoord --format json").stdout).expect("json");
    let overview = rows(&mut book, "Overzicht");
    let gross = overview.iter().find(|row| row[0] == "Bruto").expect("the row is there");
    for (shown, year) in gross[1..].iter().zip(["2027", "2028"]) {
        assert_eq!(Some(shown.as_str()), expected["years"][year]["gross"].as_str(), "{year}");
    }
    assert_eq!(Some(gross[3].as_str()), expected["total"]["gross"].as_str());
    let controls: Vec<_> = overview.iter().filter(|row| row[0].starts_with("Verschil met bruto")).collect();
    assert!(controls.len() == 2 && controls.iter().all(|row| row[1..].iter().all(|cell| cell == "0")), "{controls:?}");
    let lines = rows(&mut book, "Regels").len() - 3;
    assert_eq!(Some(lines), expected["lines"].as_array().map(Vec::len));
}

#[test]
fn an_input_has_a_name_a_unit_and_where_it_comes_from_and_a_line_is_a_formula() {
    let terminal = Terminal::with_example("glastuinbouw");
    terminal.done(EXPORT);
    let mut book = workbook(&terminal);
    let inputs = rows(&mut book, "Invoer");
    let hours = inputs.iter().find(|row| row[4] == "in_clauses_language_lessons_hours_per_year").expect("it is there");
    assert_eq!(hours[..3], ["lesuren per jaar", "80", "uur"]);
    assert!(hours[3].starts_with("tekst van ‘Les Nederlands in werktijd’"), "{}", hours[3]);
    for row in &inputs[3..] {
        assert!(!row[3].is_empty() && !row[4].is_empty(), "{row:?}");
    }
    let formulas = book.worksheet_formula("Regels").expect("the sheet is there");
    let (first, last) = (formulas.start().expect("formulas"), formulas.end().expect("formulas"));
    for row in first.0..=last.0 {
        let formula = formulas.get_value((row, 4)).expect("each line has one");
        assert!(formula.starts_with("ROUND(ROUND("), "row {row}: {formula}");
    }
}

#[test]
fn a_text_holds_no_calculation_and_gives_no_spreadsheet() {
    let terminal = Terminal::with_example("glastuinbouw");
    let refused = terminal.run("export dossier.akkoord --document agreement --to xlsx -o cao.xlsx");
    assert_eq!(refused.status.code(), Some(1));
    assert!(text(&refused.stderr).contains("kies het kostenrapport"), "{}", text(&refused.stderr));
    assert_eq!(terminal.files(), ["dossier.akkoord"]);
}

/// Who is so few that one could be recognised has no wage in the file either.
#[test]
fn a_small_group_stands_in_a_line_with_others_and_shows_no_wage() {
    let terminal = Terminal::with_example("glastuinbouw");
    let mut loaded = akkoord::store::dossier::load(&terminal.path("dossier.akkoord")).expect("it can be read");
    "een enkele teler".clone_into(&mut loaded.dossier.workforce[0].name);
    loaded.dossier.workforce[0].heads = rust_decimal::dec!(3).into();
    loaded.dossier.workforce[0].joint_heads = None;
    let (id, wage) = (loaded.dossier.workforce[0].id.to_string(), loaded.dossier.workforce[0].hourly_wage.value());
    terminal.write("dossier.akkoord", &akkoord::store::dossier::to_text(&loaded.dossier).expect("text"));
    terminal.done(EXPORT);
    let mut book = workbook(&terminal);
    let mut seen = false;
    for sheet in book.sheet_names() {
        for row in rows(&mut book, &sheet) {
            for cell in &row {
                assert!(
                    !cell.contains("enkele teler") && !cell.contains(&format!("profiles_{id}_")),
                    "{sheet}: {cell}"
                );
                assert!(sheet != "Invoer" || *cell != wage.normalize().to_string(), "{sheet}: the wage");
                seen |= cell == "kleine groepen samen";
            }
        }
    }
    assert!(seen, "the small groups have their row");
}
