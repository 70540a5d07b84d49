//! Whom and what a scheme counts, and the money it has. The materials cost 100 × 10 = 1,000 a year.

use akkoord::domain::clause::Level;
use akkoord::domain::costs::given::{DriverKind, Given, GivenComponent, GivenComponentKind, GivenScheme};
use akkoord::domain::money::{Cents, Rate};
use akkoord::domain::projection::{Explainer, FigureId, assess};
use rust_decimal::{Decimal, dec};

use super::{computed, euro, grants};
use crate::support::plain::{all_at, clause, date, driver, lessons, materials, percentage, plain, scheme};

fn paid(given: &Given) -> Vec<Cents> {
    grants(&computed(given), "fonds").into_iter().map(|(_, amount)| amount).collect()
}

/// Everybody takes 100 hours of A1, and the materials cost 1,000; half of them is asked for.
fn learning(scheme: GivenScheme) -> Given {
    let mut given = plain();
    given.clauses = vec![lessons("taal", dec!(100))];
    given.clauses[0].drivers = vec![materials(dec!(10))];
    given.funding = vec![scheme];
    given
}

#[test]
fn below_the_minimum_of_hours_nothing_is_paid_and_at_it_everything() {
    for (min, amounts) in [(dec!(99.99), vec![dec!(500)]), (dec!(100), vec![dec!(500)]), (dec!(100.01), vec![])] {
        let given = learning(GivenScheme { min_hours: Some(min.into()), ..scheme("fonds", dec!(0.5)) });
        assert_eq!(paid(&given), amounts.into_iter().map(euro).collect::<Vec<_>>(), "{min}");
    }
}

#[test]
fn hours_of_a_part_year_that_come_to_the_minimum_are_enough() {
    // 183 of the 366 days of 2028: 110 × ½ = 55 hours; and 122 of them, a third: 165 ÷ 3 = 55.
    for (end, hours) in [("2028-07-01", dec!(110)), ("2028-05-01", dec!(165))] {
        for (min, is_paid) in [(dec!(55), true), (dec!(55.01), false)] {
            let mut given = learning(GivenScheme { min_hours: Some(min.into()), ..scheme("fonds", dec!(0.5)) });
            given.clauses[0].hours_per_year = hours.into();
            given.funding[0].to = date("2028-12-31");
            (given.start, given.end) = (date("2028-01-01"), date(end));
            assert_eq!(paid(&given).len(), usize::from(is_paid), "{hours} until {end} with {min}");
        }
    }
}

/// A quarter has A1 and needs 100 hours for A2; the rest needs 200, of which the clause gives 150.
fn two_levels(scheme: GivenScheme) -> Given {
    let mut given = learning(scheme);
    given.clauses[0].target = Some(Level::A2);
    given.clauses[0].hours_per_year = dec!(150).into();
    given.profiles[0].level_share = [dec!(0.75), dec!(0.25), dec!(0), dec!(0), dec!(0)].map(Rate::from);
    given
}

#[test]
fn only_those_with_enough_hours_count_for_shares_fixed_amounts_and_hours() {
    let of = |kind: GivenComponentKind, covered: DriverKind| GivenComponent {
        kind,
        rate: None,
        amount: Some(dec!(4).into()).filter(|_| kind == GivenComponentKind::Fixed),
        amount_per_hour: Some(dec!(2).into()).filter(|_| kind == GivenComponentKind::PerHour),
        ..percentage(dec!(1), covered)
    };
    let with = |component: GivenComponent, min: Decimal| {
        let mut given = two_levels(GivenScheme { min_hours: Some(min.into()), ..scheme("fonds", dec!(0.5)) });
        given.clauses[0].drivers.push(driver(DriverKind::PaidLessonTime, &[]));
        given.funding[0].components = vec![component];
        paid(&given)
    };
    // Half of 1,000 for three quarters of the learners.
    assert_eq!(with(percentage(dec!(0.5), DriverKind::Materials), dec!(120)), [euro(dec!(375))]);
    // 4 × 100 × ¾.
    assert_eq!(with(of(GivenComponentKind::Fixed, DriverKind::Materials), dec!(120)), [euro(dec!(300))]);
    // 75 × 150 × 2 for those with 150 hours; 25 × 100 × 2 more for the others.
    let per_hour = || of(GivenComponentKind::PerHour, DriverKind::PaidLessonTime);
    assert_eq!(with(per_hour(), dec!(120)), [euro(dec!(22500))]);
    assert_eq!(with(per_hour(), dec!(100)), [euro(dec!(27500))]);
}

#[test]
fn a_maximum_a_participant_counts_those_with_enough_hours() {
    // Claims 1,000 × ¾ = 750, held at 9 × 75.
    let max = GivenScheme { max_per_participant: Some(dec!(9).into()), ..scheme("fonds", dec!(1)) };
    assert_eq!(paid(&two_levels(GivenScheme { min_hours: Some(dec!(120).into()), ..max })), [euro(dec!(675))]);
}

#[test]
fn a_clause_that_teaches_nothing_and_a_line_of_the_unit_have_no_minimum_of_hours() {
    let mut given = learning(GivenScheme { min_hours: Some(dec!(200).into()), ..scheme("fonds", dec!(0.5)) });
    given.clauses.push(clause("boek"));
    given.clauses[1].drivers = vec![materials(dec!(10)), driver(DriverKind::Monitoring, &[("price", dec!(40))])];
    given.funding[0].components[0].covers.push(DriverKind::Monitoring);
    // Half of 1,000 and half of 40.
    assert_eq!(paid(&given), [euro(dec!(520))]);
}

#[test]
fn a_schemes_own_measure_of_a_level_takes_the_place_of_the_steps() {
    let gain = |hours: Decimal| GivenScheme {
        on_level_gain: true,
        gain_hours: Some(hours.into()),
        ..scheme("fonds", dec!(0.5))
    };
    // A level takes 100 hours and 80 are given: 80 of 100 reach it, or all by a measure of 80, or half by 160.
    for (measure, amount) in
        [(dec!(79), dec!(500)), (dec!(80), dec!(500)), (dec!(100), dec!(400)), (dec!(160), dec!(250))]
    {
        let mut given = learning(gain(measure));
        given.clauses[0].hours_per_year = dec!(80).into();
        assert_eq!(paid(&given), [euro(amount)], "{measure}");
        // The maximum counts the same levels: 4 × 100 × the part that is reached.
        given.funding[0].max_per_participant = Some(dec!(4).into());
        assert_eq!(paid(&given), [euro(amount * dec!(0.8))], "{measure}");
    }
    // Without success nobody reaches a level by any measure.
    let mut given = learning(gain(dec!(80)));
    given.facts.success_rate = Rate::ZERO;
    assert_eq!(paid(&given), []);
}

#[test]
fn only_the_workers_of_employers_that_apply_count() {
    // Half of 1,000 for a fifth of the workers, held at 4 × 20 of them.
    let mut given = learning(GivenScheme { eligible_share: dec!(0.2).into(), ..scheme("fonds", dec!(0.5)) });
    assert_eq!(paid(&given), [euro(dec!(100))]);
    given.funding[0].max_per_participant = Some(dec!(4).into());
    assert_eq!(paid(&given), [euro(dec!(80))]);
}

#[test]
fn limits_an_employer_count_the_employers_that_apply() {
    for (max, min, amounts) in [
        (dec!(124.99), dec!(0), vec![dec!(374.97)]),
        (dec!(1000), dec!(166.66), vec![dec!(500)]),
        (dec!(1000), dec!(166.67), vec![]),
    ] {
        let mut given = learning(GivenScheme {
            applying_employers: Some(dec!(3).into()),
            max_per_employer: Some(max.into()),
            min_per_employer: Some(min.into()),
            ..scheme("fonds", dec!(0.5))
        });
        given.employers = dec!(40).into();
        assert_eq!(paid(&given), amounts.into_iter().map(euro).collect::<Vec<_>>(), "{max} and {min}");
    }
}

/// A fund from a contribution over the wage bill of 100 × 20 × 40 × 52 = 4,160,000.
fn financed(rate: Decimal, overhead: Decimal) -> Given {
    let mut given = plain();
    given.clauses[0].drivers = vec![materials(dec!(10))];
    given.funding = vec![GivenScheme {
        financed_by: Some("fonds-bijdrage".into()),
        overhead: overhead.into(),
        ..scheme("fonds", dec!(0.5))
    }];
    given.clauses.push(clause("fonds-bijdrage"));
    given.clauses[1].drivers = vec![driver(DriverKind::FundContribution, &[("rate", rate)])];
    given
}

#[test]
fn a_fund_pays_no_more_than_its_contributions_bring_in() {
    for (rate, overhead, amount) in [
        (dec!(0.0001), dec!(0), dec!(416)),
        (dec!(0.0001), dec!(0.1), dec!(374.4)),
        (dec!(0.0001), dec!(0.3333), dec!(277.34)),
        (dec!(0.001), dec!(0), dec!(500)),
    ] {
        assert_eq!(paid(&financed(rate, overhead)), [euro(amount)], "{rate} and {overhead}");
    }
    assert_eq!(paid(&financed(dec!(0.001), dec!(1))), []);
}

#[test]
fn what_a_fund_does_not_pay_out_stays_for_later_years() {
    // 416 a year: closed in 2026, 832 in hand in 2027, of which 500 goes out; 332 and 416 in 2028.
    let mut given = financed(dec!(0.0001), dec!(0));
    given.end = date("2028-12-31");
    (given.funding[0].from, given.funding[0].to) = (date("2027-01-01"), date("2028-12-31"));
    assert_eq!(grants(&computed(&given), "fonds"), [(2027, euro(dec!(500))), (2028, euro(dec!(500)))]);
    let assessment = assess(&given).expect("a given that can be computed");
    let explainer = Explainer::new(&given, &assessment);
    for (year, amount) in [(2026, dec!(416)), (2027, dec!(832)), (2028, dec!(748))] {
        let pool = explainer.explain(&FigureId::Pool { scheme: "fonds".into(), year }).expect("a fund with a pool");
        assert_eq!(pool.value, amount, "{year}");
        assert!(pool.holds(), "{year}");
    }
}

#[test]
fn what_holds_already_is_rounded_by_line_and_a_drivers_own_share_goes_before_the_clauses() {
    let mut given = plain();
    given.clauses[0].existing_share = dec!(0.3).into();
    given.clauses[0].drivers = vec![materials(dec!(0.0135)), materials(dec!(10)), materials(dec!(10))];
    given.clauses[0].drivers[1].existing_share = Some(dec!(0.5).into());
    given.clauses[0].drivers[2].existing_share = Some(Rate::ZERO);
    given.profiles[0].stay_share = all_at(2);
    let results = computed(&given);
    // 1.35 × 0.3 = 0.405 and up; 1,000 × ½; nothing of the third.
    let existing: Vec<Cents> = results.lines.iter().map(|line| line.existing).collect();
    assert_eq!(existing, [euro(dec!(0.41)), euro(dec!(500)), Cents::ZERO]);
    assert_eq!(results.total["existing"], euro(dec!(500.41)));
    assert_eq!(results.total["employer"], euro(dec!(2001.35)));
}
