//! What commands about words of the parties' own do: a stretch of typing is one step, all else a step each.

use super::chips::Chipped;
use super::command::{Chip, OwnCommand};
use super::handle::{Answers, Session, change, typing};
use super::session::{OwnPart, OwnPlace, Wish};
use crate::domain::agreement::edit::arrange::{free_label, labelled, make_own, to_library};
use crate::domain::agreement::edit::{Edit, Step, TextEdit};
use crate::domain::agreement::{ArticleContent, FreeParagraph, Proposal, written};
use crate::domain::id::ArticleId;
use crate::gui::history::Gesture;
use crate::gui::present::Present;

/// Changes the session as the command says.
pub(super) fn handle(session: &mut Session, present: &Present<'_>, command: OwnCommand, out: &mut Answers) {
    let library = &present.workbench.built_in.library;
    let agreement = &present.dossier.agreement;
    match command {
        OwnCommand::Enter(place) => {
            session.mark(place.article.clone());
            session.blank = None;
            session.writing = Some(place);
        }
        OwnCommand::GoBehind(place) => {
            let next = match place.part {
                OwnPart::Title => OwnPart::Paragraph(0),
                part => part,
            };
            go(session, &place.article, next, 0);
        }
        OwnCommand::Write(place, words) => {
            let gesture = typing(&place.article, "text");
            edit(present, &place.article, Some(gesture), out, |title, paragraphs| {
                if let Some(text) = text_mut(title, paragraphs, place.part) {
                    *text = words;
                }
            });
        }
        OwnCommand::Split(place, stays, moves) => split(session, present, &place, (stays, moves), out),
        OwnCommand::Insert { place, at, chip } => insert(session, present, &place, (at, &chip), out),
        OwnCommand::AddParagraph(place) => {
            split(session, present, &OwnPlace { part: paragraph_of(place.part), ..place }, (None, String::new()), out)
        }
        OwnCommand::AddItem(place) => add_item(session, present, &place, out),
        OwnCommand::Move(place, step) => shift(session, present, &place, step, out),
        OwnCommand::Remove(place) => remove(session, present, &place, out),
        OwnCommand::MakeOwn(article) => {
            if change(session, present, out, |proposal| make_own(proposal, agreement, library, &article)) {
                go(session, &article, OwnPart::Paragraph(0), 0);
            }
        }
        OwnCommand::ToLibrary(article) => {
            session.writing = None;
            change(session, present, out, |proposal| to_library(proposal, &article));
        }
        OwnCommand::SetCost(article, own) => {
            let gesture = typing(&article, "cost");
            let Some(proposal) = present.proposal else { return };
            let Some(mut content) = proposal.article(&article).map(|article| article.content.clone()) else { return };
            if let ArticleContent::Free { cost, .. } = &mut content {
                *cost = own;
                out.edit(Edit::text(proposal, TextEdit::SetContent { article, content }), Some(gesture));
            }
        }
    }
}

/// The text in a place.
fn text_mut<'t>(title: &'t mut String, paragraphs: &'t mut [FreeParagraph], part: OwnPart) -> Option<&'t mut String> {
    match part {
        OwnPart::Title => Some(title),
        OwnPart::Paragraph(index) => Some(&mut paragraphs.get_mut(index)?.text),
        OwnPart::Item(index, item) => paragraphs.get_mut(index)?.items.get_mut(item),
    }
}

fn paragraph_of(part: OwnPart) -> OwnPart {
    match part {
        OwnPart::Item(index, _) => OwnPart::Paragraph(index),
        part => part,
    }
}

/// Changes the words of an article, as a step of its own or as part of a stretch of typing.
fn edit(
    present: &Present<'_>,
    article: &ArticleId,
    gesture: Option<Gesture>,
    out: &mut Answers,
    change: impl FnOnce(&mut String, &mut Vec<FreeParagraph>),
) {
    let Some(proposal) = present.proposal else { return };
    if let Some(edit) = changed(proposal, article, change) {
        out.edit(edit, gesture);
    }
}

fn changed(
    proposal: &Proposal,
    article: &ArticleId,
    change: impl FnOnce(&mut String, &mut Vec<FreeParagraph>),
) -> Option<Edit> {
    let mut content = proposal.article(article)?.content.clone();
    let (title, paragraphs) = content.own_words_mut()?;
    change(title, paragraphs);
    Some(Edit::text(proposal, TextEdit::SetContent { article: article.clone(), content }))
}

/// Puts the cursor somewhere.
fn go(session: &mut Session, article: &ArticleId, part: OwnPart, at: usize) {
    let place = OwnPlace { article: article.clone(), part };
    session.writing = Some(place.clone());
    session.wish = Some(Wish::Write(place, at));
}

/// Begins a paragraph or item behind this one, with the words that move to it; what stays is left as it is where nothing is
/// said of it. Behind the heading stands the first paragraph.
fn split(
    session: &mut Session,
    present: &Present<'_>,
    place: &OwnPlace,
    (stays, moves): (impl Into<Option<String>>, String),
    out: &mut Answers,
) {
    let stays = stays.into();
    let next = match place.part {
        OwnPart::Title => OwnPart::Paragraph(0),
        OwnPart::Paragraph(index) => OwnPart::Paragraph(index + 1),
        OwnPart::Item(index, item) => OwnPart::Item(index, item + 1),
    };
    edit(present, &place.article, None, out, |title, paragraphs| {
        if let Some((text, stays)) = text_mut(title, paragraphs, place.part).zip(stays) {
            *text = stays;
        }
        match next {
            OwnPart::Title => {}
            OwnPart::Paragraph(index) => {
                let index = index.min(paragraphs.len());
                // The items complete the words behind which the new paragraph begins.
                let items = match index.checked_sub(1).filter(|_| !moves.is_empty()) {
                    Some(before) => std::mem::take(&mut paragraphs[before].items),
                    None => Vec::new(),
                };
                let paragraph = FreeParagraph { items, ..labelled(paragraphs, moves) };
                paragraphs.insert(index, paragraph);
            }
            OwnPart::Item(index, item) => {
                if let Some(paragraph) = paragraphs.get_mut(index) {
                    paragraph.items.insert(item.min(paragraph.items.len()), moves);
                }
            }
        }
    });
    go(session, &place.article, next, 0);
}

fn add_item(session: &mut Session, present: &Present<'_>, place: &OwnPlace, out: &mut Answers) {
    let (index, item) = match place.part {
        OwnPart::Title => (0, usize::MAX),
        OwnPart::Paragraph(index) => (index, usize::MAX),
        OwnPart::Item(index, item) => (index, item + 1),
    };
    let mut at = 0;
    edit(present, &place.article, None, out, |_, paragraphs| {
        if let Some(paragraph) = paragraphs.get_mut(index) {
            at = item.min(paragraph.items.len());
            paragraph.items.insert(at, String::new());
        }
    });
    go(session, &place.article, OwnPart::Item(index, at), 0);
}

fn shift(session: &mut Session, present: &Present<'_>, place: &OwnPlace, step: Step, out: &mut Answers) {
    let mut moved = None;
    edit(present, &place.article, None, out, |_, paragraphs| match place.part {
        OwnPart::Title => {}
        OwnPart::Paragraph(index) => {
            if let Some(next) = step.from(index, paragraphs.len()) {
                paragraphs.swap(index, next);
                moved = Some(OwnPart::Paragraph(next));
            }
        }
        OwnPart::Item(index, item) => {
            let Some(paragraph) = paragraphs.get_mut(index) else { return };
            if let Some(next) = step.from(item, paragraph.items.len()) {
                paragraph.items.swap(item, next);
                moved = Some(OwnPart::Item(index, next));
            }
        }
    });
    if let Some(part) = moved {
        go(session, &place.article, part, usize::MAX);
    }
}

/// Takes a paragraph or item out; the cursor goes to the one before it. An article keeps one paragraph.
fn remove(session: &mut Session, present: &Present<'_>, place: &OwnPlace, out: &mut Answers) {
    let mut before = OwnPart::Title;
    edit(present, &place.article, None, out, |_, paragraphs| match place.part {
        OwnPart::Title => {}
        OwnPart::Paragraph(index) => {
            if paragraphs.len() > 1 && index < paragraphs.len() {
                paragraphs.remove(index);
            }
            before = index.checked_sub(1).map_or(OwnPart::Title, OwnPart::Paragraph);
        }
        OwnPart::Item(index, item) => {
            let Some(paragraph) = paragraphs.get_mut(index) else { return };
            if item < paragraph.items.len() {
                paragraph.items.remove(item);
            }
            before = item.checked_sub(1).map_or(OwnPart::Paragraph(index), |item| OwnPart::Item(index, item));
        }
    });
    go(session, &place.article, before, usize::MAX);
}

/// Puts a chip behind so many characters. A paragraph of the parties' own that is referred to for the first time gets the
/// label by which it is found from then on.
fn insert(
    session: &mut Session,
    present: &Present<'_>,
    place: &OwnPlace,
    (at, chip): (usize, &Chip),
    out: &mut Answers,
) {
    let Some(proposal) = present.proposal else { return };
    let mut labelled = None;
    let code = match chip {
        Chip::Term(definition) => format!("{{term:{definition}}}"),
        Chip::Parameter(parameter) => format!("{{{parameter}}}"),
        Chip::Article(article, None) => format!("{{article:{article}}}"),
        Chip::Article(article, Some(index)) => {
            let text = present.basis.text.article(article).and_then(|text| text.paragraphs.get(*index));
            let label = text.and_then(|paragraph| paragraph.label.clone()).or_else(|| {
                let (_, paragraphs) = proposal.article(article)?.content.own_words()?;
                let label = free_label(paragraphs);
                labelled = Some((article.clone(), *index, label.clone()));
                Some(label)
            });
            match label {
                Some(label) if *article == place.article => format!("{{paragraph:{label}}}"),
                Some(label) => format!("{{article:{article}#{label}}}"),
                None => format!("{{article:{article}}}"),
            }
        }
    };
    let library = &present.workbench.built_in.library;
    let runs = |text: &str| written(proposal, &present.dossier.agreement, library, (&place.article, text));
    let mut cursor = at;
    let write = |title: &mut String, paragraphs: &mut Vec<FreeParagraph>| {
        if let Some((_, index, label)) = labelled.clone().filter(|(article, _, _)| *article == place.article)
            && let Some(paragraph) = paragraphs.get_mut(index)
        {
            paragraph.label = Some(label);
        }
        if let Some(text) = text_mut(title, paragraphs, place.part) {
            let shown = runs(&code).first().map(|run| run.text().to_owned()).unwrap_or_default();
            let (with, behind) = Chipped::of(text, &runs(text)).with_chip(at, &code, &shown);
            *text = with.kept();
            cursor = behind;
        }
    };
    let mut edits: Vec<Edit> = changed(proposal, &place.article, write).into_iter().collect();
    if let Some((article, index, label)) = labelled.filter(|(article, _, _)| *article != place.article) {
        let give = |_: &mut String, paragraphs: &mut Vec<FreeParagraph>| {
            if let Some(paragraph) = paragraphs.get_mut(index) {
                paragraph.label = Some(label);
            }
        };
        edits.extend(changed(proposal, &article, give));
    }
    out.edit(Edit::of(edits), None);
    go(session, &place.article, place.part, cursor);
}
