//! Small bars of the shares of a distribution.

use eframe::egui::{Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::phrases;
use crate::domain::clause::Level;
use crate::domain::figure::Unit;
use crate::domain::words::Language;
use crate::domain::workforce::{Distribution, STAY_YEARS};
use crate::gui::theme;
use crate::report::format::{self, say};

/// The name of a share.
pub fn cell_name(spread: Distribution, cell: usize, language: Language) -> String {
    match spread {
        Distribution::Stay if cell + 1 == STAY_YEARS => {
            say!(language, phrases::STAY_CELL_LAST, years = cell.to_string())
        }
        Distribution::Stay => say!(language, phrases::STAY_CELL, years = cell.to_string()),
        Distribution::Level | Distribution::Entry => {
            Level::ALL.get(cell).map_or_else(String::new, |level| level.name().in_language(language).to_owned())
        }
    }
}

/// A share as it is, not rounded.
pub fn exact(share: Decimal, language: Language) -> String {
    format::quantity_exact(share, Unit::Share, 8, language)
}

/// The shares as a bar; darker from left to right, with a line between them.
pub fn bar_ui(ui: &mut Ui, spread: Distribution, shares: &[Decimal], height: f32, language: Language) {
    let palette = theme::palette(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let parts = shares.iter().enumerate();
    let spoken: Vec<String> = parts
        .map(|(cell, share)| format!("{} {}", cell_name(spread, cell, language), exact(*share, language)))
        .collect();
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, spoken.join(", ")));
    let mut left = rect.left();
    for (cell, share) in shares.iter().enumerate() {
        // For drawing only; shares themselves never pass through a float.
        let width = rect.width() * share.to_f32().unwrap_or(0.0).clamp(0.0, 1.0);
        let right = (left + width).min(rect.right());
        let strength = 0.35 + 0.65 * cell as f32 / (shares.len().max(2) - 1) as f32;
        let colour = palette.paper.lerp_to_gamma(palette.accent, strength);
        if right > left {
            let gap = if right - left > 3.0 { 1.0 } else { 0.0 };
            let piece = Rect::from_min_max(pos2(left, rect.top()), pos2(right - gap, rect.bottom()));
            ui.painter().rect_filled(piece, 0.0, colour);
        }
        left = right;
    }
    response.on_hover_text(spoken.join("\n"));
}
