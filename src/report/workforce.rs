//! The workforce profiles as a table: who they are, what an hour of them costs, and their part of the wage bill.

use rust_decimal::{Decimal, RoundingStrategy};

use super::cell::PERCENTAGE_DECIMALS;
use super::costs::{Calculation, first_year};
use super::document::{Cell, Content};
use super::format::{self, say};
use super::{names, phrases};
use crate::domain::figure::Unit;
use crate::domain::figure::{Number, total};
use crate::domain::id::ProfileId;
use crate::domain::learning::LEVELS;
use crate::domain::money::{Euro, Heads, HourlyRate, Hours, Rate};
use crate::domain::period::Year;
use crate::domain::projection::{FigureId, Position, ProfileIndex, Stay};
use crate::domain::words::Language;
use crate::domain::workforce::draft::open_inputs;
use crate::domain::workforce::grouping::gross_year;
use crate::domain::workforce::{ContractKind, HOURS_DECIMALS, Profile, STAY_YEARS};

/// A profile in the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProfileRow {
    /// Id of the profile.
    pub id: ProfileId,
    /// The name of the profile.
    pub name: String,
    /// How many workers it has at the start.
    pub heads: Heads,
    /// The gross hourly wage at the reference date.
    pub wage: HourlyRate,
    /// Contract hours a week of one worker.
    pub hours: Hours,
    /// The kind of contract, in words.
    pub contract: String,
    /// On the employer's own payroll, or employed by an agency.
    pub employment: String,
    /// The shares of completed years in the Netherlands.
    pub stay: [Rate; STAY_YEARS],
    /// The shares of the language levels.
    pub level: [Rate; LEVELS],
    /// Position on the labour market, and which part of it is there for a short time; where there is a calculation.
    pub quadrant: Option<(Position, Rate)>,
    /// Cost of a paid hour in the first year.
    pub hour_cost: Option<Cell>,
    /// Cost of a worked hour in the first year.
    pub worked_hour: Option<Cell>,
    /// Part of the wage bill of the first year; nothing for who is outside it.
    pub share: Option<Rate>,
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
    /// The workers of all profiles together.
    pub heads: Heads,
    /// Average hours a week of all workers, where there are any.
    pub hours: Option<Hours>,
    /// All shares of the wage bill: the whole, as far as there is one.
    pub share: Option<Rate>,
    /// The wage bill of the first year, which opens its derivation.
    pub wage_bill: Option<Cell>,
}

/// The table of `profiles`; what is computed comes from `calculation`, made from the same dossier.
pub fn profiles(profiles: &[Profile], calculation: Option<&Calculation>, language: Language) -> ProfileTable {
    let year = calculation.and_then(first_year);
    let shares = year.zip(calculation).map(|(year, calculation)| shares_of_wage_bill(calculation, year));
    let row = |(index, profile): (usize, &Profile)| {
        let computed = year.zip(calculation);
        let hour_cost = computed.and_then(|(year, calculation)| {
            let now = calculation.assessment.profile_year(ProfileIndex::new(index), year)?;
            let cost = Content::of(now.hourly_cost.value(), Unit::EuroPerHour, 2);
            Some(Cell::of(cost, FigureId::HourlyCost { profile: profile.id.clone(), year }))
        });
        let worked_hour = computed.and_then(|(year, calculation)| {
            let cost = calculation.explainer().worked_hour_of(ProfileIndex::new(index), year)?;
            let cost = Content::of(cost.value(), Unit::EuroPerHour, 2);
            Some(Cell::of(cost, FigureId::WorkedHour { profile: profile.id.clone(), year }))
        });
        let share = shares.as_ref().and_then(|shares| shares.get(index).copied().flatten());
        ProfileRow {
            id: profile.id.clone(),
            name: profile.name.clone(),
            heads: profile.heads,
            wage: profile.hourly_wage,
            hours: profile.hours_per_week,
            contract: names::contract(profile.contract).in_language(language).to_owned(),
            employment: employment(profile.contract, language).to_owned(),
            stay: stay_shares(profile),
            level: profile.level_share,
            quadrant: calculation.and_then(|made| quadrant(index, profile, made)),
            hour_cost,
            worked_hour,
            share: share.map(Rate::new),
            open: open_inputs(profile).count(),
        }
    };
    let heads: Heads = profiles.iter().map(|profile| profile.heads).sum();
    let weekly = weekly_hours(profiles);
    let average = weekly.checked_div(heads.value());
    let sum = shares.as_ref().map(|shares| total(shares.iter().flatten().copied()));
    ProfileTable {
        year,
        rows: profiles.iter().enumerate().map(row).collect(),
        heads,
        hours: average.map(Hours::new),
        share: sum.filter(|sum| !sum.is_zero()).map(Rate::new),
        wage_bill: year.zip(calculation).and_then(|(year, calculation)| {
            let cents = calculation.assessment.wage_bill.get(&year)?.to_cents()?;
            let bill = Content::of(cents.euro().value(), Unit::Euro, 0);
            Some(Cell::of(bill, FigureId::WageBill { year }))
        }),
    }
}

/// The contract hours a week of everybody.
fn weekly_hours(profiles: &[Profile]) -> Decimal {
    total(profiles.iter().map(|profile| profile.heads.value().times(&profile.hours_per_week.value())))
}

/// A part of the wage bill as the table shows it.
pub fn share_text(share: Option<Rate>, language: Language) -> String {
    share.map_or_else(|| "–".to_owned(), |share| format::percent(share.value(), PERCENTAGE_DECIMALS, language))
}

/// An hourly wage in whole cents.
pub fn wage_text(wage: HourlyRate, language: Language) -> String {
    let wage = wage.value();
    let rounded = wage.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
    // An average of imported wages has more digits than anybody reads.
    let mark = if rounded == wage { "" } else { "≈\u{202F}" };
    format!("{mark}{}", format::euro_exact(wage, 2, language))
}

fn employment(contract: ContractKind, language: Language) -> &'static str {
    if contract == ContractKind::Agency { phrases::HIRED } else { phrases::OWN }.in_language(language)
}

/// Where a profile stands on the labour market, and which part of it is there for a short time.
fn quadrant(index: usize, profile: &Profile, calculation: &Calculation) -> Option<(Position, Rate)> {
    let Calculation { resolved, assessment: _ } = calculation;
    let position = resolved.typology.position(resolved.given.profiles.get(index)?);
    let by_stay = stay_shares(profile);
    let short: Decimal = (0..STAY_YEARS)
        .filter(|years| resolved.typology.stay(*years) == Stay::Short)
        .map(|years| by_stay[years].value())
        .sum();
    Some((position, Rate::new(short)))
}

/// "kwetsbaar, 62% kort"; a dash where there is no calculation.
pub fn quadrant_text(quadrant: Option<(Position, Rate)>, language: Language) -> String {
    let Some((position, short)) = quadrant else { return "–".to_owned() };
    let share = format::percent(short.value(), 0, language);
    say!(language, phrases::SHORT_STAY, position = names::position(position), share = share)
}

/// The shares by completed years of stay: as counted, where they were.
pub fn stay_shares(profile: &Profile) -> [Rate; STAY_YEARS] {
    let Some(cells) = &profile.joint_heads else { return profile.stay_share };
    let heads = profile.heads.value();
    if heads.is_zero() {
        return profile.stay_share;
    }
    cells.map(|levels| Rate::new(total(levels.iter().map(|cell| cell.value())).divided_by(&heads)))
}

/// The part of each profile in the wage bill of `year`, rounded so that all together are the whole.
fn shares_of_wage_bill(calculation: &Calculation, year: Year) -> Vec<Option<Decimal>> {
    let Calculation { resolved, assessment } = calculation;
    let pay = |(index, given): (ProfileIndex, &crate::domain::costs::given::GivenProfile)| {
        let counts = given.contract != ContractKind::Agency && !given.outside_wage_bill;
        let now = assessment.profile_year(index, year).filter(|_| counts)?;
        Some((now.heads * now.annual_pay).value())
    };
    let pays: Vec<Option<Decimal>> = ProfileIndex::over(&resolved.given.profiles).map(pay).collect();
    let sum = total(pays.iter().flatten().copied());
    if sum <= Decimal::ZERO {
        return vec![None; pays.len()];
    }
    let step = Decimal::new(1, PERCENTAGE_DECIMALS + 2);
    let exact: Vec<Option<Decimal>> = pays.iter().map(|pay| pay.map(|pay| pay.divided_by(&sum))).collect();
    let down = |share: Decimal| share.round_dp_with_strategy(PERCENTAGE_DECIMALS + 2, RoundingStrategy::ToZero);
    let mut shown: Vec<Option<Decimal>> = exact.iter().map(|share| share.map(down)).collect();
    let mut order: Vec<usize> = (0..shown.len()).filter(|index| shown[*index].is_some()).collect();
    order.sort_by_key(|index| {
        std::cmp::Reverse(exact[*index].unwrap_or_default().minus(&shown[*index].unwrap_or_default()))
    });
    let mut left = Decimal::ONE.minus(&total(shown.iter().flatten().copied()));
    for index in order {
        if left < step {
            break;
        }
        shown[index] = shown[index].map(|share| share.plus(&step));
        left = left.minus(&step);
    }
    shown
}

/// A quantity as a file has it and as the profiles made from it have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BalanceLine {
    /// What is compared, in words.
    pub name: String,
    /// What the rows of the file come to.
    pub file: String,
    /// What the profiles made from it come to.
    pub profiles: String,
    /// How much more the profiles have; nothing where they are equal.
    pub difference: Option<String>,
}

/// What a file counts, to be held against the profiles made from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    /// How many workers were counted.
    pub workers: usize,
    /// Hours a week of all of them.
    pub hours_per_week: Hours,
    /// Gross pay of a year of all of them.
    pub gross_year: Euro,
}

/// Hours as they are counted: the average of a merged group is a quotient, which times its heads is not quite its hours.
fn counted_hours(hours: Decimal) -> Decimal {
    hours.round_dp_with_strategy(HOURS_DECIMALS, RoundingStrategy::MidpointAwayFromZero).normalize()
}

/// Holds what a file counts against the profiles made from it: workers, hours, and pay to the cent.
pub fn balance(counted: Counted, profiles: &[Profile], language: Language) -> Vec<BalanceLine> {
    let heads = total(profiles.iter().map(|profile| profile.heads.value()));
    let hours = weekly_hours(profiles);
    let pay: Euro = profiles.iter().map(gross_year).sum();
    let number = |value: Decimal| format::plain_number(value, 2, language);
    let count = |name: String, file: Decimal, made: Decimal| BalanceLine {
        name,
        file: number(file),
        profiles: number(made),
        difference: (file != made).then(|| number(made.minus(&file))),
    };
    let mut lines = vec![
        count(say!(language, phrases::WORKERS), Decimal::from(counted.workers), heads),
        count(
            say!(language, phrases::CONTRACT_HOURS),
            counted_hours(counted.hours_per_week.value()),
            counted_hours(hours),
        ),
    ];
    if let (Some(file), Some(made)) = (counted.gross_year.to_cents(), pay.to_cents()) {
        lines.push(BalanceLine {
            name: say!(language, phrases::GROSS_PAY),
            file: format::euro(file, language),
            profiles: format::euro(made, language),
            difference: (file != made).then(|| format::euro_change(made - file, language)),
        });
    }
    lines
}

#[cfg(test)]
mod tests {
    use rust_decimal::dec;

    use super::*;
    use crate::domain::workforce::draft::new_profile;

    fn group(heads: Decimal, wage: Decimal, hours: Decimal) -> Profile {
        let blank = new_profile("g".into(), "G".to_owned(), (HourlyRate::new(wage), Hours::new(hours)), None);
        Profile { heads: Heads::new(heads), ..blank }
    }

    /// 10 × 20 × 38 × 52 = 395,200.
    #[test]
    fn profiles_that_hold_what_the_file_counts_differ_in_nothing() {
        let counted =
            Counted { workers: 10, hours_per_week: Hours::new(dec!(380)), gross_year: Euro::new(dec!(395200)) };
        let lines = balance(counted, &[group(dec!(10), dec!(20), dec!(38))], Language::Dutch);
        assert!(lines.iter().all(|line| line.difference.is_none()), "{lines:?}");
        assert_eq!(lines[2].file, "€\u{202F}395.200,00");
    }

    #[test]
    fn a_cent_that_is_lost_is_said() {
        let counted =
            Counted { workers: 10, hours_per_week: Hours::new(dec!(380)), gross_year: Euro::new(dec!(395200.01)) };
        let lines = balance(counted, &[group(dec!(10), dec!(20), dec!(38))], Language::Dutch);
        assert_eq!(lines[2].difference.as_deref(), Some("–\u{202F}€\u{202F}0,01"));
    }

    #[test]
    fn without_a_calculation_the_table_shows_what_is_known_and_dashes() {
        let table =
            profiles(&[group(dec!(10), dec!(20), dec!(38)), group(dec!(5), dec!(20), dec!(20))], None, Language::Dutch);
        assert_eq!((table.heads, table.hours), (Heads::new(dec!(15)), Some(Hours::new(dec!(32)))));
        assert_eq!(quadrant_text(table.rows[0].quadrant, Language::Dutch), "–");
        assert!(table.rows[0].hour_cost.is_none() && table.share.is_none());
        assert_eq!(table.rows[0].open, 14);
    }
}
