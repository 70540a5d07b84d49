//! Where the user is with the order of chapters and articles: what is added, moved, rewritten and dropped.

/// Where the user is with the order of chapters and articles: what is added, moved, rewritten and dropped.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OutlineSession {}
