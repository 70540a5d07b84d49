//! Rows that share a personnel number: compared by a fingerprint while reading, and kept nowhere.

use std::hash::{DefaultHasher, Hash, Hasher};

use super::cell::Cell;

/// A fingerprint of a personnel number; nothing where the cell is empty.
pub(super) fn fingerprint(cell: Cell<'_>) -> Option<u64> {
    match cell {
        Cell::Text(text) => Some(hash_of(text)),
        // In a workbook the number was made a fingerprint when the sheet was read.
        Cell::Number(number) => Some(u64::try_from(number).unwrap_or_else(|_| hash_of(&number.to_string()))),
        Cell::Empty | Cell::Percent(_) | Cell::Duration(_) | Cell::Date(_) => None,
    }
}

/// The fingerprint of a text; the same in every run.
pub(super) fn hash_of(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}

/// The fingerprints that occur more than once, in order.
pub(super) fn repeated(mut fingerprints: Vec<u64>) -> Vec<u64> {
    fingerprints.sort_unstable();
    let mut repeated: Vec<u64> =
        fingerprints.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0]).collect();
    repeated.dedup();
    repeated
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_stands_there_twice_is_repeated() {
        let of = |texts: &[&str]| repeated(texts.iter().map(|text| hash_of(text)).collect());
        assert_eq!(of(&["1", "2", "3"]), Vec::<u64>::new());
        assert_eq!(of(&["1", "2", "1", "1"]), [hash_of("1")]);
        assert_eq!(fingerprint(Cell::Empty), None);
    }
}
