//! Figures of the run at full use: the same explanations over inputs in which everybody takes part.

use std::collections::BTreeMap;

use super::{Explainer, FigureId, Step};
use crate::domain::figure::{Leaf, Node, Number, Origin, Traced};
use crate::domain::money::Cents;
use crate::domain::period::Year;
use crate::domain::projection::assess::assess;
use crate::domain::projection::full_use::{USE_RATE, at_full_use};
use crate::domain::projection::selection::Selection;
use crate::message;

impl Explainer<'_> {
    /// What `read` makes of the run at full use; nothing where that comes to more than can be counted.
    fn at_full_use<T>(&self, read: impl FnOnce(&Explainer<'_>) -> T) -> Option<T> {
        let given = at_full_use(self.given);
        let assessment = assess(&given).ok()?;
        Some(read(&Explainer { given: &given, assessment: &assessment, resolved: self.resolved }))
    }

    /// Gross cost at full use of each year, and over the term under no year, by an exact run of its own; nothing where it
    /// comes to more than can be counted.
    pub fn gross_at_full_use(&self) -> Option<BTreeMap<Option<Year>, Cents>> {
        self.at_full_use(|full| full.spans().map(|year| (year, full.sum(&Selection::of(year)))).collect())
    }

    /// Gross cost at full use, of each year and over the term: named without a run that says whether it can be counted.
    pub(super) fn full_uses(&self) -> Vec<FigureId> {
        self.spans().map(|year| FigureId::FullUse(Box::new(FigureId::gross(year)))).collect()
    }

    /// A figure of that run, whose operands are figures of that run too.
    pub(super) fn full_use(&self, figure: &FigureId) -> Option<Step> {
        if matches!(figure, FigureId::FullUse(_)) {
            return None;
        }
        let derivation = self.at_full_use(|full| full.explain(figure)).flatten()?;
        let title =
            message!(nl: "bij volledig gebruik: {figure}", en: "at full use: {figure}", figure = derivation.title);
        Some((title, derivation.unit, derivation.value, of_full_use(&derivation.formula), derivation.rounding))
    }
}

/// The same formula with operands that open in the run at full use; what everybody does is no input of the dossier.
fn of_full_use(formula: &Traced) -> Traced {
    match formula.node() {
        Node::Named { label, unit, inner } => of_full_use(inner).named(|| label.clone(), *unit),
        Node::Computed { operation, first, others } => {
            of_full_use(first).chained(*operation, others.iter().map(of_full_use))
        }
        Node::Leaf(Leaf { label, unit, origin }) => {
            let origin = match origin {
                Origin::Figure(figure) => Origin::Figure(format!("{FULL_USE}/{figure}")),
                Origin::Input(place) if is_at_full_use(place) => Origin::Formula,
                Origin::Input(_) | Origin::Formula => origin.clone(),
            };
            Traced::given(formula.value(), || Leaf { label: label.clone(), unit: *unit, origin })
        }
    }
}

/// How the address of a figure of that run begins.
pub(super) const FULL_USE: &str = "full_use";

/// Whether the input at a place is 1 because everybody takes part.
fn is_at_full_use(place: &str) -> bool {
    let last = place.rsplit('/').next().unwrap_or_default();
    place.contains("/take_up/") || ["take_up", "on_request_rate", USE_RATE].contains(&last)
}
