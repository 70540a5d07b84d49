//! Where the user is with what changes.

use crate::report::changes::Kind;

/// Where the user is with what changes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChangesSession {
    /// Only changes of this kind are shown; all of them where there is none.
    pub only: Option<Kind>,
    /// The place of the change of which the amounts by article and payer are shown.
    pub open: Option<usize>,
}
