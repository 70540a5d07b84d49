//! Numbers, dates, cells and messages as each language writes them, and numbers as people type them.
//!
//! This is the one place where values become words and signs: screen, paper and terminal all come here.

mod amount;
mod cell;
mod day;
mod message;
mod quantity;
mod reader;
mod typed;
mod visible;

pub use crate::domain::numerals::{MINUS, NARROW, euro as euro_exact, number, plain_number};
pub use amount::{euro, euro_change, percent, percent_change, percent_of, whole_euro};
pub use cell::{cell, content, share_of_wage_bill, share_of_wage_bill_change};
pub use day::{date, short_date};
pub(crate) use message::say;
pub use message::{diagnostic, message, shown};
pub use quantity::{quantity, quantity_exact, unit_word};
pub use reader::reader_shown;
pub use typed::{NotANumber, field_text, parse_number, parse_quantity, with_thousands};
pub use visible::visible;
