//! However articles are reordered, dropped and put back, every reference shows the number its target has.

use akkoord::domain::agreement::text::{AgreementText, ArticleText, Run, words};
use akkoord::domain::agreement::{Article, ArticleContent, render};
use akkoord::domain::clause::Library;
use akkoord::store::builtin;
use proptest::prelude::*;

use crate::support::agreement::{agreement, article, free, proposal};

/// The free articles there are, `free-0` to `free-5`, with one to four paragraphs `p0` to `p3`.
const FREE: usize = 6;

/// A reference of a free article: to which article, and to which paragraph.
type Target = (usize, Option<usize>);

#[derive(Clone, Copy, Debug)]
enum Step {
    Move(usize, usize),
    Drop(usize),
    PutBack(usize, usize),
    Cut(usize),
}

fn step() -> impl Strategy<Value = Step> {
    let place = 0..20usize;
    prop_oneof![
        (place.clone(), place.clone()).prop_map(|(from, to)| Step::Move(from, to)),
        place.clone().prop_map(Step::Drop),
        (place.clone(), place.clone()).prop_map(|(which, to)| Step::PutBack(which, to)),
        place.prop_map(Step::Cut),
    ]
}

/// Targets of one more article and paragraph than there are, so that some are never there.
fn references() -> impl Strategy<Value = Vec<Vec<Vec<Target>>>> {
    let target = (0..=FREE, prop::option::of(0..5usize));
    let paragraph = prop::collection::vec(target, 0..3);
    let article = prop::collection::vec(paragraph, 1..5);
    prop::collection::vec(article, FREE)
}

fn free_article(number: usize, paragraphs: &[Vec<Target>]) -> Article {
    let paragraphs: Vec<_> = paragraphs
        .iter()
        .enumerate()
        .map(|(place, targets)| {
            let references: String = targets
                .iter()
                .map(|(article, paragraph)| match paragraph {
                    Some(paragraph) => format!("en {{article:free-{article}#p{paragraph}}} "),
                    None => format!("en {{article:free-{article}}} "),
                })
                .collect();
            (format!("p{place}"), format!("Bepaling {number}.{place} {references}geldt."))
        })
        .collect();
    let paragraphs: Vec<_> = paragraphs.iter().map(|(label, text)| (label.as_str(), text.as_str())).collect();
    free(&format!("free-{number}"), &paragraphs)
}

fn apply(step: Step, there: &mut Vec<Article>, dropped: &mut Vec<Article>, cut: &mut usize) {
    match step {
        Step::Move(from, to) if !there.is_empty() => {
            let article = there.remove(from % there.len());
            there.insert(to % (there.len() + 1), article);
        }
        Step::Drop(which) if !there.is_empty() => dropped.push(there.remove(which % there.len())),
        Step::PutBack(which, to) if !dropped.is_empty() => {
            let article = dropped.remove(which % dropped.len());
            there.insert(to % (there.len() + 1), article);
        }
        Step::Cut(place) => *cut = place,
        Step::Move(..) | Step::Drop(_) | Step::PutBack(..) => {}
    }
}

/// The number an article must have: its place in the list, found without the renderer.
fn number_of(id: &str, there: &[Article]) -> Option<usize> {
    there.iter().position(|article| article.id == id).map(|place| place + 1)
}

fn check_free(text: &AgreementText, there: &[Article], all: &[Vec<Vec<Target>>]) -> Result<(), TestCaseError> {
    let mut expected_broken = Vec::new();
    for (number, paragraphs) in all.iter().enumerate() {
        let own = format!("free-{number}");
        let Some(own_number) = number_of(&own, there) else {
            prop_assert!(text.article(&own).is_none());
            continue;
        };
        let rendered = text.article(&own).expect("it is there");
        prop_assert_eq!(rendered.number, own_number);
        for (paragraph, targets) in rendered.paragraphs.iter().zip(paragraphs) {
            let shown: Vec<_> = paragraph.runs.iter().filter(|run| !matches!(run, Run::Words(_))).collect();
            prop_assert_eq!(shown.len(), targets.len());
            for (run, (article, label)) in shown.into_iter().zip(targets) {
                let id = format!("free-{article}");
                let there_now = number_of(&id, there)
                    .filter(|_| label.is_none_or(|label| all.get(*article).is_some_and(|it| label < it.len())));
                match (run, there_now) {
                    (Run::Broken { target, text: words }, None) => {
                        prop_assert!(words.starts_with("[verwijzing vervallen: "), "{}", words);
                        expected_broken.push((own.clone(), target.clone()));
                    }
                    (Run::Reference { article: target, text: words, .. }, Some(number)) => {
                        prop_assert_eq!(target, &id);
                        let alone = all[*article].len() == 1;
                        let wanted = match (id == own, label.filter(|_| !alone)) {
                            (true, None) => "dit artikel".to_owned(),
                            (true, Some(label)) => format!("lid {}", label + 1),
                            (false, None) => format!("artikel {number}"),
                            (false, Some(label)) => format!("artikel {number}, lid {}", label + 1),
                        };
                        prop_assert_eq!(words, &wanted);
                    }
                    (run, there_now) => prop_assert!(false, "{:?} for {:?}", run, there_now),
                }
            }
        }
    }
    let mut broken: Vec<_> = text
        .broken
        .iter()
        .filter(|broken| broken.article.starts_with("free-"))
        .map(|broken| (broken.article.clone(), broken.target.clone()))
        .collect();
    broken.sort();
    expected_broken.sort();
    prop_assert_eq!(broken, expected_broken);
    Ok(())
}

/// In the articles of the library too, a reference shows the number of the article and paragraph it names.
fn check_templates(text: &AgreementText, there: &[Article]) -> Result<(), TestCaseError> {
    let number_in = |words: &str, before: &str| -> Option<usize> {
        words.split(before).nth(1)?.split(|sign: char| !sign.is_ascii_digit()).next()?.parse().ok()
    };
    for (place, article) in text.articles().enumerate() {
        prop_assert_eq!(article.number, place + 1);
        prop_assert_eq!(&article.id, &there[place].id);
        for run in runs(article) {
            let Run::Reference { article: target, paragraph, text: words } = run else { continue };
            let words = words.to_lowercase();
            if let Some(shown) = number_in(&words, "artikel ") {
                prop_assert_eq!(Some(shown), number_of(target, there), "{}", &words);
            }
            prop_assert_eq!(number_in(&words, "lid "), *paragraph);
            if let Some(paragraph) = paragraph {
                let target = text.article(target).expect("a reference leads to an article that is there");
                prop_assert_eq!(target.paragraphs[paragraph - 1].number, Some(*paragraph));
            }
        }
    }
    for broken in &text.broken {
        let target = broken.target.split('#').next().unwrap_or_default();
        let has_template = |article: &Article| match &article.content {
            ArticleContent::Template { template, .. } => template == target,
            ArticleContent::Definitions | ArticleContent::ScopeAndTerm | ArticleContent::Free { .. } => false,
        };
        if !broken.target.contains('#') {
            prop_assert!(!there.iter().any(|article| article.id == target || has_template(article)), "{:?}", broken);
        }
    }
    Ok(())
}

fn runs(article: &ArticleText) -> impl Iterator<Item = &Run> {
    article
        .paragraphs
        .iter()
        .flat_map(|paragraph| paragraph.runs.iter().chain(paragraph.items.iter().flat_map(|item| &item.runs)))
}

fn library() -> Library {
    builtin::library().expect("the built-in library loads")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_reordering_leaves_a_wrong_number(
        all in references(),
        steps in prop::collection::vec(step(), 1..12),
    ) {
        let library = library();
        let frame = agreement();
        let mut there: Vec<_> = all.iter().enumerate().map(|(number, it)| free_article(number, it)).collect();
        there.extend(library.templates.keys().map(|id| article(&format!("our-{id}"), id)));
        let mut dropped = Vec::new();
        let mut cut = 0;
        for step in steps {
            apply(step, &mut there, &mut dropped, &mut cut);
            let (first, second) = there.split_at(cut % (there.len() + 1));
            let text = render(&proposal(vec![first.to_vec(), second.to_vec()]), &frame, &library);
            check_free(&text, &there, &all)?;
            check_templates(&text, &there)?;
        }
    }
}

#[test]
fn of_two_articles_of_one_template_the_first_is_meant_and_each_means_itself() {
    let library = library();
    let articles = vec![
        free("a", &[("x", "Zie {article:language-lessons}.")]),
        article("second", "language-lessons"),
        article("first", "language-lessons"),
        free("b", &[("x", "Zie {article:first}.")]),
    ];
    let text = render(&proposal(vec![articles]), &agreement(), &library);
    let first_words = |id: &str| words(&text.article(id).expect("it is there").paragraphs[0].runs);
    assert_eq!(first_words("a"), "Zie artikel 2.");
    assert_eq!(first_words("b"), "Zie artikel 3.");
    assert!(text.article("first").is_some_and(|article| {
        runs(article)
            .filter_map(|run| match run {
                Run::Reference { article, .. } => Some(article),
                Run::Words(_) | Run::Blank { .. } | Run::Term { .. } | Run::Broken { .. } => None,
            })
            .all(|target| target == "first")
    }));
}
