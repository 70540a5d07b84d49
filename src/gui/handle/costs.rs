//! What commands about the costs page do.

use super::{Means, edit};
use crate::domain::agreement::edit::{AssumptionEdit, Edit, ListEdit};
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
        CostsCommand::SetShortStay(years) => {
            edit(state, Edit::Assumption(AssumptionEdit::ShortStayYears(years)), None);
        }
        CostsCommand::AddBasis => add_basis(state),
        CostsCommand::RemoveBasis(index) => remove_basis(state, index),
        CostsCommand::Draft(draft) => costs.draft = Some(draft),
        CostsCommand::ApplyOverride => apply_override(state, means),
        CostsCommand::CancelOverride => costs.draft = None,
        CostsCommand::RemoveOverride(figure) => {
            edit(state, Edit::Overrides(ListEdit::Remove(figure)), None);
        }
        CostsCommand::ShowAllFigures(shows) => costs.shows_all_figures = shows,
    }
}

fn commit(state: &mut State, field: Field) {
    let Some(text) = state.session.costs.typed.get(&field).cloned() else { return };
    let before = state.document.dossier().assumptions.clone();
    if let Ok(changed) = typed_assumption::read(field, &text, &before, state.settings.language) {
        state.session.costs.typed.remove(&field);
        edit(state, AssumptionEdit::between(&before, changed), None);
    }
}

fn add_basis(state: &mut State) {
    let about = words::NEW_BASIS.in_language(state.settings.language).to_owned();
    let known = state.document.dossier().assumptions.basis.iter().cloned();
    let basis = known.chain([Basis { about, source: None, assumption: None }]).collect();
    edit(state, Edit::Assumption(AssumptionEdit::Basis(basis)), None);
}

fn remove_basis(state: &mut State, index: usize) {
    // What is typed for a reason stands under its place in the list.
    state.session.costs.typed.retain(|field, _| {
        !matches!(field, Field::BasisAbout(_) | Field::BasisText(_) | Field::BasisSource(_) | Field::BasisUrl(_))
    });
    let mut basis = state.document.dossier().assumptions.basis.clone();
    if index < basis.len() {
        basis.remove(index);
        edit(state, Edit::Assumption(AssumptionEdit::Basis(basis)), None);
    }
}

fn apply_override(state: &mut State, means: &Means<'_>) {
    let Some(draft) = state.session.costs.draft.clone() else { return };
    let Some(unit) = means.engine.built_in.figures.unit(&draft.figure) else { return };
    match typed_assumption::own_value(&draft, unit, state.settings.language) {
        Ok(own) => {
            state.session.costs.draft = None;
            let put = ListEdit::put(&state.document.dossier().overrides, own);
            edit(state, Edit::Overrides(put), None);
        }
        Err(_) => state.session.costs.draft = Some(OverrideDraft { tried: true, ..draft }),
    }
}
