//! The derivation of an amount: the lines it is the sum of.

use eframe::egui::{Align, Align2, Button, Id, Layout, RichText, ScrollArea, Stroke, Ui, Window, vec2};

use crate::domain::diagnostic::Language;
use crate::gui::command::Command;
use crate::gui::derived::Derived;
use crate::gui::{phrases, theme};
use crate::report::breakdown::Breakdown;

/// Shows the derivation that is open.
pub fn derivation_ui(ui: &mut Ui, derived: &Derived, language: Language, commands: &mut Vec<Command>) {
    let Some(breakdown) = &derived.breakdown else { return };
    let mut is_open = true;
    let title = phrases::DERIVATION_OF.with(language, &[&breakdown.title]);
    let shown = Window::new(RichText::new(title).font(theme::strong()))
        .id(Id::unique("derivation"))
        .open(&mut is_open)
        .collapsible(false)
        .resizable(false)
        .pivot(Align2::CENTER_CENTER)
        .default_pos(ui.ctx().content_rect().center())
        .default_width(520.0)
        .show(ui.ctx(), |ui| lines_ui(ui, breakdown, derived, language));
    let escaped = ui.input_mut(|input| input.consume_key(eframe::egui::Modifiers::NONE, eframe::egui::Key::Escape));
    let closed = shown.is_some_and(|shown| shown.inner == Some(true));
    if !is_open || escaped || closed {
        commands.push(Command::CloseDerivation);
    }
}

/// The lines with their sum; whether the close button was pressed.
fn lines_ui(ui: &mut Ui, breakdown: &Breakdown, derived: &Derived, language: Language) -> bool {
    let palette = theme::palette(ui);
    ui.set_width(520.0);
    let caption = match breakdown.lines.len() {
        1 => phrases::DERIVATION_LINE.in_language(language).to_owned(),
        count => phrases::DERIVATION_LINES.with(language, &[&count.to_string()]),
    };
    ui.label(RichText::new(caption).color(palette.faint));
    ScrollArea::vertical().max_height(360.0).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = theme::STEP;
        let mut article = "";
        for line in &breakdown.lines {
            if line.article != article {
                article = &line.article;
                if let Some(view) = derived.article(article) {
                    let heading = phrases::ARTICLE.with(language, &[&view.number, &view.title]);
                    ui.label(RichText::new(heading).font(theme::strong()));
                }
            }
            amount_ui(ui, &line.words, &line.amount, theme::body());
        }
    });
    let (left, right) = (ui.cursor().left(), ui.cursor().left() + ui.available_width());
    ui.painter().hline(left..=right, ui.cursor().top(), Stroke::new(1.0, palette.line));
    amount_ui(ui, phrases::TOTAL.in_language(language), &breakdown.total, theme::strong());
    ui.add_space(theme::STEP);
    ui.add(Button::new(phrases::CLOSE.in_language(language)).min_size(vec2(80.0, 28.0))).clicked()
}

fn amount_ui(ui: &mut Ui, words: &str, amount: &str, font: eframe::egui::FontId) {
    ui.horizontal(|ui| {
        ui.label(RichText::new(words).font(font.clone()));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add_space(3.0 * theme::STEP);
            ui.label(RichText::new(amount).font(font));
        });
    });
}
