//! Values in the words of a translation, as its readers write them.

use rust_decimal::Decimal;

use super::message::message;
use crate::domain::figure::UnitKind;
use crate::domain::numerals::reader_number;
use crate::domain::words::{Language, Shown, Translations};

/// How many decimals a number in a leaflet has at most.
const MOST: u32 = 2;

/// A value of a translated text. A count is its number alone: the noun, and the form it takes, stand in the text.
///
/// A word that has no translation stays in Dutch.
pub fn reader_shown(value: &Shown, words: &Translations) -> String {
    let number = |value, most| reader_number(value, most, words.language);
    match value {
        Shown::Quantity(value, unit) => match unit.kind() {
            UnitKind::Money => format!("{}\u{A0}€", number(*value, MOST)),
            UnitKind::Share => format!("{}%", number(value.saturating_mul(Decimal::ONE_HUNDRED), MOST)),
            UnitKind::Count => number(*value, MOST),
        },
        Shown::Date(day) => words.day_in_words(*day),
        Shown::Year(year) => year.to_string(),
        Shown::Count(count) => number(Decimal::from(*count), 0),
        Shown::Name(name) => name.clone(),
        Shown::Word(word) => words.of(&word.nl).unwrap_or(&word.nl).to_owned(),
        Shown::Message(inner) => message(inner, Language::Dutch),
        Shown::Subject(subject) => subject.to_string(),
    }
}
