//! Small files that would cost much: each ends in a sentence, within memory that is held to a bound and within time.
//!
//! The program is run with no more address space than [`ROOM`]: one that asks for more is ended by the system, and its
//! test fails. The time is that of a build without optimisation on a busy machine.

#![cfg(target_os = "linux")]

use std::fs;
use std::io::Write;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::cli::terminal::{Terminal, text};

/// Kilobytes of address space.
const ROOM: usize = 1_200_000;
/// How long a refusal may take.
const PATIENCE: Duration = Duration::from_secs(60);

/// Runs the program within the bounds; what it says on stderr, which ends in exit 1.
fn refused(terminal: &Terminal, words: &str) -> String {
    let program = env!("CARGO_BIN_EXE_akkoord");
    let script = format!("ulimit -v {ROOM}; exec {program} {words} --today 2026-11-23");
    let start = Instant::now();
    let mut child = Command::new("sh")
        .args(["-c", &script])
        .current_dir(terminal.path(""))
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(fs::File::create(terminal.path("said")).expect("a file"))
        .spawn()
        .expect("the shell starts");
    let status = loop {
        if let Some(status) = child.try_wait().expect("it can be waited for") {
            break status;
        }
        if start.elapsed() > PATIENCE {
            child.kill().expect("it ends");
            panic!("{words}: not done within {PATIENCE:?}");
        }
        std::thread::sleep(Duration::from_millis(20));
    };
    let said = text(&fs::read(terminal.path("said")).expect("it can be read"));
    assert_eq!(status.code(), Some(1), "{words}: {}", said.chars().take(500).collect::<String>());
    assert!(said.len() < 60_000, "{words}: it says {} letters", said.len());
    said
}

fn dossier(terminal: &Terminal) -> String {
    terminal.done("new --example schoonmaak -o goed.akkoord");
    terminal.read("goed.akkoord")
}

#[test]
fn dossiers_of_signs_of_unknown_templates_and_of_endless_names_are_refused() {
    let terminal = Terminal::new();
    let sound = dossier(&terminal);
    terminal.write("komma.akkoord", &",".repeat(20_000_000));
    assert!(refused(&terminal, "check komma.akkoord").contains("komma.akkoord:1:1"));
    terminal.write("haken.akkoord", &"(".repeat(20_000_000));
    assert!(refused(&terminal, "check haken.akkoord").contains("haken.akkoord:1:"));

    let article = |id: usize, template: &str| {
        format!("(id: \"a{id}\", content: Template(template: \"{template}\", values: {{}})),\n")
    };
    let articles: String = (0..10_000).map(|id| article(id, &format!("onbekend-{id}"))).collect();
    let with = |articles: &str| sound.replacen("articles: [", &format!("articles: [{articles}"), 1);
    terminal.write("sjablonen.akkoord", &with(&articles));
    let said = refused(&terminal, "check sjablonen.akkoord");
    assert!(said.contains("onbekend sjabloon ‘onbekend-0’") && said.contains("niet zijn genoemd"), "{said}");
    terminal.write("lang.akkoord", &with(&article(0, &"x".repeat(10_000_000))));
    assert!(refused(&terminal, "check lang.akkoord").contains("onbekend sjabloon"));
}

#[test]
fn thousands_of_profiles_that_are_wrong_are_refused_with_the_first_of_them() {
    let terminal = Terminal::new();
    let sound = dossier(&terminal);
    let start = sound.find("workforce: [").expect("it has profiles") + "workforce: [".len();
    let first = sound[start..].find("    (\n").expect("a profile") + start;
    let end = sound[first..].find("\n    ),").expect("its end") + first + "\n    ),".len();
    let profile = &sound[first..end];
    let many: String = (0..3_000)
        .map(|number| {
            let id = profile.find("id: \"").expect("an id") + 5;
            let rest = profile[id..].find('"').expect("its end") + id;
            let own = format!("{}p{number}{}", &profile[..id], &profile[rest..]);
            own.replacen("hours_per_week: \"", "hours_per_week: \"9", 1)
        })
        .collect();
    terminal.write("fout.akkoord", &format!("{}{many}{}", &sound[..first], &sound[first..]));
    let said = refused(&terminal, "assess fout.akkoord");
    assert!(said.contains("uren per week") && said.contains("niet zijn genoemd"), "{}", &said[..500.min(said.len())]);
}

#[test]
fn payroll_text_without_end_is_refused_where_that_shows() {
    let terminal = Terminal::new();
    dossier(&terminal);
    let heading = "Contract;Uurloon;Uren per week;In dienst\nvast;20,00;38;1-1-2020\n";
    for (name, tail, said) in [
        ("regel.csv", "x".repeat(60_000_000), "regel 3 is langer"),
        ("cellen.csv", ";".repeat(60_000_000), "regel 3 is langer"),
        ("open.csv", format!("\"{}", "vast;20,00;38;1-1-2020\n".repeat(3_000_000)), "wordt niet gesloten"),
    ] {
        terminal.write(name, &format!("{heading}{tail}"));
        let found = refused(&terminal, &format!("import-workforce {name} --into goed.akkoord"));
        assert!(found.contains(said), "{found}");
    }
    let wide: Vec<String> = (0..60_000).map(|column| format!("kolom{column}")).collect();
    for (name, text) in
        [("breed.csv", wide.join(";")), ("zestien.csv", format!("{heading}{}", "\u{0}x".repeat(40_000_000)))]
    {
        terminal.write(name, &text);
        refused(&terminal, &format!("import-workforce {name} --into goed.akkoord"));
    }
}

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";

/// A workbook: so many entries in the list of sheets for one sheet, whose rows `sheet` writes.
fn workbook(entries: usize, texts: &str, styles: &str, sheet: impl FnOnce(&mut dyn Write)) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let sheets: String =
        (1..=entries).map(|n| format!("<sheet name=\"Blad{n}\" sheetId=\"{n}\" r:id=\"rId1\"/>")).collect();
    let parts = [
        ("[Content_Types].xml", format!("{HEAD}<Types xmlns=\"{PACKAGE}/content-types\"/>")),
        (
            "_rels/.rels",
            format!(
                "{HEAD}<Relationships xmlns=\"{PACKAGE}/relationships\"><Relationship Id=\"r1\" Type=\"{OFFICE}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml",
            format!("{HEAD}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><sheets>{sheets}</sheets></workbook>"),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                "{HEAD}<Relationships xmlns=\"{PACKAGE}/relationships\"><Relationship Id=\"rId1\" Type=\"{OFFICE}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
            ),
        ),
        ("xl/styles.xml", format!("{HEAD}<styleSheet xmlns=\"{MAIN}\">{styles}</styleSheet>")),
        ("xl/sharedStrings.xml", format!("{HEAD}<sst xmlns=\"{MAIN}\"{texts}</sst>")),
    ];
    for (name, part) in parts {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).expect("a part");
        zip.write_all(part.as_bytes()).expect("written");
    }
    zip.start_file("xl/worksheets/sheet1.xml", zip::write::SimpleFileOptions::default()).expect("a part");
    write!(zip, "{HEAD}<worksheet xmlns=\"{MAIN}\"><sheetData>").expect("written");
    sheet(&mut zip);
    write!(zip, "</sheetData></worksheet>").expect("written");
    zip.finish().expect("a workbook").into_inner()
}

#[test]
fn workbooks_that_grow_without_end_are_refused() {
    let terminal = Terminal::new();
    dossier(&terminal);
    let endless = |what: &'static [u8], times: usize| {
        move |out: &mut dyn Write| {
            let chunk = what.repeat(1 << 16);
            for _ in 0..times {
                out.write_all(&chunk).expect("written");
            }
        }
    };
    let none = |_: &mut dyn Write| {};
    let text = |out: &mut dyn Write| {
        out.write_all(b"<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>").expect("written");
        endless(b"xxxxxxxx", 100)(out);
        out.write_all(b"</t></is></c></row>").expect("written");
    };
    let row = |out: &mut dyn Write| {
        for row in 1..=40 {
            write!(out, "<row r=\"{row}\">").expect("written");
            for column in 0..16_384_u32 {
                let letter = |value: u32| char::from(b'A' + u8::try_from(value % 26).unwrap_or_default());
                let letters: String = match column {
                    0..26 => letter(column).to_string(),
                    26..702 => [letter(column / 26 - 1), letter(column)].iter().collect(),
                    _ => [letter((column - 26) / 676 - 1), letter((column - 26) / 26), letter(column)].iter().collect(),
                };
                let cell =
                    format!("<c r=\"{letters}{row}\" t=\"inlineStr\"><is><t>uurloon kolom {column}</t></is></c>");
                out.write_all(cell.as_bytes()).expect("written");
            }
            out.write_all(b"</row>").expect("written");
        }
    };
    let files = [
        ("bladen.xlsx", workbook(100, ">", "", endless(b"<row/>", 300))),
        ("tekst.xlsx", workbook(1, ">", "", text)),
        ("koppen.xlsx", workbook(1, ">", "", row)),
        ("aantal.xlsx", workbook(1, &format!(" uniqueCount=\"20000000\">{}", " ".repeat(20_000_000)), "", none)),
        ("stijlen.xlsx", workbook(1, ">", &format!("<cellXfs>{}</cellXfs>", "<xf/>".repeat(2_000_000)), none)),
        ("lijst.xlsx", workbook(200_000, ">", "", none)),
    ];
    for (name, bytes) in files {
        fs::write(terminal.path(name), bytes).expect("it is written");
        let said = refused(&terminal, &format!("import-workforce {name} --into goed.akkoord"));
        assert!(!said.contains("uurloon kolom"), "{said}");
    }
}

#[test]
fn what_would_not_open_again_is_not_saved() {
    use akkoord::store::save::{SaveError, save};
    let folder = tempfile::tempdir().expect("a folder");
    let mut dossier = akkoord::store::examples::example("schoonmaak").expect("the example").dossier;
    dossier.about = "x".repeat(65 * 1024 * 1024);
    let refused = save(&folder.path().join("a.akkoord"), &dossier, None).expect_err("it is too large");
    assert!(matches!(refused, SaveError::TooLarge(_)), "{refused:?}");
    assert_eq!(fs::read_dir(folder.path()).expect("the folder").count(), 0);
}

#[test]
fn a_file_of_settings_with_a_hundred_thousand_wrong_lines_is_said_in_a_few() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("settings.ron");
    fs::write(&path, "{\n\"zoom\": 110,\n".to_owned() + &"\"x\": ?,\n".repeat(100_000) + "}").expect("it is written");
    let read = akkoord::store::settings::SettingsFile::read(&path);
    assert!(read.was_there && read.said.len() <= 11, "{}", read.said.len());
}
