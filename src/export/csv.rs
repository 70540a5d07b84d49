//! The tables of a document as separated values for a spreadsheet, in the habits of the document's language.
//!
//! Dutch spreadsheets separate by semicolon and write decimals with a comma. Words that a spreadsheet would take for a
//! formula are written so that it shows them as words.

use rust_decimal::Decimal;

use super::Error;
use crate::domain::numerals::rounded;
use crate::report::document::{Block, Cell, Content, Document, Language, Table};
use crate::report::format;

/// What tells a spreadsheet that the file is UTF-8.
const MARK: &str = "\u{FEFF}";

/// Writes every table: its caption, its headings, its rows, and an empty line between tables.
///
/// # Errors
///
/// The file could not be written; our own fault.
pub fn write(document: &Document) -> Result<Vec<u8>, Error> {
    let separator = match document.language {
        Language::Dutch => b';',
        Language::English => b',',
    };
    let mut written = csv::WriterBuilder::new()
        .delimiter(separator)
        // Words stand in quotes of our own, whatever is in them; numbers never hold the separator.
        .quote_style(csv::QuoteStyle::Never)
        .flexible(true)
        .terminator(csv::Terminator::CRLF)
        .from_writer(MARK.as_bytes().to_vec());
    let fault = |cause: &dyn std::fmt::Display| Error::Tables { cause: cause.to_string() };
    for (place, table) in tables(document).enumerate() {
        if place > 0 {
            written.write_record([""]).map_err(|error| fault(&error))?;
        }
        written.write_record([quoted(&table.caption)]).map_err(|error| fault(&error))?;
        let headings = table.columns.iter().map(|column| quoted(&column.heading));
        written.write_record(headings).map_err(|error| fault(&error))?;
        for row in &table.rows {
            let cells = row.cells.iter().map(|cell| value(cell, document.language));
            written.write_record(cells).map_err(|error| fault(&error))?;
        }
    }
    written.into_inner().map_err(|error| fault(&error))
}

/// A table as a spreadsheet takes it from the clipboard: a tab between cells, its caption above it.
pub fn tabbed(table: &Table, language: Language) -> String {
    let cell = |cell: &Cell| {
        let number = if cell.marks.is_provisional() { None } else { number(&cell.content, language) };
        number.unwrap_or_else(|| as_words(&format::cell(cell, language)))
    };
    let headings = table.columns.iter().map(|column| as_words(&column.heading)).collect();
    let rows = table.rows.iter().map(|row| row.cells.iter().map(cell).collect::<Vec<_>>());
    let lines: Vec<String> =
        [vec![as_words(&table.caption)], headings].into_iter().chain(rows).map(|cells| cells.join("\t")).collect();
    lines.join("\n")
}

/// The tables of a document in order.
pub(super) fn tables(document: &Document) -> impl Iterator<Item = &Table> {
    document.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        Block::Heading { .. }
        | Block::Paragraph(_)
        | Block::Numbered { .. }
        | Block::Note(_)
        | Block::Signatures(_)
        | Block::Bar(_)
        | Block::Chart(_) => None,
    })
}

/// Words as one cell, whatever separator a spreadsheet is told: in quotes, on one line.
fn quoted(text: &str) -> String {
    format!("\"{}\"", as_words(text).replace('"', "\"\""))
}

/// Words with plain spaces, and an apostrophe before what a spreadsheet would take for a formula: at their start, and
/// behind every sign that it could be told to take for a separator.
fn as_words(text: &str) -> String {
    let mut words = String::with_capacity(text.len() + 2);
    let mut begins = true;
    for sign in text.chars() {
        let sign = if is_space(sign) || sign.is_control() { ' ' } else { sign };
        if begins && matches!(sign, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠') {
            words.push('\'');
        }
        begins = matches!(sign, ';' | ',' | '|' | '"') || begins && sign == ' ';
        words.push(sign);
    }
    words
}

/// A cell as a spreadsheet reads it: a bare number where it holds one, words otherwise.
///
/// A provisional figure carries the star it has in every other table, and so is words.
fn value(cell: &Cell, language: Language) -> String {
    let number = if cell.marks.is_provisional() { None } else { number(&cell.content, language) };
    number.unwrap_or_else(|| quoted(&format::cell(cell, language)))
}

/// Decimals of a percentage: with ten, a share of a wage bill of ten billion euros comes back to the cent.
const PERCENTAGE_DECIMALS: u32 = 10;

/// The number a cell holds with the decimals it shows, without euro sign and thousands: `-41388,12`.
///
/// A percentage has the decimals it has, not those that suit a reader: `1,16122963%`.
///
/// A quantity whose unit stands in the cell is words: the number alone would lose its unit.
fn number(content: &Content, language: Language) -> Option<String> {
    let bare = |value: Decimal, decimals: u32| {
        let value = rounded(value, decimals);
        let value = if value.is_zero() { Decimal::ZERO } else { value };
        let digits = format!("{value:.*}", decimals as usize);
        match language {
            Language::Dutch => digits.replace('.', ","),
            Language::English => digits,
        }
    };
    match content {
        Content::Change(cents) => Some(bare(cents.euro().value(), 2)),
        Content::Money { value, unit: _, decimals } | Content::Number { value, unit: _, decimals } => {
            Some(bare(*value, *decimals))
        }
        Content::Share { value, decimals } => {
            let percentage = value.saturating_mul(Decimal::ONE_HUNDRED);
            let exact = rounded(percentage, PERCENTAGE_DECIMALS).normalize().scale();
            Some(format!("{}%", bare(percentage, exact.max(*decimals))))
        }
        Content::Year(year) => Some(year.to_string()),
        Content::Blank
        | Content::Words(_)
        | Content::Quantity { .. }
        | Content::Date(_)
        | Content::NotApplicable
        | Content::NotComputed => None,
    }
}

/// The spaces of our typography, which a spreadsheet does not take for spaces.
fn is_space(sign: char) -> bool {
    matches!(sign, ' ' | '\u{A0}' | '\u{202F}' | '\u{2009}')
}

#[cfg(test)]
mod tests {
    use rust_decimal::dec;

    use super::{as_words, quoted, tabbed, value};
    use crate::domain::figure::Unit;
    use crate::domain::money::Cents;
    use crate::report::document::Language::{Dutch, English};
    use crate::report::document::{Cell, Column, Content, Marks, Row, Table};

    #[test]
    fn what_begins_like_a_formula_is_written_as_words() {
        for formula in ["=1+1", "+31", "-2", "@som", " =A1", "\t=A1", "＝A1"] {
            assert!(as_words(formula).trim_start().starts_with('\''), "{formula}");
        }
        for (hidden, written) in
            [("a,=40+2", "a,'=40+2"), ("a\t=1", "a =1"), ("a;\n-1|@b", "a; '-1|'@b"), ("\"=1", "\"'=1")]
        {
            assert_eq!(as_words(hidden), written);
        }
        assert_eq!(quoted("a;\"b\""), "\"a;\"\"b\"\"\"");
        assert_eq!(as_words("Artikel\u{A0}3 – lessen"), "Artikel 3 – lessen");
    }

    #[test]
    fn a_table_for_the_clipboard_has_tabs_and_bare_numbers() {
        let amount = |cents| Cell::from(Content::cents(Cents::new(cents)));
        let table = Table {
            caption: "Kosten\t2027".to_owned(),
            columns: vec![Column::words("regel"), Column::figures("bedrag")],
            rows: vec![Row::of(["=som".into(), amount(123_456)]), Row::of(["uren\nlang".into(), amount(-5)])],
        };
        assert_eq!(tabbed(&table, Dutch), "Kosten 2027\nregel\tbedrag\n'=som\t1234,56\nuren lang\t-0,05");
    }

    #[test]
    fn an_amount_is_a_number_in_the_habits_of_the_language() {
        let written = |content: Content, language| value(&Cell::from(content), language);
        let amount = Content::cents(Cents::new(-104_138_812));
        assert_eq!(written(amount.clone(), Dutch), "-1041388,12");
        assert_eq!(written(amount, English), "-1041388.12");
        assert_eq!(written(Content::of(dec!(0.0116123), Unit::Share, 2), Dutch), "1,16123%");
        assert_eq!(written(Content::of(dec!(16000.5), Unit::Heads, 0), Dutch), "16001");
        assert_eq!(written(Content::of(dec!(-0.004), Unit::Euro, 2), Dutch), "0,00");
        assert_eq!(written(Content::Year(2027), Dutch), "2027");
    }

    #[test]
    fn what_is_no_bare_number_stays_words() {
        let written = |content: Content| value(&Cell::from(content), Dutch);
        assert_eq!(written(Content::Quantity { value: dec!(80), unit: Unit::Hours }), "\"80 uur\"");
        assert_eq!(written(Content::NotApplicable), "\"–\"");
        assert_eq!(written(Content::NotComputed), "\"niet berekend\"");
        let marks = Marks { projected: true, ..Marks::default() };
        assert_eq!(value(&Cell { marks, ..Cell::from(Content::cents(Cents::new(100))) }, Dutch), "\"€ 1,00 *\"");
    }
}
