//! What each driver costs for a profile and a year: the formulas of section 7 of docs/model.md.

use rust_decimal::Decimal;

use super::given::{DriverKind, Given, GivenClause, GivenDriver};
use super::hour::{constant, index, input, weeks};
use crate::domain::diagnostic::Message;
use crate::domain::figure::{Number, Unit};
use crate::domain::money::{Euro, Heads, HourlyRate, Hours, Quantity, Rate};
use crate::domain::period::Year;
use crate::message;

/// Working days in a week: a day of leave is a fifth of the contract hours.
const WORKING_DAYS: i64 = 5;

/// What a driver's formula needs to know of the clause, profile and year.
#[derive(Clone, Debug)]
pub struct Circumstances<N> {
    /// Participants.
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
    /// The calendar year.
    pub year: Year,
    /// Whether it is the first year in force.
    pub is_first_year: bool,
}

impl DriverKind {
    /// All kinds, in the order of the cost model.
    pub const ALL: [Self; 22] = [
        Self::PaidLessonTime,
        Self::ReplacementLabour,
        Self::GroupLessons,
        Self::HeadLessons,
        Self::MunicipalGroupLessons,
        Self::Intake,
        Self::Materials,
        Self::Certificate,
        Self::PaidGuidanceTime,
        Self::Adviser,
        Self::DevelopmentBudget,
        Self::Recognition,
        Self::TrainingLeave,
        Self::Buddy,
        Self::ContactPoint,
        Self::InformationPackLanguages,
        Self::InformationPackUpkeep,
        Self::InformationPackArrivals,
        Self::RegistrationHelp,
        Self::Administration,
        Self::Monitoring,
        Self::FundContribution,
    ];

    /// Its code in files.
    pub fn code(self) -> &'static str {
        match self {
            Self::PaidLessonTime => "paid_lesson_time",
            Self::ReplacementLabour => "replacement_labour",
            Self::GroupLessons => "group_lessons",
            Self::HeadLessons => "head_lessons",
            Self::MunicipalGroupLessons => "municipal_group_lessons",
            Self::Intake => "intake",
            Self::Materials => "materials",
            Self::Certificate => "certificate",
            Self::PaidGuidanceTime => "paid_guidance_time",
            Self::Adviser => "adviser",
            Self::DevelopmentBudget => "development_budget",
            Self::Recognition => "recognition",
            Self::TrainingLeave => "training_leave",
            Self::Buddy => "buddy",
            Self::ContactPoint => "contact_point",
            Self::InformationPackLanguages => "information_pack_languages",
            Self::InformationPackUpkeep => "information_pack_upkeep",
            Self::InformationPackArrivals => "information_pack_arrivals",
            Self::RegistrationHelp => "registration_help",
            Self::Administration => "administration",
            Self::Monitoring => "monitoring",
            Self::FundContribution => "fund_contribution",
        }
    }

    /// The kind with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Whether it costs once for the whole unit and belongs to no profile.
    pub fn is_of_the_unit(self) -> bool {
        matches!(
            self,
            Self::InformationPackLanguages | Self::InformationPackUpkeep | Self::Monitoring | Self::FundContribution
        )
    }

    /// Whether it buys lessons.
    pub fn buys_lessons(self) -> bool {
        matches!(self, Self::GroupLessons | Self::HeadLessons | Self::MunicipalGroupLessons)
    }

    /// Whether it costs working time rather than money out of pocket.
    pub fn is_working_time(self) -> bool {
        matches!(self, Self::PaidLessonTime | Self::PaidGuidanceTime | Self::TrainingLeave | Self::Buddy)
    }

    /// Whether it falls once, in the first year in force.
    pub fn is_one_off(self) -> bool {
        matches!(self, Self::InformationPackLanguages)
    }
}

/// A driver with its place, from which its values are read as operands.
pub struct PlacedDriver<'g> {
    /// All inputs.
    pub given: &'g Given,
    /// The clause.
    pub clause: &'g GivenClause,
    /// Its index within the clause.
    pub index: usize,
    /// The driver.
    pub driver: &'g GivenDriver,
}

impl PlacedDriver<'_> {
    fn value<U, N: Number>(
        &self,
        value: Decimal,
        unit: Unit,
        key: &'static str,
        label: impl FnOnce() -> Message,
    ) -> Quantity<U, N> {
        input(value, unit, label, || format!("clauses/{}/drivers/{}/{key}", self.clause.id, self.index))
    }

    /// A share, which is 1 where it is left out.
    fn share<N: Number>(&self, share: Option<Rate>, key: &'static str, nl: &str, en: &str) -> Rate<N> {
        self.value(share.map_or(Decimal::ONE, |share| share.value()), Unit::Share, key, || message!(nl: nl, en: en))
    }

    /// A number of hours, a price, a count: 0 where it is left out.
    fn amount<U, N: Number>(
        &self,
        amount: Option<Decimal>,
        unit: Unit,
        key: &'static str,
        nl: &str,
        en: &str,
    ) -> Quantity<U, N> {
        self.value(amount.unwrap_or_default(), unit, key, || message!(nl: nl, en: en))
    }

    /// The price index from the driver's price year to `year`.
    fn price_index<N: Number>(&self, year: Year) -> Rate<N> {
        let from = self.driver.price_year.unwrap_or(self.given.reference_year);
        let rate = input(
            self.given.price_index.value(),
            Unit::Share,
            || message!(nl: "prijsstijging per jaar", en: "yearly price rise"),
            || "price_index".to_owned(),
        );
        index(rate, i32::from(year) - i32::from(from)).named(
            || message!(nl: "prijsindex {from}–{to}", en: "price index {from}–{to}", from = from, to = year),
            Unit::Number,
        )
    }

    /// Shares of the clause's hours in working time: lost, or taken over by a replacement.
    fn replaced<N: Number>(&self) -> Rate<N> {
        input(
            self.clause.replaced_share.value(),
            Unit::Share,
            || message!(nl: "lesuren die worden vervangen", en: "lesson hours that are replaced"),
            || format!("clauses/{}/replaced_share", self.clause.id),
        )
    }

    fn in_working_time<N: Number>(&self) -> Rate<N> {
        self.share(
            self.driver.share_in_working_time,
            "share_in_working_time",
            "deel in werktijd",
            "share in working time",
        )
    }

    fn price<N: Number>(&self) -> Euro<N> {
        self.amount(self.driver.price.map(|price| price.value()), Unit::Euro, "price", "prijs", "price")
    }

    fn hourly_price<N: Number>(&self) -> HourlyRate<N> {
        self.amount(self.driver.rate.map(|rate| rate.value()), Unit::EuroPerHour, "rate", "uurtarief", "hourly rate")
    }

    fn conversations<N: Number>(&self) -> Rate<N> {
        self.amount(
            self.driver.conversations.map(|n| n.value()),
            Unit::Number,
            "conversations",
            "gesprekken per jaar",
            "conversations a year",
        )
    }

    fn hours_each<N: Number>(&self) -> Hours<N> {
        self.amount(
            self.driver.hours_each.map(|h| h.value()),
            Unit::Hours,
            "hours_each",
            "uren per gesprek",
            "hours of a conversation",
        )
    }

    fn use_rate<N: Number>(&self) -> Rate<N> {
        self.share(self.driver.use_rate, "use_rate", "gebruik", "use")
    }

    /// The amount of this driver, not yet rounded.
    pub fn cost<N: Number>(&self, now: Circumstances<N>) -> Euro<N> {
        let driver = self.driver;
        let one = || Rate::<N>::new(N::fixed(Decimal::ONE));
        let prices = || self.price_index::<N>(now.year);
        let in_force = now.in_force.clone();
        match driver.kind {
            DriverKind::PaidLessonTime => {
                let paid_on =
                    self.share(driver.wage_continuation, "wage_continuation", "loondoorbetaling", "wage continuation");
                let lost = (one() - self.replaced()).named(
                    || message!(nl: "lesuren die niet worden vervangen", en: "lesson hours that are not replaced"),
                    Unit::Share,
                );
                now.lesson_hours * self.in_working_time() * lost * paid_on * now.time_cost
            }
            DriverKind::ReplacementLabour => {
                let rate: HourlyRate<N> = self.amount(
                    driver.replacement_rate.map(|rate| rate.value()),
                    Unit::EuroPerHour,
                    "replacement_rate",
                    "tarief vervanging",
                    "replacement rate",
                );
                now.lesson_hours * self.in_working_time() * self.replaced() * rate * prices()
            }
            DriverKind::GroupLessons | DriverKind::MunicipalGroupLessons => {
                let share = self.share(
                    driver.share_of_hours,
                    "share_of_hours",
                    "deel van de lesuren",
                    "share of the lesson hours",
                );
                let price: HourlyRate<N> = self.amount(
                    driver.price_per_group_hour.map(|price| price.value()),
                    Unit::EuroPerHour,
                    "price_per_group_hour",
                    "prijs per groepsuur",
                    "price of a group hour",
                );
                let size: Rate<N> = self.amount(
                    driver.average_group_size.map(|size| size.value()),
                    Unit::Number,
                    "average_group_size",
                    "deelnemers per groep",
                    "learners in a group",
                );
                now.lesson_hours * share * price / size * prices()
            }
            DriverKind::HeadLessons => {
                let share = self.share(
                    driver.share_of_hours,
                    "share_of_hours",
                    "deel van de lesuren",
                    "share of the lesson hours",
                );
                let each: Euro<N> = self.amount(
                    driver.price_per_participant.map(|price| price.value()),
                    Unit::Euro,
                    "price_per_participant",
                    "prijs per deelnemer",
                    "price for a participant",
                );
                let hour: HourlyRate<N> = self.amount(
                    driver.price_per_participant_hour.map(|price| price.value()),
                    Unit::EuroPerHour,
                    "price_per_participant_hour",
                    "prijs per deelnemersuur",
                    "price of a participant's hour",
                );
                (now.participants * each * in_force + now.lesson_hours * share * hour) * prices()
            }
            DriverKind::Intake => now.new_participants * self.price() * prices(),
            DriverKind::Materials => now.participants * self.price() * in_force * prices(),
            DriverKind::Certificate => now.level_steps * self.price() * prices(),
            DriverKind::PaidGuidanceTime => {
                now.participants * self.conversations() * self.hours_each() * now.time_cost * in_force
            }
            DriverKind::Adviser => {
                let preparation: Hours<N> = self.amount(
                    driver.preparation_hours.map(|hours| hours.value()),
                    Unit::Hours,
                    "preparation_hours",
                    "voorbereidingsuren",
                    "preparation hours",
                );
                let hours = (self.hours_each() + preparation).named(
                    || message!(nl: "uren per gesprek met voorbereiding", en: "hours of a conversation with preparation"),
                    Unit::Hours,
                );
                now.participants * self.conversations() * hours * self.hourly_price() * prices() * in_force
            }
            DriverKind::DevelopmentBudget => {
                let budget: Euro<N> = self.amount(
                    driver.budget.map(|budget| budget.value()),
                    Unit::Euro,
                    "budget",
                    "budget per jaar",
                    "budget a year",
                );
                now.participants * budget * self.use_rate() * prices() * in_force
            }
            DriverKind::Recognition => now.participants * self.use_rate() * self.price() * prices() * in_force,
            DriverKind::TrainingLeave => {
                let days: Rate<N> = self.amount(
                    driver.days.map(|days| days.value()),
                    Unit::Days,
                    "days",
                    "verlofdagen",
                    "days of leave",
                );
                let week = constant(WORKING_DAYS, || message!(nl: "werkdagen per week", en: "working days a week"));
                let day = (now.hours_per_week / week)
                    .named(|| message!(nl: "uren van een verlofdag", en: "hours of a day of leave"), Unit::Hours);
                now.participants * days * day * self.use_rate() * now.time_cost * in_force
            }
            DriverKind::Buddy => {
                let hours: Hours<N> = self.amount(
                    driver.hours_per_week.map(|hours| hours.value()),
                    Unit::HoursPerWeek,
                    "hours_per_week",
                    "buddy-uren per week",
                    "buddy hours a week",
                );
                now.participants * hours * weeks() * in_force * now.buddy_hourly_cost
            }
            DriverKind::ContactPoint => {
                let workers: Heads<N> = self.amount(
                    driver.workers_per_fte.map(|heads| heads.value()),
                    Unit::Heads,
                    "workers_per_fte",
                    "werknemers per contactpersoon (fte)",
                    "workers for each contact person (fte)",
                );
                let cost: Euro<N> = self.amount(
                    driver.fte_cost.map(|cost| cost.value()),
                    Unit::EuroPerYear,
                    "fte_cost",
                    "kosten van een fte",
                    "cost of an fte",
                );
                cost * (now.covered_heads / workers) * prices() * in_force
            }
            DriverKind::InformationPackLanguages => {
                if !now.is_first_year {
                    return Euro::zero();
                }
                self.price() * self.languages() * prices()
            }
            DriverKind::InformationPackUpkeep => self.price() * self.languages() * prices() * in_force,
            DriverKind::InformationPackArrivals => now.covered_arrivals * self.price() * prices(),
            DriverKind::RegistrationHelp => now.covered_arrivals * self.hours() * self.hourly_price() * prices(),
            DriverKind::Administration => now.participants * self.hours() * self.hourly_price() * prices() * in_force,
            DriverKind::Monitoring => {
                let employers: Rate<N> = input(
                    self.given.employers.value(),
                    Unit::Number,
                    || message!(nl: "werkgevers", en: "employers"),
                    || "employers".to_owned(),
                );
                self.price() * employers * prices() * in_force
            }
            DriverKind::FundContribution => {
                let rate: Rate<N> = self.amount(
                    driver.rate.map(|rate| rate.value()),
                    Unit::Share,
                    "rate",
                    "fondsbijdrage",
                    "fund contribution",
                );
                now.wage_bill * rate * in_force
            }
        }
    }

    fn hours<N: Number>(&self) -> Hours<N> {
        self.amount(self.driver.hours.map(|hours| hours.value()), Unit::Hours, "hours", "uren", "hours")
    }

    fn languages<N: Number>(&self) -> Rate<N> {
        self.amount(self.driver.languages.map(|n| n.value()), Unit::Number, "languages", "talen", "languages")
    }
}
