//! What commands about the costs page do.

use super::command::CostsCommand;
use super::phrases as words;
use super::session::{CostsSession, Field, OverrideDraft};
use super::typed;
use crate::domain::agreement::edit::{AssumptionEdit, Edit, ListEdit};
use crate::domain::workforce::Basis;
use crate::gui::out::Out;
use crate::gui::present::Present;

/// Changes the state as the command says.
pub fn handle(session: &mut CostsSession, present: &Present<'_>, command: CostsCommand, out: &mut Out<CostsCommand>) {
    match command {
        CostsCommand::ShowTab(tab) => session.tab = tab,
        CostsCommand::Choose(choice) => session.choice = choice,
        CostsCommand::LookAt(when) => session.when = when,
        CostsCommand::Type(field, text) => {
            session.typed.insert(field, text);
        }
        CostsCommand::Commit(field) => commit(session, present, field, out),
        CostsCommand::Revert(field) => {
            session.typed.remove(&field);
        }
        CostsCommand::SetShortStay(years) => {
            out.edit(Edit::Assumption(AssumptionEdit::ShortStayYears(years)), None);
        }
        CostsCommand::AddBasis => add_basis(present, out),
        CostsCommand::RemoveBasis(index) => remove_basis(session, present, index, out),
        CostsCommand::Draft(draft) => session.draft = Some(draft),
        CostsCommand::ApplyOverride => apply_override(session, present, out),
        CostsCommand::CancelOverride => session.draft = None,
        CostsCommand::RemoveOverride(figure) => {
            out.edit(Edit::Overrides(ListEdit::Remove(figure)), None);
        }
        CostsCommand::ShowAllFigures(shows) => session.shows_all_figures = shows,
    }
}

fn commit(session: &mut CostsSession, present: &Present<'_>, field: Field, out: &mut Out<CostsCommand>) {
    let Some(text) = session.typed.get(&field).cloned() else { return };
    let before = present.dossier.assumptions.clone();
    if let Ok(changed) = typed::read(field, &text, &before, present.language) {
        session.typed.remove(&field);
        out.edit(AssumptionEdit::between(&before, changed), None);
    }
}

fn add_basis(present: &Present<'_>, out: &mut Out<CostsCommand>) {
    let about = words::NEW_BASIS.in_language(present.language).to_owned();
    let known = present.dossier.assumptions.basis.iter().cloned();
    let basis = known.chain([Basis { about, source: None, assumption: None }]).collect();
    out.edit(Edit::Assumption(AssumptionEdit::Basis(basis)), None);
}

fn remove_basis(session: &mut CostsSession, present: &Present<'_>, index: usize, out: &mut Out<CostsCommand>) {
    // Half-typed fields of the list are kept by row, and the rows behind the one that goes move up.
    session.typed.retain(|field, _| {
        !matches!(field, Field::BasisAbout(_) | Field::BasisText(_) | Field::BasisSource(_) | Field::BasisUrl(_))
    });
    let mut basis = present.dossier.assumptions.basis.clone();
    if index < basis.len() {
        basis.remove(index);
        out.edit(Edit::Assumption(AssumptionEdit::Basis(basis)), None);
    }
}

fn apply_override(session: &mut CostsSession, present: &Present<'_>, out: &mut Out<CostsCommand>) {
    let Some(draft) = session.draft.clone() else { return };
    let Some(unit) = present.workbench.built_in.figures.unit(&draft.figure) else { return };
    match typed::own_value(&draft, unit, present.language) {
        Ok(own) => {
            session.draft = None;
            let put = ListEdit::put(&present.dossier.overrides, own);
            out.edit(Edit::Overrides(put), None);
        }
        Err(_) => session.draft = Some(OverrideDraft { tried: true, ..draft }),
    }
}
