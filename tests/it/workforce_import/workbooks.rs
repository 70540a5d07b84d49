//! Workbooks: read as text files are, and refused where they are no workbook or would never end.

use akkoord::domain::words::Language;
use akkoord::report::format;
use akkoord::store::workforce::{Import, PayrollFile};
use rust_decimal::{Decimal, dec};

use super::{heads, import_bytes, import_file, import_text, path};

#[test]
fn the_workbook_imports_past_its_title_and_totals() {
    let import = import_file("payroll.xlsx", false);
    assert_eq!((import.accepted, import.rejected), (150, 0));
    assert_eq!(heads(&import), dec!(150));
    let notes: Vec<String> = import.notes.iter().map(|note| format::message(note, Language::Dutch)).collect();
    assert!(notes.iter().any(|note| note.contains("blad ‘Personeel’, kopregel 3")), "{notes:?}");
    assert!(notes.iter().any(|note| note.contains("‘Toelichting’")), "{notes:?}");
    assert!(notes.iter().any(|note| note.starts_with("regel 154 heeft alleen totalen")), "{notes:?}");
    // The totals row of the file says how many contract hours there are a week.
    let hours: Decimal =
        import.profiles.iter().map(|profile| profile.heads.value() * profile.hours_per_week.value()).sum();
    assert_eq!(hours, dec!(4762));
}

/// The sheet of a workbook as its parts; only what a reader needs.
pub fn workbook(sheet: &str, texts: Option<&str>) -> Vec<u8> {
    use std::io::Write as _;
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    let parts = [
        (
            "[Content_Types].xml",
            format!("{head}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
        ),
        (
            "_rels/.rels",
            format!(
                "{head}<Relationships xmlns=\"{relations}\"><Relationship Id=\"r1\" Type=\"{office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml",
            format!(
                "{head}<workbook xmlns=\"{main}\" xmlns:r=\"{office}\"><sheets><sheet name=\"Blad1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                "{head}<Relationships xmlns=\"{relations}\"><Relationship Id=\"rId1\" Type=\"{office}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/worksheets/sheet1.xml",
            format!("{head}<worksheet xmlns=\"{main}\"><sheetData>{sheet}</sheetData></worksheet>"),
        ),
    ];
    let texts = texts.map(|texts| ("xl/sharedStrings.xml", texts.to_owned()));
    for (name, part) in parts.into_iter().chain(texts) {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).expect("a part");
        zip.write_all(part.as_bytes()).expect("written");
    }
    zip.finish().expect("a workbook").into_inner()
}

fn column_letter(column: usize) -> char {
    char::from(b'A' + u8::try_from(column).expect("a few columns"))
}

/// A text table as a sheet: what is a number as a number, the rest as text.
pub fn sheet_of(text: &str) -> String {
    let mut sheet = String::new();
    for (row, line) in text.lines().enumerate() {
        sheet.push_str(&format!("<row r=\"{}\">", row + 1));
        for (column, cell) in line.split(';').enumerate() {
            let place = format!("{}{}", column_letter(column), row + 1);
            match cell.replace(',', ".").parse::<Decimal>() {
                Ok(number) => sheet.push_str(&format!("<c r=\"{place}\"><v>{number}</v></c>")),
                Err(_) if cell.is_empty() => {}
                Err(_) => sheet.push_str(&format!("<c r=\"{place}\" t=\"inlineStr\"><is><t>{cell}</t></is></c>")),
            }
        }
        sheet.push_str("</row>");
    }
    sheet
}

#[test]
fn a_workbook_and_a_text_file_of_the_same_rows_give_the_same_profiles() {
    let text = std::fs::read_to_string(path("payroll-semicolon-cp1252.csv")).expect("a readable file");
    let from_text = import_text(&text).expect("clear");
    let from_sheet = import_bytes(workbook(&sheet_of(&text), None)).expect("clear");
    assert_eq!(from_sheet.profiles, from_text.profiles);
    assert_eq!((from_sheet.accepted, from_sheet.rejected), (240, 0));
}

#[test]
fn the_mistakes_in_a_workbook_are_those_of_the_text_file() {
    let text = "Naam;Contract;Uurloon;Uren per week;In dienst;Taalniveau\n\
         =A1;vast;20,00;38;1-1-2020;A1\nJan;vrijwilliger;20,00;38;1-1-2020;A1\nJan;vast;12,00;380;31-02-2020;D7\n\
         Jan;vast;;38;;A1\n";
    let (from_text, from_sheet) =
        (import_text(text).expect("clear"), import_bytes(workbook(&sheet_of(text), None)).expect("clear"));
    let rows = |import: &Import| -> Vec<(usize, Option<String>)> {
        import.errors.iter().map(|error| (error.row, error.column.clone())).collect()
    };
    assert_eq!(rows(&from_sheet), rows(&from_text));
    // A formula; pay, hours and date of the third row; pay and date of the fourth. The words are asked about.
    assert_eq!(from_text.mistakes, 6);
    assert!(!format!("{from_sheet:?}").contains("Jan"));
}

#[test]
fn a_workbook_that_unpacks_without_end_is_refused_in_time() {
    use std::io::Write as _;
    let start = std::time::Instant::now();
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let zeros = vec![b' '; 1 << 20];
    for part in 0..12 {
        zip.start_file(format!("xl/worksheets/sheet{part}.xml"), zip::write::SimpleFileOptions::default())
            .expect("a part");
        for _ in 0..64 {
            zip.write_all(&zeros).expect("written");
        }
    }
    let bomb = zip.finish().expect("a zip").into_inner();
    assert!(bomb.len() < 2 << 20, "it is small: {}", bomb.len());
    let packing = start.elapsed();
    let refused = PayrollFile::from_bytes(bomb, "bomb").expect_err("it is too large");
    assert!(format::message(&refused.message, Language::Dutch).contains("te groot"));
    assert!(start.elapsed() - packing < std::time::Duration::from_secs(30));
}

#[test]
fn a_workbook_cannot_make_room_for_more_than_it_has() {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let texts = format!("<sst xmlns=\"{main}\" count=\"1\" uniqueCount=\"40000000000\"><si><t>a</t></si></sst>");
    let refused = PayrollFile::from_bytes(workbook("", Some(&texts)), "greedy").expect_err("it announces too much");
    assert!(format::message(&refused.message, Language::Dutch).contains("te groot"));
    // A cell at the far end of the sheet makes no sheet of that size.
    let far = "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>";
    let sheet = sheet_of("Contract;Uurloon;Uren per week;In dienst\nvast;20,00;38;1-1-2020") + far;
    assert_eq!(import_bytes(workbook(&sheet, None)).expect("clear").accepted, 1);
}

#[test]
fn workbooks_of_before_2007_and_damaged_ones_are_refused_with_what_to_do() {
    let mut cut = std::fs::read(path("payroll.xlsx")).expect("a readable file");
    cut.truncate(5_000);
    let old = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0].to_vec();
    for bytes in [cut, old] {
        let refused = PayrollFile::from_bytes(bytes, "book").expect_err("it is no workbook");
        assert_eq!(refused.remedies.len(), 1);
    }
}
