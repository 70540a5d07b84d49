//! Who pays a line: the worker's part, agency and user undertaking, stated payers.

use akkoord::domain::costs::Payer;
use akkoord::domain::costs::given::{DriverKind, Given};
use akkoord::domain::workforce::ContractKind;
use rust_decimal::{Decimal, dec};

use super::{borne, computed, euro};
use crate::support::plain::{driver, lessons, materials, plain};

/// Materials at this price for so many workers.
fn costing(heads: Decimal, price: Decimal) -> Given {
    let mut given = plain();
    given.profiles[0].heads = heads.into();
    given.clauses[0].drivers = vec![materials(price)];
    given
}

fn shared(given: &Given, payers: [Payer; 2]) -> [akkoord::domain::money::Cents; 2] {
    let results = computed(given);
    payers.map(|payer| borne(&results, DriverKind::Materials, payer))
}

#[test]
fn the_workers_share_is_rounded_half_up() {
    // 0.05 × 0.09 = 0.0045 and 0.05 × 0.10 = 0.005
    for (share, worker) in [(dec!(0.09), dec!(0)), (dec!(0.10), dec!(0.01))] {
        let mut given = costing(dec!(1), dec!(0.05));
        given.clauses[0].drivers[0].worker_share = share.into();
        assert_eq!(shared(&given, [Payer::Worker, Payer::Employer]), [euro(worker), euro(dec!(0.05) - worker)]);
    }
}

#[test]
fn the_workers_maximum_is_cut_off_to_the_cent() {
    // 3 × 33.336 = 100.008; 3 × 33.335 = 100.005; 3 × 100 is all of it and no more.
    for (max, worker) in [
        (dec!(33.336), dec!(100)),
        (dec!(33.335), dec!(100)),
        (dec!(33.34), dec!(100.02)),
        (dec!(100), dec!(300)),
        (dec!(100.01), dec!(300)),
    ] {
        let mut given = costing(dec!(3), dec!(100));
        given.clauses[0].drivers[0].worker_share = dec!(1).into();
        given.clauses[0].drivers[0].worker_max_per_year = Some(max.into());
        assert_eq!(shared(&given, [Payer::Worker, Payer::Employer]), [euro(worker), euro(dec!(300) - worker)]);
    }
}

#[test]
fn the_odd_cent_of_agency_and_user_undertaking_goes_to_the_larger_remainder_or_the_agency() {
    // agency_share × (1 − pass_through) of 5 cents
    let cases = [
        (dec!(1), dec!(0), dec!(0.05)),
        (dec!(1), dec!(1), dec!(0)),
        (dec!(0.5), dec!(0), dec!(0.03)),    // 2.5 and 2.5: a tie
        (dec!(0.5), dec!(0.5), dec!(0.01)),  // 1.25 and 3.75
        (dec!(0.8), dec!(0.25), dec!(0.03)), // 3 and 2
        (dec!(0.3), dec!(0), dec!(0.02)),    // 1.5 and 3.5: a tie
    ];
    for (share, pass_through, agency) in cases {
        let mut given = costing(dec!(1), dec!(0.05));
        given.profiles[0].contract = ContractKind::Agency;
        given.clauses[0].agency_share = share.into();
        given.clauses[0].pass_through = pass_through.into();
        let parts = shared(&given, [Payer::Agency, Payer::UserUndertaking]);
        assert_eq!(parts, [euro(agency), euro(dec!(0.05) - agency)], "{share}, {pass_through}");
    }
}

#[test]
fn a_stated_payer_bears_the_line_whole_without_a_workers_part() {
    let mut given = costing(dec!(100), dec!(10));
    given.profiles[0].contract = ContractKind::Agency;
    given.clauses[0].drivers[0].worker_share = dec!(0.5).into();
    given.clauses[0].drivers[0].payer = Some(Payer::SectorFund);
    assert_eq!(shared(&given, [Payer::SectorFund, Payer::Worker]), [euro(dec!(1000)), euro(dec!(0))]);
}

#[test]
fn municipal_lessons_cost_the_municipality_unless_stated() {
    let mut given = plain();
    given.clauses = vec![lessons("regeling", dec!(100))];
    let lessons = driver(
        DriverKind::MunicipalGroupLessons,
        &[("price_per_group_hour", dec!(80)), ("average_group_size", dec!(8))],
    );
    given.clauses[0].drivers = vec![lessons];
    // 100 learners × 100 hours × 80 / 8
    let cost = euro(dec!(10000) * dec!(10));
    assert_eq!(borne(&computed(&given), DriverKind::MunicipalGroupLessons, Payer::Municipality), cost);
    given.clauses[0].drivers[0].payer = Some(Payer::Employer);
    assert_eq!(borne(&computed(&given), DriverKind::MunicipalGroupLessons, Payer::Employer), cost);
}

#[test]
fn a_line_of_the_unit_is_the_employers_whoever_the_clause_covers() {
    let mut given = plain();
    given.profiles[0].contract = ContractKind::Agency;
    given.employers = dec!(7).into();
    given.clauses[0].covers = Some(vec![ContractKind::Permanent]);
    given.clauses[0].drivers = vec![driver(DriverKind::Monitoring, &[("price", dec!(12.34))]), materials(dec!(10))];
    let results = computed(&given);
    assert_eq!(borne(&results, DriverKind::Monitoring, Payer::Employer), euro(dec!(7) * dec!(12.34)));
    assert_eq!(results.lines.len(), 1);
}

#[test]
fn an_hour_is_either_lost_or_replaced() {
    let mut given = plain();
    given.clauses = vec![lessons("regeling", dec!(100))];
    given.clauses[0].replaced_share = dec!(0.25).into();
    given.clauses[0].drivers = vec![
        driver(DriverKind::PaidLessonTime, &[("share_in_working_time", dec!(0.5)), ("wage_continuation", dec!(0.8))]),
        driver(DriverKind::ReplacementLabour, &[("share_in_working_time", dec!(0.5)), ("replacement_rate", dec!(30))]),
    ];
    let results = computed(&given);
    // 10,000 hours, half in working time
    let lost = dec!(5000) * dec!(0.75) * dec!(0.8) * dec!(20);
    assert_eq!(borne(&results, DriverKind::PaidLessonTime, Payer::Employer), euro(lost));
    assert_eq!(
        borne(&results, DriverKind::ReplacementLabour, Payer::Employer),
        euro(dec!(5000) * dec!(0.25) * dec!(30))
    );
}
