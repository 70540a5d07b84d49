//! One page for members: what changes for whom, in plain words.

use super::super::agreement::{Subject, heading, paragraph};
use super::super::document::{Block, Document, Span};
use super::super::format::{self, say};
use super::rights::{Right, rights};
use super::{paper, phrases};
use crate::domain::period::Date;
use crate::domain::words::{Language, Phrase};

/// How many letters fit on the page beside the words that always stand there; what is more is named by its title.
const ROOM: usize = 2_300;
/// What the space around a paragraph takes of that, with the part of its last line that stays empty.
const SPACE: usize = 70;

/// What changes for whom, on one page.
pub(in super::super) fn member_page(subject: &Subject<'_>, today: Date, language: Language) -> Document {
    let frame = &subject.dossier.agreement;
    let day = |day| format::date(day, language);
    let agreed = frame.concluded_on.is_some_and(|concluded| concluded <= today);
    let mut blocks = vec![paragraph(match agreed {
        true => say!(language, phrases::AGREED, first = day(frame.term.start), last = day(frame.term.end)),
        false => say!(language, phrases::ONLY_PROPOSED),
    })];
    let rights = rights(subject, language);
    // Every title stands on the page, whether more is told or not.
    let titles: usize = rights.iter().map(|right| right.article.title.len()).sum();
    let mut room = ROOM.saturating_sub(titles);
    let mut told: Vec<(&Right<'_>, &str)> = Vec::new();
    let mut named: Vec<&str> = Vec::new();
    for right in &rights {
        let title = right.article.title.as_str();
        let fitting = right.plain.as_deref().filter(|plain| right.is_given && plain.len() + SPACE <= room);
        match fitting {
            Some(plain) => {
                room -= plain.len() + SPACE;
                told.push((right, plain));
            }
            None => named.push(title),
        }
    }
    let everybody = if frame.binds_agencies { phrases::YOUR_RIGHTS } else { phrases::FOR_EVERYBODY };
    for (name, anchor, of_agency_workers) in
        [(everybody, "everybody", false), (phrases::THROUGH_AGENCY, "agency-workers", true)]
    {
        let of_these = told.iter().filter(|(right, _)| right.is_of_agency_workers == of_agency_workers);
        blocks.extend(group(name, anchor, of_these, language));
    }
    if !named.is_empty() {
        blocks.push(heading(2, say!(language, phrases::ALSO_SETTLED), "also", false));
        blocks.push(paragraph(format!("{}.", named.join("; "))));
    }
    blocks.push(Block::Note(vec![Span::plain(say!(language, phrases::TEXT_DECIDES))]));
    paper(subject, say!(language, phrases::MEMBER_PAGE), blocks, today, language)
}

/// What is told to these workers, below a heading; nothing where there is nothing to tell.
fn group<'r>(
    name: Phrase,
    anchor: &str,
    told: impl Iterator<Item = &'r (&'r Right<'r>, &'r str)>,
    language: Language,
) -> Vec<Block> {
    let told = told.map(|(right, plain)| {
        let title = right.article.title.trim_end_matches('.');
        Block::Paragraph(vec![Span::strong(format!("{title}. ")), Span::plain(*plain)])
    });
    let told: Vec<Block> = told.collect();
    if told.is_empty() {
        return told;
    }
    [vec![heading(2, name.in_language(language), anchor, false)], told].concat()
}
