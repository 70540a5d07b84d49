//! What a sentence calls something, with its article and without.

use super::phrase::Phrase;

/// What a sentence calls something: "het uurloon is …" and "uurloon 15 → 16".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Noun {
    /// With its article.
    pub full: Phrase,
    /// Without it.
    pub bare: Phrase,
}

/// A noun in place, each language with its article: `noun!("het" "uurloon", "the" "hourly wage")`.
macro_rules! noun {
    ($het:literal $nl:literal, $the:literal $en:literal $(,)?) => {
        const {
            $crate::domain::words::Noun {
                full: $crate::domain::words::Phrase::new(concat!($het, " ", $nl), concat!($the, " ", $en)),
                bare: $crate::domain::words::Phrase::new($nl, $en),
            }
        }
    };
}

pub(crate) use noun;
