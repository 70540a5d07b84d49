//! What commands about the costs page do.

use super::Means;
use crate::gui::command::costs::CostsCommand;
use crate::gui::state::State;

/// Changes the state as the command says.
pub fn handle(_state: &mut State, _means: &Means<'_>, command: CostsCommand) {
    match command {}
}
