//! The tables of a calculation: totals, years and payers, articles, profiles, schemes, sources and assumptions.
//!
//! The command line prints them, the documents set them, the window shows them; so they cannot disagree.

mod funding;
mod lines;
mod people;
mod phrases;
mod pictures;
mod sources;
mod sums;
mod totals;
mod years;

use std::collections::{BTreeMap, BTreeSet};

pub(super) use phrases::SMALL_GROUPS;

use super::costs::Calculation;
use super::document::{Align, Cell, Column, Content, Row, RowKind};
use crate::domain::id::{ArticleId, ProfileId, SchemeId};
use crate::domain::period::Year;
use crate::domain::projection::{Dimension, FigureId, Pivot, Selection, ShareBasis};
use crate::domain::words::Language;
use crate::report::format::say;

/// Tables of a calculation in one language.
pub struct CostTables<'c> {
    /// The calculation that is shown.
    pub calculation: &'c Calculation,
    /// Number and heading of each article, by id, in the order of the text.
    pub articles: Vec<(ArticleId, String)>,
    /// Names of the profiles by id.
    pub profiles: BTreeMap<ProfileId, String>,
    /// Profiles too small for a row of their own, which share one.
    pub together: BTreeSet<ProfileId>,
    /// Names of the schemes by id.
    pub schemes: BTreeMap<SchemeId, String>,
    /// Of whose costs percentages of the wage bill are taken.
    pub share_basis: ShareBasis,
    /// The language of headings and names.
    pub language: Language,
}

impl CostTables<'_> {
    fn years(&self) -> Vec<Year> {
        self.calculation.assessment.years.iter().map(|span| span.year).collect()
    }

    /// The columns of amounts: each year, and the term where there are several years.
    fn spans(&self) -> Vec<Option<Year>> {
        let years = self.years();
        let term = (years.len() > 1).then_some(None);
        years.into_iter().map(Some).chain(term).collect()
    }

    /// A column for each year, and one for the term where there are several.
    fn year_columns(&self, first: String, first_width: u16) -> Vec<Column> {
        let heads = self.spans().into_iter().map(|span| match span {
            Some(year) => Column::new(year.to_string(), Align::Right, 16),
            None => Column::new(say!(self.language, phrases::TERM), Align::Right, 17),
        });
        std::iter::once(Column::new(first, Align::Left, first_width)).chain(heads).collect()
    }

    /// A row with a name and a cell for each year, and for the term where there are several years.
    fn year_row(&self, kind: RowKind, name: String, of: impl Fn(Option<Year>) -> Cell) -> Row {
        let cells = std::iter::once(Cell::from(name)).chain(self.spans().into_iter().map(of));
        Row { kind, cells: cells.collect() }
    }

    /// The heading of rows below it.
    fn heading_row(&self, name: String) -> Row {
        self.year_row(RowKind::Group, name, |_| Cell::from(Content::Blank))
    }

    /// What all rows of costs come to.
    fn total_row(&self) -> Row {
        self.sum_row(RowKind::Total, say!(self.language, phrases::TOTAL), &Selection::default())
    }

    /// A sum of lines for each year and the term.
    fn sum_row(&self, kind: RowKind, name: String, of: &Selection) -> Row {
        let explainer = self.calculation.explainer();
        self.pivot_row(kind, name, of, &Pivot::of(&explainer, of, &[Dimension::Year]))
    }

    /// A row of a pivot that tells the years apart; the term is the sum of its years.
    fn pivot_row(&self, kind: RowKind, name: String, of: &Selection, pivot: &Pivot) -> Row {
        let amount = |year: Year| pivot.amount(&Selection { year: Some(year), ..of.clone() });
        self.year_row(kind, name, |year| {
            let cents = year.map_or_else(|| self.years().into_iter().map(amount).sum(), amount);
            Cell::of(Content::cents(cents), FigureId::Sum(Selection { year, ..of.clone() }))
        })
    }
}
