//! Words for changes of how documents are made.

use super::{from_to, yes_or_no};
use crate::domain::agreement::edit::DocumentsEdit;
use crate::domain::agreement::{Dossier, Paper};
use crate::domain::id::ProposalId;
use crate::domain::words::{Message, Phrase, Shown, phrase};

pub(super) fn words(edit: &DocumentsEdit, before: &Dossier) -> Message {
    let choices = &before.documents;
    match edit {
        DocumentsEdit::Status(status) => {
            from_to(phrase!("documenten", "documents"), choices.status.name(), status.name())
        }
        DocumentsEdit::Representatives(printed) => from_to(
            phrase!("namen van ondertekenaars", "names of signatories"),
            yes_or_no(choices.representatives),
            yes_or_no(*printed),
        ),
        DocumentsEdit::CostAnnex(goes_with) => from_to(
            phrase!("kosten bij de cao", "costs with the agreement"),
            yes_or_no(choices.cost_annex),
            yes_or_no(*goes_with),
        ),
        DocumentsEdit::Paper(paper) => from_to(phrase!("papier", "paper"), name(choices.paper), name(*paper)),
        DocumentsEdit::InForce(proposal) => from_to(
            phrase!("tekst die nu geldt", "text in force"),
            title(choices.in_force.as_ref(), before),
            title(proposal.as_ref(), before),
        ),
    }
}

fn name(paper: Paper) -> Shown {
    paper.name().to_owned().into()
}

fn title(proposal: Option<&ProposalId>, before: &Dossier) -> Shown {
    let Some(id) = proposal else { return Phrase::into(phrase!("geen", "none")) };
    before.proposal(id).map_or(id.as_str(), |found| found.title.as_str()).into()
}
