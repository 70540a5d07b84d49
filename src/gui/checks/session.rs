//! Where the user is with the checks.

use crate::domain::checks::Severity;

/// Where the user is with the checks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChecksSession {
    /// Only findings of this weight are shown; all of them where there is none.
    pub only: Option<Severity>,
}
