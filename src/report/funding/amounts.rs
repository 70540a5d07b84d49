//! What schemes pay by year, and what is left without, with certain and with expected money.

use rust_decimal::Decimal;

use crate::domain::period::Year;
use crate::domain::projection::{Base, FigureId, GrantCount, Selection, base_id};
use crate::report::costs::Calculation;

use super::{FundingSubject, GrantRow, Granted, TotalRow};

impl FundingSubject<'_> {
    /// What a scheme pays by year.
    pub(super) fn rows(&self, calculation: &Calculation, id: &str) -> Vec<GrantRow> {
        let explainer = calculation.explainer();
        let given = &calculation.resolved.given;
        let is_uncertain = given.funding.iter().any(|own| base_id(&own.id) == id && own.chance.value() != Decimal::ONE);
        let row = |count: GrantCount, name: String| {
            let amount = |year: Option<Year>| Granted {
                cents: explainer.granted_amount(count, Some(id), year),
                figure: FigureId::Granted { count, scheme: Some(id.to_owned()), year },
            };
            GrantRow {
                name,
                amounts: self.years().into_iter().map(|year| amount(Some(year))).collect(),
                total: amount(None),
            }
        };
        let mut rows = vec![row(GrantCount::Certain, self.word("Zeker", "Certain"))];
        if is_uncertain {
            rows.push(row(GrantCount::IfAwarded, self.word("Als het wordt toegekend", "If awarded")));
        }
        rows.push(row(GrantCount::Expected, self.word("Verwacht", "Expected")));
        rows
    }

    /// Without, certain and expected over the years.
    pub(super) fn totals(&self) -> Vec<TotalRow> {
        let Some(calculation) = self.calculation else { return Vec::new() };
        let explainer = calculation.explainer();
        let columns: Vec<Option<Year>> = self.years().into_iter().map(Some).chain([None]).collect();
        let of_lines = |nl: &str, en: &str, base: Base| {
            let selections = || columns.iter().map(|year| Selection { base, ..Selection::of(*year) });
            TotalRow {
                name: self.word(nl, en),
                is_sum: true,
                amounts: selections().map(|selection| explainer.sum(&selection)).collect(),
                figures: selections().map(FigureId::Sum).collect(),
            }
        };
        let of_grants = |nl: &str, en: &str, count: GrantCount| TotalRow {
            name: self.word(nl, en),
            is_sum: false,
            amounts: columns.iter().map(|year| explainer.granted_amount(count, None, *year)).collect(),
            figures: columns.iter().map(|year| FigureId::Granted { count, scheme: None, year: *year }).collect(),
        };
        vec![
            of_lines("Zonder financiering", "Without schemes", Base::Gross),
            of_grants("Regelingen, zeker", "Schemes, certain", GrantCount::Certain),
            of_lines("Na financiering (zeker)", "After funding (certain)", Base::AfterCertain),
            of_grants("Regelingen, zeker en verwacht", "Schemes, certain and expected", GrantCount::Expected),
            of_lines("Na financiering (verwacht)", "After funding (expected)", Base::Expected),
        ]
    }
}
