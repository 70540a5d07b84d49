//! The letter with which a side puts its proposals on the table (*inzetbrief*), in numbered points.

use super::super::agreement::{Subject, heading, paragraph};
use super::super::document::{Block, Document, Span};
use super::super::format::{self, say};
use super::{paper, phrases};
use crate::domain::agreement::text::words;
use crate::domain::agreement::{Article, ArticleContent};
use crate::domain::period::Date;
use crate::domain::words::Language;

/// The proposals by chapter, in points numbered through; who sends it is filled in by hand.
pub(in super::super) fn proposal_letter(subject: &Subject<'_>, today: Date, language: Language) -> Document {
    let Subject { dossier, proposal, text, .. } = *subject;
    let frame = &dossier.agreement;
    let parties: Vec<&str> = frame.parties.iter().map(|party| party.name.as_str()).collect();
    let day = |day| format::date(day, language);
    let mut blocks = vec![
        paragraph(say!(language, phrases::TO_PARTIES, parties = parties.join(", "))),
        paragraph(say!(language, phrases::ON_BEHALF_OF)),
        paragraph(say!(language, phrases::DEAR)),
        paragraph(say!(
            language,
            phrases::WE_PROPOSE,
            agreement = &frame.title,
            first = day(frame.term.start),
            last = day(frame.term.end)
        )),
    ];
    let mut number = 0;
    let mut point = |title: &str, what: &str| {
        number += 1;
        let spans = vec![Span::strong(format!("{}. ", title.trim_end_matches('.'))), Span::plain(what)];
        Block::Numbered { number: format!("{number}."), depth: 0, spans }
    };
    for chapter in &proposal.chapters {
        let points = chapter.articles.iter().filter_map(|article| {
            let printed = text.article(&article.id)?;
            Some(point(&printed.title, &said_of(subject, article, language)?))
        });
        let points: Vec<Block> = points.collect();
        if !points.is_empty() {
            blocks.push(heading(2, chapter.title.clone(), format!("chapter-{}", chapter.id), false));
            blocks.extend(points);
        }
    }
    if !text.protocol.is_empty() {
        blocks.push(heading(2, say!(language, phrases::BETWEEN_PARTIES), "protocol", false));
        blocks.extend(text.protocol.iter().map(|section| {
            let said: Vec<String> = section.paragraphs.iter().map(|runs| words(runs)).collect();
            point(&section.title, &said.join(" "))
        }));
    }
    blocks.push(paragraph(say!(language, phrases::NOT_FINAL)));
    blocks.push(paragraph(say!(language, phrases::REGARDS)));
    blocks.push(paragraph(say!(language, phrases::ON_BEHALF_OF)));
    paper(subject, say!(language, phrases::LETTER), blocks, today, language)
}

/// What an article is for: as the library says, with what it gives; of words of the parties' own their first paragraph.
fn said_of(subject: &Subject<'_>, article: &Article, language: Language) -> Option<String> {
    let own = || {
        let first = subject.text.article(&article.id)?.paragraphs.first()?;
        Some(words(&first.runs))
    };
    match &article.content {
        ArticleContent::Definitions | ArticleContent::ScopeAndTerm => None,
        ArticleContent::Template { wording: Some(_), .. } | ArticleContent::Free { .. } => own(),
        ArticleContent::Template { template, wording: None, .. } => {
            let template = subject.library.template(template)?;
            let plain = crate::domain::agreement::plain(article, subject.library);
            let purpose = template.purpose.in_language(language);
            Some(match plain.filter(|_| !template.parameters.is_empty()) {
                Some(plain) => format!("{purpose} {}", plain.in_language(language)),
                None => purpose.to_owned(),
            })
        }
    }
}
