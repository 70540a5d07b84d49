//! The documents that can be handed over, by the names they have on the command line and in the window.

use super::agreement::{Subject, agreement};
use super::cost_report::{cost_report, wage_costs};
use super::declaration::declaration;
use super::document::Document;
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
    /// The overview of estimated wage costs for the notification.
    WageCosts,
    /// Every table, cost line and source.
    CostReport,
}

impl Handover {
    /// All documents, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Agreement, Self::Declaration, Self::WageCosts, Self::CostReport];

    /// Its code on the command line, and the end of its file's name.
    pub fn code(self) -> &'static str {
        match self {
            Self::Agreement => "agreement",
            Self::Declaration => "avv",
            Self::WageCosts => "wage-costs",
            Self::CostReport => "cost-report",
        }
    }

    /// Its name where it can be chosen.
    pub fn name(self) -> Phrase {
        match self {
            Self::Agreement => phrase!("Cao om te ondertekenen", "Agreement for signing"),
            Self::Declaration => phrase!("Cao-tekst voor avv", "Text for a declaration (avv)"),
            Self::WageCosts => phrase!("Geraamde loonkosten", "Estimated wage costs"),
            Self::CostReport => phrase!("Kostenrapport", "Cost report"),
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
            Self::WageCosts => phrase!(
                "Overzicht van de geraamde loonkosten, voor de aanmelding bij het ministerie (SZW)",
                "Overview of the estimated wage costs, for the notification to the ministry (SZW)"
            ),
            Self::CostReport => phrase!(
                "Alle tabellen, iedere kostenregel, en waarop de cijfers berusten",
                "Every table, every cost line, and what the figures rest on"
            ),
        }
    }

    /// The languages it is made in; documents with legal effect are Dutch.
    pub fn languages(self) -> &'static [Language] {
        match self {
            Self::Agreement | Self::Declaration | Self::WageCosts => &[Language::Dutch],
            Self::CostReport => &[Language::Dutch, Language::English],
        }
    }

    /// Whether it holds what the proposal costs, and so says nothing where that cannot be computed.
    pub fn shows_costs(self) -> bool {
        match self {
            Self::Agreement | Self::Declaration => false,
            Self::WageCosts | Self::CostReport => true,
        }
    }

    /// Whether it has legal effect, so that every sign of it must print as it is.
    pub fn is_legal_text(self) -> bool {
        matches!(self, Self::Agreement | Self::Declaration)
    }

    /// The document, in `language` where it is made in that and otherwise in Dutch.
    pub fn document(self, subject: &Subject<'_>, today: Date, language: Language) -> Document {
        match self {
            Self::Agreement => agreement(subject, today),
            Self::Declaration => declaration(subject, today),
            Self::WageCosts => wage_costs(subject, today),
            Self::CostReport => cost_report(subject, today, language),
        }
    }
}
