//! A clause template and the library of them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::condition::Condition;
use super::cost_spec::CostSpec;
use super::parameter::Parameter;
use crate::domain::dated::{Source, Sureness};
use crate::domain::words::{Bilingual, Phrase, phrase};

/// The six families of clauses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Family {
    /// Learning Dutch.
    Language,
    /// Career support.
    Career,
    /// Agency work.
    AgencyWork,
    /// Information and registration.
    Information,
    /// Meeting and buddies.
    Meeting,
    /// Funding, enforcement and transition.
    Implementation,
}

impl Family {
    /// All of them, as they are listed.
    pub const ALL: [Self; 6] =
        [Self::Language, Self::Career, Self::AgencyWork, Self::Information, Self::Meeting, Self::Implementation];

    /// The id and the heading of the chapter in which its articles stand, in the language of the agreement.
    pub fn chapter(self) -> (&'static str, &'static str) {
        match self {
            Self::Language => ("language", "Nederlands leren"),
            Self::Career => ("career", "Loopbaan"),
            Self::AgencyWork => ("agency-work", "Uitzendarbeid"),
            Self::Information => ("information", "Informatie en registratie"),
            Self::Meeting => ("meeting", "Ontmoeting"),
            Self::Implementation => ("implementation", "Uitvoering"),
        }
    }
}

/// What kind of clause it is in law.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum LegalNature {
    /// *normatief*: rights and duties between employer and worker.
    Normative,
    /// *diagonaal*: duties of employer or worker towards the parties or their fund.
    Diagonal,
    /// *obligatoir*: duties between the parties.
    Obligatory,
    /// *protocol*: intentions; not enforceable by a worker.
    Protocol,
}

impl LegalNature {
    /// Its name.
    pub fn name(self) -> Phrase {
        match self {
            Self::Normative => phrase!("normatief", "normative"),
            Self::Diagonal => phrase!("diagonaal", "diagonal"),
            Self::Obligatory => phrase!("obligatoir", "obligatory"),
            Self::Protocol => phrase!("protocol", "protocol"),
        }
    }

    /// Why a clause of this kind stays outside a declaration as generally binding; nothing where it can be declared.
    ///
    /// Only what binds employers and workers to each other or to the parties can be (Toetsingskader AVV, 4.3).
    pub fn outside(self) -> Option<Bilingual> {
        match self {
            Self::Normative | Self::Diagonal => None,
            Self::Obligatory => Some(Bilingual::new(
                "Het lid bindt alleen partijen; een obligatoire bepaling wordt niet algemeen verbindend verklaard.",
                "The paragraph binds only the parties; an obligatory clause is not declared generally binding.",
            )),
            Self::Protocol => Some(Bilingual::new(
                "Een protocolafspraak wordt niet algemeen verbindend verklaard.",
                "A protocol agreement is not declared generally binding.",
            )),
        }
    }
}

/// Who has to do something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Addressee {
    /// The employer under the agreement.
    Employer,
    /// The employer in its role of user undertaking (*inlener*).
    UserUndertaking,
    /// The temporary-work agency (*uitzendbureau*); only an agreement of the agency sector can bind it.
    Agency,
    /// The worker.
    Worker,
    /// The parties to the agreement.
    Parties,
    /// The sector fund.
    Fund,
}

/// Whether the minister can declare the clause generally binding (*avv*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GenerallyBinding {
    /// Whether the minister can declare it generally binding at all.
    pub possible: bool,
    /// On what that judgment rests.
    pub reason: Bilingual,
}

/// A numbered paragraph (*lid*) of the legal text.
///
/// The text holds blanks and references: `{hours_per_year}`, `{article:monitoring}`, `{paragraph:start}`,
/// `{article:language-lessons#start}`, `{term:taalniveau}` or `{term:taalniveau|taalniveaus}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Paragraph {
    /// A stable name by which references find it.
    #[serde(default)]
    pub label: Option<String>,
    /// What kind of clause it is in law, which can be another one than the article's.
    pub nature: LegalNature,
    /// Why it stays outside a declaration as generally binding although a clause of its kind could be declared.
    #[serde(default)]
    pub outside: Option<Bilingual>,
    /// The condition under which it is printed and numbered; always where absent.
    #[serde(default)]
    pub when: Option<Condition>,
    /// The text; ends in a colon where items follow.
    pub text: String,
    /// Lettered items (*onderdelen*) below the text.
    #[serde(default)]
    pub items: Vec<Item>,
}

/// A lettered item of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// The condition under which it is printed and numbered; always where absent.
    #[serde(default)]
    pub when: Option<Condition>,
    /// The text, with blanks.
    pub text: String,
}

/// The recommendation of the advice a template carries out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AdviceReference {
    /// Number of the recommendation, from 1 to 5.
    pub recommendation: u8,
    /// Paragraph of the advice, such as `§ 6.4`.
    pub paragraph: String,
    /// Ids of the testable demands it helps to meet, from `assets/advice.ron`.
    #[serde(default)]
    pub demands: Vec<String>,
}

/// What comparable agreements or schemes show.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Practice {
    /// What is seen in practice, paraphrased.
    pub shows: Bilingual,
    /// Where that can be read.
    pub source: Source,
    /// How sure it is that it is so.
    pub sureness: Sureness,
}

/// What a paragraph promises that the costs of the template do not count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NotCosted {
    /// The label of the paragraph.
    pub paragraph: String,
    /// When it is not counted; always where absent.
    #[serde(default)]
    pub when: Option<Condition>,
    /// What is not counted, to go on with a sentence: "reistijd naar lessen".
    pub what: Bilingual,
}

/// What of the cost of a template is owed anyway, by law or by the agreement in force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Existing {
    /// The id of the parameter that is the share.
    pub share: String,
    /// The id of the text parameter that says by which law or agreement, once the dossier states a share of its own.
    pub basis: String,
}

/// A clause template: one file of the clause library.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Template {
    /// Version of the file format.
    pub format: u32,
    /// Stable id, equal to the file's name.
    pub id: String,
    /// Its family, equal to the folder.
    pub family: Family,
    /// The heading of the article, and its English name.
    pub title: Bilingual,
    /// What it is for, in a sentence.
    pub purpose: Bilingual,
    /// What kind of clause it is in law.
    pub nature: LegalNature,
    /// Who has to do something.
    pub addressees: Vec<Addressee>,
    /// Whether it can be declared generally binding.
    pub generally_binding: GenerallyBinding,
    /// What a negotiator can turn.
    pub parameters: Vec<Parameter>,
    /// The legal text, in Dutch.
    pub text: Vec<Paragraph>,
    /// What it means in plain words: Dutch at B1, and English; with the same blanks.
    pub plain: Bilingual,
    /// How it drives the cost model.
    pub costs: CostSpec,
    /// What of the cost is owed anyway; absent where it costs nothing.
    #[serde(default)]
    pub existing: Option<Existing>,
    /// What the text promises and the costs leave out.
    #[serde(default)]
    pub not_costed: Vec<NotCosted>,
    /// What of the advice it carries out.
    pub advice: Vec<AdviceReference>,
    /// What comparable agreements and schemes show, each with its source.
    #[serde(default)]
    pub practice: Vec<Practice>,
    /// The law it rests on or has to respect.
    #[serde(default)]
    pub law: Vec<String>,
}

impl Template {
    /// Why a paragraph stays outside a declaration as generally binding (*renvooi*); nothing where it can be declared.
    pub fn outside(&self, paragraph: &Paragraph) -> Option<Bilingual> {
        let whole = (!self.generally_binding.possible).then(|| self.generally_binding.reason.clone());
        paragraph.nature.outside().or_else(|| paragraph.outside.clone()).or(whole)
    }

    /// Finds a parameter by id.
    pub fn parameter(&self, id: &str) -> Option<&Parameter> {
        self.parameters.iter().find(|parameter| parameter.id == id)
    }
}

/// A defined term: it appears in the article of definitions only when a text uses it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Definition {
    /// Stable id, used as `{term:id}`.
    pub id: String,
    /// The word as it stands in running text.
    pub term: Bilingual,
    /// The definition in Dutch, as it stands behind "term:"; may use other terms.
    pub text: String,
    /// Everyday words that bring it in without a mark, in small letters: every clause speaks of the employer.
    #[serde(default)]
    pub words: Vec<String>,
}

/// Every template and definition there is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Library {
    /// The templates, by id.
    pub templates: BTreeMap<String, Template>,
    /// The definitions, by id.
    pub definitions: BTreeMap<String, Definition>,
}

impl Library {
    /// The template with this id; a dossier can name one that the library no longer has.
    pub fn template(&self, id: &str) -> Option<&Template> {
        self.templates.get(id)
    }
}
