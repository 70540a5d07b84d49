//! Two texts held against each other, as a table: the changes with what each does, and what they come to.

use super::{Effect, Money, RedlineView, phrases};
use crate::domain::figure::Unit;
use crate::domain::money::Cents;
use crate::domain::period::Year;
use crate::domain::words::Language;
use crate::report::document::{Align, Cell, Column, Content, Row, RowKind, Table};
use crate::report::format::say;

impl RedlineView {
    /// The changes with what each does to cost and reach; they and the interplay add up to the difference.
    pub fn table(&self, language: Language) -> Table {
        let money = self.money.as_ref().ok();
        let years: Vec<Year> = money.map(|money| money.from.years.keys().copied().collect()).unwrap_or_default();
        let words = |text: &str| Cell::from(text.to_owned());
        let mut rows: Vec<Row> = Vec::new();
        for change in &self.changes {
            let effect = match (money, &change.effect) {
                (Some(_), Some(effect)) => more(effect, &years),
                (Some(_), None) => vec![Content::NotComputed; years.len() + 3],
                (None, _) => Vec::new(),
            };
            rows.push(Row { kind: RowKind::Normal, cells: row(words(&change.what), effect) });
        }
        if let Some(Money { from, to, difference, interplay }) = money {
            let interplay_name = words(phrases::INTERPLAY.in_language(language));
            rows.push(Row { kind: RowKind::Normal, cells: row(interplay_name, more(interplay, &years)) });
            let difference_name = words(phrases::DIFFERENCE.in_language(language));
            rows.push(Row { kind: RowKind::Total, cells: row(difference_name, more(difference, &years)) });
            for (name, whole) in [(&self.from, from), (&self.to, to)] {
                rows.push(Row {
                    kind: RowKind::Total,
                    cells: row(words(name), amounts(whole, &years, Content::cents)),
                });
            }
        }
        let mut columns = vec![Column::new(say!(language, phrases::CHANGE), Align::Left, 8)];
        if let Some(first) = years.first().map(Year::to_string) {
            columns.extend(years.iter().map(|year| Column::new(year.to_string(), Align::Right, 3)));
            for heading in [
                say!(language, phrases::TOTAL),
                say!(language, phrases::SHARE, year = &first),
                say!(language, phrases::PARTICIPANTS, year = &first),
            ] {
                columns.push(Column::new(heading, Align::Right, 3));
            }
        }
        Table { caption: say!(language, phrases::CAPTION, from = &self.from, to = &self.to), columns, rows }
    }
}

fn row(name: Cell, contents: Vec<Content>) -> Vec<Cell> {
    std::iter::once(name).chain(contents.into_iter().map(Cell::from)).collect()
}

/// How much more, each with its sign.
fn more(effect: &Effect, years: &[Year]) -> Vec<Content> {
    amounts(effect, years, Content::Change)
}

fn amounts(effect: &Effect, years: &[Year], cents: fn(Cents) -> Content) -> Vec<Content> {
    let mut contents: Vec<Content> =
        years.iter().map(|year| cents(effect.years.get(year).copied().unwrap_or_default())).collect();
    contents.push(cents(effect.total()));
    contents.push(Content::share_of_wage_bill(effect.share));
    contents.push(Content::of(effect.participants.value(), Unit::Heads, 1));
    contents
}
