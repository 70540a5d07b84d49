//! What uncertain schemes may be expected to pay, in whole cents, so that every table of it adds up.

use rust_decimal::Decimal;

use super::assessment::{Assessment, Grant};
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

    /// What uncertain schemes may be expected to take over of each line: the cents of each grant in proportion to what
    /// it would take over, leftover cents to the largest remainders.
    pub fn relieved_as_expected(&self, given: &Given) -> Vec<Payers> {
        let mut relieved = vec![Payers::NOBODY; self.lines.len()];
        for grant in &self.grants_if_awarded {
            let weights: Vec<Decimal> =
                grant.reliefs.iter().map(|relief| Decimal::from(relief.amount.count())).collect();
            for (relief, cents) in grant.reliefs.iter().zip(divide(self.expected(given, grant), &weights)) {
                relieved[relief.line][relief.bearer] += cents;
            }
        }
        relieved
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
