//! Calculations of the proposals of a dossier while it is edited: each made once, and from the one before it.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Workbench;
use crate::domain::agreement::{Dossier, Proposal};
use crate::domain::diagnostic::Diagnostic;
use crate::domain::id::ProposalId;
use crate::domain::projection::{assess, assess_again, resolve};
use crate::report::costs::Calculation;

/// The last calculation of each proposal, by its id.
#[derive(Clone, Debug, Default)]
pub(super) struct Calculations {
    made: BTreeMap<ProposalId, Made>,
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
    /// The calculation of `proposal` in `dossier`; the one at hand where nothing it reads has changed.
    ///
    /// # Errors
    ///
    /// Everything that stands in the way of a calculation.
    pub(super) fn calculation(
        &mut self,
        workbench: &Workbench,
        dossier: &Arc<Dossier>,
        proposal: &Proposal,
    ) -> Result<Arc<Calculation>, Vec<Diagnostic>> {
        if let Some(made) = self.made.get(&proposal.id)
            && reads_the_same(&made.from, dossier, proposal)
        {
            return made.calculation.clone();
        }
        // The last calculation that succeeded: a half-typed value that breaks one must not make the next start from
        // nothing.
        let earlier = self.made.get(&proposal.id).and_then(|made| made.last.clone());
        let calculation = calculate(workbench, dossier, proposal, earlier.as_deref()).map(Arc::new);
        let last = calculation.clone().ok().or(earlier);
        let made = Made { from: dossier.clone(), calculation: calculation.clone(), last };
        self.made.insert(proposal.id.clone(), made);
        calculation
    }

    /// The calculation that was made last of the proposal with this id, or what stood in its way; nothing where none was
    /// asked for.
    pub(super) fn at_hand(&self, proposal: &str) -> Option<Result<&Arc<Calculation>, &[Diagnostic]>> {
        Some(self.made.get(proposal)?.calculation.as_ref().map_err(Vec::as_slice))
    }

    /// The last calculation of the proposal with this id that could be made.
    pub(super) fn last(&self, proposal: &str) -> Option<&Calculation> {
        self.made.get(proposal)?.last.as_deref()
    }
}

/// Inputs and results of `proposal`; what has not changed since the calculation `before` is taken from there.
pub(super) fn calculate(
    workbench: &Workbench,
    dossier: &Dossier,
    proposal: &Proposal,
    before: Option<&Calculation>,
) -> Result<Calculation, Vec<Diagnostic>> {
    let resolved = resolve(dossier, proposal, workbench.built_in.data(), workbench.today)?;
    let given = &resolved.given;
    let assessment = match before {
        Some(before) => assess_again(given, &before.resolved.given, &before.assessment)?,
        None => assess(given)?,
    };
    Ok(Calculation { resolved, assessment })
}

/// Whether a calculation of `proposal` in `other` reads the same as one of the proposal with its id in `one`.
fn reads_the_same(one: &Dossier, other: &Dossier, proposal: &Proposal) -> bool {
    let Dossier {
        format: _,
        name: _,
        about: _,
        agreement,
        proposals: _,
        workforce,
        assumptions,
        funding,
        overrides,
        // No cost rests on these.
        package: _,
        replies: _,
        ledger: _,
        documents: _,
    } = one;
    one.proposal(&proposal.id) == Some(proposal)
        && *agreement == other.agreement
        && *workforce == other.workforce
        && *assumptions == other.assumptions
        && *funding == other.funding
        && *overrides == other.overrides
}

#[cfg(test)]
mod tests {
    use rust_decimal::{Decimal, dec};

    use super::*;
    use crate::domain::agreement::ArticleContent;
    use crate::domain::agreement::edit::{Edit, TextEdit};
    use crate::domain::clause::Value;
    use crate::domain::period::Date;
    use crate::store::examples::example;
    use crate::workbench::Opened;

    /// Calculates after `edit` and holds every proposal against a full calculation.
    fn edited(opened: &mut Opened, workbench: &Workbench, edit: impl FnOnce(&mut Dossier)) -> bool {
        let mut dossier = Dossier::clone(opened.dossier());
        edit(&mut dossier);
        let dossier = Arc::new(dossier);
        opened.replace(dossier.clone());
        let mut computed = true;
        for proposal in &dossier.proposals {
            let again = opened.calculation(proposal).map(|made| made.assessment.clone());
            let full = calculate(workbench, &dossier, proposal, None).map(|made| made.assessment);
            computed &= full.is_ok();
            assert_eq!(again, full, "{}", proposal.id);
        }
        computed
    }

    fn hours(number: Decimal) -> impl Fn(&mut Dossier) {
        move |dossier| {
            for article in dossier.proposals[0].articles_mut().filter(|article| article.id == "language-lessons") {
                if let ArticleContent::Template { values, .. } = &mut article.content {
                    values.insert("hours_per_year".to_owned(), Value::Number(number));
                }
            }
        }
    }

    #[test]
    fn what_is_recomputed_after_an_edit_equals_a_full_calculation() {
        let workbench = Workbench::built_in(Date::constant(2026, 11, 23)).expect("the data files are sound");
        let loaded = example("glastuinbouw").expect("the example is there");
        let mut opened = workbench.with(Arc::new(loaded.dossier));
        assert!(edited(&mut opened, &workbench, |_| {}));
        assert!(edited(&mut opened, &workbench, hours(dec!(77))));
        let wage = |wage: Decimal| move |dossier: &mut Dossier| dossier.workforce[0].hourly_wage = wage.into();
        assert!(!edited(&mut opened, &workbench, wage(dec!(1))), "a wage below the minimum");
        assert!(edited(&mut opened, &workbench, wage(dec!(21.35))));
        assert!(edited(&mut opened, &workbench, |dossier| dossier.funding.clear()));
        assert!(edited(&mut opened, &workbench, |dossier| dossier.assumptions.price_index = dec!(0.031).into()));
        assert!(edited(&mut opened, &workbench, hours(dec!(60))));
    }

    #[test]
    fn a_step_of_a_slider_copies_no_profile() {
        let before = example("glastuinbouw").expect("the example is there").dossier;
        let mut after = before.clone();
        let set = TextEdit::set("language-lessons", "hours_per_year", Value::Number(dec!(77)));
        Edit::text(&before.proposals[0], set).apply(&mut after).expect("it fits");
        assert_ne!(before, after);
        assert_eq!(before.workforce.as_ptr(), after.workforce.as_ptr());
        assert!(!before.workforce.is_empty());
    }
}
