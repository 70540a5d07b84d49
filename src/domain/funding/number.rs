//! The numbers of a scheme that somebody fills in.

use rust_decimal::Decimal;

use crate::domain::bounds::{self, Declared};
use crate::domain::figure::Unit;
use crate::domain::words::noun;

/// A number of a scheme that somebody fills in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SchemeNumber {
    /// The chance of award.
    Chance,
    /// The most or least a participant or employer a year, or the most over the term.
    Limit,
    /// The share of the costs that a component takes over.
    Rate,
    /// The amount that a component pays for an hour.
    AmountPerHour,
    /// The most hours for which it pays, a participant a year.
    MaxHours,
    /// The amount that a component pays for a participant.
    Amount,
    /// The lesson hours a year that a participant needs before anything is paid.
    MinHours,
    /// The hours for which the scheme counts a level.
    GainHours,
    /// The employers that can and will apply.
    ApplyingEmployers,
    /// The share of the workers that work for those employers.
    EligibleShare,
    /// The share of the contributions that goes to running the fund.
    Overhead,
}

impl SchemeNumber {
    /// What it is called, measured in and may be.
    pub fn declared(self) -> Declared {
        match self {
            Self::Chance => Declared::share(noun!("de" "kans op toekenning", "the" "chance of award")),
            Self::Limit => {
                Declared::new(noun!("een" "grensbedrag", "a" "limit"), Unit::Euro, bounds::up_to(100 * bounds::PRICE))
            }
            Self::Rate => Declared::share(noun!("het" "vergoede deel", "the" "share taken over")),
            Self::AmountPerHour => Declared::new(
                noun!("het" "bedrag per uur", "the" "amount an hour"),
                Unit::EuroPerHour,
                bounds::up_to(bounds::HOURLY),
            ),
            Self::MaxHours => Declared::new(
                noun!("het" "hoogste aantal uren", "the" "highest number of hours"),
                Unit::Hours,
                bounds::up_to(bounds::YEAR),
            ),
            Self::Amount => Declared::new(
                noun!("het" "vaste bedrag", "the" "fixed amount"),
                Unit::Euro,
                bounds::up_to(bounds::PRICE),
            ),
            Self::MinHours => Declared::new(
                noun!("het" "laagste aantal lesuren", "the" "lowest number of lesson hours"),
                Unit::Hours,
                bounds::up_to(bounds::YEAR),
            ),
            Self::GainHours => Declared::new(
                noun!("het" "aantal lesuren voor een niveau", "the" "number of hours for a level"),
                Unit::Hours,
                (Decimal::ONE, Decimal::from(bounds::YEAR)),
            ),
            Self::ApplyingEmployers => Declared::new(
                noun!("het" "aantal werkgevers dat aanvraagt", "the" "number of employers that apply"),
                Unit::Number,
                bounds::EMPLOYERS,
            ),
            Self::EligibleShare => Declared::share(
                noun!("het" "deel van de werknemers bij wie wordt aangevraagd", "the" "share of the workers applied for"),
            ),
            Self::Overhead => {
                Declared::share(noun!("het" "deel voor de uitvoering", "the" "share for running the fund"))
            }
        }
    }
}
