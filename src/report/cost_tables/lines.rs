//! Every cost line with who bears it.

use std::collections::BTreeMap;

use super::{CostTables, phrases};
use crate::domain::costs::Payer;
use crate::domain::money::Cents;
use crate::domain::period::Year;
use crate::domain::projection::{Line, Selection};
use crate::report::costs::Calculation;
use crate::report::document::{Align, Cell, Column, Content, Row, RowKind, Table};
use crate::report::format::say;

/// What lines of several groups come to.
#[derive(Default)]
struct Shared {
    amount: Cents,
    existing: Cents,
    payers: BTreeMap<Payer, Cents>,
}

impl CostTables<'_> {
    /// Every line with who bears it.
    pub fn lines(&self) -> Table {
        let Calculation { resolved, assessment } = self.calculation;
        let explainer = self.calculation.explainer();
        let payers: Vec<Payer> = explainer.borne(&Selection::default()).bearing().map(|(payer, _)| payer).collect();
        let titles: BTreeMap<&str, &str> =
            self.articles.iter().map(|(id, title)| (id.as_str(), title.as_str())).collect();
        let exists = self.anything_exists();
        // Lines of groups that are too small for rows of their own, summed, behind the others.
        let mut shared: BTreeMap<(Year, &str, &str), Shared> = BTreeMap::new();
        let is_shared = |line: &Line| {
            line.profile.is_some_and(|profile| self.together.contains(&resolved.given.profiles[profile].id))
        };
        for line in assessment.lines.iter().filter(|line| is_shared(line)) {
            let key = (line.year, resolved.article_of(line), line.kind.name().in_language(self.language));
            let sum = shared.entry(key).or_default();
            sum.amount += line.amount;
            sum.existing += line.existing;
            for payer in &payers {
                *sum.payers.entry(*payer).or_default() += line.payers[*payer];
            }
        }
        let shared_rows = shared.into_iter().map(|((year, article, driver), sum)| {
            let mut cells = vec![
                Cell::from(Content::Year(year)),
                Cell::from(titles.get(article).copied().unwrap_or(article)),
                Cell::from(driver),
                Cell::from(self.small_groups()),
                Cell::from(Content::cents(sum.amount)),
            ];
            if exists {
                cells.push(Cell::from(Content::cents(sum.existing)));
            }
            let of = |payer: &Payer| Cell::from(Content::cents(sum.payers.get(payer).copied().unwrap_or_default()));
            cells.extend(payers.iter().map(of));
            Row { kind: RowKind::Normal, cells }
        });
        let rows = assessment.lines.iter().filter(|line| !is_shared(line)).map(|line| {
            let article = resolved.article_of(line);
            let profile = line.profile.map(|profile| &resolved.given.profiles[profile].id);
            let profile = profile.map(|id| self.profiles.get(id).cloned().unwrap_or_else(|| id.to_string()));
            let mut cells = vec![
                Cell::from(Content::Year(line.year)),
                Cell::from(titles.get(article).copied().unwrap_or(article)),
                Cell::from(line.kind.name().in_language(self.language)),
                Cell::from(profile.unwrap_or_else(|| self.whole_unit())),
                Cell::of(Content::cents(line.amount), explainer.line_id(line)),
            ];
            if exists {
                cells.push(Cell::of(Content::cents(line.existing), explainer.line_existing_id(line)));
            }
            cells.extend(
                payers
                    .iter()
                    .map(|payer| Cell::of(Content::cents(line.payers[*payer]), explainer.line_payer_id(line, *payer))),
            );
            Row { kind: RowKind::Normal, cells }
        });
        let rows = rows.chain(shared_rows).collect();
        let mut columns = vec![
            Column::new(say!(self.language, phrases::LINE_YEAR), Align::Left, 8),
            Column::new(say!(self.language, phrases::LINE_ARTICLE), Align::Left, 24),
            Column::new(say!(self.language, phrases::LINE_DRIVER), Align::Left, 20),
            Column::new(say!(self.language, phrases::LINE_PROFILE), Align::Left, 18),
            Column::new(say!(self.language, phrases::LINE_AMOUNT), Align::Right, 16),
        ];
        if exists {
            columns.push(Column::new(say!(self.language, phrases::LINE_EXISTING), Align::Right, 16));
        }
        columns.extend(
            payers
                .iter()
                .map(|payer| Column::new(payer.name().in_language(self.language).to_owned(), Align::Right, 15)),
        );
        Table { caption: say!(self.language, phrases::ALL_LINES), columns, rows }
    }
}
