//! Workforce profiles.

use akkoord::domain::costs::given::{GivenPension, GivenProfile};
use akkoord::domain::money::{Heads, Rate};
use akkoord::domain::workforce::{AwfRate, ContractKind, EmployerSize, STAY_YEARS, Schooling};
use rust_decimal::{Decimal, dec};

use super::Draws;

/// Leavers as published for the European Union, nobody leaving, and a table with extremes.
const STAY_ON: [[Decimal; STAY_YEARS]; 3] = [
    [dec!(0.69), dec!(0.789423), dec!(0.789423), dec!(0.889212), dec!(0.889212), dec!(0.889212)],
    [dec!(1); STAY_YEARS],
    [dec!(0.9), dec!(1), dec!(0.5), dec!(0), dec!(0.8), dec!(0.95)],
];

impl Draws {
    pub(super) fn profile(&mut self, index: usize, clause_ids: &[String]) -> GivenProfile {
        let heads = self.pick(&[dec!(100), dec!(0), dec!(1), dec!(37.5), dec!(2500), dec!(333), dec!(12.345)]);
        let joint_heads: Option<[[Heads; 5]; STAY_YEARS]> = self.sometimes(15, |draws| {
            std::array::from_fn(|_| std::array::from_fn(|_| draws.pick(&[dec!(0), dec!(1), dec!(2.5), dec!(7)]).into()))
        });
        let counted = joint_heads.map(|cells| cells.iter().flatten().copied().sum());
        GivenProfile {
            id: format!("profile-{index}").into(),
            heads: counted.unwrap_or(heads.into()),
            hourly_wage: self.pick(&[dec!(15), dec!(14.99), dec!(24.1), dec!(38.177), dec!(60)]).into(),
            hours_per_week: self.pick(&[dec!(40), dec!(38), dec!(12.5), dec!(44)]).into(),
            contract: self.pick(&ContractKind::ALL),
            employer_size: self.pick(&[EmployerSize::Small, EmployerSize::Large]),
            whk: self.pick(&[dec!(0), dec!(0.0152)]).into(),
            whk_by_year: self
                .pick(&[&[][..], &[(2027, dec!(0.0127))], &[(2028, dec!(0.0443)), (2029, dec!(0))]])
                .iter()
                .map(|(year, rate)| (*year, Rate::from(*rate)))
                .collect(),
            year_end_bonus: self.pick(&[dec!(0), dec!(0.0833)]).into(),
            stay_share: self.shares().map(Rate::from),
            level_share: self.shares().map(Rate::from),
            stay_on: self.pick(&STAY_ON).map(Rate::from),
            entry_level_share: self.shares().map(Rate::from),
            schooling: self.pick(&[Schooling::Low, Schooling::Mid, Schooling::High]),
            registered_share: self.share().into(),
            awf: self.sometimes(20, |draws| draws.pick(&[AwfRate::Low, AwfRate::High])),
            pension: self.sometimes(50, Self::pension),
            other_employer_cost: self.pick(&[dec!(0), dec!(0), dec!(0.0123)]).into(),
            growth: self.pick(&[dec!(0), dec!(0.03), dec!(-0.4), dec!(-0.05), dec!(0.2)]).into(),
            arrivals_factor: self.pick(&[dec!(1), dec!(2.5), dec!(0)]).into(),
            take_up: self
                .sometimes(30, |draws| (clause_ids[draws.below(clause_ids.len())].clone(), draws.share().into()))
                .into_iter()
                .collect(),
            outside_wage_bill: self.happens(15),
            joint_heads,
            open: Vec::new(),
        }
    }

    fn pension(&mut self) -> GivenPension {
        GivenPension {
            rate: self.pick(&[dec!(0.14), dec!(0)]).into(),
            employee_rate: self.pick(&[dec!(0), dec!(0.07)]).into(),
            franchise: self.pick(&[dec!(17500), dec!(0), dec!(90000)]).into(),
            max_wage: self.pick(&[dec!(80000), dec!(30000)]).into(),
        }
    }
}
