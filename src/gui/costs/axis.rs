//! The axis of a chart of amounts: round steps in whole euros, and labels in thousands.

use rust_decimal::Decimal;

use crate::domain::words::Language;
use crate::report::format;

/// Lines at round amounts, from 0.
pub struct Axis {
    /// The amount at the top, in cents; at least 1.
    pub top: i64,
    /// The amounts of the lines, in cents.
    pub ticks: Vec<i64>,
}

/// An axis for amounts up to `highest` cents, with at most five lines above 0.
pub fn axis(highest: i64) -> Axis {
    let mut step: i64 = 100_000;
    while step * 5 < highest {
        // 1, 2, 5, 10, 20, 50 …
        let leading = step / 10_i64.pow(step.ilog10());
        step = if leading == 2 { step / 2 * 5 } else { step * 2 };
    }
    let top = (highest.max(1) + step - 1) / step * step;
    Axis { top, ticks: (0..=top / step).map(|line| line * step).collect() }
}

/// Cents as thousands of euros; small amounts with a decimal.
pub fn thousands(cents: i64, language: Language) -> String {
    let decimals = if cents.abs() < 1_000_000 && cents != 0 { 1 } else { 0 };
    format::number(Decimal::new(cents, 5), decimals, language)
}

/// As [`thousands`], always with its sign.
pub fn thousands_change(cents: i64, language: Language) -> String {
    let shown = thousands(cents, language);
    if cents > 0 { format!("+{shown}") } else { shown }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_stand_at_round_amounts_and_the_top_is_at_least_the_highest() {
        let found = axis(41_290_815);
        assert_eq!(
            (found.top, found.ticks),
            (50_000_000, vec![0, 10_000_000, 20_000_000, 30_000_000, 40_000_000, 50_000_000])
        );
        assert_eq!(axis(0).top, 100_000);
        let found = axis(2_100_000_000);
        assert_eq!((found.top, found.ticks.len()), (2_500_000_000, 6));
    }

    #[test]
    fn amounts_below_ten_thousand_euro_keep_a_decimal() {
        assert_eq!(thousands(41_290_815, Language::Dutch), "413");
        assert_eq!(thousands(712_345, Language::Dutch), "7,1");
        assert_eq!(thousands_change(712_345, Language::English), "+7.1");
    }
}
