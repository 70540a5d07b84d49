//! Everything that follows from the dossier: text, costs and view-models. Computed when the dossier changes, never per
//! frame.

use std::sync::Arc;

use crate::domain::agreement::Dossier;
use crate::gui::agreement::prices::Asked;
use crate::gui::ask::Page;
use crate::gui::basis::{Basis, Key, Now};
use crate::gui::changes::view::Errand;
use crate::gui::checks;
use crate::gui::derivation::{self, view::Explainers};
use crate::gui::frame::history::{HistoryKey, HistoryView};
use crate::gui::frame::palette::view::{PaletteKey, PaletteView};
use crate::gui::funding::yields;
use crate::gui::memo::Memo;
use crate::gui::negotiation;
use crate::gui::session::Session;
use crate::gui::state::State;
use crate::report::checks::Checks;
use crate::report::costs::Calculation;
use crate::workbench::Opened;
use crate::workbench::Workbench;
use crate::workbench::start::pages;

/// Declares what the pages show.
macro_rules! views {
    ($(
        $(#[$doc:meta])* $name:ident $module:ident $command:ident $session:ident
            $code:literal $icon:ident $key:ident $nl:literal $en:literal;
    )*) => {
        /// What each page shows.
        #[derive(Debug, Default)]
        pub struct Pages {
            $($(#[$doc])* pub $module: super::$module::view::Kept,)*
        }

        impl Pages {
            fn refresh(&mut self, now: &Now<'_>, session: &Session) {
                $(super::$module::view::refresh(&mut self.$module, now, &session.$module);)*
            }
        }
    };
}

pages!(views);

/// Everything that follows from the dossier, as shown: what all rest on, and the view of each subject.
#[derive(Debug, Default)]
pub struct Derived {
    opened: Option<Opened>,
    /// What every page and the frame rest on.
    pub basis: Memo<Key, Arc<Basis>>,
    /// What the checks have to say, of which several pages show a part.
    checks: Memo<Key, Checks>,
    /// What each page shows.
    pub pages: Pages,
    /// What the figure that is open was computed from.
    pub derivation: derivation::view::Kept,
    /// What the palette shows.
    pub palette: Memo<PaletteKey, PaletteView>,
    /// What was done, in words, while that shows.
    pub history: Memo<HistoryKey, HistoryView>,
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
            proposal: proposal.id.clone(),
            compared: session.agreement.compared.clone(),
            language: settings.language,
            share_basis: settings.share_basis,
            side: settings.side,
        };
        let dossier = document.dossier();
        let opened = self.opened.get_or_insert_with(|| workbench.with(dossier.clone()));
        self.times_computed += usize::from(self.basis.refresh(key.clone(), |key| {
            opened.replace(dossier.clone());
            opened.share_basis = key.share_basis;
            Arc::new(Basis::of(key, proposal, opened))
        }));
        let (basis, opened): (&Arc<Basis>, _) = (&self.basis, &*opened);
        self.checks.refresh(key.clone(), |key| {
            let calculation = opened.at_hand(&key.proposal).unwrap_or(Err(&[]));
            opened.checks(proposal, &basis.text, calculation.map(AsRef::as_ref), key.language)
        });
        let (key, checks, page) = (&key, &*self.checks, session.page);
        self.pages.refresh(&Now { page, key, dossier, basis, opened, checks, workbench }, session);
        let explainers = Explainers { basis, opened, language: key.language, workbench };
        derivation::view::refresh(&mut self.derivation, key, &explainers, &session.derivation);
        match HistoryKey::of(state) {
            None => self.history.clear(),
            Some(key) => {
                let known = workbench.built_in.known();
                self.history.refresh(key, |key| HistoryView::of(key, document, known));
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
        if !is_at_rest_on(state, Page::Agreement) {
            return None;
        }
        self.pages.agreement.ask_price(self.opened.as_ref()?, &state.session.agreement)
    }

    /// The changes that are to be looked at away from this thread; none while something is slid or typed, or another
    /// page shows.
    pub fn ask_changes(&mut self, state: &State) -> Option<Errand> {
        if !is_at_rest_on(state, Page::Changes) {
            return None;
        }
        let opened = self.opened.as_ref()?;
        let key = self.pages.changes.ask()?;
        Some(Errand::new(key, Arc::clone(&self.basis), opened.clone()))
    }

    /// The proposals that are to be compared away from this thread; none while something is slid or typed, or another page
    /// shows.
    pub fn ask_redline(&mut self, state: &State) -> Option<negotiation::view::Errand> {
        if !is_at_rest_on(state, Page::Negotiation) {
            return None;
        }
        let opened = self.opened.as_ref()?;
        let key = self.pages.negotiation.ask()?;
        Some(negotiation::view::Errand::new(key, Arc::clone(&self.basis), opened.clone()))
    }

    /// The schemes of which is to be looked at away from this thread what they would pay; none while something is slid or
    /// typed, or another page shows.
    pub fn ask_yields(&mut self, state: &State) -> Option<yields::Errand> {
        if !is_at_rest_on(state, Page::Funding) {
            return None;
        }
        let opened = self.opened.as_ref()?;
        let key = self.pages.funding.yields.ask()?;
        Some(yields::Errand::new(opened.clone(), key.proposal, &self.pages.funding.funding.offers))
    }

    /// The figure that is to be explained away from this thread; none while something is slid or typed.
    pub fn ask_derivation(&mut self, state: &State) -> Option<derivation::view::Errand> {
        if state.document.history().is_in_gesture() {
            return None;
        }
        let opened = self.opened.as_ref()?;
        let address = self.derivation.ask()?;
        let (basis, language) = (Arc::clone(&self.basis), state.settings.language);
        Some(derivation::view::Errand { address, basis, opened: opened.clone(), language })
    }

    /// The changes on offer of which the prices are to be computed away from this thread; none while something is slid or
    /// typed, or another page shows.
    pub fn ask_fix_prices(&mut self, state: &State) -> Option<checks::view::Errand> {
        if !is_at_rest_on(state, Page::Checks) {
            return None;
        }
        self.pages.checks.ask(self.opened.as_ref()?)
    }

    /// How many findings nobody answered yet.
    pub fn open_findings(&self) -> usize {
        self.checks.findings.count_open()
    }

    /// The calculation of which the totals that take longer are to be computed away from this thread; none while
    /// something is slid or typed, or another page shows.
    pub fn ask_later_totals(&mut self, state: &State) -> Option<Arc<Calculation>> {
        if !is_at_rest_on(state, Page::Costs) {
            return None;
        }
        let calculation = self.opened.as_ref()?.at_hand(&self.basis.proposal)?.ok()?.clone();
        self.pages.costs.later_totals.ask().map(|_| calculation)
    }
}

/// Whether a page shows and nothing is slid or typed.
fn is_at_rest_on(state: &State, page: Page) -> bool {
    !state.document.history().is_in_gesture() && state.session.page == page
}
