//! The totals of a proposal, and what of a sum is extra.

use super::{CostTables, phrases};
use crate::domain::projection::{Base, Dimension, FigureId, Pivot, Selection};
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

    /// What is extra over the term, told apart `by` some dimensions; only where anything exists already.
    pub(super) fn extra_by(&self, by: &[Dimension]) -> Option<Pivot> {
        let extra = Selection { base: Base::Extra, ..Selection::default() };
        self.anything_exists().then(|| Pivot::of(&self.calculation.explainer(), &extra, by))
    }

    /// A row with what of it is extra over the term, by a pivot that tells it from the others.
    pub(super) fn with_extra(mut row: Row, of: &Selection, extra: Option<&Pivot>) -> Row {
        if let Some(pivot) = extra {
            let extra = Selection { base: Base::Extra, year: None, ..of.clone() };
            let cents = pivot.amount(&extra);
            row.cells.push(Cell::of(Content::cents(cents), FigureId::Sum(extra)));
        }
        row
    }

    /// The columns of such rows.
    pub(super) fn with_extra_column(&self, mut columns: Vec<Column>) -> Vec<Column> {
        if self.anything_exists() {
            columns.push(Column::new(say!(self.language, phrases::OF_WHICH_EXTRA), Align::Right, 17));
        }
        columns
    }
}
