//! The seals of the ledger of offers: what an entry says, bound to the entry before it.

use serde::Serialize;
use sha2::{Digest, Sha256};

use super::builtin::hex;
use crate::domain::agreement::ledger::{LedgerEntry, LedgerEvent};
use crate::domain::period::Date;

/// What a seal is made from; its order is part of the file format.
#[derive(Serialize)]
struct Sealed<'e> {
    before: &'e str,
    day: Date,
    event: &'e LedgerEvent,
    note: &'e str,
}

/// The entry with its seal, behind the entries that are there. Nothing where it cannot be written as JSON, which what a
/// dossier holds always can.
pub fn sealed(before: &[LedgerEntry], day: Date, event: LedgerEvent, note: String) -> Option<LedgerEntry> {
    let seal = seal(last(before), day, &event, &note)?;
    Some(LedgerEntry { day, event, note, seal })
}

/// The places, from 0, of the entries that are no longer what they were when they were written down: they were changed, or
/// an entry before them was put in or taken out.
pub fn broken(ledger: &[LedgerEntry]) -> Vec<usize> {
    let places = ledger.iter().enumerate().filter(|(place, entry)| {
        let LedgerEntry { day, event, note, seal: known } = entry;
        seal(last(&ledger[..*place]), *day, event, note).as_ref() != Some(known)
    });
    places.map(|(place, _)| place).collect()
}

fn last(ledger: &[LedgerEntry]) -> &str {
    ledger.last().map_or("", |entry| &entry.seal)
}

fn seal(before: &str, day: Date, event: &LedgerEvent, note: &str) -> Option<String> {
    let bytes = serde_json::to_vec(&Sealed { before, day, event, note }).ok()?;
    Some(hex(&Sha256::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::agreement::ledger::OfferStatus;

    fn ledger() -> Vec<LedgerEntry> {
        let mut ledger = Vec::new();
        for (round, status) in [(1, OfferStatus::OnTable), (1, OfferStatus::Answered), (2, OfferStatus::Agreed)] {
            let event = LedgerEvent::Status { round, status };
            let entry = sealed(&ledger, Date::constant(2026, 11, 28), event, "notitie".to_owned());
            ledger.push(entry.expect("it can be written"));
        }
        ledger
    }

    #[test]
    fn a_ledger_as_it_was_written_is_whole_and_one_that_was_changed_says_where() {
        assert!(broken(&ledger()).is_empty());
        let mut changed = ledger();
        changed[1].note = "Notitie".to_owned();
        assert_eq!(broken(&changed), [1], "the entries behind it still stand behind its seal");
        let mut changed = ledger();
        changed[0].day = Date::constant(2026, 11, 29);
        assert_eq!(broken(&changed), [0]);
        let mut changed = ledger();
        changed[0].seal = changed[0].seal.replace(|_| true, "0");
        assert_eq!(broken(&changed), [0, 1]);
        let mut changed = ledger();
        changed.remove(1);
        assert_eq!(broken(&changed), [1], "the last one stands behind another entry now");
    }
}
