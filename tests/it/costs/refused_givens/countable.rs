//! Inputs within their own limits that together go beyond what can be counted.

use akkoord::domain::money::Rate;
use akkoord::domain::projection::{assess, validate};
use akkoord::domain::words::Subject;
use rust_decimal::dec;

use super::{article_taal, check, only, profile_werk, sound, text};
use crate::support::advice;
use crate::support::plain::{date, materials};

#[test]
fn what_compounds_beyond_counting_is_refused_where_it_is_stated() {
    check(vec![
        (
            |given| {
                given.wage_index = dec!(0.5).into();
                given.end = date("2045-12-31");
            },
            Subject::Dossier,
            "van 2026 naar 2045 worden bedragen meer dan 1000 keer zo hoog of zo laag",
            Some("kies een kleinere index of bedragen van een jaar dichter bij de looptijd"),
        ),
        (
            |given| {
                given.price_index = dec!(0.5).into();
                given.clauses[0].drivers[1].price_year = Some(2008);
            },
            article_taal(),
            "van 2008 naar 2026 worden bedragen meer dan 1000 keer zo hoog of zo laag",
            Some("kies een kleinere index of bedragen van een jaar dichter bij de looptijd"),
        ),
        (
            |given| {
                given.profiles[0].growth = dec!(1).into();
                given.end = date("2043-12-31");
            },
            profile_werk(),
            // 100 × 2 ^ 17
            "het aantal werknemers in het laatste jaar is 13107200; dat hoort tussen 0 en 10000000 te liggen",
            None,
        ),
    ]);
    // A year less is fine: 1.5 ^ 17 = 985; 100 × 2 ^ 16 = 6,553,600.
    let mut given = sound();
    given.price_index = dec!(0.5).into();
    given.clauses[0].drivers[1].price_year = Some(2009);
    given.profiles[0].growth = dec!(1).into();
    given.end = date("2026-12-31");
    assert_eq!(validate(&given), []);
    given.price_index = Rate::ZERO;
    given.end = date("2042-12-31");
    assert_eq!(validate(&given), []);
}

#[test]
fn a_line_or_wage_bill_that_fits_no_count_of_cents_is_refused() {
    let mut given = sound();
    given.profiles[0].heads = dec!(10_000_000).into();
    given.clauses[0].drivers[1] = materials(dec!(9224));
    let error = only(assess(&given).expect_err("92.24 billion"));
    assert_eq!(text(&error.message), "de kosten in 2026 zijn te groot om in centen te tellen");
    assert_eq!(error.subject, article_taal());
    assert_eq!(text(advice(&error)[0]), "kijk de aantallen en prijzen na");
    given.clauses[0].drivers[1] = materials(dec!(9223));
    assert!(assess(&given).is_ok(), "92.23 billion");

    // 10,000,000 × 100,000 × 168 × 52 is 8.7 × 10^15 euro, 2 × 10^16 with a bonus and allowance of 100 % each.
    given.profiles[0].hourly_wage = dec!(100_000).into();
    given.profiles[0].hours_per_week = dec!(168).into();
    assert!(assess(&given).is_ok());
    given.profiles[0].year_end_bonus = dec!(1).into();
    given.wage_index = dec!(0.5).into();
    given.reference_year = 2015;
    let error = only(assess(&given).expect_err("more than 10^17"));
    assert_eq!(text(&error.message), "de loonsom van 2026 is te groot om in centen te tellen");
}
