//! The sheets with the inputs, the steps between them and the lines, and the publications.

use std::collections::BTreeSet;

use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{Workbook, Worksheet, XlsxError};

use super::formula::{name, rounded};
use super::{FIRST, Page, phrases, write_cell};
use crate::report::cost_model::Input;
use crate::report::format;

/// The column of the values of inputs.
const VALUE: u16 = 1;

/// A name for each input, all different.
pub(super) fn names(inputs: &[Input]) -> Vec<String> {
    let mut taken = BTreeSet::new();
    let free = inputs.iter().map(|input| {
        let name = name(&input.place);
        let numbered = (2_u32..).map(|number| format!("{name}__{number}"));
        let mut tried = std::iter::once(name.clone()).chain(numbered);
        // Letters count in capitals and small alike.
        let free = tried.find(|name| !taken.contains(&name.to_lowercase())).unwrap_or(name.clone());
        taken.insert(free.to_lowercase());
        free
    });
    free.collect()
}

/// Gives the cells of inputs their names.
pub(super) fn define(page: &Page<'_>, workbook: &mut Workbook) -> Result<(), XlsxError> {
    for (row, name) in (FIRST..).zip(&page.places.inputs) {
        let cell = format!("={}!$B${}", page.words(phrases::INPUTS), row.saturating_add(1));
        workbook.define_name(name, &cell)?;
    }
    Ok(())
}

pub(super) fn write(page: &Page<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    page.begin(sheet, phrases::INPUTS, page.words(phrases::HOW))?;
    let words = |phrase| page.words(phrase);
    page.headings(
        sheet,
        &[
            (words(phrases::ITEM), 48.0),
            (words(phrases::VALUE), 16.0),
            (words(phrases::UNIT), 14.0),
            (words(phrases::ORIGIN), 70.0),
            (words(phrases::NAME), 44.0),
        ],
    )?;
    for (row, (input, name)) in (FIRST..).zip(page.model.inputs.iter().zip(&page.places.inputs)) {
        sheet.write_with_format(row, 0, &input.label, &page.styles.words)?;
        let format = page.styles.input(input.unit, input.is_result);
        sheet.write_number_with_format(row, VALUE, input.value.to_f64().unwrap_or_default(), &format)?;
        sheet.write_with_format(row, 2, format::unit_word(input.unit, page.language), &page.styles.words)?;
        sheet.write_with_format(row, 3, &input.origin, &page.styles.words)?;
        sheet.write_with_format(row, 4, name, &page.styles.part)?;
    }
    Ok(())
}

pub(super) fn write_steps(page: &Page<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    page.begin(sheet, phrases::STEPS, &page.model.proposal)?;
    let words = |phrase| page.words(phrase);
    page.headings(sheet, &[(words(phrases::ITEM), 70.0), (words(phrases::VALUE), 18.0), (words(phrases::UNIT), 16.0)])?;
    for (row, step) in (FIRST..).zip(&page.model.steps) {
        let of_words = if step.is_part { &page.styles.part } else { &page.styles.words };
        sheet.write_with_format(row, 0, &step.label, of_words)?;
        let formula = page.places.formula(&step.formula).map(|formula| rounded(&formula, step.rounding));
        let formats = (&page.styles.value(step.unit), &page.styles.input(step.unit, true));
        write_cell(sheet, (row, VALUE), formula, step.value, formats)?;
        sheet.write_with_format(row, 2, format::unit_word(step.unit, page.language), &page.styles.words)?;
    }
    Ok(())
}

pub(super) fn write_sources(page: &Page<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    page.begin(sheet, phrases::SOURCES, &page.model.proposal)?;
    let words = |phrase| page.words(phrase);
    page.headings(
        sheet,
        &[(words(phrases::SOURCE), 60.0), (words(phrases::ADDRESS), 70.0), (words(phrases::CHECKED), 20.0)],
    )?;
    for (row, source) in (FIRST..).zip(&page.model.sources) {
        sheet.write_with_format(row, 0, &source.title, &page.styles.words)?;
        if let Some(url) = &source.url {
            sheet.write_with_format(row, 1, url, &page.styles.words)?;
        }
        if let Some(checked) = &source.checked_on {
            sheet.write_with_format(row, 2, checked, &page.styles.words)?;
        }
    }
    Ok(())
}
