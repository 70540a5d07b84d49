//! The workers: what an hour of them costs, and whom the lessons and career support reach.

use rust_decimal::Decimal;

use super::{CostTables, phrases};
use crate::domain::figure::Unit;
use crate::domain::money::Heads;
use crate::domain::projection::{FigureId, Position, ProfileIndex, Quadrant, ReachCount, Stay, reach};
use crate::report::costs::Calculation;
use crate::report::document::{Align, Cell, Column, Content, Row, RowKind, Table};
use crate::report::format::say;
use crate::report::names;
use crate::report::reach_chart::stay_name;

/// A number of people.
fn heads(value: Decimal) -> Content {
    Content::of(value, Unit::Heads, 0)
}

/// Who is reached, in a quadrant or in all of them.
#[derive(Default)]
struct Reached {
    workers: Heads,
    participants: Heads,
    steps: Heads,
}

/// A price of an hour.
fn hourly(value: Decimal) -> Content {
    Content::of(value, Unit::EuroPerHour, 2)
}

impl CostTables<'_> {
    /// Heads, wage, hours and cost of an hour of each profile in the first year.
    pub fn workforce(&self) -> Table {
        let Calculation { resolved, assessment } = self.calculation;
        let Some(year) = self.years().first().copied() else {
            return Table { caption: String::new(), columns: Vec::new(), rows: Vec::new() };
        };
        let explainer = self.calculation.explainer();
        let mut rows = Vec::new();
        let (mut all, mut shared) = (Heads::ZERO, Heads::ZERO);
        for (index, profile) in ProfileIndex::over(&resolved.given.profiles) {
            let Some(now) = assessment.profile_year(index, year) else { continue };
            all += now.heads;
            let id = profile.id.clone();
            if self.together.contains(&id) {
                shared += now.heads;
                continue;
            }
            let weekly = Content::of(profile.hours_per_week.value(), Unit::HoursPerWeek, 1);
            let cells = vec![
                Cell::from(self.profiles.get(&id).map_or(id.as_str(), String::as_str)),
                Cell::of(heads(now.heads.value()), FigureId::Heads { profile: id.clone(), year }),
                Cell::input(hourly(profile.hourly_wage.value())),
                Cell::input(weekly),
                Cell::of(hourly(now.hourly_cost.value()), FigureId::HourlyCost { profile: id.clone(), year }),
                match explainer.worked_hour_of(index, year) {
                    Some(worked) => Cell::of(hourly(worked.value()), FigureId::WorkedHour { profile: id, year }),
                    None => Cell::from(Content::NotComputed),
                },
            ];
            rows.push(Row { kind: RowKind::Normal, cells });
        }
        if !self.together.is_empty() {
            let mut cells = vec![Cell::from(self.small_groups()), Cell::from(heads(shared.value()))];
            cells.extend(std::iter::repeat_n(Cell::from(Content::NotApplicable), 4));
            rows.push(Row { kind: RowKind::Normal, cells });
        }
        let all = Cell::of(heads(all.value()), FigureId::Workers { year: Some(year) });
        let mut total = vec![Cell::from(say!(self.language, phrases::TOTAL)), all];
        total.extend(std::iter::repeat_n(Cell::from(Content::NotApplicable), 4));
        rows.push(Row { kind: RowKind::Total, cells: total });
        Table {
            caption: say!(self.language, phrases::WORKFORCE, year = year),
            columns: vec![
                Column::new(say!(self.language, phrases::PROFILE), Align::Left, 36),
                Column::new(say!(self.language, phrases::WORKERS), Align::Right, 16),
                Column::new(say!(self.language, phrases::HOURLY_WAGE), Align::Right, 16),
                Column::new(say!(self.language, phrases::HOURS_A_WEEK), Align::Right, 16),
                Column::new(say!(self.language, phrases::COST_AN_HOUR), Align::Right, 16),
                Column::new(say!(self.language, phrases::COST_A_WORKED_HOUR), Align::Right, 16),
            ],
            rows,
        }
    }

    /// Who is reached in the first year, by position on the labour market and length of stay.
    pub fn reach(&self) -> Option<Table> {
        let Calculation { resolved, assessment } = self.calculation;
        let year = self.years().first().copied()?;
        let quadrants = reach(&resolved.given, assessment, resolved.typology, year, |clause| resolved.reaches(clause));
        let row = |kind: RowKind, name: String, place: (Option<Position>, Option<Stay>), of: &Reached| {
            let figure = |count| FigureId::Reach { count, position: place.0, stay: place.1, year };
            let share = of.participants.value().checked_div(of.workers.value());
            let share = share.map_or_else(
                || Cell::from(Content::NotApplicable),
                |value| Cell::of(Content::of(value, Unit::Share, 1), figure(ReachCount::Share)),
            );
            let steps = Content::of(of.steps.value(), Unit::Heads, 1);
            let cells = vec![
                Cell::from(name),
                Cell::of(heads(of.workers.value()), figure(ReachCount::Workers)),
                Cell::of(heads(of.participants.value()), figure(ReachCount::Participants)),
                share,
                Cell::of(steps, figure(ReachCount::LevelSteps)),
            ];
            Row { kind, cells }
        };
        let mut all = Reached::default();
        let mut rows = Vec::new();
        for Quadrant { position, stay, heads, participants, level_steps } in quadrants {
            let own = Reached { workers: heads, participants, steps: level_steps };
            let name = self.quadrant_name(position, stay);
            rows.push(row(RowKind::Normal, name, (Some(position), Some(stay)), &own));
            all.workers += own.workers;
            all.participants += own.participants;
            all.steps += own.steps;
        }
        rows.push(row(RowKind::Total, say!(self.language, phrases::TOTAL), (None, None), &all));
        Some(Table {
            caption: say!(self.language, phrases::REACH, year = year),
            columns: vec![
                Column::new(say!(self.language, phrases::POSITION_AND_STAY), Align::Left, 36),
                Column::new(say!(self.language, phrases::WORKERS), Align::Right, 16),
                Column::new(say!(self.language, phrases::PARTICIPANTS), Align::Right, 16),
                Column::new(say!(self.language, phrases::SHARE), Align::Right, 14),
                Column::new(say!(self.language, phrases::LEVEL_STEPS), Align::Right, 18),
            ],
            rows,
        })
    }

    /// "kwetsbaar, tot 2 jaar".
    pub(super) fn quadrant_name(&self, position: Position, stay: Stay) -> String {
        let boundary = self.calculation.resolved.typology.short_stay_years;
        let position = names::position(position);
        format!("{}, {}", position.in_language(self.language), stay_name(stay, boundary, self.language))
    }
}
