//! Large inputs for the benchmarks, the same on every run.

use std::collections::BTreeMap;

use akkoord::domain::clause::Level;
use akkoord::domain::costs::Given;
use akkoord::domain::costs::Payer;
use akkoord::domain::costs::given::{
    ByYear, DriverKind, GivenClause, GivenComponent, GivenComponentKind, GivenDriver, GivenProfile, GivenScheme,
    LearningFacts, Proof, StatutoryByYear,
};
use akkoord::domain::money::{Hours, Rate};
use akkoord::domain::period::Date;
use akkoord::domain::workforce::{ContractKind, EmployerSize, Schooling};
use rust_decimal::{Decimal, dec};

/// Five years, thirty clauses of which six teach, and this many profiles.
pub fn given(profiles: usize) -> Given {
    Given {
        name: format!("{profiles} profiles"),
        start: Date::constant(2027, 1, 1),
        end: Date::constant(2031, 12, 31),
        reference_year: 2026,
        wage_index: dec!(0.03).into(),
        wages_rise_until: None,
        price_index: dec!(0.02).into(),
        employers: dec!(410).into(),
        full_time_hours: dec!(38).into(),
        worked_share: dec!(1).into(),
        parameters: statutory(),
        facts: facts(),
        profiles: (0..profiles).map(profile).collect(),
        clauses: (0..30).map(clause).collect(),
        funding: vec![fund()],
    }
}

fn statutory() -> StatutoryByYear {
    let rate = |rate: Decimal| -> ByYear<Rate> { BTreeMap::from([(2026, rate.into())]) };
    StatutoryByYear {
        holiday_allowance: rate(dec!(0.08)),
        max_premium_wage: BTreeMap::from([(2026, dec!(79409).into())]),
        awf_low: rate(dec!(0.0274)),
        awf_high: rate(dec!(0.0774)),
        aof_low: rate(dec!(0.0627)),
        aof_high: rate(dec!(0.0763)),
        wko: rate(dec!(0.005)),
        zvw: rate(dec!(0.061)),
    }
}

fn facts() -> LearningFacts {
    let hours = [(240, 120, 60), (240, 120, 60), (720, 240, 110), (900, 300, 150)];
    let need = LearningFacts::STEPS.iter().zip(hours).map(|(step, (low, mid, high))| {
        let by_schooling = [(Schooling::Low, low), (Schooling::Mid, mid), (Schooling::High, high)];
        (
            (*step).to_owned(),
            by_schooling.map(|(schooling, hours)| (schooling, Hours::new(Decimal::from(hours)))).into(),
        )
    });
    LearningFacts { success_rate: dec!(0.6).into(), need: need.collect() }
}

/// A profile that differs from its neighbours in everything that counts.
fn profile(number: usize) -> GivenProfile {
    let step = Decimal::from(number % 97);
    let shares = |shares: [Decimal; 6]| shares.map(Rate::new);
    let levels = |shares: [Decimal; 5]| shares.map(Rate::new);
    let moved = dec!(0.001) * step;
    GivenProfile {
        id: format!("profile-{number}").into(),
        heads: (dec!(20) + step).into(),
        hourly_wage: (dec!(14.99) + step * dec!(0.13)).into(),
        hours_per_week: (dec!(24) + Decimal::from(number % 15)).into(),
        contract: ContractKind::ALL[number % 4],
        employer_size: [EmployerSize::Small, EmployerSize::Large][number % 2],
        whk: dec!(0.0152).into(),
        whk_by_year: Default::default(),
        year_end_bonus: dec!(0.02).into(),
        stay_share: shares([dec!(0.4) - moved, dec!(0.2) + moved, dec!(0.15), dec!(0.1), dec!(0.05), dec!(0.1)]),
        level_share: levels([dec!(0.5) - moved, dec!(0.3) + moved, dec!(0.15), dec!(0.05), dec!(0)]),
        stay_on: shares([dec!(0.69), dec!(0.789423), dec!(0.789423), dec!(0.889212), dec!(0.889212), dec!(0.889212)]),
        entry_level_share: levels([dec!(0.7), dec!(0.2), dec!(0.1), dec!(0), dec!(0)]),
        schooling: [Schooling::Low, Schooling::Mid, Schooling::High][number % 3],
        registered_share: dec!(0.6).into(),
        awf: None,
        pension: None,
        other_employer_cost: dec!(0).into(),
        growth: dec!(0.01).into(),
        arrivals_factor: dec!(1).into(),
        take_up: BTreeMap::new(),
        outside_wage_bill: false,
        joint_heads: None,
        open: Vec::new(),
    }
}

/// Every fifth clause teaches; the others talk, give a budget, help with registration or administer.
fn clause(number: usize) -> GivenClause {
    let mut clause = GivenClause {
        id: format!("clause-{number}").into(),
        target: None,
        waiting_months: Decimal::from(number % 13).into(),
        proof: Some([Proof::Brp, Proof::Service, Proof::Either][number % 3]),
        on_request_rate: dec!(0.2).into(),
        take_up: dec!(0.4).into(),
        hours_per_year: Hours::ZERO,
        covers: None,
        agency_share: dec!(0.5).into(),
        pass_through: dec!(0.1).into(),
        replaced_share: dec!(0).into(),
        existing_share: Rate::ZERO,
        drivers: Vec::new(),
    };
    let driver = |kind: DriverKind, values: &[(&str, Decimal)]| {
        let mut driver = GivenDriver::of_kind(kind);
        for (key, value) in values {
            assert!(driver.values.state(key, *value), "{key}");
        }
        driver
    };
    if number.is_multiple_of(5) {
        clause.target = Some([Level::A2, Level::B1][number % 2]);
        clause.hours_per_year = Hours::new(Decimal::from(60 + number));
        clause.drivers = vec![
            driver(DriverKind::PaidLessonTime, &[("share_in_working_time", dec!(1))]),
            driver(DriverKind::GroupLessons, &[("price_per_group_hour", dec!(110)), ("average_group_size", dec!(8))]),
            driver(DriverKind::Intake, &[("price", dec!(180))]),
        ];
        return clause;
    }
    clause.drivers = match number % 4 {
        0 => vec![
            driver(DriverKind::PaidGuidanceTime, &[("conversations", dec!(2)), ("hours_each", dec!(1.5))]),
            driver(DriverKind::Adviser, &[("conversations", dec!(2)), ("hours_each", dec!(1.5)), ("rate", dec!(95))]),
        ],
        1 => vec![driver(DriverKind::DevelopmentBudget, &[("budget", dec!(500)), ("use_rate", dec!(0.4))])],
        2 => vec![driver(DriverKind::RegistrationHelp, &[("hours", dec!(1.5)), ("rate", dec!(55))])],
        _ => vec![driver(DriverKind::Administration, &[("hours", dec!(2)), ("rate", dec!(45))])],
    };
    clause
}

fn fund() -> GivenScheme {
    GivenScheme {
        id: "fund".into(),
        payer: Payer::SectorFund,
        from: Date::constant(2027, 1, 1),
        to: Date::constant(2031, 12, 31),
        components: vec![GivenComponent {
            kind: GivenComponentKind::Percentage,
            covers: vec![DriverKind::GroupLessons],
            rate: Some(dec!(0.5).into()),
            amount_per_hour: None,
            max_hours: None,
            amount: None,
        }],
        bearers: None,
        chance: dec!(1).into(),
        excludes: Vec::new(),
        contracts: None,
        employer_size: None,
        on_level_gain: false,
        max_per_participant: Some(dec!(1500).into()),
        max_per_employer: None,
        min_per_employer: None,
        ceiling: Some(dec!(2_000_000).into()),
        min_hours: None,
        gain_hours: None,
        applying_employers: None,
        eligible_share: dec!(1).into(),
        financed_by: None,
        overhead: Rate::ZERO,
    }
}
