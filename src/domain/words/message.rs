//! Texts with values, put in words where they are read.

use super::bilingual::Bilingual;
use super::language::Language;
use super::shown::Shown;
use super::template::fill;

/// A sentence in both languages with named values in braces: `uurloon {wage} ligt onder {minimum}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// The sentence, with `{name}` where a value stands.
    pub text: Bilingual,
    /// The values, by the names they have in the braces of both texts.
    pub values: Vec<(&'static str, Shown)>,
}

impl Message {
    /// A message without values, of texts that were made elsewhere.
    pub fn plain(nl: impl Into<String>, en: impl Into<String>) -> Self {
        Self { text: Bilingual::new(nl, en), values: Vec::new() }
    }

    /// Also holds a value that this text does not name, for one that goes with it.
    #[must_use]
    pub fn beside(mut self, name: &'static str, value: impl Into<Shown>) -> Self {
        self.values.push((name, value.into()));
        self
    }

    /// Puts the values in, each formatted by `show`.
    ///
    /// A message inside this one is filled in the same way.
    pub fn filled(&self, language: Language, show: impl Fn(&Shown) -> String) -> String {
        self.filled_by(language, &show)
    }

    fn filled_by(&self, language: Language, show: &dyn Fn(&Shown) -> String) -> String {
        fill(self.text.in_language(language), language.plural(), &|name| {
            let (_, value) = self.values.iter().find(|(known, _)| *known == name)?;
            let shown = match value {
                Shown::Message(inner) => inner.filled_by(language, show),
                other => show(other),
            };
            Some((shown, value.number()))
        })
    }
}

/// A [`Message`] with named values: of a phrase, `message!(UNDONE, edit = name)`, or of texts in place,
/// `message!(nl: "loon {wage}", en: "wage {wage}", wage = shown)`.
///
/// Texts and names are held against each other while they are compiled.
#[macro_export]
macro_rules! message {
    (nl: $nl:literal, en: $en:literal $(, $name:ident = $value:expr)* $(,)?) => {{
        const PHRASE: $crate::domain::words::Phrase = $crate::domain::words::Phrase::new($nl, $en);
        $crate::message!(PHRASE $(, $name = $value)*)
    }};
    ($phrase:path $(, $name:ident = $value:expr)* $(,)?) => {{
        const NAMED: $crate::domain::words::Phrase = $phrase.naming(&[$(stringify!($name)),*]);
        NAMED.with(vec![$((stringify!($name), $crate::domain::words::Shown::from($value))),*])
    }};
}
