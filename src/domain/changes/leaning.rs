//! Which articles lean on which rules of law.

use std::collections::BTreeMap;

use crate::domain::agreement::{ArticleContent, Proposal};
use crate::domain::clause::Library;
use crate::domain::id::ArticleId;
use crate::domain::statutes::{Act, Rule, Statutes};

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

/// The rules that articles of `proposal` lean on, in the order of the articles: those that their templates cite.
pub fn leaned_on<'s>(proposal: &Proposal, library: &Library, statutes: &'s Statutes) -> Vec<Leaning<'s>> {
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    let mut found: Vec<Leaning<'s>> = Vec::new();
    for article in proposal.articles() {
        let ArticleContent::Template { template, .. } = &article.content else { continue };
        let law = library.template(template).map(|template| template.law.as_slice()).unwrap_or_default();
        for cited in law.iter().filter_map(|citation| statutes.cited(citation)) {
            for rule in cited.rules {
                let place = *places.entry(&rule.id).or_insert_with(|| {
                    found.push(Leaning { act: cited.act, rule, articles: Vec::new() });
                    found.len() - 1
                });
                if found[place].articles.last() != Some(&article.id) {
                    found[place].articles.push(article.id.clone());
                }
            }
        }
    }
    found
}
