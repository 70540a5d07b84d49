//! View-model of the page of checks: what is to be said of the proposal, and how far it carries out the advice.

use crate::domain::checks::{Advice, CheckContext, Extent, coverage, findings};
use crate::domain::clause::Library;
use crate::domain::diagnostic::Language;
use crate::gui::basis::Basis;
use crate::gui::findings::{Findings, Found, Offer};
use crate::gui::views::FindingView;
use crate::report::findings::finding;
use crate::report::format;

/// An article that a demand of the advice is met by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// Id of the article.
    pub article: String,
    /// Its number and heading.
    pub name: String,
}

/// A demand of the advice with how far it is met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DemandView {
    /// Id by which commands name it.
    pub id: String,
    /// The recommendation it belongs to.
    pub recommendation: u8,
    /// What is asked.
    pub words: String,
    /// How far it is met.
    pub extent: Extent,
    /// How far, in words.
    pub extent_name: String,
    /// Where the advice says it.
    pub paragraph: String,
    /// Why it is not wholly met.
    pub lacks: Option<String>,
    /// The articles that meet it.
    pub articles: Vec<Meeting>,
    /// Articles of the library that would help.
    pub offers: Vec<Offer>,
}

/// What the page of checks shows: findings, demands of the advice, and what can be offered for them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChecksView {
    /// Name of the proposal that is shown.
    pub proposal_title: String,
    /// What stands in the way of a calculation; nothing where there is one.
    pub obstacles: Option<Vec<FindingView>>,
    /// What is to be said.
    pub findings: Findings,
    /// What the advice asks, in its order.
    pub demands: Vec<DemandView>,
}

impl ChecksView {
    /// Everything the checks and the advice have to say in `context`.
    pub fn of(
        context: &CheckContext<'_>,
        basis: &Basis,
        advice: &Advice,
        library: &Library,
        language: Language,
    ) -> Self {
        let found = findings(context).into_iter().map(|found| Found {
            view: finding(&found, context, language),
            offer: found.fix.map(|fix| Offer::of(fix, language)),
            place: found.place,
        });
        let demands = coverage(context, advice).into_iter().map(|covered| {
            let meeting = |id: &String| {
                let article = basis.text.article(id)?;
                Some(Meeting { article: id.clone(), name: format!("{} {}", article.number, article.title) })
            };
            // At most two templates are offered: a longer list is no help in choosing.
            let templates = covered.templates.iter().filter(|id| library.template(id).is_some()).take(2);
            let offers = match covered.extent {
                Extent::Met => Vec::new(),
                Extent::Partly | Extent::NotMet => templates
                    .filter_map(|id| context.add_article_as_advised(id))
                    .map(|fix| Offer::of(fix, language))
                    .collect(),
            };
            DemandView {
                id: covered.demand.id.clone(),
                recommendation: covered.demand.recommendation,
                words: covered.demand.demand.in_language(language).to_owned(),
                extent: covered.extent,
                extent_name: covered.extent.name().in_language(language).to_owned(),
                paragraph: covered.demand.paragraph.clone(),
                lacks: covered.lacks.as_ref().map(|lacks| format::message(lacks, language)),
                articles: covered.articles.iter().filter_map(meeting).collect(),
                offers,
            }
        });
        Self {
            proposal_title: basis.proposal_title.clone(),
            obstacles: basis.obstacles(),
            findings: Findings(found.collect()),
            demands: demands.collect(),
        }
    }

    /// How many demands are met this far.
    pub fn demands_met(&self, extent: Extent) -> usize {
        self.demands.iter().filter(|demand| demand.extent == extent).count()
    }
}
