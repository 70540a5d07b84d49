//! What commands about the parameter that is being edited do.

use super::command::{AgreementCommand, BlankCommand};
use super::session::{AgreementSession, OpenBlank, Wish};
use crate::domain::agreement::edit::{Edit, TextEdit};
use crate::domain::clause::Value;
use crate::gui::ask::{Ask, Place};
use crate::gui::history::Gesture;
use crate::gui::out::Out;
use crate::gui::present::Present;
use crate::gui::typed;
use crate::gui::views::ParameterView;

/// Changes the session as the command says.
pub(super) fn handle(
    session: &mut AgreementSession,
    present: &Present<'_>,
    command: BlankCommand,
    out: &mut Out<AgreementCommand>,
) {
    match command {
        BlankCommand::Open(place) => open(session, present, place),
        BlankCommand::Close { place, refocus } => close(session, &place, refocus, out),
        BlankCommand::Type(text) => type_text(session, present, text),
        BlankCommand::Consider(candidate) => consider(session, candidate),
        BlankCommand::Apply => apply(session, present, out),
        BlankCommand::Set { place, value, gesture } => set(session, present, (&place, value, gesture), out),
    }
}

/// The parameter as it shows.
fn shown<'p>(present: &Present<'p>, place: &Place) -> Option<&'p ParameterView> {
    present.basis.article(&place.article)?.parameter(&place.parameter)
}

pub(super) fn open(session: &mut AgreementSession, present: &Present<'_>, place: Place) {
    let Some(parameter) = shown(present, &place) else { return };
    session.article = Some(place.article.clone());
    session.wish = None;
    session.blank = Some(OpenBlank {
        text: typed::field_text(&parameter.value, &parameter.parameter, present.language),
        value_before: parameter.value.clone(),
        candidate: None,
        place,
    });
}

fn close(session: &mut AgreementSession, place: &Place, refocus: bool, out: &mut Out<AgreementCommand>) {
    out.ask(Ask::EndGesture);
    if session.blank.as_ref().is_some_and(|blank| blank.place == *place) {
        session.blank = None;
        session.wish = refocus.then(|| Wish::Focus(place.clone()));
    }
}

fn type_text(session: &mut AgreementSession, present: &Present<'_>, text: String) {
    let Some(blank) = &mut session.blank else { return };
    let parameter = shown(present, &blank.place);
    blank.candidate = parameter.and_then(|view| typed::read(&text, &view.parameter, present.language).ok());
    blank.text = text;
}

fn consider(session: &mut AgreementSession, candidate: Option<Value>) {
    if let Some(blank) = &mut session.blank {
        blank.candidate = candidate;
    }
}

fn apply(session: &mut AgreementSession, present: &Present<'_>, out: &mut Out<AgreementCommand>) {
    let Some(blank) = session.blank.clone() else { return };
    if let Some(value) = blank.candidate {
        set(session, present, (&blank.place, value, None), out);
    }
    close(session, &blank.place, true, out);
}

fn set(
    session: &mut AgreementSession,
    present: &Present<'_>,
    (place, value, gesture): (&Place, Value, Option<Gesture>),
    out: &mut Out<AgreementCommand>,
) {
    let Some(proposal) = present.proposal else { return };
    out.edit(Edit::text(proposal, TextEdit::set(&place.article, &place.parameter, value.clone())), gesture);
    let blank = session.blank.as_mut().filter(|blank| blank.place == *place);
    if let (Some(view), Some(blank)) = (shown(present, place), blank) {
        blank.candidate = None;
        blank.text = typed::field_text(&value, &view.parameter, present.language);
    }
}
