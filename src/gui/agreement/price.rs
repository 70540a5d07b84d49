//! What a change costs, as it is shown: with as much room before it is known as after, so that nothing shifts under the pointer.

use eframe::egui::text::LayoutJob;
use eframe::egui::{FontId, Label, TextFormat, Ui};

use super::prices::{Cost, long_price};
use crate::domain::words::Language;
use crate::gui::theme;
use crate::gui::widgets::unbroken::unbroken;

/// In how many articles at most the money of nearly every change moves.
pub const MOST_PLACES: usize = 4;

/// Shows what a change costs behind the words that lead up to it, and below that where the money moves, with room for as
/// many articles as `places`.
pub fn cost_ui(ui: &mut Ui, lead: &str, cost: &Cost, places: usize, language: Language) {
    let width = ui.available_width();
    let long = long_price(places, language);
    let room = height(ui, total(ui, lead, &long), width) + height_of_moves(ui, &long, width);
    room_ui(ui, room, |ui| {
        ui.add(Label::new(total(ui, lead, cost)).wrap());
        moves_ui(ui, cost);
    });
}

/// Room of at least this height, whatever stands in it so far.
pub fn room_ui(ui: &mut Ui, room: f32, contents: impl FnOnce(&mut Ui)) {
    ui.vertical(|ui| {
        ui.set_min_height(room);
        contents(ui);
    });
}

/// The height of a price in this type and width, and of where its money moves below it, over the whole width.
pub fn room_of(ui: &Ui, (font, beside): (FontId, f32), language: Language) -> f32 {
    let long = long_price(MOST_PLACES, language);
    let colour = theme::palette(ui).ink;
    let words = LayoutJob::single_section(unbroken(&long.total), TextFormat::simple(font, colour));
    let row = height(ui, words, ui.available_width() - beside).max(ui.spacing().interact_size.y);
    row + height_of_moves(ui, &long, ui.available_width())
}

/// Shows where the money of a change moves.
pub fn moves_ui(ui: &mut Ui, cost: &Cost) {
    if let Some(moves) = moves(ui, cost) {
        ui.add(Label::new(moves).wrap());
    }
}

fn total(ui: &Ui, lead: &str, cost: &Cost) -> LayoutJob {
    let palette = theme::palette(ui);
    let mut words = LayoutJob::default();
    if !lead.is_empty() {
        let lead = format!("{} ", lead.trim_end());
        words.append(&lead, 0.0, TextFormat::simple(theme::body(), palette.soft));
    }
    words.append(&unbroken(&cost.total), 0.0, TextFormat::simple(theme::strong(), palette.ink));
    words
}

fn moves(ui: &Ui, cost: &Cost) -> Option<LayoutJob> {
    let moves = cost.moves.as_ref()?;
    // An amount stays on one line with where it belongs.
    let parts: Vec<String> = moves.split(", ").map(|part| unbroken(part).replace(' ', "\u{a0}")).collect();
    let format = TextFormat::simple(theme::small(), theme::palette(ui).soft);
    Some(LayoutJob::single_section(parts.join(", "), format))
}

fn height_of_moves(ui: &Ui, cost: &Cost, width: f32) -> f32 {
    moves(ui, cost).map_or(0.0, |moves| ui.spacing().item_spacing.y + height(ui, moves, width))
}

fn height(ui: &Ui, mut words: LayoutJob, width: f32) -> f32 {
    words.wrap.max_width = width;
    ui.painter().layout_job(words).size().y
}
