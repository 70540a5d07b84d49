//! View-model of the page of checks: what is to be said of the proposal, and how far each proposal carries out the advice.
//! What a fix would cost takes a calculation each, so that is made away from the window's thread.

use std::collections::BTreeMap;

use super::session::ChecksSession;
use crate::domain::agreement::edit::Edit;
use crate::domain::checks::Extent;
use crate::domain::words::{Language, capitalised};
use crate::gui::ask::Page;
use crate::gui::basis::{Basis, Key, Now};
use crate::gui::later::Later;
use crate::gui::memo::Memo;
use crate::gui::views::FindingView;
use crate::report::agency::AgencyView;
use crate::report::checks::{Checks, DemandView, Findings, NotDoneView};
use crate::report::costs::Dearer;
use crate::report::equivalence::PackagesView;
use crate::workbench::Opened;

/// What is kept of it between frames.
#[derive(Debug, Default)]
pub struct Kept {
    /// What the page shows.
    pub view: Memo<Key, ChecksView>,
    /// How far each proposal meets the demands, while the page is open.
    pub matrix: Memo<Key, Vec<ProposalColumn>>,
    /// What the changes on offer would cost.
    pub prices: Later<PricesKey, Prices>,
}

impl std::ops::Deref for Kept {
    type Target = ChecksView;

    fn deref(&self) -> &ChecksView {
        &self.view
    }
}

/// Looks at what has changed.
pub fn refresh(kept: &mut Kept, now: &Now<'_>, session: &ChecksSession) {
    kept.view.refresh(now.key.clone(), |key| ChecksView::of(now.checks.clone(), now.basis, key.language));
    if now.page != Page::Checks {
        return;
    }
    kept.matrix.refresh(now.key.clone(), |_| {
        let column = |proposal| ProposalColumn::of(proposal, now.opened);
        now.dossier.proposals.iter().map(column).collect()
    });
    let unfolded = kept.view.demands.iter().filter(|demand| session.unfolded.contains(&demand.id));
    let shown = unfolded.map(|demand| demand.id.clone()).collect();
    kept.prices.want(&PricesKey { key: now.key.clone(), demands: shown });
}

/// What prices are of: those of the fixes of all findings, and of what is offered for the demands that are unfolded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PricesKey {
    key: Key,
    demands: Vec<String>,
}

/// What each change on offer costs more in the first year; without those that cannot be calculated.
pub type Prices = BTreeMap<OfferId, Dearer>;

/// A change on offer: of a finding by its key, or of a demand by its id, and which of them.
pub type OfferId = (String, usize);

/// How far a proposal meets each demand of the advice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposalColumn {
    /// Its name.
    pub title: String,
    /// How far, in the order of the demands.
    pub extents: Vec<Extent>,
}

impl ProposalColumn {
    fn of(proposal: &crate::domain::agreement::Proposal, opened: &Opened) -> Self {
        Self { title: proposal.title.clone(), extents: opened.extents(proposal) }
    }
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

    /// How many of the demands that an agreement can settle are met this far.
    pub fn demands_met(&self, extent: Extent) -> usize {
        self.demands.iter().filter(|demand| demand.can_be_settled && demand.extent == extent).count()
    }

    /// How many demands an agreement can settle.
    pub fn demands_to_settle(&self) -> usize {
        self.demands.iter().filter(|demand| demand.can_be_settled).count()
    }
}

/// The changes on offer of which prices are to be computed, with everything that takes.
#[derive(Debug)]
pub struct Errand {
    opened: Opened,
    proposal: String,
    offers: Vec<(OfferId, Edit)>,
}

impl Kept {
    /// The prices that are to be computed now; nothing while others are, or where they are there.
    pub fn ask(&mut self, opened: &Opened) -> Option<Errand> {
        let PricesKey { key, demands } = self.prices.ask()?;
        let of_findings = self.view.findings.iter().filter_map(|found| {
            let offer = found.offer.as_ref()?;
            Some(((found.key.clone(), 0), offer.fix.edit.clone()))
        });
        let shown = self.view.demands.iter().filter(|demand| demands.contains(&demand.id));
        let of_demands = shown.flat_map(|demand| {
            let offers = demand.offers.iter().enumerate();
            offers.map(|(place, offer)| ((demand.id.clone(), place), offer.fix.edit.clone()))
        });
        let offers = of_findings.chain(of_demands).collect();
        Some(Errand { opened: opened.clone(), proposal: key.proposal.to_string(), offers })
    }
}

impl Errand {
    /// Computes the prices.
    pub fn look(&self) -> PricesOutcome {
        let price = |(id, edit): &(OfferId, Edit)| Some((id.clone(), self.opened.price_of_edit(&self.proposal, edit)?));
        PricesOutcome(self.offers.iter().filter_map(price).collect())
    }
}

/// The prices that were computed.
#[derive(Debug)]
pub struct PricesOutcome(pub Prices);
