//! The years as stacked bars by payer; every part opens its derivation.

use eframe::egui::{
    Align2, CursorIcon, Id, Rect, RichText, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use super::axis::{axis, thousands};
use super::command::CostsCommand;
use super::page::card_title_ui;
use super::phrases as words;
use crate::domain::costs::Payer;
use crate::domain::words::Language;
use crate::gui::ask::Ask;
use crate::gui::out::Out;
use crate::gui::theme;
use crate::gui::widgets::figure::focus_ring;
use crate::gui::widgets::pattern::fill_payer;
use crate::gui::widgets::payer_bar::share;
use crate::report::cost_by::CostTable;
use crate::report::costs::Amount;
use crate::report::format::say;

/// Room at the left for the amounts of the axis.
const AXIS: f32 = 52.0;

pub fn years_ui(ui: &mut Ui, table: Option<&CostTable>, language: Language, out: &mut Out<CostsCommand>) {
    let Some(table) = table else { return };
    let rows = table.choice.rows.name().in_language(language).to_lowercase();
    card_title_ui(ui, &say!(language, words::CHART_YEARS, rows = &rows));
    let legend = legend_height(ui, table);
    let palette = theme::palette(ui);
    let size = vec2(ui.available_width(), (ui.available_height() - legend - 12.0).max(120.0));
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let plot = Rect::from_min_max(rect.min + vec2(AXIS, 20.0), rect.max - vec2(8.0, 24.0));
    let highest = table.total.amounts.iter().map(|amount| amount.cents.count()).max().unwrap_or_default();
    let axis = axis(highest);
    for tick in &axis.ticks {
        let y = plot.bottom() - plot.height() * share(*tick, axis.top);
        let weight = if *tick == 0 { 1.0 } else { 0.6 };
        ui.painter().hline(plot.x_range(), y, Stroke::new(weight, palette.line));
        let label = thousands(*tick, language);
        ui.painter().text(pos2(plot.left() - 8.0, y), Align2::RIGHT_CENTER, label, theme::small(), palette.faint);
    }
    let slot = plot.width() / table.years.len().max(1) as f32;
    let width = (slot * 0.56).min(88.0);
    for (index, head) in table.years.iter().enumerate() {
        let year = head.year.to_string();
        let center = plot.left() + slot * (index as f32 + 0.5);
        let mut bottom = plot.bottom();
        for row in &table.rows {
            let Some(amount) = row.amounts.get(index) else { continue };
            let cents = amount.cents.count().max(0);
            if cents == 0 {
                continue;
            }
            let height = plot.height() * share(cents, axis.top);
            let piece =
                Rect::from_min_max(pos2(center - width / 2.0, bottom - height), pos2(center + width / 2.0, bottom));
            match row.payer {
                Some(payer) => payer_piece_ui(ui, piece, payer, cents, language),
                // What is of no payer is told apart by its article alone.
                None => {
                    let line = Stroke::new(1.0, palette.paper);
                    ui.painter().rect(piece, 0.0, palette.accent, line, StrokeKind::Inside);
                }
            }
            let name =
                say!(language, words::CHART_PART, year = &year, part = &row.name, amount = &amount.text(language));
            part_ui(ui, piece, (&row.key, &year), &name, amount, out);
            bottom -= height;
        }
        let total = &table.total.amounts[index];
        let label = thousands(total.cents.count(), language);
        let at =
            ui.painter().text(pos2(center, bottom - 4.0), Align2::CENTER_BOTTOM, label, theme::strong(), palette.ink);
        let name = say!(language, words::CHART_TOTAL, year = &year, amount = &total.text(language));
        part_ui(ui, at, ("total", &year), &name, total, out);
        ui.painter().text(pos2(center, plot.bottom() + 6.0), Align2::CENTER_TOP, &year, theme::small(), palette.soft);
    }
    legend_ui(ui, table);
}

/// What a payer bears, with the amount where there is room.
fn payer_piece_ui(ui: &Ui, piece: Rect, payer: Payer, cents: i64, language: Language) {
    fill_payer(ui.painter(), piece, payer);
    if piece.height() <= 18.0 {
        return;
    }
    let colour = theme::payer_colour(payer);
    let galley = ui.painter().layout_no_wrap(thousands(cents, language), theme::small(), theme::ink_on(colour));
    let at = Rect::from_center_size(piece.center(), galley.size());
    ui.painter().rect_filled(at.expand2(vec2(3.0, 0.0)), 2.0, colour);
    ui.painter().galley(at.min, galley, theme::ink_on(colour));
}

/// A part of a chart that opens a derivation.
fn part_ui(ui: &mut Ui, rect: Rect, key: (&str, &str), name: &str, amount: &Amount, out: &mut Out<CostsCommand>) {
    if chart_door_ui(ui, rect, ui.scope_id().with(("year", key)), name) {
        out.ask(Ask::OpenDerivation(amount.figure.clone().into()));
    }
}

/// A part of a chart that can be pressed, with its name for pointer and screen reader; whether it was.
pub fn chart_door_ui(ui: &mut Ui, rect: Rect, id: Id, name: &str) -> bool {
    let reach = rect.expand2(vec2(0.0, ((8.0 - rect.height()) / 2.0).max(0.0)));
    let response = ui.interact(reach, id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    if response.has_focus() {
        focus_ring(ui, rect);
    }
    if response.hovered() {
        let stroke = Stroke::new(1.5, theme::palette(ui).ink);
        ui.painter().rect_stroke(rect, 2.0, stroke, StrokeKind::Inside);
    }
    let clicked = response.clicked();
    response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(name);
    clicked
}

fn legend_height(ui: &Ui, table: &CostTable) -> f32 {
    let font = theme::small();
    let width: f32 = table
        .rows
        .iter()
        .map(|row| ui.painter().layout_no_wrap(row.name.clone(), font.clone(), theme::palette(ui).ink).size().x + 40.0)
        .sum();
    let lines = (width / ui.available_width().max(1.0)).ceil().max(1.0);
    lines * 22.0
}

fn legend_ui(ui: &mut Ui, table: &CostTable) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 2.0);
        for row in &table.rows {
            let Some(payer) = row.payer else { continue };
            ui.horizontal(|ui| {
                let (mark, _) = ui.allocate_exact_size(vec2(14.0, 14.0), Sense::hover());
                fill_payer(ui.painter(), mark, payer);
                ui.label(RichText::new(&row.name).font(theme::small()));
            });
            ui.add_space(6.0);
        }
    });
}
