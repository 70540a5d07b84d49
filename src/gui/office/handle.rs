//! What commands of the office do. Opening a dossier replaces all state, so the office stands beside the frame, above
//! the subjects of a dossier.

use std::path::{Path, PathBuf};

use super::command::OfficeCommand;
use super::file::FileOutcome;
use super::session::{Next, OfficeDialog, Opening, StartSession};
use super::start::SHOWN_RECENT;
use super::{file, path, recovery};
use crate::gui::ask::Status;
use crate::gui::chooser::{Purpose, choose_payroll_file};
use crate::gui::frame::command::FrameCommand;
use crate::gui::handle::{Means, handle as change, leave_fields};
use crate::gui::state::State;
use crate::store::examples;

/// Changes the state as the command says.
pub fn handle(state: &mut State, means: &Means<'_>, command: OfficeCommand) {
    match command {
        OfficeCommand::ShowStart => show_start(state, means),
        OfficeCommand::LeaveStart => state.session.office.start = None,
        OfficeCommand::ChooseText(example) => {
            if let Some(start) = &mut state.session.office.start {
                start.text = example;
            }
        }
        OfficeCommand::BrowsePayroll => {
            choose_payroll_file(&means.tasks.reporter(), FileOutcome::PayrollPicked);
            state.session.file.busy += 1;
        }
        OfficeCommand::CostMine(path) => cost_mine(state, means, path),
        OfficeCommand::OpenGuide => change(state, means, FrameCommand::ShowGuide.into()),
        OfficeCommand::MakeOwn => path::ask(state, means, Purpose::Save, None),
        OfficeCommand::AskOpen => file::before_leaving(state, means, Next::AskOpen),
        OfficeCommand::Open(opening) => file::open(state, means, opening),
        OfficeCommand::Save => file::save(state, means, None),
        OfficeCommand::AskSaveAs => path::ask(state, means, Purpose::Save, None),
        OfficeCommand::Quit => file::before_leaving(state, means, Next::Quit),
        OfficeCommand::TypePath(text) => path::take_in(state, text),
        OfficeCommand::BrowsePath => path::browse(state, means),
        OfficeCommand::SubmitPath => path::submit(state, means),
        OfficeCommand::OpenWritten(path) => file::show_outside(means, path),
        OfficeCommand::ShowFolder(path) => {
            file::show_outside(means, path.parent().map_or(path.clone(), Path::to_owned))
        }
        OfficeCommand::SaveThen(next) => file::save(state, means, Some(next)),
        OfficeCommand::DiscardThen(next) => file::go_on(state, means, next),
        OfficeCommand::LookForRecent => means.records.check(&state.settings),
        OfficeCommand::Forget(path) => state.settings.recent.retain(|known| *known != path),
        OfficeCommand::AskRecover => means.records.look(&state.settings, true),
        OfficeCommand::TakeWork => means.records.take(),
        OfficeCommand::RefuseWork => recovery::refuse(state, means),
        OfficeCommand::SetWorkAside(journal) => recovery::set_aside(state, means, &journal),
        OfficeCommand::ShowSettings => state.session.show(OfficeDialog::Settings),
        OfficeCommand::Settle(settings) => state.settings = *settings,
        OfficeCommand::ZoomIn => state.settings.step_zoom(true),
        OfficeCommand::ZoomOut => state.settings.step_zoom(false),
        OfficeCommand::ZoomReset => state.settings.zoom = 100,
    }
}

/// Shows the page on which a dossier is begun or gone on with, and has the recent dossiers looked at.
fn show_start(state: &mut State, means: &Means<'_>) {
    let examples = match examples::examples() {
        Ok(examples) => examples,
        Err(errors) => {
            state.session.status = Some(Status::Failed(errors));
            return;
        }
    };
    let text = examples.first().map(|example| example.id.clone()).unwrap_or_default();
    leave_fields(state, means);
    state.session.dialog = None;
    state.session.office.start = Some(StartSession { examples, text, ..StartSession::default() });
    let own = state.session.file.path.clone();
    for path in state.settings.recent.iter().filter(|path| Some(*path) != own.as_ref()).take(SHOWN_RECENT) {
        let (path, asked, workbench) = (path.clone(), path.clone(), means.workbench.clone());
        let basis = state.settings.share_basis;
        means.tasks.reporter().spawn(
            move || FileOutcome::Glanced(path.clone(), workbench.glance(&path, basis)),
            move |fault| FileOutcome::Glanced(asked, Err(vec![fault])),
        );
        state.session.file.busy += 1;
    }
}

/// Opens a copy of the chosen text with the import of a payroll file begun; it is asked for, where nothing says which.
fn cost_mine(state: &mut State, means: &Means<'_>, file: PathBuf) {
    let text = state.session.office.start.as_ref().map(|start| start.text.clone()).unwrap_or_default();
    file::open(state, means, Opening::Payroll { text, file });
}
