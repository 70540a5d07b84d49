//! What leads from one text to another: applied it gives that text, and its prices add up.

use std::collections::BTreeMap;
use std::sync::Arc;

use akkoord::domain::agreement::edit::arrange::{copy_article, step_article};
use akkoord::domain::agreement::edit::{Edit, Step, TextEdit, text_between};
use akkoord::domain::agreement::{Dossier, Proposal};
use akkoord::domain::clause::Value;
use akkoord::domain::money::Cents;
use akkoord::domain::period::{Date, Year};
use akkoord::domain::projection::Selection;
use akkoord::domain::words::Language;
use akkoord::report::redline::{Effect, Kind};
use akkoord::store::examples::example;
use akkoord::workbench::Workbench;
use proptest::prelude::*;
use proptest::sample::Index;
use rust_decimal::dec;

use super::edits::{EXAMPLES, text_edit};

/// The first proposal of an example, and what some edits of its text make of it.
fn pair(example: &Dossier, picked: Vec<(u8, Index, Index)>) -> (Proposal, Proposal) {
    let mut dossier = Dossier { proposals: vec![example.proposals[0].clone()], ..example.clone() };
    let before = dossier.proposals[0].clone();
    for (kind, here, there) in picked {
        // Only what changes the text: not which proposals there are, nor what they are called.
        if let Some(edit) = text_edit(&dossier.proposals[0], kind, here, there).filter(|_| !matches!(kind, 16 | 17)) {
            let _refused = edit.apply(&mut dossier);
        }
    }
    (before, dossier.proposals.swap_remove(0))
}

fn some_edits(most: usize) -> impl Strategy<Value = Vec<(u8, Index, Index)>> {
    prop::collection::vec((0_u8..19, any::<Index>(), any::<Index>()), 0..most)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_way_from_a_text_to_another_gives_that_text_and_to_itself_is_no_way(
        example in any::<Index>(), picked in some_edits(12)
    ) {
        let (before, after) = pair(example.get(&EXAMPLES), picked);
        let mut now = before.clone();
        for step in text_between(&before, &after).expect("one descends from the other") {
            step.apply(&mut now).expect("each step can be taken where it stands");
        }
        prop_assert_eq!(&now, &after);
        prop_assert_eq!(text_between(&after, &after), Some(Vec::new()));
    }
}

/// What a text costs each year, calculated by itself.
fn years(workbench: &Workbench, example: &Dossier, proposal: &Proposal) -> Option<BTreeMap<Year, Cents>> {
    let dossier = Dossier { proposals: vec![proposal.clone()], ..example.clone() };
    let mut opened = workbench.with(Arc::new(dossier));
    let calculation = opened.calculation(proposal).ok()?;
    let explainer = calculation.explainer();
    let sum = |year| (year, explainer.sum(&Selection::of(Some(year))));
    Some(calculation.assessment.years.iter().map(|span| sum(span.year)).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_effects_and_the_interplay_add_up_to_the_difference_of_two_fresh_calculations(
        example in any::<Index>(), picked in some_edits(8)
    ) {
        let example = example.get(&EXAMPLES);
        let (before, after) = pair(example, picked);
        let workbench = Workbench::built_in(Date::constant(2026, 11, 27)).expect("the data files are sound");
        let opened = workbench.with(Arc::new(example.clone()));
        let view = opened.compare(&before, &after, Language::Dutch).expect("one descends from the other");
        let fresh = years(&workbench, example, &before).zip(years(&workbench, example, &after));
        let Some((from, to)) = fresh else {
            prop_assert!(view.money.is_err(), "what cannot be calculated has no price");
            return Ok(());
        };
        let money = view.money.expect("both can be calculated");
        prop_assert_eq!((&money.from.years, &money.to.years), (&from, &to));
        let effects: Vec<&Effect> = view.changes.iter().filter_map(|change| change.effect.as_ref()).collect();
        for (year, before) in &from {
            let parts = effects.iter().copied().chain([&money.interplay]).map(|effect| effect.years[year]);
            prop_assert_eq!(parts.sum::<Cents>(), to[year] - *before, "{}", year);
        }
        let people = effects.iter().copied().chain([&money.interplay]).map(|effect| effect.participants);
        prop_assert_eq!(people.fold(money.from.participants, |sum, more| sum + more), money.to.participants);
    }
}

fn glastuinbouw() -> Dossier {
    example("glastuinbouw").expect("it is there").dossier
}

/// The text of the example after one edit.
fn edited(edit: impl FnOnce(&Proposal) -> Edit) -> (Dossier, Proposal, Proposal) {
    let mut dossier = glastuinbouw();
    let before = dossier.proposals[0].clone();
    edit(&before).apply(&mut dossier).expect("it can be applied");
    (glastuinbouw(), before, dossier.proposals.swap_remove(0))
}

#[test]
fn an_article_that_moves_is_the_only_one_that_does() {
    for step in [Step::Back, Step::Forward] {
        let (_, before, after) = edited(|shown| step_article(shown, "lesson-costs", step).expect("it can move"));
        let steps = text_between(&before, &after).expect("a move leads there");
        assert!(matches!(&steps[..], [TextEdit::Move { .. }]), "{steps:?}");
    }
    let (_, before, after) = edited(|shown| copy_article(shown, "lesson-costs").expect("it can be copied"));
    let steps = text_between(&before, &after).expect("a copy leads there");
    assert!(matches!(&steps[..], [TextEdit::Insert { .. }]), "the others stay: {steps:?}");
}

#[test]
fn a_value_is_told_as_a_value_with_its_words_and_its_price() {
    let value = || Value::Number(dec!(60));
    let set = |shown: &Proposal| Edit::text(shown, TextEdit::set("language-lessons", "hours_per_year", value()));
    let (dossier, before, after) = edited(set);
    let workbench = Workbench::built_in(Date::constant(2026, 11, 27)).expect("the data files are sound");
    let opened = workbench.with(Arc::new(dossier));
    let view = opened.compare(&before, &after, Language::Dutch).expect("one descends from the other");
    let [change] = &view.changes[..] else { panic!("{:?}", view.changes) };
    let what = change.what.replace('\u{a0}', " ");
    assert_eq!((change.kind, what.as_str()), (Kind::Value, "Lesuren per jaar: 80 → 60 uur in artikel 3"));
    let money = view.money.expect("both can be calculated");
    assert!(money.difference.total() < Cents::ZERO, "fewer hours cost less");
    assert_eq!(change.effect.as_ref(), Some(&money.difference), "one change does all of it");
    assert!(money.interplay.total().is_zero());
    let names: Vec<&str> = view.units.iter().map(|unit| unit.name.as_str()).collect();
    assert_eq!(names, ["Artikel 3 Les Nederlands in werktijd"]);
}
