//! Why an edit cannot be applied, with the words for it.

use crate::domain::id::{ArticleId, SchemeId};
use crate::domain::words::{Message, Phrase, Shown, phrase};
use crate::message;

/// What has an id in a dossier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A proposal.
    Proposal,
    /// A chapter of a proposal.
    Chapter,
    /// An article.
    Article,
    /// A protocol agreement.
    Protocol,
    /// An annex.
    Annex,
    /// A workforce profile.
    Profile,
    /// A fund or subsidy.
    Scheme,
    /// A published figure that the dossier replaces.
    Figure,
    /// A term on which packages are compared.
    Term,
    /// What the parties answer to a finding.
    Reply,
}

impl Kind {
    /// Its word in a sentence.
    pub fn name(self) -> Phrase {
        match self {
            Self::Proposal => phrase!("voorstel", "proposal"),
            Self::Chapter => phrase!("hoofdstuk", "chapter"),
            Self::Article => phrase!("artikel", "article"),
            Self::Protocol => phrase!("protocolafspraak", "protocol agreement"),
            Self::Annex => phrase!("bijlage", "annex"),
            Self::Profile => phrase!("profiel", "profile"),
            Self::Scheme => phrase!("regeling", "scheme"),
            Self::Figure => phrase!("eigen cijfer", "own figure"),
            Self::Term => phrase!("arbeidsvoorwaarde", "term of employment"),
            Self::Reply => phrase!("antwoord op een bevinding", "answer to a finding"),
        }
    }

    pub(super) fn absent(self, id: &str) -> NotApplicable {
        NotApplicable::Absent(self, id.to_owned())
    }
}

/// Why an edit cannot be applied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotApplicable {
    /// Nothing of this kind has this id.
    Absent(Kind, String),
    /// Something has this id already.
    Taken(Kind, String),
    /// The list is not that long.
    NoPlace {
        /// The place, counted from 0.
        at: usize,
        /// How many entries there are.
        length: usize,
    },
    /// The article has no parameters, because it is not made from a template.
    NoTemplate(ArticleId),
    /// The scheme is the dossier's own: its chance and days stand in the scheme itself.
    OwnScheme(SchemeId),
    /// A dossier keeps one proposal.
    LastProposal,
}

impl NotApplicable {
    /// Why the edit cannot be applied, in a sentence.
    pub fn message(&self) -> Message {
        match self {
            Self::Absent(kind, id) => message!(
                nl: "er is geen {kind} ‘{id}’", en: "there is no {kind} ‘{id}’",
                kind = kind.name(), id = id
            ),
            Self::Taken(kind, id) => message!(
                nl: "‘{id}’ is al de id van iets anders; het {kind} krijgt een eigen id",
                en: "‘{id}’ is the id of something else already; the {kind} takes an id of its own",
                kind = kind.name(), id = id
            ),
            Self::NoPlace { at, length } => message!(
                nl: "plaats {at} is er niet; het zijn er {length}", en: "there is no place {at}; there are {length}",
                at = at + 1, length = Shown::Count(*length)
            ),
            Self::NoTemplate(article) => message!(
                nl: "artikel ‘{article}’ komt niet uit de bibliotheek en heeft geen waarden om in te stellen",
                en: "article ‘{article}’ is not from the library and has no values to set",
                article = article
            ),
            Self::OwnScheme(scheme) => message!(
                nl: "‘{scheme}’ is een eigen regeling; wijzig de regeling zelf",
                en: "‘{scheme}’ is a scheme of the dossier’s own; change the scheme itself",
                scheme = scheme
            ),
            Self::LastProposal => message!(
                nl: "het laatste voorstel blijft staan; een dossier heeft er ten minste één",
                en: "the last proposal stays; a dossier has at least one"
            ),
        }
    }
}
