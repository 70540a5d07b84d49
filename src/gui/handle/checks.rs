//! What commands about findings, fixes and the coverage of the advice do.

use super::Means;
use crate::gui::command::checks::ChecksCommand;
use crate::gui::state::State;

/// Changes the state as the command says.
pub fn handle(_state: &mut State, _means: &Means<'_>, command: ChecksCommand) {
    match command {}
}
