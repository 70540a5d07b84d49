//! Citations of law with what changes of them while an agreement runs.

use akkoord::domain::period::{Date, Period};
use akkoord::domain::words::Language;
use akkoord::report::citations::cited;

use crate::checks::base::STATUTES;

#[test]
fn a_citation_says_what_begins_changes_or_lapses_of_it_during_the_term() {
    let term = |start: (i16, i8), end: i16| Period {
        start: Date::constant(start.0, start.1, 1),
        end: Date::constant(end, 12, 31),
    };
    for (citation, term, shown) in [
        ("Waadi 7a", term((2027, 1), 2028), "Waadi 7a (vervalt op 1 januari 2028)"),
        ("Waadi 7a", term((2027, 1), 2027), "Waadi 7a"),
        ("Waadi 12c en 12d", term((2027, 1), 2028), "Waadi 12c en 12d (anders vanaf 1 januari 2028)"),
        ("Waadi 12ba", term((2026, 12), 2027), "Waadi 12ba (geldt vanaf 1 januari 2027)"),
        ("Waadi 8 lid 5", term((2026, 8), 2026), "Waadi 8 lid 5 (anders vanaf 31 december 2026)"),
        ("Waadi 8 lid 5", term((2027, 1), 2028), "Waadi 8 lid 6"),
        ("BW 7:611a lid 2", term((2027, 1), 2028), "BW 7:611a lid 2"),
    ] {
        assert_eq!(cited(citation, &STATUTES, term, Language::Dutch), shown);
    }
}
