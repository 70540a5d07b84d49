//! A proposal as text: numbers, words, blanks and references in place.

use super::dossier::{Agreement, Proposal};
use super::fill::Filler;
use super::lists::letter;
use super::outline::{Outline, OutlinedArticle};
use super::text::{
    AgreementText, ArticleText, BrokenReference, ChapterText, ItemText, ParagraphText, Run, SectionText,
};
use crate::domain::clause::Library;

/// The text of `proposal` within the frame of `agreement`.
///
/// Articles are numbered from 1 through all chapters, paragraphs from 1 within an article; a paragraph alone carries
/// no number. What cannot be resolved stands in the text as [`Run::Broken`] and in [`AgreementText::broken`].
pub fn render(proposal: &Proposal, agreement: &Agreement, library: &Library) -> AgreementText {
    let outline = Outline::of(proposal, agreement, library);
    let mut text = AgreementText::default();
    let mut articles = outline.articles.iter();
    for (place, chapter) in proposal.chapters.iter().enumerate() {
        text.chapters.push(ChapterText {
            id: chapter.id.clone(),
            number: place + 1,
            title: chapter.title.clone(),
            articles: articles
                .by_ref()
                .take(chapter.articles.len())
                .map(|article| article_text(article, &outline, library, &mut text.broken))
                .collect(),
        });
    }
    for (place, agreement) in proposal.protocol.iter().enumerate() {
        let mut filler = Filler::new(&outline, library, None, &agreement.id, &mut text.broken);
        text.protocol.push(SectionText {
            id: agreement.id.clone(),
            number: place + 1,
            title: agreement.title.clone(),
            paragraphs: agreement
                .text
                .split('\n')
                .map(str::trim)
                .filter(|line| !line.is_empty())
                .map(|line| filler.sentence(line))
                .collect(),
        });
    }
    for (place, annex) in proposal.annexes.iter().enumerate() {
        let mut filler = Filler::new(&outline, library, None, &annex.id, &mut text.broken);
        text.annexes.push(SectionText {
            id: annex.id.clone(),
            number: place + 1,
            title: annex.title.clone(),
            paragraphs: annex.paragraphs.iter().map(|paragraph| filler.sentence(paragraph)).collect(),
        });
    }
    text.terms = outline.terms.iter().map(|term| (*term).to_owned()).collect();
    text
}

fn article_text(
    article: &OutlinedArticle<'_>,
    outline: &Outline<'_>,
    library: &Library,
    broken: &mut Vec<BrokenReference>,
) -> ArticleText {
    let mut filler = Filler::new(outline, library, Some(article), &article.article.id, broken);
    let alone = article.paragraphs.len() == 1;
    let mut paragraphs: Vec<_> = article
        .paragraphs
        .iter()
        .enumerate()
        .map(|(place, paragraph)| ParagraphText {
            number: (!alone).then_some(place + 1),
            label: paragraph.label.map(str::to_owned),
            standing: paragraph.standing.clone(),
            runs: filler.sentence(&paragraph.text),
            items: paragraph
                .items
                .iter()
                .enumerate()
                .map(|(place, item)| ItemText { letter: letter(place), runs: filler.fragment(item) })
                .collect(),
        })
        .collect();
    if let Some(template) = article.unknown_template() {
        let run: Run = filler.broken(template, format!("[onbekend sjabloon: {template}]"));
        paragraphs.push(ParagraphText {
            number: None,
            label: None,
            standing: None,
            runs: vec![run],
            items: Vec::new(),
        });
    }
    ArticleText { id: article.article.id.clone(), number: article.number, title: article.title.clone(), paragraphs }
}
