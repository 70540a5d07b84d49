//! What commands about what stands around a dossier: journal, recent files, settings, palette do.

use std::path::{Path, PathBuf};

use super::Means;
use super::file::{before_leaving, load};
use crate::domain::agreement::Dossier;
use crate::gui::ask::{Next, Status};
use crate::gui::command::desk::DeskCommand;
use crate::gui::desk::DeskOutcome;
use crate::gui::document::Document;
use crate::gui::phrases::desk as phrases;
use crate::gui::session::Dialog;
use crate::gui::session::desk::{DeskDialog, Scope, Wanted};
use crate::gui::state::State;
use crate::gui::workforce::{self, command::WorkforceCommand};
use crate::store::examples;
use crate::store::journal::Timeline;

/// Changes the state as the command says.
pub fn handle(state: &mut State, means: &Means<'_>, command: DeskCommand) {
    match command {
        DeskCommand::ShowMenu => {
            means.desk.check(&state.settings);
            state.session.desk.opens_menu = true;
        }
        DeskCommand::MenuOpened => state.session.desk.opens_menu = false,
        DeskCommand::ShowPalette => show_palette(state, means, Scope::Everything),
        DeskCommand::ShowRecent => show_palette(state, means, Scope::Recent),
        DeskCommand::AskNew => ask_new(state, means),
        DeskCommand::AskRecover => means.desk.look(&state.settings, true),
        DeskCommand::ShowSettings => show(state, DeskDialog::Settings),
        DeskCommand::ShowShortcuts => show(state, DeskDialog::Shortcuts),
        DeskCommand::ZoomIn => state.settings.step_zoom(true),
        DeskCommand::ZoomOut => state.settings.step_zoom(false),
        DeskCommand::ZoomReset => state.settings.zoom = 100,
        DeskCommand::TypePalette(text) => type_palette(state, text),
        DeskCommand::StepPalette(step) => step_palette(state, means, step),
        DeskCommand::LookForRecent => means.desk.check(&state.settings),
        DeskCommand::Open(wanted) => want(state, means, wanted),
        DeskCommand::Forget(path) => state.settings.recent.retain(|known| *known != path),
        DeskCommand::Settle(settings) => state.settings = *settings,
        DeskCommand::TakeWork => means.desk.take(),
        DeskCommand::RefuseWork => {
            means.desk.refuse();
            state.session.dialog = None;
            offer(state);
        }
        DeskCommand::SetWorkAside(journal) => set_work_aside(state, means, &journal),
        DeskCommand::Drop(path) => dropped(state, means, path),
        DeskCommand::DismissHints => state.settings.shows_hints = false,
    }
}

fn show(state: &mut State, dialog: DeskDialog) {
    state.session.dialog = Some(Dialog::Desk(dialog));
}

fn ask_new(state: &mut State, means: &Means<'_>) {
    let sectors = means.workbench.sectors.iter().map(|sector| (sector.id.clone(), sector.name.clone())).collect();
    match examples::examples() {
        Ok(examples) => show(state, DeskDialog::New { examples, sectors }),
        Err(errors) => state.session.status = Some(Status::Failed(errors)),
    }
}

fn show_palette(state: &mut State, means: &Means<'_>, scope: Scope) {
    means.desk.check(&state.settings);
    show(state, DeskDialog::Palette { scope, typed: String::new(), chosen: 0 });
}

fn type_palette(state: &mut State, text: String) {
    if let Some(Dialog::Desk(DeskDialog::Palette { typed, chosen, scope: _ })) = &mut state.session.dialog {
        *typed = text;
        *chosen = 0;
    }
}

fn step_palette(state: &mut State, means: &Means<'_>, step: isize) {
    let hits = means.derived.desk.hits.len();
    if let Some(Dialog::Desk(DeskDialog::Palette { chosen, .. })) = &mut state.session.dialog {
        *chosen = chosen.saturating_add_signed(step).min(hits.saturating_sub(1));
    }
}

fn want(state: &mut State, means: &Means<'_>, wanted: Wanted) {
    state.session.desk.wanted = Some(wanted);
    state.session.dialog = None;
    before_leaving(state, means, Next::Wanted);
}

/// Opens what is wanted; unsaved changes have been dealt with.
pub fn open_wanted(state: &mut State, means: &Means<'_>) {
    state.session.dialog = None;
    match state.session.desk.wanted.take() {
        None => {}
        Some(Wanted::File(path)) => {
            load(state, means, path);
        }
        Some(Wanted::Example(id)) => match examples::example(&id) {
            Ok(loaded) => begin(state, means, loaded.dossier),
            Err(error) => state.session.status = Some(Status::Failed(vec![error])),
        },
        Some(Wanted::Empty(sector)) => match examples::empty(means.workbench.today) {
            Ok(mut dossier) => {
                if let Some(sector) = means.workbench.sectors.iter().find(|known| Some(&known.id) == sector.as_ref()) {
                    dossier.agreement.sector = Some(sector.id.clone());
                    dossier.name = format!("{} {}", dossier.name, sector.name.nl);
                    dossier.agreement.title = format!("{} {}", dossier.agreement.title, sector.name.nl);
                }
                begin(state, means, dossier);
            }
            Err(error) => state.session.status = Some(Status::Failed(vec![error])),
        },
        Some(Wanted::Journal(journal)) => {
            means.desk.leave(state);
            means.desk.adopt(&journal);
        }
    }
}

/// Begins with a dossier that has no file.
fn begin(state: &mut State, means: &Means<'_>, dossier: Dossier) {
    means.desk.leave(state);
    let document = Document::after(state.document.newest(), dossier);
    let saved = Some(document.revision());
    *state = State::with(document, saved, None, state.settings.clone());
    means.desk.begin(state);
}

/// Looks at what was dropped on the window.
fn dropped(state: &mut State, means: &Means<'_>, path: PathBuf) {
    let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default().to_lowercase();
    match extension.as_str() {
        "akkoord" | "akkoord~" => want(state, means, Wanted::File(path)),
        "csv" | "tsv" | "txt" | "xlsx" => {
            workforce::handle(state, means, WorkforceCommand::StartImport(path));
        }
        _ => {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let words = phrases::DROP_UNKNOWN.with(state.settings.language, &[&name]);
            state.session.status = Some(Status::Done(words));
        }
    }
}

fn set_work_aside(state: &mut State, means: &Means<'_>, journal: &Path) {
    means.desk.set_aside(journal);
    if let Some(Dialog::Desk(DeskDialog::Recover { found, own: _ })) = &mut state.session.dialog {
        found.retain(|found| found.journal != journal);
        if found.is_empty() {
            state.session.dialog = None;
        }
    }
}

/// Shows the work that was left elsewhere, when nothing else is asked.
fn offer(state: &mut State) {
    if state.session.dialog.is_none() && !state.session.desk.left.is_empty() {
        let found = std::mem::take(&mut state.session.desk.left);
        show(state, DeskDialog::Recover { found, own: false });
    }
}

/// Takes in what the desk reports.
pub fn take_in(state: &mut State, outcome: DeskOutcome) {
    let language = state.settings.language;
    match outcome {
        DeskOutcome::Found(found) => {
            if state.session.path == found.of {
                show(state, DeskDialog::Recover { found: vec![found], own: true });
            }
        }
        DeskOutcome::History(of, timeline) => {
            let history = state.document.history();
            let is_untouched = !history.can_undo() && !history.can_redo() && !state.is_changed();
            if state.session.path.as_ref() == Some(&of) && is_untouched {
                (state.document, state.session.saved) = Document::restored(state.document.newest(), &timeline);
            }
        }
        DeskOutcome::Left(found, asked) => {
            state.session.desk.left = found;
            if asked && state.session.desk.left.is_empty() {
                let words = phrases::RECOVER_NOTHING.in_language(language).to_owned();
                state.session.status = Some(Status::Done(words));
            }
            offer(state);
        }
        DeskOutcome::Taken(timeline) => {
            let of = state.session.path.clone();
            restore(state, of, &timeline);
        }
        DeskOutcome::Adopted(of, timeline) => {
            if let Some(of) = &of {
                state.settings.remember(of);
            }
            restore(state, of, &timeline);
        }
        DeskOutcome::SetAside(kept) => {
            let words = phrases::PUT_ASIDE.with(language, &[&kept.display().to_string()]);
            state.session.status = Some(Status::Done(words));
        }
        DeskOutcome::Missing(missing) => state.session.desk.missing = missing,
        DeskOutcome::Said(said) => state.session.status = Some(Status::Failed(said)),
    }
}

fn restore(state: &mut State, of: Option<PathBuf>, timeline: &Timeline) {
    let left = std::mem::take(&mut state.session.desk.left);
    let (document, saved) = Document::restored(state.document.newest(), timeline);
    *state = State::with(document, saved, of, state.settings.clone());
    state.session.text_hash = timeline.hash;
    state.session.desk.left = left;
    let edits = edits_in_words(timeline.edits(), state.settings.language);
    state.session.status = Some(Status::Done(phrases::RECOVERED.with(state.settings.language, &[&edits])));
    offer(state);
}

/// "1 wijziging", "12 wijzigingen".
pub fn edits_in_words(edits: usize, language: crate::domain::words::Language) -> String {
    match edits {
        1 => phrases::ONE_EDIT.in_language(language).to_owned(),
        edits => phrases::EDITS.with(language, &[&edits.to_string()]),
    }
}
