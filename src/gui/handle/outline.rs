//! What commands about what the agreement consists of do.

use super::ask::{mark_article, select_article, select_neighbour, show_proposal};
use super::{Means, blank};
use crate::domain::agreement::edit::{
    Slot, Step, copy_article, free_id, insert_article, move_article, move_chapter, place_of, remove_article,
    step_article, step_in,
};
use crate::domain::agreement::{
    Agreement, Annex, Article, ArticleContent, Chapter, Dossier, FreeParagraph, Proposal, ProtocolAgreement,
};
use crate::domain::clause::{Preset, Value};
use crate::gui::ask::{Page, Status, Wish};
use crate::gui::command::outline::OutlineCommand;
use crate::gui::derived::outline::prospect;
use crate::gui::history::Gesture;
use crate::gui::phrases::outline as words;
use crate::gui::session::outline::{LibrarySearch, Part};
use crate::gui::state::State;

/// Changes the state as the command says.
pub fn handle(state: &mut State, means: &Means<'_>, command: OutlineCommand) {
    match command {
        OutlineCommand::Blank(command) => blank::handle(state, means.derived, command),
        OutlineCommand::ToggleInspector => state.session.drawer = !state.session.drawer,
        OutlineCommand::NextArticle => select_neighbour(state, means.derived, 1),
        OutlineCommand::PreviousArticle => select_neighbour(state, means.derived, -1),
        OutlineCommand::MarkArticle(article) => mark_article(state, article),
        OutlineCommand::Move(step) => move_selected(state, step),
        OutlineCommand::Drop { article, slot } => {
            edit(state, |proposal| move_article(proposal, &article, &slot));
            select(state, article);
        }
        OutlineCommand::DropChapter { chapter, index } => {
            edit(state, |proposal| move_chapter(proposal, &chapter, index));
        }
        OutlineCommand::Remove => remove_selected(state, means),
        OutlineCommand::Copy => copy_selected(state),
        OutlineCommand::OpenLibrary => open_library(state),
        OutlineCommand::CloseLibrary => state.session.outline.library = None,
        OutlineCommand::Search(query) => search(state, |library| library.query = query),
        OutlineCommand::Choose(template) => search(state, |library| library.chosen = Some(template)),
        OutlineCommand::ChoosePreset(preset) => search(state, |library| library.preset = preset),
        OutlineCommand::AddChosen => add_chosen(state, means),
        OutlineCommand::AddFree => add_free(state),
        OutlineCommand::AddStanding(content) => add_standing(state, content),
        OutlineCommand::AddChapter => add_chapter(state),
        OutlineCommand::AddProtocol => add_protocol(state),
        OutlineCommand::AddAnnex => add_annex(state),
        OutlineCommand::ShowPart(part) => show_part(state, part),
        OutlineCommand::ApplyPreset(preset) => apply_preset(state, means, preset),
        OutlineCommand::SetArticle { article, content } => set_article(state, &article, content),
        OutlineCommand::NameChapter { chapter, title } => {
            let gesture = typing(&chapter, "chapter");
            edit_in(state, Some(gesture), |proposal| {
                let found = proposal.chapters.iter_mut().find(|found| found.id == chapter);
                found.map(|found| found.title = title).is_some()
            });
        }
        OutlineCommand::SetProtocol(agreement) => {
            edit_in(state, Some(typing(&agreement.id, "protocol")), |proposal| {
                let found = proposal.protocol.iter_mut().find(|found| found.id == agreement.id);
                found.map(|found| *found = agreement).is_some()
            });
        }
        OutlineCommand::SetAnnex(annex) => {
            edit_in(state, Some(typing(&annex.id, "annex")), |proposal| {
                let found = proposal.annexes.iter_mut().find(|found| found.id == annex.id);
                found.map(|found| *found = annex).is_some()
            });
        }
        OutlineCommand::SetFrame(agreement, field) => set_frame(state, *agreement, field),
        OutlineCommand::CopyProposal => copy_proposal(state),
        OutlineCommand::NameProposal { proposal, title } => {
            let gesture = typing(&proposal, "proposal");
            edit_dossier(state, Some(gesture), |dossier| {
                dossier.proposal_mut(&proposal).map(|found| found.title = title).is_some()
            });
        }
        OutlineCommand::MoveProposal(proposal, step) => {
            edit_dossier(state, None, |dossier| step_in(&mut dossier.proposals, step, |found| found.id == proposal));
        }
        OutlineCommand::RemoveProposal(proposal) => remove_proposal(state, &proposal),
        OutlineCommand::Compare(proposal) => state.session.outline.compared = Some(proposal),
    }
}

/// A stretch of typing in a field of what has this id.
fn typing(id: &str, field: &str) -> Gesture {
    Gesture { article: id.to_owned(), parameter: field.to_owned(), typing: true }
}

/// Puts a changed dossier in place, where `change` says that it changed something.
fn edit_dossier(state: &mut State, gesture: Option<Gesture>, change: impl FnOnce(&mut Dossier) -> bool) -> bool {
    let mut changed = (**state.document.dossier()).clone();
    let is_changed = change(&mut changed);
    if is_changed {
        state.document.edit(changed, gesture);
    }
    is_changed
}

fn edit_in(state: &mut State, gesture: Option<Gesture>, change: impl FnOnce(&mut Proposal) -> bool) -> bool {
    let shown = state.document.proposal(&state.session.proposal).map(|proposal| proposal.id.clone());
    edit_dossier(state, gesture, |dossier| shown.and_then(|shown| dossier.proposal_mut(&shown)).is_some_and(change))
}

fn edit(state: &mut State, change: impl FnOnce(&mut Proposal) -> bool) -> bool {
    state.session.blank = None;
    edit_in(state, None, change)
}

fn select(state: &mut State, article: String) {
    select_article(state, article);
}

/// Lets what is new be named: its heading is the first thing to type.
fn name(state: &mut State, id: String) {
    state.session.drawer = true;
    state.session.wish = Some(Wish::Name(id));
}

fn show_part(state: &mut State, part: Part) {
    state.session.page = Page::Agreement;
    state.session.blank = None;
    state.session.drawer = true;
    state.session.wish = match part {
        Part::Frame => Some(Wish::Name(Part::FRAME.to_owned())),
        Part::Proposals => Some(Wish::Name(Part::PROPOSALS.to_owned())),
        Part::Chapter(_) => None,
        Part::Protocol(ref id) | Part::Annex(ref id) => Some(Wish::Reveal(id.clone())),
    };
    state.session.outline.part = Some(part);
}

fn selected(state: &State) -> Option<String> {
    state.session.article.clone().filter(|_| state.session.outline.part.is_none())
}

fn move_selected(state: &mut State, step: Step) {
    match (state.session.outline.part.clone(), selected(state)) {
        (None, Some(article)) => {
            if edit(state, |proposal| step_article(proposal, &article, step)) {
                state.session.wish = Some(Wish::Reveal(article));
            }
        }
        (Some(Part::Chapter(id)), _) => {
            edit(state, |proposal| step_in(&mut proposal.chapters, step, |chapter| chapter.id == id));
        }
        (Some(Part::Protocol(id)), _) => {
            edit(state, |proposal| step_in(&mut proposal.protocol, step, |agreement| agreement.id == id));
        }
        (Some(Part::Annex(id)), _) => {
            edit(state, |proposal| step_in(&mut proposal.annexes, step, |annex| annex.id == id));
        }
        (Some(Part::Frame | Part::Proposals), _) | (None, None) => {}
    }
}

fn remove_selected(state: &mut State, means: &Means<'_>) {
    match (state.session.outline.part.clone(), selected(state)) {
        (None, Some(article)) => {
            let next = neighbour(state, &article);
            if edit(state, |proposal| remove_article(proposal, &article).is_some()) {
                state.session.wish = next.clone().map(Wish::Arrive);
                state.session.article = next;
                say_what_broke(state, means, &article);
            }
        }
        (Some(Part::Chapter(id)), _) => {
            edit(state, |proposal| {
                proposal.chapters.retain(|chapter| chapter.id != id);
                true
            });
            state.session.outline.part = None;
        }
        (Some(Part::Protocol(id)), _) => {
            edit(state, |proposal| {
                proposal.protocol.retain(|agreement| agreement.id != id);
                true
            });
            state.session.outline.part = None;
        }
        (Some(Part::Annex(id)), _) => {
            edit(state, |proposal| {
                proposal.annexes.retain(|annex| annex.id != id);
                true
            });
            state.session.outline.part = None;
        }
        (Some(Part::Frame | Part::Proposals), _) | (None, None) => {}
    }
}

/// Says so where references lead nowhere now that `article` is left out.
fn say_what_broke(state: &mut State, means: &Means<'_>, article: &str) {
    let Some(proposal) = state.document.proposal(&state.session.proposal) else { return };
    let broken = means.engine.text_of(state.document.dossier(), proposal).broken.len();
    let more = broken.saturating_sub(means.derived.basis.text.broken.len());
    let title = means.derived.article(article).map(|article| article.title.as_str()).unwrap_or_default();
    let language = state.settings.language;
    let words = match more {
        0 => return,
        1 => words::BROKE_ONE.with(language, &[title]),
        _ => words::BROKE_MORE.with(language, &[title, &more.to_string()]),
    };
    state.session.status = Some(Status::Done(words));
}

/// The article behind this one, or the one before the last.
fn neighbour(state: &State, article: &str) -> Option<String> {
    let proposal = state.document.proposal(&state.session.proposal)?;
    let articles: Vec<&Article> = proposal.articles().collect();
    let place = articles.iter().position(|found| found.id == article)?;
    let next = articles.get(place + 1).or_else(|| articles.get(place.checked_sub(1)?))?;
    Some(next.id.clone())
}

fn copy_selected(state: &mut State) {
    let Some(article) = selected(state) else { return };
    let mut copy = None;
    edit(state, |proposal| {
        copy = copy_article(proposal, &article);
        copy.is_some()
    });
    if let Some(copy) = copy {
        select(state, copy);
    }
}

fn open_library(state: &mut State) {
    state.session.page = Page::Agreement;
    state.session.blank = None;
    state.session.outline.library = Some(LibrarySearch { query: String::new(), chosen: None, preset: Preset::Advised });
}

fn search(state: &mut State, change: impl FnOnce(&mut LibrarySearch)) {
    if let Some(library) = &mut state.session.outline.library {
        change(library);
    }
}

fn add_chosen(state: &mut State, means: &Means<'_>) {
    let library = &means.engine.built_in.library;
    let looked_at = means.derived.outline.library.as_ref().and_then(|shown| shown.chosen.as_ref());
    let Some(chosen) = looked_at else { return };
    let Some(template) = library.template(&chosen.id) else { return };
    let preset = chosen.preset;
    let after = selected(state);
    let mut added = None;
    edit(state, |proposal| {
        let (article, slot) = prospect(proposal, template, preset, after.as_deref(), library);
        added = Some(article.id.clone());
        insert_article(proposal, article, &slot);
        true
    });
    state.session.outline.library = None;
    if let Some(added) = added {
        select(state, added.clone());
        state.session.wish = Some(Wish::Arrive(added));
    }
}

/// Puts an article behind the one that is selected, selects it and lets it be named.
fn add_article(state: &mut State, wanted: &str, content: ArticleContent) {
    let after = selected(state);
    let mut added = None;
    edit(state, |proposal| {
        let id = free_id(proposal, wanted);
        let slot = match after.and_then(|after| place_of(proposal, &after)) {
            Some((chapter, place)) => Slot { chapter: proposal.chapters[chapter].id.clone(), index: place + 1 },
            None => {
                let last = proposal.chapters.last();
                Slot { chapter: last.map(|last| last.id.clone()).unwrap_or_default(), index: usize::MAX }
            }
        };
        insert_article(proposal, Article { id: id.clone(), content }, &slot);
        added = Some(id);
        true
    });
    if let Some(added) = added {
        select(state, added.clone());
        name(state, added);
    }
}

fn add_free(state: &mut State) {
    let title = words::NEW_ARTICLE.nl.to_owned();
    let paragraphs = vec![FreeParagraph { label: None, text: String::new(), items: Vec::new() }];
    add_article(state, "own", ArticleContent::Free { title, paragraphs });
}

fn add_standing(state: &mut State, content: ArticleContent) {
    let id = if content == ArticleContent::Definitions { "definitions" } else { "scope-and-term" };
    let mut added = None;
    edit(state, |proposal| {
        let id = free_id(proposal, id);
        let chapter = proposal.chapters.first().map(|chapter| chapter.id.clone()).unwrap_or_default();
        insert_article(proposal, Article { id: id.clone(), content }, &Slot { chapter, index: 0 });
        added = Some(id);
        true
    });
    if let Some(added) = added {
        select(state, added.clone());
        state.session.wish = Some(Wish::Arrive(added));
    }
}

fn add_chapter(state: &mut State) {
    let mut added = String::new();
    edit(state, |proposal| {
        added = free_id(proposal, "chapter");
        let title = words::NEW_CHAPTER.nl.to_owned();
        proposal.chapters.push(Chapter { id: added.clone(), title, articles: Vec::new() });
        true
    });
    show_part(state, Part::Chapter(added.clone()));
    name(state, added);
}

fn add_protocol(state: &mut State) {
    let mut added = String::new();
    edit(state, |proposal| {
        added = free_id(proposal, "protocol");
        let title = words::NEW_PROTOCOL.nl.to_owned();
        proposal.protocol.push(ProtocolAgreement { id: added.clone(), title, text: String::new() });
        true
    });
    show_part(state, Part::Protocol(added.clone()));
    name(state, added);
}

fn add_annex(state: &mut State) {
    let mut added = String::new();
    edit(state, |proposal| {
        added = free_id(proposal, "annex");
        let title = words::NEW_ANNEX.nl.to_owned();
        proposal.annexes.push(Annex { id: added.clone(), title, paragraphs: vec![String::new()] });
        true
    });
    show_part(state, Part::Annex(added.clone()));
    name(state, added);
}

fn apply_preset(state: &mut State, means: &Means<'_>, preset: Preset) {
    let Some(view) = selected(state).and_then(|id| means.derived.article(&id)) else { return };
    let given: Vec<(String, Value)> = view
        .parameters
        .iter()
        .filter_map(|known| Some((known.parameter.id.clone(), known.parameter.presets.get(&preset)?.clone())))
        .collect();
    let id = view.id.clone();
    edit(state, |proposal| {
        let Some(article) = proposal.article_mut(&id) else { return false };
        match &mut article.content {
            ArticleContent::Template { values, .. } => {
                values.extend(given);
                true
            }
            ArticleContent::Definitions | ArticleContent::ScopeAndTerm | ArticleContent::Free { .. } => false,
        }
    });
}

fn set_article(state: &mut State, article: &str, content: ArticleContent) {
    edit_in(state, Some(typing(article, "text")), |proposal| {
        proposal.article_mut(article).map(|article| article.content = content).is_some()
    });
}

fn set_frame(state: &mut State, agreement: Agreement, field: &str) {
    edit_dossier(state, Some(typing("frame", field)), |dossier| {
        dossier.agreement = agreement;
        true
    });
}

fn copy_proposal(state: &mut State) {
    let Some(shown) = state.document.proposal(&state.session.proposal) else { return };
    let mut copy = shown.clone();
    let language = state.settings.language;
    copy.title = words::COPY_OF.with(language, &[&shown.title]);
    let taken: Vec<String> = state.document.dossier().proposals.iter().map(|known| known.id.clone()).collect();
    let free = (2_usize..).map(|number| format!("{}-{number}", shown.id)).find(|id| !taken.contains(id));
    copy.id = free.unwrap_or_default();
    let id = copy.id.clone();
    edit_dossier(state, None, |dossier| {
        dossier.proposals.push(copy);
        true
    });
    show_proposal(state, id);
}

fn remove_proposal(state: &mut State, id: &str) {
    let is_removed = edit_dossier(state, None, |dossier| {
        let several = dossier.proposals.len() > 1;
        if several {
            dossier.proposals.retain(|proposal| proposal.id != id);
        }
        several
    });
    if is_removed
        && state.session.proposal == id
        && let Some(first) = state.document.dossier().proposals.first()
    {
        show_proposal(state, first.id.clone());
    }
}
