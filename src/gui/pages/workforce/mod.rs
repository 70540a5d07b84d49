//! The page about the workforce profiles and their import.

use eframe::egui::Ui;

use crate::domain::diagnostic::Language;
use crate::gui::command::Command;
use crate::gui::derived::Derived;
use crate::gui::session::Session;

/// Shows the page.
pub fn workforce_ui(
    _ui: &mut Ui,
    _derived: &Derived,
    _session: &Session,
    _language: Language,
    _commands: &mut Vec<Command>,
) {
}
