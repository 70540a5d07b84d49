//! The few words the exporter adds of its own, in both languages.

use crate::report::document::Language;

/// The words that the exporter adds to a document by itself, in its language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Words {
    /// The language they and the figures are in.
    pub(super) language: Language,
    /// Above the table of contents.
    pub(super) contents: &'static str,
    /// Where to write place and date.
    pub(super) place_and_date: &'static str,
    /// The word at a place to sign.
    pub(super) signature: &'static str,
    /// Where to write who signs.
    pub(super) name_and_function: &'static str,
    /// What the sign behind a marked figure means.
    pub(super) marked_figure: &'static str,
    /// Before the alternative text of a bar.
    pub(super) divided: &'static str,
    /// Before a page number, for readers who hear the table of contents.
    pub(super) page: &'static str,
    /// The sign by which figures in a column are lined up.
    pub(super) decimal: char,
}

impl Words {
    pub(super) fn in_language(language: Language) -> Self {
        match language {
            Language::Dutch => Self {
                language,
                contents: "Inhoud",
                place_and_date: "Plaats en datum",
                signature: "Handtekening",
                name_and_function: "Naam en functie",
                marked_figure: "* Voorlopig: aangekondigd, doorgetrokken voorbij gepubliceerde cijfers, of verouderd.",
                divided: "Verdeling over betalers",
                page: "pagina",
                decimal: ',',
            },
            Language::English => Self {
                language,
                contents: "Contents",
                place_and_date: "Place and date",
                signature: "Signature",
                name_and_function: "Name and function",
                marked_figure: "* Provisional: announced, carried forward past published figures, or out of date.",
                divided: "Division over payers",
                page: "page",
                decimal: '.',
            },
        }
    }

    /// Thousandths as a percentage with at most one decimal: 625 → "62,5 %".
    pub(super) fn percentage(&self, thousandths: u32) -> String {
        let (whole, tenth) = (thousandths / 10, thousandths % 10);
        match tenth {
            0 => format!("{whole}\u{202F}%"),
            _ => format!("{whole}{}{tenth}\u{202F}%", self.decimal),
        }
    }
}

/// Tag of a language, as files name it.
pub(super) fn language_tag(language: Language) -> &'static str {
    match language {
        Language::Dutch => "nl-NL",
        Language::English => "en-GB",
    }
}
