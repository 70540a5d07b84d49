//! The published figures behind a calculation, each once, with source and check date.

use std::collections::BTreeMap;

use super::{CostTables, phrases};
use crate::domain::projection::Provenance;
use crate::domain::words::Subject;
use crate::report::derivation::sure;
use crate::report::document::{Align, Cell, Column, Content, Marks, Row, RowKind, Table};
use crate::report::format::say;

impl CostTables<'_> {
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
