//! Thresholds of the cost model in pairs: what happens just below, at and just above each of them.
//!
//! Expected values are sums written out in the test, over inputs plain enough to follow by hand.

mod hours;
mod payers;
mod people;
mod scheme_limits;
mod scheme_lines;
mod scheme_money;
mod time;
mod travel;

use akkoord::domain::costs::Payer;
use akkoord::domain::costs::given::{DriverKind, Given};
use akkoord::domain::money::{Cents, Euro};
use akkoord::domain::period::Year;
use akkoord::domain::projection::{Results, assess, results};
use rust_decimal::Decimal;

fn computed(given: &Given) -> Results {
    let assessment = assess(given).unwrap_or_else(|errors| panic!("a given that can be computed: {errors:?}"));
    results(given, &assessment)
}

/// An amount in whole cents; the sum in the test must come to cents by itself.
fn euro(sum: Decimal) -> Cents {
    let cents = Euro::new(sum).to_cents().expect("a small amount");
    assert_eq!(cents.euro().value(), sum, "the sum does not come to whole cents");
    cents
}

/// All lines of a kind of driver in a year together.
fn cost(results: &Results, kind: DriverKind, year: Year) -> Cents {
    results.lines.iter().filter(|line| line.driver == kind && line.year == year).map(|line| line.amount).sum()
}

/// What a payer bears of a kind of driver over the term.
fn borne(results: &Results, kind: DriverKind, payer: Payer) -> Cents {
    results.lines.iter().filter(|line| line.driver == kind).map(|line| line.payers[payer]).sum()
}

/// The grants of a scheme by year, uncertain ones too; nothing where there is none.
fn grants(results: &Results, scheme: &str) -> Vec<(Year, Cents)> {
    let all = results.grants.iter().chain(&results.grants_if_awarded);
    all.filter(|grant| grant.scheme == scheme).map(|grant| (grant.year, grant.amount)).collect()
}
