//! What commands about findings, fixes and the coverage of the advice do.

use super::{Means, funding, open_blank, outline, select_article, show_page, workforce};
use crate::domain::agreement::{ArticleContent, Proposal};
use crate::domain::checks::{Change, Fix, Part, Place};
use crate::gui::command::checks::ChecksCommand;
use crate::gui::command::funding::FundingCommand;
use crate::gui::command::outline::OutlineCommand;
use crate::gui::command::workforce::WorkforceCommand;
use crate::gui::phrases;
use crate::gui::session::outline::Part as Shown;
use crate::gui::session::{Page, Place as Blank, Status, Wish};
use crate::gui::state::State;
use crate::report::format;

/// Changes the state as the command says.
pub fn handle(state: &mut State, means: &Means<'_>, command: ChecksCommand) {
    match command {
        ChecksCommand::Follow(place) => follow(state, means, place),
        ChecksCommand::Apply(fix) => apply(state, &fix),
        ChecksCommand::ShowOnly(severity) => state.session.checks.only = severity,
    }
}

fn follow(state: &mut State, means: &Means<'_>, place: Place) {
    match place {
        Place::Article { article, part } => {
            select_article(state, article.clone());
            if let Part::Paragraph { index, .. } = part {
                state.session.wish = Some(Wish::RevealParagraph { article, index });
            } else if let Part::Parameter(parameter) = part {
                // An assumption stands beside the text, not in it.
                let stands_in_text = means.derived.text.article(&article).is_some_and(|text| text.shows(&parameter));
                let occurrence = if stands_in_text { 0 } else { Blank::ASIDE };
                state.session.drawer |= !stands_in_text;
                open_blank(state, means.derived, Blank { article, parameter, occurrence });
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
            funding::handle(state, means, FundingCommand::Select(id));
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

fn apply(state: &mut State, fix: &Fix) {
    let mut changed = (**state.document.dossier()).clone();
    let language = state.settings.language;
    let known = articles(state);
    if !fix.apply(&mut changed) {
        return;
    }
    state.session.blank = None;
    state.document.edit(changed, None);
    let words = format::message(&fix.label, language);
    state.session.status = Some(Status::Done(phrases::checks::APPLIED.with(language, &[&words])));
    if matches!(fix.change, Change::AddArticle { .. } | Change::AddStanding(_))
        && let Some(added) = articles(state).into_iter().find(|article| !known.contains(article))
    {
        state.session.article = Some(added);
    }
}

/// Ids of the articles of the proposal that is shown.
fn articles(state: &State) -> Vec<String> {
    let proposal = state.document.proposal(&state.session.proposal);
    proposal.into_iter().flat_map(Proposal::articles).map(|article| article.id.clone()).collect()
}
