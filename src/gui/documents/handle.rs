//! What commands about the documents to hand over do.

use super::command::DocumentsCommand;
use super::session::DocumentsSession;

/// Changes the session as the command says.
pub fn handle(session: &mut DocumentsSession, command: DocumentsCommand) {
    match command {
        DocumentsCommand::Choose(handover) => session.handover = handover,
        DocumentsCommand::ChooseLanguage(language) => session.language = Some(language),
        DocumentsCommand::ShowAs(zoom) => session.zoom = zoom,
    }
}
