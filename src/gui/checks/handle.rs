//! What commands about findings and the coverage of the advice do.

use super::command::ChecksCommand;
use super::session::ChecksSession;
use crate::gui::out::Out;
use crate::gui::present::Present;

/// Changes the session as the command says.
pub fn handle(session: &mut ChecksSession, _: &Present<'_>, command: ChecksCommand, _: &mut Out<ChecksCommand>) {
    match command {
        ChecksCommand::ShowOnly(severity) => session.only = severity,
    }
}
