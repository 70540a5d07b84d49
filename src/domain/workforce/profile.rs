//! A workforce profile as the dossier holds it.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::domain::dated::Source;
use crate::domain::id::ProfileId;
use crate::domain::learning::{LEVELS, Schooling};
use crate::domain::money::{Euro, Heads, HourlyRate, Hours, Rate};
use crate::domain::parameters::{FigureKey, WorkerOrigin};
use crate::domain::payroll::ContractKind;

/// Completed years of stay: 0, 1, 2, 3, 4, and 5 or more.
pub const STAY_YEARS: usize = 6;

/// A share for each completed year of stay.
pub type StayShares = [Rate; STAY_YEARS];
/// A share for each language level, from below A1 up.
pub type LevelShares = [Rate; LEVELS];

/// The employer's size class for premiums (Besluit Wfsv 2.5): small, or medium and large together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EmployerSize {
    /// Premium wage bill two years earlier at most 25 times the average premium wage.
    Small,
    /// Above that: medium and large.
    Large,
}

/// Which unemployment premium (AWf) a profile has, where it differs from its contract kind's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AwfRate {
    /// The low rate.
    Low,
    /// The high rate.
    High,
}

/// The return-to-work premium (Whk) of the employer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Whk {
    /// The national average that is published for the year.
    Average,
    /// The published rate of an UWV sector.
    Sector(FigureKey),
    /// The rate in the employer's own decision of the tax office.
    Own(Rate),
}

impl Whk {
    /// The published rate that holds; an employer's own decision has none.
    pub fn figure(&self) -> Option<&FigureKey> {
        match self {
            Self::Average => Some(&FigureKey::WhkAverage),
            Self::Sector(figure) => Some(figure),
            Self::Own(_) => None,
        }
    }
}

/// A pension scheme as the cost model needs it; amounts for full time, in money of the reference year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PensionTerms {
    /// The employer's rate over the pension base.
    pub rate: Rate,
    /// The worker's rate over the pension base.
    pub employee_rate: Rate,
    /// What is not pensionable, a year.
    pub franchise: Euro,
    /// The highest pensionable wage, a year.
    pub max_wage: Euro,
}

/// The pension of a profile.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Pension {
    /// None, or left out on purpose.
    None,
    /// Terms that the dossier states itself.
    Own(PensionTerms),
    /// A fund of the data files, by the id in the keys of its four terms ([`FigureKey::Pension`]).
    Fund(String),
}

/// Chance a year of still being there a year later, by completed years of stay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum StayRates {
    /// Published: workers from the European Union ([`FigureKey::StayOn`]).
    EuropeanUnion,
    /// Published: workers from outside it.
    OutsideEuropeanUnion,
    /// A table of the dossier.
    Own(StayShares),
}

impl StayRates {
    /// The origin whose published chances hold; a table of the dossier names none.
    pub fn origin(&self) -> Option<WorkerOrigin> {
        match self {
            Self::EuropeanUnion => Some(WorkerOrigin::EuropeanUnion),
            Self::OutsideEuropeanUnion => Some(WorkerOrigin::OutsideEuropeanUnion),
            Self::Own(_) => None,
        }
    }
}

/// What an input rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Basis {
    /// Which inputs, in words: "uurloon, uren per week".
    pub about: String,
    /// The publication, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// Why this value was assumed, where there is no publication.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assumption: Option<String>,
}

/// A group of workers alike in everything the cost model looks at; nothing in it tells who they are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// What lines, figures and take-up by article call it; unlike its name it never changes.
    pub id: ProfileId,
    /// Its name on screen and paper.
    pub name: String,
    /// Number of workers at the start.
    pub heads: Heads,
    /// Gross hourly wage at the dossier's reference date.
    pub hourly_wage: HourlyRate,
    /// Contract hours a week of one worker; above 0.
    pub hours_per_week: Hours,
    /// The kind of contract all of them have; it decides premiums, cover and who pays.
    pub contract: ContractKind,
    /// Size class of the employer.
    pub employer_size: EmployerSize,
    /// Where the return-to-work premium comes from.
    pub whk: Whk,
    /// Year-end bonus as a share of the gross wage.
    #[serde(default)]
    pub year_end_bonus: Rate,
    /// Share of workers by completed years of stay; adds up to 1.
    pub stay_share: StayShares,
    /// Share of workers by language level; adds up to 1.
    pub level_share: LevelShares,
    /// Chance of staying another year.
    pub stay_on: StayRates,
    /// Share of newcomers by language level; adds up to 1.
    pub entry_level_share: LevelShares,
    /// How much schooling they have.
    pub schooling: Schooling,
    /// Share registered as residents in the BRP; absent: the published share for the origin of [`StayRates`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registered_share: Option<Rate>,
    /// Unemployment premium, where it is not that of the contract kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub awf: Option<AwfRate>,
    /// Paid a youth wage: the adult minimum is no floor.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub youth_wage: bool,
    /// Where the terms of the pension come from.
    pub pension: Pension,
    /// Other employer cost as a share of the gross wage.
    #[serde(default)]
    pub other_employer_cost: Rate,
    /// Yearly growth of the number of posts.
    #[serde(default)]
    pub growth: Rate,
    /// Arrivals for each post that is new in a year; above 1 where posts turn over within a year.
    #[serde(default = "one")]
    pub arrivals_factor: Rate,
    /// Take-up by article, instead of the article's own.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub take_up: BTreeMap<String, Rate>,
    /// Left out of the wage bill although not agency workers.
    #[serde(default)]
    pub outside_wage_bill: bool,
    /// Counted heads by completed years of stay and level, where a workforce file gives both; replaces the shares.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub joint_heads: Option<[[Heads; LEVELS]; STAY_YEARS]>,
    /// What the inputs rest on.
    #[serde(default)]
    pub basis: Vec<Basis>,
}

fn one() -> Rate {
    Rate::new(Decimal::ONE)
}
