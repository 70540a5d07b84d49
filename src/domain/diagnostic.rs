//! What is wrong, where, why and what to do: messages in both languages, with values that are formatted later.

use std::fmt;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::figure::Unit;
use super::id::ProfileId;
use super::period::Date;

/// A language of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Language {
    /// Dutch, the first language of screen and paper.
    #[default]
    Dutch,
    /// English, complete as a second language of the interface.
    English,
}

/// A text in both languages; one without the other does not exist.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bilingual {
    /// The text in Dutch.
    pub nl: String,
    /// The text in English.
    pub en: String,
}

impl Bilingual {
    /// A text in both languages.
    pub fn new(nl: impl Into<String>, en: impl Into<String>) -> Self {
        Self { nl: nl.into(), en: en.into() }
    }
    /// The one of the two that is in `language`.
    pub fn in_language(&self, language: Language) -> &str {
        match language {
            Language::Dutch => &self.nl,
            Language::English => &self.en,
        }
    }
}

/// A value inside a message; the report formats it for its reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    /// A number with its unit.
    Quantity(Decimal, Unit),
    /// A day, written out as the language does.
    Date(Date),
    /// A calendar year, without a thousands sign.
    Year(i16),
    /// A number of things that can be counted.
    Count(usize),
    /// A name or id, as it stands.
    Name(String),
    /// A word that differs by language.
    Word(Bilingual),
    /// Something with a name that the report knows; its id where it does not.
    Subject(Subject),
}

impl From<Date> for Shown {
    fn from(date: Date) -> Self {
        Self::Date(date)
    }
}
impl From<&str> for Shown {
    fn from(name: &str) -> Self {
        Self::Name(name.to_owned())
    }
}
impl From<String> for Shown {
    fn from(name: String) -> Self {
        Self::Name(name)
    }
}
impl From<&String> for Shown {
    fn from(name: &String) -> Self {
        Self::Name(name.clone())
    }
}
impl From<&ProfileId> for Shown {
    fn from(id: &ProfileId) -> Self {
        Self::Name(id.to_string())
    }
}
impl From<usize> for Shown {
    fn from(count: usize) -> Self {
        Self::Count(count)
    }
}
impl From<i16> for Shown {
    fn from(year: i16) -> Self {
        Self::Year(year)
    }
}
impl From<Bilingual> for Shown {
    fn from(word: Bilingual) -> Self {
        Self::Word(word)
    }
}

impl From<Subject> for Shown {
    fn from(subject: Subject) -> Self {
        Self::Subject(subject)
    }
}

/// A sentence in both languages with named values in braces: `uurloon {wage} ligt onder {minimum}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// The sentence, with `{name}` where a value stands.
    pub text: Bilingual,
    /// The values, by the names they have in the braces of both texts.
    pub values: Vec<(&'static str, Shown)>,
}

impl Message {
    /// A message that is the same whatever the dossier holds.
    pub fn plain(nl: impl Into<String>, en: impl Into<String>) -> Self {
        Self { text: Bilingual::new(nl, en), values: Vec::new() }
    }

    /// Puts the values in, each formatted by `show`.
    pub fn filled(&self, language: Language, show: impl Fn(&Shown) -> String) -> String {
        let mut filled = String::new();
        let mut rest = self.text.in_language(language);
        while let Some((before, after)) = rest.split_once('{') {
            filled.push_str(before);
            let Some((name, behind)) = after.split_once('}') else {
                filled.push('{');
                rest = after;
                continue;
            };
            match self.values.iter().find(|(known, _)| *known == name) {
                Some((_, value)) => filled.push_str(&show(value)),
                None => {
                    filled.push('{');
                    filled.push_str(name);
                    filled.push('}');
                }
            }
            rest = behind;
        }
        filled.push_str(rest);
        filled
    }
}

/// A [`Message`] with named values: `message!(nl: "loon {wage}", en: "wage {wage}", wage = shown)`.
#[macro_export]
macro_rules! message {
    (nl: $nl:expr, en: $en:expr $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::domain::diagnostic::Message {
            text: $crate::domain::diagnostic::Bilingual::new($nl, $en),
            values: vec![$((stringify!($name), $crate::domain::diagnostic::Shown::from($value))),*],
        }
    };
}

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

/// What a diagnostic is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// The dossier as a whole.
    Dossier,
    /// A workforce profile, by id.
    Profile(ProfileId),
    /// An article, by id.
    Article(String),
    /// A clause template, by id.
    Template(String),
    /// A fund or subsidy, by id.
    Scheme(String),
    /// A published figure, by id.
    Figure(String),
    /// A place in a file.
    Place {
        /// The file, as the user named it.
        file: String,
        /// The line, counted from 1.
        line: usize,
        /// The column, counted in characters from 1.
        column: usize,
    },
    /// A file as a whole.
    File(String),
}

impl fmt::Display for Subject {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Dossier => write!(formatter, "dossier"),
            Self::Profile(id) => write!(formatter, "{id}"),
            Self::Article(id) | Self::Template(id) | Self::Scheme(id) | Self::Figure(id) => write!(formatter, "{id}"),
            Self::Place { file, line, column } => write!(formatter, "{file}:{line}:{column}"),
            Self::File(file) => write!(formatter, "{file}"),
        }
    }
}

/// Something to tell the user about their input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Whether the work goes on.
    pub severity: Severity,
    /// What in dossier or file it is about; a face can lead a reader there.
    pub subject: Subject,
    /// What is wrong, with both sides of a comparison.
    pub message: Message,
    /// What to do; the best hints contain the corrected text.
    pub hints: Vec<Message>,
}

impl Diagnostic {
    /// What was asked cannot be done because of `subject`.
    pub fn error(subject: Subject, message: Message) -> Self {
        Self { severity: Severity::Error, subject, message, hints: Vec::new() }
    }
    /// The work goes on, and this shows wherever figures that rest on `subject` show.
    pub fn warning(subject: Subject, message: Message) -> Self {
        Self { severity: Severity::Warning, subject, message, hints: Vec::new() }
    }
    /// Adds what to do about it.
    #[must_use]
    pub fn hint(mut self, hint: Message) -> Self {
        self.hints.push(hint);
        self
    }
}
