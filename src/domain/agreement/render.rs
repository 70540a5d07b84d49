//! A proposal as text: numbers, words, blanks and references in place.

use super::dossier::{Agreement, Proposal};
use super::fill::Filler;
use super::lists::letter;
use super::outline::{Outline, OutlinedArticle};
use super::own::{FreeParagraph, OwnWording};
use super::text::{
    AgreementText, ArticleText, BrokenReference, ChapterText, ItemText, ParagraphText, Run, SectionText, words,
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

/// The words that the library has for an article of a template under its present values, blanks and references in braces,
/// as they are kept once it is made the parties' own; nothing for other articles.
pub fn library_words(
    proposal: &Proposal,
    agreement: &Agreement,
    library: &Library,
    article: &str,
) -> Option<OwnWording> {
    let outline = Outline::of(proposal, agreement, library);
    let found = outline.articles.iter().find(|found| found.article.id == article && found.template.is_some())?;
    let paragraphs = if found.library.is_empty() { &found.paragraphs } else { &found.library };
    let paragraphs = paragraphs.iter().map(|paragraph| FreeParagraph {
        label: paragraph.label.map(str::to_owned),
        text: paragraph.text.clone().into_owned(),
        items: paragraph.items.clone(),
    });
    let title = found.template.map(|template| template.title.nl.clone()).unwrap_or_default();
    Some(OwnWording { title, paragraphs: paragraphs.collect() })
}

/// The runs of words in braces as they would stand in an article, for who is writing them.
pub fn written(
    proposal: &Proposal,
    agreement: &Agreement,
    library: &Library,
    (article, text): (&str, &str),
) -> Vec<Run> {
    let outline = Outline::of(proposal, agreement, library);
    let own = outline.articles.iter().find(|found| found.article.id == article);
    Filler::new(&outline, library, own, article, &mut Vec::new()).fragment(text)
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
            is_own: paragraph.is_own,
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
            is_own: false,
        });
    }
    let kept = |label: Option<&str>| article.paragraphs.iter().any(|paragraph| paragraph.label == label);
    let mut unheard = Vec::new();
    let mut silent = Filler::new(outline, library, Some(article), &article.article.id, &mut unheard);
    let left_out = article.library.iter().filter(|paragraph| !kept(paragraph.label)).map(|paragraph| {
        let items = paragraph.items.iter().map(|item| words(&silent.fragment(item))).collect::<Vec<_>>();
        std::iter::once(words(&silent.sentence(&paragraph.text))).chain(items).collect::<Vec<_>>().join(" ")
    });
    let left_out = left_out.collect();
    ArticleText {
        id: article.article.id.clone(),
        number: article.number,
        title: article.title.clone(),
        paragraphs,
        left_out,
    }
}
