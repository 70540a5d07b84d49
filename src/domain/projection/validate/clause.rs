//! Clauses and their drivers.

use rust_decimal::{Decimal, dec};

use super::Errors;
use crate::domain::bounds;
use crate::domain::clause::Level;
use crate::domain::costs::Given;
use crate::domain::costs::given::{GivenClause, GivenDriver, LearningFacts};
use crate::domain::costs::participation::covers;
use crate::domain::figure::Unit;
use crate::domain::words::{Phrase, Shown, Subject, phrase};
use crate::message;

const EXISTING: Phrase = phrase!("het al verschuldigde deel", "the share owed already");

pub(super) fn check(given: &Given, clause: &GivenClause, errors: &mut Errors) {
    let subject = Subject::Article(clause.id.clone());
    let GivenClause {
        id: _,
        target,
        waiting_months,
        proof: _,
        on_request_rate,
        take_up,
        hours_per_year,
        covers: _,
        agency_share,
        pass_through,
        replaced_share,
        existing_share,
        drivers,
    } = clause;
    errors.range(
        &subject,
        phrase!("de wachttijd", "the waiting time"),
        waiting_months.value(),
        Unit::Months,
        bounds::up_to(60),
    );
    errors.share(
        &subject,
        phrase!("het deel dat er eerder om vraagt", "the share that asks for it earlier"),
        on_request_rate.value(),
    );
    errors.share(&subject, phrase!("de deelname", "the take-up"), take_up.value());
    errors.range(
        &subject,
        phrase!("het aantal lesuren per jaar", "the number of lesson hours a year"),
        hours_per_year.value(),
        Unit::Hours,
        bounds::up_to(bounds::YEAR),
    );
    errors.share(&subject, phrase!("het deel van het uitzendbureau", "the agency's share"), agency_share.value());
    errors.share(&subject, phrase!("het doorberekende deel", "the part passed on"), pass_through.value());
    errors.share(&subject, phrase!("het vervangen deel", "the replaced share"), replaced_share.value());
    errors.share(&subject, EXISTING, existing_share.value());
    if let Some(target) = target {
        check_target(given, clause, *target, errors);
    }
    for driver in drivers {
        check_driver(given, &subject, driver, errors);
    }
}

/// A target above the lowest level, with a known number of hours for every step that somebody may have to take.
fn check_target(given: &Given, clause: &GivenClause, target: Level, errors: &mut Errors) {
    let subject = Subject::Article(clause.id.clone());
    if target == Level::BelowA1 {
        errors
            .say(subject, message!(nl: "het streefniveau ligt onder A1", en: "the target level is below A1"))
            .remedy(message!(nl: "kies A1, A2, B1 of B2", en: "choose A1, A2, B1 or B2"));
        return;
    }
    let mut named = std::collections::BTreeSet::new();
    for profile in given.profiles.iter().filter(|profile| covers(clause, profile)) {
        for level in Level::ALL.into_iter().filter(|level| *level < target) {
            let step = LearningFacts::STEPS[level.index()];
            if given.facts.need_from(level, profile.schooling).is_some() || !named.insert((step, profile.schooling)) {
                continue;
            }
            errors
                .say(
                    subject.clone(),
                    message!(
                        nl: "voor de stap {step} is bij de scholing van ‘{profile}’ geen aantal lesuren bekend",
                        en: "no number of lesson hours is known for step {step} at the schooling of ‘{profile}’",
                        step = step, profile = &profile.id
                    ),
                )
                .remedy(message!(
                    nl: "kies een lager streefniveau of geef in het dossier een eigen aantal uren op",
                    en: "choose a lower target or state a number of hours in the dossier"
                ));
        }
    }
}

fn check_driver(given: &Given, subject: &Subject, driver: &GivenDriver, errors: &mut Errors) {
    let kind = driver.kind();
    errors.share(subject, phrase!("het deel van de werknemer", "the worker's share"), driver.worker_share.value());
    if let Some(existing) = driver.existing_share {
        errors.share(subject, EXISTING, existing.value());
    }
    if let Some(max) = driver.worker_max_per_year {
        errors.range(
            subject,
            phrase!("de hoogste eigen bijdrage", "the highest own contribution"),
            max.value(),
            Unit::Euro,
            bounds::up_to(bounds::PRICE),
        );
    }
    if let Some(year) = driver.price_year {
        errors.range(
            subject,
            phrase!("het prijsjaar", "the price year"),
            Decimal::from(year),
            Unit::Number,
            (dec!(1990), dec!(2100)),
        );
    }
    if let Some(buddy) = driver.buddy_profile()
        && !given.profiles.iter().any(|profile| profile.id == buddy)
    {
        errors.say(subject.clone(), message!(nl: "het profiel ‘{profile}’ van de buddy is er niet", en: "the buddy's profile ‘{profile}’ is not there", profile = buddy));
    }
    let stated = driver.values.stated();
    for (term, value) in &stated {
        let (low, high) = term.limits;
        if *value < low || *value > high {
            let shown = |number: Decimal| Shown::Quantity(number, term.unit);
            errors.say(
                subject.clone(),
                message!(
                    nl: "{name} is {value}; dat hoort tussen {low} en {high} te liggen", en: "{name} is {value}; it belongs between {low} and {high}",
                    name = format!("{}.{}", kind.code(), term.key), value = shown(*value), low = shown(low), high = shown(high)
                ),
            );
        }
    }
    for term in kind.terms().iter().filter(|term| term.is_required) {
        if !stated.iter().any(|(known, _)| known.key == term.key) {
            errors.say(subject.clone(), message!(nl: "bij ‘{driver}’ ontbreekt ‘{key}’", en: "‘{driver}’ lacks ‘{key}’", driver = kind.code(), key = term.key));
        }
    }
}
