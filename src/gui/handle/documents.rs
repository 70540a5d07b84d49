//! What commands about the documents to hand over do.

use super::Means;
use crate::gui::command::documents::DocumentsCommand;
use crate::gui::state::State;

/// Changes the state as the command says.
pub fn handle(_state: &mut State, _means: &Means<'_>, command: DocumentsCommand) {
    match command {}
}
