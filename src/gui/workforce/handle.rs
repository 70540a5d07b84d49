//! What commands about the workforce profiles and their import do.

use super::command::WorkforceCommand;
use super::edit::{self, leave};
use super::import::handle as import;
use super::import::handle::WorkforceOutcome;
use super::input::ProfileField;
use super::phrases;
use super::session::{WorkforceSession, WorkforceWish};
use crate::domain::agreement::edit::{Edit, ListEdit, Step, free_id};
use crate::domain::id::ProfileId;
use crate::domain::money::{HourlyRate, Hours};
use crate::domain::parameters::{FigureKey, Sector};
use crate::domain::words::{Language, Subject};
use crate::domain::workforce::Profile;
use crate::domain::workforce::draft::new_profile;
use crate::gui::ask::{Ask, Page, Status};
use crate::gui::out::Out;
use crate::gui::present::Present;
use crate::report::format::say;

/// Changes the state as the command says.
pub fn handle(
    session: &mut WorkforceSession,
    present: &Present<'_, WorkforceOutcome>,
    command: WorkforceCommand,
    out: &mut Out<WorkforceCommand>,
) {
    match command {
        WorkforceCommand::Add => add(session, present, None, out),
        WorkforceCommand::ToggleCatalogue => toggle_catalogue(session, present, out),
        WorkforceCommand::ShowSector(sector) => session.catalogue = Some(sector),
        WorkforceCommand::AddFromSector(sector) => {
            let found = present.workbench.sectors.iter().find(|known| known.id == sector);
            add(session, present, found, out);
        }
        WorkforceCommand::Duplicate => duplicate(session, present, out),
        WorkforceCommand::Remove => remove(session, present, out),
        WorkforceCommand::MoveUp => shift(session, present, Step::Back, out),
        WorkforceCommand::MoveDown => shift(session, present, Step::Forward, out),
        WorkforceCommand::Select(profile) => select(session, present, profile, out),
        WorkforceCommand::Step(rows) => step(session, present, rows, out),
        WorkforceCommand::Typing(typing) => edit::take_in(session, present, typing, out),
        WorkforceCommand::Choose(choice) => edit::choose(session, present, &choice, out),
        WorkforceCommand::Slide(of, cell, thousandths) => {
            edit::slide(session, present, (of, cell, thousandths), out);
        }
        WorkforceCommand::ToggleLock(of, cell) => {
            if !session.locks.remove(&(of, cell)) {
                session.locks.insert((of, cell));
            }
        }
        WorkforceCommand::WishFulfilled => session.wish = None,
        WorkforceCommand::Import(command) => import::handle(session, present, command, out),
        WorkforceCommand::StartImport(path) => import::start(session, present, path, out),
    }
}

fn insert(at: usize, profile: Profile, out: &mut Out<WorkforceCommand>) {
    out.edit(Edit::Workforce(ListEdit::Insert { at, entry: Box::new(profile) }), None);
}

fn place(session: &WorkforceSession, present: &Present<'_, WorkforceOutcome>) -> Option<usize> {
    session.selected(&present.dossier.workforce).map(|(index, _)| index)
}

/// Selects a profile; what was typed for the one before is made, where it can be read.
fn select(
    session: &mut WorkforceSession,
    present: &Present<'_, WorkforceOutcome>,
    profile: ProfileId,
    out: &mut Out<WorkforceCommand>,
) {
    if session.selected.as_ref() == Some(&profile) {
        return;
    }
    leave(session, present, out);
    out.ask(Ask::ShowPage(Page::Workforce));
    session.typed.clear();
    session.locks.clear();
    session.slide = None;
    session.selected = Some(profile);
}

/// Selects the profile so many rows further.
fn step(
    session: &mut WorkforceSession,
    present: &Present<'_, WorkforceOutcome>,
    rows: isize,
    out: &mut Out<WorkforceCommand>,
) {
    let Some(index) = place(session, present) else { return };
    let profiles = &present.dossier.workforce;
    let last = profiles.len().saturating_sub(1);
    let next = index.saturating_add_signed(rows).min(last);
    let id = profiles[next].id.clone();
    select(session, present, id.clone(), out);
    session.wish = Some(WorkforceWish::Row(id));
}

fn add(
    session: &mut WorkforceSession,
    present: &Present<'_, WorkforceOutcome>,
    sector: Option<&Sector>,
    out: &mut Out<WorkforceCommand>,
) {
    let dossier = present.dossier;
    let minimum = match dossier.figures(&present.workbench.built_in.figures).now(&FigureKey::MinimumWage) {
        Ok(minimum) => HourlyRate::new(minimum.value()),
        Err(missing) => {
            let subject = Subject::Figure(missing.key().to_string());
            out.ask(Ask::Say(Status::Failed(vec![missing.diagnostic(subject)])));
            return;
        }
    };
    let full_time = Hours::new(dossier.assumptions.full_time_hours);
    let wanted = sector.map_or("profiel", |sector| sector.id.as_str());
    let id = ProfileId::from(free_id(wanted, |id| dossier.workforce.iter().any(|profile| profile.id == id)));
    // The dossier is Dutch, whatever the language of the window.
    let name = match sector {
        Some(sector) => {
            format!("{}: {}", sector.name.nl, phrases::NEW_NAME.in_language(Language::Dutch).to_lowercase())
        }
        None => phrases::NEW_NAME.in_language(Language::Dutch).to_owned(),
    };
    let profile = new_profile(id.clone(), name, (minimum, full_time), sector);
    let behind = place(session, present).map_or(0, |index| index + 1);
    insert(behind, profile, out);
    select(session, present, id, out);
    session.import = None;
    session.catalogue = None;
    session.wish = Some(WorkforceWish::Field(ProfileField::Name));
}

fn toggle_catalogue(
    session: &mut WorkforceSession,
    present: &Present<'_, WorkforceOutcome>,
    out: &mut Out<WorkforceCommand>,
) {
    out.ask(Ask::ShowPage(Page::Workforce));
    let own = present.dossier.agreement.sector.clone();
    let sectors = &present.workbench.sectors;
    session.catalogue = match session.catalogue.take() {
        Some(_) => None,
        None => {
            let known = own.filter(|own| sectors.iter().any(|sector| sector.id == *own));
            known.or_else(|| sectors.first().map(|sector| sector.id.clone()))
        }
    };
}

fn duplicate(session: &mut WorkforceSession, present: &Present<'_, WorkforceOutcome>, out: &mut Out<WorkforceCommand>) {
    let (Some(place), Some(mut copy)) = (place(session, present), leave(session, present, out)) else { return };
    copy.id = free_id(&copy.id, |id| present.dossier.workforce.iter().any(|profile| profile.id == id)).into();
    copy.name = say!(Language::Dutch, phrases::COPY_NAME, name = &copy.name);
    let id = copy.id.clone();
    insert(place + 1, copy, out);
    select(session, present, id.clone(), out);
    session.wish = Some(WorkforceWish::Row(id));
}

fn remove(session: &mut WorkforceSession, present: &Present<'_, WorkforceOutcome>, out: &mut Out<WorkforceCommand>) {
    let profiles = &present.dossier.workforce;
    let Some((index, removed)) = session.selected(profiles) else { return };
    let behind = profiles.get(index + 1);
    let next = behind.or_else(|| profiles.get(index.checked_sub(1)?)).map(|profile| profile.id.clone());
    out.edit(Edit::Workforce(ListEdit::Remove(removed.id.clone())), None);
    session.typed.clear();
    session.locks.clear();
    session.selected.clone_from(&next);
    session.wish = next.map(WorkforceWish::Row);
}

/// Moves the selected profile by one place.
fn shift(
    session: &mut WorkforceSession,
    present: &Present<'_, WorkforceOutcome>,
    step: Step,
    out: &mut Out<WorkforceCommand>,
) {
    let profiles = &present.dossier.workforce;
    let Some((_, Profile { id, .. })) = session.selected(profiles) else { return };
    let Some(moved) = ListEdit::step(profiles, id, step) else { return };
    let id = id.clone();
    out.edit(Edit::Workforce(moved), None);
    session.selected = Some(id.clone());
    session.wish = Some(WorkforceWish::Row(id));
}
