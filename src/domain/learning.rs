//! Where learners of Dutch stand and how much schooling they have: what the hours of lessons depend on.

use serde::{Deserialize, Serialize};

use super::words::{Phrase, phrase};

/// How many language levels there are.
pub const LEVELS: usize = 5;

/// A level of the Common European Framework of Reference; `BelowA1` is where learners start, never a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Below A1.
    BelowA1,
    /// A1.
    A1,
    /// A2.
    A2,
    /// B1.
    B1,
    /// B2 and up.
    B2,
}

impl Level {
    /// All levels from low to high.
    pub const ALL: [Self; LEVELS] = [Self::BelowA1, Self::A1, Self::A2, Self::B1, Self::B2];

    /// Its index in arrays by level, from 0 for below A1.
    pub fn index(self) -> usize {
        self as usize
    }

    /// Its code in files and addresses.
    pub fn code(self) -> &'static str {
        match self {
            Self::BelowA1 => "below_a1",
            Self::A1 => "a1",
            Self::A2 => "a2",
            Self::B1 => "b1",
            Self::B2 => "b2",
        }
    }

    /// Its name in the European framework.
    pub fn name(self) -> Phrase {
        match self {
            Self::BelowA1 => phrase!("onder A1", "below A1"),
            Self::A1 => phrase!("A1", "A1"),
            Self::A2 => phrase!("A2", "A2"),
            Self::B1 => phrase!("B1", "B1"),
            Self::B2 => phrase!("B2", "B2"),
        }
    }
}

/// How much schooling learners have; it decides how many hours a level takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Schooling {
    /// Little schooling: a level takes the most hours.
    Low,
    /// Vocational schooling.
    Mid,
    /// Higher education: a level takes the fewest hours.
    High,
}

impl Schooling {
    /// All of them, from little to much.
    pub const ALL: [Self; 3] = [Self::Low, Self::Mid, Self::High];

    /// Its code in receipts and in the keys of published figures.
    pub fn code(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Mid => "mid",
            Self::High => "high",
        }
    }
}
