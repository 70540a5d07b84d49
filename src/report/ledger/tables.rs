//! The ledger of offers as a table, a row a round.

use super::{LedgerView, RoundView, phrases, side_name};
use crate::domain::figure::Unit;
use crate::domain::words::Language;
use crate::report::document::{Align, Cell, Column, Content, Row, RowKind, Table};
use crate::report::format::{self, say};

impl LedgerView {
    /// A row for each round.
    pub fn table(&self, language: Language) -> Table {
        let columns = [
            (say!(language, phrases::ROUND), Align::Right, 1),
            (say!(language, phrases::DAY), Align::Left, 2),
            (say!(language, phrases::SIDE), Align::Left, 3),
            (say!(language, phrases::TEXT), Align::Left, 4),
            (say!(language, phrases::STATUS), Align::Left, 3),
            (say!(language, phrases::TOTAL), Align::Right, 3),
            (say!(language, phrases::MOVED), Align::Right, 3),
            (say!(language, phrases::SHARE), Align::Right, 2),
            (say!(language, phrases::PARTICIPANTS), Align::Right, 2),
        ];
        Table {
            caption: say!(language, phrases::CAPTION),
            columns: columns.into_iter().map(|(heading, align, width)| Column::new(heading, align, width)).collect(),
            rows: self.rounds.iter().map(|round| row(round, language)).collect(),
        }
    }
}

fn row(round: &RoundView, language: Language) -> Row {
    let words = |text: String| Cell::from(text);
    let cells = vec![
        words(round.round.to_string()),
        words(format::short_date(round.day, language)),
        words(side_name(round.side).in_language(language).to_owned()),
        words(round.title.clone()),
        words(round.status.name().in_language(language).to_owned()),
        Content::cents(round.total).into(),
        round.moved.map_or(Content::NotApplicable, Content::Change).into(),
        Content::share_of_wage_bill(round.share).into(),
        Content::of(round.participants.value(), Unit::Heads, 1).into(),
    ];
    Row { kind: RowKind::Normal, cells }
}
