//! Who pays a line before any scheme: the worker's part first, the rest by shares (section 8.1 of docs/model.md).

use rust_decimal::Decimal;

use super::drivers::PlacedDriver;
use super::given::{GivenClause, GivenProfile};
use super::operand::Named;
use super::payer::{Payer, Payers, divide};
use crate::domain::figure::{Number, Unit};
use crate::domain::money::{Cents, Euro, Heads, Rate};
use crate::domain::workforce::ContractKind;

const WORKER_SHARE: Named = Named::new(Unit::Share, "deel van de werknemer", "part of the worker");
const WORKER_MAX: Named = Named::new(
    Unit::EuroPerYear,
    "hoogste eigen bijdrage van een deelnemer per jaar",
    "highest own contribution of a participant a year",
);
const AGENCY_SHARE: Named = Named::new(Unit::Share, "deel van het uitzendbureau", "part of the agency");
const PASS_THROUGH: Named =
    Named::new(Unit::Share, "deel daarvan dat het uitzendbureau doorberekent", "part of it that the agency passes on");

/// By which rule a line is divided over payers before any scheme.
#[derive(Clone, Debug)]
pub enum Split<N> {
    /// All of it is one payer's.
    Whole(Payer),
    /// The worker's part comes first, and the rest is shared.
    Shared {
        /// The worker's part; nothing where no share is the worker's.
        worker: Option<WorkerPart<N>>,
        /// The share of the agency in the rest, of which the user undertaking bears the other part; nothing where the
        /// employer bears the rest.
        agency: Option<Rate<N>>,
    },
}

/// What the worker bears of a line.
#[derive(Clone, Debug)]
pub struct WorkerPart<N> {
    /// The share of the amount.
    pub share: Rate<N>,
    /// The most a participant pays a year.
    pub most: Option<Euro<N>>,
}

impl<N: Number> Split<N> {
    /// The rule of a driver for a profile, or for the whole unit.
    pub fn of(placed: &PlacedDriver<'_>, profile: Option<&GivenProfile>) -> Self {
        let PlacedDriver { given: _, clause, index, driver } = placed;
        if let Some(payer) = driver.payer.or(driver.kind().usual_payer()) {
            return Self::Whole(payer);
        }
        let place = |key: &str| format!("clauses/{}/drivers/{index}/{key}", clause.id);
        let worker = (!driver.worker_share.is_zero()).then(|| WorkerPart {
            share: WORKER_SHARE.input(driver.worker_share, || place("worker_share")),
            most: driver.worker_max_per_year.map(|most| WORKER_MAX.input(most, || place("worker_max_per_year"))),
        });
        let is_agency = profile.is_some_and(|profile| profile.contract == ContractKind::Agency);
        Self::Shared { worker, agency: is_agency.then(|| agency_part(clause)) }
    }
}

/// What the agency bears of the cost of its workers and does not pass on.
fn agency_part<N: Number>(clause: &GivenClause) -> Rate<N> {
    let share: Rate<N> = AGENCY_SHARE.input(clause.agency_share, || format!("clauses/{}/agency_share", clause.id));
    let passed_on: Rate<N> = PASS_THROUGH.input(clause.pass_through, || format!("clauses/{}/pass_through", clause.id));
    share * (Rate::one() - passed_on)
}

impl Split<Decimal> {
    /// The payers of a line of `amount`. A line of the unit has no participants.
    ///
    /// Rounding: the worker's share to the cent, half away from zero, and at most the maximum of all participants, cut off;
    /// the rest in whole cents by largest remainders.
    pub fn divide(&self, amount: Cents, participants: Heads) -> Payers {
        let (worker, agency) = match self {
            Self::Whole(payer) => return Payers::only(*payer, amount),
            Self::Shared { worker, agency } => (worker, agency),
        };
        let worker = worker.as_ref().map_or(Cents::ZERO, |part| part.of(amount, participants));
        let rest = amount - worker;
        let mut payers = Payers::only(Payer::Worker, worker);
        let Some(share) = agency else {
            payers[Payer::Employer] = rest;
            return payers;
        };
        if let [agency, user_undertaking] = divide(rest, &[share.value(), Decimal::ONE.minus(&share.value())])[..] {
            payers[Payer::Agency] = agency;
            payers[Payer::UserUndertaking] = user_undertaking;
        }
        payers
    }
}

impl WorkerPart<Decimal> {
    fn of(&self, amount: Cents, participants: Heads) -> Cents {
        let share = (amount.euro() * self.share).to_cents().unwrap_or(amount);
        let most = self.most.and_then(|most| (participants * most).down_to_cents());
        most.map_or(share, |most| share.min(most)).min(amount)
    }
}
