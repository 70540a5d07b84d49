//! Workforce profiles.

use rust_decimal::{Decimal, dec};

use super::{Errors, Phrase, bounds};
use crate::domain::costs::Given;
use crate::domain::costs::given::{GivenPension, GivenProfile};
use crate::domain::figure::Unit;
use crate::domain::learning::LEVELS;
use crate::domain::money::{Heads, Rate};
use crate::domain::words::{Shown, Subject, phrase};
use crate::domain::workforce::STAY_YEARS;
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
    } = profile;
    errors.range(
        &subject,
        phrase!("het aantal werknemers", "the number of workers"),
        heads.value(),
        Unit::Heads,
        bounds::up_to(bounds::HEADS),
    );
    let wage = (dec!(0.01), Decimal::from(bounds::HOURLY));
    errors.range(&subject, phrase!("het uurloon", "the hourly wage"), hourly_wage.value(), Unit::EuroPerHour, wage);
    let week = (dec!(0.01), Decimal::from(bounds::WEEK));
    errors.range(
        &subject,
        phrase!("het aantal uren per week", "the number of hours a week"),
        hours_per_week.value(),
        Unit::HoursPerWeek,
        week,
    );
    errors.share(&subject, phrase!("de Whk-premie", "the Whk premium"), whk.value());
    errors.share(&subject, phrase!("de eindejaarsuitkering", "the year-end bonus"), year_end_bonus.value());
    errors.share(
        &subject,
        phrase!("de overige werkgeverslasten", "the other employer cost"),
        other_employer_cost.value(),
    );
    errors.range(
        &subject,
        phrase!("de groei per jaar", "the yearly growth"),
        growth.value(),
        Unit::Share,
        bounds::GROWTH,
    );
    errors.range(
        &subject,
        phrase!("de factor voor nieuwkomers", "the arrivals factor"),
        arrivals_factor.value(),
        Unit::Number,
        (dec!(0), dec!(100)),
    );
    errors.share(&subject, phrase!("het ingeschreven deel", "the registered share"), registered_share.value());

    let by_stay = phrase!("de delen naar verblijfsduur", "the shares by length of stay");
    shares(&subject, by_stay, phrase!("een deel naar verblijfsduur", "a share by length of stay"), stay_share, errors);
    let by_level = phrase!("de delen naar taalniveau", "the shares by language level");
    shares(&subject, by_level, phrase!("een deel naar taalniveau", "a share by language level"), level_share, errors);
    let of_newcomers = phrase!("de taalniveaus van nieuwkomers", "the language levels of newcomers");
    let of_some = phrase!("een deel van de nieuwkomers naar taalniveau", "a share of newcomers by language level");
    shares(&subject, of_newcomers, of_some, entry_level_share, errors);
    for chance in stay_on {
        errors.share(&subject, phrase!("de kans om te blijven", "the chance of staying"), chance.value());
    }
    for (clause, share) in take_up {
        errors.share(&subject, phrase!("de deelname", "the take-up"), share.value());
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

fn shares(subject: &Subject, all: Phrase, one: Phrase, shares: &[Rate], errors: &mut Errors) {
    let values: Vec<Decimal> = shares.iter().map(|share| share.value()).collect();
    if values.iter().all(|share| (Decimal::ZERO..=Decimal::ONE).contains(share)) {
        errors.adds_up(subject, all, &values);
        return;
    }
    for share in values {
        errors.share(subject, one, share);
    }
}

fn check_pension(subject: &Subject, pension: &GivenPension, errors: &mut Errors) {
    let GivenPension { rate, employee_rate, franchise, max_wage } = pension;
    errors.share(
        subject,
        phrase!("de pensioenpremie van de werkgever", "the employer's pension premium"),
        rate.value(),
    );
    errors.share(
        subject,
        phrase!("de pensioenpremie van de werknemer", "the worker's pension premium"),
        employee_rate.value(),
    );
    errors.range(
        subject,
        phrase!("de franchise", "the franchise"),
        franchise.value(),
        Unit::EuroPerYear,
        bounds::up_to(bounds::PRICE),
    );
    errors.range(
        subject,
        phrase!("het hoogste pensioengevend loon", "the highest pensionable wage"),
        max_wage.value(),
        Unit::EuroPerYear,
        bounds::up_to(bounds::PRICE),
    );
}
