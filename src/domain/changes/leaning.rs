//! Which articles lean on which rules of law.

use std::collections::BTreeMap;

use crate::domain::agreement::{Article, ArticleContent, Proposal};
use crate::domain::clause::Library;
use crate::domain::id::ArticleId;
use crate::domain::law::{Act, Rule, Statutes};

/// A rule with the articles that rest on it or have to respect it, in their order.
#[derive(Clone, Debug)]
pub struct Leaning<'s> {
    /// The act the rule is of.
    pub act: &'s Act,
    /// The rule.
    pub rule: &'s Rule,
    /// The articles; at least one.
    pub articles: Vec<ArticleId>,
}

impl Leaning<'_> {
    /// The rule as it is cited: "Waadi, art. 12c en 12d".
    pub fn citation(&self) -> String {
        citation(self.act, self.rule)
    }
}

/// A rule as it is cited; only the act where it is no article.
pub(super) fn citation(act: &Act, rule: &Rule) -> String {
    match rule.articles.as_slice() {
        [] => act.name.clone(),
        [only] => format!("{}, art. {only}", act.name),
        [first @ .., last] => format!("{}, art. {} en {last}", act.name, first.join(", ")),
    }
}

/// The rules that articles of `proposal` lean on, in the order of the articles: those that their templates cite, and those
/// that the parties' own words name.
pub fn leaned_on<'s>(proposal: &Proposal, library: &Library, statutes: &'s Statutes) -> Vec<Leaning<'s>> {
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    let mut found: Vec<Leaning<'s>> = Vec::new();
    for article in proposal.articles() {
        for (act, rule) in rules_of(article, library, statutes) {
            let place = *places.entry(&rule.id).or_insert_with(|| {
                found.push(Leaning { act, rule, articles: Vec::new() });
                found.len() - 1
            });
            if found[place].articles.last() != Some(&article.id) {
                found[place].articles.push(article.id.clone());
            }
        }
    }
    found
}

fn rules_of<'s>(article: &Article, library: &Library, statutes: &'s Statutes) -> Vec<(&'s Act, &'s Rule)> {
    match &article.content {
        ArticleContent::Template { template, .. } => {
            let law = library.template(template).map(|template| template.law.as_slice()).unwrap_or_default();
            let cited = law.iter().filter_map(|citation| statutes.cited(citation));
            cited.flat_map(|cited| cited.rules.into_iter().map(move |rule| (cited.act, rule))).collect()
        }
        ArticleContent::Free { paragraphs, .. } => {
            let own = paragraphs.iter().flat_map(|paragraph| std::iter::once(&paragraph.text).chain(&paragraph.items));
            own.flat_map(|text| statutes.named_in(text)).collect()
        }
        // What the frame of the agreement says leans on no rule that ends.
        ArticleContent::Definitions | ArticleContent::ScopeAndTerm => Vec::new(),
    }
}
