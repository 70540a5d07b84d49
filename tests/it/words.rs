//! The texts of the program are in the language they say: every pair of texts in the code and in the data files.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::support::languages::{DUTCH, ENGLISH, words_of};
use crate::support::sources::{files, sources};

/// What is said in the other language on purpose: the way to it.
const WAYS: [&str; 2] = ["Show the window in English", "Toon het venster in het Nederlands"];

/// What keeps its Dutch name in English: acts, schemes, parties, and a term of European law.
const NAMES: [&str; 6] = ["Wet CAO", "SLIM-regeling", "Wet op de loonvorming", "De Unie", "de minimis", "De minimis"];

/// A string literal of a source with where it begins and ends, its quotation marks included.
fn literals(source: &str) -> Vec<(usize, usize)> {
    let bytes = source.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            b'/' if bytes.get(at + 1) == Some(&b'/') => {
                at += source[at..].find('\n').unwrap_or(source.len() - at);
            }
            b'\'' if bytes.get(at + 1) == Some(&b'"') => at += 3,
            b'"' => {
                let start = at;
                at += 1;
                while at < bytes.len() && bytes[at] != b'"' {
                    at += if bytes[at] == b'\\' { 2 } else { 1 };
                }
                at += 1;
                found.push((start, at.min(source.len())));
            }
            _ => at += 1,
        }
    }
    found
}

/// Whether what stands before a literal says that a text in Dutch and one in English follow.
fn opens_a_pair(before: &str) -> bool {
    let before = before.trim_end();
    let is_row = before.strip_suffix(':').is_some_and(|row| {
        row.ends_with(|last: char| last.is_ascii_uppercase() || last.is_ascii_digit() || last == '_')
    });
    is_row || ["nl:", "phrase!(", "Phrase::new(", "Bilingual::new("].iter().any(|opening| before.ends_with(opening))
}

/// The texts that stand beside each other in Dutch and in English.
fn pairs(source: &str) -> Vec<(&str, &str)> {
    let literals = literals(source);
    let follows = |between: &str| matches!(between.trim().replace([' ', '\n'], "").as_str(), "," | ",en:");
    let texts =
        literals.windows(2).filter(|two| opens_a_pair(&source[..two[0].0]) && follows(&source[two[0].1..two[1].0]));
    texts.map(|two| (&source[two[0].0 + 1..two[0].1 - 1], &source[two[1].0 + 1..two[1].1 - 1])).collect()
}

fn wrong(path: &Path, language: &str, text: &str, strange: &[&str]) -> Option<String> {
    if WAYS.contains(&text) {
        return None;
    }
    let known = NAMES.iter().fold(text.to_owned(), |text, name| text.replace(name, ""));
    let found: BTreeSet<String> =
        words_of(&known).into_iter().filter(|word| strange.contains(&word.as_str())).collect();
    (!found.is_empty()).then(|| format!("{}: {found:?} in {language} {text:?}", path.display()))
}

#[test]
fn every_text_is_in_its_own_language() {
    let mut faults = Vec::new();
    let mut count = 0;
    let data = files(Path::new("assets"), "ron").into_iter().chain(files(Path::new("clause-library"), "ron"));
    for path in sources(Path::new("src")).into_iter().chain(data) {
        let source = fs::read_to_string(&path).expect("a readable source");
        let source = source.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
        for (dutch, english) in pairs(source) {
            count += 1;
            faults.extend(wrong(&path, "the Dutch", dutch, &ENGLISH));
            faults.extend(wrong(&path, "the English", english, &DUTCH));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(count > 2500, "the texts are no longer found: {count}");
}

#[test]
fn a_text_in_the_wrong_language_is_found() {
    let source = "phrases! { SAVE: \"Opslaan\", \"Het dossier opslaan\"; }";
    let texts = pairs(source);
    assert_eq!(texts, [("Opslaan", "Het dossier opslaan")]);
    assert!(wrong(Path::new("a"), "the English", texts[0].1, &DUTCH).is_some());
    assert!(wrong(Path::new("a"), "the English", "Under the Wet CAO “het dossier”", &DUTCH).is_none());
}
