//! What commands about what the agreement consists of do.

use super::ask::{mark_article, select_article, select_neighbour, show_proposal};
use super::{Means, blank, edit};
use crate::domain::agreement::edit::arrange::{
    add_annex, add_article, add_chapter, add_protocol, add_standing, add_with_preset, behind, copy_article,
    copy_proposal, drop_article, end_of, remove_article, set_values, step_article,
};
use crate::domain::agreement::edit::{Edit, FrameEdit, ListEdit, Step, TextEdit};
use crate::domain::agreement::{Agreement, Annex, ArticleContent, FreeParagraph, Proposal};
use crate::domain::clause::{Preset, Value};
use crate::gui::ask::{Page, Status, Wish};
use crate::gui::command::outline::OutlineCommand;
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
            change(state, |proposal| drop_article(proposal, &article, &slot));
            select_article(state, article);
        }
        OutlineCommand::DropChapter { chapter, index } => {
            change(state, |proposal| {
                let moved = ListEdit::move_to(&proposal.chapters, &chapter, index)?;
                Some(Edit::text(proposal, TextEdit::Chapters(moved)))
            });
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
        OutlineCommand::AddStanding(content) => {
            let added = add(state, |proposal| Some(add_standing(proposal, content)));
            arrive(state, added);
        }
        OutlineCommand::AddChapter => {
            let added = add(state, |proposal| Some(add_chapter(proposal, words::NEW_CHAPTER.nl.to_owned())));
            show_new(state, added, Part::Chapter);
        }
        OutlineCommand::AddProtocol => {
            let title = words::NEW_PROTOCOL.nl.to_owned();
            let added = add(state, |proposal| Some(add_protocol(proposal, "protocol", title, String::new())));
            show_new(state, added, Part::Protocol);
        }
        OutlineCommand::AddAnnex => {
            let (id, title) = ("annex".to_owned(), words::NEW_ANNEX.nl.to_owned());
            let annex = Annex { id, title, paragraphs: vec![String::new()] };
            let added = add(state, |proposal| Some(add_annex(proposal, annex)));
            show_new(state, added, Part::Annex);
        }
        OutlineCommand::ShowPart(part) => show_part(state, part),
        OutlineCommand::ApplyPreset(preset) => apply_preset(state, means, preset),
        OutlineCommand::SetArticle { article, content } => {
            let gesture = typing(&article, "text");
            set(state, gesture, TextEdit::SetContent { article, content });
        }
        OutlineCommand::NameChapter { chapter, title } => {
            let gesture = typing(&chapter, "chapter");
            set(state, gesture, TextEdit::NameChapter { chapter, title });
        }
        OutlineCommand::SetProtocol(agreement) => {
            let gesture = typing(&agreement.id, "protocol");
            set(state, gesture, TextEdit::Protocol(ListEdit::Replace(Box::new(agreement))));
        }
        OutlineCommand::SetAnnex(annex) => {
            let gesture = typing(&annex.id, "annex");
            set(state, gesture, TextEdit::Annexes(ListEdit::Replace(Box::new(annex))));
        }
        OutlineCommand::SetFrame(agreement, field) => set_frame(state, *agreement, field),
        OutlineCommand::CopyProposal => copy_shown(state),
        OutlineCommand::NameProposal { proposal, title } => {
            let gesture = typing(&proposal, "proposal");
            edit(state, Edit::NameProposal { proposal, title }, Some(gesture));
        }
        OutlineCommand::MoveProposal(proposal, step) => {
            if let Some(moved) = ListEdit::step(&state.document.dossier().proposals, &proposal, step) {
                edit(state, Edit::Proposals(moved), None);
            }
        }
        OutlineCommand::RemoveProposal(proposal) => remove_proposal(state, &proposal),
        OutlineCommand::Compare(proposal) => state.session.outline.compared = Some(proposal),
    }
}

/// A stretch of typing in a field of what has this id.
fn typing(id: &str, field: &str) -> Gesture {
    Gesture { article: id.to_owned(), parameter: field.to_owned(), typing: true }
}

fn shown(state: &State) -> Option<&Proposal> {
    state.document.proposal(&state.session.proposal)
}

/// Makes the edit that `of` makes of the proposal that is shown; says whether there was one and it was applied.
fn change(state: &mut State, of: impl FnOnce(&Proposal) -> Option<Edit>) -> bool {
    state.session.blank = None;
    let made = shown(state).and_then(of);
    made.is_some_and(|made| edit(state, made, None))
}

/// As [`change`], for an edit that adds something; gives its id.
fn add(state: &mut State, of: impl FnOnce(&Proposal) -> Option<Edit>) -> Option<String> {
    let mut added = None;
    let is_applied = change(state, |proposal| {
        let made = of(proposal);
        added = made.as_ref().and_then(Edit::added).map(str::to_owned);
        made
    });
    added.filter(|_| is_applied)
}

/// Makes a change that is typed.
fn set(state: &mut State, gesture: Gesture, text: TextEdit) {
    if let Some(proposal) = shown(state) {
        let made = Edit::text(proposal, text);
        edit(state, made, Some(gesture));
    }
}

/// Selects an article that was added, and brings it into sight.
fn arrive(state: &mut State, added: Option<String>) {
    if let Some(added) = added {
        select_article(state, added.clone());
        state.session.wish = Some(Wish::Arrive(added));
    }
}

/// Shows a part that was added, and lets it be named.
fn show_new(state: &mut State, added: Option<String>, part: impl FnOnce(String) -> Part) {
    if let Some(added) = added {
        show_part(state, part(added.clone()));
        name(state, added);
    }
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
            if change(state, |proposal| step_article(proposal, &article, step)) {
                state.session.wish = Some(Wish::Reveal(article));
            }
        }
        (Some(part), _) => {
            change(state, |proposal| {
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

fn remove_selected(state: &mut State, means: &Means<'_>) {
    match (state.session.outline.part.clone(), selected(state)) {
        (None, Some(article)) => {
            let next = neighbour(state, &article);
            if change(state, |proposal| Some(remove_article(proposal, &article))) {
                state.session.wish = next.clone().map(Wish::Arrive);
                state.session.article = next;
                say_what_broke(state, means, &article);
            }
        }
        (Some(part), _) => {
            let is_removed = change(state, |proposal| {
                let removed = match part {
                    Part::Chapter(id) => TextEdit::Chapters(ListEdit::Remove(id)),
                    Part::Protocol(id) => TextEdit::Protocol(ListEdit::Remove(id)),
                    Part::Annex(id) => TextEdit::Annexes(ListEdit::Remove(id)),
                    Part::Frame | Part::Proposals => return None,
                };
                Some(Edit::text(proposal, removed))
            });
            if is_removed {
                state.session.outline.part = None;
            }
        }
        (None, None) => {}
    }
}

/// Says so where references lead nowhere now that `article` is left out.
fn say_what_broke(state: &mut State, means: &Means<'_>, article: &str) {
    let Some(proposal) = shown(state) else { return };
    let broken = means.workbench.text(state.document.dossier(), proposal).broken.len();
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
    let articles: Vec<&str> = shown(state)?.articles().map(|article| article.id.as_str()).collect();
    let place = articles.iter().position(|found| *found == article)?;
    let next = articles.get(place + 1).or_else(|| articles.get(place.checked_sub(1)?))?;
    Some((*next).to_owned())
}

fn copy_selected(state: &mut State) {
    let Some(article) = selected(state) else { return };
    if let Some(copy) = add(state, |proposal| copy_article(proposal, &article)) {
        select_article(state, copy);
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
    let library = &means.workbench.built_in.library;
    let looked_at = means.derived.outline.library.as_ref().and_then(|shown| shown.chosen.as_ref());
    let Some(chosen) = looked_at else { return };
    let Some(template) = library.template(&chosen.id) else { return };
    let preset = chosen.preset;
    let after = selected(state);
    let added = add(state, |proposal| Some(add_with_preset(proposal, template, preset, after.as_deref(), library)));
    state.session.outline.library = None;
    arrive(state, added);
}

/// Puts an article of the parties' own behind the one that is selected, selects it and lets it be named.
fn add_free(state: &mut State) {
    let title = words::NEW_ARTICLE.nl.to_owned();
    let paragraphs = vec![FreeParagraph { label: None, text: String::new(), items: Vec::new() }];
    let content = ArticleContent::Free { title, paragraphs };
    let after = selected(state);
    let added = add(state, |proposal| {
        let last = || proposal.chapters.last().map(|last| last.id.as_str()).unwrap_or_default();
        let slot = after.and_then(|after| behind(proposal, &after)).unwrap_or_else(|| end_of(proposal, last()));
        Some(add_article(proposal, "own", content, slot))
    });
    if let Some(added) = added {
        select_article(state, added.clone());
        name(state, added);
    }
}

fn apply_preset(state: &mut State, means: &Means<'_>, preset: Preset) {
    let Some(view) = selected(state).and_then(|id| means.derived.article(&id)) else { return };
    let given: Vec<(String, Value)> = view
        .parameters
        .iter()
        .filter_map(|known| Some((known.parameter.id.clone(), known.parameter.presets.get(&preset)?.clone())))
        .collect();
    change(state, |proposal| Some(set_values(proposal, &view.id, given)));
}

fn set_frame(state: &mut State, agreement: Agreement, field: &str) {
    let made = FrameEdit::between(&state.document.dossier().agreement, agreement);
    edit(state, made, Some(typing("frame", field)));
}

fn copy_shown(state: &mut State) {
    let Some(shown) = shown(state) else { return };
    let title = words::COPY_OF.with(state.settings.language, &[&shown.title]);
    let copied = copy_proposal(state.document.dossier(), shown, title);
    let copy = copied.added().map(str::to_owned);
    if let Some(copy) = copy.filter(|_| edit(state, copied, None)) {
        show_proposal(state, copy);
    }
}

fn remove_proposal(state: &mut State, id: &str) {
    if edit(state, Edit::Proposals(ListEdit::Remove(id.to_owned())), None)
        && state.session.proposal == id
        && let Some(first) = state.document.dossier().proposals.first()
    {
        show_proposal(state, first.id.clone());
    }
}
