//! Numbers with the words or signs of their unit.

use rust_decimal::Decimal;

use super::amount::percent;
use crate::domain::figure::{Unit, UnitKind};
use crate::domain::numerals::{euro as euro_exact, plain_number, rounded};
use crate::domain::words::{Language, Phrase, Shown, phrase};

/// A quantity with its unit: `80 uur`, `28 dagen`, `100%`.
pub fn quantity(value: Decimal, unit: Unit, language: Language) -> String {
    quantity_exact(value, unit, 2, language)
}

/// A quantity with its unit, its counts and percentages with at most this many decimals.
pub fn quantity_exact(value: Decimal, unit: Unit, most: u32, language: Language) -> String {
    match unit.kind() {
        UnitKind::Money if unit == Unit::Euro => euro_exact(value, 2, language),
        UnitKind::Money => {
            let amount = euro_exact(value, 2.max(rounded(value, 4).normalize().scale()), language);
            let each = unit_word(unit, language).trim_start_matches(['€', ' ']);
            format!("{amount} {each}")
        }
        UnitKind::Share => {
            let decimals = rounded(value.saturating_mul(Decimal::ONE_HUNDRED), most).normalize().scale();
            percent(value, decimals, language)
        }
        UnitKind::Count => {
            let number = Shown::Quantity(rounded(value, most), Unit::Number);
            counted(unit).with(vec![("n", number)]).filled(language, |_| plain_number(value, most, language))
        }
    }
}

/// A number with the noun of its unit, which takes the form of the number; the number alone for units without one.
fn counted(unit: Unit) -> Phrase {
    match unit {
        Unit::Hours => phrase!("{n}\u{A0}uur", "{n, plural, one {#\u{A0}hour} other {#\u{A0}hours}}"),
        Unit::HoursPerWeek => {
            phrase!("{n}\u{A0}uur per week", "{n, plural, one {#\u{A0}hour a week} other {#\u{A0}hours a week}}")
        }
        Unit::Days => phrase!(
            "{n, plural, one {#\u{A0}dag} other {#\u{A0}dagen}}",
            "{n, plural, one {#\u{A0}day} other {#\u{A0}days}}"
        ),
        Unit::Weeks => phrase!(
            "{n, plural, one {#\u{A0}week} other {#\u{A0}weken}}",
            "{n, plural, one {#\u{A0}week} other {#\u{A0}weeks}}"
        ),
        Unit::Months => phrase!(
            "{n, plural, one {#\u{A0}maand} other {#\u{A0}maanden}}",
            "{n, plural, one {#\u{A0}month} other {#\u{A0}months}}"
        ),
        Unit::Years => phrase!("{n}\u{A0}jaar", "{n, plural, one {#\u{A0}year} other {#\u{A0}years}}"),
        Unit::Kilometres => {
            phrase!("{n}\u{A0}kilometer", "{n, plural, one {#\u{A0}kilometre} other {#\u{A0}kilometres}}")
        }
        Unit::Heads => phrase!(
            "{n, plural, one {#\u{A0}werknemer} other {#\u{A0}werknemers}}",
            "{n, plural, one {#\u{A0}worker} other {#\u{A0}workers}}"
        ),
        Unit::Number
        | Unit::Share
        | Unit::Euro
        | Unit::EuroPerHour
        | Unit::EuroPerMonth
        | Unit::EuroPerYear
        | Unit::EuroPerKilometre => phrase!("{n}", "{n}"),
    }
}

/// The word or sign of a unit, as it stands behind a field for a number.
pub fn unit_word(unit: Unit, language: Language) -> &'static str {
    let word = match unit {
        Unit::Number => return "",
        Unit::Euro => return "€",
        Unit::Share => return "%",
        Unit::EuroPerHour => phrase!("€ per uur", "€ an hour"),
        Unit::EuroPerMonth => phrase!("€ per maand", "€ a month"),
        Unit::EuroPerYear => phrase!("€ per jaar", "€ a year"),
        Unit::EuroPerKilometre => phrase!("€ per kilometer", "€ a kilometre"),
        Unit::Hours => phrase!("uur", "hours"),
        Unit::HoursPerWeek => phrase!("uur per week", "hours a week"),
        Unit::Days => phrase!("dagen", "days"),
        Unit::Weeks => phrase!("weken", "weeks"),
        Unit::Months => phrase!("maanden", "months"),
        Unit::Years => phrase!("jaar", "years"),
        Unit::Kilometres => phrase!("kilometer", "kilometres"),
        Unit::Heads => phrase!("werknemers", "workers"),
    };
    word.in_language(language)
}

/// The words of a unit as people type them behind a number, of many and of one.
pub(super) fn typed_words(unit: Unit, language: Language) -> [String; 2] {
    let one = Shown::Quantity(Decimal::ONE, Unit::Number);
    let one = counted(unit).with(vec![("n", one)]).filled(language, |_| String::new());
    [unit_word(unit, language).to_owned(), one.trim().to_owned()]
}

#[cfg(test)]
mod tests {
    use rust_decimal::dec;

    use super::*;
    use Language::{Dutch, English};

    #[test]
    fn shares_show_as_percentages() {
        assert_eq!(quantity(dec!(1), Unit::Share, Dutch), "100%");
        assert_eq!(quantity(dec!(0.125), Unit::Share, English), "12.5%");
    }

    #[test]
    fn one_day_is_singular_and_two_are_not() {
        assert_eq!(quantity(dec!(1), Unit::Days, Dutch), "1\u{A0}dag");
        assert_eq!(quantity(dec!(2), Unit::Days, Dutch), "2\u{A0}dagen");
        assert_eq!(quantity(dec!(1.001), Unit::Days, Dutch), "1\u{A0}dag");
        assert_eq!(typed_words(Unit::Days, English), ["days", "day"]);
    }
}
