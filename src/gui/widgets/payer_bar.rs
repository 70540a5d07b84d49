//! A bar divided over payers, and the legend with what each pays.

use eframe::egui::{Align, Layout, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::figure;
use crate::domain::words::Language;
use crate::gui::out::Out;
use crate::gui::theme;
use crate::report::costs::PayerAmount;

const HEIGHT: f32 = 14.0;
const DOT: f32 = 8.0;

/// Shows who pays, as a bar and as a list.
pub fn payer_bar_ui<C>(ui: &mut Ui, payers: &[PayerAmount], language: Language, out: &mut Out<C>) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::hover());
    let spoken = payers
        .iter()
        .map(|part| format!("{} {}", part.name, part.amount.text(language)))
        .collect::<Vec<_>>()
        .join(", ");
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
    let positive = || payers.iter().filter(|part| part.amount.cents.count() > 0);
    let total: i64 = positive().map(|part| part.amount.cents.count()).sum();
    let mut left = rect.left();
    for part in positive() {
        let width = rect.width() * share(part.amount.cents.count(), total);
        let piece = Rect::from_min_max(pos2(left, rect.top()), pos2(left + width, rect.bottom()));
        ui.painter().rect_filled(piece, 0.0, theme::payer_colour(part.payer));
        left += width;
    }
    ui.add_space(theme::STEP);
    for part in payers {
        ui.push_id(part.payer.code(), |ui| {
            ui.horizontal(|ui| {
                let (dot, _) = ui.allocate_exact_size(vec2(DOT, DOT), Sense::hover());
                ui.painter().circle_filled(dot.center(), DOT / 2.0, theme::payer_colour(part.payer));
                ui.label(&part.name);
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    figure::figure_ui(ui, &part.name, &part.amount, theme::body(), language, out);
                });
            });
        });
    }
}

/// A part of a whole for drawing; amounts themselves are never computed with floats.
pub fn share(part: i64, whole: i64) -> f32 {
    if whole == 0 { 0.0 } else { part as f32 / whole as f32 }
}
