//! What changes in the days of a proposal: the one place where it gets all there is to look at.

use super::Opened;
use crate::domain::agreement::Proposal;
use crate::domain::agreement::text::AgreementText;
use crate::domain::changes::changes;
use crate::domain::diagnostic::Diagnostic;
use crate::domain::words::Language;
use crate::report::changes::ChangesView;

impl Opened {
    /// What changes in the days of a proposal with this text, with what each change does to cost.
    ///
    /// # Errors
    ///
    /// Everything that stands in the way of a calculation, at its place in the file.
    pub fn changes(
        &self,
        proposal: &Proposal,
        text: &AgreementText,
        language: Language,
    ) -> Result<ChangesView, Vec<Diagnostic>> {
        let workbench = self.workbench();
        let data = &workbench.built_in;
        let found = changes(self.dossier(), proposal, data.data(), &data.statutes, workbench.today);
        let found = found.map_err(|errors| self.located(errors))?;
        Ok(ChangesView::of(&found, text, language))
    }
}
