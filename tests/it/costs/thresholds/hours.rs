//! What an hour costs: the maximum premium wage, size of employer, kind of contract, pension.
//!
//! The plain worker earns 20 × 40 × 52 = 41,600 for 2,080 hours.

use akkoord::domain::costs::given::{DriverKind, Given, GivenPension};
use akkoord::domain::money::{Euro, Rate};
use akkoord::domain::workforce::{AwfRate, ContractKind, EmployerSize};
use rust_decimal::{Decimal, dec};

use super::{computed, cost, euro};
use crate::support::plain::{date, driver, from_2026, plain};

fn hourly_cost(given: &Given, year: i16) -> Decimal {
    computed(given).hourly_cost["werk"][&year].normalize()
}

#[test]
fn pay_above_the_maximum_premium_wage_bears_no_premiums() {
    // 20 + 10 % of at most the maximum / 2,080; below it by 20.80 a year that is a tenth of a cent less an hour.
    for (max, cost) in [(dec!(41579.20), dec!(21.999)), (dec!(41600), dec!(22)), (dec!(41620.80), dec!(22))] {
        let mut given = plain();
        given.parameters.zvw = from_2026(Rate::new(dec!(0.10)));
        given.parameters.max_premium_wage = from_2026(Euro::new(max));
        assert_eq!(hourly_cost(&given, 2026), cost, "maximum {max}");
    }
}

#[test]
fn the_maximum_premium_wage_is_not_reduced_for_part_time_work() {
    let mut given = plain();
    given.parameters.zvw = from_2026(Rate::new(dec!(0.10)));
    given.parameters.max_premium_wage = from_2026(Euro::new(dec!(41600)));
    given.profiles[0].hourly_wage = dec!(40).into();
    given.profiles[0].hours_per_week = dec!(20).into();
    // 40 × 20 × 52 = 41,600, all of it below the maximum: 40 × 1.10.
    assert_eq!(hourly_cost(&given, 2026), dec!(44));
}

#[test]
fn the_maximum_premium_wage_grows_with_wages_only_after_the_last_year_stated() {
    let mut given = plain();
    given.end = date("2029-12-31");
    given.wage_index = dec!(0.10).into();
    given.parameters.zvw = from_2026(Rate::new(dec!(0.50)));
    given.parameters.max_premium_wage =
        [(2026, dec!(10400)), (2028, dec!(20800))].map(|(year, max)| (year, max.into())).into();
    // Pay an hour 20, 22, 24.2, 26.62; premiums half of 10,400 / 2,080 = 5, then of 10, then of 11.
    let costs = [2026, 2027, 2028, 2029].map(|year| hourly_cost(&given, year));
    assert_eq!(costs, [dec!(20) + dec!(2.5), dec!(22) + dec!(2.5), dec!(24.2) + dec!(5), dec!(26.62) + dec!(5.5)]);
}

#[test]
fn a_rate_holds_until_a_later_year_states_another() {
    let mut given = plain();
    given.end = date("2028-12-31");
    given.parameters.holiday_allowance =
        [(2025, dec!(0.08)), (2028, dec!(0.10))].map(|(year, rate)| (year, rate.into())).into();
    assert_eq!([2026, 2027, 2028].map(|year| hourly_cost(&given, year)), [dec!(21.6), dec!(21.6), dec!(22)]);
}

#[test]
fn small_employers_pay_the_low_aof_and_others_the_high() {
    for (size, cost) in [(EmployerSize::Small, dec!(21.2)), (EmployerSize::Large, dec!(21.6))] {
        let mut given = plain();
        given.parameters.aof_low = from_2026(Rate::new(dec!(0.06)));
        given.parameters.aof_high = from_2026(Rate::new(dec!(0.08)));
        given.profiles[0].employer_size = size;
        assert_eq!(hourly_cost(&given, 2026), cost, "{size:?}");
    }
}

#[test]
fn only_permanent_contracts_pay_the_low_awf_unless_the_profile_says_otherwise() {
    let (low, high) = (dec!(20.6), dec!(21.6));
    let cases = [
        (ContractKind::Permanent, None, low),
        (ContractKind::FixedTerm, None, high),
        (ContractKind::OnCall, None, high),
        (ContractKind::Agency, None, high),
        (ContractKind::Agency, Some(AwfRate::Low), low),
        (ContractKind::Permanent, Some(AwfRate::High), high),
    ];
    for (contract, awf, cost) in cases {
        let mut given = plain();
        given.parameters.awf_low = from_2026(Rate::new(dec!(0.03)));
        given.parameters.awf_high = from_2026(Rate::new(dec!(0.08)));
        given.profiles[0].contract = contract;
        given.profiles[0].awf = awf;
        assert_eq!(hourly_cost(&given, 2026), cost, "{contract:?}, {awf:?}");
    }
}

/// The pension premium of the employer is half of the base.
fn with_pension(franchise: Decimal, max_wage: Decimal) -> Given {
    let mut given = plain();
    given.profiles[0].pension = Some(GivenPension {
        rate: dec!(0.5).into(),
        employee_rate: Rate::ZERO,
        franchise: franchise.into(),
        max_wage: max_wage.into(),
    });
    given
}

#[test]
fn pension_counts_only_what_is_above_the_franchise() {
    // Half of 20.80 above the franchise is 10.40 a year, half a cent an hour; above pay there is no negative base.
    for (franchise, cost) in [(dec!(41579.20), dec!(20.005)), (dec!(41600), dec!(20)), (dec!(41620.80), dec!(20))] {
        assert_eq!(hourly_cost(&with_pension(franchise, dec!(90000)), 2026), cost, "franchise {franchise}");
    }
}

#[test]
fn pension_counts_nothing_above_the_highest_pensionable_wage() {
    for (max, cost) in [(dec!(41579.20), dec!(29.995)), (dec!(41600), dec!(30)), (dec!(41620.80), dec!(30))] {
        assert_eq!(hourly_cost(&with_pension(Decimal::ZERO, max), 2026), cost, "maximum {max}");
    }
}

#[test]
fn franchise_and_highest_wage_follow_the_part_time_factor_up_to_full_time() {
    // Half time: base 20 × 20 × 52 − 20,800 / 2 = 10,400; half of it over 1,040 hours is 5 an hour.
    let mut half = with_pension(dec!(20800), dec!(90000));
    half.profiles[0].hours_per_week = dec!(20).into();
    assert_eq!(hourly_cost(&half, 2026), dec!(25));
    // The highest wage halves too: base 30,000 / 2 − 20,800 / 2 = 4,600; 2,300 over 1,040 hours.
    let mut capped = with_pension(dec!(20800), dec!(30000));
    capped.profiles[0].hours_per_week = dec!(20).into();
    assert_eq!(
        hourly_cost(&capped, 2026),
        (dec!(20) + dec!(2300) / dec!(1040))
            .round_dp_with_strategy(6, rust_decimal::RoundingStrategy::MidpointAwayFromZero)
    );
    // 50 hours a week is not more than full time: base 52,000 − 26,000; 13,000 over 2,600 hours is 5 an hour.
    let mut long = with_pension(dec!(26000), dec!(90000));
    long.profiles[0].hours_per_week = dec!(50).into();
    assert_eq!(hourly_cost(&long, 2026), dec!(25));
}

#[test]
fn the_workers_pension_premium_lowers_the_wage_that_premiums_are_over() {
    let mut given = with_pension(dec!(20800), dec!(90000));
    given.parameters.zvw = from_2026(Rate::new(dec!(0.10)));
    given.profiles[0].pension.as_mut().expect("a pension").employee_rate = dec!(0.25).into();
    // Base 20,800. Premiums 10 % of 41,600 − 5,200 = 3,640; pension 10,400; 41,600 + 14,040 = 55,640 over 2,080 hours.
    assert_eq!(hourly_cost(&given, 2026), dec!(55640) / dec!(2080));
}

#[test]
fn time_in_lessons_counts_as_worked_hours_and_a_buddy_as_paid_hours() {
    let mut given = plain();
    given.worked_share = dec!(0.8).into();
    given.clauses[0].drivers = vec![
        driver(DriverKind::PaidGuidanceTime, &[("conversations", dec!(1)), ("hours_each", dec!(1))]),
        driver(DriverKind::Buddy, &[("hours_per_week", dec!(1))]),
        driver(DriverKind::TrainingLeave, &[("days", dec!(1))]),
    ];
    let results = computed(&given);
    assert_eq!(cost(&results, DriverKind::PaidGuidanceTime, 2026), euro(dec!(100) * dec!(20) / dec!(0.8)));
    assert_eq!(cost(&results, DriverKind::Buddy, 2026), euro(dec!(100) * dec!(52) * dec!(20)));
    assert_eq!(cost(&results, DriverKind::TrainingLeave, 2026), euro(dec!(100) * dec!(8) * dec!(20) / dec!(0.8)));
}
