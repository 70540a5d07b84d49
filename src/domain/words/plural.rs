//! Which form of a word goes with a number, by the plural rules of the Unicode CLDR.

use rust_decimal::Decimal;

/// A form of a word, by the name that the CLDR gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Category {
    /// `1 werknemer`, `1 pracownik`.
    One,
    /// `2 pracownicy`, `19 lucrători`.
    Few,
    /// `5 pracowników`.
    Many,
    /// Every other number, fractions among them; each language has it.
    Other,
}

impl Category {
    /// Its name in a text.
    pub const fn name(self) -> &'static str {
        match self {
            Self::One => "one",
            Self::Few => "few",
            Self::Many => "many",
            Self::Other => "other",
        }
    }
}

/// By which numbers a language takes which form.
///
/// After the CLDR, version 48 (<https://www.unicode.org/cldr/charts/48/supplemental/language_plural_rules.html>). Its
/// rules tell `1` from `1.0`; numbers are written here without trailing zeros, so that one value has one form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// One and the rest: Dutch, English, Bulgarian.
    OneOther,
    /// Romanian: one; few for zero, fractions and what ends in 01 to 19; the rest.
    Romanian,
    /// Polish: one; few for what ends in 2 to 4 but not in 12 to 14; many for other whole numbers; fractions.
    Polish,
}

impl Rule {
    /// The forms that a text must have.
    pub const fn categories(self) -> &'static [Category] {
        use Category::{Few, Many, One, Other};
        match self {
            Self::OneOther => &[One, Other],
            Self::Romanian => &[One, Few, Other],
            Self::Polish => &[One, Few, Many, Other],
        }
    }

    /// The form that goes with a number; its sign makes no difference.
    pub fn category(self, number: Decimal) -> Category {
        let number = number.abs();
        let is_whole = number.fract().is_zero();
        let hundred = number.checked_rem(Decimal::ONE_HUNDRED).unwrap_or_default();
        let ten = number.checked_rem(Decimal::TEN).unwrap_or_default();
        let within = |value: Decimal, low: u32, high: u32| value >= low.into() && value <= high.into();
        match self {
            _ if number == Decimal::ONE => Category::One,
            Self::OneOther => Category::Other,
            Self::Romanian if !is_whole || number.is_zero() || within(hundred, 1, 19) => Category::Few,
            Self::Romanian => Category::Other,
            Self::Polish if !is_whole => Category::Other,
            Self::Polish if within(ten, 2, 4) && !within(hundred, 12, 14) => Category::Few,
            Self::Polish => Category::Many,
        }
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::dec;

    use super::*;
    use Category::{Few, Many, One, Other};

    /// The samples that the CLDR gives beside each rule.
    #[test]
    fn forms_are_those_of_the_cldr_samples() {
        let cases: [(Rule, Category, &[Decimal]); 9] = [
            (Rule::OneOther, One, &[dec!(1), dec!(-1)]),
            (Rule::OneOther, Other, &[dec!(0), dec!(2), dec!(16), dec!(100), dec!(1.5), dec!(0.1)]),
            (Rule::Romanian, One, &[dec!(1)]),
            (Rule::Romanian, Few, &[dec!(0), dec!(2), dec!(16), dec!(101), dec!(1001), dec!(0.5)]),
            (Rule::Romanian, Other, &[dec!(20), dec!(35), dec!(100), dec!(1000)]),
            (Rule::Polish, One, &[dec!(1)]),
            (Rule::Polish, Few, &[dec!(2), dec!(4), dec!(22), dec!(104), dec!(1002)]),
            (Rule::Polish, Many, &[dec!(0), dec!(5), dec!(11), dec!(12), dec!(14), dec!(21), dec!(112), dec!(1000)]),
            (Rule::Polish, Other, &[dec!(0.1), dec!(1.5), dec!(10.5)]),
        ];
        for (rule, category, numbers) in cases {
            for number in numbers {
                assert_eq!(rule.category(*number), category, "{rule:?} {number}");
                assert!(rule.categories().contains(&category), "{rule:?} has no {category:?}");
            }
        }
    }

    #[test]
    fn trailing_zeros_make_no_other_form() {
        assert_eq!(Rule::OneOther.category(dec!(1.00)), One);
        assert_eq!(Rule::Polish.category(dec!(2.0)), Few);
    }
}
