//! Cost by article and by group of workers.

use super::{CostTables, phrases};
use crate::domain::money::Cents;
use crate::domain::period::Year;
use crate::domain::projection::{Base, Dimension, Group, Pivot, Selection};
use crate::report::document::{Cell, Content, Row, RowKind, Table};
use crate::report::format::say;

impl CostTables<'_> {
    /// Gross cost by article, with its drivers below it.
    pub fn articles(&self) -> Table {
        let explainer = self.calculation.explainer();
        let all = Selection::default();
        let by_article = Pivot::of(&explainer, &all, &[Dimension::Article, Dimension::Year]);
        let by_driver = Pivot::of(&explainer, &all, &[Dimension::Article, Dimension::Driver, Dimension::Year]);
        let drivers = Pivot::of(&explainer, &all, &[Dimension::Article, Dimension::Driver]);
        let extra = self.extra_by(&[Dimension::Article]);
        let extra_of_drivers = self.extra_by(&[Dimension::Article, Dimension::Driver]);
        let mut rows = Vec::new();
        for (article, title) in &self.articles {
            let of = Selection { article: Some(article.clone()), ..all.clone() };
            let own = drivers.cells().filter(|(cell, _)| cell.article == of.article);
            let own = own.filter_map(|(cell, _)| Some((cell, cell.driver?)));
            let below = own.map(|(cell, driver)| {
                let name = driver.name().in_language(self.language).to_owned();
                Self::with_extra(
                    self.pivot_row(RowKind::Normal, name, cell, &by_driver),
                    cell,
                    extra_of_drivers.as_ref(),
                )
            });
            let below: Vec<_> = below.collect();
            if !below.is_empty() {
                let row = self.pivot_row(RowKind::Group, title.clone(), &of, &by_article);
                rows.push(Self::with_extra(row, &of, extra.as_ref()));
                rows.extend(below);
            }
        }
        rows.push(Self::with_extra(self.total_row(), &all, self.extra_by(&[]).as_ref()));
        Table {
            caption: say!(self.language, phrases::COST_BY_ARTICLE),
            columns: self.with_extra_column(self.year_columns(say!(self.language, phrases::ARTICLE_AND_DRIVER), 34)),
            rows,
        }
    }

    /// Gross cost by article, without its drivers.
    pub fn articles_alone(&self) -> Table {
        let mut table = self.articles();
        table.rows.retain(|row| row.kind != RowKind::Normal);
        for row in table.rows.iter_mut().filter(|row| row.kind == RowKind::Group) {
            row.kind = RowKind::Normal;
        }
        if let Some(names) = table.columns.first_mut() {
            names.heading = say!(self.language, phrases::ARTICLE);
        }
        table
    }

    /// Gross cost by profile.
    pub fn profiles(&self) -> Table {
        let explainer = self.calculation.explainer();
        let all = Selection::default();
        let pivot = Pivot::of(&explainer, &all, &[Dimension::Group, Dimension::Year]);
        let extra = self.extra_by(&[Dimension::Group]);
        let of = |group: Group| Selection { group: Some(group), ..all.clone() };
        let mut rows = Vec::new();
        let ids = || self.calculation.resolved.given.profiles.iter().map(|profile| &profile.id);
        for id in ids().filter(|id| !self.together.contains(*id)) {
            let name = self.profiles.get(id).cloned().unwrap_or_else(|| id.to_string());
            let of_profile = of(Group::Profile(id.clone()));
            let row = self.pivot_row(RowKind::Normal, name, &of_profile, &pivot);
            rows.push(Self::with_extra(row, &of_profile, extra.as_ref()));
        }
        if !self.together.is_empty() {
            let small: Vec<Selection> =
                ids().filter(|id| self.together.contains(*id)).map(|id| of(Group::Profile(id.clone()))).collect();
            rows.push(self.shared_row(&small, &pivot, extra.as_ref()));
        }
        let of_unit = of(Group::Unit);
        if pivot.cells().any(|(cell, _)| cell.group == of_unit.group) {
            let row = self.pivot_row(RowKind::Normal, self.whole_unit(), &of_unit, &pivot);
            rows.push(Self::with_extra(row, &of_unit, extra.as_ref()));
        }
        rows.push(Self::with_extra(self.total_row(), &all, self.extra_by(&[]).as_ref()));
        Table {
            caption: say!(self.language, phrases::COST_BY_PROFILE),
            columns: self.with_extra_column(self.year_columns(say!(self.language, phrases::PROFILE), 34)),
            rows,
        }
    }

    /// The row of groups that are too small for one of their own; as no figure of one of them it opens nothing.
    fn shared_row(&self, small: &[Selection], pivot: &Pivot, extra: Option<&Pivot>) -> Row {
        let amount = |year: Option<Year>| {
            let of = |of: &Selection, year: Year| pivot.amount(&Selection { year: Some(year), ..of.clone() });
            let years = self.years();
            let years = years.iter().filter(|one| year.is_none_or(|year| year == **one));
            let cents: Cents = years.flat_map(|year| small.iter().map(move |one| of(one, *year))).sum();
            Cell::from(Content::cents(cents))
        };
        let mut row = self.year_row(RowKind::Normal, self.small_groups(), amount);
        if let Some(extra) = extra {
            let small = small.iter().map(|of| Selection { base: Base::Extra, year: None, ..of.clone() });
            let cents: Cents = small.map(|of| extra.amount(&of)).sum();
            row.cells.push(Cell::from(Content::cents(cents)));
        }
        row
    }

    /// What groups too small for a row of their own are called.
    pub(super) fn small_groups(&self) -> String {
        say!(self.language, phrases::SMALL_GROUPS)
    }

    /// What stands for the workers of a line that belongs to no profile.
    pub(in crate::report) fn whole_unit(&self) -> String {
        say!(self.language, phrases::WHOLE_UNIT)
    }
}
