//! Texts that come from data.

use serde::{Deserialize, Serialize};

use super::language::Language;

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

    /// A text that is made alike in each language.
    pub fn each(text: impl Fn(Language) -> String) -> Self {
        Self { nl: text(Language::Dutch), en: text(Language::English) }
    }

    /// The one of the two that is in `language`.
    pub fn in_language(&self, language: Language) -> &str {
        match language {
            Language::Dutch => &self.nl,
            Language::English => &self.en,
        }
    }
}
