//! The page about costs: figures and assumptions, the waterfall, the tables, and what opens behind a figure.

use akkoord::domain::money::Cents;
use akkoord::domain::parameters::Override;
use akkoord::domain::words::Language;
use akkoord::gui::app::App;
use akkoord::gui::ask::Ask;
use akkoord::gui::derivation::view::Explanation;
use akkoord::report::breakdown::PartsBy;
use akkoord::report::derivation::Piece;
use akkoord::report::document::Content;
use akkoord::report::format;
use akkoord::report::reach_chart::out_of;
use akkoord::report::tally::Tally;
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, Shape};
use egui_kittest::kittest::Queryable;
use rust_decimal::{Decimal, dec};

use crate::support::window::{
    Window, choose, click, gross, press, shows, steps, type_in, wait_until, window, window_of, window_with,
};

const LEVY: &str = "Werkgeversheffing Zvw";

fn overrides(harness: &Window) -> &[Override] {
    &harness.state().state().document.dossier().overrides
}

fn shown(content: &Content) -> String {
    format::content(content, Language::Dutch)
}

/// The digits of an amount as a whole number, with its sign.
fn digits(text: &str) -> i64 {
    let number: String = text.chars().filter(char::is_ascii_digit).collect();
    let sign = if text.contains('–') { -1 } else { 1 };
    sign * number.parse::<i64>().expect("an amount has digits")
}

/// The gross cost over the term at full use, as it shows; nothing while it is not there yet.
fn at_full_use(harness: &Window) -> Option<Cents> {
    harness.state().derived().pages.costs.later_totals.last().map(|(_, rows)| rows[0].term.cents)
}

#[test]
fn the_total_at_full_use_comes_later_and_after_an_edit_shows_as_the_one_before_it() {
    let is_there = |app: &App| app.derived().pages.costs.later_totals.is_current();
    let mut harness = window();
    assert_eq!(at_full_use(&harness), None, "nobody looks at it yet");
    press(&mut harness, Modifiers::COMMAND, Key::Num3);
    wait_until(&mut harness, "the total at full use", is_there);
    let before = at_full_use(&harness).expect("it is there");
    assert!(shows(&harness, "Bruto bij volledig gebruik") && shows(&harness, "Lessen, per behaald niveau"));
    assert!(!shows(&harness, "vóór de laatste wijziging"));

    click(&mut harness, "Wat de pagina toont: Aannames en cijfers");
    type_in(&mut harness, "Loonstijging per jaar", "4,5");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    click(&mut harness, "Wat de pagina toont: Overzicht");
    wait_until(&mut harness, "the total at full use", is_there);
    let dearer = at_full_use(&harness).expect("it is there");
    assert!(dearer > before, "wages rise faster");

    let context = harness.ctx.clone();
    harness.state_mut().send(&context, Ask::Undo.into());
    harness.step();
    assert_eq!(at_full_use(&harness), Some(dearer), "the window's thread computes nothing");
    assert!(shows(&harness, "(vóór de laatste wijziging)"));
    wait_until(&mut harness, "the total at full use", is_there);
    assert_eq!(at_full_use(&harness), Some(before));
}

#[test]
fn a_published_figure_is_replaced_only_with_a_reason_and_the_costs_follow() {
    let mut harness = window();
    let before = gross(&harness);
    press(&mut harness, Modifiers::COMMAND, Key::Num3);
    click(&mut harness, "Wat de pagina toont: Aannames en cijfers");
    choose(&mut harness, &format!("Eigen waarde voor {LEVY}…"));
    type_in(&mut harness, &format!("Eigen waarde van {LEVY}"), "7,10");
    choose(&mut harness, "Eigen waarde gebruiken");
    assert!(overrides(&harness).is_empty(), "there is no reason yet");
    assert!(harness.query_by_label_contains("geef een reden").is_some());

    type_in(&mut harness, &format!("Reden voor de eigen waarde van {LEVY}"), "opgave van het ministerie");
    choose(&mut harness, "Eigen waarde gebruiken");
    let own = overrides(&harness).first().expect("the value is the dossier's own now");
    assert_eq!((own.value, own.reason.as_str()), (dec!(0.0710), "opgave van het ministerie"));
    assert!(gross(&harness) > before, "a higher levy makes a lesson hour dearer");
    assert_eq!(steps(&harness), 1);
    click(&mut harness, "Wat de pagina toont: Overzicht");
    assert!(harness.query_by_label_contains("Gerekend met eigen waarden").is_some(), "it is marked where costs show");

    click(&mut harness, "Wat de pagina toont: Aannames en cijfers");
    choose(&mut harness, &format!("Gepubliceerd cijfer gebruiken voor {LEVY}"));
    assert!(overrides(&harness).is_empty());
    assert_eq!(gross(&harness), before);
}

#[test]
fn an_assumption_is_made_when_its_field_is_left_and_says_what_is_wrong() {
    let mut harness = window();
    press(&mut harness, Modifiers::COMMAND, Key::Num3);
    click(&mut harness, "Wat de pagina toont: Aannames en cijfers");
    let leave = |harness: &mut Window, text: &str| {
        type_in(harness, "Loonstijging per jaar", text);
        press(harness, Modifiers::NONE, Key::Enter);
    };
    let index = |harness: &Window| harness.state().state().document.dossier().assumptions.wage_index.value();
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
    press(&mut harness, Modifiers::COMMAND, Key::Num3);
    for base in [
        "Bruto",
        "Bruto zonder fondsbijdragen",
        "Extra kosten",
        "Na financiering (ook aangenomen)",
        "Na financiering (verwacht)",
    ] {
        if base != "Bruto" {
            click(&mut harness, &format!("Welke kosten: {base}"));
        }
        for when in ["2028", "Looptijd", "2027"] {
            click(&mut harness, &format!("Periode: {when}"));
            let waterfall =
                harness.state().derived().pages.costs.waterfall.as_ref().expect("there is another proposal");
            let sum: Cents = waterfall.steps.iter().map(|step| step.change).sum();
            assert!(!sum.is_zero());
            assert_eq!(sum, waterfall.to.cents - waterfall.from.cents, "{base}, {when}");
            assert_eq!(sum, waterfall.change);
            assert_eq!(waterfall.steps.last().map(|step| step.after), Some(waterfall.to.cents));
        }
        if base == "Bruto" {
            let dearer = harness.state().derived().basis.dearer.as_ref().expect("both were computed");
            let change = harness.state().derived().pages.costs.waterfall.as_ref().expect("as above").change;
            assert_eq!(change, dearer.cents, "the cost bar says the same");
        }
    }
}

/// The rows of a difference together.
fn changes_of(tally: &Tally) -> Cents {
    let changes = tally.rows.iter().map(|row| match row.value {
        Content::Change(change) => change,
        ref other => panic!("a change, not {other:?}"),
    });
    changes.sum()
}

#[test]
fn a_step_opens_the_lines_of_both_proposals_and_escape_leads_back_to_it() {
    let mut harness = window();
    press(&mut harness, Modifiers::COMMAND, Key::Num3);
    let step =
        harness.state().derived().pages.costs.waterfall.as_ref().expect("there is another proposal").steps[0].clone();
    let bar = format!("{}: {}", step.name, format::euro_change(step.change, Language::Dutch));
    choose(&mut harness, &bar);
    let Some(Explanation::Tally(tally)) = harness.state().derived().derivation.explanation().cloned() else {
        panic!("it opens")
    };
    assert_eq!(tally.value, Content::Change(step.change));
    assert_eq!(changes_of(&tally), step.change, "the drivers add up to the step");
    let theirs = tally.sides[1].clone();
    assert_eq!(theirs.words, "– Bod werkgevers");
    choose(&mut harness, &format!("{}: {}", theirs.words, shown(&theirs.value)));
    let Some(Explanation::Sum(breakdown)) = harness.state().derived().derivation.explanation().cloned() else {
        panic!("it opens")
    };
    assert_eq!(Content::cents(breakdown.total), theirs.value, "the sum is that of the other proposal");
    assert_eq!(breakdown.by, Some(PartsBy::Group), "article and year are chosen already");
    let part = &breakdown.parts[0];
    choose(&mut harness, &format!("{}: regels tonen", part.name));
    let line = &part.lines[0];
    choose(&mut harness, &format!("{}: {}", line.words, shown(&Content::cents(line.amount))));
    let Some(Explanation::Formula(formula)) = harness.state().derived().derivation.explanation().cloned() else {
        panic!("it opens")
    };
    assert_eq!(formula.value, shown(&Content::cents(line.amount)), "and so is the line");
    assert!(!formula.title.contains("language-lessons"), "names, not ids: {}", formula.title);
    for _step in 0..3 {
        press(&mut harness, Modifiers::NONE, Key::Escape);
    }
    assert!(harness.state().derived().derivation.explanation().is_none());
    assert!(harness.get_by_label(&bar).is_focused(), "the focus is where it was");
}

#[test]
fn quadrants_open_the_groups_they_count() {
    let mut harness = window();
    press(&mut harness, Modifiers::COMMAND, Key::Num3);
    let reach = harness.state().derived().pages.costs.reach.clone().expect("it was computed");
    let cell = reach.cells.last().expect("there are six").clone();
    harness
        .get_by_label_contains(&format!(
            "kwetsbaar, langer dan 2 jaar: {}",
            out_of(cell.participants, cell.heads, Language::Dutch)
        ))
        .focus();
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let Some(Explanation::Tally(tally)) = harness.state().derived().derivation.explanation() else {
        panic!("it opens")
    };
    assert!(tally.rows.len() > 1 && tally.rows.iter().all(|row| row.opens.is_some()));
}

#[test]
fn every_table_adds_up_as_it_is_shown() {
    let mut harness = window();
    press(&mut harness, Modifiers::COMMAND, Key::Num3);
    click(&mut harness, "Wat de pagina toont: Tabellen");
    const ROWS: [&str; 4] = ["Artikel", "Groep", "Kostensoort", "Wie betaalt"];
    // What is owed already, and what comes on top of it, is of no payer.
    let bases = [
        ("Na financiering (verwacht)", &ROWS[..]),
        ("Na toegezegde financiering", &ROWS[..]),
        ("Extra kosten", &ROWS[..3]),
        ("Na financiering (ook aangenomen)", &ROWS[..]),
        ("Waarvan al verschuldigd", &ROWS[..3]),
        ("Bruto zonder fondsbijdragen", &ROWS[..]),
        ("Bruto", &ROWS[..]),
    ];
    for (base, offered) in bases {
        click(&mut harness, &format!("Welke kosten: {base}"));
        assert_eq!(harness.query_by_label("Verdeeld naar: Wie betaalt").is_some(), offered.len() == 4, "{base}");
        for rows in offered {
            click(&mut harness, &format!("Verdeeld naar: {rows}"));
            for measure in ["Per werknemer", "Per deelnemer", "% van de loonsom", "Euro"] {
                click(&mut harness, &format!("Gemeten in: {measure}"));
                let table = harness.state().derived().pages.costs.table.as_ref().expect("it was computed");
                for column in 0..table.years.len() {
                    let shown = table.rows.iter().map(|row| row.amounts[column].text(Language::Dutch));
                    // A share below the last decimal of the others shows its own first digits and counts for nothing.
                    let is_counted = |text: &String| {
                        text.split_once(',').is_none_or(|(_, behind)| behind.trim_end_matches('%').len() == 2)
                    };
                    let shown: i64 = shown.filter(is_counted).map(|text| digits(&text)).sum();
                    let total = &table.total.amounts[column];
                    assert_eq!(shown, digits(&total.text(Language::Dutch)), "{base}, {rows}, {measure}");
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
    press(&mut harness, Modifiers::COMMAND, Key::Num3);
    click(&mut harness, "Wat de pagina toont: Tabellen");
    click(&mut harness, "Gemeten in: % van de loonsom");
    harness.get_by_label_contains("Totaal 2027: ").click();
    harness.run();
    let Some(Explanation::Formula(formula)) = harness.state().derived().derivation.explanation() else {
        panic!("it opens")
    };
    assert!(formula.note.as_ref().is_some_and(|note| note.contains("bruto loonsom")), "{:?}", formula.note);
    let table = harness.state().derived().pages.costs.table.as_ref().expect("it was computed");
    let total = &table.total.amounts[0];
    // The sum of the lines over the wage bill: 16,6 ÷ 1.428 and not another number.
    let wage_bill = formula.sentence.iter().filter_map(|piece| match piece {
        Piece::Number { value, label, opens: Some(_) } if label.contains("loonsom") => Some(value),
        Piece::Number { .. } | Piece::Words(_) => None,
    });
    let wage_bill = wage_bill.map(|value| format::parse_number(value.trim_start_matches("€ ")).expect("an amount"));
    let wage_bill: Decimal = wage_bill.sum();
    let share = total.cents.euro().value() / wage_bill;
    assert_eq!(format::share_of_wage_bill(share.into(), Language::Dutch), total.text(Language::Dutch));
    let cost = formula.sentence.iter().any(|piece| {
        matches!(
            piece,
            Piece::Number { value, opens: Some(_), .. } if *value == format::euro(total.cents, Language::Dutch)
        )
    });
    assert!(cost, "{:?}", formula.sentence);
}

#[test]
fn every_widget_of_these_pages_has_a_name_in_both_languages_and_sizes() {
    for size in [[1280.0, 800.0], [1920.0, 1080.0], [960.0, 640.0]] {
        let mut harness = window_of(size);
        for language in [Language::Dutch, Language::English] {
            press(&mut harness, Modifiers::COMMAND, Key::Num3);
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
            press(&mut harness, Modifiers::COMMAND, Key::Num4);
            let panes = match language {
                Language::Dutch => ["Regeling toevoegen…", "Eigen regeling…"],
                Language::English => ["Add a scheme…", "Own scheme…"],
            };
            for pane in panes {
                choose(&mut harness, pane);
                harness.check_accessibility();
            }
            press(&mut harness, Modifiers::COMMAND, Key::L);
        }
    }
}

/// The bar of the page ends here, and the bar at the foot begins.
const FOOT: f32 = 800.0 - 60.0;

#[test]
fn who_pays_and_what_all_pay_stands_above_the_fold() {
    let mut harness = window();
    press(&mut harness, Modifiers::COMMAND, Key::Num3);
    wait_until(&mut harness, "the totals", |app| app.derived().pages.costs.later_totals.is_current());
    let total = harness.get_by_label_contains("Totaal 2027: ").rect();
    assert!(total.bottom() < FOOT, "{total:?}");
}

#[test]
fn every_article_of_the_waterfall_can_be_read() {
    let mut harness = window();
    press(&mut harness, Modifiers::COMMAND, Key::Num3);
    let waterfall = harness.state().derived().pages.costs.waterfall.clone().expect("there is another proposal");
    let last = waterfall.steps.last().expect("they differ");
    let bar = format!("{}: {}", last.name, format::euro_change(last.change, Language::Dutch));
    harness.get_by_label(&bar).focus();
    harness.run();
    let shapes = &harness.output().shapes;
    for step in &waterfall.steps {
        let name = shapes.iter().find_map(|clipped| match &clipped.shape {
            Shape::Text(text) if text.galley.job.text == step.name => Some(!text.galley.elided),
            _ => None,
        });
        assert_eq!(name, Some(true), "{}", step.name);
    }
}

#[test]
fn tabs_and_period_stay_in_sight_while_the_page_scrolls() {
    let mut harness = window_of([911.0, 480.0]);
    press(&mut harness, Modifiers::COMMAND, Key::Num3);
    let first = "Welke kosten: Bruto";
    let before = harness.get_by_label(first).rect();
    harness.get_by_label_contains("kwetsbaar, langer dan 2 jaar: ").focus();
    harness.run();
    let scrolled = harness.get_by_label(first).rect();
    assert!(scrolled.top() < before.top() - 200.0, "{scrolled:?}");
    for name in ["Wat de pagina toont: Tabellen", "Periode: Looptijd"] {
        let tab = harness.get_by_label(name).rect();
        assert!(tab.top() > 44.0 && tab.bottom() < 200.0, "{name}: {tab:?}");
    }
}

#[test]
fn a_long_table_scrolls_between_its_headings_and_its_total() {
    let mut harness = window_with(|dossier| {
        let first = dossier.workforce[0].clone();
        dossier.workforce.extend((0..60).map(|place| {
            let mut more = first.clone();
            more.id = format!("groep-{place}").into();
            more.name = format!("Groep {place}");
            more
        }));
    });
    press(&mut harness, Modifiers::COMMAND, Key::Num3);
    choose(&mut harness, "Wat de pagina toont: Tabellen");
    choose(&mut harness, "Verdeeld naar: Groep");
    harness.get_by_label_contains("Totaal 2027: ").focus();
    harness.run();
    let rows = harness.state().derived().pages.costs.table.as_ref().expect("it was computed").rows.len();
    assert!(rows > 60);
    let total = harness.get_by_label_contains("Totaal 2027: ").rect();
    let heads = harness.get_all_by(|node| node.role() == Role::Label && node.value().as_deref() == Some("Looptijd"));
    let head = heads.map(|head| head.rect().top()).fold(f32::INFINITY, f32::min);
    assert!(head > 44.0 && total.bottom() < FOOT, "{head} {total:?}");
}

#[test]
fn these_pages_change_and_compute_nothing_while_nobody_does() {
    for key in [Key::Num3, Key::Num4] {
        let mut harness = window();
        press(&mut harness, Modifiers::COMMAND, key);
        let before = harness.state().derived().times_computed;
        for _frame in 0..100 {
            harness.step();
        }
        assert_eq!((steps(&harness), harness.state().derived().times_computed), (0, before));
    }
}
