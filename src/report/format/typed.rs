//! Numbers as people type them: the other way round from the rest of this folder.

use rust_decimal::Decimal;

use super::quantity::typed_words;
use crate::domain::figure::{Number, Unit};
use crate::domain::numerals::{NARROW, separators};
use crate::domain::words::Language;

/// Why typed text is not a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotANumber {
    /// Nothing was typed, or nothing but spaces.
    Empty,
    /// It holds something other than one number.
    Unreadable,
    /// `1.250` can be a thousand and a quarter thousand, or one and a quarter.
    TwoReadings {
        /// Read with the sign between thousands.
        whole: Decimal,
        /// Read with the sign before decimals.
        fraction: Decimal,
    },
}

/// Reads a number as people type it: comma and point both begin the decimals.
///
/// Signs between thousands are read only where nothing else can be meant (`1.234,56`, `1.234.567`, `1 234`). Text with
/// two readings is refused, never guessed.
///
/// ```
/// # use akkoord::report::format::{parse_number, NotANumber};
/// # use rust_decimal::dec;
/// assert_eq!(parse_number("2,5"), Ok(dec!(2.5)));
/// assert_eq!(parse_number("€ 1.234,56"), Ok(dec!(1234.56)));
/// assert!(matches!(parse_number("1.250"), Err(NotANumber::TwoReadings { .. })));
/// ```
///
/// # Errors
///
/// Why it cannot be read.
pub fn parse_number(text: &str) -> Result<Decimal, NotANumber> {
    let text = text.trim().trim_start_matches('€').trim();
    if text.is_empty() {
        return Err(NotANumber::Empty);
    }
    let (negative, rest) = match text.strip_prefix(['-', '–', '−']) {
        Some(rest) => (true, rest.trim_start().trim_start_matches('€').trim_start()),
        None => (false, text),
    };
    let size = unsigned(rest)?;
    Ok(if negative { Decimal::ZERO.saturating_sub(size) } else { size })
}

/// Reads a number typed in a field of this unit; a unit behind it may be repeated, and 80 % is 0.8.
///
/// # Errors
///
/// Why it cannot be read.
pub fn parse_quantity(text: &str, unit: Unit) -> Result<Decimal, NotANumber> {
    let text = text.trim();
    let bare = Language::ALL
        .into_iter()
        .flat_map(|language| typed_words(unit, language))
        .filter(|word| !word.is_empty())
        .filter_map(|word| text.strip_suffix(word.as_str()))
        .min_by_key(|bare| bare.len())
        .unwrap_or(text);
    let typed = parse_number(bare)?;
    Ok(if unit == Unit::Share { typed.divided_by(&Decimal::ONE_HUNDRED) } else { typed })
}

/// The text with which a field of this unit starts: the bare number, without signs between thousands.
pub fn field_text(value: Decimal, unit: Unit, language: Language) -> String {
    let (_, point) = separators(language);
    let value = if unit == Unit::Share { value.saturating_mul(Decimal::ONE_HUNDRED) } else { value };
    let mut value = value.normalize();
    if value.scale() == 3 {
        // Three decimals look like thousands; a fourth leaves one reading.
        value.rescale(4);
    }
    value.to_string().replace('.', &point.to_string())
}

/// The text of a field while nobody types in it: with signs between thousands.
pub fn with_thousands(text: &str, language: Language) -> String {
    let (between, point) = separators(language);
    let whole = text.find(point).map_or(text, |at| &text[..at]);
    let digits = whole.trim_start_matches('-');
    if digits.len() <= 3 || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return text.to_owned();
    }
    let mut shown = whole[..whole.len() - digits.len()].to_owned();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place) % 3 == 0 {
            shown.push(between);
        }
        shown.push(digit);
    }
    shown + &text[whole.len()..]
}

fn unsigned(text: &str) -> Result<Decimal, NotANumber> {
    let is_space = |sign: char| matches!(sign, ' ' | '\u{A0}' | NARROW);
    if !text.chars().all(|sign| sign.is_ascii_digit() || matches!(sign, ',' | '.') || is_space(sign)) {
        return Err(NotANumber::Unreadable);
    }
    if text.contains(is_space) && !is_grouped(text.split([',', '.']).next().unwrap_or_default(), is_space) {
        return Err(NotANumber::Unreadable);
    }
    let text: String = text.chars().filter(|sign| !is_space(*sign)).collect();
    let Some(last) = text.rfind([',', '.']) else { return exact(&text) };
    let (whole, decimals) = (&text[..last], &text[last + 1..]);
    let sign = if text[last..].starts_with(',') { ',' } else { '.' };
    let other = if sign == ',' { '.' } else { ',' };
    if whole.contains(sign) {
        // The same sign twice can only stand between thousands.
        return if !text.contains(other) && is_grouped(&text, |found| found == sign) {
            exact(&text.replace(sign, ""))
        } else {
            Err(NotANumber::Unreadable)
        };
    }
    if whole.contains(other) {
        return if is_grouped(whole, |found| found == other) && !decimals.is_empty() {
            exact(&format!("{}.{decimals}", whole.replace(other, "")))
        } else {
            Err(NotANumber::Unreadable)
        };
    }
    if whole.is_empty() && decimals.is_empty() {
        return Err(NotANumber::Unreadable);
    }
    let fraction = exact(&format!("{}.{}", or_zero(whole), or_zero(decimals)))?;
    if decimals.len() == 3 && matches!(whole.len(), 1..=3) && !whole.starts_with('0') {
        return Err(NotANumber::TwoReadings { whole: exact(&format!("{whole}{decimals}"))?, fraction });
    }
    Ok(fraction)
}

/// Whether `text` is digits in groups of three, the first of one to three.
fn is_grouped(text: &str, separator: impl Fn(char) -> bool) -> bool {
    let mut groups = text.split(&separator);
    groups.next().is_some_and(|first| matches!(first.len(), 1..=3)) && groups.all(|group| group.len() == 3)
}

fn or_zero(digits: &str) -> &str {
    if digits.is_empty() { "0" } else { digits }
}

fn exact(digits: &str) -> Result<Decimal, NotANumber> {
    Decimal::from_str_exact(digits).map_err(|_| NotANumber::Unreadable)
}

#[cfg(test)]
mod tests {
    use rust_decimal::dec;

    use super::*;
    use Language::Dutch;

    #[test]
    fn comma_and_point_both_begin_decimals() {
        for text in ["2,5", "2.5", " 2,5 ", "2,50"] {
            assert_eq!(parse_number(text), Ok(dec!(2.5)), "{text}");
        }
        assert_eq!(parse_number("0,125"), Ok(dec!(0.125)));
        assert_eq!(parse_number(",5"), Ok(dec!(0.5)));
    }

    #[test]
    fn thousands_are_read_only_where_nothing_else_can_be_meant() {
        for text in ["1.234,56", "1,234.56", "1 234,56", "1\u{202F}234.56"] {
            assert_eq!(parse_number(text), Ok(dec!(1234.56)), "{text}");
        }
        assert_eq!(parse_number("1.234.567"), Ok(dec!(1234567)));
        let two = NotANumber::TwoReadings { whole: dec!(1250), fraction: dec!(1.250) };
        assert_eq!(parse_number("1.250"), Err(two));
        assert_eq!(parse_number("1,250"), Err(two));
        assert_eq!(parse_number("12.34.567"), Err(NotANumber::Unreadable));
        assert_eq!(parse_number("1.2,3.4"), Err(NotANumber::Unreadable));
    }

    #[test]
    fn what_is_no_number_is_refused() {
        assert_eq!(parse_number(" "), Err(NotANumber::Empty));
        for text in ["tachtig", "8o", "1 2", "--3", ".", "1..5"] {
            assert!(parse_number(text).is_err(), "{text}");
        }
    }

    #[test]
    fn thousands_stand_out_in_a_field_that_nobody_types_in() {
        for (text, dutch, english) in [
            ("16000", "16.000", "16,000"),
            ("-1250000", "-1.250.000", "-1,250,000"),
            ("950", "950", "950"),
            ("", "", ""),
            ("veel", "veel", "veel"),
        ] {
            assert_eq!(with_thousands(text, Dutch), dutch);
            assert_eq!(with_thousands(text, Language::English), english);
        }
        assert_eq!(with_thousands("12345,5", Dutch), "12.345,5");
    }

    #[test]
    fn a_field_gives_back_what_it_shows() {
        for (value, unit) in [
            (dec!(0.05), Unit::Share),
            (dec!(1250), Unit::Hours),
            (dec!(1.125), Unit::Hours),
            (dec!(14.99), Unit::EuroPerHour),
        ] {
            assert_eq!(parse_quantity(&field_text(value, unit, Dutch), unit), Ok(value));
        }
        assert_eq!(parse_quantity("80 uur", Unit::Hours), Ok(dec!(80)));
        assert_eq!(parse_quantity("80%", Unit::Share), Ok(dec!(0.8)));
    }
}
