//! The edit that leads from one content of a dossier to another, for steps of which only the contents were kept.

use super::list::{Entry, ListEdit};
use super::text::TextEdit;
use super::way::text_between;
use super::{AssumptionEdit, DocumentsEdit, Edit, FrameEdit, FundingEdit, LedgerEdit};
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
            ledger,
            documents,
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
        edits.extend(LedgerEdit::between(&before.ledger, ledger).into_iter().map(Self::Ledger));
        edits.push(DocumentsEdit::between(&before.documents, documents.clone()));
        let flat = edits.into_iter().flat_map(|edit| match edit {
            Self::Several(edits) => edits,
            edit => vec![edit],
        });
        Self::of(flat.collect())
    }
}

/// What leads from one list to another: what goes, and from the start on what comes, moves and changes.
pub(super) fn list<T: Entry>(before: &[T], after: &[T]) -> Vec<ListEdit<T>> {
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

/// What leads to `after`, article by article; the whole proposal where no steps lead there.
fn proposal(dossier: &Dossier, after: Proposal) -> Vec<Edit> {
    let Some(before) = dossier.proposal(&after.id) else { return Vec::new() };
    let Some(steps) = text_between(before, &after) else {
        return vec![Edit::Proposals(ListEdit::Replace(Box::new(after)))];
    };
    let mut edits: Vec<Edit> = steps.into_iter().map(|step| Edit::text(before, step)).collect();
    if before.title != after.title {
        edits.push(Edit::NameProposal { proposal: after.id, title: after.title });
    }
    edits
}

/// What leads from one content of an article to another: its values, or all it says.
pub(super) fn content(before: &Article, after: &Article) -> Vec<TextEdit> {
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
