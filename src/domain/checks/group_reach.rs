//! Which articles give something to the workers of a group: by their contract, their language level, and for agency workers
//! by the rule that reaches them. Never by where somebody comes from.

use rust_decimal::Decimal;

use super::agency_reach::{ReachedBy, agency_reach};
use super::context::{CheckContext, Placed};
use super::model::covers;
use crate::domain::agreement::ArticleContent;
use crate::domain::clause::{CostSpec, Family, Value};
use crate::domain::id::ArticleId;
use crate::domain::learning::Level;
use crate::domain::workforce::{ContractKind, Profile};

/// An article that reaches the workers of a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupReach {
    /// The article.
    pub article: ArticleId,
    /// After how many weeks of assignment it reaches an agency worker, where not from the first day.
    pub waits: Option<Decimal>,
}

/// The articles that reach the workers of `profile`, in their order.
///
/// Newcomers count as well: whoever comes in below the level of a course gets the course.
pub fn group_reach(context: &CheckContext<'_>, profile: &Profile) -> Vec<GroupReach> {
    if profile.contract == ContractKind::Agency {
        let reached = agency_reach(context).into_iter().filter(|reach| match reach.by {
            ReachedBy::Agency | ReachedBy::UserUndertaking | ReachedBy::Opened(_) | ReachedBy::OwnWords => {
                placed(context, &reach.article).is_none_or(|placed| is_below_level(context, placed, profile))
            }
            ReachedBy::Equivalence | ReachedBy::NotNamed | ReachedBy::NoRight => false,
        });
        return reached.map(|reach| GroupReach { article: reach.article, waits: reach.waits }).collect();
    }
    let reached = context.proposal.articles().filter(|article| match &article.content {
        ArticleContent::Definitions | ArticleContent::ScopeAndTerm => false,
        ArticleContent::Free { .. } => true,
        ArticleContent::Template { .. } => {
            placed(context, &article.id).is_some_and(|placed| reaches_own_staff(context, placed, profile))
        }
    });
    reached.map(|article| GroupReach { article: article.id.clone(), waits: None }).collect()
}

fn placed<'p, 'c>(context: &'p CheckContext<'c>, article: &str) -> Option<&'p Placed<'c>> {
    context.placed().iter().find(|placed| placed.id() == article)
}

fn reaches_own_staff(context: &CheckContext<'_>, article: &Placed<'_>, profile: &Profile) -> bool {
    if article.template.family == Family::AgencyWork && !context.dossier.agreement.binds_agencies {
        return false;
    }
    let gives =
        |right: &Placed<'_>| covers(context, right, profile.contract) && is_below_level(context, right, profile);
    match &article.template.costs {
        CostSpec::Right(_) => gives(article),
        CostSpec::Follows(follower) => {
            context.placed().iter().any(|right| right.template.id == follower.template && gives(right))
        }
        // What says how lessons are given means something to whoever gets them.
        CostSpec::Nothing(_) if article.template.family == Family::Language => context
            .placed()
            .iter()
            .any(|right| right.right().is_some_and(|right| right.target.is_some()) && gives(right)),
        CostSpec::Nothing(_) | CostSpec::Extends(_) => true,
    }
}

/// Whether the group has workers below the level that the article, or the right it works out, leads to.
fn is_below_level(context: &CheckContext<'_>, article: &Placed<'_>, profile: &Profile) -> bool {
    let right = match &article.template.costs {
        CostSpec::Follows(follower) => {
            context.placed().iter().find(|right| right.template.id == follower.template).unwrap_or(article)
        }
        CostSpec::Nothing(_) | CostSpec::Right(_) | CostSpec::Extends(_) => article,
    };
    let target = right.right().and_then(|own| own.target.as_ref()).and_then(|target| right.value(target));
    let Some(Value::Level(target)) = target else { return true };
    let below = Level::ALL.into_iter().filter(|level| level < target);
    below
        .map(Level::index)
        .any(|level| [&profile.level_share, &profile.entry_level_share].iter().any(|shares| !shares[level].is_zero()))
}
