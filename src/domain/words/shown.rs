//! What can stand inside a message.

use std::fmt;

use rust_decimal::Decimal;

use super::bilingual::Bilingual;
use super::message::Message;
use super::phrase::Phrase;
use crate::domain::figure::Unit;
use crate::domain::id::{ArticleId, ProfileId, ProposalId, SchemeId};
use crate::domain::period::Date;

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
    /// A message that stands inside another one.
    Message(Box<Message>),
    /// Something with a name that the report knows; its id where it does not.
    Subject(Subject),
}

impl Shown {
    /// The number by which a plural takes its form; nothing for what cannot be counted.
    pub(super) fn number(&self) -> Option<Decimal> {
        match self {
            Self::Quantity(value, _) => Some(*value),
            Self::Count(count) => Some(Decimal::from(*count)),
            Self::Date(_) | Self::Year(_) | Self::Name(_) | Self::Word(_) | Self::Message(_) | Self::Subject(_) => None,
        }
    }
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
/// An id shows as the name it is.
macro_rules! shown_ids {
    ($($id:ty),*) => {$(
        impl From<&$id> for Shown {
            fn from(id: &$id) -> Self {
                Self::Name(id.to_string())
            }
        }
    )*};
}

shown_ids!(ArticleId, ProfileId, ProposalId, SchemeId);

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
impl From<&Bilingual> for Shown {
    fn from(word: &Bilingual) -> Self {
        Self::Word(word.clone())
    }
}
impl From<Phrase> for Shown {
    fn from(word: Phrase) -> Self {
        Self::Word(word.into())
    }
}
impl From<Message> for Shown {
    fn from(message: Message) -> Self {
        Self::Message(Box::new(message))
    }
}
impl From<Subject> for Shown {
    fn from(subject: Subject) -> Self {
        Self::Subject(subject)
    }
}

/// What a message or diagnostic is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// The dossier as a whole.
    Dossier,
    /// A workforce profile, by id.
    Profile(ProfileId),
    /// An article, by id.
    Article(ArticleId),
    /// A clause template, by id.
    Template(String),
    /// A fund or subsidy, by id.
    Scheme(SchemeId),
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
            Self::Article(id) => write!(formatter, "{id}"),
            Self::Scheme(id) => write!(formatter, "{id}"),
            Self::Template(id) | Self::Figure(id) => write!(formatter, "{id}"),
            Self::Place { file, line, column } => write!(formatter, "{file}:{line}:{column}"),
            Self::File(file) => write!(formatter, "{file}"),
        }
    }
}
