//! The agency worker's position: whether each article reaches agency workers, by which rule and from which day.

use rust_decimal::Decimal;

use super::context::{CheckContext, Placed};
use super::law::EQUIVALENCE;
use crate::domain::agreement::{Article, ArticleContent};
use crate::domain::clause::{Addressee, CostSpec, LegalNature, Template};
use crate::domain::id::ArticleId;
use crate::domain::period::Date;
use crate::domain::workforce::ContractKind;

/// By which rule an article reaches agency workers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReachedBy {
    /// The agreement is that of their employer, the agency.
    Agency,
    /// The article obliges the user undertaking towards them.
    UserUndertaking,
    /// This other article opens it to them.
    Opened(ArticleId),
    /// No article does; the act gives them terms at least equivalent to it.
    Equivalence,
    /// The parties' own words, which name them; what they give is to be read there.
    OwnWords,
    /// The parties' own words, which do not name them.
    NotNamed,
    /// It gives workers no right.
    NoRight,
}

/// The position of an agency worker under an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgencyReach {
    /// The article.
    pub article: ArticleId,
    /// By which rule it reaches them.
    pub by: ReachedBy,
    /// The first day of the agreement on which it does; nothing where no day does, or where it is counted from the
    /// beginning of the assignment.
    pub from: Option<Date>,
    /// After how many weeks of assignment it reaches them, where not from the first day.
    pub waits: Option<Decimal>,
}

/// The position of an agency worker under each article that parties settle something in, in order.
pub fn agency_reach(context: &CheckContext<'_>) -> Vec<AgencyReach> {
    context.proposal.articles().filter_map(|article| reach(context, article)).collect()
}

fn reach(context: &CheckContext<'_>, article: &Article) -> Option<AgencyReach> {
    let term = context.dossier.agreement.term;
    let id = article.id.clone();
    let from_start = |by| AgencyReach { article: id.clone(), by, from: Some(term.start), waits: None };
    let never = |by| AgencyReach { article: id.clone(), by, from: None, waits: None };
    match &article.content {
        ArticleContent::Definitions | ArticleContent::ScopeAndTerm => None,
        ArticleContent::Free { .. } => {
            let own = |passage: &&super::passage::Passage| passage.place.article_id() == Some(&article.id);
            let names_them =
                context.passages().iter().filter(own).any(|passage| {
                    passage.holds(&["uitzendkracht*|uitzendwerk*|ingeleende*|inleenkracht*|flexkracht*"])
                });
            Some(if names_them { from_start(ReachedBy::OwnWords) } else { never(ReachedBy::NotNamed) })
        }
        ArticleContent::Template { .. } => {
            let placed = context.placed().iter().find(|placed| placed.id() == article.id)?;
            let template = placed.template;
            if template.nature != LegalNature::Normative {
                return Some(never(ReachedBy::NoRight));
            }
            if context.dossier.agreement.binds_agencies {
                return Some(from_start(ReachedBy::Agency));
            }
            if template.addressees.contains(&Addressee::UserUndertaking) {
                return Some(waiting(placed, from_start(ReachedBy::UserUndertaking)));
            }
            if let Some(opener) = opener(context, template) {
                return Some(waiting(opener, from_start(ReachedBy::Opened(opener.article.id.clone()))));
            }
            let (_, rule) = context.statutes.rule(EQUIVALENCE)?;
            let gives = rule.within(term).find(|version| version.other_terms);
            let from = gives.map(|version| version.from.max(term.start));
            Some(AgencyReach { article: id.clone(), by: ReachedBy::Equivalence, from, waits: None })
        }
    }
}

/// The rule that asks for equivalent terms, as it is cited: "Waadi 8".
pub fn equivalence_cited(context: &CheckContext<'_>) -> String {
    let cited =
        context.statutes.rule(EQUIVALENCE).map(|(act, rule)| format!("{} {}", act.name, rule.articles.join(" en ")));
    cited.unwrap_or_default()
}

/// The position as it is where the article that brings it waits.
fn waiting(by: &Placed<'_>, reach: AgencyReach) -> AgencyReach {
    match by.flag("from_day_one") {
        Some(false) => AgencyReach { from: None, waits: by.number("access_weeks"), ..reach },
        Some(true) | None => reach,
    }
}

/// The article that opens a template to agency workers: itself, or what it elaborates.
fn opener<'p, 'c>(context: &'p CheckContext<'c>, template: &Template) -> Option<&'p Placed<'c>> {
    context.placed().iter().find(|placed| match &placed.template.costs {
        CostSpec::Extends(extension) => {
            let opens = |opened: &String| *opened == template.id || elaborates(template, opened);
            extension.covers.contains(&ContractKind::Agency) && extension.templates.iter().any(opens)
        }
        CostSpec::Nothing(_) | CostSpec::Right(_) | CostSpec::Follows(_) => false,
    })
}

/// Whether a template works out the right that `other` gives: its costs follow it.
fn elaborates(template: &Template, other: &str) -> bool {
    matches!(&template.costs, CostSpec::Follows(follower) if follower.template == other)
}
