//! Everything a calculation uses, resolved: no lookups left. A receipt holds it in this form.
//!
//! Keys and meanings are those of the receipt format; what a key leaves out has the default that format names.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

pub use super::drivers::{DriverKind, DriverValues, GivenDriver};
use super::payer::Payer;
use crate::domain::clause::Level;
use crate::domain::id::{ArticleId, ProfileId, SchemeId};
use crate::domain::learning::LEVELS;
use crate::domain::money::{Euro, Heads, HourlyRate, Hours, Rate};
use crate::domain::period::{Date, Period, Year};
use crate::domain::workforce::draft::Input;
use crate::domain::workforce::{
    AwfRate, ContractKind, EmployerSize, LevelShares, PensionTerms, STAY_YEARS, Schooling, StayShares,
};

/// A value by year, holding until a later year states another.
pub type ByYear<T> = BTreeMap<Year, T>;

/// Everything a calculation uses; the same given makes the same figures, on any day and machine.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Given {
    /// What is calculated, for those who read the receipt; it decides nothing.
    pub name: String,
    /// The first day in force, included.
    pub start: Date,
    /// The last day in force, included.
    pub end: Date,
    /// The year whose wages and prices amounts are in.
    pub reference_year: Year,
    /// Yearly rise of wages from the reference year on, as a fraction: 0.02 is two per cent.
    pub wage_index: Rate,
    /// The last year in which wages rise; absent, as in a receipt of a dossier: they rise in each. What shows the effect of
    /// a rise holds it back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wages_rise_until: Option<Year>,
    /// Yearly rise of prices from a driver's price year on, as a fraction.
    pub price_index: Rate,
    /// Employers in the bargaining unit.
    #[serde(default = "whole")]
    pub employers: Rate,
    /// Hours a week of a full-time job.
    #[serde(default = "forty")]
    pub full_time_hours: Hours,
    /// Share of paid hours that is worked.
    #[serde(default = "whole", skip_serializing_if = "is_whole")]
    pub worked_share: Rate,
    /// Statutory values, each from the year in which it begins to hold.
    pub parameters: StatutoryByYear,
    /// How long it takes to learn Dutch, and how often it succeeds.
    pub facts: LearningFacts,
    /// Workforce profiles; lines stand in their order.
    pub profiles: Vec<GivenProfile>,
    /// Clauses; within a profile lines stand in their order, and the first one wins a tie.
    pub clauses: Vec<GivenClause>,
    /// Schemes, in the order in which they are applied.
    #[serde(default)]
    pub funding: Vec<GivenScheme>,
}

impl Given {
    /// The days in force, both ends included.
    pub fn term(&self) -> Period {
        Period { start: self.start, end: self.end }
    }
}

/// Statutory values, each from the year in which it begins to hold; rates are fractions of the contribution wage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatutoryByYear {
    /// Holiday allowance as a share of the gross wage.
    pub holiday_allowance: ByYear<Rate>,
    /// Maximum premium wage, a year; beyond the last year indexed with the wage index.
    pub max_premium_wage: ByYear<Euro>,
    /// Low unemployment premium (AWf): permanent contracts.
    pub awf_low: ByYear<Rate>,
    /// High unemployment premium (AWf): all other contracts.
    pub awf_high: ByYear<Rate>,
    /// Low disability premium, of small employers.
    pub aof_low: ByYear<Rate>,
    /// High disability premium (Aof), of medium and large employers.
    pub aof_high: ByYear<Rate>,
    /// Childcare surcharge (Wko), for everybody.
    pub wko: ByYear<Rate>,
    /// Employer's levy for health care (Zvw), for everybody.
    pub zvw: ByYear<Rate>,
}

/// How long it takes to learn Dutch, and how often it succeeds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LearningFacts {
    /// Share of learners that reaches the next level after the hours it needs.
    pub success_rate: Rate,
    /// Guided hours by step (`a1>a2`) and schooling.
    pub need: BTreeMap<String, BTreeMap<Schooling, Hours>>,
}

impl LearningFacts {
    /// The steps between levels, from low to high.
    pub const STEPS: [&'static str; 4] = ["below_a1>a1", "a1>a2", "a2>b1", "b1>b2"];

    /// Guided hours from `level` to the next one; absent where unknown or where there is no next level.
    pub fn need_from(&self, level: Level, schooling: Schooling) -> Option<Hours> {
        self.need.get(*Self::STEPS.get(level.index())?)?.get(&schooling).copied()
    }
}

/// A workforce profile with no lookup left: published shares and pension terms stand in it as numbers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GivenProfile {
    /// Id by which lines, receipts and figures name it.
    pub id: ProfileId,
    /// Workers at the start of the first model year; an expected number, so not always whole.
    pub heads: Heads,
    /// Gross hourly wage in the reference year.
    pub hourly_wage: HourlyRate,
    /// Contract hours a week of one worker; above 0.
    pub hours_per_week: Hours,
    /// The kind of contract; it decides premiums, cover and who pays.
    pub contract: ContractKind,
    /// Size class of the employer.
    pub employer_size: EmployerSize,
    /// Return-to-work premium (Whk) in the first model year, a fraction of the contribution wage.
    pub whk: Rate,
    /// That premium in later years, each from the year in which it begins to hold; absent while the first one does.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub whk_by_year: ByYear<Rate>,
    /// Year-end bonus as a share of the gross wage.
    pub year_end_bonus: Rate,
    /// Share by completed years of stay.
    pub stay_share: StayShares,
    /// Share of the workers by language level at the start, below A1 first; adds up to 1.
    pub level_share: LevelShares,
    /// Chance of staying another year.
    pub stay_on: StayShares,
    /// Share of newcomers by level.
    pub entry_level_share: LevelShares,
    /// How much schooling they have; it decides the hours a level takes.
    pub schooling: Schooling,
    /// Share registered as residents in the BRP; it counts where a clause asks for that proof.
    pub registered_share: Rate,
    /// Unemployment premium, where it is not that of the contract kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub awf: Option<AwfRate>,
    /// Pension; amounts in reference-year money for full time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pension: Option<GivenPension>,
    /// Other employer cost as a share of the gross wage.
    #[serde(default, skip_serializing_if = "Rate::is_zero")]
    pub other_employer_cost: Rate,
    /// Yearly growth of posts, as a fraction; below 0 they shrink.
    #[serde(default, skip_serializing_if = "Rate::is_zero")]
    pub growth: Rate,
    /// Arrivals for each new post.
    #[serde(default = "whole", skip_serializing_if = "is_whole")]
    pub arrivals_factor: Rate,
    /// Take-up by clause, instead of the clause's.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub take_up: BTreeMap<String, Rate>,
    /// Left out of the wage bill.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub outside_wage_bill: bool,
    /// Counted heads by stay and level, instead of the shares.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub joint_heads: Option<[[Heads; LEVELS]; STAY_YEARS]>,
    /// Inputs that nobody has filled in yet; they decide no figure, but make every figure provisional.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub open: Vec<Input>,
}

/// Pension terms of a profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GivenPension {
    /// The employer's rate, a fraction of the pension base.
    pub rate: Rate,
    /// The worker's rate, a fraction of the pension base; it lowers the contribution wage.
    #[serde(default, skip_serializing_if = "Rate::is_zero")]
    pub employee_rate: Rate,
    /// What is not pensionable, a year.
    pub franchise: Euro,
    /// The highest pensionable wage, a year.
    pub max_wage: Euro,
}

impl From<GivenPension> for PensionTerms {
    fn from(given: GivenPension) -> Self {
        let GivenPension { rate, employee_rate, franchise, max_wage } = given;
        Self { rate, employee_rate, franchise, max_wage }
    }
}

impl From<&PensionTerms> for GivenPension {
    fn from(terms: &PensionTerms) -> Self {
        let PensionTerms { rate, employee_rate, franchise, max_wage } = *terms;
        Self { rate, employee_rate, franchise, max_wage }
    }
}

/// What shows the length of stay.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Proof {
    /// Registration as a resident.
    Brp,
    /// Length of service.
    Service,
    /// Either.
    Either,
}

/// A clause with no lookup left: who may take part, and the drivers that cost.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GivenClause {
    /// Its id: that of the article.
    pub id: ArticleId,
    /// Target level, of a language clause.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<Level>,
    /// Months of stay before the right begins.
    #[serde(default)]
    pub waiting_months: Rate,
    /// What shows the length of stay.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proof: Option<Proof>,
    /// Share of those without the right yet that asks for it earlier.
    #[serde(default, skip_serializing_if = "Rate::is_zero")]
    pub on_request_rate: Rate,
    /// Share of those with the right that takes part.
    pub take_up: Rate,
    /// Lesson hours a participant a year, of a language clause.
    #[serde(default, skip_serializing_if = "Hours::is_zero")]
    pub hours_per_year: Hours,
    /// Contract kinds it covers; all where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub covers: Option<Vec<ContractKind>>,
    /// The agency's share of the cost of agency workers.
    #[serde(default = "whole")]
    pub agency_share: Rate,
    /// The part of the agency's cost that comes back in its rate.
    #[serde(default, skip_serializing_if = "Rate::is_zero")]
    pub pass_through: Rate,
    /// Share of lesson hours in working time that others take over.
    #[serde(default, skip_serializing_if = "Rate::is_zero")]
    pub replaced_share: Rate,
    /// The part of its cost that is owed anyway, by law or by the agreement in force; a driver may state its own.
    #[serde(default, skip_serializing_if = "Rate::is_zero")]
    pub existing_share: Rate,
    /// The drivers that cost; within a clause lines stand in their order.
    pub drivers: Vec<GivenDriver>,
}

/// How a component of a scheme computes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GivenComponentKind {
    /// `rate` of what the bearers bear.
    Percentage,
    /// `amount_per_hour` for each paid lesson hour, at most `max_hours`.
    PerHour,
    /// `amount` for each participant a year.
    Fixed,
}

/// A component of a scheme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GivenComponent {
    /// How its term follows from cost, hours or participants.
    pub kind: GivenComponentKind,
    /// The drivers whose lines it takes over; no other component of the scheme covers one of them.
    pub covers: Vec<DriverKind>,
    /// The share that is taken over; only of a percentage.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rate: Option<Rate>,
    /// Of an amount an hour.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount_per_hour: Option<HourlyRate>,
    /// The most hours a participant a year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_hours: Option<Hours>,
    /// The amount for a participant a year; only of a fixed amount.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Euro>,
}

/// A fund or subsidy with no lookup left: the terms that hold while the agreement runs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GivenScheme {
    /// Id by which lines, receipts and figures name it.
    pub id: SchemeId,
    /// Which payer its money comes from.
    pub payer: Payer,
    /// First day it is open.
    pub from: Date,
    /// Last day it is open.
    pub to: Date,
    /// The ways in which it pays; ties of cents are settled in their order.
    pub components: Vec<GivenComponent>,
    /// Whose cost it takes over; the employer's where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bearers: Option<Vec<Payer>>,
    /// Chance of award, from 0 to 1; below 1 the scheme counts only in what is expected.
    #[serde(default = "whole", skip_serializing_if = "is_whole")]
    pub chance: Rate,
    /// Schemes that cannot pay for the same line.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub excludes: Vec<SchemeId>,
    /// Contract kinds it is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contracts: Option<Vec<ContractKind>>,
    /// Employer size it is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub employer_size: Option<EmployerSize>,
    /// Paid only for a level gained.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub on_level_gain: bool,
    /// The most a participant a calendar year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_per_participant: Option<Euro>,
    /// The most an employer a calendar year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_per_employer: Option<Euro>,
    /// The least an employer a calendar year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_per_employer: Option<Euro>,
    /// The most over the whole term.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ceiling: Option<Euro>,
    /// Lesson hours a year that a participant needs before anything is paid for them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_hours: Option<Hours>,
    /// Hours for which the scheme counts a level, whatever a level takes; only where it pays on level gain.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gain_hours: Option<Hours>,
    /// Employers that can and will apply; limits an employer count these. All of the unit where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub applying_employers: Option<Rate>,
    /// The share of the workers that work for those employers.
    #[serde(default = "whole", skip_serializing_if = "is_whole")]
    pub eligible_share: Rate,
    /// The clause whose fund contributions it pays from, and no more than those; from other money where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub financed_by: Option<ArticleId>,
    /// The share of those contributions that goes to running the fund.
    #[serde(default, skip_serializing_if = "Rate::is_zero")]
    pub overhead: Rate,
}

fn forty() -> Hours {
    Hours::new(Decimal::from(40))
}

fn whole() -> Rate {
    Rate::new(Decimal::ONE)
}

fn is_whole(rate: &Rate) -> bool {
    rate.value() == Decimal::ONE
}
