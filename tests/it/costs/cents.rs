//! Whole cents: rounding in whole numbers is the rounding of decimals, by strategies that have a name.

use akkoord::domain::money::Euro;
use proptest::prelude::*;
use rust_decimal::{Decimal, RoundingStrategy};

/// Decimals beyond which a quotient holds only noise.
const NOISE: u32 = 14;

fn by_decimals(amount: Decimal, strategy: RoundingStrategy) -> Option<i64> {
    let exact = amount.round_dp_with_strategy(NOISE, RoundingStrategy::MidpointAwayFromZero);
    let cents = exact.checked_mul(Decimal::ONE_HUNDRED)?.round_dp_with_strategy(0, strategy);
    i64::try_from(cents).ok()
}

proptest! {
    #[test]
    fn rounding_in_whole_numbers_is_that_of_decimals(
        number in -(1_i128 << 96) + 1..1_i128 << 96, few in -100_000_i128..100_000, decimals in 0_u32..=28
    ) {
        let half = Decimal::new(5, 3);
        for number in [number, few, number % 1_000_000_000_000_000] {
            let amount = Decimal::from_i128_with_scale(number, decimals);
            for amount in [Some(amount), amount.checked_add(half), amount.trunc().checked_sub(half)].into_iter().flatten() {
                let euro = Euro::new(amount);
                let rounded = by_decimals(amount, RoundingStrategy::MidpointAwayFromZero);
                prop_assert_eq!(euro.to_cents().map(|cents| cents.count()), rounded, "{}", amount);
                let cut = by_decimals(amount, RoundingStrategy::ToZero);
                prop_assert_eq!(euro.down_to_cents().map(|cents| cents.count()), cut, "{}", amount);
            }
        }
    }
}
