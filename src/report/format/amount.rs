//! Amounts of cents, shares and changes of them, made of the domain's [`numerals`](crate::domain::numerals).

use rust_decimal::Decimal;

use crate::domain::money::Cents;
use crate::domain::numerals::{MINUS, NARROW, euro as euro_exact, number, rounded, signed};
use crate::domain::words::Language;

/// An amount with cents: `€ 1.234,56`, in English `€1,234.56`.
///
/// ```
/// # use akkoord::report::format::euro;
/// # use akkoord::domain::{words::Language, money::Cents};
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

/// A share as a percentage with a fixed number of decimals: 0.0036 is `0,36%`.
pub fn percent(share: Decimal, decimals: u32, language: Language) -> String {
    let hundredfold = share.saturating_mul(Decimal::ONE_HUNDRED);
    format!("{}%", number(hundredfold, decimals, language))
}

/// As [`percent`]; a share too small to show is said to be small, not nothing: `< 0,01%`.
pub fn percent_of(share: Decimal, decimals: u32, language: Language) -> String {
    let hundredfold = share.saturating_mul(Decimal::ONE_HUNDRED);
    if share > Decimal::ZERO && rounded(hundredfold, decimals).is_zero() {
        let smallest = number(Decimal::new(1, decimals), decimals, language);
        return format!("<{NARROW}{smallest}%");
    }
    percent(share, decimals, language)
}

/// A change of a share, always with its sign: `+ 0,04%`.
pub fn percent_change(share: Decimal, decimals: u32, language: Language) -> String {
    let size = percent(share.abs(), decimals, language);
    let hundredfold = share.saturating_mul(Decimal::ONE_HUNDRED);
    if is_below_zero(hundredfold, decimals) {
        signed(MINUS, &size, language)
    } else if hundredfold > Decimal::ZERO && !rounded(hundredfold, decimals).is_zero() {
        signed('+', &size, language)
    } else {
        size
    }
}

fn is_below_zero(value: Decimal, decimals: u32) -> bool {
    rounded(value, decimals) < Decimal::ZERO
}

#[cfg(test)]
mod tests {
    use rust_decimal::dec;

    use super::*;
    use Language::Dutch;

    #[test]
    fn a_change_that_rounds_to_nothing_has_no_sign() {
        assert_eq!(percent_change(dec!(-0.000001), 2, Dutch), "0,00%");
    }

    #[test]
    fn a_change_always_shows_its_sign() {
        assert_eq!(euro_change(Cents::new(4_138_800), Dutch), "+\u{202F}€\u{202F}41.388,00");
        assert_eq!(euro_change(Cents::new(-1250), Dutch), "–\u{202F}€\u{202F}12,50");
        assert_eq!(euro_change(Cents::ZERO, Dutch), "€\u{202F}0,00");
    }

    #[test]
    fn a_share_too_small_to_show_is_not_nothing() {
        assert_eq!(percent_of(dec!(0.00004), 2, Dutch), "<\u{202F}0,01%");
        assert_eq!(percent_of(dec!(0.00005), 2, Dutch), "0,01%");
        assert_eq!(percent_of(dec!(0), 2, Dutch), "0,00%");
    }

    #[test]
    fn a_share_shows_as_a_percentage() {
        assert_eq!(percent(dec!(0.0036), 2, Dutch), "0,36%");
    }
}
