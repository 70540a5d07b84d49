//! Random inputs of a calculation: every kind of contract, driver and scheme, in numbers that meet each other's limits.
//!
//! A stream of draws decides everything; a stream of zeros is the simplest given, so that a failure shrinks to a small one.

mod clause;
mod profile;
mod scheme;

use akkoord::domain::costs::Given;
use akkoord::domain::costs::given::{LearningFacts, StatutoryByYear};
use akkoord::domain::period::{Date, Year};
use akkoord::domain::workforce::Schooling;
use jiff::ToSpan;
use proptest::prelude::*;
use rust_decimal::{Decimal, dec};

/// A given that can be computed.
pub fn any_given() -> impl Strategy<Value = Given> {
    proptest::collection::vec(any::<u16>(), 600).prop_map(|numbers| Draws { numbers, next: 0 }.given())
}

/// Numbers that decide, one after the other; past the last one everything is at its simplest.
pub struct Draws {
    numbers: Vec<u16>,
    next: usize,
}

impl Draws {
    fn below(&mut self, limit: usize) -> usize {
        let number = self.numbers.get(self.next).copied().unwrap_or_default();
        self.next += 1;
        usize::from(number) * limit / (usize::from(u16::MAX) + 1)
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }

    /// True this many times in a hundred; false where the stream is zero.
    fn happens(&mut self, percent: usize) -> bool {
        self.below(100) >= 100 - percent
    }

    fn sometimes<T>(&mut self, percent: usize, value: impl FnOnce(&mut Self) -> T) -> Option<T> {
        self.happens(percent).then(|| value(self))
    }

    fn some_of<T: Copy>(&mut self, percent: usize, from: &[T]) -> Vec<T> {
        let chosen: Vec<T> = from.iter().copied().filter(|_| self.happens(percent)).collect();
        if chosen.is_empty() { vec![self.pick(from)] } else { chosen }
    }

    /// A share that other shares can tie with, or one in thousandths that hardly ever does.
    fn share(&mut self) -> Decimal {
        match self.below(3) {
            0 => self.pick(&[dec!(0.5), dec!(1), dec!(0), dec!(0.25), dec!(0.3), dec!(0.1), dec!(0.7), dec!(0.333)]),
            _ => Decimal::new(i64::try_from(self.below(1001)).expect("at most a thousand"), 3),
        }
    }

    /// Shares in steps of 5 % that add up to 1.
    fn shares<const N: usize>(&mut self) -> [Decimal; N] {
        let mut shares = [Decimal::ZERO; N];
        (0..20).for_each(|_| shares[self.below(N)] += dec!(0.05));
        shares
    }

    fn price(&mut self) -> Decimal {
        match self.below(2) {
            0 => self.pick(&[dec!(110), dec!(0), dec!(0.01), dec!(18.88), dec!(250), dec!(33.335)]),
            _ => Decimal::new(i64::try_from(self.below(100_000)).expect("a small number"), 2),
        }
    }

    fn given(&mut self) -> Given {
        let first_day = self.pick(&[0, 0, 364, 59, 1]).max(self.below(365));
        let start = day(2027) + i64::try_from(first_day).expect("a day of a year").days();
        let start = if self.happens(30) { day(2028) } else { start };
        let length = match self.below(3) {
            0 => self.pick(&[365, 1, 366, 731, 2]),
            1 => 1 + self.below(400),
            _ => 300 + self.below(1_900),
        };
        let clauses = 1 + self.below(4);
        let clause_ids: Vec<String> = (0..clauses).map(|index| format!("clause-{index}")).collect();
        let profiles: Vec<_> = (0..=self.below(4)).map(|index| self.profile(index, &clause_ids)).collect();
        let languages = self.below(4);
        let of_id = |(index, id): (usize, &String)| self.clause(id, index < languages, &profiles);
        let clauses: Vec<_> = clause_ids.iter().enumerate().map(of_id).collect();
        let end = start + i64::try_from(length - 1).expect("a few years").days();
        Given {
            name: "random".to_owned(),
            start,
            end,
            reference_year: self.pick(&[2026, 2025, 2028]),
            wage_index: self.pick(&[dec!(0), dec!(0.03), dec!(-0.01)]).into(),
            wages_rise_until: self.pick(&[None, None, Some(2027)]),
            price_index: self.pick(&[dec!(0), dec!(0.02), dec!(0.0333)]).into(),
            employers: self.pick(&[dec!(1), dec!(25), dec!(7.5)]).into(),
            full_time_hours: self.pick(&[dec!(40), dec!(38), dec!(36)]).into(),
            worked_share: self.pick(&[dec!(1), dec!(1), dec!(0.88)]).into(),
            parameters: self.parameters(),
            facts: self.facts(),
            funding: self.funding(&clauses, start, end),
            clauses,
            profiles,
        }
    }

    fn parameters(&mut self) -> StatutoryByYear {
        let one = |rate: Decimal| std::iter::once((2026, rate.into())).collect();
        let mut parameters = StatutoryByYear {
            holiday_allowance: one(dec!(0.08)),
            max_premium_wage: std::iter::once((2026, dec!(79409).into())).collect(),
            awf_low: one(dec!(0.0274)),
            awf_high: one(dec!(0.0774)),
            aof_low: one(dec!(0.0627)),
            aof_high: one(dec!(0.0763)),
            wko: one(dec!(0.005)),
            zvw: one(dec!(0.061)),
        };
        if self.happens(40) {
            parameters
                .max_premium_wage
                .insert(self.pick(&[2027, 2028, 2029]), self.pick(&[dec!(81000), dec!(38000)]).into());
        }
        if self.happens(40) {
            parameters.aof_low.insert(2028, dec!(0.07).into());
        }
        parameters
    }

    fn facts(&mut self) -> LearningFacts {
        let mut hours =
            |schooling| (schooling, self.pick(&[dec!(120), dec!(240), dec!(60), dec!(110), dec!(720)]).into());
        let mut step =
            |name: &str| (name.to_owned(), [Schooling::Low, Schooling::Mid, Schooling::High].map(&mut hours).into());
        let need = LearningFacts::STEPS.map(&mut step).into();
        LearningFacts { success_rate: self.share().into(), need }
    }
}

/// The first day of a year.
fn day(year: Year) -> Date {
    Date::constant(year, 1, 1)
}
