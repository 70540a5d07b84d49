//! What holds of every calculation, whatever the inputs: section 11 of docs/model.md.

use std::collections::{BTreeMap, BTreeSet};

use akkoord::domain::costs::drivers::Term;
use akkoord::domain::costs::given::{DriverKind, Given, GivenClause};
use akkoord::domain::costs::{Payer, Payers};
use akkoord::domain::figure::Unit;
use akkoord::domain::id::{ArticleId, ProfileId};
use akkoord::domain::money::{Cents, Heads, Rate};
use akkoord::domain::period::{Date, Year};
use akkoord::domain::projection::{Assessment, Explainer, FigureId, Grant, LineIndex, SchemeIndex, assess, results};
use akkoord::store::receipt::{MadeBy, Receipt, Replay, from_json, replay};
use jiff::ToSpan;
use proptest::prelude::*;
use proptest::sample::Index;
use rust_decimal::{Decimal, dec};

use crate::support::given::any_given;

/// Gross by clause, driver, profile and year, the profile absent on a line of the unit.
type Lines = BTreeMap<(ArticleId, usize, Option<ProfileId>, Year), Cents>;

/// Decimals have 28 digits; what sums of them lose is far below this.
const NOISE: Decimal = dec!(0.000000001);

fn assessed(given: &Given) -> Assessment {
    assess(given).unwrap_or_else(|errors| panic!("a given that can be computed: {errors:?}"))
}

fn lines(given: &Given, assessment: &Assessment) -> Lines {
    let named = assessment.lines.iter().map(|line| {
        let profile = line.profile.map(|profile| given.profiles[profile].id.clone());
        ((given.clauses[line.clause].id.clone(), line.driver, profile, line.year), line.amount)
    });
    let lines: Lines = named.collect();
    assert_eq!(lines.len(), assessment.lines.len(), "no two lines are of the same clause, driver, profile and year");
    lines
}

fn is_language(clause: &GivenClause) -> bool {
    clause.target.is_some()
}

/// Where two language clauses can reach the same learners, a level step is credited to the clause that moves most of
/// them, so another number of movers can move the cost of certificates from one clause to another.
fn shares_level_steps(given: &Given) -> bool {
    given.clauses.iter().filter(|clause| is_language(clause)).count() > 1
}

/// Gross without certificates where level steps can change hands.
fn settled_gross(given: &Given, assessment: &Assessment, year: Option<Year>) -> Cents {
    let counts = |kind: DriverKind| kind != DriverKind::Certificate || !shares_level_steps(given);
    let lines = assessment.lines.iter().filter(|line| counts(line.kind) && year.is_none_or(|year| year == line.year));
    lines.map(|line| line.amount).sum()
}

/// The payers of every line before any scheme.
fn before_schemes(given: &Given, assessment: &Assessment) -> Vec<Payers> {
    assessment.payers_without_schemes(|scheme| given.funding[scheme].payer)
}

fn granted(grants: &[&Grant]) -> BTreeMap<(LineIndex, Payer), Cents> {
    let mut granted: BTreeMap<(LineIndex, Payer), Cents> = BTreeMap::new();
    for relief in grants.iter().flat_map(|grant| &grant.reliefs) {
        *granted.entry((relief.line, relief.bearer)).or_default() += relief.amount;
    }
    granted
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn payers_add_up_to_their_line_and_lines_to_every_total(given in any_given()) {
        let assessment = assessed(&given);
        for (line, before) in assessment.lines.iter().zip(before_schemes(&given, &assessment)) {
            prop_assert_eq!(line.payers.total(), line.amount);
            prop_assert_eq!(before.total(), line.amount);
        }
        let results = results(&given, &assessment);
        let mut gross: BTreeMap<Year, Cents> = assessment.years.iter().map(|span| (span.year, Cents::ZERO)).collect();
        let mut borne: BTreeMap<Year, BTreeMap<String, Cents>> = BTreeMap::new();
        for line in &results.lines {
            *gross.entry(line.year).or_default() += line.amount;
            for (payer, amount) in line.payers.bearing() {
                *borne.entry(line.year).or_default().entry(payer.code().to_owned()).or_default() += amount;
            }
        }
        let years = results.years.iter().map(|(year, totals)| (*year, totals["gross"])).collect::<BTreeMap<_, _>>();
        prop_assert_eq!(&years, &gross);
        prop_assert_eq!(results.total["gross"], gross.values().copied().sum::<Cents>());
        for payer in Payer::ALL.map(Payer::code) {
            let stated = |totals: &BTreeMap<String, Cents>| totals.get(payer).copied().unwrap_or_default();
            for (year, totals) in &results.years {
                let of_lines = borne.get(year).and_then(|payers| payers.get(payer)).copied().unwrap_or_default();
                prop_assert_eq!(stated(totals), of_lines, "{} in {}", payer, year);
            }
            prop_assert_eq!(stated(&results.total), results.years.values().map(stated).sum::<Cents>());
        }
    }

    #[test]
    fn nothing_is_below_zero(given in any_given()) {
        let assessment = assessed(&given);
        for line in &assessment.lines {
            prop_assert!(line.amount > Cents::ZERO);
            prop_assert!(Payer::ALL.into_iter().all(|payer| line.payers[payer] >= Cents::ZERO));
        }
        for year in assessment.profiles.iter().flatten() {
            prop_assert!(year.state.iter().flatten().all(|heads| heads.value() >= Decimal::ZERO));
            prop_assert!(year.hourly_cost.is_positive() && year.annual_pay.is_positive());
            prop_assert!(year.arrivals.value() >= Decimal::ZERO);
            for clause in &year.clauses {
                prop_assert!(clause.participants.value() >= Decimal::ZERO);
                prop_assert!(clause.new_participants.value() >= Decimal::ZERO);
                prop_assert!(clause.level_steps.value() >= Decimal::ZERO);
                prop_assert!(clause.participants.value() <= year.heads.value() + NOISE);
                prop_assert!(clause.level_steps.value() <= clause.participants.value() + NOISE);
            }
        }
        for grant in assessment.grants.iter().chain(&assessment.grants_if_awarded) {
            prop_assert!(grant.amount > Cents::ZERO);
            prop_assert!(grant.reliefs.iter().all(|relief| relief.amount > Cents::ZERO));
        }
    }

    #[test]
    fn never_more_is_granted_than_is_borne(given in any_given()) {
        let assessment = assessed(&given);
        let before = before_schemes(&given, &assessment);
        let certain: Vec<&Grant> = assessment.grants.iter().collect();
        // An uncertain scheme comes alone after the certain ones.
        let uncertain: BTreeSet<SchemeIndex> = assessment.grants_if_awarded.iter().map(|grant| grant.scheme).collect();
        let mut rounds = vec![certain.clone()];
        rounds.extend(uncertain.into_iter().map(|scheme| {
            let alone = assessment.grants_if_awarded.iter().filter(|grant| grant.scheme == scheme);
            certain.iter().copied().chain(alone).collect()
        }));
        for round in rounds {
            for ((line, bearer), amount) in granted(&round) {
                prop_assert!(amount <= before[line][bearer], "{:?} of {:?}", bearer, line);
            }
        }
    }

    #[test]
    fn a_scheme_pays_what_it_divides_within_its_own_limits(given in any_given()) {
        let assessment = assessed(&given);
        let mut paid: BTreeMap<SchemeIndex, Cents> = BTreeMap::new();
        for grant in assessment.grants.iter().chain(&assessment.grants_if_awarded) {
            let scheme = &given.funding[grant.scheme];
            let bearers = scheme.bearers.clone().unwrap_or_else(|| vec![Payer::Employer]);
            prop_assert_eq!(grant.reliefs.iter().map(|relief| relief.amount).sum::<Cents>(), grant.amount);
            for relief in &grant.reliefs {
                let line = &assessment.lines[relief.line];
                prop_assert!(bearers.contains(&relief.bearer));
                prop_assert!(scheme.components.iter().any(|component| component.covers.contains(&line.kind)));
                prop_assert_eq!(line.year, grant.year);
            }
            let employers = scheme.applying_employers.unwrap_or(given.employers);
            if let Some(max) = scheme.max_per_employer {
                prop_assert!(grant.amount.euro() <= max * employers);
            }
            if let Some(min) = scheme.min_per_employer {
                prop_assert!(grant.amount.euro() >= min * employers);
            }
            prop_assert!(scheme.from.year() <= grant.year && grant.year <= scheme.to.year());
            *paid.entry(grant.scheme).or_default() += grant.amount;
        }
        for (scheme, amount) in paid {
            prop_assert!(given.funding[scheme].ceiling.is_none_or(|ceiling| amount.euro() <= ceiling));
        }
    }

    #[test]
    fn what_is_owed_already_is_part_of_the_line_and_adds_up_to_every_total(given in any_given()) {
        let assessment = assessed(&given);
        for line in &assessment.lines {
            prop_assert!(Cents::ZERO <= line.existing && line.existing <= line.amount);
            prop_assert_eq!(line.existing + line.extra(), line.amount);
        }
        let results = results(&given, &assessment);
        let stated = |totals: &BTreeMap<String, Cents>| totals.get("existing").copied().unwrap_or_default();
        for (year, totals) in &results.years {
            let of_lines: Cents = results.lines.iter().filter(|line| line.year == *year).map(|line| line.existing).sum();
            prop_assert_eq!(stated(totals), of_lines);
        }
        prop_assert_eq!(stated(&results.total), results.years.values().map(stated).sum::<Cents>());
    }

    #[test]
    fn a_fund_never_grants_more_than_its_pool_nor_over_the_years_than_its_contributions(given in any_given()) {
        let assessment = assessed(&given);
        let explainer = Explainer::new(&given, &assessment);
        let mut paid: BTreeMap<SchemeIndex, Cents> = BTreeMap::new();
        for grant in assessment.grants.iter().chain(&assessment.grants_if_awarded) {
            let scheme = &given.funding[grant.scheme];
            let Some(clause) = &scheme.financed_by else { continue };
            let pool = explainer.pool_of(grant.scheme, grant.year);
            prop_assert!(pool.is_some_and(|pool| grant.amount <= pool), "{:?} of {:?}", grant.amount, pool);
            let paid = paid.entry(grant.scheme).or_default();
            *paid += grant.amount;
            let contributions = assessment.lines.iter().filter(|line| {
                line.kind == DriverKind::FundContribution && given.clauses[line.clause].id == *clause && line.year <= grant.year
            });
            let contributed: Cents = contributions.map(|line| line.amount).sum();
            prop_assert!(paid.euro() <= contributed.euro() * (Rate::one() - scheme.overhead));
        }
    }

    #[test]
    fn fewer_workers_applied_for_never_raise_what_a_scheme_alone_pays(given in any_given(), which in any::<Index>()) {
        let mut fewer = given.clone();
        fewer.funding.truncate(1);
        fewer.funding.iter_mut().for_each(|scheme| scheme.excludes.clear());
        let mut all = fewer.clone();
        let Some(scheme) = fewer.funding.first_mut() else { return Ok(()) };
        // Over several years less money in one leaves more of a ceiling or a fund for the next.
        scheme.to = Date::constant(given.start.year(), 12, 31).max(scheme.from);
        all.funding[0].to = scheme.to;
        scheme.eligible_share = scheme.eligible_share * [dec!(0), dec!(0.5), dec!(0.9)][which.index(3)].into();
        let granted = |given: &Given| {
            let assessment = assessed(given);
            assessment.grants.iter().chain(&assessment.grants_if_awarded).filter(|grant| grant.year == given.start.year()).map(|grant| grant.amount).sum::<Cents>()
        };
        prop_assert!(granted(&fewer) <= granted(&all));
    }

    #[test]
    fn schemes_that_exclude_each_other_never_pay_for_the_same_line(given in any_given()) {
        let assessment = assessed(&given);
        let lines_of = |grant: &Grant| grant.reliefs.iter().map(|relief| relief.line).collect::<BTreeSet<_>>();
        let exclude = |one: SchemeIndex, other: SchemeIndex| given.funding[one].excludes.contains(&given.funding[other].id);
        let all = || assessment.grants.iter().chain(&assessment.grants_if_awarded);
        for (one, other) in all().flat_map(|one| assessment.grants.iter().map(move |other| (one, other))) {
            if exclude(one.scheme, other.scheme) || exclude(other.scheme, one.scheme) {
                prop_assert!(lines_of(one).is_disjoint(&lines_of(other)));
            }
        }
    }

    #[test]
    fn nobody_taking_part_costs_nothing_but_what_is_there_for_everybody(given in any_given()) {
        let mut given = given;
        for clause in &mut given.clauses {
            clause.take_up = Decimal::ZERO.into();
        }
        given.profiles.iter_mut().for_each(|profile| profile.take_up.clear());
        for line in &assessed(&given).lines {
            let for_everybody = [
                DriverKind::ContactPoint,
                DriverKind::InformationPackArrivals,
                DriverKind::RegistrationHelp,
                DriverKind::OwnPerWorker,
            ];
            prop_assert!(line.kind.is_of_the_unit() || for_everybody.contains(&line.kind), "{:?}", line.kind);
        }
    }

    #[test]
    fn heads_are_the_planned_posts_in_every_year(given in any_given()) {
        let assessment = assessed(&given);
        for (profile, years) in given.profiles.iter().zip(&assessment.profiles) {
            let mut planned = profile.heads.value();
            for year in years {
                let counted: Heads = year.state.iter().flatten().copied().sum();
                prop_assert!((year.heads.value() - planned).abs() < NOISE);
                prop_assert_eq!(counted, year.heads);
                planned *= Decimal::ONE + profile.growth.value();
            }
        }
    }

    #[test]
    fn the_order_of_profiles_decides_no_amount(given in any_given(), turn in any::<Index>()) {
        let mut turned = given.clone();
        let by = turn.index(turned.profiles.len());
        turned.profiles.rotate_left(by);
        turned.profiles.reverse();
        prop_assert_eq!(lines(&given, &assessed(&given)), lines(&turned, &assessed(&turned)));
    }

    #[test]
    fn the_order_of_clauses_decides_only_who_is_credited_in_a_tie(given in any_given(), turn in any::<Index>()) {
        let mut turned = given.clone();
        let by = turn.index(turned.clauses.len());
        turned.clauses.rotate_left(by);
        turned.clauses.reverse();
        let settled = |given: &Given, assessment: &Assessment| {
            let mut lines = lines(given, assessment);
            if shares_level_steps(given) {
                let kind = |id: &str, driver: usize| given.clauses.iter().find(|clause| clause.id == id).map(|clause| clause.drivers[driver].kind());
                lines.retain(|(clause, driver, ..), _| kind(clause, *driver) != Some(DriverKind::Certificate));
            }
            lines
        };
        let (one, other) = (assessed(&given), assessed(&turned));
        prop_assert_eq!(settled(&given, &one), settled(&turned, &other));
        for (years, years_turned) in one.profiles.iter().zip(&other.profiles) {
            for (year, year_turned) in years.iter().zip(years_turned) {
                let steps = |clauses: &[akkoord::domain::projection::Participation]| clauses.iter().map(|clause| clause.level_steps).sum::<Heads>();
                prop_assert!((steps(&year.clauses) - steps(&year_turned.clauses)).value().abs() < NOISE);
            }
        }
    }

    #[test]
    fn splitting_a_profile_in_halves_moves_no_line_by_more_than_a_cent(given in any_given(), which in any::<Index>()) {
        let mut halved = given.clone();
        let index = which.index(given.profiles.len());
        let half = &mut halved.profiles[index];
        half.heads = half.heads * Rate::new(dec!(0.5));
        for cell in half.joint_heads.iter_mut().flatten().flatten() {
            *cell = *cell * Rate::new(dec!(0.5));
        }
        let mut other_half = half.clone();
        let id = half.id.clone();
        other_half.id = "other-half".into();
        halved.profiles.insert(index + 1, other_half);
        let whole = lines(&given, &assessed(&given));
        let mut halves = Lines::new();
        for ((clause, driver, profile, year), amount) in lines(&halved, &assessed(&halved)) {
            let profile = profile.map(|profile| if profile == "other-half" { id.clone() } else { profile });
            *halves.entry((clause, driver, profile, year)).or_default() += amount;
        }
        for line in whole.keys().chain(halves.keys()) {
            let amount = |lines: &Lines| lines.get(line).copied().unwrap_or_default().count();
            prop_assert!(amount(&whole).abs_diff(amount(&halves)) <= 1, "{:?}", line);
        }
    }

    #[test]
    fn a_higher_price_lowers_no_line(given in any_given(), clause in any::<Index>(), driver in any::<Index>(), key in any::<Index>()) {
        let mut dearer = given.clone();
        let clause = clause.index(dearer.clauses.len());
        let driver = driver.index(dearer.clauses[clause].drivers.len());
        let driver = &mut dearer.clauses[clause].drivers[driver];
        let prices = driver.kind().terms().iter().filter(|term| matches!(term.unit, Unit::Euro | Unit::EuroPerHour | Unit::EuroPerYear | Unit::EuroPerKilometre));
        let prices: Vec<&Term> = prices.collect();
        if let Some(price) = prices.get(key.index(prices.len().max(1))) {
            let now = driver.values.stated().into_iter().find(|(term, _)| term == price).map_or(Decimal::ZERO, |(_, value)| value);
            prop_assert!(driver.values.state(price.key, now + dec!(12.34)));
        }
        let (before, after) = (lines(&given, &assessed(&given)), lines(&dearer, &assessed(&dearer)));
        for (line, amount) in &before {
            prop_assert!(after.get(line).is_some_and(|now| now >= amount), "{:?}", line);
        }
    }

    #[test]
    fn a_later_end_never_lowers_the_gross_cost(given in any_given(), days in 1_i64..500) {
        let mut longer = given.clone();
        longer.end += days.days();
        let (before, after) = (assessed(&given), assessed(&longer));
        for span in &before.years {
            let year = Some(span.year);
            prop_assert!(settled_gross(&given, &after, year) >= settled_gross(&given, &before, year));
        }
    }

    #[test]
    fn a_higher_take_up_never_lowers_the_gross_cost_of_the_first_year(given in any_given(), which in any::<Index>()) {
        let mut fuller = given.clone();
        let clause = which.index(fuller.clauses.len());
        let clause = &mut fuller.clauses[clause];
        clause.take_up = (clause.take_up + dec!(0.07).into()).at_most(&Decimal::ONE.into());
        let year = Some(given.start.year());
        let (before, after) = (assessed(&given), assessed(&fuller));
        prop_assert!(settled_gross(&given, &after, year) >= settled_gross(&given, &before, year));
    }

    #[test]
    fn a_receipt_that_is_written_and_read_replays_to_the_same_figures(given in any_given()) {
        let expect = results(&given, &assessed(&given));
        let program = Some(MadeBy { version: "0.1.0".to_owned(), data: BTreeMap::new() });
        let receipt = Receipt { program, number: None, given, expect };
        let text = serde_json::to_string(&receipt).expect("a receipt that can be written");
        let read = from_json(&text, "receipt").expect("a receipt that can be read");
        prop_assert_eq!(&read, &receipt);
        prop_assert_eq!(replay(&read), Ok(Replay::Same));
    }

    #[test]
    fn every_derivation_evaluates_to_its_figure(given in any_given()) {
        let assessment = assessed(&given);
        let explainer = Explainer::new(&given, &assessment);
        for id in explainer.figures() {
            let derivation = explainer.explain(&id);
            prop_assert!(derivation.as_ref().is_some_and(|derivation| derivation.holds()), "{id}: {derivation:?}");
            prop_assert_eq!(id.to_string().parse::<FigureId>(), Ok(id));
        }
    }
}
