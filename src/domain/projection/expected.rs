//! What uncertain schemes may be expected to pay, in whole cents, so that every table of it adds up.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::assessment::{Assessment, Grant, Relief};
use super::index::SchemeIndex;
use crate::domain::costs::payer::divide;
use crate::domain::costs::{Given, Payers};
use crate::domain::money::Cents;

impl Assessment {
    /// Chance × what an uncertain scheme would pay in a year, rounded to the cent, half away from zero, once.
    ///
    /// Everything expected is a sum of these: of a year, of the term, and over the lines.
    pub fn expected(&self, given: &Given, grant: &Grant) -> Cents {
        let chance = given.funding[grant.scheme].chance;
        (grant.amount.euro() * chance).to_cents().unwrap_or_default()
    }

    /// What a grant may be expected to take over from each bearer of each line: its cents in proportion to what it would
    /// take over, leftover cents to the largest remainders.
    fn reliefs_as_expected<'g>(
        &self,
        given: &Given,
        grant: &'g Grant,
    ) -> impl Iterator<Item = (&'g Relief, Cents)> + use<'g> {
        let weights: Vec<Decimal> = grant.reliefs.iter().map(|relief| Decimal::from(relief.amount.count())).collect();
        grant.reliefs.iter().zip(divide(self.expected(given, grant), &weights))
    }

    /// What uncertain schemes may be expected to take over of each line.
    pub fn relieved_as_expected(&self, given: &Given) -> Vec<Payers> {
        let mut relieved = vec![Payers::NOBODY; self.lines.len()];
        for (relief, cents) in self.grants_if_awarded.iter().flat_map(|grant| self.reliefs_as_expected(given, grant)) {
            relieved[relief.line][relief.bearer] += cents;
        }
        relieved
    }

    /// What each certain scheme takes over from each bearer over the term; a scheme of nothing is left out.
    pub fn taken_over(&self) -> BTreeMap<SchemeIndex, Payers> {
        let mut taken: BTreeMap<SchemeIndex, Payers> = BTreeMap::new();
        for grant in &self.grants {
            for relief in &grant.reliefs {
                taken.entry(grant.scheme).or_insert(Payers::NOBODY)[relief.bearer] += relief.amount;
            }
        }
        taken
    }

    /// The same with what uncertain schemes may be expected to take over.
    pub fn taken_over_as_expected(&self, given: &Given) -> BTreeMap<SchemeIndex, Payers> {
        let mut taken = self.taken_over();
        for grant in &self.grants_if_awarded {
            for (relief, cents) in self.reliefs_as_expected(given, grant) {
                taken.entry(grant.scheme).or_insert(Payers::NOBODY)[relief.bearer] += cents;
            }
        }
        taken
    }

    /// What those who pay a line themselves bear of it: its payers without the money of the certain schemes that `counts`
    /// holds.
    pub fn payers_after(&self, given: &Given, counts: impl Fn(SchemeIndex) -> bool) -> Vec<Payers> {
        let mut payers: Vec<Payers> = self.lines.iter().map(|line| line.payers).collect();
        for grant in self.grants.iter().filter(|grant| counts(grant.scheme)) {
            let payer = given.funding[grant.scheme].payer;
            for relief in &grant.reliefs {
                payers[relief.line][payer] -= relief.amount;
            }
        }
        payers
    }

    /// The same after all certain schemes, less what uncertain schemes may be expected to take over.
    pub fn payers_as_expected(&self, given: &Given) -> Vec<Payers> {
        let mut payers = self.payers_after(given, |_| true);
        for (line, relieved) in payers.iter_mut().zip(self.relieved_as_expected(given)) {
            for (payer, amount) in relieved.bearing() {
                line[payer] -= amount;
            }
        }
        payers
    }
}
