//! What an edit touches: which clauses and profiles differ, and which lines of an earlier calculation still hold.

use std::cmp::Ordering;
use std::ops::Range;

use super::assessment::{Assessment, Line, lines_of};
use super::index::{ClauseIndex, DriverIndex, ProfileIndex};
use crate::domain::costs::Given;
use crate::domain::costs::Payers;
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
            wages_rise_until,
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
            && before.wages_rise_until == *wages_rise_until
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

    /// Whether schemes pay what they paid: they are the same, and of what has changed they read nothing.
    ///
    /// A scheme reads the lines that its components cover with who takes part in their clauses, and the contributions
    /// that finance it.
    pub(super) fn leaves_schemes(&self, before: &Given, now: &Given) -> bool {
        if before.funding != now.funding || self.profiles.contains(&true) {
            return false;
        }
        let is_read = |kind: DriverKind| {
            now.funding.iter().any(|scheme| {
                let covers = scheme.components.iter().any(|component| component.covers.contains(&kind));
                covers || (kind == DriverKind::FundContribution && scheme.financed_by.is_some())
            })
        };
        let pairs = before.clauses.iter().zip(&now.clauses).zip(&self.lines);
        let mut touched = pairs.filter(|(_, touched)| **touched).map(|(clauses, _)| clauses);
        !touched.any(|(before, now)| before.drivers.iter().chain(&now.drivers).any(|driver| is_read(driver.kind())))
    }

    /// Whether a clause has changed.
    pub(super) fn anything(&self) -> bool {
        self.clauses.iter().any(|touched| *touched)
    }
}

/// Whether a line of the clause can depend on a profile other than its own.
fn looks_beyond_its_profile(clause: &GivenClause) -> bool {
    clause
        .drivers
        .iter()
        .any(|driver| driver.kind() == DriverKind::FundContribution || driver.buddy_profile().is_some())
}

/// Lines of an earlier calculation, in the order of the cost model.
pub(super) struct Kept<'a> {
    touched_clauses: &'a [bool],
    touched_profiles: &'a [bool],
    lines: &'a [Line],
    /// Who bore each before any scheme; nothing where schemes pay what they paid.
    payers: Option<Vec<Payers>>,
    /// Where the fund contributions begin, which stand last.
    contributions: usize,
}

impl<'a> Kept<'a> {
    /// Lines as schemes left them.
    pub(super) fn with_schemes(assessed: &'a Assessment, touched: &'a Touched) -> Self {
        Self {
            touched_clauses: &touched.lines,
            touched_profiles: &touched.profiles,
            lines: &assessed.lines,
            payers: None,
            contributions: assessed.contributions(),
        }
    }

    /// Lines as they were before any scheme.
    pub(super) fn before_schemes(before: &Given, assessed: &'a Assessment, touched: &'a Touched) -> Self {
        let payers = assessed.payers_without_schemes(|scheme| before.funding[scheme].payer);
        Self { payers: Some(payers), ..Self::with_schemes(assessed, touched) }
    }

    /// The lines that stood with a profile in a year: by clause and driver. Those of the unit stand with the first.
    pub(super) fn with_profile(&self, profile: ProfileIndex, year: Year) -> KeptLines<'_> {
        let Range { start: next, end } = lines_of(&self.lines[..self.contributions], profile, year);
        KeptLines { kept: self, next, end }
    }

    /// The fund contributions of the whole unit: by clause, driver and year.
    pub(super) fn contributions(&self) -> KeptLines<'_> {
        KeptLines { kept: self, next: self.contributions, end: self.lines.len() }
    }

    /// Whether a line of this clause and profile is as it was.
    fn holds(&self, clause: ClauseIndex, profile: Option<ProfileIndex>) -> bool {
        !self.touched_clauses[clause.place()] && profile.is_none_or(|profile| !self.touched_profiles[profile.place()])
    }
}

/// Kept lines, walked once in their order.
pub(super) struct KeptLines<'a> {
    kept: &'a Kept<'a>,
    next: usize,
    end: usize,
}

impl KeptLines<'_> {
    /// The line of a clause, driver, profile and year where it is as it was: itself, or that there was none.
    ///
    /// Ask in the order of the lines: those before the one asked for are passed.
    pub(super) fn take(
        &mut self,
        source: DriverIndex,
        profile: Option<ProfileIndex>,
        year: Year,
    ) -> Option<Option<Line>> {
        if !self.kept.holds(source.clause, profile) {
            return None;
        }
        while self.next < self.end {
            let line = &self.kept.lines[self.next];
            match (line.source(), line.year).cmp(&(source, year)) {
                Ordering::Less => self.next += 1,
                Ordering::Equal => {
                    let payers = self.kept.payers.as_ref().map_or(line.payers, |payers| payers[self.next]);
                    self.next += 1;
                    return Some(Some(Line { payers, ..line.clone() }));
                }
                Ordering::Greater => break,
            }
        }
        Some(None)
    }
}
