//! The dossier's file: read, written, left for another; and what comes of that away from the window's thread.

use std::path::PathBuf;

use super::command::OfficeCommand;
use super::opener;
use super::path;
use super::phrases as words;
use super::session::{Next, OfficeDialog, Opening};
use crate::domain::agreement::Dossier;
use crate::domain::diagnostic::Diagnostic;
use crate::domain::words::capitalised;
use crate::gui::ask::Status;
use crate::gui::chooser::Purpose;
use crate::gui::document::Document;
use crate::gui::documents::view::{Errand, SetOf};
use crate::gui::handle::{Means, handle as change, leave_fields};
use crate::gui::history::Revision;
use crate::gui::state::State;
use crate::gui::workforce::command::{ImportCommand, Whose, WorkforceCommand};
use crate::report::format::{self, say};
use crate::store::dossier::{self, Loaded, TextHash};
use crate::store::place::is_same;
use crate::store::{examples, save};
use crate::workbench::Existing;
use crate::workbench::glance::Glance;

/// What came of work on a file.
#[derive(Debug)]
pub enum FileOutcome {
    /// A path was chosen, or not.
    Picked(Option<PathBuf>),
    /// A payroll file was chosen, or not.
    PayrollPicked(Option<PathBuf>),
    /// A recent dossier was looked at.
    Glanced(PathBuf, Result<Glance, Vec<Diagnostic>>),
    /// A dossier was read.
    Loaded(PathBuf, Result<Box<Loaded>, Vec<Diagnostic>>),
    /// The dossier was written.
    Saved(PathBuf, Revision, Result<TextHash, Vec<Diagnostic>>),
    /// The system was asked to show a file or folder.
    ShownOutside(Result<(), Diagnostic>),
    /// A table was written.
    TableSaved(PathBuf, Result<(), Vec<Diagnostic>>),
    /// A PDF was written.
    Exported(PathBuf, Result<(), Vec<Diagnostic>>),
}

/// Goes on to `next`; asks first where work would be lost.
pub(super) fn before_leaving(state: &mut State, means: &Means<'_>, next: Next) {
    if state.is_changed() {
        state.session.show(OfficeDialog::Unsaved(next));
    } else {
        go_on(state, means, next);
    }
}

pub(super) fn go_on(state: &mut State, means: &Means<'_>, next: Next) {
    match next {
        Next::AskOpen => path::ask(state, means, Purpose::Open, None),
        Next::Quit => {
            state.session.dialog = None;
            state.session.office.leaving = true;
        }
        Next::Open => open_now(state, means),
    }
}

/// Saves in the dossier's file, and goes on to `then`; asks where if it has none.
pub(super) fn save(state: &mut State, means: &Means<'_>, then: Option<Next>) {
    leave_fields(state, means);
    match state.session.file.path.clone() {
        Some(path) => {
            state.session.dialog = None;
            write(state, means, path, then);
        }
        None => path::ask(state, means, Purpose::Save, then),
    }
}

/// Opens something, after asking about unsaved changes.
pub(super) fn open(state: &mut State, means: &Means<'_>, opening: Opening) {
    state.session.office.opening = Some(opening);
    state.session.dialog = None;
    before_leaving(state, means, Next::Open);
}

/// Opens what was to be opened; unsaved changes have been dealt with.
fn open_now(state: &mut State, means: &Means<'_>) {
    state.session.dialog = None;
    match state.session.office.opening.take() {
        None => {}
        Some(Opening::File(path)) => {
            load(state, means, path);
        }
        Some(Opening::Example(id)) => match examples::example(&id) {
            Ok(loaded) => {
                begin(state, means, loaded.dossier);
                state.session.file.is_example = true;
            }
            Err(error) => state.session.status = Some(Status::Failed(vec![error])),
        },
        Some(Opening::Payroll { text, file }) => match examples::example(&text) {
            Ok(loaded) => {
                begin(state, means, loaded.dossier);
                let import = |command| WorkforceCommand::Import(command).into();
                change(state, means, WorkforceCommand::StartImport(file).into());
                // Whoever asks what it costs his own people wants them in place of those of the example.
                change(state, means, import(ImportCommand::Choose(Existing::Replace)));
                change(state, means, import(ImportCommand::SayWhose(Whose::OneEmployer)));
            }
            Err(error) => state.session.status = Some(Status::Failed(vec![error])),
        },
        Some(Opening::Empty(sector)) => match examples::empty(means.workbench.today) {
            Ok(mut dossier) => {
                if let Some(sector) = means.workbench.sectors.iter().find(|known| Some(&known.id) == sector.as_ref()) {
                    dossier.agreement.sector = Some(sector.id.clone());
                    dossier.name = format!("{} {}", dossier.name, sector.name.nl);
                    dossier.agreement.title = format!("{} {}", dossier.agreement.title, sector.name.nl);
                    match means.workbench.first_profile(&dossier, sector) {
                        Ok(profile) => dossier.workforce.push(profile),
                        Err(missing) => {
                            state.session.status = Some(Status::Failed(vec![missing]));
                            return;
                        }
                    }
                }
                begin(state, means, dossier);
            }
            Err(error) => state.session.status = Some(Status::Failed(vec![error])),
        },
        Some(Opening::Journal(journal)) => {
            means.records.leave(state);
            means.records.adopt(&journal);
        }
    }
}

/// Begins with a dossier that has no file.
fn begin(state: &mut State, means: &Means<'_>, dossier: Dossier) {
    means.records.leave(state);
    let document = Document::after(state.document.newest(), dossier);
    let saved = Some(document.revision());
    *state = State::with(document, saved, None, state.settings.clone());
    means.records.begin(state);
}

/// Reads a dossier.
pub(super) fn load(state: &mut State, means: &Means<'_>, path: PathBuf) {
    let asked = path.clone();
    means.tasks.reporter().spawn(
        move || {
            let loaded = dossier::load(&path).map(Box::new);
            FileOutcome::Loaded(path, loaded)
        },
        move |fault| FileOutcome::Loaded(asked, Err(vec![fault])),
    );
    state.session.file.busy += 1;
}

pub(super) fn write(state: &mut State, means: &Means<'_>, path: PathBuf, then: Option<Next>) {
    let own = state.session.file.path.as_ref().is_some_and(|own| is_same(own, &path));
    let expected = state.session.file.text_hash.filter(|_| own);
    let (dossier, revision) = (state.document.dossier().clone(), state.document.revision());
    let asked = path.clone();
    means.tasks.reporter().spawn(
        move || {
            let saved = save::save(&path, &dossier, expected).map_err(|error| vec![error.diagnostic()]);
            FileOutcome::Saved(path, revision, saved)
        },
        move |fault| FileOutcome::Saved(asked, revision, Err(vec![fault])),
    );
    state.session.file.busy += 1;
    state.session.office.after_saving = then;
}

pub(super) fn export(state: &mut State, means: &Means<'_>, path: PathBuf, may_replace: bool) {
    let dossier = state.session.file.path.clone();
    let (proposal, session) = (&state.session.proposal, &state.session.documents);
    let opened = means.derived.opened(state.document.dossier(), means.workbench);
    let Some(errand) = Errand::new(opened, proposal, session, state.settings.language) else { return };
    let asked = path.clone();
    means.tasks.reporter().spawn(
        move || {
            let exported = errand.export(&path, dossier.as_deref(), may_replace);
            FileOutcome::Exported(path, exported)
        },
        move |fault| FileOutcome::Exported(asked, Err(vec![fault])),
    );
    state.session.file.busy += 1;
}

/// Writes several documents into the folder at `path`.
pub(super) fn export_set(
    state: &mut State,
    means: &Means<'_>,
    path: PathBuf,
    may_replace: bool,
    of_notification: bool,
) {
    let dossier = state.session.file.path.clone();
    let (proposal, session) = (&state.session.proposal, &state.session.documents);
    let opened = means.derived.opened(state.document.dossier(), means.workbench);
    let Some(errand) = Errand::new(opened, proposal, session, state.settings.language) else { return };
    let set = if of_notification { SetOf::Notification } else { SetOf::Chosen(session.set()) };
    let asked = path.clone();
    means.tasks.reporter().spawn(
        move || {
            let exported = errand.export_set(&set, &path, dossier.as_deref(), may_replace);
            FileOutcome::Exported(path, exported)
        },
        move |fault| FileOutcome::Exported(asked, Err(vec![fault])),
    );
    state.session.file.busy += 1;
}

/// Has the system show a file or folder in a program of its own.
pub(super) fn show_outside(means: &Means<'_>, path: PathBuf) {
    means.tasks.reporter().spawn(
        move || FileOutcome::ShownOutside(opener::open(&path).map_err(|why| why.diagnostic(&path))),
        |fault| FileOutcome::ShownOutside(Err(fault)),
    );
}

/// Takes in what came of work on a file.
pub(in crate::gui) fn take_in(state: &mut State, means: &Means<'_>, outcome: FileOutcome, time: String) {
    let language = state.settings.language;
    // The program may stay open for as long as it is used; nobody waits for it.
    if !matches!(outcome, FileOutcome::ShownOutside(_)) {
        state.session.file.busy = state.session.file.busy.saturating_sub(1);
    }
    match outcome {
        FileOutcome::ShownOutside(Ok(())) => {}
        FileOutcome::ShownOutside(Err(why)) => state.session.status = Some(Status::Failed(vec![why])),
        FileOutcome::Picked(path) => path::picked(state, means, path),
        FileOutcome::PayrollPicked(Some(path)) => change(state, means, OfficeCommand::CostMine(path).into()),
        FileOutcome::PayrollPicked(None) => {
            let said = words::DROP_PAYROLL.in_language(language).to_owned();
            state.session.status = Some(Status::Done(said));
        }
        FileOutcome::Glanced(path, glance) => {
            if let Some(start) = &mut state.session.office.start {
                let why = |errors: Vec<Diagnostic>| {
                    let said = errors.iter().map(|error| capitalised(&format::message(&error.message, language)));
                    said.collect::<Vec<_>>().join("; ")
                };
                start.glances.insert(path, glance.map_err(why));
            }
        }
        FileOutcome::Loaded(path, Ok(loaded)) => {
            let name = loaded.dossier.name.clone();
            means.records.leave(state);
            state.settings.remember(&path);
            let document = Document::after(state.document.newest(), loaded.dossier);
            let saved = Some(document.revision());
            *state = State::with(document, saved, Some(path), state.settings.clone());
            state.session.file.text_hash = Some(loaded.text_hash);
            means.records.begin(state);
            state.session.status = Some(Status::Done(say!(language, words::OPENED, name = &name)));
        }
        // The save that ends here is of a dossier that was closed since; its file is complete and no state is left to
        // update.
        FileOutcome::Saved(_, revision, Ok(_)) if !state.document.had(revision) => {}
        FileOutcome::Saved(path, revision, Ok(text_hash)) => {
            state.session.file.text_hash = Some(text_hash);
            state.settings.remember(&path);
            state.session.file.path = Some(path);
            state.session.file.is_example = false;
            state.session.file.saved = Some(revision);
            state.session.file.saved_at = Some(time);
            means.records.saved(state);
            if let Some(next) = state.session.office.after_saving.take() {
                go_on(state, means, next);
            }
        }
        FileOutcome::Exported(path, Ok(())) => {
            let said = say!(language, words::EXPORTED, path = path.display().to_string());
            state.session.status = Some(Status::Written(said, path));
        }
        FileOutcome::TableSaved(path, Ok(())) => {
            let said = say!(language, words::TABLE_SAVED, path = path.display().to_string());
            state.session.status = Some(Status::Written(said, path));
        }
        FileOutcome::Saved(_, _, Err(errors)) => {
            state.session.office.after_saving = None;
            state.session.status = Some(Status::NotSaved(errors));
        }
        FileOutcome::Loaded(path, Err(errors)) => path::refused(state, &path, errors),
        FileOutcome::Exported(_, Err(errors)) | FileOutcome::TableSaved(_, Err(errors)) => {
            state.session.office.after_saving = None;
            state.session.status = Some(Status::Failed(errors));
        }
    }
}
