//! The results of a calculation by name, as receipts and `assess --format json` give them.

use std::collections::BTreeMap;

use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Serialize};

use super::assessment::{Assessment, Grant};
use super::explain::Explainer;
use super::index::{ClauseIndex, ProfileIndex};
use super::selection::{Base, Selection};
use crate::domain::costs::given::{DriverKind, Given};
use crate::domain::costs::{Payer, Payers};
use crate::domain::id::{ArticleId, ProfileId, SchemeId};
use crate::domain::money::Cents;
use crate::domain::period::Year;

/// Head counts and hourly costs are compared to this many decimals.
const DECIMALS: u32 = 6;

/// A cost line as a receipt names it, by ids instead of indices.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NamedLine {
    /// Id of the clause.
    pub clause: ArticleId,
    /// The kind of the driver; two of one kind in a clause have two lines.
    pub driver: DriverKind,
    /// Id of the profile; absent for a line of the whole unit.
    pub profile: Option<ProfileId>,
    /// The calendar year in which it falls.
    pub year: Year,
    /// The amount in whole cents.
    pub amount: Cents,
    /// The part of it that is owed anyway.
    #[serde(default, skip_serializing_if = "is_nothing")]
    pub existing: Cents,
    /// Who bears it after certain schemes; adds up to the amount.
    pub payers: Payers,
}

/// What a scheme pays in a year, by ids instead of indices.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NamedGrant {
    /// Id of the scheme.
    pub scheme: SchemeId,
    /// The calendar year in which it falls.
    pub year: Year,
    /// The amount in whole cents.
    pub amount: Cents,
}

fn is_nothing(amount: &Cents) -> bool {
    amount.is_zero()
}

/// Gross cost, who bears it, and where anything is owed anyway what of it.
pub type Totals = BTreeMap<String, Cents>;

/// The results by name; what comes to 0 is left out of lines, payers and grants.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Results {
    /// The cost lines, in the order of section 7 of docs/model.md.
    pub lines: Vec<NamedLine>,
    /// Wage bill of each whole year.
    pub wage_bill: BTreeMap<Year, Cents>,
    /// Cost of an hour by profile and year.
    pub hourly_cost: BTreeMap<ProfileId, BTreeMap<Year, Decimal>>,
    /// Heads at the start of the year by `profile/year`.
    pub heads: BTreeMap<String, Decimal>,
    /// Participants at the start of the year, by `clause/profile/year`.
    pub participants: BTreeMap<String, Decimal>,
    /// Level steps credited to the clause, by `clause/profile/year`.
    pub level_steps: BTreeMap<String, Decimal>,
    /// What certain schemes pay, in the order in which they are applied.
    pub grants: Vec<NamedGrant>,
    /// What each uncertain scheme would pay.
    pub grants_if_awarded: Vec<NamedGrant>,
    /// By year: `gross`, the payers, and `existing` where it is not 0.
    pub years: BTreeMap<Year, Totals>,
    /// Over the term: `gross`, the payers, and `existing` where it is not 0.
    pub total: Totals,
    /// Inputs of the profiles that nobody has filled in yet; where there are any, every figure above is provisional.
    #[serde(default, skip_serializing_if = "is_none_open")]
    pub open_inputs: usize,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_none_open(count: &usize) -> bool {
    *count == 0
}

fn rounded(number: Decimal) -> Decimal {
    let mut number = number.round_dp_with_strategy(DECIMALS, RoundingStrategy::MidpointAwayFromZero);
    number.rescale(DECIMALS);
    number
}

fn totals(payers: &Payers, existing: Cents) -> Totals {
    let existing = Some(("existing".to_owned(), existing)).filter(|(_, amount)| !amount.is_zero());
    let bearing = payers.bearing().map(|(payer, amount): (Payer, Cents)| (payer.code().to_owned(), amount));
    std::iter::once(("gross".to_owned(), payers.total())).chain(bearing).chain(existing).collect()
}

/// The results of `assessment` by the names in `given`.
pub fn results(given: &Given, assessment: &Assessment) -> Results {
    let costs = Explainer::new(given, assessment);
    let totals = |year: Option<Year>| {
        let existing = Selection { base: Base::Existing, ..Selection::of(year) };
        totals(&costs.borne(&Selection::of(year)), costs.sum(&existing))
    };
    let by_cell = |value: &dyn Fn(ClauseIndex, ProfileIndex, usize) -> Decimal| {
        let mut values = BTreeMap::new();
        for (clause_index, clause) in ClauseIndex::over(&given.clauses) {
            for (profile_index, profile) in ProfileIndex::over(&given.profiles) {
                for (year_index, span) in assessment.years.iter().enumerate() {
                    let key = format!("{}/{}/{}", clause.id, profile.id, span.year);
                    values.insert(key, rounded(value(clause_index, profile_index, year_index)));
                }
            }
        }
        values
    };
    let cell =
        |clause: ClauseIndex, profile: ProfileIndex, year: usize| &assessment.profiles[profile][year].clauses[clause];
    let named_grants = |grants: &[Grant]| {
        let named = grants.iter().map(|grant| NamedGrant {
            scheme: given.funding[grant.scheme].id.clone(),
            year: grant.year,
            amount: grant.amount,
        });
        named.collect::<Vec<_>>()
    };
    Results {
        lines: assessment
            .lines
            .iter()
            .map(|line| NamedLine {
                clause: given.clauses[line.clause].id.clone(),
                driver: line.kind,
                profile: line.profile.map(|profile| given.profiles[profile].id.clone()),
                year: line.year,
                amount: line.amount,
                existing: line.existing,
                payers: line.payers,
            })
            .collect(),
        wage_bill: assessment
            .wage_bill
            .iter()
            .map(|(year, wage_bill)| (*year, wage_bill.to_cents().unwrap_or_default()))
            .collect(),
        hourly_cost: given
            .profiles
            .iter()
            .zip(&assessment.profiles)
            .map(|(profile, years)| {
                let by_year = assessment.years.iter().zip(years);
                (profile.id.clone(), by_year.map(|(span, now)| (span.year, rounded(now.hourly_cost.value()))).collect())
            })
            .collect(),
        heads: given
            .profiles
            .iter()
            .zip(&assessment.profiles)
            .flat_map(|(profile, years)| {
                let by_year = assessment.years.iter().zip(years);
                by_year.map(|(span, now)| (format!("{}/{}", profile.id, span.year), rounded(now.heads.value())))
            })
            .collect(),
        participants: by_cell(&|clause, profile, year| cell(clause, profile, year).participants.value()),
        level_steps: by_cell(&|clause, profile, year| cell(clause, profile, year).level_steps.value()),
        grants: named_grants(&assessment.grants),
        grants_if_awarded: named_grants(&assessment.grants_if_awarded),
        years: assessment.years.iter().map(|span| (span.year, totals(Some(span.year)))).collect(),
        total: totals(None),
        open_inputs: given.profiles.iter().map(|profile| profile.open.len()).sum(),
    }
}
