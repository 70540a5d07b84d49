//! Who pays a line before any scheme: the worker's part first, the rest by shares (section 8.1 of docs/model.md).

use rust_decimal::Decimal;

use super::given::{GivenClause, GivenDriver, GivenProfile};
use super::payer::{Payer, Payers, divide};
use crate::domain::figure::Number;
use crate::domain::money::{Cents, Heads};
use crate::domain::workforce::ContractKind;

/// What the worker bears of `amount`: the share, rounded, at most the yearly maximum of all participants, cut off.
fn worker_part(driver: &GivenDriver, amount: Cents, participants: Heads) -> Cents {
    if driver.worker_share.is_zero() {
        return Cents::ZERO;
    }
    let share = (amount.euro() * driver.worker_share).to_cents().unwrap_or(amount);
    let most = driver.worker_max_per_year.and_then(|max| (participants * max).down_to_cents());
    most.map_or(share, |most| share.min(most)).min(amount)
}

/// The payers of a line. A line of the unit has no profile and no participants.
pub fn split(
    clause: &GivenClause,
    driver: &GivenDriver,
    profile: Option<&GivenProfile>,
    amount: Cents,
    participants: Heads,
) -> Payers {
    if let Some(payer) = driver.payer.or(driver.kind().usual_payer()) {
        return Payers::only(payer, amount);
    }
    let worker = worker_part(driver, amount, participants);
    let rest = amount - worker;
    let mut payers = Payers::only(Payer::Worker, worker);
    if profile.is_none_or(|profile| profile.contract != ContractKind::Agency) {
        payers[Payer::Employer] = rest;
        return payers;
    }
    let kept = Decimal::ONE.minus(&clause.pass_through.value());
    let agency_share = clause.agency_share.value().times(&kept);
    if let [agency, user_undertaking] = divide(rest, &[agency_share, Decimal::ONE.minus(&agency_share)])[..] {
        payers[Payer::Agency] = agency;
        payers[Payer::UserUndertaking] = user_undertaking;
    }
    payers
}
