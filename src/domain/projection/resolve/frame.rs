//! Statutory tables by year, and facts about learning.

use std::collections::BTreeMap;

use super::Resolving;
use crate::domain::clause::Level;
use crate::domain::costs::given::{LearningFacts, StatutoryByYear};
use crate::domain::money::{Hours, Rate};
use crate::domain::parameters::{FigureKey, Missing};
use crate::domain::words::Subject;
use crate::domain::workforce::Schooling;

impl Resolving<'_> {
    pub(super) fn statutory(&mut self) -> StatutoryByYear {
        let by_year = |resolving: &mut Self, key: FigureKey, name: &str| {
            let place = |year| format!("parameters/{name}/{year}");
            resolving.figure_by_year(&key, &Subject::Figure(key.to_string()), place)
        };
        let rates = |resolving: &mut Self, key: FigureKey, name: &str| {
            by_year(resolving, key, name).into_iter().map(|(year, rate)| (year, rate.into())).collect()
        };
        StatutoryByYear {
            holiday_allowance: rates(self, FigureKey::HolidayAllowance, "holiday_allowance"),
            max_premium_wage: by_year(self, FigureKey::MaxPremiumWage, "max_premium_wage")
                .into_iter()
                .map(|(year, wage)| (year, wage.into()))
                .collect(),
            awf_low: rates(self, FigureKey::AwfLow, "awf_low"),
            awf_high: rates(self, FigureKey::AwfHigh, "awf_high"),
            aof_low: rates(self, FigureKey::AofLow, "aof_low"),
            aof_high: rates(self, FigureKey::AofHigh, "aof_high"),
            wko: rates(self, FigureKey::Wko, "wko"),
            zvw: rates(self, FigureKey::ZvwEmployer, "zvw"),
        }
    }

    /// Steps for which no number of hours was found stay out; a clause that needs one says so.
    pub(super) fn facts(&mut self) -> LearningFacts {
        let success_rate = match self.dossier.assumptions.success_rate {
            Some(rate) => {
                let basis = self.dossier.assumptions.basis.clone();
                self.rests_on_dossier("facts/success_rate".to_owned(), &basis);
                rate
            }
            None => self
                .figure_now(&FigureKey::LessonSuccessRate, "facts/success_rate".to_owned(), Subject::Dossier)
                .map(Rate::new)
                .unwrap_or_default(),
        };
        let mut need: BTreeMap<String, BTreeMap<Schooling, Hours>> = BTreeMap::new();
        for (level, step) in Level::ALL.into_iter().zip(LearningFacts::STEPS) {
            for schooling in Schooling::ALL {
                let key = FigureKey::Need { schooling, level };
                if matches!(self.figures.now(&key), Err(Missing::Unknown { .. } | Missing::NotFound { .. })) {
                    continue;
                }
                let place = format!("facts/need/{step}/{}", schooling.code());
                if let Some(hours) = self.figure_now(&key, place, Subject::Figure(key.to_string())) {
                    need.entry(step.to_owned()).or_default().insert(schooling, Hours::new(hours));
                }
            }
        }
        LearningFacts { success_rate, need }
    }
}
