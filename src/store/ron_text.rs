//! Reading and writing RON, with errors a reader can act on.

use ron::extensions::Extensions;
use ron::ser::PrettyConfig;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::domain::diagnostic::{Diagnostic, Message, Subject};
use crate::domain::spelling::nearest;
use crate::message;

/// The longest file that is read; a longer one is refused before it is parsed.
pub const MAX_BYTES: usize = 64 * 1024 * 1024;

fn options() -> ron::Options {
    ron::Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_NEWTYPES)
        .with_recursion_limit(64)
}

/// Reads `text`, which came from `file`.
///
/// # Errors
///
/// One error, at file, line and column, with a hint where the mistake is a common one.
pub fn from_text<T: DeserializeOwned>(text: &str, file: &str) -> Result<T, Diagnostic> {
    if text.len() > MAX_BYTES {
        return Err(Diagnostic::error(
            Subject::File(file.to_owned()),
            message!(
                nl: "het bestand is groter dan {limit} MB", en: "the file is larger than {limit} MB",
                limit = MAX_BYTES / (1024 * 1024)
            ),
        ));
    }
    options().from_str(text).map_err(|error| explained(&error, file))
}

/// Writes `value` as RON a person can read and compare.
///
/// # Errors
///
/// Only where a value cannot be written at all, which is a fault of the program.
pub fn to_text<T: Serialize>(value: &T) -> Result<String, ron::Error> {
    let config = PrettyConfig::new().indentor("  ").struct_names(false).compact_arrays(true);
    let mut text = options().to_string_pretty(value, config)?;
    text.push('\n');
    Ok(text)
}

fn explained(error: &ron::error::SpannedError, file: &str) -> Diagnostic {
    let place = Subject::Place { file: file.to_owned(), line: error.span.start.line, column: error.span.start.col };
    let diagnostic = Diagnostic::error(place, worded(&error.code));
    match hint(&error.code) {
        Some(hint) => diagnostic.hint(hint),
        None => diagnostic,
    }
}

fn worded(code: &ron::Error) -> Message {
    match code {
        ron::Error::NoSuchStructField { found, outer, .. } => message!(
            nl: "onbekende sleutel ‘{found}’{outer}", en: "unknown key ‘{found}’{outer}",
            found = found.as_str(), outer = in_outer(outer.as_deref())
        ),
        ron::Error::MissingStructField { field, outer } => message!(
            nl: "de sleutel ‘{field}’ ontbreekt{outer}", en: "the key ‘{field}’ is missing{outer}",
            field = *field, outer = in_outer(outer.as_deref())
        ),
        ron::Error::DuplicateStructField { field, .. } => message!(
            nl: "de sleutel ‘{field}’ staat er twee keer", en: "the key ‘{field}’ stands twice", field = *field
        ),
        ron::Error::NoSuchEnumVariant { found, .. } => message!(
            nl: "onbekende keuze ‘{found}’", en: "unknown choice ‘{found}’", found = found.as_str()
        ),
        ron::Error::ExpectedString => message!(
            nl: "hier hoort tekst tussen aanhalingstekens", en: "text in quotes belongs here"
        ),
        ron::Error::Eof => message!(nl: "het bestand houdt te vroeg op", en: "the file ends too early"),
        other => message!(
            nl: "dit is niet te lezen ({detail})", en: "this cannot be read ({detail})", detail = other.to_string()
        ),
    }
}

fn in_outer(outer: Option<&str>) -> String {
    outer.map(|outer| format!(" ({outer})")).unwrap_or_default()
}

fn hint(code: &ron::Error) -> Option<Message> {
    match code {
        ron::Error::NoSuchStructField { expected, found, .. }
        | ron::Error::NoSuchEnumVariant { expected, found, .. } => {
            let known = expected.iter().map(|name| format!("‘{name}’")).collect::<Vec<_>>().join(", ");
            Some(match nearest(found, expected.iter().copied()) {
                Some(near) => message!(
                    nl: "bedoelt u ‘{near}’? bekend zijn {known}", en: "did you mean ‘{near}’? known are {known}",
                    near = near, known = known
                ),
                None => message!(nl: "bekend zijn {known}", en: "known are {known}", known = known),
            })
        }
        ron::Error::ExpectedString => Some(message!(
            nl: "getallen met een eenheid staan tussen aanhalingstekens: \"14.99\"",
            en: "numbers with a unit stand in quotes: \"14.99\""
        )),
        _ => None,
    }
}
