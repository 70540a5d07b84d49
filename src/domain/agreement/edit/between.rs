//! The edit that leads from one content of a dossier to another, for steps of which only the contents were kept.

use super::arrange::place_of;
use super::list::{Entry, ListEdit};
use super::text::{Slot, TextEdit};
use super::{AssumptionEdit, Edit, FrameEdit, FundingEdit};
use crate::domain::agreement::dossier::{Article, ArticleContent, Dossier, Proposal};

impl Edit {
    /// The edit that makes `after` of `before`, in as small steps as can be told; the name of a dossier and what it is
    /// about are no part of any edit and stay as they are.
    pub fn between(before: &Dossier, after: &Dossier) -> Self {
        let Dossier {
            format: _,
            name: _,
            about: _,
            agreement,
            proposals,
            workforce,
            assumptions,
            funding,
            overrides,
            package,
            replies,
        } = after;
        let mut edits = Vec::new();
        for edit in list(&before.proposals, proposals) {
            match edit {
                ListEdit::Replace(after) => edits.extend(proposal(before, *after)),
                edit => edits.push(Self::Proposals(edit)),
            }
        }
        edits.push(FrameEdit::between(&before.agreement, agreement.clone()));
        edits.extend(list(&before.workforce, workforce).into_iter().map(Self::Workforce));
        edits.push(AssumptionEdit::between(&before.assumptions, assumptions.clone()));
        edits.extend(list(&before.funding, funding).into_iter().map(|edit| Self::Funding(FundingEdit::List(edit))));
        edits.extend(list(&before.overrides, overrides).into_iter().map(Self::Overrides));
        edits.extend(list(&before.package, package).into_iter().map(Self::Package));
        edits.extend(list(&before.replies, replies).into_iter().map(Self::Reply));
        let flat = edits.into_iter().flat_map(|edit| match edit {
            Self::Several(edits) => edits,
            edit => vec![edit],
        });
        Self::of(flat.collect())
    }
}

/// What leads from one list to another: what goes, and from the start on what comes, moves and changes.
fn list<T: Entry>(before: &[T], after: &[T]) -> Vec<ListEdit<T>> {
    let (stay, go): (Vec<&T>, Vec<&T>) =
        before.iter().partition(|entry| after.iter().any(|other| other.id() == entry.id()));
    let go = go.into_iter().map(|entry| ListEdit::Remove(entry.id().clone()));
    // Where nothing stays, what comes is there before the last one goes: a dossier always has a proposal.
    let (first, last): (Vec<_>, Vec<_>) =
        if stay.is_empty() { (Vec::new(), go.collect()) } else { (go.collect(), Vec::new()) };
    let mut edits = first;
    let mut now = stay;
    for (at, entry) in after.iter().enumerate() {
        let Some(from) = now.iter().position(|known| known.id() == entry.id()) else {
            edits.push(ListEdit::Insert { at, entry: Box::new(entry.clone()) });
            now.insert(at, entry);
            continue;
        };
        let known = now.remove(from);
        now.insert(at, known);
        if from != at {
            edits.push(ListEdit::Move { id: entry.id().clone(), to: at });
        }
        if known != entry {
            edits.push(ListEdit::Replace(Box::new(entry.clone())));
        }
    }
    edits.extend(last);
    edits
}

/// What leads to `after`, article by article; the whole proposal where that does not lead there.
fn proposal(dossier: &Dossier, after: Proposal) -> Vec<Edit> {
    let Some(before) = dossier.proposal(&after.id) else { return Vec::new() };
    let mut now = Proposal { title: after.title.clone(), ..before.clone() };
    let mut edits = Vec::new();
    let mut take = |now: &mut Proposal, edit: TextEdit| {
        if edit.apply(now).is_ok() {
            edits.push(Edit::text(now, edit));
        }
    };
    for article in before.articles().filter(|article| after.article(&article.id).is_none()) {
        take(&mut now, TextEdit::Remove(article.id.clone()));
    }
    for chapter in &after.chapters {
        for (index, article) in chapter.articles.iter().enumerate() {
            let slot = Slot { chapter: chapter.id.clone(), index };
            match place_of(&now, &article.id) {
                None => take(&mut now, TextEdit::Insert { article: article.clone(), slot }),
                Some(place) if place != slot => take(&mut now, TextEdit::Move { article: article.id.clone(), slot }),
                Some(_) => {}
            }
        }
    }
    for article in after.articles() {
        for edit in before.article(&article.id).map(|before| content(before, article)).unwrap_or_default() {
            take(&mut now, edit);
        }
    }
    for edit in list(&before.protocol, &after.protocol) {
        take(&mut now, TextEdit::Protocol(edit));
    }
    for edit in list(&before.annexes, &after.annexes) {
        take(&mut now, TextEdit::Annexes(edit));
    }
    for chapter in &after.chapters {
        if before.chapters.iter().any(|known| known.id == chapter.id && known.title != chapter.title) {
            take(&mut now, TextEdit::NameChapter { chapter: chapter.id.clone(), title: chapter.title.clone() });
        }
    }
    if now != after {
        return vec![Edit::Proposals(ListEdit::Replace(Box::new(after)))];
    }
    if before.title != after.title {
        edits.push(Edit::NameProposal { proposal: after.id, title: after.title });
    }
    edits
}

/// What leads from one content of an article to another: its values, or all it says.
fn content(before: &Article, after: &Article) -> Vec<TextEdit> {
    match (&before.content, &after.content) {
        (before, after) if before == after => Vec::new(),
        (
            ArticleContent::Template { template: one, values: old, wording: before },
            ArticleContent::Template { template: other, values: new, wording: after_words },
        ) if one == other && before == after_words => {
            let known = old.keys().chain(new.keys().filter(|parameter| !old.contains_key(*parameter)));
            let differing = known.filter(|parameter| old.get(*parameter) != new.get(*parameter));
            differing
                .map(|parameter| TextEdit::SetParameter {
                    article: after.id.clone(),
                    parameter: parameter.clone(),
                    value: new.get(parameter).cloned(),
                })
                .collect()
        }
        (_, content) => vec![TextEdit::SetContent { article: after.id.clone(), content: content.clone() }],
    }
}
