//! Changes of the ledger of offers: it grows at its end, and only its last entry can be taken back.

use super::refusal::NotApplicable;
use crate::domain::agreement::ledger::LedgerEntry;

/// A change of the ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LedgerEdit {
    /// Writes an entry behind the last one.
    Write(Box<LedgerEntry>),
    /// Takes the last entry back.
    TakeBack,
}

impl LedgerEdit {
    /// The steps that lead from one ledger to another.
    pub(super) fn between(before: &[LedgerEntry], after: &[LedgerEntry]) -> Vec<Self> {
        let same = before.iter().zip(after).take_while(|(one, other)| one == other).count();
        let back = before.iter().skip(same).map(|_| Self::TakeBack);
        let write = after.iter().skip(same).map(|entry| Self::Write(Box::new(entry.clone())));
        back.chain(write).collect()
    }

    pub(super) fn apply(&self, ledger: &mut Vec<LedgerEntry>) -> Result<Self, NotApplicable> {
        match self {
            Self::Write(entry) => {
                ledger.push(LedgerEntry::clone(entry));
                Ok(Self::TakeBack)
            }
            Self::TakeBack => {
                let last = ledger.pop().ok_or(NotApplicable::NoPlace { at: 0, length: 0 })?;
                Ok(Self::Write(Box::new(last)))
            }
        }
    }
}
