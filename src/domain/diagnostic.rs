//! What is wrong, where, why and what to do.

use super::remedy::Remedy;
use super::words::{Message, Subject};

/// How much a diagnostic weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth knowing; nothing is wrong.
    Hint,
    /// Goes on, but shows wherever the figure shows.
    Warning,
    /// What was asked cannot be done.
    Error,
}

/// Something to tell the user about their input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Whether the work goes on.
    pub severity: Severity,
    /// What in dossier or file it is about; a face can lead a reader there.
    pub subject: Subject,
    /// The keys of a file that lead from the subject to what is wrong, with places in lists counted from 0; none where the
    /// whole subject is meant.
    pub keys: Vec<String>,
    /// What is wrong, with both sides of a comparison.
    pub message: Message,
    /// What would help, the best first; advice in words contains the corrected text where it can.
    pub remedies: Vec<Remedy>,
}

impl Diagnostic {
    /// What was asked cannot be done because of `subject`.
    pub fn error(subject: Subject, message: Message) -> Self {
        Self { severity: Severity::Error, subject, keys: Vec::new(), message, remedies: Vec::new() }
    }
    /// The work goes on, and this shows wherever figures that rest on `subject` show.
    pub fn warning(subject: Subject, message: Message) -> Self {
        Self { severity: Severity::Warning, subject, keys: Vec::new(), message, remedies: Vec::new() }
    }
    /// Says which keys lead from the subject to what is wrong.
    #[must_use]
    pub fn at<K: Into<String>>(mut self, keys: impl IntoIterator<Item = K>) -> Self {
        self.keys = keys.into_iter().map(Into::into).collect();
        self
    }
    /// Adds what to do about it, in words that suit every face.
    #[must_use]
    pub fn hint(self, words: Message) -> Self {
        self.remedy(Remedy::Words(words))
    }
    /// Adds what would help.
    #[must_use]
    pub fn remedy(mut self, remedy: Remedy) -> Self {
        self.remedies.push(remedy);
        self
    }
}
