//! Steps that are taken back or made again, one or several at once; the view goes where what they change shows.

use super::{follow, show_page, show_proposal};
use crate::domain::agreement::edit::{Edit, FundingEdit, TextEdit};
use crate::domain::checks::Place;
use crate::domain::id::ProposalId;
use crate::domain::words::{Message, Phrase};
use crate::gui::agreement::command::AgreementCommand;
use crate::gui::agreement::session::Part;
use crate::gui::ask::{Page, Status};
use crate::gui::costs::command::CostsCommand;
use crate::gui::costs::session::CostsTab;
use crate::gui::handle::{Means, handle as change};
use crate::gui::phrases;
use crate::gui::state::State;
use crate::report::format::{self, say};

/// At what a change shows.
#[derive(Clone, Debug, PartialEq, Eq)]
enum At {
    /// A place that a check could name too.
    Place(Place),
    /// A chapter.
    Chapter(String),
    /// What the calculation assumes.
    Assumptions,
    /// The page with the checks.
    Checks,
    /// The page with the offers.
    Negotiation,
    /// The page with the documents.
    Documents,
    /// The names and the order of the proposals, which show on every page.
    Everywhere,
}

/// Where a change shows: of which proposal, where it is of one, and at what.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Shows {
    proposal: Option<ProposalId>,
    at: At,
}

/// Takes the last step back.
pub(super) fn undo(state: &mut State, means: &Means<'_>) {
    let done = state.document.undo(means.workbench.built_in.known(), shows);
    one(state, means, done, phrases::UNDONE);
}

/// Makes the last step again.
pub(super) fn redo(state: &mut State, means: &Means<'_>) {
    let done = state.document.redo(means.workbench.built_in.known(), shows);
    one(state, means, done, phrases::REDONE);
}

fn one(state: &mut State, means: &Means<'_>, done: Option<(Message, Option<Shows>)>, said: Phrase) {
    let Some((words, shows)) = done else { return };
    let said = format::message(&said.with(vec![("edit", words.into())]), state.settings.language);
    state.session.status = Some(Status::Done(said));
    show(state, means, shows);
}

/// Takes back or makes again until `wanted` steps are made.
pub(super) fn go_to(state: &mut State, means: &Means<'_>, wanted: usize) {
    let known = means.workbench.built_in.known();
    let (before, mut last) = (state.document.history().steps(), None);
    while state.document.history().steps() > wanted
        && let Some((_, shows)) = state.document.undo(known, shows)
    {
        last = shows;
    }
    while state.document.history().steps() < wanted
        && let Some((_, shows)) = state.document.redo(known, shows)
    {
        last = shows;
    }
    let now = state.document.history().steps();
    if now != before {
        let (language, count) = (state.settings.language, now.abs_diff(before));
        let said = if now < before {
            say!(language, phrases::STEPS_UNDONE, count = count)
        } else {
            say!(language, phrases::STEPS_REDONE, count = count)
        };
        state.session.status = Some(Status::Done(said));
    }
    show(state, means, last);
}

/// Goes where a change shows, unless that is what shows.
fn show(state: &mut State, means: &Means<'_>, shows: Option<Shows>) {
    let Some(Shows { proposal, at }) = shows else { return };
    let dossier = state.document.dossier();
    if let Some(proposal) = proposal.filter(|id| *id != state.session.proposal && dossier.proposal(id).is_some()) {
        show_proposal(state, proposal);
    }
    let session = &state.session;
    // Pages that show what follows from the whole dossier show this too.
    if session.office.start.is_none()
        && matches!(session.page, Page::Costs | Page::Changes | Page::Checks | Page::Documents | Page::Negotiation)
    {
        return;
    }
    let on = |page: Page| session.page == page && session.office.start.is_none();
    let agreement = &session.agreement;
    let shown = state.document.proposal(&session.proposal);
    match at {
        At::Everywhere => {}
        At::Place(Place::Article { article, part }) => {
            let is_shown = on(Page::Agreement) && agreement.selected() == Some(article.as_str());
            // What was taken out cannot be gone to.
            let is_there = shown.is_some_and(|shown| shown.article(&article).is_some());
            if !is_shown && is_there {
                follow(state, means, Place::Article { article, part });
            } else if !is_there {
                show_page(state, Page::Agreement);
            }
        }
        At::Place(Place::Term) if on(Page::Agreement) && agreement.part == Some(Part::Frame) => {}
        At::Place(Place::Profile(_)) if on(Page::Workforce) => {}
        At::Place(Place::Scheme(_)) if on(Page::Funding) => {}
        At::Place(place) => follow(state, means, place),
        At::Chapter(chapter) => {
            let is_there = shown.is_some_and(|shown| shown.chapters.iter().any(|known| known.id == chapter));
            if is_there && agreement.part != Some(Part::Chapter(chapter.clone())) {
                change(state, means, AgreementCommand::ShowPart(Part::Chapter(chapter)).into());
            } else {
                show_page(state, Page::Agreement);
            }
        }
        At::Assumptions => {
            show_page(state, Page::Costs);
            change(state, means, CostsCommand::ShowTab(CostsTab::Assumptions).into());
        }
        At::Checks => show_page(state, Page::Checks),
        At::Negotiation => show_page(state, Page::Negotiation),
        At::Documents => show_page(state, Page::Documents),
    }
}

/// Where an edit shows; nothing where it is of nothing.
fn shows(edit: &Edit) -> Option<Shows> {
    let of = |at| Some(Shows { proposal: None, at });
    match edit {
        Edit::Text { proposal, edit } => Some(Shows { proposal: Some(proposal.clone()), at: in_text(edit) }),
        Edit::Proposals(edit) => Some(Shows { proposal: Some(edit.id().clone()), at: At::Everywhere }),
        Edit::NameProposal { proposal, .. } => Some(Shows { proposal: Some(proposal.clone()), at: At::Everywhere }),
        Edit::Frame(_) => of(At::Place(Place::Term)),
        Edit::Workforce(edit) => of(At::Place(Place::Profile(edit.id().clone()))),
        Edit::Funding(edit) => {
            let scheme = match edit {
                FundingEdit::List(edit) => edit.id(),
                FundingEdit::Chance { scheme, .. }
                | FundingEdit::Continued { scheme, .. }
                | FundingEdit::Using { scheme, .. } => scheme,
            };
            of(At::Place(Place::Scheme(scheme.clone())))
        }
        Edit::Assumption(_) | Edit::Overrides(_) => of(At::Assumptions),
        Edit::Package(_) | Edit::Reply(_) => of(At::Checks),
        Edit::Ledger(_) => of(At::Negotiation),
        Edit::Documents(_) => of(At::Documents),
        Edit::Several(edits) => edits.iter().find_map(shows),
    }
}

fn in_text(edit: &TextEdit) -> At {
    match edit {
        TextEdit::SetParameter { article, .. }
        | TextEdit::SetContent { article, .. }
        | TextEdit::Remove(article)
        | TextEdit::Move { article, .. } => At::Place(Place::article(article)),
        TextEdit::Insert { article, .. } => At::Place(Place::article(&article.id)),
        TextEdit::Chapters(edit) => At::Chapter(edit.id().clone()),
        TextEdit::NameChapter { chapter, .. } => At::Chapter(chapter.clone()),
        TextEdit::Protocol(edit) => At::Place(Place::Protocol(edit.id().clone())),
        TextEdit::Annexes(edit) => At::Place(Place::Annex(edit.id().clone())),
    }
}
