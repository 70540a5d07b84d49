//! Cost by year and payer, its share of the wage bill, and of what nature it is.

use rust_decimal::Decimal;

use super::{CostTables, phrases};
use crate::domain::costs::payer::divide;
use crate::domain::figure::Unit;
use crate::domain::money::Cents;
use crate::domain::projection::{Bearers, Dimension, FigureId, Measure, Nature, Pivot, Selection};
use crate::report::document::{BarPart, Cell, Content, Row, RowKind, Table};
use crate::report::format::say;

impl CostTables<'_> {
    /// Gross cost by year and payer, the share of the wage bill, and what remains without and with schemes.
    pub fn years_and_payers(&self) -> Table {
        let explainer = self.calculation.explainer();
        let all = Selection::default();
        let pivot = Pivot::of(&explainer, &all, &[Dimension::Payer, Dimension::Year]);
        let mut rows = Vec::new();
        for (payer, _) in explainer.borne(&all).bearing() {
            let name = payer.name().in_language(self.language).to_owned();
            let of = Selection { payer: Some(payer), ..all.clone() };
            rows.push(self.pivot_row(RowKind::Normal, name, &of, &pivot));
        }
        rows.push(self.total_row());
        rows.push(self.wage_bill_row());
        rows.push(self.share_row());
        rows.extend(self.nature_rows());
        Table {
            caption: say!(self.language, phrases::COST_BY_YEAR_AND_PAYER),
            columns: self.year_columns(say!(self.language, phrases::WHO_PAYS), 30),
            rows,
        }
    }

    fn wage_bill_row(&self) -> Row {
        let assessment = &self.calculation.assessment;
        let name = say!(self.language, phrases::WAGE_BILL);
        self.year_row(RowKind::Normal, name, |year| {
            let Some(year) = year else { return Cell::from(Content::NotApplicable) };
            let Some(bill) = assessment.wage_bill.get(&year) else { return Cell::from(Content::NotComputed) };
            // The bill is not rounded to cents before a share is taken of it.
            let bill = Content::of(bill.value(), Unit::Euro, 2);
            Cell::of(bill, FigureId::WageBill { year })
        })
    }

    /// Of the costs that count for it, which the name of the row says; a part year is divided by the wage bill of the days in
    /// force, the term by that of all its days.
    pub(super) fn share_row(&self) -> Row {
        let explainer = self.calculation.explainer();
        let basis = self.share_basis;
        let name = match basis.bearers {
            Bearers::All => say!(self.language, phrases::SHARE_OF_WAGE_BILL, basis = basis.words()),
            Bearers::Employer => say!(self.language, phrases::EMPLOYERS_SHARE, basis = basis.words()),
        };
        self.year_row(RowKind::Normal, name, |year| {
            let all = basis.total(Selection::of(year));
            let share = explainer.share_of_wage_bill(explainer.sum(&all), year);
            let figure = share.map(|_| FigureId::Sum(Selection { measure: Measure::OfWageBill, ..all }));
            Cell { figure, ..Cell::from(Content::share_of_wage_bill(share)) }
        })
    }

    /// Out of pocket against working time, and one-off against structural.
    fn nature_rows(&self) -> Vec<Row> {
        let pairs = [Nature::WorkingTime, Nature::OutOfPocket, Nature::OneOff, Nature::Structural];
        let rows = pairs.map(|nature| {
            let name = nature.name().in_language(self.language).to_owned();
            self.sum_row(RowKind::Normal, name, &Selection { nature: Some(nature), ..Selection::default() })
        });
        std::iter::once(self.heading_row(say!(self.language, phrases::OF_WHICH))).chain(rows).collect()
    }

    /// Who bears the term, as a bar.
    pub fn bar(&self) -> Vec<BarPart> {
        let payers = self.calculation.explainer().borne(&Selection::default());
        let bearing: Vec<_> = payers.bearing().collect();
        let amounts: Vec<Cents> = bearing.iter().map(|(_, amount)| *amount).collect();
        bearing
            .into_iter()
            .zip(thousandths(&amounts))
            .map(|((payer, amount), thousandths)| BarPart {
                label: payer.name().in_language(self.language).to_owned(),
                amount,
                thousandths,
                payer: payer.code().to_owned(),
            })
            .collect()
    }
}

/// The share of each amount in their sum in thousandths, by largest remainder: together they are the whole.
fn thousandths(amounts: &[Cents]) -> Vec<u32> {
    let weights: Vec<Decimal> = amounts.iter().map(|amount| Decimal::from(amount.count())).collect();
    let parts = divide(Cents::new(1_000), &weights);
    parts.into_iter().map(|part| u32::try_from(part.count()).unwrap_or_default()).collect()
}

#[cfg(test)]
mod tests {
    use super::{Cents, thousandths};

    #[test]
    fn percentages_of_a_bar_add_up_to_a_hundred() {
        // 32.53 + 34.85 + 28.88 + 1.79 + 1.95 = 100: whole thousandths are 325, 348, 288, 17 and 19, three short. They go
        // to the remainders 0.9 and 0.8, and to the first of two of 0.5.
        let amounts = [32_53, 34_85, 28_88, 1_79, 1_95].map(Cents::new);
        assert_eq!(thousandths(&amounts), [325, 349, 289, 18, 19]);
        assert_eq!(thousandths(&[Cents::ZERO]), [0]);
    }
}
