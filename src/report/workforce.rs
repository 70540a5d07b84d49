//! The workforce profiles as a table: who they are, what an hour of them costs, and their part of the wage bill.

use rust_decimal::{Decimal, RoundingStrategy};

use super::costs::{Calculation, first_year};
use super::{format, names};
use crate::domain::diagnostic::Language;
use crate::domain::figure::Unit;
use crate::domain::money::{Heads, Rate};
use crate::domain::period::Year;
use crate::domain::projection::{FigureId, Stay};
use crate::domain::workforce::{ContractKind, Profile, STAY_YEARS};

/// What an input rests on while nobody has filled it in; as it stands in the dossier, which is Dutch.
pub const OPEN: &str = "Nog in te vullen.";

/// A figure that opens its derivation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureText {
    /// As shown.
    pub text: String,
    /// Which.
    pub figure: FigureId,
}

/// A profile in the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProfileRow {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Workers.
    pub heads: String,
    /// Gross hourly wage.
    pub wage: String,
    /// Hours a week.
    pub hours: String,
    /// Kind of contract.
    pub contract: String,
    /// On the employer's own payroll, or employed by an agency.
    pub employment: String,
    /// "kwetsbaar, 62% kort"; a dash where there is no calculation.
    pub quadrant: String,
    /// Cost of an hour in the first year.
    pub hour_cost: Option<FigureText>,
    /// Part of the wage bill of the first year; nothing for who is outside it.
    pub share: Option<String>,
    /// How many inputs nobody has filled in yet.
    pub open: usize,
}

/// The profiles, and all of them together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProfileTable {
    /// The first year, where there is a calculation.
    pub year: Option<Year>,
    /// The profiles, in the order of the dossier.
    pub rows: Vec<ProfileRow>,
    /// All workers.
    pub heads: String,
    /// Average hours a week of all workers.
    pub hours: String,
    /// All shares of the wage bill: the whole, as far as there is one.
    pub share: Option<String>,
    /// The wage bill of the first year, which opens its derivation.
    pub wage_bill: Option<FigureText>,
}

/// The table of `profiles`; what is computed comes from `calculation`, made from the same dossier.
pub fn profiles(profiles: &[Profile], calculation: Option<&Calculation>, language: Language) -> ProfileTable {
    let year = calculation.and_then(first_year);
    let shares = year.zip(calculation).map(|(year, calculation)| shares_of_wage_bill(calculation, year));
    let row = |(index, profile): (usize, &Profile)| {
        let computed = year.zip(calculation);
        let hour_cost = computed.and_then(|(year, calculation)| {
            let now = calculation.assessment.profile_year(index, year)?;
            Some(FigureText {
                text: format::euro_exact(now.hourly_cost.value(), 2, language),
                figure: FigureId::HourlyCost { profile: profile.id.clone(), year },
            })
        });
        let share = shares.as_ref().and_then(|shares| shares.get(index).copied().flatten());
        ProfileRow {
            id: profile.id.clone(),
            name: profile.name.clone(),
            heads: format::plain_number(profile.heads.value(), 2, language),
            wage: wage(profile, language),
            hours: format::plain_number(profile.hours_per_week.value(), 2, language),
            contract: names::contract(profile.contract).in_language(language).to_owned(),
            employment: employment(profile.contract, language).to_owned(),
            quadrant: calculation.map_or_else(|| "–".to_owned(), |made| quadrant(index, profile, made, language)),
            hour_cost,
            share: share.map(|share| format::percent(share, SHARE_DECIMALS, language)),
            open: open_inputs(profile).count(),
        }
    };
    let heads: Heads = profiles.iter().map(|profile| profile.heads).sum();
    let weekly: Decimal = profiles.iter().map(|profile| profile.heads.value() * profile.hours_per_week.value()).sum();
    let average = weekly.checked_div(heads.value());
    let sum = shares.as_ref().map(|shares| shares.iter().flatten().sum::<Decimal>());
    ProfileTable {
        year,
        rows: profiles.iter().enumerate().map(row).collect(),
        heads: format::plain_number(heads.value(), 2, language),
        hours: average.map_or_else(|| "–".to_owned(), |average| format::plain_number(average, 2, language)),
        share: sum.filter(|sum| !sum.is_zero()).map(|sum| format::percent(sum, SHARE_DECIMALS, language)),
        wage_bill: year.zip(calculation).and_then(|(year, calculation)| {
            let cents = calculation.assessment.wage_bill.get(&year)?.to_cents()?;
            Some(FigureText { text: format::whole_euro(cents, language), figure: FigureId::WageBill { year } })
        }),
    }
}

/// The inputs of a profile that nobody has filled in yet, by name.
pub fn open_inputs(profile: &Profile) -> impl Iterator<Item = &str> {
    let open =
        profile.basis.iter().filter(|basis| basis.assumption.as_deref().is_some_and(|why| why.starts_with(OPEN)));
    open.map(|basis| basis.about.as_str())
}

/// Decimals of a percentage in the table.
const SHARE_DECIMALS: u32 = 2;

fn wage(profile: &Profile, language: Language) -> String {
    let wage = profile.hourly_wage.value();
    let rounded = wage.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
    // An average of imported wages has more digits than anybody reads.
    let mark = if rounded == wage { "" } else { "≈\u{202F}" };
    format!("{mark}{}", format::euro_exact(wage, 2, language))
}

fn employment(contract: ContractKind, language: Language) -> &'static str {
    match (contract, language) {
        (ContractKind::Agency, Language::Dutch) => "inleen",
        (ContractKind::Agency, Language::English) => "hired",
        (_, Language::Dutch) => "eigen",
        (_, Language::English) => "own",
    }
}

/// Where a profile stands on the labour market, and which part of it is there for a short time.
fn quadrant(index: usize, profile: &Profile, calculation: &Calculation, language: Language) -> String {
    let Calculation { resolved, assessment: _ } = calculation;
    let Some(given) = resolved.given.profiles.get(index) else { return "–".to_owned() };
    let position = names::position(resolved.typology.position(given));
    let by_stay = stay_shares(profile);
    let short: Decimal = (0..STAY_YEARS)
        .filter(|years| resolved.typology.stay(*years) == Stay::Short)
        .map(|years| by_stay[years].value())
        .sum();
    let words = match language {
        Language::Dutch => "kort",
        Language::English => "short",
    };
    format!("{}, {} {words}", position.in_language(language), format::percent(short, 0, language))
}

/// The shares by completed years of stay: as counted, where they were.
pub fn stay_shares(profile: &Profile) -> [Rate; STAY_YEARS] {
    let Some(cells) = &profile.joint_heads else { return profile.stay_share };
    let heads = profile.heads.value();
    if heads.is_zero() {
        return profile.stay_share;
    }
    cells.map(|levels| Rate::new(levels.iter().map(|cell| cell.value()).sum::<Decimal>() / heads))
}

/// The part of each profile in the wage bill of `year`, rounded so that all together are the whole.
fn shares_of_wage_bill(calculation: &Calculation, year: Year) -> Vec<Option<Decimal>> {
    let Calculation { resolved, assessment } = calculation;
    let pay = |(index, given): (usize, &crate::domain::costs::given::GivenProfile)| {
        let counts = given.contract != ContractKind::Agency && !given.outside_wage_bill;
        let now = assessment.profile_year(index, year).filter(|_| counts)?;
        Some((now.heads * now.annual_pay).value())
    };
    let pays: Vec<Option<Decimal>> = resolved.given.profiles.iter().enumerate().map(pay).collect();
    let sum: Decimal = pays.iter().flatten().sum();
    if sum <= Decimal::ZERO {
        return vec![None; pays.len()];
    }
    let step = Decimal::new(1, SHARE_DECIMALS + 2);
    let exact: Vec<Option<Decimal>> = pays.iter().map(|pay| pay.map(|pay| pay / sum)).collect();
    let down = |share: Decimal| share.round_dp_with_strategy(SHARE_DECIMALS + 2, RoundingStrategy::ToZero);
    let mut shown: Vec<Option<Decimal>> = exact.iter().map(|share| share.map(down)).collect();
    let mut order: Vec<usize> = (0..shown.len()).filter(|index| shown[*index].is_some()).collect();
    order.sort_by_key(|index| std::cmp::Reverse(exact[*index].unwrap_or_default() - shown[*index].unwrap_or_default()));
    let mut left = Decimal::ONE - shown.iter().flatten().sum::<Decimal>();
    for index in order {
        if left < step {
            break;
        }
        shown[index] = shown[index].map(|share| share + step);
        left -= step;
    }
    shown
}

/// An hourly wage with its unit.
pub fn hourly(wage: Decimal, language: Language) -> String {
    format::quantity(wage, Unit::EuroPerHour, language)
}
