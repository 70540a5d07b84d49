//! Which values belong to which driver, and between what limits.

use rust_decimal::{Decimal, dec};

use super::given::{DriverKind, GivenDriver};
use crate::domain::figure::Unit;

/// Highest price, budget or yearly cost that is not a slip of the pen.
const PRICE: Decimal = dec!(100_000_000);
/// Highest price of an hour that is not a slip of the pen.
const HOURLY: Decimal = dec!(100_000);
/// Hours in a leap year.
const HOURS: Decimal = dec!(8784);

impl GivenDriver {
    /// The values it states, by key.
    pub fn stated(&self) -> Vec<(&'static str, Decimal)> {
        let Self {
            kind: _,
            payer: _,
            worker_share: _,
            worker_max_per_year: _,
            price_year: _,
            buddy_profile: _,
            share_in_working_time,
            wage_continuation,
            replacement_rate,
            share_of_hours,
            price_per_group_hour,
            average_group_size,
            price_per_participant,
            price_per_participant_hour,
            price,
            conversations,
            hours_each,
            preparation_hours,
            rate,
            budget,
            use_rate,
            days,
            hours_per_week,
            workers_per_fte,
            fte_cost,
            languages,
            hours,
        } = self;
        let values = [
            ("share_in_working_time", share_in_working_time.map(|v| v.value())),
            ("wage_continuation", wage_continuation.map(|v| v.value())),
            ("replacement_rate", replacement_rate.map(|v| v.value())),
            ("share_of_hours", share_of_hours.map(|v| v.value())),
            ("price_per_group_hour", price_per_group_hour.map(|v| v.value())),
            ("average_group_size", average_group_size.map(|v| v.value())),
            ("price_per_participant", price_per_participant.map(|v| v.value())),
            ("price_per_participant_hour", price_per_participant_hour.map(|v| v.value())),
            ("price", price.map(|v| v.value())),
            ("conversations", conversations.map(|v| v.value())),
            ("hours_each", hours_each.map(|v| v.value())),
            ("preparation_hours", preparation_hours.map(|v| v.value())),
            ("rate", rate.map(|v| v.value())),
            ("budget", budget.map(|v| v.value())),
            ("use_rate", use_rate.map(|v| v.value())),
            ("days", days.map(|v| v.value())),
            ("hours_per_week", hours_per_week.map(|v| v.value())),
            ("workers_per_fte", workers_per_fte.map(|v| v.value())),
            ("fte_cost", fte_cost.map(|v| v.value())),
            ("languages", languages.map(|v| v.value())),
            ("hours", hours.map(|v| v.value())),
        ];
        values.into_iter().filter_map(|(key, value)| value.map(|value| (key, value))).collect()
    }

    /// States the value of `key`; false where no driver has such a key.
    pub fn state(&mut self, key: &str, value: Decimal) -> bool {
        match key {
            "share_in_working_time" => self.share_in_working_time = Some(value.into()),
            "wage_continuation" => self.wage_continuation = Some(value.into()),
            "replacement_rate" => self.replacement_rate = Some(value.into()),
            "share_of_hours" => self.share_of_hours = Some(value.into()),
            "price_per_group_hour" => self.price_per_group_hour = Some(value.into()),
            "average_group_size" => self.average_group_size = Some(value.into()),
            "price_per_participant" => self.price_per_participant = Some(value.into()),
            "price_per_participant_hour" => self.price_per_participant_hour = Some(value.into()),
            "price" => self.price = Some(value.into()),
            "conversations" => self.conversations = Some(value.into()),
            "hours_each" => self.hours_each = Some(value.into()),
            "preparation_hours" => self.preparation_hours = Some(value.into()),
            "rate" => self.rate = Some(value.into()),
            "budget" => self.budget = Some(value.into()),
            "use_rate" => self.use_rate = Some(value.into()),
            "days" => self.days = Some(value.into()),
            "hours_per_week" => self.hours_per_week = Some(value.into()),
            "workers_per_fte" => self.workers_per_fte = Some(value.into()),
            "fte_cost" => self.fte_cost = Some(value.into()),
            "languages" => self.languages = Some(value.into()),
            "hours" => self.hours = Some(value.into()),
            _ => return false,
        }
        true
    }
}

impl DriverKind {
    /// The values its formula has.
    pub fn keys(self) -> &'static [&'static str] {
        match self {
            Self::PaidLessonTime => &["share_in_working_time", "wage_continuation"],
            Self::ReplacementLabour => &["share_in_working_time", "replacement_rate"],
            Self::GroupLessons | Self::MunicipalGroupLessons => {
                &["share_of_hours", "price_per_group_hour", "average_group_size"]
            }
            Self::HeadLessons => &["share_of_hours", "price_per_participant", "price_per_participant_hour"],
            Self::Intake | Self::Materials | Self::Certificate | Self::InformationPackArrivals | Self::Monitoring => {
                &["price"]
            }
            Self::PaidGuidanceTime => &["conversations", "hours_each"],
            Self::Adviser => &["conversations", "hours_each", "preparation_hours", "rate"],
            Self::DevelopmentBudget => &["budget", "use_rate"],
            Self::Recognition => &["use_rate", "price"],
            Self::TrainingLeave => &["days", "use_rate"],
            Self::Buddy => &["hours_per_week"],
            Self::ContactPoint => &["workers_per_fte", "fte_cost"],
            Self::InformationPackLanguages | Self::InformationPackUpkeep => &["languages", "price"],
            Self::RegistrationHelp | Self::Administration => &["hours", "rate"],
            Self::FundContribution => &["rate"],
        }
    }

    /// The values that have no default: counts, sizes, and what would otherwise be divided by.
    pub fn required(self) -> &'static [&'static str] {
        match self {
            Self::GroupLessons | Self::MunicipalGroupLessons => &["average_group_size"],
            Self::PaidGuidanceTime | Self::Adviser => &["conversations"],
            Self::DevelopmentBudget => &["budget"],
            Self::TrainingLeave => &["days"],
            Self::ContactPoint => &["workers_per_fte"],
            Self::InformationPackLanguages | Self::InformationPackUpkeep => &["languages"],
            Self::FundContribution => &["rate"],
            _ => &[],
        }
    }

    /// Unit and limits of a value; nothing where the formula does not have it.
    pub fn range_of(self, key: &str) -> Option<(Unit, (Decimal, Decimal))> {
        if !self.keys().contains(&key) {
            return None;
        }
        Some(match key {
            "share_in_working_time" | "wage_continuation" | "share_of_hours" | "use_rate" => {
                (Unit::Share, (Decimal::ZERO, Decimal::ONE))
            }
            "rate" if self == Self::FundContribution => (Unit::Share, (Decimal::ZERO, Decimal::ONE)),
            "replacement_rate" | "price_per_group_hour" | "price_per_participant_hour" | "rate" => {
                (Unit::EuroPerHour, (Decimal::ZERO, HOURLY))
            }
            "average_group_size" => (Unit::Number, (dec!(0.01), dec!(1000))),
            "conversations" | "languages" => (Unit::Number, (Decimal::ZERO, dec!(1000))),
            "hours_each" | "preparation_hours" | "hours" => (Unit::Hours, (Decimal::ZERO, HOURS)),
            "days" => (Unit::Days, (Decimal::ZERO, dec!(366))),
            "hours_per_week" => (Unit::HoursPerWeek, (Decimal::ZERO, dec!(168))),
            "workers_per_fte" => (Unit::Heads, (dec!(0.01), dec!(10_000_000))),
            "fte_cost" => (Unit::EuroPerYear, (Decimal::ZERO, PRICE)),
            _ => (Unit::Euro, (Decimal::ZERO, PRICE)),
        })
    }
}
