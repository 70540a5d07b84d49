//! What people type into the exact field of a parameter, and what stands there when it opens.

use rust_decimal::Decimal;

use super::phrases;
use crate::domain::agreement::MAX_TEXT;
use crate::domain::clause::{Parameter, ParameterKind, Value};
use crate::domain::diagnostic::Language;
use crate::domain::figure::Unit;
use crate::domain::period::Date;
use crate::report::format::{self, NotANumber};

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
    let number = if unit == Unit::Share { number * Decimal::ONE_HUNDRED } else { number };
    format::plain_number(number, 2, language)
}

/// Reads the text of the field.
///
/// # Errors
///
/// What is wrong with it, in words.
pub fn read(text: &str, parameter: &Parameter, language: Language) -> Result<Value, String> {
    match &parameter.kind {
        ParameterKind::Number { unit, min, max, step: _ } => {
            let number = format::parse_quantity(text, *unit).map_err(|why| worded(why, text, language))?;
            if number < *min || number > *max {
                let (min, max) = (format::quantity(*min, *unit, language), format::quantity(*max, *unit, language));
                return Err(phrases::OUT_OF_RANGE.with(language, &[&min, &max]));
            }
            Ok(Value::Number(number))
        }
        ParameterKind::Text => Ok(Value::Text(text.chars().take(MAX_TEXT).collect())),
        ParameterKind::Level | ParameterKind::Choice(_) | ParameterKind::Flag => {
            Err(phrases::EMPTY_FIELD.in_language(language).to_owned())
        }
    }
}

/// A text without the space around it; nothing where nothing is left.
pub fn kept(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// A number of this unit.
///
/// # Errors
///
/// What is wrong with it, in words.
pub fn number(
    text: &str,
    unit: Unit,
    range: Option<(Decimal, Decimal)>,
    language: Language,
) -> Result<Decimal, String> {
    let number = format::parse_quantity(text, unit).map_err(|why| worded(why, text, language))?;
    match range {
        Some((min, max)) if number < min || number > max => {
            let (min, max) = (format::quantity(min, unit, language), format::quantity(max, unit, language));
            Err(phrases::OUT_OF_RANGE.with(language, &[&min, &max]))
        }
        Some(_) | None => Ok(number),
    }
}

/// Reads a date: day, month and year in figures, or the year first.
///
/// # Errors
///
/// What is wrong with it, in words.
pub fn date(text: &str, language: Language) -> Result<Date, String> {
    let parts: Vec<&str> = text.trim().split(['-', '/', '.', ' ']).filter(|part| !part.is_empty()).collect();
    let read = || {
        let [first, month, last] = parts.as_slice() else { return None };
        let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
        if year.len() != 4 {
            return None;
        }
        Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
    };
    read().ok_or_else(|| phrases::outline::NOT_A_DATE.with(language, &[text.trim()]))
}

/// Why typed text is no number, in words.
pub fn worded(why: NotANumber, text: &str, language: Language) -> String {
    match why {
        NotANumber::Empty => phrases::EMPTY_FIELD.in_language(language).to_owned(),
        NotANumber::Unreadable => phrases::NOT_A_NUMBER.with(language, &[text.trim()]),
        NotANumber::TwoReadings { whole, fraction } => {
            let (whole, fraction) =
                (format::plain_number(whole, 4, language), format::plain_number(fraction, 4, language));
            phrases::TWO_READINGS.with(language, &[text.trim(), &whole, &fraction])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_read_with_the_day_or_the_year_first_and_nothing_is_guessed() {
        let expected = Date::constant(2027, 1, 31);
        for text in ["31-1-2027", "31/01/2027", "2027-01-31", " 31.1.2027 "] {
            assert_eq!(date(text, Language::Dutch), Ok(expected), "{text}");
        }
        for text in ["31-1-27", "31-2-2027", "januari 2027", ""] {
            assert!(date(text, Language::Dutch).is_err(), "{text}");
        }
    }
}
