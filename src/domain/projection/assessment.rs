//! Every result of a calculation.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use rust_decimal::Decimal;

use super::index::{ClauseIndex, DriverIndex, LineIndex, ProfileIndex, SchemeIndex};
use crate::domain::costs::given::DriverKind;
use crate::domain::costs::{Payer, Payers};
use crate::domain::learning::LEVELS;
use crate::domain::money::{Cents, Euro, Heads, HourlyRate, Hours, Rate};
use crate::domain::period::Year;
use crate::domain::workforce::STAY_YEARS;

/// The cost of one clause, driver, profile and year, in whole cents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Index of the clause in the given.
    pub clause: ClauseIndex,
    /// Index of the driver within the clause.
    pub driver: usize,
    /// The kind of the driver, so that lines can be summed by it.
    pub kind: DriverKind,
    /// Index of the profile; absent for a line of the whole unit.
    pub profile: Option<ProfileIndex>,
    /// The calendar year in which it falls.
    pub year: Year,
    /// The amount, rounded half away from zero, once.
    pub amount: Cents,
    /// The part of the amount that is owed anyway, rounded half away from zero; before any scheme, and not of any payer.
    pub existing: Cents,
    /// Who bears it, after the schemes that are certain.
    pub payers: Payers,
}

impl Line {
    /// The driver it is the cost of.
    pub fn source(&self) -> DriverIndex {
        DriverIndex { clause: self.clause, driver: self.driver }
    }

    /// What it costs more than is owed anyway.
    pub fn extra(&self) -> Cents {
        self.amount - self.existing
    }
}

/// What a scheme takes over from one bearer of one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Relief {
    /// Index of the line in the assessment.
    pub line: LineIndex,
    /// Who no longer bears it.
    pub bearer: Payer,
    /// How much, in cents; never more than the bearer bore.
    pub amount: Cents,
}

/// What a component of a scheme asks for a clause and profile, or for a clause's lines of the unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// Index of the component within the scheme.
    pub component: usize,
    /// Index of the clause in the given.
    pub clause: ClauseIndex,
    /// Index of the profile; absent for lines of the unit.
    pub profile: Option<ProfileIndex>,
    /// Indices of the lines in the assessment, ascending.
    pub lines: Vec<LineIndex>,
    /// What the bearers still bear of these lines.
    pub borne: Euro,
    /// What is claimed: the component's term, at most what is borne.
    pub amount: Euro,
}

/// The maxima of a scheme as amounts for a year; absent where it has none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits<N = Decimal> {
    /// All claims, each profile's at most the maximum a participant.
    pub per_participant: Option<Euro<N>>,
    /// The maximum an employer × the employers that apply.
    pub per_employer: Option<Euro<N>>,
    /// What is left of the ceiling.
    pub left: Option<Euro<N>>,
    /// What the contributions that finance it have brought in and earlier years have not paid out.
    pub pool: Option<Euro<N>>,
}

/// What a scheme pays in a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    /// Index of the scheme in the given.
    pub scheme: SchemeIndex,
    /// The calendar year in which it falls.
    pub year: Year,
    /// What it pays, after every maximum and rounded down to the cent.
    pub amount: Cents,
    /// What was claimed, in the order in which cents are divided.
    pub claims: Vec<Claim>,
    /// What held the claims down, each as an amount.
    pub limits: Limits,
    /// Over which lines and bearers it is divided.
    pub reliefs: Vec<Relief>,
}

/// A calendar year the agreement touches, and the share of it in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct YearSpan {
    /// The calendar year.
    pub year: Year,
    /// Days in force / days in the year.
    pub share: Rate,
}

/// Lessons of a clause for a profile in a year, by level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lessons {
    /// Participants at the start of the year by level, below A1 first.
    pub participants: [Heads; LEVELS],
    /// Lesson hours of a participant by level.
    pub hours: [Hours; LEVELS],
    /// Lesson hours of all participants: Σ over levels of participants × hours.
    pub of_all: Hours,
}

/// A clause for a profile in a year.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Participation {
    /// Participants at the start of the year, at all levels together.
    pub participants: Heads,
    /// Participants who were not so the year before.
    pub new_participants: Heads,
    /// Level steps credited to the clause.
    pub level_steps: Heads,
    /// By level, of a language clause.
    pub lessons: Option<Arc<Lessons>>,
    /// Participants of the year who did not reach the target, by completed years of stay; only where a driver asks who
    /// is new the year after.
    pub unfinished: Option<Arc<[Heads; STAY_YEARS]>>,
}

/// A profile in a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProfileYear {
    /// Heads at the start of the year.
    pub heads: Heads,
    /// Heads at the start of the year by completed years of stay and level.
    pub state: [[Heads; LEVELS]; STAY_YEARS],
    /// The factor that scaled everybody down at the turn into this year; otherwise 1.
    pub cut: Rate,
    /// Arrivals in force in the year.
    pub arrivals: Heads,
    /// Yearly pay of one worker.
    pub annual_pay: Euro,
    /// Cost of an hour; not rounded.
    pub hourly_cost: HourlyRate,
    /// What each clause comes to, by its index in the given.
    pub clauses: Vec<Participation>,
}

/// Every result of a calculation.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Assessment {
    /// The calendar years the agreement touches, ascending.
    pub years: Vec<YearSpan>,
    /// The lines, in the order of the cost model; lines of 0 are left out.
    pub lines: Vec<Line>,
    /// Wage bill of each whole year; not rounded.
    pub wage_bill: BTreeMap<Year, Euro>,
    /// By profile index, then by index of the year.
    pub profiles: Vec<Vec<ProfileYear>>,
    /// What certain schemes pay, in the order in which they are applied and then by year; grants of 0 are left out.
    pub grants: Vec<Grant>,
    /// What each uncertain scheme would pay, alone after the certain ones.
    pub grants_if_awarded: Vec<Grant>,
}

impl Assessment {
    /// Index of a calendar year.
    pub fn year_index(&self, year: Year) -> Option<usize> {
        self.years.iter().position(|span| span.year == year)
    }

    /// A profile in a year.
    pub fn profile_year(&self, profile: ProfileIndex, year: Year) -> Option<&ProfileYear> {
        self.profiles.get(profile.place())?.get(self.year_index(year)?)
    }

    /// A clause for a profile in a year.
    pub fn participation(&self, clause: ClauseIndex, profile: ProfileIndex, year: Year) -> Option<&Participation> {
        self.profile_year(profile, year)?.clauses.get(clause.place())
    }

    /// Where the fund contributions begin, which stand last.
    pub(super) fn contributions(&self) -> usize {
        self.lines.partition_point(|line| line.kind != DriverKind::FundContribution)
    }

    /// Who bears each line before any scheme, by index of the line.
    pub fn payers_without_schemes(&self, payer_of: impl Fn(SchemeIndex) -> Payer) -> Vec<Payers> {
        let mut payers: Vec<Payers> = self.lines.iter().map(|line| line.payers).collect();
        for grant in &self.grants {
            for relief in &grant.reliefs {
                payers[relief.line][relief.bearer] += relief.amount;
                payers[relief.line][payer_of(grant.scheme)] -= relief.amount;
            }
        }
        payers
    }
}

/// The places of the lines that stand with a profile in a year, among `lines` without fund contributions: those of the
/// unit stand with the first profile.
pub(super) fn lines_of(lines: &[Line], profile: ProfileIndex, year: Year) -> Range<usize> {
    let key = |line: &Line| (line.profile.unwrap_or(ProfileIndex::new(0)), line.year);
    let start = lines.partition_point(|line| key(line) < (profile, year));
    start..start + lines[start..].partition_point(|line| key(line) == (profile, year))
}
