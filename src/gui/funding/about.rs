//! What is known about a scheme: when it is open, what it pays, conditions, rules, source.

use eframe::egui::{Label, RichText, Ui};

use super::phrases as words;
use crate::domain::words::Language;
use crate::gui::{icon, theme};
use crate::report::funding::About;

pub fn about_ui(ui: &mut Ui, about: &About, language: Language) {
    let palette = theme::palette(ui);
    ui.spacing_mut().item_spacing.y = 4.0;
    for (heading, lines) in &about.sections {
        heading_ui(ui, heading);
        for line in lines {
            ui.add(Label::new(RichText::new(line).font(theme::small())).wrap());
        }
    }
    if !about.source.is_empty() {
        heading_ui(ui, words::SOURCE.in_language(language));
        ui.add(Label::new(RichText::new(&about.source).font(theme::small()).color(palette.soft)).wrap());
        ui.add(Label::new(RichText::new(&about.checked).font(theme::small()).color(palette.soft)).wrap());
    }
    if about.is_stale {
        let said = format!("{} {}", icon::CLOCK_COUNTDOWN, words::STALE.in_language(language));
        ui.add(Label::new(RichText::new(said).font(theme::small()).color(palette.warning)).wrap());
    }
}

/// A small heading within a card.
pub fn heading_ui(ui: &mut Ui, heading: &str) {
    let palette = theme::palette(ui);
    ui.add_space(6.0);
    ui.label(RichText::new(heading).font(theme::strong()).color(palette.soft));
}
