//! Who is reached in each quadrant of the typology: circles of which the areas are workers and participants.

use eframe::egui::{Align2, Rect, RichText, Sense, Stroke, Ui, pos2, vec2};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::command::CostsCommand;
use super::page::card_title_ui;
use super::phrases as words;
use super::session::When;
use super::years::chart_door_ui;
use crate::domain::projection::{FigureId, ReachCount, Stay};
use crate::domain::words::Language;
use crate::gui::ask::Ask;
use crate::gui::out::Out;
use crate::gui::theme;
use crate::report::format::{self, say};
use crate::report::reach_chart::{ReachCell, ReachChart, out_of};

/// Room at the left for the names of the positions.
const NAMES: f32 = 100.0;
/// Room below for the lengths of stay.
const STAYS: f32 = 24.0;
/// Room beside a circle for its counts.
const COUNTS: f32 = 110.0;

pub fn reach_ui(ui: &mut Ui, chart: Option<&ReachChart>, when: When, language: Language, out: &mut Out<CostsCommand>) {
    let palette = theme::palette(ui);
    let Some(chart) = chart else { return };
    let year = chart.year.to_string();
    card_title_ui(ui, &say!(language, words::CHART_REACH, year = &year));
    let lines = if when == When::Term { 2.0 } else { 1.0 };
    let size = vec2(ui.available_width(), (ui.available_height() - lines * 24.0).max(150.0));
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let plot = Rect::from_min_max(rect.min + vec2(NAMES, 0.0), rect.max - vec2(0.0, STAYS));
    let rows = (chart.cells.len() / 2).max(1);
    let cell = vec2(plot.width() / 2.0, plot.height() / rows as f32);
    let grid = Stroke::new(1.0, palette.line);
    for row in 0..=rows {
        let y = plot.top() + cell.y * row as f32;
        ui.painter().hline(plot.x_range(), y, grid);
    }
    for column in 0..=2_u8 {
        ui.painter().vline(plot.left() + cell.x * f32::from(column), plot.y_range(), grid);
    }
    let most = chart.cells.iter().map(|cell| cell.heads).max().unwrap_or_default();
    let largest = (cell.y / 2.0 - 4.0).min((cell.x - COUNTS) / 2.0 - 4.0).max(6.0);
    for (index, shown) in chart.cells.iter().enumerate() {
        let (row, column) = (index / 2, index % 2);
        let at =
            Rect::from_min_size(pos2(plot.left() + cell.x * column as f32, plot.top() + cell.y * row as f32), cell);
        if column == 0 {
            let name = pos2(plot.left() - 10.0, at.center().y);
            ui.painter().text(name, Align2::RIGHT_CENTER, &shown.position_name, theme::small(), palette.soft);
        }
        cell_ui(ui, at, shown, (chart, most, largest), language, out);
    }
    for (column, name) in [&chart.short, &chart.long].into_iter().enumerate() {
        let x = plot.left() + cell.x * (column as f32 + 0.5);
        ui.painter().text(pos2(x, plot.bottom() + 6.0), Align2::CENTER_TOP, name, theme::small(), palette.soft);
    }
    let legend = say!(language, words::REACH_LEGEND, reached = &out_of(chart.participants, chart.heads, language));
    ui.label(RichText::new(legend).font(theme::small()).color(palette.faint));
    if when == When::Term {
        let note = say!(language, words::REACH_NOTE, year = &year);
        ui.label(RichText::new(note).font(theme::small()).color(palette.faint));
    }
}

fn cell_ui(
    ui: &mut Ui,
    rect: Rect,
    cell: &ReachCell,
    (chart, most, largest): (&ReachChart, Decimal, f32),
    language: Language,
    out: &mut Out<CostsCommand>,
) {
    let palette = theme::palette(ui);
    let center = pos2(rect.left() + (rect.width() - COUNTS) / 2.0, rect.center().y);
    let (outer, inner) = (radius(cell.heads, most, largest), radius(cell.participants, most, largest));
    ui.painter().circle_filled(center, outer, palette.accent_bright.gamma_multiply(0.28));
    ui.painter().circle_filled(center, inner, palette.accent_bright);
    let words_at = pos2(center.x + largest + 8.0, rect.center().y);
    let counted = out_of(cell.participants, cell.heads, language);
    let counts = words_at - vec2(0.0, 1.0);
    ui.painter().text(counts, Align2::LEFT_BOTTOM, &counted, theme::small(), palette.ink);
    let share = cell.share.map(|share| format::percent(share.value(), 0, language));
    if let Some(share) = &share {
        ui.painter().text(words_at, Align2::LEFT_TOP, share, theme::small(), palette.soft);
    }
    let stay = match cell.stay {
        Stay::Short => &chart.short,
        Stay::Long => &chart.long,
    };
    let counted = match share {
        Some(share) => format!("{counted} ({share})"),
        None => counted,
    };
    let name = say!(language, words::REACH_CELL, position = &cell.position_name, stay = stay, participants = &counted);
    if chart_door_ui(ui, rect.shrink(3.0), ui.scope_id().with((&name, "reach")), &name) {
        let (position, stay) = (Some(cell.position), Some(cell.stay));
        let reached = FigureId::Reach { count: ReachCount::Participants, position, stay, year: chart.year };
        out.ask(Ask::OpenDerivation(reached.into()));
    }
}

/// The radius of a circle of which the area is in proportion to `count`.
fn radius(count: Decimal, most: Decimal, largest: f32) -> f32 {
    let share = count.checked_div(most).and_then(|share| share.to_f32()).unwrap_or_default();
    largest * share.max(0.0).sqrt()
}
