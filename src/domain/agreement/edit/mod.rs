//! Every change of a dossier, as data: it can be applied, taken back and put into words.
//!
//! Whoever changes a dossier makes an [`Edit`]: the window for what is typed and dragged, a check for what it offers, an
//! import, the command line. [`Edit::apply`] gives the edit that takes it back. `text` holds the changes of a proposal,
//! `frame`, `assumptions`, `funding`, `documents` those of the other parts, `list` those of any list with ids, `arrange` the edits
//! that follow from what a user wants, `between` the one that leads from a dossier to another, `way` the steps from a text to
//! another, `words` what each is called. Loading, migration and building a dossier from nothing are no edits.

pub mod arrange;
mod assumptions;
mod between;
mod documents;
mod frame;
mod funding;
mod ledger;
mod list;
mod refusal;
#[cfg(test)]
mod tests;
mod text;
mod way;
mod words;

pub use assumptions::AssumptionEdit;
pub use documents::DocumentsEdit;
pub use frame::FrameEdit;
pub use funding::FundingEdit;
pub use ledger::LedgerEdit;
pub use list::{Entry, ListEdit, Step, free_id};
pub use refusal::{Kind, NotApplicable};
pub use text::{Slot, TextEdit};
pub use way::text_between;
pub use words::Known;

use super::Reply;
use super::dossier::{Dossier, Proposal};
use crate::domain::equivalence::PackageTerm;
use crate::domain::id::ProposalId;
use crate::domain::parameters::Override;
use crate::domain::workforce::Profile;

/// A change of a dossier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Of the text of a proposal.
    Text {
        /// Id of the proposal.
        proposal: ProposalId,
        /// What changes in its text.
        edit: TextEdit,
    },
    /// Of which proposals there are; one always stays.
    Proposals(ListEdit<Proposal>),
    /// Another name for a proposal.
    NameProposal {
        /// Id of the proposal.
        proposal: ProposalId,
        /// The name it has from then on.
        title: String,
    },
    /// Of the frame of the agreement, which all proposals share.
    Frame(FrameEdit),
    /// Of which workforce profiles there are, and of any of them.
    Workforce(ListEdit<Profile>),
    /// Of the funds and subsidies.
    Funding(FundingEdit),
    /// Of what the calculation assumes.
    Assumption(AssumptionEdit),
    /// Of the published figures that the dossier replaces.
    Overrides(ListEdit<Override>),
    /// Of the terms on which packages are compared.
    Package(ListEdit<PackageTerm>),
    /// Of what the parties answer to findings of the checks.
    Reply(ListEdit<Reply>),
    /// Of the ledger of offers.
    Ledger(LedgerEdit),
    /// Of how documents are made.
    Documents(DocumentsEdit),
    /// All of these, in order; or none of them, where one cannot be applied.
    Several(Vec<Self>),
}

impl Edit {
    /// An edit of the text of `proposal`.
    pub fn text(proposal: &Proposal, edit: TextEdit) -> Self {
        Self::Text { proposal: proposal.id.clone(), edit }
    }

    /// One edit of several: the only one by itself.
    pub fn of(mut edits: Vec<Self>) -> Self {
        if edits.len() == 1 { edits.swap_remove(0) } else { Self::Several(edits) }
    }

    /// Changes `dossier`; gives the edit that takes the change back.
    ///
    /// # Errors
    ///
    /// What the edit is about is not there, or not as it takes it to be; then `dossier` is as it was.
    pub fn apply(&self, dossier: &mut Dossier) -> Result<Self, NotApplicable> {
        match self {
            Self::Text { proposal, edit } => {
                let found = dossier.proposal_mut(proposal).ok_or_else(|| Kind::Proposal.absent(proposal))?;
                let inverse = edit.apply(found)?;
                Ok(Self::Text { proposal: proposal.clone(), edit: inverse })
            }
            Self::Proposals(ListEdit::Remove(_)) if dossier.proposals.len() == 1 => Err(NotApplicable::LastProposal),
            Self::Proposals(edit) => edit.apply(&mut dossier.proposals).map(Self::Proposals),
            Self::NameProposal { proposal, title } => {
                let found = dossier.proposal_mut(proposal).ok_or_else(|| Kind::Proposal.absent(proposal))?;
                let title = std::mem::replace(&mut found.title, title.clone());
                Ok(Self::NameProposal { proposal: proposal.clone(), title })
            }
            Self::Frame(edit) => Ok(Self::Frame(edit.apply(&mut dossier.agreement))),
            Self::Workforce(edit) => edit.apply(&mut dossier.workforce).map(Self::Workforce),
            Self::Funding(edit) => edit.apply(&mut dossier.funding).map(Self::Funding),
            Self::Assumption(edit) => Ok(Self::Assumption(edit.apply(&mut dossier.assumptions))),
            Self::Overrides(edit) => edit.apply(&mut dossier.overrides).map(Self::Overrides),
            Self::Package(edit) => edit.apply(&mut dossier.package).map(Self::Package),
            Self::Reply(edit) => edit.apply(&mut dossier.replies).map(Self::Reply),
            Self::Ledger(edit) => edit.apply(&mut dossier.ledger).map(Self::Ledger),
            Self::Documents(edit) => Ok(Self::Documents(edit.apply(&mut dossier.documents))),
            Self::Several(edits) => apply_all(edits, dossier),
        }
    }

    /// Whether applying this changed anything, by the edit that [`apply`](Self::apply) gave.
    pub fn has_changed(&self, inverse: &Self) -> bool {
        match (self, inverse) {
            (Self::Several(edits), Self::Several(inverses)) => {
                edits.iter().zip(inverses.iter().rev()).any(|(edit, inverse)| edit.has_changed(inverse))
            }
            (edit, inverse) => edit != inverse,
        }
    }

    /// Whether it changes what there is or where it stands, in the text or among the proposals: not a value or words that
    /// are seen where they stand.
    pub fn rearranges(&self) -> bool {
        match self {
            Self::Text { edit, .. } => !matches!(
                edit,
                TextEdit::SetParameter { .. } | TextEdit::SetContent { .. } | TextEdit::NameChapter { .. }
            ),
            Self::Proposals(_) | Self::Several(_) => true,
            Self::NameProposal { .. }
            | Self::Frame(_)
            | Self::Workforce(_)
            | Self::Funding(_)
            | Self::Assumption(_)
            | Self::Overrides(_)
            | Self::Package(_)
            | Self::Reply(_)
            | Self::Ledger(_)
            | Self::Documents(_) => false,
        }
    }

    /// The id of the first thing that it adds.
    pub fn added(&self) -> Option<&str> {
        match self {
            Self::Text { edit, .. } => edit.added(),
            Self::Proposals(edit) => edit.added(),
            Self::Workforce(edit) => edit.added(),
            Self::Funding(FundingEdit::List(edit)) => edit.added(),
            Self::Package(edit) => edit.added(),
            Self::Several(edits) => edits.iter().find_map(Self::added),
            Self::NameProposal { .. }
            | Self::Frame(_)
            | Self::Funding(_)
            | Self::Assumption(_)
            | Self::Overrides(_)
            | Self::Reply(_)
            | Self::Ledger(_)
            | Self::Documents(_) => None,
        }
    }
}

fn apply_all(edits: &[Edit], dossier: &mut Dossier) -> Result<Edit, NotApplicable> {
    let mut inverses = Vec::with_capacity(edits.len());
    for edit in edits {
        match edit.apply(dossier) {
            Ok(inverse) => inverses.push(inverse),
            Err(why) => {
                for inverse in inverses.iter().rev() {
                    inverse.apply(dossier).expect("what was just done can be taken back");
                }
                return Err(why);
            }
        }
    }
    inverses.reverse();
    Ok(Edit::Several(inverses))
}
