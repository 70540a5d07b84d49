//! What a proposal costs in the rows by which every face sums it up: gross, what of it is extra, net, at full
//! use, and what lessons cost for each level gained.

use super::costs::{Amount, Calculation};
use super::document::Content;
use crate::domain::period::Year;
use crate::domain::projection::{Base, Dimension, FigureId, Pivot, Selection};
use crate::domain::words::{Phrase, phrase};

/// A row of the totals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TotalsRow {
    /// What the row is.
    pub name: Phrase,
    /// The amount of each year.
    pub years: Vec<(Year, Amount)>,
    /// The amount over the term.
    pub term: Amount,
}

impl TotalsRow {
    /// The amount of a year, or over the term; nothing where the year is not of the agreement.
    pub fn of(&self, year: Option<Year>) -> Option<&Amount> {
        match year {
            None => Some(&self.term),
            Some(year) => self.years.iter().find_map(|(own, amount)| (*own == year).then_some(amount)),
        }
    }
}

/// The rows of `calculation`, always the same ones in the same order.
pub fn totals(calculation: &Calculation) -> Vec<TotalsRow> {
    let mut rows = totals_in_sight(calculation);
    rows.extend(totals_that_take_longer(calculation));
    rows
}

/// The rows that are sums of what is computed already.
pub fn totals_in_sight(calculation: &Calculation) -> Vec<TotalsRow> {
    Base::OF_TABLES.into_iter().map(|base| of_base(calculation, base)).collect()
}

/// The rows behind those: one takes a calculation of its own, the other goes through every lesson and learner.
pub fn totals_that_take_longer(calculation: &Calculation) -> Vec<TotalsRow> {
    std::iter::once(at_full_use(calculation)).chain(for_each_level(calculation)).collect()
}

/// What lessons cost for each level gained, in the years in which one is; nothing where none ever is.
fn for_each_level(calculation: &Calculation) -> Option<TotalsRow> {
    let explainer = calculation.explainer();
    let amount = |year: Option<Year>| {
        let cents = explainer.level_cost_of(year)?;
        Some(Amount { content: Content::cents(cents), cents, figure: FigureId::LevelCost { year } })
    };
    let years = calculation.assessment.years.iter().filter_map(|span| Some((span.year, amount(Some(span.year))?)));
    Some(TotalsRow {
        name: phrase!("Lessen, per behaald niveau", "Lessons, for each level gained"),
        years: years.collect(),
        term: amount(None)?,
    })
}

fn of_base(calculation: &Calculation, base: Base) -> TotalsRow {
    let all = Selection { base, ..Selection::default() };
    let by_year = Pivot::of(&calculation.explainer(), &all, &[Dimension::Year]);
    let years = calculation.assessment.years.iter().map(|span| {
        let of_year = Selection { year: Some(span.year), ..all.clone() };
        let cents = by_year.amount(&of_year);
        (span.year, Amount::counted(of_year, cents))
    });
    TotalsRow { name: base.name(), years: years.collect(), term: Amount::counted(all.clone(), by_year.total()) }
}

/// Gross cost where everybody who may takes part; not computed where it is more than can be counted.
fn at_full_use(calculation: &Calculation) -> TotalsRow {
    let gross = calculation.explainer().gross_at_full_use();
    let amount = |year: Option<Year>| {
        let cents = gross.as_ref().and_then(|gross| gross.get(&year).copied());
        Amount {
            content: cents.map_or(Content::NotComputed, Content::cents),
            cents: cents.unwrap_or_default(),
            figure: FigureId::FullUse(Box::new(FigureId::gross(year))),
        }
    };
    let years = calculation.assessment.years.iter().map(|span| (span.year, amount(Some(span.year))));
    TotalsRow { name: FULL_USE, years: years.collect(), term: amount(None) }
}

/// What that row is.
pub const FULL_USE: Phrase = phrase!("Bruto bij volledig gebruik", "Gross at full use");
