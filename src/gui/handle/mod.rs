//! The one place where state changes: a function for each command.

mod checks;
mod costs;
pub mod desk;
mod documents;
mod funding;
mod outline;
pub mod workforce;

use std::path::PathBuf;

use crate::domain::clause::Value;
use crate::domain::diagnostic::Language;
use crate::domain::projection::FigureId;
use crate::gui::command::Command;
use crate::gui::derived::Derived;
use crate::gui::desk::Desk;
use crate::gui::document::{self, Document};
use crate::gui::engine::Engine;
use crate::gui::history::Gesture;
use crate::gui::phrases;
use crate::gui::session::{Dialog, Door, Next, OpenBlank, Page, Place, Purpose, Status, Wish};
use crate::gui::settings::Shade;
use crate::gui::state::State;
use crate::gui::task::{Outcome, Tasks};
use crate::gui::typed;
use crate::report::handover::Handover;

/// What a command may use besides the state it changes.
pub struct Means<'m> {
    /// What follows from the dossier, as of the last frame.
    pub derived: &'m Derived,
    /// Text, costs, files.
    pub engine: &'m Engine,
    /// Work away from this thread.
    pub tasks: &'m Tasks,
    /// Journal and settings.
    pub desk: &'m Desk,
}

/// Changes the state as the command says.
pub fn handle(state: &mut State, means: &Means<'_>, command: Command) {
    match command {
        Command::Undo => state.document.undo(),
        Command::Redo => state.document.redo(),
        Command::AskOpen => before_leaving(state, means, Next::Open),
        Command::Save => save(state, means, None),
        Command::AskSaveAs => ask_path(state, Purpose::Save, None),
        Command::AskExport => ask_path(state, Purpose::Export, None),
        Command::Quit => before_leaving(state, means, Next::Quit),
        Command::ShowPage(page) => show_page(state, page),
        Command::ToggleInspector => state.session.drawer = !state.session.drawer,
        Command::NextArticle => step_article(state, means.derived, 1),
        Command::PreviousArticle => step_article(state, means.derived, -1),
        Command::NextProposal => next_proposal(state),
        Command::SwitchLanguage => switch_language(state),
        Command::SwitchShade => switch_shade(state, means),
        Command::SelectArticle(article) => select_article(state, article),
        Command::ShowProposal(proposal) => show_proposal(state, proposal),
        Command::OpenBlank(place) => open_blank(state, means.derived, place),
        Command::CloseBlank { place, refocus } => close_blank(state, &place, refocus),
        Command::MarkArticle(article) => mark_article(state, article),
        Command::TypeBlank(text) => type_blank(state, means.derived, text),
        Command::ConsiderBlank(candidate) => consider_blank(state, candidate),
        Command::ApplyBlank => apply_blank(state, means.derived),
        Command::SetValue { place, value, gesture } => set_value(state, means.derived, &place, value, gesture),
        Command::EndGesture => state.document.end_gesture(),
        Command::OpenDerivation(door) => state.session.derivations = vec![door],
        Command::StepDown(figure) => step_down(state, figure),
        Command::StepBack => step_back(state),
        Command::CloseDerivation => state.session.derivations.clear(),
        Command::TypePath(text) => type_path(state, text),
        Command::BrowsePath => browse(state, means),
        Command::SubmitPath => submit_path(state, means),
        Command::PathPicked(path) => path_picked(state, means, path),
        Command::CloseDialog => state.session.dialog = None,
        Command::SaveThen(next) => save(state, means, Some(next)),
        Command::DiscardThen(next) => go_on(state, means, next),
        Command::CloseStatus => state.session.status = None,
        Command::WishFulfilled => state.session.wish = None,
        Command::Checks(command) => checks::handle(state, means, command),
        Command::Costs(command) => costs::handle(state, means, command),
        Command::Desk(command) => desk::handle(state, means, command),
        Command::Documents(command) => documents::handle(state, means, command),
        Command::Funding(command) => funding::handle(state, means, command),
        Command::Outline(command) => outline::handle(state, means, command),
        Command::Workforce(command) => workforce::handle(state, means, command),
    }
}

fn show_page(state: &mut State, page: Page) {
    workforce::apply_drafts(state);
    state.session.page = page;
    state.session.blank = None;
}

fn select_article(state: &mut State, article: String) {
    state.session.wish = Some(Wish::Reveal(article.clone()));
    state.session.article = Some(article);
    state.session.outline.part = None;
    state.session.page = Page::Agreement;
}

fn mark_article(state: &mut State, article: String) {
    state.session.article = Some(article);
    state.session.outline.part = None;
}

fn step_article(state: &mut State, derived: &Derived, step: isize) {
    let articles: Vec<&str> =
        derived.chapters.iter().flat_map(|chapter| &chapter.articles).map(|article| article.id.as_str()).collect();
    let here = state.session.article.as_deref().and_then(|here| articles.iter().position(|id| *id == here));
    let next = here.map_or(Some(0), |here| here.checked_add_signed(step));
    if let Some(next) = next.and_then(|next| articles.get(next)) {
        select_article(state, (*next).to_owned());
    }
}

fn show_proposal(state: &mut State, proposal: String) {
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
        Shade::System if means.tasks.is_dark() => Shade::Light,
        Shade::System => Shade::Dark,
    };
}

fn open_blank(state: &mut State, derived: &Derived, place: Place) {
    let Some(article) = derived.article(&place.article) else { return };
    let Some(parameter) = article.parameter(&place.parameter) else { return };
    state.session.article = Some(place.article.clone());
    state.session.wish = None;
    state.session.blank = Some(OpenBlank {
        text: typed::field_text(&parameter.value, &parameter.parameter, state.settings.language),
        value_before: parameter.value.clone(),
        candidate: None,
        place,
    });
}

fn close_blank(state: &mut State, place: &Place, refocus: bool) {
    state.document.end_gesture();
    if state.session.blank.as_ref().is_some_and(|blank| blank.place == *place) {
        state.session.blank = None;
        state.session.wish = refocus.then(|| Wish::Focus(place.clone()));
    }
}

fn type_blank(state: &mut State, derived: &Derived, text: String) {
    let language = state.settings.language;
    let Some(blank) = &mut state.session.blank else { return };
    let parameter = derived.article(&blank.place.article).and_then(|article| article.parameter(&blank.place.parameter));
    blank.candidate = parameter.and_then(|view| typed::read(&text, &view.parameter, language).ok());
    blank.text = text;
}

fn consider_blank(state: &mut State, candidate: Option<Value>) {
    if let Some(blank) = &mut state.session.blank {
        blank.candidate = candidate;
    }
}

fn apply_blank(state: &mut State, derived: &Derived) {
    let Some(blank) = state.session.blank.clone() else { return };
    if let Some(value) = blank.candidate {
        set_value(state, derived, &blank.place, value, None);
    }
    close_blank(state, &blank.place, true);
}

fn set_value(state: &mut State, derived: &Derived, place: &Place, value: Value, gesture: Option<Gesture>) {
    let Some(proposal) = state.document.proposal(&state.session.proposal) else { return };
    let dossier = state.document.dossier();
    let changed = document::with_value(dossier, &proposal.id, &place.article, &place.parameter, value.clone());
    if let Some(changed) = changed {
        state.document.edit(changed, gesture);
    }
    let view = derived.article(&place.article).and_then(|article| article.parameter(&place.parameter));
    if let (Some(view), Some(blank)) = (view, state.session.blank.as_mut().filter(|blank| blank.place == *place)) {
        blank.candidate = None;
        blank.text = typed::field_text(&value, &view.parameter, state.settings.language);
    }
}

fn before_leaving(state: &mut State, means: &Means<'_>, next: Next) {
    if state.is_changed() {
        state.session.dialog = Some(Dialog::Unsaved(next));
    } else {
        go_on(state, means, next);
    }
}

fn go_on(state: &mut State, means: &Means<'_>, next: Next) {
    match next {
        Next::Open => ask_path(state, Purpose::Open, None),
        Next::Quit => {
            state.session.dialog = None;
            state.session.leaving = true;
        }
        Next::Wanted => desk::open_wanted(state, means),
    }
}

fn ask_path(state: &mut State, purpose: Purpose, then: Option<Next>) {
    let current = state.session.path.clone();
    let typed = match purpose {
        Purpose::Open => String::new(),
        Purpose::Save => current.unwrap_or_else(|| file_name(state, "akkoord").into()).display().to_string(),
        Purpose::Export => {
            let path = current.unwrap_or_else(|| file_name(state, "akkoord").into());
            let stem = path.file_stem().unwrap_or_default().to_string_lossy();
            let name = match state.session.documents.handover {
                Handover::Agreement => format!("{stem}.pdf"),
                other => format!("{stem}-{}.pdf", other.code()),
            };
            path.with_file_name(name).display().to_string()
        }
    };
    state.session.dialog = Some(Dialog::Path { purpose, typed, problem: None, overwrite: false, then });
}

/// A file name made from the dossier's name.
fn file_name(state: &State, extension: &str) -> String {
    let name = &state.document.dossier().name;
    let words: Vec<&str> =
        name.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    format!("{}.{extension}", words.join("-").to_lowercase())
}

fn step_down(state: &mut State, figure: FigureId) {
    costs::step_into(state, Door::Figure(figure));
}

fn step_back(state: &mut State) {
    state.session.derivations.pop();
}

fn type_path(state: &mut State, text: String) {
    if let Some(Dialog::Path { typed, problem, overwrite, .. }) = &mut state.session.dialog {
        *typed = text;
        *problem = None;
        *overwrite = false;
    }
}

fn browse(state: &mut State, means: &Means<'_>) {
    if let Some(Dialog::Path { purpose, .. }) = &state.session.dialog {
        let extension = if *purpose == Purpose::Export { "pdf" } else { "akkoord" };
        means.tasks.pick(*purpose, &file_name(state, extension));
        state.session.busy += 1;
    }
}

fn path_picked(state: &mut State, means: &Means<'_>, path: Option<PathBuf>) {
    let Some(Dialog::Path { typed, problem, overwrite, .. }) = &mut state.session.dialog else { return };
    let Some(path) = path else {
        *problem = Some(phrases::NOTHING_PICKED);
        return;
    };
    *typed = path.display().to_string();
    // The system's own dialog has asked already.
    *overwrite = true;
    submit_path(state, means);
}

fn submit_path(state: &mut State, means: &Means<'_>) {
    let Some(Dialog::Path { purpose, typed, problem, overwrite, then }) = &mut state.session.dialog else { return };
    if typed.trim().is_empty() {
        *problem = Some(phrases::EMPTY_PATH);
        return;
    }
    let path = PathBuf::from(typed.trim());
    let (purpose, then) = (*purpose, *then);
    let own = purpose == Purpose::Save && state.session.path.as_ref() == Some(&path);
    if purpose != Purpose::Open && !*overwrite && !own && path.exists() {
        *problem = Some(phrases::EXISTS);
        *overwrite = true;
        return;
    }
    match purpose {
        Purpose::Open => {
            means.tasks.load(means.engine, path);
            state.session.busy += 1;
        }
        Purpose::Save => write(state, means, path, then),
        Purpose::Export => export(state, means, path),
    }
    state.session.dialog = None;
}

fn save(state: &mut State, means: &Means<'_>, then: Option<Next>) {
    workforce::apply_drafts(state);
    match state.session.path.clone() {
        Some(path) => {
            state.session.dialog = None;
            write(state, means, path, then);
        }
        None => ask_path(state, Purpose::Save, then),
    }
}

fn write(state: &mut State, means: &Means<'_>, path: PathBuf, then: Option<Next>) {
    let document = &state.document;
    let own = state.session.path.as_ref() == Some(&path);
    let expected = state.session.text_hash.filter(|_| own);
    means.tasks.save(means.engine, document.dossier().clone(), document.revision(), path, expected);
    state.session.busy += 1;
    state.session.after_saving = then;
}

fn export(state: &mut State, means: &Means<'_>, path: PathBuf) {
    let Some(wanted) = documents::wanted(state) else { return };
    means.tasks.export(means.engine, wanted, path);
    state.session.busy += 1;
}

/// Takes in what came of work away from this thread.
pub fn take_in(state: &mut State, means: &Means<'_>, outcome: Outcome, time: String) {
    let language = state.settings.language;
    if let Outcome::Desk(outcome) = outcome {
        desk::take_in(state, outcome);
        return;
    }
    // Nobody waits for pages.
    if !matches!(outcome, Outcome::Previewed(_, _)) {
        state.session.busy = state.session.busy.saturating_sub(1);
    }
    match outcome {
        // Prices follow from the dossier and are no state; the window hands them to what it derives.
        Outcome::Priced(_) => {}
        Outcome::Picked(path) => path_picked(state, means, path),
        Outcome::Loaded(path, Ok(loaded)) => {
            let name = loaded.dossier.name.clone();
            means.desk.leave(state);
            state.settings.remember(&path);
            let document = Document::after(state.document.newest(), loaded.dossier);
            let saved = Some(document.revision());
            *state = State::with(document, saved, Some(path), state.settings.clone());
            state.session.text_hash = Some(loaded.text_hash);
            means.desk.begin(state);
            state.session.status = Some(Status::Done(phrases::OPENED.with(language, &[&name])));
        }
        // Another dossier was opened while this one was being written; its file is whole.
        Outcome::Saved(_, revision, Ok(_)) if !state.document.had(revision) => {}
        Outcome::Saved(path, revision, Ok(text_hash)) => {
            state.session.text_hash = Some(text_hash);
            state.settings.remember(&path);
            state.session.path = Some(path);
            state.session.saved = Some(revision);
            state.session.saved_at = Some(time);
            means.desk.saved(state);
            if let Some(next) = state.session.after_saving.take() {
                go_on(state, means, next);
            }
        }
        Outcome::Previewed(number, made) => documents::take_in(state, number, made),
        Outcome::Workforce(outcome) => workforce::take_in(state, means, *outcome),
        Outcome::Exported(path, Ok(())) => {
            let words = phrases::EXPORTED.with(language, &[&path.display().to_string()]);
            state.session.status = Some(Status::Done(words));
        }
        Outcome::Saved(_, _, Err(errors)) => {
            state.session.after_saving = None;
            state.session.status = Some(Status::NotSaved(errors));
        }
        Outcome::Desk(_) => {}
        Outcome::Loaded(_, Err(errors)) | Outcome::Exported(_, Err(errors)) => {
            state.session.after_saving = None;
            state.session.status = Some(Status::Failed(errors));
        }
    }
}
