//! What is done to the articles or parts that are selected: they are moved, copied, taken out.

use super::handle::{Answers, Session, add, change, select};
use super::session::{Leaving, Part, RowOf, Wish};
use crate::domain::agreement::edit::arrange::{copy_article, remove_articles, step_articles};
use crate::domain::agreement::edit::{Edit, Entry, ListEdit, Step, TextEdit};
use crate::domain::agreement::{Proposal, dependants};
use crate::domain::id::ArticleId;
use crate::gui::present::Present;

/// Moves it one place.
pub(super) fn shift(session: &mut Session, present: &Present<'_>, step: Step, out: &mut Answers) {
    match (session.part.clone(), session.selected().map(str::to_owned)) {
        (None, Some(article)) => {
            let (all, dossier) = (session.all_articles(), present.dossier);
            let ids: Vec<&str> = all.iter().map(ArticleId::as_str).collect();
            if change(session, present, out, |proposal| step_articles(dossier, proposal, &ids, step)) {
                session.wish = Some(Wish::Reveal(article));
            }
        }
        (Some(part), _) => {
            let ids = part_ids(session);
            let ids: Vec<&String> = ids.iter().collect();
            change(session, present, out, |proposal| {
                let moved: Vec<TextEdit> = match part {
                    Part::Chapter(_) => listed(ListEdit::step_all(&proposal.chapters, &ids, step)?, TextEdit::Chapters),
                    Part::Protocol(_) => {
                        listed(ListEdit::step_all(&proposal.protocol, &ids, step)?, TextEdit::Protocol)
                    }
                    Part::Annex(_) => listed(ListEdit::step_all(&proposal.annexes, &ids, step)?, TextEdit::Annexes),
                    Part::Frame | Part::Proposals => return None,
                };
                Some(all_of(proposal, moved))
            });
        }
        (None, None) => {}
    }
}

/// Takes it out; asks first where other articles lean on it.
pub(super) fn remove(session: &mut Session, present: &Present<'_>, out: &mut Answers) {
    match (session.part.clone(), session.selected().map(str::to_owned)) {
        (None, Some(_)) => {
            let library = &present.workbench.built_in.library;
            let articles = session.all_articles();
            let ids: Vec<&str> = articles.iter().map(ArticleId::as_str).collect();
            let leaning = present.proposal.map(|shown| dependants(shown, &ids, library)).unwrap_or_default();
            let dependants: Vec<ArticleId> = leaning.iter().map(|article| article.id.clone()).collect();
            if dependants.is_empty() {
                take_out(session, present, &articles, out);
            } else {
                session.blank = None;
                session.leaving = Some(Leaving { articles, dependants });
            }
        }
        (Some(part), _) => {
            let ids = part_ids(session).into_iter();
            let is_removed = change(session, present, out, |proposal| {
                let removed: Vec<TextEdit> = match part {
                    Part::Chapter(_) => ids.map(ListEdit::Remove).map(TextEdit::Chapters).collect(),
                    Part::Protocol(_) => ids.map(ListEdit::Remove).map(TextEdit::Protocol).collect(),
                    Part::Annex(_) => ids.map(ListEdit::Remove).map(TextEdit::Annexes).collect(),
                    Part::Frame | Part::Proposals => return None,
                };
                Some(all_of(proposal, removed))
            });
            if is_removed {
                session.part = None;
                session.also.clear();
            }
        }
        (None, None) => {}
    }
}

/// The ids of the chapters, protocol agreements or annexes that are selected.
fn part_ids(session: &Session) -> Vec<String> {
    let id = |row| match row {
        RowOf::Part(Part::Chapter(id) | Part::Protocol(id) | Part::Annex(id)) => Some(id),
        RowOf::Part(Part::Frame | Part::Proposals) | RowOf::Article(_) => None,
    };
    session.all_selected().into_iter().filter_map(id).collect()
}

fn listed<T: Entry>(edits: Vec<ListEdit<T>>, text: fn(ListEdit<T>) -> TextEdit) -> Vec<TextEdit> {
    edits.into_iter().map(text).collect()
}

/// These changes of the text as one edit.
fn all_of(proposal: &Proposal, edits: Vec<TextEdit>) -> Edit {
    Edit::of(edits.into_iter().map(|edit| Edit::text(proposal, edit)).collect())
}

/// Takes out what was asked about; `along` with what leans on it.
pub(super) fn leave_out(session: &mut Session, present: &Present<'_>, along: bool, out: &mut Answers) {
    let Some(leaving) = session.leaving.take() else { return };
    let articles = if along { leaving.all() } else { leaving.articles };
    take_out(session, present, &articles, out);
}

/// Takes articles out, as one step; the one next to them is selected.
fn take_out(session: &mut Session, present: &Present<'_>, articles: &[ArticleId], out: &mut Answers) {
    let next = present.proposal.and_then(|shown| neighbour(shown, articles));
    let ids = || articles.iter().map(ArticleId::as_str);
    if change(session, present, out, |proposal| Some(remove_articles(proposal, ids()))) {
        session.wish = next.clone().map(|next| Wish::Arrive(next.into()));
        session.article = next;
        session.also.clear();
    }
}

/// The article behind the last of these, or the one before the first of them.
fn neighbour(proposal: &Proposal, articles: &[ArticleId]) -> Option<ArticleId> {
    let all: Vec<&ArticleId> = proposal.articles().map(|article| &article.id).collect();
    let last = all.iter().rposition(|id| articles.contains(id))?;
    let stays = |id: &&&ArticleId| !articles.contains(*id);
    let next = all[last..].iter().find(stays).or_else(|| all[..last].iter().rfind(stays));
    next.map(|id| (*id).clone())
}

/// Puts a copy of the selected article behind it.
pub(super) fn copy(session: &mut Session, present: &Present<'_>, out: &mut Answers) {
    let Some(article) = session.selected().map(str::to_owned) else { return };
    if let Some(copy) = add(session, present, out, |proposal| copy_article(proposal, &article)) {
        select(session, copy.into(), out);
    }
}
