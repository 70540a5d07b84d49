//! The documents that can be handed over, by the names they have on the command line and in the window.

use super::agreement::{Subject, agreement};
use super::cost_report::{cost_report, wage_costs};
use super::document::Document;
use crate::domain::period::Date;
use crate::domain::words::{Language, Phrase, phrase};

/// A document that can be handed over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Handover {
    /// The agreement for signing: its text, without estimates and working names.
    #[default]
    Agreement,
    /// The overview of estimated wage costs for the notification.
    WageCosts,
    /// Every table, cost line and source.
    CostReport,
}

impl Handover {
    /// All documents, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Agreement, Self::WageCosts, Self::CostReport];

    /// Its code on the command line, and the end of its file's name.
    pub fn code(self) -> &'static str {
        match self {
            Self::Agreement => "agreement",
            Self::WageCosts => "wage-costs",
            Self::CostReport => "cost-report",
        }
    }

    /// Its name where it can be chosen.
    pub fn name(self) -> Phrase {
        match self {
            Self::Agreement => phrase!("Cao om te ondertekenen", "Agreement for signing"),
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
            Self::Agreement | Self::WageCosts => &[Language::Dutch],
            Self::CostReport => &[Language::Dutch, Language::English],
        }
    }

    /// The document, in `language` where it is made in that and otherwise in Dutch.
    pub fn document(self, subject: &Subject<'_>, today: Date, language: Language) -> Document {
        match self {
            Self::Agreement => agreement(subject, today),
            Self::WageCosts => wage_costs(subject, today),
            Self::CostReport => cost_report(subject, today, language),
        }
    }
}
