//! What each driver costs for a profile and a year: the formulas of section 7 of docs/model.md, one below the other.

use rust_decimal::{Decimal, dec};

use super::table::Operands;
use super::{DriverPlace, GivenDriver};
use crate::domain::costs::given::{Given, GivenClause};
use crate::domain::costs::hour::index;
use crate::domain::costs::operand::{Named, constant, weeks};
use crate::domain::figure::{Number, Unit};
use crate::domain::money::{Euro, Heads, HourlyRate, Hours, Rate};
use crate::domain::period::Year;
use crate::message;

/// Working days in a week: a day of leave is a fifth of the contract hours.
const WORKING_DAYS: Decimal = dec!(5);

const PRICE_RISE: Named = Named::new(Unit::Share, "prijsstijging per jaar", "yearly price rise");
const REPLACED: Named = Named::new(Unit::Share, "lesuren die worden vervangen", "lesson hours that are replaced");
const LOST: Named = Named::new(Unit::Share, "lesuren die niet worden vervangen", "lesson hours that are not replaced");
const WITH_PREPARATION: Named =
    Named::new(Unit::Hours, "uren per gesprek met voorbereiding", "hours of a conversation with preparation");
const DAY_OF_LEAVE: Named = Named::new(Unit::Hours, "uren van een verlofdag", "hours of a day of leave");
const EXISTING: Named = Named::new(Unit::Share, "al verschuldigd deel", "share owed already");
const EMPLOYERS: Named = Named::new(Unit::Number, "werkgevers", "employers");

/// What a driver's formula needs to know of the clause, profile and year.
#[derive(Clone, Debug)]
pub struct Circumstances<N> {
    /// Participants at the start of the year, at all levels together.
    pub participants: Heads<N>,
    /// Lesson hours of all participants together.
    pub lesson_hours: Hours<N>,
    /// Participants who were not so the year before.
    pub new_participants: Heads<N>,
    /// Level steps credited to the clause.
    pub level_steps: Heads<N>,
    /// Heads of the profile, where the clause covers it.
    pub covered_heads: Heads<N>,
    /// Arrivals, where the clause covers the profile.
    pub covered_arrivals: Heads<N>,
    /// Contract hours a week of the profile.
    pub hours_per_week: Hours<N>,
    /// Cost of an hour in lessons or conversations.
    pub time_cost: HourlyRate<N>,
    /// Cost of a paid hour of the buddy.
    pub buddy_hourly_cost: HourlyRate<N>,
    /// Wage bill of the whole year.
    pub wage_bill: Euro<N>,
    /// Share of the year in force.
    pub in_force: Rate<N>,
    /// The calendar year of the line; prices are indexed to it.
    pub year: Year,
    /// Whether it is the first year in force.
    pub is_first_year: bool,
}

/// A driver with its place, from which its values are read as operands.
pub struct PlacedDriver<'g> {
    /// All inputs of the calculation.
    pub given: &'g Given,
    /// The clause that declares it.
    pub clause: &'g GivenClause,
    /// Its index within the clause.
    pub index: usize,
    /// The driver whose cost is computed.
    pub driver: &'g GivenDriver,
}

impl PlacedDriver<'_> {
    /// The amount of this driver, not yet rounded.
    pub fn cost<N: Number>(&self, now: Circumstances<N>) -> Euro<N> {
        let prices = || self.price_index::<N>(now.year);
        let place = DriverPlace { clause: &self.clause.id, driver: self.index };
        match self.driver.values.operands::<N>(&place) {
            Operands::PaidLessonTime { share_in_working_time, wage_continuation } => {
                now.lesson_hours * share_in_working_time * self.lost() * wage_continuation * now.time_cost
            }
            Operands::ReplacementLabour { share_in_working_time, replacement_rate } => {
                now.lesson_hours * share_in_working_time * self.replaced() * replacement_rate * prices()
            }
            Operands::GroupLessons { share_of_hours, price_per_group_hour, average_group_size }
            | Operands::MunicipalGroupLessons { share_of_hours, price_per_group_hour, average_group_size } => {
                now.lesson_hours * share_of_hours * price_per_group_hour / average_group_size * prices()
            }
            Operands::HeadLessons { share_of_hours, price_per_participant, price_per_participant_hour } => {
                (now.participants * price_per_participant * now.in_force
                    + now.lesson_hours * share_of_hours * price_per_participant_hour)
                    * prices()
            }
            Operands::Intake { price } => now.new_participants * price * prices(),
            Operands::Materials { price } => now.participants * price * now.in_force * prices(),
            Operands::Certificate { price } => now.level_steps * price * prices(),
            Operands::PaidGuidanceTime { conversations, hours_each } => {
                now.participants * conversations * hours_each * now.time_cost * now.in_force
            }
            Operands::Adviser { conversations, hours_each, preparation_hours, rate } => {
                let hours = (hours_each + preparation_hours).called(WITH_PREPARATION);
                now.participants * conversations * hours * rate * prices() * now.in_force
            }
            Operands::DevelopmentBudget { budget, use_rate } => {
                now.participants * budget * use_rate * prices() * now.in_force
            }
            Operands::Recognition { price, use_rate } => now.participants * use_rate * price * prices() * now.in_force,
            Operands::TrainingLeave { use_rate, days } => {
                let day = (now.hours_per_week / working_days()).called(DAY_OF_LEAVE);
                now.participants * days * day * use_rate * now.time_cost * now.in_force
            }
            Operands::Buddy { hours_per_week } => {
                now.participants * hours_per_week * weeks() * now.in_force * now.buddy_hourly_cost
            }
            Operands::ContactPoint { workers_per_fte, fte_cost } => {
                fte_cost * (now.covered_heads / workers_per_fte) * prices() * now.in_force
            }
            Operands::InformationPackLanguages { .. } if !now.is_first_year => Euro::zero(),
            Operands::InformationPackLanguages { price, languages } => price * languages * prices(),
            Operands::InformationPackUpkeep { price, languages } => price * languages * prices() * now.in_force,
            Operands::InformationPackArrivals { price } => now.covered_arrivals * price * prices(),
            Operands::TravelCost { days, km, rate } => now.participants * days * km * rate * prices() * now.in_force,
            Operands::TravelTime { days, hours } => now.participants * days * hours * now.time_cost * now.in_force,
            Operands::RegistrationHelp { rate, hours } => now.covered_arrivals * hours * rate * prices(),
            Operands::Administration { rate, hours } => now.participants * hours * rate * prices() * now.in_force,
            Operands::Monitoring { price } => price * self.employers() * prices() * now.in_force,
            Operands::OwnPerWorker { amount } => now.covered_heads * amount * prices() * now.in_force,
            Operands::OwnYearly { amount } => amount * prices() * now.in_force,
            Operands::OwnOnce { .. } if !now.is_first_year => Euro::zero(),
            Operands::OwnOnce { amount } => amount * prices(),
            Operands::FundContribution { rate } => now.wage_bill * rate * now.in_force,
        }
    }

    /// The part of `amount`, the driver's line, that is owed anyway; not yet rounded.
    pub fn existing<N: Number>(&self, amount: Euro<N>) -> Euro<N> {
        let clause = &self.clause.id;
        let share = match self.driver.existing_share {
            Some(own) => EXISTING.input(own, || format!("clauses/{clause}/drivers/{}/existing_share", self.index)),
            None => EXISTING.input(self.clause.existing_share, || format!("clauses/{clause}/existing_share")),
        };
        amount * share
    }

    /// The price index from the driver's price year to `year`.
    fn price_index<N: Number>(&self, year: Year) -> Rate<N> {
        let from = self.driver.price_year.unwrap_or(self.given.reference_year);
        let rise = PRICE_RISE.input(self.given.price_index, || "price_index".to_owned());
        index(rise, i32::from(year) - i32::from(from)).named(
            || message!(nl: "prijsindex {from}–{to}", en: "price index {from}–{to}", from = from, to = year),
            Unit::Number,
        )
    }

    /// The share of the lesson hours in working time that a replacement takes over.
    fn replaced<N: Number>(&self) -> Rate<N> {
        REPLACED.input(self.clause.replaced_share, || format!("clauses/{}/replaced_share", self.clause.id))
    }

    /// The share of the lesson hours in working time that nobody takes over.
    fn lost<N: Number>(&self) -> Rate<N> {
        (Rate::one() - self.replaced()).called(LOST)
    }

    fn employers<N: Number>(&self) -> Rate<N> {
        EMPLOYERS.input(self.given.employers, || "employers".to_owned())
    }
}

/// The share of the lesson hours that a clause pays on in working time; nothing where it pays none.
pub(crate) fn paid_share<N: Number>(clause: &GivenClause) -> Option<Rate<N>> {
    clause.drivers.iter().enumerate().find_map(|(driver, given)| {
        match given.values.operands(&DriverPlace { clause: &clause.id, driver }) {
            Operands::PaidLessonTime { share_in_working_time, .. } => Some(share_in_working_time),
            _ => None,
        }
    })
}

fn working_days<N: Number>() -> Rate<N> {
    constant(WORKING_DAYS, || message!(nl: "werkdagen per week", en: "working days a week"))
}
