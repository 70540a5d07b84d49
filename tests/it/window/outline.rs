//! What the agreement consists of, changed in the window: by keyboard, each change one step that can be taken back.

use akkoord::domain::clause::Preset;
use akkoord::domain::id::ArticleId;
use akkoord::domain::period::{Date, Period};
use akkoord::gui::agreement::session::Part;
use akkoord::workbench::Question;
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, vec2};
use egui_kittest::kittest::Queryable;

use crate::support::window::{
    SHIFTED, Window, choose, click, drag, field, gross, order, press, shown, shows, steps, type_in, wait_until, window,
    window_of,
};

const MOVING: Modifiers = Modifiers::ALT.plus(Modifiers::SHIFT);

fn selected(harness: &Window) -> Option<ArticleId> {
    harness.state().state().session.agreement.article.clone()
}

/// Adds the first template that is found for these words, by keyboard.
fn add_from_library(harness: &mut Window, words: &str) {
    press(harness, SHIFTED, Key::A);
    let field = harness.get_by_label("Zoek in de bibliotheek");
    assert!(field.is_focused(), "one can type at once");
    field.type_text(words);
    harness.run();
    let chosen = harness.state().derived().pages.agreement.library.as_ref().and_then(|library| library.chosen.clone());
    let chosen = chosen.expect("a template is looked at");
    let question = chosen.questions().next().expect("it can be added");
    wait_until(harness, "its price", |app| app.derived().pages.agreement.price(&question).is_some());
    press(harness, Modifiers::NONE, Key::Enter);
}

#[test]
fn an_article_from_the_library_is_added_by_keyboard_and_taken_back() {
    let mut harness = window();
    let before = order(&harness);
    add_from_library(&mut harness, "taalmaatje");
    assert_eq!(order(&harness).len(), before.len() + 1);
    assert_eq!(selected(&harness).as_deref(), Some("language-buddy"), "the new article is selected");
    let chapter =
        shown(&harness).chapters.iter().find(|chapter| chapter.articles.iter().any(|a| a.id == "language-buddy"));
    assert!(
        chapter.is_some_and(|chapter| chapter.articles.iter().any(|article| article.id == "language-lessons")),
        "it stands with its family"
    );
    assert_eq!(steps(&harness), 1);
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(order(&harness), before);
}

#[test]
fn an_article_moves_by_keyboard_over_the_edge_of_its_chapter_and_references_follow() {
    let mut harness = window();
    harness.get_by_label_contains("Les Nederlands in werktijd, ").click();
    harness.run();
    let number = |harness: &Window| {
        harness.state().derived().basis.text.article("language-lessons").map(|article| article.number)
    };
    assert_eq!(number(&harness), Some(3));
    press(&mut harness, MOVING, Key::ArrowUp);
    assert_eq!(number(&harness), Some(3), "it is the last of the chapter before now, and keeps its number");
    press(&mut harness, MOVING, Key::ArrowUp);
    assert_eq!(number(&harness), Some(2));
    assert!(harness.state().derived().basis.text.broken.is_empty());
    press(&mut harness, MOVING, Key::ArrowDown);
    press(&mut harness, MOVING, Key::ArrowDown);
    assert_eq!(number(&harness), Some(3), "down again is back where it was");
}

#[test]
fn an_article_is_dragged_before_another() {
    let mut harness = window();
    let from = harness.get_by_label_contains("Intake, niveau en lesplan, ").rect().center();
    let to = harness.get_by_label_contains("Les Nederlands in werktijd, ").rect();
    drag(&mut harness, from, to.center_top() + vec2(0.0, 4.0));
    let order = order(&harness);
    let place = |id: &str| order.iter().position(|article| article == id);
    assert_eq!(place("lesson-intake").map(|place| place + 1), place("language-lessons"), "{order:?}");
    assert_eq!(steps(&harness), 1);
}

#[test]
fn an_article_that_is_left_out_comes_back() {
    let mut harness = window();
    let before = order(&harness);
    harness.get_by_label_contains("Loopbaangesprek, ").click();
    harness.run();
    press(&mut harness, Modifiers::COMMAND, Key::Delete);
    assert!(!order(&harness).contains(&"career-talk".to_owned()));
    assert!(
        selected(&harness).is_some_and(|article| order(&harness).contains(&article.to_string())),
        "another is selected"
    );
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(order(&harness), before);
}

#[test]
fn a_date_of_the_frame_follows_what_is_typed_and_says_what_it_cannot_read() {
    let mut harness = window_of([1920.0, 1080.0]);
    harness.get_by_label_contains("Werkingssfeer, looptijd en karakter, ").click();
    harness.run();
    let end = |harness: &Window| harness.state().state().document.dossier().agreement.term.end;
    type_in(&mut harness, "Laatste dag", "31-13-2029");
    assert_eq!(end(&harness), Date::constant(2028, 12, 31), "what cannot be read changes nothing");
    assert!(harness.query_by_label_contains("‘31-13-2029’ is geen datum").is_some());
    type_in(&mut harness, "Laatste dag", "31-12-2029");
    assert_eq!(end(&harness), Date::constant(2029, 12, 31));
    assert!(harness.state().derived().basis.years.years.iter().any(|year| year.year == 2029), "the costs follow");
}

#[test]
fn the_days_of_a_period_are_judged_together_and_none_that_is_typed_is_thrown_away() {
    let mut harness = window_of([1920.0, 1080.0]);
    press(&mut harness, SHIFTED, Key::F);
    let agreement = |harness: &Window| harness.state().state().document.dossier().agreement.clone();
    let before = agreement(&harness).term;
    let late = "de laatste dag ligt vóór de eerste";
    type_in(&mut harness, "Eerste dag", "1-1-2029");
    assert!(before.end < Date::constant(2029, 1, 1) && shows(&harness, late));
    assert_eq!((agreement(&harness).term, steps(&harness)), (before, 0));
    type_in(&mut harness, "Laatste dag", "31-12-2030");
    assert!(!shows(&harness, late));
    let term = Period { start: Date::constant(2029, 1, 1), end: Date::constant(2030, 12, 31) };
    assert_eq!((agreement(&harness).term, steps(&harness)), (term, 1), "both days, as one step");
    // Of general binding the day that nobody gives is that of the term.
    let binding = |harness: &Window| agreement(harness).generally_binding;
    type_in(&mut harness, "Algemeen verbindend vanaf", "1-7-2029");
    let start = Date::constant(2029, 7, 1);
    assert_eq!(binding(&harness), Some(Period { start, end: term.end }));
    type_in(&mut harness, "Algemeen verbindend tot en met", "31-12-2029");
    assert_eq!(binding(&harness), Some(Period { start, end: Date::constant(2029, 12, 31) }));
}

#[test]
fn a_copy_of_a_proposal_costs_the_same_and_is_compared_by_choice() {
    let mut harness = window_of([1920.0, 1080.0]);
    choose(&mut harness, "Voorstellen beheren");
    choose(&mut harness, "Nieuw voorstel op basis van het getoonde");
    assert_eq!(harness.state().state().document.dossier().proposals.len(), 3);
    let difference = harness.state().derived().basis.dearer.as_ref().map(|dearer| dearer.cents.count());
    assert_eq!(difference, Some(0), "a copy does not differ from what it was copied from");
}

#[test]
fn a_preset_for_a_whole_article_has_its_price_beforehand_and_is_one_step() {
    let mut harness = window_of([1920.0, 1080.0]);
    let question = Question::Preset { article: "language-lessons".to_owned(), preset: Preset::Frontrunner };
    wait_until(&mut harness, "its price", |app| app.derived().pages.agreement.price(&question).is_some());
    let promised =
        harness.state().derived().pages.agreement.price(&question).cloned().expect("it was waited for").total;
    let before = gross(&harness);
    click(&mut harness, "Alles op koploper");
    assert_eq!(steps(&harness), 1);
    let article = harness.state().derived().basis.article("language-lessons").expect("it is still there");
    assert!(article.has_values_of(Preset::Frontrunner));
    // "+ € 1.234,56 per jaar, …": its digits up to the first letter are the cents by which the total rises.
    let cents: String =
        promised.chars().take_while(|sign| !sign.is_alphabetic()).filter(char::is_ascii_digit).collect();
    assert_eq!(cents.parse::<i64>().ok(), Some((gross(&harness) - before).count()), "{promised}");
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(gross(&harness), before);
}

#[test]
fn the_frame_opens_by_keyboard_and_a_party_added_to_it_is_one_step() {
    let mut harness = window_of([1920.0, 1080.0]);
    press(&mut harness, SHIFTED, Key::F);
    assert!(field(&harness, "Naam van de cao").is_focused(), "one can type at once");
    let parties = |harness: &Window| harness.state().state().document.dossier().agreement.parties.len();
    let before = parties(&harness);
    choose(&mut harness, "Partij toevoegen");
    assert_eq!((parties(&harness), steps(&harness)), (before + 1, 1));
    harness.check_accessibility();
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(parties(&harness), before);
}

#[test]
fn a_wrong_date_does_not_outlive_the_undo_of_what_it_was_typed_over() {
    let mut harness = window_of([1920.0, 1080.0]);
    press(&mut harness, SHIFTED, Key::F);
    type_in(&mut harness, "Laatste dag", "31-12-2029");
    type_in(&mut harness, "Laatste dag", "31-13-2029");
    assert!(harness.query_by_label_contains("is geen datum").is_some());
    press(&mut harness, Modifiers::NONE, Key::Tab);
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    while steps(&harness) > 0 {
        press(&mut harness, Modifiers::NONE, Key::Tab);
        press(&mut harness, Modifiers::COMMAND, Key::Z);
    }
    assert!(harness.query_by_label_contains("is geen datum").is_none());
    assert_eq!(field(&harness, "Laatste dag").value().as_deref(), Some("31-12-2028"));
}

#[test]
fn what_is_new_can_be_named_at_once() {
    let mut harness = window();
    for (button, kind) in
        [("Hoofdstuk", "chapter"), ("Protocolafspraak", "protocol"), ("Bijlage", "annex"), ("Vrij artikel", "own")]
    {
        harness.get_by(move |node| node.role() == Role::Button && node.label().as_deref() == Some(button)).focus();
        harness.run();
        press(&mut harness, Modifiers::NONE, Key::Enter);
        let place = order(&harness).iter().position(|id| id == "own").map(|place| place + 1);
        let name = place.map_or_else(|| "Opschrift".to_owned(), |place| format!("Opschrift van artikel {place}"));
        let heading = field(&harness, &name);
        assert!(heading.is_focused(), "{kind}");
        heading.type_text("Afspraken over scholing");
        harness.run();
        harness.check_accessibility();
    }
    let proposal = shown(&harness);
    let titles = [
        proposal.chapters.last().map(|chapter| chapter.title.as_str()),
        proposal.protocol.last().map(|agreement| agreement.title.as_str()),
        proposal.annexes.last().map(|annex| annex.title.as_str()),
        harness.state().derived().basis.article("own").map(|article| article.title.as_str()),
    ];
    assert_eq!(titles, [Some("Afspraken over scholing"); 4]);
    assert_eq!(steps(&harness), 8, "adding and naming is a step each");
}

#[test]
fn leaving_out_an_article_that_others_lean_on_offers_to_take_them_along_with_the_price() {
    let mut harness = window();
    let before = (order(&harness), gross(&harness));
    harness.get_by_label_contains("Les Nederlands in werktijd, ").click();
    harness.run();
    press(&mut harness, Modifiers::COMMAND, Key::Delete);
    assert_eq!(order(&harness), before.0, "it asks first");
    let articles = ["language-lessons", "lesson-costs", "lesson-intake"].map(ArticleId::from);
    let question = Question::Remove(articles.to_vec());
    wait_until(&mut harness, "its price", |app| app.derived().pages.agreement.price(&question).is_some());
    harness.run();
    let price = harness.state().derived().pages.agreement.price(&question).cloned().expect("it was waited for");
    let total = price.total.replace('\u{202F}', "\u{A0}");
    assert!(harness.query_all_by_label_contains(&total).next().is_some(), "{price:?}");
    let moves = price.moves.expect("money of several articles");
    assert!(["in artikel 3 –", "in artikel 4 –"].iter().all(|part| moves.contains(part)), "{moves}");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let left = order(&harness);
    assert!(articles.iter().all(|article| !left.contains(&article.to_string())), "{left:?}");
    assert_eq!(steps(&harness), 1);
    let change = (gross(&harness) - before.1).count().abs();
    let digits: String =
        price.total.chars().take_while(|sign| !sign.is_alphabetic()).filter(char::is_ascii_digit).collect();
    assert_eq!(digits.parse::<i64>().ok(), Some(change), "what was promised");
    let undo = "Ongedaan maken: Artikelen 3, 4 en 5 weggehaald";
    harness.get_by_label_contains(undo).click();
    harness.run();
    assert_eq!((order(&harness), gross(&harness)), before);
    assert!(harness.query_by_label_contains(undo).is_none(), "it is not true any more");
}

#[test]
fn what_leans_on_an_article_that_was_left_out_alone_is_named_and_the_rest_stays_computed() {
    let mut harness = window();
    harness.get_by_label_contains("Les Nederlands in werktijd, ").click();
    harness.run();
    press(&mut harness, Modifiers::COMMAND, Key::Delete);
    let alone = "Alleen ‘Les Nederlands in werktijd’ weglaten";
    let place = harness.get_by_label(alone).rect();
    let question = Question::Remove(vec!["language-lessons".into()]);
    wait_until(&mut harness, "its price", |app| app.derived().pages.agreement.price(&question).is_some());
    harness.run();
    assert_eq!(harness.get_by_label(alone).rect(), place, "a price that comes later moves nothing under the pointer");
    click(&mut harness, alone);
    assert!(!order(&harness).contains(&"language-lessons".to_owned()));
    assert!(harness.state().derived().basis.is_computed);
    harness.get_by_label("3 Kosten en eigen bijdrage, niet berekend").click();
    harness.run();
    let why = "Niet berekend: hoort bij ‘Les Nederlands in werktijd’, dat er niet in staat";
    assert!(harness.query_by_label_contains(why).is_some());
    choose(&mut harness, "‘Les Nederlands in werktijd’ toevoegen");
    assert!(order(&harness).contains(&"language-lessons".to_owned()));
    assert!(harness.query_by_label_contains("Kosten en eigen bijdrage, niet berekend").is_none());
}

#[test]
fn a_price_that_comes_later_moves_nothing_beside_an_article() {
    let mut harness = window_of([1920.0, 1080.0]);
    let preset = "Alles op koploper";
    let place = harness.get_by_label(preset).rect();
    let question = Question::Preset { article: "language-lessons".to_owned(), preset: Preset::Frontrunner };
    wait_until(&mut harness, "its price", |app| app.derived().pages.agreement.price(&question).is_some());
    harness.run();
    assert_eq!(harness.get_by_label(preset).rect(), place);
}

#[test]
fn what_a_value_costs_moves_nothing_in_its_panel() {
    let mut harness = window_of([1280.0, 800.0]);
    choose(&mut harness, "Lesuren per jaar: 80 uur");
    let help = "Twee uur per week is ongeveer 80 uur per jaar. Wie weinig scholing heeft, heeft voor één niveau ongeveer 240 uur nodig.";
    let place = harness.get_by_label(help).rect();
    harness.get_by_label("Waarde van Lesuren per jaar").type_text("60");
    harness.run();
    assert!(harness.state().derived().pages.agreement.preview.is_some());
    assert_eq!(harness.get_by_label(help).rect(), place);
}

#[test]
fn a_message_about_a_change_leaves_by_itself() {
    let mut harness = window();
    choose(&mut harness, "Vrij artikel");
    assert!(harness.query_by_label_contains("Ongedaan maken: ‘Nieuw artikel’ toegevoegd als artikel").is_some());
    let frames = 10 * 60 + 60;
    for _ in 0..frames {
        harness.step();
    }
    assert!(harness.query_by_label_contains("Ongedaan maken: ").is_none());
    assert_eq!(steps(&harness), 1, "the change stays");
}

#[test]
fn a_chapter_is_dragged_to_the_place_of_another_with_its_articles() {
    let mut harness = window();
    let chapters =
        |harness: &Window| shown(harness).chapters.iter().map(|chapter| chapter.id.clone()).collect::<Vec<_>>();
    let before = chapters(&harness);
    let headings: Vec<String> =
        harness.state().derived().basis.chapters.iter().map(|chapter| chapter.heading.clone()).collect();
    let from = harness.get_by_role_and_label(Role::Button, &headings[2]).rect().center();
    let to = harness.get_by_role_and_label(Role::Button, &headings[1]).rect().center();
    drag(&mut harness, from, to);
    let mut expected = before;
    expected.swap(1, 2);
    assert_eq!(chapters(&harness), expected);
    assert_eq!(steps(&harness), 1);
}

#[test]
fn several_chapters_are_selected_by_keyboard_moved_and_left_out_each_time_as_one_step() {
    let mut harness = window();
    let chapters =
        |harness: &Window| shown(harness).chapters.iter().map(|chapter| chapter.id.clone()).collect::<Vec<_>>();
    let before = chapters(&harness);
    let heading = harness.state().derived().basis.chapters[0].heading.clone();
    harness.get_by_role_and_label(Role::Button, &heading).click();
    harness.run();
    press(&mut harness, Modifiers::SHIFT, Key::ArrowDown);
    press(&mut harness, MOVING, Key::ArrowDown);
    let mut expected = before.clone();
    expected[..3].rotate_right(1);
    assert_eq!((chapters(&harness), steps(&harness)), (expected, 1), "two chapters stand one place further on");
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    press(&mut harness, Modifiers::COMMAND, Key::Delete);
    assert_eq!((chapters(&harness), steps(&harness)), (before[2..].to_vec(), 1));
    let undo = "weggehaald, en nog één hoofdstuk";
    assert!(harness.query_all_by_label_contains(undo).next().is_some(), "the message names how many");
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(chapters(&harness), before);
}

#[test]
fn articles_are_selected_by_shift_and_arrows_and_leave_together() {
    let mut harness = window();
    let before = order(&harness);
    harness.get_by_label_contains("Les Nederlands in werktijd, ").click();
    harness.run();
    let row = harness.get_by_label_contains("Les Nederlands in werktijd, ");
    assert!(row.is_focused(), "a click brings the keyboard along");
    let from = before.iter().position(|id| id == "language-lessons").expect("it is there");
    press(&mut harness, Modifiers::SHIFT, Key::ArrowDown);
    press(&mut harness, Modifiers::SHIFT, Key::ArrowDown);
    press(&mut harness, Modifiers::SHIFT, Key::ArrowUp);
    let mut chosen: Vec<String> =
        harness.state().state().session.agreement.all_articles().iter().map(ToString::to_string).collect();
    chosen.sort_by_key(|chosen| before.iter().position(|id| id == chosen));
    assert_eq!((chosen.as_slice(), steps(&harness)), (&before[from..from + 2], 0), "the way back let one go");
    press(&mut harness, Modifiers::COMMAND, Key::Delete);
    assert!(shows(&harness, "2 artikelen weglaten"), "it asks about both, with what leans on them");
    choose(&mut harness, "Alleen 2 artikelen weglaten");
    assert_eq!(order(&harness), [&before[..from], &before[from + 2..]].concat());
    assert_eq!(steps(&harness), 1);
}

#[test]
fn a_protocol_agreement_chosen_in_the_list_opens_to_be_edited() {
    let mut harness = window_of([1920.0, 1080.0]);
    choose(&mut harness, "Protocolafspraak");
    let added = shown(&harness).protocol.last().map(|agreement| agreement.id.clone()).expect("one was added");
    harness.get_by_label_contains("Loopbaangesprek, ").click();
    harness.run();
    assert_eq!(harness.state().state().session.agreement.part, None);
    let heading = format!("{} Nieuwe protocolafspraak", shown(&harness).protocol.len());
    harness.get_by_role_and_label(Role::Button, &heading).click_accesskit();
    harness.run();
    assert_eq!(harness.state().state().session.agreement.part, Some(Part::Protocol(added)));
}
