//! Workforce profiles.

use rust_decimal::Decimal;

use super::{Errors, Phrase};
use crate::domain::bounds;
use crate::domain::costs::Given;
use crate::domain::costs::given::{GivenPension, GivenProfile};
use crate::domain::figure::Unit;
use crate::domain::learning::LEVELS;
use crate::domain::money::{Heads, Rate};
use crate::domain::parameters::PensionTerm;
use crate::domain::words::{Shown, Subject, phrase};
use crate::domain::workforce::{Distribution, Field, Profile, STAY_YEARS};
use crate::message;

pub(super) fn check(given: &Given, profile: &GivenProfile, errors: &mut Errors) {
    let subject = Subject::Profile(profile.id.clone());
    // Every input must be considered: a new one does not compile until it is.
    let GivenProfile {
        id: _,
        heads,
        hourly_wage,
        hours_per_week,
        contract: _,
        employer_size: _,
        whk,
        whk_by_year,
        year_end_bonus,
        stay_share,
        level_share,
        stay_on,
        entry_level_share,
        schooling: _,
        registered_share,
        awf: _,
        pension,
        other_employer_cost,
        growth,
        arrivals_factor,
        take_up,
        outside_wage_bill: _,
        joint_heads,
        open: _,
    } = profile;
    let numbers = [
        (Field::Heads, heads.value()),
        (Field::HourlyWage, hourly_wage.value()),
        (Field::HoursPerWeek, hours_per_week.value()),
        (Field::Whk, whk.value()),
        (Field::YearEndBonus, year_end_bonus.value()),
        (Field::OtherEmployerCost, other_employer_cost.value()),
        (Field::Growth, growth.value()),
        (Field::ArrivalsFactor, arrivals_factor.value()),
        (Field::Registered, registered_share.value()),
    ];
    let later_whk = whk_by_year.values().map(|rate| (Field::Whk, rate.value()));
    for (field, value) in numbers.into_iter().chain(later_whk) {
        declared(&subject, &field, value, errors);
    }

    let by_stay = phrase!("de delen naar verblijfsduur", "the shares by length of stay");
    shares(&subject, by_stay, Distribution::Stay, stay_share, errors);
    let by_level = phrase!("de delen naar taalniveau", "the shares by language level");
    shares(&subject, by_level, Distribution::Level, level_share, errors);
    let of_newcomers = phrase!("de taalniveaus van nieuwkomers", "the language levels of newcomers");
    shares(&subject, of_newcomers, Distribution::Entry, entry_level_share, errors);
    for (years, chance) in stay_on.iter().enumerate() {
        declared(&subject, &Field::StayOn(years), chance.value(), errors);
    }
    for (clause, share) in take_up {
        declared(&subject, &Field::TakeUp(clause.clone()), share.value(), errors);
        if !given.clauses.iter().any(|known| known.id == *clause) {
            errors.say(subject.clone(), message!(nl: "de deelname noemt ‘{clause}’, dat er niet is", en: "the take-up names ‘{clause}’, which is not there", clause = clause))
                .remedy(message!(nl: "haal deze deelname weg of noem een artikel dat kosten heeft", en: "remove this take-up or name an article that costs"));
        }
    }
    if let Some(pension) = pension {
        check_pension(&subject, pension, errors);
    }
    if let Some(cells) = joint_heads {
        check_joint_heads(&subject, *heads, cells, errors);
    }
}

fn declared(subject: &Subject, field: &Field, value: Decimal, errors: &mut Errors) {
    let keys = field.keys();
    let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
    errors.declared(subject, &keys, field.declared(), value);
}

/// The terms of a profile that workers of a payroll file are given: what bends the cost of their hours.
pub(super) fn check_pattern(profile: &Profile, pension: Option<&GivenPension>, errors: &mut Errors) {
    let subject = Subject::Profile(profile.id.clone());
    declared(&subject, &Field::YearEndBonus, profile.year_end_bonus.value(), errors);
    for (place, share) in profile.level_share.into_iter().enumerate() {
        declared(&subject, &Field::Share(Distribution::Level, place), share.value(), errors);
    }
    if let Some(pension) = pension {
        check_pension(&subject, pension, errors);
    }
}

/// Counts by stay and level: each a number of workers, together the workers of the profile.
fn check_joint_heads(subject: &Subject, heads: Heads, cells: &[[Heads; LEVELS]; STAY_YEARS], errors: &mut Errors) {
    let known = errors.found.len();
    for cell in cells.iter().flatten() {
        let name =
            phrase!("een aantal in de telling naar verblijf en niveau", "a number in the count by stay and level");
        errors.range(subject, name, cell.value(), Unit::Heads, bounds::up_to(bounds::HEADS));
    }
    if errors.found.len() > known {
        return;
    }
    let counted: Heads = cells.iter().flatten().copied().sum();
    if counted != heads {
        let shown = |heads: Heads| Shown::Quantity(heads.value(), Unit::Heads);
        errors
            .say(
                subject.clone(),
                message!(
                    nl: "de telling naar verblijf en niveau komt op {counted}, het aantal werknemers op {heads}",
                    en: "the count by stay and level gives {counted}, the number of workers is {heads}",
                    counted = shown(counted), heads = shown(heads)
                ),
            )
            .remedy(message!(
                nl: "zet het aantal werknemers op {counted}", en: "set the number of workers to {counted}",
                counted = shown(counted)
            ));
    }
}

fn shares(subject: &Subject, all: Phrase, of: Distribution, shares: &[Rate], errors: &mut Errors) {
    let values: Vec<Decimal> = shares.iter().map(|share| share.value()).collect();
    if values.iter().all(|share| (Decimal::ZERO..=Decimal::ONE).contains(share)) {
        errors.adds_up(subject, all, &values);
        return;
    }
    for (place, share) in values.into_iter().enumerate() {
        declared(subject, &Field::Share(of, place), share, errors);
    }
}

fn check_pension(subject: &Subject, pension: &GivenPension, errors: &mut Errors) {
    let GivenPension { rate, employee_rate, franchise, max_wage } = pension;
    let terms = [
        (PensionTerm::Employer, rate.value()),
        (PensionTerm::Worker, employee_rate.value()),
        (PensionTerm::Franchise, franchise.value()),
        (PensionTerm::Max, max_wage.value()),
    ];
    for (term, value) in terms {
        declared(subject, &Field::Pension(term), value, errors);
    }
}
