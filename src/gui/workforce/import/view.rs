//! What came of grouping a payroll file, as shown.

use std::sync::Arc;

use rust_decimal::Decimal;

use crate::domain::diagnostic::Diagnostic;
use crate::domain::learning::{Level, Schooling};
use crate::domain::payroll::{Answer, ContractKind, PayCycle};
use crate::domain::remedy::Remedy;
use crate::domain::words::{Language, Phrase, capitalised};
use crate::domain::workforce::grouping::Fineness;
use crate::gui::history::Revision;
use crate::gui::views::FindingView;
use crate::gui::workforce::phrases;
use crate::report::format::say;
use crate::report::workforce::{BalanceLine, Counted, ProfileTable, balance, profiles};
use crate::report::{format, names};
use crate::store::workforce::{Field, Import, Mistake, RowError};
use crate::workbench::{Existing, Opened};

/// What the groups are made from: two imports are the same only where they are one.
#[derive(Clone, Debug)]
pub struct GroupsKey {
    /// What came of grouping.
    pub result: Arc<Import>,
    /// What is to become of the profiles of the dossier.
    pub existing: Existing,
    /// The content of the dossier, in which profiles of the file may be already.
    pub revision: Revision,
    /// The language of the interface.
    pub language: Language,
}

impl PartialEq for GroupsKey {
    fn eq(&self, other: &Self) -> bool {
        let Self { result, existing, revision, language } = self;
        Arc::ptr_eq(result, &other.result)
            && *existing == other.existing
            && *revision == other.revision
            && *language == other.language
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
    /// What somebody must say before there are groups.
    pub questions: Vec<QuestionView>,
    /// What came in: hours, wages and who is new.
    pub summary: Vec<String>,
    /// What was decided, left out or assumed.
    pub notes: Vec<String>,
    /// What somebody must say before they are taken in, because profiles of the file are in the dossier already.
    pub question: Option<FindingView>,
    /// How many employers the dossier is about now.
    pub employers: Decimal,
    /// Whether somebody must say whose workers they are: the dossier is about them alone, or has more employers than
    /// workers otherwise.
    pub asks_whose: bool,
    /// How many profiles there are with coarser groups, where that makes a difference.
    pub finenesses: Vec<Fineness>,
}

/// What somebody must say of a payroll file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionView {
    /// The question, with the answers that are offered.
    pub finding: FindingView,
    /// What the word it asks about can mean, each with what is said of it.
    pub meanings: Vec<Meaning>,
}

/// What a word can mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meaning {
    /// The meaning.
    pub name: String,
    /// Word and meaning: what a screen reader says.
    pub spoken: String,
    /// The answer it is.
    pub answer: Answer,
}

impl QuestionView {
    /// A question in words; the meanings of a word stand beside it.
    pub fn of(asked: &Diagnostic, language: Language) -> Self {
        let mut asked = asked.clone();
        let mut meanings = Vec::new();
        asked.remedies.retain(|remedy| match remedy {
            Remedy::Word { field, word } => {
                meanings.extend(meanings_of(*field, word, language).into_iter().map(|(name, answer)| {
                    let spoken = say!(language, phrases::WORD_MEANS, word = word, meaning = &name);
                    Meaning { name, spoken, answer }
                }));
                false
            }
            _ => true,
        });
        Self { finding: FindingView::of(&asked, language), meanings }
    }
}

/// What a word of a field can mean.
fn meanings_of(field: Field, word: &str, language: Language) -> Vec<(String, Answer)> {
    let named = |phrase: Phrase| phrase.in_language(language).to_owned();
    let unknown = || named(phrases::MEANS_UNKNOWN);
    let word = || word.to_owned();
    match field {
        Field::PayPeriod => {
            PayCycle::ALL.map(|cycle| (named(cycle.name()), Answer::PeriodWord(word(), cycle))).to_vec()
        }
        Field::Status => [(phrases::IN_SERVICE, true), (phrases::OUT_OF_SERVICE, false)]
            .map(|(phrase, in_service)| (named(phrase), Answer::Status(word(), in_service)))
            .to_vec(),
        Field::Level => {
            let known = Level::ALL.map(|level| (named(level.name()), Answer::Level(word(), Some(level))));
            known.into_iter().chain([(unknown(), Answer::Level(word(), None))]).collect()
        }
        Field::Schooling => {
            let named = |schooling| named(names::schooling(schooling));
            let known = Schooling::ALL.map(|schooling| (named(schooling), Answer::Schooling(word(), Some(schooling))));
            known.into_iter().chain([(unknown(), Answer::Schooling(word(), None))]).collect()
        }
        _ => {
            let known =
                ContractKind::ALL.map(|kind| (named(names::contract(kind)), Answer::Contract(word(), Some(kind))));
            let nobody = (named(phrases::MEANS_NOBODY), Answer::Contract(word(), None));
            known.into_iter().chain([nobody]).collect()
        }
    }
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
pub fn groups(result: &Import, opened: &Opened, existing: Existing, language: Language) -> GroupsView {
    let counted =
        Counted { workers: result.accepted, hours_per_week: result.hours_per_week, gross_year: result.gross_year };
    let balance = if result.profiles.is_empty() { Vec::new() } else { balance(counted, &result.profiles, language) };
    let mut questions: Vec<QuestionView> =
        result.questions.iter().map(|asked| QuestionView::of(asked, language)).collect();
    let is_too_little = |error: &RowError| matches!(error.mistake, Mistake::BelowMinimum { .. });
    if let Some(error) = result.errors.iter().find(|error| is_too_little(error)) {
        // Of all rows together, once.
        questions.push(QuestionView::of(&error.diagnostic(""), language));
    }
    let error = |error: &RowError| ErrorView {
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
        questions,
        summary: match result.accepted {
            0 => Vec::new(),
            _ => result.summary.sentences().iter().map(|said| capitalised(&format::message(said, language))).collect(),
        },
        notes: result.notes.iter().map(|note| capitalised(&format::message(note, language))).collect(),
        question: opened.already_in(&result.profiles).map(|said| FindingView::of(&said, language)),
        employers: opened.dossier().assumptions.employers,
        asks_whose: existing == Existing::Replace
            || opened.dossier().workforce.is_empty()
            || opened.employers_asked(&result.profiles, existing).is_some(),
        finenesses: result.finenesses.clone(),
    }
}
