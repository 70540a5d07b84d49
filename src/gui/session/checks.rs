//! Where the user is with findings, fixes and the coverage of the advice.

/// Where the user is with findings, fixes and the coverage of the advice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChecksSession {}
