//! Import of payroll files. Budget: 1,614,390 rows of 60 MB into profiles in 2 s and 500 MB.
//!
//! The peak of memory is measured from outside, with `/usr/bin/time -v` around this bench; it then includes the generated file.

#[path = "generate/rows.rs"]
mod generate;

use std::sync::atomic::AtomicBool;

use akkoord::domain::period::Date;
use akkoord::domain::workforce::grouping::Frame;
use akkoord::store::builtin::BuiltIn;
use akkoord::store::examples::example;
use akkoord::store::workforce::{Import, Options, PayrollFile, Watch, frame, import};
use divan::Bencher;
use divan::counter::{BytesCount, ItemsCount};

/// The workers of the agreement with most of them.
const MOST: usize = 1_614_390;

fn main() {
    divan::main();
}

fn the_frame() -> Frame {
    let built_in = BuiltIn::load().expect("the data files are sound");
    let dossier = example("glastuinbouw").expect("the example is there").dossier;
    frame(&dossier, None, built_in.data(), Date::constant(2026, 11, 23)).expect("the example has profiles")
}

fn import_all(bytes: Vec<u8>, frame: &Frame) -> Import {
    let file = PayrollFile::from_bytes(bytes, "bench").expect("there are rows");
    let options = Options { skip_bad_rows: false, reference_date: Date::constant(2026, 11, 1) };
    let stop = AtomicBool::new(false);
    import(&file, &file.proposed_mapping(), frame, options, &mut Watch::new(&mut |_| {}, &stop)).expect("clear")
}

/// From the bytes of a file to profiles; twice the rows take twice the time.
#[divan::bench(args = [100_000, 400_000, MOST], sample_count = 5, sample_size = 1)]
fn rows(bencher: Bencher<'_, '_>, rows: usize) {
    let (text, frame) = (generate::payroll(rows), the_frame());
    bencher
        .counter(ItemsCount::new(rows))
        .counter(BytesCount::new(text.len()))
        .with_inputs(|| text.clone().into_bytes())
        .bench_local_values(|bytes| {
            let import = import_all(bytes, &frame);
            assert_eq!(import.accepted, rows);
            import
        });
}
