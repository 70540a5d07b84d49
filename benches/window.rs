//! The window at work on a large dossier: 500 profiles × 5 years × 30 clauses in two proposals.
//!
//! Budgets: an edit to what is on screen 16 ms, no frame over 50 ms, the program to its first frame 0.3 s. Layout and
//! everything derived are measured, painting on a screen is not.

#[path = "generate/dossier.rs"]
mod generate;

use akkoord::domain::clause::Value;
use akkoord::domain::period::Date;
use akkoord::gui::agreement::command::{AgreementCommand, BlankCommand};
use akkoord::gui::app::App;
use akkoord::gui::ask::{Ask, Page, Place};
use akkoord::gui::command::Command;
use akkoord::gui::settings::Settings;
use akkoord::store::dossier::Loaded;
use akkoord::store::examples::example;
use akkoord::workbench::Workbench;
use divan::Bencher;
use egui_kittest::Harness;
use rust_decimal::Decimal;

const TODAY: Date = Date::constant(2026, 11, 23);
const PROFILES: usize = 500;

fn main() {
    divan::main();
}

fn window(profiles: Option<usize>) -> Harness<'static, App> {
    let size = [1280.0, 800.0];
    Harness::builder().with_size(size).with_max_steps(40).build_eframe(move |creation| {
        let workbench = Workbench::built_in(TODAY).expect("the data files are sound");
        let mut loaded: Loaded = example("glastuinbouw").expect("the example is there");
        if let Some(profiles) = profiles {
            loaded.dossier = generate::dossier(&workbench.built_in.library, profiles);
        }
        App::new(&creation.egui_ctx, workbench, loaded, None, Settings::default())
    })
}

/// Budget: 16 ms for text, costs and checks of both proposals; 50 ms for the frame as a whole.
fn edited(bencher: Bencher<'_, '_>, article: &'static str, parameter: &'static str, values: [i64; 2]) {
    let mut window = window(Some(PROFILES));
    window.run();
    assert!(window.state().derived().basis.is_computed, "{:?}", window.state().derived().basis.findings);
    let mut turn = 0;
    bencher.bench_local(|| {
        turn += 1;
        let value = Value::Number(Decimal::from(values[turn % 2]));
        let place = Place { article: article.into(), parameter: parameter.to_owned(), occurrence: 0 };
        let ctx = window.ctx.clone();
        window
            .state_mut()
            .send(&ctx, Command::Agreement(AgreementCommand::Blank(BlankCommand::Set { place, value, gesture: None })));
        window.step();
    });
}

/// Hours of lessons, which move levels and with them every lesson.
#[divan::bench(sample_count = 20, sample_size = 1)]
fn edit_of_lesson_hours(bencher: Bencher<'_, '_>) {
    edited(bencher, "language-lessons", "hours_per_year", [80, 60]);
}

/// Hours of a talk, which touch no other article.
#[divan::bench(sample_count = 20, sample_size = 1)]
fn edit_of_a_talk(bencher: Bencher<'_, '_>) {
    edited(bencher, "career-talk", "conversations", [2, 1]);
}

/// Budget: 50 ms; a frame in which nothing changed.
#[divan::bench(args = Page::ALL, sample_count = 20, sample_size = 1)]
fn frame_of_a_page(bencher: Bencher<'_, '_>, page: Page) {
    let mut window = window(Some(PROFILES));
    let ctx = window.ctx.clone();
    window.state_mut().send(&ctx, Command::Ask(Ask::ShowPage(page)));
    window.run();
    bencher.bench_local(|| window.step());
}

/// Budget: 0.3 s from data files to the first frame of the worked example.
#[divan::bench(sample_count = 10, sample_size = 1)]
fn first_frame() {
    window(None).step();
}
