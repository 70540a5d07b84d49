//! What commands about the workforce profiles and their import do.

use super::command::WorkforceCommand;
use super::edit::{self, leave};
use super::import::handle as import;
use super::import::handle::WorkforceOutcome;
use super::input::ProfileField;
use super::order::Order;
use super::phrases;
use super::session::{WorkforceSession, WorkforceWish};
use crate::domain::agreement::edit::{Edit, ListEdit, Step, free_id};
use crate::domain::id::ProfileId;
use crate::domain::parameters::Sector;
use crate::domain::words::Language;
use crate::domain::workforce::Profile;
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
        WorkforceCommand::GoTo(profile) => go_to(session, present, profile, out),
        WorkforceCommand::Mark(profile) => session.mark(profile),
        WorkforceCommand::MarkToo(profile) => {
            if let Some((_, selected)) = session.selected(&present.dossier.workforce)
                && session.marked.is_empty()
            {
                session.marked.insert(selected.id.clone());
            }
            session.mark(profile);
        }
        WorkforceCommand::MarkTo(profiles) => session.marked.extend(profiles),
        WorkforceCommand::Stretch(profile) => stretch(session, present, profile, out),
        WorkforceCommand::MarkNone => session.marked.clear(),
        WorkforceCommand::Search(words) => session.order.search = words,
        WorkforceCommand::Sort(column) => session.order.press(column),
        WorkforceCommand::ToggleByContract => session.order.by_contract = !session.order.by_contract,
        WorkforceCommand::ToggleForm => {
            leave(session, present, out);
            session.hides_form = !session.hides_form;
        }
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

/// Selects a profile, and brings its row into view.
fn go_to(
    session: &mut WorkforceSession,
    present: &Present<'_, WorkforceOutcome>,
    id: ProfileId,
    out: &mut Out<WorkforceCommand>,
) {
    select(session, present, id.clone(), out);
    session.wish = Some(WorkforceWish::Row(id));
}

fn add(
    session: &mut WorkforceSession,
    present: &Present<'_, WorkforceOutcome>,
    sector: Option<&Sector>,
    out: &mut Out<WorkforceCommand>,
) {
    let made = match sector.filter(|_| present.dossier.workforce.is_empty()) {
        Some(first) => present.workbench.first_profile(present.dossier, first),
        None => present.workbench.new_profile(present.dossier, sector),
    };
    let profile = match made {
        Ok(profile) => profile,
        Err(missing) => {
            out.ask(Ask::Say(Status::Failed(vec![missing])));
            return;
        }
    };
    let id = profile.id.clone();
    let behind = place(session, present).map_or(0, |index| index + 1);
    insert(behind, profile, out);
    select(session, present, id, out);
    session.import = None;
    session.catalogue = None;
    session.hides_form = false;
    session.order = Order::default();
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

/// Goes on to a profile with what is ticked: it and the one before are ticked, or the one before no longer where the way
/// goes back.
fn stretch(
    session: &mut WorkforceSession,
    present: &Present<'_, WorkforceOutcome>,
    to: ProfileId,
    out: &mut Out<WorkforceCommand>,
) {
    let Some((_, from)) = session.selected(&present.dossier.workforce) else { return };
    if session.marked.contains(&to) {
        session.marked.remove(&from.id);
    } else {
        session.marked.extend([from.id.clone(), to.clone()]);
    }
    go_to(session, present, to, out);
}

/// Removes the profiles that are ticked, and without ticks the selected one; the one behind it is selected.
fn remove(session: &mut WorkforceSession, present: &Present<'_, WorkforceOutcome>, out: &mut Out<WorkforceCommand>) {
    let profiles = &present.dossier.workforce;
    let Some((index, selected)) = session.selected(profiles) else { return };
    let mut gone: Vec<&ProfileId> =
        profiles.iter().map(|profile| &profile.id).filter(|id| session.marked.contains(*id)).collect();
    if gone.is_empty() {
        gone.push(&selected.id);
    }
    let stays = |profile: &&Profile| !gone.contains(&&profile.id);
    let behind = profiles[index..].iter().find(stays);
    let next = behind.or_else(|| profiles[..index].iter().rfind(stays)).map(|profile| profile.id.clone());
    let removals = gone.into_iter().map(|id| Edit::Workforce(ListEdit::Remove(id.clone())));
    out.edit(Edit::of(removals.collect()), None);
    session.typed.clear();
    session.locks.clear();
    session.marked.clear();
    session.selected.clone_from(&next);
    session.wish = next.map(WorkforceWish::Row);
}

/// Moves the selected profile by one place, with those that are ticked like it.
fn shift(
    session: &mut WorkforceSession,
    present: &Present<'_, WorkforceOutcome>,
    step: Step,
    out: &mut Out<WorkforceCommand>,
) {
    if !session.order.is_of_the_dossier() {
        return;
    }
    let profiles = &present.dossier.workforce;
    let Some((_, Profile { id, .. })) = session.selected(profiles) else { return };
    let ids: Vec<&ProfileId> = session.together(profiles).into_iter().map(|profile| &profile.id).collect();
    let Some(moved) = ListEdit::step_all(profiles, &ids, step) else { return };
    let id = id.clone();
    out.edit(Edit::of(moved.into_iter().map(Edit::Workforce).collect()), None);
    session.selected = Some(id.clone());
    session.wish = Some(WorkforceWish::Row(id));
}
