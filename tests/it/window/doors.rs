//! Every amount that is painted is a door to its derivation, but for those that are named here with a reason.

use akkoord::domain::clause::Preset;
use akkoord::workbench::Question;
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, Rect, Shape};
use egui_kittest::kittest::Queryable;

use crate::support::window::{Window, choose, press, wait_until, window_of};

/// On which page words with an amount in them are no door, and why; empty words are all words of the page.
const EXCEPTIONS: &[(&str, &str, &str)] = &[
    ("agreement", " per jaar, ", "the price of a change that is not made: of no proposal yet"),
    ("agreement", "\u{a0}artikel", "where the money of such a change moves"),
    ("workforce", "tot en met", "the least and the most that can be typed in a field"),
    ("workforce", "€ per uur", "the unit of a field"),
    ("workforce", "100,00%", "the sum of shares that are typed"),
    ("workforce", "% kort", "a sum of typed shares, which stand in the form"),
    ("workforce", "€\u{202f}1", "an hourly wage that is typed: the row opens its form"),
    ("workforce", "Loontabellen", "what a wage rests on, in the dossier's own words"),
    ("costs", "× 1.000", "the unit of a chart"),
    ("costs", "de andere artikelen", "what is left of a sum whose door stands before it"),
    ("Tabellen", "de andere artikelen", "what is left of a sum whose door stands before it"),
    ("Tabellen", "van de lopende cao", "on what ground something is owed, in the dossier's own words"),
    ("Aannames en cijfers", "", "inputs and published figures, each with its source beside it"),
    ("funding", "van lessen", "a published term of the scheme, with its source"),
    ("funding", "Aangenomen: ", "what a scheme rests on, in the dossier's own words"),
    ("funding", "Plafond", "a published term of the scheme, with its source"),
    ("funding", "Ten hoogste", "a published term of the scheme, with its source"),
    ("funding", "het maximum van", "what was asked and the limit, both in the derivation of the amount behind it"),
    ("changes", "10 % van de omzet", "what a law says"),
    ("changes", "Zonder deze veranderingen", "another run than that of the proposal: the list below adds up to it"),
    ("changes", "Verschil", "the sum of the list below, from run to run"),
    ("negotiation", "", "what a change does by itself, in a run of its own, and offers as they were written down"),
];

/// Texts that are painted with an amount or a percentage in them, with where their middle is.
fn amounts(shape: &Shape, clip: Rect, found: &mut Vec<(String, Rect)>) {
    match shape {
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| amounts(shape, clip, found)),
        Shape::Text(text) => {
            let words = text.galley.text();
            let place = text.visual_bounding_rect();
            let is_amount =
                words.contains('€') || words.contains('%') && words.contains(|sign: char| sign.is_ascii_digit());
            if is_amount && clip.contains(place.center()) {
                found.push((words.to_owned(), place));
            }
        }
        _ => {}
    }
}

/// The amounts on the screen that nothing opens and no exception names.
fn without_door(window: &Window, page: &str) -> Vec<String> {
    let mut found = Vec::new();
    for clipped in &window.output().shapes {
        amounts(&clipped.shape, clipped.clip_rect, &mut found);
    }
    let pressed = [
        Role::Button,
        Role::Link,
        Role::Slider,
        Role::TextInput,
        Role::MultilineTextInput,
        Role::RadioButton,
        Role::CheckBox,
        Role::ListItem,
        Role::Row,
        Role::ComboBox,
        Role::MenuItem,
    ];
    let doors: Vec<Rect> = window
        .query_all_by(|node| pressed.contains(&node.role()) && node.bounding_box().is_some())
        .map(|node| node.rect())
        .collect();
    let is_named = |words: &str| EXCEPTIONS.iter().any(|(on, named, _)| *on == page && words.contains(named));
    let mut left: Vec<String> = found
        .into_iter()
        .filter(|(words, place)| {
            !is_named(words) && !doors.iter().any(|door| door.expand(2.0).contains(place.center()))
        })
        .map(|(words, _)| words)
        .collect();
    left.sort();
    left.dedup();
    left
}

#[test]
fn every_painted_amount_is_a_door() {
    let mut window = window_of([1600.0, 1400.0]);
    let mut all = Vec::new();
    let look = |window: &Window, page: &str, all: &mut Vec<String>| {
        all.extend(without_door(window, page).into_iter().map(|words| format!("{page}: {words}")));
    };
    let question = Question::Preset { article: "language-lessons".to_owned(), preset: Preset::Frontrunner };
    wait_until(&mut window, "a price", |app| app.derived().pages.agreement.price(&question).is_some());
    window.run();
    look(&window, "agreement", &mut all);
    for (key, page) in [
        (Key::Num2, "workforce"),
        (Key::Num3, "costs"),
        (Key::Num4, "funding"),
        (Key::Num5, "checks"),
        (Key::Num6, "documents"),
        (Key::Num7, "changes"),
        (Key::Num8, "negotiation"),
    ] {
        press(&mut window, Modifiers::COMMAND, key);
        if page == "changes" {
            wait_until(&mut window, "the changes", |app| app.derived().pages.changes.last().is_some());
        }
        if page == "negotiation" {
            wait_until(&mut window, "the prices", |app| app.derived().pages.negotiation.is_current());
        }
        if page == "costs" {
            wait_until(&mut window, "the totals", |app| app.derived().pages.costs.later_totals.is_current());
        }
        for _ in 0..3 {
            window.run_steps(1);
        }
        look(&window, page, &mut all);
        if page == "costs" {
            for tab in ["Tabellen", "Aannames en cijfers"] {
                choose(&mut window, &format!("Wat de pagina toont: {tab}"));
                look(&window, tab, &mut all);
            }
        }
    }
    press(&mut window, Modifiers::COMMAND, Key::N);
    look(&window, "start", &mut all);
    assert_eq!(all, Vec::<String>::new());
}
