//! The edits that follow from what a user wants: which id is free, where a thing comes to stand, what goes with it.
//!
//! They are made for a dossier as it is and hold its places; applied to another one they may be refused.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::list::{ListEdit, Step, free_id};
use super::text::{Slot, TextEdit, is_taken};
use super::{AssumptionEdit, Edit, FrameEdit, FundingEdit};
use crate::domain::agreement::dependence::missing;
use crate::domain::agreement::dossier::{
    Agreement, Annex, Article, ArticleContent, Chapter, Dossier, Proposal, ProtocolAgreement, Signature,
};
use crate::domain::agreement::own::{FreeParagraph, OwnWording};
use crate::domain::agreement::render::library_words;
use crate::domain::agreement::values::preset_values;
use crate::domain::agreement::{FundingChoice, SchemeUse};
use crate::domain::clause::{Family, Library, Preset, Template, Value};
use crate::domain::id::ProfileId;
use crate::domain::workforce::Profile;

/// `wanted`, or with a number behind it where something in the proposal has that id.
pub fn free_id_in(proposal: &Proposal, wanted: &str) -> String {
    free_id(wanted, |id| is_taken(proposal, id))
}

/// The place behind the last article of a chapter.
pub fn end_of(proposal: &Proposal, chapter: &str) -> Slot {
    let length = proposal.chapters.iter().find(|found| found.id == chapter).map_or(0, |found| found.articles.len());
    Slot { chapter: chapter.to_owned(), index: length }
}

/// The place behind an article.
pub fn behind(proposal: &Proposal, article: &str) -> Option<Slot> {
    place_of(proposal, article).map(|slot| Slot { index: slot.index + 1, ..slot })
}

/// The place of an article in its chapter; nothing where the proposal does not have it.
pub fn place_of(proposal: &Proposal, article: &str) -> Option<Slot> {
    proposal.chapters.iter().find_map(|chapter| {
        let index = chapter.articles.iter().position(|found| found.id == article)?;
        Some(Slot { chapter: chapter.id.clone(), index })
    })
}

/// Where an article of this template belongs: behind `selected` where that is of the same family, behind the last one
/// of its family otherwise, and else in the chapter of its family, which may have to be made.
pub fn place_for(proposal: &Proposal, template: &Template, selected: Option<&str>, library: &Library) -> Slot {
    let is_kin = |article: &&Article| match &article.content {
        ArticleContent::Template { template: other, .. } => {
            library.template(other).is_some_and(|other| other.family == template.family)
        }
        ArticleContent::Definitions | ArticleContent::ScopeAndTerm | ArticleContent::Free { .. } => false,
    };
    let selected = selected.and_then(|selected| proposal.article(selected)).filter(is_kin);
    let last = selected.or_else(|| proposal.articles().rfind(is_kin));
    last.and_then(|article| behind(proposal, &article.id)).unwrap_or_else(|| {
        let (id, title) = template.family.chapter();
        let known = proposal.chapters.iter().find(|chapter| chapter.id == id || chapter.title == title);
        end_of(proposal, known.map_or(id, |chapter| &chapter.id))
    })
}

/// Adds an article with an id that is free; in a new chapter where the proposal has none by the id of `slot`.
pub fn add_article(proposal: &Proposal, wanted: &str, content: ArticleContent, slot: Slot) -> Edit {
    let article = Article { id: free_id_in(proposal, wanted).into(), content };
    if proposal.chapters.iter().any(|chapter| chapter.id == slot.chapter) {
        return Edit::text(proposal, TextEdit::Insert { article, slot });
    }
    let wanted = if slot.chapter.is_empty() { "general" } else { &slot.chapter };
    let title = Family::ALL.into_iter().map(Family::chapter).find_map(|(id, title)| (id == wanted).then_some(title));
    let id = free_id(wanted, |id| is_taken(proposal, id) || id == article.id);
    let chapter = Chapter { id, title: title.unwrap_or("Algemeen").to_owned(), articles: vec![article] };
    Edit::text(proposal, TextEdit::Chapters(ListEdit::push(&proposal.chapters, chapter)))
}

/// Adds an article of a template, with these values where they differ from the template's own.
pub fn add_template(proposal: &Proposal, template: &str, values: BTreeMap<String, Value>, slot: Slot) -> Edit {
    add_article(proposal, template, ArticleContent::template(template, values), slot)
}

/// Adds an article of a template with the values of a preset, where it belongs; `along` with the article it leans on,
/// where that is not there.
pub fn add_with_preset(
    proposal: &Proposal,
    template: &Template,
    (preset, along): (Preset, bool),
    selected: Option<&str>,
    library: &Library,
) -> Edit {
    let slot = place_for(proposal, template, selected, library);
    let added = add_template(proposal, &template.id, preset_values(template, preset), slot);
    match missing(proposal, template, library).filter(|_| along) {
        Some(leader) => with_leader(proposal, added, leader, preset),
        None => added,
    }
}

/// Adds an article that follows from the frame, at the very start.
pub fn add_standing(proposal: &Proposal, content: ArticleContent) -> Edit {
    let id = if content == ArticleContent::Definitions { "definitions" } else { "scope-and-term" };
    let chapter = proposal.chapters.first().map(|chapter| chapter.id.clone()).unwrap_or_default();
    add_article(proposal, id, content, Slot { chapter, index: 0 })
}

/// Adds a copy of an article behind it.
pub fn copy_article(proposal: &Proposal, article: &str) -> Option<Edit> {
    let content = proposal.article(article)?.content.clone();
    Some(add_article(proposal, article, content, behind(proposal, article)?))
}

/// Takes an article out; references to it become broken ones, which a check names.
pub fn remove_article(proposal: &Proposal, article: &str) -> Edit {
    Edit::text(proposal, TextEdit::Remove(article.into()))
}

/// Takes several articles out, as one edit.
pub fn remove_articles<'a>(proposal: &Proposal, articles: impl IntoIterator<Item = &'a str>) -> Edit {
    Edit::of(articles.into_iter().map(|article| remove_article(proposal, article)).collect())
}

/// Makes what `edit` adds to the proposal lean on an article of `leader`, which is put before it with the values of a
/// preset; as it is where it cannot be applied.
pub fn with_leader(proposal: &Proposal, edit: Edit, leader: &Template, preset: Preset) -> Edit {
    let mut after = proposal.clone();
    let Edit::Text { edit: text, .. } = &edit else { return edit };
    if text.apply(&mut after).is_err() {
        return edit;
    }
    let added = after.articles().find(|article| proposal.article(&article.id).is_none());
    let Some(slot) = added.and_then(|added| place_of(&after, &added.id)) else { return edit };
    let first = add_template(&after, &leader.id, preset_values(leader, preset), slot);
    Edit::Several(vec![edit, first])
}

/// Moves an article before the one that stands in `slot` now; nothing where it stands there already.
pub fn drop_article(proposal: &Proposal, article: &str, slot: &Slot) -> Option<Edit> {
    let from = place_of(proposal, article)?;
    let mut slot = slot.clone();
    let length = proposal.chapters.iter().find(|chapter| chapter.id == slot.chapter)?.articles.len();
    slot.index = slot.index.min(length);
    // Taking it out moves everything behind it one place forward.
    if slot.chapter == from.chapter && slot.index > from.index {
        slot.index -= 1;
    }
    (slot != from).then(|| Edit::text(proposal, TextEdit::Move { article: article.into(), slot }))
}

/// Moves an article one place, from the edge of a chapter into the next one; nothing at either end.
pub fn step_article(proposal: &Proposal, article: &str, step: Step) -> Option<Edit> {
    let Slot { chapter, index } = place_of(proposal, article)?;
    let place = proposal.chapters.iter().position(|found| found.id == chapter)?;
    let slot = match step.from(index, proposal.chapters[place].articles.len()) {
        Some(index) => Slot { chapter, index },
        None => {
            let next = &proposal.chapters[step.from(place, proposal.chapters.len())?];
            let index = if step == Step::Back { next.articles.len() } else { 0 };
            Slot { chapter: next.id.clone(), index }
        }
    };
    Some(Edit::text(proposal, TextEdit::Move { article: article.into(), slot }))
}

/// Moves articles one place each, so that they stay in their order; nothing where one of them cannot.
pub fn step_articles(dossier: &Dossier, proposal: &Proposal, articles: &[&str], step: Step) -> Option<Edit> {
    let mut after = dossier.clone();
    let mut inside: Vec<&str> =
        proposal.articles().map(|article| article.id.as_str()).filter(|id| articles.contains(id)).collect();
    if step == Step::Forward {
        inside.reverse();
    }
    let mut edits = Vec::with_capacity(inside.len());
    for article in inside {
        let edit = step_article(after.proposal(&proposal.id)?, article, step)?;
        edit.apply(&mut after).ok()?;
        edits.push(edit);
    }
    (!edits.is_empty()).then(|| Edit::of(edits))
}

/// Gives an article several values, as one edit.
pub fn set_values(proposal: &Proposal, article: &str, values: impl IntoIterator<Item = (String, Value)>) -> Edit {
    let values = values.into_iter();
    Edit::of(values.map(|(id, value)| Edit::text(proposal, TextEdit::set(article, &id, value))).collect())
}

/// Makes an article of the library the parties' own: its words, as they are now, stand in the dossier from then on.
pub fn make_own(proposal: &Proposal, agreement: &Agreement, library: &Library, article: &str) -> Option<Edit> {
    let own = library_words(proposal, agreement, library, article)?;
    set_wording(proposal, article, Some(own))
}

/// Gives an article that was made the parties' own the words of the library again.
pub fn to_library(proposal: &Proposal, article: &str) -> Option<Edit> {
    set_wording(proposal, article, None)
}

fn set_wording(proposal: &Proposal, article: &str, own: Option<OwnWording>) -> Option<Edit> {
    let mut content = proposal.article(article)?.content.clone();
    let ArticleContent::Template { wording, .. } = &mut content else { return None };
    if wording.is_some() == own.is_some() {
        return None;
    }
    *wording = own;
    Some(Edit::text(proposal, TextEdit::SetContent { article: article.into(), content }))
}

/// Puts a template in the place of an article.
pub fn replace_with_template(proposal: &Proposal, article: &str, template: &str) -> Edit {
    let content = ArticleContent::template(template, BTreeMap::new());
    Edit::text(proposal, TextEdit::SetContent { article: article.into(), content })
}

/// Puts `to` in the place of the first `from` in a paragraph of the parties' own, or in its items.
pub fn replace_words(proposal: &Proposal, article: &str, paragraph: usize, from: &str, to: &str) -> Option<Edit> {
    change_paragraphs(proposal, article, |paragraphs| {
        let paragraph = paragraphs.get_mut(paragraph)?;
        let mut texts = std::iter::once(&mut paragraph.text).chain(&mut paragraph.items);
        let text = texts.find(|text| text.contains(from))?;
        *text = text.replacen(from, to, 1);
        Some(())
    })
}

/// A paragraph with a label that none of the others has: so it can be referred to.
pub fn labelled(others: &[FreeParagraph], text: String) -> FreeParagraph {
    FreeParagraph { label: Some(free_label(others)), text, items: Vec::new() }
}

/// A label that none of the paragraphs has.
pub fn free_label(others: &[FreeParagraph]) -> String {
    free_id("lid", |id| others.iter().any(|other| other.label.as_deref() == Some(id)))
}

/// Adds a paragraph to an article in words of the parties' own.
pub fn add_paragraph(proposal: &Proposal, article: &str, text: String) -> Option<Edit> {
    change_paragraphs(proposal, article, |paragraphs| {
        paragraphs.push(plain(text));
        Some(())
    })
}

/// Moves a paragraph of a free article to the protocol agreements; an article that is left empty goes.
pub fn to_protocol(proposal: &Proposal, article: &str, paragraph: usize) -> Option<Edit> {
    let ArticleContent::Free { title, paragraphs, cost: _ } = &proposal.article(article)?.content else { return None };
    let moved = paragraphs.get(paragraph)?;
    let rest = if paragraphs.len() == 1 {
        remove_article(proposal, article)
    } else {
        change_paragraphs(proposal, article, |paragraphs| {
            paragraphs.remove(paragraph);
            Some(())
        })?
    };
    let text = std::iter::once(&moved.text).chain(&moved.items).map(String::as_str).collect::<Vec<_>>().join("\n");
    let id = format!("{article}-protocol");
    Some(Edit::Several(vec![rest, add_protocol(proposal, &id, title.clone(), text)]))
}

/// Makes a protocol agreement an article at the end of a chapter; a line of it becomes a paragraph.
pub fn to_articles(proposal: &Proposal, protocol: &str, chapter: &str) -> Option<Edit> {
    let ProtocolAgreement { id, title, text } = proposal.protocol.iter().find(|agreement| agreement.id == protocol)?;
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let paragraphs = lines.map(|line| plain(line.to_owned())).collect();
    let content = ArticleContent::free(title, paragraphs);
    // Its id is free once the protocol agreement is out.
    let without = Proposal {
        protocol: proposal.protocol.iter().filter(|agreement| agreement.id != *id).cloned().collect(),
        ..proposal.clone()
    };
    let out = Edit::text(proposal, TextEdit::Protocol(ListEdit::Remove(id.clone())));
    Some(Edit::Several(vec![out, add_article(&without, id, content, end_of(proposal, chapter))]))
}

/// Adds a chapter behind the others.
pub fn add_chapter(proposal: &Proposal, title: String) -> Edit {
    let chapter = Chapter { id: free_id_in(proposal, "chapter"), title, articles: Vec::new() };
    Edit::text(proposal, TextEdit::Chapters(ListEdit::push(&proposal.chapters, chapter)))
}

/// Adds a protocol agreement behind the others.
pub fn add_protocol(proposal: &Proposal, wanted: &str, title: String, text: String) -> Edit {
    let agreement = ProtocolAgreement { id: free_id_in(proposal, wanted), title, text };
    Edit::text(proposal, TextEdit::Protocol(ListEdit::push(&proposal.protocol, agreement)))
}

/// Adds an annex behind the others.
pub fn add_annex(proposal: &Proposal, annex: Annex) -> Edit {
    let annex = Annex { id: free_id_in(proposal, &annex.id), ..annex };
    Edit::text(proposal, TextEdit::Annexes(ListEdit::push(&proposal.annexes, annex)))
}

/// Adds a place for the signature of a party.
pub fn add_signature(agreement: &Agreement, party: &str) -> Edit {
    let signature = Signature { party: party.to_owned(), signatory: String::new(), function: String::new() };
    let signatures = agreement.signatures.iter().cloned().chain([signature]).collect();
    Edit::Frame(FrameEdit::Signatures(signatures))
}

/// Adds a copy of a proposal under another name, behind the others.
pub fn copy_proposal(dossier: &Dossier, proposal: &Proposal, title: String) -> Edit {
    let id = free_id(&proposal.id, |id| dossier.proposal(id).is_some());
    Edit::Proposals(ListEdit::push(&dossier.proposals, Proposal { id: id.into(), title, ..proposal.clone() }))
}

/// Adds profiles behind those there are, or in their place; each gets an id that is free.
pub fn take_in_profiles(dossier: &Dossier, profiles: &[Profile], in_place: bool) -> Edit {
    let known = &dossier.workforce;
    let removed = known.iter().filter(|_| in_place).map(|profile| ListEdit::Remove(profile.id.clone()));
    let mut edits: Vec<_> = removed.map(Edit::Workforce).collect();
    let mut taken: Vec<ProfileId> = known.iter().filter(|_| !in_place).map(|profile| profile.id.clone()).collect();
    for profile in profiles {
        let id = ProfileId::from(free_id(&profile.id, |id| taken.iter().any(|known| *known == id)));
        let profile = Profile { id: id.clone(), ..profile.clone() };
        edits.push(Edit::Workforce(ListEdit::Insert { at: taken.len(), entry: Box::new(profile) }));
        taken.push(id);
    }
    Edit::of(edits)
}

/// Has the dossier be about so many employers; a scheme for which more of them would apply is one all apply for.
pub fn set_employers(dossier: &Dossier, employers: Decimal) -> Edit {
    let too_many = |choice: &&FundingChoice| choice.using().applying_employers.is_some_and(|many| many > employers);
    let fewer = dossier.funding.iter().filter(too_many).map(|choice| {
        let using = SchemeUse { applying_employers: None, ..choice.using().clone() };
        Edit::Funding(FundingEdit::using(choice.scheme_id(), using))
    });
    Edit::of(std::iter::once(Edit::Assumption(AssumptionEdit::Employers(employers))).chain(fewer).collect())
}

fn change_paragraphs(
    proposal: &Proposal,
    article: &str,
    change: impl FnOnce(&mut Vec<FreeParagraph>) -> Option<()>,
) -> Option<Edit> {
    let mut content = proposal.article(article)?.content.clone();
    let (_, paragraphs) = content.own_words_mut()?;
    change(paragraphs)?;
    Some(Edit::text(proposal, TextEdit::SetContent { article: article.into(), content }))
}

fn plain(text: String) -> FreeParagraph {
    FreeParagraph { label: None, text, items: Vec::new() }
}
