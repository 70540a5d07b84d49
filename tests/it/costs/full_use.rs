//! The run in which everybody who may takes part: section 9 of docs/model.md.

use akkoord::domain::costs::given::DriverKind;
use akkoord::domain::money::{Cents, Euro};
use akkoord::domain::projection::{Explainer, assess, at_full_use};
use proptest::prelude::*;
use rust_decimal::dec;

use crate::support::given::any_given;
use crate::support::plain::{all_at, driver, materials, plain};

fn gross_at_full_use(given: &akkoord::domain::costs::Given) -> Cents {
    let assessment = assess(given).expect("a given that can be computed");
    let explainer = Explainer::new(given, &assessment);
    explainer.gross_at_full_use().expect("a countable sum")[&None]
}

#[test]
fn take_up_use_and_requests_become_one_and_a_right_that_is_not_there_does_not() {
    let mut given = plain();
    given.clauses[0].take_up = dec!(0.2).into();
    given.clauses[0].drivers = vec![
        materials(dec!(10)),
        driver(DriverKind::DevelopmentBudget, &[("budget", dec!(100)), ("use_rate", dec!(0.3))]),
    ];
    given.profiles[0].take_up.insert("regeling".to_owned(), dec!(0.05).into());
    // 100 × 10 and 100 × 100.
    assert_eq!(gross_at_full_use(&given), Euro::new(dec!(11000)).to_cents().expect("a small amount"));
    // Who came within the year has waited half of it on average; the others have the right where somebody asks.
    given.profiles[0].stay_share = all_at(0);
    given.clauses[0].waiting_months = dec!(6).into();
    assert_eq!(gross_at_full_use(&given), Euro::new(dec!(5500)).to_cents().expect("a small amount"));
    given.clauses[0].on_request_rate = dec!(0.1).into();
    assert_eq!(gross_at_full_use(&given), Euro::new(dec!(11000)).to_cents().expect("a small amount"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn full_use_of_full_use_is_the_same(given in any_given()) {
        let full = at_full_use(&given);
        prop_assert_eq!(&at_full_use(&full), &full);
        if let Ok(assessment) = assess(&full) {
            let explainer = Explainer::new(&full, &assessment);
            let gross: Cents = assessment.lines.iter().map(|line| line.amount).sum();
            prop_assert_eq!(explainer.gross_at_full_use().map(|gross| gross[&None]), Some(gross));
        }
    }
}
