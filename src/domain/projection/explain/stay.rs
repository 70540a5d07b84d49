//! Workers by completed years of stay and level, who of them learns, and who moves up: sections 4, 5 and 6 of docs/model.md.

use std::array::from_fn;

use super::people::Cell;
use super::{Explainer, FigureId, Rounding, Step, article, group};
use crate::domain::clause::Level;
use crate::domain::costs::given::GivenProfile;
use crate::domain::costs::operand::{figure, input};
use crate::domain::costs::participation::{Entitlement, lesson_hours_at, success};
use crate::domain::figure::{Number, Traced, Unit};
use crate::domain::learning::LEVELS;
use crate::domain::money::{Heads, Rate};
use crate::domain::period::Year;
use crate::domain::projection::assessment::ProfileYear;
use crate::domain::projection::circumstances::in_force;
use crate::domain::projection::course::{Cells, Credits, stays_on, unfinished_by_stay};
use crate::domain::projection::index::{ClauseIndex, ProfileIndex};
use crate::domain::words::Message;
use crate::domain::workforce::STAY_YEARS;
use crate::domain::workforce::stay::{State, planned};
use crate::message;

/// Workers with so many completed years of stay, at one level or at all.
fn with_stay(completed: usize, level: Option<Level>) -> Message {
    match level {
        Some(level) => message!(
            nl: "werknemers met {years} jaar verblijf, niveau {level}", en: "workers with {years} years of stay, level {level}",
            years = completed, level = level.name()
        ),
        None => {
            message!(nl: "werknemers met {years} jaar verblijf", en: "workers with {years} years of stay", years = completed)
        }
    }
}

/// Those of `profile` as an operand that opens in its turn.
pub(super) fn staying(
    profile: &GivenProfile,
    now: &ProfileYear,
    (completed, level): (usize, Option<Level>),
    year: Year,
) -> Heads<Traced> {
    let heads = match level {
        Some(level) => now.state[completed][level.index()],
        None => State(now.state).0[completed].iter().copied().sum(),
    };
    let id = FigureId::Stayed { profile: profile.id.clone(), completed, level, year };
    figure(heads, Unit::Heads, || with_stay(completed, level), || id.to_string())
}

/// Workers of a profile at the start of the year `years` after the first.
pub(super) fn posts(profile: &GivenProfile, years: usize) -> Heads<Traced> {
    let start = input(
        profile.heads,
        Unit::Heads,
        || message!(nl: "werknemers bij het begin", en: "workers at the start"),
        || format!("profiles/{}/heads", profile.id),
    );
    let growth = input(
        profile.growth,
        Unit::Share,
        || message!(nl: "groei per jaar", en: "yearly growth"),
        || format!("profiles/{}/growth", profile.id),
    );
    planned(start, growth, years)
}

/// The share of `profile` with each number of completed years of stay.
fn stay_shares(profile: &GivenProfile) -> [Rate<Traced>; STAY_YEARS] {
    from_fn(|completed| {
        input(
            profile.stay_share[completed],
            Unit::Share,
            || message!(nl: "deel met {years} jaar verblijf", en: "share with {years} years of stay", years = completed),
            || format!("profiles/{}/stay_share", profile.id),
        )
    })
}

/// A share for each level, at the start or of those who come in.
fn level_shares(
    profile: &GivenProfile,
    shares: &[Rate; LEVELS],
    key: &str,
    label: fn(Level) -> Message,
) -> [Rate<Traced>; LEVELS] {
    from_fn(|level| {
        input(shares[level], Unit::Share, || label(Level::ALL[level]), || format!("profiles/{}/{key}", profile.id))
    })
}

impl Explainer<'_> {
    /// The state at the start of the first year, from the counts or the shares that are given.
    fn at_start(profile: &GivenProfile) -> State<Traced> {
        match &profile.joint_heads {
            Some(counted) => State(from_fn(|completed| {
                from_fn(|level| {
                    let label = || with_stay(completed, Some(Level::ALL[level]));
                    input(counted[completed][level], Unit::Heads, label, || {
                        format!("profiles/{}/joint_heads", profile.id)
                    })
                })
            })),
            None => {
                let at_level = |level: Level| message!(nl: "deel op niveau {level} bij het begin", en: "share at level {level} at the start", level = level.name());
                let levels = level_shares(profile, &profile.level_share, "level_share", at_level);
                State::at_start(&posts(profile, 0), &stay_shares(profile), &levels)
            }
        }
    }

    /// The state at the start of a later year, from that of the year before it and who moved up in it.
    fn turned(&self, index: ProfileIndex, before: usize) -> State<Traced> {
        let profile = &self.given.profiles[index];
        let (now, span) = (&self.assessment.profiles[index][before], self.assessment.years[before]);
        let credits = Credits::of_year(self.given, profile, &State(now.state), &span);
        let state: Cells<Traced> = from_fn(|completed| {
            from_fn(|level| staying(profile, now, (completed, Some(Level::ALL[level])), span.year))
        });
        let movers: Cells<Traced> = from_fn(|completed| {
            from_fn(|level| {
                let moving = credits.movers(completed, level);
                if moving.is_zero() { Heads::zero() } else { moving_up(profile, moving, (completed, level), span.year) }
            })
        });
        let entering = |level: Level| message!(nl: "deel van de nieuwe werknemers op niveau {level}", en: "share of newcomers at level {level}", level = level.name());
        let entry = level_shares(profile, &profile.entry_level_share, "entry_level_share", entering);
        State(state).after_learning(&movers).turn(&stays_on(profile), &entry, posts(profile, before + 1)).state
    }

    pub(super) fn stayed(&self, profile: &str, completed: usize, level: Option<Level>, year: Year) -> Option<Step> {
        let index = self.profile_index(profile)?;
        let (given, now) = (&self.given.profiles[index], self.assessment.profile_year(index, year)?);
        let cells = now.state.get(completed)?;
        let (formula, value): (Heads<Traced>, Heads) = match (level, self.assessment.year_index(year)?) {
            (None, _) => {
                let known = Level::ALL.into_iter().filter(|level| !cells[level.index()].is_zero());
                let levels = known.map(|level| staying(given, now, (completed, Some(level)), year));
                (levels.sum(), cells.iter().copied().sum())
            }
            (Some(level), first) => {
                let state = match first.checked_sub(1) {
                    None => Self::at_start(given),
                    Some(before) => self.turned(index, before),
                };
                (state.0[completed][level.index()].clone(), cells[level.index()])
            }
        };
        let title = message!(
            nl: "{who}, begin {year}, {profile}", en: "{who}, start of {year}, {profile}",
            who = with_stay(completed, level), year = year, profile = group(profile)
        );
        Some((title, Unit::Heads, value.value(), formula.number().clone(), Rounding::None))
    }

    pub(super) fn movers(&self, profile: &str, completed: usize, level: Level, year: Year) -> Option<Step> {
        let index = self.profile_index(profile)?;
        let (given, now) = (&self.given.profiles[index], self.assessment.profile_year(index, year)?);
        let span = self.assessment.years[self.assessment.year_index(year)?];
        now.state.get(completed)?;
        let credits = Credits::of_year(self.given, given, &State(now.state), &span);
        let formula = match credits.credited(completed, level.index()) {
            None => Heads::zero(),
            Some(clause) => {
                let clause = &self.given.clauses[clause];
                let entitlement = Entitlement::<Traced>::new(clause, given)?;
                let heads = staying(given, now, (completed, Some(level)), year);
                let hours = lesson_hours_at(clause, &self.given.facts, given.schooling, in_force(span), level);
                entitlement.in_cell(heads, completed) * success(&self.given.facts, given.schooling, level, hours)
            }
        };
        let title = message!(
            nl: "een niveau hoger in {year}: {who}, {profile}", en: "a level up in {year}: {who}, {profile}",
            who = with_stay(completed, Some(level)), year = year, profile = group(profile)
        );
        let value = credits.movers(completed, level.index()).value();
        Some((title, Unit::Heads, value, formula.number().clone(), Rounding::None))
    }

    pub(super) fn participants_at(&self, clause: &str, profile: &str, level: Level, year: Year) -> Option<Step> {
        let cell = self.cell(clause, profile, year)?;
        let value = cell.participation.lessons.as_deref()?.participants[level.index()];
        let entitlement = Entitlement::<Traced>::new(cell.clause, cell.profile)?;
        let formula = entitlement.at_level(cell.profile, &State(cell.now.state), level, year);
        let title = message!(
            nl: "deelnemers {year} op niveau {level}, {clause}, {profile}", en: "participants {year} at level {level}, {clause}, {profile}",
            year = year, level = level.name(), clause = article(clause), profile = group(profile)
        );
        Some((title, Unit::Heads, value.value(), formula.number().clone(), Rounding::None))
    }

    /// Participants of the year before `cell` who did not reach the target, by completed years of stay.
    pub(super) fn unfinished_before(&self, cell: &Cell<'_>) -> Option<[Heads<Traced>; STAY_YEARS]> {
        let before = cell.year_index.checked_sub(1)?;
        let (now, span) = (&self.assessment.profiles[cell.profile_index][before], self.assessment.years[before]);
        now.clauses[cell.clause_index].unfinished.as_deref()?;
        let entitlement = Entitlement::<Traced>::new(cell.clause, cell.profile)?;
        let taking_part = |completed: usize, level: Option<Level>| {
            entitlement.in_cell(staying(cell.profile, now, (completed, level), span.year), completed)
        };
        let Some(target) = cell.clause.target else {
            return Some(from_fn(|completed| taking_part(completed, None)));
        };
        let learning: Cells<Traced> =
            from_fn(|completed| from_fn(|level| taking_part(completed, Some(Level::ALL[level]))));
        let moving = |level: usize| {
            let level = Level::ALL[level];
            let (facts, schooling) = (&self.given.facts, cell.profile.schooling);
            success(facts, schooling, level, lesson_hours_at(cell.clause, facts, schooling, in_force(span), level))
        };
        let movers: Cells<Traced> =
            from_fn(|completed| from_fn(|level| learning[completed][level].clone() * moving(level)));
        Some(unfinished_by_stay(target, &learning, &movers))
    }
}

/// Those who move up as an operand that opens in its turn.
fn moving_up(profile: &GivenProfile, moving: Heads, (completed, level): (usize, usize), year: Year) -> Heads<Traced> {
    let level = Level::ALL[level];
    let id = FigureId::Movers { profile: profile.id.clone(), completed, level, year };
    let label = || {
        message!(
            nl: "een niveau hoger: {who}", en: "a level up: {who}", who = with_stay(completed, Some(level))
        )
    };
    figure(moving, Unit::Heads, label, || id.to_string())
}

/// The cells of a clause whose learners it is credited for, as figures.
pub(super) fn credited(profile: &GivenProfile, credits: &Credits, clause: ClauseIndex, year: Year) -> Traced {
    let cells = credits.cells_of(clause);
    let movers = cells.map(|(completed, level)| {
        moving_up(profile, credits.movers(completed, level), (completed, level), year).number().clone()
    });
    Traced::sum(movers)
}
