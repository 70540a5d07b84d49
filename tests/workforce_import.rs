//! Payroll files into profiles: what is read, what is refused and why, that no cent is lost and nobody can be recognised.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use akkoord::domain::agreement::{Dossier, Proposal};
use akkoord::domain::costs::hour::hour_cost;
use akkoord::domain::diagnostic::Language;
use akkoord::domain::money::{Euro, Heads, HourlyRate, Hours, Rate};
use akkoord::domain::period::Date;
use akkoord::domain::projection::resolve;
use akkoord::domain::workforce::grouping::{Frame, gross_year};
use akkoord::domain::workforce::{ContractKind, Profile, Schooling};
use akkoord::report::format;
use akkoord::store::builtin::BuiltIn;
use akkoord::store::examples::example;
use akkoord::store::workforce::{Field, Import, Mapping, Mistake, Options, PayrollFile, Refused, Watch, frame, import};
use proptest::prelude::*;
use rust_decimal::{Decimal, dec};

const TODAY: Date = Date::constant(2026, 11, 23);

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/workforce").join(name)
}

fn dossier() -> Dossier {
    example("glastuinbouw").expect("the example is there").dossier
}

fn frame_of(dossier: &Dossier) -> Frame {
    let built_in = BuiltIn::load().expect("the data files are sound");
    frame(dossier, None, built_in.data(), TODAY).expect("the example has profiles")
}

fn options(skip_bad_rows: bool) -> Options {
    Options { skip_bad_rows, reference_date: Date::constant(2026, 11, 1) }
}

fn imported(file: &PayrollFile, mapping: &Mapping, skip_bad_rows: bool) -> Result<Import, Refused> {
    let stop = AtomicBool::new(false);
    import(file, mapping, &frame_of(&dossier()), options(skip_bad_rows), &mut Watch::new(&mut |_| {}, &stop))
}

fn import_file(name: &str, skip_bad_rows: bool) -> Import {
    let file = PayrollFile::open(&path(name)).expect("the file opens");
    imported(&file, &file.proposed_mapping(), skip_bad_rows).expect("the headings are known")
}

fn import_text(text: &str) -> Result<Import, Refused> {
    import_bytes(text.as_bytes().to_vec())
}

fn import_bytes(bytes: Vec<u8>) -> Result<Import, Refused> {
    let file = PayrollFile::from_bytes(bytes, "test").expect("there are rows");
    imported(&file, &file.proposed_mapping(), true)
}

fn heads(import: &Import) -> Decimal {
    import.profiles.iter().map(|profile| profile.heads).sum::<Heads>().value()
}

fn cents(import: &Import) -> i64 {
    let sum: Euro = import.profiles.iter().map(gross_year).sum();
    sum.to_cents().expect("an amount").count()
}

/// Rows of a text file with the column of each heading, for counting them a second time.
fn rows(name: &str, separator: u8) -> (BTreeMap<String, usize>, Vec<csv::StringRecord>) {
    let bytes = std::fs::read(path(name)).expect("a readable file");
    let text = String::from_utf8(bytes).expect("UTF-8");
    let text = text.trim_start_matches('\u{feff}').to_owned();
    let mut reader = csv::ReaderBuilder::new().delimiter(separator).from_reader(text.as_bytes());
    let headings = reader.headers().expect("headings").iter().enumerate();
    let headings = headings.map(|(column, heading)| (heading.to_owned(), column)).collect();
    (headings, reader.records().map(|row| row.expect("a row")).collect())
}

#[test]
fn the_file_with_hourly_wages_imports_with_every_row_and_every_cent() {
    let import = import_file("payroll-semicolon-cp1252.csv", false);
    let (columns, rows) = rows("payroll-semicolon-cp1252.csv", b';');
    let number = |row: &csv::StringRecord, heading: &str| -> Decimal {
        row[columns[heading]].replace(',', ".").parse().expect("a number")
    };
    let exact: Decimal =
        rows.iter().map(|row| number(row, "Bruto uurloon") * number(row, "Contracturen per week") * dec!(52)).sum();
    assert_eq!((import.accepted, import.rejected), (rows.len(), 0));
    assert_eq!(heads(&import), Decimal::from(rows.len()));
    assert_eq!(Decimal::new(cents(&import), 2), exact);
    let of_kind = |kind| -> Decimal {
        import.profiles.iter().filter(|profile| profile.contract == kind).map(|profile| profile.heads.value()).sum()
    };
    let in_file = |word: &str| Decimal::from(rows.iter().filter(|row| &row[5] == word).count());
    assert_eq!(of_kind(ContractKind::Permanent), in_file("Onbepaalde tijd"));
    assert_eq!(of_kind(ContractKind::FixedTerm), in_file("Bepaalde tijd"));
    assert_eq!(of_kind(ContractKind::OnCall), in_file("Oproep"));
    assert_eq!(of_kind(ContractKind::Agency), in_file("Uitzend"));
}

#[test]
fn the_file_with_monthly_pay_imports_with_every_row_and_every_cent() {
    let import = import_file("payroll-monthly-utf8.csv", false);
    let (columns, rows) = rows("payroll-monthly-utf8.csv", b',');
    let pay = |row: &csv::StringRecord| -> Decimal { row[columns["gross_monthly_salary"]].parse().expect("pay") };
    let exact: Decimal = rows.iter().map(|row| pay(row) * dec!(12)).sum();
    assert_eq!((import.accepted, import.rejected), (rows.len(), 0));
    assert_eq!(heads(&import), Decimal::from(rows.len()));
    assert_eq!(Decimal::new(cents(&import), 2), exact);
    let registered: Decimal = import
        .profiles
        .iter()
        .map(|profile| profile.heads.value() * profile.registered_share.expect("the file says").value())
        .sum();
    let dated = rows.iter().filter(|row| !row[columns["brp_registration_date"]].is_empty()).count();
    assert_eq!(
        registered.round_dp_with_strategy(12, rust_decimal::RoundingStrategy::MidpointAwayFromZero).normalize(),
        Decimal::from(dated)
    );
}

#[test]
fn counts_by_stay_and_level_are_those_of_the_rows() {
    let import = import_text(
        "Contract;Uurloon;Uren per week;In dienst;Taalniveau;Opleiding\n\
         vast;20,00;38;01-11-2025;A2;mbo 2\n\
         vast;20,01;38;02-11-2025;geen;mbo 2\n\
         vast;20,02;38;01-11-2021;C1;mbo 2\n\
         vast;20,03;38;01-01-1990;C1;mbo 2\n",
    )
    .expect("clear");
    let [profile] = import.profiles.as_slice() else { panic!("one profile: {:?}", import.profiles) };
    let cells = profile.joint_heads.expect("counted").map(|levels| levels.map(|cell| cell.value()));
    let (none, one, two) = (dec!(0), dec!(1), dec!(2));
    // On 1 November 2026: a year completed that very day, a year but for a day, and five or more.
    assert_eq!(cells[1], [none, none, one, none, none]);
    assert_eq!(cells[0], [one, none, none, none, none]);
    assert_eq!(cells[5], [none, none, none, none, two]);
    assert_eq!(profile.hourly_wage.value(), dec!(20.015));
    assert_eq!(profile.level_share.map(|share| share.value()), [dec!(0.25), none, dec!(0.25), none, dec!(0.5)]);
}

#[test]
fn unknown_levels_follow_the_known_ones_and_still_add_up() {
    let import = import_text(
        "Contract;Uurloon;Uren per week;In dienst;Taalniveau;Opleiding\n\
         vast;20,00;38;01-11-2025;A2;hbo\nvast;20,00;38;01-11-2025;A1;hbo\nvast;20,00;38;01-11-2025;A1;hbo\n\
         vast;20,00;38;01-11-2025;;hbo\nvast;20,00;38;01-11-2020;onbekend;hbo\n",
    )
    .expect("clear");
    let [profile] = import.profiles.as_slice() else { panic!("one profile") };
    let cells = profile.joint_heads.expect("counted");
    assert_eq!(cells[5].map(|cell| cell.value())[1..3], [dec!(0.666667), dec!(0.333333)]);
    assert_eq!(cells.iter().flatten().copied().sum::<Heads>(), profile.heads);
}

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
fn workbook(sheet: &str, texts: Option<&str>) -> Vec<u8> {
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
fn sheet_of(text: &str) -> String {
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
    assert_eq!(from_text.mistakes, 8);
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
        assert_eq!(refused.hints.len(), 1);
    }
}

/// Runs the command line; its exit code, what it wrote and what it said.
fn akkoord(arguments: &[&str]) -> (u8, String, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let arguments = ["akkoord"].iter().chain(arguments).map(std::ffi::OsString::from);
    let code = match akkoord::cli::run(arguments, TODAY, &mut out, &mut err) {
        akkoord::cli::Outcome::Exit(code) => Some(code),
        akkoord::cli::Outcome::Window(_) => None,
    };
    let code = code.expect("a subcommand opens no window");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    (code, text(out), text(err))
}

#[test]
fn the_command_line_writes_profiles_or_nothing_at_all() {
    let folder = tempfile::tempdir().expect("a folder");
    let into = folder.path().join("a.akkoord");
    std::fs::write(&into, akkoord::store::dossier::to_text(&dossier()).expect("text")).expect("written");
    let into = into.to_str().expect("a name in UTF-8");
    let read = || std::fs::read_to_string(into).expect("it is there");
    let import = |file: &str, more: &[&str]| {
        let file = path(file);
        let fixed = ["import-workforce", file.to_str().expect("a name in UTF-8"), "--into", into];
        akkoord(&fixed.into_iter().chain(more.iter().copied()).collect::<Vec<_>>())
    };
    let before = read();

    let (code, out, err) = import("payroll-with-mistakes.csv", &[]);
    assert_eq!((code, out.as_str()), (1, ""));
    assert!(err.contains("payroll-with-mistakes.csv:26: fout: Bruto uurloon: ‘15.50’"), "{err}");
    assert!(err.contains("55 regels zijn fout en 5 goed; er is niets geschreven"), "{err}");
    assert_eq!(read(), before);

    let (code, out, err) =
        import("payroll-with-mistakes.csv", &["--skip-bad-rows", "--contract", "Vrijwilliger=on-call"]);
    assert_eq!(code, 0, "{err}");
    assert!(out.starts_with("10 werknemers in"), "{out}");
    let beside = read();
    assert!(beside.contains("vakkrachten") && beside.contains("import-tijdelijk-30u-"));

    let (code, _, err) = import("payroll.xlsx", &[]);
    assert_eq!(code, 1);
    assert!(err.contains("--replace"), "{err}");
    assert_eq!(read(), beside);

    let (code, out, err) = import("payroll.xlsx", &["--replace", "--lang", "en"]);
    assert_eq!(code, 0, "{err}");
    assert!(out.starts_with("150 workers in"), "{out}");
    assert!(!read().contains("id: \"vakkrachten\""));
    assert_eq!(akkoord(&["assess", into]).0, 0);
}

#[test]
fn the_command_line_says_which_column_or_field_is_not_there() {
    let folder = tempfile::tempdir().expect("a folder");
    let into = folder.path().join("a.akkoord");
    std::fs::write(&into, akkoord::store::dossier::to_text(&dossier()).expect("text")).expect("written");
    let (into, file) = (into.to_str().expect("UTF-8").to_owned(), path("payroll.xlsx"));
    let import =
        |map: &str| akkoord(&["import-workforce", file.to_str().expect("UTF-8"), "--into", &into, "--map", map]);
    assert_eq!(import("wage=Uurloon").0, 2);
    let (code, _, err) = import("hourly-wage=Loon");
    assert!(code == 1 && err.contains("er is geen kolom ‘Loon’"), "{err}");
    let (code, _, err) = import("hourly-wage=");
    assert!(code == 1 && err.contains("geen kolom gevonden voor het bruto uurloon"), "{err}");
    assert_eq!(import("hourly-wage=5").0, 0);
}

/// The mistakes of the file with mistakes, by row.
fn mistakes() -> BTreeMap<usize, Vec<Mistake>> {
    let import = import_file("payroll-with-mistakes.csv", true);
    let mut by_row: BTreeMap<usize, Vec<Mistake>> = BTreeMap::new();
    for error in import.errors {
        by_row.entry(error.row).or_default().push(error.mistake);
    }
    by_row
}

#[test]
fn every_kind_of_mistake_is_explained_with_its_row() {
    let mistakes = mistakes();
    let of = |row: usize| mistakes[&row].as_slice();
    assert_eq!(of(4), [Mistake::UnknownContract("Vrijwilliger".to_owned())]);
    assert_eq!(of(5), [Mistake::UnknownLevel("D7".to_owned())]);
    assert_eq!(of(6), [Mistake::FormulaLike]);
    assert_eq!(of(7), [Mistake::ImpossibleHours(dec!(380))]);
    assert_eq!(of(8), [Mistake::TooFewCells { found: 4, expected: 7 }]);
    assert_eq!(of(10), [Mistake::PayTooHigh { wage: dec!(1550.00), hourly: true }]);
    assert_eq!(of(11), [Mistake::BelowMinimum { wage: dec!(12.00), minimum: dec!(14.99) }]);
    assert_eq!(of(13), [Mistake::NegativePay(dec!(-15.50))]);
    assert_eq!(of(15), [Mistake::Missing(Field::HourlyWage)]);
    assert_eq!(of(17), [Mistake::NoSuchDay("31-02-2025".to_owned())]);
    assert!(matches!(of(26), [Mistake::OtherDecimalSign(text, _)] if text == "15.50"));
    let right: Vec<usize> = (4..=63).filter(|row| !mistakes.contains_key(row)).collect();
    assert_eq!(right, [21, 34, 46, 48, 51]);
}

#[test]
fn every_mistake_says_in_both_languages_what_is_wrong_and_what_to_do() {
    let import = import_file("payroll-with-mistakes.csv", true);
    for error in &import.errors {
        for language in [Language::Dutch, Language::English] {
            let diagnostic = error.diagnostic("payroll.csv");
            let [hint] = diagnostic.hints.as_slice() else { panic!("one remedy: {error:?}") };
            for said in [format::message(&diagnostic.message, language), format::message(hint, language)] {
                assert!(said.len() > 10 && !said.contains('{'), "{said}");
            }
        }
    }
    let said = format::message(&import.errors[4].diagnostic("p.csv").message, Language::Dutch);
    assert_eq!(said, "de regel heeft 4 cellen, de kopregel 7");
}

#[test]
fn bad_rows_stop_the_import_unless_they_are_to_be_skipped() {
    let stopped = import_file("payroll-with-mistakes.csv", false);
    assert_eq!((stopped.profiles.len(), stopped.accepted, stopped.rejected, stopped.mistakes), (0, 5, 55, 55));
    let skipped = import_file("payroll-with-mistakes.csv", true);
    assert_eq!(heads(&skipped), dec!(5));
}

#[test]
fn nothing_that_says_who_somebody_is_reaches_the_dossier() {
    for name in
        ["payroll-semicolon-cp1252.csv", "payroll-monthly-utf8.csv", "payroll-with-mistakes.csv", "payroll.xlsx"]
    {
        let import = import_file(name, true);
        let dossier = Dossier { workforce: import.profiles.clone(), ..dossier() };
        let text = akkoord::store::dossier::to_text(&dossier).expect("it can be written");
        let said = format!("{:?} {:?}", import.errors, import.notes);
        for row in 1..=240 {
            for personal in [format!("{}", 100_000 + row), format!("{row:05}, afd"), format!("Medewerker {row:05}")] {
                assert!(!text.contains(&personal), "{personal} is in the dossier of {name}");
                assert!(!said.contains(&personal), "{personal} is in what is said about {name}");
            }
        }
        for personal in ["afd.", "Kas", "16-02-1978", "HYPERLINK"] {
            assert!(!text.contains(personal) && !said.contains(personal), "{personal} of {name} was kept");
        }
    }
}

#[test]
fn a_column_that_says_who_somebody_is_cannot_be_mapped() {
    let file = PayrollFile::open(&path("payroll-semicolon-cp1252.csv")).expect("the file opens");
    let mut mapping = file.proposed_mapping();
    mapping.columns.insert(Field::StartDate, file.column("Geboortedatum").expect("the column"));
    assert!(matches!(imported(&file, &mapping, true), Err(Refused::Unclear(said)) if said.len() == 1));
    let shown = file.preview(&file.proposed_mapping(), 3);
    assert_eq!(shown.len(), 3);
    assert!(shown.iter().all(|row| row[0] == "•••" && row[1] == "•••" && row[2] == "•••"));
}

#[test]
fn accents_in_windows_1252_are_read() {
    let text = "Functie;Uurloon (€);Contract;Uren p/w;In dienst;Privé\r\nChef;20,00;vast;38;1-1-2020;é\r\n";
    let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode(text);
    let file = PayrollFile::from_bytes(bytes.into_owned(), "cp1252").expect("it opens");
    assert_eq!(file.headings()[1], "Uurloon (€)");
    assert_eq!(file.headings()[5], "Privé");
    assert_eq!(imported(&file, &file.proposed_mapping(), false).expect("clear").accepted, 1);
    let utf16: Vec<u8> = [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let file = PayrollFile::from_bytes(utf16, "utf16").expect("it opens");
    assert_eq!(file.headings()[5], "Privé");
}

#[test]
fn separators_titles_and_tabs_are_found() {
    for (separator, wage) in [(';', "20,00"), (',', "20.00"), ('\t', "20,00"), ('|', "20,00")] {
        let text = "Overzicht personeel, peildatum 1-11-2026\n\n\
             Contract~Uurloon~Uren per week~In dienst\nvast~W~38~1-1-2020\nvast~W~38~1-1-2020\n~~76~\n"
            .replace('~', &separator.to_string())
            .replace('W', wage);
        let import = import_text(&text).expect("clear");
        assert_eq!((import.accepted, import.rejected), (2, 0), "{separator:?} {:?}", import.errors);
        assert_eq!(cents(&import), 2 * 38 * 52 * 2000);
    }
}

#[test]
fn what_the_rows_leave_open_is_asked_and_not_guessed() {
    let text = "Contract;Maandloon;Uren per week;In dienst\nvast;3.500;38;1-1-2020\nvast;4.100;38;1-1-2020\n";
    let file = PayrollFile::from_bytes(text.as_bytes().to_vec(), "open").expect("it opens");
    let mut mapping = file.proposed_mapping();
    let Err(Refused::Unclear(asked)) = imported(&file, &mapping, false) else { panic!("it is asked") };
    assert!(format::message(&asked[0].message, Language::Dutch).contains("Maandloon"));
    mapping.decimal_signs.insert(Field::MonthlyPay, akkoord::store::workforce::DecimalSign::Comma);
    assert_eq!(cents(&imported(&file, &mapping, false).expect("answered")), 7_600 * 12 * 100);
    let slashes = "Contract;Uurloon;Uren per week;In dienst\nvast;20,00;38;03/04/2020\n";
    assert!(matches!(import_text(slashes), Err(Refused::Unclear(asked)) if asked.len() == 1));
}

#[test]
fn a_quotation_mark_that_is_never_closed_swallows_no_row_in_silence() {
    let text = "Functie;Contract;Uurloon;Uren per week;In dienst\n\
         \"Chef;vast;20,00;38;1-1-2020\n\"Kok;vast;20,00;38;1-1-2020\nKok;vast;20,00;38;1-1-2020\n";
    let import = import_text(text).expect("clear");
    assert_eq!((import.accepted, import.rejected), (1, 1));
    assert_eq!((import.errors[0].row, &import.errors[0].mistake), (2, &Mistake::LineBreak));
    let endless = format!("Contract;Uurloon;Uren per week;In dienst\n\"vast;{}", "20,00;38;1-1-2020\n".repeat(9_000));
    assert!(matches!(import_text(&endless), Err(Refused::Unclear(_))));
}

#[test]
fn an_import_can_be_stopped_and_tells_how_far_it_is() {
    let mut text = "Contract;Uurloon;Uren per week;In dienst\n".to_owned();
    text.push_str(&"vast;20,00;38;1-1-2020\n".repeat(20_000));
    let file = PayrollFile::from_bytes(text.into_bytes(), "long").expect("it opens");
    let stop = AtomicBool::new(false);
    let mut last = 0;
    let mut report = |progress: akkoord::store::workforce::Progress| {
        assert!(progress.done >= last && progress.done <= progress.total);
        last = progress.done;
        stop.store(progress.done * 2 > progress.total, std::sync::atomic::Ordering::Relaxed);
    };
    let frame = frame_of(&dossier());
    let outcome = import(&file, &file.proposed_mapping(), &frame, options(false), &mut Watch::new(&mut report, &stop));
    assert_eq!(outcome, Err(Refused::Stopped));
    assert!(last > 0);
}

#[test]
fn the_minimum_by_the_month_is_no_less_than_the_minimum() {
    // 14.99 × 36 × 52 ÷ 12 is 2,338.44; at 95 % of 40 hours 2,468.3533, which a payslip rounds down.
    let import = import_text(
        "contract;monthly pay;hours fulltime;parttime pct;start date\nagency;2468.35;40;95.0;2024-01-01\n\
         agency;2468.34;40;95.0;2024-01-01\n",
    )
    .expect("clear");
    assert_eq!((import.accepted, import.rejected), (1, 1));
    assert_eq!(import.profiles[0].hourly_wage.value(), dec!(14.99));
    assert!(import.notes.iter().any(|note| note.text.nl.contains("afgerond op een cent")));
}

/// What all employers together pay in a year for `profiles`, in cents.
fn yearly_cost(dossier: &Dossier, profiles: Vec<Profile>) -> Vec<i64> {
    let built_in = BuiltIn::load().expect("the data files are sound");
    let dossier = Dossier { workforce: profiles, funding: Vec::new(), ..dossier.clone() };
    let nothing = Proposal {
        id: String::new(),
        title: String::new(),
        chapters: Vec::new(),
        protocol: Vec::new(),
        annexes: Vec::new(),
    };
    let given = resolve(&dossier, &nothing, built_in.data(), TODAY).expect("the profiles are sound").given;
    let cost = |year| -> i64 {
        let sum: Euro = given
            .profiles
            .iter()
            .map(|profile| {
                let hours = profile.hours_per_week * Rate::new(dec!(52));
                profile.heads * (hour_cost::<Decimal>(&given, profile, year).hourly_cost * hours)
            })
            .sum();
        sum.to_cents().expect("an amount").count()
    };
    given.term().years().map(cost).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// The point of grouping: what the groups cost is what the rows cost, in every year of the term.
    #[test]
    fn grouping_loses_no_cent(
        rows in prop::collection::vec((0..4_usize, 0..3_usize, 0..4_usize, 1499..9_000_u32), 1..60)
    ) {
        let dossier = dossier();
        let frame = frame_of(&dossier);
        let kinds = ["vast", "tijdelijk", "oproep", "uitzend"];
        let schoolings = [("vmbo", Schooling::Low), ("mbo 2", Schooling::Mid), ("hbo", Schooling::High)];
        let hours = ["16", "37,5", "40", "12,3456"];
        let mut text = "Contract;Opleiding;Uren per week;Uurloon;In dienst\n".to_owned();
        let mut alone = Vec::new();
        for (index, (kind, schooling, week, wage)) in rows.iter().enumerate() {
            text.push_str(&format!(
                "{};{};{};{},{:02};01-01-2020\n",
                kinds[*kind], schoolings[*schooling].0, hours[*week], wage / 100, wage % 100
            ));
            let pattern = &frame.patterns[&ContractKind::ALL[*kind]].profile;
            alone.push(Profile {
                id: format!("row-{index}"),
                heads: Heads::new(dec!(1)),
                hourly_wage: HourlyRate::new(Decimal::new((*wage).into(), 2)),
                hours_per_week: Hours::new(hours[*week].replace(',', ".").parse().expect("hours")),
                contract: ContractKind::ALL[*kind],
                awf: pattern.awf.filter(|_| pattern.contract == ContractKind::ALL[*kind]),
                schooling: schoolings[*schooling].1,
                joint_heads: None,
                ..pattern.clone()
            });
        }
        let import = import_text(&text).expect("clear");
        prop_assert_eq!(import.accepted, rows.len());
        prop_assert_eq!(yearly_cost(&dossier, import.profiles), yearly_cost(&dossier, alone));
    }

    /// Whatever the bytes are, there is an answer.
    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        if let Ok(file) = PayrollFile::from_bytes(bytes, "noise") {
            let _outcome = imported(&file, &file.proposed_mapping(), true);
        }
    }

    /// Nor does a workbook in which some bytes are others.
    #[test]
    fn no_damaged_workbook_makes_it_panic(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8)) {
        let mut bytes = std::fs::read(path("payroll.xlsx")).expect("a readable file");
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        if let Ok(file) = PayrollFile::from_bytes(bytes, "noise") {
            let _outcome = imported(&file, &file.proposed_mapping(), true);
        }
    }

    /// Nor does a sheet with any cells.
    #[test]
    fn no_sheet_makes_it_panic(
        cells in prop::collection::vec(("[A-Z]{0,3}[0-9]{0,8}", "(n|s|str|b|e|d|inlineStr|)", "[-0-9.eE+TZ:]{0,24}"), 0..30)
    ) {
        let mut sheet = sheet_of("Contract;Uurloon;Uren per week;In dienst;BRP");
        for (place, kind, value) in cells {
            sheet.push_str(&format!("<row><c r=\"{place}\" t=\"{kind}\"><v>{value}</v></c></row>"));
        }
        if let Ok(file) = PayrollFile::from_bytes(workbook(&sheet, None), "noise") {
            let _outcome = imported(&file, &file.proposed_mapping(), true);
        }
    }

    /// Whatever stands below sound headings, every row is a worker, a mistake, empty or a total.
    #[test]
    fn no_cells_make_it_panic(cells in prop::collection::vec("[-+=@€0-9.,/A-Za-zé \"%']{0,14}", 0..40)) {
        let mut text = "Contract;Uurloon;Maandloon;Uren per week;Deeltijd;In dienst;BRP;Niveau NL;Opleiding\n".to_owned();
        for row in cells.chunks(9) {
            text.push_str(&row.join(";"));
            text.push('\n');
        }
        let _outcome = import_text(&text);
    }
}
