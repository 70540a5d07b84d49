//! The settings: language, theme, size, and where things are kept.

use eframe::egui::{RichText, Ui};

use super::title_ui;
use crate::domain::words::Language;
use crate::gui::command::Command;
use crate::gui::command::desk::DeskCommand;
use crate::gui::command::file::FileCommand;
use crate::gui::out::Out;
use crate::gui::phrases::desk as phrases;
use crate::gui::settings::{Settings, Shade};
use crate::gui::widgets::card::caption_ui;
use crate::gui::{icon, phrases as words, theme};
use crate::store::folders::Folders;

/// Shows the settings; a change holds at once.
pub fn settings_ui(ui: &mut Ui, settings: &Settings, folders: Option<&Folders>, out: &mut Out<Command>) {
    let palette = theme::palette(ui);
    let language = settings.language;
    let mut changed = settings.clone();
    title_ui(ui, phrases::SETTINGS_TITLE, language);
    caption_ui(ui, phrases::LANGUAGE.in_language(language));
    ui.horizontal(|ui| {
        for (choice, name) in [(Language::Dutch, phrases::DUTCH), (Language::English, phrases::ENGLISH)] {
            let radio = ui.radio_value(&mut changed.language, choice, name.in_language(choice));
            if choice == language && ui.memory(|memory| memory.focused().is_none()) {
                radio.request_focus();
            }
        }
    });
    caption_ui(ui, phrases::THEME.in_language(language));
    ui.horizontal(|ui| {
        for shade in Shade::ALL {
            let name = match shade {
                Shade::Light => phrases::LIGHT,
                Shade::Dark => phrases::DARK,
                Shade::System => phrases::SYSTEM,
            };
            ui.radio_value(&mut changed.shade, shade, name.in_language(language));
        }
    });
    caption_ui(ui, phrases::ZOOM.in_language(language));
    ui.horizontal(|ui| {
        for (sign, phrase, larger) in [(icon::MINUS, phrases::ZOOM_OUT, false), (icon::PLUS, phrases::ZOOM_IN, true)] {
            if ui.button(format!("{sign}  {}", phrase.in_language(language))).clicked() {
                changed.step_zoom(larger);
            }
        }
        ui.label(phrases::PERCENT.with(language, &[&changed.zoom.to_string()]));
        if ui
            .add_enabled(changed.zoom != 100, eframe::egui::Button::new(phrases::ZOOM_RESET.in_language(language)))
            .clicked()
        {
            changed.zoom = 100;
        }
    });
    ui.checkbox(&mut changed.shows_hints, phrases::SHOW_HINTS.in_language(language));
    caption_ui(ui, phrases::KEPT_WHERE.in_language(language));
    let mut line = |text: String| ui.label(RichText::new(text).font(theme::small()).color(palette.soft));
    match folders {
        Some(folders) => {
            line(phrases::KEPT_SETTINGS.with(language, &[&folders.settings().display().to_string()]));
            line(phrases::KEPT_WORK.with(language, &[&folders.data.display().to_string()]));
            line(phrases::KEPT_BESIDE.in_language(language).to_owned());
        }
        None => {
            line(phrases::KEPT_NOWHERE.in_language(language).to_owned());
        }
    }
    if ui.button(words::CLOSE.in_language(language)).clicked() {
        out.send(FileCommand::CloseDialog);
    }
    if changed != *settings {
        out.send(DeskCommand::Settle(Box::new(changed)));
    }
}
