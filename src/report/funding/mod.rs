//! The funds and subsidies a dossier counts on: for whom, how much, and why one does not pay; and the rest of the catalogue.

mod about;
mod amounts;
mod flow;
mod phrases;
mod standing;
mod using;

use rust_decimal::Decimal;

pub use flow::{Band, Flow, FlowPart};
pub use using::use_words;

use super::cost_by::Names;
use super::costs::Calculation;
use super::derivation::Piece;
use super::format::{self, say};
use crate::domain::agreement::{Dossier, FundingChoice, SchemeUse};
use crate::domain::costs::Payer;
use crate::domain::costs::given::{DriverKind, GivenClause};
use crate::domain::figure::Unit;
use crate::domain::funding::{Catalogue, Scheme};
use crate::domain::id::{ArticleId, SchemeId};
use crate::domain::money::{Cents, Euro};
use crate::domain::period::{Date, Year};
use crate::domain::projection::FigureId;
use crate::domain::words::{Bilingual, Language, Phrase, phrase};
use crate::domain::workforce::{ContractKind, EmployerSize};

/// Whether a scheme pays, and how sure that is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// It cannot be counted on.
    Refused,
    /// It could pay, but comes to nothing here.
    Nothing,
    /// It pays at least a cent in some year.
    Pays,
    /// Nobody knows: the costs were not computed.
    NotComputed,
}

/// An amount with what it is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Granted {
    /// The amount in cents.
    pub cents: Cents,
    /// The figure, by which its derivation opens.
    pub figure: FigureId,
}

/// A row of amounts by year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GrantRow {
    /// What the amounts are, in words.
    pub name: String,
    /// What is paid in each year, in the order of the columns.
    pub amounts: Vec<Granted>,
    /// What is paid over the whole term.
    pub total: Granted,
}

/// What is known about a scheme, in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// A heading and its lines, in the order in which they are read.
    pub sections: Vec<(String, Vec<String>)>,
    /// Where it was published: title and address.
    pub source: String,
    /// How sure and when checked.
    pub checked: String,
    /// Not checked for a year.
    pub is_stale: bool,
}

/// A scheme the dossier counts on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SchemeView {
    /// Id of the scheme.
    pub id: SchemeId,
    /// The name of the scheme for a reader.
    pub title: String,
    /// Who runs it and whose money it is.
    pub payer: String,
    /// By which its colour is known.
    pub payer_kind: Option<Payer>,
    /// Whether it is the dossier's own.
    pub is_own: bool,
    /// Whether it pays in this dossier.
    pub standing: Standing,
    /// Why it does not, or for whom only.
    pub reasons: Vec<String>,
    /// Which schemes go before it and took over part of the same costs.
    pub before: Vec<String>,
    /// What held the money down.
    pub limits: Vec<Vec<Piece>>,
    /// What it pays by year: certain or if awarded, and expected.
    pub rows: Vec<GrantRow>,
    /// The chance of award that is used.
    pub chance: Decimal,
    /// The published chance, where the dossier has its own.
    pub published_chance: Option<Decimal>,
    /// Whether its last terms are taken to go on; nothing where that cannot be chosen.
    pub assume_continued: Option<bool>,
    /// What the dossier knows of its use.
    pub using: SchemeUse,
    /// What is known about it.
    pub about: About,
}

/// A scheme of the catalogue that the dossier does not count on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Id of the scheme.
    pub id: SchemeId,
    /// The name of the scheme for a reader.
    pub title: String,
    /// Who runs it and whose money it is.
    pub payer: String,
    /// Whether it is for the dossier's sector, or for every one.
    pub is_for_sector: bool,
    /// Why it cannot be added; nothing where it can.
    pub refused: Option<String>,
    /// What is to be known when it is added.
    pub remark: Option<String>,
    /// Whether its terms must be taken to go on for it to pay.
    pub needs_continuation: bool,
    /// What is known about it.
    pub about: About,
}

/// A row of the totals by year: what is borne without schemes, what they pay, or what is left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TotalRow {
    /// What the amounts are, in words.
    pub name: String,
    /// By year and over the term.
    pub amounts: Vec<Cents>,
    /// The figures: by year and over the term.
    pub figures: Vec<FigureId>,
    /// Whether it is a result of the rows above it.
    pub is_sum: bool,
}

/// Everything about the funding of a proposal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Funding {
    /// The calendar years of the columns.
    pub years: Vec<Year>,
    /// The schemes the dossier counts on, in the order in which they are applied.
    pub schemes: Vec<SchemeView>,
    /// The rest of the catalogue: those for this sector first.
    pub offers: Vec<Offer>,
    /// The articles with fund contributions, which can pay a scheme, by their names.
    pub contributions: Vec<(ArticleId, String)>,
    /// Without schemes, with the certain ones, and with what may be expected of all.
    pub totals: Vec<TotalRow>,
    /// The way of the money over the term with the certain schemes; nothing where no scheme pays.
    pub flow: Option<Flow>,
    /// The same with what may be expected of all; nothing where every scheme is certain.
    pub expected_flow: Option<Flow>,
}

/// What the view is made from.
pub struct FundingSubject<'f> {
    /// The dossier whose funding is shown.
    pub dossier: &'f Dossier,
    /// The funds and subsidies that can be chosen.
    pub catalogue: &'f Catalogue,
    /// Names of the sectors by id.
    pub sectors: &'f dyn Fn(&str) -> String,
    /// The calculation, where there is one.
    pub calculation: Option<&'f Calculation>,
    /// Names of articles and profiles.
    pub names: &'f Names,
    /// The day on which terms are stale or not.
    pub today: Date,
    /// The language of names and reasons.
    pub language: Language,
}

impl FundingSubject<'_> {
    /// Everything about the funding.
    pub fn funding(&self) -> Funding {
        let schemes: Vec<SchemeView> = self.dossier.funding.iter().map(|choice| self.scheme_view(choice)).collect();
        let mut offers: Vec<Offer> = self
            .catalogue
            .schemes
            .values()
            .filter(|scheme| !schemes.iter().any(|own| own.id == scheme.id))
            .map(|scheme| self.offer(scheme))
            .collect();
        offers.sort_by_key(|offer| {
            (!offer.is_for_sector, offer.refused.is_some(), offer.needs_continuation, offer.title.clone())
        });
        let (flow, expected_flow) = self.flows();
        Funding {
            years: self.years(),
            schemes,
            offers,
            contributions: self.contributions(),
            totals: self.totals(),
            flow,
            expected_flow,
        }
    }

    fn contributions(&self) -> Vec<(ArticleId, String)> {
        let clauses = self.calculation.iter().flat_map(|calculation| &calculation.resolved.given.clauses);
        let pays =
            |clause: &&GivenClause| clause.drivers.iter().any(|driver| driver.kind() == DriverKind::FundContribution);
        clauses.filter(pays).map(|clause| (clause.id.clone(), self.names.article(&clause.id).to_owned())).collect()
    }

    fn said(&self, text: &Bilingual) -> String {
        text.in_language(self.language).to_owned()
    }

    fn euro(&self, amount: Cents) -> String {
        format::euro(amount, self.language)
    }

    fn exact(&self, amount: Euro) -> String {
        format::quantity(amount.value(), Unit::Euro, self.language)
    }

    fn years(&self) -> Vec<Year> {
        self.dossier.agreement.term.years().collect()
    }

    fn scheme_view(&self, choice: &FundingChoice) -> SchemeView {
        let (scheme, own_chance, assume_continued, basis) = match choice {
            FundingChoice::Own(own) => (Some(&own.scheme), None, None, Some(own.basis.as_str())),
            FundingChoice::Catalogue { scheme, chance, assume_continued, using: _ } => {
                (self.catalogue.schemes.get(scheme), *chance, Some(*assume_continued), None)
            }
        };
        let id = choice.scheme_id().to_owned();
        let Some(scheme) = scheme else {
            return SchemeView {
                title: id.to_string(),
                id,
                payer: String::new(),
                payer_kind: None,
                is_own: false,
                standing: Standing::Refused,
                reasons: vec![say!(self.language, phrases::NOT_IN_CATALOGUE)],
                before: Vec::new(),
                limits: Vec::new(),
                rows: Vec::new(),
                chance: Decimal::ONE,
                published_chance: None,
                assume_continued: None,
                using: choice.using().clone(),
                about: About::default(),
            };
        };
        let continued = assume_continued.unwrap_or_default();
        let terms = self.terms(scheme, continued);
        let published = terms.and_then(|terms| terms.chance).map_or(Decimal::ONE, |chance| chance.value());
        let refused = self.refused(scheme, continued);
        let (standing, mut reasons) = match (&refused, self.calculation) {
            (Some(why), _) => (Standing::Refused, vec![why.clone()]),
            (None, None) => (Standing::NotComputed, Vec::new()),
            (None, Some(calculation)) => self.standing(calculation, scheme),
        };
        if let Some(why) = self.other_sector(scheme) {
            reasons.push(why);
        }
        let mut about = self.about(scheme, terms);
        if let Some(basis) = basis {
            about.sections.insert(0, (say!(self.language, phrases::ASSUMPTION_RESTS_ON), vec![basis.to_owned()]));
        }
        SchemeView {
            id,
            title: self.said(&scheme.title),
            payer: self.payer(scheme),
            payer_kind: Payer::from_code(&scheme.payer),
            is_own: matches!(choice, FundingChoice::Own(_)),
            standing,
            reasons,
            before: self.calculation.map(|calculation| self.before(calculation, scheme)).unwrap_or_default(),
            limits: self.calculation.map(|calculation| self.limits(calculation, scheme)).unwrap_or_default(),
            rows: self.calculation.map(|calculation| self.rows(calculation, &scheme.id)).unwrap_or_default(),
            chance: own_chance.map_or(published, |chance| chance.value()),
            published_chance: own_chance.map(|_| published),
            assume_continued: assume_continued.filter(|_| scheme.terms.iter().all(|terms| terms.to.is_some())),
            using: choice.using().clone(),
            about,
        }
    }

    fn payer(&self, scheme: &Scheme) -> String {
        let payer = Payer::from_code(&scheme.payer).map(|payer| payer.name().in_language(self.language).to_owned());
        let administrator = Some(scheme.administrator.clone());
        let administrator = administrator.filter(|name| !name.is_empty() && Some(name) != payer.as_ref());
        [administrator, payer].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    fn title_of(&self, id: &str) -> String {
        let of_choice = |choice: &FundingChoice| match choice {
            FundingChoice::Own(own) if own.scheme.id == id => Some(self.said(&own.scheme.title)),
            _ => None,
        };
        self.catalogue
            .schemes
            .get(id)
            .map(|scheme| self.said(&scheme.title))
            .or_else(|| self.dossier.funding.iter().find_map(of_choice))
            .unwrap_or_else(|| id.to_owned())
    }

    fn offer(&self, scheme: &Scheme) -> Offer {
        let closed = self.refused(scheme, true);
        let needs_continuation = closed.is_none() && self.refused(scheme, false).is_some();
        let known = scheme.terms.iter().filter_map(|terms| terms.to).max();
        let remark =
            known.filter(|_| needs_continuation).map(|to| say!(self.language, phrases::ASSUMES_CONTINUATION, to = to));
        Offer {
            id: scheme.id.clone(),
            title: self.said(&scheme.title),
            payer: self.payer(scheme),
            is_for_sector: self.other_sector(scheme).is_none(),
            refused: closed,
            remark: self.other_sector(scheme).or(remark),
            needs_continuation,
            about: self.about(scheme, self.terms(scheme, true)),
        }
    }
}

/// Name of a contract kind.
pub fn contract_name(kind: ContractKind) -> Phrase {
    match kind {
        ContractKind::Permanent => phrase!("vast", "permanent"),
        ContractKind::FixedTerm => phrase!("tijdelijk", "fixed-term"),
        ContractKind::OnCall => phrase!("oproep", "on call"),
        ContractKind::Agency => phrase!("uitzend", "agency"),
    }
}

/// Name of an employer size.
pub fn size_name(size: EmployerSize) -> Phrase {
    match size {
        EmployerSize::Small => phrase!("kleine werkgevers", "small employers"),
        EmployerSize::Large => phrase!("grote werkgevers", "large employers"),
    }
}
