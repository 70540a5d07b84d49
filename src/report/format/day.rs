//! Dates as each language writes them.

use crate::domain::agreement::day_in_words;
use crate::domain::period::Date;
use crate::domain::words::Language;

/// A date in figures, for narrow columns: `23-11-2026`, in English `23 Nov 2026`.
pub fn short_date(date: Date, language: Language) -> String {
    match language {
        Language::Dutch => format!("{:02}-{:02}-{}", date.day(), date.month(), date.year()),
        Language::English => date.strftime("%-d %b %Y").to_string(),
    }
}

/// A date in words: `1 januari 2027`, `1 January 2027`.
pub fn date(date: Date, language: Language) -> String {
    day_in_words(date, language)
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{Dutch, English};

    #[test]
    fn dates_are_in_words() {
        let day = Date::constant(2027, 1, 1);
        assert_eq!(date(day, Dutch), "1 januari 2027");
        assert_eq!(date(day, English), "1 January 2027");
    }
}
