//! What commands about the workforce profiles and their import do.

use super::Means;
use crate::gui::command::workforce::WorkforceCommand;
use crate::gui::state::State;

/// Changes the state as the command says.
pub fn handle(_state: &mut State, _means: &Means<'_>, command: WorkforceCommand) {
    match command {}
}
