//! Everything that follows from the dossier: text, costs and view-models. Computed when the dossier changes, never per
//! frame.

pub mod desk;
mod explain;
pub mod outline;
pub mod preview;
pub mod prices;

use std::sync::Arc;

use self::desk::{DeskKey, DeskView};
use self::outline::OutlineView;
use self::preview::{Preview, PreviewKey};
use self::prices::Prices;
use crate::domain::agreement::Dossier;
use crate::domain::money::Cents;
use crate::domain::projection::FigureAddress;
use crate::domain::words::Language;
use crate::gui::ask::Page;
use crate::gui::basis::{Basis, Key};
use crate::gui::checks::view::ChecksView;
use crate::gui::costs::view::{self as costs, CostsKey, CostsView};
use crate::gui::documents::view::DocumentsView;
use crate::gui::funding::view::{self as funding, FundingView};
use crate::gui::memo::Memo;
use crate::gui::phrases;
use crate::gui::state::State;
use crate::gui::views::ArticleView;
use crate::gui::workforce::view::WorkforcePage;
use crate::report::breakdown::Breakdown;
use crate::report::costs::Dearer;
use crate::report::derivation::DerivationView;
use crate::report::format;
use crate::report::tally::Tally;
use crate::workbench::Opened;
use crate::workbench::Workbench;

/// What a figure was computed from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Explanation {
    /// The lines it is the sum of.
    Sum(Breakdown),
    /// The formula with its operands and their sources.
    Formula(DerivationView),
    /// What a figure above the lines is made of.
    Tally(Tally),
}

/// Everything that follows from the dossier, as shown: what all rest on, and the view of each subject.
#[derive(Debug, Default)]
pub struct Derived {
    opened: Option<Opened>,
    prices: Prices,
    /// What every page and the frame rest on.
    pub basis: Memo<Key, Basis>,
    /// What the change under consideration costs.
    pub preview: Memo<PreviewKey, Option<Preview>>,
    /// What the figure that is open was computed from.
    pub derivation: Memo<(Key, FigureAddress), Option<Explanation>>,
    /// What the page of checks shows.
    pub checks: Memo<Key, ChecksView>,
    /// What the page of costs shows.
    pub costs: Memo<(Key, CostsKey), CostsView>,
    /// What the palette shows.
    pub desk: Memo<DeskKey, DeskView>,
    /// What the page of documents shows.
    pub documents: DocumentsView,
    /// What the agreement consists of, to be edited.
    pub outline: OutlineView,
    /// What the page of funding shows.
    pub funding: Memo<Key, FundingView>,
    /// What the page of the workforce shows.
    pub workforce: WorkforcePage,
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
            compared: session.outline.compared.clone(),
            language: settings.language,
        };
        let dossier = document.dossier();
        let opened = self.opened.get_or_insert_with(|| workbench.with(dossier.clone()));
        self.times_computed += usize::from(self.basis.refresh(key.clone(), |key| {
            opened.replace(dossier.clone());
            Basis::of(key, proposal, opened)
        }));
        let (basis, opened) = (&*self.basis, &*opened);
        self.checks.refresh(key.clone(), |key| {
            let calculation = opened.at_hand(&key.proposal).unwrap_or(Err(&[]));
            let checks = opened.checks(proposal, &basis.text, calculation.map(AsRef::as_ref), key.language);
            ChecksView::of(checks, basis)
        });
        self.documents.refresh(&key, basis, &session.documents);
        self.outline.refresh(&key, dossier, session, workbench);
        match &session.blank {
            None => self.preview.clear(),
            Some(blank) => {
                let (before, candidate) = (blank.value_before.clone(), blank.candidate.clone());
                let wanted = PreviewKey { key: key.clone(), before, candidate };
                self.preview.refresh(wanted, |wanted| preview::preview((basis, opened), &wanted.key, document, blank));
            }
        }
        match session.page {
            Page::Costs => {
                let wanted = (key.clone(), CostsKey::of(&session.costs));
                self.costs
                    .refresh(wanted, |(key, of)| costs::view((basis, opened), dossier, of, (key.language, workbench)));
            }
            Page::Funding => {
                let checks = &self.checks.findings;
                self.funding.refresh(key.clone(), |key| {
                    funding::view((basis, opened, checks), dossier, (key.language, workbench))
                });
            }
            Page::Workforce => {
                self.workforce.refresh(&key, (basis, opened), dossier, &session.workforce, workbench);
            }
            Page::Agreement | Page::Checks | Page::Documents => {}
        }
        match session.derivations.last() {
            None => self.derivation.clear(),
            Some(door) => {
                let explainer = explain::Explainers { basis, opened, language: key.language, workbench };
                self.derivation.refresh((key, door.clone()), |(_, address)| explainer.explain(address));
            }
        }
        self.refresh_desk(state, workbench);
    }

    /// The dossier with its data and the calculations of it that are at hand: a copy, to work with elsewhere.
    pub fn opened(&self, dossier: &Arc<Dossier>, workbench: &Workbench) -> Opened {
        let mut opened = self.opened.clone().unwrap_or_else(|| workbench.with(dossier.clone()));
        opened.replace(dossier.clone());
        opened
    }

    /// The view of an article.
    pub fn article(&self, id: &str) -> Option<&ArticleView> {
        self.basis.article(id)
    }

    /// What the figure that is open was computed from.
    pub fn explanation(&self) -> Option<&Explanation> {
        self.derivation.as_ref()
    }
}

fn cost_in_words(dearer: Option<Dearer>, language: Language) -> String {
    match dearer {
        None => phrases::NOT_COMPUTED.in_language(language).to_owned(),
        Some(dearer) if dearer.cents == Cents::ZERO => phrases::NO_CHANGE.in_language(language).to_owned(),
        Some(dearer) => {
            let mut words = format::euro_change(dearer.cents, language);
            words.push_str(phrases::PER_YEAR.in_language(language));
            if let Some(share) = dearer.share {
                words.push_str(", ");
                words.push_str(
                    &phrases::OF_WAGE_BILL.with(language, &[&format::share_of_wage_bill_change(share, language)]),
                );
            }
            words
        }
    }
}
