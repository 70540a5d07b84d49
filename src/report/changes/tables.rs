//! What changes as tables: all changes with what each does, and of one what it does by article and payer.

use super::{ChangeView, ChangesView, phrases};
use crate::domain::money::Cents;
use crate::domain::words::{Language, Phrase};
use crate::report::document::{Align, Block, Cell, Column, Content, Row, RowKind, Span, Table};
use crate::report::format::{self, say};

fn words(text: impl Into<String>) -> Cell {
    Content::Words(text.into()).into()
}

fn row(kind: RowKind, cells: Vec<Cell>) -> Row {
    Row { kind, cells }
}

impl ChangesView {
    /// Every change with its day, the articles it touches and what it does to the whole cost; the differences lie
    /// between the first and the last row.
    pub fn table(&self, language: Language) -> Table {
        let date = |day| format::date(day, language);
        let changes = self.changes.iter().map(|change| {
            let difference = change.difference.map_or(Content::NotApplicable, Content::Change);
            row(
                RowKind::Normal,
                vec![
                    words(format::short_date(change.day, language)),
                    words(&change.what),
                    numbers(change),
                    difference.into(),
                ],
            )
        });
        let total = |name: Phrase, amount: Cents| {
            let name = words(name.in_language(language));
            row(RowKind::Total, vec![Content::Blank.into(), name, Content::Blank.into(), Content::cents(amount).into()])
        };
        let mut rows: Vec<Row> = changes.collect();
        rows.push(total(phrases::WITHOUT_CHANGES, self.before));
        rows.push(total(phrases::WITH_CHANGES, self.after));
        Table {
            caption: say!(language, phrases::CAPTION, first = date(self.days.start), last = date(self.days.end)),
            columns: vec![
                Column::new(say!(language, phrases::DAY), Align::Left, 2),
                Column::new(say!(language, phrases::CHANGE), Align::Left, 8),
                Column::new(say!(language, phrases::ARTICLES), Align::Left, 3),
                Column::new(say!(language, phrases::DIFFERENCE), Align::Right, 3),
            ],
            rows,
        }
    }
}

impl ChangesView {
    /// The same for a document: the list, and of each change that moves cost what it does by article and payer.
    pub fn blocks(&self, language: Language) -> Vec<Block> {
        let heading = Block::Heading {
            level: 2,
            text: say!(language, phrases::SECTION).into(),
            anchor: "changes".to_owned(),
            new_page: true,
            in_contents: true,
        };
        let tables = self.changes.iter().filter_map(|change| change.table(language));
        let about = Block::Paragraph(vec![Span::plain(say!(language, phrases::ABOUT))]);
        [heading, about, Block::Table(self.table(language))].into_iter().chain(tables.map(Block::Table)).collect()
    }
}

impl ChangeView {
    /// What it does by article and payer; nothing where it moves no cost.
    pub fn table(&self, language: Language) -> Option<Table> {
        let amounts = |before: Cents, after: Cents| -> [Cell; 3] {
            [Content::cents(before).into(), Content::cents(after).into(), Content::Change(after - before).into()]
        };
        let mut rows: Vec<Row> = self
            .moved
            .iter()
            .map(|moved| {
                let names = [words(&moved.article.name), words(&moved.payer_name)];
                row(RowKind::Normal, names.into_iter().chain(amounts(moved.before, moved.after)).collect())
            })
            .collect();
        if rows.is_empty() {
            return None;
        }
        let (before, after) = self
            .moved
            .iter()
            .fold((Cents::ZERO, Cents::ZERO), |(before, after), moved| (before + moved.before, after + moved.after));
        let together = [words(phrases::TOGETHER.in_language(language)), Content::Blank.into()];
        rows.push(row(RowKind::Total, together.into_iter().chain(amounts(before, after)).collect()));
        Some(Table {
            caption: say!(language, phrases::MOVED, change = format!("‘{}’", self.what)),
            columns: vec![
                Column::new(say!(language, phrases::ARTICLE_COLUMN), Align::Left, 6),
                Column::new(say!(language, phrases::PAYER), Align::Left, 3),
                Column::new(say!(language, phrases::BEFORE), Align::Right, 3),
                Column::new(say!(language, phrases::AFTER), Align::Right, 3),
                Column::new(say!(language, phrases::DIFFERENCE), Align::Right, 3),
            ],
            rows,
        })
    }
}

/// The numbers of the articles a change touches: "3, 4"; blank where it touches none.
fn numbers(change: &ChangeView) -> Cell {
    let numbers: Vec<&str> = change.articles.iter().map(|article| article.number.as_str()).collect();
    if numbers.is_empty() { Content::Blank.into() } else { words(numbers.join(", ")) }
}
