//! What commands about what changes do.

use super::command::ChangesCommand;
use super::session::ChangesSession;
use crate::gui::out::Out;
use crate::gui::present::Present;

/// Changes the session as the command says.
pub fn handle(session: &mut ChangesSession, _: &Present<'_>, command: ChangesCommand, _: &mut Out<ChangesCommand>) {
    match command {
        ChangesCommand::ShowOnly(kind) => session.only = kind,
        ChangesCommand::Open(place) => session.open = place,
    }
}
