//! Cells in words and signs.

use super::amount::{euro, euro_change, euro_exact, number, percent_change, percent_of};
use super::day::short_date;
use super::message::say;
use super::quantity::quantity_exact;
use crate::domain::figure::Unit;
use crate::domain::money::Rate;
use crate::domain::words::Language;
use crate::report::cell::{Cell, Content, SHARE_OF_WAGE_BILL};
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
        Content::Money(cents) => euro(*cents, language),
        Content::Change(cents) => euro_change(*cents, language),
        Content::Number { value, unit, decimals } => match unit {
            Unit::Euro | Unit::EuroPerHour | Unit::EuroPerMonth | Unit::EuroPerYear | Unit::EuroPerKilometre => {
                euro_exact(*value, *decimals, language)
            }
            Unit::Share => percent_of(*value, *decimals, language),
            Unit::Number
            | Unit::Hours
            | Unit::HoursPerWeek
            | Unit::Days
            | Unit::Weeks
            | Unit::Months
            | Unit::Years
            | Unit::Kilometres
            | Unit::Heads => number(*value, *decimals, language),
        },
        Content::Quantity { value, unit } => quantity_exact(*value, *unit, 6, language),
        Content::Share { value, decimals } => percent_of(*value, *decimals, language),
        Content::Date(day) => short_date(*day, language),
        Content::Year(year) => year.to_string(),
        Content::NotApplicable => "–".to_owned(),
        Content::NotComputed => say!(language, phrases::NOT_COMPUTED),
    }
}

/// A cost as a share of the wage bill: `1,1612%`.
pub fn share_of_wage_bill(share: Rate, language: Language) -> String {
    percent_of(share.value(), SHARE_OF_WAGE_BILL, language)
}

/// A change of such a share, always with its sign: `+ 0,0412%`.
pub fn share_of_wage_bill_change(change: Rate, language: Language) -> String {
    percent_change(change.value(), SHARE_OF_WAGE_BILL, language)
}
