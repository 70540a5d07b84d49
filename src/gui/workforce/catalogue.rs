//! What the catalogue knows of a sector, and the offer to make a profile of it.

use eframe::egui::{Grid, RichText, ScrollArea, Ui, vec2};

use super::command::WorkforceCommand;
use super::fields::list_ui;
use super::phrases;
use super::view::CatalogueView;
use crate::domain::words::Language;
use crate::gui::out::Out;
use crate::gui::phrases as common;
use crate::gui::theme;
use crate::gui::widgets::card::{caption_ui, card_ui, page_title_ui};

/// Shows what is known of the sector that is looked at.
pub fn catalogue_ui(ui: &mut Ui, view: &CatalogueView, language: Language, out: &mut Out<WorkforceCommand>) {
    let palette = theme::palette(ui);
    let send = |command, out: &mut Out<WorkforceCommand>| out.send(command);
    card_ui(ui, |ui| {
        ui.set_width(ui.available_width());
        page_title_ui(ui, phrases::CATALOGUE_TITLE.in_language(language));
        ui.horizontal(|ui| {
            let options: Vec<(String, bool)> =
                view.sectors.iter().map(|(id, name)| (name.clone(), *id == view.chosen)).collect();
            if let Some(index) = list_ui(ui, phrases::SECTOR.in_language(language), &view.name, 320.0, &options) {
                send(WorkforceCommand::ShowSector(view.sectors[index].0.clone()), out);
            }
            if super::import::accent_button_ui(ui, phrases::ADD_FROM_SECTOR.in_language(language), true) {
                send(WorkforceCommand::AddFromSector(view.chosen.clone()), out);
            }
            if ui.button(common::CANCEL.in_language(language)).clicked() {
                send(WorkforceCommand::ToggleCatalogue, out);
            }
        });
        ui.label(
            RichText::new(phrases::CATALOGUE_MAKES.in_language(language)).font(theme::small()).color(palette.soft),
        );
        ui.separator();
        ScrollArea::vertical().id_salt("facts").auto_shrink(false).show(ui, |ui| {
            let width = ui.available_width();
            Grid::new(&view.chosen).num_columns(3).spacing(vec2(16.0, 10.0)).max_col_width(width / 3.0 - 20.0).show(
                ui,
                |ui| {
                    for fact in &view.facts {
                        ui.label(&fact.title);
                        ui.label(RichText::new(&fact.value).font(theme::strong()));
                        ui.vertical(|ui| {
                            ui.label(RichText::new(&fact.source).font(theme::small()).color(palette.soft));
                            if let Some(note) = &fact.note {
                                ui.label(RichText::new(note).font(theme::small()).color(palette.faint));
                            }
                        });
                        ui.end_row();
                    }
                },
            );
            if !view.gaps.is_empty() {
                ui.add_space(theme::STEP * 2.0);
                caption_ui(ui, phrases::GAPS.in_language(language));
                for gap in &view.gaps {
                    ui.label(RichText::new(gap).color(palette.soft));
                }
            }
        });
    });
}
