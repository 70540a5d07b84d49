//! Where the user is with the costs page.

/// Where the user is with the costs page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CostsSession {}
