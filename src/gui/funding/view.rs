//! View-model of the page about the funds and subsidies; computed while it is shown.

use std::ops::Deref;

use super::session::{FundingPane, FundingSession};
use super::yields::Yields;
use crate::domain::agreement::Dossier;
use crate::domain::checks::{Place, Severity};
use crate::domain::diagnostic;
use crate::domain::id::SchemeId;
use crate::domain::words::Language;
use crate::gui::ask::Page;
use crate::gui::basis::{Basis, Key, Now};
use crate::gui::later::Later;
use crate::gui::memo::Memo;
use crate::gui::views::FindingView;
use crate::report::checks::Findings;
use crate::report::funding::{Funding, FundingSubject};
use crate::workbench::Opened;
use crate::workbench::Workbench;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FundingView {
    /// Name of the proposal that is shown.
    pub proposal_title: String,
    /// How many proposals the dossier has, which all count on the same schemes.
    pub proposals: usize,
    /// What every figure is marked with while data of the workers are open.
    pub provisional: Option<String>,
    /// What stands in the way of a calculation; nothing where there is one.
    pub obstacles: Option<Vec<FindingView>>,
    /// The schemes, the catalogue and the totals.
    pub funding: Funding,
    /// What the checks say about the choice of schemes and about duties that touch the right to their money; with the
    /// scheme it is about.
    pub findings: Vec<(Option<SchemeId>, FindingView)>,
}

/// What is kept of it between frames; it reads as the view.
#[derive(Debug, Default)]
pub struct Kept {
    view: Memo<Key, FundingView>,
    /// What each scheme of the catalogue would pay, while that shows.
    pub yields: Later<Key, Yields>,
}

impl Deref for Kept {
    type Target = FundingView;

    fn deref(&self) -> &FundingView {
        &self.view
    }
}

/// Looks at what has changed, while the page is open.
pub fn refresh(kept: &mut Kept, now: &Now<'_>, session: &FundingSession) {
    if now.page == Page::Funding {
        if session.pane == FundingPane::Catalogue && now.opened.done(&now.key.proposal).is_some() {
            kept.yields.want(now.key);
        }
        kept.view.refresh(now.key.clone(), |key| {
            let checks = &now.checks.findings;
            view((now.basis, now.opened, checks), now.dossier, (key.language, now.workbench))
        });
    }
}

/// The view of the proposal that is shown.
fn view(
    (basis, opened, checks): (&Basis, &Opened, &Findings),
    dossier: &Dossier,
    (language, workbench): (Language, &Workbench),
) -> FundingView {
    let calculation = opened.done(&basis.proposal);
    let names = basis.names(dossier, None, workbench);
    let subject = FundingSubject {
        dossier,
        catalogue: &workbench.built_in.catalogue,
        sectors: &|id| {
            let sector = workbench.sectors.iter().find(|sector| sector.id == id);
            sector.map_or_else(|| id.to_owned(), |sector| sector.name.in_language(language).to_owned())
        },
        calculation,
        names: &names,
        today: workbench.today,
        language,
    };
    let findings = checks.iter().filter(|found| found.is_about_funding).map(|found| {
        let scheme = match &found.place {
            Place::Scheme(id) => Some(id.clone()),
            _ => None,
        };
        let view = FindingView {
            severity: match found.view.severity {
                Severity::Void | Severity::NotDeclarable => diagnostic::Severity::Error,
                Severity::Justify => diagnostic::Severity::Warning,
                Severity::Hint => diagnostic::Severity::Hint,
            },
            text: found.view.message.clone(),
            hints: std::iter::once(&found.view.explanation).chain(&found.view.law_read).cloned().collect(),
            offers: Vec::new(),
        };
        (scheme, view)
    });
    let findings = findings.collect();
    FundingView {
        proposal_title: basis.proposal_title.clone(),
        proposals: dossier.proposals.len(),
        provisional: basis.provisional.clone(),
        obstacles: basis.obstacles(),
        funding: subject.funding(),
        findings,
    }
}
