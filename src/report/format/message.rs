//! Messages in words, with what stands in them as a language writes it.

use rust_decimal::Decimal;

use super::day::date;
use super::quantity::quantity;
use crate::domain::diagnostic::{Diagnostic, Severity};
use crate::domain::numerals::number;
use crate::domain::remedy::Remedy;
use crate::domain::words::{Language, Message, Shown};

/// A value inside a message.
pub fn shown(value: &Shown, language: Language) -> String {
    match value {
        Shown::Quantity(value, unit) => quantity(*value, *unit, language),
        Shown::Date(day) => date(*day, language),
        Shown::Year(year) => year.to_string(),
        Shown::Count(count) => number(Decimal::from(*count), 0, language),
        Shown::Name(name) => name.clone(),
        Shown::Word(word) => word.in_language(language).to_owned(),
        Shown::Message(inner) => message(inner, language),
        Shown::Subject(subject) => subject.to_string(),
    }
}

/// The message in `language`, with its values written as that language does.
pub fn message(message: &Message, language: Language) -> String {
    message.filled(language, |value| shown(value, language))
}

/// A phrase in a language, with its values written as that language does: `say!(language, OUT_OF, part = 3, whole = 4)`.
macro_rules! say {
    ($language:expr, $phrase:path $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::report::format::message(&$crate::message!($phrase $(, $name = $value)*), $language)
    };
}

pub(crate) use say;

/// What is wrong, where, and what to do, as a terminal shows it: one line, and one for each remedy, in the words of who
/// shows it.
pub fn diagnostic(diagnostic: &Diagnostic, language: Language, words: impl Fn(&Remedy) -> String) -> String {
    let kind = match (diagnostic.severity, language) {
        (Severity::Error, Language::Dutch) => "fout",
        (Severity::Error, Language::English) => "error",
        (Severity::Warning, Language::Dutch) => "let op",
        (Severity::Warning, Language::English) => "warning",
        (Severity::Hint, Language::Dutch | Language::English) => "hint",
    };
    let mut shown = format!("{}: {kind}: {}", diagnostic.subject, message(&diagnostic.message, language));
    for remedy in &diagnostic.remedies {
        shown.push_str("\n  hint: ");
        shown.push_str(&words(remedy));
    }
    shown
}
