//! The desk around the text: chapters that fold, several articles at once, names under a double click, words that are found.

use eframe::egui::{Key, Modifiers, vec2};
use egui_kittest::kittest::Queryable;

use crate::support::window::{
    SHIFTED, Window, click, drag, field, order, press, shown, steps, type_in, window, window_of, write_article,
};

const MOVING: Modifiers = Modifiers::ALT.plus(Modifiers::SHIFT);

fn row<'w>(harness: &'w Window, title: &'w str) -> egui_kittest::Node<'w> {
    harness.get_by_label_contains(title)
}

/// Selects an article besides those that are, as a click with Ctrl does.
fn select_too(harness: &mut Window, title: &str) {
    harness.get_by_label_contains(title).click_modifiers(Modifiers::COMMAND);
    harness.run();
}

#[test]
fn a_chapter_folds_its_articles_away_in_the_list_and_stays_in_the_text() {
    let mut harness = window();
    click(&mut harness, "Hoofdstuk 2 · Nederlands leren inklappen");
    assert!(harness.query_by_label_contains("Les Nederlands in werktijd, ").is_none());
    assert!(harness.query_all_by_label_contains("Artikel 3 · Les Nederlands in werktijd").next().is_some());
    click(&mut harness, "Hoofdstuk 2 · Nederlands leren uitklappen");
    assert!(harness.query_by_label_contains("Les Nederlands in werktijd, ").is_some());
    assert_eq!(steps(&harness), 0, "nothing of the dossier changed");
}

#[test]
fn several_articles_are_moved_and_left_out_as_one_step() {
    let mut harness = window();
    let before = order(&harness);
    row(&harness, "Loopbaangesprek, ").click();
    harness.run();
    select_too(&mut harness, "Waardering van diploma’s en ervaring, ");
    press(&mut harness, MOVING, Key::ArrowUp);
    let moved = order(&harness);
    let place = |order: &[String], id: &str| order.iter().position(|known| known == id);
    let talk = place(&moved, "career-talk").expect("it is there");
    assert_eq!(
        shown(&harness).articles().nth(talk + 1).map(|next| next.id.as_str()),
        Some("prior-learning"),
        "{moved:?}"
    );
    assert_eq!(steps(&harness), 1);
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(order(&harness), before);
    press(&mut harness, Modifiers::COMMAND, Key::Delete);
    let left = order(&harness);
    assert_eq!(left.len(), before.len() - 2, "{left:?}");
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(order(&harness), before);
}

#[test]
fn what_is_searched_for_is_counted_walked_through_and_replaced_in_own_words_only() {
    let mut harness = window_of([1920.0, 1080.0]);
    let place = write_article(&mut harness, &["De leraar overlegt met de leraar."]);
    let paragraph = format!("Lid 1 van artikel {place}");
    press(&mut harness, Modifiers::COMMAND, Key::F);
    assert!(field(&harness, "Zoek in de tekst").is_focused());
    field(&harness, "Zoek in de tekst").type_text("leraar");
    harness.run();
    let found = |harness: &Window| harness.state().derived().pages.agreement.found.len();
    let count = found(&harness);
    assert!(count >= 2, "{count}");
    assert!(harness.query_by_label_contains(&format!("1 van {count}")).is_some());
    click(&mut harness, "Volgende vindplaats");
    assert!(harness.query_by_label_contains(&format!("2 van {count}")).is_some());
    type_in(&mut harness, "Vervang door", "docent");
    click(&mut harness, "Vervang in eigen tekst (2)");
    assert_eq!(field(&harness, &paragraph).value().as_deref(), Some("De docent overlegt met de docent."));
    assert_eq!(found(&harness), count - 2, "the words of the library stay");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(harness.state().state().session.agreement.search.is_none());
}

#[test]
fn the_list_can_be_put_away_and_made_wider_and_the_settings_know() {
    let mut harness = window_of([1920.0, 1080.0]);
    let panels = |harness: &Window| harness.state().state().settings.panels;
    press(&mut harness, Modifiers::COMMAND, Key::B);
    assert!(panels(&harness).hides_list);
    assert!(harness.query_by_label_contains("Les Nederlands in werktijd, ").is_none());
    press(&mut harness, Modifiers::COMMAND, Key::B);
    assert!(harness.query_by_label_contains("Les Nederlands in werktijd, ").is_some());
    let edge = harness.get_by_label("Lijst breder of smaller").rect().center();
    drag(&mut harness, edge, edge + vec2(60.0, 0.0));
    let width = panels(&harness).list.expect("it was set");
    assert!(width > 320, "{width}");
    click(&mut harness, "Toelichting opbergen");
    assert!(harness.query_by_label("Toelichting opbergen").is_none());
    press(&mut harness, Modifiers::COMMAND, Key::I);
    assert!(harness.query_by_label("Toelichting opbergen").is_some());
}

#[test]
fn five_proposals_can_all_be_reached_and_a_new_one_begins_as_the_one_that_shows() {
    let mut harness = window();
    for _ in 0..3 {
        harness.get_by_label_contains("Nieuw voorstel op basis van ‘").click();
        harness.run();
    }
    let proposals = harness.state().state().document.dossier().proposals.clone();
    assert_eq!(proposals.len(), 5);
    let tab = harness.get_all_by_role(eframe::egui::accesskit::Role::Tab);
    let shown_tab = tab.last().expect("a tab").rect();
    assert!(shown_tab.right() <= 1280.0 && shown_tab.left() >= 0.0, "{shown_tab:?}");
    click(&mut harness, "Alle voorstellen");
    harness.get_all_by_label("Bod werkgevers").last().expect("it is in the list").click();
    harness.run();
    assert_eq!(shown(&harness).title, "Bod werkgevers");
    assert!(steps(&harness) == 3 && proposals[0].articles().count() > 0);
    press(&mut harness, SHIFTED, Key::P);
}

#[test]
fn a_new_article_lands_in_the_chapter_of_its_family_also_where_that_has_to_be_made() {
    let mut harness = window();
    for title in ["Loopbaangesprek, ", "Waardering van diploma’s en ervaring, "] {
        row(&harness, title).click();
        harness.run();
        press(&mut harness, Modifiers::COMMAND, Key::Delete);
    }
    press(&mut harness, SHIFTED, Key::A);
    harness.get_by_label("Zoek in de bibliotheek").type_text("loopbaangesprek");
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let chapter =
        shown(&harness).chapters.iter().find(|chapter| chapter.articles.iter().any(|a| a.id == "career-talk"));
    assert_eq!(chapter.map(|chapter| chapter.title.as_str()), Some("Loopbaan"));
}
