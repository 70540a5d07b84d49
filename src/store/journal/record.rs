//! The lines of a journal: one record a line, each with a check sum, so that a torn or spoilt line is seen.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// The format of the journals this version writes, and the only one it reads.
pub(super) const FORMAT: u32 = 1;
/// How many characters of the check sum stand before a record.
const SUM: usize = 16;

/// A line of a journal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) enum Record {
    /// The first line: which dossier the journal is of.
    Begin {
        /// The format of this journal.
        format: u32,
        /// The dossier's file, where it has one.
        of: Option<String>,
    },
    /// The text of the dossier at `number`: what differs from the content before it in this journal.
    Content {
        /// The number of this content; later lines name it by this.
        number: u64,
        /// How many bytes are the same at the start.
        start: usize,
        /// How many bytes are the same at the end.
        end: usize,
        /// The text between what is the same; empty where something was only taken out.
        between: String,
    },
    /// Which contents can be taken back and made again from here on.
    Line(Line),
}

/// How the line of time changed since the last record of its kind.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Line {
    /// How many of the oldest steps are gone.
    pub dropped: usize,
    /// How many of the others stay.
    pub kept_past: usize,
    /// The steps that came after those.
    pub past: Vec<u64>,
    /// The number of the content that shows.
    pub now: u64,
    /// How many steps that can be made again stay, from the last one.
    pub kept_future: usize,
    /// The steps that came before those.
    pub future: Vec<u64>,
    /// The content that is in the file.
    pub saved: Option<u64>,
    /// The fingerprint of the file.
    pub hash: Option<String>,
}

/// The contents in order, by number: what a journal knows after its last line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Numbers {
    pub past: Vec<u64>,
    pub now: u64,
    pub future: Vec<u64>,
    pub saved: Option<u64>,
    pub hash: Option<String>,
}

impl Numbers {
    /// What leads from these to `next`.
    pub(super) fn to(&self, next: &Self) -> Line {
        let dropped = match next.past.first() {
            Some(first) => self.past.iter().position(|number| number == first).unwrap_or(self.past.len()),
            None => self.past.len(),
        };
        let kept_past = same(self.past.iter().skip(dropped), next.past.iter());
        let kept_future = same(self.future.iter(), next.future.iter());
        Line {
            dropped,
            kept_past,
            past: next.past.iter().skip(kept_past).copied().collect(),
            now: next.now,
            kept_future,
            future: next.future.iter().skip(kept_future).copied().collect(),
            saved: next.saved,
            hash: next.hash.clone(),
        }
    }

    /// Brings these contents up to what the line says.
    pub(super) fn take(&mut self, line: Line) {
        let Line { dropped, kept_past, past, now, kept_future, future, saved, hash } = line;
        self.past.drain(..dropped.min(self.past.len()));
        self.past.truncate(kept_past);
        self.past.extend(past);
        self.now = now;
        self.future.truncate(kept_future);
        self.future.extend(future);
        self.saved = saved;
        self.hash = hash;
    }
}

fn same<'n>(one: impl Iterator<Item = &'n u64>, other: impl Iterator<Item = &'n u64>) -> usize {
    one.zip(other).take_while(|(one, other)| one == other).count()
}

fn sum_of(payload: &[u8]) -> String {
    let sum: String = Sha256::digest(payload).iter().map(|byte| format!("{byte:02x}")).collect();
    sum.chars().take(SUM).collect()
}

impl Record {
    /// Adds this record to `bytes` as a line.
    pub(super) fn write(&self, bytes: &mut Vec<u8>) -> std::io::Result<()> {
        let payload = serde_json::to_vec(self)?;
        bytes.extend(sum_of(&payload).into_bytes());
        bytes.push(b' ');
        bytes.extend(payload);
        bytes.push(b'\n');
        Ok(())
    }

    /// Reads a line without its end; nothing where it is torn, spoilt or no record.
    pub(super) fn read(line: &[u8]) -> Option<Self> {
        let (sum, payload) = (line.get(..SUM)?, line.get(SUM + 1..)?);
        if sum != sum_of(payload).as_bytes() {
            return None;
        }
        serde_json::from_slice(payload).ok()
    }
}

/// What leads from one text to another: the record's `start`, `end` and `between`.
pub(super) fn difference<'t>(from: &str, to: &'t str) -> (usize, usize, &'t str) {
    let (one, other) = (from.as_bytes(), to.as_bytes());
    let mut start = one.iter().zip(other).take_while(|(one, other)| one == other).count();
    while !(from.is_char_boundary(start) && to.is_char_boundary(start)) {
        start -= 1;
    }
    let (one, other) = (&one[start..], &other[start..]);
    let mut end = one.iter().rev().zip(other.iter().rev()).take_while(|(one, other)| one == other).count();
    while !(from.is_char_boundary(from.len() - end) && to.is_char_boundary(to.len() - end)) {
        end -= 1;
    }
    (start, end, &to[start..to.len() - end])
}

/// The text that comes of `from`; nothing where the record does not fit it.
pub(super) fn applied(from: &str, start: usize, end: usize, between: &str) -> Option<String> {
    let tail = from.len().checked_sub(end).filter(|tail| start <= *tail)?;
    Some([from.get(..start)?, between, from.get(tail..)?].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_applied_gives_the_other_text_also_between_letters_of_several_bytes() {
        for (from, to) in [("", "é"), ("caé", "caë"), ("aaa", "aa"), ("één uur", "twee uur"), ("x", ""), ("ab", "ab")]
        {
            let (start, end, between) = difference(from, to);
            assert_eq!(applied(from, start, end, between).as_deref(), Some(to), "{from} → {to}");
        }
        assert_eq!(applied("ab", 2, 1, ""), None);
    }

    #[test]
    fn a_line_of_time_that_moves_is_rebuilt_from_its_changes() {
        let numbers = |past: &[u64], now, future: &[u64]| Numbers {
            past: past.to_vec(),
            now,
            future: future.to_vec(),
            saved: Some(1),
            hash: None,
        };
        let course = [
            numbers(&[], 1, &[]),
            numbers(&[1], 2, &[]),
            numbers(&[1, 2], 3, &[]),
            numbers(&[1], 2, &[3]),
            numbers(&[], 1, &[3, 2]),
            numbers(&[1], 4, &[]),
            numbers(&[4, 5], 6, &[]),
        ];
        let mut rebuilt = Numbers::default();
        for next in course {
            let line = rebuilt.to(&next);
            rebuilt.take(line);
            assert_eq!(rebuilt, next);
        }
    }

    #[test]
    fn a_line_with_one_letter_changed_is_no_record() {
        let mut line = Vec::new();
        Record::Begin { format: FORMAT, of: None }.write(&mut line).expect("it is written");
        line.pop();
        assert!(Record::read(&line).is_some());
        let last = line.len() - 3;
        line[last] ^= 1;
        assert_eq!(Record::read(&line), None);
        assert_eq!(Record::read(&line[..5]), None);
    }
}
