//! Which lines a scheme pays for, how, and over whom the cents are divided.

use akkoord::domain::costs::Payer;
use akkoord::domain::costs::given::{DriverKind, Given, GivenComponent, GivenComponentKind, GivenScheme};
use akkoord::domain::workforce::{ContractKind, EmployerSize};
use rust_decimal::{Decimal, dec};

use super::{borne, computed, euro, grants};
use crate::support::plain::{driver, lessons, materials, percentage, plain, profile, scheme};

fn with(funding: Vec<GivenScheme>) -> Given {
    let mut given = plain();
    given.clauses[0].drivers = vec![materials(dec!(10))];
    given.funding = funding;
    given
}

fn fixed(amount: Decimal, covered: DriverKind) -> GivenComponent {
    let rate = None;
    GivenComponent {
        kind: GivenComponentKind::Fixed,
        rate,
        amount: Some(amount.into()),
        ..percentage(dec!(0), covered)
    }
}

fn per_hour(amount: Decimal, max_hours: Option<Decimal>) -> GivenComponent {
    GivenComponent {
        kind: GivenComponentKind::PerHour,
        rate: None,
        amount_per_hour: Some(amount.into()),
        max_hours: max_hours.map(Into::into),
        ..percentage(dec!(0), DriverKind::PaidLessonTime)
    }
}

/// What scheme `id` pays over the term, in euro.
fn paid(given: &Given, id: &str) -> Decimal {
    grants(&computed(given), id).into_iter().map(|(_, amount)| amount.euro().value()).sum::<Decimal>().normalize()
}

#[test]
fn an_amount_an_hour_counts_paid_hours_up_to_the_maximum() {
    // 100 learners × 100 hours, half of them in working time, 2.00 an hour
    for (max, amount) in [
        (Some(dec!(49)), dec!(9800)),
        (Some(dec!(50)), dec!(10000)),
        (Some(dec!(51)), dec!(10000)),
        (None, dec!(10000)),
    ] {
        let mut given =
            with(vec![GivenScheme { components: vec![per_hour(dec!(2), max)], ..scheme("fonds", dec!(0)) }]);
        given.clauses = vec![lessons("regeling", dec!(100))];
        given.clauses[0].drivers = vec![driver(DriverKind::PaidLessonTime, &[("share_in_working_time", dec!(0.5))])];
        assert_eq!(paid(&given, "fonds"), amount, "{max:?}");
    }
}

#[test]
fn on_level_gain_the_term_shrinks_to_those_who_move_up() {
    // 10 for each of 100 participants × level steps / participants
    for (success, amount) in [(dec!(0), dec!(0)), (dec!(0.4), dec!(400)), (dec!(1), dec!(1000))] {
        let gain = GivenScheme {
            on_level_gain: true,
            components: vec![fixed(dec!(10), DriverKind::PaidLessonTime)],
            ..scheme("fonds", dec!(0))
        };
        let mut given = with(vec![gain]);
        given.facts.success_rate = success.into();
        given.clauses = vec![lessons("regeling", dec!(100))];
        given.clauses[0].drivers = vec![driver(DriverKind::PaidLessonTime, &[])];
        assert_eq!(paid(&given, "fonds"), amount, "{success}");
        given.funding[0].max_per_participant = Some(dec!(9.99).into());
        // The maximum counts level steps: 9.99 × 100 × success.
        assert_eq!(paid(&given, "fonds"), (dec!(999) * success).normalize(), "{success}");
    }
}

#[test]
fn on_level_gain_nothing_is_paid_without_participants_or_without_a_target() {
    let gain = || GivenScheme { on_level_gain: true, ..scheme("fonds", dec!(1)) };
    let without_target = with(vec![gain()]);
    assert_eq!(paid(&without_target, "fonds"), dec!(0));
    let mut nobody =
        with(vec![GivenScheme { components: vec![percentage(dec!(1), DriverKind::ContactPoint)], ..gain() }]);
    nobody.clauses = vec![lessons("regeling", dec!(100))];
    nobody.clauses[0].take_up = dec!(0).into();
    nobody.clauses[0].drivers =
        vec![driver(DriverKind::ContactPoint, &[("workers_per_fte", dec!(100)), ("fte_cost", dec!(1000))])];
    assert_eq!(computed(&nobody).total["gross"], euro(dec!(1000)));
    assert_eq!(paid(&nobody, "fonds"), dec!(0));
}

#[test]
fn each_uncertain_scheme_comes_alone_after_the_certain_ones() {
    let uncertain =
        |id| GivenScheme { chance: dec!(0.2).into(), ceiling: Some(dec!(450).into()), ..scheme(id, dec!(1)) };
    let given = with(vec![uncertain("eerste"), scheme("zeker", dec!(0.5)), uncertain("tweede")]);
    let results = computed(&given);
    // 1,000 − 500 is still borne; each could pay it all but for its own ceiling.
    assert_eq!(grants(&results, "zeker"), [(2026, euro(dec!(500)))]);
    assert_eq!(grants(&results, "eerste"), [(2026, euro(dec!(450)))]);
    assert_eq!(grants(&results, "tweede"), [(2026, euro(dec!(450)))]);
    assert_eq!(results.total["employer"], euro(dec!(500)));
}

#[test]
fn exclusion_works_whichever_of_two_schemes_names_the_other() {
    for (first, second) in [(vec!["tweede"], vec![]), (vec![], vec!["eerste"])] {
        let excluding = |id, excludes: &[&str]| GivenScheme {
            excludes: excludes.iter().map(|id| (*id).into()).collect(),
            ..scheme(id, dec!(0.5))
        };
        let mut given = with(vec![excluding("eerste", &first), excluding("tweede", &second)]);
        assert_eq!((paid(&given, "eerste"), paid(&given, "tweede")), (dec!(500), dec!(0)));
        // The second is uncertain: still excluded by the certain one.
        given.funding[1].chance = dec!(0.5).into();
        assert_eq!((paid(&given, "eerste"), paid(&given, "tweede")), (dec!(500), dec!(0)));
        // The first pays nothing: then nothing is excluded.
        given.funding[0].min_per_employer = Some(dec!(501).into());
        assert_eq!((paid(&given, "eerste"), paid(&given, "tweede")), (dec!(0), dec!(500)));
    }
}

#[test]
fn a_line_that_got_no_cent_of_a_scheme_is_open_to_one_it_excludes() {
    let both = vec![DriverKind::Materials, DriverKind::Monitoring];
    let covering = |id, rate| {
        let mut scheme = scheme(id, rate);
        scheme.components[0].covers = both.clone();
        scheme
    };
    let mut given = with(vec![covering("eerste", dec!(0.0001)), covering("tweede", dec!(1))]);
    given.funding[0].excludes = vec!["tweede".into()];
    given.clauses[0].drivers.push(driver(DriverKind::Monitoring, &[("price", dec!(0.01))]));
    // A ten-thousandth of 1,000 is 0.10; of one cent it is nothing, so only that cent is left for the second.
    assert_eq!((paid(&given, "eerste"), paid(&given, "tweede")), (dec!(0.1), dec!(0.01)));
}

#[test]
fn a_condition_leaves_out_other_profiles_and_every_line_of_the_unit() {
    let cases = [
        (None, None, dec!(500), dec!(40)),
        (Some(vec![ContractKind::Permanent]), None, dec!(500), dec!(0)),
        (Some(vec![ContractKind::FixedTerm]), None, dec!(0), dec!(0)),
        (None, Some(EmployerSize::Large), dec!(500), dec!(0)),
        (None, Some(EmployerSize::Small), dec!(0), dec!(0)),
    ];
    for (contracts, employer_size, of_profiles, of_unit) in cases {
        let mut given = with(vec![GivenScheme { contracts, employer_size, ..scheme("fonds", dec!(0.5)) }]);
        given.clauses[0].drivers.push(driver(DriverKind::Monitoring, &[("price", dec!(80))]));
        given.funding[0].components.push(percentage(dec!(0.5), DriverKind::Monitoring));
        let results = computed(&given);
        assert_eq!(borne(&results, DriverKind::Materials, Payer::SectorFund), euro(of_profiles));
        assert_eq!(borne(&results, DriverKind::Monitoring, Payer::SectorFund), euro(of_unit));
    }
}

#[test]
fn only_percentages_reach_a_line_of_the_unit_and_no_maximum_a_participant() {
    let mut given = with(vec![scheme("fonds", dec!(0))]);
    given.clauses[0].drivers = vec![driver(DriverKind::Monitoring, &[("price", dec!(80))])];
    given.funding[0].components = vec![percentage(dec!(0.5), DriverKind::Monitoring)];
    given.funding[0].max_per_participant = Some(dec!(0).into());
    assert_eq!(paid(&given, "fonds"), dec!(40));
    given.funding[0].on_level_gain = true;
    assert_eq!(paid(&given, "fonds"), dec!(0));
    given.funding[0].on_level_gain = false;
    given.funding[0].components = vec![fixed(dec!(10), DriverKind::Monitoring)];
    assert_eq!(paid(&given, "fonds"), dec!(0));
}

#[test]
fn leftover_cents_go_to_the_first_of_equal_lines() {
    let mut given = with(vec![GivenScheme { ceiling: Some(dec!(1).into()), ..scheme("fonds", dec!(1)) }]);
    given.profiles = ["een", "twee", "drie"].map(profile).into();
    let results = computed(&given);
    let parts: Vec<_> = results.lines.iter().map(|line| line.payers[Payer::SectorFund]).collect();
    assert_eq!(parts, [dec!(0.34), dec!(0.33), dec!(0.33)].map(euro));
}

#[test]
fn among_equal_claims_the_order_of_components_comes_before_that_of_lines() {
    let mut given = with(vec![GivenScheme { ceiling: Some(dec!(0.01).into()), ..scheme("fonds", dec!(1)) }]);
    given.clauses[0].drivers.push(driver(DriverKind::Administration, &[("hours", dec!(1)), ("rate", dec!(10))]));
    given.funding[0].components.insert(0, percentage(dec!(1), DriverKind::Administration));
    assert_eq!(borne(&computed(&given), DriverKind::Administration, Payer::SectorFund), euro(dec!(0.01)));
    given.funding[0].components.reverse();
    assert_eq!(borne(&computed(&given), DriverKind::Materials, Payer::SectorFund), euro(dec!(0.01)));
}

#[test]
fn within_a_line_a_tie_follows_the_order_of_payers_however_the_scheme_lists_its_bearers() {
    let both = vec![Payer::UserUndertaking, Payer::Agency];
    let mut given =
        with(vec![GivenScheme { ceiling: Some(dec!(0.01).into()), bearers: Some(both), ..scheme("fonds", dec!(1)) }]);
    given.profiles[0].contract = ContractKind::Agency;
    given.clauses[0].agency_share = dec!(0.5).into();
    let results = computed(&given);
    assert_eq!(borne(&results, DriverKind::Materials, Payer::Agency), euro(dec!(499.99)));
    assert_eq!(borne(&results, DriverKind::Materials, Payer::UserUndertaking), euro(dec!(500)));
}

#[test]
fn a_bearer_named_twice_counts_once() {
    let given = with(vec![GivenScheme { bearers: Some(vec![Payer::Employer; 2]), ..scheme("fonds", dec!(0.5)) }]);
    assert_eq!(paid(&given, "fonds"), dec!(500));
}

#[test]
fn a_scheme_takes_over_the_employers_cost_unless_it_names_others() {
    for (bearers, amount) in
        [(None, dec!(0)), (Some(vec![Payer::Agency]), dec!(500)), (Some(vec![Payer::Employer]), dec!(0))]
    {
        let mut given = with(vec![GivenScheme { bearers, ..scheme("fonds", dec!(0.5)) }]);
        given.profiles[0].contract = ContractKind::Agency;
        assert_eq!(paid(&given, "fonds"), amount);
    }
}
