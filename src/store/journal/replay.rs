//! Reading a journal back: as far as its lines are sound, and no more contents than fit in memory.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::record::{FORMAT, Numbers, Record, applied};
use super::{Bounds, Step, Timeline};
use crate::domain::agreement::Dossier;
use crate::store::dossier::{TextHash, from_bytes};

/// What of a journal could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// Its last line was not written to the end: the very last change may be missing.
    Torn,
    /// A line before the last is spoilt: what came after it is missing.
    Spoilt,
    /// Nothing in it can be read, or a newer version wrote it.
    Unreadable,
}

/// What the sound lines of a journal come to.
#[derive(Clone, Debug, Default)]
pub struct Replayed {
    /// The dossier's file, where it has one.
    pub of: Option<String>,
    /// What can be taken back and made again, and what shows; absent where the journal is empty or unreadable.
    pub timeline: Option<Timeline>,
    /// What could not be read.
    pub damage: Option<Damage>,
}

/// Reads a journal from its bytes.
pub fn replay(bytes: &[u8], bounds: &Bounds) -> Replayed {
    let (records, mut damage) = records(bytes);
    let mut records = records.into_iter();
    let of = match records.next() {
        Some(Record::Begin { format: FORMAT, of }) => of,
        None if bytes.is_empty() => return Replayed::default(),
        _ => return Replayed { damage: Some(Damage::Unreadable), ..Replayed::default() },
    };
    let records: Vec<Record> = records.collect();
    let mut numbers = None::<Numbers>;
    for record in &records {
        if let Record::Line(line) = record {
            numbers.get_or_insert_with(Numbers::default).take(line.clone());
        }
    }
    let timeline = numbers.and_then(|numbers| {
        let contents = contents(&records, &numbers, bounds);
        let timeline = timeline(&numbers, &contents);
        if timeline.is_none() {
            damage = Some(Damage::Unreadable);
        }
        timeline
    });
    Replayed { of, timeline, damage }
}

fn records(bytes: &[u8]) -> (Vec<Record>, Option<Damage>) {
    let mut records = Vec::new();
    let mut lines = bytes.split_inclusive(|byte| *byte == b'\n').peekable();
    while let Some(line) = lines.next() {
        let whole = line.strip_suffix(b"\n").and_then(Record::read);
        let Some(record) = whole else {
            let damage = if lines.peek().is_none() { Damage::Torn } else { Damage::Spoilt };
            return (records, Some(damage));
        };
        records.push(record);
    }
    (records, None)
}

/// The contents that are still on the line of time, the nearest ones first where there are too many.
fn contents(records: &[Record], numbers: &Numbers, bounds: &Bounds) -> BTreeMap<u64, Arc<Dossier>> {
    let length = records.iter().map(|record| match record {
        Record::Content { start, end, between, .. } => start.saturating_add(*end).saturating_add(between.len()),
        Record::Begin { .. } | Record::Line(_) => 0,
    });
    let most = bounds.text / length.max().unwrap_or_default().max(1);
    let near = numbers.past.iter().rev().take(most).chain(numbers.future.iter().rev().take(most));
    let wanted: BTreeSet<u64> = near.copied().chain([numbers.now]).collect();
    let mut text = String::new();
    let mut found = BTreeMap::new();
    for record in records {
        let Record::Content { number, start, end, between } = record else { continue };
        let Some(next) = applied(&text, *start, *end, between) else { break };
        text = next;
        if wanted.contains(number)
            && let Ok(loaded) = from_bytes(text.clone().into_bytes(), "")
        {
            found.insert(*number, Arc::new(loaded.dossier));
        }
    }
    found
}

/// The line of time of the contents that were found; it ends where one is missing.
fn timeline(numbers: &Numbers, contents: &BTreeMap<u64, Arc<Dossier>>) -> Option<Timeline> {
    let step = |number: &u64| contents.get(number).map(|dossier| Step { number: *number, dossier: dossier.clone() });
    let nearest = |all: &[u64]| {
        let mut near: Vec<Step> = all.iter().rev().map_while(step).collect();
        near.reverse();
        near
    };
    let hash = numbers.hash.as_deref().and_then(TextHash::from_hex);
    let now = step(&numbers.now)?;
    Some(Timeline { past: nearest(&numbers.past), now, future: nearest(&numbers.future), saved: numbers.saved, hash })
}
