//! A new profile: what the catalogue gives of its sector is filled in with its source, all else is marked as open.
//!
//! A new profile has no workers, so that nothing is counted on inputs that nobody has chosen.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::profile::{Basis, EmployerSize, Pension, Profile, StayRates, Whk};
use crate::domain::figure::Unit;
use crate::domain::id::ProfileId;
use crate::domain::learning::Schooling;
use crate::domain::money::{Heads, HourlyRate, Hours, Rate};
use crate::domain::parameters::{Fact, Sector};
use crate::domain::payroll::ContractKind;
use crate::domain::words::{Language, Phrase, phrase};

/// What an input rests on while nobody has filled it in; the dossier is Dutch.
pub const OPEN: &str = "Nog in te vullen.";

/// An input of a profile that can be open, by the name it has in the dossier's basis; a receipt has it by its key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Input {
    /// How many workers the group has.
    Heads,
    /// The gross hourly wage.
    HourlyWage,
    /// The contract hours a week.
    HoursPerWeek,
    /// The kind of contract.
    Contract,
    /// Size class of the employer.
    EmployerSize,
    /// Return-to-work premium.
    Whk,
    /// Year-end bonus.
    YearEndBonus,
    /// Other employer cost.
    OtherEmployerCost,
    /// The pension scheme, or that there is none.
    Pension,
    /// Shares by completed years of stay.
    StayShare,
    /// The shares by language level.
    LevelShare,
    /// The chance of still being there a year later.
    StayOn,
    /// The language levels of those who come in.
    EntryLevelShare,
    /// How much schooling the group has.
    Schooling,
}

impl Input {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 14] = [
        Self::Heads,
        Self::HourlyWage,
        Self::HoursPerWeek,
        Self::Contract,
        Self::EmployerSize,
        Self::Whk,
        Self::YearEndBonus,
        Self::OtherEmployerCost,
        Self::Pension,
        Self::StayShare,
        Self::LevelShare,
        Self::StayOn,
        Self::EntryLevelShare,
        Self::Schooling,
    ];

    /// What a sentence calls it.
    pub fn name(self) -> Phrase {
        match self {
            Self::Heads => phrase!("aantal werknemers", "number of workers"),
            Self::HourlyWage => phrase!("uurloon", "hourly wage"),
            Self::HoursPerWeek => phrase!("uren per week", "hours a week"),
            Self::Contract => phrase!("contractsoort", "kind of contract"),
            Self::EmployerSize => phrase!("grootte van de werkgever", "size of the employer"),
            Self::Whk => phrase!("Whk-premie", "Whk premium"),
            Self::YearEndBonus => phrase!("eindejaarsuitkering", "year-end bonus"),
            Self::OtherEmployerCost => phrase!("overige werkgeverslasten", "other employer cost"),
            Self::Pension => phrase!("pensioen", "pension"),
            Self::StayShare => phrase!("verblijfsduur", "length of stay"),
            Self::LevelShare => phrase!("taalniveau", "language level"),
            Self::StayOn => phrase!("blijfkans", "chance of staying"),
            Self::EntryLevelShare => phrase!("taalniveau van nieuwkomers", "language level of newcomers"),
            Self::Schooling => phrase!("scholing", "schooling"),
        }
    }

    /// Its name in the basis of a profile.
    pub fn about(self) -> &'static str {
        // The dossier is Dutch.
        self.name().in_language(Language::Dutch)
    }
}

/// The inputs of a profile that nobody has filled in yet.
pub fn open_inputs(profile: &Profile) -> impl Iterator<Item = Input> + '_ {
    Input::ALL.into_iter().filter(|input| profile.basis.iter().any(|basis| is_open(basis, *input)))
}

/// Whether a basis only marks that nobody has filled an input in; what is said after that is what stands there for now.
pub fn for_now(basis: &Basis) -> Option<&str> {
    let is_input = Input::ALL.iter().any(|input| input.about() == basis.about);
    basis.assumption.as_deref().filter(|_| is_input)?.strip_prefix(OPEN).map(str::trim)
}

/// How many inputs of these profiles nobody has filled in yet: whatever is counted from them is provisional.
pub fn open_inputs_of(profiles: &[Profile]) -> usize {
    profiles.iter().map(|profile| open_inputs(profile).count()).sum()
}

/// Marks an input as filled in.
pub fn settle(profile: &mut Profile, input: Input) {
    profile.basis.retain(|basis| !is_open(basis, input));
}

fn is_open(basis: &Basis, input: Input) -> bool {
    basis.about == input.about() && basis.assumption.as_deref().is_some_and(|why| why.starts_with(OPEN))
}

/// A new profile without workers; the minimum wage and the full-time week stand in it until somebody fills them in.
///
/// From the sector come the hours of a full-time week, the year-end bonus and the levy of its fund, where the catalogue
/// knows them. The lowest wage of the sector is a floor, not what a group earns: it is filled in and stays open.
pub fn new_profile(
    id: ProfileId,
    name: String,
    (minimum_wage, full_time_hours): (HourlyRate, Hours),
    sector: Option<&Sector>,
) -> Profile {
    let fact = |known: &[&str]| known.iter().find_map(|id| sector.and_then(|sector| sector.fact(id)));
    let hours = fact(&["hours-per-week"]);
    let bonus = fact(&["year-end-bonus"]);
    let levy = sector.and_then(only_levy);
    let floor = fact(&["lowest-wage"]).filter(|fact| fact.value >= minimum_wage.value());
    let mut basis = Vec::new();
    for input in Input::ALL {
        let given = match input {
            Input::HoursPerWeek => hours,
            Input::YearEndBonus => bonus,
            Input::OtherEmployerCost => levy,
            _ => None,
        };
        basis.push(match (input, given, floor) {
            (_, Some(fact), _) => from_catalogue(input, fact),
            (Input::HourlyWage, None, Some(fact)) => {
                let known = from_catalogue(input, fact);
                let why = known.assumption.unwrap_or_default();
                Basis { assumption: Some(format!("{OPEN} Voorlopig het laagste loon van de sector. {why}")), ..known }
            }
            (Input::HourlyWage, None, None) => open(input, " Voorlopig het wettelijk minimumloon."),
            (input, None, _) => open(input, ""),
        });
    }
    let rate = |fact: Option<&Fact>| fact.map_or(Rate::ZERO, |fact| Rate::new(fact.value));
    let first = |index: usize| if index == 0 { Rate::new(Decimal::ONE) } else { Rate::ZERO };
    Profile {
        id,
        name,
        heads: Heads::ZERO,
        hourly_wage: floor.map_or(minimum_wage, |fact| HourlyRate::new(fact.value)),
        hours_per_week: hours.map_or(full_time_hours, |fact| Hours::new(fact.value)),
        contract: ContractKind::Permanent,
        employer_size: EmployerSize::Large,
        whk: Whk::Average,
        year_end_bonus: rate(bonus),
        stay_share: std::array::from_fn(first),
        level_share: std::array::from_fn(first),
        stay_on: StayRates::EuropeanUnion,
        entry_level_share: std::array::from_fn(first),
        schooling: Schooling::Low,
        registered_share: None,
        awf: None,
        youth_wage: false,
        pension: Pension::None,
        other_employer_cost: rate(levy),
        growth: Rate::ZERO,
        arrivals_factor: Rate::new(Decimal::ONE),
        take_up: BTreeMap::new(),
        outside_wage_bill: false,
        joint_heads: None,
        basis,
    }
}

/// Counts all workers of the sector in `profile`, where the catalogue knows how many: for the only profile of a dossier.
pub fn count_workers(profile: &mut Profile, sector: &Sector) {
    let Some(fact) = sector.fact("employees") else { return };
    profile.heads = Heads::new(fact.value);
    settle(profile, Input::Heads);
    profile.basis.insert(0, from_catalogue(Input::Heads, fact));
}

/// The levy of the sector's fund, where there is only one that is a share of the wage.
fn only_levy(sector: &Sector) -> Option<&Fact> {
    let mut levies = sector.facts.iter().filter(|fact| fact.id.starts_with("levy-") && fact.unit == Unit::Share);
    levies.next().filter(|_| levies.next().is_none())
}

fn open(input: Input, for_now: &str) -> Basis {
    Basis { about: input.about().to_owned(), source: None, assumption: Some(format!("{OPEN}{for_now}")) }
}

fn from_catalogue(input: Input, fact: &Fact) -> Basis {
    let note = fact.note.as_ref().map(|note| format!(" {note}")).unwrap_or_default();
    Basis {
        about: input.about().to_owned(),
        source: Some(fact.source.clone()),
        assumption: Some(format!("{} ({}).{note}", fact.title.nl, fact.year)),
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::dec;

    use super::*;

    #[test]
    fn a_new_profile_counts_for_nobody_and_everything_in_it_is_open() {
        let profile =
            new_profile("nieuw".into(), "Nieuw".to_owned(), (HourlyRate::new(dec!(14.99)), Hours::new(dec!(38))), None);
        assert!(profile.heads.is_zero());
        assert_eq!(open_inputs(&profile).count(), Input::ALL.len());
        assert_eq!(profile.stay_share.iter().map(|share| share.value()).sum::<Decimal>(), Decimal::ONE);
    }

    #[test]
    fn what_is_filled_in_is_no_longer_open() {
        let mut profile =
            new_profile("nieuw".into(), "Nieuw".to_owned(), (HourlyRate::new(dec!(14.99)), Hours::new(dec!(38))), None);
        settle(&mut profile, Input::Heads);
        assert!(!open_inputs(&profile).any(|input| input == Input::Heads));
        assert_eq!(open_inputs(&profile).count(), Input::ALL.len() - 1);
    }
}
