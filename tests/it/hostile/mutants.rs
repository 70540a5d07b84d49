//! A text with one of its numbers or dates replaced: every one in turn, at the place where it stands.

use std::ops::Range;

/// A number or a date in quotes, with the keys that lead to it.
#[derive(Clone, Debug)]
pub struct Leaf {
    /// Where it stands, without its quotes.
    pub at: Range<usize>,
    /// The keys above it, without places in lists.
    pub keys: String,
    /// Whether it is a date.
    pub is_date: bool,
}

/// The numbers and dates in quotes of a text in RON or JSON, in order.
pub fn leaves(text: &str) -> Vec<Leaf> {
    let mut found = Vec::new();
    let (mut keys, mut last, mut place) = (Vec::new(), String::new(), 0);
    let bytes = text.as_bytes();
    while place < bytes.len() {
        match bytes[place] {
            b'/' if bytes.get(place + 1) == Some(&b'/') => {
                place = text[place..].find('\n').map_or(bytes.len(), |end| place + end);
            }
            b'"' => {
                let start = place + 1;
                let mut end = start;
                while bytes.get(end).is_some_and(|byte| *byte != b'"') {
                    end += 1 + usize::from(bytes[end] == b'\\');
                }
                let Some(value) = text.get(start..end) else { break };
                place = end + 1;
                if text.get(place..).unwrap_or_default().trim_start().starts_with(':') {
                    last = if is_year(value) { "year".to_owned() } else { value.to_owned() };
                } else if let Some(is_date) = kind(value) {
                    let keys = format!("{}/{last}", keys.join("/"));
                    found.push(Leaf { at: start..end, keys, is_date });
                }
            }
            b'(' | b'[' | b'{' => {
                keys.push(std::mem::take(&mut last));
                place += 1;
            }
            b')' | b']' | b'}' => {
                last = keys.pop().unwrap_or_default();
                place += 1;
            }
            byte if byte.is_ascii_alphabetic() => {
                let end = text[place..].find(|sign: char| !(sign.is_alphanumeric() || sign == '_'));
                let end = end.map_or(bytes.len(), |end| place + end);
                last = text[place..end].to_owned();
                place = end;
            }
            byte => place += if byte.is_ascii() { 1 } else { text[place..].chars().next().map_or(1, char::len_utf8) },
        }
    }
    found
}

/// One leaf of every path of keys: the first.
pub fn one_of_each(mut leaves: Vec<Leaf>) -> Vec<Leaf> {
    let mut seen = std::collections::BTreeSet::new();
    leaves.retain(|leaf| seen.insert(leaf.keys.clone()));
    leaves
}

/// `text` with something else in place of a leaf.
pub fn with(text: &str, leaf: &Leaf, value: &str) -> String {
    [&text[..leaf.at.start], value, &text[leaf.at.end..]].concat()
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a text is a number (`false`) or a date (`true`); nothing where it is neither.
fn kind(text: &str) -> Option<bool> {
    if text.parse::<akkoord::domain::period::Date>().is_ok() {
        return Some(true);
    }
    rust_decimal::Decimal::from_str_exact(text).is_ok().then_some(false)
}

#[test]
fn every_number_and_date_is_found_with_its_keys() {
    let text = "// \"1\"\n(term: (start: \"2027-01-01\"), list: [(wage: \"15\", name: \"a \\\" 3\"), (wage: \"16\")])";
    let found: Vec<_> = leaves(text).into_iter().map(|leaf| (leaf.keys, leaf.is_date, leaf.at.len())).collect();
    let expected = [("/term/start", true, 10), ("/list//wage", false, 2), ("/list//wage", false, 2)];
    assert_eq!(found, expected.map(|(keys, is_date, length)| (keys.to_owned(), is_date, length)));
}
