//! The questions of the office that stand over a page: a path, whether to save, and those beside this file.

use eframe::egui::{Button, Id, Key, Response, RichText, TextEdit, Ui};

use super::command::OfficeCommand;
use super::found::found_ui;
use super::phrases as words;
use super::session::{Next, OfficeDialog};
use super::settings::settings_ui;
use crate::domain::words::Language;
use crate::gui::ask::Ask;
use crate::gui::chooser::Purpose;
use crate::gui::out::Out;
use crate::gui::phrases;
use crate::gui::settings::Settings;
use crate::gui::theme;
use crate::gui::widgets::card::{DIALOG_WIDTH as WIDTH, page_title_ui};
use crate::report::format::say;
use crate::store::folders::Folders;

/// What the questions show besides what is asked.
pub struct OfficeView<'v> {
    /// The name of the dossier.
    pub dossier: &'v str,
    /// The settings.
    pub settings: &'v Settings,
    /// Where journals and settings are kept, where they are.
    pub folders: Option<&'v Folders>,
}

/// Shows the question that is open.
pub fn office_dialog_ui(ui: &mut Ui, dialog: &OfficeDialog, view: &OfficeView<'_>, out: &mut Out<OfficeCommand>) {
    let OfficeView { dossier, settings, folders } = *view;
    let language = settings.language;
    match dialog {
        OfficeDialog::Path { purpose, typed, problem, overwrite, then: _ } => {
            path_ui(ui, *purpose, typed, problem.as_deref(), *overwrite, language, out);
        }
        OfficeDialog::Unsaved(next) => unsaved_ui(ui, *next, dossier, language, out),
        OfficeDialog::Recover { found, own } => found_ui(ui, found, *own, language, out),
        OfficeDialog::Settings => settings_ui(ui, settings, folders, out),
    }
}

fn path_ui(
    ui: &mut Ui,
    purpose: Purpose,
    typed: &str,
    problem: Option<&str>,
    overwrite: bool,
    language: Language,
    out: &mut Out<OfficeCommand>,
) {
    let palette = theme::palette(ui);
    let (title, go) = match purpose {
        Purpose::Open => (words::DIALOG_OPEN, words::DO_OPEN),
        Purpose::Save => (words::DIALOG_SAVE, words::DO_SAVE),
        Purpose::Export => (words::DIALOG_EXPORT, words::DO_EXPORT),
        Purpose::Set { .. } => (words::DIALOG_SET, words::DO_EXPORT),
        Purpose::Table(_) => (words::DIALOG_TABLE, words::DO_SAVE_TABLE),
    };
    let go = if overwrite && problem.is_some() { words::OVERWRITE } else { go };
    page_title_ui(ui, title.in_language(language));
    let name = ui.label(phrases::PATH.in_language(language));
    let mut text = typed.to_owned();
    let id = Id::unique("dialog path");
    let is_new = !ui.memory(|memory| memory.had_focus_last_frame(id)) && ui.memory(|memory| memory.focused().is_none());
    let field = ui
        .horizontal(|ui| {
            let width = WIDTH - 132.0;
            let field = ui.add(TextEdit::singleline(&mut text).id(id).desired_width(width)).labelled_by(name.id);
            if ui.button(phrases::BROWSE.in_language(language)).clicked() {
                out.send(OfficeCommand::BrowsePath);
            }
            field
        })
        .inner;
    if is_new {
        field.request_focus();
    }
    if field.changed() {
        out.send(OfficeCommand::TypePath(text));
    }
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if let Some(problem) = problem {
        ui.label(RichText::new(problem).color(palette.warning));
    }
    ui.horizontal(|ui| {
        if accent_button_ui(ui, go.in_language(language)).clicked() || entered {
            out.send(OfficeCommand::SubmitPath);
        }
        if ui.button(phrases::CANCEL.in_language(language)).clicked() {
            out.ask(Ask::CloseDialog);
        }
    });
}

fn unsaved_ui(ui: &mut Ui, next: Next, dossier: &str, language: Language, out: &mut Out<OfficeCommand>) {
    page_title_ui(ui, words::UNSAVED_TITLE.in_language(language));
    ui.label(say!(language, words::UNSAVED_TEXT, dossier = dossier));
    ui.horizontal(|ui| {
        let save = accent_button_ui(ui, words::DO_SAVE.in_language(language));
        // Enter does what loses nothing.
        if ui.memory(|memory| memory.focused().is_none()) {
            save.request_focus();
        }
        if save.clicked() {
            out.send(OfficeCommand::SaveThen(next));
        }
        if ui.button(words::DISCARD.in_language(language)).clicked() {
            out.send(OfficeCommand::DiscardThen(next));
        }
        if ui.button(phrases::CANCEL.in_language(language)).clicked() {
            out.ask(Ask::CloseDialog);
        }
    });
}

fn accent_button_ui(ui: &mut Ui, text: &str) -> Response {
    let palette = theme::palette(ui);
    let text = RichText::new(text).color(palette.accent_ink);
    ui.add(Button::new(text).fill(palette.accent))
}
