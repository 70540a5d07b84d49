//! Work that was left: offered, brought back with its steps, or set aside.

use std::path::{Path, PathBuf};

use super::phrases as words;
use super::records::RecordsOutcome;
use super::session::OfficeDialog;
use crate::domain::words::Language;
use crate::gui::ask::Status;
use crate::gui::document::Document;
use crate::gui::handle::Means;
use crate::gui::session::Dialog;
use crate::gui::state::State;
use crate::report::format::say;
use crate::store::journal::Timeline;

/// Sets the work aside that was left in the dossier that is open.
pub(super) fn refuse(state: &mut State, means: &Means<'_>) {
    means.records.refuse();
    state.session.dialog = None;
    offer(state, false);
}

/// Sets the work in another journal aside.
pub(super) fn set_aside(state: &mut State, means: &Means<'_>, journal: &Path) {
    means.records.set_aside(journal);
    if let Some(Dialog::Office(OfficeDialog::Recover { found, own: _ })) = &mut state.session.dialog {
        found.retain(|found| found.journal != journal);
        if found.is_empty() {
            state.session.dialog = None;
        }
    }
}

/// Shows the work that was left elsewhere, when nothing else is asked. Whoever opened a file of his own is not stopped for
/// another one: the menu brings it back.
fn offer(state: &mut State, is_asked: bool) {
    if state.session.dialog.is_none()
        && let Some(first) =
            state.session.office.left.first().filter(|_| !is_asked && state.session.file.path.is_some())
    {
        let said = say!(state.settings.language, words::LEFT_ELSEWHERE, name = &first.name);
        state.session.status.get_or_insert(Status::Done(said));
        return;
    }
    if state.session.dialog.is_none() && !state.session.office.left.is_empty() {
        let found = std::mem::take(&mut state.session.office.left);
        state.session.show(OfficeDialog::Recover { found, own: false });
    }
}

/// Takes in what came of work with journals and settings.
pub fn take_in_records(state: &mut State, outcome: RecordsOutcome) {
    let language = state.settings.language;
    match outcome {
        RecordsOutcome::Found(found) => {
            if state.session.file.path == found.of {
                state.session.show(OfficeDialog::Recover { found: vec![found], own: true });
            }
        }
        RecordsOutcome::History(of, timeline) => {
            let history = state.document.history();
            let is_untouched = !history.can_undo() && !history.can_redo() && !state.is_changed();
            if state.session.file.path.as_ref() == Some(&of) && is_untouched {
                (state.document, state.session.file.saved) = Document::restored(state.document.newest(), &timeline);
            }
        }
        RecordsOutcome::Left(found, asked) => {
            state.session.office.left = found;
            if asked && state.session.office.left.is_empty() {
                let said = words::RECOVER_NOTHING.in_language(language).to_owned();
                state.session.status = Some(Status::Done(said));
            }
            offer(state, asked);
        }
        RecordsOutcome::Taken(timeline) => {
            let of = state.session.file.path.clone();
            restore(state, of, &timeline);
        }
        RecordsOutcome::Adopted(of, timeline) => {
            if let Some(of) = &of {
                state.settings.remember(of);
            }
            restore(state, of, &timeline);
        }
        RecordsOutcome::SetAside(kept) => {
            let said = say!(language, words::PUT_ASIDE, path = kept.display().to_string());
            state.session.status = Some(Status::Done(said));
        }
        RecordsOutcome::Missing(missing) => state.session.office.missing = missing,
        RecordsOutcome::Said(said) => match &mut state.session.status {
            // What could not be saved is to be saved elsewhere; the journal comes beside it, not in its place.
            Some(Status::NotSaved(errors)) => errors.extend(said),
            _ => state.session.status = Some(Status::Failed(said)),
        },
    }
}

fn restore(state: &mut State, of: Option<PathBuf>, timeline: &Timeline) {
    let left = std::mem::take(&mut state.session.office.left);
    let (document, saved) = Document::restored(state.document.newest(), timeline);
    *state = State::with(document, saved, of, state.settings.clone());
    state.session.file.text_hash = timeline.hash;
    state.session.office.left = left;
    let edits = edits_in_words(timeline.edits(), state.settings.language);
    state.session.status = Some(Status::Done(say!(state.settings.language, words::RECOVERED, edits = &edits)));
    offer(state, false);
}

/// "1 wijziging", "12 wijzigingen".
pub(super) fn edits_in_words(edits: usize, language: Language) -> String {
    say!(language, words::EDITS, count = edits)
}
