//! What each proposal costs the people of a dossier in its first year, and who pays that: all of it on one page.

use super::costs::{Amount, Calculation, Headline, PayerAmount, headline};
use crate::domain::agreement::Proposal;
use crate::domain::id::ProposalId;
use crate::domain::money::Cents;
use crate::domain::projection::{Base, Dimension, Group, Pivot, Selection, ShareBasis};
use crate::domain::words::Language;

/// What a proposal costs, and who pays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bill {
    /// Id of the proposal.
    pub proposal: ProposalId,
    /// Its name.
    pub title: String,
    /// The amounts; nothing where it cannot be calculated.
    pub cost: Option<BillAmounts>,
}

/// The amounts of a bill, all of the same year; what the payers bear and what schemes pay is the gross cost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BillAmounts {
    /// The figures that are always in sight.
    pub headline: Headline,
    /// What each payer bears once the schemes have paid whose money is promised.
    pub payers: Vec<PayerAmount>,
    /// What those schemes pay.
    pub schemes: Cents,
    /// What of the gross cost belongs to no profile: supervision, fund contributions, amounts for everybody together.
    pub of_the_whole: Amount,
}

impl Bill {
    /// The bill of `proposal`, with shares of the wage bill on `basis`.
    pub fn of(proposal: &Proposal, calculation: Option<&Calculation>, basis: ShareBasis, language: Language) -> Self {
        let cost = calculation.and_then(|calculation| BillAmounts::of(calculation, basis, language));
        Self { proposal: proposal.id.clone(), title: proposal.title.clone(), cost }
    }
}

impl BillAmounts {
    fn of(calculation: &Calculation, basis: ShareBasis, language: Language) -> Option<Self> {
        let headline = headline(calculation, basis)?;
        let of_year = Selection::of(Some(headline.year));
        let after = Selection { base: Base::AfterPromised, ..of_year.clone() };
        let by_payer = Pivot::of(&calculation.explainer(), &after, &[Dimension::Payer]);
        let payers = by_payer.cells().filter_map(|(selection, cents)| {
            let payer = selection.payer?;
            let name = payer.name().in_language(language).to_owned();
            Some(PayerAmount { payer, name, amount: Amount::counted(selection.clone(), cents) })
        });
        Some(Self {
            payers: payers.collect(),
            schemes: headline.gross.cents - headline.after_schemes,
            of_the_whole: Amount::of(Selection { group: Some(Group::Unit), ..of_year }, calculation),
            headline,
        })
    }
}
