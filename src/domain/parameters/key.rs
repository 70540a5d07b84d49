//! The keys of the published figures: every key the program knows is built and read here, and nowhere else.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::domain::learning::{Level, Schooling};

/// Declares [`FigureKey`]: first the keys that are one fixed id, then those built of parts.
macro_rules! figure_keys {
    (
        $($(#[$doc:meta])* $fixed:ident = $id:literal,)*
        ;
        $($(#[$built_doc:meta])* $built:ident $parts:tt,)*
    ) => {
        /// The key of a published figure, as the data files and the overrides of a dossier write it.
        ///
        /// Written and read back, a key is the same: `FigureKey::from(key.to_string().as_str()) == key`.
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(from = "String", into = "String")]
        pub enum FigureKey {
            $($(#[$doc])* $fixed,)*
            $($(#[$built_doc])* $built $parts,)*
        }

        impl FigureKey {
            /// The keys that have no parts.
            pub const FIXED: &[Self] = &[$(Self::$fixed,)*];

            /// The id of a key that has no parts.
            fn fixed_id(&self) -> Option<&'static str> {
                match self {
                    $(Self::$fixed => Some($id),)*
                    $(Self::$built { .. } => None,)*
                }
            }

            /// The key without parts that has this id.
            fn of_fixed_id(id: &str) -> Option<Self> {
                match id {
                    $($id => Some(Self::$fixed),)*
                    _ => None,
                }
            }
        }
    };
}

figure_keys! {
    /// Statutory minimum wage of an adult, an hour.
    MinimumWage = "wml.adult",
    /// Up to which multiple of the minimum wage pay counts as low (advice, typology).
    LowPay = "typology.low-pay",
    /// Holiday allowance as a share of the gross wage.
    HolidayAllowance = "holiday-allowance",
    /// Maximum premium wage, a year.
    MaxPremiumWage = "premium-wage.max",
    /// Low unemployment premium.
    AwfLow = "awf.low",
    /// High unemployment premium.
    AwfHigh = "awf.high",
    /// Low disability premium, of small employers.
    AofLow = "aof.low",
    /// High disability premium.
    AofHigh = "aof.high",
    /// Childcare surcharge.
    Wko = "wko",
    /// Employer's health-care levy.
    ZvwEmployer = "zvw.employer",
    /// Average return-to-work premium.
    WhkAverage = "whk.average",
    /// Share of learners that reaches the next level after the hours it needs.
    LessonSuccessRate = "lesson.success-rate",
    /// Months of stay after which lessons and career support start at the latest, under the advice.
    AdviceStayMonths = "advice.stay-months",
    /// Extra hours, as a share of those agreed, above which the high unemployment premium holds after all.
    AwfExtraHours = "awf.extra-hours-limit",
    /// Agreed hours a week above which that limit does not hold.
    AwfExtraHoursContract = "awf.extra-hours-contract",
    /// Part of a calendar year in force below which there is a hint.
    ShortPartYear = "model.short-part-year",
    /// Lesson hours, as a share of contract hours, above which there is a finding.
    LessonHoursShare = "model.lesson-hours-share",
    /// Days before which a roster is made known (Arbeidstijdenwet).
    RosterDays = "atw.roster-days",
    /// Daily rest, in hours (Arbeidstijdenwet).
    DailyRest = "atw.daily-rest",
    /// Years for which an agreement may be declared generally binding.
    BindingYears = "avv.max-years",
    /// Years for which the clauses of a fund may be.
    BindingFundYears = "avv.fund-years",
    /// Majority that general binding asks for.
    BindingMajority = "avv.majority",
    /// Majority from which support and spread decide.
    BindingMajorityLow = "avv.majority-low",
    /// Months after which all terms hold for posted workers.
    PostedAllTermsMonths = "avv.posted-all-terms-months",
    /// Months within which the training right is stated in writing (BW 7:655).
    StatementMonths = "bw.statement-months",
    /// Months after which on-call workers are offered fixed hours (BW 7:628a).
    OnCallOfferMonths = "bw.on-call-offer-months",
    /// Days of notice of a call (BW 7:628a).
    OnCallNoticeDays = "bw.on-call-notice-days",
    /// Hours of notice below which no agreement can go (BW 7:628a).
    OnCallLeastHours = "bw.on-call-least-hours",
    /// Months of successive fixed-term contracts (BW 7:668a).
    ChainMonths = "bw.chain-months",
    /// Years an agreement may run (Wet CAO art. 18).
    MaxTermYears = "cao.max-term-years",
    /// Years by which an agreement is extended tacitly (Wet CAO art. 19).
    TacitExtensionYears = "cao.tacit-extension-years",
    /// Into how many parts of the term notice is counted (Wet CAO art. 20).
    NoticeParts = "cao.notice-parts",
    /// On which day after its conclusion an agreement starts where it does not say (Wet CAO art. 7).
    DefaultStartDay = "cao.default-start-day",
    ;
    /// Guided hours of lessons from a level to the next, by schooling: `need.low.a1`.
    Need {
        /// The schooling of the learner.
        schooling: Schooling,
        /// Where the learner starts.
        level: Level,
    },
    /// Chance of staying another year, by completed years of stay: `stay.eu.0`.
    StayOn {
        /// Where the workers come from.
        origin: WorkerOrigin,
        /// Completed years; the last one stands for all after it.
        years: usize,
    },
    /// Share registered as residents in the BRP: `registered.eu`.
    Registered(WorkerOrigin),
    /// A term of a pension fund: `pension.stipp.employer`.
    Pension {
        /// The fund's id; `FigureKey::FISCAL` for the bounds of tax law.
        fund: String,
        /// Which of its terms.
        term: PensionTerm,
    },
    /// Return-to-work premium of an UWV sector, by its number: `whk.sector-52`.
    WhkSector(String),
    /// A figure that only data files and dossiers name, such as the price in a template.
    Other(OtherKey),
}

/// An id that is no other key of [`FigureKey`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OtherKey(String);

/// Where workers come from, as the published tables of migration tell them apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WorkerOrigin {
    /// A member state of the European Union.
    EuropeanUnion,
    /// Any other country.
    OutsideEuropeanUnion,
}

impl WorkerOrigin {
    const ALL: [Self; 2] = [Self::EuropeanUnion, Self::OutsideEuropeanUnion];

    fn id(self) -> &'static str {
        match self {
            Self::EuropeanUnion => "eu",
            Self::OutsideEuropeanUnion => "outside-eu",
        }
    }
}

/// A published term of a pension fund.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PensionTerm {
    /// The employer's rate over the pension base.
    Employer,
    /// The worker's rate over the pension base.
    Worker,
    /// What is not pensionable, a year, or an hour where the fund counts by the hour.
    Franchise,
    /// The highest pensionable wage, a year, or an hour where the fund counts by the hour.
    Max,
}

impl PensionTerm {
    /// All four, in the order in which they are shown.
    pub const ALL: [Self; 4] = [Self::Employer, Self::Worker, Self::Franchise, Self::Max];

    fn id(self) -> &'static str {
        match self {
            Self::Employer => "employer",
            Self::Worker => "worker",
            Self::Franchise => "franchise",
            Self::Max => "max",
        }
    }
}

/// The figures that hold limits of law, by the beginning of their ids.
const LIMITS_OF_LAW: [&str; 8] = ["cao.", "avv.", "atw.", "bw.", "wml.housing", "waadi.", "brp.", "wtta."];

impl FigureKey {
    /// Stands where a fund does for the franchise and the highest wage of tax law.
    const FISCAL: &str = "fiscal";

    /// A term of a fund.
    pub fn pension(fund: &str, term: PensionTerm) -> Self {
        Self::Pension { fund: fund.to_owned(), term }
    }

    /// The lowest franchise or the highest pensionable wage of tax law.
    pub fn fiscal(term: PensionTerm) -> Self {
        Self::pension(Self::FISCAL, term)
    }

    /// Whether it is a limit of law that the checks use.
    pub fn is_limit_of_law(&self) -> bool {
        let id = self.to_string();
        LIMITS_OF_LAW.iter().any(|start| id.starts_with(start))
    }

    /// The key that is built of parts and may have this id.
    fn of_parts(id: &str) -> Option<Self> {
        if let Some(sector) = id.strip_prefix("whk.sector-") {
            return Some(Self::WhkSector(sector.to_owned()));
        }
        let (family, rest) = id.split_once('.')?;
        let origin = |id: &str| WorkerOrigin::ALL.into_iter().find(|origin| origin.id() == id);
        match family {
            "need" => {
                let (schooling, level) = rest.split_once('.')?;
                let schooling = Schooling::ALL.into_iter().find(|known| known.code() == schooling)?;
                let level = Level::ALL.into_iter().find(|known| level_id(*known) == level)?;
                Some(Self::Need { schooling, level })
            }
            "stay" => {
                let (from, years) = rest.split_once('.')?;
                Some(Self::StayOn { origin: origin(from)?, years: years.parse().ok()? })
            }
            "registered" => Some(Self::Registered(origin(rest)?)),
            "pension" => {
                let (fund, term) = rest.rsplit_once('.')?;
                let term = PensionTerm::ALL.into_iter().find(|known| known.id() == term)?;
                Some(Self::pension(fund, term))
            }
            _ => None,
        }
    }
}

fn level_id(level: Level) -> &'static str {
    match level {
        Level::BelowA1 => "below-a1",
        Level::A1 => "a1",
        Level::A2 => "a2",
        Level::B1 => "b1",
        Level::B2 => "b2",
    }
}

impl FigureKey {
    /// Whether it is a list price: what a provider asks in a year, which ages as no amount of law does.
    pub fn is_price(&self) -> bool {
        matches!(self, Self::Other(OtherKey(id)) if id.starts_with("price."))
    }
}

impl fmt::Display for FigureKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Need { schooling, level } => write!(formatter, "need.{}.{}", schooling.code(), level_id(*level)),
            Self::StayOn { origin, years } => write!(formatter, "stay.{}.{years}", origin.id()),
            Self::Registered(origin) => write!(formatter, "registered.{}", origin.id()),
            Self::Pension { fund, term } => write!(formatter, "pension.{fund}.{}", term.id()),
            Self::WhkSector(sector) => write!(formatter, "whk.sector-{sector}"),
            Self::Other(OtherKey(id)) => write!(formatter, "{id}"),
            fixed => write!(formatter, "{}", fixed.fixed_id().unwrap_or_default()),
        }
    }
}

impl From<&str> for FigureKey {
    fn from(id: &str) -> Self {
        // Only what is written the same way is the same key: ‘stay.eu.00’ is another one.
        let built = || Self::of_parts(id).filter(|key| key.to_string() == id);
        Self::of_fixed_id(id).or_else(built).unwrap_or_else(|| Self::Other(OtherKey(id.to_owned())))
    }
}

impl From<String> for FigureKey {
    fn from(id: String) -> Self {
        Self::from(id.as_str())
    }
}

impl From<FigureKey> for String {
    fn from(key: FigureKey) -> Self {
        key.to_string()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_key_that_is_written_otherwise_is_another_key() {
        assert_eq!(FigureKey::from("stay.eu.0"), FigureKey::StayOn { origin: WorkerOrigin::EuropeanUnion, years: 0 });
        assert!(matches!(FigureKey::from("stay.eu.00"), FigureKey::Other(_)));
        assert_eq!(FigureKey::from("pension.fiscal.max"), FigureKey::fiscal(PensionTerm::Max));
        assert!(matches!(FigureKey::from("pension.stipp.max-hour"), FigureKey::Other(_)));
        assert_eq!(FigureKey::from("wml.adult"), FigureKey::MinimumWage);
    }

    fn parts() -> impl Strategy<Value = FigureKey> {
        let origin = prop::sample::select(WorkerOrigin::ALL.to_vec());
        let fund = "[a-z.-]{0,8}";
        prop_oneof![
            (prop::sample::select(Schooling::ALL.to_vec()), prop::sample::select(Level::ALL.to_vec()))
                .prop_map(|(schooling, level)| FigureKey::Need { schooling, level }),
            (origin.clone(), 0..9_usize).prop_map(|(origin, years)| FigureKey::StayOn { origin, years }),
            origin.prop_map(FigureKey::Registered),
            (fund, prop::sample::select(PensionTerm::ALL.to_vec()))
                .prop_map(|(fund, term)| FigureKey::Pension { fund, term }),
            "[0-9]{1,2}".prop_map(FigureKey::WhkSector),
        ]
    }

    proptest! {
        #[test]
        fn a_key_is_read_as_it_is_written(key in parts()) {
            prop_assert_eq!(FigureKey::from(key.to_string()), key);
        }

        #[test]
        fn any_id_is_written_as_it_was_read(id in "(stay|need|pension|registered|whk|wml)[a-z0-9.-]{0,12}") {
            prop_assert_eq!(FigureKey::from(id.as_str()).to_string(), id);
        }
    }
}
