//! Cost by article and by group of workers.

use super::CostTables;
use crate::domain::costs::given::DriverKind;
use crate::domain::money::Cents;
use crate::domain::period::Year;
use crate::domain::projection::ProfileIndex;
use crate::report::document::{Cell, Content, RowKind, Table};

impl CostTables<'_> {
    /// Gross cost by article, with its drivers below it.
    pub fn articles(&self) -> Table {
        let assessment = &self.calculation.assessment;
        let mut rows = Vec::new();
        for (article, title) in &self.articles {
            let lines: Vec<_> =
                assessment.lines.iter().filter(|line| self.calculation.resolved.article_of(line) == article).collect();
            if lines.is_empty() {
                continue;
            }
            let sum = |year: Option<Year>, kind: Option<DriverKind>| -> Cents {
                let lines = lines.iter().filter(|line| year.is_none_or(|year| line.year == year));
                lines.filter(|line| kind.is_none_or(|kind| line.kind == kind)).map(|line| line.amount).sum()
            };
            let mut kinds: Vec<_> = lines.iter().map(|line| line.kind).collect();
            kinds.sort_unstable();
            kinds.dedup();
            let amount = |year, kind| Cell::from(Content::Money(sum(year, kind)));
            rows.push(self.year_row(RowKind::Group, title.clone(), |year| amount(year, None)));
            for kind in kinds {
                let name = kind.name().in_language(self.language).to_owned();
                rows.push(self.year_row(RowKind::Normal, name, |year| amount(year, Some(kind))));
            }
        }
        rows.push(self.total_row());
        Table {
            caption: self.word("Kosten naar artikel", "Cost by article"),
            columns: self.year_columns(self.word("Artikel en kostensoort", "Article and driver"), 34),
            rows,
        }
    }

    /// Gross cost by profile.
    pub fn profiles(&self) -> Table {
        let assessment = &self.calculation.assessment;
        let cost_of = |profile: Option<ProfileIndex>, year: Option<Year>| -> Cents {
            let lines = assessment.lines.iter().filter(|line| line.profile == profile);
            lines.filter(|line| year.is_none_or(|year| line.year == year)).map(|line| line.amount).sum()
        };
        let amount = |profile, year| Cell::from(Content::Money(cost_of(profile, year)));
        let mut rows = Vec::new();
        for (index, profile) in ProfileIndex::over(&self.calculation.resolved.given.profiles) {
            let name = self.profiles.get(&profile.id).cloned().unwrap_or_else(|| profile.id.to_string());
            rows.push(self.year_row(RowKind::Normal, name, |year| amount(Some(index), year)));
        }
        if !cost_of(None, None).is_zero() {
            rows.push(self.year_row(RowKind::Normal, self.whole_unit(), |year| amount(None, year)));
        }
        rows.push(self.total_row());
        Table {
            caption: self.word("Kosten naar groep werknemers", "Cost by workforce profile"),
            columns: self.year_columns(self.word("Groep", "Profile"), 34),
            rows,
        }
    }

    /// What stands for the workers of a line that belongs to no profile.
    pub(super) fn whole_unit(&self) -> String {
        self.word("De hele werkingssfeer", "The whole unit")
    }
}
