//! What commands about findings and the coverage of the advice do.

use crate::gui::command::checks::ChecksCommand;
use crate::gui::session::checks::ChecksSession;

/// Changes the session as the command says.
pub fn handle(session: &mut ChecksSession, command: ChecksCommand) {
    match command {
        ChecksCommand::ShowOnly(severity) => session.only = severity,
    }
}
