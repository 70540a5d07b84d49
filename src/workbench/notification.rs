//! The set for the notification of an agreement to the ministry, in one step.

use super::set::MadeFile;
use super::{Opened, Wanted, not_made};
use crate::domain::agreement::{DocumentChoices, Proposal};
use crate::domain::diagnostic::Diagnostic;
use crate::domain::words::Language;
use crate::export::{Options, pdf};
use crate::report::handover::Handover;
use crate::report::notification::{ASKED, Part, notification};

impl Opened {
    /// The same dossier for documents on public show: nobody's name is a part of them, and no estimate of the notified text.
    fn for_the_public(&self) -> Self {
        let mut public = self.clone();
        let choices = DocumentChoices { representatives: false, cost_annex: false, ..self.dossier().documents.clone() };
        public.choose_documents(choices);
        public
    }

    /// The documents of a notification, which are in Dutch and name nobody who signs.
    pub fn notification_documents(&mut self, proposal: &Proposal) -> Vec<Part> {
        let (mut public, language) = (self.for_the_public(), Language::Dutch);
        let can_be_made = |opened: &mut Self, handover: Handover| match handover {
            Handover::Changes => opened.earlier.is_some(),
            Handover::WageCosts => opened.calculation(proposal).is_ok(),
            _ => true,
        };
        let mut made = Vec::new();
        for (handover, _) in ASKED {
            if can_be_made(&mut public, handover) {
                let wanted = Wanted { proposal: proposal.clone(), handover, language };
                made.push((handover, public.document(&wanted)));
            }
        }
        let there: Vec<Handover> = made.iter().map(|(handover, _)| *handover).collect();
        let open = public.preflights(proposal, &there, language).into_iter().collect::<Vec<_>>();
        let text = public.text(proposal);
        notification(&public.subject(proposal, &text, None), made, &open, self.workbench().today)
    }

    /// The files of a notification: PDF, with a list of what is there and what is still missing.
    ///
    /// # Errors
    ///
    /// Everything that keeps a final version from being made; signs that cannot be printed.
    pub fn notification(&mut self, proposal: &Proposal, language: Language) -> Result<Vec<MadeFile>, Vec<Diagnostic>> {
        let mut refused = Vec::new();
        let mut public = self.for_the_public();
        for (handover, _) in ASKED {
            // Without an earlier text there is no note, and the list says so.
            if handover != Handover::Changes || public.earlier.is_some() {
                let wanted = Wanted { proposal: proposal.clone(), handover, language };
                refused.extend(public.refused(&wanted, language)?);
            }
        }
        if !refused.is_empty() {
            return Err(refused);
        }
        let created = Some(self.workbench().today.at(0, 0, 0, 0));
        let options = Options { created, only_what_prints: true, ..Options::default() };
        let files = self.notification_documents(proposal).into_iter().map(|Part { name, document }| {
            let bytes = pdf::write(&document, &options).map_err(|cause| vec![not_made(&cause)])?;
            Ok(MadeFile { name: format!("{name}.pdf"), bytes })
        });
        files.collect()
    }
}
