//! The parameters of a template: what a negotiator can turn, with unit, range and presets.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::domain::dated::{Source, Sureness};
use crate::domain::figure::Unit;
use crate::domain::learning::Level;
use crate::domain::words::{Bilingual, Phrase, phrase};

/// A value of a parameter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Value {
    /// A number in the parameter's unit; a share is a fraction (0.5 is 50 %).
    Number(Decimal),
    /// A language level.
    Level(Level),
    /// One of the parameter's choices, by id.
    Choice(String),
    /// Whether something holds.
    Flag(bool),
    /// A text of the parties' own, such as the name of a fund.
    Text(String),
}

/// One of the answers to a choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// What a dossier stores when it is chosen.
    pub id: String,
    /// Its name in the inspector.
    pub name: Bilingual,
    /// The words it puts into the legal text.
    pub text: String,
}

/// What kind of value a parameter takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum ParameterKind {
    /// A number with a unit and a range.
    Number {
        /// The unit of default, presets, range and step alike.
        unit: Unit,
        /// The lowest value allowed, included.
        min: Decimal,
        /// The highest value allowed, included.
        max: Decimal,
        /// The step of the slider; exact values between steps are allowed.
        step: Decimal,
    },
    /// A target level, from A1 to B2.
    Level,
    /// One of these answers.
    Choice(Vec<Choice>),
    /// Yes or no.
    Flag,
    /// Words of the parties, such as the name of a fund; empty until they fill it in.
    Text,
}

/// Whether the parties agree on a value or only assume it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Role {
    /// It stands in the text of the agreement and binds the parties.
    #[default]
    Term,
    /// It is an assumption of the model (take-up, group size, price) and stands in no text.
    Assumption,
}

/// The four points of reference a negotiator can jump to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Preset {
    /// *wettelijk*: what the law asks without any clause.
    Statutory,
    /// *gangbaar*: what comparable agreements show.
    Customary,
    /// *advies*: what the advice recommends.
    Advised,
    /// *koploper*: further than the advice.
    Frontrunner,
}

impl Preset {
    /// All presets, from the legal floor up.
    pub const ALL: [Self; 4] = [Self::Statutory, Self::Customary, Self::Advised, Self::Frontrunner];

    /// Its name on screen.
    pub fn name(self) -> Phrase {
        match self {
            Self::Statutory => phrase!("wettelijk", "statutory"),
            Self::Customary => phrase!("gangbaar", "customary"),
            Self::Advised => phrase!("advies", "advised"),
            Self::Frontrunner => phrase!("koploper", "frontrunner"),
        }
    }
}

/// The values of the presets; a preset that says nothing about this parameter is absent.
pub type Presets = BTreeMap<Preset, Value>;

/// A parameter of a template.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parameter {
    /// Stable id, used in blanks and drivers: `hours_per_year`.
    pub id: String,
    /// Its name in the inspector.
    pub name: Bilingual,
    /// What kind of value it takes.
    pub kind: ParameterKind,
    /// The value of a new article.
    pub default: Value,
    /// What law, practice and advice say of it, where they say anything.
    #[serde(default)]
    pub presets: Presets,
    /// Term of the text or assumption of the model.
    #[serde(default)]
    pub role: Role,
    /// What a user should know when choosing a value.
    #[serde(default)]
    pub help: Option<Bilingual>,
    /// Where the default of an assumption comes from, and how sure it is.
    #[serde(default)]
    pub basis: Option<(Source, Sureness)>,
}
