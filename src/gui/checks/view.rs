//! View-model of the page of checks: what is to be said of the proposal, and how far it carries out the advice.

use crate::domain::checks::Extent;
use crate::gui::basis::Basis;
use crate::gui::views::FindingView;
use crate::report::checks::{Checks, DemandView, Findings, NotDoneView};

/// What the page of checks shows: findings, demands of the advice, and what can be offered for them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChecksView {
    /// Name of the proposal that is shown.
    pub proposal_title: String,
    /// What stands in the way of a calculation; nothing where there is one.
    pub obstacles: Option<Vec<FindingView>>,
    /// Which checks were not run; while there are any, no finding is no all-clear.
    pub not_done: Vec<NotDoneView>,
    /// What is to be said.
    pub findings: Findings,
    /// What the advice asks, in its order.
    pub demands: Vec<DemandView>,
}

impl ChecksView {
    /// What came of the checks, with what stands in their way.
    pub fn of(checks: Checks, basis: &Basis) -> Self {
        let Checks { findings, not_done, demands } = checks;
        let (proposal_title, obstacles) = (basis.proposal_title.clone(), basis.obstacles());
        Self { proposal_title, obstacles, not_done, findings, demands }
    }

    /// How many demands are met this far.
    pub fn demands_met(&self, extent: Extent) -> usize {
        self.demands.iter().filter(|demand| demand.extent == extent).count()
    }
}
