//! The window in tests: opened on an example, driven by the names its widgets have for a screen reader.

use std::time::{Duration, Instant};

use akkoord::domain::period::Date;
use akkoord::gui::app::App;
use akkoord::gui::engine::Engine;
use akkoord::gui::settings::Settings;
use akkoord::store::examples;
use eframe::egui::{Key, Modifiers};
use egui_kittest::Harness;

/// The day on which the tests take place.
pub const TODAY: Date = Date::constant(2026, 11, 23);

/// The window of this size on the worked example, horticulture under glass.
pub fn window_of(size: [f32; 2]) -> Harness<'static, App> {
    let mut harness = Harness::builder().with_size(size).with_max_steps(40).build_eframe(|creation| {
        let engine = Engine::built_in(TODAY).expect("the data files are tested to load");
        let example = examples::example("glastuinbouw").expect("the example is tested to load");
        App::new(&creation.egui_ctx, engine, example, None, Settings::default())
    });
    harness.run();
    harness
}

/// The window at its first size.
pub fn window() -> Harness<'static, App> {
    window_of([1280.0, 800.0])
}

/// Presses keys and lets the window come to rest.
pub fn press(harness: &mut Harness<'_, App>, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    harness.run();
}

/// Lets the window go on until `done`, which must come within ten seconds.
pub fn wait_until(harness: &mut Harness<'_, App>, done: impl Fn(&App) -> bool) {
    let start = Instant::now();
    while !done(harness.state()) {
        assert!(start.elapsed() < Duration::from_secs(10), "it takes too long");
        std::thread::sleep(Duration::from_millis(10));
        harness.step();
    }
}
