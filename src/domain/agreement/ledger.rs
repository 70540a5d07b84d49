//! The ledger of offers: what went over the table, in the order in which it went, and never changed after.
//!
//! An entry is written once. What becomes of an offer is an entry of its own, so that the ledger tells what was known
//! when. Every entry carries a seal made from its own words and the seal of the one before; whoever changes an entry by
//! hand breaks it, and the program names the round.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::dossier::{ArticleContent, PartySide, Proposal};
use crate::domain::id::ArticleId;
use crate::domain::money::{Euro, Heads, Rate};
use crate::domain::period::{Date, Year};
use crate::domain::words::{Phrase, phrase};

/// An entry of the ledger.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LedgerEntry {
    /// The day it happened.
    pub day: Date,
    /// What happened.
    pub event: LedgerEvent,
    /// What one wants to remember of it; for one's own side only.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// SHA-256, in hexadecimal digits, of the seal before and all else in this entry.
    pub seal: String,
}

/// What happened at the table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum LedgerEvent {
    /// An offer was made.
    Offer(Box<Offer>),
    /// Something became of the offer of a round.
    Status {
        /// The round.
        round: u32,
        /// What became of it.
        status: OfferStatus,
    },
    /// The sides agreed on articles as the offer of a round words them, until all is agreed.
    Agreed {
        /// The round.
        round: u32,
        /// The articles.
        articles: Vec<ArticleId>,
    },
    /// Articles on which the sides agreed are open again.
    Reopened {
        /// The articles.
        articles: Vec<ArticleId>,
    },
}

/// An offer as it went over the table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Offer {
    /// Its round, counted from 1 over both sides.
    pub round: u32,
    /// Who made it.
    pub side: PartySide,
    /// The whole text.
    pub text: Proposal,
    /// What it cost by the figures of that day.
    pub totals: OfferTotals,
}

/// What an offer cost and whom it reached, as it was calculated when it was written down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfferTotals {
    /// Gross cost in each calendar year of the term, in whole cents.
    pub years: BTreeMap<Year, Euro>,
    /// In the first year, the costs that count for it as a share of the wage bill; nothing without a wage bill.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share_of_wage_bill: Option<Rate>,
    /// Who take part in lessons or career support in the first year; an expected number.
    pub participants: Heads,
}

/// What became of an offer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum OfferStatus {
    /// It lies on the table.
    #[default]
    OnTable,
    /// The other side answered it.
    Answered,
    /// The sides agree on it until all is agreed, and their members have been heard.
    Tentative,
    /// Whoever made it took it back.
    Withdrawn,
    /// It is agreed.
    Agreed,
}

impl OfferStatus {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::OnTable, Self::Answered, Self::Tentative, Self::Withdrawn, Self::Agreed];

    /// Its name on screen and paper.
    pub fn name(self) -> Phrase {
        match self {
            Self::OnTable => phrase!("op tafel", "on the table"),
            Self::Answered => phrase!("beantwoord", "answered"),
            Self::Tentative => phrase!("voorlopig akkoord", "tentatively agreed"),
            Self::Withdrawn => phrase!("ingetrokken", "withdrawn"),
            Self::Agreed => phrase!("akkoord", "agreed"),
        }
    }

    /// Its code on the command line and in data.
    pub fn code(self) -> &'static str {
        match self {
            Self::OnTable => "on-table",
            Self::Answered => "answered",
            Self::Tentative => "tentative",
            Self::Withdrawn => "withdrawn",
            Self::Agreed => "agreed",
        }
    }
}

/// What a ledger comes to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standings<'l> {
    /// The offers, by round, each with its entry and what became of it.
    pub offers: BTreeMap<u32, (&'l LedgerEntry, &'l Offer, OfferStatus)>,
    /// The articles on which the sides agreed, each with the round whose words they agreed on.
    pub agreed: BTreeMap<&'l ArticleId, u32>,
}

impl<'l> Standings<'l> {
    /// What the entries come to.
    pub fn of(ledger: &'l [LedgerEntry]) -> Self {
        let mut standings = Self::default();
        for entry in ledger {
            match &entry.event {
                LedgerEvent::Offer(offer) => {
                    standings.offers.insert(offer.round, (entry, offer, OfferStatus::OnTable));
                }
                LedgerEvent::Status { round, status } => {
                    if let Some((_, _, now)) = standings.offers.get_mut(round) {
                        *now = *status;
                    }
                }
                LedgerEvent::Agreed { round, articles } => {
                    standings.agreed.extend(articles.iter().map(|article| (article, *round)));
                }
                LedgerEvent::Reopened { articles } => standings.agreed.retain(|article, _| !articles.contains(article)),
            }
        }
        standings
    }

    /// The last offer of a side that was not taken back.
    pub fn last_of(&self, side: PartySide) -> Option<&'l Offer> {
        let stands = |(_, offer, status): &&(&LedgerEntry, &Offer, OfferStatus)| {
            offer.side == side && *status != OfferStatus::Withdrawn
        };
        self.offers.values().rev().find(stands).map(|(_, offer, _)| *offer)
    }

    /// The articles of the last offer of either side on which they did not agree yet, each once with the last round that
    /// has it, in the order of that offer.
    pub fn open(&self) -> Vec<(&'l ArticleId, u32)> {
        let mut open: Vec<(&ArticleId, u32)> = Vec::new();
        let last = [PartySide::Workers, PartySide::Employers].map(|side| self.last_of(side));
        let mut last: Vec<&Offer> = last.into_iter().flatten().collect();
        last.sort_by_key(|offer| std::cmp::Reverse(offer.round));
        for offer in last {
            for article in offer.text.articles().filter(|article| is_negotiated(&article.content)) {
                let is_known = open.iter().any(|(id, _)| **id == article.id) || self.agreed.contains_key(&article.id);
                if !is_known {
                    open.push((&article.id, offer.round));
                }
            }
        }
        open
    }
}

/// Whether the sides agree on an article by itself: definitions, scope and term follow from the rest.
pub fn is_negotiated(content: &ArticleContent) -> bool {
    !matches!(content, ArticleContent::Definitions | ArticleContent::ScopeAndTerm)
}
