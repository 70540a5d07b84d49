//! Clauses and their drivers.

use akkoord::domain::clause::Level;
use akkoord::domain::costs::Payer;
use akkoord::domain::costs::given::{DriverKind, DriverValues, GivenClause, GivenDriver, GivenProfile, Proof};
use akkoord::domain::money::Rate;
use akkoord::domain::workforce::ContractKind;
use rust_decimal::{Decimal, dec};

use super::Draws;

/// Drivers that depend on lessons.
const OF_LESSONS: [DriverKind; 7] = [
    DriverKind::PaidLessonTime,
    DriverKind::GroupLessons,
    DriverKind::HeadLessons,
    DriverKind::ReplacementLabour,
    DriverKind::MunicipalGroupLessons,
    DriverKind::Certificate,
    DriverKind::Intake,
];

impl Draws {
    pub(super) fn clause(&mut self, id: &str, is_language: bool, profiles: &[GivenProfile]) -> GivenClause {
        let target = is_language.then(|| self.pick(&[Level::B1, Level::A1, Level::A2, Level::B2]));
        let kinds: Vec<DriverKind> = (0..=self.below(6))
            .map(
                |_| if is_language && self.below(4) < 3 { self.pick(&OF_LESSONS) } else { self.pick(&DriverKind::ALL) },
            )
            .collect();
        GivenClause {
            id: id.into(),
            target,
            waiting_months: self.pick(&[dec!(0), dec!(6), dec!(12), dec!(13), dec!(60), dec!(7.5)]).into(),
            proof: self.pick(&[None, Some(Proof::Brp), Some(Proof::Either), Some(Proof::Service)]),
            on_request_rate: if self.happens(30) { self.share().into() } else { Decimal::ZERO.into() },
            take_up: self.share().into(),
            hours_per_year: match is_language {
                true => self.pick(&[dec!(120), dec!(80), dec!(240), dec!(75.5), dec!(0)]).into(),
                false => Decimal::ZERO.into(),
            },
            covers: self.sometimes(40, |draws| draws.some_of(50, &ContractKind::ALL)),
            agency_share: self.share().into(),
            pass_through: self.share().into(),
            replaced_share: self.pick(&[dec!(0), dec!(0), dec!(0.25), dec!(1)]).into(),
            existing_share: self.existing(),
            drivers: kinds.into_iter().map(|kind| self.driver(kind, profiles)).collect(),
        }
    }

    fn driver(&mut self, kind: DriverKind, profiles: &[GivenProfile]) -> GivenDriver {
        let mut driver = GivenDriver::of_kind(kind);
        for term in kind.terms() {
            if term.is_required || self.below(10) < 8 {
                let value = self.value(kind, term.key);
                assert!(driver.values.state(term.key, value), "‘{}’ is a value of {}", term.key, kind.code());
            }
        }
        driver.payer = self.sometimes(12, |draws| draws.pick(&Payer::ALL));
        if self.happens(25) {
            driver.worker_share = self.share().into();
            driver.worker_max_per_year =
                self.sometimes(60, |draws| draws.pick(&[dec!(50), dec!(100.005), dec!(0), dec!(12.34)]).into());
        }
        driver.existing_share = self.sometimes(20, Self::existing);
        driver.price_year = self.sometimes(25, |draws| draws.pick(&[2024, 2026, 2029]));
        if let DriverValues::Buddy { buddy_profile, .. } = &mut driver.values {
            *buddy_profile = self.sometimes(40, |draws| profiles[draws.below(profiles.len())].id.to_string());
        }
        driver
    }

    /// Mostly nothing, as it is of most clauses.
    fn existing(&mut self) -> Rate {
        if self.happens(30) { self.share().into() } else { Rate::ZERO }
    }

    fn value(&mut self, kind: DriverKind, key: &str) -> Decimal {
        match key {
            "wage_continuation" => self.share() + self.pick(&[dec!(0), dec!(0.05), dec!(1)]),
            "share_in_working_time" | "share_of_hours" | "use_rate" => self.share(),
            "rate" if kind == DriverKind::FundContribution => self.pick(&[dec!(0.001), dec!(0.0025)]),
            "rate" if kind == DriverKind::TravelCost => self.pick(&[dec!(0.23), dec!(0.405)]),
            "km" => self.pick(&[dec!(24), dec!(12.5), dec!(0)]),
            "average_group_size" => self.pick(&[dec!(8), dec!(9), dec!(7.5)]),
            "conversations" | "languages" => self.pick(&[dec!(1), dec!(2), dec!(0.5), dec!(3)]),
            "hours_each" | "preparation_hours" | "hours" | "days" => {
                self.pick(&[dec!(1), dec!(1.5), dec!(0.75), dec!(5)])
            }
            "hours_per_week" => self.pick(&[dec!(0.5), dec!(1), dec!(0.25)]),
            "workers_per_fte" => self.pick(&[dec!(250), dec!(333)]),
            "fte_cost" => self.pick(&[dec!(65000), dec!(0)]),
            _ => self.price(),
        }
    }
}
