//! Words of a file for contract, period, status, level and schooling: known ones, those somebody explained, and those
//! that wait for an answer, each with how often it occurs.

use std::collections::BTreeMap;

use super::cell::{Cell, RowPlace};
use super::heading::period_of;
use super::mapping::Said as Answers;
use super::rows::shown;
use super::words::{self, Said, plain};
use crate::domain::diagnostic::Diagnostic;
use crate::domain::learning::{Level, Schooling};
use crate::domain::payroll::{ContractKind, Field, PayCycle};
use crate::domain::remedy::Remedy;
use crate::domain::words::{Message, Subject};
use crate::message;

/// How many different words of a field are remembered; payroll files repeat a few of them a million times.
const REMEMBERED: usize = 256;
/// How many different words are asked about; a column with more holds something else.
const MOST_ASKED: usize = 50;

/// What a word of a cell comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word<T> {
    Known(T),
    /// It says that it is not known.
    NotKnown,
    /// Somebody must say what it means.
    Waits,
}

/// A word that waits for an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingWord {
    /// The field it stands in.
    pub field: Field,
    /// The word, as a message repeats it.
    pub word: String,
    /// On how many rows it stands.
    pub count: usize,
    /// The first row it stands on.
    pub first_row: usize,
}

/// The words of a file.
#[derive(Default)]
pub(super) struct Words {
    contracts: BTreeMap<String, Word<ContractKind>>,
    periods: BTreeMap<String, Word<PayCycle>>,
    statuses: BTreeMap<String, Word<bool>>,
    levels: BTreeMap<String, Word<Level>>,
    schoolings: BTreeMap<String, Word<Schooling>>,
    answers: Answers,
    waiting: BTreeMap<(Field, String), (usize, usize)>,
}

impl Words {
    pub fn new(answers: &Answers) -> Self {
        Self { answers: answers.clone(), ..Self::default() }
    }

    pub fn contract(&mut self, cell: Cell<'_>, place: RowPlace<'_>) -> Word<ContractKind> {
        let (text, found) = self.of_contract(cell);
        self.counted(Field::Contract, text, found, place)
    }

    /// Whether somebody said that a contract of this word is none of a worker.
    pub fn is_of_nobody(&mut self, cell: Cell<'_>) -> bool {
        let is_said = self.answers.contracts.values().any(Option::is_none);
        is_said && !cell.is_empty() && self.of_contract(cell).1 == Word::NotKnown
    }

    fn of_contract(&mut self, cell: Cell<'_>) -> (Option<String>, Word<ContractKind>) {
        let own = &self.answers.contracts;
        let find = |text: &str| match own.get(&plain(text)) {
            Some(kind) => kind.map_or(Word::NotKnown, Word::Known),
            None => words::contract(text).map_or(Word::Waits, Word::Known),
        };
        of_cell(cell, &mut self.contracts, find)
    }

    pub fn period(&mut self, cell: Cell<'_>, place: RowPlace<'_>) -> Word<PayCycle> {
        let own = &self.answers.period_words;
        let find = |text: &str| match own.get(&plain(text)).copied().or_else(|| period_of(text)) {
            Some(period) => Word::Known(period),
            None => Word::Waits,
        };
        let (text, found) = of_cell(cell, &mut self.periods, find);
        self.counted(Field::PayPeriod, text, found, place)
    }

    pub fn status(&mut self, cell: Cell<'_>, place: RowPlace<'_>) -> Word<bool> {
        let own = &self.answers.statuses;
        let find = |text: &str| match own.get(&plain(text)) {
            Some(in_service) => Word::Known(*in_service),
            None => words::in_service(text).into(),
        };
        let (text, found) = of_cell(cell, &mut self.statuses, find);
        self.counted(Field::Status, text, found, place)
    }

    pub fn level(&mut self, cell: Cell<'_>, place: RowPlace<'_>) -> Word<Level> {
        let own = &self.answers.levels;
        let find = |text: &str| match own.get(&plain(text)) {
            Some(level) => level.map_or(Word::NotKnown, Word::Known),
            None => words::level(text).into(),
        };
        let (text, found) = of_cell(cell, &mut self.levels, find);
        self.counted(Field::Level, text, found, place)
    }

    pub fn schooling(&mut self, cell: Cell<'_>, place: RowPlace<'_>) -> Word<Schooling> {
        let own = &self.answers.schoolings;
        let find = |text: &str| match own.get(&plain(text)) {
            Some(schooling) => schooling.map_or(Word::NotKnown, Word::Known),
            None => words::schooling(text).into(),
        };
        let (text, found) = of_cell(cell, &mut self.schoolings, find);
        self.counted(Field::Schooling, text, found, place)
    }

    /// Counts a word that waits.
    fn counted<T>(&mut self, field: Field, text: Option<String>, found: Word<T>, place: RowPlace<'_>) -> Word<T> {
        if let (Some(text), Word::Waits) = (text, &found) {
            let key = (field, text);
            let room = self.waiting.len() < MOST_ASKED;
            if let Some((count, _)) = self.waiting.get_mut(&key) {
                *count += 1;
            } else if room {
                self.waiting.insert(key, (1, place.number()));
            }
        }
        found
    }

    /// Counts a yes-or-no of an optional column that says neither.
    pub fn neither(&mut self, field: Field, text: &str, place: RowPlace<'_>) {
        let waits: Word<bool> = Word::Waits;
        self.counted(field, Some(shown(text)), waits, place);
    }

    /// The words that wait, by field.
    pub fn into_waiting(self) -> Vec<WaitingWord> {
        let words = self.waiting.into_iter();
        words.map(|((field, word), (count, first_row))| WaitingWord { field, word, count, first_row }).collect()
    }
}

impl<T> From<Said<T>> for Word<T> {
    fn from(said: Said<T>) -> Self {
        match said {
            Said::Known(value) => Self::Known(value),
            Said::NotKnown => Self::NotKnown,
            Said::NoWord => Self::Waits,
        }
    }
}

/// What a cell comes to, and its text where that waits. Codes are words too, also where they are numbers.
fn of_cell<T: Copy>(
    cell: Cell<'_>,
    known: &mut BTreeMap<String, Word<T>>,
    find: impl FnOnce(&str) -> Word<T>,
) -> (Option<String>, Word<T>) {
    let number;
    let text = match cell {
        Cell::Empty => return (None, Word::NotKnown),
        Cell::Text(text) => text,
        Cell::Number(value) | Cell::Percent(value) | Cell::Duration(value) => {
            number = value.normalize().to_string();
            &number
        }
        Cell::Date(date) => {
            number = date.to_string();
            &number
        }
    };
    let found = match known.get(text) {
        Some(found) => *found,
        None => {
            let found = find(text);
            if known.len() < REMEMBERED {
                known.insert(text.to_owned(), found);
            }
            found
        }
    };
    (matches!(found, Word::Waits).then(|| shown(text)), found)
}

impl WaitingWord {
    /// Whether rows with it can be read without an answer.
    pub fn is_optional(&self) -> bool {
        matches!(self.field, Field::Level | Field::Schooling | Field::Registration | Field::Youth)
    }

    /// What the word means, asked.
    pub fn question(&self, file: &str) -> Diagnostic {
        let Self { field, word, count, first_row } = self;
        let message = message!(
            nl: "wat betekent ‘{word}’ als {field}? ({count, plural, one {# regel} other {# regels, de eerste is deze}})",
            en: "what does ‘{word}’ mean as {field}? ({count, plural, one {# row} other {# rows, of which this is the first}})",
            word = word, field = bare(*field), count = *count
        );
        Diagnostic::error(Subject::File(format!("{file}:{first_row}")), message)
            .remedy(Remedy::Word { field: *field, word: word.clone() })
    }

    /// What was done with it where nobody said what it means.
    pub fn note(&self) -> Message {
        let Self { field, word, count, first_row: _ } = self;
        message!(
            nl: "‘{word}’ is geen bekend woord voor {field}; van {count, plural, one {# werknemer} other {# werknemers}} is dat als niet bekend geteld",
            en: "‘{word}’ is no known word for {field}; of {count, plural, one {# worker} other {# workers}} it was counted as not known",
            word = word, field = field.name(), count = *count
        )
    }
}

/// The name of a field of words, without its article.
fn bare(field: Field) -> crate::domain::words::Phrase {
    use crate::domain::words::phrase;
    match field {
        Field::PayPeriod => phrase!("loonperiode", "pay period"),
        Field::Status => phrase!("status", "status"),
        Field::Level => phrase!("taalniveau", "language level"),
        Field::Schooling => phrase!("opleiding", "schooling"),
        _ => phrase!("contractsoort", "kind of contract"),
    }
}
