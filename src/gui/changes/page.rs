//! What changes while the agreement runs, day by day; a change opens what it does by article and payer.

use eframe::egui::{Align, Button, Frame, Layout, Link, RichText, Role, ScrollArea, Ui, WidgetInfo, vec2};

use super::command::ChangesCommand;
use super::phrases as words;
use super::session::ChangesSession;
use super::view::Kept;
use crate::domain::checks::Place;
use crate::domain::projection::FigureId;
use crate::domain::words::{Language, Phrase};
use crate::gui::ask::Ask;
use crate::gui::basis::Key;
use crate::gui::out::Out;
use crate::gui::settings::Side;
use crate::gui::widgets::card::{PAGE_MARGIN, card_ui, page_title_ui};
use crate::gui::widgets::choice::choice_ui;
use crate::gui::widgets::figure::sentence_ui;
use crate::gui::widgets::finding::finding_ui;
use crate::gui::widgets::table::table_ui;
use crate::gui::widgets::table_menu::TableMenu;
use crate::gui::widgets::unbroken::unbroken;
use crate::gui::{icon, theme};
use crate::report::changes::{ChangeView, ChangesView, Kind};
use crate::report::format::{self, say};
use crate::report::said::{Door, with_doors};

/// Lines get no longer than can be read.
const MOST_WIDTH: f32 = 1_160.0;

const KINDS: [(Kind, Phrase); 4] = [
    (Kind::Law, words::LAW),
    (Kind::Figure, words::FIGURES),
    (Kind::Wages, words::WAGES),
    (Kind::Scheme, words::SCHEMES),
];

pub fn page_ui(ui: &mut Ui, kept: &Kept, session: &ChangesSession, language: Language, out: &mut Out<ChangesCommand>) {
    let being_made = RichText::new(words::BEING_COMPUTED.in_language(language)).color(theme::palette(ui).soft);
    let Some((Key { side, .. }, view)) = kept.last() else {
        ui.centered_and_justified(|ui| ui.label(being_made));
        return;
    };
    ScrollArea::vertical().id_salt("changes").auto_shrink(false).show(ui, |ui| {
        Frame::new().inner_margin(PAGE_MARGIN).show(ui, |ui| {
            ui.set_max_width(ui.available_width().min(MOST_WIDTH));
            ui.spacing_mut().item_spacing = vec2(16.0, 12.0);
            let title = say!(language, words::TITLE, proposal = &view.title);
            page_title_ui(ui, title);
            if !kept.is_current() {
                let old = say!(language, words::OLD, computing = words::BEING_COMPUTED.in_language(language));
                ui.label(RichText::new(old).color(theme::palette(ui).warning));
            }
            view.obstacles.iter().for_each(|obstacle| finding_ui(ui, obstacle, out));
            let Some(changes) = &view.changes else { return };
            sums_ui(ui, changes, *side, language, out);
            let name = words::LIST.in_language(language);
            let provisional = view.provisional.as_deref();
            let menu = TableMenu { name, table: || changes.table(language), provisional, language };
            menu.beside_ui(ui, out, |ui, out| filters_ui(ui, changes, session, language, out));
            let shown = |change: &ChangeView| session.only.is_none_or(|only| change.kind == only);
            if !changes.changes.iter().any(shown) {
                ui.label(words::NOTHING.in_language(language));
            }
            for (place, change) in changes.changes.iter().enumerate().filter(|(_, change)| shown(change)) {
                ui.push_id((change.day, &change.what), |ui| {
                    card_ui(ui, |ui| {
                        change_ui(ui, (place, change), (session, *side), provisional, language, out);
                    });
                });
            }
        });
    });
}

/// The days, and what all changes do together.
fn sums_ui(ui: &mut Ui, changes: &ChangesView, side: Side, language: Language, out: &mut Out<ChangesCommand>) {
    let palette = theme::palette(ui);
    let date = |day| format::date(day, language);
    let days = say!(language, words::DAYS, first = date(changes.days.start), last = date(changes.days.end));
    ui.label(RichText::new(days).font(theme::small()).color(palette.soft));
    let amount = |amount| format::euro(amount, language);
    let change = changes.after - changes.before;
    let difference = format::euro_change(change, language);
    let row = Layout::left_to_right(Align::Min).with_main_wrap(true);
    ui.allocate_ui_with_layout(vec2(ui.available_width(), 0.0), row, |ui| {
        ui.spacing_mut().item_spacing.x = 6.0 * theme::STEP;
        ui.label(unbroken(&say!(language, words::WITHOUT, amount = amount(changes.before))));
        let with = say!(language, words::WITH, amount = amount(changes.after));
        let door = Door { value: amount(changes.after), name: with.clone(), figure: FigureId::gross(None) };
        sentence_ui(ui, &with_doors(&with, vec![door]), (theme::body(), palette.ink), language, out);
        let together = unbroken(&say!(language, words::TOGETHER, amount = difference));
        let colour = palette.difference(side.gains(change));
        ui.label(RichText::new(together).font(theme::strong()).color(colour));
    });
}

/// A button for each kind with how many changes are of it.
fn filters_ui(
    ui: &mut Ui,
    changes: &ChangesView,
    session: &ChangesSession,
    language: Language,
    out: &mut Out<ChangesCommand>,
) {
    let all = say!(language, words::ALL, count = changes.changes.len().to_string());
    let of_kind = KINDS.map(|(kind, name)| {
        let count = changes.changes.iter().filter(|change| change.kind == kind).count().to_string();
        (Some(kind), say!(language, words::OF_KIND, kind = name.in_language(language), count = &count))
    });
    let mut options: Vec<(Option<Kind>, &str)> = vec![(None, &all)];
    options.extend(of_kind.iter().map(|(kind, words)| (*kind, words.as_str())));
    let name = words::KIND.in_language(language);
    let pressed = ui.horizontal_wrapped(|ui| choice_ui(ui, name, &options, session.only)).inner;
    out.extend(pressed.map(ChangesCommand::ShowOnly));
}

fn change_ui(
    ui: &mut Ui,
    (place, change): (usize, &ChangeView),
    (session, side): (&ChangesSession, Side),
    provisional: Option<&str>,
    language: Language,
    out: &mut Out<ChangesCommand>,
) {
    let palette = theme::palette(ui);
    ui.set_width(ui.available_width());
    ui.spacing_mut().item_spacing.y = theme::STEP;
    ui.label(RichText::new(format::date(change.day, language)).font(theme::small()).color(palette.soft));
    ui.label(RichText::new(&change.what).font(theme::strong()));
    for (place, detail) in change.details.iter().enumerate() {
        // That it is announced is said last.
        let is_mark = change.announced && place + 1 == change.details.len();
        let text = if is_mark { format!("{} {detail}", icon::CLOCK_COUNTDOWN) } else { detail.clone() };
        let colour = if is_mark { palette.warning } else { palette.soft };
        ui.label(RichText::new(text).font(theme::small()).color(colour));
    }
    if !change.articles.is_empty() {
        ui.horizontal_wrapped(|ui| articles_ui(ui, change, language, out));
    }
    let is_open = session.open == Some(place);
    match change.difference {
        None => {}
        Some(_) if change.moved.is_empty() => {
            ui.label(RichText::new(words::NO_COST.in_language(language)).font(theme::small()).color(palette.faint));
        }
        Some(difference) => {
            let name = match is_open {
                true => say!(language, words::HIDE_AMOUNTS, change = &change.what),
                false => say!(language, words::SHOW_AMOUNTS, change = &change.what),
            };
            let sign = if is_open { icon::MINUS } else { icon::PLUS };
            let text = format!("{sign}  {}", format::euro_change(difference, language));
            let colour = palette.difference(side.gains(difference));
            let button = ui.add(Button::new(RichText::new(text).font(theme::strong()).color(colour)));
            button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
            if button.clicked() {
                out.send(ChangesCommand::Open((!is_open).then_some(place)));
            }
        }
    }
    if is_open {
        amounts_ui(ui, (change, side), provisional, language, out);
    }
}

/// The articles a change is about, each a link to its place.
fn articles_ui(ui: &mut Ui, change: &ChangeView, language: Language, out: &mut Out<ChangesCommand>) {
    for article in &change.articles {
        let link = ui.add(Link::new(RichText::new(&article.name).font(theme::small())));
        let name = say!(language, words::TO_ARTICLE, article = &article.name);
        link.widget_info(|| WidgetInfo::labeled(Role::Link, true, &name));
        if link.clicked() {
            out.ask(Ask::Follow(Place::article(&article.id)));
        }
    }
}

/// What a change does by article and payer.
fn amounts_ui(
    ui: &mut Ui,
    (change, side): (&ChangeView, Side),
    provisional: Option<&str>,
    language: Language,
    out: &mut Out<ChangesCommand>,
) {
    let Some(table) = change.table(language) else { return };
    TableMenu { name: &table.caption, table: || table.clone(), provisional, language }.show(ui, out);
    table_ui(ui, &change.what, &table, side, language);
}
