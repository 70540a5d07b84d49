//! Words for a profile that was changed: which input, from what to what, where only one was.

use std::collections::{BTreeMap, BTreeSet};

use super::{number_of, own_share, quantities, share};
use crate::domain::agreement::dossier::Dossier;
use crate::domain::money::Rate;
use crate::domain::words::{Message, Phrase, Shown, phrase};
use crate::domain::workforce::draft::Input;
use crate::domain::workforce::{Field, Profile};
use crate::message;

/// An input that differs: its name, and what it was and is where that can be said in a word.
struct Difference {
    name: Shown,
    values: Option<(Shown, Shown)>,
}

pub(super) fn words(after: &Profile, dossier: &Dossier) -> Message {
    let profile = &after.name;
    let Some(before) = dossier.workforce.iter().find(|before| before.id == after.id) else {
        return message!(nl: "profiel ‘{profile}’ gewijzigd", en: "profile “{profile}” changed", profile = profile);
    };
    if before.name != after.name {
        return message!(
            nl: "profiel ‘{old}’ heet ‘{profile}’", en: "profile “{old}” is called “{profile}”",
            old = &before.name, profile = profile
        );
    }
    let mut found = differences(before, after, dossier).into_iter();
    match (found.next(), found.next()) {
        (Some(Difference { name, values: Some((old, new)) }), None) => message!(
            nl: "{name} {old} → {new} in profiel ‘{profile}’", en: "{name} {old} → {new} in profile “{profile}”",
            name = name, old = old, new = new, profile = profile
        ),
        (Some(Difference { name, values: None }), None) => message!(
            nl: "{name} gewijzigd in profiel ‘{profile}’", en: "{name} changed in profile “{profile}”",
            name = name, profile = profile
        ),
        (None, _) => message!(
            nl: "onderbouwing gewijzigd in profiel ‘{profile}’", en: "basis changed in profile “{profile}”",
            profile = profile
        ),
        (Some(_), Some(_)) => {
            message!(nl: "profiel ‘{profile}’ gewijzigd", en: "profile “{profile}” changed", profile = profile)
        }
    }
}

/// What differs besides name and basis.
fn differences(before: &Profile, after: &Profile, dossier: &Dossier) -> Vec<Difference> {
    let Profile {
        id: _,
        name: _,
        heads,
        hourly_wage,
        hours_per_week,
        contract,
        employer_size,
        whk,
        year_end_bonus,
        stay_share,
        level_share,
        stay_on,
        entry_level_share,
        schooling,
        registered_share,
        awf,
        youth_wage,
        pension,
        other_employer_cost,
        growth,
        arrivals_factor,
        take_up,
        outside_wage_bill,
        joint_heads,
        basis: _,
    } = after;
    let mut found = Vec::new();
    let mut differ = |differs: bool, name: Phrase, values: Option<(Shown, Shown)>| {
        if differs {
            found.push(Difference { name: name.into(), values });
        }
    };
    let numbers = [
        (Field::Heads, before.heads.value(), heads.value()),
        (Field::HourlyWage, before.hourly_wage.value(), hourly_wage.value()),
        (Field::HoursPerWeek, before.hours_per_week.value(), hours_per_week.value()),
        (Field::YearEndBonus, before.year_end_bonus.value(), year_end_bonus.value()),
        (Field::OtherEmployerCost, before.other_employer_cost.value(), other_employer_cost.value()),
        (Field::Growth, before.growth.value(), growth.value()),
        (Field::ArrivalsFactor, before.arrivals_factor.value(), arrivals_factor.value()),
    ];
    for (field, old, new) in numbers {
        let declared = field.declared();
        differ(old != new, declared.noun.bare, Some(quantities(old, new, declared.unit)));
    }
    let inputs = [
        (Input::Contract, before.contract != *contract),
        (Input::EmployerSize, before.employer_size != *employer_size),
        (Input::Schooling, before.schooling != *schooling),
        (Input::Whk, before.whk != *whk),
        (Input::Pension, before.pension != *pension),
        (Input::StayShare, before.stay_share != *stay_share),
        (Input::LevelShare, before.level_share != *level_share),
        (Input::StayOn, before.stay_on != *stay_on),
        (Input::EntryLevelShare, before.entry_level_share != *entry_level_share),
    ];
    for (input, differs) in inputs {
        differ(differs, input.name(), None);
    }
    let registered = Some((own_share(before.registered_share), own_share(*registered_share)));
    differ(before.registered_share != *registered_share, Field::Registered.declared().noun.bare, registered);
    differ(before.awf != *awf, phrase!("AWf-premie", "AWf premium"), None);
    differ(before.youth_wage != *youth_wage, phrase!("jeugdloon", "youth wage"), None);
    let outside = before.outside_wage_bill != *outside_wage_bill;
    differ(outside, phrase!("meetellen in de loonsom", "counting in the wage bill"), None);
    // Counted heads follow their number; they are named where they alone differ.
    let counted = before.joint_heads != *joint_heads && before.heads == *heads;
    differ(counted, phrase!("tellingen", "counts"), None);
    found.extend(take_up_differences(before, take_up, dossier));
    found
}

fn take_up_differences(before: &Profile, after: &BTreeMap<String, Rate>, dossier: &Dossier) -> Vec<Difference> {
    let articles: BTreeSet<&String> = before.take_up.keys().chain(after.keys()).collect();
    let differing = articles.into_iter().filter(|article| before.take_up.get(*article) != after.get(*article));
    differing
        .map(|article| {
            let number = dossier.proposals.iter().find_map(|proposal| number_of(proposal, article));
            let place = number.map_or_else(|| format!("‘{article}’"), |number| number.to_string());
            let name = message!(nl: "deelname aan artikel {place}", en: "take-up of article {place}", place = place);
            let word = |rate: Option<&Rate>| match rate {
                Some(rate) => share(*rate),
                None => phrase!("als in het artikel", "as in the article").into(),
            };
            Difference {
                name: name.into(),
                values: Some((word(before.take_up.get(article)), word(after.get(article)))),
            }
        })
        .collect()
}
