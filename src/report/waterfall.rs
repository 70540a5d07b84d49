//! What each article adds to the difference between two proposals, in exact cents: the steps add up to the difference.

use std::collections::BTreeMap;

use super::cost_by::Names;
use super::cost_choice::Base;
use super::costs::{Amount, Calculation};
use crate::domain::id::ArticleId;
use crate::domain::money::Cents;
use crate::domain::period::Year;
use crate::domain::projection::{Dimension, FigureId, Pivot, Selection};

/// From one proposal to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waterfall {
    /// What the other proposal costs.
    pub from: Amount,
    /// What each article adds or takes away, in the order of the text; articles that cost the same are left out.
    pub steps: Vec<Step>,
    /// What the shown proposal costs.
    pub to: Amount,
    /// The difference; below zero where the shown proposal is cheaper.
    pub change: Cents,
}

/// What one article adds to the difference, or takes from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Number and heading of the article.
    pub name: String,
    /// How much; below zero where it takes away.
    pub change: Cents,
    /// The sum before this step.
    pub before: Cents,
    /// The sum after this step, before the next one.
    pub after: Cents,
    /// The costs of the article, in either proposal.
    pub figure: FigureId,
}

/// The steps from `other` to `this`, over a year or the term; `names` holds the articles of both.
pub fn waterfall(
    this: &Calculation,
    other: &Calculation,
    (base, year): (Base, Option<Year>),
    names: &Names,
) -> Waterfall {
    let all = Selection { base, ..Selection::of(year) };
    let (mine, theirs) = (by_article(&all, this), by_article(&all, other));
    let mut articles: Vec<&ArticleId> = mine.keys().chain(theirs.keys()).collect();
    let place = |id: &ArticleId| names.articles.iter().position(|(own, _)| own == id).unwrap_or(usize::MAX);
    articles.sort_by_key(|id| (place(id), (*id).clone()));
    articles.dedup();
    let from = Amount::of(all.clone(), other);
    let mut reached = from.cents;
    let mut steps = Vec::new();
    for article in articles {
        let of = |costs: &BTreeMap<ArticleId, Cents>| costs.get(article).copied().unwrap_or_default();
        let change = of(&mine) - of(&theirs);
        if change.is_zero() {
            continue;
        }
        let before = reached;
        reached += change;
        steps.push(Step {
            name: names.article(article).to_owned(),
            change,
            before,
            after: reached,
            figure: FigureId::Sum(Selection { article: Some(article.clone()), ..all.clone() }),
        });
    }
    let to = Amount::of(all, this);
    let change = to.cents - from.cents;
    Waterfall { from, steps, to, change }
}

/// The sum of `selection` for each article.
fn by_article(selection: &Selection, calculation: &Calculation) -> BTreeMap<ArticleId, Cents> {
    let pivot = Pivot::of(&calculation.explainer(), selection, &[Dimension::Article]);
    let costs = pivot.cells().filter_map(|(cell, cents)| Some((cell.article.clone()?, cents)));
    costs.collect()
}
