//! What stands over a page: a list of the frame, or a question of the office.

use eframe::egui::{Id, ScrollArea, Ui};

use super::guide;
use super::history::history_ui;
use super::palette::palette_ui;
use super::session::FrameDialog;
use super::shortcuts::shortcuts_ui;
use crate::gui::ask::Ask;
use crate::gui::command::Command;
use crate::gui::derived::Derived;
use crate::gui::office::{OfficeView, office_dialog_ui};
use crate::gui::out::Out;
use crate::gui::session::Dialog;
use crate::gui::state::State;
use crate::gui::theme;
use crate::gui::widgets::card::{self, DIALOG_WIDTH};
use crate::store::folders::Folders;

/// Shows what is open over the page.
pub fn dialog_ui(
    ui: &Ui,
    dialog: &Dialog,
    state: &State,
    derived: &Derived,
    folders: Option<&Folders>,
    out: &mut Out<Command>,
) {
    let palette = theme::palette(ui);
    let room = card::dialog_room(ui);
    let frame = card::floating(palette, card::DIALOG_MARGIN);
    let shown = card::modal(ui, Id::unique("dialog")).frame(frame).show(ui.ctx(), |ui| {
        ui.set_width(if matches!(dialog, Dialog::Frame(FrameDialog::Guide { .. })) {
            guide::WIDTH
        } else {
            DIALOG_WIDTH
        });
        // What is longer than a small window scrolls instead of standing below its foot; what was open before may have been
        // lower than this.
        ui.set_max_height(room);
        ScrollArea::vertical().max_height(room).auto_shrink([false, true]).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 3.0 * theme::STEP;
            contents_ui(ui, dialog, state, derived, folders, out);
        });
    });
    let can_close = match dialog {
        Dialog::Office(dialog) => dialog.can_close(),
        Dialog::Frame(_) => true,
    };
    if can_close && shown.should_close() {
        out.ask(Ask::CloseDialog);
    }
}

fn contents_ui(
    ui: &mut Ui,
    dialog: &Dialog,
    state: &State,
    derived: &Derived,
    folders: Option<&Folders>,
    out: &mut Out<Command>,
) {
    let language = state.settings.language;
    match dialog {
        Dialog::Frame(FrameDialog::Palette { scope, typed, chosen }) => {
            palette_ui(ui, *scope, typed, *chosen, &derived.palette.hits, language, out);
        }
        Dialog::Frame(FrameDialog::Shortcuts) => shortcuts_ui(ui, language, out),
        Dialog::Frame(FrameDialog::History) => history_ui(ui, &derived.history, language, out),
        Dialog::Frame(FrameDialog::Guide { section }) => guide::guide_ui(ui, *section, language, out),
        Dialog::Office(dialog) => {
            let dossier = &state.document.dossier().name;
            let mut answers = Out::default();
            office_dialog_ui(ui, dialog, &OfficeView { dossier, settings: &state.settings, folders }, &mut answers);
            out.extend(answers.into_sent().map(Command::from));
        }
    }
}
