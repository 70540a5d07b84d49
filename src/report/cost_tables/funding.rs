//! Gross cost without schemes, with what is promised and assumed of them, and as expected.

use rust_decimal::Decimal;

use super::{CostTables, phrases};
use crate::domain::costs::given::GivenScheme;
use crate::domain::projection::{Base, FigureId, GrantCount, SchemeIndex, Selection};
use crate::domain::words::Phrase;
use crate::report::document::{Cell, Content, RowKind, Table};
use crate::report::format::{self, say};

impl CostTables<'_> {
    /// Gross cost without schemes, what each scheme pays, and what is left.
    pub fn funding(&self) -> Table {
        let explainer = self.calculation.explainer();
        let lines = |name: Phrase, base: Base| {
            let name = name.in_language(self.language).to_owned();
            self.sum_row(RowKind::Total, name, &Selection { base, ..Selection::default() })
        };
        let mut rows = vec![lines(phrases::WITHOUT_SCHEMES, Base::Gross)];
        for (index, scheme) in SchemeIndex::over(&self.calculation.resolved.given.funding) {
            let is_certain = scheme.chance.value() == Decimal::ONE;
            let count = if is_certain { GrantCount::Certain } else { GrantCount::IfAwarded };
            rows.push(self.year_row(RowKind::Normal, self.scheme_name(scheme, explainer.is_promised(index)), |year| {
                let amount = explainer.granted_amount(count, Some(&scheme.id), year);
                Cell::of(Content::cents(amount), FigureId::Granted { count, scheme: Some(scheme.id.clone()), year })
            }));
        }
        rows.push(lines(phrases::AFTER_PROMISED, Base::AfterPromised));
        rows.push(lines(phrases::AFTER_CERTAIN, Base::AfterCertain));
        rows.push(lines(phrases::EXPECTED, Base::Expected));
        Table {
            caption: say!(self.language, phrases::FUNDING),
            columns: self.year_columns(say!(self.language, phrases::SCHEME), 40),
            rows,
        }
    }

    /// The name of a scheme, with its chance where it is not certain: "SLIM (kans 14%)"; and that its amounts are assumed.
    fn scheme_name(&self, scheme: &GivenScheme, is_promised: bool) -> String {
        let name = self.schemes.get(&scheme.id).map_or(scheme.id.as_str(), String::as_str);
        if scheme.chance.value() == Decimal::ONE {
            let assumed = || say!(self.language, phrases::ASSUMED_SCHEME, scheme = name);
            return if is_promised { name.to_owned() } else { assumed() };
        }
        let chance = format::percent(scheme.chance.value(), 0, self.language);
        say!(self.language, phrases::SCHEME_WITH_CHANCE, scheme = name, chance = chance)
    }
}
