//! Everything that follows from the dossier: text, costs and view-models. Computed when the dossier changes, never per
//! frame.

pub mod desk;
mod explain;
pub mod outline;
pub mod preview;
pub mod prices;
pub mod workforce;

use self::desk::{DeskKey, DeskView};
use self::outline::OutlineView;
use self::preview::{Preview, PreviewKey};
use self::prices::Prices;
use self::workforce::WorkforcePage;
use crate::domain::checks::CheckContext;
use crate::domain::diagnostic::Language;
use crate::domain::money::Cents;
use crate::gui::ask::{Door, Page};
use crate::gui::basis::calculations::Calculations;
use crate::gui::basis::{Basis, Key};
use crate::gui::checks::view::ChecksView;
use crate::gui::costs::view::{self as costs, CostsKey, CostsView};
use crate::gui::documents::view::DocumentsView;
use crate::gui::engine::Engine;
use crate::gui::funding::view::{self as funding, FundingView};
use crate::gui::memo::Memo;
use crate::gui::phrases;
use crate::gui::state::State;
use crate::gui::views::ArticleView;
use crate::report::breakdown::Breakdown;
use crate::report::costs::Dearer;
use crate::report::derivation::DerivationView;
use crate::report::format;
use crate::report::tally::Tally;

/// What a figure was computed from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Explanation {
    /// The lines it is the sum of.
    Sum(Breakdown),
    /// The formula with its operands and their sources.
    Formula(DerivationView),
    /// What a figure above the lines is made of; with the id of the other proposal, for rows that open there.
    Tally(Tally, Option<String>),
}

/// Everything that follows from the dossier, as shown: what all rest on, and the view of each subject.
#[derive(Debug, Default)]
pub struct Derived {
    calculations: Calculations,
    prices: Prices,
    /// What every page and the frame rest on.
    pub basis: Memo<Key, Basis>,
    /// What the change under consideration costs.
    pub preview: Memo<PreviewKey, Option<Preview>>,
    /// What the figure that is open was computed from.
    pub derivation: Memo<(Key, Door), Option<Explanation>>,
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
    pub fn refresh(&mut self, state: &State, engine: &Engine) {
        let State { document, session, settings } = state;
        let Some(proposal) = document.proposal(&session.proposal) else { return };
        let key = Key {
            revision: document.revision(),
            proposal: proposal.id.clone(),
            compared: session.outline.compared.clone(),
            language: settings.language,
        };
        let calculations = &mut self.calculations;
        let compute = |key: &Key| Basis::of(key, document, proposal, calculations, engine);
        self.times_computed += usize::from(self.basis.refresh(key.clone(), compute));
        let (basis, calculations, dossier) = (&*self.basis, &self.calculations, document.dossier());
        self.checks.refresh(key.clone(), |key| {
            let data = &engine.built_in;
            let done = calculations.done(&key.proposal);
            let context = CheckContext::new(
                dossier,
                proposal,
                &basis.text,
                &data.library,
                &data.figures,
                &data.catalogue,
                engine.today,
            )
            .with_model(done.map(|done| &done.resolved), done.map(|done| &done.assessment));
            ChecksView::of(&context, basis, &data.advice, &data.library, key.language)
        });
        self.documents.refresh(&key, basis, &session.documents);
        self.outline.refresh(&key, dossier, session, engine);
        match &session.blank {
            None => self.preview.clear(),
            Some(blank) => {
                let (before, candidate) = (blank.value_before.clone(), blank.candidate.clone());
                let wanted = PreviewKey { key: key.clone(), before, candidate };
                self.preview.refresh(wanted, |wanted| {
                    preview::preview((basis, calculations), &wanted.key, document, blank, engine)
                });
            }
        }
        match session.page {
            Page::Costs => {
                let wanted = (key.clone(), CostsKey::of(&session.costs));
                self.costs.refresh(wanted, |(key, of)| {
                    costs::view((basis, calculations), dossier, of, (key.language, engine))
                });
            }
            Page::Funding => {
                self.funding.refresh(key.clone(), |key| {
                    funding::view((basis, calculations), dossier, proposal, (key.language, engine))
                });
            }
            Page::Workforce => {
                self.workforce.refresh(&key, (basis, calculations), dossier, &session.workforce, engine);
            }
            Page::Agreement | Page::Checks | Page::Documents => {}
        }
        match session.derivations.last() {
            None => self.derivation.clear(),
            Some(door) => {
                let explainer = explain::Explainers { basis, calculations, language: key.language, engine };
                self.derivation.refresh((key, door.clone()), |(key, door)| explainer.explain(&key.proposal, door));
            }
        }
        self.refresh_desk(state, engine);
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
