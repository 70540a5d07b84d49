//! The settings: language, theme, size, and where things are kept.

use std::path::PathBuf;

use eframe::egui::{RichText, TextEdit, Ui};

use super::command::OfficeCommand;
use super::phrases as words;
use crate::domain::words::Language;
use crate::gui::ask::Ask;
use crate::gui::out::Out;
use crate::gui::settings::{Settings, Shade, Side};
use crate::gui::widgets::card::caption_ui;
use crate::gui::widgets::card::dialog_title_ui;
use crate::gui::widgets::share_basis;
use crate::gui::{icon, phrases, theme};
use crate::report::format::say;
use crate::store::folders::Folders;

/// Shows the settings; a change holds at once.
pub fn settings_ui(ui: &mut Ui, settings: &Settings, folders: Option<&Folders>, out: &mut Out<OfficeCommand>) {
    let palette = theme::palette(ui);
    let language = settings.language;
    let mut changed = settings.clone();
    dialog_title_ui(ui, words::SETTINGS_TITLE, language);
    caption_ui(ui, words::LANGUAGE.in_language(language));
    ui.horizontal(|ui| {
        for (choice, name) in [(Language::Dutch, words::DUTCH), (Language::English, words::ENGLISH)] {
            let radio = ui.radio_value(&mut changed.language, choice, name.in_language(choice));
            if choice == language && ui.memory(|memory| memory.focused().is_none()) {
                radio.request_focus();
            }
        }
    });
    caption_ui(ui, words::THEME.in_language(language));
    ui.horizontal(|ui| {
        for shade in Shade::ALL {
            let name = match shade {
                Shade::Light => words::LIGHT,
                Shade::Dark => words::DARK,
                Shade::System => words::SYSTEM,
            };
            ui.radio_value(&mut changed.shade, shade, name.in_language(language));
        }
    });
    caption_ui(ui, words::ZOOM.in_language(language));
    ui.horizontal(|ui| {
        for (sign, phrase, larger) in [(icon::MINUS, words::ZOOM_OUT, false), (icon::PLUS, words::ZOOM_IN, true)] {
            if ui.button(format!("{sign}  {}", phrase.in_language(language))).clicked() {
                changed.step_zoom(larger);
            }
        }
        ui.label(say!(language, words::PERCENT, number = changed.zoom.to_string()));
        if ui
            .add_enabled(changed.zoom != 100, eframe::egui::Button::new(words::ZOOM_RESET.in_language(language)))
            .clicked()
        {
            changed.zoom = 100;
        }
    });
    caption_ui(ui, words::SIDE.in_language(language));
    ui.horizontal(|ui| {
        for side in Side::ALL {
            let name = match side {
                Side::Union => words::SIDE_UNION,
                Side::Employers => words::SIDE_EMPLOYERS,
                Side::Neutral => words::SIDE_NEUTRAL,
            };
            ui.radio_value(&mut changed.side, side, name.in_language(language));
        }
    });
    share_basis::switch_ui(ui, settings.share_basis, language, out);
    caption_ui(ui, words::FOLDER.in_language(language));
    let mut folder = changed.folder.as_ref().map(|folder| folder.display().to_string()).unwrap_or_default();
    let field = TextEdit::singleline(&mut folder).hint_text(words::FOLDER_HINT.in_language(language));
    let field = ui.add(field.desired_width(ui.available_width() - 8.0));
    if field.accessible_name(words::FOLDER.in_language(language)).changed() {
        changed.folder = Some(PathBuf::from(&folder)).filter(|_| !folder.trim().is_empty());
    }
    if changed.folder.as_ref().is_some_and(|folder| !folder.is_dir()) {
        ui.label(
            RichText::new(words::FOLDER_MISSING.in_language(language)).font(theme::small()).color(palette.warning),
        );
    }
    ui.checkbox(&mut changed.shows_hints, words::SHOW_HINTS.in_language(language));
    caption_ui(ui, words::KEPT_WHERE.in_language(language));
    let mut line = |text: String| ui.label(RichText::new(text).font(theme::small()).color(palette.soft));
    match folders {
        Some(folders) => {
            line(say!(language, words::KEPT_SETTINGS, path = folders.settings().display().to_string()));
            line(say!(language, words::KEPT_WORK, path = folders.data.display().to_string()));
            line(words::KEPT_BESIDE.in_language(language).to_owned());
        }
        None => {
            line(words::KEPT_NOWHERE.in_language(language).to_owned());
        }
    }
    if ui.button(phrases::CLOSE.in_language(language)).clicked() {
        out.ask(Ask::CloseDialog);
    }
    if changed != *settings {
        out.send(OfficeCommand::Settle(Box::new(changed)));
    }
}
