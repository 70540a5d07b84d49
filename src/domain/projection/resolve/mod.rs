//! From a dossier and the data files to the inputs of a calculation, with where each input comes from.

mod clauses;
mod frame;
mod own_costs;
mod profiles;
mod provenance;
mod schemes;

use std::collections::BTreeMap;

pub use provenance::{Names, Provenance, Provenances};

use provenance::ReadFigure;

use super::reach::Typology;
use crate::domain::agreement::{Article, ArticleContent, Chapter, Dossier, Proposal};
use crate::domain::clause::{Family, Library};
use crate::domain::costs::Given;
use crate::domain::costs::given::GivenPension;
use crate::domain::diagnostic::{Diagnostic, Severity};
use crate::domain::funding::Catalogue;
use crate::domain::id::ArticleId;
use crate::domain::parameters::{FigureKey, Figures, PublishedFigures};
use crate::domain::period::Date;
use crate::domain::remedy::Remedy;
use crate::domain::spelling::nearest;
use crate::domain::words::{Bilingual, Message, Subject};
use crate::domain::workforce::{ContractKind, Profile};
use crate::message;

/// The data files a calculation reads.
#[derive(Clone, Copy, Debug)]
pub struct Data<'d> {
    /// The clause library.
    pub library: &'d Library,
    /// The published figures.
    pub figures: &'d PublishedFigures,
    /// The funds and subsidies.
    pub catalogue: &'d Catalogue,
}

/// The inputs of a calculation with where they come from.
#[derive(Clone, Debug)]
pub struct Resolved {
    /// Everything the calculation uses.
    pub given: Given,
    /// Where each comes from, by its place in the given.
    pub provenance: Provenances,
    /// Which article each clause's drivers stand in, by index of the clause.
    pub attribution: Vec<Attribution>,
    /// What the typology of the advice is measured by.
    pub typology: Typology,
    /// The articles of which nothing is computed, because what they lean on is not in the proposal: with the name of that.
    pub not_computed: BTreeMap<ArticleId, Bilingual>,
    /// Articles in the parties' own words that are not said to cost anything: of these nothing is computed.
    pub own_words: Vec<ArticleId>,
    /// Warnings: projections, stale figures, schemes to judge, articles that are not computed.
    pub findings: Vec<Diagnostic>,
}

/// Which articles a clause of the cost model consists of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribution {
    /// The family of the clause; none of what the parties say it costs themselves.
    pub family: Option<Family>,
    /// The article of each driver, by index.
    pub drivers: Vec<ArticleId>,
    /// The article that opens the right to a contract kind.
    pub extensions: Vec<(ContractKind, ArticleId)>,
}

impl Resolved {
    /// Whether a clause gives people something to learn or to grow by: those are the ones that count as reaching them.
    pub fn reaches(&self, clause: super::ClauseIndex) -> bool {
        matches!(self.attribution[clause].family, Some(Family::Language | Family::Career))
    }

    /// The article a line belongs to: the one that opened the right to these workers, or the one that names the driver.
    pub fn article_of(&self, line: &super::Line) -> &str {
        let attribution = &self.attribution[line.clause];
        let contract = line.profile.map(|profile| self.given.profiles[profile].contract);
        let opened = attribution.extensions.iter().find(|(kind, _)| Some(*kind) == contract);
        opened.map_or(attribution.drivers[line.driver].as_str(), |(_, article)| article.as_str())
    }

    /// The article whose right a line is the cost of, also where another one opens it to the workers.
    pub fn right_of(&self, line: &super::Line) -> &str {
        self.attribution[line.clause].drivers[line.driver].as_str()
    }
}

/// What is gathered while resolving.
struct Resolving<'d> {
    dossier: &'d Dossier,
    /// The chapters of the proposal.
    chapters: &'d [Chapter],
    data: Data<'d>,
    /// What the published figures are in this dossier.
    figures: Figures<'d>,
    today: Date,
    provenance: Provenances,
    /// Figures read before: every profile reads the same ones.
    read: BTreeMap<FigureKey, ReadFigure>,
    not_computed: BTreeMap<ArticleId, Bilingual>,
    said: Vec<Diagnostic>,
}

/// Resolves `proposal` of `dossier` into the inputs of a calculation.
///
/// # Errors
///
/// Everything that is missing, closed or below the law's minimum, all at once.
pub fn resolve(
    dossier: &Dossier,
    proposal: &Proposal,
    data: Data<'_>,
    today: Date,
) -> Result<Resolved, Vec<Diagnostic>> {
    let mut resolving = Resolving::new(dossier, &proposal.chapters, data, today);
    let common = resolving.common();
    let typology = resolving.typology();
    let profiles = resolving.profiles();
    let (mut clauses, mut attribution) = resolving.clauses();
    resolving.own_costs(&mut clauses, &mut attribution);
    let funding = resolving.schemes();
    let name = format!("{} – {}", dossier.name, proposal.title);
    let given = Given { name, profiles, clauses, funding, ..common };
    resolving.name_overrides();
    let not_computed = std::mem::take(&mut resolving.not_computed);
    let articles = proposal.chapters.iter().flat_map(|chapter| &chapter.articles);
    let is_own = |article: &&Article| matches!(article.content, ArticleContent::Free { cost: None, .. });
    let own_words = articles.filter(is_own).map(|article| article.id.clone()).collect();
    let (provenance, findings) = resolving.end()?;
    Ok(Resolved { given, provenance, attribution, typology, not_computed, own_words, findings })
}

/// What all profiles and proposals of `dossier` have in common, as a given without profiles, clauses and funding; and
/// the pension that each of `profiles` would have in it.
///
/// # Errors
///
/// Every published figure that is missing for these.
pub fn resolve_common<'p>(
    dossier: &Dossier,
    profiles: impl IntoIterator<Item = &'p Profile>,
    data: Data<'_>,
    today: Date,
) -> Result<(Given, Vec<Option<GivenPension>>), Vec<Diagnostic>> {
    let mut resolving = Resolving::new(dossier, &[], data, today);
    let common = resolving.common();
    let pensions = profiles.into_iter().map(|profile| resolving.pension(profile)).collect();
    resolving.end()?;
    Ok((common, pensions))
}

/// Each of them once, in the order in which they were said; only what is about the same thing can be the same.
fn once(said: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let mut once: Vec<Diagnostic> = Vec::new();
    let mut about: BTreeMap<Subject, Vec<usize>> = BTreeMap::new();
    for diagnostic in said {
        let earlier = about.entry(diagnostic.subject.clone()).or_default();
        if earlier.iter().all(|place| once[*place] != diagnostic) {
            earlier.push(once.len());
            once.push(diagnostic);
        }
    }
    once
}

impl<'d> Resolving<'d> {
    fn new(dossier: &'d Dossier, chapters: &'d [Chapter], data: Data<'d>, today: Date) -> Self {
        Self {
            dossier,
            chapters,
            data,
            figures: dossier.figures(data.figures),
            today,
            provenance: Provenances::default(),
            read: BTreeMap::new(),
            not_computed: BTreeMap::new(),
            said: Vec::new(),
        }
    }

    /// The given without profiles, clauses and funding.
    fn common(&mut self) -> Given {
        let (parameters, facts) = (self.statutory(), self.facts());
        let Dossier { name, agreement, assumptions, .. } = self.dossier;
        for place in ["wage_index", "price_index", "employers", "full_time_hours", "worked_share"] {
            self.rests_on_dossier(place.to_owned(), &assumptions.basis);
        }
        self.provenance.insert("term".to_owned(), Provenance::AgreementTerm(agreement.term));
        Given {
            name: name.clone(),
            start: agreement.term.start,
            end: agreement.term.end,
            reference_year: assumptions.reference_year(),
            wage_index: assumptions.wage_index,
            wages_rise_until: None,
            price_index: assumptions.price_index,
            employers: assumptions.employers.into(),
            full_time_hours: assumptions.full_time_hours.into(),
            worked_share: assumptions.worked_share,
            parameters,
            facts,
            profiles: Vec::new(),
            clauses: Vec::new(),
            funding: Vec::new(),
        }
    }

    /// Where each input comes from, and what is to be said; each once.
    fn end(self) -> Result<(Provenances, Vec<Diagnostic>), Vec<Diagnostic>> {
        let (errors, findings): (Vec<_>, Vec<_>) =
            once(self.said).into_iter().partition(|said| said.severity == Severity::Error);
        if errors.is_empty() { Ok((self.provenance, findings)) } else { Err(errors) }
    }

    /// The names of figures that the dossier replaces: those of published ones stand with their entry.
    ///
    /// One that no data file has and nothing has asked for is a slip of the pen, and would be without effect in silence.
    fn name_overrides(&mut self) {
        let published = self.data.figures;
        for own in &self.dossier.overrides {
            let id = own.figure.to_string();
            if let Some(title) = published.title(&own.figure) {
                self.provenance.names.figures.insert(own.figure.clone(), title.clone());
            } else if !self.read.contains_key(&own.figure) {
                let known: Vec<String> = published.listed().iter().map(|figure| figure.key.to_string()).collect();
                let meant = nearest(&id, known.iter().map(String::as_str));
                let said = Diagnostic::warning(
                    Subject::Figure(id.clone()),
                    message!(
                        nl: "de eigen waarde van ‘{figure}’ heeft geen gevolg; er is geen cijfer dat zo heet",
                        en: "the own value of ‘{figure}’ has no effect; no figure is called that", figure = &id
                    ),
                );
                self.said.push(match meant {
                    Some(near) => {
                        said.hint(message!(nl: "bedoelt u ‘{near}’?", en: "did you mean ‘{near}’?", near = near))
                    }
                    None => said,
                });
            }
        }
    }

    fn error(&mut self, subject: Subject, message: Message, remedy: impl Into<Remedy>) {
        self.said.push(Diagnostic::error(subject, message).remedy(remedy.into()));
    }
}
