//! What schemes pay by year, and what is left without, with certain and with expected money.

use rust_decimal::Decimal;

use crate::domain::period::Year;
use crate::domain::projection::{Base, FigureId, GrantCount, SchemeIndex, Selection, base_id};
use crate::domain::words::Phrase;
use crate::report::costs::Calculation;

use super::{FundingSubject, GrantRow, Granted, TotalRow, phrases};
use crate::report::format::say;

impl FundingSubject<'_> {
    /// What a scheme pays by year.
    pub(super) fn rows(&self, calculation: &Calculation, id: &str) -> Vec<GrantRow> {
        let explainer = calculation.explainer();
        let given = &calculation.resolved.given;
        let is_uncertain = given.funding.iter().any(|own| base_id(&own.id) == id && own.chance.value() != Decimal::ONE);
        let row = |count: GrantCount, name: String| {
            let amount = |year: Option<Year>| Granted {
                cents: explainer.granted_amount(count, Some(id), year),
                figure: FigureId::Granted { count, scheme: Some(id.into()), year },
            };
            GrantRow {
                name,
                amounts: self.years().into_iter().map(|year| amount(Some(year))).collect(),
                total: amount(None),
            }
        };
        let mut own = SchemeIndex::over(&given.funding).filter(|(_, own)| base_id(&own.id) == id);
        let is_assumed = own.any(|(index, _)| !explainer.is_promised(index));
        let certain = if is_assumed { phrases::ASSUMED } else { phrases::PROMISED };
        let mut rows = vec![row(GrantCount::Certain, certain.in_language(self.language).to_owned())];
        if is_uncertain {
            rows.push(row(GrantCount::IfAwarded, say!(self.language, phrases::IF_AWARDED)));
        }
        rows.push(row(GrantCount::Expected, say!(self.language, phrases::EXPECTED)));
        rows
    }

    /// Without, promised, assumed and expected over the years.
    pub(super) fn totals(&self) -> Vec<TotalRow> {
        let Some(calculation) = self.calculation else { return Vec::new() };
        let explainer = calculation.explainer();
        let columns: Vec<Option<Year>> = self.years().into_iter().map(Some).chain([None]).collect();
        let of_lines = |name: Phrase, base: Base| {
            let selections = || columns.iter().map(|year| Selection { base, ..Selection::of(*year) });
            TotalRow {
                name: name.in_language(self.language).to_owned(),
                is_sum: true,
                amounts: selections().map(|selection| explainer.sum(&selection)).collect(),
                figures: selections().map(FigureId::Sum).collect(),
            }
        };
        let of_grants = |name: Phrase, count: GrantCount| TotalRow {
            name: name.in_language(self.language).to_owned(),
            is_sum: false,
            amounts: columns.iter().map(|year| explainer.granted_amount(count, None, *year)).collect(),
            figures: columns.iter().map(|year| FigureId::Granted { count, scheme: None, year: *year }).collect(),
        };
        vec![
            of_lines(phrases::WITHOUT_SCHEMES, Base::Gross),
            of_grants(phrases::SCHEMES_PROMISED, GrantCount::Promised),
            of_lines(phrases::AFTER_PROMISED, Base::AfterPromised),
            of_grants(phrases::SCHEMES_CERTAIN, GrantCount::Certain),
            of_lines(phrases::AFTER_CERTAIN, Base::AfterCertain),
            of_grants(phrases::SCHEMES_EXPECTED, GrantCount::Expected),
            of_lines(phrases::AFTER_EXPECTED, Base::Expected),
        ]
    }
}
