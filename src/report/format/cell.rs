//! Cells in words and signs.

use super::amount::{euro_change, percent_change, percent_of};
use super::day::short_date;
use super::message::say;
use super::quantity::quantity_exact;
use crate::domain::money::Rate;
use crate::domain::numerals::{euro as euro_exact, number};
use crate::domain::words::Language;
use crate::report::cell::{Cell, Content, wage_bill_decimals};
use crate::report::phrases;

/// A cell as a line of text shows it: a provisional figure carries a star.
pub fn cell(cell: &Cell, language: Language) -> String {
    let star = if cell.marks.is_provisional() { " *" } else { "" };
    format!("{}{star}", content(&cell.content, language))
}

/// What a cell holds, as screen, paper and terminal show it.
pub fn content(content: &Content, language: Language) -> String {
    match content {
        Content::Blank => String::new(),
        Content::Words(words) => words.clone(),
        Content::Money { value, unit: _, decimals } => euro_exact(*value, *decimals, language),
        Content::Change(cents) => euro_change(*cents, language),
        Content::Number { value, unit: _, decimals } => number(*value, *decimals, language),
        Content::Quantity { value, unit } => quantity_exact(*value, *unit, 6, language),
        Content::Share { value, decimals } => percent_of(*value, *decimals, language),
        Content::Date(day) => short_date(*day, language),
        Content::Year(year) => year.to_string(),
        Content::NotApplicable => "–".to_owned(),
        Content::NotComputed => say!(language, phrases::NOT_COMPUTED),
    }
}

/// A cost as a share of the wage bill: `1,16%`.
pub fn share_of_wage_bill(share: Rate, language: Language) -> String {
    percent_of(share.value(), wage_bill_decimals(share), language)
}

/// A change of such a share, always with its sign: `+ 0,04%`.
pub fn share_of_wage_bill_change(change: Rate, language: Language) -> String {
    percent_change(change.value(), wage_bill_decimals(change), language)
}
