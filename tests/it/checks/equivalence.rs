//! Packages held against each other: the tests of the agreement of agencies as cases, and what of this agreement counts.

use akkoord::domain::agreement::{Dossier, render};
use akkoord::domain::checks::{CheckContext, Model, PackageRow, TermOf, equivalence};
use akkoord::domain::equivalence::{Class, Compared, Open, Outcome, PackageTerm, Verdict, Way, judge};
use akkoord::domain::money::Cents;
use akkoord::domain::projection::{Data, FigureId, assess, resolve};
use akkoord::store::examples::example;
use akkoord::store::ron_text::from_text;
use rust_decimal::dec;
use serde::Deserialize;

use super::base::{CATALOGUE, Change, FIGURES, LIBRARY, STATUTES};
use crate::support::TODAY;

#[derive(Deserialize)]
struct Case {
    name: String,
    terms: Vec<(Class, Way, Option<Cents>, Option<Cents>)>,
    essential: String,
    other: String,
    total: String,
    verdict: String,
    because: String,
}

/// An outcome as the cases write it: its code, with the amount or count it is about.
fn written(outcome: Outcome) -> String {
    match outcome {
        Outcome::Met { above } => format!("met {above}"),
        Outcome::Short { by } => format!("short {by}"),
        Outcome::Open(Open::NotKnown(count)) => format!("not_known {count}"),
        Outcome::Open(Open::NoTerms | Open::AcrossWays) => outcome.code().to_owned(),
    }
}

#[test]
fn packages_are_held_against_each_other_as_the_agreement_of_agencies_asks() {
    let cases: Vec<Case> = from_text(include_str!("equivalence.ron"), "equivalence.ron").expect("a readable table");
    assert!(cases.len() > 12);
    for Case { name, terms, essential, other, total, verdict, because } in cases {
        let terms = terms.into_iter().map(|(class, way, user_undertaking, agency_worker)| Compared {
            class,
            way,
            user_undertaking,
            agency_worker,
        });
        let terms: Vec<Compared> = terms.collect();
        let judgement = judge(&terms);
        let found = judgement.tests.map(|tested| written(tested.outcome));
        assert_eq!(found, [essential, other, total], "{name}: {because}");
        assert_eq!(judgement.verdict.code(), verdict, "{name}: {because}");
    }
}

/// The rows of `dossier`, and what they come to.
fn rows(dossier: &Dossier, look: impl Fn(&[PackageRow<'_>], Verdict)) {
    let proposal = &dossier.proposals[0];
    let text = render(proposal, &dossier.agreement, &LIBRARY);
    let data = Data { library: &LIBRARY, figures: &FIGURES, catalogue: &CATALOGUE };
    let resolved = resolve(dossier, proposal, data, TODAY).expect("it can be calculated");
    let assessment = assess(&resolved.given).expect("it can be calculated");
    let context = CheckContext::new(dossier, proposal, &text, data, &STATUTES, TODAY);
    let context = context.with_model(Ok(Model { resolved: &resolved, assessment: &assessment }));
    let packages = equivalence(&context);
    look(&packages.rows, packages.judgement.verdict);
}

/// The horticulture example: it opens lessons and career talks to agency workers, and not the recognition of experience.
fn horticulture() -> Dossier {
    let mut dossier = example("glastuinbouw").expect("it loads").dossier;
    dossier.package.clear();
    dossier
}

fn of<'r, 'c>(rows: &'r [PackageRow<'c>], article: &str) -> Option<&'r PackageRow<'c>> {
    rows.iter().find(|row| matches!(&row.of, TermOf::Article { article: id, .. } if id.as_str() == article))
}

#[test]
fn a_right_that_is_opened_is_the_same_by_its_kind_and_one_that_is_not_is_compared_by_its_worth() {
    rows(&horticulture(), |rows, verdict| {
        let lessons = of(rows, "language-lessons").expect("a right of workers");
        assert_eq!(lessons.compared.way, Way::Kind);
        assert!(lessons.user_undertaking.is_some() && lessons.agency_worker.is_some(), "both take part");
        let recognition = of(rows, "prior-learning").expect("a right of workers");
        assert_eq!((recognition.compared.way, recognition.compared.class), (Way::Budget, Class::Other));
        assert!(recognition.agency_worker.is_none(), "what is not entered is not known");
        let (worth, figure) = recognition.user_undertaking.clone().expect("it costs something");
        assert!(matches!(figure, Some(FigureId::Worth { .. })) && worth > Cents::ZERO);
        assert!(of(rows, "equal-access").is_none(), "a duty towards agency workers is no right of own workers");
        assert_eq!(verdict, Verdict::Open);
    });
}

#[test]
fn access_that_waits_is_not_the_same_right() {
    let mut dossier = horticulture();
    dossier.flag("equal-access", "from_day_one", false).number("equal-access", "access_weeks", dec!(26));
    rows(&dossier, |rows, _| {
        assert_eq!(of(rows, "language-lessons").map(|row| row.compared.way), Some(Way::Budget));
    });
}

#[test]
fn what_takes_the_place_of_an_article_is_held_against_what_that_comes_to() {
    let mut dossier = horticulture();
    dossier.package.push(PackageTerm {
        id: "voucher".to_owned(),
        name: "Scholingsvoucher".to_owned(),
        class: Class::Other,
        way: Way::Budget,
        user_undertaking: None,
        agency_worker: Some(Cents::new(50_000)),
        instead_of: Some("prior-learning".into()),
        basis: String::new(),
    });
    rows(&dossier, |rows, _| {
        assert!(rows.iter().all(|row| !matches!(row.of, TermOf::Own(_))), "it stands with the article");
        let row = of(rows, "prior-learning").expect("the article");
        assert_eq!(row.compared.agency_worker, Some(Cents::new(50_000)));
        assert!(row.compared.user_undertaking.is_some());
    });
}

/// What such an agreement gives beyond the user undertaking's terms is not set off (art. 21(6)).
#[test]
fn in_the_agreement_of_agencies_no_article_is_compared() {
    let mut dossier = horticulture();
    dossier.agreement.binds_agencies = true;
    rows(&dossier, |rows, _| assert!(rows.is_empty()));
}
