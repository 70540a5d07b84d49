//! Gross cost without schemes, with the certain ones, and as expected.

use rust_decimal::Decimal;

use super::CostTables;
use crate::domain::costs::given::GivenScheme;
use crate::domain::money::Cents;
use crate::domain::period::Year;
use crate::domain::projection::SchemeIndex;
use crate::report::costs::Calculation;
use crate::report::document::{Cell, Content, RowKind, Table};
use crate::report::format;

impl CostTables<'_> {
    /// Gross cost without schemes, what each scheme pays, and what is left.
    pub fn funding(&self) -> Table {
        let Calculation { resolved, assessment } = self.calculation;
        let given = &resolved.given;
        let granted = |year: Option<Year>| -> Cents {
            let grants = assessment.grants.iter().filter(|grant| year.is_none_or(|year| grant.year == year));
            grants.map(|grant| grant.amount).sum()
        };
        let expected = |year: Option<Year>| -> Cents {
            let grants = assessment.grants_if_awarded.iter().filter(|grant| year.is_none_or(|year| grant.year == year));
            grants.map(|grant| assessment.expected(given, grant)).sum()
        };
        let gross = |year: Option<Year>| year.map_or_else(|| assessment.total_gross(), |year| assessment.gross(year));
        let mut rows = Vec::new();
        let mut named = |kind, name: String, amount: &dyn Fn(Option<Year>) -> Cents| {
            rows.push(self.year_row(kind, name, |year| Cell::from(Content::Money(amount(year)))));
        };
        named(RowKind::Total, self.word("Zonder financiering", "Without schemes"), &gross);
        for (index, scheme) in SchemeIndex::over(&given.funding) {
            named(RowKind::Normal, self.scheme_name(scheme), &|year| {
                let grants = assessment.grants.iter().chain(&assessment.grants_if_awarded);
                let own = grants.filter(|grant| grant.scheme == index);
                own.filter(|grant| year.is_none_or(|year| grant.year == year)).map(|grant| grant.amount).sum()
            });
        }
        named(RowKind::Total, self.word("Na zekere financiering", "After certain schemes"), &|year| {
            gross(year) - granted(year)
        });
        named(RowKind::Total, self.word("Verwacht", "Expected"), &|year| gross(year) - granted(year) - expected(year));
        Table {
            caption: self.word("Financiering: zonder, zeker en verwacht", "Funding: without, certain and expected"),
            columns: self.year_columns(self.word("Regeling", "Scheme"), 40),
            rows,
        }
    }

    /// The name of a scheme, with its chance where it is not certain: "SLIM (kans 14%)".
    fn scheme_name(&self, scheme: &GivenScheme) -> String {
        let name = self.schemes.get(&scheme.id).unwrap_or(&scheme.id);
        if scheme.chance.value() == Decimal::ONE {
            return name.clone();
        }
        let chance = format::percent(scheme.chance.value(), 0, self.language);
        format!("{name} ({} {chance})", self.word("kans", "chance"))
    }
}
