//! Profiles changed in their fields, shares and by the sector: each change one step, applied when it is meant.

use akkoord::domain::money::{Heads, Rate};
use akkoord::domain::workforce::draft::{Input, open_inputs};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, vec2};
use egui_kittest::kittest::Queryable;
use rust_decimal::{Decimal, dec};

use super::{page, page_with, profiles, selected, sum, undo};
use crate::support::window::{Window, choose, field, press, shows, steps, type_in};

fn names(harness: &Window) -> Vec<String> {
    profiles(harness).into_iter().map(|profile| profile.id.to_string()).collect()
}

#[test]
fn a_number_of_workers_typed_by_keyboard_is_one_step_and_comes_back_by_undo() {
    let mut harness = page();
    let before = selected(&harness).heads;
    type_in(&mut harness, "Aantal werknemers", "17 500");
    assert_eq!(selected(&harness).heads, before, "nothing changes while typing");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(selected(&harness).heads, Heads::new(dec!(17500)));
    assert_eq!(steps(&harness), 1);
    undo(&mut harness);
    assert_eq!(selected(&harness).heads, before);
}

#[test]
fn leaving_a_field_applies_it_too_also_by_choosing_another_profile_or_page() {
    let mut harness = page();
    type_in(&mut harness, "Uren per week", "38");
    press(&mut harness, Modifiers::NONE, Key::Tab);
    assert_eq!(profiles(&harness)[0].hours_per_week.value(), dec!(38));

    type_in(&mut harness, "Uren per week", "37,5");
    harness.get_by_label_contains("Vast: teelt, oogst en verpakking, ").click();
    harness.run();
    assert_eq!(profiles(&harness)[0].hours_per_week.value(), dec!(37.5));
    assert_eq!(selected(&harness).id, "vast-teelt");

    type_in(&mut harness, "Uren per week", "35");
    press(&mut harness, Modifiers::COMMAND, Key::Num3);
    assert_eq!(profiles(&harness)[1].hours_per_week.value(), dec!(35));
    assert_eq!(steps(&harness), 3);
}

#[test]
fn what_cannot_be_read_says_why_and_changes_nothing() {
    let mut harness = page();
    let before = selected(&harness);
    for (text, problem) in [
        ("veel", "‘veel’ is geen getal"),
        ("1.250", "kan 1.250 of 1,25 zijn"),
        ("200", "kies een waarde van"),
        ("", "typ een waarde"),
    ] {
        type_in(&mut harness, "Uren per week", "x");
        type_in(&mut harness, "Uren per week", text);
        if text.is_empty() {
            harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
            press(&mut harness, Modifiers::NONE, Key::Delete);
        }
        assert!(shows(&harness, problem), "{text}: {problem}");
        press(&mut harness, Modifiers::NONE, Key::Enter);
        assert_eq!(selected(&harness), before, "{text}");
    }
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(harness.state().state().session.workforce.typed.is_empty());
    assert_eq!(steps(&harness), 0);
}

/// WML from 1 July 2026: € 14.99; a cent less is below it.
#[test]
fn a_wage_below_the_minimum_is_said_at_the_field_and_at_the_minimum_it_is_not() {
    let mut harness = page();
    type_in(&mut harness, "Bruto uurloon", "14,98");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(shows(&harness, "wettelijk minimumloon is €\u{202F}14,99"));
    type_in(&mut harness, "Bruto uurloon", "14,99");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(!shows(&harness, "wettelijk minimumloon is"));
}

#[test]
fn keys_in_the_table_choose_move_add_copy_and_remove() {
    let mut harness = page();
    let before = names(&harness);
    harness.get_by_label_contains("Vast: vakkrachten en leidinggevenden, ").focus();
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    assert_eq!(selected(&harness).id, "vast-teelt");
    assert_eq!(steps(&harness), 0, "choosing is no change");

    press(&mut harness, Modifiers::ALT.plus(Modifiers::SHIFT), Key::ArrowUp);
    assert_eq!(names(&harness)[..2], ["vast-teelt", "vakkrachten"]);

    press(&mut harness, Modifiers::SHIFT, Key::Insert);
    assert_eq!(names(&harness)[..2], ["vast-teelt", "vast-teelt-2"]);
    assert_eq!(selected(&harness).name, "Vast: teelt, oogst en verpakking (kopie)");

    press(&mut harness, Modifiers::NONE, Key::Delete);
    assert_eq!(names(&harness)[..2], ["vast-teelt", "vakkrachten"]);

    press(&mut harness, Modifiers::NONE, Key::Insert);
    assert!(selected(&harness).heads.is_zero(), "a new profile counts for nobody");
    let name = harness.get_by_role_and_label(Role::TextInput, "Naam");
    assert!(name.is_focused(), "and its name can be typed at once");
    assert_eq!(steps(&harness), 4);
    for _step in 0..4 {
        undo(&mut harness);
    }
    assert_eq!(names(&harness), before);
}

#[test]
fn a_share_typed_or_slid_takes_from_the_others_and_all_stay_the_whole() {
    let mut harness = page();
    let before = selected(&harness).stay_share;
    type_in(&mut harness, "Verblijfsduur, 0 jaar", "33,3333");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let after = selected(&harness).stay_share;
    assert_eq!(after[0].value(), dec!(0.333333));
    assert_eq!(sum(&after), Decimal::ONE);
    // The others were 4, 4, 4, 4 and 80 of 96: 80 / 96 of what is left, 0.666667, is 0.555556 to a millionth.
    assert_eq!(after[5].value(), dec!(0.555556));
    assert_eq!(steps(&harness), 1);
    undo(&mut harness);
    assert_eq!(selected(&harness).stay_share, before);

    harness.get_by_label("Verblijfsduur, 0 jaar schuiven").scroll_to_me();
    harness.run();
    let slider = harness.get_by_label("Verblijfsduur, 0 jaar schuiven").rect();
    harness.drag_at(slider.left_center() + vec2(14.0, 0.0));
    for step in 1..10_u8 {
        harness.hover_at(slider.left_center() + vec2(14.0 + 12.0 * f32::from(step), 0.0));
        harness.step();
        assert_eq!(sum(&selected(&harness).stay_share), Decimal::ONE);
    }
    harness.drop_at(slider.left_center() + vec2(140.0, 0.0));
    harness.run();
    assert_ne!(selected(&harness).stay_share, before);
    assert_eq!(steps(&harness), 1, "a slide is one step however many values it passes");
}

#[test]
fn a_share_slid_away_and_back_leaves_the_others_as_they_were() {
    let mut harness = page();
    let before = selected(&harness).stay_share;
    harness.get_by_label("Verblijfsduur, 5 jaar of meer schuiven").scroll_to_me();
    harness.run();
    let slider = harness.get_by_label("Verblijfsduur, 5 jaar of meer schuiven").rect();
    let start = slider.left_center() + vec2(slider.width() * 0.79, 0.0);
    harness.drag_at(start);
    harness.step();
    let held = selected(&harness).stay_share;
    harness.hover_at(slider.right_center() + vec2(40.0, 0.0));
    harness.step();
    assert_eq!(selected(&harness).stay_share[5].value(), Decimal::ONE);
    harness.hover_at(start);
    harness.step();
    harness.drop_at(start);
    harness.run();
    let after = selected(&harness).stay_share;
    assert_eq!(after, held, "what passed through nothing comes back in the old proportions: {before:?}");
    assert!(after[0].value() > Decimal::ZERO);
}

#[test]
fn a_lock_holds_a_share() {
    let mut harness = page();
    choose(&mut harness, "Verblijfsduur, 5 jaar of meer vasthouden");
    type_in(&mut harness, "Verblijfsduur, 0 jaar", "10");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let after = selected(&harness).stay_share;
    // 80 stays, so 10 is left for the other four, who had 4 each.
    let expected = [dec!(0.1), dec!(0.025), dec!(0.025), dec!(0.025), dec!(0.025), dec!(0.8)];
    assert_eq!(after, expected.map(Rate::new));
}

#[test]
fn a_sector_of_the_catalogue_fills_in_what_is_known_and_leaves_the_rest_open() {
    let mut harness = page_with(|dossier| dossier.workforce.clear());
    assert!(shows(&harness, "Nog geen profielen"));
    harness.query_all_by_role_and_label(Role::Button, "Uit de sector…").next().expect("an offer").click();
    harness.run();
    harness.check_accessibility();
    choose(&mut harness, "Maak een profiel");
    let profile = selected(&harness);
    // assets/sectors/glastuinbouw.ron: 38 hours, a levy of 0.71 %, no year-end bonus found.
    assert_eq!(profile.hours_per_week.value(), dec!(38));
    assert_eq!(profile.other_employer_cost.value(), dec!(0.0071));
    let open: Vec<Input> = open_inputs(&profile).collect();
    assert!(!open.contains(&Input::HoursPerWeek) && !open.contains(&Input::OtherEmployerCost));
    assert!(open.contains(&Input::YearEndBonus) && open.contains(&Input::HourlyWage));
    // The first one counts the 40,000 workers of the sector; a second one would count them twice.
    assert!(profile.heads.value() == dec!(40000) && !open.contains(&Input::Heads));
    choose(&mut harness, "Uit de sector…");
    choose(&mut harness, "Maak een profiel");
    let profile = selected(&harness);
    assert!(profile.heads.is_zero() && open_inputs(&profile).any(|input| input == Input::Heads));

    type_in(&mut harness, "Aantal werknemers", "120");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let open: Vec<Input> = open_inputs(&selected(&harness)).collect();
    assert!(!open.contains(&Input::Heads), "what is filled in is no longer open");
}

#[test]
fn a_number_at_rest_has_its_thousands_apart_and_reads_the_same_as_it_stands() {
    let mut harness = page();
    let heads = |harness: &Window| selected(harness).heads.value();
    let shown = |harness: &Window| field(harness, "Aantal werknemers").value().expect("a value");
    assert_eq!((heads(&harness), shown(&harness).as_str()), (dec!(16000), "16.000"));
    for text in ["16000", "16.000", "16 000"] {
        type_in(&mut harness, "Aantal werknemers", text);
        press(&mut harness, Modifiers::NONE, Key::Enter);
        assert_eq!((heads(&harness), steps(&harness)), (dec!(16000), 0), "{text}");
        assert_eq!(shown(&harness), "16.000", "{text}");
    }
    type_in(&mut harness, "Aantal werknemers", "17.000");
    assert!(shows(&harness, "kan 17.000 of 17 zijn"), "elsewhere a point can begin decimals");
}
