//! What a screen reader finds: names without icons, nothing twice, landmarks and headings, values as the domain has them.

use akkoord::domain::words::Language;
use akkoord::gui::ask::{Ask, Page};
use akkoord::gui::command::Command;
use eframe::egui::accesskit::{Action, ActionData, ActionRequest, Role};
use eframe::egui::{Event, Key, Modifiers, accessibility};
use egui_kittest::Node;
use egui_kittest::kittest::{NodeT, Queryable};
use rust_decimal::dec;

use crate::support::window::{Window, choose, hours, press, send, window, window_in};

/// What is read, in the order in which it is read.
fn heard(window: &Window) -> Vec<Node<'_>> {
    window.get_all_by(|node| !node.is_hidden()).collect()
}

fn words(node: &Node<'_>) -> String {
    let node = node.accesskit_node();
    node.label().or(node.value()).unwrap_or_default()
}

fn role(node: &Node<'_>) -> Role {
    node.accesskit_node().role()
}

#[test]
fn every_control_of_every_page_has_a_name_and_no_words_hold_an_icon() {
    for language in Language::ALL {
        let mut window = window_in(language);
        for page in Page::ALL {
            send(&mut window, Command::Ask(Ask::ShowPage(page)));
            let nodes = heard(&window);
            assert!(nodes.iter().filter(|node| accessibility::is_input(role(node))).count() > 15, "{page:?}");
            for node in nodes {
                let named = !words(&node).trim().is_empty();
                assert!(named || !accessibility::is_input(role(&node)), "{page:?}: {node:?} has no name");
                let said = format!("{} {}", words(&node), node.accesskit_node().description().unwrap_or_default());
                assert!(!said.contains(|sign| ('\u{E000}'..='\u{F8FF}').contains(&sign)), "{page:?}: {said:?}");
            }
        }
    }
}

#[test]
fn each_part_of_the_window_can_be_jumped_to_by_its_name() {
    let mut window = window();
    for page in Page::ALL {
        send(&mut window, Command::Ask(Ask::ShowPage(page)));
        let name = page.face().name.in_language(Language::Dutch);
        assert_eq!(words(&window.get_by_role(Role::Main)), name);
        for (role, name) in [
            (Role::Banner, "Dossier en voorstellen"),
            (Role::Navigation, "Pagina’s"),
            (Role::ContentInfo, "Kosten van het voorstel"),
        ] {
            assert_eq!(
                window.get_all_by(|node| node.role() == role && node.label().as_deref() == Some(name)).count(),
                1
            );
        }
        let panes = window.query_all_by_role(Role::Pane);
        assert_eq!(panes.filter(|pane| pane.accesskit_node().label().is_none()).count(), 0, "{page:?}");
    }
    let title = words(&window.root());
    assert!(title.contains("Glastuinbouw"), "{title:?}");
}

#[test]
fn chapters_and_articles_are_headings_and_the_text_comes_before_what_stands_beside_it() {
    let window = window();
    let level = |name: &str| {
        let heading = window.get_by(|node| node.role() == Role::Heading && node.label().as_deref() == Some(name));
        heading.accesskit_node().level()
    };
    assert_eq!(level("Artikel 3 · Les Nederlands in werktijd"), Some(3));
    assert_eq!(level("Hoofdstuk 2 · Nederlands leren"), Some(2));
    assert_eq!(level("Les Nederlands in werktijd"), Some(1), "the article in the inspector");
    assert_eq!(level("Wie betaalt"), Some(2));
    let order = heard(&window);
    let place = |wanted| order.iter().position(|node| role(node) == wanted).expect("it is there");
    assert!(place(Role::Document) < place(Role::Complementary));
}

#[test]
fn the_text_of_the_agreement_is_dutch_in_an_english_window() {
    let window = window_in(Language::English);
    assert_eq!(window.root().accesskit_node().data().language(), Some("en"));
    assert_eq!(window.get_by_role(Role::Document).accesskit_node().data().language(), Some("nl"));
}

#[test]
fn what_a_control_says_is_not_said_again_beside_it() {
    let window = window();
    let order = heard(&window);
    for pair in order.windows(2) {
        let [one, next] = pair else { unreachable!("windows of two") };
        let (words_of_one, words_of_next) = (words(one), words(next));
        let twice = !words_of_next.is_empty() && role(next) == Role::Label && words_of_one.starts_with(&words_of_next);
        assert!(!twice || words_of_one == words_of_next, "{words_of_one:?}, then {words_of_next:?}");
    }
    let total = window.get_all_by_label("Verletkosten").filter(|node| !node.accesskit_node().is_hidden());
    assert_eq!(total.count(), 0, "the amount says it");
}

#[test]
fn a_slider_tells_the_value_of_the_domain_and_takes_it() {
    let mut window = window();
    choose(&mut window, "Lesuren per jaar: 80 uur");
    let slider = window.get_by_role(Role::Slider);
    let node = slider.accesskit_node();
    assert_eq!(node.numeric_value(), Some(80.0));
    // The range and the step of the clause library for lesson hours a year.
    assert_eq!((node.min_numeric_value(), node.max_numeric_value()), (Some(0.0), Some(400.0)));
    assert_eq!(node.numeric_value_step(), Some(5.0));
    assert_eq!(node.value().as_deref(), Some("80\u{a0}uur"));
    let (target_node, target_tree) = node.locate();
    for (asked, made) in [(60.0, dec!(60)), (63.0, dec!(60)), (9_999.0, dec!(400)), (80.0, dec!(80))] {
        let request = ActionRequest {
            action: Action::SetValue,
            target_tree,
            target_node,
            data: Some(ActionData::NumericValue(asked)),
        };
        window.event(Event::AccessKitActionRequest(request));
        window.run();
        assert_eq!(hours(&window), Some(made), "{asked} was asked for");
    }
}

#[test]
fn a_dialog_is_called_by_its_heading() {
    let mut window = window();
    press(&mut window, Modifiers::COMMAND, Key::E);
    let dialog = window.get_by_role(Role::Dialog);
    assert_eq!(words(&dialog), "Document van dit voorstel maken");
}

/// The rows of a table, each with the roles of its cells.
fn rows_of(window: &Window, name: &str) -> Vec<Vec<Role>> {
    let table = window.get_by(|node| node.role() == Role::Table && node.label().as_deref() == Some(name));
    let rows = table.get_all_by(|node| node.role() == Role::Row);
    let is_cell = |role| matches!(role, Role::Cell | Role::ColumnHeader | Role::RowHeader);
    rows.map(|row| row.accesskit_node().children().map(|cell| cell.role()).filter(|role| is_cell(*role)).collect())
        .collect()
}

#[test]
fn tables_are_heard_as_rows_of_cells_below_their_headings() {
    let mut window = window();
    for (page, name, columns) in [
        (Page::Workforce, "Personeel", 8),
        (Page::Costs, "Bruto per jaar, naar wie betaalt", 4),
        (Page::Funding, "Zonder, toegezegd, aangenomen en verwacht", 4),
        (Page::Checks, "Wat het advies vraagt", 3),
    ] {
        send(&mut window, Command::Ask(Ask::ShowPage(page)));
        let rows = rows_of(&window, name);
        assert!(rows.len() > 3, "{name}: {rows:?}");
        assert!(rows.iter().all(|cells| cells.len() <= columns), "{name}: {rows:?}");
        assert!(rows[0].iter().all(|role| *role == Role::ColumnHeader), "{name}: {:?}", rows[0]);
        let whole = rows[1..].iter().filter(|cells| cells.contains(&Role::RowHeader) && cells.contains(&Role::Cell));
        assert!(whole.count() > 2, "{name}: {rows:?}");
    }
}

#[test]
fn a_cell_keeps_its_words_though_the_row_says_them() {
    let mut window = window();
    send(&mut window, Command::Ask(Ask::ShowPage(Page::Workforce)));
    let cells = window.get_all_by_role(Role::Cell);
    let said: Vec<String> = cells
        .flat_map(|cell| cell.query_all_by_role(Role::Label).map(|label| words(&label)).collect::<Vec<_>>())
        .collect();
    assert!(said.iter().filter(|words| *words == "9.000").count() == 2, "two profiles have 9,000 workers: {said:?}");
}
