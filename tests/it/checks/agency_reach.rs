//! Whether each article reaches agency workers: by the agreement itself, or from the day the Waadi asks for equivalence.

use akkoord::domain::agreement::Dossier;
use akkoord::domain::checks::{AgencyReach, ReachedBy, agency_reach};
use akkoord::domain::period::Date;
use rust_decimal::dec;

use super::base::{Change, FIGURES, base, looked_at};

/// The position under the article `id` after a change of the base, which runs from 1 January 2027.
fn position(id: &str, change: impl Fn(&mut Dossier)) -> AgencyReach {
    let mut dossier = base();
    change(&mut dossier);
    let mut found = looked_at(&dossier, &FIGURES, agency_reach);
    assert!(found.iter().all(|reach| !["definitions", "scope"].contains(&reach.article.as_str())));
    let place = found.iter().position(|reach| reach.article == id).unwrap_or_else(|| panic!("no {id}: {found:?}"));
    found.remove(place)
}

const START: Date = Date::constant(2027, 1, 1);

#[test]
fn an_article_reaches_agency_workers_by_the_agreement_or_only_by_the_act() {
    let opened = || ReachedBy::Opened("equal-access".into());
    let act = || ReachedBy::Equivalence;
    let start = Some(START);
    let table: [(&str, &[&str], ReachedBy, Option<Date>); 8] = [
        ("language-lessons", &["language-lessons"], act(), start),
        ("language-lessons", &["language-lessons", "equal-access"], opened(), start),
        ("lesson-costs", &["language-lessons", "lesson-costs", "equal-access"], opened(), start),
        // Equal access opens lessons and career talks, not this.
        ("training-leave", &["training-leave", "equal-access"], act(), start),
        ("equal-access", &["equal-access"], ReachedBy::UserUndertaking, start),
        ("safety-instruction", &["safety-instruction"], ReachedBy::UserUndertaking, start),
        ("evaluation", &["evaluation"], ReachedBy::NoRight, None),
        ("monitoring-report", &["monitoring-report"], ReachedBy::NoRight, None),
    ];
    for (article, templates, by, from) in table {
        let found = position(article, |dossier| templates.iter().for_each(|template| _ = dossier.add(template)));
        assert_eq!((&found.by, found.from, found.waits), (&by, from, None), "{article} of {templates:?}");
    }
}

/// Waadi 8(4) holds from 31 December 2026.
#[test]
fn equivalence_begins_on_the_day_of_the_act_and_not_before() {
    let day = Date::constant;
    for (start, end, from) in [
        (day(2026, 7, 1), day(2028, 6, 30), Some(day(2026, 12, 31))),
        (day(2026, 12, 31), day(2028, 6, 30), Some(day(2026, 12, 31))),
        (day(2026, 1, 1), day(2026, 12, 30), None),
    ] {
        let found = position("career-talk", |dossier| {
            dossier.add("career-talk");
            dossier.agreement.term.start = start;
            dossier.agreement.term.end = end;
        });
        assert_eq!((&found.by, found.from), (&ReachedBy::Equivalence, from), "{start}");
    }
}

#[test]
fn access_after_some_weeks_has_no_day_of_the_calendar() {
    for weeks in [dec!(26), dec!(8)] {
        let later = |dossier: &mut Dossier| {
            dossier.add("career-talk").add("equal-access").flag("equal-access", "from_day_one", false);
            _ = dossier.number("equal-access", "access_weeks", weeks);
        };
        for article in ["career-talk", "equal-access"] {
            let found = position(article, later);
            assert_eq!((found.from, found.waits), (None, Some(weeks)), "{article}");
        }
    }
}

#[test]
fn in_the_agreement_of_agencies_they_are_the_employer() {
    let found = position("career-talk", |dossier| {
        dossier.agreement.binds_agencies = true;
        dossier.add("career-talk");
    });
    assert_eq!((found.by, found.from), (ReachedBy::Agency, Some(START)));
}

#[test]
fn of_own_words_is_said_whether_they_name_agency_workers() {
    let of = |text: &str| position("free", |dossier| _ = dossier.free(text)).by;
    assert_eq!(of("De werknemer krijgt een gesprek."), ReachedBy::NotNamed);
    assert_eq!(of("De werknemer en de uitzendkracht krijgen een gesprek."), ReachedBy::OwnWords);
}
