//! What a change would cost before it is made: asked here, answered away from the window's thread, kept until the
//! dossier changes.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use super::{Derived, cost_in_words};
use crate::domain::agreement::edit::Edit;
use crate::domain::agreement::edit::arrange::{add_with_preset, set_values};
use crate::domain::agreement::{ArticleContent, Dossier, Proposal, preset_values};
use crate::domain::clause::{Library, Preset};
use crate::gui::ask::Page;
use crate::gui::basis::Key;
use crate::gui::memo::Memo;
use crate::gui::phrases;
use crate::gui::state::State;
use crate::report::costs::{self, Calculation};
use crate::workbench::Opened;

/// How long a change is left to rest before what is only nice to know is computed from it.
const CALM: Duration = Duration::from_millis(300);

/// A change of which the price is wanted.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Question {
    /// Adding a template with the values of a preset.
    Add {
        /// The template.
        template: String,
        /// The preset.
        preset: Preset,
    },
    /// Giving every parameter of an article the value of a preset.
    Preset {
        /// The article.
        article: String,
        /// The preset.
        preset: Preset,
    },
}

/// The prices of the dossier as it is.
#[derive(Debug, Default)]
pub struct Prices {
    known: Memo<Key, BTreeMap<Question, String>>,
    is_asked: bool,
}

/// A question with everything its answer needs.
#[derive(Debug)]
pub struct Asked {
    key: Key,
    question: Question,
    opened: Opened,
    before: Arc<Calculation>,
    is_first: bool,
}

/// An answer.
#[derive(Debug)]
pub struct Priced {
    key: Key,
    question: Question,
    cost: String,
}

impl Asked {
    /// Computes the price; the first since the dossier changed after a moment of rest, as whoever changes a value often
    /// changes the next one at once, and wants that before the prices.
    pub fn answer_calmly(self) -> Priced {
        if self.is_first {
            thread::sleep(CALM);
        }
        self.answer()
    }

    /// Computes the price.
    fn answer(self) -> Priced {
        let Self { key, question, opened, before, is_first: _ } = self;
        let library = &opened.workbench().built_in.library;
        let edit = opened.dossier().proposal(&key.proposal).and_then(|proposal| question.edit(proposal, library));
        let after = edit.and_then(|edit| {
            let mut changed = Dossier::clone(opened.dossier());
            edit.apply(&mut changed).ok()?;
            opened.if_changed(&changed, changed.proposal(&key.proposal)?).ok()
        });
        let cost = after.map_or_else(
            || phrases::NOT_COMPUTED.in_language(key.language).to_owned(),
            |after| cost_in_words(costs::dearer(&after, &before), key.language),
        );
        Priced { key, question, cost }
    }
}

impl Question {
    /// The change it is about.
    fn edit(&self, proposal: &Proposal, library: &Library) -> Option<Edit> {
        match self {
            Self::Add { template, preset } => {
                Some(add_with_preset(proposal, library.template(template)?, *preset, None, library))
            }
            Self::Preset { article, preset } => {
                let ArticleContent::Template { template, .. } = &proposal.article(article)?.content else {
                    return None;
                };
                Some(set_values(proposal, article, preset_values(library.template(template)?, *preset)))
            }
        }
    }
}

impl Derived {
    /// What a change would cost, in words; that it is being computed until it is known.
    pub fn price(&self, question: &Question) -> Option<&str> {
        self.prices.known.get(question).map(String::as_str)
    }

    /// Whether a price is being computed.
    pub fn is_pricing(&self) -> bool {
        self.prices.is_asked
    }

    /// The next price that is to be computed away from this thread; none while one is, or while something is slid or
    /// typed.
    pub fn ask_price(&mut self, state: &State) -> Option<Asked> {
        if self.prices.is_asked || state.document.history().is_in_gesture() || state.session.page != Page::Agreement {
            return None;
        }
        let key = self.basis.key()?.clone();
        self.prices.known.refresh(key.clone(), |_| BTreeMap::new());
        let question = self.questions(state).into_iter().find(|question| self.price(question).is_none())?;
        let opened = self.opened.clone()?;
        let before = opened.at_hand(&key.proposal)?.ok()?.clone();
        self.prices.is_asked = true;
        Some(Asked { key, question, opened, before, is_first: self.prices.known.is_empty() })
    }

    /// Takes in an answer; drops it where the dossier has changed meanwhile.
    pub fn take_in_price(&mut self, priced: Priced) {
        let Priced { key, question, cost } = priced;
        self.prices.is_asked = false;
        self.prices.known.amend(&key, |known| {
            known.insert(question, cost);
        });
    }

    /// What is in sight with a price: the template that is looked at, or the presets of the selected article.
    fn questions(&self, state: &State) -> Vec<Question> {
        if let Some(library) = self.outline.library.as_ref() {
            let chosen = library.chosen.iter();
            return chosen.map(|chosen| Question::Add { template: chosen.id.clone(), preset: chosen.preset }).collect();
        }
        let article = state.session.article.as_deref().filter(|_| state.session.outline.part.is_none());
        let Some(article) = article.and_then(|id| self.article(id)) else { return Vec::new() };
        let presets = article.presets().filter(|preset| !article.has_values_of(*preset));
        presets.map(|preset| Question::Preset { article: article.id.clone(), preset }).collect()
    }
}
