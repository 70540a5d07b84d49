//! A path that is asked for: typed, or given by the system.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::file::{self, FileOutcome};
use super::phrases as words;
use super::session::{Next, OfficeDialog};
use super::table;
use crate::domain::diagnostic::Diagnostic;
use crate::domain::words::capitalised;
use crate::gui::ask::Status;
use crate::gui::chooser::{Purpose, choose};
use crate::gui::handle::Means;
use crate::gui::phrases;
use crate::gui::session::Dialog;
use crate::gui::state::State;
use crate::report::format;
use crate::report::handover::Handover;
use crate::store::place::is_same;
use crate::workbench::{FileFormat, in_file_name};

/// The extension of a dossier.
const EXTENSION: &str = "akkoord";
/// How many letters of what a table shows its file is named by.
const MOST_OF_A_CAPTION: usize = 60;
/// How soon a system without file dialogs answers; whoever cancels one takes longer.
const AT_ONCE: Duration = Duration::from_millis(400);

/// Asks for a path: the system does, where it can. `then` is what follows once the dossier is saved there.
pub fn ask(state: &mut State, means: &Means<'_>, purpose: Purpose, then: Option<Next>) {
    state.session.office.set = match purpose {
        Purpose::Set { of_notification } => Some(of_notification),
        _ => None,
    };
    if matches!(purpose, Purpose::Export | Purpose::Set { .. }) {
        state.session.office.table = None;
    }
    if means.asks_system {
        state.session.dialog = None;
        state.session.office.asked_system = Some((purpose, then, Instant::now()));
        let proposed = proposed(state, purpose);
        choose(&means.tasks.reporter(), purpose, proposed.as_deref(), FileOutcome::Picked);
        state.session.file.busy += 1;
        return;
    }
    show(state, purpose, then);
}

/// Asks for a path in a dialog of our own.
fn show(state: &mut State, purpose: Purpose, then: Option<Next>) {
    let typed = proposed(state, purpose).map(|path| path.display().to_string()).unwrap_or_default();
    state.session.show(OfficeDialog::Path { purpose, typed, problem: None, overwrite: false, then });
}

/// The whole path that is proposed: of the dossier, or in the folder of the settings; nothing to open.
fn proposed(state: &State, purpose: Purpose) -> Option<PathBuf> {
    let current = state.session.file.path.clone().unwrap_or_else(|| {
        let name = PathBuf::from(file_name(state, EXTENSION));
        state.settings.folder.as_ref().map_or(name.clone(), |folder| folder.join(name))
    });
    let path = match purpose {
        Purpose::Open => return None,
        Purpose::Save => current,
        Purpose::Export => {
            let document = match state.session.documents.handover {
                Handover::Agreement => None,
                other => Some(in_file_name(other.name().in_language(state.settings.language))),
            };
            of_proposal(state, &current, document, state.session.documents.format().extension())
        }
        Purpose::Set { of_notification } => {
            let what = if of_notification { words::NOTIFICATION } else { words::DOCUMENTS };
            let what = in_file_name(what.in_language(state.settings.language));
            of_proposal(state, &current, Some(what), "").with_extension("")
        }
        Purpose::Table(format) => {
            let table = state.session.office.table.as_ref().map(|(table, _)| {
                let caption = in_file_name(&table.caption);
                caption.chars().take(MOST_OF_A_CAPTION).collect()
            });
            of_proposal(state, &current, table, format.extension())
        }
    };
    Some(std::path::absolute(&path).unwrap_or(path))
}

/// The file of a document or table about the proposal that is shown, beside the `dossier`: documents of two proposals never
/// have the same name.
fn of_proposal(state: &State, dossier: &Path, what: Option<String>, extension: &str) -> PathBuf {
    let stem = dossier.file_stem().unwrap_or_default().to_string_lossy();
    let shown = state.document.proposal(&state.session.proposal).map(|shown| in_file_name(&shown.title));
    let parts = [Some(stem.into_owned()), shown, what].into_iter().flatten();
    let name = parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
    dossier.with_file_name(format!("{name}.{extension}"))
}

/// Adds the extension that a name without one misses: without it a dossier cannot be opened by a double click.
fn with_extension(path: PathBuf, purpose: Purpose, format: FileFormat) -> PathBuf {
    match (purpose, path.extension()) {
        (Purpose::Save, None) => path.with_extension(EXTENSION),
        (Purpose::Export, None) => path.with_extension(format.extension()),
        (Purpose::Table(format), None) => path.with_extension(format.extension()),
        (Purpose::Open | Purpose::Save | Purpose::Export | Purpose::Set { .. } | Purpose::Table(_), _) => path,
    }
}

/// A file name made from the dossier's name.
fn file_name(state: &State, extension: &str) -> String {
    format!("{}.{extension}", in_file_name(&state.document.dossier().name))
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
        choose(&means.tasks.reporter(), *purpose, proposed(state, *purpose).as_deref(), FileOutcome::Picked);
        state.session.file.busy += 1;
    }
}

/// Goes on with what the system gave; nothing where it was cancelled or has no file chooser.
pub(super) fn picked(state: &mut State, means: &Means<'_>, path: Option<PathBuf>) {
    if let Some((purpose, then, since)) = state.session.office.asked_system.take() {
        match path {
            Some(path) => {
                // The system asks about a file that is there before it gives its name, and about files in a folder never.
                let may_replace = !matches!(purpose, Purpose::Set { .. });
                go_on(state, means, (purpose, then), path, may_replace);
            }
            None if since.elapsed() < AT_ONCE => show(state, purpose, then),
            None => {}
        }
        return;
    }
    let language = state.settings.language;
    let Some(Dialog::Office(OfficeDialog::Path { typed, problem, overwrite, .. })) = &mut state.session.dialog else {
        return;
    };
    let Some(path) = path else {
        *problem = Some(phrases::NOTHING_PICKED.in_language(language).to_owned());
        return;
    };
    *typed = path.display().to_string();
    // The system's dialog asks itself before it gives a name that exists.
    *overwrite = true;
    submit(state, means);
}

/// Goes on with the path that is typed.
pub(super) fn submit(state: &mut State, means: &Means<'_>) {
    let language = state.settings.language;
    let format = state.session.documents.format();
    let Some(Dialog::Office(OfficeDialog::Path { purpose, typed, problem, overwrite, then })) =
        &mut state.session.dialog
    else {
        return;
    };
    if typed.trim().is_empty() {
        *problem = Some(words::EMPTY_PATH.in_language(language).to_owned());
        return;
    }
    let (purpose, then) = (*purpose, *then);
    let path = with_extension(PathBuf::from(typed.trim()), purpose, format);
    let path = std::path::absolute(&path).unwrap_or(path);
    let is_own = |own: &PathBuf| is_same(own, &path);
    let own = purpose == Purpose::Save && state.session.file.path.as_ref().is_some_and(is_own);
    let may_replace = *overwrite;
    if purpose != Purpose::Open && !*overwrite && !own && path.exists() {
        *problem = Some(words::EXISTS.in_language(language).to_owned());
        *overwrite = true;
        return;
    }
    // What is to be opened may turn out to be something else; then the path can be corrected.
    if purpose != Purpose::Open {
        state.session.dialog = None;
    }
    go_on(state, means, (purpose, then), path, may_replace);
}

/// Reads or writes the file at `path`.
fn go_on(
    state: &mut State,
    means: &Means<'_>,
    (purpose, then): (Purpose, Option<Next>),
    path: PathBuf,
    may_replace: bool,
) {
    let path = with_extension(path, purpose, state.session.documents.format());
    match purpose {
        Purpose::Open => file::load(state, means, path),
        Purpose::Save => file::write(state, means, path, then),
        Purpose::Export => file::export(state, means, path, may_replace),
        Purpose::Set { of_notification } => file::export_set(state, means, path, may_replace, of_notification),
        Purpose::Table(_) => table::write(state, means, path, may_replace),
    }
}

/// Says why the file at `path` is not opened, beside the path where that was typed.
pub(super) fn refused(state: &mut State, path: &Path, errors: Vec<Diagnostic>) {
    let language = state.settings.language;
    if let Some(Dialog::Office(OfficeDialog::Path { purpose: Purpose::Open, problem, .. })) = &mut state.session.dialog
    {
        let said = errors.iter().map(|error| capitalised(&format::message(&error.message, language)));
        *problem = Some(format!("{} ({})", said.collect::<Vec<_>>().join("; "), path.display()));
        return;
    }
    state.session.status = Some(Status::Failed(errors));
}
