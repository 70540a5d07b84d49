//! Which rows are workers on the reference date: not totals, repeated headings and remarks, not who left or starts later,
//! and of several rows of one person the one that holds.

use std::collections::BTreeMap;

use super::cell::{Cell, Row};
use super::rows::{Found, NoWorker, RowReader, Wrongs, completed_years};
use super::waiting::Word;
use super::words::{is_remark, is_total, plain};
use crate::domain::payroll::{Field, SameNumber};
use crate::domain::period::Date;
use crate::domain::words::{Message, Phrase, phrase};
use crate::message;

/// Why the worker of a row is not in service at the reference date, or not by this row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Absent {
    /// No worker, by what was said of the word for the contract.
    NoWorker,
    /// Left before it.
    Left,
    /// Starts after it.
    StartsLater,
    /// Out of service by the status.
    OutByStatus,
    /// This contract had ended, or has not begun.
    ContractDoesNotHold,
    /// Another row of the same person holds.
    OtherRow,
    /// Hidden in the workbook.
    Hidden,
    /// Of a kind of contract with too few workers to be counted as a group.
    FewOfAKind,
}

impl Absent {
    /// How many rows were left out for it.
    pub fn note(self, count: usize) -> Message {
        message!(
            nl: "{count, plural, one {# regel is} other {# regels zijn}} weggelaten: {reason}",
            en: "{count, plural, one {# row was} other {# rows were}} left out: {reason}",
            count = count, reason = self.reason()
        )
    }

    fn reason(self) -> Phrase {
        match self {
            Self::NoWorker => phrase!("geen werknemer, zoals is opgegeven", "no worker, as was said"),
            Self::Left => phrase!("uit dienst vóór de peildatum", "left before the reference date"),
            Self::StartsLater => phrase!("in dienst na de peildatum", "starts after the reference date"),
            Self::OutByStatus => phrase!("volgens de status niet in dienst", "not in service by the status"),
            Self::ContractDoesNotHold => {
                phrase!("dat contract gold niet op de peildatum", "that contract did not hold on the reference date")
            }
            Self::OtherRow => {
                phrase!("van die persoon geldt een andere regel", "another row of that person holds")
            }
            Self::Hidden => phrase!("verborgen in het werkboek", "hidden in the workbook"),
            Self::FewOfAKind => phrase!(
                "te weinig werknemers van die contractsoort om niemand herkenbaar te laten zijn",
                "too few workers of that kind of contract for nobody to be recognised"
            ),
        }
    }
}

impl RowReader<'_> {
    /// Whether the row holds the headings once more.
    pub(super) fn repeats_headings(&self, row: Row<'_>) -> bool {
        let same = |field: Field| {
            self.column(field).is_some_and(|column| match row.cell(column) {
                Cell::Text(text) => self.file.headings.get(column).is_some_and(|heading| heading.trim() == text),
                Cell::Empty | Cell::Number(_) | Cell::Percent(_) | Cell::Duration(_) | Cell::Date(_) => false,
            })
        };
        (same(Field::Contract) || same(Field::Indefinite)) && same(Field::StartDate)
    }

    /// What a row is that may be none of a worker: nothing where it is one, perhaps with mistakes.
    pub(super) fn no_worker(&self, row: Row<'_>) -> Option<NoWorker> {
        if self.repeats_headings(row) {
            return Some(NoWorker::Headings);
        }
        let said = |known: fn(&str) -> bool| {
            row.cells().any(|cell| matches!(cell, Cell::Text(text) if plain(text).split(' ').any(known)))
        };
        let is_amount =
            |column: usize| Field::ALL.into_iter().any(|field| field.is_number() && self.column(field) == Some(column));
        let is_empty = |field: Field| self.cell(row, field).is_empty();
        let of_nobody = [Field::Contract, Field::Indefinite, Field::StartDate].into_iter().all(is_empty);
        if of_nobody && said(is_total) {
            return Some(NoWorker::Totals);
        }
        let filled: Vec<(usize, Cell<'_>)> = row.cells().enumerate().filter(|(_, cell)| !cell.is_empty()).collect();
        let only_amounts = filled.iter().all(|(column, _)| is_amount(*column));
        if only_amounts {
            return Some(NoWorker::Totals);
        }
        let needed = Field::PAY.into_iter().chain([Field::Hours, Field::PartTime, Field::StartDate]);
        let says_nothing = needed.into_iter().all(is_empty);
        let is_one_text = matches!(filled.as_slice(), [(_, Cell::Text(_))]);
        // A line of text has no columns: its first cell may stand where a contract would.
        let is_line = is_one_text && filled.iter().all(|(column, _)| *column == 0);
        ((says_nothing || is_line) && (is_one_text || said(is_remark))).then_some(NoWorker::Remark)
    }

    /// Why the worker of the row is not in service at the reference date; nothing where that is so, or not known.
    pub(super) fn absent(&mut self, row: Row<'_>, start: Option<Date>, wrongs: &mut Wrongs<'_>) -> Option<Absent> {
        let reference = self.limits.reference_date;
        let contract = self.cell(row, Field::Contract);
        if self.words.is_of_nobody(contract) {
            return Some(Absent::NoWorker);
        }
        if self.column(Field::EndDate).is_some()
            && self.date(row, Field::EndDate, wrongs).is_some_and(|end| end < reference)
        {
            return Some(Absent::Left);
        }
        if self.survey.statuses && self.column(Field::Status).is_some() {
            match self.words.status(self.cell(row, Field::Status), wrongs.place) {
                Word::Known(false) => return Some(Absent::OutByStatus),
                Word::Known(true) | Word::NotKnown => {}
                Word::Waits => wrongs.waits = true,
            }
        }
        let quiet = |field| self.date(row, field, &mut wrongs.quiet(&mut Vec::new()));
        // Later than a year is no date of entry; the mistake is said where the date is read.
        let later = start.is_some_and(|start| start > reference && completed_years(start, reference) >= -1);
        if later {
            return Some(Absent::StartsLater);
        }
        let begins = quiet(Field::ContractStart).is_some_and(|begin| begin > reference);
        let ended = quiet(Field::ContractEnd).is_some_and(|end| end < reference);
        (begins || ended).then_some(Absent::ContractDoesNotHold)
    }
}

/// Rows of persons that stand on more than one, until all are read.
#[derive(Default)]
pub(super) struct Repeats {
    rows: BTreeMap<u64, Vec<Found>>,
}

/// What rows of persons on more than one row come to.
pub(super) struct Settled {
    pub workers: Vec<Found>,
    /// How many rows were left out because another one holds.
    pub left_out: usize,
    /// How many persons have several rows that began on the same day, so that nobody can tell which holds.
    pub open: usize,
}

impl Repeats {
    pub fn add(&mut self, person: u64, found: Found) {
        self.rows.entry(person).or_default().push(found);
    }

    /// Of each person the row that began last; all where rows are jobs beside each other.
    pub fn settle(self, said: Option<SameNumber>) -> Settled {
        let mut settled = Settled { workers: Vec::new(), left_out: 0, open: 0 };
        for rows in self.rows.into_values() {
            if said == Some(SameNumber::Each) {
                settled.workers.extend(rows);
                continue;
            }
            let Some(latest) = rows.iter().map(|found| found.from).max() else { continue };
            let mut last = rows.iter().filter(|found| found.from == latest);
            let Some(first) = last.next() else { continue };
            // The same row twice is one row.
            if said.is_none() && last.any(|other| other.worker != first.worker) {
                settled.open += 1;
            }
            settled.left_out += rows.len() - 1;
            settled.workers.push(*first);
        }
        settled
    }
}
