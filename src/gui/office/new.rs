//! What a new dossier starts from: nothing, or a worked example.

use eframe::egui::{Button, Label, RichText, Role, ScrollArea, Ui, WidgetInfo};

use super::command::OfficeCommand;
use super::phrases as words;
use super::session::Opening;
use crate::domain::words::{Bilingual, Language};
use crate::gui::ask::Ask;
use crate::gui::out::Out;
use crate::gui::widgets::card::dialog_title_ui;
use crate::gui::{phrases, theme};
use crate::report::format::say;
use crate::store::examples::Example;

pub fn new_ui(
    ui: &mut Ui,
    examples: &[Example],
    sectors: &[(String, Bilingual)],
    language: Language,
    out: &mut Out<OfficeCommand>,
) {
    let palette = theme::palette(ui);
    dialog_title_ui(ui, words::NEW_TITLE, language);
    ui.label(RichText::new(words::NEW_TEXT.in_language(language)).color(palette.soft));
    let height = (ui.ctx().content_rect().height() - 260.0).max(160.0);
    ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = theme::STEP;
        for (index, example) in examples.iter().enumerate() {
            let spoken = say!(language, words::FROM_EXAMPLE, example = &example.name);
            let wanted = Opening::Example(example.id.clone());
            // What follows the first sentences is about the example's sources.
            let about: String = example.about.split_inclusive(". ").take(2).collect();
            ui.push_id(&example.id, |ui| {
                choice_ui(ui, &example.name, about.trim(), &spoken, index == 0, wanted, out);
            });
        }
        let (name, about) = (words::NEW_EMPTY.in_language(language), words::NEW_EMPTY_ABOUT.in_language(language));
        choice_ui(ui, name, about, name, false, Opening::Empty(None), out);
        sectors_ui(ui, sectors, language, out);
    });
    if ui.button(phrases::CANCEL.in_language(language)).clicked() {
        out.ask(Ask::CloseDialog);
    }
}

/// An empty dossier of one of the sectors, whose known figures are then at hand.
fn sectors_ui(ui: &mut Ui, sectors: &[(String, Bilingual)], language: Language, out: &mut Out<OfficeCommand>) {
    let palette = theme::palette(ui);
    let words = words::NEW_FOR_SECTOR.in_language(language);
    ui.label(RichText::new(words).font(theme::small()).color(palette.soft));
    ui.horizontal_wrapped(|ui| {
        for (id, name) in sectors {
            let name = name.in_language(language);
            let response = ui.button(name);
            let spoken = say!(language, words::NEW_FOR, sector = name);
            response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
            if response.clicked() {
                out.send(OfficeCommand::Open(Opening::Empty(Some(id.clone()))));
            }
        }
    });
}

fn choice_ui(
    ui: &mut Ui,
    name: &str,
    about: &str,
    spoken: &str,
    takes_focus: bool,
    wanted: Opening,
    out: &mut Out<OfficeCommand>,
) {
    let palette = theme::palette(ui);
    let button = Button::new(RichText::new(name).font(theme::strong()));
    let response = ui.add(button);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, spoken));
    if takes_focus && ui.memory(|memory| memory.focused().is_none()) {
        response.request_focus();
    }
    if response.clicked() {
        out.send(OfficeCommand::Open(wanted));
    }
    ui.add(Label::new(RichText::new(about).font(theme::small()).color(palette.soft)).wrap());
    ui.add_space(2.0 * theme::STEP);
}
