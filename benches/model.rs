//! The budgets of the cost model and of opening a dossier, as a table: what each piece of work takes, what it may take, and the ratio of the two.
//!
//! `cargo bench --bench model` measures all of them, `cargo bench --bench model -- edit` those with that in their name.
//! Without `--bench`, as under `cargo test` and a profiler, each runs once. Where the time goes stands in docs/speed.md.

#[path = "generate/budgets.rs"]
mod budgets;
#[path = "generate/dossier.rs"]
mod dossiers;
#[path = "generate/given.rs"]
mod generate;

use std::hint::black_box;
use std::time::Duration;

use akkoord::domain::costs::Given;
use akkoord::domain::projection::{Explainer, assess, assess_again};
use akkoord::store::builtin::library;
use akkoord::store::dossier::{from_bytes, to_text};
use rust_decimal::dec;

use self::budgets::{Budget, timed};

/// Of the edits the budget is that of all that follows from one: text, costs and checks of two proposals.
const BUDGETS: [Budget; 6] = [
    Budget { name: "opening a dossier, 10,000 profiles", most: Duration::from_secs(1), measure: opening, times: 5 },
    Budget {
        name: "full assessment, 500 profiles",
        most: Duration::from_millis(30),
        measure: |times| full(500, times),
        times: 15,
    },
    Budget {
        name: "full assessment, 10,000 profiles",
        most: Duration::from_millis(600),
        measure: |times| full(10_000, times),
        times: 3,
    },
    Budget { name: "edit of lesson hours, 500 profiles", most: EDIT, measure: edit_of_lesson_hours, times: 25 },
    Budget { name: "edit of a budget, 500 profiles", most: EDIT, measure: edit_of_a_budget, times: 25 },
    Budget { name: "derivation of one figure", most: Duration::from_micros(20), measure: derivation, times: 200 },
];

const EDIT: Duration = Duration::from_millis(4);

fn main() {
    budgets::print(&BUDGETS);
}

/// From the bytes of a file to a dossier.
fn opening(times: usize) -> Vec<Duration> {
    let library = library().expect("the templates load");
    let text = to_text(&dossiers::dossier(&library, 10_000)).expect("a dossier that can be written");
    timed(times, || from_bytes(black_box(text.clone().into_bytes()), "bench").expect("it can be read"))
}

fn full(profiles: usize, times: usize) -> Vec<Duration> {
    let given = generate::given(profiles);
    timed(times, || assess(black_box(&given)))
}

/// One parameter of a clause that does not teach.
fn edit_of_a_budget(times: usize) -> Vec<Duration> {
    edited(times, |given| _ = given.clauses[1].drivers[0].values.state("budget", dec!(650)))
}

/// One of a clause that teaches, which moves levels and with them all lessons.
fn edit_of_lesson_hours(times: usize) -> Vec<Duration> {
    edited(times, |given| given.clauses[0].hours_per_year = dec!(90).into())
}

fn edited(times: usize, edit: impl Fn(&mut Given)) -> Vec<Duration> {
    let before = generate::given(500);
    let assessed = assess(&before).expect("a given that can be computed");
    let mut given = before.clone();
    edit(&mut given);
    timed(times, || assess_again(black_box(&given), &before, &assessed))
}

fn derivation(times: usize) -> Vec<Duration> {
    let given = generate::given(500);
    let assessment = assess(&given).expect("a given that can be computed");
    let explainer = Explainer::new(&given, &assessment);
    let line = explainer.line_id(&assessment.lines[assessment.lines.len() / 2]);
    timed(times, || explainer.explain(black_box(&line)))
}
