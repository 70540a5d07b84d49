//! The page of checks: a finding leads to its place, its fix is one step, a demand of the advice is met by a click.

use akkoord::domain::agreement::{Article, ArticleContent, FreeParagraph, Reply, ReplyStatus};
use akkoord::domain::checks::{Extent, Part, Place};
use akkoord::domain::id::ArticleId;
use akkoord::domain::words::Language;
use akkoord::gui::ask::{Ask, Page};
use akkoord::report::format;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use rust_decimal::dec;

use crate::support::window::{
    SHIFTED, Window, choose, choose_beginning, gross, press, send, shows, steps, type_in, wait_until, window,
    window_with,
};

/// The first finding with a fix, with the words on its button.
fn first_offer(harness: &Window) -> Option<(String, String)> {
    let findings = &harness.state().derived().pages.checks.findings;
    findings.iter().find_map(|found| Some((found.view.check.to_owned(), found.offer.as_ref()?.label.clone())))
}

fn demands_met(harness: &Window) -> usize {
    harness.state().derived().pages.checks.demands_met(Extent::Met)
}

#[test]
fn a_fix_is_one_step_that_can_be_taken_back() {
    let mut harness = window();
    press(&mut harness, Modifiers::COMMAND, Key::Num5);
    let (check, label) = first_offer(&harness).expect("the example has something to mend");
    let before = (*harness.state().derived().pages.checks).clone();
    choose_beginning(&mut harness, &label);
    let after = (*harness.state().derived().pages.checks).clone();
    let count = |checks: &akkoord::gui::checks::view::ChecksView| {
        checks.findings.iter().filter(|found| found.view.check == check).count()
    };
    assert_eq!(count(&after) + 1, count(&before), "{check} is mended in one place");
    assert_eq!(steps(&harness), 1);

    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(*harness.state().derived().pages.checks, before);
}

#[test]
fn a_finding_leads_to_its_article() {
    let mut harness = window();
    press(&mut harness, Modifiers::COMMAND, Key::Num5);
    let found = harness.state().derived().pages.checks.findings.iter().find(|found| found.place.article_id().is_some());
    let found = found.cloned().expect("the example has a finding about an article");
    let link = format!("Ga naar {}", found.view.place);
    harness.get_all_by_label(&link).next().expect("it has a link").focus();
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let session = &harness.state().state().session;
    assert_eq!(session.page, Page::Agreement);
    assert_eq!(session.agreement.article.as_deref(), found.place.article_id());
}

#[test]
fn a_finding_about_a_parameter_opens_it_on_the_page_of_the_agreement() {
    let mut harness = window();
    press(&mut harness, Modifiers::COMMAND, Key::Num5);
    let (article, parameter) = (ArticleId::from("language-lessons"), "hours_per_year".to_owned());
    let place = Place::Article { article: article.clone(), part: Part::Parameter(parameter.clone()) };
    send(&mut harness, Ask::Follow(place).into());
    let session = &harness.state().state().session;
    assert_eq!(session.page, Page::Agreement);
    let open = session.agreement.blank.as_ref().map(|blank| (&blank.place.article, &blank.place.parameter));
    assert_eq!(open, Some((&article, &parameter)));

    // It closes with the page it stands on.
    press(&mut harness, Modifiers::COMMAND, Key::Num5);
    assert_eq!(harness.state().state().session.agreement.blank, None);
}

#[test]
fn an_article_that_is_offered_meets_more_of_the_advice() {
    let mut harness = window();
    press(&mut harness, SHIFTED, Key::P);
    press(&mut harness, Modifiers::COMMAND, Key::Num5);
    let before = demands_met(&harness);
    let demands = &harness.state().derived().pages.checks.demands;
    let open = demands.iter().find(|demand| demand.extent == Extent::NotMet && !demand.offers.is_empty());
    let open = open.cloned().expect("one is open");
    let (id, label) = (open.id.clone(), open.offers[0].label.clone());
    choose(&mut harness, &open.words);
    choose_beginning(&mut harness, &label);
    let demands = &harness.state().derived().pages.checks.demands;
    let now = demands.iter().find(|demand| demand.id == id).map(|demand| demand.extent);
    assert!(now > Some(Extent::NotMet), "{id}");
    assert!(demands_met(&harness) >= before);
}

#[test]
fn a_weight_that_is_chosen_hides_the_others() {
    let mut harness = window();
    press(&mut harness, Modifiers::COMMAND, Key::Num5);
    harness.get_by_label_contains("nietig of zonder werking (").click();
    harness.run();
    assert!(harness.query_by_label_contains("Geen bevindingen van deze zwaarte").is_some());
}

#[test]
fn a_finding_about_a_scheme_calls_it_by_its_name_and_leads_to_it() {
    let mut harness = window();
    press(&mut harness, Modifiers::COMMAND, Key::Num5);
    // SLIM-regeling, art. 2.15: what the law asks anyway is not subsidised.
    harness.get_by_label("Ga naar regeling SLIM, loopbaanadvies (activiteit B)").focus();
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let session = &harness.state().state().session;
    assert_eq!(session.page, Page::Funding);
    assert_eq!(session.funding.selected.as_deref(), Some("slim-b"));
}

/// Arbeidstijdenwet, art. 5:3: eleven hours of rest; eight is too short.
#[test]
fn a_paragraph_a_finding_is_about_is_marked_in_the_margin_and_come_to() {
    let mut harness = window_with(|dossier| {
        let paragraph = |text: &str| FreeParagraph { label: None, text: text.to_owned(), items: Vec::new() };
        let own = Article {
            id: "own-rest".into(),
            content: ArticleContent::free(
                "Rust",
                vec![
                    paragraph("De werkgever maakt een rooster."),
                    paragraph("Na de dienst volgt een rust van ten minste 8 uur."),
                ],
            ),
        };
        dossier.proposals[0].chapters.last_mut().expect("a chapter").articles.push(own);
    });
    let checks = &harness.state().derived().pages.checks;
    let found = checks.findings.iter().find(|found| found.view.check == "rest-too-short").expect("it is found").clone();
    assert!(matches!(found.place, Place::Article { ref article, .. } if article == "own-rest"));
    assert!(found.view.place.ends_with(", lid 2"), "{}", found.view.place);
    let mark = format!("{}: {}", found.view.severity.name().in_language(Language::Dutch), found.view.message);
    let height = |harness: &Window| harness.get_by_label(&mark).rect().center().y;
    assert!(height(&harness) > 800.0, "it stands below what is in sight");

    press(&mut harness, Modifiers::COMMAND, Key::Num5);
    harness.get_by_label(&format!("Ga naar {}", found.view.place)).focus();
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    harness.run();
    assert!((0.0..800.0).contains(&height(&harness)), "it came into sight: {}", height(&harness));
}

/// The page never looks greener than the dossier is: a wage that forbids a calculation is said first, with how many checks
/// could not be run.
#[test]
fn checks_that_could_not_be_run_are_said_before_what_was_found() {
    let mut harness = window_with(|dossier| dossier.workforce[0].hourly_wage = dec!(1).into());
    press(&mut harness, Modifiers::COMMAND, Key::Num5);
    harness.get_by_label("De kosten zijn niet te berekenen; 5 controles zijn niet uitgevoerd");
    assert!(harness.query_by_label_contains("heeft niets op te merken").is_none());
}

#[test]
fn a_finding_is_answered_with_a_reason_that_travels_with_the_dossier_and_the_rail_counts_what_is_open() {
    let mut harness = window();
    press(&mut harness, Modifiers::COMMAND, Key::Num5);
    let findings = harness.state().derived().pages.checks.findings.clone();
    let open = findings.len();
    assert!(harness.query_by_label(&format!("Toets {open}")).is_some());
    let first = findings[0].clone();
    choose(&mut harness, &format!("Uitleg bij {}", first.view.message));
    type_in(&mut harness, "Onderbouwing", "Afgestemd met de ondernemingsraad");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let reply = Reply {
        finding: first.key.clone(),
        status: ReplyStatus::Justified,
        reason: "Afgestemd met de ondernemingsraad".to_owned(),
    };
    let replies = |harness: &Window| harness.state().state().document.dossier().replies.clone();
    assert_eq!((replies(&harness), steps(&harness)), (vec![reply.clone()], 1));
    assert!(harness.query_by_label(&format!("Toets {}", open - 1)).is_some());
    harness.check_accessibility();

    choose(&mut harness, "Status: aanvaard");
    assert_eq!(replies(&harness), [Reply { status: ReplyStatus::Accepted, ..reply }]);
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(replies(&harness), []);
    assert!(harness.query_by_label(&format!("Toets {open}")).is_some());
}

#[test]
fn the_button_of_a_fix_says_what_the_fix_costs() {
    let mut harness = window();
    press(&mut harness, Modifiers::COMMAND, Key::Num5);
    wait_until(&mut harness, "the prices", |app| app.derived().pages.checks.prices.is_current());
    let checks = &harness.state().derived().pages.checks;
    let (_, prices) = checks.prices.last().expect("they are there");
    let dear = checks.findings.iter().find_map(|found| {
        let price = prices.get(&(found.key.clone(), 0)).filter(|price| !price.cents.is_zero())?;
        Some((found.offer.clone()?, price.cents))
    });
    let (offer, cents) = dear.expect("some fix costs something");
    let words = format::euro_change(cents, Language::Dutch);
    assert!(shows(&harness, &format!("{} · {words}", offer.label)));
    let before = gross(&harness);
    choose_beginning(&mut harness, &offer.label);
    assert_eq!(gross(&harness), before + cents);
}

#[test]
fn the_score_only_counts_what_an_agreement_can_settle_and_each_proposal_has_a_column() {
    let mut harness = window();
    press(&mut harness, Modifiers::COMMAND, Key::Num5);
    let checks = &harness.state().derived().pages.checks;
    let outside = checks.demands.iter().filter(|demand| !demand.can_be_settled).count();
    let (met, all) = (checks.demands_met(Extent::Met), checks.demands_to_settle());
    assert!(outside > 0 && all + outside == checks.demands.len());
    assert_eq!(checks.matrix.len(), harness.state().state().document.dossier().proposals.len());
    assert!(shows(&harness, &format!("{met} van {all} die een cao kan regelen voldaan")));
    // The one that is shown is a column as well: two ways to the same extents.
    let own: Vec<Extent> = checks.demands.iter().map(|demand| demand.extent).collect();
    assert_eq!(checks.matrix[0].extents, own);
    let hidden = checks.demands.iter().find(|demand| !demand.can_be_settled).expect("there is one").words.clone();
    assert!(harness.query_by_label(&hidden).is_none());
    choose(&mut harness, &format!("Toon ook de {outside} eisen aan overheid of anderen"));
    assert!(harness.query_by_label(&hidden).is_some());
}
