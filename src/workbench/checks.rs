//! The checks of a proposal: the one place where they get all there is to look at.

use super::Opened;
use crate::domain::agreement::Proposal;
use crate::domain::agreement::text::AgreementText;
use crate::domain::checks::{CheckContext, Extent, Model, coverage};
use crate::domain::diagnostic::Diagnostic;
use crate::domain::words::Language;
use crate::report::checks::Checks;
use crate::report::costs::Calculation;

impl Opened {
    /// What the checks and the advice have to say about a proposal with this text and calculation; where something
    /// stands in the way of one, which checks were not run.
    pub fn checks(
        &self,
        proposal: &Proposal,
        text: &AgreementText,
        calculation: Result<&Calculation, &[Diagnostic]>,
        language: Language,
    ) -> Checks {
        let workbench = self.workbench();
        let data = &workbench.built_in;
        let model = calculation.map(|Calculation { resolved, assessment }| Model { resolved, assessment });
        let context = CheckContext::new(self.dossier(), proposal, text, data.data(), &data.statutes, workbench.today);
        Checks::of(&context.with_model(model), &data.advice, language)
    }

    /// How far a proposal meets each demand of the advice, in its order.
    pub fn extents(&self, proposal: &Proposal) -> Vec<Extent> {
        let workbench = self.workbench();
        let (data, text) = (&workbench.built_in, self.text(proposal));
        let context = CheckContext::new(self.dossier(), proposal, &text, data.data(), &data.statutes, workbench.today);
        coverage(&context, &data.advice).into_iter().map(|covered| covered.extent).collect()
    }
}
