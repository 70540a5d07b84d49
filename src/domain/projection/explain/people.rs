//! Heads, arrivals, participants, lesson hours and level steps.

use rust_decimal::Decimal;

use super::stay::{credited, posts, staying};
use super::{Explainer, FigureId, Rounding, Step, article, group};
use crate::domain::clause::Level;
use crate::domain::costs::given::{GivenClause, GivenProfile};
use crate::domain::costs::operand::{figure, input};
use crate::domain::costs::participation::{Entitlement, lesson_hours_at};
use crate::domain::figure::{Leaf, Number, Origin, Traced, Unit};
use crate::domain::money::{Heads, Quantity, Rate};
use crate::domain::period::Year;
use crate::domain::projection::assessment::{Participation, ProfileYear, YearSpan};
use crate::domain::projection::circumstances::{in_force, lesson_hours_of_all};
use crate::domain::projection::course::{Credits, still_there};
use crate::domain::projection::index::{ClauseIndex, ProfileIndex};
use crate::domain::workforce::stay::State;
use crate::message;

/// A clause for a profile in a year, with everything around it.
pub(super) struct Cell<'a> {
    pub(super) clause: &'a GivenClause,
    pub(super) profile: &'a GivenProfile,
    span: YearSpan,
    pub(super) now: &'a ProfileYear,
    pub(super) participation: &'a Participation,
    pub(super) year_index: usize,
    pub(super) clause_index: ClauseIndex,
    pub(super) profile_index: ProfileIndex,
}

fn number<U>(quantity: Quantity<U, Traced>) -> Traced {
    quantity.number().clone()
}

impl Explainer<'_> {
    pub(super) fn of_profiles(&self) -> Vec<FigureId> {
        let years = self.assessment.years.iter().map(|span| span.year);
        let profiles = self.given.profiles.iter().map(|profile| profile.id.clone());
        let ids = profiles.flat_map(|profile| years.clone().map(move |year| (profile.clone(), year)));
        ids.flat_map(|(profile, year)| {
            [
                FigureId::HourlyCost { profile: profile.clone(), year },
                FigureId::WorkedHour { profile: profile.clone(), year },
                FigureId::AnnualPay { profile: profile.clone(), year },
                FigureId::Heads { profile: profile.clone(), year },
                FigureId::Arrivals { profile, year },
            ]
        })
        .collect()
    }

    pub(super) fn of_clauses(&self) -> Vec<FigureId> {
        let mut ids = Vec::new();
        for clause in &self.given.clauses {
            for profile in &self.given.profiles {
                for span in &self.assessment.years {
                    let (clause_id, profile_id, year) = (clause.id.clone(), profile.id.clone(), span.year);
                    ids.push(FigureId::Participants { clause: clause_id.clone(), profile: profile_id.clone(), year });
                    let Some(cell) = self.cell(&clause_id, &profile_id, year) else { continue };
                    if cell.participation.unfinished.is_some() {
                        ids.push(FigureId::NewParticipants {
                            clause: clause_id.clone(),
                            profile: profile_id.clone(),
                            year,
                        });
                    }
                    if clause.target.is_some() {
                        ids.push(FigureId::LessonHours {
                            clause: clause_id.clone(),
                            profile: profile_id.clone(),
                            year,
                        });
                        ids.push(FigureId::LevelSteps { clause: clause_id, profile: profile_id, year });
                    }
                }
            }
        }
        ids
    }

    pub(super) fn cell(&self, clause: &str, profile: &str, year: Year) -> Option<Cell<'_>> {
        let clause_index = self.clause_index(clause)?;
        let profile_index = self.profile_index(profile)?;
        let year_index = self.assessment.year_index(year)?;
        let now = self.assessment.profiles.get(profile_index.place())?.get(year_index)?;
        Some(Cell {
            clause: &self.given.clauses[clause_index],
            profile: &self.given.profiles[profile_index],
            span: self.assessment.years[year_index],
            now,
            participation: now.clauses.get(clause_index.place())?,
            year_index,
            clause_index,
            profile_index,
        })
    }

    pub(super) fn heads(&self, profile: &str, year: Year) -> Option<Step> {
        let index = self.profile_index(profile)?;
        let given = &self.given.profiles[index];
        let now = self.assessment.profile_year(index, year)?;
        let posts = posts(given, self.assessment.year_index(year)?);
        let title = message!(nl: "werknemers begin {year}, {profile}", en: "workers at the start of {year}, {profile}", year = year, profile = group(profile));
        Some((title, Unit::Heads, now.heads.value(), number(posts), Rounding::None))
    }

    pub(super) fn arrivals(&self, profile: &str, year: Year) -> Option<Step> {
        let index = self.profile_index(profile)?;
        let now = self.assessment.profile_year(index, year)?;
        let span = self.assessment.years[self.assessment.year_index(year)?];
        let newcomers = staying(&self.given.profiles[index], now, (0, None), year);
        let factor: Rate<Traced> = input(
            self.given.profiles[index].arrivals_factor,
            Unit::Number,
            || message!(nl: "nieuwkomers per nieuwe plek", en: "arrivals for each new post"),
            || format!("profiles/{profile}/arrivals_factor"),
        );
        let formula = newcomers * in_force(span) * factor;
        let title = message!(nl: "nieuwkomers {year}, {profile}", en: "arrivals {year}, {profile}", year = year, profile = group(profile));
        Some((title, Unit::Heads, now.arrivals.value(), number(formula), Rounding::None))
    }

    pub(super) fn participants(&self, clause: &str, profile: &str, year: Year) -> Option<Step> {
        let cell = self.cell(clause, profile, year)?;
        let state = State(cell.now.state);
        let formula = match Entitlement::<Traced>::new(cell.clause, cell.profile) {
            None => Traced::fixed(Decimal::ZERO),
            Some(entitlement) => match &cell.participation.lessons {
                None => number(entitlement.at_all_levels(cell.profile, &state, year)),
                Some(lessons) => Traced::sum(
                    Level::ALL
                        .into_iter()
                        .filter(|level| !lessons.participants[level.index()].is_zero())
                        .map(|level| number(entitlement.at_level(cell.profile, &state, level, year))),
                ),
            },
        };
        let title = message!(
            nl: "deelnemers {year}, {clause}, {profile}", en: "participants {year}, {clause}, {profile}",
            year = year, clause = article(clause), profile = group(profile)
        );
        Some((title, Unit::Heads, cell.participation.participants.value(), formula, Rounding::None))
    }

    pub(super) fn new_participants(&self, clause: &str, profile: &str, year: Year) -> Option<Step> {
        let cell = self.cell(clause, profile, year)?;
        let now: Heads<Traced> = figure(
            cell.participation.participants,
            Unit::Heads,
            || message!(nl: "deelnemers {year}", en: "participants {year}", year = year),
            || FigureId::Participants { clause: clause.into(), profile: profile.into(), year }.to_string(),
        );
        let formula = match self.unfinished_before(&cell) {
            None => now,
            Some(unfinished) => {
                let mut completed = 0_usize..;
                let unfinished = unfinished.map(|heads| {
                    let years = completed.next().unwrap_or_default();
                    let label = || {
                        message!(
                            nl: "deelnemers {year} die verder leren ({years} jaar verblijf)", en: "participants {year} who go on ({years} years of stay)",
                            year = year - 1, years = years
                        )
                    };
                    heads.named(label, Unit::Heads)
                });
                let cut = Rate::new(Traced::given(cell.now.cut.value(), || Leaf {
                    label: message!(nl: "krimp van het aantal plekken", en: "cut of the number of posts"),
                    unit: Unit::Number,
                    origin: Origin::Formula,
                }));
                (now - still_there(&unfinished, cell.profile, cut)).at_least(&Heads::zero())
            }
        };
        let title = message!(
            nl: "nieuwe deelnemers {year}, {clause}, {profile}", en: "new participants {year}, {clause}, {profile}",
            year = year, clause = article(clause), profile = group(profile)
        );
        Some((title, Unit::Heads, cell.participation.new_participants.value(), number(formula), Rounding::None))
    }

    pub(super) fn lesson_hours(&self, clause: &str, profile: &str, year: Year) -> Option<Step> {
        let cell = self.cell(clause, profile, year)?;
        let lessons = cell.participation.lessons.as_deref();
        let levels = Level::ALL.into_iter().filter_map(|level| {
            let heads = lessons?.participants[level.index()];
            (!heads.is_zero()).then_some((level, heads))
        });
        let formula = Traced::sum(levels.map(|(level, heads)| {
            let heads: Heads<Traced> = figure(
                heads,
                Unit::Heads,
                || message!(nl: "deelnemers op niveau {level}", en: "participants at level {level}", level = level.name()),
                || FigureId::ParticipantsAt { clause: clause.into(), profile: profile.into(), level, year }.to_string(),
            );
            let hours = lesson_hours_at::<Traced>(cell.clause, &self.given.facts, cell.profile.schooling, in_force(cell.span), level);
            number(heads * hours)
        }));
        let title = message!(
            nl: "lesuren {year}, {clause}, {profile}", en: "lesson hours {year}, {clause}, {profile}",
            year = year, clause = article(clause), profile = group(profile)
        );
        let value = lesson_hours_of_all(cell.participation).value();
        Some((title, Unit::Hours, value, formula, Rounding::None))
    }

    pub(super) fn level_steps(&self, clause: &str, profile: &str, year: Year) -> Option<Step> {
        let cell = self.cell(clause, profile, year)?;
        let state = State(cell.now.state);
        let credits = Credits::of_year(self.given, cell.profile, &state, &cell.span);
        let formula = credited(cell.profile, &credits, cell.clause_index, year);
        let title = message!(
            nl: "niveaustappen {year}, {clause}, {profile}", en: "level steps {year}, {clause}, {profile}",
            year = year, clause = article(clause), profile = group(profile)
        );
        Some((title, Unit::Heads, cell.participation.level_steps.value(), formula, Rounding::None))
    }
}
