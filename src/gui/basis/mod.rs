//! What every page and the frame rest on: the text of the proposal, its articles with what they cost, the figures that
//! are always in sight.

mod now;

use std::collections::BTreeMap;

use crate::domain::agreement::Dossier;
use crate::domain::agreement::Proposal;
use crate::domain::agreement::text::AgreementText;
use crate::domain::id::{ArticleId, ProposalId};
use crate::domain::projection::ShareBasis;
use crate::domain::words::Language;
use crate::gui::history::Revision;
use crate::gui::settings::Side;
use crate::gui::views::{ArticleView, ChapterView, FindingView, Sources};
use crate::report::cost_by::Names;
use crate::report::costs::{self as report_costs, Dearer, Headline, YearTable};
use crate::report::provisional;
use crate::workbench::Opened;
use crate::workbench::Workbench;

pub use now::Now;

/// What everything of the shown proposal is derived from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// The content of the dossier.
    pub revision: Revision,
    /// The proposal.
    pub proposal: ProposalId,
    /// The proposal it is to be compared with, where one is named.
    pub compared: Option<ProposalId>,
    /// The language of the interface.
    pub language: Language,
    /// Of whose costs percentages of the wage bill are taken.
    pub share_basis: ShareBasis,
    /// Whose side the user is on.
    pub side: Side,
}

/// What every page and the frame rest on.
#[derive(Debug, Default)]
pub struct Basis {
    /// Id of the proposal that is shown.
    pub proposal: ProposalId,
    /// Its name.
    pub proposal_title: String,
    /// Name of the proposal it is compared with.
    pub other_title: Option<String>,
    /// Its id.
    pub other: Option<ProposalId>,
    /// The text of the proposal.
    pub text: AgreementText,
    /// Chapters and articles with what they cost.
    pub chapters: Vec<ChapterView>,
    /// The figures that are always in sight.
    pub headline: Option<Headline>,
    /// How much dearer it is than the other proposal.
    pub dearer: Option<Dearer>,
    /// Years against payers.
    pub years: YearTable,
    /// What stands in the way of a calculation, or is to be said of the dossier as a whole.
    pub findings: Vec<FindingView>,
    /// What every figure is marked with while data of the workers are open.
    pub provisional: Option<String>,
    /// Whether there is a calculation.
    pub is_computed: bool,
    /// Whose side the user is on, by which differences have their colour.
    pub side: Side,
}

impl Basis {
    /// The basis of `proposal`, with its calculation and that of the proposal it is compared with.
    pub fn of(key: &Key, proposal: &Proposal, opened: &mut Opened) -> Self {
        let mut basis = Self::default();
        let (language, share_basis) = (key.language, key.share_basis);
        let dossier = opened.dossier().clone();
        let others = || dossier.proposals.iter().filter(|other| other.id != proposal.id);
        let compared = key.compared.as_deref();
        let other = others().find(|other| compared == Some(&other.id)).or_else(|| others().next());
        let shown = opened.calculation(proposal);
        let compared = other.map(|other| opened.calculation(other));
        basis.side = key.side;
        basis.proposal = proposal.id.clone();
        basis.proposal_title.clone_from(&proposal.title);
        basis.other_title = other.map(|other| other.title.clone());
        basis.other = other.map(|other| other.id.clone());
        basis.text = opened.text(proposal);
        basis.is_computed = shown.is_ok();
        basis.provisional = provisional::mark(&dossier, language);
        let mut not_computed = BTreeMap::new();
        let (said, costs) = match &shown {
            Ok(calculation) => {
                not_computed.clone_from(&calculation.resolved.not_computed);
                let year = report_costs::first_year(calculation);
                let costs = year
                    .map(|year| report_costs::articles(calculation, (year, share_basis), language))
                    .unwrap_or_default();
                basis.headline = report_costs::headline(calculation, share_basis);
                basis.years = report_costs::years(calculation, share_basis, language);
                (calculation.resolved.findings.clone(), costs)
            }
            Err(errors) => {
                basis.headline = None;
                basis.years = YearTable::default();
                (errors.clone(), BTreeMap::new())
            }
        };
        let mut said = said;
        for more in opened.findings() {
            if !said.contains(&more) {
                said.push(more);
            }
        }
        basis.dearer = match (&shown, &compared) {
            (Ok(shown), Some(Ok(other))) => report_costs::dearer(shown, other, share_basis),
            _ => None,
        };
        basis.chapters = Sources {
            proposal,
            other,
            text: &basis.text,
            library: &opened.workbench().built_in.library,
            statutes: &opened.workbench().built_in.statutes,
            term: dossier.agreement.term,
            costs: &costs,
            not_computed: &not_computed,
            findings: &said,
            language,
        }
        .chapters();
        basis.findings = said.iter().map(|said| FindingView::of(said, language)).collect();
        basis
    }

    /// The views of the articles of all chapters, in order.
    pub fn articles(&self) -> impl Iterator<Item = &ArticleView> {
        self.chapters.iter().flat_map(|chapter| &chapter.articles)
    }

    /// The view of an article.
    pub fn article(&self, id: &str) -> Option<&ArticleView> {
        self.articles().find(|article| article.id == id)
    }

    /// What stands in the way of a calculation; nothing where there is one.
    pub fn obstacles(&self) -> Option<Vec<FindingView>> {
        (!self.is_computed).then(|| self.findings.clone())
    }

    /// Names of the articles and of the profiles; of articles that only the proposal `other` has as well.
    pub fn names(&self, dossier: &Dossier, other: Option<&str>, workbench: &Workbench) -> Names {
        let mut articles: Vec<(ArticleId, String)> = self
            .articles()
            .map(|article| (article.id.as_str().into(), format!("{} {}", article.number, article.title)))
            .collect();
        let other = other.and_then(|id| dossier.proposal(id));
        if let Some(other) = other {
            let text = workbench.text(dossier, other);
            let more: Vec<(ArticleId, String)> = text
                .articles()
                .filter(|article| !articles.iter().any(|(id, _)| *id == article.id))
                .map(|article| (article.id.clone(), article.title.clone()))
                .collect();
            articles.extend(more);
        }
        let profiles = dossier.workforce.iter().map(|profile| (profile.id.clone(), profile.name.clone())).collect();
        Names { articles, profiles }
    }
}
