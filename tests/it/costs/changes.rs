//! What changes in the days of an agreement: the amounts of all changes together lead from the cost without any of them
//! to the cost as it is, to the cent.

use std::collections::{BTreeMap, BTreeSet};

use akkoord::domain::agreement::{Dossier, FundingChoice};
use akkoord::domain::changes::{Amounts, Change, Changes, Edge, What, changes};
use akkoord::domain::costs::Payer;
use akkoord::domain::id::ArticleId;
use akkoord::domain::money::Cents;
use akkoord::domain::parameters::{FigureKey, PublishedFigures};
use akkoord::domain::period::{Date, Period};
use akkoord::domain::projection::{Calculation, Data, assess, resolve};
use akkoord::domain::workforce::{ContractKind, Whk};
use akkoord::store::examples;
use proptest::prelude::*;
use rust_decimal::{Decimal, dec};

use crate::checks::base::{CATALOGUE, Change as _, FIGURES, LIBRARY, STATUTES, base};
use crate::support::TODAY;

fn data(figures: &PublishedFigures) -> Data<'_> {
    Data { library: &LIBRARY, figures, catalogue: &CATALOGUE }
}

fn found(dossier: &Dossier) -> Changes {
    changes(dossier, &dossier.proposals[0], data(&FIGURES), &STATUTES, TODAY).expect("it can be computed")
}

/// What a dossier costs under `figures`.
fn cost(dossier: &Dossier, figures: &PublishedFigures) -> Amounts {
    let resolved = resolve(dossier, &dossier.proposals[0], data(figures), TODAY).expect("it can be resolved");
    let assessment = assess(&resolved.given).expect("it can be computed");
    Amounts::of(&Calculation { resolved, assessment })
}

/// The published figures as they were known for `day`: nothing that begins after it.
fn known_on(day: Date) -> PublishedFigures {
    let mut figures = PublishedFigures::default();
    figures.extend(FIGURES.listed().into_iter().cloned().map(|mut figure| {
        let begun = figure.entries.iter().any(|entry| entry.from <= day);
        figure.entries.retain(|entry| !begun || entry.from <= day);
        figure
    }));
    figures
}

/// The sum of all differences by article and payer.
fn moved(changes: &Changes) -> BTreeMap<(ArticleId, Payer), Cents> {
    let mut sums: BTreeMap<(ArticleId, Payer), Cents> = BTreeMap::new();
    for shift in changes.changes.iter().filter_map(|change| change.shift.as_ref()) {
        for moved in shift.moved() {
            *sums.entry((moved.article, moved.payer)).or_default() += moved.after - moved.before;
        }
    }
    sums
}

const TEMPLATES: [&str; 5] =
    ["lesson-costs", "career-talk", "development-budget", "equal-access", "direct-contract-route"];

fn dossiers() -> impl Strategy<Value = Dossier> {
    let contracts = prop::collection::vec(prop::sample::select(ContractKind::ALL.to_vec()), 1..4);
    let articles = prop::collection::vec(prop::sample::select(TEMPLATES.to_vec()), 1..4);
    let days = (0_i64..200, 100_i64..1100);
    let rise = prop::sample::select(vec![dec!(0), dec!(0.03), dec!(0.0275)]);
    let whk = prop::sample::select(vec![1_u8, 18, 52]);
    (contracts, articles, days, rise, whk, any::<bool>()).prop_map(
        |(contracts, articles, (start, length), rise, whk, scheme)| {
            let mut dossier = base();
            dossier.assumptions.reference_date = Date::constant(2026, 11, 1);
            dossier.assumptions.wage_index = rise.into();
            let start = Date::constant(2026, 11, 20).checked_add(jiff::Span::new().days(start)).expect("a day");
            let end = start.checked_add(jiff::Span::new().days(length)).expect("a day");
            dossier.agreement.term = Period { start, end };
            for (place, contract) in contracts.into_iter().enumerate() {
                dossier.profile(contract, dec!(36), dec!(17) + Decimal::from(place));
                let profile = dossier.workforce.last_mut().expect("it was added");
                profile.id = format!("groep-{place}").into();
                profile.whk = Whk::Sector(FigureKey::WhkSector(whk.to_string()));
            }
            dossier.add("language-lessons");
            let mut added = BTreeSet::from(["language-lessons"]);
            for article in articles.into_iter().filter(|article| added.insert(*article)) {
                dossier.add(article);
            }
            if scheme {
                dossier.scheme("slim-b");
            }
            dossier
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    /// By every article and payer, and so in all: what it costs without any change and the differences of all changes
    /// give what it costs. Both ends are calculated without the sequence: the last as any calculation, the first with the
    /// figures known on the day wages were read and, as their year is that of the reference, without a rise of wages.
    #[test]
    fn the_differences_of_all_changes_lead_from_the_old_cost_to_the_new_one(dossier in dossiers()) {
        let changes = found(&dossier);
        let now = cost(&dossier, &FIGURES);
        prop_assert_eq!(&changes.after, &now);
        let schemes = changes.changes.iter().any(|change| change.shift.is_some() && matches!(change.what, What::Scheme { .. }));
        if !schemes {
            let mut frozen = dossier.clone();
            frozen.assumptions.wage_index = Decimal::ZERO.into();
            // The maximum premium wage of 2026 goes on unindexed as well, as it does where wages do not rise.
            prop_assert_eq!(&changes.before, &cost(&frozen, &known_on(dossier.assumptions.reference_date)));
        }
        let sums = moved(&changes);
        prop_assert_eq!(changes.before.total() + sums.values().copied().sum::<Cents>(), now.total());
        for ((article, payer), difference) in sums {
            prop_assert_eq!(changes.before.amount(&article, payer) + difference, now.amount(&article, payer));
        }
    }
}

/// One worker at 20.00 an hour for 36 hours, without a rise of wages: from 1 January 2027 Aof rises by 0.40 points and the
/// premium of sector 1 by 0.10 (1.17 → 1.27), so that an hour costs 20.00 × 1.08 × 0.005 = 0.108 more.
#[test]
fn a_premium_that_rises_moves_the_articles_that_pay_hours_and_says_by_how_much() {
    let mut dossier = base();
    dossier.assumptions.wage_index = Decimal::ZERO.into();
    dossier.add("language-lessons").profile(ContractKind::Permanent, dec!(36), dec!(20));
    dossier.workforce[0].whk = Whk::Sector(FigureKey::WhkSector("1".to_owned()));
    let changes = found(&dossier);
    let of = |key: FigureKey| {
        let change =
            changes.changes.iter().find(|change| matches!(&change.what, What::Figure { key: of, .. } if *of == key));
        let change = change.unwrap_or_else(|| panic!("{key} changes"));
        assert_eq!(change.day, Date::constant(2027, 1, 1), "{key}");
        (change.articles.clone(), change.shift.as_ref().expect("it can move cost").difference().count())
    };
    let (articles, aof) = of(FigureKey::AofHigh);
    assert_eq!(articles, [ArticleId::from("language-lessons")]);
    let (_, whk) = of(FigureKey::WhkSector("1".to_owned()));
    // Aof of 7.63 becomes 8.03, four times as much as 1.17 becomes 1.27; each line is rounded to the cent.
    assert!(aof > 0 && (aof - 4 * whk).abs() <= 8, "{aof} and {whk} cents");
    let (none, awf) = of(FigureKey::AwfLow);
    assert_eq!((none, awf), (Vec::new(), 0), "2.74 % stays 2.74 %");
}

/// The change by which the fund of the horticulture example closes at the end of 2027, given this chance of award.
fn closing_fund(chance: Option<Decimal>) -> Change {
    let mut dossier = examples::example("glastuinbouw").expect("an example").dossier;
    let own = dossier.funding.iter_mut().find_map(|choice| match choice {
        FundingChoice::Own(own) => Some(own),
        FundingChoice::Catalogue { .. } => None,
    });
    let own = own.expect("the example has a scheme of its own");
    let id = own.scheme.id.clone();
    own.scheme.closes = Some(Date::constant(2027, 12, 31));
    for terms in &mut own.scheme.terms {
        terms.chance = chance.map(Into::into);
    }
    let is_it = |change: &Change| matches!(&change.what, What::Scheme { id: of, edge: Edge::Closes, .. } if *of == id);
    found(&dossier).changes.into_iter().find(is_it).expect("its end is a change")
}

/// A scheme whose money ends within the term costs who bore it before; one that is uncertain counts in what is expected
/// alone.
#[test]
fn a_scheme_that_ends_within_the_term_moves_cost_back() {
    let closes = closing_fund(None);
    assert_eq!(closes.day, Date::constant(2028, 1, 1));
    let shift = closes.shift.as_ref().expect("it moves cost");
    // What the fund no longer pays somebody else does: all together costs the same.
    assert!(shift.difference().is_zero() && !shift.moved().is_empty(), "{shift:?}");
    assert_eq!(closing_fund(Some(dec!(0.5))).shift, None);
}

#[test]
fn the_examples_name_the_law_the_premiums_and_the_schemes_that_change() {
    for name in ["glastuinbouw", "schoonmaak", "uitzend"] {
        let dossier = examples::example(name).expect("an example").dossier;
        let changes = found(&dossier);
        let has = |id: &str, day: (i16, i8, i8)| {
            let day = Date::constant(day.0, day.1, day.2);
            let named = changes.changes.iter().any(|change| {
                let of = match &change.what {
                    What::Rule { id, .. } => id.clone(),
                    What::Figure { key, .. } | What::NotFound { key, .. } => key.to_string(),
                    What::Scheme { id, .. } => id.to_string(),
                    What::Wages(_) => "wages".to_owned(),
                };
                of == id && change.day == day
            });
            assert!(named, "{name}: {id} on {day}");
        };
        has("waadi.8", (2026, 12, 31));
        has("wtta.commencement", (2027, 1, 1));
        has("wtta.application", (2027, 5, 1));
        has("waadi.12c-12d", (2028, 1, 1));
        has("waadi.7a", (2028, 1, 1));
        has("bw.628a", (2028, 1, 1));
        has("bw.668a", (2028, 1, 1));
        has("bw.691", (2028, 1, 1));
        has("aof.high", (2027, 1, 1));
        has("whk.sector-52", (2027, 1, 1));
        has("zvw.employer", (2027, 1, 1));
        has("wages", (2028, 1, 1));
        let schemes = changes.changes.iter().filter(|change| matches!(change.what, What::Scheme { .. })).count();
        assert!(schemes > 0 || dossier.funding.is_empty() || name != "glastuinbouw", "{name}: no scheme changes");
        assert_eq!(changes.after, cost(&dossier, &FIGURES), "{name}");
    }
}
