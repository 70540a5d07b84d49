//! What one negotiation is about, as a `*.akkoord` file holds it.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::documents::DocumentChoices;
use super::funding::FundingChoice;
use super::ledger::LedgerEntry;
use super::own::{FreeParagraph, OwnCost, OwnWording};
use super::reply::Reply;
use crate::domain::clause::Value;
use crate::domain::equivalence::PackageTerm;
use crate::domain::id::{ArticleId, ProposalId};
use crate::domain::money::Rate;
use crate::domain::parameters::{Figures, Override, PublishedFigures};
use crate::domain::period::{Date, Period, Year};
use crate::domain::shared::Shared;
use crate::domain::workforce::{Profile, SMALLEST_GROUP};

/// Everything one negotiation is about: what is signed, for whom, under which assumptions and with whose money.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dossier {
    /// Version of the file format; 1.
    pub format: u32,
    /// Its name, as it shows in the title bar: "Cao Glastuinbouw 2027–2028".
    pub name: String,
    /// What it is, in a few sentences; for an example, that it is one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub about: String,
    /// The agreement's frame, the same in all proposals.
    pub agreement: Agreement,
    /// The variants of the chapters; at least one.
    pub proposals: Vec<Proposal>,
    /// The workforce profiles, in the order in which they are shown and summed.
    pub workforce: Shared<Vec<Profile>>,
    /// What the calculation assumes.
    pub assumptions: Assumptions,
    /// The funds and subsidies, in the order in which they are applied.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub funding: Vec<FundingChoice>,
    /// Published figures replaced by the dossier's own, with a reason.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub overrides: Vec<Override>,
    /// Terms on which an agency worker is compared with a worker of the user undertaking, besides the articles.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub package: Vec<PackageTerm>,
    /// What the parties answer to findings of the checks.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub replies: Vec<Reply>,
    /// The ledger of offers, in the order in which they went over the table.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ledger: Vec<LedgerEntry>,
    /// How its documents are made.
    #[serde(default, skip_serializing_if = "DocumentChoices::is_default")]
    pub documents: DocumentChoices,
}

impl Dossier {
    /// The proposal with this id.
    pub fn proposal(&self, id: &str) -> Option<&Proposal> {
        self.proposals.iter().find(|proposal| proposal.id == id)
    }

    /// The proposal with this id, to be changed.
    pub fn proposal_mut(&mut self, id: &str) -> Option<&mut Proposal> {
        self.proposals.iter_mut().find(|proposal| proposal.id == id)
    }

    /// What every published figure is in this dossier.
    pub fn figures<'d>(&'d self, published: &'d PublishedFigures) -> Figures<'d> {
        Figures::new(published, &self.overrides, self.assumptions.reference_date)
    }
}

/// Which side of the table a party sits on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum PartySide {
    /// Employer or employers' association.
    Employers,
    /// Union.
    Workers,
}

/// A party to the agreement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Party {
    /// What references, figures and journals call it; unlike its title it never changes.
    pub id: String,
    /// The name as it stands in the agreement and below the signature.
    pub name: String,
    /// For whom it concludes the agreement.
    pub side: PartySide,
    /// Where it has its seat.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub seat: String,
    /// Whether its statutes name the power to conclude collective agreements (Wet CAO art. 2); absent: not yet checked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub power_in_statutes: Option<bool>,
}

/// Whether better terms for the worker are allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Character {
    /// *minimum-cao*: deviation in favour of the worker is allowed.
    Minimum,
    /// *standaard-cao*: no deviation.
    Standard,
}

/// A place for a signature.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signature {
    /// Id of the party that is bound by it.
    pub party: String,
    /// Who signs, where known; left open on paper otherwise.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub signatory: String,
    /// The function in which somebody signs, such as "voorzitter"; left open on paper where empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub function: String,
}

/// The frame of the agreement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agreement {
    /// The title on the title page.
    pub title: String,
    /// Id of the sector in `assets/sectors`, where it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sector: Option<String>,
    /// Who concludes it; at least one of each side (Wet CAO art. 1).
    pub parties: Vec<Party>,
    /// Whose work falls under it (*werkingssfeer*), in the words of the agreement.
    pub scope: String,
    /// The days it is in force, both included.
    pub term: Period,
    /// The day it was or will be concluded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub concluded_on: Option<Date>,
    /// The day SZW's confirmation of receipt was or will be sent (Wet op de loonvorming art. 4).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receipt_on: Option<Date>,
    /// For how long it is to be declared generally binding, where that is asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub generally_binding: Option<Period>,
    /// Whether an employer may give more than it says.
    pub character: Character,
    /// Whether the scope covers temporary-work agencies as employers: then an agency can be addressed.
    #[serde(default)]
    pub binds_agencies: bool,
    /// Whether it goes on after its end unless a party gives notice: each time for the same length, a year at most, with
    /// notice of a twelfth of the first term (Wet CAO art. 19).
    #[serde(default)]
    pub tacit_extension: bool,
    /// Recitals (*overwegingen*), where the policy aim may be named.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub recitals: Vec<String>,
    /// Places to sign, in the order in which they stand on paper.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub signatures: Vec<Signature>,
}

/// A variant of the chapters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proposal {
    /// What references, figures and journals call it; unlike its title it never changes.
    pub id: ProposalId,
    /// The name it has on the table, such as "Inzet vakbonden"; it stands in no legal text.
    pub title: String,
    /// The chapters; articles are numbered through them in this order.
    pub chapters: Vec<Chapter>,
    /// Protocol agreements; kept apart, never declared generally binding.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub protocol: Vec<ProtocolAgreement>,
    /// What is part of the agreement and stands behind it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub annexes: Vec<Annex>,
}

impl Proposal {
    /// The articles of all chapters, in order.
    pub fn articles(&self) -> impl DoubleEndedIterator<Item = &Article> + Clone {
        self.chapters.iter().flat_map(|chapter| &chapter.articles)
    }

    /// The articles of all chapters, in order, to be changed.
    pub fn articles_mut(&mut self) -> impl DoubleEndedIterator<Item = &mut Article> {
        self.chapters.iter_mut().flat_map(|chapter| &mut chapter.articles)
    }

    /// The article with this id.
    pub fn article(&self, id: &str) -> Option<&Article> {
        self.articles().find(|article| article.id == id)
    }

    /// The article with this id, to be changed.
    pub fn article_mut(&mut self, id: &str) -> Option<&mut Article> {
        self.articles_mut().find(|article| article.id == id)
    }
}

/// A numbered part of the agreement that holds articles; it costs nothing and binds nobody by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chapter {
    /// What references, figures and journals call it; unlike its title it never changes.
    pub id: String,
    /// The heading without its number, which follows from its place.
    pub title: String,
    /// The articles; their numbers run on from the chapter before.
    pub articles: Vec<Article>,
}

/// A clause in its place; its number follows from that place and is never stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Article {
    /// Stable id; references and figures use it.
    pub id: ArticleId,
    /// Where its words come from.
    pub content: ArticleContent,
}

/// Where the words of an article come from, and what its costs are computed from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum ArticleContent {
    /// The definitions that the other articles use, and no others.
    Definitions,
    /// Scope, term, notice and character, from the agreement's frame.
    ScopeAndTerm,
    /// A template of the library with values; what is not named here has the template's default.
    Template {
        /// Id of the template in the clause library.
        template: String,
        /// Values that differ from the template's defaults, by parameter id.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        values: BTreeMap<String, Value>,
        /// The parties' own words in place of the template's, where it was made their own.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        wording: Option<OwnWording>,
    },
    /// Words of the parties' own.
    Free {
        /// The heading without its number.
        title: String,
        /// The paragraphs; may hold references and terms in braces, as the library's texts do.
        paragraphs: Vec<FreeParagraph>,
        /// What it is said to cost; without it, that is not computed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        cost: Option<OwnCost>,
    },
}

/// An agreement between the parties that gives no right to anyone else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProtocolAgreement {
    /// What references, figures and journals call it; unlike its title it never changes.
    pub id: String,
    /// The heading without its number, which follows from its place.
    pub title: String,
    /// The words, which may hold references and terms in braces.
    pub text: String,
}

/// Text behind the agreement that is part of it, such as the statutes of a fund.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Annex {
    /// What references, figures and journals call it; unlike its title it never changes.
    pub id: String,
    /// The heading without its number, which follows from its place.
    pub title: String,
    /// The paragraphs, without numbers.
    pub paragraphs: Vec<String>,
}

/// What the calculation assumes of all profiles and articles alike; a value of one of them stands there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Assumptions {
    /// The day wages and statutory figures were read; its year is the reference year of wages and prices.
    pub reference_date: Date,
    /// Yearly rise of wages, and of statutory amounts past the last published one.
    pub wage_index: Rate,
    /// Yearly rise of prices, as a fraction: 0.02 is two per cent.
    pub price_index: Rate,
    /// Number of employers in the bargaining unit.
    pub employers: Decimal,
    /// Hours a week of a full-time job.
    pub full_time_hours: Decimal,
    /// Share of paid hours that is worked; 1 values an hour as paid, about 0.88 as worked.
    pub worked_share: Rate,
    /// Up to how many years of stay counts as short (the advice allows 1 to 3).
    pub short_stay_years: u8,
    /// Share of learners that reaches the next level after the hours it needs; absent: the published figure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub success_rate: Option<Rate>,
    /// The fewest workers that a group of a payroll file, or a row of a document, is made of.
    #[serde(default = "smallest_group", skip_serializing_if = "is_usual_smallest_group")]
    pub smallest_group: u32,
    /// Why these values, in the dossier's own words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub basis: Vec<crate::domain::workforce::Basis>,
}

fn smallest_group() -> u32 {
    SMALLEST_GROUP
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it with a reference")]
fn is_usual_smallest_group(workers: &u32) -> bool {
    *workers == SMALLEST_GROUP
}

impl Assumptions {
    /// The year whose wages and prices the dossier's amounts are in.
    pub fn reference_year(&self) -> Year {
        self.reference_date.year()
    }
}
