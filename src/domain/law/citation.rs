//! Citations as lawyers write them: which articles they name, and their paragraphs in another numbering.

use std::collections::BTreeMap;

/// The articles that what stands behind the name of an act names: of " 8, lid 5 en 6" only 8, of "12c en 12d" both.
///
/// After "lid" a number behind "en" is a paragraph; behind a comma it is an article again.
pub(super) fn articles(rest: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut in_paragraph = false;
    for part in rest.replace(" tot en met ", " en ").split(',') {
        // "…, en 9" begins behind a comma too.
        let part = part.trim().strip_prefix("en ").unwrap_or_else(|| part.trim());
        for (place, piece) in part.split(" en ").enumerate() {
            let after_comma = place == 0;
            let piece = piece.trim();
            let piece =
                ["art. ", "artikel ", "§ "].iter().fold(piece, |piece, word| piece.strip_prefix(word).unwrap_or(piece));
            let mut words = piece.split([' ', '(']);
            let first = words.next().unwrap_or_default();
            let names_article = first.starts_with(|sign: char| sign.is_ascii_digit()) || first == "VI";
            if names_article && (after_comma || !in_paragraph) {
                found.push(first.to_owned());
                in_paragraph = false;
            }
            in_paragraph |= piece.split(' ').any(|word| word == "lid" || word == "onder");
        }
    }
    found
}

/// The articles that running text names: of "artikel 8, lid 4 van de Waadi en art. 7:668a BW" 8 and 668a.
pub(super) fn articles_in(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for word in ["artikelen ", "artikel ", "art. "] {
        for (start, _) in text.to_lowercase().match_indices(word) {
            let Some(rest) = text.get(start + word.len()..) else { continue };
            let end = [" van ", ". ", ";", ")"].iter().filter_map(|end| rest.find(end)).min().unwrap_or(rest.len());
            let named = articles(&rest[..end]).into_iter();
            found.extend(named.map(|article| match article.split_once(':') {
                // Of a book of the Civil Code the number of the book stands before it.
                Some((book, of_book)) if book.len() == 1 => of_book.to_owned(),
                _ => article,
            }));
        }
    }
    found
}

/// The citation with every number behind "lid", "en" or "tot en met" that is a paragraph changed by `moved`.
pub(super) fn renumbered(citation: &str, moved: &BTreeMap<u8, u8>) -> String {
    let Some((before, paragraphs)) = citation.split_once("lid ") else { return citation.to_owned() };
    let words = paragraphs.split(' ').map(|word| {
        let (number, sign) = word.split_at(word.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(word.len()));
        let new = number.parse().ok().and_then(|number: u8| moved.get(&number));
        new.map_or_else(|| word.to_owned(), |new| format!("{new}{sign}"))
    });
    format!("{before}lid {}", words.collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_after_a_paragraph_is_an_article_only_behind_a_comma() {
        for (rest, named) in [
            (" 8, 8a en 9a", &["8", "8a", "9a"][..]),
            ("655 lid 1 onder l, p en r", &["655"]),
            (", art. 8, lid 5 en 6", &["8"]),
            (", art. 628a, lid 2 tot en met 4", &["628a"]),
            (", art. 2, lid 1, 5, lid 1, onder e, en 9", &["2", "5", "9"]),
            (" 2.3.1, 2.3.2 en 2.3.3", &["2.3.1", "2.3.2", "2.3.3"]),
            (" 4.3 en 6.2 (gelezen in de versie van 2017)", &["4.3", "6.2"]),
            (", § 4.3 en 5.2", &["4.3", "5.2"]),
            (", art. VI", &["VI"]),
            ("", &[]),
        ] {
            assert_eq!(articles(rest), named, "{rest}");
        }
    }

    #[test]
    fn running_text_names_articles_behind_their_word() {
        for (text, named) in [
            ("Zoals artikel 8, lid 4 van de Waadi bepaalt, krijgt de uitzendkracht ten minste hetzelfde.", &["8"][..]),
            ("De artikelen 12c en 12d van de Waadi gelden.", &["12c", "12d"]),
            ("Dit is een overeenkomst als bedoeld in artikel 628a van Boek 7 van het Burgerlijk Wetboek.", &["628a"]),
            ("Op grond van art. 7:668a BW.", &["668a"]),
            ("De werkgever betaalt 8 uur les, bedoeld in {article:language-lessons}.", &[]),
        ] {
            assert_eq!(articles_in(text), named, "{text}");
        }
    }

    #[test]
    fn paragraphs_move_and_articles_do_not() {
        let moved = BTreeMap::from([(4, 5), (5, 6), (6, 7)]);
        for (before, after) in [
            ("Waadi, art. 8, lid 5 en 6", "Waadi, art. 8, lid 6 en 7"),
            ("Waadi, art. 8, lid 1 en 4", "Waadi, art. 8, lid 1 en 5"),
            ("Waadi, art. 8", "Waadi, art. 8"),
        ] {
            assert_eq!(renumbered(before, &moved), after);
        }
    }
}
