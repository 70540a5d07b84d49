//! The user guide in the window: it opens where it is about the page that is open.

mod markdown;

use eframe::egui::text::{LayoutJob, TextFormat};
use eframe::egui::{Align, Label, Layout, RichText, ScrollArea, Ui, vec2};

use self::markdown::{Block, Run, SECTIONS, Style};
use super::command::FrameCommand;
use super::phrases as words;
use crate::domain::words::Language;
use crate::gui::ask::{Ask, Page};
use crate::gui::command::Command;
use crate::gui::out::Out;
use crate::gui::widgets::card::{self, dialog_title_ui};
use crate::gui::{phrases, theme};

/// The width of the guide.
pub const WIDTH: f32 = 820.0;
/// The width of its contents at the left.
const CONTENTS: f32 = 200.0;
/// The height of the title above both and the buttons below them, and of the line that the guide is in Dutch.
const AROUND: f32 = 112.0;
/// The part of a row of a table that its first cell takes.
const FIRST_CELL: f32 = 0.3;

/// The section about a page; the first one where there is none.
pub fn section_of(page: Page) -> usize {
    let name = page.face().name.in_language(Language::Dutch);
    let is_about = |title: &str| title == name || title.starts_with(&format!("{name}:"));
    SECTIONS.iter().position(|section| is_about(&section.title)).unwrap_or_default()
}

/// Shows the guide at a section.
pub fn guide_ui(ui: &mut Ui, shown: usize, language: Language, out: &mut Out<Command>) {
    let palette = theme::palette(ui);
    dialog_title_ui(ui, words::GUIDE, language);
    if language != Language::Dutch {
        ui.label(RichText::new(words::GUIDE_DUTCH.in_language(language)).font(theme::small()).color(palette.soft));
    }
    let height = (card::dialog_room(ui) - AROUND).max(200.0);
    ui.horizontal_top(|ui| {
        ui.allocate_ui_with_layout(vec2(CONTENTS, height), Layout::top_down(Align::Min), |ui| {
            ui.set_width(CONTENTS);
            ScrollArea::vertical().id_salt("sections").max_height(height).auto_shrink(false).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = theme::STEP;
                for (place, section) in SECTIONS.iter().enumerate() {
                    let is_shown = place == shown;
                    if ui.selectable_label(is_shown, &section.title).clicked() && !is_shown {
                        out.send(FrameCommand::ReadOn(place));
                    }
                }
            });
        });
        let Some(section) = SECTIONS.get(shown) else { return };
        // Every section begins at its top.
        ScrollArea::vertical().id_salt(("guide", shown)).max_height(height).auto_shrink(false).show(ui, |ui| {
            ui.vertical(|ui| {
                // Room for the scroll bar, which floats.
                ui.set_max_width(ui.available_width() - 10.0);
                ui.spacing_mut().item_spacing.y = 2.0 * theme::STEP;
                ui.label(RichText::new(&section.title).font(theme::heading()));
                for block in &section.blocks {
                    block_ui(ui, block);
                }
            });
        });
    });
    ui.horizontal(|ui| {
        let close = ui.button(phrases::CLOSE.in_language(language));
        if ui.memory(|memory| memory.focused().is_none()) {
            close.request_focus();
        }
        if close.clicked() {
            out.ask(Ask::CloseDialog);
        }
        if ui.button(words::ALL_KEYS.in_language(language)).clicked() {
            out.send(FrameCommand::ShowShortcuts);
        }
    });
}

fn block_ui(ui: &mut Ui, block: &Block) {
    match block {
        Block::Paragraph(runs) => runs_ui(ui, runs),
        Block::Item(mark, runs) => {
            ui.horizontal_top(|ui| {
                ui.add_space(2.0 * theme::STEP);
                ui.label(mark);
                ui.vertical(|ui| runs_ui(ui, runs));
            });
        }
        Block::Row(cells) => {
            let room = ui.available_width();
            ui.horizontal_top(|ui| {
                for (place, cell) in cells.iter().enumerate() {
                    let width = if place == 0 { room * FIRST_CELL } else { ui.available_width() };
                    ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
                        ui.set_width(width);
                        runs_ui(ui, cell);
                    });
                }
            });
            ui.separator();
        }
    }
}

fn runs_ui(ui: &mut Ui, runs: &[Run]) {
    let palette = theme::palette(ui);
    let mut job = LayoutJob::default();
    job.wrap.max_width = ui.available_width();
    for Run { text, style } in runs {
        let format = match style {
            Style::Plain => TextFormat::simple(theme::body(), palette.ink),
            Style::Strong => TextFormat::simple(theme::strong(), palette.ink),
            Style::Italic => TextFormat { italics: true, ..TextFormat::simple(theme::body(), palette.ink) },
            Style::Code => TextFormat { background: palette.blank, ..TextFormat::simple(theme::body(), palette.ink) },
        };
        job.append(text, 0.0, format);
    }
    ui.add(Label::new(job).wrap());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_has_a_section_of_its_own() {
        let mut found = Page::ALL.map(section_of).to_vec();
        assert!(found.iter().all(|section| *section > 0), "{found:?}");
        found.dedup();
        assert_eq!(found.len(), Page::ALL.len());
    }
}
