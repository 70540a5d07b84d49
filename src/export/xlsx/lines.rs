//! The sheets with the cost lines and who bears them, and with what schemes take over.

use rust_decimal::Decimal;
use rust_xlsxwriter::{Worksheet, XlsxError};

use super::formula::{LINE_AMOUNT, rounded};
use super::{FIRST, Page, letter, phrases, write_cell};
use crate::domain::costs::Payer;
use crate::domain::figure::Unit;
use crate::domain::projection::Rounding;
use crate::report::cost_model::{LineSplit, ModelLine};

/// The column of the first payer.
pub(super) const FIRST_PAYER: u16 = 6;
/// The column of what is owed already.
pub(super) const EXISTING: u16 = 5;

pub(super) fn write(page: &Page<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    page.begin(sheet, phrases::LINES, page.words(phrases::BEFORE))?;
    let payers = &page.model.payers;
    let words = |phrase| page.words(phrase);
    let mut headings = vec![
        (words(phrases::YEAR), 8.0),
        (words(phrases::ARTICLE), 40.0),
        (words(phrases::DRIVER), 26.0),
        (words(phrases::GROUP), 34.0),
        (words(phrases::AMOUNT), 18.0),
        (words(phrases::EXISTING), 18.0),
    ];
    headings.extend(payers.iter().map(|payer| (payer.name().in_language(page.language), 18.0)));
    page.headings(sheet, &headings)?;
    for (row, line) in (FIRST..).zip(&page.model.lines) {
        write_line(page, sheet, row, line, payers)?;
    }
    Ok(())
}

fn write_line(
    page: &Page<'_>,
    sheet: &mut Worksheet,
    row: u32,
    line: &ModelLine,
    payers: &[Payer],
) -> Result<(), XlsxError> {
    let styles = &page.styles;
    let input = styles.input(Unit::Euro, true);
    let formats = (&styles.euro, &input);
    sheet.write_with_format(row, 0, line.year, &styles.year)?;
    for (column, words) in [(1, &line.article), (2, &line.driver), (3, &line.profile)] {
        sheet.write_with_format(row, column, words, &styles.words)?;
    }
    for (column, (cents, formula)) in [(4, &line.amount), (EXISTING, &line.existing)] {
        let formula = formula.as_ref().and_then(|formula| page.places.formula(formula));
        let formula = formula.map(|formula| rounded(&formula, Rounding::HalfAwayFromZero));
        write_cell(sheet, (row, column), formula, cents.euro().value(), formats)?;
    }
    for (column, payer) in (FIRST_PAYER..).zip(payers) {
        let formula = line.split.as_ref().and_then(|split| part(page, split, *payer, row.saturating_add(1), payers));
        write_cell(sheet, (row, column), formula, line.payers[*payer].euro().value(), formats)?;
    }
    Ok(())
}

/// What a payer bears of the line in `row` before schemes: whole cents, by largest remainders where there are two.
fn part(page: &Page<'_>, split: &LineSplit, payer: Payer, row: u32, payers: &[Payer]) -> Option<String> {
    let amount = format!("${LINE_AMOUNT}{row}");
    let (worker, agency) = match split {
        LineSplit::Whole(only) => return Some(if *only == payer { amount } else { "0".to_owned() }),
        LineSplit::Shared { worker, agency } => (worker, agency),
    };
    let cell_of = |of: Payer| {
        let column = (FIRST_PAYER..).zip(payers).find(|(_, payer)| **payer == of).map(|(column, _)| column);
        column.map_or_else(|| "0".to_owned(), |column| format!("${}{row}", letter(column)))
    };
    let rest = format!("ROUND({amount}-{},2)", cell_of(Payer::Worker));
    match (payer, agency) {
        (Payer::Worker, _) => match worker {
            None => Some("0".to_owned()),
            Some((share, most, participants)) => {
                let share = format!("{amount}*({})", page.places.formula(share)?);
                let share = rounded(&share, Rounding::HalfAwayFromZero);
                let Some(most) = most else { return Some(format!("MIN({share},{amount})")) };
                let most = format!("({})*({})", page.places.formula(participants)?, page.places.formula(most)?);
                Some(format!("MIN({share},{},{amount})", rounded(&most, Rounding::Down)))
            }
        },
        (Payer::Employer, None) => Some(rest),
        (Payer::Agency, Some(share)) => {
            // Whole cents of both; a cent that is left goes to the larger remainder, and to the agency where they tie.
            let cents = format!("ROUND(({amount}-{})*100,0)", cell_of(Payer::Worker));
            let share = page.places.formula(share)?;
            let own = format!("ROUND({cents}*({share}),8)");
            let other = format!("ROUND({cents}*(1-({share})),8)");
            let left = format!("{cents}-INT({own})-INT({other})");
            let is_larger = format!("ROUND({own}-INT({own}),8)>=ROUND({other}-INT({other}),8)");
            Some(format!("(INT({own})+IF(AND(({left})>0,{is_larger}),1,0))/100"))
        }
        (Payer::UserUndertaking, Some(_)) => Some(format!("ROUND({rest}-{},2)", cell_of(Payer::Agency))),
        (
            Payer::Employer
            | Payer::Agency
            | Payer::UserUndertaking
            | Payer::SectorFund
            | Payer::State
            | Payer::Municipality,
            _,
        ) => Some("0".to_owned()),
    }
}

pub(super) fn write_schemes(page: &Page<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    page.begin(sheet, phrases::SCHEMES, page.words(phrases::GRANTS_ARE_INPUTS))?;
    let words = |phrase| page.words(phrase);
    page.headings(
        sheet,
        &[
            (words(phrases::SCHEME), 50.0),
            (words(phrases::YEAR), 8.0),
            (words(phrases::BEARER), 22.0),
            (words(phrases::PAYER), 22.0),
            (words(phrases::AMOUNT), 18.0),
        ],
    )?;
    let input = page.styles.input(Unit::Euro, true);
    for (row, relief) in (FIRST..).zip(&page.model.reliefs) {
        sheet.write_with_format(row, 0, &relief.scheme, &page.styles.words)?;
        sheet.write_with_format(row, 1, relief.year, &page.styles.year)?;
        for (column, payer) in [(2, relief.bearer), (3, relief.payer)] {
            sheet.write_with_format(row, column, payer.name().in_language(page.language), &page.styles.words)?;
        }
        let amount: Decimal = relief.amount.euro().value();
        write_cell(sheet, (row, 4), None, amount, (&page.styles.euro, &input))?;
    }
    Ok(())
}
