//! View-model of the page about the workforce profiles and their import.

/// What the page shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WorkforceView {}
