//! The first letter of a text, where sentences are put together.

/// The text with a capital in front, as a sentence begins; "één" becomes "Eén", as Dutch writes it.
pub fn capitalised(text: &str) -> String {
    if let Some(rest) = text.strip_prefix("één") {
        return format!("Eén{rest}");
    }
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The text as it stands inside a sentence; a word in capitals, such as BRP, stays as it is.
pub fn decapitalised(text: &str) -> String {
    let mut rest = text.chars();
    match rest.next() {
        Some(first) if !rest.clone().next().is_some_and(char::is_uppercase) => {
            first.to_lowercase().chain(rest).collect()
        }
        Some(_) | None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_capital_comes_in_front_and_nowhere_else() {
        assert_eq!(capitalised("één jaar"), "Eén jaar");
        assert_eq!(capitalised("énige weken"), "Énige weken");
        assert_eq!(capitalised("80 uur"), "80 uur");
        assert_eq!(capitalised(""), "");
    }

    #[test]
    fn inside_a_sentence_a_word_in_capitals_stays() {
        assert_eq!(decapitalised("Les Nederlands in werktijd"), "les Nederlands in werktijd");
        assert_eq!(decapitalised("BRP en informatie"), "BRP en informatie");
    }
}
