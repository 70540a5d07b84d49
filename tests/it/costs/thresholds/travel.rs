//! Travel to lessons: what it costs and the time it takes.

use akkoord::domain::costs::Payer;
use akkoord::domain::costs::given::{DriverKind, Given};
use akkoord::domain::workforce::ContractKind;
use rust_decimal::{Decimal, dec};

use super::{borne, computed, cost, euro};
use crate::support::plain::{date, driver, plain};

/// 12 kilometres there and back at 0.23 and half an hour, on as many days.
fn travel(days: Decimal) -> Given {
    let mut given = plain();
    given.clauses[0].drivers = vec![
        driver(DriverKind::TravelCost, &[("days", days), ("km", dec!(12)), ("rate", dec!(0.23))]),
        driver(DriverKind::TravelTime, &[("days", days), ("hours", dec!(0.5))]),
    ];
    given
}

fn costs(given: &Given) -> [akkoord::domain::money::Cents; 2] {
    let results = computed(given);
    [DriverKind::TravelCost, DriverKind::TravelTime].map(|kind| cost(&results, kind, given.end.year()))
}

#[test]
fn every_participant_travels_every_lesson_day() {
    // 100 × 40 × 12 × 0.23 = 11,040.00 and 100 × 40 × 0.5 × 20.00 = 40,000.00; of no days, nothing.
    assert_eq!(costs(&travel(dec!(40))), [euro(dec!(11040)), euro(dec!(40000))]);
    assert_eq!(costs(&travel(dec!(0))), [euro(dec!(0)), euro(dec!(0))]);
}

#[test]
fn travel_goes_by_the_part_of_the_year_in_force() {
    // One of 365 days: 100 × 365 / 365 × 12 × 0.23 and 100 × 365 / 365 × 0.5 × 20.00.
    let mut given = travel(dec!(365));
    (given.start, given.end) = (date("2027-12-31"), date("2027-12-31"));
    assert_eq!(costs(&given), [euro(dec!(276)), euro(dec!(1000))]);
    // The same day of a leap year is one of 366.
    (given.start, given.end) = (date("2028-12-31"), date("2028-12-31"));
    let mut longer = travel(dec!(366));
    (longer.start, longer.end) = (given.start, given.end);
    assert_eq!(costs(&longer), [euro(dec!(276)), euro(dec!(1000))]);
}

#[test]
fn kilometres_rise_with_prices_and_travelled_hours_with_wages() {
    let mut given = travel(dec!(40));
    (given.start, given.end) = (date("2027-01-01"), date("2027-12-31"));
    (given.price_index, given.wage_index) = (dec!(0.10).into(), dec!(0).into());
    assert_eq!(costs(&given), [euro(dec!(11040) * dec!(1.1)), euro(dec!(40000))]);
    (given.price_index, given.wage_index) = (dec!(0).into(), dec!(0.10).into());
    assert_eq!(costs(&given), [euro(dec!(11040)), euro(dec!(40000) * dec!(1.1))]);
}

#[test]
fn travelled_hours_are_working_time_at_the_cost_of_worked_hours_and_kilometres_are_cash() {
    assert!(DriverKind::TravelTime.is_working_time());
    assert!(!DriverKind::TravelCost.is_working_time());
    let mut given = travel(dec!(40));
    given.worked_share = dec!(0.8).into();
    assert_eq!(costs(&given), [euro(dec!(11040)), euro(dec!(40000) / dec!(0.8))]);
}

#[test]
fn travel_of_agency_workers_is_split_as_other_costs_are() {
    let mut given = travel(dec!(40));
    given.profiles[0].contract = ContractKind::Agency;
    given.clauses[0].agency_share = dec!(0.25).into();
    let results = computed(&given);
    let of = |kind| [Payer::Employer, Payer::Agency, Payer::UserUndertaking].map(|payer| borne(&results, kind, payer));
    // A quarter is the agency's.
    assert_eq!(of(DriverKind::TravelCost), [dec!(0), dec!(2760), dec!(8280)].map(euro));
    assert_eq!(of(DriverKind::TravelTime), [dec!(0), dec!(10000), dec!(30000)].map(euro));
}
