//! Saying texts in the language of a reader, and knowing afterwards what of it nobody has checked or translated.

use super::super::document::{Emphasis, Span};
use super::super::format;
use super::rights::Right;
use crate::domain::words::{Bilingual, Language, Message, Phrase, ReaderLanguage, Shown, Translations};

/// Stands before Dutch words in a text of another language.
const MARK: &str = "[NL] ";

/// A text as it was said.
pub(super) struct Said {
    /// The words.
    pub(super) text: String,
    /// Whether they stayed in Dutch although the reader reads another language.
    pub(super) is_dutch: bool,
}

impl Said {
    /// Dutch words in a text of another language.
    pub(super) fn dutch(text: impl Into<String>) -> Self {
        Self { text: text.into(), is_dutch: true }
    }

    /// As part of a text; what stayed in Dutch is marked.
    pub(super) fn span(self) -> Span {
        match self.is_dutch {
            true => {
                let text = format!("{MARK}{}", self.text);
                Span { emphasis: Emphasis::Italic, ..Self::dutch(text).foreign() }
            }
            false => Span::plain(self.text),
        }
    }

    /// The same, with weight.
    pub(super) fn strong(self) -> Span {
        Span { emphasis: Emphasis::Strong, ..self.span() }
    }

    /// Dutch words that are there on purpose, beside those of the reader.
    pub(super) fn foreign(self) -> Span {
        Span { language: Some(Language::Dutch.tag()), ..Span::plain(self.text) }
    }
}

/// Says texts in the language of a reader.
pub(super) struct Speaker<'w> {
    words: &'w Translations,
    /// Whether something was said that no translator has checked.
    pub(super) is_unchecked: bool,
    /// Whether something stayed in Dutch.
    pub(super) is_untranslated: bool,
}

impl<'w> Speaker<'w> {
    pub(super) fn new(words: &'w Translations) -> Self {
        Self { words, is_unchecked: false, is_untranslated: false }
    }

    pub(super) fn language(&self) -> ReaderLanguage {
        self.words.language
    }

    /// A phrase of the program with its values.
    pub(super) fn phrase(&mut self, phrase: Phrase, values: Vec<(&'static str, Shown)>) -> Said {
        let text = Bilingual::from(phrase);
        let in_interface =
            |language| format::message(&Message { text: text.clone(), values: values.clone() }, language);
        self.said(&text, &values, in_interface)
    }

    /// What an article means in plain words; nothing of one that has none.
    pub(super) fn plain(&mut self, right: &Right<'_>) -> Said {
        match &right.source {
            Some(source) => {
                let plain = right.both.clone().unwrap_or_else(|| source.text.clone());
                self.said(source.text, &source.values, |language| plain.in_language(language).to_owned())
            }
            None => Said { text: String::new(), is_dutch: false },
        }
    }

    /// The title of an article; one of the parties' own is in Dutch only.
    pub(super) fn title(&mut self, right: &Right<'_>) -> Said {
        let printed = right.article.title.as_str();
        match right.template.map(|template| &template.title).filter(|title| title.nl == printed) {
            Some(title) => self.said(title, &[], |language| title.in_language(language).to_owned()),
            None => self.only_in_dutch(printed.to_owned()),
        }
    }

    fn said(&mut self, text: &Bilingual, values: &[(&str, Shown)], in_interface: impl Fn(Language) -> String) -> Said {
        match self.words.language.interface() {
            Some(Language::Dutch) => Said { text: in_interface(Language::Dutch), is_dutch: false },
            Some(Language::English) => {
                self.is_unchecked |= !self.words.is_confirmed(&text.nl, &text.en);
                Said { text: in_interface(Language::English), is_dutch: false }
            }
            None => match self.words.of(&text.nl) {
                Some(translation) => {
                    self.is_unchecked |= !self.words.is_confirmed(&text.nl, translation);
                    let shown = |value: &Shown| format::reader_shown(value, self.words);
                    Said { text: self.words.filled(translation, values, shown), is_dutch: false }
                }
                None => self.only_in_dutch(in_interface(Language::Dutch)),
            },
        }
    }

    fn only_in_dutch(&mut self, text: String) -> Said {
        let is_dutch = self.words.language != ReaderLanguage::Dutch;
        self.is_untranslated |= is_dutch;
        Said { text, is_dutch }
    }
}
