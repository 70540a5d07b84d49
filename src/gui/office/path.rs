//! A path that is asked for: typed, or given by the system.

use std::path::PathBuf;

use super::file::{self, FileOutcome};
use super::phrases as words;
use super::session::{Next, OfficeDialog};
use crate::gui::chooser::{Purpose, choose};
use crate::gui::handle::Means;
use crate::gui::phrases;
use crate::gui::session::Dialog;
use crate::gui::state::State;
use crate::report::handover::Handover;
use crate::store::place::is_same;

/// Asks for a path; `then` is what follows once the dossier is saved there.
pub fn ask(state: &mut State, purpose: Purpose, then: Option<Next>) {
    let current = state.session.file.path.clone();
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
    state.session.show(OfficeDialog::Path { purpose, typed, problem: None, overwrite: false, then });
}

/// A file name made from the dossier's name.
fn file_name(state: &State, extension: &str) -> String {
    let name = &state.document.dossier().name;
    let words: Vec<&str> =
        name.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    format!("{}.{extension}", words.join("-").to_lowercase())
}

/// Takes in what is typed.
pub(super) fn take_in(state: &mut State, text: String) {
    if let Some(Dialog::Office(OfficeDialog::Path { typed, problem, overwrite, .. })) = &mut state.session.dialog {
        *typed = text;
        *problem = None;
        *overwrite = false;
    }
}

/// Asks the system.
pub(super) fn browse(state: &mut State, means: &Means<'_>) {
    if let Some(Dialog::Office(OfficeDialog::Path { purpose, .. })) = &state.session.dialog {
        let extension = if *purpose == Purpose::Export { "pdf" } else { "akkoord" };
        choose(&means.tasks.reporter(), *purpose, &file_name(state, extension), FileOutcome::Picked);
        state.session.file.busy += 1;
    }
}

/// Goes on with what the system gave; nothing where it was cancelled or has no file chooser.
pub(super) fn picked(state: &mut State, means: &Means<'_>, path: Option<PathBuf>) {
    let Some(Dialog::Office(OfficeDialog::Path { typed, problem, overwrite, .. })) = &mut state.session.dialog else {
        return;
    };
    let Some(path) = path else {
        *problem = Some(phrases::NOTHING_PICKED);
        return;
    };
    *typed = path.display().to_string();
    // The system's dialog asks itself before it gives a name that exists.
    *overwrite = true;
    submit(state, means);
}

/// Goes on with the path that is typed.
pub(super) fn submit(state: &mut State, means: &Means<'_>) {
    let Some(Dialog::Office(OfficeDialog::Path { purpose, typed, problem, overwrite, then })) =
        &mut state.session.dialog
    else {
        return;
    };
    if typed.trim().is_empty() {
        *problem = Some(words::EMPTY_PATH);
        return;
    }
    let path = PathBuf::from(typed.trim());
    let path = std::path::absolute(&path).unwrap_or(path);
    let (purpose, then) = (*purpose, *then);
    let is_own = |own: &PathBuf| is_same(own, &path);
    let own = purpose == Purpose::Save && state.session.file.path.as_ref().is_some_and(is_own);
    let may_replace = *overwrite;
    if purpose != Purpose::Open && !*overwrite && !own && path.exists() {
        *problem = Some(words::EXISTS);
        *overwrite = true;
        return;
    }
    match purpose {
        Purpose::Open => {
            file::load(state, means, path);
        }
        Purpose::Save => file::write(state, means, path, then),
        Purpose::Export => file::export(state, means, path, may_replace),
    }
    state.session.dialog = None;
}
