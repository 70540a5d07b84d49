//! A scheme as the data files and the dossier hold it.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::domain::dated::{Source, Sureness};
use crate::domain::id::SchemeId;
use crate::domain::money::{Euro, HourlyRate, Hours, Rate};
use crate::domain::period::Date;
use crate::domain::words::Bilingual;
use crate::domain::workforce::{ContractKind, EmployerSize};

/// How a component computes what it takes over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum ComponentKind {
    /// A share of what the bearers bear.
    Percentage {
        /// The share, as a fraction: 0.6 is sixty per cent.
        rate: Rate,
    },
    /// An amount for each paid lesson hour of a participant.
    PerHour {
        /// The amount for an hour, in euros; not indexed.
        amount_per_hour: HourlyRate,
        /// The most hours a participant a year.
        max_hours: Hours,
    },
    /// A fixed amount for each participant.
    Fixed {
        /// The amount for a participant a year, in euros; not indexed.
        amount: Euro,
    },
}

/// A component: a way of paying, and the drivers it covers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Component {
    /// How what it takes over follows from cost, hours or participants.
    pub kind: ComponentKind,
    /// Codes of the drivers it covers.
    pub covers: Vec<String>,
}

/// The amounts and limits of a scheme over a stretch of time, as published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Terms {
    /// First day these terms hold.
    pub from: Date,
    /// Last day they hold; absent while no end is known.
    #[serde(default)]
    pub to: Option<Date>,
    /// What is paid; empty where the amounts were not found, and then the scheme cannot be computed with.
    pub components: Vec<Component>,
    /// The most a participant a calendar year.
    #[serde(default)]
    pub max_per_participant: Option<Euro>,
    /// The most an employer a calendar year.
    #[serde(default)]
    pub max_per_employer: Option<Euro>,
    /// The least an employer a calendar year; below it nothing is paid.
    #[serde(default)]
    pub min_per_employer: Option<Euro>,
    /// The most in all, over the term.
    #[serde(default)]
    pub ceiling: Option<Euro>,
    /// The most an employer in a sector, by id of the sector, where it is not that of everybody.
    #[serde(default)]
    pub max_per_employer_in: BTreeMap<String, Euro>,
    /// Paid only for a level gained.
    #[serde(default)]
    pub on_level_gain: bool,
    /// Lesson hours a year that a participant needs before anything is paid for them.
    #[serde(default)]
    pub min_hours: Option<Hours>,
    /// Hours for which the scheme counts a level, whatever a level takes; only where it pays for a level gained.
    #[serde(default)]
    pub gain_hours: Option<Hours>,
    /// Chance of award, where applications are drawn by lot; 1 where money is certain.
    #[serde(default)]
    pub chance: Option<Rate>,
    /// Lowest and highest chance seen.
    #[serde(default)]
    pub chance_range: Option<(Rate, Rate)>,
    /// Where the terms were published.
    pub source: Source,
    /// How sure these terms are.
    pub sureness: Sureness,
    /// The day they were last seen to be still true.
    pub checked_on: Date,
    /// What a reader should know: conflicts, old year, what is missing.
    #[serde(default)]
    pub note: Option<Bilingual>,
}

/// A window in which applications can be made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Window {
    /// The first day on which can be applied.
    pub from: Date,
    /// The last day on which can be applied, included.
    pub to: Date,
    /// For whom or what, in a few words.
    pub about: Bilingual,
    /// What may be granted in the window to all applicants together, in euros.
    #[serde(default)]
    pub budget: Option<Euro>,
}

/// A condition that the program shows and a person judges.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EligibilityNote {
    /// The condition in a sentence that a person can judge.
    pub text: Bilingual,
    /// The article of the scheme, where read.
    #[serde(default)]
    pub article: Option<String>,
}

/// A kind of rule that the program tests against the agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RuleKind {
    /// Money only for what would not be given anyway: a duty in the agreement can end the right to it.
    Additionality,
    /// The course may not be compulsory under the agreement in order to keep working.
    NotCompulsory,
    /// Only combined with a course of another kind, for at most this share of the eligible cost.
    OnlyCombined,
    /// Only for registered residents.
    RegisteredResidents,
    /// The worker may not be asked to pay.
    FreeForWorker,
    /// Costs that another public scheme pays are not eligible.
    NoDoubleFunding,
    /// Costs from statutory duties are not eligible.
    NoStatutoryDuties,
}

/// A rule with its wording and place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// What the program tests.
    pub kind: RuleKind,
    /// The rule in a sentence, as a finding quotes it.
    pub text: Bilingual,
    /// The article of the scheme, where read.
    #[serde(default)]
    pub article: Option<String>,
    /// The limit, where the kind has one.
    #[serde(default)]
    pub limit: Option<Decimal>,
}

/// A fund or subsidy: who pays, for whom and for what, with its terms over time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scheme {
    /// Version of the file format.
    pub format: u32,
    /// Stable id, equal to the file's name.
    pub id: SchemeId,
    /// The name a reader knows it by.
    pub title: Bilingual,
    /// The body that takes applications and pays.
    pub administrator: String,
    /// Which payer its money comes from, by code (`sector_fund`, `state`, `municipality`).
    pub payer: String,
    /// First day of the scheme.
    pub opens: Date,
    /// Last day, where it ended or will end.
    #[serde(default)]
    pub closes: Option<Date>,
    /// Whose cost it takes over, by payer code; the employer's where empty.
    #[serde(default)]
    pub bearers: Vec<String>,
    /// Contract kinds it is for; all where empty.
    #[serde(default)]
    pub contracts: Vec<ContractKind>,
    /// Employer size it is for; all where absent.
    #[serde(default)]
    pub employer_size: Option<EmployerSize>,
    /// Sectors it is for, by id of `assets/sectors`; all where empty.
    #[serde(default)]
    pub sectors: Vec<String>,
    /// Schemes it cannot be combined with for the same cost.
    #[serde(default)]
    pub excludes: Vec<SchemeId>,
    /// Amounts and limits over time, oldest first.
    pub terms: Vec<Terms>,
    /// The stretches of time in which can be applied; empty where it is always open.
    #[serde(default)]
    pub windows: Vec<Window>,
    /// Conditions that the program shows and leaves to a person.
    #[serde(default)]
    pub eligibility: Vec<EligibilityNote>,
    /// Conditions that the program tests against the agreement.
    #[serde(default)]
    pub rules: Vec<Rule>,
    /// What was looked for and not found.
    #[serde(default)]
    pub gaps: Vec<Bilingual>,
}

impl Scheme {
    /// A scheme for everybody that opens on a day, still without a name and terms.
    pub fn without_terms(id: SchemeId, opens: Date) -> Self {
        Self {
            format: 1,
            id,
            title: Bilingual::new("", ""),
            administrator: String::new(),
            payer: String::new(),
            opens,
            closes: None,
            bearers: Vec::new(),
            contracts: Vec::new(),
            employer_size: None,
            sectors: Vec::new(),
            excludes: Vec::new(),
            terms: Vec::new(),
            windows: Vec::new(),
            eligibility: Vec::new(),
            rules: Vec::new(),
            gaps: Vec::new(),
        }
    }
}

/// All schemes of the data files by id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Catalogue {
    /// The schemes, by id.
    pub schemes: BTreeMap<SchemeId, Scheme>,
}
