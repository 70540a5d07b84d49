//! Commands about the negotiation.

use crate::domain::agreement::PartySide;
use crate::domain::agreement::ledger::{OfferStatus, OfferTotals};
use crate::domain::id::ArticleId;
use crate::gui::face::Faced;

/// What can be done in the negotiation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NegotiationCommand {
    /// Show the words that change, or no longer.
    ShowWords(bool),
    /// The next offer is of this side.
    Side(PartySide),
    /// What is to be remembered of it.
    Note(String),
    /// Write the proposal that shows down as an offer, which comes to this.
    Offer(Box<OfferTotals>),
    /// Write down what became of the offer of a round.
    Became(u32, OfferStatus),
    /// Write down that the sides agree on an article, as the offer of a round words it.
    Agree(u32, ArticleId),
    /// Write down that an article is open again.
    Reopen(ArticleId),
    /// Make a proposal of what was agreed.
    Result,
}

impl Faced for NegotiationCommand {}
