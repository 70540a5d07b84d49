//! Everything that follows from the dossier: text, costs and view-models. Computed when the dossier changes, never per
//! frame.

use std::sync::Arc;

use crate::domain::agreement::Dossier;
use crate::domain::projection::FigureAddress;
use crate::gui::agreement::prices::Asked;
use crate::gui::agreement::view::AgreementView;
use crate::gui::ask::Page;
use crate::gui::basis::{Basis, Key};
use crate::gui::checks::view::ChecksView;
use crate::gui::costs::view::{self as costs, CostsKey, CostsView};
use crate::gui::derivation::view::{Explainers, Explanation};
use crate::gui::documents::view::DocumentsView;
use crate::gui::frame::palette::view::{PaletteKey, PaletteView};
use crate::gui::funding::view::{self as funding, FundingView};
use crate::gui::memo::Memo;
use crate::gui::state::State;
use crate::gui::workforce::view::WorkforceView;
use crate::workbench::Opened;
use crate::workbench::Workbench;

/// Everything that follows from the dossier, as shown: what all rest on, and the view of each subject.
#[derive(Debug, Default)]
pub struct Derived {
    opened: Option<Opened>,
    /// What every page and the frame rest on.
    pub basis: Memo<Key, Arc<Basis>>,
    /// What the page of the agreement shows.
    pub agreement: AgreementView,
    /// What the figure that is open was computed from.
    pub derivation: Memo<(Key, FigureAddress), Option<Explanation>>,
    /// What the page of checks shows.
    pub checks: Memo<Key, ChecksView>,
    /// What the page of costs shows.
    pub costs: Memo<(Key, CostsKey), CostsView>,
    /// What the page of documents shows.
    pub documents: DocumentsView,
    /// What the page of funding shows.
    pub funding: Memo<Key, FundingView>,
    /// What the palette shows.
    pub palette: Memo<PaletteKey, PaletteView>,
    /// What the page of the workforce shows.
    pub workforce: WorkforceView,
    /// How often the basis was computed; for tests of idleness.
    pub times_computed: usize,
}

impl Derived {
    /// Computes what has changed since the last frame; nothing where nothing has.
    pub fn refresh(&mut self, state: &State, workbench: &Workbench) {
        let State { document, session, settings } = state;
        let Some(proposal) = document.proposal(&session.proposal) else { return };
        let key = Key {
            revision: document.revision(),
            proposal: proposal.id.to_string(),
            compared: session.agreement.compared.clone(),
            language: settings.language,
        };
        let dossier = document.dossier();
        let opened = self.opened.get_or_insert_with(|| workbench.with(dossier.clone()));
        self.times_computed += usize::from(self.basis.refresh(key.clone(), |key| {
            opened.replace(dossier.clone());
            Arc::new(Basis::of(key, proposal, opened))
        }));
        let (basis, opened): (&Arc<Basis>, _) = (&self.basis, &*opened);
        self.checks.refresh(key.clone(), |key| {
            let calculation = opened.at_hand(&key.proposal).unwrap_or(Err(&[]));
            let checks = opened.checks(proposal, &basis.text, calculation.map(AsRef::as_ref), key.language);
            ChecksView::of(checks, basis, key.language)
        });
        self.documents.refresh(&key, basis, &session.documents);
        self.agreement.refresh(&key, (basis, opened, &self.checks.findings), &session.agreement);
        if session.page == Page::Costs {
            let wanted = (key.clone(), CostsKey::of(&session.costs));
            self.costs
                .refresh(wanted, |(key, of)| costs::view((basis, opened), dossier, of, (key.language, workbench)));
        }
        if session.page == Page::Funding {
            let checks = &self.checks.findings;
            self.funding
                .refresh(key.clone(), |key| funding::view((basis, opened, checks), dossier, (key.language, workbench)));
        }
        if session.page == Page::Workforce {
            self.workforce.refresh(&key, (basis, opened), dossier, &session.workforce, workbench);
        }
        match session.derivation.shown() {
            None => self.derivation.clear(),
            Some(address) => {
                let explainer = Explainers { basis, opened, language: key.language, workbench };
                self.derivation.refresh((key, address.clone()), |(_, address)| explainer.explain(address));
            }
        }
        match PaletteKey::of(state, basis) {
            None => self.palette.clear(),
            Some(key) => {
                self.palette.refresh(key, |key| PaletteView::of(key, basis, opened));
            }
        }
    }

    /// The dossier with its data and the calculations of it that are at hand: a copy, to work with elsewhere.
    pub fn opened(&self, dossier: &Arc<Dossier>, workbench: &Workbench) -> Opened {
        let mut opened = self.opened.clone().unwrap_or_else(|| workbench.with(dossier.clone()));
        opened.replace(dossier.clone());
        opened
    }

    /// The next price that is to be computed away from this thread; none while something is slid or typed, or another
    /// page shows.
    pub fn ask_price(&mut self, state: &State) -> Option<Asked> {
        let State { document, session, settings: _ } = state;
        if document.history().is_in_gesture() || session.page != Page::Agreement {
            return None;
        }
        self.agreement.ask_price(self.opened.as_ref()?, &session.agreement)
    }
}
