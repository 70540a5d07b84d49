//! What the proposal costs in one line: gross, what of it is extra, net, and at full use; each opens its derivation.

use eframe::egui::{RichText, Ui, vec2};

use super::command::CostsCommand;
use super::page::GAP;
use crate::domain::period::Year;
use crate::domain::words::Language;
use crate::gui::out::Out;
use crate::gui::theme;
use crate::gui::widgets::figure::figure_ui;
use crate::report::totals::TotalsRow;

/// The rows of a year, or of the term, beside each other; below each other where there is no room.
pub fn totals_ui(ui: &mut Ui, rows: &[TotalsRow], year: Option<Year>, language: Language, out: &mut Out<CostsCommand>) {
    let palette = theme::palette(ui);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(GAP, 4.0);
        for row in rows {
            let Some(amount) = row.of(year) else { continue };
            let name = row.name.in_language(language);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 1.0;
                ui.label(RichText::new(name).font(theme::small()).color(palette.soft));
                figure_ui(ui, name, amount, theme::strong(), language, out);
            });
        }
    });
}
