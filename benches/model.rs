//! The budgets of the cost model: full assessments, one edit, one derivation.

#[path = "generate/given.rs"]
mod generate;

use akkoord::domain::costs::Given;
use akkoord::domain::projection::{Explainer, assess, assess_again};
use divan::{Bencher, black_box};
use rust_decimal::dec;

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
    let explainer = Explainer::new(&given, &assessment);
    let line = explainer.line_id(&assessment.lines[assessment.lines.len() / 2]);
    bencher.bench_local(|| explainer.explain(black_box(&line)));
}

/// Budget, with text and checks: 16 ms. One parameter of a clause that does not teach, 500 profiles.
#[divan::bench]
fn edit_of_a_budget(bencher: Bencher<'_, '_>) {
    edited(bencher, |given| _ = given.clauses[1].drivers[0].values.state("budget", dec!(650)));
}

/// The same for a clause that teaches, which moves levels and with them all lessons.
#[divan::bench]
fn edit_of_lesson_hours(bencher: Bencher<'_, '_>) {
    edited(bencher, |given| given.clauses[0].hours_per_year = dec!(90).into());
}

fn edited(bencher: Bencher<'_, '_>, edit: impl Fn(&mut Given)) {
    let before = generate::given(500);
    let assessed = assess(&before).expect("a given that can be computed");
    let mut given = before.clone();
    edit(&mut given);
    bencher.bench_local(|| assess_again(black_box(&given), &before, &assessed));
}
