//! The pages about costs and funding, driven by the names their widgets have for a screen reader.

use akkoord::domain::agreement::{Dossier, FundingChoice};
use akkoord::domain::diagnostic::Language;
use akkoord::domain::money::Cents;
use akkoord::gui::app::App;
use akkoord::gui::derived::Explanation;
use akkoord::gui::engine::Engine;
use akkoord::gui::settings::Settings;
use akkoord::report::funding::{SchemeView, Standing};
use akkoord::store::examples;
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use rust_decimal::dec;

use crate::support::window::{TODAY, press, window, window_of};

const FUND: &str = "Sectorfonds glastuinbouw, lessen Nederlands (aanname)";
const LEVY: &str = "Werkgeversheffing Zvw";

/// The window on the worked example after `change`.
fn window_with(change: impl FnOnce(&mut Dossier) + 'static) -> Harness<'static, App> {
    let mut harness = Harness::builder().with_size([1280.0, 800.0]).with_max_steps(40).build_eframe(|creation| {
        let engine = Engine::built_in(TODAY).expect("the data files are tested to load");
        let mut example = examples::example("glastuinbouw").expect("the example is tested to load");
        change(&mut example.dossier);
        App::new(&creation.egui_ctx, engine, example, None, Settings::default())
    });
    harness.run();
    harness
}

/// The fund of the example twice, without a maximum: each takes over half of what is still borne.
fn two_halves(dossier: &mut Dossier) {
    let own = dossier.funding.iter().find_map(|choice| match choice {
        FundingChoice::Own(own) => Some(own.clone()),
        FundingChoice::Catalogue { .. } => None,
    });
    let mut one = own.expect("the example has a scheme of its own");
    one.scheme.terms[0].max_per_participant = None;
    one.scheme.terms[0].ceiling = None;
    let mut other = one.clone();
    other.scheme.id = "other".to_owned();
    other.scheme.title.nl = "Tweede fonds".to_owned();
    dossier.funding = vec![FundingChoice::Own(one), FundingChoice::Own(other)];
}

fn show_page(harness: &mut Harness<'_, App>, key: Key) {
    press(harness, Modifiers::COMMAND, key);
}

fn click(harness: &mut Harness<'_, App>, label: &str) {
    harness.get_by_label(label).click();
    harness.run();
}

/// Presses by keyboard; for what may lie below the fold.
fn enter(harness: &mut Harness<'_, App>, label: &str) {
    harness.get_by_label(label).focus();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
}

/// Types in a field, over what stands there.
fn type_in(harness: &mut Harness<'_, App>, field: &str, text: &str) {
    harness.get_by_role_and_label(Role::TextInput, field).focus();
    harness.run();
    press(harness, Modifiers::COMMAND, Key::A);
    harness.get_by_role_and_label(Role::TextInput, field).type_text(text);
    harness.run();
}

fn schemes<'h>(harness: &'h Harness<'_, App>) -> &'h [SchemeView] {
    &harness.state().derived().funding.funding.schemes
}

/// What a scheme pays over the term.
fn pays(harness: &Harness<'_, App>, id: &str) -> Cents {
    let scheme = schemes(harness).iter().find(|scheme| scheme.id == id).expect("the dossier counts on it");
    scheme.rows.first().expect("it was computed").total.cents
}

fn gross(harness: &Harness<'_, App>) -> Cents {
    harness.state().derived().basis.headline.as_ref().expect("it was computed").gross.cents
}

fn steps(harness: &Harness<'_, App>) -> usize {
    harness.state().state().document.history().steps()
}

fn overrides<'h>(harness: &'h Harness<'_, App>) -> &'h [akkoord::domain::parameters::Override] {
    &harness.state().state().document.dossier().overrides
}

#[test]
fn the_order_of_schemes_changes_by_keyboard_and_the_figures_follow() {
    let mut harness = window_with(two_halves);
    show_page(&mut harness, Key::Num4);
    let (first, second) = (pays(&harness, "sectorfonds-taal"), pays(&harness, "other"));
    assert!(first > second && second > Cents::ZERO, "the second takes half of what the first leaves");

    harness.get_by_label("Tweede fonds verslepen; pijl omhoog of omlaag verplaatst").focus();
    harness.run();
    harness.key_press(Key::ArrowUp);
    harness.run();
    let order: Vec<&str> = schemes(&harness).iter().map(|scheme| scheme.id.as_str()).collect();
    assert_eq!(order, ["other", "sectorfonds-taal"]);
    assert_eq!((pays(&harness, "other"), pays(&harness, "sectorfonds-taal")), (first, second));
    assert_eq!(steps(&harness), 1);
    let handle = harness.get_by_label("Tweede fonds verslepen; pijl omhoog of omlaag verplaatst");
    assert!(handle.is_focused(), "the handle keeps the focus, so that it can go on");

    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!((pays(&harness, "sectorfonds-taal"), pays(&harness, "other")), (first, second));
    assert!(!harness.state().state().is_changed());
}

#[test]
fn a_scheme_dragged_over_another_takes_its_place_in_one_step() {
    let mut harness = window_with(two_halves);
    show_page(&mut harness, Key::Num4);
    let handle = harness.get_by_label("Tweede fonds verslepen; pijl omhoog of omlaag verplaatst").rect();
    let target = harness.get_by_label(&format!("{FUND} verslepen; pijl omhoog of omlaag verplaatst")).rect();
    let to = target.center_top() + eframe::egui::vec2(0.0, 6.0);
    harness.drag_at(handle.center());
    for part in 1..=8_u8 {
        harness.hover_at(handle.center() + (to - handle.center()) * (f32::from(part) / 8.0));
        harness.step();
    }
    harness.drop_at(to);
    harness.run();
    let order: Vec<&str> = schemes(&harness).iter().map(|scheme| scheme.id.as_str()).collect();
    assert_eq!(order, ["other", "sectorfonds-taal"]);
    assert_eq!(steps(&harness), 1);
}

#[test]
fn totals_without_certain_and_expected_add_up_over_the_years() {
    let mut harness = window();
    show_page(&mut harness, Key::Num4);
    let totals = &harness.state().derived().funding.funding.totals;
    for row in totals {
        let (term, years) = row.amounts.split_last().expect("there are years and a term");
        assert_eq!(years.iter().map(|(_, cents)| *cents).sum::<Cents>(), term.1, "{}", row.name);
    }
    let [without, certain, after, all, expected] = totals.as_slice() else { panic!("five rows, not {totals:?}") };
    for column in 0..without.amounts.len() {
        let of = |row: &akkoord::report::funding::TotalRow| row.amounts[column].1;
        assert_eq!(of(without) - of(certain), of(after));
        assert_eq!(of(without) - of(all), of(expected));
    }
    let expected = expected.amounts.last().map(|(_, cents)| *cents);
    show_page(&mut harness, Key::Num3);
    click(&mut harness, "Welke kosten: Na financiering (verwacht)");
    let table = harness.state().derived().costs.by_payer.as_ref().expect("it was computed");
    assert_eq!(Some(table.total.total.cents), expected, "both pages say the same");
}

#[test]
fn a_closed_scheme_is_refused_by_name_and_date_and_an_open_one_is_added() {
    let mut harness = window();
    show_page(&mut harness, Key::Num4);
    click(&mut harness, "Regeling toevoegen…");
    let offers = &harness.state().derived().funding.funding.offers;
    let closed = offers.iter().find(|offer| offer.id == "tel-mee-met-taal").expect("it is in the catalogue");
    let why = closed.refused.as_deref().expect("it closed on 31 December 2024");
    assert!(why.contains("Gesloten op 31 december 2024"), "{why}");
    let before = steps(&harness);
    let name = format!("{} toevoegen", closed.title);
    click(&mut harness, &name);
    assert_eq!(steps(&harness), before, "a closed scheme cannot be added");

    let open = harness.state().derived().funding.funding.offers.iter().find(|offer| offer.refused.is_none());
    let (id, name) = open.map(|offer| (offer.id.clone(), format!("{} toevoegen", offer.title))).expect("one is open");
    click(&mut harness, &name);
    assert_eq!(schemes(&harness).last().map(|scheme| scheme.id.as_str()), Some(id.as_str()));
    assert!(harness.state().derived().basis.is_computed, "what can be added can be computed with");
    assert_ne!(schemes(&harness).last().map(|scheme| scheme.standing), Some(Standing::Refused));
    assert_eq!(steps(&harness), before + 1);
}

#[test]
fn without_schemes_the_page_says_what_to_do() {
    let mut harness = window_with(|dossier| dossier.funding.clear());
    show_page(&mut harness, Key::Num4);
    assert!(harness.query_by_label("Dit dossier rekent nog met geen enkel fonds of subsidie").is_some());
    harness.check_accessibility();
}

#[test]
fn an_own_scheme_says_what_is_missing_and_then_pays() {
    let mut harness = window_with(|dossier| dossier.funding.clear());
    show_page(&mut harness, Key::Num4);
    click(&mut harness, "Eigen regeling…");
    enter(&mut harness, "Eigen regeling gebruiken");
    assert!(harness.query_by_label("geef de regeling een naam").is_some());
    assert!(harness.query_by_label("zeg waarop de bedragen rusten").is_some());
    assert_eq!(steps(&harness), 0);
    type_in(&mut harness, "Naam", "Taalfonds");
    type_in(&mut harness, "Bedrag van onderdeel 1", "50");
    let basis = "Waarop deze aanname rust (verplicht)";
    harness.get_by_role_and_label(Role::MultilineTextInput, basis).focus();
    harness.run();
    harness.get_by_role_and_label(Role::MultilineTextInput, basis).type_text("toezegging van het bestuur");
    harness.run();
    enter(&mut harness, "Eigen regeling gebruiken");
    let own = schemes(&harness).first().expect("the scheme is there");
    assert_eq!((own.title.as_str(), own.standing, own.is_own), ("Taalfonds", Standing::Pays, true));
    assert_eq!(steps(&harness), 1);
}

#[test]
fn a_published_figure_is_replaced_only_with_a_reason_and_the_costs_follow() {
    let mut harness = window();
    let before = gross(&harness);
    show_page(&mut harness, Key::Num3);
    click(&mut harness, "Wat de pagina toont: Aannames en cijfers");
    enter(&mut harness, &format!("Eigen waarde voor {LEVY}…"));
    type_in(&mut harness, &format!("Eigen waarde van {LEVY}"), "7,10");
    enter(&mut harness, "Eigen waarde gebruiken");
    assert!(overrides(&harness).is_empty(), "there is no reason yet");
    assert!(harness.query_by_label_contains("geef een reden").is_some());

    type_in(&mut harness, &format!("Reden voor de eigen waarde van {LEVY}"), "opgave van het ministerie");
    enter(&mut harness, "Eigen waarde gebruiken");
    let own = overrides(&harness).first().expect("the value is the dossier's own now");
    assert_eq!((own.value, own.reason.as_str()), (dec!(0.0710), "opgave van het ministerie"));
    assert!(gross(&harness) > before, "a higher levy makes a lesson hour dearer");
    assert_eq!(steps(&harness), 1);
    click(&mut harness, "Wat de pagina toont: Overzicht");
    assert!(harness.query_by_label_contains("Gerekend met eigen waarden").is_some(), "it is marked where costs show");

    click(&mut harness, "Wat de pagina toont: Aannames en cijfers");
    enter(&mut harness, &format!("Gepubliceerd cijfer gebruiken voor {LEVY}"));
    assert!(overrides(&harness).is_empty());
    assert_eq!(gross(&harness), before);
}

#[test]
fn an_assumption_is_made_when_its_field_is_left_and_says_what_is_wrong() {
    let mut harness = window();
    show_page(&mut harness, Key::Num3);
    click(&mut harness, "Wat de pagina toont: Aannames en cijfers");
    let leave = |harness: &mut Harness<'_, App>, text: &str| {
        type_in(harness, "Loonstijging per jaar", text);
        harness.key_press(Key::Enter);
        harness.run();
    };
    let index = |harness: &Harness<'_, App>| harness.state().state().document.dossier().assumptions.wage_index.value();
    leave(&mut harness, "900");
    assert!(harness.query_by_label_contains("kies een waarde van").is_some());
    assert_eq!((index(&harness), steps(&harness)), (dec!(0.03), 0));
    leave(&mut harness, "4,5");
    assert_eq!((index(&harness), steps(&harness)), (dec!(0.045), 1));
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(index(&harness), dec!(0.03));
}

#[test]
fn the_steps_of_the_waterfall_add_up_to_the_difference_on_every_base_and_over_every_time() {
    let mut harness = window();
    show_page(&mut harness, Key::Num3);
    for base in ["Bruto", "Bruto zonder fondsbijdragen", "Na financiering (zeker)", "Na financiering (verwacht)"] {
        if base != "Bruto" {
            click(&mut harness, &format!("Welke kosten: {base}"));
        }
        for when in ["2028", "Looptijd", "2027"] {
            click(&mut harness, &format!("Periode: {when}"));
            let waterfall = harness.state().derived().costs.waterfall.as_ref().expect("there is another proposal");
            let sum: Cents = waterfall.steps.iter().map(|step| step.change.cents).sum();
            assert!(!sum.is_zero());
            assert_eq!(sum, waterfall.to.cents - waterfall.from.cents, "{base}, {when}");
            assert_eq!(sum, waterfall.change.cents);
            assert_eq!(waterfall.steps.last().map(|step| step.after), Some(waterfall.to.cents));
        }
        if base == "Bruto" {
            let dearer = harness.state().derived().basis.dearer.as_ref().expect("both were computed");
            let change = harness.state().derived().costs.waterfall.as_ref().expect("as above").change.cents;
            assert_eq!(change, dearer.cents, "the cost bar says the same");
        }
    }
}

#[test]
fn a_step_opens_the_lines_of_both_proposals_and_escape_leads_back_to_it() {
    let mut harness = window();
    show_page(&mut harness, Key::Num3);
    let step = harness.state().derived().costs.waterfall.as_ref().expect("there is another proposal").steps[0].clone();
    let bar = format!("Stap {}: {}", step.name, step.change.text);
    harness.get_by_label(&bar).focus();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    let Some(Explanation::Tally(tally, _)) = harness.state().derived().explanation().cloned() else {
        panic!("it opens")
    };
    assert_eq!(tally.value, step.change.text);
    let theirs =
        tally.rows.iter().find(|row| row.words.starts_with("– Bod werkgevers")).expect("both have the article");
    harness.get_by_label(&format!("{}: {}", theirs.words, theirs.value)).focus();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    let Some(Explanation::Sum(breakdown)) = harness.state().derived().explanation().cloned() else {
        panic!("it opens")
    };
    assert_eq!(breakdown.total, theirs.value, "the sum is that of the other proposal");
    let line = format!("{}: {}", breakdown.lines[0].words, breakdown.lines[0].amount);
    harness.get_by_label(&line).focus();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    let Some(Explanation::Formula(formula)) = harness.state().derived().explanation().cloned() else {
        panic!("it opens")
    };
    assert_eq!(formula.value, breakdown.lines[0].amount, "and so is the line");
    assert!(!formula.title.contains("language-lessons"), "names, not ids: {}", formula.title);
    for _step in 0..3 {
        harness.key_press(Key::Escape);
        harness.run();
    }
    assert!(harness.state().derived().explanation().is_none());
    assert!(harness.get_by_label(&bar).is_focused(), "the focus is where it was");
}

#[test]
fn quadrants_open_the_groups_they_count() {
    let mut harness = window();
    show_page(&mut harness, Key::Num3);
    let reach = harness.state().derived().costs.reach.clone().expect("it was computed");
    let cell = reach.cells.last().expect("there are six").clone();
    harness.get_by_label_contains(&format!("kwetsbaar, langer dan 2 jaar: {}", cell.counts)).click();
    harness.run();
    let Some(Explanation::Tally(tally, _)) = harness.state().derived().explanation() else { panic!("it opens") };
    assert!(tally.rows.len() > 1 && tally.rows.iter().all(|row| row.opens.is_some()));
}

/// The digits of an amount as a whole number, with its sign.
fn digits(text: &str) -> i64 {
    let number: String = text.chars().filter(char::is_ascii_digit).collect();
    let sign = if text.contains('–') { -1 } else { 1 };
    sign * number.parse::<i64>().expect("an amount has digits")
}

#[test]
fn every_table_adds_up_as_it_is_shown() {
    let mut harness = window();
    show_page(&mut harness, Key::Num3);
    click(&mut harness, "Wat de pagina toont: Tabellen");
    for base in ["Na financiering (verwacht)", "Na financiering (zeker)", "Bruto zonder fondsbijdragen", "Bruto"] {
        click(&mut harness, &format!("Welke kosten: {base}"));
        for rows in ["Artikel", "Groep", "Kostensoort", "Wie betaalt"] {
            click(&mut harness, &format!("Verdeeld naar: {rows}"));
            for measure in ["Per werknemer", "Per deelnemer", "% van de loonsom", "Euro"] {
                click(&mut harness, &format!("Gemeten in: {measure}"));
                let table = harness.state().derived().costs.table.as_ref().expect("it was computed");
                for column in 0..table.years.len() {
                    let shown: i64 = table.rows.iter().map(|row| digits(&row.amounts[column].text)).sum();
                    let total = &table.total.amounts[column];
                    assert_eq!(shown, digits(&total.text), "{base}, {rows}, {measure}");
                    assert_eq!(table.rows.iter().map(|row| row.amounts[column].cents).sum::<Cents>(), total.cents);
                    for pair in table.natures.chunks(2) {
                        assert_eq!(pair.iter().map(|row| row.amounts[column].cents).sum::<Cents>(), total.cents);
                    }
                }
                for row in table.rows.iter().chain([&table.total]) {
                    assert_eq!(row.amounts.iter().map(|amount| amount.cents).sum::<Cents>(), row.total.cents);
                }
            }
        }
    }
}

#[test]
fn the_derivation_of_a_divided_figure_divides_by_what_the_table_names() {
    let mut harness = window();
    show_page(&mut harness, Key::Num3);
    click(&mut harness, "Wat de pagina toont: Tabellen");
    click(&mut harness, "Gemeten in: % van de loonsom");
    harness.get_by_label_contains("Totaal 2027: ").click();
    harness.run();
    let Some(Explanation::Sum(breakdown)) = harness.state().derived().explanation() else { panic!("it opens") };
    let divided = breakdown.divided.as_ref().expect("a share has a base");
    assert!(divided.by.contains("bruto loonsom"), "{}", divided.by);
    let cents = |text: &str| rust_decimal::Decimal::from(digits(text));
    let share = cents(&breakdown.total) / cents(&divided.divisor) * dec!(100_000_000);
    let share = share.round_dp_with_strategy(0, rust_decimal::RoundingStrategy::MidpointAwayFromZero);
    assert_eq!(share, cents(&divided.result), "{divided:?}");
}

#[test]
fn every_widget_of_these_pages_has_a_name_in_both_languages_and_sizes() {
    for size in [[1280.0, 800.0], [1920.0, 1080.0], [960.0, 640.0]] {
        let mut harness = window_of(size);
        for language in [Language::Dutch, Language::English] {
            show_page(&mut harness, Key::Num3);
            let tabs = match language {
                Language::Dutch => ["Tabellen", "Aannames en cijfers", "Overzicht"],
                Language::English => ["Tables", "Assumptions and figures", "Overview"],
            };
            let name = match language {
                Language::Dutch => "Wat de pagina toont",
                Language::English => "What the page shows",
            };
            for tab in tabs {
                click(&mut harness, &format!("{name}: {tab}"));
                harness.check_accessibility();
            }
            show_page(&mut harness, Key::Num4);
            let panes = match language {
                Language::Dutch => ["Regeling toevoegen…", "Eigen regeling…"],
                Language::English => ["Add a scheme…", "Own scheme…"],
            };
            for pane in panes {
                click(&mut harness, pane);
                harness.check_accessibility();
            }
            press(&mut harness, Modifiers::COMMAND, Key::L);
        }
    }
}

#[test]
fn these_pages_change_and_compute_nothing_while_nobody_does() {
    for key in [Key::Num3, Key::Num4] {
        let mut harness = window();
        show_page(&mut harness, key);
        let before = harness.state().derived().times_computed;
        for _frame in 0..100 {
            harness.step();
        }
        assert_eq!((steps(&harness), harness.state().derived().times_computed), (0, before));
    }
}
