//! What commands about the funds and subsidies do; each change of the dossier is one step.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::command::FundingCommand;
use super::session::{FundingPane, FundingSession, Limit, OwnField, OwnForm, SchemeField};
use super::typed;
use crate::domain::agreement::edit::{Edit, FundingEdit, ListEdit};
use crate::domain::agreement::{FundingChoice, SchemeUse};
use crate::domain::id::SchemeId;
use crate::domain::words::Message;
use crate::gui::fields::Typing;
use crate::gui::out::Out;
use crate::gui::present::Present;
use crate::workbench::scheme_use::UseValue;

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
        FundingCommand::Search(text) => session.search = text,
        FundingCommand::ShowScheme => session.pane = FundingPane::Scheme,
        FundingCommand::FollowExpected(expected) => session.follows_expected = expected,
        FundingCommand::Add { scheme, assume_continued } => add(session, present, (scheme, assume_continued), out),
        FundingCommand::Remove(scheme) => remove(session, &scheme, out),
        FundingCommand::Move { scheme, to } => {
            if let Some(moved) = ListEdit::move_to(&present.dossier.funding, &scheme, to) {
                out.edit(Edit::Funding(FundingEdit::List(moved)), None);
            }
        }
        FundingCommand::Typing(typing) => {
            let typed = session.typed.take_in(typing, read);
            make(present, typed, out);
        }
        FundingCommand::FinanceBy { scheme, article } => {
            if let Some(choice) = counted_on(present, &scheme) {
                let using = SchemeUse { financed_by: article, ..choice.using().clone() };
                out.edit(Edit::Funding(FundingEdit::using(&scheme, using)), None);
            }
        }
        FundingCommand::SetContinued { scheme, assume_continued } => {
            out.edit(Edit::Funding(FundingEdit::Continued { scheme, assume_continued }), None);
        }
        FundingCommand::NewOwn => session.pane = FundingPane::Own(Box::new(OwnForm::new(present.dossier))),
        FundingCommand::EditOwn(scheme) => edit_own(session, present, &scheme),
        FundingCommand::TypingOwn(typing) => {
            if let FundingPane::Own(form) = &mut session.pane {
                let judged = judged_against(&typing);
                let chosen = form.clone();
                form.typed.fill_in(typing, |field, text| typed::check(&chosen, *field, text));
                if let Some(other) = judged {
                    let chosen = form.clone();
                    let other = Typing::Type(other, chosen.typed.text(&other).to_owned());
                    form.typed.fill_in(other, |field, text| typed::check(&chosen, *field, text));
                }
            }
        }
        FundingCommand::ChooseOwn(choice) => {
            if let FundingPane::Own(form) = &mut session.pane {
                form.choose(choice);
            }
        }
        FundingCommand::ApplyOwn => apply_own(session, present, out),
    }
}

/// The field that is judged against the one in which something is typed: the last day, and the least an employer.
fn judged_against(typing: &Typing<OwnField>) -> Option<OwnField> {
    match typing {
        Typing::Type(OwnField::From, _) => Some(OwnField::To),
        Typing::Type(OwnField::Limit(Limit::MaxPerEmployer), _) => Some(OwnField::Limit(Limit::MinPerEmployer)),
        Typing::Type(..) | Typing::Apply(_) | Typing::Drop(_) => None,
    }
}

fn select(session: &mut FundingSession, scheme: SchemeId) {
    session.selected = Some(scheme);
    session.pane = FundingPane::Scheme;
}

fn add(
    session: &mut FundingSession,
    present: &Present<'_>,
    (scheme, assume_continued): (SchemeId, bool),
    out: &mut Out<FundingCommand>,
) {
    let funding = &present.dossier.funding;
    if !funding.iter().any(|own| *own.scheme_id() == scheme) {
        let choice = FundingChoice::Catalogue {
            scheme: scheme.clone(),
            chance: None,
            assume_continued,
            using: SchemeUse::default(),
        };
        let added = FundingEdit::List(ListEdit::push(funding, choice));
        out.edit(Edit::Funding(added), None);
    }
    select(session, scheme);
}

fn remove(session: &mut FundingSession, scheme: &SchemeId, out: &mut Out<FundingCommand>) {
    out.edit(Edit::Funding(FundingEdit::List(ListEdit::Remove(scheme.clone()))), None);
    session.typed.retain(|(typed, _)| typed != scheme);
    if session.selected.as_ref() == Some(scheme) {
        session.selected = None;
        session.pane = FundingPane::Scheme;
    }
}

/// Makes all that is typed and can be read, before the fields go out of sight.
pub fn leave<C>(session: &mut FundingSession, present: &Present<'_>, out: &mut Out<C>) {
    let typed = session.typed.leave(read);
    make(present, typed, out);
}

/// What is typed beside a scheme, read.
enum Read {
    /// The chance of award; nothing for the published one.
    Chance(Option<Decimal>),
    /// Something of its use.
    Use(UseValue),
}

fn read((_, field): &(SchemeId, SchemeField), text: &str) -> Result<Read, Message> {
    match field {
        SchemeField::Chance => typed::chance(text).map(Read::Chance),
        SchemeField::Use(field) => field.read(text).map(Read::Use),
    }
}

fn counted_on<'d>(present: &Present<'d>, scheme: &SchemeId) -> Option<&'d FundingChoice> {
    present.dossier.funding.iter().find(|choice| choice.scheme_id() == scheme)
}

/// Makes what was typed, a change for each chance and one for all that is known of the use of a scheme.
fn make<C>(present: &Present<'_>, typed: impl IntoIterator<Item = ((SchemeId, SchemeField), Read)>, out: &mut Out<C>) {
    let mut uses: BTreeMap<SchemeId, SchemeUse> = BTreeMap::new();
    for ((scheme, _), read) in typed {
        let Some(choice) = counted_on(present, &scheme) else { continue };
        match read {
            Read::Chance(chance) => set_chance(present, scheme, chance, out),
            Read::Use(value) => value.put(uses.entry(scheme).or_insert_with(|| choice.using().clone())),
        }
    }
    for (scheme, using) in uses {
        out.edit(Edit::Funding(FundingEdit::using(&scheme, using)), None);
    }
}

/// Gives a scheme a chance of award; the published one where nothing is typed, or the same.
fn set_chance<C>(present: &Present<'_>, scheme: SchemeId, chance: Option<Decimal>, out: &mut Out<C>) {
    let catalogue = &present.workbench.built_in.catalogue.schemes;
    let published = catalogue.get(&scheme).and_then(|scheme| scheme.terms.last()).and_then(|terms| terms.chance);
    let published = published.map_or(Decimal::ONE, |chance| chance.value());
    let chance = chance.filter(|chance| *chance != published).map(Into::into);
    out.edit(Edit::Funding(FundingEdit::Chance { scheme, chance }), None);
}

fn edit_own(session: &mut FundingSession, present: &Present<'_>, scheme: &str) {
    let own = present.dossier.funding.iter().find_map(|choice| match choice {
        FundingChoice::Own(own) if own.scheme.id == scheme => Some(own),
        FundingChoice::Own(_) | FundingChoice::Catalogue { .. } => None,
    });
    if let Some(own) = own {
        session.pane = FundingPane::Own(Box::new(OwnForm::of(own, present.language)));
    }
}

fn apply_own(session: &mut FundingSession, present: &Present<'_>, out: &mut Out<FundingCommand>) {
    let FundingPane::Own(form) = &mut session.pane else { return };
    let dossier = present.dossier;
    let before = dossier.funding.iter().find_map(|choice| match choice {
        FundingChoice::Own(own) if Some(&own.scheme.id) == form.id.as_ref() => Some(own.as_ref()),
        FundingChoice::Own(_) | FundingChoice::Catalogue { .. } => None,
    });
    match typed::own_scheme(form, before, dossier, (present.workbench.today, present.language)) {
        Ok(own) => {
            let id = own.scheme.id.clone();
            let put = ListEdit::put(&dossier.funding, FundingChoice::Own(Box::new(own)));
            out.edit(Edit::Funding(FundingEdit::List(put)), None);
            select(session, id);
        }
        Err(_) => {
            let chosen = form.clone();
            form.typed.check(|field, text| typed::check(&chosen, *field, text));
        }
    }
}
