//! What people type, read alike by the window and the command line: numbers, dates and values of parameters.
//!
//! Comma and point both begin decimals, 80 % is 0.8, and what has two readings is refused, never guessed. What is wrong
//! is said as what to do about it.

use rust_decimal::Decimal;

use super::format::{self, NotANumber};
use crate::domain::agreement::{MAX_TEXT, validate_value};
use crate::domain::bounds::Declared;
use crate::domain::clause::{Level, Parameter, ParameterKind, Value};
use crate::domain::figure::Unit;
use crate::domain::period::Date;
use crate::domain::words::{Bilingual, Language, Message, Shown, phrase};
use crate::message;

/// Reads a number of this unit, within a range where there is one.
///
/// # Errors
///
/// What to type instead.
pub fn number(text: &str, unit: Unit, range: Option<(Decimal, Decimal)>) -> Result<Decimal, Message> {
    let number = format::parse_quantity(text, unit).map_err(|why| no_number(why, text))?;
    match range {
        Some((min, max)) if number < min || number > max => Err(message!(
            nl: "kies een waarde van {min} tot en met {max}", en: "choose a value from {min} to {max}",
            min = Shown::Quantity(min, unit), max = Shown::Quantity(max, unit)
        )),
        Some(_) | None => Ok(number),
    }
}

/// Reads a number that somebody fills in, of its unit and within its range.
///
/// # Errors
///
/// What to type instead.
pub fn declared(text: &str, declared: &Declared) -> Result<Decimal, Message> {
    number(text, declared.unit, Some(declared.range))
}

/// Reads a value of a parameter: a number in its unit and range, a level, a choice by its id or name, yes or no, a text.
///
/// # Errors
///
/// What to type instead.
pub fn value(text: &str, parameter: &Parameter) -> Result<Value, Message> {
    let read = match &parameter.kind {
        ParameterKind::Number { unit, min, max, step: _ } => Value::Number(number(text, *unit, Some((*min, *max)))?),
        ParameterKind::Text => Value::Text(text.chars().take(MAX_TEXT).collect()),
        ParameterKind::Level => {
            let targets =
                Level::ALL.into_iter().filter(|level| validate_value(parameter, &Value::Level(*level)).is_ok());
            Value::Level(one_of(text, targets.map(|level| (level, level.name().into())).collect())?)
        }
        ParameterKind::Choice(choices) => {
            let known = choices.iter().find(|choice| choice.id == text.trim()).map(|choice| choice.id.clone());
            let named =
                || one_of(text, choices.iter().map(|choice| (choice.id.clone(), choice.name.clone())).collect());
            Value::Choice(known.map_or_else(named, Ok)?)
        }
        ParameterKind::Flag => {
            Value::Flag(one_of(text, vec![(true, phrase!("ja", "yes").into()), (false, phrase!("nee", "no").into())])?)
        }
    };
    Ok(read)
}

/// Reads one of several, by its code or by its name in either language.
///
/// # Errors
///
/// What to type instead.
pub fn one<T>(text: &str, known: impl IntoIterator<Item = (T, &'static str, Bilingual)>) -> Result<T, Message> {
    let mut named = Vec::new();
    for (one, code, name) in known {
        if text.trim() == code {
            return Ok(one);
        }
        named.push((one, name));
    }
    one_of(text, named)
}

/// A text without the space around it, and no longer than a text of a dossier can be; nothing where nothing is left.
pub fn text(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.chars().take(MAX_TEXT).collect())
}

/// Reads a date: day, month and year in figures, or the year first.
///
/// # Errors
///
/// What to type instead.
pub fn date(text: &str) -> Result<Date, Message> {
    let parts: Vec<&str> = text.trim().split(['-', '/', '.', ' ']).filter(|part| !part.is_empty()).collect();
    let read = || {
        let [first, month, last] = parts.as_slice() else { return None };
        let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
        if year.len() != 4 {
            return None;
        }
        Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
    };
    read().ok_or_else(|| {
        message!(
            nl: "‘{text}’ is geen datum; typ dag-maand-jaar, zoals 1-1-2027",
            en: "‘{text}’ is not a date; type day-month-year, as in 1-1-2027",
            text = text.trim()
        )
    })
}

/// The one that has this name in either language, whatever the case of its letters.
fn one_of<T>(text: &str, known: Vec<(T, Bilingual)>) -> Result<T, Message> {
    let typed = text.trim().to_lowercase();
    if typed.is_empty() {
        return Err(no_number(NotANumber::Empty, text));
    }
    let all = Bilingual::each(|language| {
        known.iter().map(|(_, name)| format!("‘{}’", name.in_language(language))).collect::<Vec<_>>().join(", ")
    });
    let is_it =
        |name: &Bilingual| Language::ALL.iter().any(|language| name.in_language(*language).to_lowercase() == typed);
    let found = known.into_iter().find(|(_, name)| is_it(name));
    found.map(|(one, _)| one).ok_or_else(|| message!(nl: "kies een van {all}", en: "choose one of {all}", all = all))
}

/// Why typed text is no number, and what to type instead.
fn no_number(why: NotANumber, text: &str) -> Message {
    match why {
        NotANumber::Empty => message!(nl: "typ een waarde", en: "type a value"),
        NotANumber::Unreadable => {
            message!(nl: "‘{text}’ is geen getal", en: "‘{text}’ is not a number", text = text.trim())
        }
        NotANumber::TwoReadings { whole, fraction } => {
            let plain = |number| Bilingual::each(|language| format::plain_number(number, 4, language));
            message!(
                nl: "‘{text}’ kan {whole} of {fraction} zijn; typ het getal zonder teken tussen de duizendtallen",
                en: "‘{text}’ can be {whole} or {fraction}; type the number without a sign between thousands",
                text = text.trim(), whole = plain(whole), fraction = plain(fraction)
            )
        }
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::dec;

    use super::*;
    use crate::domain::clause::{Choice, Role};

    fn parameter(kind: ParameterKind) -> Parameter {
        Parameter {
            id: "waarde".to_owned(),
            name: Bilingual::new("waarde", "value"),
            kind,
            default: Value::Flag(false),
            presets: Default::default(),
            role: Role::Term,
            help: None,
            basis: None,
        }
    }

    fn said(read: Result<Value, Message>) -> String {
        format::message(&read.expect_err("it cannot be read"), Language::Dutch).replace('\u{A0}', " ")
    }

    #[test]
    fn a_date_is_read_with_the_day_or_the_year_first_and_nothing_is_guessed() {
        let expected = Date::constant(2027, 1, 31);
        for text in ["31-1-2027", "31/01/2027", "2027-01-31", " 31.1.2027 "] {
            assert_eq!(date(text), Ok(expected), "{text}");
        }
        for text in ["31-1-27", "31-2-2027", "januari 2027", ""] {
            assert!(date(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_number_is_read_as_it_is_typed_in_dutch_and_its_range_is_named() {
        let hours = ParameterKind::Number { unit: Unit::Hours, min: dec!(0), max: dec!(400), step: dec!(5) };
        let hours = parameter(hours);
        for (text, read) in [("60", dec!(60)), ("62,5", dec!(62.5)), ("62.5 uur", dec!(62.5))] {
            assert_eq!(value(text, &hours), Ok(Value::Number(read)), "{text}");
        }
        assert_eq!(said(value("500", &hours)), "kies een waarde van 0 uur tot en met 400 uur");
        assert_eq!(said(value("zestig", &hours)), "‘zestig’ is geen getal");
    }

    #[test]
    fn a_level_a_choice_and_a_yes_are_read_by_their_names_in_either_language() {
        assert_eq!(value("b1", &parameter(ParameterKind::Level)), Ok(Value::Level(Level::B1)));
        assert_eq!(said(value("onder A1", &parameter(ParameterKind::Level))), "kies een van ‘A1’, ‘A2’, ‘B1’, ‘B2’");
        let flag = parameter(ParameterKind::Flag);
        for (text, read) in [("ja", true), ("Yes", true), ("nee", false)] {
            assert_eq!(value(text, &flag), Ok(Value::Flag(read)), "{text}");
        }
        let choice =
            |id: &str, nl: &str| Choice { id: id.to_owned(), name: Bilingual::new(nl, id), text: String::new() };
        let choice = parameter(ParameterKind::Choice(vec![choice("brp", "BRP"), choice("service", "dienstverband")]));
        for text in ["service", "Dienstverband"] {
            assert_eq!(value(text, &choice), Ok(Value::Choice("service".to_owned())), "{text}");
        }
        assert_eq!(said(value("paspoort", &choice)), "kies een van ‘BRP’, ‘dienstverband’");
    }
}
