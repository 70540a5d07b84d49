//! View-model of the page about findings, fixes and the coverage of the advice.

/// What the page shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChecksView {}
