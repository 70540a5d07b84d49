//! A profile through the years of the agreement: state, participants and level progress (sections 4 to 6).

use rust_decimal::Decimal;

use super::assessment::{Lessons, Participation, ProfileYear, YearSpan};
use crate::domain::clause::Level;
use crate::domain::costs::Given;
use crate::domain::costs::given::{DriverKind, GivenClause, GivenProfile};
use crate::domain::costs::hour::hour_cost;
use crate::domain::costs::participation::{Entitlement, is_below_target, lesson_hours, success};
use crate::domain::money::{Heads, Rate};
use crate::domain::workforce::STAY_YEARS;
use crate::domain::workforce::stay::{State, planned};

/// Heads by completed years of stay and level.
type Cells = [[Heads; 5]; STAY_YEARS];

const NO_CELLS: Cells = [[Heads::ZERO; 5]; STAY_YEARS];

/// A clause as it runs along with one profile.
struct Companion<'g> {
    clause: &'g GivenClause,
    entitlement: Option<Entitlement<Decimal>>,
    /// Whether somebody asks who is new: only intakes do.
    counts_new: bool,
    /// Participants of the year before that did not complete, by cell.
    went_on: Cells,
}

/// What lessons of a clause do in a year.
struct Learning {
    movers: Cells,
    completed: Cells,
}

/// The course of `profile` through `years`.
pub fn course(given: &Given, profile: &GivenProfile, years: &[YearSpan]) -> Vec<ProfileYear> {
    let mut companions: Vec<Companion<'_>> = given
        .clauses
        .iter()
        .map(|clause| Companion {
            clause,
            entitlement: Entitlement::new(clause, profile),
            counts_new: clause.drivers.iter().any(|driver| driver.kind == DriverKind::Intake),
            went_on: NO_CELLS,
        })
        .collect();
    let mut state = match &profile.joint_heads {
        Some(cells) => State(*cells),
        None => State::at_start(profile.heads, &profile.stay_share, &profile.level_share),
    };
    let mut cut = Rate::new(Decimal::ONE);
    let mut course = Vec::with_capacity(years.len());
    for (index, span) in years.iter().enumerate() {
        let hour = hour_cost::<Decimal>(given, profile, span.year);
        let (clauses, movers) = year_of_clauses(given, profile, &mut companions, &state, span, cut);
        course.push(ProfileYear {
            heads: state.heads(),
            state: state.0,
            arrivals: state.newcomers() * span.share * profile.arrivals_factor,
            annual_pay: hour.annual_pay,
            hourly_cost: hour.hourly_cost,
            clauses,
        });
        let posts = planned(profile.heads, profile.growth, index + 1);
        let turn = state.after_learning(&movers).turn(&profile.stay_on, &profile.entry_level_share, posts);
        (state, cut) = (turn.state, turn.cut);
    }
    course
}

/// All clauses act on the same state; where two lessons reach a cell, the larger number of movers counts.
fn year_of_clauses(
    given: &Given,
    profile: &GivenProfile,
    companions: &mut [Companion<'_>],
    state: &State,
    span: &YearSpan,
    cut: Rate,
) -> (Vec<Participation>, Cells) {
    let mut clauses = vec![Participation::default(); companions.len()];
    let mut movers = NO_CELLS;
    let mut credited = [[None::<usize>; 5]; STAY_YEARS];
    for (index, companion) in companions.iter_mut().enumerate() {
        let Companion { clause, entitlement, counts_new, went_on } = companion;
        let Some(entitlement) = entitlement else { continue };
        let participation = &mut clauses[index];
        let learning = if clause.target.is_some() {
            let lessons = lessons(given, profile, clause, entitlement, state, span);
            participation.participants = lessons.participants.into_iter().sum();
            let learning = learning(given, profile, clause, entitlement, state, &lessons);
            participation.lessons = Some(Box::new(lessons));
            Some(learning)
        } else {
            participation.participants = entitlement.at_all_levels(profile, state, span.year);
            None
        };
        if *counts_new {
            let still_there = weighted(went_on, profile, cut);
            participation.new_participants = (participation.participants - still_there).at_least(&Heads::ZERO);
            let now = cells(|completed, level| match is_below_target(clause, level) {
                true => entitlement.in_cell(state.0[completed][level.index()], completed),
                false => Heads::ZERO,
            });
            let done = learning.as_ref().map_or(NO_CELLS, |learning| learning.completed);
            *went_on = cells(|completed, level| now[completed][level.index()] - done[completed][level.index()]);
        }
        let Some(learning) = learning else { continue };
        for (completed, levels) in learning.movers.iter().enumerate() {
            for (level, moving) in levels.iter().enumerate() {
                if *moving > movers[completed][level] {
                    movers[completed][level] = *moving;
                    credited[completed][level] = Some(index);
                }
            }
        }
    }
    for (levels, credits) in movers.iter().zip(&credited) {
        for (moving, credit) in levels.iter().zip(credits) {
            if let Some(index) = credit {
                clauses[*index].level_steps += *moving;
            }
        }
    }
    (clauses, movers)
}

fn lessons(
    given: &Given,
    profile: &GivenProfile,
    clause: &GivenClause,
    entitlement: &Entitlement<Decimal>,
    state: &State,
    span: &YearSpan,
) -> Lessons {
    let participants = Level::ALL.map(|level| match is_below_target(clause, level) {
        true => entitlement.at_level(profile, state, level, span.year),
        false => Heads::ZERO,
    });
    Lessons { participants, hours: lesson_hours(clause, &given.facts, profile.schooling, span.share) }
}

fn learning(
    given: &Given,
    profile: &GivenProfile,
    clause: &GivenClause,
    entitlement: &Entitlement<Decimal>,
    state: &State,
    lessons: &Lessons,
) -> Learning {
    let rates = Level::ALL.map(|level| match is_below_target(clause, level) {
        true => success(&given.facts, profile.schooling, level, lessons.hours[level.index()]),
        false => Rate::ZERO,
    });
    let movers = cells(|completed, level| {
        let rate = rates[level.index()];
        if rate.is_zero() {
            return Heads::ZERO;
        }
        entitlement.in_cell(state.0[completed][level.index()], completed) * rate
    });
    let reaches_target = |level: Level| clause.target.is_some_and(|target| level.index() + 1 == target.index());
    let completed = cells(|completed, level| match reaches_target(level) {
        true => movers[completed][level.index()],
        false => Heads::ZERO,
    });
    Learning { movers, completed }
}

/// Those of the year before who are still there, a year later.
fn weighted(went_on: &Cells, profile: &GivenProfile, cut: Rate) -> Heads {
    let stayed = went_on.iter().zip(&profile.stay_on).map(|(levels, chance)| {
        let heads: Heads = levels.iter().copied().sum();
        heads * *chance
    });
    stayed.sum::<Heads>() * cut
}

fn cells(mut of: impl FnMut(usize, Level) -> Heads) -> Cells {
    std::array::from_fn(|completed| Level::ALL.map(|level| of(completed, level)))
}
