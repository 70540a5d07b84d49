//! Who bears a part of a cost line, and dividing cents among them.

use std::collections::BTreeMap;
use std::ops::{AddAssign, Index, IndexMut};

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::domain::figure::{Number, total};
use crate::domain::money::Cents;
use crate::domain::words::{Phrase, phrase};

/// A payer, in the order in which ties are settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Payer {
    /// *werkgever*.
    Employer,
    /// *uitzendbureau*.
    Agency,
    /// *inlener*.
    UserUndertaking,
    /// *sectorfonds*.
    SectorFund,
    /// *Rijk*.
    State,
    /// *gemeente*.
    Municipality,
    /// *werknemer*.
    Worker,
}

impl Payer {
    /// All payers, in the order of the cost model.
    pub const ALL: [Self; 7] = [
        Self::Employer,
        Self::Agency,
        Self::UserUndertaking,
        Self::SectorFund,
        Self::State,
        Self::Municipality,
        Self::Worker,
    ];

    /// Its code in files.
    pub fn code(self) -> &'static str {
        match self {
            Self::Employer => "employer",
            Self::Agency => "agency",
            Self::UserUndertaking => "user_undertaking",
            Self::SectorFund => "sector_fund",
            Self::State => "state",
            Self::Municipality => "municipality",
            Self::Worker => "worker",
        }
    }

    /// The payer with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|payer| payer.code() == code)
    }

    /// Its name for a reader.
    pub fn name(self) -> Phrase {
        match self {
            Self::Employer => phrase!("Werkgever", "Employer"),
            Self::Agency => phrase!("Uitzendbureau", "Agency"),
            Self::UserUndertaking => phrase!("Inlener", "User undertaking"),
            Self::SectorFund => phrase!("Sectorfonds", "Sector fund"),
            Self::State => phrase!("Rijk", "State"),
            Self::Municipality => phrase!("Gemeente", "Municipality"),
            Self::Worker => phrase!("Werknemer", "Worker"),
        }
    }
}

/// What each payer bears, in whole cents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Payers([Cents; 7]);

impl Payers {
    /// Nobody bears anything.
    pub const NOBODY: Self = Self([Cents::ZERO; 7]);

    /// All of `amount` for one payer.
    pub fn only(payer: Payer, amount: Cents) -> Self {
        let mut payers = Self::NOBODY;
        payers[payer] = amount;
        payers
    }

    /// Payers that bear something, with what they bear, in the order of the cost model.
    pub fn bearing(&self) -> impl Iterator<Item = (Payer, Cents)> + '_ {
        Payer::ALL.into_iter().map(|payer| (payer, self[payer])).filter(|(_, amount)| !amount.is_zero())
    }

    /// What all bear together.
    pub fn total(&self) -> Cents {
        self.0.iter().copied().sum()
    }
}

impl Index<Payer> for Payers {
    type Output = Cents;
    fn index(&self, payer: Payer) -> &Cents {
        &self.0[payer as usize]
    }
}

impl IndexMut<Payer> for Payers {
    fn index_mut(&mut self, payer: Payer) -> &mut Cents {
        &mut self.0[payer as usize]
    }
}

impl AddAssign for Payers {
    fn add_assign(&mut self, other: Self) {
        for (mine, theirs) in self.0.iter_mut().zip(other.0) {
            *mine += theirs;
        }
    }
}

impl std::iter::Sum for Payers {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::NOBODY, |mut sum, payers| {
            sum += payers;
            sum
        })
    }
}

impl Serialize for Payers {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.bearing())
    }
}

impl<'de> Deserialize<'de> for Payers {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let amounts = BTreeMap::<Payer, Cents>::deserialize(deserializer)?;
        let mut payers = Self::NOBODY;
        for (payer, amount) in amounts {
            payers[payer] = amount;
        }
        Ok(payers)
    }
}

/// Divides `amount` in proportion to `weights`; leftover cents go to the largest remainders, ties to the first.
/// Nothing is gained or lost; where all weights are zero nobody gets anything.
///
/// Remainders are compared as they are computed, in all their digits: that is what an independent recalculation does.
///
/// ```
/// # use akkoord::domain::costs::payer::divide;
/// # use akkoord::domain::money::Cents;
/// # use rust_decimal::dec;
/// assert_eq!(divide(Cents::new(5), &[dec!(1), dec!(1)]), [Cents::new(3), Cents::new(2)]);
/// assert_eq!(divide(Cents::new(5), &[dec!(0.3), dec!(0.7)]), [Cents::new(2), Cents::new(3)]);
/// ```
pub fn divide(amount: Cents, weights: &[Decimal]) -> Vec<Cents> {
    let total = total(weights.iter().copied());
    if total.is_zero() || amount.is_zero() {
        return vec![Cents::ZERO; weights.len()];
    }
    if let [_] = weights {
        return vec![amount];
    }
    let whole = Decimal::from(amount.count());
    let mut parts = Vec::with_capacity(weights.len());
    let mut remainders = Vec::with_capacity(weights.len());
    for weight in weights {
        let share = if total == Decimal::ONE { *weight } else { weight.divided_by(&total) };
        let (part, remainder) = whole_and_rest(whole.times(&share));
        parts.push(part);
        remainders.push(remainder);
    }
    let left = amount.count() - parts.iter().sum::<i64>();
    if left > 0 {
        let mut order: Vec<usize> = (0..weights.len()).filter(|index| !weights[*index].is_zero()).collect();
        order.sort_unstable_by(|a, b| remainders[*b].cmp(&remainders[*a]).then(a.cmp(b)));
        let left = usize::try_from(left).unwrap_or_default();
        order.into_iter().cycle().take(left).for_each(|index| parts[index] += 1);
    }
    parts.into_iter().map(Cents::new).collect()
}

/// The whole part of a number of cents and what is left of it.
fn whole_and_rest(cents: Decimal) -> (i64, Decimal) {
    let (number, decimals) = (cents.mantissa(), cents.scale());
    let one = 10_i128.pow(decimals);
    (i64::try_from(number / one).unwrap_or_default(), Decimal::from_i128_with_scale(number % one, decimals))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_division_never_gains_or_loses_a_cent(
            amount in 0_i64..1_000_000_000_000, weights in proptest::collection::vec(0_i64..1_000_000, 1..8)
        ) {
            let weights: Vec<Decimal> = weights.into_iter().map(|weight| Decimal::new(weight, 3)).collect();
            let parts = divide(Cents::new(amount), &weights);
            let all_zero = weights.iter().all(Decimal::is_zero);
            prop_assert_eq!(parts.iter().copied().sum::<Cents>(), if all_zero { Cents::ZERO } else { Cents::new(amount) });
            prop_assert!(parts.iter().zip(&weights).all(|(part, weight)| !weight.is_zero() || part.is_zero()));
        }
    }

    #[test]
    fn thirds_are_a_tie_and_the_first_gets_the_cent() {
        let third = Decimal::ONE / Decimal::from(3);
        assert_eq!(divide(Cents::new(100), &[third, third, third]), [34, 33, 33].map(Cents::new));
    }
}
