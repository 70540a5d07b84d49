//! What the advice asks against the proposals: met, partly or not in each; a demand unfolds to what it lacks and what would
//! help the proposal that is shown.

use eframe::egui::accesskit::Role;
use eframe::egui::text::{LayoutJob, TextWrapping};
use eframe::egui::{Align, Button, Color32, Label, Layout, Link, RichText, Sense, TextFormat, Ui, WidgetInfo, vec2};

use super::command::ChecksCommand;
use super::findings::offer_ui;
use super::phrases as words;
use super::session::ChecksSession;
use super::view::{ChecksView, Prices, ProposalColumn};
use crate::domain::checks::{Extent, Place};
use crate::domain::words::Language;
use crate::gui::ask::Ask;
use crate::gui::out::Out;
use crate::gui::theme::Palette;
use crate::gui::widgets::card::caption_ui;
use crate::gui::{accessibility, icon, theme};
use crate::report::checks::DemandView;
use crate::report::format::{self, say};

/// The width of a column: what it has where there is room, and the least.
const COLUMN: (f32, f32) = (84.0, 64.0);
/// The part of the width that the demands take at least.
const DEMANDS: f32 = 0.42;
/// Lines that the name of a proposal takes at most.
const HEAD_ROWS: usize = 3;
/// Proposals that are shown beside each other.
const MOST: usize = 5;

/// Shows the matrix.
pub fn matrix_ui(
    ui: &mut Ui,
    checks: &ChecksView,
    columns: &[ProposalColumn],
    prices: Option<&Prices>,
    session: &ChecksSession,
    language: Language,
    out: &mut Out<ChecksCommand>,
) {
    let palette = theme::palette(ui);
    ui.spacing_mut().item_spacing.y = theme::STEP;
    ui.label(RichText::new(words::COVERAGE.in_language(language)).font(theme::strong()));
    let counted = say!(
        language,
        words::COVERAGE_COUNT,
        met = &checks.demands_met(Extent::Met).to_string(),
        all = checks.demands_to_settle().to_string(),
        partly = &checks.demands_met(Extent::Partly).to_string()
    );
    ui.label(RichText::new(counted).font(theme::small()).color(palette.soft));
    let outside = checks.demands.iter().filter(|demand| !demand.can_be_settled).count();
    let mut all = session.shows_outside;
    let name = format::message(&words::SHOW_OUTSIDE.with(vec![("count", outside.into())]), language);
    if ui.checkbox(&mut all, name).changed() {
        out.send(ChecksCommand::ToggleOutside);
    }
    let columns = &columns[..columns.len().min(MOST)];
    ui.scope(|ui| {
        accessibility::table(ui, words::COVERAGE.in_language(language), (checks.demands.len() + 1, columns.len() + 1));
        rows_ui(ui, (checks, columns), prices, session, language, out);
    });
}

/// A row of the names of the proposals, and one of each demand.
fn rows_ui(
    ui: &mut Ui,
    (checks, columns): (&ChecksView, &[ProposalColumn]),
    prices: Option<&Prices>,
    session: &ChecksSession,
    language: Language,
    out: &mut Out<ChecksCommand>,
) {
    let palette = theme::palette(ui);
    line_ui(
        ui,
        (0, columns.len()),
        |ui| _ = ui.label(""),
        |ui, index| {
            let title = &columns[index].title;
            let mut job = LayoutJob::single_section(title.clone(), TextFormat::simple(theme::small(), palette.faint));
            job.wrap = TextWrapping { max_width: ui.available_width(), max_rows: HEAD_ROWS, ..TextWrapping::default() };
            job.halign = Align::Center;
            let galley = ui.painter().layout_job(job);
            ui.add(Label::new(galley)).on_hover_text(title);
        },
    );
    let mut recommendation = 0;
    for (place, demand) in checks.demands.iter().enumerate() {
        if !session.shows_outside && !demand.can_be_settled {
            continue;
        }
        if demand.recommendation != recommendation {
            recommendation = demand.recommendation;
            ui.add_space(theme::STEP);
            caption_ui(ui, &say!(language, words::RECOMMENDATION, number = recommendation.to_string()));
        }
        ui.push_id(&demand.id, |ui| {
            let is_unfolded = session.unfolded.contains(&demand.id);
            line_ui(
                ui,
                (place + 1, columns.len()),
                |ui| {
                    let text = Button::new(RichText::new(&demand.words).color(palette.ink)).frame(false).wrap();
                    let name = ui.add(text);
                    name.widget_info(|| WidgetInfo::selected(Role::Button, true, is_unfolded, &demand.words));
                    if name.clicked() {
                        out.send(ChecksCommand::Unfold(demand.id.clone()));
                    }
                },
                |ui, index| {
                    let column = &columns[index];
                    let extent = column.extents.get(place).copied().unwrap_or(Extent::NotMet);
                    extent_ui(ui, extent, &column.title, language);
                },
            );
            if is_unfolded {
                demand_ui(ui, demand, prices, language, out);
            }
        });
    }
}

/// A line of the matrix, counted from the headings: what stands at the left, and a cell for each proposal.
fn line_ui(
    ui: &mut Ui,
    (row, columns): (usize, usize),
    name: impl FnOnce(&mut Ui),
    mut cell: impl FnMut(&mut Ui, usize),
) {
    // The first row is that of the headings.
    let (first, others) =
        if row == 0 { (Role::ColumnHeader, Role::ColumnHeader) } else { (Role::RowHeader, Role::Cell) };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = theme::STEP;
        let whole = ui.available_width();
        let (most, least) = COLUMN;
        let column = (whole * (1.0 - DEMANDS) / columns as f32 - theme::STEP).clamp(least, most);
        let room = (whole - columns as f32 * (column + theme::STEP)).max(120.0);
        ui.allocate_ui_with_layout(vec2(room, 0.0), Layout::top_down(Align::Min), |ui| {
            accessibility::cell(ui, first, (row, 0));
            ui.set_width(room);
            name(ui);
        });
        for index in 0..columns {
            ui.allocate_ui_with_layout(vec2(column, 20.0), Layout::top_down(Align::Center), |ui| {
                accessibility::cell(ui, others, (row, index + 1));
                ui.set_width(column);
                cell(ui, index);
            });
        }
    });
}

fn dress(extent: Extent, palette: &Palette) -> (Color32, char) {
    match extent {
        Extent::Met => (palette.good, icon::CHECK_CIRCLE),
        Extent::Partly => (palette.warning, icon::CIRCLE_HALF),
        Extent::NotMet => (palette.soft, icon::CIRCLE_DASHED),
    }
}

/// How far a proposal meets a demand, as a sign; in words for who hears it or points at it.
fn extent_ui(ui: &mut Ui, extent: Extent, proposal: &str, language: Language) {
    let palette = theme::palette(ui);
    let (ink, sign) = dress(extent, palette);
    let text = RichText::new(sign.to_string()).font(theme::heading()).color(ink);
    let said = say!(language, words::EXTENT_IN, proposal = proposal, extent = extent.name());
    let shown = ui.add(Label::new(text).sense(Sense::hover()));
    shown.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
    shown.on_hover_text(said);
}

/// What the proposal that is shown has of a demand, what it lacks, and what would help.
fn demand_ui(
    ui: &mut Ui,
    demand: &DemandView,
    prices: Option<&Prices>,
    language: Language,
    out: &mut Out<ChecksCommand>,
) {
    let palette = theme::palette(ui);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0 * theme::STEP;
        for meeting in &demand.articles {
            let name = say!(language, words::MET_BY, article = &meeting.name);
            let link = ui.add(Link::new(RichText::new(&name).font(theme::small())));
            link.widget_info(|| WidgetInfo::labeled(Role::Link, true, &name));
            if link.clicked() {
                out.ask(Ask::Follow(Place::article(&meeting.article)));
            }
        }
        let source = say!(language, words::IN_THE_ADVICE, paragraph = &demand.paragraph);
        ui.label(RichText::new(source).font(theme::small()).color(palette.faint));
    });
    if let Some(lacks) = &demand.lacks {
        ui.label(RichText::new(lacks).font(theme::small()).color(palette.soft));
    }
    for (place, offer) in demand.offers.iter().enumerate() {
        ui.push_id(place, |ui| offer_ui(ui, offer, &(demand.id.clone(), place), prices, language, out));
    }
    ui.add_space(theme::STEP);
}
