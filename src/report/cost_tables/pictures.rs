//! Pictures of a calculation: how the cost builds up, who pays in each year, and whom it reaches. Each says in words what it
//! shows.

use rust_decimal::Decimal;

use super::{CostTables, phrases};
use crate::domain::costs::Payer;
use crate::domain::money::Cents;
use crate::domain::numerals::{NARROW, rounded};
use crate::domain::projection::{Dimension, Pivot, Selection};
use crate::report::document::{CHART_WIDTH, Chart, ChartPart, ChartRow};
use crate::report::format::{self, say};
use crate::report::reach_chart::{ReachCell, out_of, reach_chart};

impl CostTables<'_> {
    /// Gross cost over the term, a step an article, and what the steps come to; nothing where nothing costs anything.
    pub fn build_up(&self) -> Option<Chart> {
        let pivot = Pivot::of(&self.calculation.explainer(), &Selection::default(), &[Dimension::Article]);
        let all = pivot.total();
        let mut reached = Cents::ZERO;
        let mut rows = Vec::new();
        for (article, title) in &self.articles {
            let amount = pivot.amount(&Selection { article: Some(article.clone()), ..Selection::default() });
            if amount.is_zero() {
                continue;
            }
            let from = place(reached, all);
            reached += amount;
            let part = ChartPart { kind: "step".to_owned(), from, to: place(reached, all) };
            rows.push(ChartRow { label: title.clone(), parts: vec![part], value: self.euro(amount) });
        }
        if rows.is_empty() {
            return None;
        }
        let steps = said(rows.iter().map(|row| format!("{}: {}", row.label, row.value)));
        let description = say!(self.language, phrases::BUILD_UP_SAID, parts = steps, total = spoken(&self.euro(all)));
        let whole = ChartPart { kind: "total".to_owned(), from: 0, to: CHART_WIDTH };
        let label = say!(self.language, phrases::TOTAL);
        rows.push(ChartRow { label, parts: vec![whole], value: self.euro(all) });
        Some(Chart { title: say!(self.language, phrases::BUILD_UP), description, legend: Vec::new(), rows })
    }

    /// Gross cost, a bar a year, divided over who pays; nothing where nobody pays.
    pub fn payers_by_year(&self) -> Option<Chart> {
        let explainer = self.calculation.explainer();
        let of = |year| explainer.borne(&Selection::of(Some(year)));
        let total = |year| explainer.sum(&Selection::of(Some(year)));
        let most = self.years().into_iter().map(total).max().filter(|most| *most > Cents::ZERO)?;
        let all = explainer.borne(&Selection::default());
        let name = |payer: Payer| payer.name().in_language(self.language).to_owned();
        let legend = all.bearing().map(|(payer, _)| (payer.code().to_owned(), name(payer))).collect();
        let (mut rows, mut spoken_rows) = (Vec::new(), Vec::new());
        for year in self.years() {
            let (mut parts, mut words, mut reached) = (Vec::new(), Vec::new(), Cents::ZERO);
            for (payer, amount) in of(year).bearing() {
                let from = place(reached, most);
                reached += amount;
                parts.push(ChartPart { kind: payer.code().to_owned(), from, to: place(reached, most) });
                words.push(format!("{} {}", name(payer), self.euro(amount)));
            }
            spoken_rows.push(format!("{year}: {}", words.join(", ")));
            rows.push(ChartRow { label: year.to_string(), parts, value: self.euro(total(year)) });
        }
        let description = say!(self.language, phrases::PAYERS_SAID, parts = said(spoken_rows.into_iter()));
        Some(Chart { title: say!(self.language, phrases::PAYERS_BY_YEAR), description, legend, rows })
    }

    /// Workers at the start of the first year, a bar a quadrant, and those of them who take part.
    pub fn reach_picture(&self) -> Option<Chart> {
        let year = self.years().first().copied()?;
        let chart = reach_chart(self.calculation, year, self.language);
        let most = chart.cells.iter().map(|cell| cell.heads).max().filter(|most| !most.is_zero())?;
        let row = |cell: &ReachCell| {
            let taking_part = place_of(cell.participants, most);
            let parts = [("participants", 0, taking_part), ("others", taking_part, place_of(cell.heads, most))];
            let part = |(kind, from, to): (&str, u16, u16)| ChartPart { kind: kind.to_owned(), from, to };
            ChartRow {
                label: self.quadrant_name(cell.position, cell.stay),
                parts: parts.into_iter().filter(|(_, from, to)| to > from).map(part).collect(),
                value: out_of(cell.participants, cell.heads, self.language),
            }
        };
        let rows: Vec<ChartRow> = chart.cells.iter().map(row).collect();
        let legend = [("participants", phrases::PARTICIPANTS), ("others", phrases::OTHER_WORKERS)];
        let words = said(rows.iter().map(|row| format!("{}: {}", row.label, row.value)));
        Some(Chart {
            title: say!(self.language, phrases::REACH_PICTURE, year = year),
            description: say!(self.language, phrases::REACH_SAID, parts = words),
            legend: legend.map(|(kind, name)| (kind.to_owned(), name.in_language(self.language).to_owned())).into(),
            rows,
        })
    }

    fn euro(&self, amount: Cents) -> String {
        format::euro(amount, self.language)
    }
}

/// Sentences for a voice, one after the other.
fn said(parts: impl Iterator<Item = String>) -> String {
    spoken(&parts.collect::<Vec<_>>().join("; "))
}

/// Words as a voice reads them: some stumble over a narrow space.
fn spoken(words: &str) -> String {
    words.replace(NARROW, " ")
}

/// The place of an amount on a scale that ends at `most`.
fn place(amount: Cents, most: Cents) -> u16 {
    place_of(Decimal::from(amount.count()), Decimal::from(most.count()))
}

fn place_of(value: Decimal, most: Decimal) -> u16 {
    let part = value.checked_div(most).unwrap_or_default().saturating_mul(CHART_WIDTH.into());
    u16::try_from(rounded(part, 0)).unwrap_or_default().min(CHART_WIDTH)
}
