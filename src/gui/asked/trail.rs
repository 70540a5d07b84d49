//! Where the user was before something was followed, and where it led: back and forward, as in a browser.

use super::{show_page, show_proposal};
use crate::domain::id::{ArticleId, ProfileId, ProposalId, SchemeId};
use crate::gui::agreement::session::Part;
use crate::gui::ask::Page;
use crate::gui::history::Revision;
use crate::gui::session::Session;
use crate::gui::state::State;

/// The most places that are remembered.
const MOST: usize = 100;

/// A place where somebody was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    page: Page,
    proposal: ProposalId,
    article: Option<ArticleId>,
    part: Option<Part>,
    profile: Option<ProfileId>,
    scheme: Option<SchemeId>,
}

impl Spot {
    /// Where the user is now.
    pub fn of(session: &Session) -> Self {
        Self {
            page: session.page,
            proposal: session.proposal.clone(),
            article: session.agreement.article.clone(),
            part: session.agreement.part.clone(),
            profile: session.workforce.selected.clone(),
            scheme: session.funding.selected.clone(),
        }
    }
}

/// The places before and behind the one that shows, the nearest last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trail {
    back: Vec<Spot>,
    forward: Vec<Spot>,
}

/// Remembers that the user was at `from` of the content `at`, where something that was done led away from there: to another
/// page, or by `follows` elsewhere on the same one.
pub fn leave(state: &mut State, (from, at): (Spot, Revision), follows: bool) {
    let now = Spot::of(&state.session);
    if !state.document.had(at) || !(from.page != now.page || follows && from != now) {
        return;
    }
    let Trail { back, forward } = &mut state.session.trail;
    forward.clear();
    back.push(from);
    if back.len() > MOST {
        back.remove(0);
    }
}

/// Shows what was left last.
pub(super) fn back(state: &mut State) {
    if let Some(spot) = state.session.trail.back.pop() {
        let now = Spot::of(&state.session);
        state.session.trail.forward.push(now);
        show(state, spot);
    }
}

/// Shows again what was left by going back.
pub(super) fn forward(state: &mut State) {
    if let Some(spot) = state.session.trail.forward.pop() {
        let now = Spot::of(&state.session);
        state.session.trail.back.push(now);
        show(state, spot);
    }
}

/// Shows a place, as far as it is still there.
fn show(state: &mut State, spot: Spot) {
    let Spot { page, proposal, article, part, profile, scheme } = spot;
    if proposal != state.session.proposal && state.document.dossier().proposal(&proposal).is_some() {
        show_proposal(state, proposal);
    }
    show_page(state, page);
    let shown = state.document.proposal(&state.session.proposal);
    let is_there = |article: &ArticleId| shown.is_some_and(|shown| shown.article(article).is_some());
    if let Some(article) = article.filter(is_there) {
        state.session.agreement.select(article);
    }
    state.session.agreement.part = part;
    state.session.workforce.selected = profile;
    state.session.funding.selected = scheme;
}
