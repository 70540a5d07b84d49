//! Every text of the window in both languages; one without the other does not compile.

use crate::domain::words::Language;

/// A text of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// Dutch.
    pub nl: &'static str,
    /// English.
    pub en: &'static str,
}

impl Phrase {
    /// The text in `language`.
    pub const fn in_language(self, language: Language) -> &'static str {
        match language {
            Language::Dutch => self.nl,
            Language::English => self.en,
        }
    }

    /// The text in `language` with each `{}` replaced in turn.
    pub fn with(self, language: Language, values: &[&str]) -> String {
        let mut parts = self.in_language(language).split("{}");
        let mut filled = parts.next().unwrap_or_default().to_owned();
        let mut values = values.iter();
        for part in parts {
            filled.push_str(values.next().copied().unwrap_or_default());
            filled.push_str(part);
        }
        filled
    }
}

/// Declares the phrases of a subject, each held against its other language by a test.
macro_rules! phrases {
    ($($name:ident: $nl:literal, $en:literal;)*) => {
        $(
            #[doc = $en]
            pub const $name: $crate::gui::phrases::Phrase = $crate::gui::phrases::Phrase { nl: $nl, en: $en };
        )*

        #[cfg(test)]
        mod each {
            #[test]
            fn phrase_is_there_in_both_languages_with_the_same_blanks() {
                for phrase in [$(super::$name),*] {
                    assert!(!phrase.nl.trim().is_empty() && !phrase.en.trim().is_empty(), "{phrase:?}");
                    assert_eq!(phrase.nl.matches("{}").count(), phrase.en.matches("{}").count(), "{phrase:?}");
                }
            }
        }
    };
}

pub(in crate::gui) use phrases;

phrases! {
    PAGE_AGREEMENT: "Akkoord", "Agreement";
    PAGE_COSTS: "Kosten", "Costs";
    PAGE_WORKFORCE: "Personeel", "Workforce";
    PAGE_FUNDING: "Financiering", "Funding";
    PAGE_CHECKS: "Toets", "Checks";
    PAGE_DOCUMENTS: "Documenten", "Documents";
    OPEN_PAGE_TIP: "Toon deze pagina", "Show this page";

    UNDONE: "Ongedaan: {}", "Undone: {}";
    REDONE: "Opnieuw: {}", "Redone: {}";
    UNDO: "Ongedaan maken", "Undo";
    UNDO_TIP: "Neem de laatste wijziging terug", "Take back the last change";
    REDO: "Opnieuw", "Redo";
    REDO_TIP: "Doe de teruggenomen wijziging weer", "Make the change that was taken back again";
    EXPORT: "PDF maken…", "Export PDF…";
    EXPORT_TIP: "Maak van dit voorstel een PDF om te ondertekenen", "Make a PDF of this proposal, for signing";
    NEXT_PROPOSAL: "Volgend voorstel", "Next proposal";
    NEXT_PROPOSAL_TIP: "Toon het volgende voorstel in dit dossier", "Show the next proposal of this dossier";
    SWITCH_LANGUAGE: "English", "Nederlands";
    SWITCH_LANGUAGE_TIP: "Show the window in English", "Toon het venster in het Nederlands";
    SWITCH_THEME: "Licht of donker", "Light or dark";
    SWITCH_THEME_TIP: "Wissel tussen licht en donker", "Switch between light and dark";

    CHAPTER: "Hoofdstuk {} · {}", "Chapter {} · {}";
    ARTICLE: "Artikel {} · {}", "Article {} · {}";
    NO_ARTICLES: "Dit voorstel heeft nog geen artikelen", "This proposal has no articles yet";
    CLOSE: "Sluiten", "Close";

    TOTAL: "Totaal", "Total";
    SOURCES: "Bron", "Sources";
    ADVICE: "Investeren in samenleven (2025), {}, aanbeveling {}", "Investeren in samenleven (2025), {}, recommendation {}";
    LAW: "Wet: {}", "Law: {}";
    GENERALLY_BINDING: "kan algemeen verbindend worden verklaard", "can be declared generally binding";
    NOT_GENERALLY_BINDING: "kan niet algemeen verbindend worden verklaard", "cannot be declared generally binding";
    OWN_TEXT: "Eigen tekst van partijen", "The parties’ own text";
    FROM_FRAME: "Volgt uit de gegevens van de cao", "Follows from the agreement’s frame";
    NOT_COMPUTED: "niet berekend", "not computed";
    CANNOT_COMPUTE: "De kosten zijn niet berekend", "The costs were not computed";
    NO_FINDINGS: "Geen bijzonderheden", "Nothing to report";
    GO_TO: "Ga naar {}", "Go to {}";
    APPLIED: "Gedaan: {}", "Done: {}";
    EXPLAIN: "Uitleg", "Explanation";
    EXPLAIN_OF: "Uitleg bij {}", "Explanation of {}";
    BROKEN_REFERENCE: "verwijzing naar ‘{}’ leidt nergens heen", "the reference to ‘{}’ leads nowhere";

    YES: "ja", "yes";
    NO: "nee", "no";

    OPEN_DERIVATION: "{}, open de herleiding", "{}, open the derivation";


    COSTS_TITLE: "Kosten · {}", "Costs · {}";
    TERM: "Looptijd", "Term";
    PART_OF_YEAR: "{} van het jaar", "{} of the year";
    NO_COSTS_YET: "Nog geen kosten; voeg een artikel toe dat een recht geeft", "No costs yet; add an article that gives a right";

    PATH: "Pad van het bestand", "Path of the file";
    BROWSE: "Bladeren…", "Browse…";
    NOTHING_PICKED: "Geen bestand gekozen, of dit systeem heeft geen bestandskiezer; typ het pad",
        "No file was chosen, or this system has no file chooser; type the path";
    CANCEL: "Annuleren", "Cancel";
    NO_DISPLAY: "het venster kan niet open ({}); zonder scherm doen ‘akkoord assess’ en ‘akkoord export’ hetzelfde werk",
        "the window cannot open ({}); without a display ‘akkoord assess’ and ‘akkoord export’ do the same job";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_are_filled_in_turn() {
        assert_eq!(CHAPTER.with(Language::Dutch, &["2", "Nederlands leren"]), "Hoofdstuk 2 · Nederlands leren");
    }
}
