//! What is done to the article or part that is selected: it is moved, copied, taken out.

use super::handle::{Answers, Session, add, change, select};
use super::session::{Leaving, Part, Wish};
use crate::domain::agreement::edit::arrange::{copy_article, remove_articles, step_articles};
use crate::domain::agreement::edit::{Edit, ListEdit, Step, TextEdit};
use crate::domain::agreement::{Proposal, dependants};
use crate::domain::id::ArticleId;
use crate::gui::present::Present;

/// Moves it one place.
pub(super) fn shift(session: &mut Session, present: &Present<'_>, step: Step, out: &mut Answers) {
    match (session.part.clone(), session.selected().map(str::to_owned)) {
        (None, Some(article)) => {
            let (all, dossier) = (session.all_selected(), present.dossier);
            let ids: Vec<&str> = all.iter().map(ArticleId::as_str).collect();
            if change(session, present, out, |proposal| step_articles(dossier, proposal, &ids, step)) {
                session.wish = Some(Wish::Reveal(article));
            }
        }
        (Some(part), _) => {
            change(session, present, out, |proposal| {
                let moved = match part {
                    Part::Chapter(id) => TextEdit::Chapters(ListEdit::step(&proposal.chapters, &id, step)?),
                    Part::Protocol(id) => TextEdit::Protocol(ListEdit::step(&proposal.protocol, &id, step)?),
                    Part::Annex(id) => TextEdit::Annexes(ListEdit::step(&proposal.annexes, &id, step)?),
                    Part::Frame | Part::Proposals => return None,
                };
                Some(Edit::text(proposal, moved))
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
            let articles = session.all_selected();
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
            let is_removed = change(session, present, out, |proposal| {
                let removed = match part {
                    Part::Chapter(id) => TextEdit::Chapters(ListEdit::Remove(id)),
                    Part::Protocol(id) => TextEdit::Protocol(ListEdit::Remove(id)),
                    Part::Annex(id) => TextEdit::Annexes(ListEdit::Remove(id)),
                    Part::Frame | Part::Proposals => return None,
                };
                Some(Edit::text(proposal, removed))
            });
            if is_removed {
                session.part = None;
            }
        }
        (None, None) => {}
    }
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
