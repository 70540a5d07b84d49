//! Schemes and their components.

use std::collections::BTreeSet;

use super::Errors;
use crate::domain::costs::Given;
use crate::domain::costs::given::{GivenComponent, GivenComponentKind, GivenScheme};
use crate::domain::funding::SchemeNumber;
use crate::domain::words::Subject;
use crate::message;

pub(super) fn check(given: &Given, scheme: &GivenScheme, errors: &mut Errors) {
    let subject = Subject::Scheme(scheme.id.clone());
    let GivenScheme {
        id: _,
        payer,
        from,
        to,
        components,
        bearers,
        chance,
        excludes,
        contracts: _,
        employer_size: _,
        on_level_gain: _,
        max_per_participant,
        max_per_employer,
        min_per_employer,
        ceiling,
    } = scheme;
    if to < from {
        errors.say(subject.clone(), message!(nl: "de regeling sluit op {to}, vóór ze opent op {from}", en: "the scheme closes on {to}, before it opens on {from}", to = *to, from = *from));
    }
    errors.declared(&subject, SchemeNumber::Chance.declared(), chance.value());
    if bearers.as_ref().is_some_and(|bearers| bearers.contains(payer)) {
        errors.say(subject.clone(), message!(nl: "de regeling vergoedt kosten van wie haar zelf betaalt ({payer})", en: "the scheme takes over cost of whoever pays it ({payer})", payer = payer.code()))
            .remedy(message!(nl: "noem bij de dragers een andere betaler", en: "name another payer among the bearers"));
    }
    for other in excludes {
        if !given.funding.iter().any(|known| known.id == *other) {
            errors.say(subject.clone(), message!(nl: "de regeling sluit ‘{other}’ uit, die niet in het dossier staat", en: "the scheme excludes ‘{other}’, which is not in the dossier", other = other));
        }
    }
    for amount in [max_per_participant, max_per_employer, min_per_employer, ceiling].into_iter().flatten() {
        errors.declared(&subject, SchemeNumber::Limit.declared(), amount.value());
    }
    let mut covered = BTreeSet::new();
    for component in components {
        check_component(&subject, component, errors);
        for driver in &component.covers {
            if !covered.insert(*driver) {
                errors
                    .say(subject.clone(), message!(nl: "twee onderdelen vergoeden ‘{driver}’", en: "two components cover ‘{driver}’", driver = driver.code()))
                    .remedy(message!(nl: "laat elke kostensoort onder één onderdeel vallen", en: "let each driver fall under one component"));
            }
        }
    }
}

fn check_component(subject: &Subject, component: &GivenComponent, errors: &mut Errors) {
    let GivenComponent { kind, covers: _, rate, amount_per_hour, max_hours, amount } = component;
    let numbers = [
        (SchemeNumber::Rate, rate.map(|rate| rate.value())),
        (SchemeNumber::AmountPerHour, amount_per_hour.map(|amount| amount.value())),
        (SchemeNumber::MaxHours, max_hours.map(|hours| hours.value())),
        (SchemeNumber::Amount, amount.map(|amount| amount.value())),
    ];
    for (number, value) in numbers {
        if let Some(value) = value {
            errors.declared(subject, number.declared(), value);
        }
    }
    let missing = match kind {
        GivenComponentKind::Percentage => rate.is_none().then_some("rate"),
        GivenComponentKind::PerHour => amount_per_hour.is_none().then_some("amount_per_hour"),
        GivenComponentKind::Fixed => amount.is_none().then_some("amount"),
    };
    if let Some(key) = missing {
        errors.say(
            subject.clone(),
            message!(nl: "bij een onderdeel ontbreekt ‘{key}’", en: "a component lacks ‘{key}’", key = key),
        );
    }
}
