//! Files that somebody spoilt, at random but the same for the same seed: a loader takes them or says what is wrong, in
//! few words that hold nothing of the file, and never panics.
//!
//! Most mutants know the structure of their file: a number, a word or a line of it is replaced, taken out or doubled; the
//! others change bytes. `AKKOORD_ROUNDS=100000 cargo test --test it hostile::fuzz` goes on for longer, and
//! `AKKOORD_SEED=42 AKKOORD_ROUNDS=1` tries one again.

use std::path::Path;

use akkoord::domain::diagnostic::Diagnostic;
use akkoord::domain::words::Language;
use akkoord::report::format;
use akkoord::store::dossier::from_bytes;
use akkoord::store::journal::Bounds;
use akkoord::store::journal::replay::replay;
use akkoord::store::settings::SettingsFile;
use akkoord::store::workforce::{Options, PayrollFile, Watch, frame, import};
use akkoord::store::{examples, receipt};
use akkoord::workbench::Workbench;
use akkoord::workbench::fault::guarded;

use super::mutants::{leaves, with};
use crate::support::TODAY;
use crate::workforce_import::workbooks::{sheet_of, workbook};

/// Numbers that look random and are the same for the same seed (SplitMix64).
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((mixed ^ (mixed >> 31)) % u64::try_from(sides.max(1)).expect("a few sides"))
            .expect("a small one")
    }
}

fn asked(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).ok().and_then(|asked| asked.parse().ok()).unwrap_or(otherwise)
}

/// What stands in place of something else.
const INSTEAD: [&str; 24] = [
    "",
    "0",
    "-1",
    "1e9",
    "0,0000001",
    "99999999999999999999",
    "1.550",
    "true",
    "\"",
    "'",
    "(",
    "]",
    "}",
    "/*",
    "\u{0}",
    "\u{feff}",
    "\u{202e}",
    "\u{200b}",
    "é",
    "31-02-2020",
    "9999-12-31",
    "=1+1",
    "None",
    "Own((rate: \"1\"))",
];

/// A word, number or sign of `text` at random: where it starts and ends.
fn token(text: &str, dice: &mut Dice) -> (usize, usize) {
    let mut start = dice.throw(text.len());
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    let is_word = |sign: char| sign.is_alphanumeric() || matches!(sign, '_' | '-' | '.');
    let rest = &text[start..];
    let first = rest.chars().next().map_or(0, char::len_utf8);
    let end = if rest.starts_with(is_word) { rest.find(|sign| !is_word(sign)).unwrap_or(rest.len()) } else { first };
    (start, start + end)
}

fn mutant(sound: &str, dice: &mut Dice) -> Vec<u8> {
    let mut text = sound.to_owned();
    for _ in 0..=dice.throw(3) {
        if text.is_empty() {
            break;
        }
        let (start, end) = token(&text, dice);
        let instead = INSTEAD[dice.throw(INSTEAD.len())];
        match dice.throw(8) {
            0 | 1 => {
                let leaves = leaves(&text);
                if let Some(leaf) = leaves.get(dice.throw(leaves.len())) {
                    text = with(&text, leaf, instead);
                }
            }
            2 | 3 => text.replace_range(start..end, instead),
            4 => text.replace_range(start..end, ""),
            5 => {
                let doubled = text[start..end].to_owned();
                text.insert_str(end, &doubled);
            }
            6 => {
                let line = text[..start].rfind('\n').map_or(0, |line| line + 1);
                let behind = text[start..].find('\n').map_or(text.len(), |length| start + length + 1);
                let doubled = text[line..behind].to_owned();
                if dice.throw(2) == 0 {
                    text.insert_str(behind, &doubled)
                } else {
                    text.replace_range(line..behind, "")
                }
            }
            _ => text.truncate(start),
        }
    }
    let mut bytes = text.into_bytes();
    if dice.throw(5) == 0 && !bytes.is_empty() {
        for _ in 0..=dice.throw(4) {
            let at = dice.throw(bytes.len());
            bytes[at] = u8::try_from(dice.throw(256)).expect("a byte");
        }
    }
    bytes
}

/// Tries mutants of `sound`, and says which seeds panic.
fn fuzz(name: &str, sound: &str, rounds: u64, work: impl Fn(Vec<u8>)) {
    let first = asked("AKKOORD_SEED", 1);
    let mut failed = Vec::new();
    for seed in first..first + asked("AKKOORD_ROUNDS", rounds) {
        let bytes = mutant(sound, &mut Dice(seed));
        if let Err(fault) = guarded(|| work(bytes)) {
            failed.push(format!("AKKOORD_SEED={seed}: {fault:?}"));
        }
    }
    assert!(failed.is_empty(), "{name}: {}", failed.join("\n"));
}

/// What is said of a file is short, and shows in both languages.
fn said(diagnostics: &[Diagnostic]) {
    for diagnostic in diagnostics.iter().take(50) {
        for language in [Language::Dutch, Language::English] {
            let words = format::visible(&format::diagnostic(diagnostic, language, |_| String::new()));
            assert!(words.len() < 20_000, "{} letters", words.len());
            assert!(!words.contains(|sign: char| sign.is_control() && sign != '\n'));
        }
    }
}

fn example() -> &'static str {
    std::str::from_utf8(examples::example_text("schoonmaak").expect("the example is there")).expect("it is text")
}

#[test]
fn dossiers() {
    let workbench = Workbench::built_in(TODAY).expect("the data files are sound");
    fuzz("dossier", example(), 300, |bytes| match from_bytes(bytes, "d.akkoord") {
        Err(error) => said(&[error]),
        Ok(loaded) => {
            said(&loaded.findings(&workbench.built_in.library));
            let mut opened = workbench.with(loaded.dossier.into());
            for proposal in opened.dossier().proposals.clone() {
                if let Err(errors) = opened.calculation(&proposal) {
                    said(&errors);
                }
            }
        }
    });
}

#[test]
fn receipts() {
    let case = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/case-02.json");
    let sound = std::fs::read_to_string(case).expect("the case is there");
    fuzz("receipt", &sound, 500, |bytes| {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        match receipt::from_json(&text, "bon.json").map(|receipt| receipt::replay(&receipt)) {
            Err(error) => said(&[error]),
            Ok(Err(errors)) => said(&errors),
            Ok(Ok(_)) => {}
        }
    });
}

#[test]
fn journals() {
    use akkoord::store::journal::{Journal, Step, Timeline};
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join(".a.journal");
    let dossier = examples::example("schoonmaak").expect("the example is there").dossier;
    let step = |number: u64| {
        let dossier = akkoord::domain::agreement::Dossier { name: format!("Stand {number}"), ..dossier.clone() };
        Step { number, dossier: dossier.into() }
    };
    let (mut journal, _) = Journal::open(&path, None, Bounds::default()).expect("it opens");
    for now in 1..=4 {
        let past = (1..now).map(step).collect();
        let timeline = Timeline { past, now: step(now), future: Vec::new(), saved: Some(1), hash: None };
        journal.write(&timeline).expect("it is written");
    }
    let sound = std::fs::read_to_string(&path).expect("it can be read");
    fuzz("journal", &sound, 300, |bytes| {
        let replayed = replay(&bytes, &Bounds::default());
        assert!(replayed.timeline.is_none_or(|timeline| timeline.now.number <= 4));
    });
}

#[test]
fn settings() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("settings.ron");
    let sound = "{\n  \"format\": 1,\n  \"language\": \"nl\",\n  \"zoom\": 110,\n  \"recent\": [\"/a.akkoord\", \"/b.akkoord\"],\n  \"window\": (1280, 800),\n}\n";
    fuzz("settings", sound, 400, |bytes| {
        std::fs::write(&path, &bytes).expect("it is written");
        let mut read = SettingsFile::read(&path);
        let _zoom: Option<u16> = read.take("zoom", &path);
        let _recent: Option<Vec<String>> = read.take("recent", &path);
        said(&read.said);
    });
}

const ROWS: &str = "Naam;Contract;Uurloon;Uren per week;In dienst;Taalniveau;BRP\n\
     Jan Geheim;vast;20,00;38;1-1-2020;A1;ja\nPiet Geheim;oproep;16,50;12,5;13-6-2023;B1;nee\n\
     Kees Geheim;bepaalde tijd;31,00;24;1-9-2025;;ja\n";

/// Reads a payroll file in; nothing that is said of it holds a name.
fn read_in(workbench: &Workbench, bytes: Vec<u8>) {
    let dossier = examples::example("glastuinbouw").expect("the example is there").dossier;
    let words = |diagnostic: &Diagnostic| format::diagnostic(diagnostic, Language::Dutch, |_| String::new());
    let file = match PayrollFile::from_bytes(bytes, "loon") {
        Ok(file) => file,
        Err(error) => {
            assert!(!words(&error).contains("Geheim"), "{}", words(&error));
            return said(&[error]);
        }
    };
    let frame = frame(&dossier, None, workbench.built_in.data(), TODAY).expect("the example is sound");
    let options = Options { skip_bad_rows: true, reference_date: dossier.assumptions.reference_date };
    let (stop, mut ignored) = (false.into(), |_| {});
    if let Ok(read) = import(&file, &file.proposed_mapping(), &frame, options, &mut Watch::new(&mut ignored, &stop)) {
        assert!(read.accepted <= 200 && !format!("{:?}", read.profiles).contains("Geheim"));
    }
}

#[test]
fn payroll_texts() {
    let workbench = Workbench::built_in(TODAY).expect("the data files are sound");
    fuzz("csv", ROWS, 300, |bytes| read_in(&workbench, bytes));
}

#[test]
fn payroll_workbooks() {
    let workbench = Workbench::built_in(TODAY).expect("the data files are sound");
    fuzz("sheet", &sheet_of(ROWS), 150, |bytes| {
        read_in(&workbench, workbook(&String::from_utf8_lossy(&bytes), None));
    });
    let sound = workbook(&sheet_of(ROWS), None);
    let first = asked("AKKOORD_SEED", 1);
    for seed in first..first + asked("AKKOORD_ROUNDS", 300) {
        let (mut dice, mut bytes) = (Dice(seed), sound.clone());
        for _ in 0..=dice.throw(6) {
            let at = dice.throw(bytes.len());
            bytes[at] = u8::try_from(dice.throw(256)).expect("a byte");
        }
        assert!(guarded(|| read_in(&workbench, bytes)).is_ok(), "AKKOORD_SEED={seed}");
    }
}
