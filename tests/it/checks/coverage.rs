//! How far a proposal carries out the advice, demand by demand.

use std::sync::LazyLock;

use akkoord::domain::agreement::Dossier;
use akkoord::domain::checks::{Advice, Extent, coverage};
use akkoord::domain::clause::Value;
use akkoord::domain::id::ArticleId;
use akkoord::domain::parameters::FigureKey;
use akkoord::store::builtin;
use rust_decimal::{Decimal, dec};

use super::base::{Change, FIGURES, LIBRARY, base, dutch, looked_at, without};

static ADVICE: LazyLock<Advice> = LazyLock::new(|| builtin::advice().expect("the advice loads"));

/// How far a demand is met, and by which articles.
fn extent(demand: &str, change: impl Fn(&mut Dossier)) -> (Extent, Vec<ArticleId>) {
    let mut dossier = base();
    change(&mut dossier);
    let covered = looked_at(&dossier, &FIGURES, |context| coverage(context, &ADVICE));
    let found = covered.into_iter().find(|covered| covered.demand.id == demand).expect("a demand of the advice");
    assert_eq!(found.extent == Extent::Met, found.lacks.is_none(), "{demand}");
    if let Some(lacks) = &found.lacks {
        assert!(!dutch(lacks).is_empty());
    }
    (found.extent, found.articles)
}

/// A right after so many months with the same employer.
fn by_service(dossier: &mut Dossier, template: &str, months: Decimal) {
    let service = Value::Choice("service".to_owned());
    dossier.add(template).number(template, "waiting_months", months).set(template, "stay_counted_by", service);
}

/// Too late is one thing, not to be told another.
#[test]
fn a_demand_whose_limit_is_missing_says_so() {
    let mut dossier = base();
    dossier.add("language-lessons").add("career-talk");
    let figures = without(&FigureKey::AdviceStayMonths);
    for covered in looked_at(&dossier, &figures, |context| coverage(context, &ADVICE)) {
        let said = covered.lacks.as_ref().map(dutch).unwrap_or_default();
        let limited = ["1.after-one-year", "3.career-after-one-year"].contains(&covered.demand.id.as_str());
        assert_eq!(said.contains("geen cijfer ‘advice.stay-months’"), limited, "{}: {said}", covered.demand.id);
    }
}

#[test]
fn every_demand_a_template_names_is_one_of_the_advice() {
    for template in LIBRARY.templates.values() {
        for demand in template.advice.iter().flat_map(|reference| &reference.demands) {
            assert!(ADVICE.demands.iter().any(|known| known.id == *demand), "{} names {demand}", template.id);
        }
    }
}

#[test]
fn an_agreement_without_articles_meets_nothing() {
    for demand in &ADVICE.demands {
        assert_eq!(extent(&demand.id, |_| {}), (Extent::NotMet, Vec::new()), "{}", demand.id);
    }
}

/// What no agreement does alone: others have to be bound, and only an agreement of their own binds agencies.
#[test]
fn the_whole_library_meets_every_demand_it_names_as_far_as_it_reaches() {
    let named = |id: &str| {
        LIBRARY
            .templates
            .values()
            .any(|template| template.advice.iter().any(|reference| reference.demands.iter().any(|demand| demand == id)))
    };
    for binds_agencies in [false, true] {
        for demand in &ADVICE.demands {
            let (met, _) = extent(&demand.id, |dossier| {
                LIBRARY.templates.keys().for_each(|id| _ = dossier.add(id));
                dossier.agreement.tacit_extension = true;
                dossier.agreement.binds_agencies = binds_agencies;
            });
            let expected = match demand.id.as_str() {
                "5.cooperation" | "4.housing" => Extent::Partly,
                "1.agencies-bound" | "3.agencies" if !binds_agencies => Extent::Partly,
                id if named(id) => Extent::Met,
                _ => Extent::NotMet,
            };
            assert_eq!(met, expected, "{}", demand.id);
        }
    }
}

/// What no article names is said to be outside the reach of an agreement, with what can be done meanwhile.
#[test]
fn a_demand_without_an_article_says_of_whom_it_asks_something() {
    let named: Vec<_> =
        LIBRARY.templates.values().flat_map(|it| &it.advice).flat_map(|reference| &reference.demands).collect();
    let dossier = base();
    for covered in looked_at(&dossier, &FIGURES, |context| coverage(context, &ADVICE)) {
        let outside = covered.demand.outside.as_ref().map(|outside| outside.nl.clone());
        assert_eq!(outside.is_none(), named.contains(&&covered.demand.id), "{}", covered.demand.id);
        if let Some(outside) = outside {
            assert_eq!(covered.lacks.as_ref().map(dutch), Some(outside));
            assert!(covered.templates.is_empty(), "{}", covered.demand.id);
        }
    }
}

#[test]
fn the_values_decide_how_far_a_demand_is_met() {
    type Case = (&'static str, Extent, fn(&mut Dossier));
    let lessons = "language-lessons";
    let cases: &[Case] = &[
        ("1.guaranteed-access", Extent::Met, |d| _ = d.add("language-lessons")),
        ("1.guaranteed-access", Extent::Partly, |d| {
            d.add("language-lessons").number("language-lessons", "hours_per_year", Decimal::ZERO);
        }),
        ("1.after-one-year", Extent::Met, |d| _ = d.add("language-lessons")),
        ("1.after-one-year", Extent::Partly, |d| {
            d.add("language-lessons").number("language-lessons", "waiting_months", dec!(13));
        }),
        ("1.on-request", Extent::NotMet, |d| {
            d.add("language-lessons").flag("language-lessons", "on_request", false);
        }),
        ("1.on-request", Extent::Met, |d| {
            d.add("language-lessons").flag("language-lessons", "on_request", false).number(
                "language-lessons",
                "waiting_months",
                Decimal::ZERO,
            );
        }),
        ("1.working-time", Extent::Met, |d| _ = d.add("language-lessons")),
        ("1.working-time", Extent::Partly, |d| {
            d.add("language-lessons").number("language-lessons", "share_in_working_time", dec!(0.05));
        }),
        ("1.working-time", Extent::NotMet, |d| {
            d.add("language-lessons").number("language-lessons", "share_in_working_time", Decimal::ZERO);
        }),
        ("1.every-contract", Extent::Partly, |d| _ = d.add("language-lessons")),
        ("1.every-contract", Extent::Met, |d| _ = d.add("language-lessons").add("equal-access")),
        // Who binds no agency has bound none; equal access obliges the user undertaking.
        ("1.agencies-bound", Extent::Partly, |d| _ = d.add("language-lessons").add("equal-access")),
        ("3.agencies", Extent::Partly, |d| _ = d.add("equal-access").add("three-party-talk")),
        // A year of stay, not of service with one employer; without a waiting time nothing is counted.
        ("1.after-one-year", Extent::Partly, |d| by_service(d, "language-lessons", dec!(6))),
        ("1.after-one-year", Extent::Met, |d| by_service(d, "language-lessons", Decimal::ZERO)),
        ("3.career-after-one-year", Extent::Partly, |d| by_service(d, "career-talk", dec!(12))),
        // An instruction on safety is no information on rights and duties, a contract is a part of it.
        ("2.information-in-language", Extent::NotMet, |d| _ = d.add("safety-instruction")),
        ("2.information-in-language", Extent::Partly, |d| _ = d.add("contract-language").add("brp-help")),
        ("2.information-in-language", Extent::Met, |d| _ = d.add("information-moments")),
        ("3.every-contract", Extent::Met, |d| _ = d.add("career-talk").add("equal-access")),
        ("3.every-contract", Extent::Partly, |d| _ = d.add("career-talk")),
        ("4.buddy", Extent::Partly, |d| _ = d.add("language-buddy")),
        ("4.buddy", Extent::Met, |d| _ = d.add("buddy-introduction")),
        ("1.encouraged", Extent::Partly, |d| _ = d.add("lesson-rosters")),
        ("1.encouraged", Extent::Partly, |d| _ = d.add("language-buddy")),
        ("1.encouraged", Extent::Met, |d| _ = d.add("lesson-rosters").add("language-buddy")),
        ("3.trust", Extent::Partly, |d| _ = d.add("contact-person")),
        ("3.trust", Extent::Met, |d| _ = d.add("contact-person").add("lesson-attendance")),
        ("5.cooperation", Extent::Partly, |d| _ = d.add("regional-partnership")),
        ("1.partners", Extent::Met, |d| _ = d.add("partner-lessons")),
        ("3.fund-schemes", Extent::Met, |d| _ = d.add("fund-contribution")),
        ("1.agencies-bound", Extent::Partly, |d| _ = d.add("agency-roles")),
        ("1.agencies-bound", Extent::Met, |d| {
            d.add("agency-access-every-assignment").agreement.binds_agencies = true;
        }),
        ("1.agencies-bound", Extent::NotMet, |d| _ = d.add("agency-access-every-assignment")),
        ("3.agencies", Extent::Met, |d| d.add("agency-development-talk").agreement.binds_agencies = true),
        ("1.employer-pays", Extent::Met, |d| _ = d.add("language-lessons").add("lesson-costs")),
        ("2.life-events", Extent::NotMet, |d| {
            d.add("information-moments").flag("information-moments", "life_events", false);
        }),
        ("3.career-after-one-year", Extent::Met, |d| _ = d.add("career-talk")),
        ("3.career-after-one-year", Extent::Partly, |d| _ = d.add("development-budget")),
        ("3.enforced", Extent::Partly, |d| _ = d.add("monitoring-report")),
        ("5.long-term", Extent::Partly, |d| _ = d.add("evaluation")),
        ("5.monitoring", Extent::Partly, |d| _ = d.add("evaluation").flag("evaluation", "independent", false)),
    ];
    for (demand, expected, change) in cases {
        assert_eq!(extent(demand, change).0, *expected, "{demand}");
    }
    assert_eq!(extent("1.after-one-year", |d| _ = d.add(lessons)).1, [lessons]);
}
