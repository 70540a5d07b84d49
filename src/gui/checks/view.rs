//! View-model of the page of checks: what is to be said of the proposal, and how far it carries out the advice.

use super::session::ChecksSession;
use crate::domain::checks::Extent;
use crate::domain::words::{Language, capitalised};
use crate::gui::basis::{Basis, Key, Now};
use crate::gui::memo::Memo;
use crate::gui::views::FindingView;
use crate::report::agency::AgencyView;
use crate::report::checks::{Checks, DemandView, Findings, NotDoneView};
use crate::report::equivalence::PackagesView;

/// What is kept of it between frames.
pub type Kept = Memo<Key, ChecksView>;

/// Looks at what has changed.
pub fn refresh(kept: &mut Kept, now: &Now<'_>, _: &ChecksSession) {
    kept.refresh(now.key.clone(), |key| ChecksView::of(now.checks.clone(), now.basis, key.language));
}

/// What the page of checks shows: findings, demands of the advice, and what can be offered for them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChecksView {
    /// Name of the proposal that is shown.
    pub proposal_title: String,
    /// Why checks were not run, with what stands in the way; while there are any, no finding is no all-clear.
    pub not_done: Vec<(String, Vec<FindingView>)>,
    /// What is to be said.
    pub findings: Findings,
    /// What the advice asks, in its order.
    pub demands: Vec<DemandView>,
    /// The position of an agency worker under each article.
    pub agency: Vec<AgencyView>,
    /// An agency worker's package held against that of a worker of the user undertaking.
    pub packages: PackagesView,
}

impl ChecksView {
    /// What came of the checks, with what stands in their way.
    pub fn of(checks: Checks, basis: &Basis, language: Language) -> Self {
        let Checks { findings, not_done, demands, agency, packages } = checks;
        let not_done = not_done.into_iter().map(|NotDoneView { words, causes, .. }| {
            (capitalised(&words), causes.iter().map(|cause| FindingView::of(cause, language)).collect())
        });
        let proposal_title = basis.proposal_title.clone();
        Self { proposal_title, not_done: not_done.collect(), findings, demands, agency, packages }
    }

    /// How many demands are met this far.
    pub fn demands_met(&self, extent: Extent) -> usize {
        self.demands.iter().filter(|demand| demand.extent == extent).count()
    }
}
