//! Where the user is with the workforce profiles and their import.

/// Where the user is with the workforce profiles and their import.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WorkforceSession {}
