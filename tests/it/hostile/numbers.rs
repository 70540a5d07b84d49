//! Numbers and dates at the edge of what can be written, in every place of a dossier and of a receipt: whatever the
//! program is asked to do with them, it answers, and never panics.
//!
//! One place of each kind is tried, each with a part of the extremes; `AKKOORD_SWEEP=all cargo test --test it
//! hostile::numbers` tries every extreme in every place.

use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use akkoord::domain::words::Language;
use akkoord::report::format;
use akkoord::report::handover::Handover;
use akkoord::store::dossier::from_bytes;
use akkoord::store::workforce::{Options, PayrollFile, Watch, frame, import};
use akkoord::store::{examples, receipt};
use akkoord::workbench::fault::guarded;
use akkoord::workbench::{FileFormat, Wanted, Workbench};
use rayon::prelude::*;

use super::mutants::{Leaf, leaves, one_of_each, with};
use crate::support::TODAY;

const NUMBERS: [&str; 7] = [
    "10000000000000000000000000000",
    "79228162514264337593543950335",
    "-79228162514264337593543950335",
    "0.0000000000000000000000000001",
    "0",
    "-1.08",
    "1000000000",
];
const DATES: [&str; 4] = ["9999-12-31", "-009999-01-01", "0000-02-29", "2028-02-29"];

/// Of the extremes each place gets one in so many, and the next place others.
const ONE_IN: usize = 3;

fn is_whole_sweep() -> bool {
    std::env::var("AKKOORD_SWEEP").is_ok_and(|asked| asked == "all")
}

/// Every text with an extreme in one place, with what it is.
fn mutants(text: &str) -> Vec<(String, String)> {
    let (is_whole, all) = (is_whole_sweep(), leaves(text));
    let places = if is_whole { all } else { one_of_each(all) };
    let mutant = |leaf: &Leaf, value: &str| (format!("{} = {value}", leaf.keys), with(text, leaf, value));
    let mutants = places.iter().enumerate().flat_map(|(place, leaf)| {
        let extremes: &[&str] = if leaf.is_date { &DATES } else { &NUMBERS };
        let tried =
            extremes.iter().enumerate().filter(move |(nth, _)| is_whole || (place + nth).is_multiple_of(ONE_IN));
        tried.map(move |(_, value)| mutant(leaf, value))
    });
    mutants.collect()
}

/// All that the faces ask of a dossier, and what they say of it.
fn ask_everything(workbench: &Workbench, text: &str, payroll: &PayrollFile) {
    let Ok(loaded) = from_bytes(text.as_bytes().to_vec(), "d.akkoord") else { return };
    let said = |diagnostics: &[akkoord::domain::diagnostic::Diagnostic]| {
        for diagnostic in diagnostics {
            for language in [Language::Dutch, Language::English] {
                let _said = format::diagnostic(diagnostic, language, |_| String::new());
            }
        }
    };
    said(&loaded.findings(&workbench.built_in.library));
    let mut opened = workbench.with(loaded.dossier.into());
    for proposal in opened.dossier().proposals.clone() {
        let calculated = opened.calculation(&proposal);
        let rendered = opened.text(&proposal);
        let calculation = calculated.as_ref().map(AsRef::as_ref).map_err(Vec::as_slice);
        let _checks = opened.checks(&proposal, &rendered, calculation, Language::Dutch);
        let _changes = opened.changes(&proposal, &rendered, Language::Dutch);
        if let Err(errors) = &calculated {
            said(errors);
        }
        for handover in Handover::ALL {
            let wanted = Wanted { proposal: proposal.clone(), handover, language: Language::Dutch };
            let _exported = opened.export(&wanted, FileFormat::Csv);
        }
    }
    match frame(opened.dossier(), None, workbench.built_in.data(), TODAY) {
        Err(errors) => said(&errors),
        Ok(frame) => {
            let stop = false.into();
            let mut ignored = |_| {};
            let options = Options { skip_bad_rows: true, reference_date: opened.dossier().assumptions.reference_date };
            let mapping = payroll.proposed_mapping();
            if let Ok(read) = import(payroll, &mapping, &frame, options, &mut Watch::new(&mut ignored, &stop))
                && let Err(errors) = opened.take_in(&read.profiles, akkoord::workbench::Existing::Beside)
            {
                said(&errors);
            }
        }
    }
}

/// The mutants of `text` at which `work` panics.
fn faults(text: &str, work: impl Fn(&str) + Sync) -> Vec<String> {
    let mutants = mutants(text);
    assert!(mutants.len() > 60, "only {} mutants", mutants.len());
    let tried = AtomicUsize::new(0);
    let failed = mutants.par_iter().filter_map(|(what, mutant)| {
        tried.fetch_add(1, Ordering::Relaxed);
        guarded(|| work(mutant)).err().map(|fault| format!("{what}: {fault:?}"))
    });
    let failed = failed.collect();
    assert_eq!(tried.into_inner(), mutants.len());
    failed
}

fn payroll() -> (tempfile::TempDir, PayrollFile) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("loon.csv");
    let rows = "Datum in dienst;Soort dienstverband;Contracturen per week;Bruto uurloon\n\
                06-03-2022;Onbepaalde tijd;38;16,18\n06-03-2020;Bepaalde tijd;20;46,20\n";
    std::fs::write(&path, rows).expect("it is written");
    let file = PayrollFile::open(&path).expect("it can be read");
    (folder, file)
}

#[test]
fn no_number_or_date_of_a_dossier_makes_any_command_panic() {
    let workbench = Workbench::built_in(TODAY).expect("the data files are sound");
    let (_folder, payroll) = payroll();
    let text = examples::example_text("glastuinbouw").expect("the example is there");
    let text = std::str::from_utf8(text).expect("it is text");
    let failed = faults(text, |mutant| ask_everything(&workbench, mutant, &payroll));
    assert!(failed.is_empty(), "{} panic:\n{}", failed.len(), failed.join("\n"));
}

#[test]
fn no_number_or_date_of_a_receipt_makes_replaying_it_panic() {
    let case = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/case-09.json");
    let text = std::fs::read_to_string(case).expect("the case is there");
    let failed = faults(&text, |mutant| {
        let Ok(receipt) = receipt::from_json(mutant, "bon.json") else { return };
        if let Err(errors) = receipt::replay(&receipt) {
            for error in errors {
                let _said = format::diagnostic(&error, Language::Dutch, |_| String::new());
            }
        }
    });
    assert!(failed.is_empty(), "{} panic:\n{}", failed.len(), failed.join("\n"));
}
