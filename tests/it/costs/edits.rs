//! An edit computes only what it touches, and gives what a full calculation gives.

use akkoord::domain::costs::given::Given;
use akkoord::domain::projection::{assess, assess_again, first_difference, results};
use proptest::prelude::*;
use proptest::sample::Index;
use rust_decimal::dec;

use crate::support::given::any_given;

/// The kinds of edit a negotiator makes, each to one place.
fn edited(given: &Given, kind: u8, place: Index) -> Given {
    let mut edited = given.clone();
    let clause = place.index(edited.clauses.len());
    let profile = place.index(edited.profiles.len());
    match kind {
        0 => edited.clauses[clause].take_up = dec!(0.37).into(),
        1 => edited.clauses[clause].hours_per_year = dec!(63).into(),
        2 => edited.clauses[clause].waiting_months = dec!(7).into(),
        3 => edited.profiles[profile].hourly_wage = dec!(21.35).into(),
        4 => edited.profiles[profile].heads = dec!(0).into(),
        5 => edited.funding.truncate(1),
        6 => drop(edited.clauses.remove(clause)),
        7 => edited.wage_index = dec!(0.041).into(),
        8 => drop(edited.clauses[clause].drivers.pop()),
        _ => {}
    }
    edited
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_edit_gives_the_results_of_a_full_calculation(
        before in any_given(), kind in 0_u8..10, place in any::<Index>()
    ) {
        let assessed = assess(&before).expect("a given that can be computed");
        let now = edited(&before, kind, place);
        match (assess(&now), assess_again(&now, &before, &assessed)) {
            (Ok(full), Ok(again)) => prop_assert_eq!(first_difference(&results(&now, &full), &results(&now, &again)), None),
            (full, again) => prop_assert_eq!(full.err(), again.err()),
        }
    }
}
