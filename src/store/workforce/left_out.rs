//! Rows that count for nobody, and why: nothing is left out without being said.

use std::collections::BTreeMap;

use super::rows::NoWorker;
use super::service::Absent;
use crate::domain::words::Message;
use crate::message;

/// Rows of totals that are named by their number; more are counted.
const NAMED: usize = 10;

/// The rows that were left out.
#[derive(Debug, Default)]
pub(super) struct LeftOut {
    none: BTreeMap<NoWorker, Vec<usize>>,
    counts: BTreeMap<NoWorker, usize>,
    absent: BTreeMap<Absent, u64>,
}

impl LeftOut {
    /// A row that is none of a worker.
    pub fn no_worker(&mut self, none: NoWorker, row: usize) {
        *self.counts.entry(none).or_default() += 1;
        let rows = self.none.entry(none).or_default();
        if rows.len() < NAMED {
            rows.push(row);
        }
    }

    /// A row whose worker is not in service, or not by this row.
    pub fn absent(&mut self, why: Absent) {
        self.absent_many(why, 1);
    }

    pub fn absent_many(&mut self, why: Absent, count: u64) {
        if count > 0 {
            *self.absent.entry(why).or_default() += count;
        }
    }

    /// How many rows were left out.
    pub fn rows(&self) -> usize {
        let absent: u64 = self.absent.values().sum();
        self.counts.values().sum::<usize>().saturating_add(usize::try_from(absent).unwrap_or(usize::MAX))
    }

    /// What is to be said of them.
    pub fn notes(&self) -> Vec<Message> {
        let mut notes = Vec::new();
        for (none, rows) in &self.none {
            let count = self.counts.get(none).copied().unwrap_or_default();
            if *none == NoWorker::Totals && count <= NAMED {
                notes.extend(rows.iter().map(|row| {
                    message!(
                        nl: "regel {row} heeft alleen totalen en telt niet als werknemer",
                        en: "row {row} has only totals and does not count as a worker", row = *row
                    )
                }));
                continue;
            }
            notes.push(match none {
                NoWorker::Totals => message!(
                    nl: "{count} regels hebben alleen totalen en tellen niet als werknemer",
                    en: "{count} rows have only totals and do not count as workers", count = count
                ),
                NoWorker::Headings => message!(
                    nl: "{count, plural, one {# regel herhaalt} other {# regels herhalen}} de kolomnamen en {count, plural, one {telt} other {tellen}} niet als werknemer",
                    en: "{count, plural, one {# row repeats} other {# rows repeat}} the headings and {count, plural, one {does} other {do}} not count as {count, plural, one {a worker} other {workers}}",
                    count = count
                ),
                NoWorker::Remark => message!(
                    nl: "{count, plural, one {# regel heeft} other {# regels hebben}} alleen tekst en {count, plural, one {telt} other {tellen}} niet als werknemer",
                    en: "{count, plural, one {# row has} other {# rows have}} only text and {count, plural, one {does} other {do}} not count as {count, plural, one {a worker} other {workers}}",
                    count = count
                ),
            });
        }
        let absent = self.absent.iter();
        notes.extend(absent.map(|(why, count)| why.note(usize::try_from(*count).unwrap_or(usize::MAX))));
        notes
    }
}
