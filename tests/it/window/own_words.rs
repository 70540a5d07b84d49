//! Words of the parties' own on the sheet: free articles, library articles made one's own, chips, and what they cost.

use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;

use crate::support::window::{
    Window, choose, click, field, gross, press, shown, shows, steps, type_in, window_of, write_article,
};

const MOVING: Modifiers = Modifiers::ALT.plus(Modifiers::SHIFT);

/// The words of the articles that are the parties' own, as they are kept.
fn own_words(harness: &Window) -> Vec<(String, Vec<String>)> {
    let own = shown(harness).articles().filter_map(|article| article.content.own_words());
    own.map(|(title, paragraphs)| {
        let paragraphs = paragraphs.iter().map(|paragraph| paragraph.text.clone());
        (title.to_owned(), paragraphs.collect())
    })
    .collect()
}

#[test]
fn an_article_of_ones_own_is_typed_on_the_sheet_and_a_stretch_of_typing_is_one_step() {
    let mut harness = window_of([1920.0, 1080.0]);
    let place = write_article(&mut harness, &["De ", "partijen ", "overleggen."]);
    assert!(
        own_words(&harness).iter().any(|(_, words)| words == &["De partijen overleggen."]),
        "{:?}",
        own_words(&harness)
    );
    assert_eq!(steps(&harness), 2, "the article, and what was typed in it");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let second = format!("Lid 2 van artikel {place}");
    assert!(field(&harness, &second).is_focused(), "Enter begins a paragraph");
    field(&harness, &second).type_text("Zij doen dat elk jaar.");
    harness.run();
    assert!(own_words(&harness).iter().any(|(_, words)| words.len() == 2), "{:?}", own_words(&harness));
}

#[test]
fn a_reference_to_a_paragraph_is_chosen_from_a_list_shows_as_a_chip_and_follows() {
    let mut harness = window_of([1920.0, 1080.0]);
    let paragraph = format!("Lid 1 van artikel {}", write_article(&mut harness, &["Zie "]));
    click(&mut harness, "Verwijzing invoegen");
    // Further down the list than shows.
    harness.get_all_by_label_contains("lid 3.2 · ").next().expect("paragraphs can be referred to").click_accesskit();
    harness.run();
    let shown = |harness: &Window| field(harness, &paragraph).value().unwrap_or_default();
    assert_eq!(shown(&harness), "Zie artikel 3, lid 2", "no braces");
    let kept = own_words(&harness);
    assert!(kept.iter().any(|(_, words)| words[0].starts_with("Zie {article:language-lessons#")), "{kept:?}");
    harness.get_by_label_contains("Les Nederlands in werktijd, ").click();
    harness.run();
    press(&mut harness, MOVING, Key::ArrowUp);
    press(&mut harness, MOVING, Key::ArrowUp);
    assert_eq!(shown(&harness), "Zie artikel 2, lid 2");
}

#[test]
fn a_library_article_is_made_ones_own_marked_where_it_differs_and_given_back_with_its_costs_alive() {
    let mut harness = window_of([1920.0, 1080.0]);
    let before = gross(&harness);
    harness.get_by_label_contains("Les Nederlands in werktijd, ").click();
    harness.run();
    click(&mut harness, "Tekst eigen maken");
    assert_eq!((steps(&harness), gross(&harness)), (1, before), "the costs stay those of the clause");
    assert!(harness.query_by_label_contains("Eigen tekst, nog gelijk aan de bibliotheek").is_some());
    let first = field(&harness, "Lid 1 van artikel 3");
    assert!(first.is_focused());
    first.type_text("Voortaan: ");
    harness.run();
    let (_, words) = own_words(&harness).into_iter().find(|(title, _)| title.starts_with("Les")).expect("it is own");
    assert!(words[0].starts_with("Voortaan: ") && words.iter().any(|text| text.contains('{')), "{words:?}");
    assert!(harness.query_by_label_contains("Eigen tekst: lid 1 zegt iets anders dan de bibliotheek").is_some());
    // Its values stand live in the text again once it is not being written.
    for title in ["Kosten en eigen bijdrage, ", "Les Nederlands in werktijd, "] {
        harness.get_by_label_contains(title).click();
        harness.run();
    }
    set_hours(&mut harness);
    assert_ne!(gross(&harness), before, "its values are alive");
    choose(&mut harness, "Terug naar de bibliotheek");
    // Another article of the example is in own words from the start.
    assert!(own_words(&harness).iter().all(|(title, _)| title != "Les Nederlands in werktijd"));
}

#[test]
fn a_value_is_changed_while_the_words_around_it_are_written() {
    let mut harness = window_of([1920.0, 1080.0]);
    let before = gross(&harness);
    harness.get_by_label_contains("Les Nederlands in werktijd, ").click();
    harness.run();
    click(&mut harness, "Tekst eigen maken");
    let (_, words) = own_words(&harness).into_iter().find(|(title, _)| title.starts_with("Les")).expect("it is own");
    let place = words.iter().position(|text| text.contains("{hours_per_year}")).expect("the hours stand in it");
    let paragraph = format!("Lid {} van artikel 3", place + 1);
    assert_ne!(place, 0);
    assert!(!shows(&harness, "Lesuren per jaar: 80 uur"), "the first paragraph has other values");
    field(&harness, &paragraph).focus();
    harness.run();
    set_hours(&mut harness);
    assert!(gross(&harness) < before, "20 of 80 hours cost less");
    let shown = field(&harness, &paragraph).value().unwrap_or_default();
    assert!(shown.contains("ten minste 20 uur les"), "the words go on being written, with the new value: {shown}");
    assert_eq!(steps(&harness), 2, "made one's own, and the value");
    assert!(harness.get_by_label("Lesuren per jaar: 20 uur").is_focused(), "one goes on from there");
}

/// Gives the lessons 20 hours.
fn set_hours(harness: &mut Window) {
    choose(harness, "Lesuren per jaar: 80 uur");
    field(harness, "Waarde van Lesuren per jaar").type_text("20");
    harness.run();
    press(harness, Modifiers::NONE, Key::Enter);
}

#[test]
fn own_text_is_not_computed_until_it_is_given_a_cost_which_then_counts() {
    let mut harness = window_of([1920.0, 1080.0]);
    let before = gross(&harness);
    choose(&mut harness, "Vrij artikel");
    let row =
        |harness: &Window, costs: &str| harness.query_by_label_contains(&format!("Nieuw artikel, {costs}")).is_some();
    assert!(row(&harness, "niet berekend"));
    click(&mut harness, "Bedrag invullen");
    type_in(&mut harness, "Bedrag in euro’s", "12500");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    // The prices of 2026 rise by the price index of the example, 2,5%, to 2027: 12.500 × 1,025 = 12.812,50.
    let index = harness.state().state().document.dossier().assumptions.price_index.value();
    assert_eq!(index, rust_decimal::dec!(0.025));
    assert_eq!((gross(&harness) - before).count(), 1_281_250);
    assert!(!row(&harness, "niet berekend"));
    assert!(shows(&harness, "Eigen bedrag per jaar"));
}
