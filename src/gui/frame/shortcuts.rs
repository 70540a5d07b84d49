//! All out with their keys, by what they are about.

use eframe::egui::{Align, Grid, Key, KeyboardShortcut, Layout, Modifiers, RichText, ScrollArea, Ui};

use super::phrases as words;
use crate::domain::words::Language;
use crate::gui::ask::Ask;
use crate::gui::command::Command;
use crate::gui::face::Faced;
use crate::gui::out::Out;
use crate::gui::widgets::card::dialog_title_ui;
use crate::gui::widgets::keys::keys_text;
use crate::gui::{phrases, theme};

pub fn shortcuts_ui(ui: &mut Ui, language: Language, out: &mut Out<Command>) {
    let palette = theme::palette(ui);
    dialog_title_ui(ui, words::SHORTCUTS_TITLE, language);
    ui.label(RichText::new(words::SHORTCUTS_TEXT.in_language(language)).color(palette.soft));
    let mut rows: Vec<(String, &str)> = Command::listed()
        .iter()
        .filter_map(|command| {
            let face = command.face()?;
            Some((keys_text(ui.ctx(), &face.shortcut?), face.label.in_language(language).trim_end_matches('…')))
        })
        .collect();
    // Keys of the window that are no command of it.
    for (modifiers, label) in [(Modifiers::NONE, words::NEXT_PANE), (Modifiers::SHIFT, words::PREVIOUS_PANE)] {
        rows.push((keys_text(ui.ctx(), &KeyboardShortcut::new(modifiers, Key::F6)), label.in_language(language)));
    }
    rows.sort_by_key(|(_, label)| label.to_lowercase());
    let height = (ui.ctx().content_rect().height() - 260.0).max(160.0);
    ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(ui, |ui| {
        let half = rows.len().div_ceil(2);
        Grid::new("shortcuts").num_columns(4).spacing([24.0, 6.0]).show(ui, |ui| {
            for index in 0..half {
                for (keys, label) in [rows.get(index), rows.get(index + half)].into_iter().flatten() {
                    ui.label(*label);
                    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                        ui.label(RichText::new(keys).font(theme::strong()));
                    });
                }
                ui.end_row();
            }
        });
    });
    let close = ui.button(phrases::CLOSE.in_language(language));
    if ui.memory(|memory| memory.focused().is_none()) {
        close.request_focus();
    }
    if close.clicked() {
        out.ask(Ask::CloseDialog);
    }
}
