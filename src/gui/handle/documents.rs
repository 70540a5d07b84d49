//! What commands about the documents to hand over do.

use std::path::Path;
use std::sync::Arc;

use super::Means;
use crate::domain::agreement::{Dossier, Proposal};
use crate::domain::diagnostic::{Diagnostic, Language};
use crate::export::pdf::preview::PreviewPage;
use crate::gui::ask::Status;
use crate::gui::command::documents::DocumentsCommand;
use crate::gui::engine::Engine;
use crate::gui::state::State;
use crate::report::handover::Handover;

/// A document to be made.
#[derive(Clone, Debug)]
pub struct Wanted {
    dossier: Arc<Dossier>,
    proposal: Proposal,
    handover: Handover,
    language: Language,
}

impl Wanted {
    /// Writes its PDF.
    ///
    /// # Errors
    ///
    /// Why it was not written.
    pub fn export(&self, engine: &Engine, path: &Path) -> Result<(), Vec<Diagnostic>> {
        let Self { dossier, proposal, handover, language } = self;
        engine.export(dossier, proposal, *handover, *language, path)
    }

    fn preview(&self, engine: &Engine) -> Result<Vec<PreviewPage>, Vec<Diagnostic>> {
        let Self { dossier, proposal, handover, language } = self;
        engine.preview(dossier, proposal, *handover, *language)
    }
}

/// What came of laying out the pages that the request of this number asked for.
#[derive(Debug)]
pub struct DocumentsOutcome {
    number: u64,
    made: Result<Vec<PreviewPage>, Vec<Diagnostic>>,
}

/// Changes the state as the command says.
pub fn handle(state: &mut State, means: &Means<'_>, command: DocumentsCommand) {
    match command {
        DocumentsCommand::Choose(handover) => state.session.documents.handover = handover,
        DocumentsCommand::ChooseLanguage(language) => state.session.documents.language = Some(language),
        DocumentsCommand::ShowAs(zoom) => state.session.documents.zoom = zoom,
        DocumentsCommand::Refresh => refresh(state, means),
    }
}

/// What the chosen document is made from.
pub fn wanted(state: &State) -> Option<Wanted> {
    let proposal = state.document.proposal(&state.session.proposal)?.clone();
    let documents = &state.session.documents;
    let (handover, language) = (documents.handover, documents.language(state.settings.language));
    Some(Wanted { dossier: state.document.dossier().clone(), proposal, handover, language })
}

fn refresh(state: &mut State, means: &Means<'_>) {
    let Some(key) = means.derived.documents.wanted.clone() else { return };
    if state.session.documents.wanted.as_ref() == Some(&key) {
        return;
    }
    let Some(wanted) = wanted(state) else { return };
    let documents = &mut state.session.documents;
    documents.requests += 1;
    documents.wanted = Some(key);
    let (engine, number) = (means.engine.clone(), documents.requests);
    means.tasks.reporter().spawn(move || DocumentsOutcome { number, made: wanted.preview(&engine) });
}

/// Takes in pages; those that were asked for earlier are dropped.
pub fn take_in(state: &mut State, outcome: DocumentsOutcome) {
    let DocumentsOutcome { number, made } = outcome;
    let documents = &mut state.session.documents;
    if number != documents.requests {
        return;
    }
    match (made, documents.wanted.clone()) {
        (Ok(pages), Some(key)) => documents.pages = Some((key, Arc::new(pages))),
        (Ok(_), None) => {}
        (Err(errors), _) => state.session.status = Some(Status::Failed(errors)),
    }
}
