//! Who bears a part of a cost line, and dividing cents among them.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::domain::money::Euro;

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
}

/// What each payer bears, in euro.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Payers([Euro; 7]);

impl Payers {
    /// Nobody bears anything.
    pub const NOBODY: Self = Self([Euro::ZERO; 7]);

    /// All of `amount` for one payer.
    pub fn only(payer: Payer, amount: Euro) -> Self {
        let mut payers = Self::NOBODY;
        payers[payer] = amount;
        payers
    }

    /// Payers that bear something, with what they bear, in the order of the cost model.
    pub fn bearing(&self) -> impl Iterator<Item = (Payer, Euro)> + '_ {
        Payer::ALL.into_iter().map(|payer| (payer, self[payer])).filter(|(_, amount)| !amount.is_zero())
    }

    /// What all bear together.
    pub fn total(&self) -> Euro {
        self.0.iter().copied().sum()
    }
}

impl std::ops::Index<Payer> for Payers {
    type Output = Euro;
    fn index(&self, payer: Payer) -> &Euro {
        &self.0[payer as usize]
    }
}

impl std::ops::IndexMut<Payer> for Payers {
    fn index_mut(&mut self, payer: Payer) -> &mut Euro {
        &mut self.0[payer as usize]
    }
}

impl std::ops::AddAssign for Payers {
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
        serializer.collect_map(self.bearing().map(|(payer, amount)| (payer.code(), cents_text(amount))))
    }
}

impl<'de> Deserialize<'de> for Payers {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let amounts = BTreeMap::<Payer, Euro>::deserialize(deserializer)?;
        let mut payers = Self::NOBODY;
        for (payer, amount) in amounts {
            payers[payer] = amount;
        }
        Ok(payers)
    }
}

/// An amount with exactly two decimals, as receipts write it.
pub fn cents_text(amount: Euro) -> String {
    format!("{:.2}", amount.value())
}

/// Divides `cents` (a whole number of cents) in proportion to `weights`; leftover cents go to the largest remainders,
/// ties to the first. Nothing is gained or lost.
///
/// ```
/// # use akkoord::domain::costs::payer::divide;
/// # use akkoord::domain::money::Euro;
/// # use rust_decimal::dec;
/// let parts = divide(Euro::new(dec!(0.05)), &[dec!(1), dec!(1)]);
/// assert_eq!(parts, [Euro::new(dec!(0.03)), Euro::new(dec!(0.02))]);
/// ```
pub fn divide(amount: Euro, weights: &[Decimal]) -> Vec<Euro> {
    let total: Decimal = weights.iter().sum();
    if total.is_zero() || amount.is_zero() {
        return vec![Euro::ZERO; weights.len()];
    }
    let exact: Vec<Decimal> = weights.iter().map(|weight| amount.value() * weight / total).collect();
    let mut parts: Vec<Euro> = exact.iter().map(|part| Euro::new(*part).down_to_cents()).collect();
    let divided: Euro = parts.iter().copied().sum();
    let cent = Decimal::new(1, 2);
    let left = ((amount - divided).value() / cent).trunc();
    let mut order: Vec<usize> = (0..weights.len()).collect();
    let remainder = |index: usize| {
        (exact[index] - parts[index].value())
            .round_dp_with_strategy(REMAINDER_DECIMALS, rust_decimal::RoundingStrategy::MidpointAwayFromZero)
    };
    let remainders: Vec<Decimal> = (0..weights.len()).map(remainder).collect();
    order.sort_by(|a, b| remainders[*b].cmp(&remainders[*a]).then(a.cmp(b)));
    let mut given = Decimal::ZERO;
    for index in order.into_iter().cycle() {
        if given >= left {
            break;
        }
        parts[index] += Euro::new(cent);
        given += Decimal::ONE;
    }
    parts
}

/// Remainders that agree in this many decimals are a tie: a quotient such as a third has no exact decimal, and its
/// 28th digit must not decide who pays a cent.
const REMAINDER_DECIMALS: u32 = 15;
