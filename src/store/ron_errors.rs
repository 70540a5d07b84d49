//! What is wrong with a RON text, in words a reader can act on: where, what, and the corrected text where it is known.

use super::tokens::{Kind, Token, mismatch, tokens};
use crate::domain::diagnostic::Diagnostic;
use crate::domain::spelling::nearest;
use crate::domain::words::{Message, Subject};
use crate::message;

/// How the domain's numbers name what they expect.
const DECIMAL: &str = "a decimal";

/// The error in `text`, which came from `file`, with its place and what to do.
pub(super) fn explained(error: &ron::error::SpannedError, text: &str, file: &str) -> Diagnostic {
    let (line, column) = (error.span.start.line, error.span.start.col);
    let place = Subject::Place { file: file.to_owned(), line, column };
    // Only the last two before the error tell what it is about.
    let mut before = [None, None];
    for token in tokens(text).take_while(|token| (token.line(), token.column()) <= (line, column)) {
        before = [before[1], Some(token)];
    }
    let diagnostic = Diagnostic::error(place, worded(&error.code));
    match hint(&error.code, before[1].as_ref()).or_else(|| open_end(&error.code, before, text)) {
        Some(hint) => diagnostic.hint(hint),
        None => diagnostic,
    }
}

fn worded(code: &ron::Error) -> Message {
    use ron::Error as Code;
    match code {
        Code::NoSuchStructField { found, outer, .. } => message!(
            nl: "onbekende sleutel ‘{found}’{outer}", en: "unknown key ‘{found}’{outer}",
            found = found.as_str(), outer = in_outer(outer.as_deref())
        ),
        Code::MissingStructField { field, outer } => message!(
            nl: "de sleutel ‘{field}’ ontbreekt{outer}", en: "the key ‘{field}’ is missing{outer}",
            field = *field, outer = in_outer(outer.as_deref())
        ),
        Code::DuplicateStructField { field, .. } => message!(
            nl: "de sleutel ‘{field}’ staat er twee keer", en: "the key ‘{field}’ stands twice", field = *field
        ),
        Code::NoSuchEnumVariant { found, .. } => message!(
            nl: "onbekende keuze ‘{found}’", en: "unknown choice ‘{found}’", found = found.as_str()
        ),
        Code::ExpectedString => message!(
            nl: "hier hoort tekst tussen aanhalingstekens", en: "text in quotes belongs here"
        ),
        Code::ExpectedStringEnd => message!(
            nl: "een tekst heeft geen sluitend aanhalingsteken", en: "a text has no closing quotation mark"
        ),
        Code::ExpectedBoolean => message!(nl: "hier hoort true of false", en: "true or false belongs here"),
        Code::ExpectedInteger => message!(nl: "hier hoort een geheel getal", en: "a whole number belongs here"),
        Code::ExpectedArray => message!(nl: "hier hoort een lijst: […]", en: "a list belongs here: […]"),
        Code::ExpectedMap => {
            message!(nl: "hier hoort een tabel: {form}", en: "a table belongs here: {form}", form = "{…}")
        }
        Code::ExpectedMapColon => message!(
            nl: "hier hoort een dubbele punt achter de sleutel", en: "a colon belongs here behind the key"
        ),
        Code::ExpectedStructLike | Code::ExpectedNamedStructLike(_) => message!(
            nl: "hier horen gegevens tussen haakjes: (…)", en: "fields in brackets belong here: (…)"
        ),
        Code::ExpectedIdentifier => {
            message!(nl: "hier hoort een sleutel of een keuze", en: "a key or a choice belongs here")
        }
        Code::ExpectedComma => message!(
            nl: "hier hoort een komma of een sluitend haakje", en: "a comma or a closing bracket belongs here"
        ),
        Code::ExpectedArrayEnd | Code::ExpectedMapEnd | Code::ExpectedStructLikeEnd | Code::ExpectedOptionEnd => {
            message!(
                nl: "hier hoort een sluitend haakje", en: "a closing bracket belongs here"
            )
        }
        Code::TrailingCharacters => message!(
            nl: "achter het laatste haakje staat nog iets", en: "something stands behind the last bracket"
        ),
        Code::UnclosedBlockComment => {
            message!(nl: "een opmerking met /* is niet gesloten", en: "a comment with /* is not closed")
        }
        Code::ExceededRecursionLimit => message!(
            nl: "de haakjes zijn te diep genest", en: "the brackets are nested too deep"
        ),
        Code::ExpectedDifferentLength { expected, found } => message!(
            nl: "{found, plural, one {hier staat # waarde} other {hier staan # waarden}}; verwacht: {expected}",
            en: "{found, plural, one {here is # value} other {here are # values}}; expected: {expected}",
            found = *found, expected = expected.as_str()
        ),
        Code::ExpectedDifferentStructName { .. } => message!(
            nl: "hier horen gegevens tussen haakjes: (…)", en: "fields in brackets belong here: (…)"
        ),
        Code::InvalidValueForType { expected, .. } if expected.starts_with(DECIMAL) => message!(
            nl: "hier hoort een getal tussen aanhalingstekens", en: "a number in quotes belongs here"
        ),
        Code::Message(detail) if is_of_date(detail) => {
            message!(nl: "hier hoort een datum die bestaat", en: "a day that exists belongs here")
        }
        Code::Eof => message!(nl: "het bestand houdt te vroeg op", en: "the file ends too early"),
        other => message!(
            nl: "dit is niet te lezen ({detail})", en: "this cannot be read ({detail})", detail = other.to_string()
        ),
    }
}

/// Whether the words of an error are those of the calendar.
fn is_of_date(detail: &str) -> bool {
    ["date", "year", "month", "day"].iter().any(|word| detail.contains(word))
}

fn in_outer(outer: Option<&str>) -> String {
    outer.map(|outer| format!(" ({outer})")).unwrap_or_default()
}

/// What to do, where the error alone says it; `here` is the token it is about.
fn hint(code: &ron::Error, here: Option<&Token<'_>>) -> Option<Message> {
    use ron::Error as Code;
    let word = || here.filter(|token| token.kind == Kind::Word).map(|token| token.text);
    let quoted = || here.filter(|token| token.kind == Kind::Quoted).map(|token| token.text);
    match code {
        Code::NoSuchStructField { expected, found, .. } | Code::NoSuchEnumVariant { expected, found, .. } => {
            let known = expected.iter().map(|name| format!("‘{name}’")).collect::<Vec<_>>().join(", ");
            Some(match nearest(found, expected.iter().copied()) {
                Some(near) => message!(nl: "bedoelt u ‘{near}’?", en: "did you mean ‘{near}’?", near = near),
                None => message!(nl: "bekend zijn {known}", en: "known are {known}", known = known),
            })
        }
        Code::MissingStructField { field, .. } => {
            Some(message!(nl: "voeg toe: {field}: …", en: "add: {field}: …", field = *field))
        }
        Code::DuplicateStructField { .. } => Some(message!(nl: "haal er een weg", en: "remove one")),
        Code::ExpectedString => Some(quotes(word()?)),
        Code::InvalidValueForType { expected, .. } if expected.starts_with(DECIMAL) => match (word(), quoted()) {
            (Some(word), _) => Some(quotes(word)),
            (None, Some(text)) => Some(decimal(text)),
            (None, None) => None,
        },
        Code::Message(detail) if is_of_date(detail) => {
            Some(message!(nl: "schrijf een datum als \"2027-01-31\"", en: "write a date as \"2027-01-31\""))
        }
        _ => None,
    }
}

fn quotes(word: &str) -> Message {
    message!(
        nl: "zet het tussen aanhalingstekens, ook een getal: \"{word}\"",
        en: "put it in quotes, a number too: \"{word}\"",
        word = word
    )
}

/// How a number is written; a Dutch one, with a comma before its decimals, is given in the form of the file.
fn decimal(text: &str) -> Message {
    let number = text.replace('.', "").replace(',', ".");
    if text.contains(',') && number.parse::<rust_decimal::Decimal>().is_ok() {
        return message!(
            nl: "schrijf decimalen achter een punt: \"{number}\"", en: "write decimals behind a point: \"{number}\"",
            number = number
        );
    }
    message!(nl: "schrijf bijvoorbeeld \"12.50\"", en: "write for instance \"12.50\"")
}

/// Where a text or a bracket begins that was never closed, for the errors that come of it.
fn open_end(code: &ron::Error, before: [Option<Token<'_>>; 2], all: &str) -> Option<Message> {
    if matches!(code, ron::Error::InvalidValueForType { .. } | ron::Error::Message(_)) {
        return None;
    }
    if let Some(text) =
        before.iter().rev().flatten().find(|token| token.kind == Kind::Quoted && token.text.contains('\n'))
    {
        return Some(message!(
            nl: "de tekst die op regel {line}, kolom {column} begint, loopt door over de regel heen; mist er een aanhalingsteken?",
            en: "the text that begins on line {line}, column {column} runs on past its line; is a quotation mark missing?",
            line = text.line(), column = text.column()
        ));
    }
    if let Some(open) = mismatch(tokens(all)) {
        return Some(message!(
            nl: "het haakje ‘{bracket}’ op regel {line}, kolom {column} is niet gesloten",
            en: "the bracket ‘{bracket}’ on line {line}, column {column} is not closed",
            bracket = open.text, line = open.line(), column = open.column()
        ));
    }
    matches!(code, ron::Error::ExpectedComma)
        .then(|| message!(nl: "zet een komma achter wat ervoor staat", en: "put a comma behind what stands before it"))
}
