//! A profile through the years of the agreement: state, participants and level progress (sections 4, 5 and 6 of
//! docs/model.md).

use std::ops::Range;
use std::sync::Arc;

use rust_decimal::Decimal;

use super::assessment::{Lessons, Participation, ProfileYear, YearSpan};
use super::index::ClauseIndex;
use crate::domain::clause::Level;
use crate::domain::costs::Given;
use crate::domain::costs::given::{DriverKind, GivenClause, GivenProfile};
use crate::domain::costs::hour::hour_cost;
use crate::domain::costs::operand::input;
use crate::domain::costs::participation::{Entitlement, covers, is_below_target, lesson_hours_at, reached, success};
use crate::domain::figure::{Number, Unit};
use crate::domain::learning::LEVELS;
use crate::domain::money::{Heads, Hours, Rate};
use crate::domain::workforce::STAY_YEARS;
use crate::domain::workforce::stay::{State, planned};
use crate::message;

/// Heads by completed years of stay and level.
pub(super) type Cells<N = Decimal> = [[Heads<N>; LEVELS]; STAY_YEARS];

/// Movers that differ by no more are a tie: a third of a third has no exact decimal, and its last digit must not decide
/// which clause is credited.
const TIE: Decimal = Decimal::from_parts(1, 0, 0, false, 12);

/// A clause as it runs along with one profile.
struct Companion<'g> {
    clause: &'g GivenClause,
    /// By completed years of stay, the part of the heads that takes part; nothing where the clause does not cover the
    /// profile, or where all of it is taken from an earlier calculation.
    parts: Option<[Rate; STAY_YEARS]>,
    /// What lessons of the year before came to, which those of a year with the same share in force come to as well.
    taught: Option<Taught>,
    /// Whether new participants are counted: only an intake costs by them, and counting takes time.
    counts_new: bool,
    /// Participants of the year before that did not complete, by completed years of stay.
    unfinished: [Heads; STAY_YEARS],
}

/// What a year of lessons comes to for a participant, by level.
#[derive(Clone, Copy)]
struct Taught {
    /// The share of the year in force.
    in_force: Rate,
    hours: [Hours; LEVELS],
    /// The part of the participants that moves up.
    success: [Rate; LEVELS],
}

/// What an earlier calculation of the same profile left that still holds.
#[derive(Clone, Copy)]
pub(super) struct Earlier<'a> {
    pub(super) years: &'a [ProfileYear],
    /// What has changed since, by index of the clause.
    pub(super) touched: &'a [bool],
    /// Whether a clause that teaches has changed: then levels, and with them all lessons, are another matter.
    pub(super) levels_touched: bool,
}

/// What all profiles have in common.
pub(super) struct Common<'g> {
    given: &'g Given,
    years: &'g [YearSpan],
    /// Of each clause, who has had the waiting time.
    reached: Vec<[Rate; STAY_YEARS]>,
}

impl<'g> Common<'g> {
    pub(super) fn new(given: &'g Given, years: &'g [YearSpan]) -> Self {
        Self { given, years, reached: given.clauses.iter().map(reached).collect() }
    }

    /// The course of `profile` through the years; clauses that `earlier` knows and that have not changed are taken from
    /// it.
    ///
    /// Lessons move people between levels and not between years of stay, so clauses without a target do not feel them.
    pub(super) fn course(&self, profile: &GivenProfile, earlier: Option<Earlier<'_>>) -> Vec<ProfileYear> {
        let Self { given, years, reached: _ } = *self;
        let mut companions = self.companions(profile, earlier);
        let mut state = match &profile.joint_heads {
            Some(cells) => State(*cells),
            None => State::at_start(&profile.heads, &profile.stay_share, &profile.level_share),
        };
        let mut cut = Rate::new(Decimal::ONE);
        let mut course = Vec::with_capacity(years.len());
        for (index, span) in years.iter().enumerate() {
            // Where no lessons have changed nobody is at another level, and only clauses are another matter.
            let same_people = earlier.filter(|earlier| !earlier.levels_touched).map(|earlier| &earlier.years[index]);
            if let Some(before) = same_people {
                (state, cut) = (State(before.state), before.cut);
            }
            let by_stay = state.0.map(|levels| levels.into_iter().sum());
            let now = Now { state: &state, by_stay, span, cut, earlier, year: index };
            let (clauses, movers) = year_of_clauses(given, profile, &mut companions, &now);
            if let Some(before) = same_people {
                course.push(ProfileYear { clauses, ..*before });
                continue;
            }
            let (annual_pay, hourly_cost) = match earlier {
                Some(earlier) => (earlier.years[index].annual_pay, earlier.years[index].hourly_cost),
                None => {
                    let hour = hour_cost::<Decimal>(given, profile, span.year);
                    (hour.annual_pay, hour.hourly_cost)
                }
            };
            course.push(ProfileYear {
                heads: state.heads(),
                state: state.0,
                cut,
                arrivals: state.newcomers() * span.share * profile.arrivals_factor,
                annual_pay,
                hourly_cost,
                clauses,
            });
            let posts = planned(profile.heads, profile.growth, index + 1);
            let turn = state.after_learning(&movers).turn(&profile.stay_on, &profile.entry_level_share, posts);
            (state, cut) = (turn.state, turn.cut);
        }
        course
    }

    /// The clauses beside `profile`, of which those that `earlier` knows and that have not changed count nobody.
    fn companions(&self, profile: &GivenProfile, earlier: Option<Earlier<'_>>) -> Vec<Companion<'g>> {
        let clauses = ClauseIndex::over(&self.given.clauses).zip(&self.reached);
        let companions = clauses.map(|((index, clause), reached)| Companion {
            clause,
            parts: earlier
                .is_none_or(|earlier| earlier.touched[index.place()])
                .then(|| parts(clause, profile, reached))
                .flatten(),
            taught: None,
            counts_new: clause.drivers.iter().any(|driver| driver.kind() == DriverKind::Intake),
            unfinished: [Heads::ZERO; STAY_YEARS],
        });
        companions.collect()
    }
}

/// A year as the clauses meet it.
struct Now<'a> {
    state: &'a State,
    /// Heads by completed years of stay.
    by_stay: [Heads; STAY_YEARS],
    span: &'a YearSpan,
    cut: Rate,
    earlier: Option<Earlier<'a>>,
    year: usize,
}

impl<'a> Now<'a> {
    /// What a clause came to before, where that still holds.
    fn unchanged(&self, clause: ClauseIndex) -> Option<&'a Participation> {
        let earlier = self.earlier.filter(|earlier| !earlier.touched[clause.place()])?;
        earlier.years[self.year].clauses.get(clause.place())
    }
}

/// All clauses act on the same state; where two lessons reach a cell, the larger number of movers counts.
fn year_of_clauses(
    given: &Given,
    profile: &GivenProfile,
    companions: &mut [Companion<'_>],
    now: &Now<'_>,
) -> (Vec<Participation>, Cells) {
    let Now { state, by_stay, span, cut, .. } = *now;
    let mut clauses = vec![Participation::default(); companions.len()];
    let mut credits = Credits::default();
    for (place, companion) in companions.iter_mut().enumerate() {
        let index = ClauseIndex::new(place);
        if let Some(unchanged) = now.unchanged(index) {
            clauses[index] = unchanged.clone();
            continue;
        }
        let Companion { clause, parts, taught, counts_new, unfinished } = companion;
        let Some(parts) = parts else { continue };
        let participation = &mut clauses[index];
        let mut left_over = [Heads::ZERO; STAY_YEARS];
        let learning = match clause.target {
            Some(target) => {
                let taking_part = taking_part(target, parts, state);
                let known = taught.filter(|taught| taught.in_force == span.share);
                let year = *taught.insert(known.unwrap_or_else(|| teach(given, profile, clause, span)));
                participation.participants =
                    taking_part.iter().flat_map(|levels| &levels[below(target)]).copied().sum();
                let movers = movers(target, &taking_part, &year);
                if *counts_new {
                    left_over = unfinished_by_stay(target, &taking_part, &movers);
                }
                participation.lessons = Some(Arc::new(lessons(target, &taking_part, &year)));
                Some((target, movers))
            }
            None => {
                let with_part = || by_stay.into_iter().zip(*parts).map(|(heads, part)| heads * part);
                participation.participants = with_part().sum();
                if *counts_new {
                    for (left, heads) in left_over.iter_mut().zip(with_part()) {
                        *left = heads;
                    }
                }
                None
            }
        };
        if *counts_new {
            let still_there = still_there(unfinished, profile, cut);
            participation.new_participants = (participation.participants - still_there).at_least(&Heads::ZERO);
            *unfinished = left_over;
            participation.unfinished = Some(Arc::new(*unfinished));
        }
        if let Some((target, movers)) = learning {
            credits.credit(index, target, &movers);
        }
    }
    let teaching = ClauseIndex::over(&given.clauses).filter(|(_, clause)| clause.target.is_some());
    for (index, _) in teaching.filter(|(index, _)| now.unchanged(*index).is_none()) {
        clauses[index].level_steps =
            credits.cells_of(index).map(|(completed, level)| credits.movers[completed][level]).sum();
    }
    (clauses, credits.movers)
}

/// Movers by cell, and the clause each cell's movers are credited to.
#[derive(Default)]
pub(super) struct Credits {
    movers: Cells,
    to: [[Option<ClauseIndex>; LEVELS]; STAY_YEARS],
}

impl Credits {
    /// Credits the movers of a clause to a target where they are more than those of the clauses before.
    fn credit(&mut self, clause: ClauseIndex, target: Level, movers: &Cells) {
        for (completed, levels) in movers.iter().enumerate() {
            for (level, moving) in levels[below(target)].iter().enumerate() {
                if moving.is_zero() {
                    continue;
                }
                if (*moving - self.movers[completed][level]).value() > TIE {
                    self.movers[completed][level] = *moving;
                    self.to[completed][level] = Some(clause);
                }
            }
        }
    }

    /// The cells whose movers are credited to a clause: completed years of stay and level.
    pub(super) fn cells_of(&self, clause: ClauseIndex) -> impl Iterator<Item = (usize, usize)> + '_ {
        let cells = (0..STAY_YEARS).flat_map(|completed| (0..LEVELS).map(move |level| (completed, level)));
        cells.filter(move |(completed, level)| self.to[*completed][*level] == Some(clause))
    }

    /// The clause to which the movers of a cell are credited; nothing where nobody moves.
    pub(super) fn credited(&self, completed: usize, level: usize) -> Option<ClauseIndex> {
        self.to[completed][level]
    }

    /// The movers of a cell.
    pub(super) fn movers(&self, completed: usize, level: usize) -> Heads {
        self.movers[completed][level]
    }

    /// Movers with `completed` years of stay, credited to a clause that `counts` chooses.
    pub(super) fn steps_by_stay(&self, completed: usize, counts: impl Fn(ClauseIndex) -> bool) -> Heads {
        let cells = self.movers[completed].iter().zip(&self.to[completed]);
        cells.filter(|(_, to)| to.is_some_and(&counts)).map(|(movers, _)| *movers).sum()
    }

    /// The credits of a year, computed again from the state at its start.
    pub(super) fn of_year(given: &Given, profile: &GivenProfile, state: &State, span: &YearSpan) -> Self {
        let mut credits = Self::default();
        for (index, clause) in ClauseIndex::over(&given.clauses) {
            let Some(target) = clause.target else { continue };
            let Some(parts) = parts(clause, profile, &reached(clause)) else { continue };
            let taking_part = taking_part(target, &parts, state);
            let year = teach(given, profile, clause, span);
            credits.credit(index, target, &movers(target, &taking_part, &year));
        }
        credits
    }
}

/// The levels below a target; learners at it or above take no part.
fn below(target: Level) -> Range<usize> {
    0..target.index()
}

/// Right × take-up by completed years of stay, of those `reached` by the waiting time; nothing where the clause does not
/// cover the profile.
fn parts(clause: &GivenClause, profile: &GivenProfile, reached: &[Rate; STAY_YEARS]) -> Option<[Rate; STAY_YEARS]> {
    if !covers(clause, profile) {
        return None;
    }
    let entitlement = Entitlement::<Decimal>::with(clause, profile, *reached);
    Some(std::array::from_fn(|completed| entitlement.part(completed)))
}

/// Participants of a clause that teaches, by cell: those below its target.
fn taking_part(target: Level, parts: &[Rate; STAY_YEARS], state: &State) -> Cells {
    cells_below(target, |completed, level| state.0[completed][level] * parts[completed])
}

/// Participants who did not reach the target, by completed years of stay.
pub(super) fn unfinished_by_stay<N: Number>(
    target: Level,
    taking_part: &Cells<N>,
    movers: &Cells<N>,
) -> [Heads<N>; STAY_YEARS] {
    let reaches_target = |level: usize| level + 1 == target.index();
    std::array::from_fn(|completed| {
        let levels = below(target).map(|level| {
            let heads = taking_part[completed][level].clone();
            if reaches_target(level) { heads - movers[completed][level].clone() } else { heads }
        });
        levels.sum()
    })
}

/// What lessons of a clause come to for a participant of `profile` in a year.
fn teach(given: &Given, profile: &GivenProfile, clause: &GivenClause, span: &YearSpan) -> Taught {
    let hours = Level::ALL.map(|level| lesson_hours_at(clause, &given.facts, profile.schooling, span.share, level));
    let success = Level::ALL.map(|level| match is_below_target(clause, level) {
        true => success(&given.facts, profile.schooling, level, hours[level.index()]),
        false => Rate::ZERO,
    });
    Taught { in_force: span.share, hours, success }
}

fn lessons(target: Level, taking_part: &Cells, year: &Taught) -> Lessons {
    let mut participants = [Heads::ZERO; LEVELS];
    for levels in taking_part {
        for level in below(target) {
            participants[level] += levels[level];
        }
    }
    let of_all = participants.iter().zip(&year.hours).map(|(heads, hours)| *heads * *hours).sum();
    Lessons { participants, hours: year.hours, of_all }
}

/// Participants who move up a level, by the cell they leave.
fn movers(target: Level, taking_part: &Cells, year: &Taught) -> Cells {
    cells_below(target, |completed, level| taking_part[completed][level] * year.success[level])
}

/// The chance of staying another year, by completed years of stay.
pub(super) fn stays_on<N: Number>(profile: &GivenProfile) -> [Rate<N>; STAY_YEARS] {
    std::array::from_fn(|completed| {
        let label = || message!(nl: "blijft nog een jaar, na {years} jaar verblijf", en: "stays another year, after {years} years of stay", years = completed);
        input(profile.stay_on[completed], Unit::Share, label, || format!("profiles/{}/stay_on", profile.id))
    })
}

/// Those of the year before who are still there, a year later.
pub(super) fn still_there<N: Number>(
    unfinished: &[Heads<N>; STAY_YEARS],
    profile: &GivenProfile,
    cut: Rate<N>,
) -> Heads<N> {
    let stayed = unfinished
        .iter()
        .zip(stays_on(profile))
        .fold(Heads::zero(), |sum, (heads, chance)| sum + heads.clone() * chance);
    stayed * cut
}

/// Cells with something in those below a target.
fn cells_below(target: Level, of: impl Fn(usize, usize) -> Heads) -> Cells {
    let mut cells = Cells::default();
    for (completed, levels) in cells.iter_mut().enumerate() {
        for level in below(target) {
            levels[level] = of(completed, level);
        }
    }
    cells
}
