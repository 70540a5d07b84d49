//! What the change under consideration costs before it is made.

use super::blank::candidate;
use super::phrases as words;
use super::prices::{Cost, Places, cost_in_words};
use super::session::{AgreementSession, OpenBlank};
use crate::domain::clause::Value;
use crate::gui::ask::Place;
use crate::gui::basis::{Basis, Key};
use crate::gui::views;
use crate::report::format::say;
use crate::workbench::Opened;

/// What the change under consideration costs a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// "60 uur → 80 uur: ".
    pub change: String,
    /// What that costs.
    pub cost: Cost,
}

/// What the preview is derived from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PreviewKey {
    /// The dossier and the proposal.
    key: Key,
    /// The parameter.
    place: Place,
    /// Its value when it was opened.
    before: Value,
    /// The value that is considered.
    candidate: Option<Value>,
}

impl PreviewKey {
    /// What the preview of the parameter that is edited is derived from.
    pub fn of(key: &Key, basis: &Basis, session: &AgreementSession) -> Option<Self> {
        let OpenBlank { place, value_before, pointed: _ } = session.blank.clone()?;
        Some(Self { key: key.clone(), place, before: value_before, candidate: candidate(session, basis) })
    }
}

/// What the change costs; nothing where it changes nothing.
pub(super) fn preview((basis, opened): (&Basis, &Opened), wanted: &PreviewKey) -> Option<Preview> {
    let PreviewKey { key, place, before, candidate } = wanted;
    let view = basis.article(&place.article)?.parameter(&place.parameter)?;
    let after = candidate.as_ref().unwrap_or(&view.value);
    if after == before {
        return None;
    }
    let shown = |value| views::shown(value, &view.parameter, key.language);
    let change = say!(key.language, words::CHANGE_COST, old = &shown(before), new = &shown(after));
    let price = opened.price_of_value(&key.proposal, (&place.article, &place.parameter), (before, after));
    let places = Places::of(opened, key, Some(&place.article));
    Some(Preview { change, cost: cost_in_words(price, &places, key.language) })
}
