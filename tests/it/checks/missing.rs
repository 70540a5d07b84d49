//! A check whose limit is in no data file and not in the dossier is said not to have been run.

use akkoord::domain::checks::{Check, Checked, Needs, NotDone, all};
use akkoord::domain::parameters::FigureKey;

use super::base::{FIGURES, LIBRARY, base, checked, dutch, without};
use super::pairs;
use crate::support::TODAY;

fn not_done<'c>(checked: &'c Checked, check: &Check) -> Option<&'c NotDone> {
    checked.not_done.iter().find(|not_done| not_done.checks.contains(&check.id))
}

/// Every check with every figure it declares, so that the table cannot grow past this test.
fn declared() -> impl Iterator<Item = (&'static Check, &'static FigureKey)> {
    all().flat_map(|check| check.run.figures().into_iter().map(move |figure| (check, figure)))
}

#[test]
fn a_check_without_its_figure_is_not_run_and_names_it_with_what_to_do() {
    for (check, figure) in declared() {
        // A check that also needs the costs waits for these first, and they need the figure themselves.
        let waits_for_costs = matches!(check.run, Needs::ModelAndFigure(..));
        let figures = without(figure);
        let pair = pairs().into_iter().find(|pair| pair.check == check.id).expect("every check has a case");
        let checked = checked(&pair.bad, (&LIBRARY, &figures), pair.today, true);
        assert!(checked.findings.iter().all(|finding| finding.check != check.id), "{} is run", check.id);
        let not_done = not_done(&checked, check).unwrap_or_else(|| panic!("{} falls silent", check.id));
        if waits_for_costs {
            continue;
        }
        assert_eq!(dutch(&not_done.reason), format!("geen waarde van ‘{figure}’"), "{}", check.id);
        let [cause] = &not_done.causes[..] else { panic!("{}: {:?}", check.id, not_done.causes) };
        assert!(dutch(&cause.message).contains(&figure.to_string()), "{}: {cause:?}", check.id);
        assert!(!cause.remedies.is_empty(), "{}: what is to be done?", check.id);
    }
}

/// A figure whose first value holds from a later day is known by its name.
#[test]
fn a_limit_that_is_not_in_force_yet_is_missing_by_its_name() {
    let mut figures = without(&FigureKey::MaxTermYears);
    let limit = FIGURES.listed().into_iter().find(|figure| figure.key == FigureKey::MaxTermYears).cloned();
    let mut limit = limit.expect("it is published");
    limit.entries.iter_mut().for_each(|entry| entry.from = "2040-01-01".parse().expect("a date"));
    figures.extend([limit]);
    let checked = checked(&base(), (&LIBRARY, &figures), TODAY, true);
    let reasons: Vec<_> = checked.not_done.iter().map(|not_done| (dutch(&not_done.reason), &not_done.checks)).collect();
    assert_eq!(reasons, [("geen waarde van ‘Langste looptijd van een cao’".to_owned(), &vec!["term-over-five-years"])]);
}

/// What a check reads must be what it declares: with no figures at all, a check that declares none finds the same.
#[test]
fn a_check_that_declares_no_figure_does_not_read_a_limit() {
    let none = akkoord::domain::parameters::PublishedFigures::default();
    for pair in pairs() {
        let check = all().find(|check| check.id == pair.check).expect("a check");
        if !matches!(check.run, Needs::Text(_)) || check.id == "law-not-read-lately" {
            continue;
        }
        let count = |checked: &Checked| checked.findings.iter().filter(|finding| finding.check == check.id).count();
        let with = checked(&pair.bad, (&LIBRARY, &FIGURES), pair.today, false);
        let without = checked(&pair.bad, (&LIBRARY, &none), pair.today, false);
        assert_eq!(count(&with), count(&without), "{} reads a figure it does not declare", check.id);
    }
}
