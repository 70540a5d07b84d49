//! View-model of the negotiation: the changes from the other proposal to the one that shows, each with its price, and the
//! ledger of offers. Each price is a calculation, so it is made away from the window's thread.

use std::sync::Arc;

use super::session::NegotiationSession;
use crate::domain::agreement::ledger::OfferTotals;
use crate::domain::diagnostic::Diagnostic;
use crate::domain::words::Subject;
use crate::gui::ask::Page;
use crate::gui::basis::{Basis, Key, Now};
use crate::gui::later::Later;
use crate::gui::views::FindingView;
use crate::report::ledger::LedgerView;
use crate::report::redline::RedlineView;
use crate::workbench::{Opened, ledger};

/// What is kept of it between frames.
pub type Kept = Later<Key, NegotiationPage>;

/// Wants the changes, while the page is open.
pub fn refresh(kept: &mut Kept, now: &Now<'_>, _: &NegotiationSession) {
    if now.page == Page::Negotiation {
        kept.want(now.key);
    }
}

/// What the page of the negotiation shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NegotiationPage {
    /// Name of the proposal that is shown.
    pub title: String,
    /// What every figure is marked with while data of the workers are open.
    pub provisional: Option<String>,
    /// What changes from the other proposal to this one; nothing where there is no other.
    pub redline: Option<RedlineView>,
    /// What stands in the way of comparing or calculating.
    pub obstacles: Vec<FindingView>,
    /// What this proposal comes to as an offer; nothing where it cannot be calculated.
    pub totals: Option<Box<OfferTotals>>,
    /// The offers that went over the table.
    pub ledger: Option<LedgerView>,
}

/// What is to be compared, with everything that takes.
#[derive(Debug)]
pub struct Errand {
    key: Key,
    basis: Arc<Basis>,
    opened: Opened,
}

impl Errand {
    /// To compare what `basis` and `opened` hold of `key`.
    pub fn new(key: Key, basis: Arc<Basis>, opened: Opened) -> Self {
        Self { key, basis, opened }
    }

    /// What is shown where the program fails while it compares.
    pub fn failed(&self) -> impl FnOnce(Diagnostic) -> NegotiationOutcome + Send + use<> {
        let (title, language) = (self.basis.proposal_title.clone(), self.key.language);
        move |fault| {
            let obstacles = vec![FindingView::of(&fault, language)];
            NegotiationOutcome(Box::new(NegotiationPage { title, obstacles, ..NegotiationPage::default() }))
        }
    }

    /// Compares.
    pub fn look(&self) -> NegotiationOutcome {
        let Self { key, basis, opened } = self;
        let proposal = |id: &str| opened.dossier().proposal(id);
        let mut page = NegotiationPage {
            title: basis.proposal_title.clone(),
            provisional: basis.provisional.clone(),
            totals: opened.done(&key.proposal).map(|calculation| Box::new(ledger::totals(calculation))),
            ledger: Some(opened.ledger(None, key.language)),
            ..NegotiationPage::default()
        };
        let other = basis.other.as_ref().and_then(|other| proposal(other));
        if let Some((from, to)) = other.zip(proposal(&key.proposal)) {
            match opened.compare(from, to, key.language) {
                Ok(redline) => {
                    let errors = redline.money.as_ref().err().into_iter().flatten();
                    page.obstacles = errors.map(|error| FindingView::of(error, key.language)).collect();
                    page.redline = Some(redline);
                }
                Err(why) => {
                    let why = Diagnostic::error(Subject::Dossier, why);
                    page.obstacles.push(FindingView::of(&why, key.language));
                }
            }
        }
        NegotiationOutcome(Box::new(page))
    }
}

/// What came of comparing.
#[derive(Debug)]
pub struct NegotiationOutcome(pub Box<NegotiationPage>);
