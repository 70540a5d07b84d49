//! What a payroll file says of a worker, in which measure, and what somebody can say where the file leaves it open.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::learning::{Level, Schooling};
use super::words::{Phrase, phrase};

/// The kind of contract a worker has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ContractKind {
    /// *vast*: permanent, written, not on call.
    Permanent,
    /// *bepaalde tijd*: ends by itself on a day or with a task.
    FixedTerm,
    /// *oproep*: no fixed number of hours.
    OnCall,
    /// *uitzend*: employed by a temporary-work agency.
    Agency,
}

impl ContractKind {
    /// All kinds, in the order of the cost model.
    pub const ALL: [Self; 4] = [Self::Permanent, Self::FixedTerm, Self::OnCall, Self::Agency];
}

/// What a column of a payroll file can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// The kind of contract, in words or codes of the file.
    Contract,
    /// The gross wage of an hour, in euros.
    HourlyWage,
    /// Gross pay for the contract hours, of the [`PayCycle`] that the heading, a column beside it or somebody says.
    Pay,
    /// Gross pay of a period as it would be for full time.
    FullTimePay,
    /// The period of the pay, row by row.
    PayPeriod,
    /// The contract hours of a period, mostly a week.
    Hours,
    /// Contract hours that stand in a column of their own and are added to [`Self::Hours`]: shifts, other hours.
    MoreHours,
    /// The hours of a full-time job in a period, mostly a week.
    FullTimeHours,
    /// Contract hours as a percentage or share of full time.
    PartTime,
    /// Day on which the employment began.
    StartDate,
    /// Last day of the employment.
    EndDate,
    /// Day from which this row of the contract holds.
    ContractStart,
    /// Last day of this contract.
    ContractEnd,
    /// Whether somebody is in service, in words of the file.
    Status,
    /// The number that rows of one person share: compared while reading, kept nowhere.
    PersonNumber,
    /// Of the wage return: whether the contract is for an indefinite time.
    Indefinite,
    /// Of the wage return: whether the contract is in writing.
    Written,
    /// Of the wage return: whether it is an on-call contract.
    OnCall,
    /// Completed years of age: compared with the age of the adult minimum wage, kept nowhere.
    Age,
    /// Whether the pay is a youth wage.
    Youth,
    /// Registration as a resident: yes or no, or its date.
    Registration,
    /// The level of Dutch in the European framework.
    Level,
    /// How much schooling somebody has.
    Schooling,
}

impl Field {
    /// All fields, in the order in which they are shown.
    pub const ALL: [Self; 23] = [
        Self::Contract,
        Self::HourlyWage,
        Self::Pay,
        Self::FullTimePay,
        Self::PayPeriod,
        Self::Hours,
        Self::MoreHours,
        Self::FullTimeHours,
        Self::PartTime,
        Self::StartDate,
        Self::EndDate,
        Self::ContractStart,
        Self::ContractEnd,
        Self::Status,
        Self::PersonNumber,
        Self::Indefinite,
        Self::Written,
        Self::OnCall,
        Self::Age,
        Self::Youth,
        Self::Registration,
        Self::Level,
        Self::Schooling,
    ];

    /// The fields that hold pay; where a row fills several, the first counts.
    pub const PAY: [Self; 3] = [Self::HourlyWage, Self::Pay, Self::FullTimePay];

    /// Its name for a reader.
    pub fn name(self) -> Phrase {
        match self {
            Self::Contract => phrase!("de contractsoort", "the kind of contract"),
            Self::HourlyWage => phrase!("het bruto uurloon", "the gross hourly wage"),
            Self::Pay => phrase!("het bruto loon per periode", "the gross pay of a period"),
            Self::FullTimePay => phrase!("het voltijdsloon", "the full-time pay"),
            Self::PayPeriod => phrase!("de periode van het loon", "the period of the pay"),
            Self::Hours => phrase!("het aantal uren per week", "the number of hours a week"),
            Self::MoreHours => phrase!("de uren die erbij komen", "the hours that are added"),
            Self::FullTimeHours => phrase!("de voltijdse werkweek", "the full-time week"),
            Self::PartTime => phrase!("het deeltijdpercentage", "the part-time percentage"),
            Self::StartDate => phrase!("de datum in dienst", "the date of entry"),
            Self::EndDate => phrase!("de datum uit dienst", "the date of leaving"),
            Self::ContractStart => phrase!("de ingangsdatum van het contract", "the first day of the contract"),
            Self::ContractEnd => phrase!("de einddatum van het contract", "the last day of the contract"),
            Self::Status => phrase!("de status", "the status"),
            Self::PersonNumber => phrase!("het personeelsnummer", "the personnel number"),
            Self::Indefinite => phrase!("de onbepaalde tijd", "the indefinite time"),
            Self::Written => phrase!("de schriftelijke overeenkomst", "the written contract"),
            Self::OnCall => phrase!("de oproepovereenkomst", "the on-call contract"),
            Self::Age => phrase!("de leeftijd", "the age"),
            Self::Youth => phrase!("het jeugdloon", "the youth wage"),
            Self::Registration => phrase!("de inschrijving in de BRP", "the registration in the BRP"),
            Self::Level => phrase!("het taalniveau", "the language level"),
            Self::Schooling => phrase!("de opleiding", "the schooling"),
        }
    }

    /// Whether its cells are numbers.
    pub fn is_number(self) -> bool {
        matches!(
            self,
            Self::HourlyWage
                | Self::Pay
                | Self::FullTimePay
                | Self::Hours
                | Self::MoreHours
                | Self::FullTimeHours
                | Self::PartTime
                | Self::Age
        )
    }

    /// Whether its cells are or may be dates.
    pub fn is_date(self) -> bool {
        matches!(self, Self::StartDate | Self::EndDate | Self::ContractStart | Self::ContractEnd | Self::Registration)
    }

    /// Whether its numbers are those of a period that somebody must know.
    pub fn has_period(self) -> bool {
        self.is_of_hours() || matches!(self, Self::Pay | Self::FullTimePay)
    }

    /// Whether its numbers are hours.
    pub fn is_of_hours(self) -> bool {
        matches!(self, Self::Hours | Self::MoreHours | Self::FullTimeHours)
    }

    /// Whether its cells are words of a few kinds, which a file may have its own words for.
    pub fn has_words(self) -> bool {
        matches!(self, Self::Contract | Self::PayPeriod | Self::Status | Self::Level | Self::Schooling)
    }
}

/// The period that an amount or a number of hours is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PayCycle {
    /// An hour; of pay only.
    Hour,
    /// A working day, of which a week has five.
    Day,
    /// A week, of which a year has 52.
    Week,
    /// Two weeks.
    TwoWeeks,
    /// Four weeks, of which a year has thirteen.
    FourWeeks,
    /// A month.
    Month,
    /// A quarter of a year.
    Quarter,
    /// A year.
    Year,
}

impl PayCycle {
    /// All of them, from short to long.
    pub const ALL: [Self; 8] =
        [Self::Hour, Self::Day, Self::Week, Self::TwoWeeks, Self::FourWeeks, Self::Month, Self::Quarter, Self::Year];

    /// How many a year has; nothing for an hour, of which that depends on the worker.
    pub fn a_year(self) -> Option<Decimal> {
        Some(match self {
            Self::Hour => return None,
            Self::Day => Decimal::from(260),
            Self::Week => Decimal::from(52),
            Self::TwoWeeks => Decimal::from(26),
            Self::FourWeeks => Decimal::from(13),
            Self::Month => Decimal::from(12),
            Self::Quarter => Decimal::from(4),
            Self::Year => Decimal::ONE,
        })
    }

    /// Its name: "per maand".
    pub fn name(self) -> Phrase {
        match self {
            Self::Hour => phrase!("per uur", "an hour"),
            Self::Day => phrase!("per werkdag (vijf per week)", "a working day (five a week)"),
            Self::Week => phrase!("per week", "a week"),
            Self::TwoWeeks => phrase!("per twee weken", "two weeks"),
            Self::FourWeeks => phrase!("per vier weken", "four weeks"),
            Self::Month => phrase!("per maand", "a month"),
            Self::Quarter => phrase!("per kwartaal", "a quarter"),
            Self::Year => phrase!("per jaar", "a year"),
        }
    }
}

/// How a part-time column states a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PartScale {
    /// 80.
    Percent,
    /// 0.8.
    Share,
}

/// What becomes of rows that a filter of the spreadsheet hides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum HiddenRows {
    /// They are read like the others.
    Read,
    /// They are left out.
    LeaveOut,
}

/// What rows that share a personnel number are, where several hold on the reference date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SameNumber {
    /// One worker: the row that began last.
    Latest,
    /// Jobs beside each other: each row is counted as a worker.
    Each,
}

/// What becomes of workers of a kind of contract that has fewer of them than a group may be small.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FewOfAKind {
    /// They are counted with the largest group of another kind.
    WithOthers,
    /// They are left out.
    LeaveOut,
}

/// What somebody says of a payroll file where it leaves something open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The column proposed for a field is right.
    Column(Field, usize),
    /// The contract hours stand in these two columns, and are added up.
    HoursTogether(usize, usize),
    /// The period of a field.
    Period(Field, PayCycle),
    /// What a word of the file means as a kind of contract; nothing: that of somebody who is no worker, such as a volunteer.
    Contract(String, Option<ContractKind>),
    /// What a word means as schooling; nothing: that it is not known.
    Schooling(String, Option<Schooling>),
    /// What a word means as a level; nothing: that it is not known.
    Level(String, Option<Level>),
    /// Whether a word means that somebody is in service.
    Status(String, bool),
    /// What a word means as a period.
    PeriodWord(String, PayCycle),
    /// How the part-time column states a part.
    Scale(PartScale),
    /// What becomes of hidden rows.
    Hidden(HiddenRows),
    /// What rows of one number are.
    Repeats(SameNumber),
    /// Pay below the adult minimum is youth pay.
    YouthPay,
    /// What becomes of kinds of contract with few workers.
    Few(FewOfAKind),
    /// Groups may be as small as this.
    SmallestGroup(u32),
    /// What is out of the ordinary is as it should be.
    AsItIs,
}
