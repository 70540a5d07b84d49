//! Where the user is with the funds and subsidies, assumptions and overridden figures.

/// Where the user is with the funds and subsidies, assumptions and overridden figures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FundingSession {}
