//! Dividing a number of heads, or the whole, over classes so that the parts add up to it exactly.

use rust_decimal::{Decimal, RoundingStrategy};

use crate::domain::figure::{Number, total};

/// Decimals of a part: a millionth of a head.
pub const DECIMALS: u32 = 6;

/// Divides `whole` in proportion to `weights`; nothing where all weights are zero.
///
/// Rounding: every part down to a millionth, and the millionths left over to the largest remainders, the first in a tie.
/// `whole` itself has no more decimals than that.
pub fn spread<const N: usize>(whole: Decimal, weights: [Decimal; N]) -> Option<[Decimal; N]> {
    spread_to(whole, weights, DECIMALS)
}

/// As [`spread`], with parts of at most so many decimals; `whole` itself has no more.
pub fn spread_to<const N: usize>(whole: Decimal, weights: [Decimal; N], decimals: u32) -> Option<[Decimal; N]> {
    let sum = total(weights);
    if sum <= Decimal::ZERO {
        return None;
    }
    let exact = weights.map(|weight| whole.times(&weight).divided_by(&sum));
    let mut parts = exact.map(|part| part.round_dp_with_strategy(decimals, RoundingStrategy::ToZero));
    let step = Decimal::new(1, decimals);
    let mut order: Vec<usize> = (0..N).collect();
    order.sort_by_key(|index| std::cmp::Reverse(exact[*index].minus(&parts[*index])));
    let mut left = whole.minus(&total(parts));
    // Each part lost less than a step, so each is given one at most.
    for index in order {
        if left < step {
            break;
        }
        parts[index] = parts[index].plus(&step);
        left = left.minus(&step);
    }
    Some(parts.map(|part| part.normalize()))
}

#[cfg(test)]
mod tests {
    use rust_decimal::dec;

    use super::*;

    #[test]
    fn thirds_add_up_to_the_whole() {
        let parts = spread(dec!(1), [dec!(1), dec!(1), dec!(1)]).expect("there are weights");
        assert_eq!(parts, [dec!(0.333334), dec!(0.333333), dec!(0.333333)]);
        assert_eq!(parts.iter().sum::<Decimal>(), dec!(1));
    }

    #[test]
    fn nothing_can_be_divided_in_proportion_to_nothing() {
        assert_eq!(spread(dec!(1), [dec!(0), dec!(0)]), None);
    }
}
