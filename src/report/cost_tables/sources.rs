//! The published figures behind a calculation, each once, with source and check date.

use std::collections::BTreeMap;

use super::{CostTables, phrases};
use crate::domain::projection::Provenance;
use crate::domain::words::Subject;
use crate::report::derivation::sure;
use crate::report::document::{Align, Cell, Column, Content, Marks, Row, RowKind, Table};
use crate::report::format::say;

/// The place of the source in the row of a figure.
const SOURCE_COLUMN: usize = 2;

impl CostTables<'_> {
    /// The same with each source once: a number at the figures, and a list of what the numbers stand for.
    pub fn numbered_sources(&self) -> [Table; 2] {
        let mut figures = self.sources();
        let mut sources: Vec<Content> = Vec::new();
        for row in &mut figures.rows {
            let Some(source) = row.cells.get_mut(SOURCE_COLUMN) else { continue };
            if !sources.contains(&source.content) {
                sources.push(source.content.clone());
            }
            let numbers = (1_usize..).zip(&sources);
            let number = numbers.into_iter().find(|(_, known)| **known == source.content).map(|(number, _)| number);
            source.content = Content::Words(number.map_or_else(String::new, |number| number.to_string()));
        }
        for (column, width) in figures.columns.iter_mut().zip([60, 15, 8, 17]) {
            column.width = width;
        }
        let numbered = (1_usize..).zip(sources);
        let rows = numbered.map(|(number, source)| Row::of([Cell::from(number.to_string()), Cell::from(source)]));
        let list = Table {
            caption: say!(self.language, phrases::LIST_OF_SOURCES),
            columns: vec![
                Column::new(say!(self.language, phrases::NUMBER), Align::Left, 8),
                Column::new(say!(self.language, phrases::SOURCE), Align::Left, 92),
            ],
            rows: rows.collect(),
        };
        [figures, list]
    }

    /// The published figures behind the calculation, and the dossier's own values in their place.
    pub fn sources(&self) -> Table {
        let mut seen: BTreeMap<(String, String), Row> = BTreeMap::new();
        for provenance in self.calculation.resolved.provenance.values() {
            let (key, marks, cells) = match provenance {
                Provenance::Published {
                    figure,
                    title,
                    from,
                    source,
                    sureness,
                    checked_on,
                    announced,
                    projected,
                    stale,
                    note,
                } => {
                    let mut about = title.in_language(self.language).to_owned();
                    if *announced {
                        about = say!(self.language, phrases::ANNOUNCED, figure = about);
                    }
                    if *projected {
                        about = say!(self.language, phrases::CARRIED_FORWARD, figure = about);
                    }
                    if *stale {
                        about = say!(self.language, phrases::STALE, figure = about);
                    }
                    let marks =
                        Marks { announced: *announced, projected: *projected, stale: *stale, ..Marks::default() };
                    let mut published = format!("{} ({})", source.title, sure(*sureness).in_language(self.language));
                    if figure.is_price() {
                        about =
                            say!(self.language, phrases::PRICE_OF_YEAR, figure = about, year = from.year().to_string());
                        if let Some(note) = note {
                            published = format!("{published}. {note}");
                        }
                    }
                    let cells = [
                        about.into(),
                        Content::Date(*from).into(),
                        published.into(),
                        Content::Date(*checked_on).into(),
                    ];
                    ((figure.to_string(), from.to_string()), marks, cells)
                }
                Provenance::Override { figure, reason, .. } => {
                    let name = self.calculation.resolved.provenance.names.of(&Subject::Figure(figure.to_string()));
                    let name = name.map(|name| name.in_language(self.language).to_owned());
                    let own = say!(self.language, phrases::OWN_VALUE, reason = reason);
                    let none = || Cell::from(Content::NotApplicable);
                    let cells = [name.unwrap_or_else(|| figure.to_string()).into(), none(), own.into(), none()];
                    ((figure.to_string(), String::new()), Marks { own: true, ..Marks::default() }, cells)
                }
                Provenance::Term { .. }
                | Provenance::Assumption { .. }
                | Provenance::Template(_)
                | Provenance::AgreementTerm(_)
                | Provenance::Scheme { .. }
                | Provenance::Dossier(_) => continue,
            };
            let [first, others @ ..] = cells;
            let cells = std::iter::once(Cell { marks, ..first }).chain(others).collect();
            seen.entry(key).or_insert(Row { kind: RowKind::Normal, cells });
        }
        let caption = say!(self.language, phrases::SOURCES);
        Table {
            caption,
            columns: vec![
                Column::new(say!(self.language, phrases::FIGURE), Align::Left, 32),
                Column::new(say!(self.language, phrases::SINCE), Align::Left, 13),
                Column::new(say!(self.language, phrases::SOURCE), Align::Left, 41),
                Column::new(say!(self.language, phrases::CHECKED), Align::Left, 14),
            ],
            rows: seen.into_values().collect(),
        }
    }
}
