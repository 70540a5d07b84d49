//! The window while it shows where a dossier is begun or gone on with, in place of the dossier.

use eframe::egui::accesskit::Role;
use eframe::egui::{CentralPanel, Frame, Key, Ui};

use super::App;
use super::paint::answers;
use crate::gui::command::Command;
use crate::gui::frame::{dialogs, drop_target, status};
use crate::gui::office::command::OfficeCommand;
use crate::gui::office::{StartView, start_ui};
use crate::gui::out::Out;
use crate::gui::{accessibility, phrases, theme};

impl App {
    /// Shows that page.
    pub(super) fn show_start(&self, ui: &mut Ui, view: &StartView<'_>) -> Vec<Command> {
        let (palette, language) = (theme::palette(ui), self.state.settings.language);
        let mut out = Out::default();
        if let Some(message) = &self.state.session.status {
            status::status_ui(ui, message, &self.derived.basis, language, &mut out);
        }
        let mut commands: Vec<Command> = out.into_sent().map(Command::from).collect();
        let page = CentralPanel::no_frame().frame(Frame::new().fill(palette.canvas));
        let start = page.show(ui, |ui| {
            accessibility::landmark(ui, Role::Main, phrases::START.in_language(language));
            answers(|out| start_ui(ui, view, out))
        });
        commands.extend(start.inner);
        drop_target::drop_target_ui(ui, language);
        let mut out = Out::default();
        match &self.state.session.dialog {
            Some(dialog) => {
                dialogs::dialog_ui(ui, dialog, &self.state, &self.derived, self.records.folders(), &mut out);
            }
            None if ui.input(|input| input.key_pressed(Key::Escape)) => out.send(OfficeCommand::LeaveStart),
            None => {}
        }
        commands.extend(out.into_sent().map(Command::from));
        commands
    }
}
