//! What the change under consideration costs before it is made.

use std::sync::Arc;

use super::cost_in_words;
use crate::domain::agreement::Dossier;
use crate::domain::agreement::edit::{Edit, TextEdit};
use crate::domain::clause::Value;
use crate::gui::basis::{Basis, Key};
use crate::gui::document::Document;
use crate::gui::phrases;
use crate::gui::session::OpenBlank;
use crate::gui::views;
use crate::report::costs as report_costs;
use crate::workbench::Opened;

/// What the change under consideration costs a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// "60 uur → 80 uur: ".
    pub change: String,
    /// "+ € 41.388 per jaar, + 0,04% van de loonsom", or that nothing changes.
    pub cost: String,
}

/// What the preview is derived from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PreviewKey {
    /// The dossier and the proposal.
    pub key: Key,
    /// The value before.
    pub before: Value,
    /// The value that is considered.
    pub candidate: Option<Value>,
}

/// What the change of `blank` costs; nothing where it changes nothing.
pub(super) fn preview(
    (basis, opened): (&Basis, &Opened),
    key: &Key,
    document: &Document,
    blank: &OpenBlank,
) -> Option<Preview> {
    let view = basis.article(&blank.place.article)?.parameter(&blank.place.parameter)?;
    let after = blank.candidate.as_ref().unwrap_or(&view.value);
    if *after == blank.value_before {
        return None;
    }
    let language = key.language;
    let calculated = |value: &Value| {
        if view.value == *value {
            return opened.at_hand(&key.proposal)?.ok().cloned();
        }
        let OpenBlank { place, .. } = blank;
        let mut changed = Dossier::clone(document.dossier());
        let set = TextEdit::set(&place.article, &place.parameter, value.clone());
        Edit::text(changed.proposal(&key.proposal)?, set).apply(&mut changed).ok()?;
        let proposal = changed.proposal(&key.proposal)?;
        opened.if_changed(&changed, proposal).ok().map(Arc::new)
    };
    let words = |value| views::shown(value, &view.parameter, language);
    let change = phrases::CHANGE_COST.with(language, &[&words(&blank.value_before), &words(after)]);
    let cost = match (calculated(&blank.value_before), calculated(after)) {
        (Some(before), Some(after)) => cost_in_words(report_costs::dearer(&after, &before), language),
        _ => phrases::NOT_COMPUTED.in_language(language).to_owned(),
    };
    Some(Preview { change, cost })
}
