//! A look at a file before it is read in: how its columns are written, and what its first rows read as.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use super::cell::Row;
use super::dates::DateOrder;
use super::heading::visible;
use super::import::{Refused, Watch};
use super::mapping::Mapping;
use super::mistake::RowError;
use super::numbers::DecimalSign;
use super::rows::{Limits, Read, RowReader};
use super::sniff::texts;
use super::survey::survey;
use super::{PayrollFile, Stopped};
use crate::domain::diagnostic::Diagnostic;
use crate::domain::payroll::Field;
use crate::domain::remedy::Remedy;
use crate::domain::workforce::Worker;

/// What a look at a file shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// The decimal sign of each column of numbers; absent where its rows leave it open.
    pub signs: BTreeMap<Field, DecimalSign>,
    /// The order of day and month of each column of dates; absent where its rows leave it open.
    pub orders: BTreeMap<Field, DateOrder>,
    /// Fields of which somebody must say how they are written.
    pub open: Vec<Field>,
    /// What else somebody must say.
    pub questions: Vec<Diagnostic>,
    /// The first rows of the file that are not empty.
    pub rows: Vec<LookedRow>,
}

/// A row as it is written and as it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LookedRow {
    /// Its number in the file.
    pub number: usize,
    /// What stands in the columns that are mapped.
    pub cells: BTreeMap<Field, String>,
    /// The worker it is, or what is wrong with it; nothing for a row that counts for nobody.
    pub read: Option<Result<Worker, Vec<RowError>>>,
}

/// Looks at all rows of `file` for how they are written, and reads the first `most` of them.
///
/// # Errors
///
/// Only that somebody stopped it.
pub fn look(
    file: &PayrollFile,
    mapping: &Mapping,
    limits: Limits,
    most: usize,
    watch: &mut Watch<'_>,
) -> Result<Look, Refused> {
    watch.measure(file.table.size());
    let survey = survey(file, mapping, watch).map_err(|Stopped| Refused::Stopped)?;
    let mut found = Look {
        signs: survey.numbers.iter().map(|(field, format)| (*field, format.sign)).collect(),
        orders: survey.dates.clone(),
        ..Look::default()
    };
    let fields = || mapping.columns.keys().copied();
    found.open = fields()
        .filter(|field| {
            field.is_number() && !found.signs.contains_key(field)
                || field.is_date() && !found.orders.contains_key(field)
        })
        .collect();
    // How a column is written is asked beside the column; the others are asked above the list.
    let beside = |question: &Diagnostic| {
        let is_written = |remedy: &Remedy| matches!(remedy, Remedy::DecimalSign(_) | Remedy::DateOrder(_));
        !question.remedies.iter().any(is_written)
    };
    found.questions = survey.questions.iter().filter(|question| beside(question)).cloned().collect();
    let can_be_read = survey.questions.is_empty() && mapping.findings("", file.headings()).is_empty();
    let mut reader = RowReader::new(file, mapping, &survey, limits);
    let _rest = file.table.each_row(|row, place, _| {
        if found.rows.len() >= most {
            return ControlFlow::Break(());
        }
        let mut errors = Vec::new();
        let read = match can_be_read.then(|| reader.read(row, place, &mut errors)) {
            Some(Read::Empty) => return ControlFlow::Continue(()),
            Some(Read::Worker(found)) => Some(Ok(found.worker)),
            Some(Read::Wrong) => Some(Err(errors)),
            Some(Read::NoWorker(_) | Read::Absent(_) | Read::Waits) | None => None,
        };
        found.rows.push(LookedRow { number: place.number(), cells: cells(row, mapping), read });
        ControlFlow::Continue(())
    });
    Ok(found)
}

/// The mapped cells; a column that says who somebody is can be mapped by mistake, and is not shown.
fn cells(row: Row<'_>, mapping: &Mapping) -> BTreeMap<Field, String> {
    let texts = texts(row);
    let shown = mapping.columns.iter().filter(|(_, column)| !mapping.personal.contains(column));
    shown.map(|(field, column)| (*field, visible(texts.get(*column).map_or("", String::as_str)))).collect()
}
