//! What is wrong with the command line, in the language that is asked for.
//!
//! The English is that of the library that reads the arguments; this is the same in Dutch, from the same findings.

use std::error::Error as _;
use std::ffi::OsString;
use std::fmt;

use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, Error, ErrorFormatter, ErrorKind};

use super::dutch;
use crate::domain::period::Date;
use crate::domain::words::{Language, Message};
use crate::message;
use crate::report::format;

/// Why the value of an argument is refused, in both languages.
#[derive(Debug)]
pub(super) struct RefusedValue(pub(super) Message);

impl fmt::Display for RefusedValue {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&format::message(&self.0, Language::English))
    }
}

impl std::error::Error for RefusedValue {}

/// A day, as in "2026-11-23".
pub(super) fn day(text: &str) -> Result<Date, RefusedValue> {
    text.parse().map_err(|_| {
        RefusedValue(
            message!(nl: "er hoort een dag te staan zoals 2026-11-23", en: "expected a day such as 2026-11-23"),
        )
    })
}

/// The language that is asked for somewhere on the line; it is known before the rest is read, to say what is wrong.
pub(super) fn language_of(arguments: &[OsString]) -> Language {
    let words: Vec<&str> = arguments.iter().filter_map(|word| word.to_str()).collect();
    let behind = words.windows(2).filter(|pair| pair[0] == "--lang").map(|pair| pair[1]);
    let within = words.iter().filter_map(|word| word.strip_prefix("--lang="));
    behind.chain(within).find_map(Language::from_code).unwrap_or_default()
}

/// What is said: help that was asked for, or what is wrong.
pub(super) fn said(error: clap::Error, language: Language) -> String {
    match language {
        Language::English => error.to_string(),
        Language::Dutch => dutch::own_words(&error.apply::<InDutch>().to_string()),
    }
}

/// Words a mistake in Dutch.
struct InDutch;

impl ErrorFormatter for InDutch {
    fn format_error(error: &Error<Self>) -> StyledStr {
        let mut said = format!("fout: {}", sentence(error));
        let suggested = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];
        for meant in suggested.into_iter().flat_map(|kind| words(error.get(kind))) {
            said.push_str(&format!("\n\n  tip: bedoelt u ‘{meant}’?"));
        }
        if let Some(ContextValue::StyledStr(usage)) = error.get(ContextKind::Usage) {
            said.push_str(&format!("\n\n{usage}"));
        }
        said.push_str("\n\nFor more information, try '--help'.\n");
        said.into()
    }
}

/// What is wrong, without what to do.
fn sentence(error: &Error<InDutch>) -> String {
    let one = |kind| words(error.get(kind)).join(", ");
    let argument = one(ContextKind::InvalidArg);
    let value = one(ContextKind::InvalidValue);
    let cause = error.source();
    match error.kind() {
        ErrorKind::InvalidValue if value.is_empty() => format!("‘{argument}’ mist een waarde{}", known(error)),
        ErrorKind::InvalidValue => format!("‘{value}’ kan niet bij ‘{argument}’{}", known(error)),
        ErrorKind::ValueValidation => {
            let why = match cause.and_then(|cause| cause.downcast_ref::<RefusedValue>()) {
                Some(RefusedValue(message)) => format::message(message, Language::Dutch),
                None => cause.map(ToString::to_string).unwrap_or_default(),
            };
            format!("‘{value}’ kan niet bij ‘{argument}’: {why}")
        }
        ErrorKind::UnknownArgument => format!("‘{argument}’ is hier geen optie of argument"),
        ErrorKind::InvalidSubcommand => format!("er is geen opdracht ‘{}’", one(ContextKind::InvalidSubcommand)),
        ErrorKind::MissingRequiredArgument => {
            let missing = words(error.get(ContextKind::InvalidArg));
            format!("dit ontbreekt:{}", missing.iter().map(|name| format!("\n  {name}")).collect::<String>())
        }
        ErrorKind::MissingSubcommand => {
            format!("‘{}’ heeft een opdracht nodig", one(ContextKind::InvalidSubcommand))
        }
        ErrorKind::ArgumentConflict => {
            let other = one(ContextKind::PriorArg);
            if other == argument {
                format!("‘{argument}’ kan maar één keer")
            } else {
                format!("‘{argument}’ kan niet samen met ‘{other}’")
            }
        }
        ErrorKind::NoEquals => format!("bij ‘{argument}’ hoort een ‘=’ voor de waarde"),
        ErrorKind::TooManyValues => format!("‘{value}’ is te veel bij ‘{argument}’"),
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            format!("‘{argument}’ heeft een ander aantal waarden nodig")
        }
        ErrorKind::InvalidUtf8 => "de opdracht bevat tekens die geen tekst zijn".to_owned(),
        // Help and version are laid out by the library; what is left are kinds it may yet invent.
        _ => cause.map_or_else(|| error.kind().to_string(), ToString::to_string),
    }
}

/// The values that are possible, where there is a list of them.
fn known(error: &Error<InDutch>) -> String {
    match words(error.get(ContextKind::ValidValue)) {
        known if known.is_empty() => String::new(),
        known => format!("\n  [mogelijk: {}]", known.join(", ")),
    }
}

fn words(value: Option<&ContextValue>) -> Vec<String> {
    match value {
        Some(ContextValue::String(word)) => vec![word.clone()],
        Some(ContextValue::Strings(words)) => words.clone(),
        Some(ContextValue::StyledStr(word)) => vec![word.to_string()],
        Some(ContextValue::StyledStrs(words)) => words.iter().map(ToString::to_string).collect(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_is_known_wherever_it_is_named() {
        let language = |line: &str| language_of(&line.split(' ').map(OsString::from).collect::<Vec<_>>());
        for english in ["akkoord --lang en assess", "akkoord library --languages nl --lang=en"] {
            assert_eq!(language(english), Language::English, "{english}");
        }
        for dutch in ["akkoord", "akkoord --lang nl", "akkoord --lang=fr assess", "akkoord en"] {
            assert_eq!(language(dutch), Language::Dutch, "{dutch}");
        }
    }
}
