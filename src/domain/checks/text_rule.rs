//! A rule about words: which have to stand together in a sentence, and what takes the objection away.

use std::collections::BTreeMap;

use super::context::CheckContext;
use super::finding::Remark;
use super::fix::Fix;
use super::passage::{Origin, Passage};
use super::pattern::{Match, Patterns};
use super::sentence::Sentence;
use crate::domain::words::{Phrase, Shown};

/// Words that give a clause away wherever the parties wrote them themselves.
#[derive(Clone, Copy)]
pub(super) struct TextRule {
    /// In what kind of text.
    pub(super) origin: Origin,
    /// What the paragraph or its heading has to be about: one of these patterns stands in it; anything where empty.
    pub(super) about: &'static [&'static str],
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

/// From how many words on groups stand too far apart to be about each other, as in a long list.
const SPAN: usize = 32;

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
        about: &[],
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
        either(&[self], context)
    }

    /// What it says about a passage in which `quote` stands.
    pub(super) fn remark(&self, context: &CheckContext<'_>, passage: &Passage, quote: &str) -> Remark {
        let message = self.message.with(vec![("words", Shown::from(shortened(quote)))]);
        let fix = self.fix.and_then(|fix| fix(context, passage, quote));
        Remark::new(passage.place.clone(), message).fix(fix)
    }

    /// The rule with its patterns read, for whoever looks at many sentences.
    pub(super) fn prepared(&self) -> Prepared<'_> {
        Prepared::new(self)
    }
}

/// A rule with its patterns read, for many sentences.
pub(super) struct Prepared<'r> {
    rule: &'r TextRule,
    about: Patterns<'r>,
    all: Vec<Patterns<'r>>,
    begins: Patterns<'r>,
    none: Patterns<'r>,
    not_beside: Patterns<'r>,
}

impl<'r> Prepared<'r> {
    fn new(rule: &'r TextRule) -> Self {
        Self {
            about: Patterns::new(rule.about),
            all: rule.all.iter().map(|group| Patterns::new(group)).collect(),
            begins: Patterns::new(rule.begins),
            none: Patterns::new(rule.none),
            not_beside: Patterns::new(rule.not_beside),
            rule,
        }
    }

    /// Whether it looks at all at what stands here.
    fn concerns(&self, passage: &Passage) -> bool {
        passage.origin == self.rule.origin && (self.about.is_empty() || passage.is_about(&self.about))
    }

    /// Where the sentence holds what the rule objects to.
    pub(super) fn found(&self, sentence: &Sentence) -> Option<Match> {
        let mut found: Option<Match> = None;
        if !self.begins.is_empty() {
            found = Some(self.begins.begin(sentence)?);
        }
        let last = self.all.len().saturating_sub(1);
        for (place, group) in self.all.iter().enumerate() {
            let counts = match self.rule.denial {
                Denial::Any => true,
                Denial::Last => place == last,
                Denial::Ignored => false,
            };
            let next = group.matches(sentence).find(|next| !counts || !sentence.denies(next))?;
            found = Some(found.map_or_else(|| next.clone(), |before| before.joined(&next)));
        }
        found.filter(|found| found.last - found.first < SPAN && self.none.find(sentence).is_none())
    }

    /// Whether words elsewhere in the article take the objection away.
    fn is_answered(&self, context: &CheckContext<'_>, passage: &Passage) -> bool {
        if self.not_beside.is_empty() {
            return false;
        }
        let article = passage.place.article_id();
        let mut beside = context.passages().iter().filter(|other| match article {
            Some(article) => other.place.article_id() == Some(article),
            None => other.place == passage.place,
        });
        beside.any(|other| other.holds_one(&self.not_beside))
    }
}

/// What rules of one check find together: at most one remark a sentence, of the first rule that objects to it.
pub(super) fn either(rules: &[&TextRule], context: &CheckContext<'_>) -> Vec<Remark> {
    let rules: Vec<_> = rules.iter().map(|rule| Prepared::new(rule)).collect();
    let mut remarks = Vec::new();
    // By article and rule, so that a long article is read once for each.
    let mut answered: BTreeMap<(&str, usize), bool> = BTreeMap::new();
    for passage in context.passages() {
        let concerned: Vec<_> = rules.iter().enumerate().filter(|(_, rule)| rule.concerns(passage)).collect();
        for sentence in passage.sentences.iter().filter(|_| !concerned.is_empty()) {
            let found = concerned.iter().find_map(|(place, prepared)| {
                let found = prepared.found(sentence)?;
                let is_answered = match passage.place.article_id() {
                    Some(article) => {
                        *answered.entry((article, *place)).or_insert_with(|| prepared.is_answered(context, passage))
                    }
                    None => prepared.is_answered(context, passage),
                };
                (!is_answered).then(|| prepared.rule.remark(context, passage, sentence.quote(&found)))
            });
            remarks.extend(found);
        }
    }
    remarks
}
