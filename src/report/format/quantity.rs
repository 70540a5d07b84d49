//! Numbers with the words or signs of their unit.

use crate::domain::words::Language;
use rust_decimal::Decimal;

use super::amount::percent;
use crate::domain::figure::{Unit, UnitKind};
use crate::domain::numerals::{euro as euro_exact, plain_number, rounded};

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
            let each = unit_word(unit, false, language).trim_start_matches(['€', ' ']);
            format!("{amount} {each}")
        }
        UnitKind::Share => {
            let decimals = rounded(value * Decimal::ONE_HUNDRED, most).normalize().scale();
            percent(value, decimals, language)
        }
        UnitKind::Count => {
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
        Unit::EuroPerKilometre => ["€ per kilometer", "€ per kilometer", "€ a kilometre", "€ a kilometre"],
        Unit::Share => ["%"; 4],
        Unit::Hours => ["uur", "uur", "hour", "hours"],
        Unit::HoursPerWeek => ["uur per week", "uur per week", "hour a week", "hours a week"],
        Unit::Days => ["dag", "dagen", "day", "days"],
        Unit::Weeks => ["week", "weken", "week", "weeks"],
        Unit::Months => ["maand", "maanden", "month", "months"],
        Unit::Years => ["jaar", "jaar", "year", "years"],
        Unit::Kilometres => ["kilometer", "kilometer", "kilometre", "kilometres"],
        Unit::Heads => ["werknemer", "werknemers", "worker", "workers"],
    };
    match (language, singular) {
        (Language::Dutch, true) => one_nl,
        (Language::Dutch, false) => many_nl,
        (Language::English, true) => one_en,
        (Language::English, false) => many_en,
    }
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
    }
}
