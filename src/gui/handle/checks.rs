//! What commands about findings and the coverage of the advice do.

use crate::gui::command::checks::ChecksCommand;
use crate::gui::state::State;

/// Changes the state as the command says.
pub fn handle(state: &mut State, command: ChecksCommand) {
    match command {
        ChecksCommand::ShowOnly(severity) => state.session.checks.only = severity,
    }
}
