//! The results of a proposal with the inputs they come from.

use super::assessment::Assessment;
use super::explain::Explainer;
use super::resolve::Resolved;

/// The results of a proposal with the inputs they come from.
#[derive(Clone, Debug)]
pub struct Calculation {
    /// The inputs.
    pub resolved: Resolved,
    /// The results.
    pub assessment: Assessment,
}

impl Calculation {
    /// Explains its figures and adds up its costs.
    pub fn explainer(&self) -> Explainer<'_> {
        Explainer::of(&self.resolved, &self.assessment)
    }
}
