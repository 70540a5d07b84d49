//! What commands about the parameter that is being edited do.

use super::edit;
use crate::domain::agreement::edit::{Edit, TextEdit};
use crate::domain::clause::Value;
use crate::gui::ask::{Place, Wish};
use crate::gui::command::blank::BlankCommand;
use crate::gui::derived::Derived;
use crate::gui::history::Gesture;
use crate::gui::session::OpenBlank;
use crate::gui::state::State;
use crate::gui::typed;

/// Changes the state as the command says.
pub fn handle(state: &mut State, derived: &Derived, command: BlankCommand) {
    match command {
        BlankCommand::Open(place) => open(state, derived, place),
        BlankCommand::Close { place, refocus } => close(state, &place, refocus),
        BlankCommand::Type(text) => type_text(state, derived, text),
        BlankCommand::Consider(candidate) => consider(state, candidate),
        BlankCommand::Apply => apply(state, derived),
        BlankCommand::Set { place, value, gesture } => set(state, derived, &place, value, gesture),
    }
}

pub(super) fn open(state: &mut State, derived: &Derived, place: Place) {
    let Some(article) = derived.article(&place.article) else { return };
    let Some(parameter) = article.parameter(&place.parameter) else { return };
    state.session.article = Some(place.article.clone());
    state.session.wish = None;
    state.session.blank = Some(OpenBlank {
        text: typed::field_text(&parameter.value, &parameter.parameter, state.settings.language),
        value_before: parameter.value.clone(),
        candidate: None,
        place,
    });
}

fn close(state: &mut State, place: &Place, refocus: bool) {
    state.document.end_gesture();
    if state.session.blank.as_ref().is_some_and(|blank| blank.place == *place) {
        state.session.blank = None;
        state.session.wish = refocus.then(|| Wish::Focus(place.clone()));
    }
}

fn type_text(state: &mut State, derived: &Derived, text: String) {
    let language = state.settings.language;
    let Some(blank) = &mut state.session.blank else { return };
    let parameter = derived.article(&blank.place.article).and_then(|article| article.parameter(&blank.place.parameter));
    blank.candidate = parameter.and_then(|view| typed::read(&text, &view.parameter, language).ok());
    blank.text = text;
}

fn consider(state: &mut State, candidate: Option<Value>) {
    if let Some(blank) = &mut state.session.blank {
        blank.candidate = candidate;
    }
}

fn apply(state: &mut State, derived: &Derived) {
    let Some(blank) = state.session.blank.clone() else { return };
    if let Some(value) = blank.candidate {
        set(state, derived, &blank.place, value, None);
    }
    close(state, &blank.place, true);
}

fn set(state: &mut State, derived: &Derived, place: &Place, value: Value, gesture: Option<Gesture>) {
    let Some(proposal) = state.document.proposal(&state.session.proposal) else { return };
    let set = Edit::text(proposal, TextEdit::set(&place.article, &place.parameter, value.clone()));
    edit(state, set, gesture);
    let view = derived.article(&place.article).and_then(|article| article.parameter(&place.parameter));
    if let (Some(view), Some(blank)) = (view, state.session.blank.as_mut().filter(|blank| blank.place == *place)) {
        blank.candidate = None;
        blank.text = typed::field_text(&value, &view.parameter, state.settings.language);
    }
}
