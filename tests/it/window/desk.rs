//! What stands around the dossier, in the window: a crash and what is left of it, files, settings, the palette.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use akkoord::domain::clause::Value;
use akkoord::domain::period::Date;
use akkoord::gui::app::App;
use akkoord::gui::ask::{Ask, Page, Place, Status};
use akkoord::gui::command::Command;
use akkoord::gui::command::blank::BlankCommand;
use akkoord::gui::command::desk::DeskCommand;
use akkoord::gui::command::outline::OutlineCommand;
use akkoord::gui::derived::Explanation;
use akkoord::gui::engine::Engine;
use akkoord::gui::session::Dialog;
use akkoord::gui::session::desk::{DeskDialog, Wanted};
use akkoord::gui::settings::{Settings, Shade};
use akkoord::store::dossier::{self, Loaded};
use akkoord::store::folders::Folders;
use akkoord::store::journal::Bounds;
use akkoord::store::journal::replay::replay;
use akkoord::store::{examples, save};
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use rust_decimal::Decimal;
use tempfile::TempDir;

const TODAY: Date = Date::constant(2026, 11, 23);

/// A user's home and documents, for the length of a test.
struct Home {
    root: TempDir,
}

impl Home {
    fn new() -> Self {
        let home = Self { root: tempfile::tempdir().expect("a folder for the test") };
        // Not the first start, unless a test says so.
        Settings::default().write(&home.folders().settings()).expect("settings for the test");
        home
    }

    fn folders(&self) -> Folders {
        Folders::below(self.root.path())
    }

    fn settings(&self) -> Settings {
        Settings::read(&self.folders().settings()).0
    }

    fn example() -> Loaded {
        examples::example("glastuinbouw").expect("the example is tested to load")
    }

    /// A dossier in a file.
    fn file(&self, name: &str) -> PathBuf {
        let path = self.root.path().join(name);
        save::save(&path, &Self::example().dossier, None).expect("a dossier for the test");
        path
    }

    /// Starts the program, with a dossier or the example.
    fn start(&self, path: Option<&Path>) -> Harness<'static, App> {
        let folders = self.folders();
        let (settings, _) = Settings::read(&folders.settings());
        let path = path.map(Path::to_owned);
        let mut harness =
            Harness::builder().with_size([1280.0, 800.0]).with_max_steps(60).build_eframe(move |creation| {
                let engine = Engine::built_in(TODAY).expect("the data files are tested to load");
                let loaded = match &path {
                    Some(path) => dossier::load(path).expect("the dossier loads"),
                    None => Self::example(),
                };
                App::at_home(&creation.egui_ctx, engine, loaded, path, settings, folders)
            });
        harness.run();
        harness
    }
}

type Window = Harness<'static, App>;

fn wait_until(harness: &mut Window, what: &str, done: impl Fn(&App) -> bool) {
    let start = Instant::now();
    while !done(harness.state()) {
        assert!(start.elapsed() < Duration::from_secs(20), "it takes too long: {what}");
        std::thread::sleep(Duration::from_millis(10));
        harness.step();
    }
    harness.run();
}

fn wait_for_file(path: &Path, holds: impl Fn(&[u8]) -> bool) {
    let start = Instant::now();
    while !fs::read(path).is_ok_and(|bytes| holds(&bytes)) {
        assert!(start.elapsed() < Duration::from_secs(1), "{} is not written within a second", path.display());
        std::thread::sleep(Duration::from_millis(10));
    }
}

fn send(harness: &mut Window, command: Command) {
    let ctx = harness.ctx.clone();
    harness.state_mut().send(&ctx, command);
    harness.run();
}

fn set_hours(harness: &mut Window, hours: u32) {
    let place = Place {
        article: "language-lessons".to_owned(),
        parameter: "hours_per_year".to_owned(),
        occurrence: Place::ASIDE,
    };
    send(
        harness,
        Command::Outline(OutlineCommand::Blank(BlankCommand::Set {
            place,
            value: Value::Number(Decimal::from(hours)),
            gesture: None,
        })),
    );
}

fn hours(harness: &Window) -> Option<Value> {
    let article = harness.state().derived().article("language-lessons")?;
    article.parameter("hours_per_year").map(|parameter| parameter.value.clone())
}

fn number(hours: u32) -> Option<Value> {
    Some(Value::Number(Decimal::from(hours)))
}

fn dialog(app: &App) -> Option<&DeskDialog> {
    match &app.state().session.dialog {
        Some(Dialog::Desk(dialog)) => Some(dialog),
        _ => None,
    }
}

fn offers_work(app: &App) -> bool {
    matches!(dialog(app), Some(DeskDialog::Recover { .. }))
}

fn journal_of(path: &Path) -> PathBuf {
    let name = path.file_name().expect("a file").to_str().expect("a name in UTF-8");
    path.with_file_name(format!(".{name}.journal"))
}

fn press(harness: &mut Window, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    harness.run();
}

/// Goes to a button and presses it, by keyboard.
fn choose(harness: &mut Window, label: &str) {
    harness.get_by_label(label).focus();
    harness.run();
    press(harness, Modifiers::NONE, Key::Enter);
}

fn type_text(harness: &mut Window, text: &str) {
    harness.event(Event::Text(text.to_owned()));
    harness.run();
}

#[test]
fn after_a_crash_the_work_is_offered_and_brought_back_by_keyboard_with_its_steps() {
    let home = Home::new();
    let path = home.file("cao.akkoord");
    let before = fs::read(&path).expect("the dossier is there");
    let mut window = home.start(Some(&path));
    set_hours(&mut window, 60);
    set_hours(&mut window, 50);
    let dossier = window.state().state().document.dossier().clone();
    wait_for_file(&journal_of(&path), |bytes| {
        replay(bytes, &Bounds::default()).timeline.is_some_and(|timeline| timeline.now.dossier == dossier)
    });
    drop(window);
    assert_eq!(fs::read(&path).expect("the dossier is there"), before, "nothing is saved unasked");

    let mut window = home.start(Some(&path));
    wait_until(&mut window, "the offer", offers_work);
    assert!(window.query_by_label_contains("2 wijzigingen, laatst bewaard").is_some());
    window.check_accessibility();
    assert!(window.get_by_label_contains("taal en loopbaan terughalen").is_focused(), "Enter brings it back");
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(offers_work(window.state()), "it is decided about before anything else");
    press(&mut window, Modifiers::NONE, Key::Enter);
    wait_until(&mut window, "the work", |app| app.state().is_changed());
    assert_eq!(hours(&window), number(50));
    assert!(window.query_by_label_contains("Teruggehaald: 2 wijzigingen").is_some());
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(hours(&window), number(60));
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(hours(&window), number(80));
    assert!(!window.state().state().is_changed(), "what is in the file is known again");
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    press(&mut window, Modifiers::COMMAND, Key::S);
    wait_until(&mut window, "saving", |app| !app.state().is_changed());
    let saved = dossier::load(&path).expect("it loads").dossier;
    assert_eq!(saved, **window.state().state().document.dossier());
}

#[test]
fn work_in_a_dossier_never_saved_is_offered_at_the_next_start_whatever_opens() {
    let home = Home::new();
    let mut window = home.start(None);
    set_hours(&mut window, 60);
    wait_for_file(&home.folders().journals().join("1.journal"), |bytes| !bytes.is_empty());
    drop(window);

    let other = home.file("ander.akkoord");
    let mut window = home.start(Some(&other));
    wait_until(&mut window, "the offer", offers_work);
    assert!(window.query_by_label("Nog nooit als bestand opgeslagen").is_some());
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert_eq!(dialog(window.state()), None, "this can wait");
    assert_eq!(hours(&window), number(80));
    drop(window);

    let mut window = home.start(Some(&other));
    wait_until(&mut window, "the offer", offers_work);
    press(&mut window, Modifiers::NONE, Key::Enter);
    wait_until(&mut window, "the work", |app| app.state().session.path.is_none());
    assert_eq!(hours(&window), number(60));
    assert!(window.state().state().is_changed());
}

#[test]
fn work_that_is_not_wanted_is_set_aside_and_found_again_through_the_menu() {
    let home = Home::new();
    let path = home.file("cao.akkoord");
    let mut window = home.start(Some(&path));
    set_hours(&mut window, 60);
    wait_for_file(&journal_of(&path), |bytes| !bytes.is_empty());
    drop(window);

    let mut window = home.start(Some(&path));
    wait_until(&mut window, "the offer", offers_work);
    window.get_by_label_contains("opzij leggen").click();
    window.run();
    wait_until(&mut window, "word of it", |app| matches!(app.state().session.status, Some(Status::Done(_))));
    assert_eq!(hours(&window), number(80));
    drop(window);

    let mut window = home.start(Some(&path));
    std::thread::sleep(Duration::from_millis(200));
    window.run();
    assert!(!offers_work(window.state()), "it is not offered twice");
    send(&mut window, Command::Desk(DeskCommand::AskRecover));
    wait_until(&mut window, "the list", offers_work);
    assert!(window.query_by_label("Eerder opzij gelegd").is_some());
    press(&mut window, Modifiers::NONE, Key::Enter);
    wait_until(&mut window, "the work", |app| app.state().is_changed());
    assert_eq!(hours(&window), number(60));
}

#[test]
fn closing_well_leaves_no_journal_and_undo_goes_on_at_the_next_start() {
    let home = Home::new();
    let path = home.file("cao.akkoord");
    let mut window = home.start(Some(&path));
    set_hours(&mut window, 60);
    press(&mut window, Modifiers::COMMAND, Key::S);
    wait_until(&mut window, "saving", |app| !app.state().is_changed());
    press(&mut window, Modifiers::COMMAND, Key::Q);
    assert!(window.state().state().session.leaving);
    drop(window);
    assert!(!journal_of(&path).exists(), "nothing stays beside the dossier");
    let text = fs::read_to_string(&path).expect("the dossier is there");
    assert!(
        !text.contains("\"hours_per_year\": Number(\"80\")") || text.contains("\"hours_per_year\": Number(\"60\")")
    );

    let mut window = home.start(Some(&path));
    wait_until(&mut window, "the history", |app| app.state().document.history().can_undo());
    assert!(!offers_work(window.state()) && !window.state().state().is_changed());
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(hours(&window), number(80));
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    assert_eq!(hours(&window), number(60));
}

#[test]
fn closing_without_saving_leaves_nothing_to_recover() {
    let home = Home::new();
    let path = home.file("cao.akkoord");
    let mut window = home.start(Some(&path));
    set_hours(&mut window, 60);
    press(&mut window, Modifiers::COMMAND, Key::Q);
    window.get_by_label("Niet opslaan").click();
    window.run();
    assert!(window.state().state().session.leaving);
    drop(window);
    assert!(!journal_of(&path).exists());
}

#[test]
fn the_same_dossier_in_a_second_window_is_said_and_saving_over_the_other_is_refused() {
    let home = Home::new();
    let path = home.file("cao.akkoord");
    let mut one = home.start(Some(&path));
    // The first window has its journal before the second one looks.
    wait_for_file(&journal_of(&path), |_| true);
    std::thread::sleep(Duration::from_millis(100));
    let mut other = home.start(Some(&path));
    wait_until(&mut other, "word of it", |app| matches!(app.state().session.status, Some(Status::Failed(_))));
    assert!(other.query_by_label_contains("ook in een ander venster").is_some());
    set_hours(&mut one, 60);
    press(&mut one, Modifiers::COMMAND, Key::S);
    wait_until(&mut one, "saving", |app| !app.state().is_changed());
    set_hours(&mut other, 50);
    press(&mut other, Modifiers::COMMAND, Key::S);
    wait_until(&mut other, "the refusal", |app| matches!(app.state().session.status, Some(Status::NotSaved(_))));
    assert!(other.query_by_label_contains("ander programma").is_some());
    other.get_by_label("Elders opslaan…").click();
    other.run();
    assert!(other.query_by_label("Pad van het bestand").is_some());
}

#[test]
fn a_folder_that_vanished_is_said_with_an_offer_to_save_elsewhere_and_nothing_is_lost() {
    let home = Home::new();
    fs::create_dir(home.root.path().join("usb")).expect("a folder for the test");
    let path = home.file("usb/cao.akkoord");
    let mut window = home.start(Some(&path));
    wait_for_file(&journal_of(&path), |_| true);
    fs::remove_dir_all(home.root.path().join("usb")).expect("it vanishes");
    set_hours(&mut window, 60);
    press(&mut window, Modifiers::COMMAND, Key::S);
    wait_until(&mut window, "the refusal", |app| matches!(app.state().session.status, Some(Status::NotSaved(_))));
    assert!(
        window.query_by_label_contains("de map bestaat niet").is_some()
            || window.query_by_label_contains("De map bestaat niet").is_some()
    );
    assert!(window.query_by_label("Elders opslaan…").is_some());
    assert!(window.state().state().is_changed());
}

#[test]
fn a_dossier_that_is_opened_later_offers_the_work_that_was_left_in_it() {
    let home = Home::new();
    let path = home.file("cao.akkoord");
    let mut window = home.start(Some(&path));
    set_hours(&mut window, 60);
    wait_for_file(&journal_of(&path), |bytes| !bytes.is_empty());
    drop(window);
    // It is in no list any more, so only opening it finds the work.
    Settings::default().write(&home.folders().settings()).expect("settings for the test");

    let mut window = home.start(None);
    send(&mut window, Command::Desk(DeskCommand::Open(Wanted::File(path.clone()))));
    wait_until(&mut window, "the offer", offers_work);
    press(&mut window, Modifiers::NONE, Key::Enter);
    wait_until(&mut window, "the work", |app| app.state().is_changed());
    assert_eq!((hours(&window), window.state().state().session.path.as_ref()), (number(60), Some(&path)));
}

#[test]
fn work_brought_back_over_a_file_that_changed_since_is_not_saved_over_it() {
    let home = Home::new();
    let path = home.file("cao.akkoord");
    let mut window = home.start(Some(&path));
    set_hours(&mut window, 60);
    wait_for_file(&journal_of(&path), |bytes| !bytes.is_empty());
    drop(window);
    let mut other = Home::example().dossier;
    other.name = "Van een ander".to_owned();
    save::save(&path, &other, None).expect("another program writes");

    let mut window = home.start(Some(&path));
    wait_until(&mut window, "the offer", offers_work);
    assert!(window.query_by_label_contains("daarna door iets anders gewijzigd").is_some());
    press(&mut window, Modifiers::NONE, Key::Enter);
    wait_until(&mut window, "the work", |app| app.state().is_changed());
    press(&mut window, Modifiers::COMMAND, Key::S);
    wait_until(&mut window, "the refusal", |app| matches!(app.state().session.status, Some(Status::NotSaved(_))));
    assert_eq!(dossier::load(&path).expect("it loads").dossier, other);
}

#[test]
fn settings_survive_a_restart() {
    let home = Home::new();
    let path = home.file("cao.akkoord");
    let mut window = home.start(Some(&path));
    press(&mut window, Modifiers::COMMAND, Key::Comma);
    window.check_accessibility();
    window.get_by_label("Donker").click();
    window.run();
    window.get_by_role_and_label(Role::RadioButton, "English").click();
    window.run();
    assert!(window.query_by_label("Keyboard shortcuts").is_none());
    press(&mut window, Modifiers::NONE, Key::Escape);
    press(&mut window, Modifiers::COMMAND, Key::Plus);
    press(&mut window, Modifiers::COMMAND, Key::Plus);
    press(&mut window, Modifiers::COMMAND, Key::Minus);
    press(&mut window, Modifiers::COMMAND, Key::Q);
    drop(window);
    let kept = home.settings();
    assert_eq!((kept.zoom, kept.shade), (110, Shade::Dark));
    assert_eq!(kept.recent, std::slice::from_ref(&path));
    let window = home.start(Some(&path));
    assert_eq!(window.state().state().settings.zoom, 110);
    assert!(window.query_by_label("Agreement").is_some(), "the window is in English");
}

#[test]
fn the_palette_goes_to_an_article_a_figure_a_page_and_does_a_command_by_keyboard_alone() {
    let home = Home::new();
    let mut window = home.start(None);
    let find = |window: &mut Window, text: &str| {
        press(window, Modifiers::COMMAND, Key::K);
        assert!(window.get_by_label("Zoek of doe").is_focused(), "typing works at once");
        type_text(window, text);
        window.check_accessibility();
        assert!(!window.state().derived().desk.hits.is_empty(), "nothing found for {text}");
        press(window, Modifiers::NONE, Key::Enter);
        assert_eq!(dialog(window.state()), None);
    };
    find(&mut window, "loopbaangesprek artikel");
    let article = window.state().state().session.article.clone().expect("an article is selected");
    let title = window.state().derived().article(&article).map(|article| article.title.clone());
    assert_eq!(title.as_deref(), Some("Loopbaangesprek"));

    find(&mut window, "pagina kosten");
    assert_eq!(window.state().state().session.page, Page::Costs);

    find(&mut window, "kosten 2028");
    let Some(Explanation::Sum(sum)) = window.state().derived().explanation() else { panic!("a sum is open") };
    let year =
        window.state().derived().basis.years.years.iter().find(|column| column.year == 2028).expect("the year 2028");
    assert_eq!(sum.total, year.total.text);
    press(&mut window, Modifiers::NONE, Key::Escape);

    find(&mut window, "licht of donker");
    assert_eq!(window.state().state().settings.shade, Shade::Dark);

    find(&mut window, "bibliotheek scholingsverlof");
    assert!(window.state().state().session.outline.library.as_ref().is_some_and(|library| library.chosen.is_some()));
    press(&mut window, Modifiers::NONE, Key::Escape);

    let profile = window.state().state().document.dossier().workforce[1].clone();
    find(&mut window, &format!("profiel {}", profile.name));
    let session = &window.state().state().session;
    assert_eq!((session.page, session.workforce.selected.as_ref()), (Page::Workforce, Some(&profile.id)));

    find(&mut window, "bod werkgevers");
    assert!(window.state().derived().basis.proposal_title.contains("Bod"));
}

#[test]
fn recent_files_are_listed_missing_ones_marked_and_opened_by_keyboard() {
    let home = Home::new();
    let (one, other) = (home.file("een.akkoord"), home.file("twee.akkoord"));
    let gone = home.root.path().join("weg.akkoord");
    let mut settings = home.settings();
    for path in [&gone, &other, &one] {
        settings.remember(path);
    }
    settings.write(&home.folders().settings()).expect("settings for the test");
    let mut window = home.start(Some(&one));
    press(&mut window, Modifiers::COMMAND, Key::R);
    wait_until(&mut window, "the missing one", |app| app.state().session.desk.missing.len() == 1);
    let names: Vec<_> = window.state().derived().desk.hits.iter().map(|hit| hit.name.clone()).collect();
    assert_eq!(names, ["een.akkoord", "twee.akkoord", "weg.akkoord (niet gevonden)"]);
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    press(&mut window, Modifiers::NONE, Key::Enter);
    wait_until(&mut window, "the other dossier", |app| app.state().session.path.as_ref() == Some(&other));
    assert_eq!(window.state().state().settings.recent, [other, one, gone]);
}

#[test]
fn the_menu_opens_and_works_by_keyboard() {
    let home = Home::new();
    let mut window = home.start(None);
    press(&mut window, Modifiers::NONE, Key::F10);
    window.run();
    assert!(window.get_by_label("Nieuw dossier…").is_focused());
    window.check_accessibility();
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    assert!(window.get_by_label("Openen…").is_focused());
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(window.query_by_label("Pad van het bestand").is_some());
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(window.query_by_label("Openen…").is_none(), "the menu is closed");
}

#[test]
fn a_dossier_opened_after_another_shows_its_own_text_and_costs() {
    let home = Home::new();
    let mut window = home.start(None);
    let gross =
        |window: &Window| window.state().derived().basis.headline.as_ref().map(|shown| shown.gross.text.clone());
    let before = gross(&window);
    press(&mut window, Modifiers::COMMAND, Key::N);
    window.check_accessibility();
    choose(&mut window, "Beginnen met Cao Uitzendbranche 2027–2028, taal en loopbaan");
    assert_eq!(dialog(window.state()), None);
    assert_ne!(gross(&window), before);
    assert!(window.state().state().document.dossier().name.contains("itzend"));
    assert!(window.state().state().session.path.is_none() && !window.state().state().is_changed());
}

#[test]
fn an_empty_dossier_opens_on_every_page() {
    let home = Home::new();
    let mut window = home.start(None);
    press(&mut window, Modifiers::COMMAND, Key::N);
    choose(&mut window, "Leeg dossier");
    assert_eq!(window.state().state().document.dossier().name, "Nieuwe cao");
    press(&mut window, Modifiers::COMMAND, Key::N);
    choose(&mut window, "Leeg dossier voor Horeca");
    let dossier = window.state().state().document.dossier().clone();
    assert_eq!((dossier.name.as_str(), dossier.agreement.sector.as_deref()), ("Nieuwe cao Horeca", Some("horeca")));
    for page in Page::ALL {
        send(&mut window, Command::Ask(Ask::ShowPage(page)));
        window.check_accessibility();
    }
}

#[test]
fn a_new_dossier_asks_about_unsaved_changes_first() {
    let home = Home::new();
    let mut window = home.start(None);
    set_hours(&mut window, 60);
    press(&mut window, Modifiers::COMMAND, Key::N);
    choose(&mut window, "Leeg dossier");
    assert_eq!(hours(&window), number(60));
    window.get_by_label("Niet opslaan").click();
    window.run();
    assert_eq!(hours(&window), None);
    assert_eq!(window.state().state().document.dossier().name, "Nieuwe cao");
}

#[test]
fn a_dossier_dropped_on_the_window_opens_and_another_file_is_refused_plainly() {
    let home = Home::new();
    let path = home.file("cao.akkoord");
    let mut window = home.start(None);
    send(&mut window, Command::Desk(DeskCommand::Drop(home.root.path().join("foto.png"))));
    assert!(window.query_by_label_contains("foto.png is geen dossier").is_some());
    let payroll = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/workforce/payroll-monthly-utf8.csv");
    send(&mut window, Command::Desk(DeskCommand::Drop(payroll)));
    assert_eq!(window.state().state().session.page, Page::Workforce);
    assert!(window.state().state().session.workforce.import.is_some(), "its import has begun");
    wait_until(&mut window, "reading", |app| app.state().session.busy == 0);
    send(&mut window, Command::Ask(Ask::ShowPage(Page::Agreement)));
    send(&mut window, Command::Desk(DeskCommand::Drop(path.clone())));
    wait_until(&mut window, "the dossier", |app| app.state().session.path.as_ref() == Some(&path));
}

#[test]
fn the_first_start_shows_three_hints_until_they_are_read() {
    let home = Home::new();
    fs::remove_file(home.folders().settings()).expect("as if it had never started");
    let mut window = home.start(None);
    assert!(window.query_by_label("Welkom bij Akkoord").is_some());
    window.check_accessibility();
    window.get_by_label("Begrepen").click();
    window.run();
    assert!(window.query_by_label("Welkom bij Akkoord").is_none());
    press(&mut window, Modifiers::COMMAND, Key::Q);
    drop(window);
    let window = home.start(None);
    assert!(window.query_by_label("Welkom bij Akkoord").is_none());
}

#[test]
fn the_shortcuts_show_by_f1_and_by_ctrl_slash_in_both_languages() {
    let home = Home::new();
    let mut window = home.start(None);
    for (modifiers, key) in [(Modifiers::NONE, Key::F1), (Modifiers::COMMAND, Key::Slash)] {
        press(&mut window, modifiers, key);
        assert_eq!(dialog(window.state()), Some(&DeskDialog::Shortcuts));
        window.check_accessibility();
        assert!(window.query_by_label("Ctrl K").is_some());
        press(&mut window, Modifiers::NONE, Key::Escape);
        assert_eq!(dialog(window.state()), None);
        press(&mut window, Modifiers::COMMAND, Key::L);
    }
}

#[test]
fn an_idle_window_handles_computes_and_asks_for_nothing() {
    let home = Home::new();
    let path = home.file("cao.akkoord");
    let mut window = home.start(Some(&path));
    std::thread::sleep(Duration::from_millis(700));
    wait_until(&mut window, "the prices of what is in sight", |app| !app.derived().is_pricing());
    let before = (window.state().times_handled, window.state().derived().times_computed);
    for _frame in 0..100 {
        window.step();
        assert!(!window.ctx.has_requested_repaint(), "an idle window asks for another frame");
    }
    assert_eq!((window.state().times_handled, window.state().derived().times_computed), before);
}
