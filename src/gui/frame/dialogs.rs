//! The questions that stand over a page: a path, and whether to save.

use eframe::egui::{Button, Id, Key, Modal, RichText, TextEdit, Ui};

use super::desk::{self, desk_dialog_ui};
use crate::domain::words::Language;
use crate::gui::ask::{Next, Purpose};
use crate::gui::command::Command;
use crate::gui::command::file::FileCommand;
use crate::gui::derived::Derived;
use crate::gui::out::Out;
use crate::gui::phrases::{self, Phrase};
use crate::gui::session::Dialog;
use crate::gui::state::State;
use crate::gui::theme;
use crate::gui::widgets::card;
use crate::store::folders::Folders;

const WIDTH: f32 = 520.0;

/// Shows the question that is open.
pub fn dialog_ui(
    ui: &Ui,
    dialog: &Dialog,
    state: &State,
    derived: &Derived,
    folders: Option<&Folders>,
    out: &mut Out<Command>,
) {
    let language = state.settings.language;
    let palette = theme::palette(ui);
    let frame = card::floating(palette, 24);
    let shown = Modal::new(Id::unique("dialog")).frame(frame).show(ui.ctx(), |ui| {
        ui.set_width(WIDTH);
        ui.spacing_mut().item_spacing.y = 3.0 * theme::STEP;
        match dialog {
            Dialog::Path { purpose, typed, problem, overwrite, then: _ } => {
                path_ui(ui, *purpose, typed, *problem, *overwrite, language, out);
            }
            Dialog::Unsaved(next) => unsaved_ui(ui, *next, &state.document.dossier().name, language, out),
            Dialog::Desk(dialog) => desk_dialog_ui(ui, dialog, state, derived, folders, out),
        }
    });
    let can_close = match dialog {
        Dialog::Desk(dialog) => desk::can_close(dialog),
        Dialog::Path { .. } | Dialog::Unsaved(_) => true,
    };
    if can_close && shown.should_close() {
        out.send(FileCommand::CloseDialog);
    }
}

fn path_ui(
    ui: &mut Ui,
    purpose: Purpose,
    typed: &str,
    problem: Option<Phrase>,
    overwrite: bool,
    language: Language,
    out: &mut Out<Command>,
) {
    let palette = theme::palette(ui);
    let (title, go) = match purpose {
        Purpose::Open => (phrases::DIALOG_OPEN, phrases::DO_OPEN),
        Purpose::Save => (phrases::DIALOG_SAVE, phrases::DO_SAVE),
        Purpose::Export => (phrases::DIALOG_EXPORT, phrases::DO_EXPORT),
    };
    let go = if overwrite && problem.is_some() { phrases::OVERWRITE } else { go };
    ui.label(RichText::new(title.in_language(language)).font(theme::heading()));
    let name = ui.label(phrases::PATH.in_language(language));
    let mut text = typed.to_owned();
    let id = Id::unique("dialog path");
    let is_new = !ui.memory(|memory| memory.had_focus_last_frame(id)) && ui.memory(|memory| memory.focused().is_none());
    let field = ui
        .horizontal(|ui| {
            let width = WIDTH - 132.0;
            let field = ui.add(TextEdit::singleline(&mut text).id(id).desired_width(width)).labelled_by(name.id);
            if ui.button(phrases::BROWSE.in_language(language)).clicked() {
                out.send(FileCommand::BrowsePath);
            }
            field
        })
        .inner;
    if is_new {
        field.request_focus();
    }
    if field.changed() {
        out.send(FileCommand::TypePath(text));
    }
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if let Some(problem) = problem {
        ui.label(RichText::new(problem.in_language(language)).color(palette.warning));
    }
    ui.horizontal(|ui| {
        if accent_button_ui(ui, go.in_language(language)) || entered {
            out.send(FileCommand::SubmitPath);
        }
        if ui.button(phrases::CANCEL.in_language(language)).clicked() {
            out.send(FileCommand::CloseDialog);
        }
    });
}

fn unsaved_ui(ui: &mut Ui, next: Next, dossier: &str, language: Language, out: &mut Out<Command>) {
    ui.label(RichText::new(phrases::UNSAVED_TITLE.in_language(language)).font(theme::heading()));
    ui.label(phrases::UNSAVED_TEXT.with(language, &[dossier]));
    ui.horizontal(|ui| {
        if accent_button_ui(ui, phrases::DO_SAVE.in_language(language)) {
            out.send(FileCommand::SaveThen(next));
        }
        if ui.button(phrases::DISCARD.in_language(language)).clicked() {
            out.send(FileCommand::DiscardThen(next));
        }
        if ui.button(phrases::CANCEL.in_language(language)).clicked() {
            out.send(FileCommand::CloseDialog);
        }
    });
}

fn accent_button_ui(ui: &mut Ui, text: &str) -> bool {
    let palette = theme::palette(ui);
    let text = RichText::new(text).color(palette.accent_ink);
    ui.add(Button::new(text).fill(palette.accent)).clicked()
}
