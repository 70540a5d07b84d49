//! A scheme in a year: whom it counts, and what share of them.

use std::collections::BTreeMap;

use crate::domain::clause::Level;
use crate::domain::costs::given::{Given, GivenClause, GivenScheme};
use crate::domain::costs::operand::Named;
use crate::domain::figure::{Leaf, Number, Origin, Unit};
use crate::domain::id::{ArticleId, ProfileId};
use crate::domain::money::{Cents, Heads, Hours, Quantity, Rate};
use crate::domain::period::Year;
use crate::domain::projection::assessment::{Assessment, Claim, Lessons, Participation};
use crate::domain::projection::explain::FigureId;
use crate::domain::projection::index::SchemeIndex;
use crate::message;

const PARTICIPANTS: Named = Named::new(Unit::Heads, "deelnemers", "participants");
const LEVEL_STEPS: Named = Named::new(Unit::Heads, "niveaustappen", "level steps");
const SUCCESS_RATE: Named = Named::new(Unit::Share, "slagingspercentage", "success rate");
const GAIN_HOURS: Named = Named::new(
    Unit::Hours,
    "lesuren waarvoor de regeling een niveau telt",
    "hours for which the scheme counts a level",
);
const LEVELS: Named = Named::new(Unit::Heads, "niveaus zoals de regeling ze telt", "levels as the scheme counts them");
const ENOUGH_HOURS: Named =
    Named::new(Unit::Share, "deel van de deelnemers met genoeg lesuren", "share of the participants with enough hours");
const ELIGIBLE: Named =
    Named::new(Unit::Share, "deel van de werknemers bij wie wordt aangevraagd", "share of the workers applied for");

/// Hours that fall short by no more are enough: those of a part year are a quotient, whose last digit must not decide.
const NOISE: Hours = Hours::new(rust_decimal::dec!(0.000000000001));

/// What a scheme granted in earlier years.
pub(in crate::domain::projection) type Granted = BTreeMap<Year, Cents>;

/// A scheme in a year.
#[derive(Clone, Copy)]
pub(in crate::domain::projection) struct SchemeYear<'a> {
    pub(in crate::domain::projection) given: &'a Given,
    pub(in crate::domain::projection) assessment: &'a Assessment,
    pub(in crate::domain::projection) scheme: SchemeIndex,
    pub(in crate::domain::projection) year: Year,
}

impl<'a> SchemeYear<'a> {
    /// What the scheme says.
    pub(in crate::domain::projection) fn terms(&self) -> &'a GivenScheme {
        &self.given.funding[self.scheme]
    }

    /// The place of an amount or share of the scheme.
    pub(super) fn place(&self, key: &str) -> String {
        format!("funding/{}/{key}", self.terms().id)
    }

    pub(super) fn clause(&self, claim: &Claim) -> &'a GivenClause {
        &self.given.clauses[claim.clause]
    }

    pub(super) fn participation(&self, claim: &Claim) -> Option<&'a Participation> {
        claim.profile.and_then(|profile| self.assessment.participation(claim.clause, profile, self.year))
    }

    /// Lessons by level, of a language clause.
    pub(super) fn lessons(&self, claim: &Claim) -> Option<&'a Lessons> {
        self.clause(claim).target?;
        self.participation(claim)?.lessons.as_deref()
    }

    /// Those who count for the maximum a participant: participants, or those who gain a level.
    pub(super) fn counted<N: Number>(&self, claim: &Claim) -> Heads<N> {
        let heads = if self.terms().on_level_gain { self.steps(claim) } else { self.participants(claim) };
        self.of_eligible(self.with_enough_hours(claim, heads))
    }

    pub(super) fn participants<N: Number>(&self, claim: &Claim) -> Heads<N> {
        let participants = self.participation(claim).map_or(Heads::ZERO, |now| now.participants);
        self.people(PARTICIPANTS, claim, participants, |clause, profile, year| FigureId::Participants {
            clause,
            profile,
            year,
        })
    }

    /// Levels gained: the credited steps, or what the scheme's own measure makes of the hours.
    pub(super) fn steps<N: Number>(&self, claim: &Claim) -> Heads<N> {
        if let (Some(gain_hours), Some(lessons)) = (self.terms().gain_hours, self.lessons(claim)) {
            return self.levels_for_hours(gain_hours, claim, lessons).called(LEVELS);
        }
        let steps = self.participation(claim).map_or(Heads::ZERO, |now| now.level_steps);
        self.people(LEVEL_STEPS, claim, steps, |clause, profile, year| FigureId::LevelSteps { clause, profile, year })
    }

    /// Σ over levels of participants × success rate × at most all of the hours for which the scheme counts a level.
    fn levels_for_hours<N: Number>(&self, gain_hours: Hours, claim: &Claim, lessons: &Lessons) -> Heads<N> {
        let success: Rate<N> = SUCCESS_RATE.input(self.given.facts.success_rate, || "facts/success_rate".to_owned());
        let gained = with_learners(lessons).map(|level| {
            let gain_hours = GAIN_HOURS.input(gain_hours, || self.place("gain_hours"));
            let part = (hours_at::<N>(lessons, level) / gain_hours).at_most(&Rate::one());
            self.learners(claim, lessons, level) * success.clone() * part
        });
        gained.sum()
    }

    /// The same for those participants only whose lesson hours reach the scheme's minimum.
    pub(super) fn with_enough_hours<U, N: Number>(&self, claim: &Claim, quantity: Quantity<U, N>) -> Quantity<U, N>
    where
        Quantity<U, N>: std::ops::Mul<Rate<N>, Output = Quantity<U, N>>,
    {
        match self.enough_hours(claim) {
            Some(share) => quantity * share,
            None => quantity,
        }
    }

    /// The share of the participants whose lesson hours reach the minimum; nothing where the scheme or clause asks none.
    fn enough_hours<N: Number>(&self, claim: &Claim) -> Option<Rate<N>> {
        self.terms().min_hours?;
        let lessons = self.lessons(claim)?;
        if !self.participation(claim)?.participants.is_positive() {
            return Some(Rate::zero());
        }
        let reaching = with_learners(lessons).filter(|level| self.is_enough(lessons, *level));
        let heads: Heads<N> = reaching.map(|level| self.learners::<N>(claim, lessons, level)).sum();
        Some((heads / self.participants(claim)).called(ENOUGH_HOURS))
    }

    /// Whether the lesson hours of a participant at `level` reach the scheme's minimum.
    pub(super) fn is_enough(&self, lessons: &Lessons, level: Level) -> bool {
        let hours = lessons.hours[level.index()] + NOISE;
        self.terms().min_hours.is_none_or(|min| hours.value() >= min.value())
    }

    /// The same for the workers of those employers only that apply.
    pub(super) fn of_eligible<U, N: Number>(&self, quantity: Quantity<U, N>) -> Quantity<U, N>
    where
        Quantity<U, N>: std::ops::Mul<Rate<N>, Output = Quantity<U, N>>,
    {
        let share = self.terms().eligible_share;
        if share == Rate::one() {
            return quantity;
        }
        quantity * ELIGIBLE.input(share, || self.place("eligible_share"))
    }

    /// Participants at a level.
    pub(super) fn learners<N: Number>(&self, claim: &Claim, lessons: &Lessons, level: Level) -> Heads<N> {
        let heads = lessons.participants[level.index()];
        Heads::new(N::given(heads.value(), || Leaf {
            label: message!(nl: "deelnemers op niveau {level}", en: "participants at level {level}", level = level.name()),
            unit: Unit::Heads,
            origin: Origin::Figure(self.figure_of(claim, |clause, profile, year| FigureId::Participants {
                clause,
                profile,
                year,
            })),
        }))
    }

    fn people<N: Number>(
        &self,
        name: Named,
        claim: &Claim,
        heads: Heads,
        figure: fn(ArticleId, ProfileId, Year) -> FigureId,
    ) -> Heads<N> {
        name.figure(heads, || self.figure_of(claim, figure))
    }

    fn figure_of(&self, claim: &Claim, figure: fn(ArticleId, ProfileId, Year) -> FigureId) -> String {
        let profile = claim.profile.map_or("–", |profile| self.given.profiles[profile].id.as_str());
        figure(self.clause(claim).id.clone(), profile.into(), self.year).to_string()
    }
}

/// The levels at which somebody learns.
pub(super) fn with_learners(lessons: &Lessons) -> impl Iterator<Item = Level> + '_ {
    Level::ALL.into_iter().filter(|level| !lessons.participants[level.index()].is_zero())
}

/// Lesson hours of a participant at a level.
pub(super) fn hours_at<N: Number>(lessons: &Lessons, level: Level) -> Hours<N> {
    Hours::new(N::given(lessons.hours[level.index()].value(), || Leaf {
        label: message!(nl: "lesuren op niveau {level}", en: "lesson hours at level {level}", level = level.name()),
        unit: Unit::Hours,
        origin: Origin::Formula,
    }))
}
