//! What the figure that is open was computed from, in the names a reader knows. What takes a calculation of its own is made
//! away from the window's thread.

use std::sync::Arc;

use super::phrases as words;
use super::session::DerivationSession;
use crate::domain::agreement::{ArticleContent, Dossier, FundingChoice};
use crate::domain::id::SchemeId;
use crate::domain::parameters::FigureKey;
use crate::domain::projection::{Derivation, FigureAddress, FigureId, Measure, Provenances, base_id};
use crate::domain::words::{Bilingual, Language, phrase};
use crate::gui::basis::{Basis, Key};
use crate::gui::later::Later;
use crate::gui::memo::Memo;
use crate::report::breakdown::{Breakdown, PartsBy, breakdown, title};
use crate::report::cost_by::Names;
use crate::report::derivation::{DerivationView, Named, derivation_in_names, title_in_names};
use crate::report::document::Table;
use crate::report::format::{self, say};
use crate::report::tally::{Tallier, Tally};
use crate::workbench::Opened;
use crate::workbench::Workbench;

/// What a figure was computed from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Explanation {
    /// The lines it is the sum of, in parts.
    Sum(Breakdown),
    /// The formula with its operands and their sources.
    Formula(DerivationView),
    /// What a figure above the lines is made of.
    Tally(Tally),
}

impl Explanation {
    /// What the figure is, in words.
    pub fn title(&self) -> &str {
        match self {
            Self::Sum(breakdown) => &breakdown.title,
            Self::Formula(view) => &view.title,
            Self::Tally(tally) => &tally.title,
        }
    }

    /// What it comes to.
    pub fn value(&self, language: Language) -> String {
        match self {
            Self::Sum(breakdown) => format::euro(breakdown.total, language),
            Self::Formula(view) => view.value.clone(),
            Self::Tally(tally) => format::content(&tally.value, language),
        }
    }

    /// The same as a table for a spreadsheet.
    pub fn table(&self, language: Language) -> Table {
        match self {
            Self::Sum(breakdown) => breakdown.table(language),
            Self::Formula(view) => view.table(language),
            Self::Tally(tally) => tally.table(language),
        }
    }
}

/// The derivation that is open, as shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// What the figures are from which it was opened, from the page on.
    pub path: Vec<String>,
    /// What it was computed from; nothing where there is no such figure now, or where it is being computed.
    pub explanation: Option<Explanation>,
    /// Whether it is being computed.
    pub is_awaited: bool,
}

/// What an open derivation depends on.
type Wanted = (Key, Vec<FigureAddress>, PartsBy);

/// What is kept of it between frames.
#[derive(Debug, Default)]
pub struct Kept {
    shown: Memo<Wanted, Option<Shown>>,
    /// Those that take a calculation of their own.
    later: Later<(Key, FigureAddress), Option<Explanation>>,
}

impl Kept {
    /// The derivation that is open.
    pub fn shown(&self) -> Option<&Shown> {
        self.shown.as_ref()
    }

    /// What the figure that is open was computed from.
    pub fn explanation(&self) -> Option<&Explanation> {
        self.shown()?.explanation.as_ref()
    }

    /// The figure that is to be explained now away from the window's thread.
    pub fn ask(&mut self) -> Option<FigureAddress> {
        self.later.ask().map(|(_, address)| address)
    }

    /// Takes in the explanation that was asked for.
    pub fn take_in(&mut self, DerivationOutcome(explanation): DerivationOutcome) {
        self.later.take_in(explanation);
        self.shown.clear();
    }
}

/// A figure that is to be explained, with everything that takes.
#[derive(Debug)]
pub struct Errand {
    /// The figure.
    pub address: FigureAddress,
    /// What names it.
    pub basis: Arc<Basis>,
    /// The dossier with its calculations.
    pub opened: Opened,
    /// The language of the words.
    pub language: Language,
}

impl Errand {
    /// Explains it.
    pub fn explain(&self) -> DerivationOutcome {
        let Self { address, basis, opened, language } = self;
        let explainers = Explainers { basis, opened, language: *language, workbench: opened.workbench() };
        DerivationOutcome(explainers.explain(address, PartsBy::default()))
    }
}

/// What came of explaining a figure.
#[derive(Debug)]
pub struct DerivationOutcome(pub Option<Explanation>);

/// Looks at what has changed.
pub(in crate::gui) fn refresh(kept: &mut Kept, key: &Key, explainers: &Explainers<'_>, session: &DerivationSession) {
    let Some((address, before)) = session.opened.split_last() else {
        kept.shown.clear();
        return;
    };
    let takes_a_run = matches!(address.figure(), FigureId::FullUse(_));
    if takes_a_run {
        kept.later.want(&(key.clone(), address.clone()));
    }
    let Kept { shown, later } = kept;
    let wanted = (key.clone(), session.opened.clone(), session.by);
    shown.refresh(wanted, |_| {
        let of_this = |(of, _): &(&(Key, FigureAddress), _)| of.1 == *address && of.0.proposal == key.proposal;
        let explanation = match takes_a_run {
            // Until the one of the last change is there, the one before it shows.
            true => later.last().filter(of_this).and_then(|(_, made)| made.clone()),
            false => explainers.explain(address, session.by),
        };
        let path = before.iter().map(|address| explainers.title(address)).collect();
        Some(Shown { path, explanation, is_awaited: takes_a_run && !later.is_current() })
    });
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
    pub fn explain(&self, address: &FigureAddress, by: PartsBy) -> Option<Explanation> {
        match address {
            FigureAddress::Here(figure) => self.figure(&self.basis.proposal, figure, by),
            FigureAddress::In { proposal, figure } => self.figure(proposal, figure, by),
            FigureAddress::Difference { proposal, other, figure: FigureId::Sum(selection) } => {
                self.tallied(proposal, Some(other), |tallier| tallier.change(selection))
            }
            FigureAddress::Difference { .. } => None,
        }
    }

    /// What the figure at `address` is, in words.
    fn title(&self, address: &FigureAddress) -> String {
        let (proposal, figure) = match address {
            FigureAddress::Here(figure) => (&self.basis.proposal, figure),
            FigureAddress::In { proposal, figure } | FigureAddress::Difference { proposal, figure, .. } => {
                (proposal, figure)
            }
        };
        let title = self.title_of(proposal, figure);
        match address {
            FigureAddress::Difference { .. } => say!(self.language, words::DIFFERENCE, figure = &title),
            FigureAddress::Here(_) | FigureAddress::In { .. } => title,
        }
    }

    fn title_of(&self, proposal: &str, figure: &FigureId) -> String {
        let names = self.names_in(proposal, self.opened.dossier());
        match figure {
            FigureId::Sum(selection) => {
                title(selection, self.language, |id| names.article(id).to_owned(), |id| names.profile(id).to_owned())
            }
            // Without the run that its derivation takes.
            FigureId::FullUse(of) => say!(self.language, words::AT_FULL_USE, figure = &self.title_of(proposal, of)),
            figure => {
                let title = self.formula(proposal, figure, |explained, provenance, name| {
                    title_in_names(explained, provenance, name, self.language)
                });
                title.unwrap_or_else(|| figure.to_string())
            }
        }
    }

    /// What a figure was computed from, in `proposal`.
    fn figure(&self, proposal: &str, figure: &FigureId, by: PartsBy) -> Option<Explanation> {
        let Self { basis, opened, language, workbench: _ } = *self;
        if let FigureId::Sum(selection) = figure
            && selection.measure == Measure::Euro
        {
            let calculation = opened.done(proposal)?;
            let names = self.names_in(proposal, opened.dossier());
            return Some(Explanation::Sum(breakdown(selection, by, calculation, &names, language)));
        }
        if proposal == basis.proposal
            && let Some(tally) = self.tallied(proposal, None, |tallier| tallier.tally(figure))
        {
            return Some(tally);
        }
        let view = self.formula(proposal, figure, |explained, provenance, name| {
            derivation_in_names(explained, provenance, name, language)
        })?;
        let is_shown = proposal == basis.proposal;
        Some(Explanation::Formula(if is_shown { view } else { view.in_proposal(proposal) }))
    }

    /// What `make` makes of the formula of a figure, with where inputs come from and what ids are called.
    fn formula<T>(
        &self,
        proposal: &str,
        figure: &FigureId,
        make: impl FnOnce(&Derivation, &Provenances, &dyn Fn(Named<'_>) -> Option<String>) -> T,
    ) -> Option<T> {
        let Self { basis: _, opened, language, workbench } = *self;
        let calculation = opened.done(proposal)?;
        let from = opened.dossier();
        let explained = calculation.explainer().explain(figure)?;
        let names = self.names_in(proposal, from);
        let schemes = schemes(from, workbench, language);
        let name = |named: Named<'_>| name_of(named, (&names, &schemes), (from, proposal), workbench, language);
        Some(make(&explained, &calculation.resolved.provenance, &name))
    }

    fn names_in(&self, proposal: &str, dossier: &Dossier) -> Names {
        let Self { basis, workbench, .. } = *self;
        basis.names(dossier, Some(proposal).filter(|proposal| *proposal != basis.proposal), workbench)
    }

    /// What a tallier makes of something in `proposal`, or of its difference with `other`.
    fn tallied(
        &self,
        proposal: &str,
        other: Option<&str>,
        tally: impl FnOnce(&Tallier<'_>) -> Option<Tally>,
    ) -> Option<Explanation> {
        let Self { basis, opened, language, workbench } = *self;
        let dossier = opened.dossier();
        let beside = [Some(proposal), other].into_iter().flatten().find(|id| *id != basis.proposal);
        let names = basis.names(dossier, beside, workbench);
        let schemes = schemes(dossier, workbench, language);
        let title = |id: &str| dossier.proposal(id).map(|proposal| proposal.title.as_str()).unwrap_or_default();
        let tallier = Tallier {
            this: opened.done(proposal)?,
            other: other.and_then(|other| opened.done(other)),
            names: &names,
            proposals: (title(proposal), other.map(title).unwrap_or_default()),
            this_id: proposal,
            other_id: other.unwrap_or_default(),
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
