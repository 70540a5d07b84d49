//! What a check says of the law is what holds on the days of the agreement.

use akkoord::domain::agreement::Dossier;
use akkoord::domain::changes::leaned_on;
use akkoord::domain::clause::Value;
use akkoord::domain::period::{Date, Period};
use akkoord::domain::workforce::ContractKind;
use rust_decimal::dec;

use super::base::{Change, FIGURES, LIBRARY, STATUTES, base, checked, dutch, said};
use super::{changed, of};

fn over(start: Date, end: Date, change: impl Fn(&mut Dossier)) -> Dossier {
    changed(|dossier| {
        dossier.agreement.term = Period { start, end };
        change(dossier);
    })
}

/// Why agency workers are said to be left out.
fn left_out(start: Date, end: Date) -> String {
    let dossier = over(start, end, |dossier| _ = dossier.add("language-lessons"));
    dutch(&of(&said(&dossier), "agency-workers-left-out")[0].explanation)
}

/// Waadi 8: until 30 December 2026 pay, allowances and working time; after that equivalence of other terms, training
/// among them.
#[test]
fn what_agency_workers_are_entitled_to_follows_the_days_of_the_agreement() {
    let (old, new) = ("scholing noemt de wet daarbij niet", "scholing daaronder, die ten minste gelijkwaardig zijn");
    let before = left_out(Date::constant(2026, 8, 1), Date::constant(2026, 12, 30));
    assert!(before.contains(old) && !before.contains(new), "{before}");
    let after = left_out(Date::constant(2026, 12, 31), Date::constant(2028, 12, 31));
    assert!(after.contains(new) && !after.contains(old), "{after}");
    let across = left_out(Date::constant(2026, 8, 1), Date::constant(2027, 12, 31));
    let (first, second) = across.split_once(" Vanaf 31 december 2026 geldt: ").expect("both, each with its days");
    assert!(
        first.starts_with("Vóór 31 december 2026 geldt: ") && first.contains(old) && second.contains(new),
        "{across}"
    );
}

/// What was paragraph 5 of Waadi 8 is paragraph 6 from 31 December 2026.
#[test]
fn an_article_is_cited_by_the_numbering_of_its_day() {
    for (start, paragraph) in [(Date::constant(2026, 8, 1), 5), (Date::constant(2027, 1, 1), 6)] {
        let dossier = over(start, Date::constant(2027, 12, 31), |dossier| {
            dossier.add("equal-access").set("equal-access", "from_day_one", Value::Flag(false));
        });
        let said = said(&dossier);
        let law = &of(&said, "agency-workers-wait")[0].law;
        let cited: Vec<_> = law.iter().map(|law| law.cited(&STATUTES, dossier.agreement.term)).collect();
        assert!(cited.contains(&format!("Waadi, art. 8, lid {paragraph}")), "{cited:?}");
    }
}

/// BW 7:628a ends on 31 December 2027 and what follows was not read.
#[test]
fn a_limit_that_has_lapsed_is_missing_and_not_carried_forward() {
    let dossier = over(Date::constant(2028, 1, 1), Date::constant(2028, 12, 31), |dossier| {
        dossier.add("language-lessons").number("language-lessons", "roster_notice_days", dec!(3));
        dossier.profile(ContractKind::OnCall, dec!(20), dec!(20));
    });
    let checked = checked(&dossier, (&LIBRARY, &FIGURES), Date::constant(2028, 2, 1), true);
    assert!(of(&checked.findings, "on-call-notice").is_empty());
    let not_done = checked.not_done.iter().find(|not_done| not_done.checks.contains(&"on-call-notice"));
    let cause = dutch(&not_done.expect("it is said").causes[0].message);
    assert!(cause.contains("bandbreedtecontract"), "{cause}");
    // One day earlier in the law it is found.
    let dossier = over(Date::constant(2027, 1, 1), Date::constant(2027, 12, 31), |dossier| {
        dossier.add("language-lessons").number("language-lessons", "roster_notice_days", dec!(3));
    });
    assert_eq!(of(&said(&dossier), "on-call-notice").len(), 1);
}

#[test]
fn texts_read_stand_beside_the_days_on_which_they_hold() {
    let dossier =
        over(Date::constant(2027, 1, 1), Date::constant(2028, 12, 31), |dossier| _ = dossier.add("admitted-agencies"));
    let said = said(&dossier);
    let law = &of(&said, "admission-dates")[0].law;
    let read: Vec<_> = law.iter().map(|law| law.with_text_read(&STATUTES, base().agreement.term).nl).collect();
    let admission = read.iter().find(|read| read.starts_with("Waadi, art. 12c")).expect("the articles on admission");
    assert!(
        admission.contains(
            "tekst van 1 januari 2027, tot en met 31 december 2027; tekst van 1 januari 2028, vanaf 1 januari 2028"
        ),
        "{admission}"
    );
}

/// What a template cites is data; what the parties write themselves is read for it.
#[test]
fn the_parties_own_words_lean_on_the_rules_they_name() {
    for (text, rules) in [
        ("De uitzendkracht krijgt ten minste wat artikel 8, lid 4 van de Waadi hem geeft.", &["waadi.8"][..]),
        ("Dit is geen oproep als bedoeld in artikel 628a van Boek 7 van het Burgerlijk Wetboek.", &["bw.628a"]),
        ("De werkgever geeft 8 uur les; de Waadi doet daar niet aan af.", &[]),
        ("Artikel 8 van deze cao geldt ook hier.", &[]),
    ] {
        let mut dossier = base();
        dossier.free(text);
        let leaning = leaned_on(&dossier.proposals[0], &LIBRARY, &STATUTES);
        let found: Vec<&str> = leaning.iter().map(|leaning| leaning.rule.id.as_str()).collect();
        assert_eq!(found, rules, "{text}");
        assert!(
            leaning.iter().all(|leaning| leaning.articles.iter().all(|article| article.as_str() == "free")
                && leaning.articles.len() == 1),
            "{text}"
        );
    }
}
