//! Words with amounts in them, on lines that do not break inside an amount.

use crate::domain::numerals::NARROW;

/// The words with spaces in their amounts at which the toolkit breaks no line; it does at the narrow ones.
pub fn unbroken(words: &str) -> String {
    words.replace(NARROW, "\u{a0}")
}
