//! A check, the list of all of them, and running them.

use super::context::CheckContext;
use super::finding::{Finding, Remark, Severity, Words};
use super::law::LawReference;
use super::{
    addressee, agency, contract_terms, contradictions, counting, definitions_references, equal_treatment, fund,
    funding_choice, generally_binding, language_requirement, model, on_call, parameters, parties, safety, staleness,
    study_costs, subsidies, term_and_notice, transition, wages, wording, worker_cost, working_time, works_council,
    written_statement,
};
use crate::domain::diagnostic::{Bilingual, Message};

/// What is looked for in a dossier, how much it weighs, on which law it rests and what to do about it.
#[derive(Clone, Copy, Debug)]
pub struct Check {
    /// Id by which lists, tests and scripts name it, in kebab-case; never used again for another check.
    pub id: &'static str,
    /// How much its findings weigh.
    pub severity: Severity,
    /// The law it rests on.
    pub law: &'static [LawReference],
    /// Why it is wrong; may use the values of the messages.
    pub why: Words,
    /// What to do about it; may use the values of the messages.
    pub remedy: Words,
    /// Looks for it and says where it found it; it judges one proposal and changes nothing.
    pub run: fn(&CheckContext<'_>) -> Vec<Remark>,
}

impl Check {
    /// What it finds, with law and explanation.
    pub fn findings(&self, context: &CheckContext<'_>) -> Vec<Finding> {
        (self.run)(context).into_iter().map(|remark| self.finding(remark)).collect()
    }

    fn finding(&self, remark: Remark) -> Finding {
        let Remark { place, message, fix } = remark;
        let explanation = Message {
            text: Bilingual::new(
                format!("{} {}", self.why.nl, self.remedy.nl),
                format!("{} {}", self.why.en, self.remedy.en),
            ),
            values: message.values.clone(),
        };
        Finding { check: self.id, severity: self.severity, law: self.law.to_vec(), place, message, explanation, fix }
    }
}

/// The checks of each subject; the order is the order among findings of one weight.
const SUBJECTS: [&[Check]; 27] = [
    term_and_notice::CHECKS,
    generally_binding::CHECKS,
    parties::CHECKS,
    wording::CHECKS,
    addressee::CHECKS,
    equal_treatment::CHECKS,
    language_requirement::CHECKS,
    study_costs::CHECKS,
    working_time::CHECKS,
    wages::CHECKS,
    contract_terms::CHECKS,
    agency::CHECKS,
    fund::CHECKS,
    safety::CHECKS,
    counting::CHECKS,
    definitions_references::CHECKS,
    parameters::CHECKS,
    contradictions::CHECKS,
    transition::CHECKS,
    written_statement::CHECKS,
    on_call::CHECKS,
    subsidies::CHECKS,
    funding_choice::CHECKS,
    works_council::CHECKS,
    staleness::CHECKS,
    model::CHECKS,
    worker_cost::CHECKS,
];

/// All checks, subject by subject.
pub fn all() -> impl Iterator<Item = &'static Check> {
    SUBJECTS.into_iter().flatten()
}

/// Everything the checks have to say about a proposal, heaviest first and otherwise in the order of the checks.
pub fn findings(context: &CheckContext<'_>) -> Vec<Finding> {
    let mut found: Vec<Finding> = all().flat_map(|check| check.findings(context)).collect();
    found.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    found
}
