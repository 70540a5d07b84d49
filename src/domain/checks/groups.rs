//! Groups of workers that say too much of somebody, or that nobody can be in.

use rust_decimal::Decimal;

use super::check::{Check, Needs};
use super::context::{CheckContext, quantity};
use super::finding::{Place, Remark, Severity};
use super::law::{AVG, COST_MODEL};
use crate::domain::figure::Unit;
use crate::domain::words::Phrase;
use crate::domain::workforce::Profile;
use crate::message;

pub(super) const CHECKS: &[Check] = &[
    Check {
        id: "group-too-small",
        severity: Severity::Justify,
        law: &[AVG.art("art. 4 en 5")],
        why: Phrase::new(
            "Wie het dossier leest, kan van een zo kleine groep zien wat iemand verdient en hoe goed iemand Nederlands spreekt. In de \
             documenten staat zo’n groep niet apart.",
            "Who reads the dossier can see of so small a group what somebody earns and how well somebody speaks Dutch. In the \
             documents such a group does not stand apart.",
        ),
        remedy: Phrase::new(
            "Voeg de groep samen met een andere, of stel bij de aannamen een kleinste groep in waarmee de werknemers instemmen.",
            "Merge the group with another one, or set a smallest group among the assumptions that the workers agree with.",
        ),
        run: Needs::Text(too_small),
    },
    Check {
        id: "hours-above-the-week",
        severity: Severity::Justify,
        law: &[COST_MODEL.art("§ 4")],
        why: Phrase::new(
            "Een groep heeft meer uren per week dan een voltijdse baan. Loon en uren zijn dan waarschijnlijk van een andere periode, of \
             de voltijdse werkweek klopt niet.",
            "A group has more hours a week than a full-time job. Pay and hours are then probably of another period, or the full-time \
             week is wrong.",
        ),
        remedy: Phrase::new(
            "Kijk de uren van de groep en de voltijdse werkweek na.",
            "Check the hours of the group and the full-time week.",
        ),
        run: Needs::Text(above_the_week),
    },
];

fn remarks(context: &CheckContext<'_>, of: impl Fn(&Profile) -> Option<crate::domain::words::Message>) -> Vec<Remark> {
    let profiles = context.dossier.workforce.iter();
    profiles.filter_map(|profile| Some(Remark::new(Place::Profile(profile.id.clone()), of(profile)?))).collect()
}

fn too_small(context: &CheckContext<'_>) -> Vec<Remark> {
    let smallest = Decimal::from(context.dossier.assumptions.smallest_group);
    remarks(context, |profile| {
        let heads = profile.heads.value();
        (!heads.is_zero() && heads < smallest).then(|| {
            message!(
                nl: "‘{profile}’ telt {heads}; een groep heeft er in dit dossier ten minste {smallest}.",
                en: "‘{profile}’ has {heads}; in this dossier a group has at least {smallest}.",
                profile = &profile.name, heads = quantity(heads, Unit::Heads), smallest = quantity(smallest, Unit::Heads)
            )
        })
    })
}

fn above_the_week(context: &CheckContext<'_>) -> Vec<Remark> {
    let week = context.dossier.assumptions.full_time_hours;
    remarks(context, |profile| {
        let hours = profile.hours_per_week.value();
        (hours > week).then(|| {
            message!(
                nl: "‘{profile}’ heeft {hours}; een voltijdse baan {week}.", en: "‘{profile}’ has {hours}; a full-time job {week}.",
                profile = &profile.name, hours = quantity(hours, Unit::HoursPerWeek), week = quantity(week, Unit::HoursPerWeek)
            )
        })
    })
}
