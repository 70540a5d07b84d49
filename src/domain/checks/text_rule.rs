//! A rule about words: which have to stand together in a sentence, and what takes the objection away.

use super::context::CheckContext;
use super::finding::Remark;
use super::fix::Fix;
use super::passage::{Origin, Passage};
use super::pattern::{Match, Sentence};
use crate::domain::words::{Phrase, Shown};

/// Words that give a clause away wherever the parties wrote them themselves.
#[derive(Clone, Copy)]
pub(super) struct TextRule {
    /// In what kind of text.
    pub(super) origin: Origin,
    /// Groups of patterns; one pattern of each group has to stand in the sentence.
    pub(super) all: &'static [&'static [&'static str]],
    /// The sentence begins with one of these; any beginning where empty.
    pub(super) begins: &'static [&'static str],
    /// Patterns that take the objection away where they stand in the sentence.
    pub(super) none: &'static [&'static str],
    /// Patterns that take the objection away where they stand anywhere in the article.
    pub(super) not_beside: &'static [&'static str],
    /// Whether a denial takes the objection away: "vordert niet terug".
    pub(super) denial: Denial,
    /// What is wrong; `{words}` is what stands there.
    pub(super) message: Phrase,
    /// What the window can do about it.
    pub(super) fix: Option<FixOf>,
}

/// The most characters of a quotation that are shown.
const LONGEST: usize = 120;

/// A quotation that fits on a line or two: its beginning and its end.
fn shortened(quote: &str) -> String {
    let words: Vec<&str> = quote.split_whitespace().collect();
    if quote.chars().count() <= LONGEST || words.len() < 12 {
        return quote.to_owned();
    }
    format!("{} … {}", words[..6].join(" "), words[words.len() - 5..].join(" "))
}

/// Which denial takes an objection away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Denial {
    /// Of any of the groups: "houdt niets in op het loon".
    Any,
    /// Of the last group only: "haalt hij het niveau niet, dan eindigt het contract" still objects.
    Last,
    /// No denial counts: the words object by themselves, as "niet verlengd" does.
    Ignored,
}

/// Makes a fix from where the words stand and how they read.
pub(super) type FixOf = fn(&CheckContext<'_>, &Passage, &str) -> Option<Fix>;

impl TextRule {
    /// A rule about binding text, to be completed.
    pub(super) const BINDING: Self = Self {
        origin: Origin::Binding,
        all: &[],
        begins: &[],
        none: &[],
        not_beside: &[],
        denial: Denial::Any,
        message: Phrase::new("‘{words}’", "“{words}”"),
        fix: None,
    };

    /// What it finds, at most one remark a sentence.
    pub(super) fn remarks(&self, context: &CheckContext<'_>) -> Vec<Remark> {
        let mut remarks = Vec::new();
        for passage in context.passages().iter().filter(|passage| passage.origin == self.origin) {
            for sentence in &passage.sentences {
                if let Some(found) = self.found(sentence)
                    && !self.is_answered(context, passage)
                {
                    let quote = sentence.quote(&found);
                    let message = self.message.with(vec![("words", Shown::from(shortened(quote)))]);
                    let fix = self.fix.and_then(|fix| fix(context, passage, quote));
                    remarks.push(Remark::new(passage.place.clone(), message).fix(fix));
                }
            }
        }
        remarks
    }

    /// Where the sentence holds what the rule objects to.
    pub(super) fn found(&self, sentence: &Sentence) -> Option<Match> {
        let mut found: Option<Match> = None;
        if !self.begins.is_empty() {
            found = Some(sentence.begins(self.begins)?);
        }
        let last = self.all.len().saturating_sub(1);
        for (place, group) in self.all.iter().enumerate() {
            let next = sentence.find(group)?;
            let counts = match self.denial {
                Denial::Any => true,
                Denial::Last => place == last,
                Denial::Ignored => false,
            };
            if counts && sentence.denies(&next) {
                return None;
            }
            found = Some(found.map_or_else(|| next.clone(), |before| before.joined(&next)));
        }
        found.filter(|_| sentence.find(self.none).is_none())
    }

    fn is_answered(&self, context: &CheckContext<'_>, passage: &Passage) -> bool {
        if self.not_beside.is_empty() {
            return false;
        }
        let article = passage.place.article_id();
        let beside = context.passages().iter().filter(|other| match article {
            Some(article) => other.place.article_id() == Some(article),
            None => other.place == passage.place,
        });
        beside.into_iter().any(|other| other.holds(self.not_beside))
    }
}
