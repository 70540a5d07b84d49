//! What commands about the order of chapters and articles: what is added, moved, rewritten and dropped do.

use super::Means;
use crate::gui::command::outline::OutlineCommand;
use crate::gui::state::State;

/// Changes the state as the command says.
pub fn handle(_state: &mut State, _means: &Means<'_>, command: OutlineCommand) {
    match command {}
}
