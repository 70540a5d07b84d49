//! When a paragraph, item or driver is there.

use serde::{Deserialize, Serialize};

use super::parameter::Value;

/// A condition on the values of an article, or on what else stands in the agreement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Condition {
    /// The parameter has exactly this value.
    Is(String, Value),
    /// The number of the parameter is above zero, the flag is yes or the text is not empty.
    Given(String),
    /// An article of this template stands in the proposal.
    Present(String),
    /// The agreement binds agencies: the employer is one, and what it owes a hired worker is no duty of another.
    BindsAgencies,
    /// The condition does not hold.
    Not(Box<Condition>),
    /// Every one of them holds; an empty list holds.
    All(Vec<Condition>),
    /// At least one of them holds; an empty list does not.
    Any(Vec<Condition>),
}

/// What stands around the article whose conditions are looked at.
#[derive(Clone, Copy)]
pub struct Surroundings<'s> {
    /// Whether an article of a template stands in the proposal.
    pub is_present: &'s dyn Fn(&str) -> bool,
    /// Whether the agreement binds agencies as employers.
    pub binds_agencies: bool,
}

impl Condition {
    /// Whether it holds; `value_of` looks a parameter up.
    pub fn holds<'v>(&self, value_of: &impl Fn(&str) -> Option<&'v Value>, around: &Surroundings<'_>) -> bool {
        match self {
            Self::Is(parameter, value) => value_of(parameter) == Some(value),
            Self::Given(parameter) => match value_of(parameter) {
                Some(Value::Number(number)) => !number.is_zero(),
                Some(Value::Flag(flag)) => *flag,
                Some(Value::Text(text)) => !text.trim().is_empty(),
                Some(Value::Level(_) | Value::Choice(_)) => true,
                None => false,
            },
            Self::Present(template) => (around.is_present)(template),
            Self::BindsAgencies => around.binds_agencies,
            Self::Not(condition) => !condition.holds(value_of, around),
            Self::All(conditions) => conditions.iter().all(|condition| condition.holds(value_of, around)),
            Self::Any(conditions) => conditions.iter().any(|condition| condition.holds(value_of, around)),
        }
    }

    /// Calls `visit` for every parameter it names.
    pub fn each_parameter<'c>(&'c self, visit: &mut impl FnMut(&'c str)) {
        match self {
            Self::Is(parameter, _) | Self::Given(parameter) => visit(parameter),
            Self::Present(_) | Self::BindsAgencies => {}
            Self::Not(condition) => condition.each_parameter(visit),
            Self::All(conditions) | Self::Any(conditions) => {
                conditions.iter().for_each(|condition| condition.each_parameter(visit));
            }
        }
    }
}
