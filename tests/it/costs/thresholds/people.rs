//! Who takes part, who is new, who moves up: waiting time, proof, requests, levels, growth.

use akkoord::domain::costs::given::{DriverKind, Given, Proof};
use akkoord::domain::money::Heads;
use akkoord::domain::projection::assess;
use rust_decimal::{Decimal, dec};

use super::{computed, cost, euro};
use crate::support::plain::{all_at, date, driver, lessons, plain};

fn participants(given: &Given) -> Decimal {
    computed(given).participants["regeling/werk/2026"].normalize()
}

#[test]
fn a_right_begins_where_the_waiting_time_ends_within_the_year_of_stay() {
    // completed years + 1 − months / 12, of 100 workers
    let cases = [
        (0, dec!(11), dec!(8.333333)),
        (0, dec!(12), dec!(0)),
        (1, dec!(12), dec!(100)),
        (1, dec!(13), dec!(91.666667)),
        (4, dec!(60), dec!(0)),
        (5, dec!(60), dec!(100)),
        (5, dec!(0), dec!(100)),
    ];
    for (completed, months, expected) in cases {
        let mut given = plain();
        given.profiles[0].stay_share = all_at(completed);
        given.clauses[0].waiting_months = months.into();
        assert_eq!(participants(&given), expected, "{completed} years, {months} months");
    }
}

#[test]
fn a_waiting_time_of_sixty_months_is_the_longest() {
    let mut given = plain();
    given.clauses[0].waiting_months = dec!(60).into();
    assert!(assess(&given).is_ok());
    given.clauses[0].waiting_months = dec!(61).into();
    assert_eq!(assess(&given).map_err(|errors| errors.len()), Err(1));
}

#[test]
fn on_request_part_of_those_without_the_right_comes_on_top() {
    for (months, expected) in [(dec!(0), dec!(100)), (dec!(6), dec!(50) + dec!(50) * dec!(0.3)), (dec!(12), dec!(30))] {
        let mut given = plain();
        given.clauses[0].waiting_months = months.into();
        given.clauses[0].on_request_rate = dec!(0.3).into();
        assert_eq!(participants(&given), expected, "{months} months");
    }
}

#[test]
fn only_the_registered_can_show_their_stay_by_registration() {
    let cases = [
        (None, dec!(0), dec!(100)),
        (Some(Proof::Either), dec!(0), dec!(100)),
        (Some(Proof::Service), dec!(0), dec!(100)),
        (Some(Proof::Brp), dec!(0), dec!(60)),
        (Some(Proof::Brp), dec!(0.5), dec!(60) + dec!(40) * dec!(0.5)),
    ];
    for (proof, on_request, expected) in cases {
        let mut given = plain();
        given.profiles[0].registered_share = dec!(0.6).into();
        given.clauses[0].proof = proof;
        given.clauses[0].on_request_rate = on_request.into();
        assert_eq!(participants(&given), expected, "{proof:?}");
    }
}

#[test]
fn counts_by_stay_and_level_come_instead_of_the_shares() {
    let mut given = plain();
    given.clauses = vec![lessons("regeling", dec!(100))];
    given.clauses[0].waiting_months = dec!(12).into();
    let mut cells = [[Heads::ZERO; 5]; 6];
    // Newcomers have no right yet, and only those below A1 need lessons: 7 of 100.
    (cells[0][0], cells[3][0], cells[3][1]) = (dec!(50).into(), dec!(7).into(), dec!(43).into());
    given.profiles[0].joint_heads = Some(cells);
    assert_eq!(participants(&given), dec!(7));
}

#[test]
fn nobody_learns_more_hours_than_the_way_to_the_target_takes() {
    // 100 hours take a learner from below A1 to A1; 100 learners.
    for (hours, taken, movers) in
        [(dec!(99), dec!(9900), dec!(99)), (dec!(100), dec!(10000), dec!(100)), (dec!(101), dec!(10000), dec!(100))]
    {
        let mut given = plain();
        given.clauses = vec![lessons("regeling", hours)];
        given.clauses[0].drivers = vec![driver(DriverKind::PaidLessonTime, &[])];
        let results = computed(&given);
        assert_eq!(cost(&results, DriverKind::PaidLessonTime, 2026), euro(taken * dec!(20)), "{hours} hours");
        assert_eq!(results.level_steps["regeling/werk/2026"].normalize(), movers, "{hours} hours");
    }
}

#[test]
fn hours_a_year_shrink_with_the_days_in_force() {
    let mut given = plain();
    given.end = date("2026-03-14");
    given.clauses = vec![lessons("regeling", dec!(100))];
    given.clauses[0].drivers = vec![driver(DriverKind::Certificate, &[("price", dec!(1))])];
    // 73 of 365 days: a fifth of the hours, a fifth of the movers.
    assert_eq!(computed(&given).total["gross"], euro(dec!(20)));
}

#[test]
fn who_reached_the_target_is_no_participant_the_year_after() {
    let mut given = plain();
    given.end = date("2027-12-31");
    given.facts.success_rate = dec!(0.6).into();
    given.clauses = vec![lessons("regeling", dec!(100))];
    given.clauses[0].drivers = vec![driver(DriverKind::Intake, &[("price", dec!(10))])];
    let results = computed(&given);
    assert_eq!(results.participants["regeling/werk/2027"].normalize(), dec!(40));
    // The 40 were there already, so nobody is new.
    assert_eq!([2026, 2027].map(|year| cost(&results, DriverKind::Intake, year)), [euro(dec!(1000)), euro(dec!(0))]);
}

#[test]
fn newcomers_fill_the_posts_of_leavers_and_are_new_participants() {
    let mut given = plain();
    given.end = date("2027-12-31");
    given.profiles[0].stay_on = [dec!(0.8).into(); 6];
    given.clauses[0].drivers = vec![driver(DriverKind::Intake, &[("price", dec!(10))])];
    // 100 − 100 × 0.8 = 20 are new.
    assert_eq!(cost(&computed(&given), DriverKind::Intake, 2027), euro(dec!(200)));
}

#[test]
fn where_posts_go_faster_than_people_everybody_is_cut_alike_and_nobody_is_new() {
    // Half of the posts go. With a chance to stay of 0.5 nobody comes in either; with 0.4 there are 10 free posts.
    for (stay_on, new) in [(dec!(1), dec!(0)), (dec!(0.5), dec!(0)), (dec!(0.4), dec!(10))] {
        let mut given = plain();
        given.end = date("2027-12-31");
        given.profiles[0].growth = dec!(-0.5).into();
        given.profiles[0].stay_on = [stay_on.into(); 6];
        given.clauses[0].drivers = vec![driver(DriverKind::Intake, &[("price", dec!(1))])];
        let results = computed(&given);
        assert_eq!(results.heads["werk/2027"].normalize(), dec!(50), "{stay_on}");
        assert_eq!(cost(&results, DriverKind::Intake, 2027), euro(new), "{stay_on}");
    }
}

#[test]
fn those_still_there_after_a_cut_are_counted_after_it() {
    let mut given = plain();
    given.end = date("2027-12-31");
    given.profiles[0].growth = dec!(-0.5).into();
    given.clauses[0].waiting_months = dec!(6).into();
    given.clauses[0].drivers = vec![driver(DriverKind::Intake, &[("price", dec!(1))])];
    // Half of 100 has the right in 2026; all 50 that are left have it in 2027, and 50 × 0.5 of them had it before.
    let results = computed(&given);
    assert_eq!([2026, 2027].map(|year| cost(&results, DriverKind::Intake, year)), [euro(dec!(50)), euro(dec!(25))]);
}

#[test]
fn arrivals_are_newcomers_times_the_factor_for_the_days_in_force() {
    let mut given = plain();
    given.end = date("2026-01-01");
    given.profiles[0].arrivals_factor = dec!(2.5).into();
    given.clauses[0].drivers = vec![driver(DriverKind::RegistrationHelp, &[("hours", dec!(1)), ("rate", dec!(365))])];
    assert_eq!(computed(&given).total["gross"], euro(dec!(250)));
}

/// Two language clauses for the same learners: level steps credited to each.
fn credited(first: (Decimal, Decimal), second: (Decimal, Decimal)) -> [Decimal; 2] {
    let mut given = plain();
    given.facts.need.values_mut().for_each(|hours| hours.values_mut().for_each(|need| *need = dec!(240).into()));
    given.clauses = [("eerste", first), ("tweede", second)]
        .map(|(id, (hours, take_up))| {
            let mut clause = lessons(id, hours);
            clause.take_up = take_up.into();
            clause
        })
        .into();
    let results = computed(&given);
    ["eerste/werk/2026", "tweede/werk/2026"].map(|key| results.level_steps[key].normalize())
}

#[test]
fn the_clause_that_moves_most_learners_is_credited_and_the_first_in_a_tie() {
    // 100 × 0.3 × 80 / 240 = 10 = 100 × 0.1 × 240 / 240, though a third has no exact decimal.
    let (slow, fast) = ((dec!(80), dec!(0.3)), (dec!(240), dec!(0.1)));
    assert_eq!(credited(slow, fast), [dec!(10), dec!(0)]);
    assert_eq!(credited(fast, slow), [dec!(10), dec!(0)]);
    assert_eq!(credited(slow, (dec!(240), dec!(0.1001))), [dec!(0), dec!(10.01)]);
    assert_eq!(credited((dec!(240), dec!(0.0999)), slow), [dec!(0), dec!(10)]);
}
