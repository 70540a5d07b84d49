//! A card on the canvas, and the small headings of cards and panels.

use eframe::egui::{Frame, Margin, RichText, Stroke, Ui};

use crate::domain::words::{Language, Phrase};
use crate::gui::theme::{self, Palette};

/// The width of what stands over a page.
pub const DIALOG_WIDTH: f32 = 520.0;

pub fn card_ui<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let palette = theme::palette(ui);
    Frame::new()
        .fill(palette.paper)
        .stroke(Stroke::new(1.0, palette.line))
        .corner_radius(8)
        .inner_margin(Margin::same(20))
        .show(ui, |ui| ui.vertical(contents).inner)
        .inner
}

/// A small heading in capitals.
pub fn caption_ui(ui: &mut Ui, text: &str) {
    let palette = theme::palette(ui);
    ui.label(RichText::new(text.to_uppercase()).font(theme::caption()).color(palette.faint).extra_letter_spacing(0.6));
}

/// The title of what stands over a page.
pub fn dialog_title_ui(ui: &mut Ui, title: Phrase, language: Language) {
    ui.label(RichText::new(title.in_language(language)).font(theme::heading()));
}

/// The frame of what floats above a page.
pub fn floating(palette: &Palette, margin: i8) -> Frame {
    Frame::new()
        .fill(palette.paper)
        .stroke(Stroke::new(1.0, palette.line))
        .shadow(theme::shadow(palette))
        .corner_radius(8)
        .inner_margin(Margin::same(margin))
}
