//! What grouping needs to know of a dossier: patterns, the minimum wage, and what bends the cost of an hour.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::domain::agreement::Dossier;
use crate::domain::costs::Given;
use crate::domain::costs::hour::{max_premium_wage, stated, wage_index};
use crate::domain::diagnostic::Diagnostic;
use crate::domain::id::ProfileId;
use crate::domain::money::{HourlyRate, Rate};
use crate::domain::parameters::FigureKey;
use crate::domain::period::Date;
use crate::domain::projection::{Data, resolve_common, validate_common};
use crate::domain::words::Subject;
use crate::domain::workforce::grouping::{Frame, Pattern};
use crate::domain::workforce::{ContractKind, Profile, YOUTH_AGES, YOUTH_FROM, YearBounds};
use crate::message;

/// What grouping needs to know of `dossier`; what a payroll file does not say is taken from the profile `like`, otherwise
/// from the first profile of the same contract kind, otherwise from the first one.
///
/// # Errors
///
/// A dossier without profiles, a profile that is not there, published figures that are missing, and numbers that no
/// calculation would take.
pub fn frame(
    dossier: &Dossier,
    like: Option<&ProfileId>,
    data: Data<'_>,
    today: Date,
) -> Result<Frame, Vec<Diagnostic>> {
    let mut patterns = BTreeMap::new();
    for kind in ContractKind::ALL {
        patterns.insert(kind, pattern(dossier, like, kind).map_err(|error| vec![error])?.clone());
    }
    // Read as a calculation reads them, so that both have the same figures.
    let (common, pensions) = resolve_common(dossier, patterns.values(), data, today)?;
    // Nothing is reckoned with a number that no calculation would take.
    let errors = validate_common(&common, patterns.values().zip(pensions.iter().map(Option::as_ref)));
    if !errors.is_empty() {
        return Err(errors);
    }
    let figures = dossier.figures(data.figures);
    let minimum = figures
        .now(&FigureKey::MinimumWage)
        .map_err(|missing| vec![missing.diagnostic(Subject::Figure(missing.key().to_string()))])?;
    let youth = |age: u8| {
        let key = FigureKey::from(format!("wml.youth.age-{age}").as_str());
        figures.now(&key).ok().map(|minimum| HourlyRate::new(minimum.value()))
    };
    let ages: [u8; YOUTH_AGES] =
        std::array::from_fn(|place| YOUTH_FROM.saturating_add(u8::try_from(place).unwrap_or(0)));
    let patterns = patterns
        .into_iter()
        .zip(pensions)
        .map(|((kind, profile), pension)| (kind, Pattern { profile, pension: pension.map(Into::into) }))
        .collect();
    Ok(Frame {
        patterns,
        full_time_hours: common.full_time_hours,
        minimum_wage: HourlyRate::new(minimum.value()),
        youth_minimums: ages.map(youth),
        smallest_group: dossier.assumptions.smallest_group,
        wanted_group: 0,
        years: bounds(&common),
    })
}

fn pattern<'d>(dossier: &'d Dossier, like: Option<&ProfileId>, kind: ContractKind) -> Result<&'d Profile, Diagnostic> {
    let profiles = &dossier.workforce;
    let said = |message| Diagnostic::error(Subject::Dossier, message);
    if let Some(like) = like {
        return profiles.iter().find(|profile| profile.id == *like).ok_or_else(|| {
            let known = profiles.iter().map(|profile| profile.id.as_str()).collect::<Vec<_>>().join(", ");
            said(message!(nl: "er is geen profiel ‘{id}’", en: "there is no profile ‘{id}’", id = like))
                .hint(message!(nl: "bekend zijn {known}", en: "known are {known}", known = known))
        });
    }
    let alike = profiles.iter().find(|profile| profile.contract == kind);
    alike.or_else(|| profiles.first()).ok_or_else(|| {
        said(message!(
            nl: "het dossier heeft nog geen profiel; een loonbestand zegt niets over werkgever, pensioen en blijfkans",
            en: "the dossier has no profile yet; a payroll file says nothing about employer, pension and chance of staying"
        ))
        .hint(message!(
            nl: "maak eerst één profiel met die gegevens", en: "make one profile with those terms first"
        ))
    })
}

/// What bends the cost of an hour in each year of the term, in money of the reference year; each only once.
fn bounds(given: &Given) -> Vec<YearBounds> {
    let mut bounds = Vec::new();
    for year in given.term().years() {
        let holiday = stated(&given.parameters.holiday_allowance, year).map_or(Rate::ZERO, |(_, rate)| rate);
        let index: Rate = wage_index(given, year);
        let bound = YearBounds {
            pay_factor: Rate::new(Decimal::ONE) + holiday,
            max_premium_wage: max_premium_wage::<Decimal>(given, year) / index,
        };
        if !bounds.contains(&bound) {
            bounds.push(bound);
        }
    }
    bounds
}
