//! Numbers and dates as each language writes them, and numbers as people type them.
//!
//! Formatting rounds for the eye, half away from zero, and feeds nothing back into a calculation.

use rust_decimal::{Decimal, RoundingStrategy};

use crate::domain::agreement::date_in_words;
use crate::domain::diagnostic::{Diagnostic, Language, Message, Severity, Shown};
use crate::domain::figure::Unit;
use crate::domain::money::Cents;
use crate::domain::period::Date;

/// Narrow no-break space: between sign, euro sign and digits.
pub const NARROW: char = '\u{202F}';
/// The minus sign of amounts.
pub const MINUS: char = '–';

/// An amount with cents: `€ 1.234,56`, in English `€1,234.56`.
///
/// ```
/// # use akkoord::report::format::euro;
/// # use akkoord::domain::{diagnostic::Language, money::Cents};
/// assert_eq!(euro(Cents::new(123_456), Language::Dutch), "€\u{202F}1.234,56");
/// assert_eq!(euro(Cents::new(-123_456), Language::English), "–€1,234.56");
/// ```
pub fn euro(amount: Cents, language: Language) -> String {
    euro_exact(amount.euro().value(), 2, language)
}

/// An amount rounded to whole euros for a chart or a sentence: `€ 1.235`.
pub fn whole_euro(amount: Cents, language: Language) -> String {
    euro_exact(amount.euro().value(), 0, language)
}

/// A change of an amount, always with its sign: `+ € 41.388,00`, `– € 12,50`; no change is `€ 0,00`.
pub fn euro_change(change: Cents, language: Language) -> String {
    let shown = euro(change, language);
    if change > Cents::ZERO { signed('+', &shown, language) } else { shown }
}

/// An amount that need not be whole cents, with a fixed number of decimals.
pub fn euro_exact(amount: Decimal, decimals: u32, language: Language) -> String {
    let digits = number(rounded(amount, decimals).abs(), decimals, language);
    let shown = match language {
        Language::Dutch => format!("€{NARROW}{digits}"),
        Language::English => format!("€{digits}"),
    };
    if is_below_zero(amount, decimals) { signed(MINUS, &shown, language) } else { shown }
}

/// A share as a percentage with a fixed number of decimals: 0.0036 is `0,36%`.
pub fn percent(share: Decimal, decimals: u32, language: Language) -> String {
    let hundredfold = share * Decimal::ONE_HUNDRED;
    format!("{}%", number(hundredfold, decimals, language))
}

/// As [`percent`]; a share too small to show is said to be small, not nothing: `< 0,01%`.
pub fn percent_of(share: Decimal, decimals: u32, language: Language) -> String {
    let hundredfold = share * Decimal::ONE_HUNDRED;
    if share > Decimal::ZERO && rounded(hundredfold, decimals).is_zero() {
        let smallest = number(Decimal::new(1, decimals), decimals, language);
        return format!("<{NARROW}{smallest}%");
    }
    percent(share, decimals, language)
}

/// A change of a share, always with its sign: `+ 0,04%`.
pub fn percent_change(share: Decimal, decimals: u32, language: Language) -> String {
    let size = percent(share.abs(), decimals, language);
    let hundredfold = share * Decimal::ONE_HUNDRED;
    if is_below_zero(hundredfold, decimals) {
        signed(MINUS, &size, language)
    } else if is_below_zero(-hundredfold, decimals) {
        signed('+', &size, language)
    } else {
        size
    }
}

/// A number with a fixed number of decimals and a sign between every three digits: `1.234,50`.
pub fn number(value: Decimal, decimals: u32, language: Language) -> String {
    let (group, point) = separators(language);
    let value = rounded(value, decimals);
    let text = format!("{:.*}", decimals as usize, value.abs());
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let mut shown = String::new();
    if value.is_sign_negative() && !value.is_zero() {
        shown.push(MINUS);
    }
    for (index, digit) in whole.char_indices() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            shown.push(group);
        }
        shown.push(digit);
    }
    if !fraction.is_empty() {
        shown.push(point);
        shown.push_str(fraction);
    }
    shown
}

/// A number with as many decimals as it has, at most `most`: `80`, `2,5`.
pub fn plain_number(value: Decimal, most: u32, language: Language) -> String {
    let value = rounded(value, most).normalize();
    number(value, value.scale(), language)
}

/// A quantity with its unit: `80 uur`, `28 dagen`, `100%`.
pub fn quantity(value: Decimal, unit: Unit, language: Language) -> String {
    quantity_exact(value, unit, 2, language)
}

/// A quantity with its unit, its counts and percentages with at most this many decimals.
pub fn quantity_exact(value: Decimal, unit: Unit, most: u32, language: Language) -> String {
    let per = |nl: &str, en: &str| {
        let word = match language {
            Language::Dutch => nl,
            Language::English => en,
        };
        format!("{} {word}", euro_exact(value, 2.max(rounded(value, 4).normalize().scale()), language))
    };
    match unit {
        Unit::Euro => euro_exact(value, 2, language),
        Unit::EuroPerHour => per("per uur", "an hour"),
        Unit::EuroPerMonth => per("per maand", "a month"),
        Unit::EuroPerYear => per("per jaar", "a year"),
        Unit::Share => {
            let decimals = rounded(value * Decimal::ONE_HUNDRED, most).normalize().scale();
            percent(value, decimals, language)
        }
        Unit::Number
        | Unit::Hours
        | Unit::HoursPerWeek
        | Unit::Days
        | Unit::Weeks
        | Unit::Months
        | Unit::Years
        | Unit::Heads => {
            let digits = plain_number(value, most, language);
            let word = unit_word(unit, value == Decimal::ONE, language);
            if word.is_empty() { digits } else { format!("{digits}\u{A0}{word}") }
        }
    }
}

/// The word or sign behind a number of this unit.
pub fn unit_word(unit: Unit, singular: bool, language: Language) -> &'static str {
    let [one_nl, many_nl, one_en, many_en] = match unit {
        Unit::Number => [""; 4],
        Unit::Euro => ["€"; 4],
        Unit::EuroPerHour => ["€ per uur", "€ per uur", "€ an hour", "€ an hour"],
        Unit::EuroPerMonth => ["€ per maand", "€ per maand", "€ a month", "€ a month"],
        Unit::EuroPerYear => ["€ per jaar", "€ per jaar", "€ a year", "€ a year"],
        Unit::Share => ["%"; 4],
        Unit::Hours => ["uur", "uur", "hour", "hours"],
        Unit::HoursPerWeek => ["uur per week", "uur per week", "hour a week", "hours a week"],
        Unit::Days => ["dag", "dagen", "day", "days"],
        Unit::Weeks => ["week", "weken", "week", "weeks"],
        Unit::Months => ["maand", "maanden", "month", "months"],
        Unit::Years => ["jaar", "jaar", "year", "years"],
        Unit::Heads => ["werknemer", "werknemers", "worker", "workers"],
    };
    match (language, singular) {
        (Language::Dutch, true) => one_nl,
        (Language::Dutch, false) => many_nl,
        (Language::English, true) => one_en,
        (Language::English, false) => many_en,
    }
}

/// A date in figures, for narrow columns: `23-11-2026`, in English `23 Nov 2026`.
pub fn short_date(date: Date, language: Language) -> String {
    match language {
        Language::Dutch => format!("{:02}-{:02}-{}", date.day(), date.month(), date.year()),
        Language::English => date.strftime("%-d %b %Y").to_string(),
    }
}

/// A date in words: `1 januari 2027`, `1 January 2027`.
pub fn date(date: Date, language: Language) -> String {
    match language {
        Language::Dutch => date_in_words(date),
        Language::English => date.strftime("%-d %B %Y").to_string(),
    }
}

/// A value inside a message.
pub fn shown(value: &Shown, language: Language) -> String {
    match value {
        Shown::Quantity(value, unit) => quantity(*value, *unit, language),
        Shown::Date(day) => date(*day, language),
        Shown::Year(year) => year.to_string(),
        Shown::Count(count) => number(Decimal::from(*count), 0, language),
        Shown::Name(name) => name.clone(),
        Shown::Word(word) => word.in_language(language).to_owned(),
        Shown::Subject(subject) => subject.to_string(),
    }
}

/// A message in words.
pub fn message(message: &Message, language: Language) -> String {
    message.filled(language, |value| shown(value, language))
}

/// What is wrong, where, and what to do, as a terminal shows it: one line, and one for each hint.
pub fn diagnostic(diagnostic: &Diagnostic, language: Language) -> String {
    let kind = match (diagnostic.severity, language) {
        (Severity::Error, Language::Dutch) => "fout",
        (Severity::Error, Language::English) => "error",
        (Severity::Warning, Language::Dutch) => "let op",
        (Severity::Warning, Language::English) => "warning",
        (Severity::Hint, Language::Dutch | Language::English) => "hint",
    };
    let mut shown = format!("{}: {kind}: {}", diagnostic.subject, message(&diagnostic.message, language));
    for hint in &diagnostic.hints {
        shown.push_str("\n  hint: ");
        shown.push_str(&message(hint, language));
    }
    shown
}

/// Why typed text is not a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotANumber {
    /// Nothing was typed.
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
    Ok(if negative { -size } else { size })
}

/// Reads a number typed in a field of this unit; a unit behind it may be repeated, and 80 % is 0.8.
///
/// # Errors
///
/// Why it cannot be read.
pub fn parse_quantity(text: &str, unit: Unit) -> Result<Decimal, NotANumber> {
    let text = text.trim();
    let bare = [Language::Dutch, Language::English]
        .into_iter()
        .flat_map(|language| [unit_word(unit, true, language), unit_word(unit, false, language)])
        .filter(|word| !word.is_empty())
        .filter_map(|word| text.strip_suffix(word))
        .min_by_key(|bare| bare.len())
        .unwrap_or(text);
    let typed = parse_number(bare)?;
    Ok(if unit == Unit::Share { typed / Decimal::ONE_HUNDRED } else { typed })
}

/// The text with which a field of this unit starts: the bare number, without signs between thousands.
pub fn field_text(value: Decimal, unit: Unit, language: Language) -> String {
    let (_, point) = separators(language);
    let value = if unit == Unit::Share { value * Decimal::ONE_HUNDRED } else { value };
    let mut value = value.normalize();
    if value.scale() == 3 {
        // Three decimals look like thousands; a fourth leaves one reading.
        value.rescale(4);
    }
    value.to_string().replace('.', &point.to_string())
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

fn rounded(value: Decimal, decimals: u32) -> Decimal {
    value.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero)
}

fn is_below_zero(value: Decimal, decimals: u32) -> bool {
    rounded(value, decimals) < Decimal::ZERO
}

fn signed(sign: char, shown: &str, language: Language) -> String {
    match language {
        Language::Dutch => format!("{sign}{NARROW}{shown}"),
        Language::English => format!("{sign}{shown}"),
    }
}

/// The sign between thousands and the one before decimals.
fn separators(language: Language) -> (char, char) {
    match language {
        Language::Dutch => ('.', ','),
        Language::English => (',', '.'),
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::dec;

    use super::*;
    use Language::{Dutch, English};

    #[test]
    fn thousands_are_parted_from_a_thousand_and_not_below() {
        assert_eq!(number(dec!(999), 0, Dutch), "999");
        assert_eq!(number(dec!(1000), 0, Dutch), "1.000");
        assert_eq!(number(dec!(1234567.891), 2, English), "1,234,567.89");
    }

    #[test]
    fn an_amount_that_rounds_to_nothing_has_no_sign() {
        assert_eq!(euro_exact(dec!(-0.004), 2, Dutch), "€\u{202F}0,00");
        assert_eq!(percent_change(dec!(-0.000001), 2, Dutch), "0,00%");
    }

    #[test]
    fn a_change_always_shows_its_sign() {
        assert_eq!(euro_change(Cents::new(4_138_800), Dutch), "+\u{202F}€\u{202F}41.388,00");
        assert_eq!(euro_change(Cents::new(-1250), Dutch), "–\u{202F}€\u{202F}12,50");
        assert_eq!(euro_change(Cents::ZERO, Dutch), "€\u{202F}0,00");
    }

    #[test]
    fn shares_show_as_percentages() {
        assert_eq!(percent(dec!(0.0036), 2, Dutch), "0,36%");
        assert_eq!(quantity(dec!(1), Unit::Share, Dutch), "100%");
        assert_eq!(quantity(dec!(0.125), Unit::Share, English), "12.5%");
    }

    #[test]
    fn a_share_too_small_to_show_is_not_nothing() {
        assert_eq!(percent_of(dec!(0.00004), 2, Dutch), "<\u{202F}0,01%");
        assert_eq!(percent_of(dec!(0.00005), 2, Dutch), "0,01%");
        assert_eq!(percent_of(dec!(0), 2, Dutch), "0,00%");
    }

    #[test]
    fn one_day_is_singular_and_two_are_not() {
        assert_eq!(quantity(dec!(1), Unit::Days, Dutch), "1\u{A0}dag");
        assert_eq!(quantity(dec!(2), Unit::Days, Dutch), "2\u{A0}dagen");
    }

    #[test]
    fn dates_are_in_words() {
        let day = Date::constant(2027, 1, 1);
        assert_eq!(date(day, Dutch), "1 januari 2027");
        assert_eq!(date(day, English), "1 January 2027");
    }

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
