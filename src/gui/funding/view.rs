//! View-model of the page about the funds and subsidies; computed while it is shown.

use crate::domain::agreement::{Dossier, Proposal};
use crate::domain::checks::{CheckContext, Place, Severity, all};
use crate::domain::diagnostic::{self, Language};
use crate::gui::basis::Basis;
use crate::gui::basis::calculations::Calculations;
use crate::gui::engine::Engine;
use crate::gui::views::FindingView;
use crate::report::format;
use crate::report::funding::{Funding, FundingSubject};

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FundingView {
    /// Name of the proposal that is shown.
    pub proposal_title: String,
    /// What stands in the way of a calculation; nothing where there is one.
    pub obstacles: Option<Vec<FindingView>>,
    /// The schemes, the catalogue and the totals.
    pub funding: Funding,
    /// What the checks say about the choice of schemes and about duties that touch the right to their money; with the
    /// scheme it is about.
    pub findings: Vec<(Option<String>, FindingView)>,
}

/// Checks about money that say nothing about one scheme.
const ABOUT_MONEY: [&str; 4] = [
    "contribution-returns-as-grant",
    "municipal-lessons-residents-only",
    "scheme-needs-residents",
    "schemes-exclude-each-other",
];

/// The view of the proposal that is shown.
pub fn view(
    (basis, calculations): (&Basis, &Calculations),
    dossier: &Dossier,
    proposal: &Proposal,
    (language, engine): (Language, &Engine),
) -> FundingView {
    let calculation = calculations.done(&basis.proposal);
    let names = basis.names(dossier, None, engine);
    let subject = FundingSubject {
        dossier,
        catalogue: &engine.built_in.catalogue,
        sectors: &|id| {
            let sector = engine.sectors.iter().find(|sector| sector.id == id);
            sector.map_or_else(|| id.to_owned(), |sector| sector.name.in_language(language).to_owned())
        },
        calculation,
        names: &names,
        today: engine.today,
        language,
    };
    let built_in = &engine.built_in;
    let context = CheckContext::new(
        dossier,
        proposal,
        &basis.text,
        &built_in.library,
        &built_in.figures,
        &built_in.catalogue,
        engine.today,
    );
    let context = context.with_model(
        calculation.map(|calculation| &calculation.resolved),
        calculation.map(|calculation| &calculation.assessment),
    );
    let findings = all().flat_map(|check| check.findings(&context));
    let findings = findings.filter_map(|finding| {
        let scheme = match &finding.place {
            Place::Scheme(id) => Some(id.clone()),
            _ if ABOUT_MONEY.contains(&finding.check) => None,
            _ => return None,
        };
        let view = FindingView {
            severity: match finding.severity {
                Severity::Void | Severity::NotDeclarable => diagnostic::Severity::Error,
                Severity::Justify => diagnostic::Severity::Warning,
                Severity::Hint => diagnostic::Severity::Hint,
            },
            text: format::message(&finding.message, language),
            hints: std::iter::once(format::message(&finding.explanation, language))
                .chain(finding.law.iter().map(|law| law.with_text_read().in_language(language).to_owned()))
                .collect(),
        };
        Some((scheme, view))
    });
    let findings = findings.collect();
    FundingView {
        proposal_title: basis.proposal_title.clone(),
        obstacles: basis.obstacles(),
        funding: subject.funding(),
        findings,
    }
}
