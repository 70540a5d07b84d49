//! What the changes in sight would cost: asked here, answered away from the window's thread, kept until the dossier
//! changes.

use std::collections::BTreeMap;
use std::thread;
use std::time::Duration;

use rust_decimal::Decimal;

use super::phrases as words;
use super::session::AgreementSession;
use super::view::AgreementView;
use crate::domain::agreement::Proposal;
use crate::domain::id::ArticleId;
use crate::domain::money::{Cents, Rate};
use crate::domain::words::Language;
use crate::gui::basis::Key;
use crate::gui::memo::Memo;
use crate::gui::phrases;
use crate::report::costs::{Dearer, Price};
use crate::report::format::{self, say};
use crate::workbench::{Opened, Question};

/// An amount that is as wide as those of a sector.
const WIDE: Cents = Cents::new(8_888_888_888);
/// How long a change is left to rest before what is only nice to know is computed from it.
const CALM: Duration = Duration::from_millis(300);

/// What a change costs, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cost {
    /// "+ € 41.388,00 per jaar, + 0,04% van de loonsom"; that nothing changes, or that it is not known.
    pub total: String,
    /// "in dit artikel + € 30.000,00, in artikel 9 + € 11.388,00"; nothing where there is nothing to tell apart.
    pub moves: Option<String>,
}

/// The prices of the dossier as it is.
#[derive(Debug, Default)]
pub struct Prices {
    known: Memo<Key, BTreeMap<Question, Cost>>,
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
    cost: Cost,
}

impl Asked {
    /// The answer where none can be computed.
    pub fn unanswered(&self) -> Priced {
        let Self { key, question, opened: _, is_first: _ } = self;
        Priced {
            key: key.clone(),
            question: question.clone(),
            cost: cost_in_words(None, &Places::default(), key.language),
        }
    }

    /// Computes the price; the first since the dossier changed after a moment of rest, as whoever changes a value often
    /// changes the next one at once, and wants that before the prices.
    pub fn answer_calmly(self) -> Priced {
        let Self { key, question, opened, is_first } = self;
        if is_first {
            thread::sleep(CALM);
        }
        let places = Places::of(&opened, &key, question.about());
        let cost = cost_in_words(opened.price(&key.proposal, &question), &places, key.language);
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
    pub fn price(&self, question: &Question) -> Option<&Cost> {
        self.prices.known.get(question)
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

    /// What is in sight with a price: the template that is looked at, what is about to be left out, or the presets of the
    /// selected article.
    fn questions(&self, session: &AgreementSession) -> Vec<Question> {
        if let Some(chosen) = self.library.as_ref().and_then(|library| library.chosen.as_ref()) {
            return chosen.questions().collect();
        }
        if let Some(leaving) = &session.leaving {
            return vec![Question::Remove(leaving.all()), Question::Remove(leaving.articles.clone())];
        }
        let Some(article) = session.selected().and_then(|id| self.article(id)) else { return Vec::new() };
        let presets = article.presets().filter(|preset| !article.has_values_of(*preset));
        presets.map(|preset| Question::Preset { article: article.id.to_string(), preset }).collect()
    }
}

/// What the articles are called in which money moves.
#[derive(Debug, Default)]
pub(super) struct Places {
    /// The article that is being looked at.
    pub(super) here: Option<ArticleId>,
    /// The numbers of those that are there.
    pub(super) numbers: BTreeMap<ArticleId, usize>,
}

impl Places {
    /// Of the proposal that is shown, looked at from the article `here`.
    pub(super) fn of(opened: &Opened, key: &Key, here: Option<&str>) -> Self {
        let articles = opened.dossier().proposal(&key.proposal).into_iter().flat_map(Proposal::articles);
        let numbers = articles.enumerate().map(|(place, article)| (article.id.clone(), place + 1)).collect();
        Self { here: here.map(ArticleId::from), numbers }
    }

    /// Where `article` stands among those that are told: this one, those that are there, those that are new.
    fn place(&self, article: &ArticleId) -> (bool, usize) {
        (self.here.as_ref() != Some(article), self.numbers.get(article).copied().unwrap_or(usize::MAX))
    }

    fn name(&self, article: &ArticleId, language: Language) -> String {
        match self.numbers.get(article) {
            _ if self.here.as_ref() == Some(article) => words::IN_THIS_ARTICLE.in_language(language).to_owned(),
            Some(number) => say!(language, words::IN_ARTICLE, number = number.to_string()),
            None => words::IN_NEW_ARTICLE.in_language(language).to_owned(),
        }
    }
}

/// A price as wide as they come, where money moves in `places` articles: by it room is kept until the real one is known.
pub(super) fn long_price(places: usize, language: Language) -> Cost {
    let numbers: BTreeMap<ArticleId, usize> =
        (10..10 + places).map(|number| (ArticleId::from(number.to_string()), number)).collect();
    let articles = numbers.keys().map(|article| (article.clone(), WIDE)).collect();
    let dearer = Dearer { cents: WIDE, share: Some(Rate::new(Decimal::new(1, 1))) };
    cost_in_words(Some(Price { dearer, articles }), &Places { here: None, numbers }, language)
}

/// What a change costs, and in which articles.
pub(super) fn cost_in_words(price: Option<Price>, places: &Places, language: Language) -> Cost {
    let Some(Price { dearer, articles }) = price else {
        return Cost { total: phrases::NOT_COMPUTED.in_language(language).to_owned(), moves: None };
    };
    let mut total = words::NO_CHANGE.in_language(language).to_owned();
    if dearer.cents != Cents::ZERO {
        total = format!("{}{}", format::euro_change(dearer.cents, language), words::PER_YEAR.in_language(language));
        if let Some(share) = dearer.share {
            let share = format::share_of_wage_bill_change(share, language);
            total = format!("{total}, {}", say!(language, words::OF_WAGE_BILL, share = &share));
        }
    }
    let mut articles: Vec<(ArticleId, Cents)> = articles.into_iter().collect();
    articles.sort_by_key(|(article, _)| places.place(article));
    let is_all_here = matches!(articles.as_slice(), [(only, _)] if places.here.as_ref() == Some(only));
    let told = articles.iter().map(|(article, cents)| {
        format!("{} {}", places.name(article, language), format::euro_change(*cents, language))
    });
    let told: Vec<String> = told.collect();
    Cost { total, moves: (!told.is_empty() && !is_all_here).then(|| told.join(", ")) }
}
