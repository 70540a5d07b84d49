//! What is done that the pages ask of the window.

use super::{Means, blank, edit, file, handle as change, outline};
use crate::domain::agreement::ArticleContent;
use crate::domain::checks::{Fix, Part, Place};
use crate::domain::words::{Language, Message};
use crate::gui::ask::{Ask, Page, Place as Blank, Purpose, Status, Wish};
use crate::gui::command::outline::OutlineCommand;
use crate::gui::derived::Derived;
use crate::gui::funding::command::FundingCommand;
use crate::gui::phrases::{self, Phrase};
use crate::gui::session::outline::Part as Shown;
use crate::gui::settings::Shade;
use crate::gui::state::State;
use crate::gui::workforce::{self, command::WorkforceCommand};
use crate::report::format;

/// Changes the state as is asked.
pub fn handle(state: &mut State, means: &Means<'_>, ask: Ask) {
    match ask {
        Ask::Undo => {
            let words = state.document.undo(means.workbench.built_in.known());
            say_moved(state, words, phrases::UNDONE);
        }
        Ask::Redo => {
            let words = state.document.redo(means.workbench.built_in.known());
            say_moved(state, words, phrases::REDONE);
        }
        Ask::EndGesture => state.document.end_gesture(),
        Ask::ShowPage(page) => show_page(state, page),
        Ask::SelectArticle(article) => select_article(state, article),
        Ask::Follow(place) => follow(state, means, place),
        Ask::Apply(fix) => apply(state, *fix),
        Ask::NextProposal => next_proposal(state),
        Ask::ShowProposal(proposal) => show_proposal(state, proposal),
        Ask::OpenDerivation(door) => state.session.derivations = vec![door],
        Ask::Export => file::ask_path(state, Purpose::Export, None),
        Ask::SwitchLanguage => switch_language(state),
        Ask::SwitchShade => switch_shade(state, means),
        Ask::CloseStatus => state.session.status = None,
        Ask::WishFulfilled => state.session.wish = None,
    }
}

/// Says what was taken back or made again.
fn say_moved(state: &mut State, words: Option<Message>, said: Phrase) {
    if let Some(words) = words {
        let language = state.settings.language;
        state.session.status = Some(Status::Done(said.with(language, &[&format::message(&words, language)])));
    }
}

pub(super) fn show_page(state: &mut State, page: Page) {
    workforce::apply_drafts(state);
    state.session.page = page;
    state.session.blank = None;
}

pub(super) fn select_article(state: &mut State, article: String) {
    state.session.wish = Some(Wish::Reveal(article.clone()));
    state.session.article = Some(article);
    state.session.outline.part = None;
    state.session.page = Page::Agreement;
}

pub(super) fn mark_article(state: &mut State, article: String) {
    state.session.article = Some(article);
    state.session.outline.part = None;
}

/// Selects the article so many places further on, or back.
pub(super) fn select_neighbour(state: &mut State, derived: &Derived, step: isize) {
    let articles: Vec<&str> = derived
        .basis
        .chapters
        .iter()
        .flat_map(|chapter| &chapter.articles)
        .map(|article| article.id.as_str())
        .collect();
    let here = state.session.article.as_deref().and_then(|here| articles.iter().position(|id| *id == here));
    let next = here.map_or(Some(0), |here| here.checked_add_signed(step));
    if let Some(next) = next.and_then(|next| articles.get(next)) {
        select_article(state, (*next).to_owned());
    }
}

pub(super) fn show_proposal(state: &mut State, proposal: String) {
    state.document.end_gesture();
    state.session.proposal = proposal;
    state.session.blank = None;
    state.session.derivations.clear();
}

fn next_proposal(state: &mut State) {
    let proposals = &state.document.dossier().proposals;
    let here = proposals.iter().position(|proposal| proposal.id == state.session.proposal).unwrap_or_default();
    if let Some(next) = proposals.get((here + 1) % proposals.len().max(1)) {
        show_proposal(state, next.id.clone());
    }
}

fn switch_language(state: &mut State) {
    state.settings.language = match state.settings.language {
        Language::Dutch => Language::English,
        Language::English => Language::Dutch,
    };
}

fn switch_shade(state: &mut State, means: &Means<'_>) {
    state.settings.shade = match state.settings.shade {
        Shade::Light => Shade::Dark,
        Shade::Dark => Shade::Light,
        Shade::System if means.is_dark => Shade::Light,
        Shade::System => Shade::Dark,
    };
}

fn follow(state: &mut State, means: &Means<'_>, place: Place) {
    match place {
        Place::Article { article, part } => {
            select_article(state, article.clone());
            if let Part::Paragraph { index, .. } = part {
                state.session.wish = Some(Wish::RevealParagraph { article, index });
            } else if let Part::Parameter(parameter) = part {
                // An assumption stands beside the text, not in it.
                let stands_in_text =
                    means.derived.basis.text.article(&article).is_some_and(|text| text.shows(&parameter));
                let occurrence = if stands_in_text { 0 } else { Blank::ASIDE };
                state.session.drawer |= !stands_in_text;
                blank::open(state, means.derived, Blank { article, parameter, occurrence });
            }
        }
        Place::Dossier | Place::Term | Place::GeneralBinding | Place::Party(_) => match frame_article(state) {
            Some(article) => select_article(state, article),
            None => show_page(state, Page::Agreement),
        },
        Place::Protocol(id) => outline::handle(state, means, OutlineCommand::ShowPart(Shown::Protocol(id))),
        Place::Annex(id) => outline::handle(state, means, OutlineCommand::ShowPart(Shown::Annex(id))),
        Place::Profile(id) => {
            show_page(state, Page::Workforce);
            workforce::handle(state, means, WorkforceCommand::Select(id));
        }
        Place::Scheme(id) => {
            show_page(state, Page::Funding);
            change(state, means, FundingCommand::Select(id).into());
        }
        Place::Figure(_) => show_page(state, Page::Costs),
    }
}

/// The article with scope and term, where the frame of the agreement shows.
fn frame_article(state: &State) -> Option<String> {
    let proposal = state.document.proposal(&state.session.proposal)?;
    let mut articles = proposal.articles();
    articles.find(|article| article.content == ArticleContent::ScopeAndTerm).map(|article| article.id.clone())
}

fn apply(state: &mut State, Fix { label, edit: change }: Fix) {
    let added = change.added().map(str::to_owned);
    if !edit(state, change, None) {
        return;
    }
    state.session.blank = None;
    let language = state.settings.language;
    let words = format::message(&label, language);
    state.session.status = Some(Status::Done(phrases::APPLIED.with(language, &[&words])));
    let proposal = state.document.proposal(&state.session.proposal);
    if let Some(article) = added.filter(|added| proposal.is_some_and(|shown| shown.article(added).is_some())) {
        state.session.article = Some(article);
    }
}
