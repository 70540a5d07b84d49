//! What commands about the costs page do.

use super::command::CostsCommand;
use super::phrases as words;
use super::session::{CostsSession, CostsTab, Field, OwnValueForm};
use super::typed::{self, Value};
use crate::domain::agreement::edit::{AssumptionEdit, Edit, ListEdit};
use crate::domain::figure::Unit;
use crate::domain::parameters::FigureKey;
use crate::domain::workforce::Basis;
use crate::gui::out::Out;
use crate::gui::present::Present;

/// Changes the state as the command says.
pub fn handle(session: &mut CostsSession, present: &Present<'_>, command: CostsCommand, out: &mut Out<CostsCommand>) {
    match command {
        CostsCommand::ShowTab(tab) => session.tab = tab,
        CostsCommand::Choose(choice) => session.choice = choice,
        CostsCommand::LookAt(when) => session.when = when,
        CostsCommand::Typing(typing) => {
            let before = &present.dossier.assumptions;
            let read = session.typed.take_in(typing, |field, text| typed::read(*field, text, before));
            make(present, read, out);
        }
        CostsCommand::SetShortStay(years) => {
            out.edit(Edit::Assumption(AssumptionEdit::ShortStayYears(years)), None);
        }
        CostsCommand::AddBasis => add_basis(present, out),
        CostsCommand::RemoveBasis(index) => remove_basis(session, present, index, out),
        CostsCommand::OpenOwnValue(figure) => open_own_value(session, present, figure),
        CostsCommand::ShowFigure(figure) => {
            // The calculation may not use it.
            session.shows_all_figures = true;
            show_figure(session, figure);
        }
        CostsCommand::ShowOwnValue(figure) => {
            show_figure(session, figure.clone());
            open_own_value(session, present, figure);
        }
        CostsCommand::WishFulfilled => session.wish = None,
        CostsCommand::TypingOwn(typing) => {
            if let Some((form, unit)) = own_value(session, present) {
                form.typed.fill_in(typing, |field, text| typed::check_own(*field, text, unit));
            }
        }
        CostsCommand::ApplyOwnValue => apply_own_value(session, present, out),
        CostsCommand::CancelOwnValue => session.own_value = None,
        CostsCommand::RemoveOwnValue(figure) => {
            out.edit(Edit::Overrides(ListEdit::Remove(figure)), None);
        }
        CostsCommand::ShowAllFigures(shows) => session.shows_all_figures = shows,
    }
}

/// Makes all that is typed and can be read, before the fields go out of sight.
pub fn leave<C>(session: &mut CostsSession, present: &Present<'_>, out: &mut Out<C>) {
    let before = &present.dossier.assumptions;
    let read = session.typed.leave(|field, text| typed::read(*field, text, before));
    make(present, read, out);
}

fn make<C>(present: &Present<'_>, read: impl IntoIterator<Item = (Field, Value)>, out: &mut Out<C>) {
    let before = &present.dossier.assumptions;
    let mut changed = before.clone();
    for (field, value) in read {
        typed::write(field, value, &mut changed);
    }
    if changed != *before {
        out.edit(AssumptionEdit::between(before, changed), None);
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
    session.typed.retain(|field| {
        !matches!(field, Field::BasisAbout(_) | Field::BasisText(_) | Field::BasisSource(_) | Field::BasisUrl(_))
    });
    let mut basis = present.dossier.assumptions.basis.clone();
    if index < basis.len() {
        basis.remove(index);
        out.edit(Edit::Assumption(AssumptionEdit::Basis(basis)), None);
    }
}

fn show_figure(session: &mut CostsSession, figure: FigureKey) {
    session.tab = CostsTab::Assumptions;
    session.wish = Some(figure);
}

fn open_own_value(session: &mut CostsSession, present: &Present<'_>, figure: FigureKey) {
    let published = &present.workbench.built_in.figures;
    let Some(unit) = published.unit(&figure) else { return };
    let own = present.dossier.figures(published).own(&figure);
    session.own_value = Some(OwnValueForm::new(figure, own, unit, present.language));
}

/// The own value that is being typed, with the unit of its figure.
fn own_value<'s>(session: &'s mut CostsSession, present: &Present<'_>) -> Option<(&'s mut OwnValueForm, Unit)> {
    let form = session.own_value.as_mut()?;
    let unit = present.workbench.built_in.figures.unit(&form.figure)?;
    Some((form, unit))
}

fn apply_own_value(session: &mut CostsSession, present: &Present<'_>, out: &mut Out<CostsCommand>) {
    let Some((form, unit)) = own_value(session, present) else { return };
    match typed::own_value(form, unit) {
        Ok(own) => {
            session.own_value = None;
            let put = ListEdit::put(&present.dossier.overrides, own);
            out.edit(Edit::Overrides(put), None);
        }
        Err(_) => form.typed.check(|field, text| typed::check_own(*field, text, unit)),
    }
}
