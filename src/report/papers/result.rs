//! The result of the negotiation (*onderhandelingsresultaat*) in numbered points, from the ledger of offers: what the sides agreed
//! on, in the words they agreed on, and what is still open.

use std::collections::BTreeMap;

use super::super::agreement::{Subject, heading, paragraph};
use super::super::document::{Block, Document, Span};
use super::super::format::{self, say};
use super::{paper, phrases};
use crate::domain::agreement::ledger::Standings;
use crate::domain::agreement::render;
use crate::domain::agreement::text::{AgreementText, ArticleText, words};
use crate::domain::id::ArticleId;
use crate::domain::period::Date;
use crate::domain::words::Language;

/// A point for each article on which the sides agreed, in the order of the last offer, with its words as they were agreed.
pub(in super::super) fn result(subject: &Subject<'_>, today: Date, language: Language) -> Document {
    let dossier = subject.dossier;
    let frame = &dossier.agreement;
    let standings = Standings::of(&dossier.ledger);
    let title = say!(language, phrases::RESULT);
    if standings.agreed.is_empty() {
        let nothing = paragraph(say!(language, phrases::NOTHING_AGREED));
        return paper(subject, title, vec![nothing], today, language);
    }
    let texts: BTreeMap<u32, AgreementText> = standings
        .offers
        .iter()
        .map(|(round, (_, offer, _))| (*round, render(&offer.text, frame, subject.library)))
        .collect();
    let parties: Vec<&str> = frame.parties.iter().map(|party| party.name.as_str()).collect();
    let day = |day| format::date(day, language);
    let mut blocks = vec![
        paragraph(say!(language, phrases::BETWEEN, parties = parties.join(", "))),
        paragraph(say!(
            language,
            phrases::RESULT_OF,
            agreement = &frame.title,
            first = day(frame.term.start),
            last = day(frame.term.end)
        )),
    ];
    let points = in_order(&texts, standings.agreed.iter().map(|(id, round)| (*id, *round)).collect());
    for (place, (article, round)) in points.iter().enumerate() {
        let number = (place + 1).to_string();
        let point = say!(language, phrases::POINT, number = number, title = &article.title);
        blocks.push(heading(2, point, format!("point-{}", article.id), false));
        blocks.extend(words_of(article));
        let as_in = say!(language, phrases::AS_IN, article = article.number.to_string(), round = round.to_string());
        blocks.push(Block::Note(vec![Span::plain(as_in)]));
    }
    let open: Vec<String> = standings
        .open()
        .into_iter()
        .filter_map(|(id, round)| Some(texts.get(&round)?.article(id)?.title.clone()))
        .collect();
    if !open.is_empty() {
        blocks.push(heading(2, say!(language, phrases::STILL_OPEN), "open", false));
        blocks.push(paragraph(format!("{}.", open.join("; "))));
    }
    blocks.push(paragraph(say!(language, phrases::SUBJECT_TO_MEMBERS)));
    paper(subject, title, blocks, today, language)
}

/// What was agreed, each with its round: in the order of the last offer, and behind that what only earlier ones have.
fn in_order<'t>(
    texts: &'t BTreeMap<u32, AgreementText>,
    agreed: BTreeMap<&ArticleId, u32>,
) -> Vec<(&'t ArticleText, u32)> {
    let last: Vec<&ArticleId> =
        texts.values().next_back().into_iter().flat_map(AgreementText::articles).map(|article| &article.id).collect();
    let mut points: Vec<(&ArticleText, u32)> =
        agreed.into_iter().filter_map(|(id, round)| Some((texts.get(&round)?.article(id)?, round))).collect();
    points.sort_by_key(|(article, _)| last.iter().position(|id| **id == article.id).unwrap_or(usize::MAX));
    points
}

/// The paragraphs and items of an article; what they refer to stands in the offer and not here.
fn words_of(article: &ArticleText) -> Vec<Block> {
    let mut blocks = Vec::new();
    for paragraph in &article.paragraphs {
        let spans = vec![Span::plain(words(&paragraph.runs))];
        blocks.push(match paragraph.number {
            Some(number) => Block::Numbered { number: format!("{number}."), depth: 0, spans },
            None => Block::Paragraph(spans),
        });
        let depth = u8::from(paragraph.number.is_some());
        blocks.extend(paragraph.items.iter().map(|item| Block::Numbered {
            number: format!("{}.", item.letter),
            depth,
            spans: vec![Span::plain(words(&item.runs))],
        }));
    }
    blocks
}
