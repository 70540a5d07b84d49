//! The window in tests: opened on an example, driven by the names its widgets have for a screen reader.

use std::time::{Duration, Instant};

use akkoord::domain::agreement::{Dossier, Proposal};
use akkoord::domain::clause::Value;
use akkoord::domain::money::Cents;
use akkoord::domain::words::Language;
use akkoord::gui::app::App;
use akkoord::gui::command::Command;
use akkoord::gui::settings::Settings;
use akkoord::store::examples;
use akkoord::workbench::Workbench;
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, Pos2};
use egui_kittest::kittest::Queryable;
use egui_kittest::{Harness, Node};
use rust_decimal::Decimal;

use super::TODAY;

/// The window of the program, held by a test.
pub type Window = Harness<'static, App>;

/// How large the window is at its first start.
pub const FIRST_SIZE: [f32; 2] = [1280.0, 800.0];

/// Both keys that make a shortcut the larger one of two.
pub const SHIFTED: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

/// The window at its first size on the worked example, horticulture under glass.
pub fn window() -> Window {
    window_of(FIRST_SIZE)
}

/// The window of this size on the worked example.
pub fn window_of(size: [f32; 2]) -> Window {
    open(size, |_| {})
}

/// The window at its first size on the worked example after `change`.
pub fn window_with(change: impl FnOnce(&mut Dossier)) -> Window {
    open(FIRST_SIZE, change)
}

/// The window at its first size on the worked example, in this language.
pub fn window_in(language: Language) -> Window {
    started(FIRST_SIZE, |context| {
        let workbench = Workbench::built_in(TODAY).expect("the data files are tested to load");
        let example = examples::example("glastuinbouw").expect("the example is tested to load");
        App::new(context, workbench, example, None, Settings { language, ..Settings::default() })
    })
}

fn open(size: [f32; 2], change: impl FnOnce(&mut Dossier)) -> Window {
    started(size, |context| {
        let workbench = Workbench::built_in(TODAY).expect("the data files are tested to load");
        let mut example = examples::example("glastuinbouw").expect("the example is tested to load");
        change(&mut example.dossier);
        App::new(context, workbench, example, None, Settings::default())
    })
}

/// The program in a window of this size, at rest.
pub fn started(size: [f32; 2], app: impl FnOnce(&eframe::egui::Context) -> App) -> Window {
    let builder = Harness::builder().with_size(size).with_max_steps(60);
    let mut window = builder.build_eframe(|creation| app(&creation.egui_ctx));
    window.run();
    window
}

/// Presses keys and lets the window come to rest.
pub fn press(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run();
}

/// Goes to what has this name and presses it, by keyboard; works below the fold too.
///
/// What lies on top comes last: a dialog before the page under it.
pub fn choose(window: &mut Window, name: &str) {
    let named = window.get_all_by(|node| node.role() != Role::Label && node.label().as_deref() == Some(name));
    named.last().expect(name).focus();
    window.run();
    press(window, Modifiers::NONE, Key::Enter);
}

/// Goes to the first button or link whose name begins so and presses it, by keyboard: what stands behind may come later.
pub fn choose_beginning(window: &mut Window, start: &str) {
    {
        let begins = |name: String| name.starts_with(start);
        let mut named = window.get_all_by(|node| node.role() != Role::Label && node.label().is_some_and(begins));
        named.next().expect(start).focus();
    }
    window.run();
    press(window, Modifiers::NONE, Key::Enter);
}

/// Clicks on what has this name.
pub fn click(window: &mut Window, name: &str) {
    window.get_by_label(name).click();
    window.run();
}

/// Drags from one place to another, by way of those between.
pub fn drag(window: &mut Window, from: Pos2, to: Pos2) {
    window.drag_at(from);
    window.step();
    for part in 1..=8_u8 {
        window.hover_at(from + (to - from) * (f32::from(part) / 8.0));
        window.step();
    }
    window.drop_at(to);
    window.run();
}

/// The field with this name, not the words above it.
pub fn field<'w>(window: &'w Window, name: &'w str) -> Node<'w> {
    window.get_by(move |node| {
        let is_field = matches!(node.role(), Role::TextInput | Role::MultilineTextInput);
        is_field && node.label().as_deref() == Some(name)
    })
}

/// Types in the field with this name, over what stands there.
pub fn type_in(window: &mut Window, name: &str, text: &str) {
    field(window, name).focus();
    window.run();
    press(window, Modifiers::COMMAND, Key::A);
    field(window, name).type_text(text);
    window.run();
}

/// Gives a command as a widget does that a test does not reach.
pub fn send(window: &mut Window, command: Command) {
    let context = window.ctx.clone();
    window.state_mut().send(&context, command);
    window.run();
}

/// Whether these words stand somewhere.
pub fn shows(window: &Window, words: &str) -> bool {
    window.query_all_by_label_contains(words).next().is_some()
}

/// Lets the window go on until `done`, and then come to rest; a minute is too long.
pub fn wait_until(window: &mut Window, what: &str, done: impl Fn(&App) -> bool) {
    let start = Instant::now();
    while !done(window.state()) {
        assert!(start.elapsed() < Duration::from_secs(60), "it takes too long: {what}");
        std::thread::sleep(Duration::from_millis(10));
        window.step();
    }
    window.run();
}

/// The proposal on screen.
pub fn shown(window: &Window) -> &Proposal {
    let state = window.state().state();
    state.document.proposal(&state.session.proposal).expect("a proposal is shown")
}

/// The ids of its articles, in their order.
pub fn order(window: &Window) -> Vec<String> {
    shown(window).articles().map(|article| article.id.to_string()).collect()
}

/// Adds an article of the parties' own, where one can type at once, and writes in its first paragraph; gives its number.
pub fn write_article(window: &mut Window, words: &[&str]) -> usize {
    choose(window, "Vrij artikel");
    let number = order(window).iter().position(|id| id.starts_with("own")).expect("it is there") + 1;
    assert!(field(window, &format!("Opschrift van artikel {number}")).is_focused(), "one can type at once");
    let paragraph = format!("Lid 1 van artikel {number}");
    field(window, &paragraph).focus();
    window.run();
    for word in words {
        field(window, &paragraph).type_text(word);
        window.run();
    }
    number
}

/// What the proposal on screen costs in the year on screen.
pub fn gross(window: &Window) -> Cents {
    window.state().derived().basis.headline.as_ref().expect("it was computed").gross.cents
}

/// The lesson hours a year of the proposal on screen; nothing where it has no lessons.
pub fn hours(window: &Window) -> Option<Decimal> {
    let article = window.state().derived().basis.article("language-lessons")?;
    match article.parameter("hours_per_year")?.value {
        Value::Number(hours) => Some(hours),
        Value::Level(_) | Value::Choice(_) | Value::Flag(_) | Value::Text(_) => None,
    }
}

/// How many steps can be taken back.
pub fn steps(window: &Window) -> usize {
    window.state().state().document.history().steps()
}
