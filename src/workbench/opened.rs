//! A dossier with the data files and the day: its proposals, their text and costs, and what is wrong with it.

use std::path::Path;
use std::sync::Arc;

use super::Workbench;
use super::calculations::{Calculations, calculate};
use super::leaflet::LeafletChoice;
use crate::domain::agreement::text::AgreementText;
use crate::domain::agreement::{DocumentChoices, Dossier, Proposal, validate};
use crate::domain::diagnostic::Diagnostic;
use crate::domain::projection::ShareBasis;
use crate::domain::words::Message;
use crate::message;
use crate::report::agreement::Subject;
use crate::report::costs::Calculation;
use crate::report::papers::Earlier;
use crate::store::dossier::{FileText, TextHash};
use crate::store::save::save;

/// A dossier that is open. A copy shares dossier, data and calculations, so it can be handed to another thread.
#[derive(Clone, Debug)]
pub struct Opened {
    workbench: Workbench,
    dossier: Arc<Dossier>,
    file: Option<Arc<FileText>>,
    text_hash: Option<TextHash>,
    calculations: Calculations,
    /// Of whose costs percentages of the wage bill are taken in all that is made of it.
    pub share_basis: ShareBasis,
    /// The agreement in force, from which a note of changes starts; where there is none, or none was chosen, nothing.
    pub earlier: Option<Arc<Earlier>>,
    /// For whom a leaflet is, and in what language.
    pub leaflet: LeafletChoice,
}

impl Opened {
    pub(super) fn from_file(workbench: Workbench, dossier: Dossier, text_hash: TextHash, text: FileText) -> Self {
        let (file, text_hash) = (Some(Arc::new(text)), Some(text_hash));
        Self { text_hash, file, ..Self::in_memory(workbench, Arc::new(dossier)) }
    }

    pub(super) fn in_memory(workbench: Workbench, dossier: Arc<Dossier>) -> Self {
        let (calculations, share_basis) = (Calculations::default(), ShareBasis::default());
        Self {
            workbench,
            dossier,
            file: None,
            text_hash: None,
            calculations,
            share_basis,
            earlier: None,
            leaflet: LeafletChoice::default(),
        }
    }

    /// The data files and the day.
    pub fn workbench(&self) -> &Workbench {
        &self.workbench
    }

    /// The dossier.
    pub fn dossier(&self) -> &Arc<Dossier> {
        &self.dossier
    }

    /// Puts the dossier as it is after an edit in place of the one before; calculations that still hold are kept.
    ///
    /// What is wrong with it is no longer placed in the file: the file says something else by now.
    pub fn replace(&mut self, dossier: Arc<Dossier>) {
        self.dossier = dossier;
        self.file = None;
    }

    /// Makes documents so from now on, without a change of the dossier that would be saved.
    pub fn choose_documents(&mut self, choices: DocumentChoices) {
        if self.dossier.documents != choices {
            Arc::make_mut(&mut self.dossier).documents = choices;
        }
    }

    /// The agreement in force as the dossier chooses it: one of its other proposals.
    pub fn chosen_in_force(&self) -> Option<Earlier> {
        let id = self.dossier.documents.in_force.as_ref()?;
        Some(self.earlier_in_force(self.dossier.proposal(id)?))
    }

    /// The proposal that is asked for by its id, or the first one where none is.
    ///
    /// # Errors
    ///
    /// A proposal that is not there, with those that are; a dossier without any.
    pub fn chosen(&self, asked: Option<&str>) -> Result<&Proposal, Message> {
        let found = match asked {
            None => self.dossier.proposals.first(),
            Some(id) => self.dossier.proposal(id),
        };
        found.ok_or_else(|| {
            let known: Vec<_> = self.dossier.proposals.iter().map(|proposal| proposal.id.as_str()).collect();
            message!(
                nl: "er is geen voorstel ‘{id}’; bekend zijn {known}", en: "there is no proposal ‘{id}’; known are {known}",
                id = asked.unwrap_or_default(), known = known.join(", ")
            )
        })
    }

    /// What is wrong with the agreement, of all proposals, at its place in the file where it was read from one.
    pub fn findings(&self) -> Vec<Diagnostic> {
        self.located(validate(&self.dossier, &self.workbench.built_in.library))
    }

    /// `diagnostics` about this dossier, each with its place in the file where it was read from one.
    pub fn located(&self, diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
        match &self.file {
            Some(file) => file.located(diagnostics),
            None => diagnostics,
        }
    }

    /// The text of a proposal.
    pub fn text(&self, proposal: &Proposal) -> AgreementText {
        self.workbench.text(&self.dossier, proposal)
    }

    /// Inputs and results of a proposal; computed only where something it reads has changed.
    ///
    /// # Errors
    ///
    /// Everything that stands in the way of a calculation, at its place in the file.
    pub fn calculation(&mut self, proposal: &Proposal) -> Result<Arc<Calculation>, Vec<Diagnostic>> {
        let made = self.calculations.calculation(&self.workbench, &self.dossier, proposal);
        made.map_err(|errors| self.located(errors))
    }

    /// The calculation that [`Self::calculation`] made last of the proposal with this id, or what stood in its way;
    /// nothing where it was not asked for yet.
    pub fn at_hand(&self, proposal: &str) -> Option<Result<&Arc<Calculation>, &[Diagnostic]>> {
        self.calculations.at_hand(proposal)
    }

    /// The calculation at hand, where there is one.
    pub fn done(&self, proposal: &str) -> Option<&Calculation> {
        self.at_hand(proposal)?.ok().map(AsRef::as_ref)
    }

    /// Inputs and results of a proposal as it would be in `changed`; what has not changed is taken from the last
    /// calculation of it.
    ///
    /// # Errors
    ///
    /// Everything that would stand in the way of a calculation.
    pub fn if_changed(&self, changed: &Dossier, proposal: &Proposal) -> Result<Calculation, Vec<Diagnostic>> {
        calculate(&self.workbench, changed, proposal, self.calculations.last(&proposal.id))
    }

    /// The text of another proposal of this dossier, as what a note of changes starts from.
    pub fn earlier_in_force(&self, proposal: &Proposal) -> Earlier {
        Earlier { agreement: None, text: self.text(proposal) }
    }

    /// The agreement in `other`, as its `proposal` has it, as what a note of changes starts from.
    pub fn earlier_agreement(other: &Self, proposal: &Proposal) -> Earlier {
        let frame = &other.dossier.agreement;
        Earlier { agreement: Some((frame.title.clone(), frame.term)), text: other.text(proposal) }
    }

    /// What documents and tables about `proposal` are made from.
    pub fn subject<'d>(
        &'d self,
        proposal: &'d Proposal,
        text: &'d AgreementText,
        calculation: Option<&'d Calculation>,
    ) -> Subject<'d> {
        let data = &self.workbench.built_in;
        Subject {
            dossier: &self.dossier,
            proposal,
            text,
            calculation,
            library: &data.library,
            catalogue: &data.catalogue,
            changes: None,
            earlier: self.earlier.as_deref(),
            packages: None,
            leaflet: None,
            receipt: None,
            share_basis: self.share_basis,
        }
    }

    /// Writes the dossier over the file it was read from, unless another program has changed that meanwhile.
    ///
    /// # Errors
    ///
    /// Why it was not written; the file is whole then.
    pub fn save(&mut self, path: &Path) -> Result<(), Diagnostic> {
        let written = save(path, &self.dossier, self.text_hash).map_err(|error| error.diagnostic())?;
        self.text_hash = Some(written);
        Ok(())
    }
}
