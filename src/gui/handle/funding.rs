//! What commands about the funds and subsidies do; each change of the dossier is one step.

use rust_decimal::Decimal;

use super::{Means, edit};
use crate::domain::agreement::FundingChoice;
use crate::domain::agreement::edit::{Edit, FundingEdit, ListEdit};
use crate::domain::figure::Unit;
use crate::gui::command::funding::FundingCommand;
use crate::gui::session::funding::{FundingPane, OwnDraft};
use crate::gui::state::State;
use crate::gui::{typed_assumption, typed_scheme};

/// Changes the state as the command says.
pub fn handle(state: &mut State, means: &Means<'_>, command: FundingCommand) {
    let funding = &mut state.session.funding;
    match command {
        FundingCommand::Select(scheme) => select(state, scheme),
        FundingCommand::ShowCatalogue => funding.pane = FundingPane::Catalogue,
        FundingCommand::ShowScheme => funding.pane = FundingPane::Scheme,
        FundingCommand::Add { scheme, assume_continued } => add(state, scheme, assume_continued),
        FundingCommand::Remove(scheme) => remove(state, &scheme),
        FundingCommand::Move { scheme, to } => {
            if let Some(moved) = ListEdit::move_to(&state.document.dossier().funding, &scheme, to) {
                edit(state, Edit::Funding(FundingEdit::List(moved)), None);
            }
        }
        FundingCommand::TypeChance(text) => funding.typed_chance = Some(text),
        FundingCommand::CommitChance => commit_chance(state, means),
        FundingCommand::RevertChance => funding.typed_chance = None,
        FundingCommand::SetContinued { scheme, assume_continued } => {
            edit(state, Edit::Funding(FundingEdit::Continued { scheme, assume_continued }), None);
        }
        FundingCommand::NewOwn => {
            let draft = OwnDraft::new(state.document.dossier());
            state.session.funding.pane = FundingPane::Own(Box::new(draft));
        }
        FundingCommand::EditOwn(scheme) => edit_own(state, &scheme),
        FundingCommand::Draft(draft) => funding.pane = FundingPane::Own(draft),
        FundingCommand::ApplyOwn => apply_own(state, means),
    }
}

fn select(state: &mut State, scheme: String) {
    let funding = &mut state.session.funding;
    funding.selected = Some(scheme);
    funding.pane = FundingPane::Scheme;
    funding.typed_chance = None;
}

fn add(state: &mut State, scheme: String, assume_continued: bool) {
    let funding = &state.document.dossier().funding;
    if !funding.iter().any(|own| *own.scheme_id() == scheme) {
        let choice = FundingChoice::Catalogue { scheme: scheme.clone(), chance: None, assume_continued };
        let added = FundingEdit::List(ListEdit::push(funding, choice));
        edit(state, Edit::Funding(added), None);
    }
    select(state, scheme);
}

fn remove(state: &mut State, scheme: &str) {
    edit(state, Edit::Funding(FundingEdit::List(ListEdit::Remove(scheme.to_owned()))), None);
    if state.session.funding.selected.as_deref() == Some(scheme) {
        state.session.funding.selected = None;
        state.session.funding.pane = FundingPane::Scheme;
    }
}

fn commit_chance(state: &mut State, means: &Means<'_>) {
    let language = state.settings.language;
    let Some(text) = state.session.funding.typed_chance.clone() else { return };
    let Some(selected) = state.session.funding.selected.clone() else { return };
    let chosen = if text.trim().is_empty() {
        Ok(None)
    } else {
        typed_assumption::number(&text, Unit::Share, Some((Decimal::ZERO, Decimal::ONE)), language).map(Some)
    };
    let Ok(chosen) = chosen else { return };
    let published = means.engine.built_in.catalogue.schemes.get(&selected).and_then(|scheme| scheme.terms.last());
    let published = published.and_then(|terms| terms.chance).map_or(Decimal::ONE, |chance| chance.value());
    let own = chosen.filter(|chance| *chance != published);
    state.session.funding.typed_chance = None;
    edit(state, Edit::Funding(FundingEdit::Chance { scheme: selected, chance: own.map(Into::into) }), None);
}

fn edit_own(state: &mut State, scheme: &str) {
    let own = state.document.dossier().funding.iter().find_map(|choice| match choice {
        FundingChoice::Own(own) if own.scheme.id == scheme => Some(own),
        FundingChoice::Own(_) | FundingChoice::Catalogue { .. } => None,
    });
    if let Some(own) = own {
        state.session.funding.pane = FundingPane::Own(Box::new(OwnDraft::of(own, state.settings.language)));
    }
}

fn apply_own(state: &mut State, means: &Means<'_>) {
    let FundingPane::Own(draft) = state.session.funding.pane.clone() else { return };
    let dossier = state.document.dossier().clone();
    let before = dossier.funding.iter().find_map(|choice| match choice {
        FundingChoice::Own(own) if Some(&own.scheme.id) == draft.id.as_ref() => Some(own.as_ref()),
        FundingChoice::Own(_) | FundingChoice::Catalogue { .. } => None,
    });
    match typed_scheme::read(&draft, before, &dossier, means.engine.today, state.settings.language) {
        Ok(own) => {
            let id = own.scheme.id.clone();
            let put = ListEdit::put(&dossier.funding, FundingChoice::Own(Box::new(own)));
            edit(state, Edit::Funding(FundingEdit::List(put)), None);
            select(state, id);
        }
        Err(_) => state.session.funding.pane = FundingPane::Own(Box::new(OwnDraft { tried: true, ..*draft })),
    }
}
