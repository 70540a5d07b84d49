//! What commands about the workforce profiles and their import do.

use super::command::WorkforceCommand;
use super::edit::{self, apply_drafts};
use super::import::handle as import;
use super::phrases;
use super::profile_field::ProfileField;
use super::session::WorkforceWish;
use crate::domain::agreement::edit::{Edit, ListEdit, Step, free_id};
use crate::domain::id::ProfileId;
use crate::domain::money::{HourlyRate, Hours};
use crate::domain::parameters::{FigureKey, Sector};
use crate::domain::words::Subject;
use crate::domain::workforce::Profile;
use crate::domain::workforce::draft::new_profile;
use crate::gui::ask::{Page, Status};
use crate::gui::handle::Means;
use crate::gui::state::State;

/// Changes the state as the command says.
pub fn handle(state: &mut State, means: &Means<'_>, command: WorkforceCommand) {
    match command {
        WorkforceCommand::Add => add(state, means, None),
        WorkforceCommand::ToggleCatalogue => toggle_catalogue(state, means),
        WorkforceCommand::ShowSector(sector) => state.session.workforce.catalogue = Some(sector),
        WorkforceCommand::AddFromSector(sector) => {
            let found = means.workbench.sectors.iter().find(|known| known.id == sector);
            add(state, means, found);
        }
        WorkforceCommand::Duplicate => duplicate(state),
        WorkforceCommand::Remove => remove(state),
        WorkforceCommand::MoveUp => shift(state, Step::Back),
        WorkforceCommand::MoveDown => shift(state, Step::Forward),
        WorkforceCommand::Select(profile) => select(state, profile),
        WorkforceCommand::Step(rows) => step(state, rows),
        WorkforceCommand::Type(field, text) => {
            state.session.workforce.drafts.insert(field, text);
        }
        WorkforceCommand::Apply(field) => edit::apply(state, &field),
        WorkforceCommand::Drop(field) => {
            state.session.workforce.drafts.remove(&field);
        }
        WorkforceCommand::Choose(choice) => edit::choose(state, means, choice),
        WorkforceCommand::Slide(spread, cell, thousandths) => edit::slide(state, spread, cell, thousandths),
        WorkforceCommand::ToggleLock(spread, cell) => {
            let locks = &mut state.session.workforce.locks;
            if !locks.remove(&(spread, cell)) {
                locks.insert((spread, cell));
            }
        }
        WorkforceCommand::WishFulfilled => state.session.workforce.wish = None,
        WorkforceCommand::Import(command) => import::handle(state, means, command),
        WorkforceCommand::StartImport(path) => import::start(state, means, path),
    }
}

fn insert(state: &mut State, at: usize, profile: Profile) {
    crate::gui::handle::edit(state, Edit::Workforce(ListEdit::Insert { at, entry: Box::new(profile) }), None);
}

fn place(state: &State) -> Option<usize> {
    let profiles = &state.document.dossier().workforce;
    state.session.workforce.selected(profiles).map(|(index, _)| index)
}

/// Selects a profile; what was typed for the one before is applied, where it can be.
fn select(state: &mut State, profile: ProfileId) {
    if state.session.workforce.selected.as_ref() == Some(&profile) {
        return;
    }
    apply_drafts(state);
    state.session.page = Page::Workforce;
    let session = &mut state.session.workforce;
    session.drafts.clear();
    session.locks.clear();
    session.slide = None;
    session.selected = Some(profile);
}

/// Selects the profile so many rows further.
fn step(state: &mut State, rows: isize) {
    let Some(index) = place(state) else { return };
    let profiles = &state.document.dossier().workforce;
    let last = profiles.len().saturating_sub(1);
    let next =
        if rows < 0 { index.saturating_sub(rows.unsigned_abs()) } else { index.saturating_add(rows.unsigned_abs()) };
    let id = profiles[next.min(last)].id.clone();
    select(state, id.clone());
    state.session.workforce.wish = Some(WorkforceWish::Row(id));
}

fn add(state: &mut State, means: &Means<'_>, sector: Option<&Sector>) {
    let dossier = state.document.dossier();
    let minimum = match dossier.figures(&means.workbench.built_in.figures).now(&FigureKey::MinimumWage) {
        Ok(minimum) => HourlyRate::new(minimum.value()),
        Err(missing) => {
            let subject = Subject::Figure(missing.key().to_string());
            state.session.status = Some(Status::Failed(vec![missing.diagnostic(subject)]));
            return;
        }
    };
    let full_time = Hours::new(dossier.assumptions.full_time_hours);
    let wanted = sector.map_or("profiel", |sector| sector.id.as_str());
    let id = ProfileId::from(free_id(wanted, |id| dossier.workforce.iter().any(|profile| profile.id == id)));
    // The dossier is Dutch, whatever the language of the window.
    let name = match sector {
        Some(sector) => format!("{}: {}", sector.name.nl, phrases::NEW_NAME.nl.to_lowercase()),
        None => phrases::NEW_NAME.nl.to_owned(),
    };
    let profile = new_profile(id.clone(), name, (minimum, full_time), sector);
    let behind = place(state).map_or(0, |index| index + 1);
    insert(state, behind, profile);
    select(state, id);
    state.session.workforce.import = None;
    state.session.workforce.catalogue = None;
    state.session.workforce.wish = Some(WorkforceWish::Field(ProfileField::Name));
}

fn toggle_catalogue(state: &mut State, means: &Means<'_>) {
    let own = state.document.dossier().agreement.sector.clone();
    let session = &mut state.session.workforce;
    state.session.page = Page::Workforce;
    session.catalogue = match session.catalogue.take() {
        Some(_) => None,
        None => {
            let known = own.filter(|own| means.workbench.sectors.iter().any(|sector| sector.id == *own));
            known.or_else(|| means.workbench.sectors.first().map(|sector| sector.id.clone()))
        }
    };
}

fn duplicate(state: &mut State) {
    apply_drafts(state);
    let Some(index) = place(state) else { return };
    let profiles = &state.document.dossier().workforce;
    let mut copy = profiles[index].clone();
    copy.id = free_id(&copy.id, |id| profiles.iter().any(|profile| profile.id == id)).into();
    copy.name = phrases::COPY_NAME.with(crate::domain::words::Language::Dutch, &[&copy.name]);
    let id = copy.id.clone();
    insert(state, index + 1, copy);
    select(state, id.clone());
    state.session.workforce.wish = Some(WorkforceWish::Row(id));
}

fn remove(state: &mut State) {
    let Some(index) = place(state) else { return };
    state.session.workforce.drafts.clear();
    let removed = state.document.dossier().workforce[index].id.clone();
    crate::gui::handle::edit(state, Edit::Workforce(ListEdit::Remove(removed)), None);
    let profiles = &state.document.dossier().workforce;
    let next = profiles.get(index).or(profiles.last()).map(|profile| profile.id.clone());
    state.session.workforce.selected = next.clone();
    state.session.workforce.locks.clear();
    state.session.workforce.wish = next.map(WorkforceWish::Row);
}

/// Moves the selected profile by one place.
fn shift(state: &mut State, step: Step) {
    let profiles = &state.document.dossier().workforce;
    let Some((_, Profile { id, .. })) = state.session.workforce.selected(profiles) else { return };
    let id = id.clone();
    let Some(moved) = ListEdit::step(profiles, &id, step) else { return };
    crate::gui::handle::edit(state, Edit::Workforce(moved), None);
    state.session.workforce.selected = Some(id.clone());
    state.session.workforce.wish = Some(WorkforceWish::Row(id));
}
