//! What commands about the documents to hand over do.

use crate::gui::command::documents::DocumentsCommand;
use crate::gui::session::documents::DocumentsSession;

/// Changes the session as the command says.
pub fn handle(session: &mut DocumentsSession, command: DocumentsCommand) {
    match command {
        DocumentsCommand::Choose(handover) => session.handover = handover,
        DocumentsCommand::ChooseLanguage(language) => session.language = Some(language),
        DocumentsCommand::ShowAs(zoom) => session.zoom = zoom,
    }
}
