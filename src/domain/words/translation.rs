//! Words in a language of which the program has none of its own: translations, each found by the Dutch it was made from.
//!
//! A translation belongs to one Dutch text, letter by letter: where the Dutch changes, the old words are no longer found,
//! and whoever checked them has not checked the new ones.

use rust_decimal::Decimal;
use serde::Deserialize;
use sha2::{Digest, Sha256};

use super::plural::Rule;
use super::reader::ReaderLanguage;
use super::shown::Shown;
use super::template::{fault, fill, names_only};
use crate::domain::period::Date;

/// How many digits of a hash tell texts apart: of 64 bits, two in a thousand texts meet once in 10^13.
const KEY_BYTES: usize = 8;

/// The key of a Dutch text: the first 16 digits of its SHA-256.
///
/// ```
/// # use akkoord::domain::words::source_key;
/// assert_eq!(source_key(""), "e3b0c44298fc1c14");
/// ```
pub fn source_key(nl: &str) -> String {
    Sha256::digest(nl.as_bytes()).iter().take(KEY_BYTES).map(|byte| format!("{byte:02x}")).collect()
}

/// The key of a Dutch text together with its translation, which is what somebody checks.
pub fn pair_key(nl: &str, text: &str) -> String {
    source_key(&format!("{nl}\n{text}"))
}

/// The words of one language, as a file of `assets/translations` has them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Translations {
    /// Version of the format; 1.
    pub format: u32,
    /// The language.
    pub language: ReaderLanguage,
    /// A date: `{day} {month} {year}` in the order and with the words of the language.
    #[serde(default)]
    pub date: String,
    /// The twelve months, in the form they have in a date.
    #[serde(default)]
    pub months: Vec<String>,
    /// The translated texts; none in a file of English, whose words stand beside the Dutch.
    #[serde(default)]
    pub passages: Vec<Passage>,
    /// What a translator has checked.
    #[serde(default)]
    pub confirmed: Vec<Confirmation>,
}

/// A translated text: a heading, a sentence, or the sentences that belong together.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Passage {
    /// The [`source_key`] of the Dutch.
    pub source: String,
    /// The Dutch, for whoever reads the file.
    pub nl: String,
    /// The translation, with the same values in braces and the plural forms of its language.
    pub text: String,
}

/// That somebody has checked a translation.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Confirmation {
    /// The [`pair_key`] of what was checked: another word in either language, and it no longer holds.
    pub of: String,
    /// As what somebody checked it, such as "beëdigd vertaler Pools"; no name of a person.
    pub confirmed_by: String,
    /// The day on which it was checked.
    pub confirmed_on: Date,
}

/// A fault in a file of translations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TranslationFault {
    /// The key is not that of the Dutch beside it.
    OtherKey {
        /// The key that belongs there.
        key: String,
    },
    /// Two translations of one Dutch text.
    Twice,
    /// Braces that do not fit, or a plural that lacks a form of the language or has one more.
    Form,
    /// A value that the Dutch does not have, or one of the Dutch that is lost.
    OtherValues,
    /// Not twelve months, or a date without day, month and year.
    NoDate,
}

impl Translations {
    /// The translation of a Dutch text; nothing where there is none of the text as it reads now.
    pub fn of(&self, nl: &str) -> Option<&str> {
        let key = source_key(nl);
        self.passages.iter().find(|passage| passage.source == key).map(|passage| passage.text.as_str())
    }

    /// Whether somebody checked this translation of this Dutch text.
    pub fn is_confirmed(&self, nl: &str, text: &str) -> bool {
        let key = pair_key(nl, text);
        self.confirmed.iter().any(|confirmation| confirmation.of == key)
    }

    /// A translation with its values, each formatted by `show`; a plural takes the form of its number.
    pub fn filled(&self, text: &str, values: &[(&str, Shown)], show: impl Fn(&Shown) -> String) -> String {
        fill(text, self.language.plural(), &|name| {
            let (_, value) = values.iter().find(|(known, _)| *known == name)?;
            Some((show(value), value.number()))
        })
    }

    /// A day in words of the language.
    pub fn day_in_words(&self, day: Date) -> String {
        let month = usize::try_from(day.month() - 1).ok().and_then(|month| self.months.get(month));
        let part = |name: &str| match name {
            "day" => Some(day.day().to_string()),
            "month" => month.cloned(),
            "year" => Some(day.year().to_string()),
            _ => None,
        };
        fill(&self.date, Rule::OneOther, &|name| Some((part(name)?, None::<Decimal>)))
    }

    /// Everything that is wrong with the file, each with the Dutch it stands at.
    pub fn faults(&self) -> Vec<(String, TranslationFault)> {
        let mut faults = Vec::new();
        let is_dated =
            self.months.len() == 12 && ["{day}", "{month}", "{year}"].iter().all(|part| self.date.contains(part));
        if self.language.interface().is_none() && !is_dated {
            faults.push((self.date.clone(), TranslationFault::NoDate));
        }
        for (place, Passage { source, nl, text }) in self.passages.iter().enumerate() {
            let mut add = |fault| faults.push((nl.clone(), fault));
            let key = source_key(nl);
            if *source != key {
                add(TranslationFault::OtherKey { key });
            }
            if self.passages.iter().take(place).any(|before| before.source == *source) {
                add(TranslationFault::Twice);
            }
            if fault(text, self.language.plural()).is_some() {
                add(TranslationFault::Form);
            } else if !(names_only(text, &[], nl) && names_only(nl, &[], text)) {
                add(TranslationFault::OtherValues);
            }
        }
        faults
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::dec;

    use super::*;
    use crate::domain::figure::Unit;

    const LESSONS: &str = "U krijgt {hours} les.";

    fn polish(text: &str) -> Translations {
        let passage = Passage { source: source_key(LESSONS), nl: LESSONS.to_owned(), text: text.to_owned() };
        let months = ["stycznia", "lutego", "marca"].iter().chain(&["x"; 9]).map(ToString::to_string).collect();
        let date = "{day} {month} {year}".to_owned();
        let language = ReaderLanguage::Polish;
        Translations { format: 1, language, date, months, passages: vec![passage], confirmed: Vec::new() }
    }

    #[test]
    fn words_are_found_by_the_dutch_as_it_reads_and_no_longer_when_that_changes() {
        let words = polish("lekcje: {hours}");
        assert_eq!(words.of(LESSONS), Some("lekcje: {hours}"));
        assert_eq!(words.of("U krijgt {hours} lessen."), None);
    }

    #[test]
    fn a_confirmation_holds_for_the_pair_that_was_checked_and_for_no_other() {
        let mut words = polish("a {hours}");
        let of = pair_key(LESSONS, "a {hours}");
        let confirmed_by = "vertaler".to_owned();
        words.confirmed.push(Confirmation { of, confirmed_by, confirmed_on: Date::constant(2026, 11, 28) });
        assert!(words.is_confirmed(LESSONS, "a {hours}"));
        assert!(!words.is_confirmed(LESSONS, "b {hours}") && !words.is_confirmed("U krijgt niets.", "a {hours}"));
    }

    #[test]
    fn a_number_stands_in_its_form_and_a_day_in_the_words_of_the_language() {
        let text = "{hours, plural, one {# godzina} few {# godziny} many {# godzin} other {# godziny}}";
        let words = polish(text);
        let shown = |hours| {
            words.filled(text, &[("hours", Shown::Quantity(hours, Unit::Hours))], |value| match value {
                Shown::Quantity(value, _) => value.to_string(),
                _ => String::new(),
            })
        };
        assert_eq!([shown(dec!(1)), shown(dec!(22)), shown(dec!(25))], ["1 godzina", "22 godziny", "25 godzin"]);
        assert_eq!(words.day_in_words(Date::constant(2027, 2, 1)), "1 lutego 2027");
    }

    #[test]
    fn faults_are_told_apart() {
        let faults = |words: &Translations| words.faults().into_iter().map(|(_, fault)| fault).collect::<Vec<_>>();
        assert_eq!(faults(&polish("lekcje: {hours}")), []);
        assert_eq!(faults(&polish("lekcje: {days}")), [TranslationFault::OtherValues]);
        assert_eq!(faults(&polish("lekcje: {hours, plural, one {#} other {#}}")), [TranslationFault::Form]);
        let mut twice = polish("lekcje: {hours}");
        twice.passages.push(Passage { nl: "Anders.".to_owned(), ..twice.passages[0].clone() });
        let key = source_key("Anders.");
        let expected = [TranslationFault::OtherKey { key }, TranslationFault::Twice, TranslationFault::OtherValues];
        assert_eq!(faults(&twice), expected);
        let dateless = Translations { months: Vec::new(), ..polish("{hours}") };
        assert_eq!(faults(&dateless), [TranslationFault::NoDate]);
    }
}
