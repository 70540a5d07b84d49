//! View-model of the page of documents: the pages as they will be printed. They are laid out away from the window's
//! thread, and follow from the dossier and from what the page has chosen.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use super::session::DocumentsSession;
use crate::domain::agreement::{DocumentChoices, Proposal};
use crate::domain::diagnostic::Diagnostic;
use crate::domain::id::{ProfileId, ProposalId};
use crate::domain::projection::ShareBasis;
use crate::domain::words::Language;
use crate::export::pdf::preview::PreviewPage;
use crate::gui::basis::{Basis, Key, Now};
use crate::gui::history::Revision;
use crate::report::handover::Handover;
use crate::report::papers::leaflet::groups;
use crate::report::preflight::Open;
use crate::store::output::{write_output, write_outputs};
use crate::workbench::{Chosen, FileFormat, LeafletChoice, Opened, Tracking, Wanted, not_made};

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
    /// The language of what is said about it.
    interface: Language,
}

impl Errand {
    /// The chosen document about a proposal.
    pub fn new(opened: Opened, proposal: &str, session: &DocumentsSession, interface: Language) -> Option<Self> {
        let proposal = opened.dossier().proposal(proposal)?.clone();
        let (handover, language) = (session.handover, session.language(interface));
        let mut opened = opened;
        let in_force = opened.dossier().documents.in_force.as_deref().and_then(|id| opened.dossier().proposal(id));
        let tracked_from = in_force.filter(|_| session.tracks()).cloned();
        opened.earlier = opened.chosen_in_force().map(Arc::new);
        opened.leaflet = session.leaflet.clone();
        let (wanted, format) = (Wanted { proposal, handover, language }, session.format());
        Some(Self { opened, wanted, format, tracked_from, interface })
    }

    /// Writes its file, over another file where it `may_replace`, never over the `dossier` it is made from.
    ///
    /// # Errors
    ///
    /// Why it was not written.
    pub fn export(mut self, path: &Path, dossier: Option<&Path>, may_replace: bool) -> Result<(), Vec<Diagnostic>> {
        let refused = self.opened.refused(&self.wanted, self.interface)?;
        if !refused.is_empty() {
            return Err(refused);
        }
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

    /// Writes the files of a set into a folder, as [`export`](Self::export) does one.
    ///
    /// # Errors
    ///
    /// Everything that keeps one of them from being made, or why they were not written.
    pub fn export_set(
        mut self,
        set: &SetOf,
        folder: &Path,
        dossier: Option<&Path>,
        may_replace: bool,
    ) -> Result<(), Vec<Diagnostic>> {
        let files = match set {
            SetOf::Chosen(chosen) => self.opened.set(&self.wanted.proposal, chosen, self.interface)?,
            SetOf::Notification => self.opened.notification(&self.wanted.proposal, self.interface)?,
        };
        let named: Vec<(&str, &[u8])> = files.iter().map(|file| (file.name.as_str(), file.bytes.as_slice())).collect();
        let inputs: Vec<&Path> = dossier.into_iter().collect();
        write_outputs(folder, &named, &inputs, may_replace).map_err(|error| vec![error.diagnostic()])
    }

    /// Lays out its pages, and looks what is open about every document.
    ///
    /// # Errors
    ///
    /// Why they cannot be shown; a fault of the program.
    pub fn preview(mut self) -> Result<Laid, Vec<Diagnostic>> {
        let fault = |cause| vec![not_made(&cause)];
        let pages = self.opened.preview(&self.wanted).map_err(fault)?;
        let mut open = self.opened.preflights(&self.wanted.proposal, &Handover::ALL, self.interface);
        let with_signs = self.opened.preflight(&self.wanted, self.interface).map_err(fault)?;
        open.insert(self.wanted.handover, with_signs);
        Ok(Laid { pages, open })
    }
}

/// Which documents go into a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SetOf {
    /// These.
    Chosen(Vec<Chosen>),
    /// All that the ministry asks at a notification.
    Notification,
}

/// Pages that were laid out, with what is open about every document.
#[derive(Debug)]
pub struct Laid {
    /// The pages of the chosen document.
    pub pages: Vec<PreviewPage>,
    /// What is open about each.
    pub open: BTreeMap<Handover, Vec<Open>>,
}

/// What came of laying out the pages that the request of this number asked for.
#[derive(Debug)]
pub struct DocumentsOutcome {
    pub number: u64,
    /// The pages, or why there are none.
    pub made: Result<Laid, Vec<Diagnostic>>,
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
    /// What is open about each document, as it was when the pages were made.
    pub open: BTreeMap<Handover, Vec<Open>>,
    /// How documents are made.
    pub choices: DocumentChoices,
}

/// What is kept of it between frames.
pub type Kept = DocumentsView;

/// Looks which pages are wanted now.
pub fn refresh(kept: &mut Kept, now: &Now<'_>, session: &DocumentsSession) {
    let others = now.dossier.proposals.iter().filter(|proposal| proposal.id != now.key.proposal);
    kept.others = others.map(|proposal| (proposal.id.clone(), proposal.title.clone())).collect();
    kept.groups = groups(now.dossier).into_iter().map(|profile| (profile.id.clone(), profile.name.clone())).collect();
    if kept.choices != now.dossier.documents {
        kept.choices.clone_from(&now.dossier.documents);
    }
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
            let Laid { pages, open } = made?;
            self.pages = Some((asked, pages));
            self.open = open;
        }
        Ok(())
    }

    /// Whether the pages that show are those that are wanted.
    pub fn is_current(&self) -> bool {
        self.pages.as_ref().is_some_and(|(key, _)| self.wanted.as_ref() == Some(key))
    }
}
