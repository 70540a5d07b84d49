//! Term, indices, statutory tables and facts.

use rust_decimal::{Decimal, dec};

use super::Errors;
use crate::domain::agreement::Assumption;
use crate::domain::bounds;
use crate::domain::costs::Given;
use crate::domain::costs::given::{ByYear, LearningFacts};
use crate::domain::costs::hour::stated;
use crate::domain::figure::Unit;
use crate::domain::words::{Subject, phrase};
use crate::message;

pub(super) fn check(given: &Given, errors: &mut Errors) {
    let dossier = Subject::Dossier;
    if given.end < given.start {
        errors
            .say(dossier.clone(), message!(nl: "de looptijd eindigt op {end}, vóór het begin op {start}", en: "the term ends on {end}, before it starts on {start}", end = given.end, start = given.start))
            .remedy(message!(nl: "kies een einde na het begin", en: "choose an end after the start"));
    }
    let years = Decimal::from(i32::from(given.end.year()) - i32::from(given.start.year()));
    errors.range(
        &dossier,
        phrase!("de looptijd", "the term"),
        years.max(Decimal::ZERO),
        Unit::Years,
        bounds::up_to(bounds::TERM),
    );
    let from_reference = Decimal::from(i32::from(given.start.year()) - i32::from(given.reference_year));
    let reference = phrase!("de afstand tussen referentiejaar en begin", "the distance from reference year to start");
    errors.range(
        &dossier,
        reference,
        from_reference,
        Unit::Years,
        (Decimal::from(-bounds::TERM), Decimal::from(bounds::TERM)),
    );
    if let Some(until) = given.wages_rise_until {
        errors.range(
            &dossier,
            phrase!(
                "de afstand van referentiejaar tot de laatste loonstijging",
                "the distance from reference year to the last rise of wages"
            ),
            Decimal::from(i32::from(until) - i32::from(given.reference_year)),
            Unit::Years,
            // Reference year and end may each be that far from the start, and the rise may end before it.
            (Decimal::from(-2 * bounds::TERM), Decimal::from(2 * bounds::TERM)),
        );
    }

    let assumed = [
        (Assumption::WageIndex, given.wage_index.value()),
        (Assumption::PriceIndex, given.price_index.value()),
        (Assumption::Employers, given.employers.value()),
        (Assumption::FullTimeHours, given.full_time_hours.value()),
        (Assumption::WorkedShare, given.worked_share.value()),
    ];
    for (assumption, value) in assumed {
        errors.declared(&dossier, &["assumptions", assumption.key()], assumption.declared(), value);
    }
    statutory(given, errors);
    facts(&given.facts, errors);
}

fn statutory(given: &Given, errors: &mut Errors) {
    let tables = &given.parameters;
    let rates: [(&ByYear<_>, &str); 7] = [
        (&tables.holiday_allowance, "holiday_allowance"),
        (&tables.awf_low, "awf_low"),
        (&tables.awf_high, "awf_high"),
        (&tables.aof_low, "aof_low"),
        (&tables.aof_high, "aof_high"),
        (&tables.wko, "wko"),
        (&tables.zvw, "zvw"),
    ];
    for (table, key) in rates {
        for rate in table.values() {
            errors.share(&Subject::Figure(key.to_owned()), phrase!("het percentage", "the rate"), rate.value());
        }
        has_first_year(given, key, stated(table, given.start.year()).is_some(), errors);
    }
    for wage in tables.max_premium_wage.values() {
        let subject = Subject::Figure("max_premium_wage".to_owned());
        errors.range(
            &subject,
            phrase!("het maximumpremieloon", "the maximum premium wage"),
            wage.value(),
            Unit::EuroPerYear,
            bounds::up_to(bounds::PRICE),
        );
    }
    has_first_year(given, "max_premium_wage", stated(&tables.max_premium_wage, given.start.year()).is_some(), errors);
}

fn has_first_year(given: &Given, key: &str, is_stated: bool, errors: &mut Errors) {
    if is_stated {
        return;
    }
    let year = given.start.year();
    errors
        .say(
            Subject::Figure(key.to_owned()),
            message!(nl: "voor {year} is geen waarde van ‘{figure}’ bekend", en: "no value of ‘{figure}’ is known for {year}", year = year, figure = key),
        )
        .remedy(message!(nl: "geef een waarde voor {year} of een eerder jaar", en: "state a value for {year} or an earlier year", year = year));
}

fn facts(facts: &LearningFacts, errors: &mut Errors) {
    let LearningFacts { success_rate, need } = facts;
    let assumed = Assumption::SuccessRate;
    errors.declared(&Subject::Dossier, &["assumptions", assumed.key()], assumed.declared(), success_rate.value());
    for (step, by_schooling) in need {
        if !LearningFacts::STEPS.contains(&step.as_str()) {
            errors.say(Subject::Dossier, message!(nl: "onbekende niveaustap ‘{step}’", en: "unknown level step ‘{step}’", step = step))
                .remedy(message!(nl: "bekend zijn {known}", en: "known are {known}", known = LearningFacts::STEPS.join(", ")));
        }
        for hours in by_schooling.values() {
            let range = (dec!(1), Decimal::from(bounds::YEAR));
            errors.range(
                &Subject::Figure(step.clone()),
                phrase!("het aantal lesuren voor een niveau", "the number of hours for a level"),
                hours.value(),
                Unit::Hours,
                range,
            );
        }
    }
}
