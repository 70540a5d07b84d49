//! What is done to the article or part that is selected: it is moved, copied, taken out.

use super::handle::{Answers, Session, add, change, select};
use super::phrases as words;
use super::session::{Part, Wish};
use crate::domain::agreement::edit::arrange::{copy_article, remove_article, step_article};
use crate::domain::agreement::edit::{Edit, ListEdit, Step, TextEdit};
use crate::domain::agreement::{Dossier, Proposal};
use crate::gui::ask::{Ask, Status};
use crate::gui::present::Present;
use crate::report::format::say;

/// Moves it one place.
pub(super) fn shift(session: &mut Session, present: &Present<'_>, step: Step, out: &mut Answers) {
    match (session.part.clone(), session.selected().map(str::to_owned)) {
        (None, Some(article)) => {
            if change(session, present, out, |proposal| step_article(proposal, &article, step)) {
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

/// Takes it out; the article next to it is selected.
pub(super) fn remove(session: &mut Session, present: &Present<'_>, out: &mut Answers) {
    match (session.part.clone(), session.selected().map(str::to_owned)) {
        (None, Some(article)) => {
            let next = present.proposal.and_then(|shown| neighbour(shown, &article));
            if change(session, present, out, |proposal| Some(remove_article(proposal, &article))) {
                session.wish = next.clone().map(Wish::Arrive);
                session.article = next.map(Into::into);
                say_what_breaks(present, &article, out);
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

/// Says so where references lead nowhere once `article` is left out.
fn say_what_breaks(present: &Present<'_>, article: &str, out: &mut Answers) {
    let Present { dossier, workbench, basis, language, proposal, is_in_gesture: _, reporter: _ } = *present;
    let Some(proposal) = proposal else { return };
    let mut without = Dossier::clone(dossier);
    if remove_article(proposal, article).apply(&mut without).is_err() {
        return;
    }
    let Some(proposal) = without.proposal(&proposal.id) else { return };
    let more = workbench.text(&without, proposal).broken.len().saturating_sub(basis.text.broken.len());
    let title = basis.article(article).map(|article| article.title.as_str()).unwrap_or_default();
    if more == 0 {
        return;
    }
    let said = say!(language, words::BROKE, title = title, count = more);
    out.ask(Ask::Say(Status::Done(said)));
}

/// The article behind this one, or the one before the last.
fn neighbour(proposal: &Proposal, article: &str) -> Option<String> {
    let articles: Vec<&str> = proposal.articles().map(|article| article.id.as_str()).collect();
    let place = articles.iter().position(|found| *found == article)?;
    let next = articles.get(place + 1).or_else(|| articles.get(place.checked_sub(1)?))?;
    Some((*next).to_owned())
}

/// Puts a copy of the selected article behind it.
pub(super) fn copy(session: &mut Session, present: &Present<'_>, out: &mut Answers) {
    let Some(article) = session.selected().map(str::to_owned) else { return };
    if let Some(copy) = add(session, present, out, |proposal| copy_article(proposal, &article)) {
        select(session, copy.into(), out);
    }
}
