//! Lettered items: their letters, and the punctuation and conjunction that follow their place in the list.

/// The letter of the item at `place`, from 0: a, b … z, aa, ab.
pub fn letter(place: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = place + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(b'a' + u8::try_from(rest % 26).unwrap_or_default());
        rest /= 26;
    }
    letters.iter().rev().map(|letter| char::from(*letter)).collect()
}

/// The items that are left, with the ending that fits their place.
///
/// A list in which items end in a semicolon keeps doing so when items drop out: the last one ends in a full stop, and
/// a conjunction ("; en") stands before the last one only.
pub(super) fn punctuated(all: &[&str], left: &[&str]) -> Vec<String> {
    if !all.iter().any(|item| split_ending(item).1 == ";") {
        return left.iter().map(|item| (*item).to_owned()).collect();
    }
    let conjunction = all.iter().map(|item| split_ending(item).2).find(|conjunction| !conjunction.is_empty());
    left.iter()
        .enumerate()
        .map(|(place, item)| {
            let (body, ending, _) = split_ending(item);
            match (left.len() - place, conjunction) {
                _ if ending.is_empty() => (*item).to_owned(),
                (1, _) => format!("{body}."),
                (2, Some(conjunction)) => format!("{body}; {conjunction}"),
                (_, _) => format!("{body};"),
            }
        })
        .collect()
}

/// Splits an item into its words, its closing sign and the conjunction behind that.
fn split_ending(item: &str) -> (&str, &str, &str) {
    let item = item.trim_end();
    for conjunction in ["en", "of", "dan wel", "en/of"] {
        if let Some(body) = item.strip_suffix(conjunction).and_then(|body| body.trim_end().strip_suffix(';')) {
            return (body, ";", conjunction);
        }
    }
    match item.char_indices().last() {
        Some((end, ';')) => (&item[..end], ";", ""),
        Some((end, '.')) => (&item[..end], ".", ""),
        Some(_) | None => (item, "", ""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_run_on_past_z() {
        let letters: Vec<_> = [0, 1, 25, 26, 27, 51, 52, 701, 702].into_iter().map(letter).collect();
        assert_eq!(letters, ["a", "b", "z", "aa", "ab", "az", "ba", "zz", "aaa"]);
    }

    #[test]
    fn the_last_item_that_is_left_ends_in_a_full_stop() {
        let all = ["de lessen;", "het gesprek;", "de toets."];
        assert_eq!(punctuated(&all, &all), all);
        assert_eq!(punctuated(&all, &all[..2]), ["de lessen;", "het gesprek."]);
        assert_eq!(punctuated(&all, &[all[2], all[0]]), ["de toets;", "de lessen."]);
    }

    #[test]
    fn the_conjunction_stands_before_the_last_item_that_is_left() {
        let all = ["de lessen;", "het gesprek; en", "de toets."];
        assert_eq!(punctuated(&all, &all), all);
        assert_eq!(punctuated(&all, &all[..2]), ["de lessen; en", "het gesprek."]);
        assert_eq!(punctuated(&all, &all[..1]), ["de lessen."]);
    }

    #[test]
    fn a_list_of_whole_sentences_stays_as_it_is() {
        let all = ["De lessen zijn er.", "De toets ook."];
        assert_eq!(punctuated(&all, &all[..1]), ["De lessen zijn er."]);
        assert_eq!(punctuated(&["naam", "adres"], &["naam"]), ["naam"]);
    }
}
