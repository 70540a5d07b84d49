//! Workers as they are counted: what a group of them adds up to.

use rust_decimal::Decimal;

use super::profile::{Profile, STAY_YEARS};
use super::spread::spread;
use super::worker::Worker;
use crate::domain::figure::Number;
use crate::domain::learning::LEVELS;
use crate::domain::period::WEEKS;

/// Workers counted together.
#[derive(Clone, Debug, Default)]
pub(super) struct Tally {
    pub heads: u64,
    pub gross_year: Decimal,
    /// Hours a week of all of them.
    pub hours: Decimal,
    pub cells: [[u64; LEVELS]; STAY_YEARS],
    pub level_unknown: [u64; STAY_YEARS],
    pub registered: u64,
    pub not_registered: u64,
    pub schooling_unknown: u64,
    /// The lowest and highest pay of a year, while all have the same hours.
    pay: Option<(Decimal, Decimal)>,
    /// The lowest and highest hours a week and hourly wage, once it is known how many hours all have.
    pub reach: Option<Reach>,
}

/// From where to where hours and wages of a group reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Reach {
    pub hours: (Decimal, Decimal),
    pub wage: (Decimal, Decimal),
}

impl Reach {
    fn with(self, other: Self) -> Self {
        let both = |a: (Decimal, Decimal), b: (Decimal, Decimal)| (a.0.min(b.0), a.1.max(b.1));
        Self { hours: both(self.hours, other.hours), wage: both(self.wage, other.wage) }
    }
}

impl Tally {
    /// Counts a worker; all that are counted have the same hours.
    pub fn add(&mut self, worker: &Worker) {
        let Worker {
            contract: _,
            awf: _,
            youth: _,
            schooling,
            hours_per_week: _,
            gross_year,
            stay_years,
            level,
            registered,
        } = *worker;
        let gross = gross_year.value();
        self.heads += 1;
        self.gross_year = self.gross_year.plus(&gross);
        self.pay = Some(self.pay.map_or((gross, gross), |(low, high)| (low.min(gross), high.max(gross))));
        self.schooling_unknown += u64::from(schooling.is_none());
        let stay = stay_years.min(STAY_YEARS - 1);
        match level {
            Some(level) => self.cells[stay][level.min(LEVELS - 1)] += 1,
            None => self.level_unknown[stay] += 1,
        }
        match registered {
            Some(true) => self.registered += 1,
            Some(false) => self.not_registered += 1,
            None => {}
        }
    }

    /// Says that everybody counted has these hours a week, once all are counted: a division a group, not a worker.
    pub fn with_hours(&self, hours: Decimal) -> Self {
        let wage = |pay: Decimal| pay.checked_div(hours.times(&WEEKS)).unwrap_or_default();
        let reach = self.pay.map(|(low, high)| Reach { hours: (hours, hours), wage: (wage(low), wage(high)) });
        Self { hours: Decimal::from(self.heads).times(&hours), reach, ..self.clone() }
    }

    /// Counts the workers of another group too.
    pub fn merge(&mut self, other: &Self) {
        let Self {
            heads,
            gross_year,
            hours,
            cells,
            level_unknown,
            registered,
            not_registered,
            schooling_unknown,
            pay: _,
            reach,
        } = other;
        self.heads += heads;
        self.gross_year = self.gross_year.plus(gross_year);
        self.hours = self.hours.plus(hours);
        for (own, other) in self.cells.iter_mut().flatten().zip(cells.iter().flatten()) {
            *own += other;
        }
        for (own, other) in self.level_unknown.iter_mut().zip(level_unknown) {
            *own += other;
        }
        self.registered += registered;
        self.not_registered += not_registered;
        self.schooling_unknown += schooling_unknown;
        self.reach = match (self.reach, *reach) {
            (Some(own), Some(other)) => Some(own.with(other)),
            (own, other) => own.or(other),
        };
    }

    /// The average hours a week.
    pub fn average_hours(&self) -> Decimal {
        self.hours.checked_div(Decimal::from(self.heads)).unwrap_or_default()
    }

    /// The average hourly wage, weighted by hours.
    ///
    /// The quotient keeps 28 digits: times heads and hours again it differs by less than a millionth of a cent.
    pub fn average_wage(&self) -> Decimal {
        self.gross_year.checked_div(self.hours.times(&WEEKS)).unwrap_or_default()
    }

    /// Workers of each level, as far as known.
    pub fn known_levels(&self) -> [Decimal; LEVELS] {
        std::array::from_fn(|level| Decimal::from(self.cells.iter().map(|levels| levels[level]).sum::<u64>()))
    }

    /// Heads by stay and level; those of unknown level in proportion to the known ones of the group, otherwise of the
    /// file, otherwise to the pattern's shares.
    pub fn joint_heads(&self, pattern: &Profile, file_levels: &[Decimal; LEVELS]) -> [[Decimal; LEVELS]; STAY_YEARS] {
        let weights = [self.known_levels(), *file_levels, pattern.level_share.map(|share| share.value())];
        std::array::from_fn(|stay| {
            let known = self.cells[stay].map(Decimal::from);
            let unknown = Decimal::from(self.level_unknown[stay]);
            let spread_out = weights.iter().find_map(|weights| spread(unknown, *weights));
            let Some(added) = spread_out else { return known };
            std::array::from_fn(|level| known[level].plus(&added[level]))
        })
    }
}
