//! Where the user is in the negotiation.

use crate::domain::agreement::PartySide;

/// Where the user is in the negotiation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NegotiationSession {
    /// Whether the words that change show below the changes.
    pub shows_words: bool,
    /// Whose the next offer is; by the user's own side where nobody said.
    pub side: Option<PartySide>,
    /// What is to be remembered of the next offer.
    pub note: String,
}
