//! Every mistake in a row is explained, and none passes in silence.

use std::collections::BTreeMap;

use akkoord::domain::remedy::Remedy;
use akkoord::domain::words::Language;
use akkoord::report::format;
use akkoord::store::workforce::{Field, Mistake};
use rust_decimal::dec;

use super::{heads, import_file};

/// The mistakes of the file with mistakes, by row.
fn mistakes() -> BTreeMap<usize, Vec<Mistake>> {
    let import = import_file("payroll-with-mistakes.csv", true);
    let mut by_row: BTreeMap<usize, Vec<Mistake>> = BTreeMap::new();
    for error in import.errors {
        by_row.entry(error.row).or_default().push(error.mistake);
    }
    by_row
}

#[test]
fn every_kind_of_mistake_is_explained_with_its_row() {
    let mistakes = mistakes();
    let of = |row: usize| mistakes[&row].as_slice();
    assert_eq!(of(6), [Mistake::FormulaLike]);
    assert_eq!(of(7), [Mistake::ImpossibleHours(dec!(380))]);
    assert_eq!(of(8), [Mistake::TooFewCells { found: 4, expected: 7 }]);
    assert_eq!(of(10), [Mistake::PayTooHigh { wage: dec!(1550.00), hourly: true }]);
    assert_eq!(of(11), [Mistake::BelowMinimum { wage: dec!(12.00), minimum: dec!(14.99) }]);
    assert_eq!(of(13), [Mistake::NegativePay(dec!(-15.50))]);
    assert_eq!(of(15), [Mistake::Missing(Field::HourlyWage)]);
    assert_eq!(of(17), [Mistake::NoSuchDay("31-02-2025".to_owned())]);
    assert!(matches!(of(26), [Mistake::OtherDecimalSign(text, _)] if text == "15.50"));
    let right: Vec<usize> = (4..=63).filter(|row| !mistakes.contains_key(row)).collect();
    // Among them seven with a level and five with a contract that is asked about.
    assert_eq!(right, [4, 5, 9, 12, 14, 19, 20, 21, 29, 34, 39, 45, 46, 48, 51, 52, 60]);
}

#[test]
fn every_mistake_says_in_both_languages_what_is_wrong_and_what_to_do() {
    let import = import_file("payroll-with-mistakes.csv", true);
    for error in &import.errors {
        for language in [Language::Dutch, Language::English] {
            let diagnostic = error.diagnostic("payroll.csv");
            let words = diagnostic.remedies.iter().filter_map(|remedy| match remedy {
                Remedy::Words(words) => Some(words),
                _ => None,
            });
            let [hint] = words.collect::<Vec<_>>()[..] else { panic!("one piece of advice: {error:?}") };
            for said in [format::message(&diagnostic.message, language), format::message(hint, language)] {
                assert!(said.len() > 10 && !said.contains('{'), "{said}");
            }
        }
    }
    let said = format::message(&import.errors[2].diagnostic("p.csv").message, Language::Dutch);
    assert_eq!(said, "deze regel heeft 4 van de 7 kolommen");
}

#[test]
fn bad_rows_stop_the_import_unless_they_are_to_be_skipped() {
    let stopped = import_file("payroll-with-mistakes.csv", false);
    assert_eq!((stopped.profiles.len(), stopped.accepted, stopped.rejected, stopped.mistakes), (0, 12, 48, 43));
    let skipped = import_file("payroll-with-mistakes.csv", true);
    assert_eq!(heads(&skipped), dec!(12));
}
