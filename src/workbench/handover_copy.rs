//! The copy of a dossier for the other side: one proposal with what it is calculated from, and nothing that is only ours.

use super::Opened;
use crate::domain::agreement::{DocumentChoices, Dossier, Proposal};
use crate::domain::words::Message;
use crate::message;

/// A dossier for the other side.
#[derive(Clone, Debug)]
pub struct HandoverCopy {
    /// The dossier, with what stays.
    pub dossier: Dossier,
    /// What does not come along, a line each.
    pub left_out: Vec<Message>,
}

impl Opened {
    /// The copy of this dossier with this proposal, for the other side. Parties, workforce, assumptions and funds come along,
    /// with what they rest on, so that the other side comes to the same cents.
    pub fn handover_copy(&self, proposal: &Proposal) -> HandoverCopy {
        // Every field is named: one that is new must be thought about here.
        let Dossier {
            format,
            name: _,
            about,
            agreement,
            proposals,
            workforce,
            assumptions,
            funding,
            overrides,
            package,
            replies,
            ledger,
            documents,
        } = Dossier::clone(self.dossier());
        let mut left_out = vec![message!(
            nl: "de naam van het dossier, de toelichting van het bestand, de geschiedenis en het pad",
            en: "the name of the dossier, the comments of the file, its history and its path"
        )];
        if !about.is_empty() {
            left_out.push(message!(nl: "waar het dossier over gaat", en: "what the dossier is about"));
        }
        let others = proposals.len().saturating_sub(1);
        if others > 0 {
            left_out.push(message!(
                nl: "{count, plural, one {één ander voorstel} other {# andere voorstellen}}",
                en: "{count, plural, one {one other proposal} other {# other proposals}}", count = others
            ));
        }
        left_out.push(message!(
            nl: "hoe het voorstel bij u heet: ‘{title}’", en: "what you call the proposal: “{title}”",
            title = &proposal.title
        ));
        if !replies.is_empty() {
            left_out.push(message!(
                nl: "{count, plural, one {één antwoord} other {# antwoorden}} op bevindingen van de toets",
                en: "{count, plural, one {one answer} other {# answers}} to findings of the checks", count = replies.len()
            ));
        }
        if !ledger.is_empty() {
            left_out.push(message!(
                nl: "het biedingenregister, {count, plural, one {één regel} other {# regels}}",
                en: "the ledger of offers, {count, plural, one {one entry} other {# entries}}", count = ledger.len()
            ));
        }
        if !documents.is_default() {
            left_out.push(message!(nl: "hoe u documenten maakt", en: "how you make documents"));
        }
        let shared = Proposal { id: "voorstel".into(), title: "Voorstel".to_owned(), ..proposal.clone() };
        let dossier = Dossier {
            format,
            name: agreement.title.clone(),
            about: String::new(),
            agreement,
            proposals: vec![shared],
            workforce,
            assumptions,
            funding,
            overrides,
            package,
            replies: Vec::new(),
            ledger: Vec::new(),
            documents: DocumentChoices::default(),
        };
        HandoverCopy { dossier, left_out }
    }
}
