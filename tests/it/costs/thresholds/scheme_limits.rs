//! Limits and dates of schemes. The materials cost 100 × 10 = 1,000 a year, of which the scheme takes over half.

use akkoord::domain::costs::given::{Given, GivenScheme};
use akkoord::domain::money::{Cents, Euro};
use rust_decimal::{Decimal, dec};

use super::{computed, euro, grants};
use crate::support::plain::{clause, date, materials, plain, scheme};

fn with(scheme: GivenScheme) -> Given {
    let mut given = plain();
    given.clauses[0].drivers = vec![materials(dec!(10))];
    given.funding = vec![scheme];
    given
}

fn paid(given: &Given) -> Vec<Cents> {
    grants(&computed(given), "fonds").into_iter().map(|(_, amount)| amount).collect()
}

fn some(amount: Decimal) -> Option<Euro> {
    Some(amount.into())
}

#[test]
fn a_grant_is_rounded_down() {
    for (rate, amount) in
        [(dec!(0.333333), dec!(333.33)), (dec!(0.666666), dec!(666.66)), (dec!(0.66667), dec!(666.67))]
    {
        assert_eq!(paid(&with(scheme("fonds", rate))), [euro(amount)], "{rate}");
    }
}

#[test]
fn below_the_minimum_an_employer_nothing_is_paid() {
    // Half of 1,000 is 500; of four employers 125 each.
    for (employers, min, is_paid) in [
        (dec!(1), dec!(500), true),
        (dec!(1), dec!(500.01), false),
        (dec!(4), dec!(125), true),
        (dec!(4), dec!(125.01), false),
    ] {
        let mut given = with(GivenScheme { min_per_employer: some(min), ..scheme("fonds", dec!(0.5)) });
        given.employers = employers.into();
        assert_eq!(paid(&given).len(), usize::from(is_paid), "{min} for {employers}");
    }
}

#[test]
fn a_maximum_an_employer_counts_for_each_employer() {
    for (employers, max, amount) in [
        (dec!(1), dec!(499.99), dec!(499.99)),
        (dec!(1), dec!(500), dec!(500)),
        (dec!(1), dec!(500.01), dec!(500)),
        (dec!(4), dec!(124.99), dec!(4) * dec!(124.99)),
    ] {
        let mut given = with(GivenScheme { max_per_employer: some(max), ..scheme("fonds", dec!(0.5)) });
        given.employers = employers.into();
        assert_eq!(paid(&given), [euro(amount)], "{max} for {employers}");
    }
}

#[test]
fn a_maximum_a_participant_holds_the_claims_of_a_profile() {
    for (max, amount) in [(dec!(4.99), dec!(499)), (dec!(5), dec!(500)), (dec!(5.01), dec!(500))] {
        let given = with(GivenScheme { max_per_participant: some(max), ..scheme("fonds", dec!(0.5)) });
        assert_eq!(paid(&given), [euro(amount)], "{max}");
    }
}

#[test]
fn of_two_claiming_clauses_the_participants_of_the_larger_count() {
    let mut given = with(GivenScheme { max_per_participant: some(dec!(7)), ..scheme("fonds", dec!(0.5)) });
    let mut second = clause("tweede");
    second.take_up = dec!(0.5).into();
    second.drivers = vec![materials(dec!(10))];
    given.clauses.push(second);
    // Claims 500 + 250, held at 7 × 100 participants.
    assert_eq!(paid(&given), [euro(dec!(700))]);
    // A clause with more participants that claims nothing does not count: 7 × 50.
    given.clauses[0].drivers.clear();
    given.funding[0].components[0].rate = Some(dec!(1).into());
    assert_eq!(paid(&given), [euro(dec!(350))]);
}

#[test]
fn a_ceiling_holds_over_all_years_together() {
    let cases = [
        (dec!(499.99), vec![dec!(499.99)]),
        (dec!(500), vec![dec!(500)]),
        (dec!(500.01), vec![dec!(500), dec!(0.01)]),
        (dec!(999.99), vec![dec!(500), dec!(499.99)]),
        (dec!(1000), vec![dec!(500), dec!(500)]),
        (dec!(1000.01), vec![dec!(500), dec!(500)]),
    ];
    for (ceiling, amounts) in cases {
        let mut given = with(GivenScheme { ceiling: some(ceiling), ..scheme("fonds", dec!(0.5)) });
        given.end = date("2027-12-31");
        assert_eq!(paid(&given), amounts.into_iter().map(euro).collect::<Vec<_>>(), "{ceiling}");
    }
}

#[test]
fn a_grant_below_the_minimum_uses_nothing_of_the_ceiling() {
    let mut given = with(GivenScheme {
        ceiling: some(dec!(1000)),
        min_per_employer: some(dec!(600)),
        ..scheme("fonds", dec!(0.5))
    });
    given.end = date("2027-12-31");
    given.profiles[0].growth = dec!(1).into();
    // 500 in 2026 is too little; 1,000 in 2027 takes the whole ceiling.
    assert_eq!(grants(&computed(&given), "fonds"), [(2027, euro(dec!(1000)))]);
}

#[test]
fn what_is_left_of_the_ceiling_can_fall_below_the_minimum() {
    let mut given = with(GivenScheme {
        ceiling: some(dec!(900)),
        min_per_employer: some(dec!(400.01)),
        ..scheme("fonds", dec!(0.5))
    });
    given.end = date("2027-12-31");
    assert_eq!(paid(&given), [euro(dec!(500))]);
    given.funding[0].min_per_employer = some(dec!(400));
    assert_eq!(paid(&given), [euro(dec!(500)), euro(dec!(400))]);
}

#[test]
fn one_day_open_in_force_is_enough_and_the_day_before_or_after_is_not() {
    let cases = [
        ("2026-01-01", "2026-06-30", false),
        ("2026-01-01", "2026-07-01", true),
        ("2026-10-01", "2026-10-01", true),
        ("2026-11-30", "2027-12-31", true),
        ("2026-12-01", "2027-12-31", false),
    ];
    for (from, to, is_paid) in cases {
        let mut given = with(GivenScheme { from: date(from), to: date(to), ..scheme("fonds", dec!(0.5)) });
        (given.start, given.end) = (date("2026-07-01"), date("2026-11-30"));
        assert_eq!(paid(&given).len(), usize::from(is_paid), "{from} to {to}");
    }
}

#[test]
fn a_scheme_open_around_new_year_pays_both_years() {
    let mut given =
        with(GivenScheme { from: date("2026-12-31"), to: date("2027-01-01"), ..scheme("fonds", dec!(0.5)) });
    given.end = date("2028-12-31");
    assert_eq!(grants(&computed(&given), "fonds"), [(2026, euro(dec!(500))), (2027, euro(dec!(500)))]);
}

#[test]
fn nobody_is_paid_more_than_the_cost() {
    let mut given = with(scheme("fonds", dec!(1)));
    given.funding.push(scheme("tweede", dec!(1)));
    let results = computed(&given);
    assert_eq!(grants(&results, "fonds"), [(2026, euro(dec!(1000)))]);
    assert_eq!(grants(&results, "tweede"), []);
    assert_eq!(results.total.get("employer"), None);
}
