//! Which articles lean on which: the costs of one are those of the people to whom another gives a right.
//!
//! An article that leans on nothing that is there keeps its words; what it costs cannot be computed then.

use super::dossier::{Article, Proposal};
use super::outline::template_id;
use crate::domain::clause::{CostSpec, Library, Template};

/// The templates on one of which the costs of `template` lean; none where it stands by itself.
fn leaned_on(template: &Template) -> &[String] {
    match &template.costs {
        CostSpec::Follows(follower) => std::slice::from_ref(&follower.template),
        CostSpec::Extends(extension) => &extension.templates,
        CostSpec::Right(_) | CostSpec::Nothing(_) => &[],
    }
}

/// The articles of `proposal` that have nothing left to lean on once those of `leaving` are out, in their order; what has
/// nothing to lean on already is not among them.
pub fn dependants<'p>(proposal: &'p Proposal, leaving: &[&str], library: &Library) -> Vec<&'p Article> {
    let stays = |article: &&Article| !leaving.contains(&article.id.as_str());
    let found = proposal.articles().filter(stays).filter(|article| {
        let Some(template) = template_id(article).and_then(|id| library.template(id)) else { return false };
        let leaders = || {
            let templates = leaned_on(template);
            proposal.articles().filter(|other| template_id(other).is_some_and(|id| templates.iter().any(|t| t == id)))
        };
        leaders().next().is_some() && !leaders().any(|leader| stays(&leader))
    });
    found.collect()
}

/// The template that an article of `template` leans on and `proposal` does not have: the first where it can be one of
/// several.
pub fn missing<'l>(proposal: &Proposal, template: &Template, library: &'l Library) -> Option<&'l Template> {
    let leaned_on = leaned_on(template);
    let is_there = |id: &String| proposal.articles().any(|article| template_id(article) == Some(id));
    if leaned_on.iter().any(is_there) {
        return None;
    }
    leaned_on.first().and_then(|id| library.template(id))
}
