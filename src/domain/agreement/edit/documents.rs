//! Changes of how documents are made, a choice each.

use super::Edit;
use crate::domain::agreement::documents::{DocumentChoices, DocumentStatus, Paper};
use crate::domain::id::ProposalId;

/// Another choice about the documents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DocumentsEdit {
    /// Draft or final.
    Status(DocumentStatus),
    /// Whether the names of those who sign are printed.
    Representatives(bool),
    /// Whether the estimated costs go with the agreement.
    CostAnnex(bool),
    /// The paper of the agreement.
    Paper(Paper),
    /// The proposal with the text in force, or none.
    InForce(Option<ProposalId>),
}

impl DocumentsEdit {
    /// The edits that make `after` of `before`, one for each choice that differs.
    pub fn between(before: &DocumentChoices, after: DocumentChoices) -> Edit {
        let DocumentChoices { status, representatives, cost_annex, paper, in_force } = after;
        let all = [
            Self::Status(status),
            Self::Representatives(representatives),
            Self::CostAnnex(cost_annex),
            Self::Paper(paper),
            Self::InForce(in_force),
        ];
        Edit::of(all.into_iter().filter(|edit| *edit != edit.as_in(before)).map(Edit::Documents).collect())
    }

    /// The same choice as it stands in `choices`.
    pub(super) fn as_in(&self, choices: &DocumentChoices) -> Self {
        match self {
            Self::Status(_) => Self::Status(choices.status),
            Self::Representatives(_) => Self::Representatives(choices.representatives),
            Self::CostAnnex(_) => Self::CostAnnex(choices.cost_annex),
            Self::Paper(_) => Self::Paper(choices.paper),
            Self::InForce(_) => Self::InForce(choices.in_force.clone()),
        }
    }

    pub(super) fn apply(&self, choices: &mut DocumentChoices) -> Self {
        let before = self.as_in(choices);
        match self.clone() {
            Self::Status(status) => choices.status = status,
            Self::Representatives(printed) => choices.representatives = printed,
            Self::CostAnnex(goes_with) => choices.cost_annex = goes_with,
            Self::Paper(paper) => choices.paper = paper,
            Self::InForce(proposal) => choices.in_force = proposal,
        }
        before
    }
}
