//! The page about the documents to hand over.

use eframe::egui::Ui;

use crate::domain::diagnostic::Language;
use crate::gui::command::Command;
use crate::gui::derived::Derived;
use crate::gui::session::Session;

/// Shows the page.
pub fn documents_ui(
    _ui: &mut Ui,
    _derived: &Derived,
    _session: &Session,
    _language: Language,
    _commands: &mut Vec<Command>,
) {
}
