//! Schemes and their components.

use std::collections::BTreeSet;

use super::Errors;
use crate::domain::costs::Given;
use crate::domain::costs::given::{DriverKind, GivenComponent, GivenComponentKind, GivenScheme};
use crate::domain::figure::Unit;
use crate::domain::funding::SchemeNumber;
use crate::domain::id::ArticleId;
use crate::domain::money::{Euro, Rate};
use crate::domain::words::{Shown, Subject};
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
        min_hours,
        gain_hours,
        applying_employers,
        eligible_share,
        financed_by,
        overhead,
    } = scheme;
    if to < from {
        errors.say(subject.clone(), message!(nl: "de regeling sluit op {to}, vóór ze opent op {from}", en: "the scheme closes on {to}, before it opens on {from}", to = *to, from = *from));
    }
    errors.declared(&subject, &["chance"], SchemeNumber::Chance.declared(), chance.value());
    if bearers.as_ref().is_some_and(|bearers| bearers.contains(payer)) {
        errors.say(subject.clone(), message!(nl: "de regeling vergoedt kosten van wie haar zelf betaalt ({payer})", en: "the scheme takes over cost of whoever pays it ({payer})", payer = payer.code()))
            .remedy(message!(nl: "noem bij de dragers een andere betaler", en: "name another payer among the bearers"));
    }
    for other in excludes {
        if !given.funding.iter().any(|known| known.id == *other) {
            errors.say(subject.clone(), message!(nl: "de regeling sluit ‘{other}’ uit, die niet in het dossier staat", en: "the scheme excludes ‘{other}’, which is not in the dossier", other = other));
        }
    }
    let limit = |amount: &Option<Euro>| amount.map(|amount| amount.value());
    let numbers = [
        ("max_per_participant", SchemeNumber::Limit, limit(max_per_participant)),
        ("max_per_employer", SchemeNumber::Limit, limit(max_per_employer)),
        ("min_per_employer", SchemeNumber::Limit, limit(min_per_employer)),
        ("ceiling", SchemeNumber::Limit, limit(ceiling)),
        ("min_hours", SchemeNumber::MinHours, min_hours.map(|hours| hours.value())),
        ("gain_hours", SchemeNumber::GainHours, gain_hours.map(|hours| hours.value())),
        ("applying_employers", SchemeNumber::ApplyingEmployers, applying_employers.map(|employers| employers.value())),
        ("eligible_share", SchemeNumber::EligibleShare, Some(eligible_share.value())),
        ("overhead", SchemeNumber::Overhead, Some(overhead.value())),
    ];
    for (key, number, value) in numbers {
        if let Some(value) = value {
            errors.declared(&subject, &[key], number.declared(), value);
        }
    }
    check_applying(given, scheme, errors);
    if let Some(clause) = financed_by {
        check_financed(given, scheme, clause, errors);
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

/// No more employers apply than there are.
fn check_applying(given: &Given, scheme: &GivenScheme, errors: &mut Errors) {
    let Some(applying) = scheme.applying_employers.filter(|applying| *applying > given.employers) else { return };
    let shown = |employers: Rate| Shown::Quantity(employers.value(), Unit::Number);
    errors
        .say(
            Subject::Scheme(scheme.id.clone()),
            message!(
                nl: "er vragen {applying} werkgevers aan, en er zijn er {employers}",
                en: "{applying} employers apply, and there are {employers}",
                applying = shown(applying), employers = shown(given.employers)
            ),
        )
        .remedy(message!(nl: "noem er ten hoogste {employers}", en: "state at most {employers}", employers = shown(given.employers)));
}

/// A clause with contributions, which finances no other scheme: its money can be paid out once.
fn check_financed(given: &Given, scheme: &GivenScheme, clause: &ArticleId, errors: &mut Errors) {
    let subject = Subject::Scheme(scheme.id.clone());
    let Some(found) = given.clauses.iter().find(|known| known.id == *clause) else {
        errors
            .say(subject, message!(nl: "de regeling wordt betaald uit ‘{clause}’, dat er niet is", en: "the scheme is financed by ‘{clause}’, which is not there", clause = clause))
            .remedy(message!(nl: "noem een bepaling met een fondsbijdrage", en: "name a clause with a fund contribution"));
        return;
    };
    if !found.drivers.iter().any(|driver| driver.kind() == DriverKind::FundContribution) {
        errors
            .say(subject, message!(nl: "de regeling wordt betaald uit ‘{clause}’, waarin geen fondsbijdrage staat", en: "the scheme is financed by ‘{clause}’, which has no fund contribution", clause = clause))
            .remedy(message!(nl: "noem een bepaling met een fondsbijdrage", en: "name a clause with a fund contribution"));
        return;
    }
    let mut before = given.funding.iter().take_while(|other| other.id != scheme.id);
    if let Some(other) = before.find(|other| other.financed_by.as_ref() == Some(clause)) {
        errors
            .say(subject, message!(nl: "uit ‘{clause}’ wordt ook ‘{other}’ betaald", en: "‘{clause}’ finances ‘{other}’ too", clause = clause, other = &other.id))
            .remedy(message!(nl: "laat een bepaling één regeling betalen", en: "let a clause finance one scheme"));
    }
}

fn check_component(subject: &Subject, component: &GivenComponent, errors: &mut Errors) {
    let GivenComponent { kind, covers: _, rate, amount_per_hour, max_hours, amount } = component;
    let numbers = [
        ("rate", SchemeNumber::Rate, rate.map(|rate| rate.value())),
        ("amount_per_hour", SchemeNumber::AmountPerHour, amount_per_hour.map(|amount| amount.value())),
        ("max_hours", SchemeNumber::MaxHours, max_hours.map(|hours| hours.value())),
        ("amount", SchemeNumber::Amount, amount.map(|amount| amount.value())),
    ];
    for (key, number, value) in numbers {
        if let Some(value) = value {
            errors.declared(subject, &[key], number.declared(), value);
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
