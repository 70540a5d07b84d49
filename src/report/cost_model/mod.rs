//! The cost model of a calculation as cells that refer to each other, for a spreadsheet that reckons by itself.
//!
//! No formula is written here: a cell is computed as the derivation of its figure says, which the formulas that computed
//! the figure left behind. What no derivation leads to is an input and says so.

mod builder;
mod phrases;

use super::agreement::Subject;
use super::derivation::SourceView;
use crate::domain::costs::{Payer, Payers};
use crate::domain::figure::{Operation, Unit};
use crate::domain::money::Cents;
use crate::domain::period::Year;
use crate::domain::projection::Rounding;
use crate::domain::words::Language;
use rust_decimal::Decimal;

/// The cost model of a proposal in cells.
#[derive(Clone, Debug)]
pub struct CostModel {
    /// The name of the dossier.
    pub title: String,
    /// The name of the proposal, and the day it was made.
    pub proposal: String,
    /// What the inputs are, in the order in which they were met.
    pub inputs: Vec<Input>,
    /// Figures between inputs and lines; each stands behind those it is computed from.
    pub steps: Vec<Step>,
    /// The cost lines, in the order of the model.
    pub lines: Vec<ModelLine>,
    /// What schemes that are certain take over.
    pub reliefs: Vec<ReliefLine>,
    /// The calendar years with the share in force, and the step with the wage bill of the whole year.
    pub years: Vec<ModelYear>,
    /// The articles that cost something, in their order.
    pub articles: Vec<String>,
    /// The groups of workers that cost something, in their order.
    pub profiles: Vec<String>,
    /// The payers that bear something before or after schemes, in the order of the model.
    pub payers: Vec<Payer>,
    /// The publications behind the inputs, each once.
    pub sources: Vec<SourceView>,
    /// That there are data that are not known yet; nothing where there are none.
    pub provisional: Option<String>,
    /// The language of its words.
    pub language: Language,
}

/// What a cell is computed from.
#[derive(Clone, Debug, PartialEq)]
pub enum Formula {
    /// A number that belongs to the formula.
    Number(Decimal),
    /// An input, by its place in the list.
    Input(usize),
    /// A step, by its place in the list.
    Step(usize),
    /// The amount of a cost line, by its place in the list.
    Line(usize),
    /// What an operation makes of cells, one after the other: `first − other − other`.
    Computed {
        /// What is done with each pair.
        operation: Operation,
        /// The operand on the left.
        first: Box<Formula>,
        /// Those that follow.
        others: Vec<Formula>,
    },
}

/// A cell that somebody may change.
#[derive(Clone, Debug)]
pub struct Input {
    /// What it is, in words.
    pub label: String,
    /// Its place in the calculation, such as `profiles/oogst/hourly_wage`.
    pub place: String,
    /// Its value.
    pub value: Decimal,
    /// What it counts.
    pub unit: Unit,
    /// Where it comes from and how sure it is, in words.
    pub origin: String,
    /// Whether it is a result of the program that is not written as a formula.
    pub is_result: bool,
}

/// A figure between inputs and lines.
#[derive(Clone, Debug)]
pub struct Step {
    /// What it is, in words.
    pub label: String,
    /// Whether it is a part of the figure below it, and no figure with an address of its own.
    pub is_part: bool,
    /// What it counts.
    pub unit: Unit,
    /// Its value, as the program computed it.
    pub value: Decimal,
    /// What it is computed from.
    pub formula: Formula,
    /// How the result of the formula becomes the value.
    pub rounding: Rounding,
}

/// A cost line.
#[derive(Clone, Debug)]
pub struct ModelLine {
    /// The calendar year.
    pub year: Year,
    /// The article, by its number and heading.
    pub article: String,
    /// What is paid for.
    pub driver: String,
    /// The group of workers.
    pub profile: String,
    /// Its amount, and what that is computed from; nothing for small groups together, where it is an input.
    pub amount: (Cents, Option<Formula>),
    /// What of it is owed anyway, likewise.
    pub existing: (Cents, Option<Formula>),
    /// How it is divided before schemes; nothing for small groups together, where each part is an input.
    pub split: Option<LineSplit>,
    /// Who bears it before schemes.
    pub payers: Payers,
}

/// How a line is divided before schemes.
#[derive(Clone, Debug)]
pub enum LineSplit {
    /// All of it is one payer's.
    Whole(Payer),
    /// The worker's part comes first, and the rest is shared.
    Shared {
        /// The worker's share, the most a participant pays a year where there is one, and the participants.
        worker: Option<(Formula, Option<Formula>, Formula)>,
        /// The share of the agency in the rest; nothing where the employer bears it.
        agency: Option<Formula>,
    },
}

/// What a scheme takes over from a bearer in a year.
#[derive(Clone, Debug)]
pub struct ReliefLine {
    /// The scheme.
    pub scheme: String,
    /// The calendar year.
    pub year: Year,
    /// Who no longer bears it.
    pub bearer: Payer,
    /// Who pays it.
    pub payer: Payer,
    /// How much.
    pub amount: Cents,
}

/// A calendar year of the agreement.
#[derive(Clone, Debug)]
pub struct ModelYear {
    /// The year.
    pub year: Year,
    /// The wage bill of the whole year.
    pub wage_bill: Formula,
    /// Its value, as the program computed it.
    pub wage_bill_value: Decimal,
    /// The share of the year in force.
    pub in_force: Decimal,
}

impl CostModel {
    /// The cost model of a proposal; nothing where it could not be computed.
    pub fn of(subject: &Subject<'_>, language: Language) -> Option<Self> {
        builder::build(subject, language)
    }
}
