//! A look at a dossier without opening it: its proposals with what each costs.

use std::path::Path;
use std::sync::Arc;

use super::Workbench;
use crate::domain::diagnostic::Diagnostic;
use crate::domain::projection::ShareBasis;
use crate::report::costs::{Headline, headline};
use crate::store::dossier;

/// What a dossier is, in a few figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Glance {
    /// Its name.
    pub name: String,
    /// The names of its proposals with their figures; without those where one cannot be calculated.
    pub proposals: Vec<(String, Option<Headline>)>,
}

impl Workbench {
    /// Looks at the dossier at `path`; percentages of the wage bill are taken on `basis`.
    ///
    /// # Errors
    ///
    /// Why it cannot be read.
    pub fn glance(&self, path: &Path, basis: ShareBasis) -> Result<Glance, Vec<Diagnostic>> {
        let dossier = Arc::new(dossier::load(path)?.dossier);
        let mut opened = self.with(dossier.clone());
        let mut figures =
            |proposal| opened.calculation(proposal).ok().and_then(|calculation| headline(&calculation, basis));
        let proposals = dossier.proposals.iter().map(|proposal| (proposal.title.clone(), figures(proposal)));
        Ok(Glance { name: dossier.name.clone(), proposals: proposals.collect() })
    }
}
