//! What the formula of a driver needs to know of its clause, profile and year, as operands.

use super::assessment::{Assessment, Participation, ProfileYear, YearSpan};
use super::explain::FigureId;
use super::index::{ClauseIndex, ProfileIndex};
use crate::domain::costs::Given;
use crate::domain::costs::drivers::Circumstances;
use crate::domain::costs::given::GivenDriver;
use crate::domain::costs::operand::{Named, input};
use crate::domain::figure::{Number, Unit};
use crate::domain::id::{ArticleId, ProfileId};
use crate::domain::money::{Euro, Heads, HourlyRate, Hours, Quantity, Rate};
use crate::domain::period::Year;
use crate::message;

const PARTICIPANTS: Named = Named::new(Unit::Heads, "deelnemers", "participants");
const LESSON_HOURS: Named = Named::new(Unit::Hours, "lesuren van alle deelnemers", "lesson hours of all participants");
const NEW_PARTICIPANTS: Named = Named::new(Unit::Heads, "nieuwe deelnemers", "new participants");
const LEVEL_STEPS: Named = Named::new(Unit::Heads, "niveaustappen", "level steps");
const WORKERS: Named = Named::new(Unit::Heads, "werknemers", "workers");
const ARRIVALS: Named = Named::new(Unit::Heads, "nieuwkomers", "arrivals");
const HOURS_PER_WEEK: Named = Named::new(Unit::HoursPerWeek, "contracturen per week", "contract hours a week");
const PAID_HOUR: Named = Named::new(Unit::EuroPerHour, "kosten van een uur", "cost of an hour");
const WORKED_SHARE: Named = Named::new(Unit::Share, "gewerkt deel van de betaalde uren", "worked share of paid hours");
const WORKED_HOUR: Named = Named::new(Unit::EuroPerHour, "kosten van een gewerkt uur", "cost of a worked hour");
const BUDDY_HOUR: Named = Named::new(Unit::EuroPerHour, "kosten van een uur van de buddy", "cost of the buddy's hour");
const WAGE_BILL: Named = Named::new(Unit::Euro, "loonsom", "wage bill");

/// Stands for the profile in the id of a figure that has none.
const NO_PROFILE: &str = "–";

static NOBODY: Participation = Participation {
    participants: Heads::ZERO,
    new_participants: Heads::ZERO,
    level_steps: Heads::ZERO,
    lessons: None,
    unfinished: None,
};

/// A clause for a profile in a year; a line of the unit has no profile.
#[derive(Clone, Copy)]
pub(crate) struct Spot<'a> {
    pub(crate) given: &'a Given,
    pub(crate) assessment: &'a Assessment,
    pub(crate) clause: ClauseIndex,
    pub(crate) profile: Option<ProfileIndex>,
    /// Index of the year.
    pub(crate) year: usize,
}

impl<'a> Spot<'a> {
    /// What the formula of `driver` needs to know here.
    pub(crate) fn circumstances<N: Number>(&self, driver: &GivenDriver) -> Circumstances<N> {
        let now = self.now();
        let participation = now.map_or(&NOBODY, |now| &now.clauses[self.clause]);
        let hours_per_week = self.profile.map_or(Hours::ZERO, |profile| self.given.profiles[profile].hours_per_week);
        Circumstances {
            participants: self.of_clause(PARTICIPANTS, participation.participants, |clause, profile, year| {
                FigureId::Participants { clause, profile, year }
            }),
            lesson_hours: self.of_clause(LESSON_HOURS, lesson_hours_of_all(participation), |clause, profile, year| {
                FigureId::LessonHours { clause, profile, year }
            }),
            new_participants: self.of_clause(
                NEW_PARTICIPANTS,
                participation.new_participants,
                |clause, profile, year| FigureId::NewParticipants { clause, profile, year },
            ),
            level_steps: self.of_clause(LEVEL_STEPS, participation.level_steps, |clause, profile, year| {
                FigureId::LevelSteps { clause, profile, year }
            }),
            covered_heads: self.of_profile(WORKERS, now.map_or(Heads::ZERO, |now| now.heads), |profile, year| {
                FigureId::Heads { profile, year }
            }),
            covered_arrivals: self.of_profile(
                ARRIVALS,
                now.map_or(Heads::ZERO, |now| now.arrivals),
                |profile, year| FigureId::Arrivals { profile, year },
            ),
            hours_per_week: HOURS_PER_WEEK
                .input(hours_per_week, || format!("profiles/{}/hours_per_week", self.profile_id())),
            time_cost: self.time_cost(),
            buddy_hourly_cost: self.buddy_hourly_cost(driver),
            wage_bill: self.wage_bill(),
            in_force: in_force(self.span()),
            year: self.span().year,
            is_first_year: self.year == 0,
        }
    }

    fn span(&self) -> YearSpan {
        self.assessment.years[self.year]
    }

    fn now(&self) -> Option<&'a ProfileYear> {
        self.profile.map(|profile| &self.assessment.profiles[profile][self.year])
    }

    fn profile_id(&self) -> &'a str {
        self.profile.map_or(NO_PROFILE, |profile| self.given.profiles[profile].id.as_str())
    }

    /// A figure of the clause and profile.
    fn of_clause<U, N: Number>(
        &self,
        name: Named,
        value: Quantity<U>,
        figure: fn(ArticleId, ProfileId, Year) -> FigureId,
    ) -> Quantity<U, N> {
        let clause = &self.given.clauses[self.clause].id;
        name.figure(value, || figure(clause.clone(), self.profile_id().into(), self.span().year).to_string())
    }

    /// A figure of the profile.
    fn of_profile<U, N: Number>(
        &self,
        name: Named,
        value: Quantity<U>,
        figure: fn(ProfileId, Year) -> FigureId,
    ) -> Quantity<U, N> {
        name.figure(value, || figure(self.profile_id().into(), self.span().year).to_string())
    }

    /// Cost of a paid hour, or of a worked one where the dossier says which share of the hours is worked.
    fn time_cost<N: Number>(&self) -> HourlyRate<N> {
        let paid = self.now().map_or(HourlyRate::ZERO, |now| now.hourly_cost);
        worked_hour(self.given, self.of_profile(PAID_HOUR, paid, hourly_cost_id))
    }

    /// Cost of a paid hour of the buddy's profile: the one stated, or the participant's own.
    fn buddy_hourly_cost<N: Number>(&self, driver: &GivenDriver) -> HourlyRate<N> {
        let stated = driver.buddy_profile();
        let mut profiles = ProfileIndex::over(&self.given.profiles);
        let stated = stated.and_then(|id| profiles.find(|(_, profile)| profile.id == id));
        let profile = stated.map(|(index, _)| index).or(self.profile);
        let buddy = Spot { profile, ..*self };
        buddy.of_profile(BUDDY_HOUR, buddy.now().map_or(HourlyRate::ZERO, |now| now.hourly_cost), hourly_cost_id)
    }

    fn wage_bill<N: Number>(&self) -> Euro<N> {
        let year = self.span().year;
        let wage_bill = self.assessment.wage_bill.get(&year).copied().unwrap_or_default();
        WAGE_BILL.figure(wage_bill, || FigureId::WageBill { year }.to_string())
    }
}

/// The cost of an hour that would have been worked: a paid hour divided by the share of the hours that is worked.
pub(crate) fn worked_hour<N: Number>(given: &Given, paid: HourlyRate<N>) -> HourlyRate<N> {
    if given.worked_share == Rate::one() {
        return paid;
    }
    (paid / WORKED_SHARE.input(given.worked_share, || "worked_share".to_owned())).called(WORKED_HOUR)
}

fn hourly_cost_id(profile: ProfileId, year: Year) -> FigureId {
    FigureId::HourlyCost { profile, year }
}

/// The share of a year in force.
pub(crate) fn in_force<N: Number>(span: YearSpan) -> Rate<N> {
    let year: Year = span.year;
    input(
        span.share,
        Unit::Share,
        || message!(nl: "deel van {year} dat de cao geldt", en: "share of {year} in force", year = year),
        || "term".to_owned(),
    )
}

/// Lesson hours of all participants together.
pub(crate) fn lesson_hours_of_all(participation: &Participation) -> Hours {
    participation.lessons.as_ref().map_or(Hours::ZERO, |lessons| lessons.of_all)
}
