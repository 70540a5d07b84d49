//! What a payroll file says of a worker; nothing of it says who somebody is.

use super::words::{Phrase, phrase};

/// What a column of a payroll file can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// The kind of contract, in words or codes of the file.
    Contract,
    /// The gross hourly wage, in euros.
    HourlyWage,
    /// Gross monthly pay for the contract hours.
    MonthlyPay,
    /// Gross monthly pay as it would be for full time.
    FullTimeMonthlyPay,
    /// Gross pay of four weeks for the contract hours; thirteen in a year.
    FourWeekPay,
    /// The contract hours a week.
    HoursPerWeek,
    /// Hours a week of a full-time job.
    FullTimeHours,
    /// Contract hours as a percentage or share of full time.
    PartTime,
    /// Day on which the employment began.
    StartDate,
    /// Registration as a resident: yes or no, or its date.
    Registration,
    /// The level of Dutch in the European framework.
    Level,
    /// How much schooling somebody has.
    Schooling,
}

impl Field {
    /// All fields, in the order in which they are shown.
    pub const ALL: [Self; 12] = [
        Self::Contract,
        Self::HourlyWage,
        Self::MonthlyPay,
        Self::FullTimeMonthlyPay,
        Self::FourWeekPay,
        Self::HoursPerWeek,
        Self::FullTimeHours,
        Self::PartTime,
        Self::StartDate,
        Self::Registration,
        Self::Level,
        Self::Schooling,
    ];

    /// The fields that hold pay; where a row fills several, the first counts.
    pub const PAY: [Self; 4] = [Self::HourlyWage, Self::MonthlyPay, Self::FullTimeMonthlyPay, Self::FourWeekPay];

    /// Its name for a reader.
    pub fn name(self) -> Phrase {
        match self {
            Self::Contract => phrase!("de contractsoort", "the kind of contract"),
            Self::HourlyWage => phrase!("het bruto uurloon", "the gross hourly wage"),
            Self::MonthlyPay => phrase!("het bruto maandloon", "the gross monthly pay"),
            Self::FullTimeMonthlyPay => phrase!("het voltijds maandloon", "the full-time monthly pay"),
            Self::FourWeekPay => phrase!("het loon per vier weken", "the pay of four weeks"),
            Self::HoursPerWeek => phrase!("het aantal uren per week", "the number of hours a week"),
            Self::FullTimeHours => phrase!("de voltijdse werkweek", "the full-time week"),
            Self::PartTime => phrase!("het deeltijdpercentage", "the part-time percentage"),
            Self::StartDate => phrase!("de datum in dienst", "the date of entry"),
            Self::Registration => phrase!("de inschrijving in de BRP", "the registration in the BRP"),
            Self::Level => phrase!("het taalniveau", "the language level"),
            Self::Schooling => phrase!("de opleiding", "the schooling"),
        }
    }

    /// Whether its cells are numbers.
    pub fn is_number(self) -> bool {
        match self {
            Self::HourlyWage
            | Self::MonthlyPay
            | Self::FullTimeMonthlyPay
            | Self::FourWeekPay
            | Self::HoursPerWeek
            | Self::FullTimeHours
            | Self::PartTime => true,
            Self::Contract | Self::StartDate | Self::Registration | Self::Level | Self::Schooling => false,
        }
    }

    /// Whether its cells are or may be dates.
    pub fn is_date(self) -> bool {
        matches!(self, Self::StartDate | Self::Registration)
    }
}
