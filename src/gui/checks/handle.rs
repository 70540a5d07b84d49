//! What commands about findings and the coverage of the advice do.

use super::command::ChecksCommand;
use super::session::ChecksSession;

/// Changes the session as the command says.
pub fn handle(session: &mut ChecksSession, command: ChecksCommand) {
    match command {
        ChecksCommand::ShowOnly(severity) => session.only = severity,
    }
}
