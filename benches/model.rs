//! The budgets of the cost model: full assessments, one edit, one derivation.

mod generate;

use akkoord::domain::projection::{Explainer, assess};
use divan::{Bencher, black_box};

fn main() {
    divan::main();
}

/// Budget: 150 ms for 500 profiles, 3 s for 10,000, and linear between.
#[divan::bench(args = [500, 10_000], sample_count = 5, sample_size = 1)]
fn full_assessment(bencher: Bencher<'_, '_>, profiles: usize) {
    let given = generate::given(profiles);
    bencher.bench_local(|| assess(black_box(&given)));
}

/// Budget: 0.1 ms.
#[divan::bench]
fn derivation_of_one_figure(bencher: Bencher<'_, '_>) {
    let given = generate::given(500);
    let assessment = assess(&given).expect("a given that can be computed");
    let explainer = Explainer { given: &given, assessment: &assessment };
    let line = explainer.line_id(&assessment.lines[assessment.lines.len() / 2]);
    bencher.bench_local(|| explainer.explain(black_box(&line)));
}
