//! What is open about documents before they are made: looked at once for all of them.

use std::collections::BTreeMap;

use super::{Opened, Wanted, signs_in_words};
use crate::domain::agreement::Proposal;
use crate::domain::diagnostic::Diagnostic;
use crate::domain::words::{self, Language};
use crate::export::Error;
use crate::message;
use crate::report::handover::Handover;
use crate::report::preflight::{Known, Open, preflight};

impl Opened {
    /// What is open about a document, with the signs of it that cannot be printed; what refuses a final version first.
    ///
    /// # Errors
    ///
    /// It cannot be laid out; a fault of the program.
    pub fn preflight(&mut self, wanted: &Wanted, language: Language) -> Result<Vec<Open>, Error> {
        let signs = signs_in_words(&self.unprintable(wanted)?);
        let mut open = self.open_points(&wanted.proposal, &[wanted.handover], &signs, language);
        Ok(open.remove(&wanted.handover).unwrap_or_default())
    }

    /// What is open about each of these documents, as far as their words tell; their signs are not looked at.
    pub fn preflights(
        &mut self,
        proposal: &Proposal,
        handovers: &[Handover],
        language: Language,
    ) -> BTreeMap<Handover, Vec<Open>> {
        self.open_points(proposal, handovers, "", language)
    }

    fn open_points(
        &mut self,
        proposal: &Proposal,
        handovers: &[Handover],
        signs: &str,
        language: Language,
    ) -> BTreeMap<Handover, Vec<Open>> {
        let text = self.text(proposal);
        let calculation = self.calculation(proposal);
        let costs = calculation.as_ref().map(AsRef::as_ref).map_err(Vec::as_slice);
        let checks = self.checks(proposal, &text, costs, language);
        let subject = self.subject(proposal, &text, costs.ok());
        let known = Known { findings: &checks.findings, costs: costs.err().unwrap_or_default(), signs };
        let today = self.workbench().today;
        let of = |handover: &Handover| (*handover, preflight(*handover, &subject, &known, today, language));
        handovers.iter().map(of).collect()
    }
}

/// What keeps a final document from being made, to be said to the user.
pub fn refusals(handover: Handover, open: &[Open]) -> Vec<Diagnostic> {
    let refusing = open.iter().filter(|open| open.refuses).map(|open| {
        let Open { place_words, message, .. } = open;
        let said = message!(
            nl: "definitief niet gemaakt: {document}: {place}: {what}",
            en: "not made as final: {document}: {place}: {what}",
            document = handover.name(), place = place_words, what = message
        );
        Diagnostic::error(words::Subject::Dossier, said)
    });
    refusing.collect()
}
