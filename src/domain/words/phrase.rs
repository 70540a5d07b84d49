//! Texts that the program has of its own, and the tables in which they stand.

use super::bilingual::Bilingual;
use super::language::Language;
use super::message::Message;
use super::shown::Shown;
use super::template::{fault, names, names_only};

/// A text of the program, in every language of the interface.
///
/// Made where it is compiled, so that one that is written wrong does not compile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phrase {
    nl: &'static str,
    en: &'static str,
}

impl Phrase {
    /// A text in Dutch and in English.
    ///
    /// ```
    /// # use akkoord::domain::words::Phrase;
    /// const PAY: Phrase = Phrase::new("uurloon {wage}", "hourly wage {wage}");
    /// ```
    ///
    /// # Panics
    ///
    /// In a constant, and so while it is compiled: where a text is empty, its braces do not fit, a plural lacks a form, or
    /// the languages name different values.
    ///
    /// ```compile_fail
    /// # use akkoord::domain::words::Phrase;
    /// const PAY: Phrase = Phrase::new("uurloon {wage}", "hourly wage {pay}");
    /// ```
    pub const fn new(nl: &'static str, en: &'static str) -> Self {
        assert!(fault(nl, Language::Dutch.plural()).is_none(), "the Dutch text is not well formed");
        assert!(fault(en, Language::English.plural()).is_none(), "the English text is not well formed");
        assert!(names_only(nl, &[], en), "the Dutch text names a value that the English one does not");
        assert!(names_only(en, &[], nl), "the English text names a value that the Dutch one does not");
        Self { nl, en }
    }

    /// The same, known to name these values and no others.
    ///
    /// # Panics
    ///
    /// In a constant, and so while it is compiled: where it names others.
    pub const fn naming(self, values: &[&str]) -> Self {
        let mut at = 0;
        while at < values.len() {
            assert!(names(self.nl, values[at]), "a value is given that the text has no place for");
            at += 1;
        }
        assert!(names_only(self.nl, values, ""), "the text names a value that is not given");
        self
    }

    /// The text in `language`, as it stands.
    pub const fn in_language(self, language: Language) -> &'static str {
        match language {
            Language::Dutch => self.nl,
            Language::English => self.en,
        }
    }

    /// The text with these values, put in words where it is read.
    pub fn with(self, values: Vec<(&'static str, Shown)>) -> Message {
        Message { text: self.into(), values }
    }
}

impl From<Phrase> for Bilingual {
    fn from(phrase: Phrase) -> Self {
        Self::new(phrase.nl, phrase.en)
    }
}

/// Declares a table of phrases, one a line: the name, Dutch, English.
///
/// `phrases! { UNDONE: "Ongedaan: {edit}", "Undone: {edit}"; }`
macro_rules! phrases {
    ($($name:ident: $nl:literal, $en:literal;)*) => {
        $(
            #[doc = $en]
            pub const $name: $crate::domain::words::Phrase = $crate::domain::words::Phrase::new($nl, $en);
        )*
    };
}

/// A phrase in place, where a table would only repeat the names of an enum: `phrase!("ja", "yes")`.
macro_rules! phrase {
    ($nl:literal, $en:literal $(,)?) => {
        const { $crate::domain::words::Phrase::new($nl, $en) }
    };
}

pub(crate) use {phrase, phrases};
