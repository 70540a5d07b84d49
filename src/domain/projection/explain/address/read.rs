//! Figures read back from their text.

use super::super::full_use::FULL_USE;
use super::{EVERY, TOTAL, UNIT, id};
use crate::domain::costs::Payer;
use crate::domain::costs::given::DriverKind;
use crate::domain::id::ProfileId;
use crate::domain::learning::Level;
use crate::domain::period::Year;
use crate::domain::projection::explain::figure_id::{FigureId, GrantCount, ReachCount, WorkersOf};
use crate::domain::projection::reach::{Position, Stay};
use crate::domain::projection::selection::{Base, Group, Measure, Nature, Selection};
use crate::domain::projection::share_basis::Workers;

fn year(part: &str) -> Option<Year> {
    part.parse().ok()
}

fn level(part: &str) -> Option<Level> {
    Level::ALL.into_iter().find(|level| level.code() == part)
}

/// A year, or nothing for the term; nothing at all where it is neither.
fn span(part: &str) -> Option<Option<Year>> {
    if part == TOTAL { Some(None) } else { year(part).map(Some) }
}

fn profile(part: &str) -> Option<ProfileId> {
    (part != UNIT && part != "-").then(|| id(part))
}

/// Every figure but a sum of lines.
pub(super) fn parsed(parts: &[&str]) -> Option<FigureId> {
    Some(match parts {
        ["line", clause, driver, of, when] => {
            FigureId::Line { clause: id(clause), driver: id(driver), profile: profile(of), year: year(when)? }
        }
        ["line_payer", clause, driver, of, when, payer] => FigureId::LinePayer {
            clause: id(clause),
            driver: id(driver),
            profile: profile(of),
            year: year(when)?,
            payer: Payer::from_code(payer)?,
        },
        ["line_existing", clause, driver, of, when] => {
            FigureId::LineExisting { clause: id(clause), driver: id(driver), profile: profile(of), year: year(when)? }
        }
        ["hourly_cost", of, when] => FigureId::HourlyCost { profile: id(of), year: year(when)? },
        ["worked_hour", of, when] => FigureId::WorkedHour { profile: id(of), year: year(when)? },
        ["annual_pay", of, when] => FigureId::AnnualPay { profile: id(of), year: year(when)? },
        ["heads", of, when] => FigureId::Heads { profile: id(of), year: year(when)? },
        ["stay", of, completed, level, when] => FigureId::Stayed {
            profile: id(of),
            completed: completed.parse().ok()?,
            level: one_or_all(level, &Level::ALL, Level::code)?,
            year: year(when)?,
        },
        ["movers", of, completed, at, when] => FigureId::Movers {
            profile: id(of),
            completed: completed.parse().ok()?,
            level: level(at)?,
            year: year(when)?,
        },
        ["participants", clause, of, "level", at, when] => {
            FigureId::ParticipantsAt { clause: id(clause), profile: id(of), level: level(at)?, year: year(when)? }
        }
        ["arrivals", of, when] => FigureId::Arrivals { profile: id(of), year: year(when)? },
        ["participants", clause, of, when] => {
            FigureId::Participants { clause: id(clause), profile: id(of), year: year(when)? }
        }
        ["new_participants", clause, of, when] => {
            FigureId::NewParticipants { clause: id(clause), profile: id(of), year: year(when)? }
        }
        ["lesson_hours", clause, of, when] => {
            FigureId::LessonHours { clause: id(clause), profile: id(of), year: year(when)? }
        }
        ["level_steps", clause, of, when] => {
            FigureId::LevelSteps { clause: id(clause), profile: id(of), year: year(when)? }
        }
        ["wage_bill", when] => FigureId::WageBill { year: year(when)? },
        ["workers", when] => FigureId::Workers { year: span(when)? },
        ["reach", count, position, stay, when] => FigureId::Reach {
            count: ReachCount::ALL.into_iter().find(|own| own.code() == *count)?,
            position: one_or_all(position, &Position::ALL, Position::code)?,
            stay: one_or_all(stay, &Stay::ALL, Stay::code)?,
            year: year(when)?,
        },
        ["granted", count, when] => FigureId::Granted { count: grants(count)?, scheme: None, year: span(when)? },
        ["granted", count, "scheme", scheme, when] => {
            FigureId::Granted { count: grants(count)?, scheme: Some(id(scheme)), year: span(when)? }
        }
        ["grant", scheme, when] => FigureId::Grant { scheme: id(scheme), year: year(when)? },
        ["pool", scheme, when] => FigureId::Pool { scheme: id(scheme), year: year(when)? },
        ["lesson_cost", when] => FigureId::LessonCost { year: span(when)? },
        ["level_cost", when] => FigureId::LevelCost { year: span(when)? },
        ["worth", article, workers] => FigureId::Worth {
            article: id(article),
            workers: WorkersOf::ALL.into_iter().find(|own| own.code() == *workers)?,
        },
        // Once only, so that an address of thousands of parts is not read part in part.
        [FULL_USE, rest @ ..] if rest.first() != Some(&FULL_USE) => {
            let figure = parsed(rest).or_else(|| parsed_sum(rest).map(FigureId::Sum))?;
            FigureId::FullUse(Box::new(figure))
        }
        ["claim", scheme, when, index] => {
            FigureId::Claim { scheme: id(scheme), year: year(when)?, index: index.parse().ok()? }
        }
        _ => return None,
    })
}

fn grants(code: &str) -> Option<GrantCount> {
    GrantCount::ALL.into_iter().find(|count| count.code() == code)
}

/// One of `all` by its code, or nothing for every one; nothing at all where it is neither.
fn one_or_all<T: Copy>(part: &str, all: &[T], code: fn(T) -> &'static str) -> Option<Option<T>> {
    if part == EVERY {
        return Some(None);
    }
    all.iter().copied().find(|own| code(*own) == part).map(Some)
}

/// A sum of lines.
pub(super) fn parsed_sum(parts: &[&str]) -> Option<Selection> {
    let (when, mut rest) = parts.split_last()?;
    let mut selection = Selection::of(span(when)?);
    let measure = rest.first().and_then(|first| Measure::ALL.into_iter().find(|measure| measure.code() == *first));
    if let Some(measure) = measure.filter(|measure| *measure != Measure::Euro) {
        selection.measure = measure;
        rest = &rest[1..];
    }
    let base = rest.first().and_then(|first| Base::ALL.into_iter().find(|base| base.code() == *first));
    if let Some(base) = base {
        selection.base = base;
        rest = &rest[1..];
    }
    let has_base = base.is_some();
    while let [axis, value, others @ ..] = rest {
        let is_new = match *axis {
            "article" => selection.article.replace(id(value)).is_none(),
            "driver" => selection.driver.replace(DriverKind::from_code(value)?).is_none(),
            "group" => selection.group.replace(profile(value).map_or(Group::Unit, Group::Profile)).is_none(),
            "workers" => {
                let is_first = selection.workers == Workers::All;
                selection.workers = (*value == Workers::Own.code()).then_some(Workers::Own)?;
                is_first
            }
            "nature" => {
                let nature = Nature::ALL.into_iter().find(|nature| nature.code() == *value)?;
                selection.nature.replace(nature).is_none()
            }
            "payer" => selection.payer.replace(Payer::from_code(value)?).is_none(),
            _ => false,
        };
        if !is_new {
            return None;
        }
        rest = others;
    }
    (rest.is_empty() && (has_base || selection.is_narrowed())).then_some(selection)
}
