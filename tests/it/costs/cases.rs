//! The worked cases: recalculated independently from the cost model, replayed to the cent.

use akkoord::domain::costs::Payer;
use akkoord::domain::money::Cents;
use akkoord::domain::projection::{Base, Explainer, FigureId, GrantCount, Selection, assess};
use akkoord::store::receipt::{Replay, from_json, replay};

fn replayed(text: &str) -> Replay {
    let receipt = from_json(text, "case").expect("a readable receipt");
    replay(&receipt).expect("a given that can be computed")
}

macro_rules! cases {
    ($($name:ident: $file:literal),+ $(,)?) => {$(
        #[test]
        fn $name() {
            assert_eq!(replayed(include_str!(concat!("../../cases/", $file))), Replay::Same);
        }
    )+};
}

cases! {
    one_group_one_clause_one_year: "case-01.json",
    horticulture_with_own_contribution_and_a_fund_by_the_hour: "case-02.json",
    career_package_with_a_fixed_grant_per_advice: "case-03.json",
    duties_around_agency_work: "case-04.json",
    five_years_two_language_clauses_and_a_ceiling: "case-05.json",
    what_holds_already_and_a_fund_that_pays_from_its_contributions: "case-06.json",
    minimum_hours_and_a_schemes_own_measure_of_a_level_in_a_part_year: "case-07.json",
    few_employers_apply_for_a_scheme_by_lot: "case-08.json",
    two_language_clauses_alike_with_a_refused_minimum_and_a_ceiling: "case-09.json",
}

#[test]
fn one_cent_of_difference_is_found_and_named() {
    let text = include_str!("../../cases/case-02.json").replacen("\"33250.20\"", "\"33250.21\"", 1);
    let Replay::Differs(difference) = replayed(&text) else { panic!("the difference is not found") };
    assert_eq!(difference.figure, "lines/taal/paid_lesson_time/oogst/2027/amount");
    assert_eq!((difference.receipt.as_str(), difference.computed.as_str()), ("33250.21", "33250.20"));
}

const CASES: [&str; 9] = [
    include_str!("../../cases/case-01.json"),
    include_str!("../../cases/case-02.json"),
    include_str!("../../cases/case-03.json"),
    include_str!("../../cases/case-04.json"),
    include_str!("../../cases/case-05.json"),
    include_str!("../../cases/case-06.json"),
    include_str!("../../cases/case-07.json"),
    include_str!("../../cases/case-08.json"),
    include_str!("../../cases/case-09.json"),
];

/// What each payer would bear without schemes is what schemes take over from it and what it is left with, to the cent;
/// and what a scheme takes over from all is what it grants.
#[test]
fn what_a_payer_would_bear_is_what_schemes_take_over_and_what_is_left() {
    let mut taken_over = 0;
    for text in CASES {
        let given = from_json(text, "case").expect("a readable receipt").given;
        let assessment = assess(&given).expect("a given that can be computed");
        let explainer = Explainer::new(&given, &assessment);
        let borne = |base: Base| explainer.borne(&Selection { base, ..Selection::default() });
        let before = borne(Base::BeforeSchemes);
        assert_eq!(before.total(), explainer.sum(&Selection::default()));
        for (count, after, taken) in [
            (GrantCount::Certain, Base::AfterCertain, assessment.taken_over()),
            (GrantCount::Expected, Base::Expected, assessment.taken_over_as_expected(&given)),
        ] {
            let after = borne(after);
            for payer in Payer::ALL {
                let taken: Cents = taken.values().map(|from| from[payer]).sum();
                assert_eq!(before[payer], taken + after[payer], "{payer:?}, {count:?}");
            }
            for (scheme, from) in &taken {
                let granted = explainer.granted_amount(count, Some(&given.funding[*scheme].id), None);
                assert_eq!(from.total(), granted, "{count:?}");
            }
            taken_over += taken.len();
        }
    }
    assert!(taken_over > 0, "some case has schemes that pay");
}

/// Every figure of every worked case, explained one step at a time, evaluates to itself.
#[test]
fn every_derivation_evaluates_to_its_figure() {
    for text in CASES {
        let given = from_json(text, "case").expect("a readable receipt").given;
        let assessment = assess(&given).expect("a given that can be computed");
        let explainer = Explainer::new(&given, &assessment);
        let figures = explainer.figures();
        assert!(figures.len() > assessment.lines.len());
        for id in figures {
            let derivation = explainer.explain(&id).unwrap_or_else(|| panic!("no derivation of {id}"));
            assert!(derivation.holds(), "{id}: {} is not {}", derivation.formula.evaluate(), derivation.value);
            assert_eq!(id.to_string().parse::<FigureId>().as_ref(), Ok(&id));
        }
    }
}
