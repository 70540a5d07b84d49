//! The totals of a proposal, and what of a sum is extra.

use super::{CostTables, column, phrases};
use crate::domain::projection::{Base, FigureId, Selection};
use crate::report::document::{Align, Cell, Column, Content, Row, RowKind, Table};
use crate::report::format::say;
use crate::report::totals::totals;

impl CostTables<'_> {
    /// Gross, what of it is extra, net and at full use, over the years.
    pub fn totals(&self) -> Table {
        let rows = totals(self.calculation).into_iter().map(|row| {
            let name = row.name.in_language(self.language).to_owned();
            self.year_row(RowKind::Normal, name, |year| match row.of(year) {
                Some(amount) if amount.content == Content::NotComputed => Cell::from(Content::NotComputed),
                Some(amount) => Cell::of(amount.content.clone(), amount.figure.clone()),
                None => Cell::from(Content::NotApplicable),
            })
        });
        let mut rows: Vec<_> = rows.collect();
        rows.push(self.share_row());
        Table {
            caption: say!(self.language, phrases::TOTALS),
            columns: self.year_columns(say!(self.language, phrases::COSTS), 30),
            rows,
        }
    }

    /// Whether law or the agreement in force obliges to anything already.
    pub(super) fn anything_exists(&self) -> bool {
        self.calculation.assessment.lines.iter().any(|line| !line.existing.is_zero())
    }

    /// A row with what of it is extra over the term; only where anything exists already.
    pub(super) fn with_extra(&self, mut row: Row, of: &Selection) -> Row {
        if self.anything_exists() {
            let extra = Selection { base: Base::Extra, year: None, ..of.clone() };
            let cents = self.calculation.explainer().sum(&extra);
            row.cells.push(Cell::of(Content::cents(cents), FigureId::Sum(extra)));
        }
        row
    }

    /// The columns of such rows.
    pub(super) fn with_extra_column(&self, mut columns: Vec<Column>) -> Vec<Column> {
        if self.anything_exists() {
            columns.push(column(say!(self.language, phrases::OF_WHICH_EXTRA), Align::Right, 17));
        }
        columns
    }
}
