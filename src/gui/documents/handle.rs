//! What commands about the documents to hand over do.

use super::command::DocumentsCommand;
use super::session::DocumentsSession;
use crate::gui::out::Out;
use crate::gui::present::Present;

/// Changes the session as the command says.
pub fn handle(
    session: &mut DocumentsSession,
    _: &Present<'_>,
    command: DocumentsCommand,
    _: &mut Out<DocumentsCommand>,
) {
    match command {
        DocumentsCommand::Choose(handover) => session.handover = handover,
        DocumentsCommand::ChooseLanguage(language) => session.language = Some(language),
        DocumentsCommand::ChooseReader(language) => session.leaflet.language = Some(language),
        DocumentsCommand::ChooseGroup(group) => session.leaflet.group = group,
        DocumentsCommand::Track(is_tracked) => session.is_tracked = is_tracked,
        DocumentsCommand::Pick(handover) => {
            if !session.picked.remove(&handover) {
                session.picked.insert(handover);
            }
        }
        DocumentsCommand::ChooseFormat(format) => session.format = format,
        DocumentsCommand::ShowAs(zoom) => session.zoom = zoom,
    }
}
