//! What the changes in sight would cost: asked here, answered away from the window's thread, kept until the dossier
//! changes.

use std::collections::BTreeMap;
use std::thread;
use std::time::Duration;

use super::phrases as words;
use super::session::AgreementSession;
use super::view::AgreementView;
use crate::domain::money::Cents;
use crate::domain::words::Language;
use crate::gui::basis::Key;
use crate::gui::memo::Memo;
use crate::gui::phrases;
use crate::report::costs::Dearer;
use crate::report::format::{self, say};
use crate::workbench::{Opened, Question};

/// How long a change is left to rest before what is only nice to know is computed from it.
const CALM: Duration = Duration::from_millis(300);

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
    /// The answer where none can be computed.
    pub fn unanswered(&self) -> Priced {
        let Self { key, question, opened: _, is_first: _ } = self;
        Priced { key: key.clone(), question: question.clone(), cost: cost_in_words(None, key.language) }
    }

    /// Computes the price; the first since the dossier changed after a moment of rest, as whoever changes a value often
    /// changes the next one at once, and wants that before the prices.
    pub fn answer_calmly(self) -> Priced {
        let Self { key, question, opened, is_first } = self;
        if is_first {
            thread::sleep(CALM);
        }
        let cost = cost_in_words(opened.price(&key.proposal, &question), key.language);
        Priced { key, question, cost }
    }
}

impl Prices {
    /// Takes in an answer; drops it where the dossier has changed meanwhile.
    pub fn take_in(&mut self, priced: Priced) {
        let Priced { key, question, cost } = priced;
        self.is_asked = false;
        self.known.amend(&key, |known| {
            known.insert(question, cost);
        });
    }
}

impl AgreementView {
    /// What a change would cost, in words; nothing until it is known.
    pub fn price(&self, question: &Question) -> Option<&str> {
        self.prices.known.get(question).map(String::as_str)
    }

    /// Whether a price is being computed.
    pub fn is_pricing(&self) -> bool {
        self.prices.is_asked
    }

    /// The next price that is to be computed away from this thread; none while one is.
    pub fn ask_price(&mut self, opened: &Opened, session: &AgreementSession) -> Option<Asked> {
        if self.prices.is_asked {
            return None;
        }
        let key = self.shown.key()?.clone();
        self.prices.known.refresh(key.clone(), |_| BTreeMap::new());
        let question = self.questions(session).into_iter().find(|question| self.price(question).is_none())?;
        opened.done(&key.proposal)?;
        self.prices.is_asked = true;
        Some(Asked { key, question, opened: opened.clone(), is_first: self.prices.known.is_empty() })
    }

    /// What is in sight with a price: the template that is looked at, or the presets of the selected article.
    fn questions(&self, session: &AgreementSession) -> Vec<Question> {
        if let Some(library) = self.library.as_ref() {
            let chosen = library.chosen.iter();
            return chosen.map(|chosen| Question::Add { template: chosen.id.clone(), preset: chosen.preset }).collect();
        }
        let Some(article) = session.selected().and_then(|id| self.article(id)) else { return Vec::new() };
        let presets = article.presets().filter(|preset| !article.has_values_of(*preset));
        presets.map(|preset| Question::Preset { article: article.id.to_string(), preset }).collect()
    }
}

/// "+ € 41.388 per jaar, + 0,04% van de loonsom"; that nothing changes, or that it is not known.
pub(super) fn cost_in_words(dearer: Option<Dearer>, language: Language) -> String {
    match dearer {
        None => phrases::NOT_COMPUTED.in_language(language).to_owned(),
        Some(dearer) if dearer.cents == Cents::ZERO => words::NO_CHANGE.in_language(language).to_owned(),
        Some(dearer) => {
            let mut cost = format::euro_change(dearer.cents, language);
            cost.push_str(words::PER_YEAR.in_language(language));
            if let Some(share) = dearer.share {
                let share = format::share_of_wage_bill_change(share, language);
                cost.push_str(", ");
                cost.push_str(&say!(language, words::OF_WAGE_BILL, share = &share));
            }
            cost
        }
    }
}
