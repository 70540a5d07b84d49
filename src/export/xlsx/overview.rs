//! The sheets with totals: by year and payer, by article and by group of workers.

use rust_decimal::Decimal;
use rust_xlsxwriter::{Chart, ChartType, Worksheet, XlsxError};

use super::lines::{EXISTING, FIRST_PAYER};
use super::{FIRST, Page, letter, phrases, write_cell};
use crate::domain::costs::Payer;
use crate::domain::figure::Number;
use crate::domain::money::Cents;
use crate::domain::period::Year;
use crate::domain::words::Phrase;
use crate::report::cost_model::ModelLine;

/// The column of the amounts of lines.
const AMOUNT: u16 = 4;

/// A sum of cells of the sheet of lines.
struct Sums<'p> {
    page: &'p Page<'p>,
}

impl Sums<'_> {
    /// Cells of a sheet from its first to its last row.
    fn range(&self, sheet: Phrase, column: u16, rows: usize) -> String {
        let (first, column) = (FIRST.saturating_add(1), letter(column));
        let last = FIRST.saturating_add(u32::try_from(rows.max(1)).unwrap_or(u32::MAX));
        format!("{}!${column}${first}:${column}${last}", self.page.words(sheet))
    }

    fn of_lines(&self, column: u16) -> String {
        self.range(phrases::LINES, column, self.page.model.lines.len())
    }

    fn of_schemes(&self, column: u16) -> String {
        self.range(phrases::SCHEMES, column, self.page.model.reliefs.len())
    }

    /// The sum of a column of lines of the year that stands at the head of `column`.
    fn lines(&self, of: u16, column: char) -> String {
        format!("ROUND(SUMIFS({},{},{column}${FIRST}),2)", self.of_lines(of), self.of_lines(0))
    }

    /// What a payer bears after schemes: less what they take over from it, and more what it pays as one.
    fn after(&self, of: u16, payer: Payer, column: char) -> String {
        let name = payer.name().in_language(self.page.language);
        let [amounts, years, bearers, payers] = [4, 1, 2, 3].map(|column| self.of_schemes(column));
        let lines = self.lines(of, column);
        format!(
            "ROUND({lines}-SUMIFS({amounts},{years},{column}${FIRST},{bearers},\"{name}\")+SUMIFS({amounts},{years},{column}${FIRST},{payers},\"{name}\"),2)"
        )
    }
}

/// A row of a sheet of totals.
struct TotalRow {
    name: String,
    /// The formula of each year.
    formulas: Vec<String>,
    /// The value of each year.
    values: Vec<Decimal>,
}

/// A formula for the column of each year.
fn each_year(page: &Page<'_>, formula: impl Fn(char) -> String) -> Vec<String> {
    (1_u16..).zip(&page.model.years).map(|(column, _)| formula(letter(column))).collect()
}

fn euros(cents: Cents) -> Decimal {
    cents.euro().value()
}

/// What lines of each year come to.
fn by_year(page: &Page<'_>, of: &dyn Fn(&ModelLine) -> Cents) -> Vec<Decimal> {
    let in_year = |year: Year| page.model.lines.iter().filter(move |line| line.year == year);
    page.model.years.iter().map(|year| euros(in_year(year.year).map(of).sum())).collect()
}

pub(super) fn write(page: &Page<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let remark = match &page.model.provisional {
        Some(mark) => format!("{} · {mark}", page.model.proposal),
        None => page.model.proposal.clone(),
    };
    page.begin(sheet, phrases::OVERVIEW, &remark)?;
    sheet.set_print_fit_to_pages(1, 1);
    heads(page, sheet)?;
    let sums = Sums { page };
    let mut row = FIRST;
    let plain = |phrase: Phrase, of: u16, values: Vec<Decimal>| TotalRow {
        name: page.words(phrase).to_owned(),
        formulas: each_year(page, |column| sums.lines(of, column)),
        values,
    };
    let gross = by_year(page, &|line| line.amount.0);
    let existing = by_year(page, &|line| line.existing.0);
    let extra = gross.iter().zip(&existing).map(|(gross, existing)| gross.minus(existing)).collect();
    let gross_row = row.saturating_add(1);
    write_row(page, sheet, row, &plain(phrases::GROSS, AMOUNT, gross.clone()), true)?;
    write_row(page, sheet, row.saturating_add(1), &plain(phrases::EXISTING, EXISTING, existing), false)?;
    let extra = TotalRow {
        name: page.words(phrases::EXTRA).to_owned(),
        formulas: each_year(page, |column| {
            format!("ROUND({column}{gross_row}-{column}{},2)", gross_row.saturating_add(1))
        }),
        values: extra,
    };
    write_row(page, sheet, row.saturating_add(2), &extra, true)?;
    row = row.saturating_add(4);
    row = write_wage_bill(page, sheet, row, gross_row)?;
    row = write_payers(page, sheet, row, phrases::BEFORE, &sums, false)?.saturating_add(1);
    let first = row.saturating_add(1);
    row = write_payers(page, sheet, row, phrases::AFTER, &sums, true)?;
    chart(page, sheet, first, row)
}

/// The years at the head of the columns, and the term behind them.
fn heads(page: &Page<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let row = FIRST.saturating_sub(1);
    sheet.set_column_width(0, 48.0)?;
    sheet.write_with_format(row, 0, "", &page.styles.heading)?;
    let mut column = 1;
    for year in &page.model.years {
        sheet.write_with_format(row, column, year.year, &page.styles.figures)?;
        sheet.set_column_width(column, 20.0)?;
        column = column.saturating_add(1);
    }
    sheet.write_with_format(row, column, page.words(phrases::TERM), &page.styles.figures)?;
    sheet.set_column_width(column, 20.0)?;
    sheet.set_freeze_panes(FIRST, 1)?;
    Ok(())
}

/// Writes a row with its years and their sum.
fn write_row(
    page: &Page<'_>,
    sheet: &mut Worksheet,
    row: u32,
    total: &TotalRow,
    is_total: bool,
) -> Result<(), XlsxError> {
    let TotalRow { name, formulas, values } = total;
    let (words, money) = match is_total {
        true => (&page.styles.total_words, &page.styles.total),
        false => (&page.styles.words, &page.styles.euro),
    };
    sheet.write_with_format(row, 0, name, words)?;
    let mut column = 1;
    for (formula, value) in formulas.iter().zip(values) {
        write_cell(sheet, (row, column), Some(formula.clone()), *value, (money, money))?;
        column = column.saturating_add(1);
    }
    let cells = row.saturating_add(1);
    let sum = format!("ROUND(SUM(B{cells}:{}{cells}),2)", letter(column.saturating_sub(1)));
    write_cell(sheet, (row, column), Some(sum), crate::domain::figure::total(values.iter().copied()), (money, money))
}

/// The wage bill, the share of the year in force, and the gross cost as a share of both.
fn write_wage_bill(page: &Page<'_>, sheet: &mut Worksheet, first: u32, gross: u32) -> Result<u32, XlsxError> {
    let rows = [first, first.saturating_add(1), first.saturating_add(2)];
    let [bill_row, force_row, share_row] = rows;
    for (row, phrase) in rows.into_iter().zip([phrases::WAGE_BILL, phrases::IN_FORCE, phrases::SHARE]) {
        sheet.write_with_format(row, 0, page.words(phrase), &page.styles.words)?;
    }
    let gross_values = by_year(page, &|line| line.amount.0);
    for (column, (year, gross_value)) in (1_u16..).zip(page.model.years.iter().zip(&gross_values)) {
        let styles = &page.styles;
        let bill = page.places.formula(&year.wage_bill);
        write_cell(sheet, (bill_row, column), bill, year.wage_bill_value, (&styles.euro, &styles.euro))?;
        write_cell(sheet, (force_row, column), None, year.in_force, (&styles.share, &styles.share))?;
        let base = year.wage_bill_value.times(&year.in_force);
        let share = if base.is_zero() { Decimal::ZERO } else { gross_value.divided_by(&base) };
        let at = |row: u32| format!("{}{}", letter(column), row.saturating_add(1));
        let (bill, force) = (at(bill_row), at(force_row));
        let formula = format!("IF({bill}*{force}=0,0,{}{gross}/({bill}*{force}))", letter(column));
        write_cell(sheet, (share_row, column), Some(formula), share, (&styles.share, &styles.share))?;
    }
    Ok(share_row.saturating_add(2))
}

/// Who pays, with a control that all of it is gross; the row behind them.
fn write_payers(
    page: &Page<'_>,
    sheet: &mut Worksheet,
    first: u32,
    heading: Phrase,
    sums: &Sums<'_>,
    after: bool,
) -> Result<u32, XlsxError> {
    sheet.write_with_format(first, 0, page.words(heading), &page.styles.group)?;
    let mut row = first.saturating_add(1);
    for (place, payer) in (FIRST_PAYER..).zip(&page.model.payers) {
        let payer = *payer;
        let mut values = by_year(page, &|line| line.payers[payer]);
        if after {
            for (value, year) in values.iter_mut().zip(&page.model.years) {
                for relief in page.model.reliefs.iter().filter(|relief| relief.year == year.year) {
                    let amount = euros(relief.amount);
                    *value = if relief.bearer == payer { value.minus(&amount) } else { *value };
                    *value = if relief.payer == payer { value.plus(&amount) } else { *value };
                }
            }
        }
        let formulas = each_year(page, |column| match after {
            true => sums.after(place, payer, column),
            false => sums.lines(place, column),
        });
        let name = payer.name().in_language(page.language).to_owned();
        write_row(page, sheet, row, &TotalRow { name, formulas, values }, false)?;
        row = row.saturating_add(1);
    }
    let (top, bottom, gross) = (first.saturating_add(2), row, FIRST.saturating_add(1));
    let control = TotalRow {
        name: page.words(phrases::CONTROL).to_owned(),
        formulas: each_year(page, |column| format!("ROUND(SUM({column}{top}:{column}{bottom})-{column}{gross},2)")),
        values: vec![Decimal::ZERO; page.model.years.len()],
    };
    write_row(page, sheet, row, &control, true)?;
    Ok(row.saturating_add(1))
}

/// The payers after schemes, a column a year.
fn chart(page: &Page<'_>, sheet: &mut Worksheet, first: u32, behind: u32) -> Result<(), XlsxError> {
    let mut chart = Chart::new(ChartType::ColumnStacked);
    let name = page.words(phrases::OVERVIEW);
    let last_column = u16::try_from(page.model.years.len()).unwrap_or(1);
    let heads = FIRST.saturating_sub(1);
    for (row, payer) in (first..).zip(&page.model.payers) {
        chart
            .add_series()
            .set_name(payer.name().in_language(page.language))
            .set_categories((name, heads, 1, heads, last_column))
            .set_values((name, row, 1, row, last_column));
    }
    chart.y_axis().set_num_format("#,##0");
    chart.title().set_name(page.words(phrases::CHART));
    chart.set_alt_text(page.words(phrases::CHART)).set_width(760).set_height(360);
    sheet.insert_chart(behind.saturating_add(2), 0, &chart)?;
    Ok(())
}

pub(super) fn write_articles(page: &Page<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    write_by(page, sheet, phrases::ARTICLES, (1, &page.model.articles), &|line| &line.article)
}

pub(super) fn write_profiles(page: &Page<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    write_by(page, sheet, phrases::PROFILES, (3, &page.model.profiles), &|line| &line.profile)
}

/// Gross cost by what stands in a column of the lines.
fn write_by(
    page: &Page<'_>,
    sheet: &mut Worksheet,
    name: Phrase,
    (by, names): (u16, &[String]),
    of: &dyn Fn(&ModelLine) -> &String,
) -> Result<(), XlsxError> {
    page.begin(sheet, name, &page.model.proposal)?;
    heads(page, sheet)?;
    let sums = Sums { page };
    let mut row = FIRST;
    for item in names {
        let values = by_year(page, &|line| if of(line) == item { line.amount.0 } else { Cents::ZERO });
        let own = sums.of_lines(by);
        let (lines, years, cell) = (sums.of_lines(AMOUNT), sums.of_lines(0), row.saturating_add(1));
        let formulas =
            each_year(page, |column| format!("ROUND(SUMIFS({lines},{years},{column}${FIRST},{own},$A{cell}),2)"));
        write_row(page, sheet, row, &TotalRow { name: item.clone(), formulas, values }, false)?;
        row = row.saturating_add(1);
    }
    let (top, bottom) = (FIRST.saturating_add(1), row);
    let total = TotalRow {
        name: page.words(phrases::TOTAL).to_owned(),
        formulas: each_year(page, |column| format!("ROUND(SUM({column}{top}:{column}{bottom}),2)")),
        values: by_year(page, &|line| line.amount.0),
    };
    write_row(page, sheet, row, &total, true)
}
