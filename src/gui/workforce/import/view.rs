//! What came of grouping a payroll file, as shown.

use std::sync::Arc;

use crate::domain::words::{Language, capitalised};
use crate::gui::history::Revision;
use crate::gui::views::FindingView;
use crate::report::format;
use crate::report::workforce::{BalanceLine, Counted, ProfileTable, balance, profiles};
use crate::store::workforce::{Import, Mistake};
use crate::workbench::Opened;

/// What the groups are made from: two imports are the same only where they are one.
#[derive(Clone, Debug)]
pub struct GroupsKey {
    /// What came of grouping.
    pub result: Arc<Import>,
    /// The content of the dossier, in which profiles of the file may be already.
    pub revision: Revision,
    /// The language of the interface.
    pub language: Language,
}

impl PartialEq for GroupsKey {
    fn eq(&self, other: &Self) -> bool {
        let Self { result, revision, language } = self;
        Arc::ptr_eq(result, &other.result) && *revision == other.revision && *language == other.language
    }
}

/// What came of grouping a payroll file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupsView {
    /// The groups as the table of profiles shows them.
    pub table: ProfileTable,
    /// Workers, hours and pay in the file and in the groups.
    pub balance: Vec<BalanceLine>,
    /// Whether all of them are equal.
    pub is_equal: bool,
    /// The mistakes, by row.
    pub errors: Vec<ErrorView>,
    /// Kinds of contract that are not known.
    pub unknown_words: Vec<String>,
    /// What was decided, left out or assumed.
    pub notes: Vec<String>,
    /// What somebody must say before they are taken in, because profiles of the file are in the dossier already.
    pub question: Option<FindingView>,
}

/// A mistake in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ErrorView {
    /// The row.
    pub row: String,
    /// The column, where it is about one.
    pub column: String,
    /// What is wrong.
    pub reason: String,
    /// What to do.
    pub remedy: String,
}

/// The groups of an import into the dossier that is open.
pub fn groups(result: &Import, opened: &Opened, language: Language) -> GroupsView {
    let counted =
        Counted { workers: result.accepted, hours_per_week: result.hours_per_week, gross_year: result.gross_year };
    let balance = if result.profiles.is_empty() { Vec::new() } else { balance(counted, &result.profiles, language) };
    let mut unknown_words: Vec<String> = Vec::new();
    for error in &result.errors {
        if let Mistake::UnknownContract(word) = &error.mistake
            && !unknown_words.contains(word)
        {
            unknown_words.push(word.clone());
        }
    }
    let error = |error: &crate::store::workforce::RowError| ErrorView {
        row: format::number(error.row.into(), 0, language),
        column: error.column.clone().unwrap_or_default(),
        reason: capitalised(&format::message(&error.mistake.reason(), language)),
        remedy: capitalised(&format::message(&error.mistake.remedy(), language)),
    };
    GroupsView {
        table: profiles(&result.profiles, None, language),
        is_equal: balance.iter().all(|line| line.difference.is_none()),
        balance,
        errors: result.errors.iter().map(error).collect(),
        unknown_words,
        notes: result.notes.iter().map(|note| capitalised(&format::message(note, language))).collect(),
        question: opened.already_in(&result.profiles).map(|said| FindingView::of(&said, language)),
    }
}
