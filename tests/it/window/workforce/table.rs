//! The table of profiles: it adds up, opens the cost of an hour, and lays out only what is in sight.

use akkoord::domain::money::Heads;
use akkoord::domain::words::Language;
use akkoord::domain::workforce::Profile;
use akkoord::report::workforce::share_text;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use rust_decimal::{Decimal, dec};

use super::{page, page_with, profiles, selected, undo};
use crate::support::window::{Window, choose, press, shows, steps, type_in};

#[test]
fn the_table_adds_up() {
    let harness = page();
    let table = &harness.state().derived().pages.workforce.table;
    // 16,000 + 9,000 + 9,000 + 6,000 + 16,000 + 16,000.
    assert_eq!(table.heads.value(), dec!(72000));
    let shares = || table.rows.iter().filter_map(|row| row.share).map(|share| share.value());
    assert_eq!(shares().sum::<Decimal>(), Decimal::ONE);
    assert!(shares().all(|share| share.scale() <= 4), "whole hundredths of a per cent");
    assert_eq!(share_text(table.share, Language::Dutch), "100,00%");
}

#[test]
fn the_cost_of_an_hour_opens_its_derivation() {
    let mut harness = page();
    // Beside the form there is no room for the column.
    choose(&mut harness, "Formulier");
    harness.get_by_label_contains("Kosten per uur van Vast: vakkrachten en leidinggevenden").click();
    harness.run();
    assert!(harness.state().derived().derivation.explanation().is_some());
}

#[test]
fn a_hundred_idle_frames_on_the_page_change_and_compute_nothing() {
    let mut harness = page();
    let computed = harness.state().derived().times_computed;
    let revision = harness.state().state().document.revision();
    harness.run_steps(100);
    assert_eq!(harness.state().derived().times_computed, computed);
    assert_eq!(harness.state().state().document.revision(), revision);
    assert_eq!(steps(&harness), 0);
}

#[test]
fn of_ten_thousand_profiles_only_the_rows_in_sight_are_laid_out() {
    let mut harness = page_with(|dossier| {
        // Without clauses, so that the test is about the page and not about the model.
        for proposal in &mut dossier.proposals {
            proposal.chapters.clear();
        }
        let first = dossier.workforce[0].clone();
        dossier.workforce = (0..10_000)
            .map(|index| Profile { id: format!("p{index}").into(), name: format!("Groep {index}"), ..first.clone() })
            .collect();
        for profile in dossier.workforce.iter_mut() {
            profile.heads = Heads::new(dec!(10));
        }
    });
    let rows = |harness: &Window| harness.query_all_by_label_contains(", 10 werknemers, vast").count();
    assert!(rows(&harness) > 3 && rows(&harness) < 60, "{}", rows(&harness));
    harness.get_by_label_contains("Groep 0, ").focus();
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::End);
    assert_eq!(selected(&harness).id, "p9999");
    assert!(shows(&harness, "Groep 9999, "), "the row that is chosen is in sight");
    assert!(rows(&harness) < 60);
}

#[test]
fn every_widget_has_a_name_in_both_languages() {
    let mut harness = page();
    for _language in 0..2 {
        harness.check_accessibility();
        press(&mut harness, Modifiers::COMMAND, Key::L);
    }
}

#[test]
fn the_total_of_a_column_stands_under_it() {
    let window = page();
    let right_edge = |label: &str| window.get_by_label(label).rect().right();
    let share = "Deel van de loonsom van Totaal: 100,00%, open de herleiding";
    for (heading, total) in [("Loonsom", share), ("Uren/week", "gem. 36,56")] {
        let (above, below) = (right_edge(heading), right_edge(total));
        assert!((above - below).abs() < 2.0, "{heading} ends at {above}, {total} at {below}");
    }
}

#[test]
fn the_row_that_is_selected_can_be_typed_in_where_it_stands() {
    let mut harness = page();
    let name = selected(&harness).name;
    type_in(&mut harness, &format!("Uren per week van {name}"), "32");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!((selected(&harness).hours_per_week.value(), steps(&harness)), (dec!(32), 1));
    // The limits are those of a payroll file.
    type_in(&mut harness, &format!("Uren per week van {name}"), "61");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!((selected(&harness).hours_per_week.value(), steps(&harness)), (dec!(32), 1));
    assert!(shows(&harness, "en met 60"), "it is said what can be");
}

#[test]
fn ticked_profiles_are_removed_together_as_one_step() {
    let mut harness = page();
    let before = profiles(&harness);
    for profile in &before[1..3] {
        harness.get_by_label(&format!("{} aanvinken", profile.name)).focus();
        harness.run();
        press(&mut harness, Modifiers::NONE, Key::Space);
    }
    assert!(shows(&harness, "2 profielen aangevinkt"));
    choose(&mut harness, "Verwijderen");
    let left: Vec<_> = profiles(&harness).into_iter().map(|profile| profile.id).collect();
    assert!(left.len() + 2 == before.len() && !left.contains(&before[1].id) && !left.contains(&before[2].id));
    assert_eq!(steps(&harness), 1);
    undo(&mut harness);
    assert_eq!(profiles(&harness), before);
}

#[test]
fn what_is_typed_or_chosen_for_one_of_the_ticked_profiles_holds_for_all_as_one_step() {
    let mut harness = page();
    let before = profiles(&harness);
    harness.get_by_label_contains(&format!("{}, ", before[0].name)).focus();
    harness.run();
    press(&mut harness, Modifiers::SHIFT, Key::ArrowDown);
    press(&mut harness, Modifiers::SHIFT, Key::ArrowDown);
    assert!(shows(&harness, "3 profielen aangevinkt"));
    press(&mut harness, Modifiers::SHIFT, Key::ArrowUp);
    assert!(shows(&harness, "2 profielen aangevinkt"), "the way back lets go");
    assert_eq!((selected(&harness).id, steps(&harness)), (before[1].id.clone(), 0));
    assert!(shows(&harness, "geldt nu voor alle 2 aangevinkte profielen"));

    type_in(&mut harness, &format!("Uren per week van {}", before[1].name), "31");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let hours = |harness: &Window| profiles(harness).iter().map(|of| of.hours_per_week.value()).collect::<Vec<_>>();
    let rest: Vec<Decimal> = before[2..].iter().map(|of| of.hours_per_week.value()).collect();
    assert_eq!(hours(&harness), [vec![dec!(31), dec!(31)], rest].concat());
    assert_eq!(steps(&harness), 1);
    press(&mut harness, Modifiers::COMMAND, Key::H);
    assert!(shows(&harness, ", en nog één profiel"), "the history says that there are more");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    undo(&mut harness);
    assert_eq!(profiles(&harness), before);

    // A name is of one profile only.
    type_in(&mut harness, "Naam", "Kern");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let renamed: Vec<String> = profiles(&harness).into_iter().map(|of| of.name).filter(|name| name == "Kern").collect();
    assert_eq!(renamed.len(), 1);
    undo(&mut harness);

    let moving = Modifiers::ALT.plus(Modifiers::SHIFT);
    harness.get_by_label_contains(&format!("{}, ", before[1].name)).focus();
    harness.run();
    press(&mut harness, moving, Key::ArrowDown);
    let ids: Vec<_> = profiles(&harness).into_iter().map(|of| of.id).collect();
    let expected = [&before[2].id, &before[0].id, &before[1].id];
    assert!(ids.iter().zip(expected).all(|(id, expected)| id == expected), "both have moved: {ids:?}");
    choose(&mut harness, "Geen profiel aanvinken");
    assert!(!shows(&harness, "aangevinkt"));
}

#[test]
fn a_search_a_sort_and_headings_by_contract_leave_the_dossier_alone() {
    let mut harness = page();
    let before = profiles(&harness);
    let names = |harness: &Window| -> Vec<String> {
        let rows = harness.query_all_by_label_contains(" aanvinken");
        rows.filter_map(|row| row.accesskit_node().label()).collect()
    };
    choose(&mut harness, "Profiel");
    let sorted = names(&harness);
    assert!(sorted.is_sorted_by_key(|name| name.to_lowercase()), "{sorted:?}");
    choose(&mut harness, "Per contract");
    assert!(shows(&harness, "profielen · "), "each kind of contract has a heading");
    type_in(&mut harness, "Zoek in de profielen", "uitzend");
    assert!(!names(&harness).is_empty() && names(&harness).len() < before.len());
    type_in(&mut harness, "Zoek in de profielen", "zwembad");
    assert!(shows(&harness, "Geen profiel heeft deze woorden"));
    assert_eq!((profiles(&harness), steps(&harness)), (before, 0));
}
