//! Which column holds what: proposed from the headings, changed by the user.

use std::collections::{BTreeMap, BTreeSet};

use super::dates::DateOrder;
use super::headings::{is_personal, score};
use super::numbers::DecimalSign;
use crate::domain::diagnostic::Diagnostic;
use crate::domain::payroll::Field;
use crate::domain::remedy::Remedy;
use crate::domain::words::Subject;
use crate::domain::workforce::ContractKind;
use crate::message;

/// Which column holds what, and how its cells are to be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping {
    /// The column of each field, from 0.
    pub columns: BTreeMap<Field, usize>,
    /// Columns that say who somebody is: recognised, and never read.
    pub personal: BTreeSet<usize>,
    /// The decimal sign of a field where its rows leave it open.
    pub decimal_signs: BTreeMap<Field, DecimalSign>,
    /// The order of day and month of a field where its rows leave it open.
    pub date_orders: BTreeMap<Field, DateOrder>,
    /// What words mean that are no known kind of contract.
    pub contract_words: BTreeMap<String, ContractKind>,
}

impl Mapping {
    /// The mapping that the headings suggest, and how sure it is: the sum of the scores, 100 for a heading that is known.
    ///
    /// The best match of a field and a column goes first; a column that says who somebody is, goes nowhere.
    pub fn proposed<S: AsRef<str>>(headings: &[S]) -> (Self, u32) {
        let mut mapping = Self::default();
        let mut matches = Vec::new();
        for (column, heading) in headings.iter().enumerate() {
            let heading = heading.as_ref();
            if is_personal(heading) {
                mapping.personal.insert(column);
                continue;
            }
            for field in Field::ALL {
                let score = score(heading, field);
                if score > 0 {
                    matches.push((std::cmp::Reverse(score), field, column));
                }
            }
        }
        matches.sort_unstable();
        let mut total = 0;
        for (std::cmp::Reverse(score), field, column) in matches {
            if mapping.columns.contains_key(&field) || mapping.columns.values().any(|taken| *taken == column) {
                continue;
            }
            mapping.columns.insert(field, column);
            total += score;
        }
        (mapping, total)
    }

    /// Gives `field` this column, or none; one column holds one field, so another that had it has none from then on.
    pub fn assign(&mut self, field: Field, column: Option<usize>) {
        self.columns.remove(&field);
        if let Some(column) = column {
            self.columns.retain(|_, taken| *taken != column);
            self.columns.insert(field, column);
        }
    }

    /// The fields without which no row can be read and that have no column; of several that would do, the likeliest.
    pub fn missing(&self) -> impl Iterator<Item = Field> {
        let needed: [&[Field]; 4] =
            [&[Field::Contract], &Field::PAY, &[Field::HoursPerWeek, Field::PartTime], &[Field::StartDate]];
        needed
            .into_iter()
            .filter(|fields| !fields.iter().any(|field| self.columns.contains_key(field)))
            .map(|fields| fields[0])
    }

    /// What keeps the mapping from being used.
    pub fn findings(&self, file: &str, headings: &[String]) -> Vec<Diagnostic> {
        let said = |message, field| {
            let remedy = Remedy::NameColumn { field, columns: headings.to_vec() };
            Diagnostic::error(Subject::File(file.to_owned()), message).remedy(remedy)
        };
        let missing = self.missing().map(|field| {
            let message = message!(
                nl: "geen kolom gevonden voor {field}", en: "no column found for {field}", field = field.name()
            );
            said(message, field)
        });
        let personal = self.columns.iter().filter_map(|(field, column)| {
            let heading = headings.get(*column).filter(|heading| is_personal(heading))?;
            let message = message!(
                nl: "de kolom ‘{heading}’ zegt wie iemand is en wordt niet gelezen",
                en: "the column ‘{heading}’ says who somebody is and is not read", heading = heading
            );
            Some(said(message, *field))
        });
        missing.chain(personal).collect()
    }
}
