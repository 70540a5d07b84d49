//! From the given to every result: profiles through the years, lines, payers, grants.

use rust_decimal::Decimal;

use super::assessment::{Assessment, Line, Participation, ProfileYear, YearSpan};
use super::course::course;
use super::grants::apply_schemes;
use super::validate::validate;
use crate::domain::costs::Given;
use crate::domain::costs::driver::{Circumstances, PlacedDriver};
use crate::domain::costs::given::{DriverKind, GivenDriver};
use crate::domain::costs::participation::covers;
use crate::domain::costs::split::split;
use crate::domain::diagnostic::{Diagnostic, Subject};
use crate::domain::money::{Euro, Heads, Hours};
use crate::domain::period::Year;
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
/// Everything that is wrong with the given, all at once; and a line too large to count in cents.
pub fn assess(given: &Given) -> Result<Assessment, Vec<Diagnostic>> {
    let errors = validate(given);
    if !errors.is_empty() {
        return Err(errors);
    }
    let years = year_spans(given);
    let profiles: Vec<Vec<ProfileYear>> = given.profiles.iter().map(|profile| course(given, profile, &years)).collect();
    let mut assessment = Assessment { years, profiles, ..Assessment::default() };
    assessment.wage_bill = assessment
        .years
        .iter()
        .enumerate()
        .map(|(index, span)| (span.year, wage_bill(given, &assessment.profiles, index)))
        .collect();
    assessment.lines = Lines { given, assessment: &assessment }.all()?;
    apply_schemes(given, &mut assessment);
    Ok(assessment)
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

struct Lines<'g> {
    given: &'g Given,
    assessment: &'g Assessment,
}

impl Lines<'_> {
    /// All lines in the order profile, year, clause, driver; lines of the unit stand with the first profile, fund
    /// contributions last.
    fn all(&self) -> Result<Vec<Line>, Vec<Diagnostic>> {
        let mut lines = Vec::new();
        let mut errors = Vec::new();
        let mut add = |line: Result<Option<Line>, Diagnostic>| match line {
            Ok(Some(line)) => lines.push(line),
            Ok(None) => {}
            Err(error) => errors.push(error),
        };
        for profile in 0..self.given.profiles.len().max(1) {
            for year in 0..self.assessment.years.len() {
                for (clause, driver, placed) in self.drivers() {
                    match placed.kind {
                        DriverKind::FundContribution => {}
                        kind if kind.is_of_the_unit() => {
                            if profile == 0 {
                                add(self.line(clause, driver, None, year));
                            }
                        }
                        _ if profile < self.given.profiles.len() => add(self.line(clause, driver, Some(profile), year)),
                        _ => {}
                    }
                }
            }
        }
        for (clause, driver, placed) in self.drivers() {
            if placed.kind == DriverKind::FundContribution {
                (0..self.assessment.years.len()).for_each(|year| add(self.line(clause, driver, None, year)));
            }
        }
        if errors.is_empty() { Ok(lines) } else { Err(errors) }
    }

    fn drivers(&self) -> impl Iterator<Item = (usize, usize, &GivenDriver)> {
        self.given.clauses.iter().enumerate().flat_map(|(clause, given)| {
            given.drivers.iter().enumerate().map(move |(driver, placed)| (clause, driver, placed))
        })
    }

    fn line(
        &self,
        clause: usize,
        driver: usize,
        profile: Option<usize>,
        year: usize,
    ) -> Result<Option<Line>, Diagnostic> {
        let given_clause = &self.given.clauses[clause];
        let given_driver = &given_clause.drivers[driver];
        let given_profile = profile.map(|profile| &self.given.profiles[profile]);
        if given_profile.is_some_and(|profile| !covers(given_clause, profile)) {
            return Ok(None);
        }
        let circumstances = circumstances(self.given, self.assessment, (clause, driver), profile, year);
        let participants = circumstances.participants;
        let placed = PlacedDriver { given: self.given, clause: given_clause, index: driver, driver: given_driver };
        let Some(amount) = placed.cost::<Decimal>(circumstances).to_cents() else {
            return Err(too_large(&given_clause.id, self.assessment.years[year].year));
        };
        Ok((!amount.is_zero()).then(|| Line {
            clause,
            driver,
            kind: given_driver.kind,
            profile,
            year: self.assessment.years[year].year,
            amount,
            payers: split(given_clause, given_driver, given_profile, amount, participants),
        }))
    }
}

/// What the formula of a driver needs to know; a line of the unit has no profile.
pub(crate) fn circumstances(
    given: &Given,
    assessment: &Assessment,
    (clause, driver): (usize, usize),
    profile: Option<usize>,
    year: usize,
) -> Circumstances<Decimal> {
    static NOBODY: Participation = Participation {
        participants: Heads::ZERO,
        new_participants: Heads::ZERO,
        level_steps: Heads::ZERO,
        lessons: None,
    };
    let span = assessment.years[year];
    let now = profile.map(|profile| &assessment.profiles[profile][year]);
    let participation = now.map_or(&NOBODY, |now| &now.clauses[clause]);
    let hourly_cost = now.map_or_else(Default::default, |now| now.hourly_cost);
    let buddy = given.clauses[clause].drivers[driver].buddy_profile.as_ref();
    let buddy = buddy.and_then(|id| given.profiles.iter().position(|profile| profile.id == *id));
    Circumstances {
        participants: participation.participants,
        lesson_hours: lesson_hours_of_all(participation),
        new_participants: participation.new_participants,
        level_steps: participation.level_steps,
        covered_heads: now.map_or(Heads::ZERO, |now| now.heads),
        covered_arrivals: now.map_or(Heads::ZERO, |now| now.arrivals),
        hours_per_week: profile.map_or(Hours::ZERO, |profile| given.profiles[profile].hours_per_week),
        time_cost: hourly_cost / given.worked_share,
        buddy_hourly_cost: buddy.map_or(hourly_cost, |buddy| assessment.profiles[buddy][year].hourly_cost),
        wage_bill: assessment.wage_bill.get(&span.year).copied().unwrap_or_default(),
        in_force: span.share,
        year: span.year,
        is_first_year: year == 0,
    }
}

/// Σ over levels of participants × lesson hours.
pub(crate) fn lesson_hours_of_all(participation: &Participation) -> Hours {
    participation.lessons.as_ref().map_or(Hours::ZERO, |lessons| {
        lessons.participants.iter().zip(&lessons.hours).map(|(heads, hours)| *heads * *hours).sum()
    })
}

fn too_large(clause: &str, year: Year) -> Diagnostic {
    Diagnostic::error(
        Subject::Article(clause.to_owned()),
        message!(nl: "de kosten in {year} zijn te groot om in centen te tellen", en: "the cost in {year} is too large to count in cents", year = year),
    )
    .hint(message!(nl: "kijk de aantallen en prijzen na", en: "check the numbers and prices"))
}
