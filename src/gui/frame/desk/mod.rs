//! What stands over a page about the desk: palette, shortcuts, settings, a new dossier, work that was left, first hints.

mod found;
pub mod hints;
mod new;
mod palette;
mod settings;
mod shortcuts;

pub use palette::search_ui;

use eframe::egui::{RichText, Ui};

use crate::gui::command::Command;
use crate::gui::derived::Derived;
use crate::gui::out::Out;
use crate::gui::phrases::Phrase;
use crate::gui::session::desk::DeskDialog;
use crate::gui::state::State;
use crate::gui::theme;
use crate::store::folders::Folders;

/// Whether Escape and a click beside it close this.
pub fn can_close(dialog: &DeskDialog) -> bool {
    !matches!(dialog, DeskDialog::Recover { own: true, .. })
}

/// Shows what stands in the box over the page.
pub fn desk_dialog_ui(
    ui: &mut Ui,
    dialog: &DeskDialog,
    state: &State,
    derived: &Derived,
    folders: Option<&Folders>,
    out: &mut Out<Command>,
) {
    let language = state.settings.language;
    match dialog {
        DeskDialog::Palette { scope, typed, chosen } => {
            palette::palette_ui(ui, *scope, typed, *chosen, &derived.desk.hits, language, out);
        }
        DeskDialog::Shortcuts => shortcuts::shortcuts_ui(ui, language, out),
        DeskDialog::Settings => settings::settings_ui(ui, &state.settings, folders, out),
        DeskDialog::New { examples, sectors } => new::new_ui(ui, examples, sectors, language, out),
        DeskDialog::Recover { found, own } => found::found_ui(ui, found, *own, language, out),
    }
}

fn title_ui(ui: &mut Ui, title: Phrase, language: crate::domain::words::Language) {
    ui.label(RichText::new(title.in_language(language)).font(theme::heading()));
}
