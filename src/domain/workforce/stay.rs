//! How a profile changes over time: who is there at the start of a year, who stays, who comes in (section 4 of
//! docs/model.md).

use rust_decimal::Decimal;

use super::profile::{LevelShares, STAY_YEARS, StayShares};
use crate::domain::learning::LEVELS;
use crate::domain::money::{Heads, Rate};

/// Expected heads by completed years of stay and language level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct State(pub [[Heads; LEVELS]; STAY_YEARS]);

/// What the turn of a year did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn {
    /// The state at the start of the new year.
    pub state: State,
    /// The factor that scaled everybody down where more stayed than posts were planned; otherwise 1.
    pub cut: Rate,
}

impl State {
    /// The state at the start: heads by share of stay and share of level.
    pub fn at_start(heads: Heads, stay_share: &StayShares, level_share: &LevelShares) -> Self {
        Self(stay_share.map(|stay| level_share.map(|level| heads * stay * level)))
    }

    /// All heads together.
    pub fn heads(&self) -> Heads {
        self.0.iter().flatten().copied().sum()
    }

    /// Heads that came within the last year.
    pub fn newcomers(&self) -> Heads {
        self.0[0].iter().copied().sum()
    }

    /// Moves learners one level up, within the same year of stay.
    #[must_use]
    pub fn after_learning(mut self, movers: &[[Heads; LEVELS]; STAY_YEARS]) -> Self {
        for (levels, moving) in self.0.iter_mut().zip(movers) {
            for level in 0..LEVELS - 1 {
                levels[level] -= moving[level];
                levels[level + 1] += moving[level];
            }
        }
        self
    }

    /// The turn of the calendar year: stayers are a year older, newcomers fill the posts that are `planned`.
    ///
    /// Where more people stay than posts are planned nobody comes in and every cell is scaled down.
    pub fn turn(&self, stay_on: &StayShares, entry: &LevelShares, planned: Heads) -> Turn {
        let mut next = Self::default();
        for (years, (levels, chance)) in self.0.iter().zip(stay_on).enumerate() {
            let older = (years + 1).min(STAY_YEARS - 1);
            for (level, heads) in levels.iter().enumerate() {
                next.0[older][level] += *heads * *chance;
            }
        }
        let stayers = next.heads();
        if stayers > planned {
            let cut = planned / stayers;
            for heads in next.0.iter_mut().flatten() {
                *heads = *heads * cut;
            }
            return Turn { state: next, cut };
        }
        let inflow = planned - stayers;
        for (heads, share) in next.0[0].iter_mut().zip(entry) {
            *heads += inflow * *share;
        }
        Turn { state: next, cut: Rate::new(Decimal::ONE) }
    }
}

/// Posts planned at the start of the year `years` after the first model year.
pub fn planned(heads: Heads, growth: Rate, years: usize) -> Heads {
    let step = Rate::new(Decimal::ONE) + growth;
    (0..years).fold(heads, |posts, _| posts * step)
}

#[cfg(test)]
mod tests {
    use rust_decimal::dec;

    use super::*;

    fn shares<const N: usize>(shares: [Decimal; N]) -> [Rate; N] {
        shares.map(Rate::new)
    }

    #[test]
    fn newcomers_fill_the_posts_that_leavers_leave() {
        let all_new = shares([dec!(1), dec!(0), dec!(0), dec!(0), dec!(0), dec!(0)]);
        let at_a1 = shares([dec!(0), dec!(1), dec!(0), dec!(0), dec!(0)]);
        let below = shares([dec!(1), dec!(0), dec!(0), dec!(0), dec!(0)]);
        let state = State::at_start(Heads::new(dec!(100)), &all_new, &at_a1);
        let turn = state.turn(&shares([dec!(0.69); STAY_YEARS]), &below, Heads::new(dec!(100)));
        assert_eq!(turn.state.0[1][1].value(), dec!(69.00));
        assert_eq!(turn.state.0[0][0].value(), dec!(31.00));
        assert_eq!(turn.cut.value(), dec!(1));
    }

    #[test]
    fn where_more_stay_than_is_planned_everybody_is_scaled_down() {
        let old = shares([dec!(0), dec!(0), dec!(0), dec!(0), dec!(0), dec!(1)]);
        let b2 = shares([dec!(0), dec!(0), dec!(0), dec!(0), dec!(1)]);
        let state = State::at_start(Heads::new(dec!(100)), &old, &b2);
        let turn = state.turn(&shares([dec!(1); STAY_YEARS]), &b2, Heads::new(dec!(80)));
        assert_eq!(turn.state.heads().value(), dec!(80.0));
        assert_eq!(turn.cut.value(), dec!(0.8));
    }
}
