//! What a check has to say: how bad it is, where, why, and what to do about it.

use super::fix::Fix;
use super::law::LawReference;
use crate::domain::id::{ArticleId, ProfileId, SchemeId};
use crate::domain::words::{Message, Phrase, phrase};

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth knowing; the parties may well leave it as it is.
    Hint,
    /// Allowed only with a good reason, which should be written down.
    Justify,
    /// Cannot be declared generally binding.
    NotDeclarable,
    /// Void, or without the effect it claims.
    Void,
}

impl Severity {
    /// All, from heavy to light.
    pub const ALL: [Self; 4] = [Self::Void, Self::NotDeclarable, Self::Justify, Self::Hint];

    /// Its name on screen and paper.
    pub fn name(self) -> Phrase {
        match self {
            Self::Void => phrase!("nietig of zonder werking", "void or without effect"),
            Self::NotDeclarable => {
                phrase!("niet algemeen verbindend te verklaren", "cannot be declared generally binding")
            }
            Self::Justify => phrase!("te onderbouwen", "to justify"),
            Self::Hint => phrase!("aandachtspunt", "hint"),
        }
    }

    /// Its code in data and on the command line.
    pub fn code(self) -> &'static str {
        match self {
            Self::Void => "void",
            Self::NotDeclarable => "not-declarable",
            Self::Justify => "justify",
            Self::Hint => "hint",
        }
    }
}

/// A place within an article.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The article as a whole.
    Whole,
    /// A paragraph, by its place from 0 among those that are there, and its label where it has one.
    Paragraph {
        /// Its index among the paragraphs that are there under the present values.
        index: usize,
        /// The label by which references find it, where it has one.
        label: Option<String>,
    },
    /// A parameter, by id; the inspector can be opened at it.
    Parameter(String),
}

/// What in a dossier a finding is about; every face can lead a reader there.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The dossier as a whole.
    Dossier,
    /// The term, the day of conclusion or of receipt.
    Term,
    /// The period for which general binding is asked.
    GeneralBinding,
    /// A party, by id.
    Party(String),
    /// An article, by id.
    Article {
        /// Id of the article.
        article: ArticleId,
        /// The part of it that is meant.
        part: Part,
    },
    /// A protocol agreement, by id.
    Protocol(String),
    /// An annex, by id.
    Annex(String),
    /// A workforce profile, by id.
    Profile(ProfileId),
    /// A fund or subsidy, by id.
    Scheme(SchemeId),
    /// A published figure, by id.
    Figure(String),
}

impl Place {
    /// An article as a whole.
    pub fn article(id: &str) -> Self {
        Self::Article { article: id.into(), part: Part::Whole }
    }

    /// A parameter of an article.
    pub fn parameter(article: &str, parameter: &str) -> Self {
        Self::Article { article: article.into(), part: Part::Parameter(parameter.to_owned()) }
    }

    /// How data names it: stable while what it is about keeps its id.
    pub fn code(&self) -> String {
        match self {
            Self::Dossier => "dossier".to_owned(),
            Self::Term => "term".to_owned(),
            Self::GeneralBinding => "general-binding".to_owned(),
            Self::Party(id) => format!("party/{id}"),
            Self::Article { article, part: Part::Whole } => format!("article/{article}"),
            Self::Article { article, part: Part::Parameter(parameter) } => format!("article/{article}/{parameter}"),
            Self::Article { article, part: Part::Paragraph { label: Some(label), .. } } => {
                format!("article/{article}/#{label}")
            }
            Self::Article { article, part: Part::Paragraph { index, label: None } } => {
                format!("article/{article}/{index}")
            }
            Self::Protocol(id) => format!("protocol/{id}"),
            Self::Annex(id) => format!("annex/{id}"),
            Self::Profile(id) => format!("profile/{id}"),
            Self::Scheme(id) => format!("scheme/{id}"),
            Self::Figure(id) => format!("figure/{id}"),
        }
    }

    /// The id of the article, where it is one.
    pub fn article_id(&self) -> Option<&str> {
        match self {
            Self::Article { article, .. } => Some(article),
            Self::Dossier
            | Self::Term
            | Self::GeneralBinding
            | Self::Party(_)
            | Self::Protocol(_)
            | Self::Annex(_)
            | Self::Profile(_)
            | Self::Scheme(_)
            | Self::Figure(_) => None,
        }
    }
}

/// What the run of a check brings up; the check adds severity, law and explanation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// What in the dossier it is about.
    pub place: Place,
    /// What is wrong here, with values.
    pub message: Message,
    /// What the window can do about it.
    pub fix: Option<Fix>,
}

impl Remark {
    /// A remark without a fix.
    pub fn new(place: Place, message: Message) -> Self {
        Self { place, message, fix: None }
    }

    /// The remark with a fix, where there is one.
    #[must_use]
    pub fn fix(mut self, fix: impl Into<Option<Fix>>) -> Self {
        self.fix = fix.into();
        self
    }
}

/// Something a check has to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Id of the check that found it.
    pub check: &'static str,
    /// How much it weighs: from worth knowing to void.
    pub severity: Severity,
    /// The law it rests on; [`LawReference::with_text_read`] says which text was read.
    pub law: Vec<LawReference>,
    /// What in the dossier it is about.
    pub place: Place,
    /// What is wrong here, with values.
    pub message: Message,
    /// Why, and what to do.
    pub explanation: Message,
    /// What the window can do about it.
    pub fix: Option<Fix>,
}

impl Finding {
    /// What an answer to it in a dossier is found by: the proposal, the check and the place.
    pub fn key(&self, proposal: &str) -> String {
        format!("{proposal}/{}/{}", self.check, self.place.code())
    }
}
