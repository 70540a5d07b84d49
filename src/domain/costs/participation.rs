//! Who takes part in a clause and how far lessons bring them: sections 5 and 6 of docs/model.md.

use rust_decimal::{Decimal, dec};

use super::given::{GivenClause, GivenProfile, LearningFacts, Proof};
use super::operand::{constant, input};
use crate::domain::clause::Level;
use crate::domain::figure::{Leaf, Number, Origin, Unit};
use crate::domain::money::{Heads, Hours, Rate};
use crate::domain::period::Year;
use crate::domain::workforce::stay::State;
use crate::domain::workforce::{STAY_YEARS, Schooling};
use crate::message;

/// Months in a year of stay.
const MONTHS: Decimal = dec!(12);

/// Whether a clause covers a profile at all.
pub fn covers(clause: &GivenClause, profile: &GivenProfile) -> bool {
    clause.covers.as_ref().is_none_or(|kinds| kinds.contains(&profile.contract))
}

/// Whether learners at `level` are below the clause's target; in other families everybody counts.
pub fn is_below_target(clause: &GivenClause, level: Level) -> bool {
    clause.target.is_none_or(|target| level < target)
}

/// The share of those with each number of completed years of stay that has had the waiting time: of every profile the
/// same, so computed once for all.
pub fn reached<N: Number>(clause: &GivenClause) -> [Rate<N>; STAY_YEARS] {
    let waiting: Rate<N> = input(
        clause.waiting_months,
        Unit::Months,
        || message!(nl: "wachttijd", en: "waiting time"),
        || format!("clauses/{}/waiting_months", clause.id),
    );
    let years = waiting / constant(MONTHS, || message!(nl: "maanden per jaar", en: "months a year"));
    std::array::from_fn(|completed| {
        let stay = Rate::new(N::fixed(Decimal::from(completed.saturating_add(1))));
        (stay - years.clone()).at_least(&Rate::zero()).at_most(&Rate::one()).named(
            || message!(nl: "heeft de wachttijd gehad ({years} jaar verblijf)", en: "has completed the waiting time ({years} years of stay)", years = completed),
            Unit::Share,
        )
    })
}

/// The share that has the right of those of whom `reached` has had the waiting time: with proof, and on request of the
/// rest.
pub fn right<N: Number>(clause: &GivenClause, profile: &GivenProfile, reached: Rate<N>) -> Rate<N> {
    let shown = match clause.proof {
        Some(Proof::Brp) => {
            let registered: Rate<N> = input(
                profile.registered_share,
                Unit::Share,
                || message!(nl: "ingeschreven in de BRP", en: "registered in the BRP"),
                || format!("profiles/{}/registered_share", profile.id),
            );
            reached * registered
        }
        Some(Proof::Service | Proof::Either) | None => reached,
    };
    if clause.on_request_rate.is_zero() {
        return shown;
    }
    let on_request: Rate<N> = input(
        clause.on_request_rate,
        Unit::Share,
        || message!(nl: "vraagt er eerder om", en: "asks for it earlier"),
        || format!("clauses/{}/on_request_rate", clause.id),
    );
    let others = (Rate::one() - shown.clone())
        .named(|| message!(nl: "de anderen met dat verblijf", en: "the others with that stay"), Unit::Share);
    shown + others * on_request
}

/// The share of those with the right that takes part: the profile's own for this clause, or the clause's.
pub fn take_up<N: Number>(clause: &GivenClause, profile: &GivenProfile) -> Rate<N> {
    let own = profile.take_up.get(clause.id.as_str());
    input(
        *own.unwrap_or(&clause.take_up),
        Unit::Share,
        || message!(nl: "deelname", en: "take-up"),
        || match own {
            Some(_) => format!("profiles/{}/take_up/{}", profile.id, clause.id),
            None => format!("clauses/{}/take_up", clause.id),
        },
    )
}

/// The rights of a profile by completed years of stay, with its take-up.
#[derive(Clone, Debug)]
pub struct Entitlement<N> {
    rights: [Rate<N>; STAY_YEARS],
    take_up: Rate<N>,
}

impl<N: Number> Entitlement<N> {
    /// Who of `profile` may take part in `clause`; nothing where the clause does not cover the profile.
    pub fn new(clause: &GivenClause, profile: &GivenProfile) -> Option<Self> {
        covers(clause, profile).then(|| Self::with(clause, profile, reached(clause)))
    }

    /// Who of a covered `profile` may take part in `clause`, of which the waiting time is known to be had by `reached`.
    pub fn with(clause: &GivenClause, profile: &GivenProfile, reached: [Rate<N>; STAY_YEARS]) -> Self {
        Self { rights: reached.map(|reached| right(clause, profile, reached)), take_up: take_up(clause, profile) }
    }

    /// Participants at `level`: Σ over years of stay of heads × right, × take-up.
    pub fn at_level(&self, profile: &GivenProfile, state: &State, level: Level, year: Year) -> Heads<N> {
        let heads = state.0.map(|levels| levels[level.index()]);
        let label = |completed: usize| {
            message!(
                nl: "werknemers met {years} jaar verblijf, niveau {level}", en: "workers with {years} years of stay, level {level}",
                years = completed, level = level.name()
            )
        };
        let place = |completed: usize| format!("stay/{}/{completed}/{}/{year}", profile.id, level.code());
        (self.entitled(heads, label, place) * self.take_up.clone()).named(
            || message!(nl: "deelnemers op niveau {level}", en: "participants at level {level}", level = level.name()),
            Unit::Heads,
        )
    }

    /// Participants at all levels together, of a clause without a target.
    pub fn at_all_levels(&self, profile: &GivenProfile, state: &State, year: Year) -> Heads<N> {
        let heads = state.0.map(|levels| levels.into_iter().sum());
        let label = |completed: usize| {
            message!(
                nl: "werknemers met {years} jaar verblijf", en: "workers with {years} years of stay", years = completed
            )
        };
        let place = |completed: usize| format!("stay/{}/{completed}/all/{year}", profile.id);
        self.entitled(heads, label, place) * self.take_up.clone()
    }

    /// Participants in one cell of the state.
    pub fn in_cell(&self, heads: Heads<N>, completed: usize) -> Heads<N> {
        heads * self.rights[completed].clone() * self.take_up.clone()
    }

    /// The part of those with `completed` years of stay that takes part: right × take-up.
    pub fn part(&self, completed: usize) -> Rate<N> {
        self.rights[completed].clone() * self.take_up.clone()
    }

    fn entitled(
        &self,
        heads: [Heads; STAY_YEARS],
        label: impl Fn(usize) -> crate::domain::words::Message,
        place: impl Fn(usize) -> String,
    ) -> Heads<N> {
        let with_right = heads.iter().zip(&self.rights).enumerate().filter(|(_, (heads, _))| !heads.is_zero());
        let entitled = with_right.map(|(completed, (heads, right))| {
            let heads = Heads::new(N::given(heads.value(), || Leaf {
                label: label(completed),
                unit: Unit::Heads,
                origin: Origin::Figure(place(completed)),
            }));
            heads * right.clone()
        });
        entitled.sum()
    }
}

/// Lesson hours of a participant at `level`: at most the clause's a year, at most what the way to the target needs.
///
/// Steps without a known need are a validation error wherever they count, so they add nothing here.
pub fn lesson_hours_at<N: Number>(
    clause: &GivenClause,
    facts: &LearningFacts,
    schooling: Schooling,
    in_force: Rate<N>,
    level: Level,
) -> Hours<N> {
    let Some(target) = clause.target else { return Hours::zero() };
    let steps = Level::ALL.into_iter().filter(|step| level <= *step && *step < target);
    let way = steps.map(|step| need::<N>(facts, schooling, step)).reduce(|way, step| way + step);
    let offered: Hours<N> = input(
        clause.hours_per_year,
        Unit::Hours,
        || message!(nl: "lesuren per jaar", en: "lesson hours a year"),
        || format!("clauses/{}/hours_per_year", clause.id),
    );
    (offered * in_force).at_most(
        &way.unwrap_or_else(Hours::zero)
            .named(|| message!(nl: "lesuren tot het streefniveau", en: "lesson hours to the target"), Unit::Hours),
    )
}

/// Guided hours from `level` to the next.
fn need<N: Number>(facts: &LearningFacts, schooling: Schooling, level: Level) -> Hours<N> {
    let step = LearningFacts::STEPS.get(level.index()).copied().unwrap_or_default();
    input(
        facts.need_from(level, schooling).unwrap_or_default(),
        Unit::Hours,
        || message!(nl: "lesuren vanaf niveau {level}", en: "lesson hours from level {level}", level = level.name()),
        || format!("facts/need/{step}/{}", schooling.code()),
    )
}

/// The share of participants at `level` that moves up in the year: success rate × at most all of the hours it takes.
pub fn success<N: Number>(facts: &LearningFacts, schooling: Schooling, level: Level, hours: Hours<N>) -> Rate<N> {
    if !facts.need_from(level, schooling).is_some_and(|need| need.is_positive()) {
        return Rate::zero();
    }
    let rate: Rate<N> = input(
        facts.success_rate,
        Unit::Share,
        || message!(nl: "slagingspercentage", en: "success rate"),
        || "facts/success_rate".to_owned(),
    );
    rate * (hours / need::<N>(facts, schooling, level)).at_most(&Rate::one())
}
