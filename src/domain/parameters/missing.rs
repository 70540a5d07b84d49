//! Why a figure has no value, in words, with what to do about it.

use super::key::FigureKey;
use super::published::Published;
use crate::domain::diagnostic::Diagnostic;
use crate::domain::period::Date;
use crate::domain::remedy::Remedy;
use crate::domain::words::{Bilingual, Message, Subject};
use crate::message;

/// Why there is no value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Missing {
    /// No data file has this figure.
    Unknown {
        /// The key asked for.
        key: FigureKey,
    },
    /// The figure begins later.
    NotYet {
        /// The figure.
        key: FigureKey,
        /// Its name.
        title: Bilingual,
        /// The day asked for.
        on: Date,
        /// The first day that has a value.
        from: Date,
    },
    /// A value for this day was looked for and not found.
    NotFound {
        /// The figure.
        key: FigureKey,
        /// Its name.
        title: Bilingual,
        /// The day asked for.
        on: Date,
        /// What was looked for and where, in Dutch as the data files are.
        note: Option<String>,
    },
}

impl Missing {
    /// Why `figure` has no entry that holds on `on`.
    pub(super) fn of(figure: &Published, on: Date) -> Self {
        let (key, title) = (figure.key.clone(), figure.title.clone());
        let gap = figure.gaps.iter().find(|gap| gap.covers(on));
        match (gap, figure.entries.first()) {
            (None, Some(first)) if first.from > on => Self::NotYet { key, title, on, from: first.from },
            (gap, _) => Self::NotFound { key, title, on, note: gap.map(|gap| gap.note.clone()) },
        }
    }

    /// The figure.
    pub fn key(&self) -> &FigureKey {
        match self {
            Self::Unknown { key } | Self::NotYet { key, .. } | Self::NotFound { key, .. } => key,
        }
    }

    /// The reason in words.
    pub fn message(&self) -> Message {
        match self {
            Self::Unknown { key } => {
                message!(nl: "er is geen cijfer ‘{figure}’", en: "there is no figure ‘{figure}’", figure = key.to_string())
            }
            Self::NotYet { title, on, from, .. } => message!(
                nl: "voor {day} is geen waarde bekend van ‘{figure}’; de eerste geldt vanaf {from}",
                en: "no value of ‘{figure}’ is known for {day}; the first one holds from {from}",
                figure = title.clone(), day = *on, from = *from
            ),
            Self::NotFound { title, on, note: None, .. } => message!(
                nl: "voor {day} is geen waarde gevonden van ‘{figure}’",
                en: "no value of ‘{figure}’ was found for {day}",
                figure = title.clone(), day = *on
            ),
            Self::NotFound { title, on, note: Some(note), .. } => message!(
                nl: "voor {day} is geen waarde gevonden van ‘{figure}’ ({note})",
                en: "no value of ‘{figure}’ was found for {day} ({note})",
                figure = title.clone(), day = *on, note = note.as_str()
            ),
        }
    }

    /// An error about `subject`, with what to do.
    pub fn diagnostic(&self, subject: Subject) -> Diagnostic {
        let figure = self.key().to_string();
        let name = match self {
            Self::Unknown { .. } => Bilingual::new(figure.clone(), figure.clone()),
            Self::NotYet { title, .. } | Self::NotFound { title, .. } => title.clone(),
        };
        Diagnostic::error(subject, self.message()).remedy(Remedy::OwnFigure { figure, name })
    }
}
