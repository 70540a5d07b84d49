//! Numbers at the edges of what can be written down: a result or a refusal, never a crash.

use akkoord::domain::costs::given::{DriverKind, Given, GivenDriver, GivenPension};
use akkoord::domain::period::Date;
use akkoord::domain::projection::{Explainer, Selection, assess, results, validate};
use akkoord::store::receipt::{Replay, from_json, replay};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use rust_decimal::{Decimal, dec};
use serde_json::Value;

use crate::support::given::any_given;
use crate::support::plain;

#[test]
fn a_receipt_with_a_number_beyond_counting_is_refused_and_not_computed_with() {
    let text = include_str!("../../../cases/case-01.json");
    let absurd = text.replacen("\"75900.24\"", "\"79228162514264337593543950335\"", 1);
    assert!(from_json(&absurd, "case").is_err());
    let mut receipt = from_json(text, "case").expect("a readable receipt");
    for heads in [Decimal::MAX, Decimal::MIN] {
        receipt.expect.heads.values_mut().for_each(|value| *value = heads);
        assert!(matches!(replay(&receipt), Ok(Replay::Differs(_))));
    }
}

/// The places of all numbers in a document: quoted decimals and whole numbers.
fn numbers(value: &mut Value) -> Vec<&mut Value> {
    match value {
        Value::Object(members) => members.values_mut().flat_map(numbers).collect(),
        Value::Array(members) => members.iter_mut().flat_map(numbers).collect(),
        Value::String(text) if text.parse::<Decimal>().is_ok() => vec![value],
        Value::Number(_) => vec![value],
        _ => Vec::new(),
    }
}

/// Numbers at and around the edges of what a decimal, a year or a bound of validation can hold.
const EDGES: [&str; 30] = [
    "0",
    "1",
    "-1",
    "0.5",
    "-0.2",
    "-0.99",
    "-0.9999999999999999999999999999",
    "0.0000000000000000000000000001",
    "1.0000000000000000000000000001",
    "0.9999999999999999999999999999",
    "0.01",
    "60",
    "50",
    "168",
    "366",
    "1000",
    "8784",
    "1990",
    "2100",
    "9999",
    "-9999",
    "32767",
    "-32768",
    "100000",
    "10000000",
    "100000000",
    "10000000000",
    "79228162514264337593543950335",
    "-79228162514264337593543950335",
    "7.9228162514264337593543950335",
];

const DATES: [&str; 8] =
    ["2026-01-01", "2027-06-30", "2028-02-29", "2076-12-31", "9999-12-31", "-009999-01-01", "0001-01-01", "1976-01-01"];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3_000))]

    /// Whatever the numbers, there is a result or a diagnostic; and a result can be written and replayed.
    #[test]
    fn extreme_numbers_are_computed_or_refused(
        given in any_given(),
        changes in proptest::collection::vec((any::<Index>(), select(EDGES.to_vec())), 1..6),
        dates in (proptest::option::weighted(0.2, select(DATES.to_vec())), proptest::option::weighted(0.2, select(DATES.to_vec()))),
    ) {
        let mut document = serde_json::to_value(&given).expect("a given that can be written");
        for (place, edge) in changes {
            let mut places = numbers(&mut document);
            let index = place.index(places.len());
            let number = &mut *places[index];
            *number = match (number.is_number(), edge.parse::<i64>()) {
                (true, Ok(whole)) => whole.into(),
                (true, Err(_)) => continue,
                (false, _) => edge.into(),
            };
        }
        if let Some(start) = dates.0 { document["start"] = start.into(); }
        if let Some(end) = dates.1 { document["end"] = end.into(); }
        if let Ok(given) = serde_json::from_value::<Given>(document)
            && let Ok(assessment) = assess(&given)
        {
            prop_assert!(results(&given, &assessment).lines.len() == assessment.lines.len());
        }
    }

    /// Indices, growth and years that are each in order, at any distance from each other.
    #[test]
    fn growth_over_any_span_is_computed_or_refused(
        rates in (select(RISES.to_vec()), select(RISES.to_vec()), select(vec![dec!(0), dec!(1), dec!(-0.99)])),
        start in select(vec![-9900_i16, 1, 1976, 2026, 2076, 9949]),
        (years, before_reference) in (0_i16..=50, -50_i16..=50),
        (stated, price_year) in (select(vec![-9999_i16, 1, 2026, 9990]), proptest::option::of(1990_i16..=2100)),
    ) {
        let mut given = plain::plain();
        (given.wage_index, given.price_index, given.profiles[0].growth) = (rates.0.into(), rates.1.into(), rates.2.into());
        given.start = Date::constant(start, 1, 1);
        given.end = Date::constant(start + years, 12, 31);
        given.reference_year = start - before_reference;
        let parameters = &mut given.parameters;
        let rates = [
            &mut parameters.holiday_allowance, &mut parameters.awf_low, &mut parameters.awf_high, &mut parameters.aof_low,
            &mut parameters.aof_high, &mut parameters.wko, &mut parameters.zvw,
        ];
        rates.into_iter().for_each(|table| *table = [(stated, dec!(1).into())].into());
        parameters.max_premium_wage = [(stated, dec!(100_000_000).into())].into();
        given.clauses[0].drivers = vec![plain::materials(dec!(0.01))];
        given.clauses[0].drivers[0].price_year = price_year;
        if let Ok(assessment) = assess(&given) {
            prop_assert_eq!(assessment.years.len(), usize::try_from(years).expect("not negative") + 1);
        }
    }
}

/// The lowest, no, and the highest yearly rise of wages and prices.
const RISES: [Decimal; 3] = [dec!(-0.2), dec!(0), dec!(0.5)];

/// A given in which everything that multiplies is at its upper bound, and everything that divides at its lower.
fn at_every_bound(kind: DriverKind) -> Given {
    let mut given = plain::plain();
    (given.wage_index, given.price_index) = (dec!(0.5).into(), dec!(0.5).into());
    given.reference_year = 2009;
    given.employers = dec!(10_000_000).into();
    given.worked_share = dec!(0.01).into();
    let parameters = &mut given.parameters;
    for table in [
        &mut parameters.holiday_allowance,
        &mut parameters.awf_low,
        &mut parameters.aof_high,
        &mut parameters.wko,
        &mut parameters.zvw,
    ] {
        *table = plain::from_2026(dec!(1).into());
    }
    parameters.max_premium_wage = plain::from_2026(dec!(100_000_000).into());
    given.facts.need.values_mut().for_each(|hours| hours.values_mut().for_each(|need| *need = dec!(8784).into()));
    let profile = &mut given.profiles[0];
    profile.heads = dec!(10_000_000).into();
    profile.hourly_wage = dec!(100_000).into();
    profile.hours_per_week = dec!(168).into();
    (profile.whk, profile.year_end_bonus, profile.other_employer_cost) =
        (dec!(1).into(), dec!(1).into(), dec!(1).into());
    profile.arrivals_factor = dec!(100).into();
    profile.pension = Some(GivenPension {
        rate: dec!(1).into(),
        employee_rate: dec!(0).into(),
        franchise: dec!(0).into(),
        max_wage: dec!(100_000_000).into(),
    });
    let mut clause = plain::lessons("taal", dec!(8784));
    let mut driver = GivenDriver::of_kind(kind);
    for term in kind.terms() {
        let (low, high) = term.limits;
        let divides = ["average_group_size", "workers_per_fte"].contains(&term.key);
        assert!(driver.values.state(term.key, if divides { low } else { high }));
    }
    clause.drivers = vec![driver];
    given.clauses = vec![clause];
    given
}

#[test]
fn a_value_of_a_driver_may_reach_its_limits_and_no_further() {
    for kind in DriverKind::ALL {
        for term in kind.terms() {
            let (low, high) = term.limits;
            for (value, errors) in [(low, 0), (high, 0), (low - dec!(0.0001), 1), (high + dec!(0.0001), 1)] {
                let mut given = at_every_bound(kind);
                assert!(given.clauses[0].drivers[0].values.state(term.key, value), "{kind:?}");
                assert_eq!(validate(&given).len(), errors, "{kind:?}.{} is {value}", term.key);
            }
        }
    }
}

#[test]
fn everything_at_its_bound_at_once_is_computed_or_refused() {
    let mut computed = 0;
    for kind in DriverKind::ALL {
        let mut given = at_every_bound(kind);
        assert_eq!(validate(&given), [], "{kind:?}");
        // Too large to count, and said so.
        assert!(assess(&given).is_err(), "{kind:?}");
        // So few workers that it is countable: a scheme at its bounds pays no more than it costs.
        given.profiles[0].heads = dec!(0.000000001).into();
        given.employers = dec!(0.000001).into();
        given.funding = vec![plain::scheme("fonds", dec!(1))];
        given.funding[0].components = vec![plain::percentage(dec!(1), kind)];
        given.funding[0].max_per_employer = Some(dec!(10_000_000_000).into());
        let Ok(assessment) = assess(&given) else { continue };
        computed += 1;
        let gross = Explainer::new(&given, &assessment).sum(&Selection::default());
        assert!(assessment.grants.iter().all(|grant| grant.amount <= gross), "{kind:?}");
    }
    // All but the translations and what parties state for the whole unit, whose price, number and index need no workers to
    // pass the highest line.
    assert_eq!(computed, DriverKind::ALL.len() - 4);
}
