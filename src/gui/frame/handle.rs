//! What commands of the frame do.

use std::path::PathBuf;

use super::command::FrameCommand;
use super::guide;
use super::phrases as words;
use super::session::{FrameDialog, Scope};
use crate::gui::ask::Status;
use crate::gui::handle::{Means, handle as change, leave_fields};
use crate::gui::office::command::OfficeCommand;
use crate::gui::office::session::Opening;
use crate::gui::session::Dialog;
use crate::gui::state::State;
use crate::gui::workforce::command::WorkforceCommand;
use crate::report::format::say;

/// Changes the state as the command says.
pub fn handle(state: &mut State, means: &Means<'_>, command: FrameCommand) {
    match command {
        FrameCommand::ShowMenu => {
            means.records.check(&state.settings);
            state.session.frame.opens_menu = true;
        }
        FrameCommand::MenuOpened => state.session.frame.opens_menu = false,
        FrameCommand::ShowPalette => show_palette(state, means, Scope::Everything),
        FrameCommand::ShowRecent => show_palette(state, means, Scope::Recent),
        FrameCommand::TypePalette(text) => type_palette(state, text),
        FrameCommand::StepPalette(step) => step_palette(state, means, step),
        FrameCommand::ShowShortcuts => state.session.show(FrameDialog::Shortcuts),
        FrameCommand::ShowGuide => {
            state.session.show(FrameDialog::Guide { section: guide::section_of(state.session.page) })
        }
        FrameCommand::ShowHistory => state.session.show(FrameDialog::History),
        FrameCommand::ToggleTable => toggle_table(state, means),
        FrameCommand::ReadOn(section) => state.session.show(FrameDialog::Guide { section }),
        FrameCommand::Drop(path) => dropped(state, means, path),
    }
}

fn show_palette(state: &mut State, means: &Means<'_>, scope: Scope) {
    means.records.check(&state.settings);
    state.session.show(FrameDialog::Palette { scope, typed: String::new(), chosen: 0 });
}

fn type_palette(state: &mut State, text: String) {
    if let Some(Dialog::Frame(FrameDialog::Palette { typed, chosen, scope: _ })) = &mut state.session.dialog {
        *typed = text;
        *chosen = 0;
    }
}

fn step_palette(state: &mut State, means: &Means<'_>, step: isize) {
    let hits = means.derived.palette.hits.len();
    if let Some(Dialog::Frame(FrameDialog::Palette { chosen, .. })) = &mut state.session.dialog {
        *chosen = chosen.saturating_add_signed(step).min(hits.saturating_sub(1));
    }
}

/// Shows everybody at the table the text where it is, or the window again.
fn toggle_table(state: &mut State, means: &Means<'_>) {
    leave_fields(state, means);
    let session = &mut state.session;
    session.frame.shows_table = !session.frame.shows_table;
    (session.dialog, session.office.start) = (None, None);
    let agreement = &mut session.agreement;
    (agreement.blank, agreement.writing, agreement.library, agreement.leaving) = (None, None, None, None);
    if let Some(article) = agreement.article.clone() {
        agreement.select(article);
    }
}

/// Has what was dropped on the window opened: a dossier, or a payroll file.
fn dropped(state: &mut State, means: &Means<'_>, path: PathBuf) {
    let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default().to_lowercase();
    match extension.as_str() {
        "akkoord" | "akkoord~" => change(state, means, OfficeCommand::Open(Opening::File(path)).into()),
        "csv" | "tsv" | "txt" | "xlsx" if state.session.office.start.is_some() => {
            change(state, means, OfficeCommand::CostMine(path).into());
        }
        "csv" | "tsv" | "txt" | "xlsx" => change(state, means, WorkforceCommand::StartImport(path).into()),
        _ => {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let said = say!(state.settings.language, words::DROP_UNKNOWN, name = name.as_ref());
            state.session.status = Some(Status::Done(said));
        }
    }
}
