//! View-model of the page of documents: the pages as they will be printed. They are laid out away from the window's
//! thread, and follow from the dossier and from what the page has chosen.

use std::path::Path;
use std::sync::Arc;

use super::session::DocumentsSession;
use crate::domain::agreement::Proposal;
use crate::domain::diagnostic::Diagnostic;
use crate::domain::id::{ProfileId, ProposalId};
use crate::domain::projection::ShareBasis;
use crate::domain::words::Language;
use crate::export::pdf::preview::PreviewPage;
use crate::gui::basis::{Basis, Key, Now};
use crate::gui::history::Revision;
use crate::report::handover::Handover;
use crate::report::papers::leaflet::groups;
use crate::store::output::write_output;
use crate::workbench::{FileFormat, LeafletChoice, Opened, Tracking, Wanted, not_made};

/// Which pages are shown or being made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PagesKey {
    /// The content they are made from.
    pub revision: Revision,
    /// Id of the proposal.
    pub proposal: ProposalId,
    pub handover: Handover,
    pub language: Language,
    /// Of whose costs percentages of the wage bill are taken.
    pub share_basis: ShareBasis,
    /// The proposal whose text is in force.
    pub against: Option<ProposalId>,
    /// For whom a leaflet is, and in what language.
    pub leaflet: LeafletChoice,
}

/// A document to be made, with what it is made from.
#[derive(Clone, Debug)]
pub struct Errand {
    opened: Opened,
    wanted: Wanted,
    format: FileFormat,
    /// The proposal from which changes are tracked.
    tracked_from: Option<Proposal>,
}

impl Errand {
    /// The chosen document about a proposal.
    pub fn new(opened: Opened, proposal: &str, session: &DocumentsSession, interface: Language) -> Option<Self> {
        let proposal = opened.dossier().proposal(proposal)?.clone();
        let (handover, language) = (session.handover, session.language(interface));
        let in_force = session.against.as_deref().and_then(|id| opened.dossier().proposal(id));
        let tracked_from = in_force.filter(|_| session.tracks()).cloned();
        let earlier = in_force.map(|earlier| Arc::new(opened.earlier_in_force(earlier)));
        let mut opened = opened;
        opened.earlier = earlier;
        opened.leaflet = session.leaflet.clone();
        Some(Self { opened, wanted: Wanted { proposal, handover, language }, format: session.format(), tracked_from })
    }

    /// Writes its file, over another file where it `may_replace`, never over the `dossier` it is made from.
    ///
    /// # Errors
    ///
    /// Why it was not written.
    pub fn export(mut self, path: &Path, dossier: Option<&Path>, may_replace: bool) -> Result<(), Vec<Diagnostic>> {
        let made = match self.tracked_from {
            Some(earlier) => {
                let before = self.opened.document(&Wanted { proposal: earlier, ..self.wanted.clone() });
                self.opened.export_changes(&self.wanted, &before, Tracking::default())
            }
            None => self.opened.export(&self.wanted, self.format),
        };
        let bytes = made.map_err(|cause| vec![not_made(&cause)])?;
        let inputs: Vec<&Path> = dossier.into_iter().collect();
        write_output(path, &bytes, &inputs, may_replace).map_err(|error| vec![error.diagnostic()])
    }

    /// Lays out its pages.
    ///
    /// # Errors
    ///
    /// Why they cannot be shown; a fault of the program.
    pub fn preview(mut self) -> Result<Vec<PreviewPage>, Vec<Diagnostic>> {
        self.opened.preview(&self.wanted).map_err(|cause| vec![not_made(&cause)])
    }
}

/// What came of laying out the pages that the request of this number asked for.
#[derive(Debug)]
pub struct DocumentsOutcome {
    pub number: u64,
    /// The pages, or why there are none.
    pub made: Result<Vec<PreviewPage>, Vec<Diagnostic>>,
}

#[derive(Debug, Default)]
pub struct DocumentsView {
    /// Name of the proposal that is shown.
    pub proposal_title: String,
    /// The other proposals, of which one may be the text in force: id and name.
    pub others: Vec<(ProposalId, String)>,
    /// The groups a leaflet can be made for: id and name.
    pub groups: Vec<(ProfileId, String)>,
    /// What the pages of the chosen document are made from.
    pub wanted: Option<PagesKey>,
    /// What the last request was for.
    pub asked: Option<PagesKey>,
    /// The number of the last request.
    pub requests: u64,
    /// The pages that are shown, with what they were made for.
    pub pages: Option<(PagesKey, Vec<PreviewPage>)>,
}

/// What is kept of it between frames.
pub type Kept = DocumentsView;

/// Looks which pages are wanted now.
pub fn refresh(kept: &mut Kept, now: &Now<'_>, session: &DocumentsSession) {
    let others = now.dossier.proposals.iter().filter(|proposal| proposal.id != now.key.proposal);
    kept.others = others.map(|proposal| (proposal.id.clone(), proposal.title.clone())).collect();
    kept.groups = groups(now.dossier).into_iter().map(|profile| (profile.id.clone(), profile.name.clone())).collect();
    kept.refresh(now.key, now.basis, session);
}

impl DocumentsView {
    fn refresh(&mut self, key: &Key, basis: &Basis, session: &DocumentsSession) {
        if self.proposal_title != basis.proposal_title {
            self.proposal_title.clone_from(&basis.proposal_title);
        }
        self.wanted = Some(PagesKey {
            revision: key.revision,
            proposal: key.proposal.clone(),
            handover: session.handover,
            language: session.language(key.language),
            share_basis: key.share_basis,
            against: session.against.clone(),
            leaflet: session.leaflet.clone(),
        });
    }

    /// The number of a request for the pages that are wanted; nothing where they were asked for already.
    pub fn ask(&mut self) -> Option<u64> {
        if self.asked == self.wanted {
            return None;
        }
        self.asked.clone_from(&self.wanted);
        self.requests += 1;
        Some(self.requests)
    }

    /// Takes in pages; those that were asked for earlier are dropped.
    ///
    /// # Errors
    ///
    /// Why the pages that were asked for last could not be made.
    pub fn take_in(&mut self, outcome: DocumentsOutcome) -> Result<(), Vec<Diagnostic>> {
        let DocumentsOutcome { number, made } = outcome;
        if number == self.requests
            && let Some(asked) = self.asked.clone()
        {
            self.pages = Some((asked, made?));
        }
        Ok(())
    }

    /// Whether the pages that show are those that are wanted.
    pub fn is_current(&self) -> bool {
        self.pages.as_ref().is_some_and(|(key, _)| self.wanted.as_ref() == Some(key))
    }
}
