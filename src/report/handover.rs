//! The documents that can be handed over, by the names they have on the command line and in the window.

use super::agreement::{Subject, agreement};
use super::cost_report::{cost_report, wage_costs};
use super::declaration::declaration;
use super::document::Document;
use super::papers::{confirmation, equivalence, leaflet, member_page, note_of_changes, proposal_letter, result};
use super::standing;
use crate::domain::agreement::{DocumentChoices, Paper};
use crate::domain::period::Date;
use crate::domain::words::{Language, Phrase, phrase};

/// A document that can be handed over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Handover {
    /// The agreement for signing: its text, without estimates and working names.
    #[default]
    Agreement,
    /// The same text for a declaration as generally binding: without names and signatures, with what stays outside marked.
    Declaration,
    /// What changes against the agreement in force.
    Changes,
    /// The overview of estimated wage costs for the notification.
    WageCosts,
    /// Every table, cost line and source.
    CostReport,
    /// The letter with the proposals, in points.
    ProposalLetter,
    /// What the sides agreed on, in points.
    Result,
    /// One page for members.
    MemberPage,
    /// What the agreement gives a group of workers, in a language they read.
    Leaflet,
    /// What the user undertaking tells the agency.
    Equivalence,
    /// What the agency confirms to the worker.
    Confirmation,
}

impl Handover {
    /// All documents, in the order in which they are offered.
    pub const ALL: [Self; 11] = [
        Self::Agreement,
        Self::Declaration,
        Self::Changes,
        Self::WageCosts,
        Self::CostReport,
        Self::ProposalLetter,
        Self::Result,
        Self::MemberPage,
        Self::Leaflet,
        Self::Equivalence,
        Self::Confirmation,
    ];

    /// Its code on the command line, and the end of its file's name.
    pub fn code(self) -> &'static str {
        match self {
            Self::Agreement => "agreement",
            Self::Declaration => "avv",
            Self::Changes => "changes",
            Self::WageCosts => "wage-costs",
            Self::CostReport => "cost-report",
            Self::ProposalLetter => "proposal-letter",
            Self::Result => "result",
            Self::MemberPage => "member-page",
            Self::Leaflet => "leaflet",
            Self::Equivalence => "equivalence",
            Self::Confirmation => "confirmation",
        }
    }

    /// Its name where it can be chosen.
    pub fn name(self) -> Phrase {
        match self {
            Self::Agreement => phrase!("Cao om te ondertekenen", "Agreement for signing"),
            Self::Declaration => phrase!("Cao-tekst voor avv", "Text for a declaration (avv)"),
            Self::Changes => phrase!("Nota van wijzigingen", "Note of changes"),
            Self::WageCosts => phrase!("Geraamde loonkosten", "Estimated wage costs"),
            Self::CostReport => phrase!("Kostenrapport", "Cost report"),
            Self::ProposalLetter => phrase!("Inzetbrief", "Proposal letter"),
            Self::Result => phrase!("Onderhandelingsresultaat", "Result of the negotiations"),
            Self::MemberPage => phrase!("Eén bladzijde voor leden", "One page for members"),
            Self::Leaflet => phrase!("Folder voor werknemers", "Leaflet for workers"),
            Self::Equivalence => phrase!("Opgave aan het uitzendbureau", "Statement to the agency"),
            Self::Confirmation => phrase!("Bevestiging aan de uitzendkracht", "Confirmation to the agency worker"),
        }
    }

    /// For whom it is and when it is needed, in a sentence.
    pub fn purpose(self) -> Phrase {
        match self {
            Self::Agreement => phrase!(
                "De volledige tekst met partijen, ondertekening, protocolafspraken en bijlagen; zonder ramingen",
                "The full text with parties, signatures, protocol agreements and annexes; without estimates"
            ),
            Self::Declaration => phrase!(
                "Dezelfde tekst zonder namen en ondertekening, met renvooi bij wat niet algemeen verbindend kan worden",
                "The same text without names and signatures, with a mark at what cannot be declared generally binding"
            ),
            Self::Changes => phrase!(
                "Per artikel de tekst die geldt naast de nieuwe, voor de aanmelding en voor leden",
                "The text in force beside the new one, per article, for the notification and for members"
            ),
            Self::WageCosts => phrase!(
                "Overzicht van de geraamde loonkosten, voor de aanmelding bij het ministerie (SZW)",
                "Overview of the estimated wage costs, for the notification to the ministry (SZW)"
            ),
            Self::CostReport => phrase!(
                "Alle tabellen, iedere kostenregel, en waarop de cijfers berusten",
                "Every table, every cost line, and what the figures rest on"
            ),
            Self::ProposalLetter => phrase!(
                "De voorstellen in genummerde punten, om op tafel te leggen",
                "The proposals in numbered points, to be put on the table"
            ),
            Self::Result => phrase!(
                "Wat volgens het biedingenregister voorlopig is afgesproken, in genummerde punten, en wat nog open is",
                "What is tentatively agreed by the ledger of offers, in numbered points, and what is still open"
            ),
            Self::MemberPage => {
                phrase!("Wat er voor wie verandert, in gewone taal", "What changes for whom, in plain words")
            }
            Self::Leaflet => phrase!(
                "Wat een groep werknemers krijgt, in vijf talen: Nederlands, Engels, Pools, Roemeens en Bulgaars",
                "What a group of workers gets, in five languages: Dutch, English, Polish, Romanian and Bulgarian"
            ),
            Self::Equivalence => phrase!(
                "Formulier voor de inlener: wat bij hem geldt voor gelijkwaardig werk, met de rechten uit de cao",
                "A form for the user undertaking: what holds there for equivalent work, with the rights of the agreement"
            ),
            Self::Confirmation => phrase!(
                "Formulier voor het uitzendbureau: wat voor een opdracht is afgesproken, met de rechten uit de cao",
                "A form for the agency: what was agreed for an assignment, with the rights of the agreement"
            ),
        }
    }

    /// The languages it is made in; documents with legal effect are Dutch.
    pub fn languages(self) -> &'static [Language] {
        match self {
            Self::Agreement | Self::Declaration | Self::Changes | Self::WageCosts => &[Language::Dutch],
            Self::CostReport
            | Self::ProposalLetter
            | Self::Result
            | Self::MemberPage
            | Self::Leaflet
            | Self::Equivalence
            | Self::Confirmation => &[Language::Dutch, Language::English],
        }
    }

    /// The language it is made in where `wanted` is asked for.
    pub fn language(self, wanted: Language) -> Language {
        let known = self.languages();
        if known.contains(&wanted) { wanted } else { known.first().copied().unwrap_or_default() }
    }

    /// Whether it holds what the proposal costs, and so says nothing where that cannot be computed.
    pub fn shows_costs(self) -> bool {
        match self {
            Self::WageCosts | Self::CostReport => true,
            Self::Agreement
            | Self::Declaration
            | Self::Changes
            | Self::ProposalLetter
            | Self::Result
            | Self::MemberPage
            | Self::Leaflet
            | Self::Equivalence
            | Self::Confirmation => false,
        }
    }

    /// Whether it has legal effect, so that every sign of it must print as it is.
    pub fn is_legal_text(self) -> bool {
        matches!(self, Self::Agreement | Self::Declaration | Self::Changes)
    }

    /// Whether it holds costs as it is made now: what is about them does, and an agreement they go with.
    pub fn holds_costs(self, choices: &DocumentChoices) -> bool {
        self.shows_costs() || self == Self::Agreement && choices.cost_annex
    }

    /// The paper it is printed on: an agreement on what was chosen, unless tables of costs go with it.
    pub fn paper(self, choices: &DocumentChoices) -> Paper {
        if self == Self::Agreement && !choices.cost_annex { choices.paper } else { Paper::A4 }
    }

    /// The document, in `language` where it is made in that and otherwise in Dutch.
    pub fn document(self, subject: &Subject<'_>, today: Date, language: Language) -> Document {
        let made = match self {
            Self::Agreement => agreement(subject, today),
            Self::Declaration => declaration(subject, today),
            Self::WageCosts => wage_costs(subject, today),
            Self::CostReport => cost_report(subject, today, language),
            Self::Changes => note_of_changes(subject, today),
            Self::ProposalLetter => proposal_letter(subject, today, language),
            Self::Result => result(subject, today, language),
            Self::MemberPage => member_page(subject, today, language),
            Self::Leaflet => leaflet(subject, today, language),
            Self::Equivalence => equivalence(subject, today, language),
            Self::Confirmation => confirmation(subject, today, language),
        };
        match self {
            // These say themselves whether they are agreed; a leaflet in the language of its reader.
            Self::Agreement | Self::Declaration | Self::Leaflet => made,
            _ => standing::marked(made, subject, today),
        }
    }
}
