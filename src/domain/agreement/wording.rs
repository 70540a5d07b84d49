//! Values in the words of an agreement: "twaalf maanden", "80 uur", "12,5%", "€ 1.250,50".
//!
//! Dutch is the language of the legal text; English serves the plain-language text beside it. A value is never rounded
//! here: what binds is what was agreed.

use rust_decimal::Decimal;

use crate::domain::clause::{Parameter, ParameterKind, Value};
use crate::domain::figure::Unit;
use crate::domain::numerals::{self, whole_number};
use crate::domain::period::Date;
use crate::domain::words::{Language, decapitalised};

/// The numbers that are written in words, from 0 up.
const WORDS: [(&str, &str); 21] = [
    ("nul", "zero"),
    ("één", "one"),
    ("twee", "two"),
    ("drie", "three"),
    ("vier", "four"),
    ("vijf", "five"),
    ("zes", "six"),
    ("zeven", "seven"),
    ("acht", "eight"),
    ("negen", "nine"),
    ("tien", "ten"),
    ("elf", "eleven"),
    ("twaalf", "twelve"),
    ("dertien", "thirteen"),
    ("veertien", "fourteen"),
    ("vijftien", "fifteen"),
    ("zestien", "sixteen"),
    ("zeventien", "seventeen"),
    ("achttien", "eighteen"),
    ("negentien", "nineteen"),
    ("twintig", "twenty"),
];

const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

/// A date in a Dutch text: "1 januari 2027".
pub fn date_in_words(date: Date) -> String {
    let month = usize::try_from(date.month() - 1).ok().and_then(|month| MONTHS.get(month)).copied().unwrap_or_default();
    format!("{} {month} {}", date.day(), date.year())
}

/// A date in words of either language: "1 januari 2027", "1 January 2027".
pub fn day_in_words(date: Date, language: Language) -> String {
    match language {
        Language::Dutch => date_in_words(date),
        Language::English => date.strftime("%-d %B %Y").to_string(),
    }
}

/// The value of a parameter as it stands in a text.
///
/// A text that is still empty shows the name of the parameter in square brackets. A value of another kind than the
/// parameter's is worded as well as can be; [`validate_value`](super::validate_value) reports it.
pub fn worded(value: &Value, parameter: &Parameter, language: Language) -> String {
    match value {
        Value::Number(number) => match &parameter.kind {
            ParameterKind::Number { unit, .. } => number_in_words(*number, *unit, language),
            ParameterKind::Level | ParameterKind::Choice(_) | ParameterKind::Flag | ParameterKind::Text => {
                number_in_words(*number, Unit::Number, language)
            }
        },
        Value::Level(level) => level.name().in_language(language).to_owned(),
        Value::Choice(id) => {
            let choice = match &parameter.kind {
                ParameterKind::Choice(choices) => choices.iter().find(|choice| choice.id == *id),
                ParameterKind::Number { .. } | ParameterKind::Level | ParameterKind::Flag | ParameterKind::Text => None,
            };
            match (choice, language) {
                (Some(choice), Language::Dutch) => choice.text.clone(),
                (Some(choice), Language::English) => choice.name.en.clone(),
                (None, _) => format!("[{id}]"),
            }
        }
        Value::Flag(flag) => match (language, flag) {
            (Language::Dutch, true) => "wel",
            (Language::Dutch, false) => "niet",
            (Language::English, true) => "yes",
            (Language::English, false) => "no",
        }
        .to_owned(),
        Value::Text(text) if text.trim().is_empty() => {
            format!("[{}]", decapitalised(parameter.name.in_language(language)))
        }
        Value::Text(text) => text.clone(),
    }
}

/// A number with its unit: lengths of time and bare counts up to twenty in words, the rest in digits.
pub fn number_in_words(number: Decimal, unit: Unit, language: Language) -> String {
    let english = language == Language::English;
    match unit {
        Unit::Euro => euro(number, language),
        Unit::EuroPerHour => format!("{} {}", euro(number, language), if english { "an hour" } else { "per uur" }),
        Unit::EuroPerMonth => format!("{} {}", euro(number, language), if english { "a month" } else { "per maand" }),
        Unit::EuroPerYear => format!("{} {}", euro(number, language), if english { "a year" } else { "per jaar" }),
        Unit::EuroPerKilometre => {
            format!("{} {}", euro(number, language), if english { "a kilometre" } else { "per kilometer" })
        }
        Unit::Share => match number.checked_mul(Decimal::ONE_HUNDRED) {
            Some(percentage) => format!("{}%", whole_number(percentage, language)),
            None => whole_number(number, language),
        },
        Unit::Number | Unit::Heads => count(number, language),
        Unit::Hours => hours(number, language),
        Unit::HoursPerWeek => format!("{} {}", hours(number, language), if english { "a week" } else { "per week" }),
        Unit::Days => timed(number, &Noun::DAY, language),
        Unit::Weeks => timed(number, &Noun::WEEK, language),
        Unit::Months => timed(number, &Noun::MONTH, language),
        Unit::Years => timed(number, &Noun::YEAR, language),
        Unit::Kilometres => with_noun(number, whole_number(number, language), &Noun::KILOMETRE, language),
    }
}

/// A unit as a noun.
struct Noun {
    one: (&'static str, &'static str),
    more: (&'static str, &'static str),
    /// Whether it takes *het*: "een half uur" beside "een halve dag".
    neuter: bool,
}

impl Noun {
    const HOUR: Self = Self { one: ("uur", "hour"), more: ("uur", "hours"), neuter: true };
    const DAY: Self = Self { one: ("dag", "day"), more: ("dagen", "days"), neuter: false };
    const WEEK: Self = Self { one: ("week", "week"), more: ("weken", "weeks"), neuter: false };
    const MONTH: Self = Self { one: ("maand", "month"), more: ("maanden", "months"), neuter: false };
    const KILOMETRE: Self = Self { one: ("kilometer", "kilometre"), more: ("kilometer", "kilometres"), neuter: false };
    const YEAR: Self = Self { one: ("jaar", "year"), more: ("jaar", "years"), neuter: true };
}

fn timed(number: Decimal, noun: &Noun, language: Language) -> String {
    half(number, noun, language).unwrap_or_else(|| with_noun(number, count(number, language), noun, language))
}

/// Hours stand in digits, so that they can be compared at a glance; one hour is "één uur".
fn hours(number: Decimal, language: Language) -> String {
    let amount = if number == Decimal::ONE { count(number, language) } else { whole_number(number, language) };
    half(number, &Noun::HOUR, language).unwrap_or_else(|| with_noun(number, amount, &Noun::HOUR, language))
}

fn with_noun(number: Decimal, amount: String, noun: &Noun, language: Language) -> String {
    let (nl, en) = if number == Decimal::ONE { noun.one } else { noun.more };
    format!("{amount} {}", if language == Language::Dutch { nl } else { en })
}

/// Dutch has words for a half and for one and a half.
fn half(number: Decimal, noun: &Noun, language: Language) -> Option<String> {
    if language != Language::Dutch {
        return None;
    }
    let (noun, ending) = (noun.one.0, if noun.neuter { "f" } else { "ve" });
    if number == Decimal::new(5, 1) {
        Some(format!("een hal{ending} {noun}"))
    } else if number == Decimal::new(15, 1) {
        Some(format!("anderhal{ending} {noun}"))
    } else {
        None
    }
}

fn count(number: Decimal, language: Language) -> String {
    let whole = number.is_integer().then(|| usize::try_from(number.normalize()).ok()).flatten();
    match whole.and_then(|whole| WORDS.get(whole)) {
        Some((nl, _)) if language == Language::Dutch => (*nl).to_owned(),
        Some((_, en)) => (*en).to_owned(),
        None => whole_number(number, language),
    }
}

/// Euro without decimals where whole, and with at least two otherwise.
fn euro(number: Decimal, language: Language) -> String {
    let decimals = if number.is_integer() { 0 } else { number.normalize().scale().max(2) };
    numerals::euro(number, decimals, language)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::clause::Level;
    use crate::domain::words::Bilingual;

    fn decimal(number: &str) -> Decimal {
        number.parse().expect("a decimal")
    }

    #[test]
    fn numbers_are_written_as_in_a_dutch_agreement() {
        let cases = [
            ("0", Unit::Months, "nul maanden"),
            ("1", Unit::Months, "één maand"),
            ("1.0", Unit::Months, "één maand"),
            ("2", Unit::Months, "twee maanden"),
            ("12", Unit::Months, "twaalf maanden"),
            ("20", Unit::Months, "twintig maanden"),
            ("21", Unit::Months, "21 maanden"),
            ("1", Unit::Weeks, "één week"),
            ("8", Unit::Weeks, "acht weken"),
            ("1.5", Unit::Weeks, "anderhalve week"),
            ("1", Unit::Days, "één dag"),
            ("0.5", Unit::Days, "een halve dag"),
            ("2.5", Unit::Days, "2,5 dagen"),
            ("28", Unit::Days, "28 dagen"),
            ("1", Unit::Years, "één jaar"),
            ("1.5", Unit::Years, "anderhalf jaar"),
            ("5", Unit::Years, "vijf jaar"),
            ("0", Unit::Hours, "0 uur"),
            ("0.5", Unit::Hours, "een half uur"),
            ("1", Unit::Hours, "één uur"),
            ("2", Unit::Hours, "2 uur"),
            ("80", Unit::Hours, "80 uur"),
            ("1250", Unit::Hours, "1.250 uur"),
            ("36", Unit::HoursPerWeek, "36 uur per week"),
            ("1", Unit::HoursPerWeek, "één uur per week"),
            ("0", Unit::Share, "0%"),
            ("0.50", Unit::Share, "50%"),
            ("0.125", Unit::Share, "12,5%"),
            ("1", Unit::Share, "100%"),
            ("50", Unit::Euro, "€\u{202f}50"),
            ("50.00", Unit::Euro, "€\u{202f}50"),
            ("1250.5", Unit::Euro, "€\u{202f}1.250,50"),
            ("1234567", Unit::Euro, "€\u{202f}1.234.567"),
            ("0.255", Unit::Euro, "€\u{202f}0,255"),
            ("-3.1", Unit::Euro, "–\u{202f}€\u{202f}3,10"),
            ("19.80", Unit::EuroPerHour, "€\u{202f}19,80 per uur"),
            ("250", Unit::EuroPerMonth, "€\u{202f}250 per maand"),
            ("1000", Unit::EuroPerYear, "€\u{202f}1.000 per jaar"),
            ("0.23", Unit::EuroPerKilometre, "€\u{202f}0,23 per kilometer"),
            ("1", Unit::Kilometres, "1 kilometer"),
            ("12.5", Unit::Kilometres, "12,5 kilometer"),
            ("8", Unit::Heads, "acht"),
            ("8", Unit::Number, "acht"),
            ("21", Unit::Number, "21"),
            ("-2", Unit::Number, "–2"),
            ("2.5", Unit::Number, "2,5"),
        ];
        for (number, unit, expected) in cases {
            assert_eq!(number_in_words(decimal(number), unit, Language::Dutch), expected, "{number} {unit:?}");
        }
    }

    #[test]
    fn numbers_are_written_as_in_plain_english() {
        let cases = [
            ("1", Unit::Months, "one month"),
            ("12", Unit::Months, "twelve months"),
            ("28", Unit::Days, "28 days"),
            ("1", Unit::Hours, "one hour"),
            ("80", Unit::Hours, "80 hours"),
            ("0.23", Unit::EuroPerKilometre, "€0.23 a kilometre"),
            ("1", Unit::Kilometres, "1 kilometre"),
            ("24", Unit::Kilometres, "24 kilometres"),
            ("0.125", Unit::Share, "12.5%"),
            ("1250.5", Unit::Euro, "€1,250.50"),
            ("19.8", Unit::EuroPerHour, "€19.80 an hour"),
        ];
        for (number, unit, expected) in cases {
            assert_eq!(number_in_words(decimal(number), unit, Language::English), expected, "{number} {unit:?}");
        }
    }

    #[test]
    fn the_largest_numbers_are_written_without_failing() {
        assert_eq!(
            number_in_words(Decimal::MAX, Unit::Share, Language::Dutch),
            "79.228.162.514.264.337.593.543.950.335"
        );
        assert!(number_in_words(Decimal::MIN, Unit::Euro, Language::Dutch).starts_with("–\u{202f}€"));
    }

    #[test]
    fn dates_are_written_out() {
        assert_eq!(date_in_words(Date::constant(2027, 1, 1)), "1 januari 2027");
        assert_eq!(date_in_words(Date::constant(2028, 12, 31)), "31 december 2028");
    }

    #[test]
    fn a_text_that_is_still_empty_shows_what_belongs_there() {
        let parameter = Parameter {
            id: "fund".to_owned(),
            name: Bilingual::new("Naam van het fonds", "Name of the fund"),
            kind: ParameterKind::Text,
            default: Value::Text(String::new()),
            presets: std::collections::BTreeMap::new(),
            role: crate::domain::clause::Role::Term,
            help: None,
            basis: None,
        };
        assert_eq!(worded(&Value::Text(" ".to_owned()), &parameter, Language::Dutch), "[naam van het fonds]");
        assert_eq!(worded(&Value::Text("Colland".to_owned()), &parameter, Language::Dutch), "Colland");
        assert_eq!(worded(&Value::Flag(true), &parameter, Language::Dutch), "wel");
        assert_eq!(worded(&Value::Flag(false), &parameter, Language::Dutch), "niet");
        assert_eq!(worded(&Value::Level(Level::BelowA1), &parameter, Language::Dutch), "onder A1");
        assert_eq!(worded(&Value::Level(Level::A2), &parameter, Language::English), "A2");
    }
}
