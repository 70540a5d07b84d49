//! Every page speaks the language that was chosen; what is the dossier's own, the legal text and names of sources stay.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use akkoord::domain::agreement::text::{AgreementText, ParagraphText, Run};
use akkoord::domain::words::Language;
use akkoord::gui::ask::Ask;
use akkoord::gui::command::Command;
use akkoord::workbench::start::Page;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};

use crate::support::languages::{DUTCH, ENGLISH, words_of};
use crate::support::sources::files;
use crate::support::window::{Window, send, window_in};

/// What data and example hold in one language only, names, sources and own texts, the longest first.
///
/// A text that the data have in both languages is no name: in the other language it is a fault.
fn names() -> Vec<String> {
    let data = files(Path::new("assets"), "ron").into_iter().chain(files(Path::new("clause-library"), "ron"));
    let example = Path::new("assets/examples/glastuinbouw.akkoord").to_owned();
    let mut names = BTreeSet::new();
    for path in data.chain([example]) {
        let text = fs::read_to_string(&path).expect("a readable file");
        let pieces: Vec<&str> = text.split('"').collect();
        let texts = pieces.windows(2).step_by(2).map(|pair| (pair[0].trim_end(), pair[1]));
        let names_here =
            texts.filter(|(before, text)| text.len() > 3 && !before.ends_with("nl:") && !before.ends_with("en:"));
        names.extend(names_here.map(|(_, name)| name.to_lowercase()));
    }
    let mut names: Vec<String> = names.into_iter().collect();
    names.sort_by_key(|name| Reverse(name.len()));
    names
}

/// The legal text, which is in Dutch whatever the window speaks.
struct Paper {
    /// All that is printed in paragraphs, in small letters.
    printed: String,
    /// Headings, the longest first, in small letters.
    headings: Vec<String>,
    /// What stands in the blanks.
    blanks: Vec<String>,
}

impl Paper {
    fn of(text: &AgreementText) -> Self {
        let items = |paragraph: &ParagraphText| paragraph.items.iter().flat_map(|item| item.runs.clone()).collect();
        let articles = text.articles().flat_map(|article| &article.paragraphs);
        let articles = articles.flat_map(|paragraph| [paragraph.runs.clone(), items(paragraph)]);
        let sections = text.protocol.iter().chain(&text.annexes);
        let runs: Vec<Run> =
            articles.chain(sections.clone().flat_map(|section| section.paragraphs.clone())).flatten().collect();
        let titles = text.articles().map(|article| &article.title).chain(sections.map(|section| &section.title));
        let mut headings: Vec<String> = titles.map(|title| title.to_lowercase()).collect();
        headings.sort_by_key(|title| Reverse(title.len()));
        Self {
            printed: runs.iter().map(|run| run.text().to_lowercase()).collect(),
            headings,
            blanks: runs
                .iter()
                .filter(|run| matches!(run, Run::Blank { .. }))
                .map(|run| format!(": {}", run.text().to_lowercase()))
                .collect(),
        }
    }
}

/// The text without a name, where the name stands in it as a word or words of its own.
fn without(text: &str, name: &str) -> String {
    let is_part = |sign: Option<char>| sign.is_some_and(char::is_alphanumeric);
    let mut left = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(name) {
        let (before, behind) = (&rest[..at], &rest[at + name.len()..]);
        left.push_str(before);
        left.push_str(if is_part(before.chars().last()) || is_part(behind.chars().next()) { name } else { " " });
        rest = behind;
    }
    left + rest
}

/// What stands on the page that is neither in its language nor a name, with the words that tell.
fn strange(window: &Window, names: &[String], words: &[&str]) -> Vec<String> {
    let paper = Paper::of(&window.state().derived().basis.text);
    let mut said = BTreeSet::new();
    for node in window.query_all_by(|_| true) {
        let node = node.accesskit_node();
        let on_paper =
            || std::iter::successors(node.parent(), |above| above.parent()).any(|above| above.role() == Role::Document);
        if node.role() == Role::Heading && on_paper() {
            continue;
        }
        said.extend(node.label());
    }
    let strange = |text: &String| {
        let lower = text.to_lowercase();
        if paper.printed.contains(&lower) {
            return None;
        }
        // A blank on the paper is called by its name, in the window's language, and what stands in it.
        let blank = paper.blanks.iter().find(|blank| lower.ends_with(blank.as_str()));
        let own = blank.map_or(lower.as_str(), |blank| &lower[..lower.len() - blank.len()]);
        let known = paper.headings.iter().chain(names);
        let own = known.fold(own.to_owned(), |text, name| without(&text, name));
        let found: Vec<String> = words_of(&own).into_iter().filter(|word| words.contains(&word.as_str())).collect();
        (!found.is_empty()).then(|| format!("{text:?} ({})", found.join(", ")))
    };
    said.iter().filter_map(strange).collect()
}

fn every_page_speaks(language: Language, of_the_other: &[&str]) {
    let names = names();
    let mut window = window_in(language);
    let mut wrong = Vec::new();
    for page in Page::ALL {
        send(&mut window, Command::Ask(Ask::ShowPage(page)));
        let found = strange(&window, &names, of_the_other);
        wrong.extend(found.into_iter().map(|text| format!("{page:?}: {text}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_dutch_is_left_in_the_english_window() {
    every_page_speaks(Language::English, &DUTCH);
}

#[test]
fn no_english_is_left_in_the_dutch_window() {
    every_page_speaks(Language::Dutch, &ENGLISH);
}

#[test]
fn dates_are_written_as_people_do_and_never_as_in_a_file() {
    let in_figures = |text: &str| {
        let signs: Vec<char> = text.chars().collect();
        let digits = |from: usize, count: usize| signs[from..from + count].iter().all(char::is_ascii_digit);
        (0..signs.len().saturating_sub(9))
            .any(|at| digits(at, 4) && signs[at + 4] == '-' && digits(at + 5, 2) && signs[at + 7] == '-')
    };
    assert!(in_figures("text of 2017-05-10") && !in_figures("tekst van 10-05-2017"));
    for language in Language::ALL {
        let mut window = window_in(language);
        for page in Page::ALL {
            send(&mut window, Command::Ask(Ask::ShowPage(page)));
            for node in window.get_all_by(|node| !node.is_hidden()) {
                let node = node.accesskit_node();
                let said = node.label().or(node.value()).unwrap_or_default();
                // An address is as its owner made it.
                assert!(!in_figures(&said) || said.contains("http"), "{page:?}: {said}");
            }
        }
        for found in window.state().derived().pages.checks.findings.iter() {
            let read = found.view.law_read.iter().chain([&found.view.explanation, &found.view.message]);
            read.for_each(|said| assert!(!in_figures(said), "{said}"));
        }
    }
}
