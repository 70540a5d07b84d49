//! The numbers that a dossier assumes: what each is called, measured in and may be, and where it stands.

use rust_decimal::{Decimal, dec};

use super::dossier::Assumptions;
use crate::domain::bounds::{self, Declared};
use crate::domain::figure::Unit;
use crate::domain::words::noun;

/// A number that the dossier assumes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Assumption {
    /// Yearly rise of wages.
    WageIndex,
    /// Yearly rise of prices.
    PriceIndex,
    /// Number of employers in the bargaining unit.
    Employers,
    /// Hours a week of a full-time job.
    FullTimeHours,
    /// Share of paid hours that is worked.
    WorkedShare,
    /// Share of learners that reaches the next level.
    SuccessRate,
    /// The fewest workers that a group of a payroll file is made of.
    SmallestGroup,
}

impl Assumption {
    /// The key under which a dossier holds it.
    pub fn key(self) -> &'static str {
        match self {
            Self::WageIndex => "wage_index",
            Self::PriceIndex => "price_index",
            Self::Employers => "employers",
            Self::FullTimeHours => "full_time_hours",
            Self::WorkedShare => "worked_share",
            Self::SuccessRate => "success_rate",
            Self::SmallestGroup => "smallest_group",
        }
    }

    /// What it is called, measured in and may be.
    pub fn declared(self) -> Declared {
        match self {
            Self::WageIndex => {
                Declared::new(noun!("de" "loonstijging", "the" "rise of wages"), Unit::Share, bounds::INDEX)
            }
            Self::PriceIndex => {
                Declared::new(noun!("de" "prijsstijging", "the" "rise of prices"), Unit::Share, bounds::INDEX)
            }
            Self::Employers => Declared::new(
                noun!("het" "aantal werkgevers", "the" "number of employers"),
                Unit::Number,
                bounds::EMPLOYERS,
            ),
            Self::FullTimeHours => Declared::new(
                noun!("de" "voltijdse werkweek", "the" "full-time week"),
                Unit::HoursPerWeek,
                (Decimal::ONE, Decimal::from(bounds::WEEK)),
            ),
            Self::WorkedShare => Declared::new(
                noun!("het" "aandeel gewerkte uren", "the" "worked share of hours"),
                Unit::Share,
                (dec!(0.01), Decimal::ONE),
            ),
            Self::SuccessRate => {
                Declared::share(noun!("de" "slaagkans van de lessen", "the" "success rate of lessons"))
            }
            Self::SmallestGroup => Declared::new(
                noun!("de" "kleinste groep", "the" "smallest group"),
                Unit::Heads,
                (Decimal::ONE, Decimal::ONE_THOUSAND),
            ),
        }
    }

    /// Its value; nothing where the published figure holds.
    pub fn value(self, assumptions: &Assumptions) -> Option<Decimal> {
        Some(match self {
            Self::WageIndex => assumptions.wage_index.value(),
            Self::PriceIndex => assumptions.price_index.value(),
            Self::Employers => assumptions.employers,
            Self::FullTimeHours => assumptions.full_time_hours,
            Self::WorkedShare => assumptions.worked_share.value(),
            Self::SuccessRate => assumptions.success_rate?.value(),
            Self::SmallestGroup => assumptions.smallest_group.into(),
        })
    }

    /// Gives it a value.
    pub fn set(self, assumptions: &mut Assumptions, value: Decimal) {
        match self {
            Self::WageIndex => assumptions.wage_index = value.into(),
            Self::PriceIndex => assumptions.price_index = value.into(),
            Self::Employers => assumptions.employers = value,
            Self::FullTimeHours => assumptions.full_time_hours = value,
            Self::WorkedShare => assumptions.worked_share = value.into(),
            Self::SuccessRate => assumptions.success_rate = Some(value.into()),
            // Half a worker more in a group is a worker more.
            Self::SmallestGroup => {
                assumptions.smallest_group = u32::try_from(value.ceil()).unwrap_or(assumptions.smallest_group);
            }
        }
    }
}
