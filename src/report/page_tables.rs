//! The tables of pages as they leave the program, for a spreadsheet or another program. As in documents, groups of workers so
//! small that somebody in them could be recognised share a row.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::cell::PERCENTAGE_DECIMALS;
use super::cost_by::{CostRow, CostTable};
use super::cost_tables::SMALL_GROUPS;
use super::costs::Amount;
use super::document::{Cell, Column, Content, Row, RowKind, Table};
use super::format;
use super::workforce::{ProfileRow, ProfileTable, quadrant_text};
use crate::domain::figure::Unit;
use crate::domain::id::ProfileId;
use crate::domain::money::Heads;
use crate::domain::projection::{FigureId, Group, Measure, Selection};
use crate::domain::words::{Language, Phrase, phrase};

impl CostTable {
    /// The same as a table; the rows of the profiles that stand `together` are one.
    pub fn table(&self, together: &BTreeSet<ProfileId>, language: Language) -> Table {
        let base = self.choice.base.name().in_language(language);
        let mut measure = self.choice.measure.name().in_language(language).to_owned();
        if self.choice.measure == Measure::OfWageBill {
            measure = format!("{measure} ({})", format::message(&self.choice.share_basis.words(), language));
        }
        let by = self.choice.rows.name().in_language(language);
        let row = |kind, row: &CostRow| {
            let amounts = row.amounts.iter().chain([&row.total]);
            let amounts = amounts.map(|amount| Cell::of(amount.content.clone(), amount.figure.clone()));
            Row { kind, cells: std::iter::once(Cell::from(row.name.as_str())).chain(amounts).collect() }
        };
        let (small, alone): (Vec<&CostRow>, Vec<&CostRow>) =
            self.rows.iter().partition(|row| profile(row).is_some_and(|id| together.contains(id)));
        let rows = alone.into_iter().map(|own| row(RowKind::Normal, own));
        let shared = (!small.is_empty()).then(|| {
            let columns = (0..=self.years.len()).map(|column| {
                let amounts = small.iter().filter_map(|row| row.amounts.iter().chain([&row.total]).nth(column));
                Cell::from(sum(amounts))
            });
            let name = Cell::from(SMALL_GROUPS.in_language(language));
            Row { kind: RowKind::Normal, cells: std::iter::once(name).chain(columns).collect() }
        });
        let natures = self.natures.iter().map(|own| row(RowKind::Normal, own));
        let years = self.years.iter().map(|head| Column::figures(head.year.to_string()));
        let term = Column::figures(phrase!("looptijd", "term").in_language(language));
        Table {
            caption: format!("{base} · {measure} · {by}"),
            columns: std::iter::once(Column::words(by)).chain(years).chain([term]).collect(),
            rows: rows.chain(shared).chain([row(RowKind::Total, &self.total)]).chain(natures).collect(),
        }
    }
}

/// The profile that a row stands for, where it does.
fn profile(row: &CostRow) -> Option<&ProfileId> {
    match &row.total.figure {
        FigureId::Sum(Selection { group: Some(Group::Profile(id)), .. }) => Some(id),
        _ => None,
    }
}

/// Amounts of a column together, of the kind that the first of them is.
fn sum<'a>(amounts: impl Iterator<Item = &'a Amount> + Clone) -> Content {
    let numbers = amounts.clone().filter_map(|amount| amount.content.number());
    let total: Decimal = numbers.fold(Decimal::ZERO, Decimal::saturating_add);
    match amounts.map(|amount| &amount.content).next() {
        Some(Content::Money { value: _, unit, decimals }) => {
            Content::Money { value: total, unit: *unit, decimals: *decimals }
        }
        Some(Content::Share { value: _, decimals }) => Content::Share { value: total, decimals: *decimals },
        Some(other) => other.clone(),
        None => Content::NotApplicable,
    }
}

impl ProfileTable {
    /// The same as a table; the profiles that stand `together` are one row, of which only the workers are told.
    pub fn table(&self, together: &BTreeSet<ProfileId>, language: Language) -> Table {
        let words = |phrase: Phrase| phrase.in_language(language).to_owned();
        let year = self.year.map(|year| format!(" {year}")).unwrap_or_default();
        let of_year = |phrase: Phrase| format!("{}{year}", words(phrase));
        let (small, alone): (Vec<&ProfileRow>, Vec<&ProfileRow>) =
            self.rows.iter().partition(|row| together.contains(&row.id));
        let rows = alone.into_iter().map(|row| profile_row(row, language));
        let heads: Heads = small.iter().map(|row| row.heads).sum();
        let shared = (!small.is_empty()).then(|| {
            let rest = std::iter::repeat_n(Content::NotApplicable, COLUMNS - 2).map(Cell::from);
            let name = Cell::from(SMALL_GROUPS.in_language(language));
            let cells = [name, Cell::input(workers(heads))].into_iter().chain(rest);
            Row { kind: RowKind::Normal, cells: cells.collect() }
        });
        let none = || Cell::from(Content::NotApplicable);
        let total: [Cell; COLUMNS] = [
            words(phrase!("Totaal", "Total")).into(),
            workers(self.heads).into(),
            none(),
            self.hours.map_or(Content::NotApplicable, |hours| weekly(hours.value())).into(),
            none(),
            none(),
            none(),
            none(),
            none(),
            share(self.share.map(|share| share.value())).into(),
        ];
        Table {
            caption: of_year(phrase!("Groepen werknemers", "Profiles of workers")),
            columns: vec![
                Column::words(words(phrase!("groep", "profile"))),
                Column::figures(words(phrase!("werknemers", "workers"))),
                Column::figures(words(phrase!("uurloon", "hourly wage"))),
                Column::figures(words(phrase!("uren per week", "hours a week"))),
                Column::words(words(phrase!("contract", "contract"))),
                Column::words(words(phrase!("in dienst of ingeleend", "own or hired"))),
                Column::words(words(phrase!("positie en verblijf", "position and stay"))),
                Column::figures(of_year(phrase!("kosten per uur", "cost an hour"))),
                Column::figures(of_year(phrase!("kosten per gewerkt uur", "cost a worked hour"))),
                Column::figures(of_year(phrase!("deel van de loonsom", "part of the wage bill"))),
            ],
            rows: rows.chain(shared).chain([Row { kind: RowKind::Total, cells: total.into() }]).collect(),
        }
    }
}

/// The columns of the table of profiles.
const COLUMNS: usize = 10;

fn profile_row(row: &ProfileRow, language: Language) -> Row {
    let computed = |cell: &Option<Cell>| cell.clone().unwrap_or_else(|| Content::NotComputed.into());
    let cells: [Cell; COLUMNS] = [
        row.name.as_str().into(),
        Cell::input(workers(row.heads)),
        Cell::input(Content::of(row.wage.value(), Unit::EuroPerHour, 2)),
        Cell::input(weekly(row.hours.value())),
        row.contract.as_str().into(),
        row.employment.as_str().into(),
        quadrant_text(row.quadrant, language).into(),
        computed(&row.hour_cost),
        computed(&row.worked_hour),
        share(row.share.map(|share| share.value())).into(),
    ];
    Row::of(cells)
}

fn workers(heads: Heads) -> Content {
    Content::plain(heads.value(), Unit::Heads, 2)
}

fn weekly(hours: Decimal) -> Content {
    Content::plain(hours, Unit::HoursPerWeek, 2)
}

fn share(of_wage_bill: Option<Decimal>) -> Content {
    of_wage_bill.map_or(Content::NotApplicable, |share| Content::of(share, Unit::Share, PERCENTAGE_DECIMALS))
}
