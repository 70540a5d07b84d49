//! What a published figure is in a dossier, in words: its value, what makes it hold, and the mark it carries.

use super::format::{self, say};
use super::phrases;
use crate::domain::dated::Entry;
use crate::domain::figure::Unit;
use crate::domain::parameters::{Dated, FigureKey, Figures, Override, Published, Reading};
use crate::domain::words::{Language, Shown};

/// Why a figure does not stand as published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// The dossier states its own value.
    Own,
    /// It is announced and not laid down yet.
    Announced,
    /// It is carried forward past the last published value.
    Projected,
    /// There is no value.
    Missing,
}

/// A figure as it holds on the dossier's reference date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadingView {
    /// The value with its unit; what is said of a value that is missing.
    pub value: String,
    /// Its name and value with what makes it hold: the source, the paper, or the dossier's reason and what is published
    /// beside it.
    pub text: String,
    /// Why it does not stand as published.
    pub mark: Option<Mark>,
}

/// What `key` is in the dossier on its reference date.
pub fn reading(figures: Figures<'_>, key: &FigureKey, language: Language) -> ReadingView {
    match figures.now(key) {
        Ok(Reading::Published(dated)) => shown(dated, &source(dated.entry, language), None, language),
        Ok(Reading::Announced(dated)) => {
            let paper = say!(language, phrases::READING_ANNOUNCED, source = source(dated.entry, language));
            shown(dated, &paper, Some(Mark::Announced), language)
        }
        Ok(Reading::Projected(dated)) => {
            let carried = say!(language, phrases::READING_CARRIED_FORWARD, source = source(dated.entry, language));
            shown(dated, &carried, Some(Mark::Projected), language)
        }
        Ok(Reading::Overridden { own, figure, published }) => own_reading(own, figure, published, language),
        Err(missing) => ReadingView {
            value: say!(language, phrases::MISSING),
            text: format::message(&missing.message(), language),
            mark: Some(Mark::Missing),
        },
    }
}

/// The source with the day on which it was checked.
fn source(entry: &Entry, language: Language) -> String {
    let day = format::short_date(entry.checked_on, language);
    say!(language, phrases::SOURCE_CHECKED, source = &entry.source.title, day = day)
}

fn shown(dated: Dated<'_>, rests_on: &str, mark: Option<Mark>, language: Language) -> ReadingView {
    let Dated { figure, entry } = dated;
    let value = format::quantity(entry.value, figure.unit, language);
    let text = format!("{}: {value} · {rests_on}", figure.title.in_language(language));
    ReadingView { value, text, mark }
}

fn own_reading(
    own: &Override,
    figure: Option<&Published>,
    published: Option<&Entry>,
    language: Language,
) -> ReadingView {
    let unit = figure.map_or(Unit::Number, |figure| figure.unit);
    let value = format::quantity(own.value, unit, language);
    let name = figure.map_or_else(|| own.figure.to_string(), |figure| figure.title.in_language(language).to_owned());
    let text = match published {
        Some(entry) => say!(
            language,
            phrases::OWN_READING_BESIDE,
            figure = name,
            value = &value,
            reason = &own.reason,
            published = Shown::Quantity(entry.value, unit)
        ),
        None => {
            say!(language, phrases::OWN_READING, figure = name, value = &value, reason = &own.reason)
        }
    };
    ReadingView { value, text, mark: Some(Mark::Own) }
}
