//! All state of the window: the document (undoable), the session (where the user is) and the settings (kept).

use std::path::PathBuf;

use super::document::Document;
use super::history::Revision;
use super::session::Session;
use super::settings::Settings;
use crate::domain::agreement::{ArticleContent, Dossier, Proposal};

/// All state of the window.
#[derive(Clone, Debug)]
pub struct State {
    /// The dossier and its history.
    pub document: Document,
    /// Where the user is.
    pub session: Session,
    /// What the user likes.
    pub settings: Settings,
}

impl State {
    /// The state in which a dossier opens.
    pub fn new(dossier: Dossier, path: Option<PathBuf>, settings: Settings) -> Self {
        let document = Document::new(dossier);
        let saved = Some(document.revision());
        Self::with(document, saved, path, settings)
    }

    /// The state in which `document` opens of which `saved` is in the file.
    pub fn with(document: Document, saved: Option<Revision>, path: Option<PathBuf>, settings: Settings) -> Self {
        let dossier = document.dossier();
        let left = path.as_ref().and_then(|path| settings.shown.get(path));
        let first = left.and_then(|id| dossier.proposal(id)).or(dossier.proposals.first());
        let proposal = first.map(|proposal| proposal.id.clone()).unwrap_or_default();
        // The first clause of the library is where the work is; definitions and scope come before it.
        let articles = || first.into_iter().flat_map(Proposal::articles);
        let article = articles()
            .find(|article| matches!(article.content, ArticleContent::Template { .. }))
            .or_else(|| articles().next())
            .map(|article| article.id.clone());
        let mut session = Session::new(path, document.revision(), proposal, article);
        session.file.saved = saved;
        session.agreement.panels = settings.panels;
        Self { document, session, settings }
    }

    /// Whether there is work that closing would lose.
    pub fn is_changed(&self) -> bool {
        self.session.is_changed(self.document.revision())
    }
}
