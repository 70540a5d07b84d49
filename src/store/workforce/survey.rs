//! A first look at all rows: how the numbers and dates of each column are written.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use rust_decimal::Decimal;

use super::cell::Cell;
use super::dates::{self, DateOrder};
use super::mapping::Mapping;
use super::numbers::{self, DecimalSign, NumberFormat, Written};
use super::{PayrollFile, Stopped, Watch};
use crate::domain::diagnostic::Diagnostic;
use crate::domain::payroll::Field;
use crate::domain::remedy::Remedy;
use crate::domain::words::Subject;
use crate::message;

/// Whether part-time work is stated as 90 or as 0.9.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PartTimeScale {
    Percent,
    Share,
}

/// How the columns of a file are written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Survey {
    pub numbers: BTreeMap<Field, NumberFormat>,
    pub dates: BTreeMap<Field, DateOrder>,
    pub part_time: PartTimeScale,
    /// Whether cells of the registration column are dates: then an empty one means not registered.
    pub registration_dates: bool,
    /// What the rows leave open: somebody must say it.
    pub questions: Vec<Diagnostic>,
}

/// Above this, no row of a part-time column is a share of 1; below it, none is a percentage.
const LARGEST_SHARE: Decimal = Decimal::TWO;

/// Looks at every row of `file`.
pub(super) fn survey(file: &PayrollFile, mapping: &Mapping, watch: &mut Watch<'_>) -> Result<Survey, Stopped> {
    let of = |wanted: fn(Field) -> bool| -> Vec<(Field, usize)> {
        mapping.columns.iter().filter(|(field, _)| wanted(**field)).map(|(field, column)| (*field, *column)).collect()
    };
    let number_columns = of(Field::is_number);
    let date_columns = of(Field::is_date);
    let mut number_evidence = vec![numbers::Evidence::default(); number_columns.len()];
    let mut date_evidence = vec![dates::Evidence::default(); date_columns.len()];
    let mut largest_part = Decimal::ZERO;
    let mut registration_dates = false;
    let visited = file.table.each_row(|row, _, read| {
        for ((field, column), evidence) in number_columns.iter().zip(&mut number_evidence) {
            let size = match row.cell(*column) {
                Cell::Text(text) => {
                    evidence.add(text);
                    if *field == Field::PartTime { Written::of(text).map(Written::magnitude) } else { None }
                }
                Cell::Number(number) => Some(number),
                Cell::Empty | Cell::Date(_) => None,
            };
            if *field == Field::PartTime {
                largest_part = largest_part.max(size.unwrap_or_default());
            }
        }
        for ((field, column), evidence) in date_columns.iter().zip(&mut date_evidence) {
            let dated = match row.cell(*column) {
                Cell::Text(text) => evidence.add(text),
                Cell::Date(_) => true,
                Cell::Empty | Cell::Number(_) => false,
            };
            registration_dates |= dated && *field == Field::Registration;
        }
        watch.at(read)
    });
    if let ControlFlow::Break(stopped) = visited {
        return Err(stopped);
    }
    let mut found = Survey {
        numbers: BTreeMap::new(),
        dates: BTreeMap::new(),
        part_time: if largest_part > LARGEST_SHARE { PartTimeScale::Percent } else { PartTimeScale::Share },
        registration_dates,
        questions: Vec::new(),
    };
    for ((field, column), evidence) in number_columns.iter().zip(number_evidence) {
        let seen = evidence.format();
        let format = match mapping.decimal_signs.get(field) {
            Some(sign) => Some(NumberFormat { sign: *sign, mixed: false }),
            None => seen,
        };
        match format {
            Some(format) => {
                found.numbers.insert(*field, format);
            }
            None => found.questions.push(open_sign(file, *field, *column)),
        }
    }
    for ((field, column), evidence) in date_columns.iter().zip(date_evidence) {
        match mapping.date_orders.get(field).copied().or_else(|| evidence.order()) {
            Some(order) => {
                found.dates.insert(*field, order);
            }
            None => found.questions.push(open_order(file, *field, *column)),
        }
    }
    Ok(found)
}

fn open_sign(file: &PayrollFile, field: Field, column: usize) -> Diagnostic {
    Diagnostic::error(
        Subject::File(file.name.clone()),
        message!(
            nl: "de rijen laten open of ‘{heading}’ een decimale komma of punt heeft",
            en: "the rows leave open whether ‘{heading}’ has a decimal comma or point",
            heading = file.heading(column)
        ),
    )
    .remedy(Remedy::DecimalSign(field))
}

fn open_order(file: &PayrollFile, field: Field, column: usize) -> Diagnostic {
    Diagnostic::error(
        Subject::File(file.name.clone()),
        message!(
            nl: "de rijen laten open of in ‘{heading}’ de dag of de maand voorop staat",
            en: "the rows leave open whether the day or the month stands first in ‘{heading}’",
            heading = file.heading(column)
        ),
    )
    .remedy(Remedy::DateOrder(field))
}

/// The sign that a column without evidence would be read with; every whole number reads the same.
pub(super) const ANY_SIGN: NumberFormat = NumberFormat { sign: DecimalSign::Comma, mixed: false };
