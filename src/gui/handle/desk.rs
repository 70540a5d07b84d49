//! What commands about what stands around a dossier: journal, recent files, settings, palette do.

use super::Means;
use crate::gui::command::desk::DeskCommand;
use crate::gui::state::State;

/// Changes the state as the command says.
pub fn handle(_state: &mut State, _means: &Means<'_>, command: DeskCommand) {
    match command {}
}
