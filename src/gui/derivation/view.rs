//! What the figure that is open was computed from, in the names a reader knows.

use std::collections::BTreeMap;

use crate::domain::agreement::{ArticleContent, Dossier, FundingChoice};
use crate::domain::id::SchemeId;
use crate::domain::parameters::FigureKey;
use crate::domain::projection::{FigureAddress, FigureId, base_id};
use crate::domain::words::{Bilingual, Language, phrase};
use crate::gui::basis::Basis;
use crate::gui::phrases;
use crate::report::breakdown::{Breakdown, breakdown};
use crate::report::cost_by::Names;
use crate::report::derivation::{DerivationView, Named, derivation_in_names};
use crate::report::format::say;
use crate::report::tally::{Tallier, Tally};
use crate::workbench::Opened;
use crate::workbench::Workbench;

/// What a figure was computed from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Explanation {
    /// The lines it is the sum of, and the headings of their articles, by id.
    Sum(Breakdown, BTreeMap<String, String>),
    /// The formula with its operands and their sources.
    Formula(DerivationView),
    /// What a figure above the lines is made of.
    Tally(Tally),
}

/// What explanations are made from.
pub(in crate::gui) struct Explainers<'e> {
    pub basis: &'e Basis,
    pub opened: &'e Opened,
    pub language: Language,
    pub workbench: &'e Workbench,
}

impl Explainers<'_> {
    /// What the figure at `address` was computed from; one without a proposal is of the one that shows.
    pub fn explain(&self, address: &FigureAddress) -> Option<Explanation> {
        match address {
            FigureAddress::Here(figure) => self.figure(&self.basis.proposal, figure),
            FigureAddress::In { proposal, figure } => self.figure(proposal, figure),
            FigureAddress::Difference { figure: FigureId::Sum(selection), .. } => {
                self.tallied(|tallier| tallier.change(selection))
            }
            FigureAddress::Difference { .. } => None,
        }
    }

    /// What a figure was computed from, in `proposal`.
    fn figure(&self, proposal: &str, figure: &FigureId) -> Option<Explanation> {
        let Self { basis, opened, language, workbench } = *self;
        let calculation = opened.done(proposal)?;
        let from = opened.dossier();
        if let FigureId::Sum(selection) = figure {
            let names = self.names_in(proposal, from);
            let heading = |id: &str| {
                let article = basis.article(id)?;
                Some(say!(language, phrases::ARTICLE, number = &article.number, title = &article.title))
            };
            let title_of = |id: &str| {
                let named = heading(id).filter(|_| proposal == basis.proposal);
                named.unwrap_or_else(|| names.article(id).to_owned())
            };
            let group_of = |id: &str| names.profile(id).to_owned();
            let sum = breakdown(selection, calculation, language, title_of, group_of);
            let headings =
                sum.lines.iter().filter_map(|line| Some((line.article.to_string(), heading(&line.article)?)));
            let headings = headings.collect();
            return Some(Explanation::Sum(sum, headings));
        }
        if proposal == basis.proposal
            && let Some(tally) = self.tallied(|tallier| tallier.tally(figure))
        {
            return Some(tally);
        }
        let explained = calculation.explainer().explain(figure)?;
        let names = self.names_in(proposal, from);
        let schemes = schemes(from, workbench, language);
        let name = |named: Named<'_>| name_of(named, (&names, &schemes), (from, proposal), workbench, language);
        let provenance = &calculation.resolved.provenance;
        Some(Explanation::Formula(derivation_in_names(&explained, provenance, &name, language)))
    }

    fn names_in(&self, proposal: &str, dossier: &Dossier) -> Names {
        let Self { basis, workbench, .. } = *self;
        basis.names(dossier, basis.other.as_deref().filter(|other| *other == proposal), workbench)
    }

    /// What a tallier of the proposals that show makes of something.
    fn tallied(&self, tally: impl FnOnce(&Tallier<'_>) -> Option<Tally>) -> Option<Explanation> {
        let Self { basis, opened, language, workbench } = *self;
        let dossier = opened.dossier();
        let names = basis.names(dossier, basis.other.as_deref(), workbench);
        let schemes = schemes(dossier, workbench, language);
        let tallier = Tallier {
            this: opened.done(&basis.proposal)?,
            other: basis.other.as_ref().and_then(|other| opened.done(other)),
            names: &names,
            proposals: (&basis.proposal_title, basis.other_title.as_deref().unwrap_or_default()),
            other_id: basis.other.as_deref().unwrap_or_default(),
            schemes: &schemes,
            language,
        };
        tally(&tallier).map(Explanation::Tally)
    }
}

/// Names of the schemes the dossier counts on, by id.
fn schemes(dossier: &Dossier, workbench: &Workbench, language: Language) -> Vec<(SchemeId, String)> {
    let catalogue = &workbench.built_in.catalogue;
    let named = dossier.funding.iter().map(|choice| {
        let id = choice.scheme_id();
        let title = match choice {
            FundingChoice::Own(own) => Some(&own.scheme.title),
            FundingChoice::Catalogue { .. } => catalogue.schemes.get(id).map(|scheme| &scheme.title),
        };
        (id.to_owned(), title.map_or_else(|| id.to_string(), |title| title.in_language(language).to_owned()))
    });
    named.collect()
}

/// What a reader calls something, where it has a name.
fn name_of(
    named: Named<'_>,
    (names, schemes): (&Names, &[(SchemeId, String)]),
    (dossier, proposal): (&Dossier, &str),
    workbench: &Workbench,
    language: Language,
) -> Option<String> {
    let built_in = &workbench.built_in;
    let words = |text: &Bilingual| text.in_language(language).to_owned();
    match named {
        Named::Article(id) => Some(names.article(id).to_owned()),
        Named::Profile("–") => Some(phrase!("hele sector", "whole unit").in_language(language).to_owned()),
        Named::Profile(id) => Some(names.profile(id).to_owned()),
        Named::Scheme(id) => schemes.iter().find(|(own, _)| own == base_id(id)).map(|(_, name)| name.clone()),
        Named::Template(id) => built_in.library.template(id).map(|template| words(&template.title)),
        Named::Figure(id) => built_in.figures.title(&FigureKey::from(id)).map(words),
        Named::Parameter { article, parameter } => {
            let proposal = dossier.proposal(proposal)?;
            let ArticleContent::Template { template, .. } = &proposal.article(article)?.content else {
                return None;
            };
            let template = built_in.library.template(template)?;
            let own = template.parameters.iter().find(|own| own.id == parameter)?;
            Some(words(&own.name))
        }
    }
}
