//! What the checks say of a proposal, which of them were not run, and how far it carries out the advice.

use std::collections::BTreeMap;
use std::ops::Deref;

use super::agency::{AgencyView, positions};
use super::equivalence::{PackagesView, packages};
use super::findings::{FindingView, finding};
use super::format;
use crate::domain::agreement::ReplyStatus;
use crate::domain::agreement::text::{ArticleText, ParagraphText};
use crate::domain::checks::{Advice, CheckContext, Extent, Fix, NotDone, Part, Place, Severity, coverage, run};
use crate::domain::diagnostic::Diagnostic;
use crate::domain::id::ArticleId;
use crate::domain::words::Language;
use crate::message;

/// A change that is offered, with the words on its button.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// What will happen.
    pub label: String,
    /// The change.
    pub fix: Fix,
}

impl Offer {
    fn of(fix: Fix, language: Language) -> Self {
        Self { label: format::message(&fix.label, language), fix }
    }
}

/// A finding with where it leads and what can be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckFinding {
    /// The finding in words.
    pub view: FindingView,
    /// Where it is.
    pub place: Place,
    /// What can be done about it at once.
    pub offer: Option<Offer>,
    /// Whether it is about the funds and subsidies.
    pub is_about_funding: bool,
    /// What an answer to it is found by.
    pub key: String,
    /// How far the parties dealt with it.
    pub status: ReplyStatus,
    /// Why it is as it is, in their words; empty where they said nothing.
    pub reason: String,
}

/// All that is to be said, heaviest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings(pub Vec<CheckFinding>);

impl Deref for Findings {
    type Target = [CheckFinding];

    fn deref(&self) -> &[CheckFinding] {
        &self.0
    }
}

impl Findings {
    /// What is to be said about an article.
    pub fn about<'v>(&'v self, article: &'v str) -> impl Iterator<Item = &'v CheckFinding> {
        self.iter().filter(move |found| found.place.article_id() == Some(article))
    }

    /// What is to be said about one paragraph of an article, named itself or by a parameter that stands in it.
    pub fn about_paragraph<'v>(
        &'v self,
        article: &'v ArticleText,
        paragraph: usize,
    ) -> impl Iterator<Item = &'v CheckFinding> {
        self.about(&article.id).filter(move |found| match &found.place {
            Place::Article { part: Part::Paragraph { index, .. }, .. } => *index == paragraph,
            Place::Article { part: Part::Parameter(parameter), .. } => {
                let shows = |text: &ParagraphText| text.shows(&article.id, parameter);
                article.paragraphs.iter().position(shows) == Some(paragraph)
            }
            _ => false,
        })
    }

    /// How many nobody answered yet.
    pub fn count_open(&self) -> usize {
        self.iter().filter(|found| found.status == ReplyStatus::Open).count()
    }

    /// How many findings have this weight.
    pub fn count(&self, severity: Severity) -> usize {
        self.iter().filter(|found| found.view.severity == severity).count()
    }
}

/// An article that a demand of the advice is met by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// Its id.
    pub article: ArticleId,
    /// Its number.
    pub number: String,
    /// Its number and heading.
    pub name: String,
}

/// A demand of the advice with how far it is met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DemandView {
    /// Its id.
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
    /// Whether an agreement can settle it; the others ask something of whom no agreement binds.
    pub can_be_settled: bool,
    /// Why it is not wholly met.
    pub lacks: Option<String>,
    /// The articles that meet it.
    pub articles: Vec<Meeting>,
    /// Articles of the library that would help.
    pub offers: Vec<Offer>,
}

/// Checks that were not run, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotDoneView {
    /// The ids of the checks.
    pub checks: Vec<&'static str>,
    /// Why: "de kosten zijn niet te berekenen".
    pub reason: String,
    /// Why, and how many: "de kosten zijn niet te berekenen; 3 controles zijn niet uitgevoerd".
    pub words: String,
    /// What stands in the way.
    pub causes: Vec<Diagnostic>,
}

impl NotDoneView {
    fn of(not_done: NotDone, language: Language) -> Self {
        let NotDone { checks, reason, causes } = not_done;
        let reason = format::message(&reason, language);
        let said = message!(
            nl: "{reason}; {count, plural, one {# controle is} other {# controles zijn}} niet uitgevoerd",
            en: "{reason}; {count, plural, one {# check was} other {# checks were}} not run",
            reason = &reason, count = checks.len()
        );
        Self { checks, words: format::message(&said, language), reason, causes }
    }
}

/// What the checks say of a proposal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checks {
    /// What is to be said, heaviest first.
    pub findings: Findings,
    /// Which checks were not run; while there are any, no finding is no all-clear.
    pub not_done: Vec<NotDoneView>,
    /// What the advice asks, in its order.
    pub demands: Vec<DemandView>,
    /// The position of an agency worker under each article, in order.
    pub agency: Vec<AgencyView>,
    /// An agency worker's package held against that of a worker of the user undertaking.
    pub packages: PackagesView,
}

impl Checks {
    /// Everything the checks and the advice have to say in `context`.
    pub fn of(context: &CheckContext<'_>, advice: &Advice, language: Language) -> Self {
        let checked = run(context);
        let mut met: BTreeMap<String, usize> = BTreeMap::new();
        let found = checked.findings.into_iter().map(|found| {
            let key = found.key(&context.proposal.id);
            // A check may say more than one thing of a place; the answers are told apart by their order.
            let times = met.entry(key.clone()).and_modify(|times| *times += 1).or_insert(1);
            let key = if *times > 1 { format!("{key}/{times}") } else { key };
            let reply = context.dossier.replies.iter().find(|reply| reply.finding == key);
            CheckFinding {
                view: finding(&found, context, language),
                is_about_funding: found.is_about_funding(),
                offer: found.fix.map(|fix| Offer::of(fix, language)),
                place: found.place,
                status: reply.map(|reply| reply.status).unwrap_or_default(),
                reason: reply.map(|reply| reply.reason.clone()).unwrap_or_default(),
                key,
            }
        });
        let demands = coverage(context, advice).into_iter().map(|covered| {
            let meeting = |id: &ArticleId| {
                let article = context.text.article(id)?;
                let number = article.number.to_string();
                Some(Meeting { article: id.clone(), number, name: format!("{} {}", article.number, article.title) })
            };
            // At most two templates are offered: a longer list is no help in choosing.
            let templates = covered.templates.iter().filter(|id| context.library.template(id).is_some()).take(2);
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
                can_be_settled: covered.demand.outside.is_none(),
                lacks: covered.lacks.as_ref().map(|lacks| format::message(lacks, language)),
                articles: covered.articles.iter().filter_map(meeting).collect(),
                offers,
            }
        });
        let not_done = checked.not_done.into_iter().map(|not_done| NotDoneView::of(not_done, language));
        Self {
            findings: Findings(found.collect()),
            not_done: not_done.collect(),
            demands: demands.collect(),
            agency: positions(context, language),
            packages: packages(context, language),
        }
    }

    /// How many checks were not run.
    pub fn count_not_done(&self) -> usize {
        self.not_done.iter().map(|not_done| not_done.checks.len()).sum()
    }
}
