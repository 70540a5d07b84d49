//! Cost by article and by group of workers.

use super::{CostTables, phrases};
use crate::domain::projection::{Dimension, Group, Pivot, Selection};
use crate::report::document::{RowKind, Table};
use crate::report::format::say;

impl CostTables<'_> {
    /// Gross cost by article, with its drivers below it.
    pub fn articles(&self) -> Table {
        let explainer = self.calculation.explainer();
        let all = Selection::default();
        let by_article = Pivot::of(&explainer, &all, &[Dimension::Article, Dimension::Year]);
        let by_driver = Pivot::of(&explainer, &all, &[Dimension::Article, Dimension::Driver, Dimension::Year]);
        let drivers = Pivot::of(&explainer, &all, &[Dimension::Article, Dimension::Driver]);
        let mut rows = Vec::new();
        for (article, title) in &self.articles {
            let of = Selection { article: Some(article.clone()), ..all.clone() };
            let own = drivers.cells().filter(|(cell, _)| cell.article == of.article);
            let own = own.filter_map(|(cell, _)| Some((cell, cell.driver?)));
            let below = own.map(|(cell, driver)| {
                let name = driver.name().in_language(self.language).to_owned();
                self.with_extra(self.pivot_row(RowKind::Normal, name, cell, &by_driver), cell)
            });
            let below: Vec<_> = below.collect();
            if !below.is_empty() {
                rows.push(self.with_extra(self.pivot_row(RowKind::Group, title.clone(), &of, &by_article), &of));
                rows.extend(below);
            }
        }
        rows.push(self.with_extra(self.total_row(), &all));
        Table {
            caption: say!(self.language, phrases::COST_BY_ARTICLE),
            columns: self.with_extra_column(self.year_columns(say!(self.language, phrases::ARTICLE_AND_DRIVER), 34)),
            rows,
        }
    }

    /// Gross cost by profile.
    pub fn profiles(&self) -> Table {
        let explainer = self.calculation.explainer();
        let all = Selection::default();
        let pivot = Pivot::of(&explainer, &all, &[Dimension::Group, Dimension::Year]);
        let of = |group: Group| Selection { group: Some(group), ..all.clone() };
        let mut rows = Vec::new();
        for profile in &self.calculation.resolved.given.profiles {
            let name = self.profiles.get(&profile.id).cloned().unwrap_or_else(|| profile.id.to_string());
            let of_profile = of(Group::Profile(profile.id.clone()));
            rows.push(self.with_extra(self.pivot_row(RowKind::Normal, name, &of_profile, &pivot), &of_profile));
        }
        let of_unit = of(Group::Unit);
        if pivot.cells().any(|(cell, _)| cell.group == of_unit.group) {
            rows.push(self.with_extra(self.pivot_row(RowKind::Normal, self.whole_unit(), &of_unit, &pivot), &of_unit));
        }
        rows.push(self.with_extra(self.total_row(), &all));
        Table {
            caption: say!(self.language, phrases::COST_BY_PROFILE),
            columns: self.with_extra_column(self.year_columns(say!(self.language, phrases::PROFILE), 34)),
            rows,
        }
    }

    /// What stands for the workers of a line that belongs to no profile.
    pub(super) fn whole_unit(&self) -> String {
        say!(self.language, phrases::WHOLE_UNIT)
    }
}
