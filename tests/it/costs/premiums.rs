//! Premiums by year: the announced ones of 2027, and a return-to-work premium that another year states anew.

use akkoord::domain::costs::hour::hour_cost;
use akkoord::domain::period::Date;
use akkoord::domain::projection::{Data, resolve, validate};
use akkoord::domain::workforce::{ContractKind, Whk};
use rust_decimal::{Decimal, dec};

use crate::checks::base::{CATALOGUE, Change, FIGURES, LIBRARY, base};
use crate::support::TODAY;
use crate::support::plain::plain;

/// 20.00 an hour without any other premium: 20.00 × (1 + premium).
#[test]
fn a_return_to_work_premium_holds_until_a_later_year_states_another() {
    let mut given = plain();
    given.profiles[0].whk = dec!(0.01).into();
    given.profiles[0].whk_by_year = [(2028, dec!(0.03).into())].into();
    let cost = |year| hour_cost::<Decimal>(&given, &given.profiles[0], year).hourly_cost.value();
    assert_eq!([2027, 2028, 2029].map(cost), [dec!(20.20), dec!(20.60), dec!(20.60)]);
}

#[test]
fn a_premium_of_a_later_year_above_the_whole_wage_is_refused() {
    let mut given = plain();
    assert!(validate(&given).is_empty());
    given.profiles[0].whk_by_year = [(2028, dec!(1.01).into())].into();
    assert_eq!(validate(&given).len(), 1);
}

/// A term from 1 July 2026 to the end of 2028: the sector paid 6.63 % in 2026 and pays 6.72 % in 2027, which is carried
/// forward to 2028.
#[test]
fn the_premium_of_a_sector_is_that_of_each_year_in_force() {
    let mut dossier = base();
    dossier.agreement.term.start = Date::constant(2026, 7, 1);
    dossier.agreement.term.end = Date::constant(2028, 12, 31);
    dossier.profile(ContractKind::Agency, dec!(38), dec!(16));
    dossier.workforce[0].whk = Whk::Sector("whk.sector-52".into());
    let data = Data { library: &LIBRARY, figures: &FIGURES, catalogue: &CATALOGUE };
    let resolved = resolve(&dossier, &dossier.proposals[0], data, TODAY).expect("it can be computed");
    let profile = &resolved.given.profiles[0];
    assert_eq!(profile.whk.value(), dec!(0.0663));
    let later: Vec<_> = profile.whk_by_year.iter().map(|(year, rate)| (*year, rate.value())).collect();
    assert_eq!(later, [(2027, dec!(0.0672)), (2028, dec!(0.0672))]);
    let marked = |place: &str| resolved.provenance.get(place).is_some_and(|origin| origin.is_marked());
    let places = ["whk", "whk_by_year/2027", "whk_by_year/2028"].map(|key| marked(&format!("profiles/oogst/{key}")));
    assert_eq!(places, [false, false, true], "only what is carried forward is marked");
}

/// The budget of September 2026 names them; the sum of what a large employer pays for a permanent contract in sector 1
/// is 2.74 + 8.03 + 0.50 + 1.27 % and the levy of 2026, which is the last one known: 6.10 %.
#[test]
fn premiums_of_2027_are_those_the_budget_announces() {
    let mut dossier = base();
    dossier.profile(ContractKind::Permanent, dec!(38), dec!(16));
    dossier.workforce[0].whk = Whk::Sector("whk.sector-1".into());
    let data = Data { library: &LIBRARY, figures: &FIGURES, catalogue: &CATALOGUE };
    let resolved = resolve(&dossier, &dossier.proposals[0], data, TODAY).expect("it can be computed");
    let rates = &resolved.given.parameters;
    let rates = [&rates.awf_low, &rates.aof_high, &rates.wko, &rates.zvw].map(|table| table[&2027]);
    let sum: Decimal = rates.into_iter().chain([resolved.given.profiles[0].whk]).map(|rate| rate.value()).sum();
    assert_eq!(sum, dec!(0.0274) + dec!(0.0803) + dec!(0.0050) + dec!(0.0127) + dec!(0.0610));
}
