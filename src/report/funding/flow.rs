//! The way of the money over the term: who would bear the costs, what each scheme takes over, and who is left with the rest.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::domain::costs::{Payer, Payers};
use crate::domain::money::Cents;
use crate::domain::projection::{Base, FigureId, GrantCount, SchemeIndex, Selection, base_id};
use crate::domain::words::Phrase;
use crate::report::costs::{Amount, Calculation, NamedAmount};
use crate::report::derivation::Piece;
use crate::report::document::Content;
use crate::report::format::{self, say};
use crate::report::said::{Door, with_doors};

use super::{FundingSubject, phrases};

/// Somebody who bears or pays a part of the costs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FlowPart {
    /// Whose money it is; by which its colour is known.
    pub payer: Payer,
    /// Name of the payer, or of the scheme.
    pub name: String,
    /// The amount over the term.
    pub amount: Amount,
}

/// Money on its way from who would bear it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    /// Who would bear it.
    pub from: Payer,
    /// The scheme that takes it over, by its place among the schemes; nothing where it stays with the same payer.
    pub scheme: Option<usize>,
    /// How much, in cents.
    pub cents: Cents,
}

/// The way of the money: what all payers would bear is what the schemes pay and what is left, to the cent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flow {
    /// Who would bear the costs without schemes, in the order of the model.
    pub before: Vec<FlowPart>,
    /// What each scheme takes over, in the order in which they are applied; those that pay nothing are left out.
    pub schemes: Vec<FlowPart>,
    /// Who is left with the rest.
    pub after: Vec<FlowPart>,
    /// All of each of these three together, with what it is called.
    pub sums: [NamedAmount; 3],
    /// What goes where: by payer, first what stays.
    pub bands: Vec<Band>,
    /// The same in a sentence.
    pub said: Vec<Piece>,
}

impl Flow {
    /// What a payer would bear without schemes.
    pub fn before(&self, payer: Payer) -> Option<&FlowPart> {
        self.before.iter().find(|part| part.payer == payer)
    }

    /// What a payer is left with.
    pub fn after(&self, payer: Payer) -> Option<&FlowPart> {
        self.after.iter().find(|part| part.payer == payer)
    }

    /// Who bears anything, before or after, in the order of the model.
    pub fn payers(&self) -> impl Iterator<Item = Payer> + '_ {
        Payer::ALL.into_iter().filter(|payer| self.before(*payer).or(self.after(*payer)).is_some())
    }
}

/// What is looked at: the money of which schemes counts, and what is left after it.
#[derive(Clone, Copy)]
struct Counted {
    grants: GrantCount,
    after: Base,
}

impl FundingSubject<'_> {
    /// With the certain schemes, and with what may be expected where that is something else.
    pub(super) fn flows(&self) -> (Option<Flow>, Option<Flow>) {
        let Some(calculation) = self.calculation else { return (None, None) };
        let certain = Counted { grants: GrantCount::Certain, after: Base::AfterCertain };
        let expected = Counted { grants: GrantCount::Expected, after: Base::Expected };
        let is_uncertain = calculation.resolved.given.funding.iter().any(|own| own.chance.value() != Decimal::ONE);
        let of_expected = is_uncertain.then(|| self.flow(calculation, expected)).flatten();
        (self.flow(calculation, certain), of_expected)
    }

    /// Nothing where no scheme pays anything.
    fn flow(&self, calculation: &Calculation, counted: Counted) -> Option<Flow> {
        let explainer = calculation.explainer();
        let (given, assessment) = (&calculation.resolved.given, &calculation.assessment);
        let taken = match counted.grants {
            GrantCount::Expected => assessment.taken_over_as_expected(given),
            GrantCount::Promised | GrantCount::Certain | GrantCount::IfAwarded => assessment.taken_over(),
        };
        let by_scheme = self.in_order(calculation, taken);
        if by_scheme.is_empty() {
            return None;
        }
        let of_base = |base: Base| Selection { base, ..Selection::default() };
        let borne = |base: Base| explainer.borne(&of_base(base));
        let (before, after) = (borne(Base::BeforeSchemes), borne(counted.after));
        let parts = |base: Base, payers: &Payers| -> Vec<FlowPart> {
            let part = |(payer, cents): (Payer, Cents)| FlowPart {
                payer,
                name: payer.name().in_language(self.language).to_owned(),
                amount: Amount::counted(Selection { payer: Some(payer), ..of_base(base) }, cents),
            };
            payers.bearing().map(part).collect()
        };
        let granted = |scheme: Option<&str>| {
            let cents = explainer.granted_amount(counted.grants, scheme, None);
            let figure = FigureId::Granted { count: counted.grants, scheme: scheme.map(Into::into), year: None };
            Amount { content: Content::cents(cents), cents, figure }
        };
        let schemes = by_scheme.iter().map(|(id, payer, _)| FlowPart {
            payer: *payer,
            name: self.title_of(id),
            amount: granted(Some(id)),
        });
        let mut bands = Vec::new();
        for from in Payer::ALL {
            let stays = Band { from, scheme: None, cents: after[from] };
            let taken = by_scheme.iter().enumerate().map(|(place, (_, _, taken))| Band {
                from,
                scheme: Some(place),
                cents: taken[from],
            });
            bands.extend(std::iter::once(stays).chain(taken).filter(|band| band.cents > Cents::ZERO));
        }
        let gross = Amount::counted(of_base(Base::BeforeSchemes), before.total());
        let left = Amount::counted(of_base(counted.after), after.total());
        let named = |name: Phrase, amount| NamedAmount { name: name.in_language(self.language).to_owned(), amount };
        let sums = [
            named(phrases::FLOW_BEFORE, gross),
            named(phrases::FLOW_SCHEMES, granted(None)),
            named(phrases::FLOW_AFTER, left),
        ];
        Some(Flow {
            before: parts(Base::BeforeSchemes, &before),
            schemes: schemes.collect(),
            after: parts(counted.after, &after),
            said: self.flow_said(&sums, counted.grants),
            sums,
            bands,
        })
    }

    /// What the schemes of the dossier take over, in its order, with whose money it is; a scheme that stands in the
    /// calculation once for each of its terms is one.
    fn in_order(
        &self,
        calculation: &Calculation,
        taken: BTreeMap<SchemeIndex, Payers>,
    ) -> Vec<(String, Payer, Payers)> {
        let mut by_scheme: Vec<(String, Payer, Payers)> = Vec::new();
        for (index, payers) in taken {
            let scheme = &calculation.resolved.given.funding[index];
            let id = base_id(&scheme.id);
            let known = by_scheme.iter().position(|(own, ..)| own == id).unwrap_or_else(|| {
                by_scheme.push((id.to_owned(), scheme.payer, Payers::NOBODY));
                by_scheme.len() - 1
            });
            payers.bearing().for_each(|(payer, cents)| by_scheme[known].2[payer] += cents);
        }
        by_scheme.retain(|(_, _, taken)| !taken.total().is_zero());
        let places: Vec<&str> = self.dossier.funding.iter().map(|choice| choice.scheme_id().as_str()).collect();
        by_scheme.sort_by_key(|(id, ..)| places.iter().position(|own| own == id));
        by_scheme
    }

    fn flow_said(&self, sums: &[NamedAmount; 3], grants: GrantCount) -> Vec<Piece> {
        let [gross, granted, left] = sums.each_ref().map(|sum| format::euro(sum.amount.cents, self.language));
        let said = match grants {
            GrantCount::Expected => {
                say!(self.language, phrases::FLOW_EXPECTED, gross = &gross, granted = &granted, left = &left)
            }
            GrantCount::Promised | GrantCount::Certain | GrantCount::IfAwarded => {
                say!(self.language, phrases::FLOW_CERTAIN, gross = &gross, granted = &granted, left = &left)
            }
        };
        let doors = sums.iter().map(|sum| Door {
            value: format::euro(sum.amount.cents, self.language),
            name: sum.name.clone(),
            figure: sum.amount.figure.clone(),
        });
        with_doors(&said, doors.collect())
    }
}
