//! How a template drives the cost model: who has the right, and which drivers cost what.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::condition::Condition;
use crate::domain::parameters::FigureKey;
use crate::domain::words::Bilingual;
use crate::domain::workforce::ContractKind;

/// Where a value of the model comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Operand {
    /// A parameter of the same article.
    Parameter(String),
    /// A published figure of `assets/parameters`; the dossier may override it.
    Figure(FigureKey),
    /// A number that belongs to the construction of the clause, such as a share of 1.
    Fixed(Decimal),
}

/// A driver of a template.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DriverSpec {
    /// Its code in the cost model, such as `paid_lesson_time`.
    pub kind: String,
    /// The values of its formula, by the names the cost model gives them.
    pub values: BTreeMap<String, Operand>,
    /// The payer, where the clause names one; otherwise the split by contract kind holds. A choice parameter whose
    /// choices are payer codes, or a payer code itself.
    #[serde(default)]
    pub payer: Option<PayerSpec>,
    /// The worker's share of the price.
    #[serde(default)]
    pub worker_share: Option<Operand>,
    /// The most a participant pays a year.
    #[serde(default)]
    pub worker_max_per_year: Option<Operand>,
    /// When the driver is there.
    #[serde(default)]
    pub when: Option<Condition>,
}

/// Who pays the whole of a driver's lines, whatever the contract kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum PayerSpec {
    /// Always this payer, by code (`employer`, `user_undertaking` …).
    Always(String),
    /// The payer named by a choice parameter, whose choice ids are payer codes.
    Parameter(String),
}

/// A clause that gives a right: it says who takes part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Right {
    /// Target level, for a language clause: the id of a `Level` parameter.
    #[serde(default)]
    pub target: Option<String>,
    /// Lesson hours a participant a year, for a language clause.
    #[serde(default)]
    pub hours_per_year: Option<Operand>,
    /// Months of stay before the right begins.
    #[serde(default)]
    pub waiting_months: Option<Operand>,
    /// A choice parameter with the ids `brp`, `service` or `either`: what shows the length of stay.
    #[serde(default)]
    pub proof: Option<String>,
    /// The share of those who do not have the right yet that asks for it earlier; absent where the text gives none.
    #[serde(default)]
    pub on_request_rate: Option<Operand>,
    /// When an earlier start on request is part of the text.
    #[serde(default)]
    pub on_request_when: Option<Condition>,
    /// The share of those with the right that takes part.
    pub take_up: Operand,
    /// The share of the hours in working time that is taken over by replacements.
    #[serde(default)]
    pub replaced_share: Option<Operand>,
    /// The contract kinds the text covers.
    pub covers: Vec<ContractKind>,
    /// Covers a contract kind only while a flag of the article is set: `(on_call, "covers_on_call")`.
    #[serde(default)]
    pub covers_when: Vec<(ContractKind, String)>,
    /// The agency's share of the cost of agency workers, where the clause itself covers them.
    #[serde(default)]
    pub agency_share: Option<Operand>,
    /// The part of the agency's cost that comes back in its rate.
    #[serde(default)]
    pub pass_through: Option<Operand>,
    /// What the right costs, in the order of its lines.
    pub drivers: Vec<DriverSpec>,
}

/// A clause that adds drivers to the right another clause gives: costs, intake, exam.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Follower {
    /// The template whose participants it works with.
    pub template: String,
    /// The drivers it adds, shown under its own article.
    pub drivers: Vec<DriverSpec>,
}

/// A clause that opens the rights of other clauses to further contract kinds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Extension {
    /// The templates whose right is opened.
    pub templates: Vec<String>,
    /// The contract kinds to which it opens them.
    pub covers: Vec<ContractKind>,
    /// The agency's share of the cost of agency workers.
    #[serde(default)]
    pub agency_share: Option<Operand>,
    /// The part of the agency's cost that comes back in its rate.
    #[serde(default)]
    pub pass_through: Option<Operand>,
    /// Drivers of its own, for the workers it covers.
    #[serde(default)]
    pub drivers: Vec<DriverSpec>,
}

/// How a template drives the cost model.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum CostSpec {
    /// It costs nothing by itself, and why.
    Nothing(Bilingual),
    /// It gives a right of its own: who takes part, and what that costs.
    Right(Box<Right>),
    /// It adds to another clause's right.
    Follows(Follower),
    /// It opens other clauses' rights to more workers.
    Extends(Extension),
}

impl CostSpec {
    /// The drivers it declares, with or without a right of its own; whether each is there depends on its condition.
    pub fn drivers(&self) -> &[DriverSpec] {
        match self {
            Self::Nothing(_) => &[],
            Self::Right(right) => &right.drivers,
            Self::Follows(follower) => &follower.drivers,
            Self::Extends(extension) => &extension.drivers,
        }
    }
}
