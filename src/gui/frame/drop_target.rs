//! What shows while a file is held over the window.

use eframe::egui::{Align2, Id, LayerId, Order, Ui};

use super::phrases as words;
use crate::domain::words::Language;
use crate::gui::theme;

/// Shows over everything that the file can be let go.
pub fn drop_target_ui(ui: &Ui, language: Language) {
    if ui.input(|input| input.raw.hovered_files.is_empty()) {
        return;
    }
    let palette = theme::palette(ui);
    let painter = ui.ctx().layer_painter(LayerId::new(Order::Foreground, Id::unique("drop target")));
    let window = ui.ctx().content_rect();
    painter.rect_filled(window, 0.0, palette.accent.gamma_multiply(0.92));
    let words = words::DROP_HERE.in_language(language);
    painter.text(window.center(), Align2::CENTER_CENTER, words, theme::heading(), palette.accent_ink);
}
