//! The page about the funds and subsidies, assumptions and overridden figures.

use eframe::egui::Ui;

use crate::domain::diagnostic::Language;
use crate::gui::command::Command;
use crate::gui::derived::Derived;
use crate::gui::session::Session;

/// Shows the page.
pub fn funding_ui(
    _ui: &mut Ui,
    _derived: &Derived,
    _session: &Session,
    _language: Language,
    _commands: &mut Vec<Command>,
) {
}
