//! What a published figure is in a dossier, in words: its value, what makes it hold, and the mark it carries.

use super::format;
use crate::domain::dated::Entry;
use crate::domain::diagnostic::{Bilingual, Language};
use crate::domain::figure::Unit;
use crate::domain::parameters::{Dated, FigureKey, Figures, Missing, Override, Published, Reading};

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
    let words = Words { language };
    match figures.now(key) {
        Ok(Reading::Published(dated)) => words.dated(dated, &words.source(dated.entry), None),
        Ok(Reading::Announced(dated)) => {
            let paper = format!("{} {}", words.of("aangekondigd in", "announced in"), words.source(dated.entry));
            words.dated(dated, &paper, Some(Mark::Announced))
        }
        Ok(Reading::Projected(dated)) => {
            let source = format!("{}, {}", words.source(dated.entry), words.of("doorgetrokken", "carried forward"));
            words.dated(dated, &source, Some(Mark::Projected))
        }
        Ok(Reading::Overridden { own, figure, published }) => words.own(own, figure, published),
        Err(missing) => words.missing(&missing),
    }
}

#[derive(Clone, Copy)]
struct Words {
    language: Language,
}

impl Words {
    fn of(self, nl: &str, en: &str) -> String {
        Bilingual::new(nl, en).in_language(self.language).to_owned()
    }

    fn source(self, entry: &Entry) -> String {
        let checked = format::short_date(entry.checked_on, self.language);
        format!("{}, {} {checked}", entry.source.title, self.of("nagezien", "checked"))
    }

    fn dated(self, dated: Dated<'_>, rests_on: &str, mark: Option<Mark>) -> ReadingView {
        let Dated { figure, entry } = dated;
        let value = format::quantity(entry.value, figure.unit, self.language);
        let text = format!("{}: {value} · {rests_on}", figure.title.in_language(self.language));
        ReadingView { value, text, mark }
    }

    fn own(self, own: &Override, figure: Option<&Published>, published: Option<&Entry>) -> ReadingView {
        let unit = figure.map_or(Unit::Number, |figure| figure.unit);
        let value = format::quantity(own.value, unit, self.language);
        let title =
            figure.map_or_else(|| own.figure.to_string(), |figure| figure.title.in_language(self.language).to_owned());
        let beside = published.map_or_else(String::new, |entry| {
            let published = format::quantity(entry.value, unit, self.language);
            format!(" ({}: {published})", self.of("gepubliceerd", "published"))
        });
        let text = format!("{title}: {value} · {}: {}{beside}", self.of("eigen waarde", "own value"), own.reason);
        ReadingView { value, text, mark: Some(Mark::Own) }
    }

    fn missing(self, missing: &Missing) -> ReadingView {
        let text = format::message(&missing.message(), self.language);
        ReadingView { value: self.of("ontbreekt", "missing"), text, mark: Some(Mark::Missing) }
    }
}
