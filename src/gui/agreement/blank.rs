//! What commands about the parameter that is being edited do.

use super::command::{AgreementCommand, BlankCommand};
use super::session::{AgreementSession, OpenBlank, Wish};
use crate::domain::agreement::edit::{Edit, TextEdit};
use crate::domain::clause::Value;
use crate::domain::id::ArticleId;
use crate::domain::words::Message;
use crate::gui::ask::{Ask, Place};
use crate::gui::basis::Basis;
use crate::gui::fields::Typing;
use crate::gui::history::Gesture;
use crate::gui::out::Out;
use crate::gui::present::Present;
use crate::gui::views::ParameterView;
use crate::report::typed;

/// Which parameter of which article is typed: all places where it stands share what is typed.
pub type Field = (ArticleId, String);

/// Changes the session as the command says.
pub(super) fn handle(
    session: &mut AgreementSession,
    present: &Present<'_>,
    command: BlankCommand,
    out: &mut Out<AgreementCommand>,
) {
    match command {
        BlankCommand::Open(place) => open(session, present, place),
        BlankCommand::Close { place, refocus } => close(session, present, (&place, refocus), out),
        BlankCommand::Typing(typing) => take_in(session, present, typing, out),
        BlankCommand::Consider(pointed) => consider(session, pointed),
        BlankCommand::Set { place, value, gesture } => {
            // What was typed is not meant any more.
            session.typed.retain(|field| *field != place.field());
            consider(session, None);
            set(present, (&place.field(), value, gesture), out);
        }
    }
}

/// The parameter as it shows.
fn shown<'b>(basis: &'b Basis, (article, parameter): &Field) -> Option<&'b ParameterView> {
    basis.article(article)?.parameter(parameter)
}

/// Reads what is typed; nothing where the parameter has gone meanwhile.
fn read(basis: &Basis, field: &Field, text: &str) -> Result<Option<Value>, Message> {
    shown(basis, field).map(|view| typed::value(text, &view.parameter)).transpose()
}

/// The value that is considered but not made: pointed at, or typed so far.
pub(super) fn candidate(session: &AgreementSession, basis: &Basis) -> Option<Value> {
    let blank = session.blank.as_ref()?;
    let field = blank.place.field();
    let read_so_far = || read(basis, &field, &session.typed.of(&field)?.text).ok()?;
    blank.pointed.clone().or_else(read_so_far)
}

pub(super) fn open(session: &mut AgreementSession, present: &Present<'_>, place: Place) {
    let Some(parameter) = shown(present.basis, &place.field()) else { return };
    session.article = Some(place.article.clone());
    session.wish = None;
    session.blank = Some(OpenBlank { value_before: parameter.value.clone(), pointed: None, place });
}

fn close(
    session: &mut AgreementSession,
    present: &Present<'_>,
    (place, refocus): (&Place, bool),
    out: &mut Out<AgreementCommand>,
) {
    take_in(session, present, Typing::Apply(place.field()), out);
    out.ask(Ask::EndGesture);
    if session.blank.as_ref().is_some_and(|blank| blank.place == *place) {
        session.blank = None;
        session.wish = refocus.then(|| Wish::Focus(place.clone()));
    }
}

fn consider(session: &mut AgreementSession, pointed: Option<Value>) {
    if let Some(blank) = &mut session.blank {
        blank.pointed = pointed;
    }
}

fn take_in<C>(session: &mut AgreementSession, present: &Present<'_>, typing: Typing<Field>, out: &mut Out<C>) {
    let read = session.typed.take_in(typing, |field, text| read(present.basis, field, text));
    make(present, read, out);
}

/// Makes all that is typed and can be read, before the fields go out of sight.
pub fn leave<C>(session: &mut AgreementSession, present: &Present<'_>, out: &mut Out<C>) {
    let read = session.typed.leave(|field, text| read(present.basis, field, text));
    make(present, read, out);
}

fn make<C>(present: &Present<'_>, read: impl IntoIterator<Item = (Field, Option<Value>)>, out: &mut Out<C>) {
    for (field, value) in read {
        if let Some(value) = value.filter(|value| shown(present.basis, &field).is_some_and(|now| now.value != *value)) {
            set(present, (&field, value, None), out);
        }
    }
}

fn set<C>(
    present: &Present<'_>,
    ((article, parameter), value, gesture): (&Field, Value, Option<Gesture>),
    out: &mut Out<C>,
) {
    if let Some(proposal) = present.proposal {
        out.edit(Edit::text(proposal, TextEdit::set(article, parameter, value)), gesture);
    }
}
