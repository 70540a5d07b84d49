//! What the documents say of the tree is true: the sections that code cites, and the paths and names they send a reader to.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use akkoord::domain::costs::given::DriverKind;

use crate::support::sources::sources;

/// Where the cost model is written down.
const MODEL: &str = "docs/model.md";

/// The documents that send a reader to places in the tree.
const GUIDES: [&str; 4] = ["README.md", "SECURITY.md", "docs/gids.md", "clause-library/README.md"];

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

/// A driver that is added is specified, and one that is specified is there.
#[test]
fn every_driver_has_its_row_in_section_7() {
    let text = read(MODEL);
    let section = text.split("\n## ").find(|section| section.starts_with("7. ")).expect("section 7");
    let rows = section.lines().filter(|line| line.starts_with('|')).filter_map(|line| line.split('|').nth(2));
    let specified: BTreeSet<&str> = rows.filter_map(|code| code.split('`').nth(1)).collect();
    let declared: BTreeSet<&str> = DriverKind::ALL.into_iter().map(DriverKind::code).collect();
    assert_eq!(specified, declared);
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
