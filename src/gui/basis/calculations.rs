//! Calculations of the proposals of a dossier while it is edited: each made once, and from the one before it.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::domain::agreement::{Dossier, Proposal};
use crate::domain::diagnostic::Diagnostic;
use crate::gui::engine::Engine;
use crate::report::costs::Calculation;

/// The last calculation of each proposal, by its id.
#[derive(Clone, Debug, Default)]
pub struct Calculations {
    made: BTreeMap<String, Made>,
}

/// A calculation with the dossier it was made from.
#[derive(Clone, Debug)]
struct Made {
    from: Arc<Dossier>,
    calculation: Result<Arc<Calculation>, Vec<Diagnostic>>,
    /// The calculation, or where there is none the last one before it: what has not changed is taken from there.
    last: Option<Arc<Calculation>>,
}

impl Calculations {
    /// The calculation of a proposal; the one at hand where nothing it reads has changed.
    pub fn calculation(
        &mut self,
        dossier: &Arc<Dossier>,
        proposal: &Proposal,
        engine: &Engine,
    ) -> Result<Arc<Calculation>, Vec<Diagnostic>> {
        if let Some(made) = self.made.get(&proposal.id)
            && reads_the_same(&made.from, dossier, &proposal.id)
        {
            return made.calculation.clone();
        }
        // The last calculation that succeeded: a half-typed value that breaks one must not make the next start from
        // nothing.
        let earlier = self.made.get(&proposal.id).and_then(|made| made.last.clone());
        let calculation = engine.calculation_since(dossier, proposal, earlier.as_deref()).map(Arc::new);
        let last = calculation.clone().ok().or(earlier);
        let made = Made { from: dossier.clone(), calculation: calculation.clone(), last };
        self.made.insert(proposal.id.clone(), made);
        calculation
    }

    /// The calculation that was made last of the proposal with this id, or what stood in its way; nothing where none was
    /// asked for.
    pub fn at_hand(&self, proposal: &str) -> Option<Result<&Arc<Calculation>, &[Diagnostic]>> {
        Some(self.made.get(proposal)?.calculation.as_ref().map_err(Vec::as_slice))
    }

    /// The calculation of the proposal with this id, where there is one.
    pub fn done(&self, proposal: &str) -> Option<&Calculation> {
        self.at_hand(proposal)?.ok().map(AsRef::as_ref)
    }

    /// The dossier from which the calculation of the proposal with this id was made.
    pub fn dossier(&self, proposal: &str) -> Option<&Arc<Dossier>> {
        Some(&self.made.get(proposal)?.from)
    }

    /// The last calculation of the proposal with this id that could be made.
    pub fn last(&self, proposal: &str) -> Option<&Calculation> {
        self.made.get(proposal)?.last.as_deref()
    }
}

/// Whether a calculation of the proposal `id` reads the same from both dossiers.
fn reads_the_same(one: &Dossier, other: &Dossier, id: &str) -> bool {
    let proposal = |dossier: &Dossier| dossier.proposals.iter().position(|proposal| proposal.id == id);
    let same_proposal = match (proposal(one), proposal(other)) {
        (Some(here), Some(there)) => one.proposals[here] == other.proposals[there],
        _ => false,
    };
    let Dossier { format: _, name: _, about: _, agreement, proposals: _, workforce, assumptions, funding, overrides } =
        one;
    same_proposal
        && *agreement == other.agreement
        && *workforce == other.workforce
        && *assumptions == other.assumptions
        && *funding == other.funding
        && *overrides == other.overrides
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::agreement::edit::{AssumptionEdit, Edit, FundingEdit, ListEdit, TextEdit};
    use crate::domain::clause::Value;
    use crate::domain::period::Date;
    use crate::domain::workforce::Profile;
    use crate::gui::document::Document;
    use crate::store::examples::example;
    use rust_decimal::{Decimal, dec};

    /// Refreshes after `edit` and holds both calculations against full ones.
    fn edited(calculations: &mut Calculations, document: &mut Document, engine: &Engine, edit: Edit) -> bool {
        document.apply(edit, None).expect("it can be applied");
        let mut is_computed = true;
        for proposal in &document.dossier().proposals {
            let full = engine.calculation_of(document.dossier(), proposal);
            is_computed &= full.is_ok();
            let made = calculations.calculation(document.dossier(), proposal, engine);
            match full {
                Ok(full) => assert!(made.is_ok_and(|made| made.assessment == full.assessment), "{}", proposal.id),
                Err(errors) => assert_eq!(made.err(), Some(errors), "{}", proposal.id),
            }
        }
        is_computed
    }

    #[test]
    fn what_is_recomputed_after_an_edit_equals_a_full_calculation() {
        let engine = Engine::built_in(Date::constant(2026, 11, 23)).expect("the data files are sound");
        let loaded = example("glastuinbouw").expect("the example is there");
        let mut document = Document::new(loaded.dossier);
        let mut calculations = Calculations::default();
        let shown = document.dossier().proposals[0].id.clone();
        let set = |number: Decimal| Edit::Text {
            proposal: shown.clone(),
            edit: TextEdit::set("language-lessons", "hours_per_year", Value::Number(number)),
        };
        let first = document.dossier().workforce[0].clone();
        let wage = |wage: Decimal| {
            let profile = Profile { hourly_wage: wage.into(), ..first.clone() };
            Edit::Workforce(ListEdit::Replace(Box::new(profile)))
        };
        let schemes = document.dossier().funding.iter().map(|choice| choice.scheme_id().to_owned());
        let none = schemes.map(|id| Edit::Funding(FundingEdit::List(ListEdit::Remove(id)))).collect();
        let mut edited = |edit| edited(&mut calculations, &mut document, &engine, edit);
        assert!(edited(Edit::Several(Vec::new())));
        assert!(edited(set(dec!(77))));
        assert!(!edited(wage(dec!(1))), "a wage below the minimum");
        assert!(edited(wage(dec!(21.35))));
        assert!(edited(Edit::Several(none)));
        let prices = AssumptionEdit::PriceIndex(dec!(0.031).into());
        assert!(edited(Edit::Assumption(prices)));
        assert!(edited(set(dec!(60))));
    }
}
