//! Payroll files into profiles: what is read, what is refused and why, that no cent is lost and nobody can be recognised.

mod command_line;
mod layouts;
mod mistakes;
mod policy;
mod privacy;
mod properties;
mod reading;
mod rows;
pub mod workbooks;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use akkoord::domain::agreement::Dossier;
use akkoord::domain::money::{Euro, Heads};
use akkoord::domain::period::Date;
use akkoord::domain::workforce::grouping::{Frame, gross_year};
use akkoord::store::builtin::BuiltIn;
use akkoord::store::examples::example;
use akkoord::store::workforce::{Import, Mapping, Options, PayrollFile, Refused, Watch, frame, import};
use rust_decimal::Decimal;

use crate::support::TODAY;

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
    // Groups of one are exact; what becomes of small ones is tested apart.
    let frame = Frame { smallest_group: 1, ..frame_of(&dossier()) };
    import(file, mapping, &frame, options(skip_bad_rows), &mut Watch::new(&mut |_| {}, &stop))
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
