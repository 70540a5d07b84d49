//! What each scheme of the catalogue would pay if the dossier counted on it: a calculation for each, made away from the
//! window's thread.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::domain::agreement::{FundingChoice, SchemeUse};
use crate::domain::id::{ProposalId, SchemeId};
use crate::domain::money::Cents;
use crate::domain::projection::GrantCount;
use crate::report::costs::Calculation;
use crate::report::funding::Offer;
use crate::workbench::Opened;

/// What each scheme would pay over the term: expected, behind those the dossier counts on already.
pub type Yields = BTreeMap<SchemeId, Cents>;

/// The schemes that are to be looked at, with everything that takes.
#[derive(Debug)]
pub struct Errand {
    opened: Opened,
    proposal: ProposalId,
    /// Each with whether its last terms are taken to go on.
    schemes: Vec<(SchemeId, bool)>,
}

impl Errand {
    /// To look at those of `offers` that can be added, in `proposal`.
    pub fn new(opened: Opened, proposal: ProposalId, offers: &[Offer]) -> Self {
        let open = offers.iter().filter(|offer| offer.refused.is_none());
        let schemes = open.map(|offer| (offer.id.clone(), offer.needs_continuation)).collect();
        Self { opened, proposal, schemes }
    }

    /// Looks at them.
    pub fn look(&self) -> YieldsOutcome {
        let with = self.schemes.iter().filter_map(|(scheme, continued)| {
            let calculation = self.calculation_with(scheme, *continued)?;
            Some((scheme.clone(), calculation.explainer().granted_amount(GrantCount::Expected, Some(scheme), None)))
        });
        YieldsOutcome(with.collect())
    }

    /// The calculation with one scheme more; nothing where it cannot be computed.
    fn calculation_with(&self, scheme: &SchemeId, assume_continued: bool) -> Option<Calculation> {
        let mut changed = (**self.opened.dossier()).clone();
        changed.funding.push(FundingChoice::Catalogue {
            scheme: scheme.clone(),
            chance: None,
            assume_continued,
            using: SchemeUse::default(),
        });
        let changed = Arc::new(changed);
        self.opened.if_changed(&changed, changed.proposal(&self.proposal)?).ok()
    }
}

/// What came of looking.
#[derive(Debug, Default)]
pub struct YieldsOutcome(pub Yields);
