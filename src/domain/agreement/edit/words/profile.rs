//! Words for a profile that was changed: which input, from what to what, where only one was.

use std::collections::{BTreeMap, BTreeSet};

use super::{number_of, own_share, quantities, share};
use crate::domain::agreement::dossier::Dossier;
use crate::domain::figure::Unit;
use crate::domain::money::Rate;
use crate::domain::words::{Message, Phrase, Shown, phrase};
use crate::domain::workforce::Profile;
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
    let mut compare = |differs: bool, name: Phrase, values: Option<(Shown, Shown)>| {
        if differs {
            found.push(Difference { name: name.into(), values });
        }
    };
    let number = |old, new, unit: Unit| Some(quantities(old, new, unit));
    let shares = |old, new| Some((share(old), share(new)));
    let heads_values = number(before.heads.value(), heads.value(), Unit::Heads);
    compare(before.heads != *heads, phrase!("aantal", "number"), heads_values);
    let wages = number(before.hourly_wage.value(), hourly_wage.value(), Unit::EuroPerHour);
    compare(before.hourly_wage != *hourly_wage, phrase!("uurloon", "hourly wage"), wages);
    let hours = number(before.hours_per_week.value(), hours_per_week.value(), Unit::HoursPerWeek);
    compare(before.hours_per_week != *hours_per_week, phrase!("werkweek", "working week"), hours);
    compare(before.contract != *contract, phrase!("contractsoort", "kind of contract"), None);
    compare(before.employer_size != *employer_size, phrase!("grootte van de werkgever", "size of the employer"), None);
    compare(before.whk != *whk, phrase!("Whk-premie", "Whk premium"), None);
    let bonus = shares(before.year_end_bonus, *year_end_bonus);
    compare(before.year_end_bonus != *year_end_bonus, phrase!("eindejaarsuitkering", "year-end bonus"), bonus);
    compare(before.stay_share != *stay_share, phrase!("verdeling naar verblijfsduur", "spread by stay"), None);
    compare(before.level_share != *level_share, phrase!("verdeling naar taalniveau", "spread by level"), None);
    compare(before.stay_on != *stay_on, phrase!("blijfkans", "chance of staying"), None);
    let entry = before.entry_level_share != *entry_level_share;
    compare(entry, phrase!("taalniveau van nieuwkomers", "level of newcomers"), None);
    compare(before.schooling != *schooling, phrase!("scholing", "schooling"), None);
    let registered = Some((own_share(before.registered_share), own_share(*registered_share)));
    compare(before.registered_share != *registered_share, phrase!("deel in de BRP", "share in the BRP"), registered);
    compare(before.awf != *awf, phrase!("AWf-premie", "AWf premium"), None);
    compare(before.pension != *pension, phrase!("pensioen", "pension"), None);
    let other = shares(before.other_employer_cost, *other_employer_cost);
    let differs = before.other_employer_cost != *other_employer_cost;
    compare(differs, phrase!("overige werkgeverslasten", "other employer cost"), other);
    compare(before.growth != *growth, phrase!("groei", "growth"), shares(before.growth, *growth));
    let arrivals = number(before.arrivals_factor.value(), arrivals_factor.value(), Unit::Number);
    compare(before.arrivals_factor != *arrivals_factor, phrase!("instroom per plek", "arrivals a post"), arrivals);
    let outside = before.outside_wage_bill != *outside_wage_bill;
    compare(outside, phrase!("meetellen in de loonsom", "counting in the wage bill"), None);
    // Counted heads follow their number; they are named where they alone differ.
    let counted = before.joint_heads != *joint_heads && before.heads == *heads;
    compare(counted, phrase!("tellingen", "counts"), None);
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
