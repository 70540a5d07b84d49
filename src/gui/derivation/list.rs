//! A list of which no line is hidden without a word: its bar always shows, and below it stands how many lines there are
//! further down.

use eframe::egui::scroll_area::ScrollBarVisibility;
use eframe::egui::{Align, FontId};
use eframe::egui::{CursorIcon, Label, Layout, Link, RichText, ScrollArea, Ui, style::ScrollStyle};

use super::phrases as words;
use crate::domain::words::Language;
use crate::gui::theme;
use crate::report::format::say;

/// Lists of more lines than this lay out only those in sight.
const MOST_LINES: usize = 200;
/// Room below the list for how many more there are.
const CUE: f32 = 20.0;

/// Shows `count` lines in the room that is left but for `foot`; `line_ui` shows one of them.
pub fn list_ui(ui: &mut Ui, count: usize, foot: f32, language: Language, mut line_ui: impl FnMut(&mut Ui, usize)) {
    let height = (ui.available_height() - foot - CUE).max(60.0);
    ui.spacing_mut().scroll = ScrollStyle::solid();
    ui.spacing_mut().item_spacing.y = theme::STEP;
    let area = ScrollArea::vertical()
        .id_salt("lines")
        .max_height(height)
        .auto_shrink([false, true])
        .scroll_bar_visibility(ScrollBarVisibility::VisibleWhenNeeded);
    let pitch = ui.spacing().interact_size.y + ui.spacing().item_spacing.y;
    let (lowest, hidden) = if count <= MOST_LINES {
        let mut bottoms = Vec::with_capacity(count);
        let shown = area.show(ui, |ui| {
            for line in 0..count {
                ui.push_id(line, |ui| line_ui(ui, line));
                bottoms.push(ui.min_rect().bottom());
            }
        });
        let lowest = shown.inner_rect.bottom();
        (lowest, bottoms.into_iter().filter(|bottom| *bottom > lowest + 2.0).count())
    } else {
        let shown = area.show_rows(ui, ui.spacing().interact_size.y, count, |ui, seen| {
            for line in seen {
                ui.push_id(line, |ui| line_ui(ui, line));
            }
        });
        let below = shown.content_size.y - shown.state.clamped_offset().y - shown.inner_rect.height();
        // A part of a line is a line that is not all in sight.
        (shown.inner_rect.bottom(), (below / pitch).ceil().max(0.0) as usize)
    };
    let palette = theme::palette(ui);
    if hidden > 0 {
        ui.painter().hline(ui.max_rect().x_range(), lowest, (1.0, palette.line));
        let more = say!(language, words::MORE_BELOW, count = hidden);
        ui.label(RichText::new(more).font(theme::small()).color(palette.warning));
    } else {
        ui.add_space(CUE);
    }
}

/// Words with an amount at the right; whether the amount was pressed.
pub fn amount_ui(ui: &mut Ui, words: &str, amount: &str, font: FontId, opens: bool) -> bool {
    ui.horizontal(|ui| {
        let side = Layout::right_to_left(Align::Center);
        ui.with_layout(side, |ui| {
            ui.add_space(2.0 * theme::STEP);
            let text = RichText::new(amount).font(font.clone());
            let pressed = if opens {
                let name = format!("{words}: {amount}");
                let link = ui.add(Link::new(text)).accessible_name(name);
                if link.gained_focus() {
                    link.scroll_to_me(None);
                }
                link.on_hover_cursor(CursorIcon::PointingHand).clicked()
            } else {
                ui.label(text);
                false
            };
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(Label::new(RichText::new(words).font(font)).wrap());
            });
            pressed
        })
        .inner
    })
    .inner
}

/// A line between a list and its total.
pub fn rule_ui(ui: &mut Ui) {
    let palette = theme::palette(ui);
    let (rect, _) = ui.allocate_exact_size(eframe::egui::vec2(ui.available_width(), 1.0), eframe::egui::Sense::hover());
    ui.painter().rect_filled(rect, 0.0, palette.line);
}
