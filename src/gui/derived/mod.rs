//! Everything that follows from the dossier: text, costs and view-models. Computed when the dossier changes, never per
//! frame.

pub mod checks;
pub mod costs;
pub mod desk;
pub mod documents;
mod explain;
pub mod funding;
pub mod outline;
pub mod prices;
pub mod workforce;

use std::collections::BTreeMap;
use std::sync::Arc;

use self::checks::ChecksView;
use crate::domain::agreement::text::AgreementText;
use crate::domain::agreement::{Dossier, Proposal};
use crate::domain::checks::CheckContext;
use crate::domain::clause::Value;
use crate::domain::diagnostic::{Diagnostic, Language};
use crate::domain::money::Cents;
use crate::gui::ask::{Door, Page};
use crate::gui::document::{self, Document};
use crate::gui::engine::Engine;
use crate::gui::history::Revision;
use crate::gui::phrases;
use crate::gui::session::documents::PagesKey;
use crate::gui::session::{OpenBlank, Session};
use crate::gui::state::State;
use crate::gui::views::{self, ArticleView, ChapterView, FindingView, Sources};
use crate::report::breakdown::Breakdown;
use crate::report::costs::{self as report_costs, Calculation, Dearer, Headline, YearTable};
use crate::report::derivation::DerivationView;
use crate::report::format;
use crate::report::tally::Tally;

/// What the derived values were derived from.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Key {
    revision: Revision,
    proposal: String,
    compared: Option<String>,
    language: Language,
}

/// A calculation with the dossier it was made from.
#[derive(Clone, Debug)]
struct Made {
    from: Arc<Dossier>,
    calculation: Result<Arc<Calculation>, Vec<Diagnostic>>,
    /// The calculation, or where there is none the last one before it: what has not changed is taken from there.
    last: Option<Arc<Calculation>>,
}

/// What the change under consideration costs a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// "60 uur → 80 uur: ".
    pub change: String,
    /// "+ € 41.388 per jaar, + 0,04% van de loonsom", or that nothing changes.
    pub cost: String,
}

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

/// What the preview was derived from.
#[derive(Clone, Debug, PartialEq, Eq)]
struct PreviewKey {
    key: Key,
    before: Value,
    candidate: Option<Value>,
}

/// Everything that follows from the dossier, as shown.
#[derive(Debug, Default)]
pub struct Derived {
    key: Option<Key>,
    made: BTreeMap<String, Made>,
    preview_key: Option<PreviewKey>,
    derivation_key: Option<(Key, Door)>,
    prices: prices::Prices,
    costs_key: Option<(Key, costs::CostsKey)>,
    funding_key: Option<Key>,
    workforce_key: Option<(Key, Option<String>)>,
    /// Id of the proposal that is shown.
    pub proposal: String,
    /// Its name.
    pub proposal_title: String,
    /// Name of the proposal it is compared with.
    pub other_title: Option<String>,
    /// Its id.
    pub other: Option<String>,
    /// The text of the proposal.
    pub text: AgreementText,
    /// Chapters and articles with what they cost.
    pub chapters: Vec<ChapterView>,
    /// The figures that are always in sight.
    pub headline: Option<Headline>,
    /// How much dearer it is than the other proposal.
    pub dearer: Option<Dearer>,
    /// Years against payers.
    pub years: YearTable,
    /// What stands in the way of a calculation, or is to be said of the dossier as a whole.
    pub findings: Vec<FindingView>,
    /// Whether there is a calculation.
    pub is_computed: bool,
    /// What the change under consideration costs.
    pub preview: Option<Preview>,
    /// What the figure that is open was computed from.
    pub derivation: Option<Explanation>,
    /// What the page of [`checks`] shows.
    pub checks: ChecksView,
    /// What the page of [`costs`] shows.
    pub costs: costs::CostsView,
    /// What the palette of the [`desk`] shows.
    pub desk: desk::DeskView,
    /// What the page of [`documents`] shows.
    pub documents: documents::DocumentsView,
    /// What the agreement consists of, to be edited.
    pub outline: outline::OutlineView,
    /// What the page of [`funding`] shows.
    pub funding: funding::FundingView,
    /// What the page of [`workforce`] shows.
    pub workforce: workforce::WorkforceView,
    /// How often it was computed; for tests of idleness.
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
        if self.key.as_ref() != Some(&key) {
            self.derive(document, proposal, session, settings.language, engine);
            self.key = Some(key.clone());
            self.times_computed += 1;
        }
        self.documents.wanted = Some(PagesKey {
            revision: key.revision,
            proposal: key.proposal.clone(),
            handover: session.documents.handover,
            language: session.documents.language(settings.language),
        });
        let search = session.outline.library.as_ref();
        self.refresh_library(&key, search, session.article.as_deref(), engine);
        self.refresh_preview(&key, document, session, engine);
        self.refresh_workforce(&key, document.dossier(), session, engine);
        self.refresh_pages(&key, document, session, engine);
        self.refresh_derivation(&key, session, engine);
        self.refresh_desk(state, engine);
    }

    /// The view of an article.
    pub fn article(&self, id: &str) -> Option<&ArticleView> {
        self.chapters.iter().flat_map(|chapter| &chapter.articles).find(|article| article.id == id)
    }

    /// What only one page shows, while it is shown.
    fn refresh_pages(&mut self, key: &Key, document: &Document, session: &Session, engine: &Engine) {
        let of_costs = (key.clone(), costs::CostsKey::of(&session.costs));
        if session.page == Page::Costs && self.costs_key.as_ref() != Some(&of_costs) {
            self.costs = costs::view(self, document.dossier(), &of_costs.1, (key.language, engine));
            self.costs_key = Some(of_costs);
        }
        if session.page == Page::Funding
            && self.funding_key.as_ref() != Some(key)
            && let Some(proposal) = document.proposal(&key.proposal)
        {
            self.funding = funding::view(self, document.dossier(), proposal, (key.language, engine));
            self.funding_key = Some(key.clone());
        }
    }

    /// The calculation of a proposal, where it is at hand.
    fn calculation_at_hand(&self, proposal: &str) -> Option<&Calculation> {
        self.made.get(proposal)?.calculation.as_ref().ok().map(AsRef::as_ref)
    }

    fn derive(
        &mut self,
        document: &Document,
        proposal: &Proposal,
        session: &Session,
        language: Language,
        engine: &Engine,
    ) {
        let dossier = document.dossier();
        let others = || dossier.proposals.iter().filter(|other| other.id != proposal.id);
        let compared = session.outline.compared.as_deref();
        let other = others().find(|other| compared == Some(&other.id)).or_else(|| others().next());
        self.outline.dossier = Some(dossier.clone());
        let shown = self.calculation(dossier, proposal, engine);
        let compared = other.map(|other| self.calculation(dossier, other, engine));
        self.proposal.clone_from(&proposal.id);
        self.proposal_title.clone_from(&proposal.title);
        self.other_title = other.map(|other| other.title.clone());
        self.other = other.map(|other| other.id.clone());
        self.text = engine.text_of(dossier, proposal);
        self.is_computed = shown.is_ok();
        let (said, costs) = match &shown {
            Ok(calculation) => {
                let year = report_costs::first_year(calculation);
                let costs = year.map(|year| report_costs::articles(calculation, year, language)).unwrap_or_default();
                self.headline = report_costs::headline(calculation, language);
                self.years = report_costs::years(calculation, language);
                (calculation.resolved.findings.clone(), costs)
            }
            Err(errors) => {
                self.headline = None;
                self.years = YearTable::default();
                (errors.clone(), BTreeMap::new())
            }
        };
        let mut said = said;
        for more in (engine.validate)(dossier, &engine.built_in.library) {
            if !said.contains(&more) {
                said.push(more);
            }
        }
        self.dearer = match (&shown, &compared) {
            (Ok(shown), Some(Ok(other))) => report_costs::dearer(shown, other, language),
            _ => None,
        };
        let data = &engine.built_in;
        let calculated = shown.as_ref().ok();
        let context = CheckContext::new(
            dossier,
            proposal,
            &self.text,
            &data.library,
            &data.figures,
            &data.catalogue,
            engine.today,
        )
        .with_model(
            calculated.map(|calculation| &calculation.resolved),
            calculated.map(|calculation| &calculation.assessment),
        );
        self.checks = ChecksView::of(&context, &data.advice, &self.text, &data.library, language);
        self.chapters = Sources {
            proposal,
            text: &self.text,
            library: &engine.built_in.library,
            costs: &costs,
            findings: &said,
            language,
        }
        .chapters();
        self.findings = said.iter().map(|said| FindingView::of(said, language)).collect();
    }

    /// The calculation of a proposal; the one at hand where nothing it reads has changed.
    fn calculation(
        &mut self,
        dossier: &Arc<Dossier>,
        proposal: &Proposal,
        engine: &Engine,
    ) -> Result<Arc<Calculation>, Vec<Diagnostic>> {
        if let Some(made) = self.made.get(&proposal.id)
            && reads_the_same(&made.from, dossier, &proposal.id)
        {
            return made.calculation.clone();
        }
        // The last one that could be computed, so that a value that cannot be for a moment costs no full calculation.
        let earlier = self.made.get(&proposal.id).and_then(|made| made.last.clone());
        let calculation = engine.calculation_since(dossier, proposal, earlier.as_deref()).map(Arc::new);
        let last = calculation.clone().ok().or(earlier);
        let made = Made { from: dossier.clone(), calculation: calculation.clone(), last };
        self.made.insert(proposal.id.clone(), made);
        calculation
    }

    fn refresh_preview(&mut self, key: &Key, document: &Document, session: &Session, engine: &Engine) {
        let Some(blank) = &session.blank else {
            self.preview = None;
            self.preview_key = None;
            return;
        };
        let wanted =
            PreviewKey { key: key.clone(), before: blank.value_before.clone(), candidate: blank.candidate.clone() };
        if self.preview_key.as_ref() != Some(&wanted) {
            self.preview = self.preview_of(key, document, blank, engine);
            self.preview_key = Some(wanted);
        }
    }

    fn preview_of(&self, key: &Key, document: &Document, blank: &OpenBlank, engine: &Engine) -> Option<Preview> {
        let view = self.article(&blank.place.article)?.parameter(&blank.place.parameter)?;
        let after = blank.candidate.as_ref().unwrap_or(&view.value);
        if *after == blank.value_before {
            return None;
        }
        let language = key.language;
        let calculated = |value: &Value| {
            let made = self.made.get(&key.proposal)?;
            if view.value == *value {
                return made.calculation.clone().ok();
            }
            let OpenBlank { place, .. } = blank;
            let dossier = document.dossier();
            let changed =
                document::with_value(dossier, &key.proposal, &place.article, &place.parameter, value.clone())?;
            let proposal = changed.proposal(&key.proposal)?;
            engine.calculation_since(&changed, proposal, made.last.as_deref()).ok().map(Arc::new)
        };
        let words = |value| views::shown(value, &view.parameter, language);
        let change = phrases::CHANGE_COST.with(language, &[&words(&blank.value_before), &words(after)]);
        let cost = match (calculated(&blank.value_before), calculated(after)) {
            (Some(before), Some(after)) => cost_in_words(report_costs::dearer(&after, &before, language), language),
            _ => phrases::NOT_COMPUTED.in_language(language).to_owned(),
        };
        Some(Preview { change, cost })
    }

    fn refresh_derivation(&mut self, key: &Key, session: &Session, engine: &Engine) {
        let wanted = session.derivations.last().map(|door| (key.clone(), door.clone()));
        if self.derivation_key != wanted {
            let door = session.derivations.last();
            self.derivation = door.and_then(|door| self.derivation_of(&key.proposal, key.language, door, engine));
            self.derivation_key = wanted;
        }
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
                words.push_str(&phrases::OF_WAGE_BILL.with(language, &[&share]));
            }
            words
        }
    }
}

/// Whether a calculation of the proposal `id` reads the same from both dossiers.
fn reads_the_same(one: &Dossier, other: &Dossier, id: &str) -> bool {
    let proposal = |dossier: &Dossier| dossier.proposals.iter().position(|proposal| proposal.id == id);
    let same_proposal = match (proposal(one), proposal(other)) {
        (Some(here), Some(there)) => one.proposals[here] == other.proposals[there],
        _ => false,
    };
    let Dossier { format: _, name: _, about: _, agreement, proposals: _, workforce, assumptions, funding, overrides } =
        one;
    same_proposal
        && *agreement == other.agreement
        && *workforce == other.workforce
        && *assumptions == other.assumptions
        && *funding == other.funding
        && *overrides == other.overrides
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::clause::Value;
    use crate::domain::period::Date;
    use crate::gui::settings::Settings;
    use crate::gui::state::State;
    use crate::store::examples::example;
    use rust_decimal::{Decimal, dec};

    /// Refreshes after `edit` and holds both calculations against full ones.
    fn edited(derived: &mut Derived, state: &mut State, engine: &Engine, edit: impl FnOnce(&mut Dossier)) {
        let mut dossier = Dossier::clone(state.document.dossier());
        edit(&mut dossier);
        state.document.edit(dossier, None);
        derived.refresh(state, engine);
        for proposal in &state.document.dossier().proposals {
            let full = engine.calculation_of(state.document.dossier(), proposal);
            let made = derived.made[&proposal.id].calculation.as_ref();
            match full {
                Ok(full) => assert!(made.is_ok_and(|made| made.assessment == full.assessment), "{}", proposal.id),
                Err(errors) => assert_eq!(made.err(), Some(&errors), "{}", proposal.id),
            }
        }
    }

    #[test]
    fn what_is_recomputed_after_an_edit_equals_a_full_calculation() {
        let engine = Engine::built_in(Date::constant(2026, 11, 23)).expect("the data files are sound");
        let loaded = example("glastuinbouw").expect("the example is there");
        let mut state = State::new(loaded.dossier, None, Settings::default());
        let mut derived = Derived::default();
        let shown = state.session.proposal.clone();
        let set = |number: Decimal| {
            let shown = shown.clone();
            move |dossier: &mut Dossier| {
                let value = Value::Number(number);
                *dossier = document::with_value(dossier, &shown, "language-lessons", "hours_per_year", value)
                    .expect("the article is there");
            }
        };
        edited(&mut derived, &mut state, &engine, |_| {});
        edited(&mut derived, &mut state, &engine, set(dec!(77)));
        edited(&mut derived, &mut state, &engine, |dossier| dossier.workforce[0].hourly_wage = dec!(1).into());
        assert!(!derived.is_computed, "a wage below the minimum");
        edited(&mut derived, &mut state, &engine, |dossier| dossier.workforce[0].hourly_wage = dec!(21.35).into());
        edited(&mut derived, &mut state, &engine, |dossier| dossier.funding.clear());
        edited(&mut derived, &mut state, &engine, |dossier| dossier.assumptions.price_index = dec!(0.031).into());
        edited(&mut derived, &mut state, &engine, set(dec!(60)));
    }
}
