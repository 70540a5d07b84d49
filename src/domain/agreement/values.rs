//! The values an article gives to the parameters of its template, and whether they are allowed.

use std::collections::BTreeMap;

use super::dossier::{Article, ArticleContent};
use crate::domain::clause::{Level, Parameter, ParameterKind, Preset, Template, Value};
use crate::domain::words::{Message, Shown};
use crate::message;

/// The longest text a parameter takes, in characters.
pub const MAX_TEXT: usize = 2_000;

/// The values of `article`, by parameter: its own, and the template's default where it has none.
///
/// Values of parameters the template does not know are left out; [`validate`](super::validate) reports them.
pub fn values_of<'v>(article: &'v Article, template: &'v Template) -> BTreeMap<&'v str, &'v Value> {
    let own = match &article.content {
        ArticleContent::Template { values, .. } => Some(values),
        ArticleContent::Definitions | ArticleContent::ScopeAndTerm | ArticleContent::Free { .. } => None,
    };
    template
        .parameters
        .iter()
        .map(|parameter| {
            let value = own.and_then(|values| values.get(&parameter.id)).unwrap_or(&parameter.default);
            (parameter.id.as_str(), value)
        })
        .collect()
}

/// The values that `preset` sets; parameters about which it says nothing are absent and keep their value.
pub fn preset_values(template: &Template, preset: Preset) -> BTreeMap<String, Value> {
    template
        .parameters
        .iter()
        .filter_map(|parameter| Some((parameter.id.clone(), parameter.presets.get(&preset)?.clone())))
        .collect()
}

/// Whether `parameter` may have `value`: the right kind, within its range, one of its choices.
///
/// # Errors
///
/// What is wrong, with the value and what is allowed.
pub fn validate_value(parameter: &Parameter, value: &Value) -> Result<(), Message> {
    match (&parameter.kind, value) {
        (ParameterKind::Number { unit, min, max, step: _ }, Value::Number(number)) => {
            if number < min || number > max {
                return Err(message!(
                    nl: "‘{parameter}’ is {value}; toegestaan is {min} tot en met {max}",
                    en: "‘{parameter}’ is {value}; allowed is {min} to {max}",
                    parameter = parameter.id.as_str(),
                    value = Shown::Quantity(*number, *unit),
                    min = Shown::Quantity(*min, *unit),
                    max = Shown::Quantity(*max, *unit),
                ));
            }
            Ok(())
        }
        (ParameterKind::Level, Value::Level(Level::BelowA1)) => Err(message!(
            nl: "‘{parameter}’ is een streefniveau; ‘onder A1’ is er geen",
            en: "‘{parameter}’ is a target level; ‘below A1’ is none",
            parameter = parameter.id.as_str(),
        )),
        (ParameterKind::Choice(choices), Value::Choice(id)) => {
            if choices.iter().any(|choice| choice.id == *id) {
                return Ok(());
            }
            let known = choices.iter().map(|choice| format!("‘{}’", choice.id)).collect::<Vec<_>>().join(", ");
            Err(message!(
                nl: "‘{parameter}’ kent de keuze ‘{value}’ niet; bekend zijn {known}",
                en: "‘{parameter}’ does not know the choice ‘{value}’; known are {known}",
                parameter = parameter.id.as_str(), value = id, known = known,
            ))
        }
        (ParameterKind::Text, Value::Text(text)) => {
            let length = text.chars().count();
            if length > MAX_TEXT {
                return Err(message!(
                    nl: "‘{parameter}’ telt {value} tekens; toegestaan zijn er {max}",
                    en: "‘{parameter}’ has {value} characters; allowed are {max}",
                    parameter = parameter.id.as_str(), value = length, max = MAX_TEXT,
                ));
            }
            Ok(())
        }
        (ParameterKind::Level, Value::Level(_)) | (ParameterKind::Flag, Value::Flag(_)) => Ok(()),
        (
            ParameterKind::Number { .. }
            | ParameterKind::Level
            | ParameterKind::Choice(_)
            | ParameterKind::Flag
            | ParameterKind::Text,
            _,
        ) => Err(message!(
            nl: "‘{parameter}’ is van een andere soort: gegeven is {found}, verwacht wordt {expected}",
            en: "‘{parameter}’ is of another kind: given is {found}, expected is {expected}",
            parameter = parameter.id.as_str(),
            found = form_of_value(value),
            expected = form_of_kind(&parameter.kind),
        )),
    }
}

/// The form in which a value stands in a dossier.
fn form_of_value(value: &Value) -> &'static str {
    match value {
        Value::Number(_) => "Number(\"…\")",
        Value::Level(_) => "Level(…)",
        Value::Choice(_) => "Choice(\"…\")",
        Value::Flag(_) => "Flag(…)",
        Value::Text(_) => "Text(\"…\")",
    }
}

/// The form in which a value of this kind stands in a dossier.
fn form_of_kind(kind: &ParameterKind) -> &'static str {
    match kind {
        ParameterKind::Number { .. } => "Number(\"…\")",
        ParameterKind::Level => "Level(…)",
        ParameterKind::Choice(_) => "Choice(\"…\")",
        ParameterKind::Flag => "Flag(…)",
        ParameterKind::Text => "Text(\"…\")",
    }
}
