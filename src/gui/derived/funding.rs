//! View-model of the page about the funds and subsidies, assumptions and overridden figures.

/// What the page shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FundingView {}
