//! Statutory tables by year, and facts about learning.

use std::collections::BTreeMap;

use super::Resolving;
use crate::domain::clause::Level;
use crate::domain::costs::given::{LearningFacts, StatutoryByYear};
use crate::domain::diagnostic::Subject;
use crate::domain::money::{Hours, Rate};
use crate::domain::workforce::Schooling;

impl Resolving<'_> {
    pub(super) fn statutory(&mut self) -> StatutoryByYear {
        let rates = |resolving: &mut Self, id: &str, key: &str| {
            resolving.figure_by_year(id, key).into_iter().map(|(year, rate)| (year, rate.into())).collect()
        };
        StatutoryByYear {
            holiday_allowance: rates(self, "holiday-allowance", "holiday_allowance"),
            max_premium_wage: self
                .figure_by_year("premium-wage.max", "max_premium_wage")
                .into_iter()
                .map(|(year, wage)| (year, wage.into()))
                .collect(),
            awf_low: rates(self, "awf.low", "awf_low"),
            awf_high: rates(self, "awf.high", "awf_high"),
            aof_low: rates(self, "aof.low", "aof_low"),
            aof_high: rates(self, "aof.high", "aof_high"),
            wko: rates(self, "wko", "wko"),
            zvw: rates(self, "zvw.employer", "zvw"),
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
                .figure_now("lesson.success-rate", "facts/success_rate".to_owned(), Subject::Dossier)
                .map(Rate::new)
                .unwrap_or_default(),
        };
        let mut need: BTreeMap<String, BTreeMap<Schooling, Hours>> = BTreeMap::new();
        let schoolings = [(Schooling::Low, "low"), (Schooling::Mid, "mid"), (Schooling::High, "high")];
        let levels = [(Level::BelowA1, "below-a1"), (Level::A1, "a1"), (Level::A2, "a2"), (Level::B1, "b1")];
        for (level, level_id) in levels {
            let step = LearningFacts::STEPS[level.index()];
            for (schooling, schooling_id) in schoolings {
                let id = format!("need.{schooling_id}.{level_id}");
                let known = self.override_of(&id).is_some()
                    || self.data.figures.by_id.get(&id).is_some_and(|figure| !figure.entries.is_empty());
                if !known {
                    continue;
                }
                let place = format!("facts/need/{step}/{schooling_id}");
                if let Some(hours) = self.figure_now(&id, place, Subject::Figure(id.clone())) {
                    need.entry(step.to_owned()).or_default().insert(schooling, Hours::new(hours));
                }
            }
        }
        LearningFacts { success_rate, need }
    }
}
