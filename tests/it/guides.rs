//! What the documents say of the tree is true: the sections that code cites, and the paths and names they send a reader to.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::support::sources::sources;

/// Where the cost model is written down.
const MODEL: &str = "docs/model.md";

/// The documents that send a reader to places in the tree.
const GUIDES: [&str; 7] = [
    "README.md",
    "CONTRIBUTING.md",
    "SECURITY.md",
    "docs/architecture.md",
    "docs/gids.md",
    "docs/reliability.md",
    "clause-library/README.md",
];

fn read(path: impl AsRef<Path>) -> String {
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.as_ref().display()))
}

/// The numbers of the sections of the cost model: `7`, `8.2`.
fn sections() -> BTreeSet<String> {
    let text = read(MODEL);
    let headings = text.lines().filter(|line| line.starts_with("##")).filter_map(|line| line.split(' ').nth(1));
    headings.map(|number| number.trim_end_matches('.').to_owned()).collect()
}

/// The comments of a source as running text, so that a citation may go on in the next line.
fn comments(path: &Path) -> String {
    let text = read(path);
    let lines = text.lines().filter_map(|line| line.split_once("//").map(|(_, comment)| comment));
    lines.map(|comment| comment.trim_start_matches(['/', '!']).trim()).collect::<Vec<_>>().join(" ")
}

/// The numbers behind each `section` or `sections` in `text`, with the words that follow them.
fn citations(text: &str) -> Vec<(Vec<&str>, &str)> {
    let mut found = Vec::new();
    for (start, word) in text.match_indices("section") {
        let rest = &text[start + word.len()..];
        let rest = rest.strip_prefix('s').unwrap_or(rest);
        let end = rest.find(|c: char| !c.is_ascii_digit() && !" .,and".contains(c)).unwrap_or(rest.len());
        let (cited, behind) = rest.split_at(end);
        let numbers: Vec<&str> = cited
            .split(|c: char| !c.is_ascii_digit() && c != '.')
            .map(|number| number.trim_matches('.'))
            .filter(|number| !number.is_empty())
            .collect();
        if !numbers.is_empty() {
            found.push((numbers, behind));
        }
    }
    found
}

#[test]
fn every_section_that_is_cited_is_there() {
    let sections = sections();
    let (mut cited, mut wrong) = (0, Vec::new());
    for folder in ["src", "tests", "benches"] {
        for path in sources(Path::new(folder)) {
            for (numbers, behind) in citations(&comments(&path)) {
                if !behind.starts_with(&format!("of {MODEL}")) {
                    wrong.push(format!("{} cites section {numbers:?} of something unsaid", path.display()));
                }
                for number in numbers {
                    cited += 1;
                    if !sections.contains(number) {
                        wrong.push(format!("{} cites section {number}, which is not there", path.display()));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(cited >= 10, "only {cited} citations were found");
}

/// What stands between backquotes outside blocks of code, in order, with the words before each.
fn quoted(text: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for (number, block) in text.split("```").enumerate() {
        if number % 2 == 1 {
            continue;
        }
        let pieces: Vec<&str> = block.split('`').collect();
        found.extend(pieces.chunks_exact(2).map(|pair| (pair[0].replace('\n', " "), pair[1].to_owned())));
    }
    found
}

/// Whether a quoted word names a place in the tree: a file at the top, or something below one of its folders.
fn is_path(word: &str) -> bool {
    let folders = ["src/", "docs/", "tests/", "benches/", "assets/", "clause-library/", ".ci/"];
    let is_plain = !word.contains([' ', '*', '<', '…', '{']) && !word.split('/').any(|part| part == "NAME");
    let at_the_top = !word.contains('/') && [".md", ".toml", ".lock"].iter().any(|end| word.ends_with(end));
    is_plain && (at_the_top || folders.iter().any(|folder| word.starts_with(folder)))
}

#[test]
fn every_path_a_guide_names_is_there() {
    let mut wrong = Vec::new();
    for guide in GUIDES {
        let text = read(guide);
        let words = quoted(&text).into_iter().map(|(_, word)| word).filter(|word| is_path(word));
        let near = Path::new(guide).parent().expect("a folder");
        for word in words {
            if !Path::new(&word).exists() && !near.join(&word).exists() {
                wrong.push(format!("{guide} names {word}"));
            }
        }
        let links = text.split("](").skip(1).filter_map(|rest| rest.split_once(')').map(|(link, _)| link));
        for link in links.filter(|link| !link.contains("://") && !link.starts_with('#')) {
            if !near.join(link).exists() {
                wrong.push(format!("{guide} links to {link}"));
            }
        }
    }
    assert!(wrong.is_empty(), "these are not there:\n{}", wrong.join("\n"));
}

/// A guide that says "`Name` in `path`" is right that the file has that name.
#[test]
fn every_name_a_guide_places_in_a_file_stands_there() {
    let (mut placed, mut wrong) = (0, Vec::new());
    for guide in GUIDES {
        let words = quoted(&read(guide));
        for pair in words.windows(2) {
            let [(_, name), (between, path)] = pair else { continue };
            if between != " in " || !is_path(path) || !Path::new(path).is_file() {
                continue;
            }
            placed += 1;
            let last = name.rsplit("::").next().unwrap_or(name);
            if !read(path).contains(last.trim_end_matches("()")) {
                wrong.push(format!("{guide} places {name} in {path}"));
            }
        }
    }
    assert!(wrong.is_empty(), "these stand elsewhere:\n{}", wrong.join("\n"));
    assert!(placed >= 10, "only {placed} names were found");
}
