//! Figures as text.

use std::fmt;

use super::super::full_use::FULL_USE;
use super::{EVERY, Id, TOTAL, UNIT};
use crate::domain::id::ProfileId;
use crate::domain::learning::Level;
use crate::domain::period::Year;
use crate::domain::projection::explain::figure_id::FigureId;
use crate::domain::projection::reach::{Position, Stay};
use crate::domain::projection::selection::{Base, Group, Measure, Selection};
use crate::domain::projection::share_basis::Workers;

fn profile_or_unit(profile: &Option<ProfileId>) -> String {
    profile.as_ref().map_or_else(|| UNIT.to_owned(), |profile| Id(profile).to_string())
}

fn year_or_total(year: &Option<Year>) -> String {
    year.map_or_else(|| TOTAL.to_owned(), |year| year.to_string())
}

impl fmt::Display for FigureId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut of_clause = |kind: &str, clause: &str, profile: &str, year: &Year| {
            write!(formatter, "{kind}/{}/{}/{year}", Id(clause), Id(profile))
        };
        match self {
            Self::Participants { clause, profile, year } => return of_clause("participants", clause, profile, year),
            Self::NewParticipants { clause, profile, year } => {
                return of_clause("new_participants", clause, profile, year);
            }
            Self::LessonHours { clause, profile, year } => return of_clause("lesson_hours", clause, profile, year),
            Self::LevelSteps { clause, profile, year } => return of_clause("level_steps", clause, profile, year),
            _ => {}
        }
        match self {
            Self::Line { clause, driver, profile, year } => {
                write!(formatter, "line/{}/{}/{}/{year}", Id(clause), Id(driver), profile_or_unit(profile))
            }
            Self::LinePayer { clause, driver, profile, year, payer } => {
                let (clause, driver, payer) = (Id(clause), Id(driver), payer.code());
                write!(formatter, "line_payer/{clause}/{driver}/{}/{year}/{payer}", profile_or_unit(profile))
            }
            Self::LineExisting { clause, driver, profile, year } => {
                write!(formatter, "line_existing/{}/{}/{}/{year}", Id(clause), Id(driver), profile_or_unit(profile))
            }
            Self::HourlyCost { profile, year } => write!(formatter, "hourly_cost/{}/{year}", Id(profile)),
            Self::WorkedHour { profile, year } => write!(formatter, "worked_hour/{}/{year}", Id(profile)),
            Self::AnnualPay { profile, year } => write!(formatter, "annual_pay/{}/{year}", Id(profile)),
            Self::Heads { profile, year } => write!(formatter, "heads/{}/{year}", Id(profile)),
            Self::Stayed { profile, completed, level, year } => {
                write!(formatter, "stay/{}/{completed}/{}/{year}", Id(profile), level.map_or(EVERY, Level::code))
            }
            Self::Movers { profile, completed, level, year } => {
                write!(formatter, "movers/{}/{completed}/{}/{year}", Id(profile), level.code())
            }
            Self::ParticipantsAt { clause, profile, level, year } => {
                write!(formatter, "participants/{}/{}/level/{}/{year}", Id(clause), Id(profile), level.code())
            }
            Self::Arrivals { profile, year } => write!(formatter, "arrivals/{}/{year}", Id(profile)),
            Self::WageBill { year } => write!(formatter, "wage_bill/{year}"),
            Self::Sum(selection) => sum(selection, formatter),
            Self::Workers { year } => write!(formatter, "workers/{}", year_or_total(year)),
            Self::Reach { count, position, stay, year } => {
                let position = position.map_or(EVERY, Position::code);
                let stay = stay.map_or(EVERY, Stay::code);
                write!(formatter, "reach/{}/{position}/{stay}/{year}", count.code())
            }
            Self::Granted { count, scheme, year } => {
                let scheme = scheme.as_ref().map_or_else(String::new, |scheme| format!("scheme/{}/", Id(scheme)));
                write!(formatter, "granted/{}/{scheme}{}", count.code(), year_or_total(year))
            }
            Self::Grant { scheme, year } => write!(formatter, "grant/{}/{year}", Id(scheme)),
            Self::Pool { scheme, year } => write!(formatter, "pool/{}/{year}", Id(scheme)),
            Self::FullUse(figure) => write!(formatter, "{FULL_USE}/{figure}"),
            Self::LessonCost { year } => write!(formatter, "lesson_cost/{}", year_or_total(year)),
            Self::LevelCost { year } => write!(formatter, "level_cost/{}", year_or_total(year)),
            Self::Worth { article, workers } => write!(formatter, "worth/{}/{}", Id(article), workers.code()),
            Self::Claim { scheme, year, index } => write!(formatter, "claim/{}/{year}/{index}", Id(scheme)),
            Self::Participants { .. }
            | Self::NewParticipants { .. }
            | Self::LessonHours { .. }
            | Self::LevelSteps { .. } => Ok(()),
        }
    }
}

fn sum(selection: &Selection, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
    let Selection { article, driver, group, workers, nature, payer, year, base, measure } = selection;
    if *measure != Measure::Euro {
        write!(formatter, "{}/", measure.code())?;
    }
    if *base != Base::Gross || !selection.is_narrowed() {
        write!(formatter, "{}/", base.code())?;
    }
    if let Some(article) = article {
        write!(formatter, "article/{}/", Id(article))?;
    }
    if let Some(driver) = driver {
        write!(formatter, "driver/{}/", driver.code())?;
    }
    match group {
        Some(Group::Profile(profile)) => write!(formatter, "group/{}/", Id(profile))?,
        Some(Group::Unit) => write!(formatter, "group/{UNIT}/")?,
        None => {}
    }
    if *workers != Workers::All {
        write!(formatter, "workers/{}/", workers.code())?;
    }
    if let Some(nature) = nature {
        write!(formatter, "nature/{}/", nature.code())?;
    }
    if let Some(payer) = payer {
        write!(formatter, "payer/{}/", payer.code())?;
    }
    write!(formatter, "{}", year_or_total(year))
}
