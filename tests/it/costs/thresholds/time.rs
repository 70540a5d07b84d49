//! Days in force, price years, and what falls once.

use akkoord::domain::costs::given::{DriverKind, Given};
use rust_decimal::{Decimal, dec};

use super::{computed, cost, euro};
use crate::support::plain::{date, driver, materials, plain, profile};

fn in_force(start: &str, end: &str, price: Decimal) -> Given {
    let mut given = plain();
    (given.start, given.end) = (date(start), date(end));
    given.clauses[0].drivers = vec![materials(price)];
    given
}

#[test]
fn a_day_is_one_of_366_in_a_leap_year_and_one_of_365_in_another() {
    // A price of one euro for each day of the year makes a day cost 100 × 1.00.
    for (day, days) in [("2027-02-28", dec!(365)), ("2028-02-29", dec!(366)), ("2028-03-01", dec!(366))] {
        let results = computed(&in_force(day, day, days));
        assert_eq!(results.total["gross"], euro(dec!(100)), "{day}");
    }
}

#[test]
fn a_whole_year_is_the_whole_price_whatever_its_length() {
    for year in [2027, 2028] {
        let given = in_force(&format!("{year}-01-01"), &format!("{year}-12-31"), dec!(12.34));
        assert_eq!(computed(&given).total["gross"], euro(dec!(100) * dec!(12.34)), "{year}");
    }
}

#[test]
fn both_ends_of_the_term_count_and_each_year_has_its_own_length() {
    // 1 July to 31 December 2028: 184 of 366 days. 1 January to 30 June 2029: 181 of 365.
    let results = computed(&in_force("2028-07-01", "2029-06-30", dec!(366) * dec!(365)));
    assert_eq!(cost(&results, DriverKind::Materials, 2028), euro(dec!(100) * dec!(184) * dec!(365)));
    assert_eq!(cost(&results, DriverKind::Materials, 2029), euro(dec!(100) * dec!(181) * dec!(366)));
}

#[test]
fn prices_are_indexed_from_their_own_year_forwards_and_back() {
    let years = [(None, dec!(1.1)), (Some(2025), dec!(1.21)), (Some(2027), dec!(1)), (Some(2028), dec!(1) / dec!(1.1))];
    for (price_year, index) in years {
        let mut given = in_force("2027-01-01", "2027-12-31", dec!(110));
        given.price_index = dec!(0.10).into();
        given.clauses[0].drivers[0].price_year = price_year;
        let expected = (dec!(100) * dec!(110) * index)
            .round_dp_with_strategy(10, rust_decimal::RoundingStrategy::MidpointAwayFromZero);
        assert_eq!(computed(&given).total["gross"], euro(expected), "{price_year:?}");
    }
}

#[test]
fn what_falls_once_falls_in_the_first_year_whole_and_upkeep_by_the_days_in_force() {
    let mut given = plain();
    (given.start, given.end) = (date("2027-12-31"), date("2028-12-31"));
    let pack = [("languages", dec!(3)), ("price", dec!(365))];
    given.clauses[0].drivers = vec![
        driver(DriverKind::InformationPackLanguages, &pack),
        driver(DriverKind::InformationPackUpkeep, &pack),
        driver(DriverKind::InformationPackArrivals, &[("price", dec!(365))]),
    ];
    let results = computed(&given);
    let costs = |kind| [2027, 2028].map(|year| cost(&results, kind, year));
    assert_eq!(costs(DriverKind::InformationPackLanguages), [euro(dec!(3) * dec!(365)), euro(dec!(0))]);
    assert_eq!(costs(DriverKind::InformationPackUpkeep), [euro(dec!(3)), euro(dec!(3) * dec!(365))]);
    // 100 came within the year before; they all stay, so no post is free in 2028.
    assert_eq!(costs(DriverKind::InformationPackArrivals), [euro(dec!(100)), euro(dec!(0))]);
}

#[test]
fn what_parties_state_themselves_counts_for_each_worker_a_year_and_once_in_prices_of_the_year() {
    // 1 December 2027 to 31 December 2028: 31 of 365 days, then a whole year; 100 workers; prices rise by 10% from 2026.
    let mut given = plain();
    (given.start, given.end) = (date("2027-12-01"), date("2028-12-31"));
    given.price_index = dec!(0.10).into();
    given.clauses[0].drivers = vec![
        driver(DriverKind::OwnPerWorker, &[("amount", dec!(36.50))]),
        driver(DriverKind::OwnYearly, &[("amount", dec!(7300))]),
        driver(DriverKind::OwnOnce, &[("amount", dec!(5000))]),
    ];
    let results = computed(&given);
    let costs = |kind| [2027, 2028].map(|year| cost(&results, kind, year));
    // 100 × 36,50 × 1,1 × 31/365 = 341,00 and 100 × 36,50 × 1,21 = 4.416,50
    assert_eq!(costs(DriverKind::OwnPerWorker), [euro(dec!(341)), euro(dec!(4416.50))]);
    // 7.300 × 1,1 × 31/365 = 682,00 and 7.300 × 1,21 = 8.833,00
    assert_eq!(costs(DriverKind::OwnYearly), [euro(dec!(682)), euro(dec!(8833))]);
    // 5.000 × 1,1 = 5.500,00, and nothing in the second year
    assert_eq!(costs(DriverKind::OwnOnce), [euro(dec!(5500)), euro(dec!(0))]);
}

#[test]
fn a_fund_contribution_is_a_share_of_the_wage_bill_of_the_days_in_force() {
    let mut given = plain();
    given.end = date("2026-01-01");
    let mut outside = profile("buiten");
    outside.outside_wage_bill = true;
    let mut agency = profile("uitzend");
    agency.contract = akkoord::domain::workforce::ContractKind::Agency;
    given.profiles.extend([outside, agency]);
    given.clauses[0].drivers = vec![driver(DriverKind::FundContribution, &[("rate", dec!(0.00365))])];
    let results = computed(&given);
    // 100 × 41,600 for the year, of the own profile only; one day of it at 0.365 %.
    assert_eq!(results.wage_bill[&2026], euro(dec!(100) * dec!(41600)));
    assert_eq!(results.total["gross"], euro(dec!(4160000) * dec!(0.00001)));
}
