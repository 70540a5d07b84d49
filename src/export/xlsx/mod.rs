//! The cost model as a spreadsheet that reckons by itself: inputs as named cells, formulas from them to the totals, and
//! the results of the program as the values that show before anything is changed.

mod formula;
mod inputs;
mod lines;
mod overview;
mod phrases;
mod styles;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Formula, Workbook, Worksheet, XlsxError};

use self::formula::Places;
use self::styles::Styles;
use super::{Error, Options};
use crate::domain::words::{Language, Phrase};
use crate::report::cost_model::CostModel;
use crate::report::format::say;

/// The row of the first input, step or line: above it stand the title, a remark and the headings.
const FIRST: u32 = 3;

/// Writes the cost model.
///
/// # Errors
///
/// The file could not be written; our own fault.
pub fn write(model: &CostModel, options: &Options) -> Result<Vec<u8>, Error> {
    workbook(model, options).map_err(|error| Error::Tables { cause: error.to_string() })
}

fn workbook(model: &CostModel, options: &Options) -> Result<Vec<u8>, XlsxError> {
    let language = model.language;
    let named = inputs::names(&model.inputs);
    let sheet_row = FIRST.saturating_add(1);
    let places = Places {
        inputs: named,
        steps: (phrases::STEPS.in_language(language).to_owned(), sheet_row),
        lines: (phrases::LINES.in_language(language).to_owned(), sheet_row),
    };
    let page = Page { model, places: &places, styles: Styles::new(), language };
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(model, options)?);
    overview::write(&page, workbook.add_worksheet())?;
    overview::write_articles(&page, workbook.add_worksheet())?;
    overview::write_profiles(&page, workbook.add_worksheet())?;
    lines::write(&page, workbook.add_worksheet())?;
    lines::write_schemes(&page, workbook.add_worksheet())?;
    inputs::write_steps(&page, workbook.add_worksheet())?;
    inputs::write(&page, workbook.add_worksheet())?;
    inputs::write_sources(&page, workbook.add_worksheet())?;
    inputs::define(&page, &mut workbook)?;
    workbook.save_to_buffer()
}

/// What the file says about itself; nothing of a clock.
fn properties(model: &CostModel, options: &Options) -> Result<DocProperties, XlsxError> {
    let created = match options.created {
        Some(day) => {
            let part = |number: i8| u8::try_from(number).unwrap_or(1);
            ExcelDateTime::from_ymd(u16::try_from(day.year()).unwrap_or(1900), part(day.month()), part(day.day()))?
        }
        None => ExcelDateTime::from_ymd(1900, 1, 1)?,
    };
    let properties = DocProperties::new().set_title(&model.title).set_subject(&model.proposal);
    let author = options.author.clone().unwrap_or_else(|| "Akkoord".to_owned());
    Ok(properties.set_author(author).set_creation_datetime(&created))
}

/// What every sheet is written from.
struct Page<'m> {
    model: &'m CostModel,
    places: &'m Places,
    styles: Styles,
    language: Language,
}

impl Page<'_> {
    fn words(&self, phrase: Phrase) -> &'static str {
        phrase.in_language(self.language)
    }

    /// Begins a sheet: its name, its title with a remark below it, and how it is printed.
    fn begin(&self, sheet: &mut Worksheet, name: Phrase, remark: &str) -> Result<(), XlsxError> {
        sheet.set_name(self.words(name))?;
        sheet.write_with_format(0, 0, format!("{} · {}", self.words(name), self.model.title), &self.styles.title)?;
        sheet.write_with_format(1, 0, remark, &self.styles.remark)?;
        sheet.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0);
        sheet.set_header(format!("&L{}", escaped(&self.model.title)));
        let pages = say!(self.language, phrases::PAGE, page = "&P", pages = "&N");
        sheet.set_footer(format!("&L{}&R{pages}", escaped(&self.model.proposal)));
        Ok(())
    }

    /// Writes headings in the row above the first, which stays in sight and is printed on each page.
    fn headings(&self, sheet: &mut Worksheet, headings: &[(&str, f64)]) -> Result<(), XlsxError> {
        let row = FIRST.saturating_sub(1);
        for (column, (heading, width)) in (0_u16..).zip(headings) {
            sheet.write_with_format(row, column, *heading, &self.styles.heading)?;
            sheet.set_column_width(column, *width)?;
        }
        sheet.set_repeat_rows(row, row)?;
        sheet.set_freeze_panes(FIRST, 1)?;
        Ok(())
    }
}

/// The paper, by the number that the format has for it.
const A4: u8 = 9;

/// Words in a head or foot, where an ampersand begins a code.
fn escaped(text: &str) -> String {
    text.replace('&', "&&")
}

/// A formula with the value it has as long as nothing is changed.
fn computed(formula: impl AsRef<str>, value: Decimal) -> Formula {
    Formula::new(format!("={}", formula.as_ref())).set_result(value.normalize().to_string())
}

/// Writes a formula with its value, or the value alone where there is no formula.
fn write_cell(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    formula: Option<String>,
    value: Decimal,
    formats: (&Format, &Format),
) -> Result<(), XlsxError> {
    let (of_formula, of_input) = formats;
    match formula {
        Some(formula) => sheet.write_formula_with_format(row, column, computed(formula, value), of_formula)?,
        None => sheet.write_number_with_format(row, column, value.to_f64().unwrap_or_default(), of_input)?,
    };
    Ok(())
}

/// The letter of a column; there are no more than twenty-six.
fn letter(column: u16) -> char {
    char::from(b'A'.saturating_add(u8::try_from(column).unwrap_or(25).min(25)))
}
