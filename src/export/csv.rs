//! The tables of a document as separated values for a spreadsheet, in the habits of the document's language.
//!
//! Dutch spreadsheets separate by semicolon and write decimals with a comma. Words that a spreadsheet would take for a
//! formula are written so that it shows them as words.

use super::Error;
use crate::report::document::{Align, Block, Document, Language, Table};

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
        .flexible(true)
        .terminator(csv::Terminator::CRLF)
        .from_writer(MARK.as_bytes().to_vec());
    let fault = |cause: &dyn std::fmt::Display| Error::Tables { cause: cause.to_string() };
    for (place, table) in tables(document).enumerate() {
        if place > 0 {
            written.write_record([""]).map_err(|error| fault(&error))?;
        }
        written.write_record([as_words(&table.caption)]).map_err(|error| fault(&error))?;
        let headings = table.columns.iter().map(|column| as_words(&column.heading));
        written.write_record(headings).map_err(|error| fault(&error))?;
        for row in &table.rows {
            let cells = row.cells.iter().zip(&table.columns);
            let cells = cells.map(|(cell, column)| {
                let number = match column.align {
                    Align::Right if !cell.marked => as_number(&cell.text, document.language),
                    Align::Right | Align::Left => None,
                };
                // A figure that is carried forward or stale carries the star it has in every other table.
                let star = if cell.marked { " *" } else { "" };
                number.unwrap_or_else(|| as_words(&format!("{}{star}", cell.text)))
            });
            written.write_record(cells).map_err(|error| fault(&error))?;
        }
    }
    written.into_inner().map_err(|error| fault(&error))
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
        | Block::Bar(_) => None,
    })
}

/// Words with plain spaces, behind an apostrophe where a spreadsheet would take them for a formula.
fn as_words(text: &str) -> String {
    let plain: String = text.chars().map(|sign| if is_space(sign) { ' ' } else { sign }).collect();
    let begins = plain.trim_start().chars().next();
    let is_formula = matches!(begins, Some('=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠'));
    if is_formula || text.starts_with(['\t', '\r', '\n']) { format!("'{plain}") } else { plain }
}

/// The number in a figure that holds nothing else, without euro sign and thousands: `– € 41.388,12` is `-41388,12`.
fn as_number(text: &str, language: Language) -> Option<String> {
    let (thousands, decimals) = match language {
        Language::Dutch => ('.', ','),
        Language::English => (',', '.'),
    };
    let bare: String = text.chars().filter(|sign| !is_space(*sign) && *sign != '€').collect();
    let (sign, rest) = match bare.strip_prefix(['–', '−', '-']) {
        Some(rest) => ("-", rest),
        None => ("", bare.strip_prefix('+').unwrap_or(&bare)),
    };
    let (rest, percent) = rest.strip_suffix('%').map_or((rest, ""), |rest| (rest, "%"));
    let (whole, fraction) = rest.split_once(decimals).map_or((rest, None), |(whole, part)| (whole, Some(part)));
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let mut groups = whole.split(thousands);
    let first = groups.next()?;
    let is_whole = is_digits(first)
        && (whole == first || first.len() <= 3)
        && groups.all(|group| group.len() == 3 && is_digits(group));
    if !is_whole || !fraction.is_none_or(is_digits) {
        return None;
    }
    let whole = whole.replace(thousands, "");
    let fraction = fraction.map(|part| format!("{decimals}{part}")).unwrap_or_default();
    Some(format!("{sign}{whole}{fraction}{percent}"))
}

/// The spaces of our typography, which a spreadsheet does not take for spaces.
fn is_space(sign: char) -> bool {
    matches!(sign, ' ' | '\u{A0}' | '\u{202F}' | '\u{2009}')
}

#[cfg(test)]
mod tests {
    use super::{as_number, as_words};
    use crate::report::document::Language::{Dutch, English};

    #[test]
    fn what_begins_like_a_formula_is_written_as_words() {
        for formula in ["=1+1", "+31", "-2", "@som", " =A1", "\t=A1", "＝A1"] {
            assert!(as_words(formula).starts_with('\''), "{formula}");
        }
        assert_eq!(as_words("Artikel\u{A0}3 – lessen"), "Artikel 3 – lessen");
    }

    #[test]
    fn an_amount_is_a_number_in_the_habits_of_the_language() {
        let number = |text, language| as_number(text, language).unwrap_or_else(|| "words".to_owned());
        assert_eq!(number("–\u{202F}€\u{202F}41.388,12", Dutch), "-41388,12");
        assert_eq!(number("–€1,041,388.12", English), "-1041388.12");
        assert_eq!(number("+ 0,04%", Dutch), "0,04%");
        assert_eq!(number("2027", Dutch), "2027");
        assert_eq!(number("0,00", Dutch), "0,00");
        for words in ["80 uur", "3.2", "1.23.456", "1234.567", "", "–", "1,", "1,2,3"] {
            assert_eq!(as_number(words, Dutch), None, "{words}");
        }
    }
}
