//! What commands about the dossier's file do, and what comes of work away from the window's thread.

use std::path::PathBuf;

use super::{Means, desk};
use crate::domain::diagnostic::Diagnostic;
use crate::gui::ask::{Next, Purpose, Status};
use crate::gui::chooser::choose;
use crate::gui::command::file::FileCommand;
use crate::gui::document::Document;
use crate::gui::documents::view::Errand;
use crate::gui::history::Revision;
use crate::gui::phrases;
use crate::gui::session::Dialog;
use crate::gui::state::State;
use crate::gui::workforce;
use crate::report::handover::Handover;
use crate::store::dossier::{self, Loaded, TextHash};
use crate::store::save;

/// What came of work on a file.
#[derive(Debug)]
pub enum FileOutcome {
    /// A path was chosen, or not.
    Picked(Option<PathBuf>),
    /// A dossier was read.
    Loaded(PathBuf, Result<Box<Loaded>, Vec<Diagnostic>>),
    /// The dossier was written.
    Saved(PathBuf, Revision, Result<TextHash, Vec<Diagnostic>>),
    /// A PDF was written.
    Exported(PathBuf, Result<(), Vec<Diagnostic>>),
}

/// Changes the state as the command says.
pub fn handle(state: &mut State, means: &Means<'_>, command: FileCommand) {
    match command {
        FileCommand::AskOpen => before_leaving(state, means, Next::Open),
        FileCommand::Save => save(state, means, None),
        FileCommand::AskSaveAs => ask_path(state, Purpose::Save, None),
        FileCommand::Quit => before_leaving(state, means, Next::Quit),
        FileCommand::TypePath(text) => type_path(state, text),
        FileCommand::BrowsePath => browse(state, means),
        FileCommand::SubmitPath => submit_path(state, means),
        FileCommand::PathPicked(path) => path_picked(state, means, path),
        FileCommand::CloseDialog => state.session.dialog = None,
        FileCommand::SaveThen(next) => save(state, means, Some(next)),
        FileCommand::DiscardThen(next) => go_on(state, means, next),
    }
}

pub(super) fn before_leaving(state: &mut State, means: &Means<'_>, next: Next) {
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

pub(super) fn ask_path(state: &mut State, purpose: Purpose, then: Option<Next>) {
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
        choose(&means.tasks.reporter(), *purpose, &file_name(state, extension), FileOutcome::Picked);
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
    // The system's dialog asks itself before it gives a name that exists.
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
            load(state, means, path);
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

/// Reads a dossier.
pub(super) fn load(state: &mut State, means: &Means<'_>, path: PathBuf) {
    means.tasks.reporter().spawn(move || {
        let loaded = dossier::load(&path).map(Box::new);
        FileOutcome::Loaded(path, loaded)
    });
    state.session.busy += 1;
}

fn write(state: &mut State, means: &Means<'_>, path: PathBuf, then: Option<Next>) {
    let own = state.session.path.as_ref() == Some(&path);
    let expected = state.session.text_hash.filter(|_| own);
    let (dossier, revision) = (state.document.dossier().clone(), state.document.revision());
    means.tasks.reporter().spawn(move || {
        let saved = save::save(&path, &dossier, expected).map_err(|error| vec![error.diagnostic()]);
        FileOutcome::Saved(path, revision, saved)
    });
    state.session.busy += 1;
    state.session.after_saving = then;
}

fn export(state: &mut State, means: &Means<'_>, path: PathBuf) {
    let (proposal, session) = (&state.session.proposal, &state.session.documents);
    let opened = means.derived.opened(state.document.dossier(), means.workbench);
    let Some(errand) = Errand::new(opened, proposal, session, state.settings.language) else { return };
    means.tasks.reporter().spawn(move || {
        let exported = errand.export(&path);
        FileOutcome::Exported(path, exported)
    });
    state.session.busy += 1;
}

/// Takes in what came of work on a file.
pub(super) fn take_in(state: &mut State, means: &Means<'_>, outcome: FileOutcome, time: String) {
    let language = state.settings.language;
    state.session.busy = state.session.busy.saturating_sub(1);
    match outcome {
        FileOutcome::Picked(path) => path_picked(state, means, path),
        FileOutcome::Loaded(path, Ok(loaded)) => {
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
        // The save that ends here is of a dossier that was closed since; its file is complete and no state is left to
        // update.
        FileOutcome::Saved(_, revision, Ok(_)) if !state.document.had(revision) => {}
        FileOutcome::Saved(path, revision, Ok(text_hash)) => {
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
        FileOutcome::Exported(path, Ok(())) => {
            let words = phrases::EXPORTED.with(language, &[&path.display().to_string()]);
            state.session.status = Some(Status::Done(words));
        }
        FileOutcome::Saved(_, _, Err(errors)) => {
            state.session.after_saving = None;
            state.session.status = Some(Status::NotSaved(errors));
        }
        FileOutcome::Loaded(_, Err(errors)) | FileOutcome::Exported(_, Err(errors)) => {
            state.session.after_saving = None;
            state.session.status = Some(Status::Failed(errors));
        }
    }
}
