//! What an edit touches: which clauses and profiles differ, and which lines of an earlier calculation still hold.

use super::assessment::{Assessment, Line};
use crate::domain::costs::Given;
use crate::domain::costs::given::{DriverKind, GivenClause};
use crate::domain::period::Year;

/// What differs between two givens that have the same frame, clauses and profiles by id.
pub(super) struct Touched {
    /// Whose participants differ, by index of the clause.
    pub(super) clauses: Vec<bool>,
    /// Whose lines differ, by index of the clause: also those that look at a profile other than their own.
    lines: Vec<bool>,
    /// By index of the profile.
    pub(super) profiles: Vec<bool>,
    /// Whether a clause that teaches has changed.
    pub(super) levels: bool,
}

impl Touched {
    /// What differs; nothing where so much differs that everything must be computed.
    pub(super) fn between(before: &Given, now: &Given) -> Option<Self> {
        // Every input must be considered: a new one does not compile until it is.
        let Given {
            name: _,
            start,
            end,
            reference_year,
            wage_index,
            price_index,
            employers,
            full_time_hours,
            worked_share,
            parameters,
            facts,
            profiles,
            clauses,
            funding: _,
        } = now;
        let same_frame = before.start == *start
            && before.end == *end
            && before.reference_year == *reference_year
            && before.wage_index == *wage_index
            && before.price_index == *price_index
            && before.employers == *employers
            && before.full_time_hours == *full_time_hours
            && before.worked_share == *worked_share
            && before.parameters == *parameters
            && before.facts == *facts;
        let same_profiles =
            before.profiles.iter().map(|profile| &profile.id).eq(profiles.iter().map(|profile| &profile.id));
        let same_clauses = before.clauses.iter().map(|clause| &clause.id).eq(clauses.iter().map(|clause| &clause.id));
        if !(same_frame && same_profiles && same_clauses) {
            return None;
        }
        let profiles: Vec<bool> = before.profiles.iter().zip(profiles).map(|(before, now)| before != now).collect();
        let pairs = || before.clauses.iter().zip(clauses);
        let levels = pairs().any(|(before, now)| before != now && (before.target.is_some() || now.target.is_some()));
        let any_profile = profiles.iter().any(|touched| *touched);
        let clauses: Vec<bool> =
            pairs().map(|(before, now)| before != now || (levels && now.target.is_some())).collect();
        let beyond = now.clauses.iter().map(|clause| any_profile && looks_beyond_its_profile(clause));
        let lines = clauses.iter().zip(beyond).map(|(touched, beyond)| *touched || beyond).collect();
        Some(Self { clauses, lines, profiles, levels })
    }

    /// Whether a clause has changed.
    pub(super) fn anything(&self) -> bool {
        self.clauses.iter().any(|touched| *touched)
    }
}

/// Whether a line of the clause can depend on a profile other than its own.
fn looks_beyond_its_profile(clause: &GivenClause) -> bool {
    clause.drivers.iter().any(|driver| driver.kind == DriverKind::FundContribution || driver.buddy_profile.is_some())
}

/// Lines of an earlier calculation, as they were before any scheme, in the order of the cost model.
pub(super) struct Kept {
    touched_clauses: Vec<bool>,
    touched_profiles: Vec<bool>,
    /// All but the fund contributions: by profile, year, clause and driver.
    lines: Vec<Line>,
    /// The fund contributions, which stand last: by clause, driver and year.
    contributions: Vec<Line>,
}

impl Kept {
    pub(super) fn of(before: &Given, assessed: &Assessment, touched: &Touched) -> Self {
        let without = assessed.payers_without_schemes(|scheme| before.funding[scheme].payer);
        let lines = assessed.lines.iter().zip(without).map(|(line, payers)| Line { payers, ..line.clone() });
        let (contributions, lines) = lines.partition(|line| line.kind == DriverKind::FundContribution);
        Self {
            touched_clauses: touched.lines.clone(),
            touched_profiles: touched.profiles.clone(),
            lines,
            contributions,
        }
    }

    /// The lines that stood with a profile in a year, in order; those of the unit stand with the first.
    pub(super) fn with_profile(&self, profile: usize, year: Year) -> &[Line] {
        let key = |line: &Line| (line.profile.unwrap_or(0), line.year);
        let start = self.lines.partition_point(|line| key(line) < (profile, year));
        let end = self.lines.partition_point(|line| key(line) <= (profile, year));
        &self.lines[start..end]
    }

    /// The fund contributions of the whole unit.
    pub(super) fn contributions(&self) -> &[Line] {
        &self.contributions
    }

    /// Whether a line of this clause and profile is as it was.
    pub(super) fn holds(&self, clause: usize, profile: Option<usize>) -> bool {
        !self.touched_clauses[clause] && profile.is_none_or(|profile| !self.touched_profiles[profile])
    }
}
