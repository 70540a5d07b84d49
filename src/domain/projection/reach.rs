//! Whom a package reaches: the typology of the advice, and participants and level steps in each of its quadrants.

use rust_decimal::Decimal;

use super::assessment::Assessment;
use super::course::Credits;
use super::index::{ClauseIndex, ProfileIndex};
use crate::domain::clause::Level;
use crate::domain::costs::Given;
use crate::domain::costs::given::GivenProfile;
use crate::domain::costs::participation::{Entitlement, is_below_target};
use crate::domain::learning::LEVELS;
use crate::domain::money::{Heads, HourlyRate, Rate};
use crate::domain::period::Year;
use crate::domain::workforce::stay::State;
use crate::domain::workforce::{ContractKind, STAY_YEARS};

/// Where a profile stands on the labour market (advice, figures 7, 8 and 11).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Position {
    /// *kwetsbaar*: no permanent contract, and at most 130 % of the minimum wage.
    Vulnerable,
    /// *daartussen*: everybody else.
    InBetween,
    /// *perspectiefrijk*: a permanent contract, and more than 130 % of the minimum wage.
    Promising,
}

/// How long somebody has stayed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stay {
    /// Up to the dossier's boundary.
    Short,
    /// Past that boundary.
    Long,
}

/// What the typology is measured by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Typology {
    /// The minimum wage on the day wages were read.
    pub minimum_wage: HourlyRate,
    /// Up to how many times the minimum wage counts as low pay (1.30).
    pub low_pay: Rate,
    /// Up to how many years of stay counts as short.
    pub short_stay_years: u8,
}

impl Typology {
    /// Where a profile stands, by its contract and its wage at the reference date.
    pub fn position(&self, profile: &GivenProfile) -> Position {
        let is_permanent = profile.contract == ContractKind::Permanent;
        let is_low_paid = profile.hourly_wage <= self.minimum_wage * self.low_pay;
        match (is_permanent, is_low_paid) {
            (false, true) => Position::Vulnerable,
            (true, false) => Position::Promising,
            (true, true) | (false, false) => Position::InBetween,
        }
    }

    /// Whether a number of completed years counts as a short or a long stay.
    pub fn stay(&self, completed: usize) -> Stay {
        if completed < usize::from(self.short_stay_years) { Stay::Short } else { Stay::Long }
    }
}

/// Who is reached in a quadrant in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quadrant {
    /// Position on the labour market.
    pub position: Position,
    /// Whether they have stayed longer than the dossier's boundary.
    pub stay: Stay,
    /// Workers at the start of the year.
    pub heads: Heads,
    /// Workers who take part in at least one of the clauses.
    ///
    /// Who takes part in two clauses counts once: in each cell the clause that reaches most counts, so this is the
    /// least number of people it can be.
    pub participants: Heads,
    /// Level steps of the year that are credited to the clauses.
    pub level_steps: Heads,
}

/// Heads, participants and level steps by quadrant in `year`, over the clauses that `counts` chooses.
pub fn reach(
    given: &Given,
    assessment: &Assessment,
    typology: Typology,
    year: Year,
    counts: impl Fn(ClauseIndex) -> bool,
) -> Vec<Quadrant> {
    let positions = [Position::Vulnerable, Position::InBetween, Position::Promising];
    let empty = |position, stay| Quadrant {
        position,
        stay,
        heads: Heads::ZERO,
        participants: Heads::ZERO,
        level_steps: Heads::ZERO,
    };
    let mut quadrants: Vec<Quadrant> = positions
        .into_iter()
        .flat_map(|position| [empty(position, Stay::Short), empty(position, Stay::Long)])
        .collect();
    for own in reach_by_profile(given, assessment, typology, year, counts) {
        let of = quadrants.iter_mut().find(|quadrant| quadrant.position == own.position && quadrant.stay == own.stay);
        let Some(quadrant) = of else { continue };
        quadrant.heads += own.heads;
        quadrant.participants += own.participants;
        quadrant.level_steps += own.level_steps;
    }
    quadrants
}

/// Who is reached of one profile, by length of stay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProfileReach {
    /// Whom it is about.
    pub profile: ProfileIndex,
    /// Where it stands on the labour market.
    pub position: Position,
    /// Whether they have stayed longer than the dossier's boundary.
    pub stay: Stay,
    /// Workers at the start of the year.
    pub heads: Heads,
    /// Workers who take part in at least one of the clauses, as [`Quadrant::participants`] counts them.
    pub participants: Heads,
    /// Level steps credited to the clauses.
    pub level_steps: Heads,
}

/// What [`reach`] sums: each profile by short and long stay, in the order of the profiles.
pub fn reach_by_profile(
    given: &Given,
    assessment: &Assessment,
    typology: Typology,
    year: Year,
    counts: impl Fn(ClauseIndex) -> bool,
) -> Vec<ProfileReach> {
    let mut reached = Vec::new();
    let Some(year_index) = assessment.year_index(year) else { return reached };
    for ((index, profile), years) in ProfileIndex::over(&given.profiles).zip(&assessment.profiles) {
        let empty = |stay| ProfileReach {
            profile: index,
            position: typology.position(profile),
            stay,
            heads: Heads::ZERO,
            participants: Heads::ZERO,
            level_steps: Heads::ZERO,
        };
        let [mut short, mut long] = [empty(Stay::Short), empty(Stay::Long)];
        let state = State(years[year_index].state);
        let participants = participants_by_stay(given, profile, &state, &counts);
        let steps = Credits::of_year(given, profile, &state, &assessment.years[year_index]);
        for (completed, taking_part) in participants.into_iter().enumerate() {
            let own = match typology.stay(completed) {
                Stay::Short => &mut short,
                Stay::Long => &mut long,
            };
            own.heads += state.0[completed].iter().copied().sum();
            own.participants += taking_part;
            own.level_steps += steps.steps_by_stay(completed, &counts);
        }
        reached.extend([short, long]);
    }
    reached
}

/// In each cell the participants of the clause that reaches most, summed over levels.
fn participants_by_stay(
    given: &Given,
    profile: &GivenProfile,
    state: &State,
    counts: impl Fn(ClauseIndex) -> bool,
) -> [Heads; STAY_YEARS] {
    let mut widest = [[Heads::ZERO; LEVELS]; STAY_YEARS];
    for (_, clause) in ClauseIndex::over(&given.clauses).filter(|(index, _)| counts(*index)) {
        let Some(entitlement) = Entitlement::<Decimal>::new(clause, profile) else { continue };
        for (completed, levels) in widest.iter_mut().enumerate() {
            for level in Level::ALL.into_iter().filter(|level| is_below_target(clause, *level)) {
                let taking_part = entitlement.in_cell(state.0[completed][level.index()], completed);
                levels[level.index()] = levels[level.index()].at_least(&taking_part);
            }
        }
    }
    widest.map(|levels| levels.into_iter().sum())
}

/// The share of the vulnerable that is reached, where there are any.
pub fn share_of_vulnerable(quadrants: &[Quadrant]) -> Option<Rate> {
    let vulnerable = || quadrants.iter().filter(|quadrant| quadrant.position == Position::Vulnerable);
    let heads: Heads = vulnerable().map(|quadrant| quadrant.heads).sum();
    let reached: Heads = vulnerable().map(|quadrant| quadrant.participants).sum();
    heads.is_positive().then(|| reached / heads)
}

#[cfg(test)]
mod tests {
    use rust_decimal::dec;

    use super::*;
    use crate::domain::workforce::{EmployerSize, Schooling};

    const TYPOLOGY: Typology =
        Typology { minimum_wage: HourlyRate::new(dec!(10)), low_pay: Rate::new(dec!(1.3)), short_stay_years: 2 };

    fn profile(contract: ContractKind, wage: Decimal) -> GivenProfile {
        let first = |index: usize| Rate::new(Decimal::from(u8::from(index == 0)));
        GivenProfile {
            id: "p".into(),
            heads: Heads::new(dec!(1)),
            hourly_wage: HourlyRate::new(wage),
            hours_per_week: dec!(38).into(),
            contract,
            employer_size: EmployerSize::Small,
            whk: Rate::ZERO,
            whk_by_year: Default::default(),
            year_end_bonus: Rate::ZERO,
            stay_share: std::array::from_fn(first),
            level_share: std::array::from_fn(first),
            stay_on: std::array::from_fn(first),
            entry_level_share: std::array::from_fn(first),
            schooling: Schooling::Low,
            registered_share: Rate::ZERO,
            awf: None,
            pension: None,
            other_employer_cost: Rate::ZERO,
            growth: Rate::ZERO,
            arrivals_factor: Rate::ZERO,
            take_up: Default::default(),
            outside_wage_bill: false,
            joint_heads: None,
            open: Vec::new(),
        }
    }

    #[test]
    fn a_hundred_and_thirty_percent_of_the_minimum_is_still_low_pay_and_a_cent_more_is_not() {
        assert_eq!(TYPOLOGY.position(&profile(ContractKind::FixedTerm, dec!(13.00))), Position::Vulnerable);
        assert_eq!(TYPOLOGY.position(&profile(ContractKind::FixedTerm, dec!(13.01))), Position::InBetween);
        assert_eq!(TYPOLOGY.position(&profile(ContractKind::Permanent, dec!(13.00))), Position::InBetween);
        assert_eq!(TYPOLOGY.position(&profile(ContractKind::Permanent, dec!(13.01))), Position::Promising);
    }

    #[test]
    fn two_completed_years_are_a_long_stay_where_the_boundary_is_two() {
        assert_eq!(TYPOLOGY.stay(1), Stay::Short);
        assert_eq!(TYPOLOGY.stay(2), Stay::Long);
    }
}
