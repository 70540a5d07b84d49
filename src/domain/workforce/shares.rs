//! Changing one share of a distribution so that all of them still add up to the whole, exactly.

use rust_decimal::Decimal;

use super::profile::STAY_YEARS;
use super::spread::{DECIMALS, spread, spread_to};
use crate::domain::figure::{Number, total};
use crate::domain::learning::LEVELS;
use crate::domain::money::{Heads, Rate};

/// Decimals of a share that was moved, where nobody wrote a finer one: tenths of a per cent.
const COARSEST: u32 = 3;

/// Gives `cell` the share `wanted`, and takes what that asks from the others in proportion, or gives it to them.
///
/// Locked shares stay as they are; where that leaves less than is wanted, `cell` gets what is left, and where nothing
/// else can move, the rest of the whole. Others that are all zero get equal parts. No part is finer than
/// what is wanted or stood there, so a slide leaves no digits that nobody chose. The last of the others takes in what
/// is left after rounding, so the sum is 1 to the last digit.
///
/// ```
/// # use akkoord::domain::{money::Rate, workforce::rebalanced};
/// # use rust_decimal::dec;
/// let shares = [dec!(0.5), dec!(0.3), dec!(0.2)].map(Rate::new);
/// let changed = rebalanced(&shares, 0, dec!(0.6), &[false; 3]);
/// assert_eq!(changed, [dec!(0.6), dec!(0.24), dec!(0.16)].map(Rate::new));
/// ```
pub fn rebalanced<const N: usize>(shares: &[Rate; N], cell: usize, wanted: Decimal, locked: &[bool; N]) -> [Rate; N] {
    if cell >= N {
        return *shares;
    }
    let old = shares.map(|share| share.value().max(Decimal::ZERO));
    let held = |index: usize| index != cell && locked[index];
    let moves = |index: usize| index != cell && !locked[index];
    let fixed = total((0..N).filter(|index| held(*index)).map(|index| old[index]));
    let room = Decimal::ONE.minus(&fixed).max(Decimal::ZERO);
    let last = (0..N).rfind(|index| moves(*index));
    let mut new = old;
    let Some(last) = last else {
        new[cell] = room;
        return new.map(|share| Rate::new(share.normalize()));
    };
    new[cell] = wanted.clamp(Decimal::ZERO, room);
    let rest = room.minus(&new[cell]);
    let weights: [Decimal; N] = std::array::from_fn(|index| if moves(index) { old[index] } else { Decimal::ZERO });
    let equal: [Decimal; N] = std::array::from_fn(|index| if moves(index) { Decimal::ONE } else { Decimal::ZERO });
    // No part is finer than what somebody wrote down or slid: tenths of a per cent at the coarsest.
    let written = old.iter().chain([&new[cell]]).map(|share| share.normalize().scale()).max().unwrap_or_default();
    let decimals = written.clamp(COARSEST, DECIMALS);
    let parts = spread_to(rest, weights, decimals).or_else(|| spread_to(rest, equal, decimals));
    let parts = parts.unwrap_or([Decimal::ZERO; N]);
    for index in (0..N).filter(|index| moves(*index)) {
        new[index] = parts[index];
    }
    // What is typed with more decimals than a millionth leaves a rest smaller than one.
    new[last] = new[last].plus(&rest.minus(&total(parts)));
    new.map(|share| Rate::new(share.normalize()))
}

/// Counted heads scaled to another number of heads, in the same proportions; together exactly `heads`.
pub fn scaled_counts(cells: &[[Heads; LEVELS]; STAY_YEARS], heads: Heads) -> [[Heads; LEVELS]; STAY_YEARS] {
    const CELLS: usize = LEVELS * STAY_YEARS;
    let weights: [Decimal; CELLS] = std::array::from_fn(|index| cells[index / LEVELS][index % LEVELS].value());
    let Some(mut parts) = spread(heads.value(), weights) else { return *cells };
    let rest = heads.value().minus(&total(parts));
    if let Some(largest) = (0..CELLS).max_by_key(|index| parts[*index]) {
        parts[largest] = parts[largest].plus(&rest);
    }
    std::array::from_fn(|stay| std::array::from_fn(|level| Heads::new(parts[LEVELS * stay + level].normalize())))
}

#[cfg(test)]
mod tests {
    use rust_decimal::dec;

    use super::*;

    fn rates<const N: usize>(shares: [Decimal; N]) -> [Rate; N] {
        shares.map(Rate::new)
    }

    fn sum<const N: usize>(shares: &[Rate; N]) -> Decimal {
        shares.iter().map(|share| share.value()).sum()
    }

    #[test]
    fn the_others_give_in_proportion() {
        let shares = rates([dec!(0.5), dec!(0.3), dec!(0.2)]);
        assert_eq!(rebalanced(&shares, 0, dec!(0.75), &[false; 3]), rates([dec!(0.75), dec!(0.15), dec!(0.1)]));
    }

    #[test]
    fn a_locked_share_stays_and_bounds_the_others() {
        let shares = rates([dec!(0.5), dec!(0.3), dec!(0.2)]);
        let locked = [false, true, false];
        assert_eq!(rebalanced(&shares, 0, dec!(0.6), &locked), rates([dec!(0.6), dec!(0.3), dec!(0.1)]));
        assert_eq!(rebalanced(&shares, 0, dec!(0.9), &locked), rates([dec!(0.7), dec!(0.3), dec!(0)]));
        assert_eq!(rebalanced(&shares, 0, dec!(0.9), &[false, true, true]), shares, "nothing else can move");
    }

    #[test]
    fn others_that_are_nothing_get_equal_parts() {
        let shares = rates([dec!(1), dec!(0), dec!(0), dec!(0)]);
        let changed = rebalanced(&shares, 0, dec!(0), &[false; 4]);
        assert_eq!(changed, rates([dec!(0), dec!(0.334), dec!(0.333), dec!(0.333)]));
    }

    /// 0.3 and 0.2 of 0.5 give 0.0385 in proportion: 0.2769 and 0.1846.
    #[test]
    fn a_share_that_is_slid_leaves_the_others_in_tenths_of_a_per_cent() {
        let shares = rates([dec!(0.5), dec!(0.3), dec!(0.2)]);
        let changed = rebalanced(&shares, 0, dec!(0.539), &[false; 3]);
        assert_eq!(changed, rates([dec!(0.539), dec!(0.277), dec!(0.184)]));
        let finer = rebalanced(&shares, 0, dec!(0.5385), &[false; 3]);
        assert_eq!(finer, rates([dec!(0.5385), dec!(0.2769), dec!(0.1846)]));
    }

    #[test]
    fn the_sum_is_the_whole_whatever_is_typed() {
        let mut shares = rates([dec!(0.04), dec!(0.04), dec!(0.04), dec!(0.04), dec!(0.04), dec!(0.80)]);
        for (cell, wanted) in [
            (0, dec!(0.3333333333)),
            (5, dec!(0)),
            (2, dec!(0.123456789)),
            (3, dec!(1)),
            (3, dec!(0.0000001)),
            (1, dec!(-4)),
            (4, dec!(12)),
        ] {
            shares = rebalanced(&shares, cell, wanted, &[false; STAY_YEARS]);
            assert_eq!(sum(&shares), Decimal::ONE, "{cell} to {wanted}");
            assert!(shares.iter().all(|share| share.value() >= Decimal::ZERO), "{shares:?}");
        }
    }

    #[test]
    fn shares_of_a_file_that_do_not_add_up_are_mended_by_the_first_change() {
        let shares = rates([dec!(0.5), dec!(0.3), dec!(0.1)]);
        assert_eq!(sum(&rebalanced(&shares, 0, dec!(0.5), &[false; 3])), Decimal::ONE);
    }

    #[test]
    fn counts_keep_their_proportions_and_add_up_to_the_new_number() {
        let mut cells = [[Heads::ZERO; LEVELS]; STAY_YEARS];
        cells[0][0] = Heads::new(dec!(1));
        cells[3][2] = Heads::new(dec!(2));
        let scaled = scaled_counts(&cells, Heads::new(dec!(10)));
        assert_eq!(scaled[0][0].value(), dec!(3.333333));
        assert_eq!(scaled[3][2].value(), dec!(6.666667));
        assert_eq!(scaled.iter().flatten().copied().sum::<Heads>().value(), dec!(10));
    }
}
