//! What people type into the exact field of a parameter, and what stands there when it opens.

use rust_decimal::Decimal;

use crate::domain::clause::{Parameter, ParameterKind, Value};
use crate::domain::figure::Unit;
use crate::domain::period::Date;
use crate::domain::words::{Language, Message};
use crate::report::{format, typed};

/// The text with which the field of a parameter opens; empty where its kind has no field.
pub fn field_text(value: &Value, parameter: &Parameter, language: Language) -> String {
    match (value, &parameter.kind) {
        (Value::Number(number), ParameterKind::Number { unit, .. }) => format::field_text(*number, *unit, language),
        (Value::Text(text), ParameterKind::Text) => text.clone(),
        _ => String::new(),
    }
}

/// A number as it stands before its unit: a share as a percentage without the sign.
pub fn bare_number(number: Decimal, unit: Unit, language: Language) -> String {
    let number = if unit == Unit::Share { number.saturating_mul(Decimal::ONE_HUNDRED) } else { number };
    format::plain_number(number, 2, language)
}

/// Reads a date.
///
/// # Errors
///
/// What is wrong with it, in words.
pub fn date(text: &str, language: Language) -> Result<Date, String> {
    in_words(typed::date(text), language)
}

/// What was read, or what is wrong with it in words.
///
/// # Errors
///
/// What is wrong with it.
pub fn in_words<T>(read: Result<T, Message>, language: Language) -> Result<T, String> {
    read.map_err(|why| format::message(&why, language))
}
