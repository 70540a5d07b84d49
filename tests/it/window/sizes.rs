//! The pages in a small window with long names: nothing is cut off, and no line breaks inside an amount.

use akkoord::domain::words::Language;
use akkoord::gui::ask::{Ask, Page};
use akkoord::gui::command::Command;
use akkoord::gui::frame::command::FrameCommand;
use akkoord::gui::office::command::OfficeCommand;
use akkoord::gui::settings::Settings;
use akkoord::store::examples;
use akkoord::workbench::Workbench;
use eframe::egui::accesskit::Role;
use eframe::egui::{Id, Shape};
use egui_kittest::Node;
use egui_kittest::kittest::{NodeT, Queryable};

use crate::support::TODAY;
use crate::support::window::{FIRST_SIZE, Window, send, started};

/// A screen of 1366 × 768 at 150 %, without the bar of the system.
const SMALL: [f32; 2] = [911.0, 480.0];

/// The height of the bar of costs.
const BAR: f32 = 60.0;

/// The worked example with five proposals and long names.
fn with_long_names(size: [f32; 2], language: Language) -> Window {
    started(size, |context| {
        let workbench = Workbench::built_in(TODAY).expect("the data files are tested to load");
        let mut example = examples::example("glastuinbouw").expect("the example is tested to load");
        let dossier = &mut example.dossier;
        dossier.name = "Cao Glastuinbouw, hoveniers en boomkwekerij 2027–2028: taal en loopbaan".to_owned();
        for (place, name) in ["Onderhandelingsresultaat van de avond (kopie)", "Tussenbod na schorsing", "Terugval"]
            .into_iter()
            .enumerate()
        {
            let mut more = dossier.proposals[place % 2].clone();
            more.id = format!("voorstel-{place}").into();
            more.title = name.to_owned();
            dossier.proposals.push(more);
        }
        dossier.workforce[0].name += ", gehuisvest door het uitzendbureau en zonder vaste uren";
        akkoord::gui::app::App::new(context, workbench, example, None, Settings { language, ..Settings::default() })
    })
}

fn words(node: &Node<'_>) -> String {
    let node = node.accesskit_node();
    node.label().or(node.value()).unwrap_or_default()
}

/// The amounts of which a part is left out for want of room; everything else gives way before them.
fn cut_amounts(window: &Window, about: &str) -> Vec<String> {
    let shapes = window.output().shapes.iter();
    let cut = shapes.filter_map(|clipped| match &clipped.shape {
        Shape::Text(text) if text.galley.elided && text.galley.text().trim_start().starts_with(['€', '+', '−']) => {
            Some(format!("{about}: {:?} is cut off", text.galley.text()))
        }
        _ => None,
    });
    cut.collect()
}

/// What is painted of a page is within the window from left to right, and no line of it ends inside an amount.
fn judge(window: &Window, about: &str, width: f32) -> Vec<String> {
    let mut wrong = Vec::new();
    for node in window.get_all_by(|node| !node.is_hidden()) {
        let role = node.accesskit_node().role();
        if role == Role::TextRun {
            let line = words(&node);
            if line.trim_end().ends_with(['€', '+']) {
                wrong.push(format!("{about}: a line ends in an amount: {line:?}"));
            }
        } else if matches!(role, Role::Button | Role::Label | Role::Heading | Role::Link | Role::Tab) {
            let right = node.rect().right();
            if right > width + 1.0 {
                wrong.push(format!("{about}: {:?} ends at {right}", words(&node)));
            }
        }
    }
    wrong.extend(cut_amounts(window, about));
    wrong
}

#[test]
fn nothing_is_cut_off_and_no_amount_broken_on_any_page_of_a_small_window() {
    let mut wrong = Vec::new();
    for size in [SMALL, FIRST_SIZE] {
        for language in Language::ALL {
            let mut window = with_long_names(size, language);
            for page in Page::ALL {
                send(&mut window, Command::Ask(Ask::ShowPage(page)));
                wrong.extend(judge(&window, &format!("{page:?} {} {language:?}", size[0]), size[0]));
            }
            send(&mut window, OfficeCommand::ShowStart.into());
            wrong.extend(judge(&window, &format!("start {} {language:?}", size[0]), size[0]));
            send(&mut window, OfficeCommand::LeaveStart.into());
            send(&mut window, FrameCommand::ToggleTable.into());
            wrong.extend(judge(&window, &format!("table {} {language:?}", size[0]), size[0]));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_place_in_the_text_stays_when_its_lines_get_shorter() {
    let mut window = with_long_names(FIRST_SIZE, Language::Dutch);
    let heading = "Artikel 9 · Gelijke toegang voor uitzendkrachten";
    send(&mut window, Command::Ask(Ask::Follow(akkoord::domain::checks::Place::article("equal-access"))));
    let top = |window: &Window| window.get_by_role_and_label(Role::Heading, heading).rect().top();
    let before = top(&window);
    assert!((44.0..200.0).contains(&before), "{before}");
    for size in [[911.0, 512.0], FIRST_SIZE] {
        window.set_size(size.into());
        window.run();
        // What stands above it wraps anew: a line more or less.
        assert!((top(&window) - before).abs() < 25.0, "{size:?}: {} and {before}", top(&window));
    }
}

#[test]
fn all_pages_are_in_sight_in_a_low_window() {
    let window = with_long_names(SMALL, Language::Dutch);
    let bar = SMALL[1] - BAR;
    for page in Page::ALL {
        let name = page.face().name.in_language(Language::Dutch);
        let tabs = window.get_all_by(|node| node.role() == Role::Tab);
        let tab = tabs.into_iter().find(|tab| words(tab).starts_with(name)).expect(name);
        assert!(tab.rect().bottom() <= bar, "{name}: {:?} and {bar}", tab.rect());
    }
}

#[test]
fn what_stands_over_a_page_fits_in_a_low_window() {
    let mut window = with_long_names(SMALL, Language::Dutch);
    let mut heights = Vec::new();
    for open in [
        FrameCommand::ShowPalette.into(),
        FrameCommand::ShowHistory.into(),
        FrameCommand::ShowShortcuts.into(),
        FrameCommand::ShowGuide.into(),
        Command::from(OfficeCommand::ShowSettings),
        OfficeCommand::AskSaveAs.into(),
    ] {
        send(&mut window, open.clone());
        let dialog = window.ctx.memory(|memory| memory.area_rect(Id::unique("dialog"))).expect("it is open");
        assert!(dialog.top() >= 0.0 && dialog.bottom() <= SMALL[1], "{open:?}: {dialog:?}");
        // The top edge stays where it is in every window, so that nothing jumps while somebody types.
        assert!((dialog.top() - 0.1 * SMALL[1]).abs() < 2.0, "{open:?}: {dialog:?}");
        heights.push(dialog.height());
        send(&mut window, Ask::CloseDialog.into());
    }
    // A short one before it makes no other shorter than what stands in it.
    let [.., guide, settings, path] = heights.as_slice() else { panic!("all of them opened") };
    assert!(settings > path && *settings > 0.7 * SMALL[1] && *guide > 0.7 * SMALL[1], "{heights:?}");
}
