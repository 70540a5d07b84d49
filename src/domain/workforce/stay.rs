//! How a profile changes over time: who is there at the start of a year, who stays, who comes in (section 4 of
//! docs/model.md).

use rust_decimal::Decimal;

use super::profile::STAY_YEARS;
use crate::domain::figure::{Number, Unit};
use crate::domain::learning::LEVELS;
use crate::domain::money::{Heads, Rate};
use crate::message;

/// Expected heads by completed years of stay and language level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct State<N = Decimal>(pub [[Heads<N>; LEVELS]; STAY_YEARS]);

/// What the turn of a year did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn<N = Decimal> {
    /// The state at the start of the new year.
    pub state: State<N>,
    /// The factor that scaled everybody down where more stayed than posts were planned; otherwise 1.
    pub cut: Rate<N>,
}

impl<N: Number> State<N> {
    /// The state at the start: heads by share of stay and share of level.
    pub fn at_start(heads: &Heads<N>, stay_share: &[Rate<N>; STAY_YEARS], level_share: &[Rate<N>; LEVELS]) -> Self {
        let cell = |stay: &Rate<N>, level: &Rate<N>| heads.clone() * stay.clone() * level.clone();
        Self(std::array::from_fn(|years| std::array::from_fn(|level| cell(&stay_share[years], &level_share[level]))))
    }

    /// All heads together.
    pub fn heads(&self) -> Heads<N> {
        self.0.iter().flatten().cloned().sum()
    }

    /// Heads that came within the last year.
    pub fn newcomers(&self) -> Heads<N> {
        self.0[0].iter().cloned().sum()
    }

    /// Moves learners one level up, within the same year of stay.
    #[must_use]
    pub fn after_learning(mut self, movers: &[[Heads<N>; LEVELS]; STAY_YEARS]) -> Self {
        for (levels, moving) in self.0.iter_mut().zip(movers) {
            for level in (0..LEVELS - 1).filter(|level| !moving[*level].number().value().is_zero()) {
                levels[level] = levels[level].clone() - moving[level].clone();
                levels[level + 1] = levels[level + 1].clone() + moving[level].clone();
            }
        }
        self
    }

    /// The turn of the calendar year: stayers are a year older, newcomers fill the posts that are `planned`.
    ///
    /// Where more people stay than posts are planned nobody comes in and every cell is scaled down.
    pub fn turn(&self, stay_on: &[Rate<N>; STAY_YEARS], entry: &[Rate<N>; LEVELS], planned: Heads<N>) -> Turn<N> {
        let older = |years: usize| (years + 1).min(STAY_YEARS - 1);
        let mut next = Self(std::array::from_fn(|stayed| {
            std::array::from_fn(|level| {
                let came_from = (0..STAY_YEARS).filter(|years| older(*years) == stayed);
                came_from.map(|years| self.0[years][level].clone() * stay_on[years].clone()).sum()
            })
        }));
        // Nobody stays for less than a year when the year has turned.
        let stayers: Heads<N> = next.0[1..].iter().flatten().cloned().sum();
        let stayers = stayers.named(|| message!(nl: "blijvers", en: "stayers"), Unit::Heads);
        if stayers.number().value() > planned.number().value() {
            let cut = planned / stayers;
            for heads in next.0.iter_mut().flatten() {
                *heads = heads.clone() * cut.clone();
            }
            return Turn { state: next, cut };
        }
        let inflow = (planned - stayers).named(|| message!(nl: "nieuwe werknemers", en: "newcomers"), Unit::Heads);
        next.0[0] = std::array::from_fn(|level| inflow.clone() * entry[level].clone());
        Turn { state: next, cut: Rate::one() }
    }
}

/// Posts planned at the start of the year `years` after the first model year.
pub fn planned<N: Number>(heads: Heads<N>, growth: Rate<N>, years: usize) -> Heads<N> {
    let step = Rate::one() + growth;
    (0..years).fold(heads, |posts, _| posts * step.clone())
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
        let state = State::at_start(&Heads::new(dec!(100)), &all_new, &at_a1);
        let turn = state.turn(&shares([dec!(0.69); STAY_YEARS]), &below, Heads::new(dec!(100)));
        assert_eq!(turn.state.0[1][1].value(), dec!(69.00));
        assert_eq!(turn.state.0[0][0].value(), dec!(31.00));
        assert_eq!(turn.cut.value(), dec!(1));
    }

    #[test]
    fn where_more_stay_than_is_planned_everybody_is_scaled_down() {
        let old = shares([dec!(0), dec!(0), dec!(0), dec!(0), dec!(0), dec!(1)]);
        let b2 = shares([dec!(0), dec!(0), dec!(0), dec!(0), dec!(1)]);
        let state = State::at_start(&Heads::new(dec!(100)), &old, &b2);
        let turn = state.turn(&shares([dec!(1); STAY_YEARS]), &b2, Heads::new(dec!(80)));
        assert_eq!(turn.state.heads().value(), dec!(80.0));
        assert_eq!(turn.cut.value(), dec!(0.8));
    }
}
