//! What schemes pay by year, and what is left without, with certain and with expected money.

use rust_decimal::Decimal;

use crate::domain::money::Cents;
use crate::domain::period::Year;
use crate::domain::projection::Grant;
use crate::report::cost_choice::Base;
use crate::report::costs::{Calculation, Selection};
use crate::report::tally::{Count, TallyOf, base_id};

use super::{FundingSubject, GrantRow, Granted, TotalOf, TotalRow};

impl FundingSubject<'_> {
    /// What a scheme pays by year.
    pub(super) fn rows(&self, calculation: &Calculation, id: &str) -> Vec<GrantRow> {
        let assessment = &calculation.assessment;
        let given = &calculation.resolved.given;
        let of = |grant: &&Grant| base_id(&given.funding[grant.scheme].id) == id;
        let is_uncertain = given.funding.iter().any(|own| base_id(&own.id) == id && own.chance.value() != Decimal::ONE);
        let row = |count: Count, name: String| {
            let amount = |year: Option<Year>| {
                let holds = |grant: &&Grant| of(grant) && year.is_none_or(|year| grant.year == year);
                let certain: Cents = assessment.grants.iter().filter(holds).map(|grant| grant.amount).sum();
                let uncertain = assessment.grants_if_awarded.iter().filter(holds);
                let cents = match count {
                    Count::Certain => certain,
                    Count::IfAwarded => uncertain.map(|grant| grant.amount).sum(),
                    Count::Expected => certain + uncertain.map(|grant| assessment.expected(given, grant)).sum(),
                };
                let tally = TallyOf::Granted { scheme: Some(id.to_owned()), year, count };
                Granted { cents, of: tally }
            };
            GrantRow {
                name,
                amounts: self.years().into_iter().map(|year| amount(Some(year))).collect(),
                total: amount(None),
            }
        };
        let mut rows = vec![row(Count::Certain, self.word("Zeker", "Certain"))];
        if is_uncertain {
            rows.push(row(Count::IfAwarded, self.word("Als het wordt toegekend", "If awarded")));
        }
        rows.push(row(Count::Expected, self.word("Verwacht", "Expected")));
        rows
    }

    /// Without, certain and expected over the years.
    pub(super) fn totals(&self) -> Vec<TotalRow> {
        let Some(calculation) = self.calculation else { return Vec::new() };
        let assessment = &calculation.assessment;
        let given = &calculation.resolved.given;
        let mut columns: Vec<Option<Year>> = self.years().into_iter().map(Some).collect();
        columns.push(None);
        let in_year = |grant: &&Grant, year: Option<Year>| year.is_none_or(|year| grant.year == year);
        let gross = |year: Option<Year>| year.map_or_else(|| assessment.total_gross(), |year| assessment.gross(year));
        let certain = |year| -> Cents {
            assessment.grants.iter().filter(|grant| in_year(grant, year)).map(|grant| grant.amount).sum()
        };
        let more = |year| -> Cents {
            let grants = assessment.grants_if_awarded.iter().filter(|grant| in_year(grant, year));
            grants.map(|grant| assessment.expected(given, grant)).sum()
        };
        let lines = |base: Base, year| TotalOf::Lines(Selection { year, base, ..Selection::default() });
        let grants = |count, year| TotalOf::Grants(TallyOf::Granted { scheme: None, year, count });
        let row = |name: String,
                   is_sum: bool,
                   amount: &dyn Fn(Option<Year>) -> Cents,
                   of: &dyn Fn(Option<Year>) -> TotalOf| {
            TotalRow {
                name,
                is_sum,
                amounts: columns.iter().map(|year| amount(*year)).collect(),
                of: columns.iter().map(|year| of(*year)).collect(),
            }
        };
        vec![
            row(self.word("Zonder financiering", "Without schemes"), true, &gross, &|year| lines(Base::Gross, year)),
            row(self.word("Regelingen, zeker", "Schemes, certain"), false, &certain, &|year| {
                grants(Count::Certain, year)
            }),
            row(
                self.word("Na financiering (zeker)", "After funding (certain)"),
                true,
                &|year| gross(year) - certain(year),
                &|year| lines(Base::AfterCertain, year),
            ),
            row(
                self.word("Regelingen, zeker en verwacht", "Schemes, certain and expected"),
                false,
                &|year| certain(year) + more(year),
                &|year| grants(Count::Expected, year),
            ),
            row(
                self.word("Na financiering (verwacht)", "After funding (expected)"),
                true,
                &|year| gross(year) - certain(year) - more(year),
                &|year| lines(Base::Expected, year),
            ),
        ]
    }
}
