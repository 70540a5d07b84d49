//! Funds and subsidies.

use akkoord::domain::costs::Payer;
use akkoord::domain::costs::given::{DriverKind, GivenClause, GivenComponent, GivenComponentKind, GivenScheme};
use akkoord::domain::id::SchemeId;
use akkoord::domain::money::Euro;
use akkoord::domain::period::Date;
use akkoord::domain::workforce::{ContractKind, EmployerSize};
use jiff::ToSpan;
use rust_decimal::{Decimal, dec};

use super::Draws;

/// Whose cost a scheme may take over here.
const BEARERS: [Payer; 4] = [Payer::UserUndertaking, Payer::Employer, Payer::Agency, Payer::Worker];

impl Draws {
    pub(super) fn funding(&mut self, clauses: &[GivenClause], start: Date, end: Date) -> Vec<GivenScheme> {
        let ids: Vec<SchemeId> = (0..self.below(5)).map(|index| format!("scheme-{index}").into()).collect();
        let mut funding: Vec<GivenScheme> = (0..ids.len()).map(|index| self.scheme(index, &ids, start, end)).collect();
        let contributes =
            |clause: &&GivenClause| clause.drivers.iter().any(|driver| driver.kind() == DriverKind::FundContribution);
        // A clause finances at most one scheme.
        for (scheme, clause) in funding.iter_mut().zip(clauses.iter().filter(contributes)) {
            scheme.financed_by = self.sometimes(60, |_| clause.id.clone());
            scheme.overhead = self.pick(&[dec!(0), dec!(0.1), dec!(0.333), dec!(1)]).into();
        }
        funding
    }

    fn scheme(&mut self, index: usize, ids: &[SchemeId], start: Date, end: Date) -> GivenScheme {
        let from = match self.below(4) {
            0 => start - 100.days(),
            1 => end,
            2 => start + i64::try_from(self.below(500)).expect("a few days").days(),
            _ => start - 30.days(),
        };
        let open = self.pick(&[3000, 0, 400, 29, 30]);
        GivenScheme {
            id: ids[index].clone(),
            payer: self.pick(&[Payer::SectorFund, Payer::State, Payer::Municipality]),
            from,
            to: from + i64::from(open).days(),
            components: self.components(),
            bearers: self.sometimes(50, |draws| draws.some_of(50, &BEARERS)),
            chance: self.pick(&[dec!(1), dec!(1), dec!(1), dec!(0.2), dec!(0)]).into(),
            excludes: ids.iter().filter(|id| **id != ids[index] && self.happens(20)).cloned().collect(),
            contracts: self.sometimes(20, |draws| draws.some_of(50, &ContractKind::ALL)),
            employer_size: self.sometimes(20, |draws| draws.pick(&[EmployerSize::Small, EmployerSize::Large])),
            on_level_gain: self.happens(25),
            max_per_participant: self.limit(35, &[dec!(100), dec!(2500), dec!(333.33)]),
            max_per_employer: self.limit(30, &[dec!(500), dec!(10000), dec!(12.345)]),
            min_per_employer: self.limit(25, &[dec!(100), dec!(2000), dec!(0.01)]),
            min_hours: self.sometimes(25, |draws| draws.pick(&[dec!(60), dec!(75.5), dec!(20), dec!(0)]).into()),
            gain_hours: self.sometimes(30, |draws| draws.pick(&[dec!(70), dec!(40), dec!(240)]).into()),
            applying_employers: self.sometimes(25, |draws| draws.pick(&[dec!(1), dec!(0.5)]).into()),
            eligible_share: if self.happens(25) { self.share().into() } else { dec!(1).into() },
            financed_by: None,
            overhead: dec!(0).into(),
            ceiling: self.limit(35, &[dec!(1000), dec!(20000), dec!(400000), dec!(99.999)]),
        }
    }

    fn limit(&mut self, percent: usize, amounts: &[Decimal]) -> Option<Euro> {
        self.sometimes(percent, |draws| draws.pick(amounts).into())
    }

    /// Up to three components that together cover a driver at most once.
    fn components(&mut self) -> Vec<GivenComponent> {
        let mut covers = vec![Vec::new(); 1 + self.below(3)];
        for kind in DriverKind::ALL {
            let component = self.below(4);
            if let Some(kinds) = covers.get_mut(component) {
                kinds.push(kind);
            }
        }
        covers.into_iter().map(|covers| self.component(covers)).collect()
    }

    fn component(&mut self, covers: Vec<DriverKind>) -> GivenComponent {
        let kind = self.pick(&[GivenComponentKind::Percentage, GivenComponentKind::PerHour, GivenComponentKind::Fixed]);
        let mut component =
            GivenComponent { kind, covers, rate: None, amount_per_hour: None, max_hours: None, amount: None };
        match kind {
            GivenComponentKind::Percentage => component.rate = Some(self.share().into()),
            GivenComponentKind::PerHour => {
                component.amount_per_hour = Some(self.pick(&[dec!(19.8), dec!(5), dec!(10.005)]).into());
                component.max_hours = self.sometimes(70, |draws| draws.pick(&[dec!(70), dec!(30), dec!(40.5)]).into());
            }
            GivenComponentKind::Fixed => component.amount = Some(self.price().into()),
        }
        component
    }
}
