//! All checks, and running them over a proposal.

use super::check::{Check, Missing};
use super::context::CheckContext;
use super::finding::{Finding, Place};
use super::{
    addressee, agency, bodies, claim, contract_terms, contradictions, counting, definitions_references,
    equal_treatment, flexible_workers, fund, funding_choice, generally_binding, groups, language_requirement,
    law_dates, lesson_pay, model, not_costed, on_call, parameters, parties, results, safety, staleness, study_costs,
    subsidies, term_and_notice, transition, wages, wording, worker_cost, working_time, works_council,
    written_statement,
};
use crate::domain::diagnostic::Diagnostic;
use crate::domain::parameters::Missing as NoValue;
use crate::domain::words::{Bilingual, Message, Subject};
use crate::message;

/// The checks of each subject; the order is the order among findings of one weight.
const SUBJECTS: [&[Check]; 35] = [
    term_and_notice::CHECKS,
    generally_binding::CHECKS,
    parties::CHECKS,
    wording::CHECKS,
    claim::CHECKS,
    addressee::CHECKS,
    equal_treatment::CHECKS,
    flexible_workers::CHECKS,
    language_requirement::CHECKS,
    study_costs::CHECKS,
    working_time::CHECKS,
    lesson_pay::CHECKS,
    wages::CHECKS,
    contract_terms::CHECKS,
    agency::CHECKS,
    fund::CHECKS,
    safety::CHECKS,
    counting::CHECKS,
    definitions_references::CHECKS,
    bodies::CHECKS,
    parameters::CHECKS,
    contradictions::CHECKS,
    transition::CHECKS,
    written_statement::CHECKS,
    on_call::CHECKS,
    subsidies::CHECKS,
    funding_choice::CHECKS,
    works_council::CHECKS,
    staleness::CHECKS,
    law_dates::CHECKS,
    model::CHECKS,
    results::CHECKS,
    groups::CHECKS,
    worker_cost::CHECKS,
    not_costed::CHECKS,
];

/// All checks, subject by subject.
pub fn all() -> impl Iterator<Item = &'static Check> {
    SUBJECTS.into_iter().flatten()
}

/// The subjects that are about funds and subsidies.
const FUNDING: [&[Check]; 2] = [subsidies::CHECKS, funding_choice::CHECKS];

impl Finding {
    /// Whether it is about the funds and subsidies, by its place or by its check.
    pub fn is_about_funding(&self) -> bool {
        matches!(self.place, Place::Scheme(_)) || FUNDING.into_iter().flatten().any(|check| check.id == self.check)
    }
}

/// What came of the checks over a proposal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checked {
    /// What was found, heaviest first and otherwise in the order of the checks.
    pub findings: Vec<Finding>,
    /// Which checks were not run; where there are any, no findings is no all-clear.
    pub not_done: Vec<NotDone>,
}

/// Checks that were not run, for one reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotDone {
    /// The ids of the checks.
    pub checks: Vec<&'static str>,
    /// What they need and have not got.
    pub reason: Message,
    /// What stands in the way of it.
    pub causes: Vec<Diagnostic>,
}

/// Runs every check that has what it needs.
pub fn run(context: &CheckContext<'_>) -> Checked {
    let mut findings = Vec::new();
    let mut missing: Vec<(Missing, Vec<&'static str>)> = Vec::new();
    for check in all() {
        match check.findings(context) {
            Ok(found) => findings.extend(found),
            Err(what) => match missing.iter_mut().find(|(known, _)| *known == what) {
                Some((_, checks)) => checks.push(check.id),
                None => missing.push((what, vec![check.id])),
            },
        }
    }
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    // No costs at all weighs more than a single figure.
    missing.sort_by_key(|(what, _)| *what != Missing::Model);
    let not_done = missing.into_iter().map(|(what, checks)| match what {
        Missing::Model => NotDone {
            checks,
            reason: message!(nl: "de kosten zijn niet te berekenen", en: "the costs cannot be computed"),
            causes: context.model.err().unwrap_or_default().to_vec(),
        },
        Missing::Figures(figures) => NotDone {
            checks,
            reason: message!(
                nl: "geen waarde van {figures}", en: "no value of {figures}", figures = names(context, &figures)
            ),
            causes: figures
                .iter()
                .map(|missing| missing.diagnostic(Subject::Figure(missing.key().to_string())))
                .collect(),
        },
    });
    Checked { findings, not_done: not_done.collect() }
}

/// The names of figures between quotes; the id of one that no data file has.
fn names(context: &CheckContext<'_>, figures: &[NoValue]) -> Bilingual {
    let names = |pick: fn(&Bilingual) -> &str| {
        let name = |missing: &NoValue| {
            let title = context.figures.published().title(missing.key()).map(|title| pick(title).to_owned());
            format!("‘{}’", title.unwrap_or_else(|| missing.key().to_string()))
        };
        figures.iter().map(name).collect::<Vec<_>>().join(", ")
    };
    Bilingual::new(names(|title| &title.nl), names(|title| &title.en))
}
