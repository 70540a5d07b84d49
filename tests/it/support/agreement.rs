//! Proposals to test with, and the text of one written out.

use std::collections::BTreeMap;
use std::fmt::Write;

use akkoord::domain::agreement::text::{AgreementText, words};
use akkoord::domain::agreement::{
    Agreement, Article, ArticleContent, Chapter, Character, FreeParagraph, Party, PartySide, Proposal,
};
use akkoord::domain::clause::{Library, Value};
use akkoord::domain::period::{Date, Period};

pub fn agreement() -> Agreement {
    Agreement {
        title: "Cao Glastuinbouw".to_owned(),
        sector: None,
        parties: vec![
            Party {
                id: "employers".to_owned(),
                name: "Werkgevers".to_owned(),
                side: PartySide::Employers,
                seat: String::new(),
                power_in_statutes: None,
            },
            Party {
                id: "union".to_owned(),
                name: "Bond".to_owned(),
                side: PartySide::Workers,
                seat: String::new(),
                power_in_statutes: Some(true),
            },
        ],
        scope: "ondernemingen in de glastuinbouw".to_owned(),
        term: Period { start: Date::constant(2027, 1, 1), end: Date::constant(2028, 12, 31) },
        concluded_on: None,
        receipt_on: None,
        generally_binding: None,
        character: Character::Minimum,
        binds_agencies: false,
        tacit_extension: false,
        recitals: Vec::new(),
        signatures: Vec::new(),
    }
}

pub fn article(id: &str, template: &str) -> Article {
    let content = ArticleContent::template(template.to_owned(), BTreeMap::new());
    Article { id: id.into(), content }
}

pub fn free(id: &str, paragraphs: &[(&str, &str)]) -> Article {
    let paragraphs = paragraphs
        .iter()
        .map(|(label, text)| FreeParagraph {
            label: Some((*label).to_owned()),
            text: (*text).to_owned(),
            items: Vec::new(),
        })
        .collect();
    Article { id: id.into(), content: ArticleContent::free(id, paragraphs) }
}

pub fn proposal(chapters: Vec<Vec<Article>>) -> Proposal {
    Proposal {
        id: "union".into(),
        title: "Inzet".to_owned(),
        chapters: chapters
            .into_iter()
            .enumerate()
            .map(|(place, articles)| Chapter {
                id: format!("chapter-{place}"),
                title: "Hoofdstuk".to_owned(),
                articles,
            })
            .collect(),
        protocol: Vec::new(),
        annexes: Vec::new(),
    }
}

/// A proposal with every template; the one that is given first in its chapter and with these values.
pub fn every_template(library: &Library, given: Option<(&str, &BTreeMap<String, Value>)>) -> Proposal {
    let mut first = Vec::new();
    let mut others = Vec::new();
    for id in library.templates.keys() {
        let mut article = article(id, id);
        match (given, &mut article.content) {
            (Some((template, chosen)), ArticleContent::Template { values, .. }) if template == id => {
                values.clone_from(chosen);
                first.push(article);
            }
            _ => others.push(article),
        }
    }
    let standing = [("definitions", ArticleContent::Definitions), ("scope", ArticleContent::ScopeAndTerm)]
        .map(|(id, content)| Article { id: id.into(), content });
    proposal(vec![standing.into(), first, others])
}

/// The text as a reader sees it.
pub fn written(text: &AgreementText) -> String {
    let mut written = String::new();
    for chapter in &text.chapters {
        writeln!(written, "Hoofdstuk {}  {}", chapter.number, chapter.title).expect("a string takes all");
        for article in &chapter.articles {
            writeln!(written, "Artikel {}  {}", article.number, article.title).expect("a string takes all");
            for paragraph in &article.paragraphs {
                let number = paragraph.number.map(|number| format!("{number}. ")).unwrap_or_default();
                writeln!(written, "  {number}{}", words(&paragraph.runs)).expect("a string takes all");
                for item in &paragraph.items {
                    writeln!(written, "    {}. {}", item.letter, words(&item.runs)).expect("a string takes all");
                }
            }
        }
    }
    written
}
