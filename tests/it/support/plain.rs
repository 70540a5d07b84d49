//! Inputs plain enough to do the sum by hand: 100 workers, 20.00 an hour for 40 hours, no premiums, indices of zero.

use std::collections::BTreeMap;

use akkoord::domain::clause::Level;
use akkoord::domain::costs::Payer;
use akkoord::domain::costs::given::{
    ByYear, DriverKind, Given, GivenClause, GivenComponent, GivenComponentKind, GivenDriver, GivenProfile, GivenScheme,
    LearningFacts, StatutoryByYear,
};
use akkoord::domain::money::{Euro, Rate};
use akkoord::domain::period::Date;
use akkoord::domain::workforce::{ContractKind, EmployerSize, Schooling};
use rust_decimal::{Decimal, dec};

/// The year 2026, one profile `werk` and one clause `regeling` in which everybody takes part; it costs nothing yet.
pub fn plain() -> Given {
    Given {
        name: "plain".to_owned(),
        start: date("2026-01-01"),
        end: date("2026-12-31"),
        reference_year: 2026,
        wage_index: Rate::ZERO,
        wages_rise_until: None,
        price_index: Rate::ZERO,
        employers: dec!(1).into(),
        full_time_hours: dec!(40).into(),
        worked_share: dec!(1).into(),
        parameters: StatutoryByYear {
            holiday_allowance: from_2026(Rate::ZERO),
            max_premium_wage: from_2026(Euro::new(dec!(100000))),
            awf_low: from_2026(Rate::ZERO),
            awf_high: from_2026(Rate::ZERO),
            aof_low: from_2026(Rate::ZERO),
            aof_high: from_2026(Rate::ZERO),
            wko: from_2026(Rate::ZERO),
            zvw: from_2026(Rate::ZERO),
        },
        facts: LearningFacts {
            success_rate: dec!(1).into(),
            need: LearningFacts::STEPS
                .map(|step| (step.to_owned(), BTreeMap::from([(Schooling::Low, dec!(100).into())])))
                .into(),
        },
        profiles: vec![profile("werk")],
        clauses: vec![clause("regeling")],
        funding: Vec::new(),
    }
}

/// 100 workers without Dutch who came within the year and all stay.
pub fn profile(id: &str) -> GivenProfile {
    GivenProfile {
        id: id.into(),
        heads: dec!(100).into(),
        hourly_wage: dec!(20).into(),
        hours_per_week: dec!(40).into(),
        contract: ContractKind::Permanent,
        employer_size: EmployerSize::Large,
        whk: Rate::ZERO,
        whk_by_year: BTreeMap::new(),
        year_end_bonus: Rate::ZERO,
        stay_share: all_at(0),
        level_share: all_at(0),
        stay_on: [dec!(1).into(); 6],
        entry_level_share: all_at(0),
        schooling: Schooling::Low,
        registered_share: dec!(1).into(),
        awf: None,
        pension: None,
        other_employer_cost: Rate::ZERO,
        growth: Rate::ZERO,
        arrivals_factor: dec!(1).into(),
        take_up: BTreeMap::new(),
        outside_wage_bill: false,
        joint_heads: None,
        open: Vec::new(),
    }
}

pub fn clause(id: &str) -> GivenClause {
    GivenClause {
        id: id.into(),
        target: None,
        waiting_months: Rate::ZERO,
        proof: None,
        on_request_rate: Rate::ZERO,
        take_up: dec!(1).into(),
        hours_per_year: Decimal::ZERO.into(),
        covers: None,
        agency_share: dec!(1).into(),
        pass_through: Rate::ZERO,
        replaced_share: Rate::ZERO,
        existing_share: Rate::ZERO,
        drivers: Vec::new(),
    }
}

/// A clause that teaches A1, which takes 100 hours, in `hours` a year.
pub fn lessons(id: &str, hours: Decimal) -> GivenClause {
    GivenClause { target: Some(Level::A1), hours_per_year: hours.into(), ..clause(id) }
}

pub fn driver(kind: DriverKind, values: &[(&str, Decimal)]) -> GivenDriver {
    let mut driver = GivenDriver::of_kind(kind);
    for (key, value) in values {
        assert!(driver.values.state(key, *value), "‘{key}’ is a key of a driver");
    }
    driver
}

/// Materials at this price a participant a year.
pub fn materials(price: Decimal) -> GivenDriver {
    driver(DriverKind::Materials, &[("price", price)])
}

/// A scheme of the sector fund that takes over `rate` of the materials in 2026 and 2027.
pub fn scheme(id: &str, rate: Decimal) -> GivenScheme {
    GivenScheme {
        id: id.into(),
        payer: Payer::SectorFund,
        from: date("2026-01-01"),
        to: date("2027-12-31"),
        components: vec![percentage(rate, DriverKind::Materials)],
        bearers: None,
        chance: dec!(1).into(),
        excludes: Vec::new(),
        contracts: None,
        employer_size: None,
        on_level_gain: false,
        max_per_participant: None,
        max_per_employer: None,
        min_per_employer: None,
        ceiling: None,
        min_hours: None,
        gain_hours: None,
        applying_employers: None,
        eligible_share: dec!(1).into(),
        financed_by: None,
        overhead: Rate::ZERO,
    }
}

pub fn percentage(rate: Decimal, covered: DriverKind) -> GivenComponent {
    GivenComponent {
        kind: GivenComponentKind::Percentage,
        covers: vec![covered],
        rate: Some(rate.into()),
        amount_per_hour: None,
        max_hours: None,
        amount: None,
    }
}

pub fn from_2026<T>(value: T) -> ByYear<T> {
    BTreeMap::from([(2026, value)])
}

/// Everybody at one place of a distribution.
pub fn all_at<const N: usize>(place: usize) -> [Rate; N] {
    std::array::from_fn(|index| if index == place { dec!(1).into() } else { Rate::ZERO })
}

pub fn date(text: &str) -> Date {
    text.parse().expect("a date")
}
