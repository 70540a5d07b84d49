//! The drawer in which a derivation stays open: it follows the text, it hides no line without saying so, and every figure of
//! the bar at the foot has one.

use akkoord::domain::money::Cents;
use akkoord::domain::projection::FigureId;
use akkoord::domain::words::Language;
use akkoord::domain::workforce::draft::Input;
use akkoord::gui::ask::{Ask, Page};
use akkoord::gui::derivation::view::Explanation;
use akkoord::report::breakdown::BreakdownLine;
use akkoord::report::document::Content;
use akkoord::report::format;
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, OutputCommand};
use egui_kittest::kittest::Queryable;
use rust_decimal::{Decimal, RoundingStrategy};

use crate::support::window::{
    SHIFTED, Window, choose, click, gross, press, shows, steps, wait_until, window, window_of,
};

const HOURS: &str = "Lesuren per jaar: 80 uur";

/// Opens the figure of the bar at the foot whose name begins so.
fn open_in_bar(window: &mut Window, name: &str) {
    let mut doors = window.get_all_by(|node| {
        let label = node.label().unwrap_or_default();
        node.role() == Role::Button && label.starts_with(name) && label.ends_with(", open de herleiding")
    });
    doors.next().expect(name).focus();
    drop(doors);
    window.run();
    press(window, Modifiers::NONE, Key::Enter);
}

fn explanation(window: &Window) -> &Explanation {
    window.state().derived().derivation.explanation().expect("a derivation is open")
}

fn sum(window: &Window) -> Cents {
    match explanation(window) {
        Explanation::Sum(sum) => sum.total,
        other => panic!("a sum is open, not {other:?}"),
    }
}

#[test]
fn it_stays_open_beside_the_text_and_follows_it() {
    let mut window = window();
    let before = gross(&window);
    open_in_bar(&mut window, "Inzet vakbonden · 2027: ");
    assert_eq!(sum(&window), before);

    choose(&mut window, HOURS);
    window.get_by_label("Waarde van Lesuren per jaar").type_text("60");
    window.run();
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert_eq!(sum(&window), before, "Escape leaves the number in the text, not the derivation");
    choose(&mut window, HOURS);
    window.get_by_label("Waarde van Lesuren per jaar").type_text("60");
    window.run();
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(window.state().state().session.page, Page::Agreement);
    assert_ne!(gross(&window), before, "the text was changed");
    assert_eq!(sum(&window), gross(&window), "and the derivation followed it");

    press(&mut window, SHIFTED, Key::P);
    assert_ne!(window.state().state().session.proposal.as_str(), "inzet", "another proposal shows");
    assert_eq!(sum(&window), gross(&window), "and the derivation follows there too");
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(window.state().derived().derivation.explanation().is_none());
}

#[test]
fn every_figure_of_the_bar_opens_and_is_what_the_bar_says() {
    let mut window = window();
    let headline = window.state().derived().basis.headline.clone().expect("it was computed");
    let dearer = window.state().derived().basis.dearer.clone().expect("both were computed");
    let share = format::share_of_wage_bill(headline.share.expect("there is a wage bill"), Language::Dutch);
    let each = headline.per_worker.expect("there are workers").value();
    let vulnerable = headline.reached.as_ref().and_then(|reached| reached.of_vulnerable).expect("some are");
    for (name, value) in [
        ("Inzet vakbonden · 2027: ", format::euro(headline.gross.cents, Language::Dutch)),
        ("Na toegezegde financiering: ", format::euro(headline.after_schemes, Language::Dutch)),
        ("Verschil met Bod werkgevers · 2027: ", format::euro_change(dearer.cents, Language::Dutch)),
    ] {
        open_in_bar(&mut window, name);
        assert_eq!(explanation(&window).value(Language::Dutch), value, "{name}");
    }
    let number = |window: &Window| {
        let value = explanation(window).value(Language::Dutch);
        format::parse_number(value.trim_start_matches("€\u{202F}").trim_start_matches("€ ").trim_end_matches('%'))
            .expect("a number")
    };
    open_in_bar(&mut window, "Percentage van de loonsom, alle betalers, ook voor uitzendkrachten: ");
    assert_eq!(format::share_of_wage_bill((number(&window) / rust_decimal::dec!(100)).into(), Language::Dutch), share);
    open_in_bar(&mut window, "Per werknemer: ");
    let cents = |amount: Decimal| amount.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
    assert_eq!(cents(number(&window)), cents(each));
    open_in_bar(&mut window, "Bereikt: ");
    let Explanation::Tally(tally) = explanation(&window) else { panic!("those who take part, by profile") };
    assert!(tally.rows.len() > 1 && tally.rows.iter().all(|row| row.opens.is_some()));
    let percent = format::percent(vulnerable.value(), 0, Language::Dutch);
    open_in_bar(&mut window, &format!("Bereikt: {percent} van de kwetsbare groep"));
    assert_eq!(format::percent(number(&window) / rust_decimal::dec!(100), 0, Language::Dutch), percent);
}

/// The difference of the bar is a list by article that adds up to it.
#[test]
fn the_difference_is_a_list_by_article_that_adds_up() {
    let mut window = window();
    let dearer = window.state().derived().basis.dearer.clone().expect("both were computed");
    open_in_bar(&mut window, "Verschil met Bod werkgevers · 2027: ");
    let Explanation::Tally(tally) = explanation(&window) else { panic!("a difference is open") };
    let change = |content: &Content| match content {
        Content::Change(change) => *change,
        other => panic!("a change, not {other:?}"),
    };
    assert!(tally.rows.len() > 2, "several articles differ");
    assert_eq!(tally.rows.iter().map(|row| change(&row.value)).sum::<Cents>(), dearer.cents);
    let row = tally.rows[0].clone();
    choose(&mut window, &format!("{}: {}", row.words, format::content(&row.value, Language::Dutch)));
    let Explanation::Tally(step) = explanation(&window) else { panic!("the difference of an article") };
    assert_eq!(step.value, row.value);
    assert_eq!(step.rows.iter().map(|row| change(&row.value)).sum::<Cents>(), change(&row.value));
}

#[test]
fn parts_are_chosen_by_a_switch_unfold_and_lead_back_by_the_path() {
    let mut window = window();
    open_in_bar(&mut window, "Inzet vakbonden · 2027: ");
    for (by, name) in [("artikel", "3 "), ("groep", "Vast"), ("betaler", "Werkgever")] {
        if by != "artikel" {
            click(&mut window, &format!("Verdeeld naar: {by}"));
        }
        let Explanation::Sum(sum) = explanation(&window) else { panic!("a sum is open") };
        assert!(sum.parts.iter().any(|part| part.name.starts_with(name)), "{by}: {:?}", sum.parts[0].name);
        assert_eq!(sum.parts.iter().map(|part| part.amount).sum::<Cents>(), gross(&window), "{by}");
    }
    let Explanation::Sum(sum) = explanation(&window) else { panic!("a sum is open") };
    let part = sum.parts[0].clone();
    let title = sum.title.clone();
    choose(&mut window, &format!("{}: regels tonen", part.name));
    assert!(shows(&window, &part.lines[0].words));
    choose(&mut window, &format!("{}: {}", part.name, format::euro(part.amount, Language::Dutch)));
    assert_eq!(self::sum(&window), part.amount, "a part opens as a figure of its own");
    click(&mut window, &format!("Terug naar {title}"));
    assert_eq!(self::sum(&window), gross(&window));
}

/// D1: what was scrolled in one derivation does not hide the first lines of another, and lines below the edge are counted.
#[test]
fn each_derivation_starts_at_its_first_line_and_says_how_many_are_below() {
    let mut window = window_of([1280.0, 640.0]);
    open_in_bar(&mut window, "Inzet vakbonden · 2027: ");
    let Explanation::Sum(sum) = explanation(&window) else { panic!("a sum is open") };
    let parts = sum.parts.clone();
    for part in &parts {
        choose(&mut window, &format!("{}: regels tonen", part.name));
    }
    // The last one that was unfolded is in sight, so the first one is not.
    let first = format!("{}: regels verbergen", parts[0].name);
    let top = |window: &Window, name: &str| window.get_by_label(name).rect().top();
    let head = window.get_by_label("Kopieer deze herleiding voor een rekenblad").rect().bottom();
    assert!(top(&window, &first) < head, "it is scrolled");
    let inside = &parts[1];
    choose(&mut window, &format!("{}: {}", inside.name, format::euro(inside.amount, Language::Dutch)));
    let Explanation::Sum(sum) = explanation(&window) else { panic!("a sum is open") };
    let next = sum.parts[0].clone();
    let head = window.get_by_label("Verdeeld naar: groep").rect().bottom();
    assert!(top(&window, &format!("{}: regels tonen", next.name)) > head, "the first line of the next one shows");
    press(&mut window, Modifiers::NONE, Key::Escape);
    choose(&mut window, &first);
    let cue = window.get_by_label_contains(" regels ↓");
    let words = cue.value().unwrap_or_default();
    let edge = cue.rect().top();
    let is_below = |name: &str| window.get_by_label(name).rect().bottom() > edge;
    let of_line = |line: &BreakdownLine| format!("{}: {}", line.words, format::euro(line.amount, Language::Dutch));
    let lines = parts.iter().skip(1).flat_map(|part| {
        let heads = [format!("{}: regels verbergen", part.name)];
        heads.into_iter().chain(part.lines.iter().map(of_line)).collect::<Vec<_>>()
    });
    let below = lines.filter(|name| is_below(name)).count();
    assert!(below > 5, "{below}");
    assert_eq!(words, format!("nog {below} regels ↓"));
}

#[test]
fn a_derivation_is_copied_with_tabs_and_bare_numbers() {
    let mut window = window();
    open_in_bar(&mut window, "Inzet vakbonden · 2027: ");
    let copy = window.get_by_label("Kopieer deze herleiding voor een rekenblad");
    copy.focus();
    window.run();
    window.key_down(Key::Enter);
    window.step();
    let copied = window.output().platform_output.commands.iter().find_map(|command| match command {
        OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    let copied = copied.expect("it was copied");
    let cents = |text: &str| text.replace(',', "").parse::<i64>().expect("an amount in cents");
    let rows: Vec<Vec<&str>> = copied.lines().map(|line| line.split('\t').collect()).collect();
    let (total, lines) = rows[2..].split_last().expect("it has lines");
    assert_eq!(lines.iter().map(|row| cents(row[2])).sum::<i64>(), gross(&window).count());
    assert_eq!(cents(total[2]), gross(&window).count());
}

#[test]
fn a_figure_at_full_use_is_computed_away_from_the_window() {
    let mut window = window();
    press(&mut window, Modifiers::COMMAND, Key::Num3);
    let is_there = |app: &akkoord::gui::app::App| app.derived().pages.costs.later_totals.is_current();
    wait_until(&mut window, "the total at full use", is_there);
    let year = window.state().derived().basis.headline.as_ref().map(|shown| shown.year);
    let figure = FigureId::FullUse(Box::new(FigureId::gross(year)));
    let context = window.ctx.clone();
    // Without a frame in between, in which what is computed could be there already.
    window.state_mut().send(&context, Ask::OpenDerivation(figure.into()).into());
    let shown = window.state().derived().derivation.shown().expect("it opened");
    assert!(shown.is_awaited && shown.explanation.is_none(), "it is not computed in the frame in which it opens");
    wait_until(&mut window, "the derivation", |app| app.derived().derivation.explanation().is_some());
    let total = window.state().derived().pages.costs.later_totals.last().map(|(_, rows)| rows[0].years[0].1.cents);
    let value = explanation(&window).value(Language::Dutch);
    assert_eq!(Some(value), total.map(|cents| format::euro(cents, Language::Dutch)));
}

/// Whatever is counted from a profile with open data is provisional, and says so wherever it shows.
#[test]
fn open_data_of_a_profile_mark_every_figure() {
    let mut window = window();
    assert!(!shows(&window, "voorlopig"), "the example is filled in");
    press(&mut window, Modifiers::COMMAND, Key::Num2);
    choose(&mut window, "Nieuw profiel");
    let mark = format!("voorlopig · {} gegevens open", Input::ALL.len());
    open_in_bar(&mut window, &format!("{mark} · Inzet vakbonden · 2027: "));
    assert!(window.query_all_by_label(&mark).next().is_some() || shows(&window, &mark), "in the derivation");
    assert!(explanation(&window).value(Language::Dutch).starts_with('€'));
    for page in [Key::Num3, Key::Num4] {
        press(&mut window, Modifiers::COMMAND, page);
        click(&mut window, "Vul de gegevens in bij Personeel");
        assert_eq!(window.state().state().session.page, Page::Workforce);
    }
}

/// Whose costs the percentage counts is switched where it stands; the words, the figure, its door and the tables follow.
#[test]
fn the_percentage_of_the_bar_says_whose_costs_it_counts_and_switches() {
    let mut window = window();
    let share = |window: &Window| {
        let headline = window.state().derived().basis.headline.clone().expect("it was computed");
        headline.share.expect("there is a wage bill").value()
    };
    let all = share(&window);
    choose(&mut window, "Percentage: alle betalers, ook voor uitzendkrachten");
    choose(&mut window, "Wie betaalt: alleen de werkgever");
    let employer = share(&window);
    choose(&mut window, "Voor wie: alleen voor eigen werknemers");
    let own = share(&window);
    assert!(all > employer && employer >= own, "{all} {employer} {own}");
    assert_eq!(steps(&window), 0, "the dossier is as it was");
    press(&mut window, Modifiers::NONE, Key::Escape);
    open_in_bar(&mut window, "Percentage van de loonsom, alleen de werkgever, alleen voor eigen werknemers: ");
    let value = explanation(&window).value(Language::Dutch);
    let value = format::parse_number(value.trim_end_matches('%')).expect("a number") / rust_decimal::dec!(100);
    let shown = |share: Decimal| share.round_dp_with_strategy(6, RoundingStrategy::MidpointAwayFromZero);
    assert_eq!(shown(value), shown(own), "what opens is what stood there");
    press(&mut window, Modifiers::NONE, Key::Escape);
    press(&mut window, Modifiers::COMMAND, Key::Num3);
    choose(&mut window, "Wat de pagina toont: Tabellen");
    choose(&mut window, "Gemeten in: % van de loonsom");
    let table = window.state().derived().pages.costs.table.as_ref().expect("it was computed");
    assert_eq!(table.total.amounts[0].text(Language::Dutch), format::share_of_wage_bill(own.into(), Language::Dutch));
    assert!(shows(&window, "kosten: alleen de werkgever, alleen voor eigen werknemers"));
}
