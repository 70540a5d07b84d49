//! What commands of the office do. Opening a dossier replaces all state, so the office stands beside the frame, above
//! the subjects of a dossier.

use super::command::OfficeCommand;
use super::session::{Next, OfficeDialog};
use super::{file, path, recovery};
use crate::gui::ask::Status;
use crate::gui::chooser::Purpose;
use crate::gui::handle::Means;
use crate::gui::state::State;
use crate::store::examples;

/// Changes the state as the command says.
pub fn handle(state: &mut State, means: &Means<'_>, command: OfficeCommand) {
    match command {
        OfficeCommand::AskNew => ask_new(state, means),
        OfficeCommand::AskOpen => file::before_leaving(state, means, Next::AskOpen),
        OfficeCommand::Open(opening) => file::open(state, means, opening),
        OfficeCommand::Save => file::save(state, means, None),
        OfficeCommand::AskSaveAs => path::ask(state, Purpose::Save, None),
        OfficeCommand::Quit => file::before_leaving(state, means, Next::Quit),
        OfficeCommand::TypePath(text) => path::take_in(state, text),
        OfficeCommand::BrowsePath => path::browse(state, means),
        OfficeCommand::SubmitPath => path::submit(state, means),
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

fn ask_new(state: &mut State, means: &Means<'_>) {
    let sectors = means.workbench.sectors.iter().map(|sector| (sector.id.clone(), sector.name.clone())).collect();
    match examples::examples() {
        Ok(examples) => state.session.show(OfficeDialog::New { examples, sectors }),
        Err(errors) => state.session.status = Some(Status::Failed(errors)),
    }
}
