//! The dated rules of law: each with its days and the text that was read, and each that is asked for by name is there.

use std::collections::BTreeSet;

use akkoord::domain::law::{End, Statutes, TextRead};
use akkoord::domain::period::Date;
use akkoord::store::builtin;

fn statutes() -> Statutes {
    builtin::statutes().expect("readable statutes")
}

/// From and end are asked for by the format itself: a version without one of them is not read.
#[test]
fn every_rule_has_its_days_what_it_says_and_the_text_that_was_read() {
    let statutes = statutes();
    let mut ids = BTreeSet::new();
    for act in statutes.acts() {
        assert!(act.to.reaches(act.from), "{}", act.name);
        assert!(!act.source.title.trim().is_empty() && act.checked_on >= Date::constant(2026, 11, 1), "{}", act.name);
    }
    for (act, rule) in statutes.rules() {
        assert!(ids.insert(rule.id.as_str()), "{} stands twice", rule.id);
        assert!(!rule.versions.is_empty(), "{} says nothing", rule.id);
        for version in &rule.versions {
            assert!(version.to.reaches(version.from), "{} ends before it begins", rule.id);
            for says in [&version.says.nl, &version.says.en] {
                assert!(!says.is_empty() && !says.ends_with('.'), "{}: {says}", rule.id);
            }
            match act.read_of(version) {
                TextRead::On(day) | TextRead::OnlyOld(day) => {
                    assert!(*day >= Date::constant(2007, 1, 1), "{}: {day}", rule.id);
                }
                TextRead::Otherwise(note) => assert!(!note.nl.is_empty() && !note.en.is_empty(), "{}", rule.id),
            }
            assert!(!act.source_of(version).title.trim().is_empty(), "{} has no source", rule.id);
        }
        for pair in rule.versions.windows(2) {
            let End::On(last) = pair[0].to else { panic!("{}: a version without end before another", rule.id) };
            assert!(last < pair[1].from, "{}: two versions hold on {last}", rule.id);
        }
    }
    assert!(ids.len() > 50, "{}", ids.len());
}

#[test]
fn every_rule_that_code_asks_for_is_there() {
    let statutes = statutes();
    let source = include_str!("../../../src/domain/checks/law.rs");
    let asked: Vec<&str> = source.split(": &str = \"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(asked.len() >= 6, "{asked:?}");
    for id in asked {
        assert!(statutes.rule(id).is_some(), "{id}");
    }
}

/// The admission of lenders, the registration it replaces, equivalence, and contracts from 2028.
#[test]
fn the_days_on_which_the_law_changes_are_those_of_the_acts() {
    let statutes = statutes();
    for (id, last_of_old, first_of_new) in [
        ("waadi.8", (2026, 12, 30), Some((2026, 12, 31))),
        ("waadi.7a", (2027, 12, 31), None),
        ("waadi.12c-12d", (2027, 12, 31), Some((2028, 1, 1))),
        ("bw.628a", (2027, 12, 31), Some((2028, 1, 1))),
        ("bw.668a", (2027, 12, 31), Some((2028, 1, 1))),
        ("bw.691", (2027, 12, 31), Some((2028, 1, 1))),
        ("wtta.sign-up", (2026, 12, 31), None),
        ("wtta.application", (2027, 6, 30), None),
    ] {
        let day = |(year, month, day)| Date::constant(year, month, day);
        let (_, rule) = statutes.rule(id).unwrap_or_else(|| panic!("{id}"));
        let old = rule.on(day(last_of_old)).unwrap_or_else(|| panic!("{id} holds on its last day"));
        assert_eq!(old.to, End::On(day(last_of_old)), "{id}");
        let after = rule.on(day(last_of_old).tomorrow().expect("a day"));
        assert_eq!(after.map(|version| version.from), first_of_new.map(day), "{id}");
    }
}
