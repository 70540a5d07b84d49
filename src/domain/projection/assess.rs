//! From the given to every result: profiles through the years, lines, payers, grants.

use std::collections::BTreeMap;

use rayon::prelude::*;
use rust_decimal::Decimal;

use super::assessment::{Assessment, Line, ProfileYear, YearSpan};
use super::circumstances::Spot;
use super::course::{Common, Earlier};
use super::edit::{Kept, KeptLines, Touched};
use super::grants::apply_schemes;
use super::index::{ClauseIndex, DriverIndex, ProfileIndex};
use super::validate::validate;
use crate::domain::costs::Given;
use crate::domain::costs::drivers::PlacedDriver;
use crate::domain::costs::given::{DriverKind, GivenDriver};
use crate::domain::costs::participation::covers;
use crate::domain::costs::split::Split;
use crate::domain::diagnostic::Diagnostic;
use crate::domain::money::{Cents, Euro};
use crate::domain::period::Year;
use crate::domain::words::Subject;
use crate::domain::workforce::ContractKind;
use crate::message;

/// The calendar years of the agreement with the share of each in force.
pub fn year_spans(given: &Given) -> Vec<YearSpan> {
    given.term().years().map(|year| YearSpan { year, share: given.term().share_of(year) }).collect()
}

/// Computes every result.
///
/// Rounding: each line once, to the cent, half away from zero; everything above is a sum of rounded lines.
///
/// # Errors
///
/// Everything that is wrong with the given, all at once; and a line or wage bill too large to count in cents.
pub fn assess(given: &Given) -> Result<Assessment, Vec<Diagnostic>> {
    let errors = validate(given);
    if !errors.is_empty() {
        return Err(errors);
    }
    let years = year_spans(given);
    let common = Common::new(given, &years);
    let profiles: Vec<Vec<ProfileYear>> =
        given.profiles.par_iter().map(|profile| common.course(profile, None)).collect();
    let mut assessment = Assessment { years, profiles, ..Assessment::default() };
    assessment.wage_bill = wage_bills(given, &assessment)?;
    assessment.lines = Lines { given, assessment: &assessment, kept: None }.all()?;
    apply_schemes(given, &mut assessment);
    Ok(assessment)
}

/// The wage bill of each whole year.
fn wage_bills(given: &Given, assessment: &Assessment) -> Result<BTreeMap<Year, Euro>, Vec<Diagnostic>> {
    let years = assessment.years.iter().enumerate();
    let bills: BTreeMap<Year, Euro> =
        years.map(|(index, span)| (span.year, wage_bill(given, &assessment.profiles, index))).collect();
    let uncountable = bills.iter().filter(|(_, wage_bill)| wage_bill.to_cents().is_none());
    let errors: Vec<Diagnostic> = uncountable.map(|(year, _)| wage_bill_too_large(*year)).collect();
    if errors.is_empty() { Ok(bills) } else { Err(errors) }
}

/// Computes every result again after an edit, taking from `assessed` what the edit did not touch.
///
/// `before` is what `assessed` was computed from. The results are those of [`assess`].
///
/// # Errors
///
/// As [`assess`].
pub fn assess_again(given: &Given, before: &Given, assessed: &Assessment) -> Result<Assessment, Vec<Diagnostic>> {
    let errors = validate(given);
    if !errors.is_empty() {
        return Err(errors);
    }
    let Some(touched) = Touched::between(before, given) else { return assess(given) };
    let years = assessed.years.clone();
    let common = Common::new(given, &years);
    let profiles =
        given.profiles.par_iter().zip(&assessed.profiles).enumerate().map(|(index, (profile, years_before))| {
            let earlier = Earlier { years: years_before, touched: &touched.clauses, levels_touched: touched.levels };
            match (touched.profiles[index], touched.anything()) {
                (true, _) => common.course(profile, None),
                (false, true) => common.course(profile, Some(earlier)),
                (false, false) => years_before.clone(),
            }
        });
    let profiles = profiles.collect();
    let mut assessment = Assessment { years, profiles, ..Assessment::default() };
    assessment.wage_bill = wage_bills(given, &assessment)?;
    let lines = |kept: &Kept<'_>| Lines { given, assessment: &assessment, kept: Some(kept) }.all();
    if touched.leaves_schemes(before, given) {
        let lines = lines(&Kept::with_schemes(assessed, &touched))?;
        if stand_as(&assessed.lines, &lines) {
            let (grants, grants_if_awarded) = (assessed.grants.clone(), assessed.grants_if_awarded.clone());
            return Ok(Assessment { lines, grants, grants_if_awarded, ..assessment });
        }
    }
    assessment.lines = lines(&Kept::before_schemes(before, assessed, &touched))?;
    apply_schemes(given, &mut assessment);
    Ok(assessment)
}

/// Whether the same lines stand at the same places, whatever they come to.
fn stand_as(before: &[Line], now: &[Line]) -> bool {
    let key = |line: &Line| (line.source(), line.profile, line.year);
    before.len() == now.len() && before.iter().zip(now).all(|(before, now)| key(before) == key(now))
}

/// Σ heads × yearly pay over the unit's own profiles.
fn wage_bill(given: &Given, profiles: &[Vec<ProfileYear>], year: usize) -> Euro {
    let own = given
        .profiles
        .iter()
        .zip(profiles)
        .filter(|(profile, _)| profile.contract != ContractKind::Agency && !profile.outside_wage_bill);
    own.map(|(_, years)| years[year].heads * years[year].annual_pay).sum()
}

/// Lines as they are found, and what could not be one.
#[derive(Default)]
struct LinesMade {
    lines: Vec<Line>,
    errors: Vec<Diagnostic>,
}

impl LinesMade {
    fn add(&mut self, line: Result<Option<Line>, Diagnostic>) {
        match line {
            Ok(line) => self.lines.extend(line),
            Err(error) => self.errors.push(error),
        }
    }
}

struct Lines<'g> {
    given: &'g Given,
    assessment: &'g Assessment,
    /// Lines of an earlier calculation that still hold.
    kept: Option<&'g Kept<'g>>,
}

impl Lines<'_> {
    /// All lines in the order profile, year, clause, driver; lines of the unit stand with the first profile, fund
    /// contributions last.
    fn all(&self) -> Result<Vec<Line>, Vec<Diagnostic>> {
        let profiles = 0..self.given.profiles.len().max(1);
        let profiles = profiles.into_par_iter().map(ProfileIndex::new);
        let mut found: Vec<LinesMade> = profiles.map(|profile| self.with_profile(profile)).collect();
        found.push(self.fund_contributions());
        let mut lines = Vec::with_capacity(found.iter().map(|found| found.lines.len()).sum());
        let mut errors = Vec::new();
        for mut found in found {
            lines.append(&mut found.lines);
            errors.append(&mut found.errors);
        }
        if errors.is_empty() { Ok(lines) } else { Err(errors) }
    }

    /// The lines that stand with a profile: its own, and with the first one those of the unit.
    fn with_profile(&self, profile: ProfileIndex) -> LinesMade {
        let drivers: usize = self.given.clauses.iter().map(|clause| clause.drivers.len()).sum();
        let lines = Vec::with_capacity(drivers * self.assessment.years.len());
        let mut found = LinesMade { lines, errors: Vec::new() };
        let own = (profile.place() < self.given.profiles.len()).then_some(profile);
        for year in 0..self.assessment.years.len() {
            let mut kept = self.kept.map(|kept| kept.with_profile(profile, self.assessment.years[year].year));
            for (source, driver) in self.drivers() {
                match driver.kind() {
                    DriverKind::FundContribution => {}
                    kind if kind.is_of_the_unit() && profile.place() == 0 => {
                        found.add(self.line_or_kept(source, None, year, &mut kept));
                    }
                    kind if kind.is_of_the_unit() => {}
                    _ if own.is_some() => found.add(self.line_or_kept(source, own, year, &mut kept)),
                    _ => {}
                }
            }
        }
        found
    }

    fn fund_contributions(&self) -> LinesMade {
        let mut kept = self.kept.map(Kept::contributions);
        let mut found = LinesMade::default();
        for (source, _) in self.drivers().filter(|(_, driver)| driver.kind() == DriverKind::FundContribution) {
            for year in 0..self.assessment.years.len() {
                found.add(self.line_or_kept(source, None, year, &mut kept));
            }
        }
        found
    }

    /// A line of an earlier calculation where it still holds, or the line computed.
    fn line_or_kept(
        &self,
        source: DriverIndex,
        profile: Option<ProfileIndex>,
        year: usize,
        kept: &mut Option<KeptLines<'_>>,
    ) -> Result<Option<Line>, Diagnostic> {
        let calendar_year = self.assessment.years[year].year;
        match kept.as_mut().and_then(|kept| kept.take(source, profile, calendar_year)) {
            Some(line) => Ok(line),
            None => self.line(source, profile, year),
        }
    }

    fn drivers(&self) -> impl Iterator<Item = (DriverIndex, &GivenDriver)> {
        ClauseIndex::over(&self.given.clauses).flat_map(|(clause, given)| {
            let drivers = given.drivers.iter().enumerate();
            drivers.map(move |(driver, given)| (DriverIndex { clause, driver }, given))
        })
    }

    fn line(
        &self,
        source: DriverIndex,
        profile: Option<ProfileIndex>,
        year: usize,
    ) -> Result<Option<Line>, Diagnostic> {
        let DriverIndex { clause, driver } = source;
        let given_clause = &self.given.clauses[clause];
        let given_driver = &given_clause.drivers[driver];
        let given_profile = profile.map(|profile| &self.given.profiles[profile]);
        if given_profile.is_some_and(|profile| !covers(given_clause, profile)) {
            return Ok(None);
        }
        let spot = Spot { given: self.given, assessment: self.assessment, clause, profile, year };
        let circumstances = spot.circumstances::<Decimal>(given_driver);
        let participants = circumstances.participants;
        let placed = PlacedDriver { given: self.given, clause: given_clause, index: driver, driver: given_driver };
        let amount = placed.cost::<Decimal>(circumstances).to_cents();
        let Some(amount) = amount.filter(|amount| *amount <= Cents::HIGHEST) else {
            return Err(too_large(&given_clause.id, self.assessment.years[year].year));
        };
        Ok((!amount.is_zero()).then(|| Line {
            clause,
            driver,
            kind: given_driver.kind(),
            profile,
            year: self.assessment.years[year].year,
            amount,
            existing: placed.existing::<Decimal>(amount.euro()).to_cents().unwrap_or(amount),
            payers: Split::of(&placed, given_profile).divide(amount, participants),
        }))
    }
}

fn wage_bill_too_large(year: Year) -> Diagnostic {
    Diagnostic::error(
        Subject::Dossier,
        message!(nl: "de loonsom van {year} is te groot om in centen te tellen", en: "the wage bill of {year} is too large to count in cents", year = year),
    )
    .hint(message!(nl: "kijk de aantallen en uurlonen na", en: "check the numbers and hourly wages"))
}

fn too_large(clause: &str, year: Year) -> Diagnostic {
    Diagnostic::error(
        Subject::Article(clause.into()),
        message!(nl: "de kosten in {year} zijn te groot om in centen te tellen", en: "the cost in {year} is too large to count in cents", year = year),
    )
    .hint(message!(nl: "kijk de aantallen en prijzen na", en: "check the numbers and prices"))
}
