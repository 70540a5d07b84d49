//! What the proposal costs: charts, tables, and the assumptions and figures behind them.

use eframe::egui::{Frame, Label, Link, Margin, RichText, ScrollArea, Ui, Vec2, vec2};

use super::command::CostsCommand;
use super::phrases as words;
use super::session::{CostsSession, CostsTab, When};
use super::view::{CostsView, Kept};
use crate::domain::words::{Language, Phrase};
use crate::gui::out::Out;
use crate::gui::widgets::card::{card_ui, page_title_ui};
use crate::gui::widgets::choice::{labelled_choice_ui, tabs_ui};
use crate::gui::widgets::figure::sentence_ui;
use crate::gui::widgets::finding::finding_ui;
use crate::gui::widgets::follow_focus::follow_focus;
use crate::gui::widgets::provisional::provisional_ui;
use crate::gui::widgets::share_basis::share_basis_ui;
use crate::gui::{icon, phrases, theme};
use crate::report::cost_by::Choice;
use crate::report::cost_choice::Base;
use crate::report::format::say;

pub const GAP: f32 = 16.0;
const MARGIN: i8 = 24;
/// What a card takes around its contents.
pub const CARD_EDGE: f32 = 42.0;
/// The least width at which cards stand in two columns.
const TWO_COLUMNS: f32 = 1000.0;
/// The share of the width that the left column has.
const LEFT: f32 = 0.43;

pub fn page_ui(ui: &mut Ui, view: &Kept, session: &CostsSession, language: Language, out: &mut Out<CostsCommand>) {
    // Which part of the page shows, and over which time, stays in sight while it scrolls.
    let margin = Margin { left: MARGIN, right: MARGIN, top: 16, bottom: 4 };
    let is_wide = ui.available_width() >= TWO_COLUMNS;
    Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(GAP, 6.0);
        head_ui(ui, view, session, language, out, is_wide);
    });
    let height = ui.available_height();
    ScrollArea::vertical().id_salt(("costs", session.tab)).auto_shrink(false).show(ui, |ui| {
        follow_focus(ui);
        let margin = Margin { left: MARGIN, right: MARGIN, top: 4, bottom: 16 };
        Frame::new().inner_margin(margin).show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(GAP, 12.0);
            if session.tab != CostsTab::Assumptions {
                ui.horizontal_wrapped(|ui| {
                    ui.spacing_mut().item_spacing.y = 6.0;
                    base_ui(ui, session.choice, language, out);
                    if !is_wide {
                        ui.add_space(GAP);
                        share_basis_ui(ui, view.share_basis, language, out);
                    }
                });
            }
            provisional_ui(ui, view.provisional.as_deref(), language, out);
            own_values_ui(ui, view, language, out);
            if session.tab == CostsTab::Assumptions {
                super::assumptions::assumptions_ui(ui, view, session, language, out);
                return;
            }
            if let Some(obstacles) = &view.obstacles {
                ui.label(phrases::CANNOT_COMPUTE.in_language(language));
                obstacles.iter().for_each(|finding| finding_ui(ui, finding, out));
                return;
            }
            let is_empty = view.by_payer.as_ref().is_none_or(|table| table.rows.is_empty());
            if is_empty && session.choice.base == Base::Gross {
                let palette = theme::palette(ui);
                ui.label(RichText::new(phrases::NO_COSTS_YET.in_language(language)).color(palette.soft));
                return;
            }
            match session.tab {
                CostsTab::Overview => overview_ui(ui, view, session, (language, height), out),
                CostsTab::Tables => {
                    opening_in_full_ui(ui, view, language, out);
                    super::table::tables_ui(ui, view, (session.choice, height), language, out);
                }
                CostsTab::Assumptions => {}
            }
        });
    });
}

/// The title, the tabs and the period; where there `has_room`, of what percentages are as well.
fn head_ui(
    ui: &mut Ui,
    view: &CostsView,
    session: &CostsSession,
    language: Language,
    out: &mut Out<CostsCommand>,
    has_room: bool,
) {
    let costs = session;
    ui.horizontal_wrapped(|ui| {
        let title = say!(language, phrases::COSTS_TITLE, proposal = &view.proposal_title);
        page_title_ui(ui, title);
        ui.add_space(GAP);
        let tabs = CostsTab::ALL.map(|tab| (tab, tab_name(tab).in_language(language)));
        if let Some(tab) = tabs_ui(ui, words::TABS.in_language(language), &tabs, costs.tab) {
            out.send(CostsCommand::ShowTab(tab));
        }
        if costs.tab == CostsTab::Overview {
            ui.add_space(GAP);
            when_ui(ui, view, costs.when, language, out);
        }
        if has_room && costs.tab != CostsTab::Assumptions {
            ui.add_space(GAP);
            share_basis_ui(ui, view.share_basis, language, out);
        }
    });
}

fn tab_name(tab: CostsTab) -> Phrase {
    match tab {
        CostsTab::Overview => words::TAB_OVERVIEW,
        CostsTab::Tables => words::TAB_TABLES,
        CostsTab::Assumptions => words::TAB_ASSUMPTIONS,
    }
}

fn base_ui(ui: &mut Ui, choice: Choice, language: Language, out: &mut Out<CostsCommand>) {
    let options = Base::OF_TABLES.map(|base| (base, base.name().in_language(language)));
    if let Some(base) = labelled_choice_ui(ui, words::BASE.in_language(language), &options, choice.base) {
        out.send(CostsCommand::Choose(Choice { base, ..choice }));
    }
}

fn when_ui(ui: &mut Ui, view: &CostsView, when: When, language: Language, out: &mut Out<CostsCommand>) {
    let years = &view.years;
    let names: Vec<(When, String)> = years.iter().map(|year| (When::Year(*year), year.to_string())).collect();
    let mut options: Vec<(When, &str)> = names.iter().map(|(when, name)| (*when, name.as_str())).collect();
    options.push((When::Term, words::WHOLE_TERM.in_language(language)));
    let chosen = match (when, years.first()) {
        (When::First, Some(first)) => When::Year(*first),
        (when, _) => when,
    };
    if let Some(when) = labelled_choice_ui(ui, words::WHEN.in_language(language), &options, chosen) {
        out.send(CostsCommand::LookAt(when));
    }
}

/// Says which figures are the dossier's own, on every tab.
fn own_values_ui(ui: &mut Ui, view: &CostsView, language: Language, out: &mut Out<CostsCommand>) {
    let own = &view.own_values;
    if own.is_empty() {
        return;
    }
    let palette = theme::palette(ui);
    let said = say!(language, words::OWN_VALUES, figures = &own.join(", "));
    ui.horizontal_wrapped(|ui| {
        let text = RichText::new(format!("{} {said}", icon::WARNING)).font(theme::small()).color(palette.warning);
        ui.add(Label::new(text).wrap());
        let look = RichText::new(words::SHOW_OWN_VALUES.in_language(language)).font(theme::small());
        if ui.add(Link::new(look)).clicked() {
            out.send(CostsCommand::ShowTab(CostsTab::Assumptions));
        }
    });
}

/// What it costs extra, before any figure is picked out; why stands above the tables.
fn opening_ui(ui: &mut Ui, view: &CostsView, language: Language, out: &mut Out<CostsCommand>) {
    if let Some(first) = view.opening.first() {
        sentence_ui(ui, first, (theme::small(), theme::palette(ui).ink), language, out);
    }
}

/// The same with every reason.
fn opening_in_full_ui(ui: &mut Ui, view: &CostsView, language: Language, out: &mut Out<CostsCommand>) {
    let palette = theme::palette(ui);
    for (place, said) in view.opening.iter().enumerate() {
        let style = if place == 0 { (theme::body(), palette.ink) } else { (theme::small(), palette.soft) };
        ui.push_id(("opening", place), |ui| sentence_ui(ui, said, style, language, out));
    }
}

fn overview_ui(
    ui: &mut Ui,
    view: &Kept,
    session: &CostsSession,
    (language, page): (Language, f32),
    out: &mut Out<CostsCommand>,
) {
    opening_ui(ui, view, language, out);
    super::totals::totals_ui(ui, view, language, out);
    let width = ui.available_width();
    let used = ui.cursor().top() - ui.min_rect().top() + 32.0;
    let height = ((page - used - GAP) / 2.0).clamp(264.0, 460.0);
    let of_waterfall = super::waterfall::height_of(view) + CARD_EDGE;
    ui.spacing_mut().item_spacing = Vec2::splat(GAP);
    let costs = view;
    let mut part = |ui: &mut Ui, size: Vec2, which: Part| {
        sized_card_ui(ui, size, |ui| match which {
            Part::Years => super::years::years_ui(ui, costs.by_payer.as_ref(), language, out),
            Part::Waterfall => super::waterfall::waterfall_ui(ui, view, session.when, language, out),
            Part::Reach => super::reach::reach_ui(ui, costs.reach.as_ref(), session.when, language, out),
            Part::Payers => {
                if let Some(table) = &costs.by_payer {
                    super::table::title_ui(ui, view, table, language, out);
                    let has_room = ui.available_height() > super::table::height_of(table);
                    ScrollArea::both().id_salt("by payer").auto_shrink(false).show(ui, |ui| {
                        super::table::table_ui(ui, table, ("by payer", has_room, f32::INFINITY), language, out);
                    });
                }
            }
        });
    };
    if width < TWO_COLUMNS {
        for which in [Part::Years, Part::Payers, Part::Reach] {
            part(ui, vec2(width, 320.0), which);
        }
        part(ui, vec2(width, of_waterfall), Part::Waterfall);
        return;
    }
    let left = ((width - GAP) * LEFT).floor();
    let right = width - GAP - left;
    // What is paid stands above the fold with its sums; what differs takes the room that its articles need.
    ui.horizontal_top(|ui| {
        part(ui, vec2(left, height), Part::Years);
        part(ui, vec2(right, height), Part::Payers);
    });
    ui.horizontal_top(|ui| {
        part(ui, vec2(left, height), Part::Reach);
        part(ui, vec2(right, height.max(of_waterfall)), Part::Waterfall);
    });
}

/// A chart or table of the overview.
#[derive(Clone, Copy)]
enum Part {
    Years,
    Payers,
    Reach,
    Waterfall,
}

fn sized_card_ui(ui: &mut Ui, size: Vec2, contents: impl FnOnce(&mut Ui)) {
    let inner = size - Vec2::splat(CARD_EDGE);
    card_ui(ui, |ui| {
        ui.set_min_size(inner);
        ui.set_max_size(inner);
        ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
        contents(ui);
    });
}

/// The title of a chart or table.
pub fn card_title_ui(ui: &mut Ui, title: &str) {
    let palette = theme::palette(ui);
    ui.add(Label::new(RichText::new(title).font(theme::strong()).color(palette.soft)).truncate());
}
