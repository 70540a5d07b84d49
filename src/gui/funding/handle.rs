//! What commands about the funds and subsidies do; each change of the dossier is one step.

use rust_decimal::Decimal;

use super::command::FundingCommand;
use super::session::{FundingPane, FundingSession, OwnDraft};
use super::typed;
use crate::domain::agreement::FundingChoice;
use crate::domain::agreement::edit::{Edit, FundingEdit, ListEdit};
use crate::domain::figure::Unit;
use crate::gui::out::Out;
use crate::gui::present::Present;
use crate::gui::typed::number;

/// Changes the state as the command says.
pub fn handle(
    session: &mut FundingSession,
    present: &Present<'_>,
    command: FundingCommand,
    out: &mut Out<FundingCommand>,
) {
    match command {
        FundingCommand::Select(scheme) => select(session, scheme),
        FundingCommand::ShowCatalogue => session.pane = FundingPane::Catalogue,
        FundingCommand::ShowScheme => session.pane = FundingPane::Scheme,
        FundingCommand::Add { scheme, assume_continued } => add(session, present, (scheme, assume_continued), out),
        FundingCommand::Remove(scheme) => remove(session, &scheme, out),
        FundingCommand::Move { scheme, to } => {
            if let Some(moved) = ListEdit::move_to(&present.dossier.funding, &scheme, to) {
                out.edit(Edit::Funding(FundingEdit::List(moved)), None);
            }
        }
        FundingCommand::TypeChance(text) => session.typed_chance = Some(text),
        FundingCommand::CommitChance => commit_chance(session, present, out),
        FundingCommand::RevertChance => session.typed_chance = None,
        FundingCommand::SetContinued { scheme, assume_continued } => {
            out.edit(Edit::Funding(FundingEdit::Continued { scheme, assume_continued }), None);
        }
        FundingCommand::NewOwn => {
            let draft = OwnDraft::new(present.dossier);
            session.pane = FundingPane::Own(Box::new(draft));
        }
        FundingCommand::EditOwn(scheme) => edit_own(session, present, &scheme),
        FundingCommand::Draft(draft) => session.pane = FundingPane::Own(draft),
        FundingCommand::ApplyOwn => apply_own(session, present, out),
    }
}

fn select(session: &mut FundingSession, scheme: String) {
    session.selected = Some(scheme);
    session.pane = FundingPane::Scheme;
    session.typed_chance = None;
}

fn add(
    session: &mut FundingSession,
    present: &Present<'_>,
    (scheme, assume_continued): (String, bool),
    out: &mut Out<FundingCommand>,
) {
    let funding = &present.dossier.funding;
    if !funding.iter().any(|own| *own.scheme_id() == scheme) {
        let choice = FundingChoice::Catalogue { scheme: scheme.clone(), chance: None, assume_continued };
        let added = FundingEdit::List(ListEdit::push(funding, choice));
        out.edit(Edit::Funding(added), None);
    }
    select(session, scheme);
}

fn remove(session: &mut FundingSession, scheme: &str, out: &mut Out<FundingCommand>) {
    out.edit(Edit::Funding(FundingEdit::List(ListEdit::Remove(scheme.to_owned()))), None);
    if session.selected.as_deref() == Some(scheme) {
        session.selected = None;
        session.pane = FundingPane::Scheme;
    }
}

fn commit_chance(session: &mut FundingSession, present: &Present<'_>, out: &mut Out<FundingCommand>) {
    let language = present.language;
    let Some(text) = session.typed_chance.clone() else { return };
    let Some(selected) = session.selected.clone() else { return };
    let chosen = if text.trim().is_empty() {
        Ok(None)
    } else {
        number(&text, Unit::Share, Some((Decimal::ZERO, Decimal::ONE)), language).map(Some)
    };
    let Ok(chosen) = chosen else { return };
    let published = present.workbench.built_in.catalogue.schemes.get(&selected).and_then(|scheme| scheme.terms.last());
    let published = published.and_then(|terms| terms.chance).map_or(Decimal::ONE, |chance| chance.value());
    let own = chosen.filter(|chance| *chance != published);
    session.typed_chance = None;
    out.edit(Edit::Funding(FundingEdit::Chance { scheme: selected, chance: own.map(Into::into) }), None);
}

fn edit_own(session: &mut FundingSession, present: &Present<'_>, scheme: &str) {
    let own = present.dossier.funding.iter().find_map(|choice| match choice {
        FundingChoice::Own(own) if own.scheme.id == scheme => Some(own),
        FundingChoice::Own(_) | FundingChoice::Catalogue { .. } => None,
    });
    if let Some(own) = own {
        session.pane = FundingPane::Own(Box::new(OwnDraft::of(own, present.language)));
    }
}

fn apply_own(session: &mut FundingSession, present: &Present<'_>, out: &mut Out<FundingCommand>) {
    let FundingPane::Own(draft) = session.pane.clone() else { return };
    let dossier = present.dossier;
    let before = dossier.funding.iter().find_map(|choice| match choice {
        FundingChoice::Own(own) if Some(&own.scheme.id) == draft.id.as_ref() => Some(own.as_ref()),
        FundingChoice::Own(_) | FundingChoice::Catalogue { .. } => None,
    });
    match typed::read(&draft, before, dossier, present.workbench.today, present.language) {
        Ok(own) => {
            let id = own.scheme.id.clone();
            let put = ListEdit::put(&dossier.funding, FundingChoice::Own(Box::new(own)));
            out.edit(Edit::Funding(FundingEdit::List(put)), None);
            select(session, id);
        }
        Err(_) => session.pane = FundingPane::Own(Box::new(OwnDraft { tried: true, ..*draft })),
    }
}
