//! Numbers and amounts in digits as each language writes them: the one way for clause texts, screen, paper and terminal.
//!
//! Writing rounds for the eye, half away from zero, and feeds nothing back into a calculation.

use rust_decimal::{Decimal, RoundingStrategy};

use super::words::{Language, ReaderLanguage};

/// Narrow no-break space: between sign, euro sign and digits, so that an amount never parts from its sign.
pub const NARROW: char = '\u{202F}';
/// The minus sign of numbers and amounts.
pub const MINUS: char = '–';

/// A number with a fixed number of decimals and a sign between every three digits: `1.234,50`.
pub fn number(value: Decimal, decimals: u32, language: Language) -> String {
    let value = rounded(value, decimals);
    let minus = if value.is_sign_negative() && !value.is_zero() { MINUS.to_string() } else { String::new() };
    minus + &digits(value, decimals, language)
}

/// A number with as many decimals as it has, at most `most`: `80`, `2,5`.
pub fn plain_number(value: Decimal, most: u32, language: Language) -> String {
    let value = rounded(value, most).normalize();
    number(value, value.scale(), language)
}

/// A number with all the decimals it has.
pub fn whole_number(value: Decimal, language: Language) -> String {
    number(value, value.normalize().scale(), language)
}

/// An amount that need not be whole cents, with a fixed number of decimals: `€ 1.234,56`, in English `€1,234.56`.
pub fn euro(amount: Decimal, decimals: u32, language: Language) -> String {
    let amount = rounded(amount, decimals);
    let digits = digits(amount, decimals, language);
    let shown = match language {
        Language::Dutch => format!("€{NARROW}{digits}"),
        Language::English => format!("€{digits}"),
    };
    if amount < Decimal::ZERO { signed(MINUS, &shown, language) } else { shown }
}

/// A number or amount behind a sign that stands apart from it in Dutch.
pub fn signed(sign: char, shown: &str, language: Language) -> String {
    match language {
        Language::Dutch => format!("{sign}{NARROW}{shown}"),
        Language::English => format!("{sign}{shown}"),
    }
}

/// A number with as many decimals as it has, at most `most`, as a reader of a leaflet writes it: `2,5`, `10 000`.
pub fn reader_number(value: Decimal, most: u32, language: ReaderLanguage) -> String {
    // After the CLDR, version 48: Polish and Bulgarian part thousands by a space, and not in numbers of four digits.
    let (separators, smallest) = match language {
        ReaderLanguage::Dutch => (separators(Language::Dutch), 4),
        ReaderLanguage::English => (separators(Language::English), 4),
        ReaderLanguage::Polish | ReaderLanguage::Bulgarian => (('\u{A0}', ','), 5),
        ReaderLanguage::Romanian => (('.', ','), 4),
    };
    let value = rounded(value, most).normalize();
    let minus = if value < Decimal::ZERO { MINUS.to_string() } else { String::new() };
    minus + &parted(value, value.scale(), separators, smallest)
}

/// The sign between thousands and the one before decimals.
pub fn separators(language: Language) -> (char, char) {
    match language {
        Language::Dutch => ('.', ','),
        Language::English => (',', '.'),
    }
}

/// Rounded as it is shown.
pub fn rounded(value: Decimal, decimals: u32) -> Decimal {
    value.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero)
}

/// The digits of a number that is rounded already, without its sign.
fn digits(value: Decimal, decimals: u32, language: Language) -> String {
    parted(value, decimals, separators(language), 4)
}

/// The digits of a number, parted by thousands where it has at least `smallest` before the decimals.
fn parted(value: Decimal, decimals: u32, (group, point): (char, char), smallest: usize) -> String {
    let text = format!("{:.*}", decimals as usize, value.abs());
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let mut shown = String::new();
    for (index, digit) in whole.char_indices() {
        if index > 0 && whole.len() >= smallest && (whole.len() - index).is_multiple_of(3) {
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

    /// The patterns of the CLDR, version 48: decimal comma in all four, thousands parted by a point in Romanian, and by a
    /// space from five digits on in Polish and Bulgarian.
    #[test]
    fn a_reader_of_a_leaflet_reads_the_signs_of_their_own_language() {
        use ReaderLanguage::{Bulgarian, English as InEnglish, Polish, Romanian};
        let shown = |value, language| reader_number(value, 2, language);
        assert_eq!(
            [Polish, Romanian, Bulgarian, InEnglish].map(|l| shown(dec!(2.50), l)),
            ["2,5", "2,5", "2,5", "2.5"]
        );
        assert_eq!([Polish, Romanian, Bulgarian].map(|l| shown(dec!(1500), l)), ["1500", "1.500", "1500"]);
        assert_eq!([Polish, Romanian].map(|l| shown(dec!(12500), l)), ["12\u{A0}500", "12.500"]);
    }

    #[test]
    fn an_amount_that_rounds_to_nothing_has_no_sign() {
        assert_eq!(euro(dec!(-0.004), 2, Dutch), "€\u{202F}0,00");
        assert_eq!(number(dec!(-0.004), 2, English), "0.00");
    }

    #[test]
    fn a_negative_number_has_its_sign_in_front() {
        assert_eq!(euro(dec!(-12.5), 2, Dutch), "–\u{202F}€\u{202F}12,50");
        assert_eq!(euro(dec!(-12.5), 2, English), "–€12.50");
        assert_eq!(whole_number(dec!(-2.50), Dutch), "–2,5");
    }
}
