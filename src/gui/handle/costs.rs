//! What commands about the costs page do.

use super::Means;
use crate::domain::agreement::Dossier;
use crate::domain::workforce::Basis;
use crate::gui::command::costs::CostsCommand;
use crate::gui::phrases::costs as words;
use crate::gui::session::costs::{Field, OverrideDraft};
use crate::gui::state::State;
use crate::gui::typed_assumption;

/// Changes the state as the command says.
pub fn handle(state: &mut State, means: &Means<'_>, command: CostsCommand) {
    let costs = &mut state.session.costs;
    match command {
        CostsCommand::ShowTab(tab) => costs.tab = tab,
        CostsCommand::Choose(choice) => costs.choice = choice,
        CostsCommand::LookAt(when) => costs.when = when,
        CostsCommand::Type(field, text) => {
            costs.typed.insert(field, text);
        }
        CostsCommand::Commit(field) => commit(state, field),
        CostsCommand::Revert(field) => {
            costs.typed.remove(&field);
        }
        CostsCommand::SetShortStay(years) => edit(state, |dossier| dossier.assumptions.short_stay_years = years),
        CostsCommand::AddBasis => add_basis(state),
        CostsCommand::RemoveBasis(index) => remove_basis(state, index),
        CostsCommand::Draft(draft) => costs.draft = Some(draft),
        CostsCommand::ApplyOverride => apply_override(state, means),
        CostsCommand::CancelOverride => costs.draft = None,
        CostsCommand::RemoveOverride(figure) => {
            edit(state, |dossier| dossier.overrides.retain(|own| own.figure != figure));
        }
        CostsCommand::ShowAllFigures(shows) => costs.shows_all_figures = shows,
    }
}

/// Changes a copy of the dossier and puts it in place, as one step.
fn edit(state: &mut State, change: impl FnOnce(&mut Dossier)) {
    let mut dossier = Dossier::clone(state.document.dossier());
    change(&mut dossier);
    state.document.edit(dossier, None);
}

fn commit(state: &mut State, field: Field) {
    let Some(text) = state.session.costs.typed.get(&field).cloned() else { return };
    let before = state.document.dossier().assumptions.clone();
    if let Ok(changed) = typed_assumption::read(field, &text, &before, state.settings.language) {
        state.session.costs.typed.remove(&field);
        edit(state, |dossier| dossier.assumptions = changed);
    }
}

fn add_basis(state: &mut State) {
    let about = words::NEW_BASIS.in_language(state.settings.language).to_owned();
    edit(state, |dossier| {
        dossier.assumptions.basis.push(Basis { about, source: None, assumption: None });
    });
}

fn remove_basis(state: &mut State, index: usize) {
    // What is typed for a reason stands under its place in the list.
    state.session.costs.typed.retain(|field, _| {
        !matches!(field, Field::BasisAbout(_) | Field::BasisText(_) | Field::BasisSource(_) | Field::BasisUrl(_))
    });
    edit(state, |dossier| {
        if index < dossier.assumptions.basis.len() {
            dossier.assumptions.basis.remove(index);
        }
    });
}

fn apply_override(state: &mut State, means: &Means<'_>) {
    let Some(draft) = state.session.costs.draft.clone() else { return };
    let Some(unit) = means.engine.built_in.figures.unit(&draft.figure) else { return };
    match typed_assumption::own_value(&draft, unit, state.settings.language) {
        Ok(own) => {
            state.session.costs.draft = None;
            edit(state, |dossier| match dossier.overrides.iter_mut().find(|before| before.figure == own.figure) {
                Some(before) => *before = own,
                None => dossier.overrides.push(own),
            });
        }
        Err(_) => state.session.costs.draft = Some(OverrideDraft { tried: true, ..draft }),
    }
}
