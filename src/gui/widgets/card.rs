//! A card on the canvas, and the small headings of cards and panels.

use eframe::egui::{Align2, Frame, Id, Margin, Modal, RichText, Stroke, Ui, vec2};

use crate::domain::words::{Language, Phrase};
use crate::gui::accessibility;
use crate::gui::theme::{self, Palette};

/// What is left free around a page, so that the titles of all pages stand at the same height.
pub const PAGE_MARGIN: Margin = Margin { left: 24, right: 24, top: 16, bottom: 24 };

/// The width of what stands over a page.
pub const DIALOG_WIDTH: f32 = 520.0;
/// What is left free around the contents of a dialog of the frame or the office.
pub const DIALOG_MARGIN: i8 = 24;
/// How much of the window is above it.
const TOP_SHARE: f32 = 0.1;

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

/// The heading of a page, or of what stands over it.
pub fn page_title_ui(ui: &mut Ui, text: impl Into<String>) {
    accessibility::heading(&ui.label(RichText::new(text).font(theme::heading())), 1);
}

/// A small heading in capitals.
pub fn caption_ui(ui: &mut Ui, text: &str) {
    let palette = theme::palette(ui);
    let words = RichText::new(text.to_uppercase()).font(theme::caption()).color(palette.faint);
    let response = ui.label(words.extra_letter_spacing(0.6)).accessible_name(text);
    accessibility::heading(&response, 2);
}

/// The title of what stands over a page.
pub fn dialog_title_ui(ui: &mut Ui, title: Phrase, language: Language) {
    page_title_ui(ui, title.in_language(language));
}

/// What stands over a page. Its top edge keeps its place whatever comes to stand in it, so that nothing jumps.
pub fn modal(ui: &Ui, id: Id) -> Modal {
    let top = ui.ctx().content_rect().height() * TOP_SHARE;
    Modal::new(id).area(Modal::default_area(id).anchor(Align2::CENTER_TOP, vec2(0.0, top)))
}

/// The height a dialog has for its contents: from its top edge to a little above the foot of the window.
pub fn dialog_room(ui: &Ui) -> f32 {
    let window = ui.ctx().content_rect().height();
    window * (1.0 - TOP_SHARE) - 2.0 * f32::from(DIALOG_MARGIN) - f32::from(PAGE_MARGIN.bottom)
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
