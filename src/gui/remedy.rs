//! What would help, as somebody does it in the window.

use crate::domain::figure::Unit;
use crate::domain::remedy::Remedy;
use crate::domain::words::{Message, Shown};
use crate::message;

/// What to do, in words.
pub fn words(remedy: &Remedy) -> Message {
    match remedy {
        Remedy::Words(words) => words.clone(),
        Remedy::NameColumn { field, columns: _ } => message!(
            nl: "een kolom aanwijzen voor {field}", en: "name a column for {field}", field = field.name()
        ),
        Remedy::DecimalSign(field) => message!(
            nl: "een decimale komma of punt kiezen voor {field}", en: "choose a decimal comma or point for {field}",
            field = field.name()
        ),
        Remedy::DateOrder(field) => message!(
            nl: "dag of maand voorop kiezen voor {field}", en: "choose day or month first for {field}", field = field.name()
        ),
        Remedy::ReplaceProfiles => {
            message!(nl: "alle profielen van het dossier vervangen", en: "replace all profiles of the dossier")
        }
        Remedy::PutBeside { profiles: _, heads } => message!(
            nl: "ernaast zetten (dan telt het dossier {workers})", en: "put beside (the dossier then has {workers})",
            workers = Shown::Quantity(heads.value(), Unit::Heads)
        ),
        Remedy::OwnFigure { figure: _, name } => {
            message!(nl: "eigen waarde voor {figure}…", en: "own value for {figure}…", figure = name)
        }
        Remedy::ChooseTemplate => message!(nl: "de bibliotheek openen…", en: "open the library…"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::remedy::tests::one_of_each;
    use crate::domain::words::Language;
    use crate::report::format;

    #[test]
    fn every_remedy_has_words_in_both_languages_that_suit_a_window() {
        for language in [Language::Dutch, Language::English] {
            let mut seen = Vec::new();
            for remedy in one_of_each() {
                let said = format::message(&words(&remedy), language);
                assert!(said.len() > 10 && !said.contains(['{', '}']) && !seen.contains(&said), "{said}");
                for terminal in ["--", "akkoord ", "overrides"] {
                    assert!(!said.contains(terminal), "{said}");
                }
                seen.push(said);
            }
        }
    }
}
