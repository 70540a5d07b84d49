//! The workers: what an hour of them costs, and whom the lessons and career support reach.

use rust_decimal::Decimal;

use super::{CostTables, column};
use crate::domain::figure::Unit;
use crate::domain::money::Heads;
use crate::domain::projection::{FigureId, Position, ProfileIndex, Stay, reach};
use crate::report::costs::Calculation;
use crate::report::document::{Align, Cell, Content, Row, RowKind, Table};
use crate::report::names;
use crate::report::reach_chart::stay_name;

/// A number of people.
fn heads(value: Decimal) -> Content {
    Content::Number { value, unit: Unit::Heads, decimals: 0 }
}

/// A price of an hour.
fn hourly(value: Decimal) -> Content {
    Content::Number { value, unit: Unit::EuroPerHour, decimals: 2 }
}

impl CostTables<'_> {
    /// Heads, wage, hours and cost of an hour of each profile in the first year.
    pub fn workforce(&self) -> Table {
        let Calculation { resolved, assessment } = self.calculation;
        let Some(year) = self.years().first().copied() else {
            return Table { caption: String::new(), columns: Vec::new(), rows: Vec::new() };
        };
        let mut rows = Vec::new();
        let mut all = Decimal::ZERO;
        for (index, profile) in ProfileIndex::over(&resolved.given.profiles) {
            let Some(now) = assessment.profile_year(index, year) else { continue };
            all += now.heads.value();
            let id = profile.id.clone();
            let weekly =
                Content::Number { value: profile.hours_per_week.value(), unit: Unit::HoursPerWeek, decimals: 1 };
            let cells = vec![
                Cell::from(self.profiles.get(&id).map_or(id.as_str(), String::as_str)),
                Cell::of(heads(now.heads.value()), FigureId::Heads { profile: id.clone(), year }),
                Cell::from(hourly(profile.hourly_wage.value())),
                Cell::from(weekly),
                Cell::of(hourly(now.hourly_cost.value()), FigureId::HourlyCost { profile: id, year }),
            ];
            rows.push(Row { kind: RowKind::Normal, cells });
        }
        let mut total = vec![Cell::from(self.word("Totaal", "Total")), Cell::from(heads(all))];
        total.extend(std::iter::repeat_n(Cell::from(Content::NotApplicable), 3));
        rows.push(Row { kind: RowKind::Total, cells: total });
        Table {
            caption: format!("{} {year}", self.word("Werknemers begin", "Workers at the start of")),
            columns: vec![
                column(self.word("Groep", "Profile"), Align::Left, 36),
                column(self.word("werknemers", "workers"), Align::Right, 16),
                column(self.word("uurloon", "hourly wage"), Align::Right, 16),
                column(self.word("uren per week", "hours a week"), Align::Right, 16),
                column(self.word("kosten per uur", "cost an hour"), Align::Right, 16),
            ],
            rows,
        }
    }

    /// Who is reached in the first year, by position on the labour market and length of stay.
    pub fn reach(&self) -> Option<Table> {
        let Calculation { resolved, assessment } = self.calculation;
        let year = self.years().first().copied()?;
        let quadrants = reach(&resolved.given, assessment, resolved.typology, year, |clause| resolved.reaches(clause));
        let share = |part: Decimal, whole: Decimal| match part.checked_div(whole) {
            Some(value) => Content::Share { value, decimals: 1 },
            None => Content::NotApplicable,
        };
        let cells = |name: String, workers: Heads, participants: Heads, steps: Heads| {
            vec![
                Cell::from(name),
                Cell::from(heads(workers.value())),
                Cell::from(heads(participants.value())),
                Cell::from(share(participants.value(), workers.value())),
                Cell::from(Content::Number { value: steps.value(), unit: Unit::Heads, decimals: 1 }),
            ]
        };
        let mut rows: Vec<Row> = quadrants
            .iter()
            .map(|quadrant| {
                let name = self.quadrant_name(quadrant.position, quadrant.stay);
                let cells = cells(name, quadrant.heads, quadrant.participants, quadrant.level_steps);
                Row { kind: RowKind::Normal, cells }
            })
            .collect();
        let workers = quadrants.iter().map(|quadrant| quadrant.heads).sum();
        let participants = quadrants.iter().map(|quadrant| quadrant.participants).sum();
        let steps = quadrants.iter().map(|quadrant| quadrant.level_steps).sum();
        let cells = cells(self.word("Totaal", "Total"), workers, participants, steps);
        rows.push(Row { kind: RowKind::Total, cells });
        let reached = self.word("Bereik van lessen en loopbaansteun", "Reach of lessons and career support");
        Some(Table {
            caption: format!("{reached} {year}"),
            columns: vec![
                column(self.word("Positie en verblijf", "Position and stay"), Align::Left, 36),
                column(self.word("werknemers", "workers"), Align::Right, 16),
                column(self.word("deelnemers", "participants"), Align::Right, 16),
                column(self.word("aandeel", "share"), Align::Right, 14),
                column(self.word("niveaustappen", "level steps"), Align::Right, 18),
            ],
            rows,
        })
    }

    /// "kwetsbaar, tot 2 jaar".
    fn quadrant_name(&self, position: Position, stay: Stay) -> String {
        let boundary = self.calculation.resolved.typology.short_stay_years;
        let position = names::position(position);
        format!("{}, {}", position.in_language(self.language), stay_name(stay, boundary, self.language))
    }
}
