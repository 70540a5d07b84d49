//! The window as everybody at the table may see it, and tooltips and drags that leave it in peace.

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, LayerId, Modifiers, Order, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable};
use rust_decimal::dec;

use crate::support::window::{
    Window, choose, drag, gross, hours, press, shown, shows, steps, type_in, window, window_of,
};

fn sixty(window: &mut Window) {
    choose(window, "Lesuren per jaar: 80 uur");
    type_in(window, "Waarde van Lesuren per jaar", "60");
    press(window, Modifiers::NONE, Key::Enter);
}

#[test]
fn the_table_sees_the_text_and_four_figures_and_nothing_of_ones_own() {
    let mut window = window();
    sixty(&mut window);
    let cost = akkoord::report::format::euro(gross(&window), akkoord::domain::words::Language::Dutch);
    press(&mut window, Modifiers::NONE, Key::F11);
    assert!(shows(&window, "Artikel 3 · Les Nederlands in werktijd") && shows(&window, "60"));
    assert!(shows(&window, &cost), "{cost}");
    for caption in ["Kosten 2027", "% loonsom · alle kosten", "Na toegezegde financiering", "Bereikt"] {
        assert!(shows(&window, caption), "{caption}");
    }
    for own in ["Bod werkgevers", "Verschil", "te onderbouwen", "Ongedaan", "Gegevens van de cao", "gewijzigd"] {
        assert!(!shows(&window, own), "{own}");
    }
    let buttons: Vec<_> =
        window.get_all_by_role(Role::Button).filter_map(|button| button.accesskit_node().label()).collect();
    assert_eq!(buttons, ["Tafelweergave verlaten"]);
    assert!(window.query_by_role(Role::TextInput).is_none() && window.query_by_role(Role::Slider).is_none());
    window.check_accessibility();
    // Nothing that shows something else, and nothing that changes the dossier.
    press(&mut window, Modifiers::COMMAND, Key::Z);
    press(&mut window, Modifiers::COMMAND, Key::K);
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::P);
    assert_eq!((hours(&window), steps(&window)), (Some(dec!(60)), 1));
    assert_eq!(shown(&window).title, "Inzet vakbonden");
    assert!(window.state().state().session.dialog.is_none());
    // The next article comes to the top.
    let top = |window: &Window, words: &str| window.get_by_label_contains(words).rect().top();
    press(&mut window, Modifiers::ALT, Key::ArrowDown);
    assert!(top(&window, "Artikel 4 · ") < 120.0, "{}", top(&window, "Artikel 4 · "));
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(!window.state().state().session.frame.shows_table);
    assert!(shows(&window, "Bod werkgevers"));
}

/// How many tooltips show.
fn tooltips(window: &Window) -> usize {
    let is_tooltip = |layer: &LayerId| layer.order == Order::Tooltip;
    window.ctx.memory(|memory| memory.areas().visible_layer_ids().iter().filter(|layer| is_tooltip(layer)).count())
}

/// Lets the pointer rest for longer than a tooltip takes to come.
fn rest(window: &mut Window) {
    let time = |window: &Window| window.ctx.input(|input| input.time);
    let start = time(window);
    while time(window) < start + 0.8 {
        window.step();
    }
}

#[test]
fn no_tooltip_covers_what_was_just_dropped_until_the_pointer_goes_on() {
    let mut window = window();
    let chapters = &window.state().derived().basis.chapters;
    let headings: Vec<String> = chapters.iter().map(|chapter| chapter.heading.clone()).collect();
    let place = |window: &Window, heading: &str| window.get_by_role_and_label(Role::Button, heading).rect().center();
    let (from, to) = (place(&window, &headings[2]), place(&window, &headings[1]));
    drag(&mut window, from, to);
    assert_eq!(steps(&window), 1);
    rest(&mut window);
    assert_eq!(tooltips(&window), 0);
    window.hover_at(to + vec2(12.0, 0.0));
    rest(&mut window);
    assert_eq!(tooltips(&window), 1);
}

#[test]
fn no_two_tooltips_stand_over_each_other() {
    let mut doubled = Vec::new();
    for page in [Key::Num1, Key::Num2, Key::Num3, Key::Num4] {
        // Narrow, where words are cut off that are whole in their tooltip.
        let mut window = window_of([960.0, 640.0]);
        press(&mut window, Modifiers::COMMAND, page);
        let screen = window.ctx.content_rect();
        let named = window.get_all_by(|node| node.label().is_some() && node.bounding_box().is_some());
        let mut places: Vec<_> = named.map(|node| (node.rect().center(), node.accesskit_node().label())).collect();
        places.retain(|(place, _)| screen.contains(*place));
        for (place, name) in places {
            window.hover_at(place);
            rest(&mut window);
            if tooltips(&window) > 1 {
                doubled.push(name);
            }
        }
    }
    assert!(doubled.is_empty(), "{doubled:?}");
}
