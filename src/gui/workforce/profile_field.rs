//! The fields of a workforce profile that are typed in: what each is called, measured in, may be, reads and writes.

use rust_decimal::{Decimal, dec};

use super::phrases as words;
use crate::domain::figure::Unit;
use crate::domain::money::{Euro, Heads, HourlyRate, Hours, Rate};
use crate::domain::bounds;
use crate::domain::words::Language;
use crate::domain::workforce::draft::Input;
use crate::domain::workforce::{Pension, PensionTerms, Profile, StayRates, Whk, scaled_counts};
use crate::gui::phrases::Phrase;
use crate::gui::typed::in_words;
use crate::report::{format, typed};

/// The most signs of a name or a reason.
const MOST_SIGNS: usize = 2_000;

/// A distribution of a profile, whose shares add up to the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Spread {
    /// By completed years of stay.
    Stay,
    /// By language level.
    Level,
    /// Newcomers by language level.
    Entry,
}

impl Spread {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 3] = [Self::Stay, Self::Level, Self::Entry];

    /// Its name.
    pub fn name(self) -> Phrase {
        match self {
            Self::Stay => words::SPREAD_STAY,
            Self::Level => words::SPREAD_LEVEL,
            Self::Entry => words::SPREAD_ENTRY,
        }
    }

    /// Which input of a profile it is.
    pub fn input(self) -> Input {
        match self {
            Self::Stay => Input::StayShare,
            Self::Level => Input::LevelShare,
            Self::Entry => Input::EntryLevelShare,
        }
    }

    /// Its shares.
    pub fn shares(self, profile: &Profile) -> Vec<Decimal> {
        let values = |shares: &[Rate]| shares.iter().map(|share| share.value()).collect();
        match self {
            Self::Stay => values(&profile.stay_share),
            Self::Level => values(&profile.level_share),
            Self::Entry => values(&profile.entry_level_share),
        }
    }
}

/// A field of a profile that is typed in.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ProfileField {
    /// Its name.
    Name,
    /// Number of workers.
    Heads,
    /// Gross hourly wage.
    HourlyWage,
    /// Contract hours a week.
    HoursPerWeek,
    /// Year-end bonus.
    YearEndBonus,
    /// Other employer cost.
    OtherEmployerCost,
    /// The employer's own return-to-work premium.
    Whk,
    /// The employer's pension premium, of terms of the dossier.
    PensionRate,
    /// The worker's.
    PensionWorker,
    /// What is not pensionable.
    PensionFranchise,
    /// The highest pensionable wage.
    PensionMax,
    /// Yearly growth of posts.
    Growth,
    /// Arrivals for each new post.
    ArrivalsFactor,
    /// Share registered in the BRP, where it is the dossier's own.
    Registered,
    /// Chance of staying after so many completed years, of a table of the dossier.
    StayOn(usize),
    /// A share of a distribution.
    Share(Spread, usize),
    /// Take-up of an article.
    TakeUp(String),
    /// Which inputs a basis is about.
    BasisAbout(usize),
    /// Why they were assumed.
    BasisReason(usize),
}

/// What was typed in a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Typed {
    /// A number, in the unit of the field; a share as a fraction.
    Number(Decimal),
    /// A text.
    Text(String),
}

impl ProfileField {
    /// Its unit; absent where it is a text.
    pub fn unit(&self) -> Option<Unit> {
        Some(match self {
            Self::Name | Self::BasisAbout(_) | Self::BasisReason(_) => return None,
            Self::Heads => Unit::Heads,
            Self::HourlyWage => Unit::EuroPerHour,
            Self::HoursPerWeek => Unit::HoursPerWeek,
            Self::PensionFranchise | Self::PensionMax => Unit::EuroPerYear,
            Self::ArrivalsFactor => Unit::Number,
            Self::YearEndBonus
            | Self::OtherEmployerCost
            | Self::Whk
            | Self::PensionRate
            | Self::PensionWorker
            | Self::Growth
            | Self::Registered
            | Self::StayOn(_)
            | Self::Share(..)
            | Self::TakeUp(_) => Unit::Share,
        })
    }

    /// The lowest and highest value, as a calculation accepts them.
    pub fn range(&self) -> (Decimal, Decimal) {
        match self {
            Self::Heads => bounds::up_to(bounds::HEADS),
            Self::HourlyWage => (dec!(0.01), Decimal::from(bounds::HOURLY)),
            Self::HoursPerWeek => (dec!(0.01), Decimal::from(bounds::WEEK)),
            Self::PensionFranchise | Self::PensionMax => bounds::up_to(bounds::PRICE),
            Self::ArrivalsFactor => (Decimal::ZERO, Decimal::ONE_HUNDRED),
            Self::Growth => bounds::GROWTH,
            Self::Name
            | Self::YearEndBonus
            | Self::OtherEmployerCost
            | Self::Whk
            | Self::PensionRate
            | Self::PensionWorker
            | Self::Registered
            | Self::StayOn(_)
            | Self::Share(..)
            | Self::TakeUp(_)
            | Self::BasisAbout(_)
            | Self::BasisReason(_) => (Decimal::ZERO, Decimal::ONE),
        }
    }

    /// Its name; that of a share or an article is given where it is shown.
    pub fn name(&self) -> Phrase {
        match self {
            Self::Name => words::NAME,
            Self::Heads => words::HEADS,
            Self::HourlyWage => words::HOURLY_WAGE,
            Self::HoursPerWeek => words::HOURS,
            Self::YearEndBonus => words::BONUS,
            Self::OtherEmployerCost => words::OTHER_COST,
            Self::Whk => words::WHK_OWN_RATE,
            Self::PensionRate => words::PENSION_RATE,
            Self::PensionWorker => words::PENSION_WORKER,
            Self::PensionFranchise => words::PENSION_FRANCHISE,
            Self::PensionMax => words::PENSION_MAX,
            Self::Growth => words::GROWTH,
            Self::ArrivalsFactor => words::ARRIVALS,
            Self::Registered => words::REGISTERED,
            Self::StayOn(_) => words::STAY_ON,
            Self::Share(spread, _) => spread.name(),
            Self::TakeUp(_) => words::TAKE_UP,
            Self::BasisAbout(_) => words::BASIS_ABOUT,
            Self::BasisReason(_) => words::BASIS_REASON,
        }
    }

    /// The input that is filled in with it, where it can be open.
    pub fn input(&self) -> Option<Input> {
        Some(match self {
            Self::Heads => Input::Heads,
            Self::HourlyWage => Input::HourlyWage,
            Self::HoursPerWeek => Input::HoursPerWeek,
            Self::YearEndBonus => Input::YearEndBonus,
            Self::OtherEmployerCost => Input::OtherEmployerCost,
            Self::Whk => Input::Whk,
            Self::PensionRate | Self::PensionWorker | Self::PensionFranchise | Self::PensionMax => Input::Pension,
            Self::StayOn(_) => Input::StayOn,
            Self::Share(spread, _) => spread.input(),
            Self::Name
            | Self::Growth
            | Self::ArrivalsFactor
            | Self::Registered
            | Self::TakeUp(_)
            | Self::BasisAbout(_)
            | Self::BasisReason(_) => return None,
        })
    }

    /// The text with which it opens; nothing where the profile has no such value.
    pub fn text(&self, profile: &Profile, language: Language) -> Option<String> {
        let reason = |index: &usize| profile.basis.get(*index);
        match self {
            Self::Name => Some(profile.name.clone()),
            Self::BasisAbout(index) => reason(index).map(|basis| basis.about.clone()),
            Self::BasisReason(index) => reason(index).map(|basis| basis.assumption.clone().unwrap_or_default()),
            numeric => {
                let (value, unit) = (numeric.value(profile)?, numeric.unit()?);
                Some(format::field_text(value, unit, language))
            }
        }
    }

    fn value(&self, profile: &Profile) -> Option<Decimal> {
        let pension = |read: fn(&PensionTerms) -> Decimal| match &profile.pension {
            Pension::Own(terms) => Some(read(terms)),
            Pension::None | Pension::Fund(_) => None,
        };
        match self {
            Self::Heads => Some(profile.heads.value()),
            Self::HourlyWage => Some(profile.hourly_wage.value()),
            Self::HoursPerWeek => Some(profile.hours_per_week.value()),
            Self::YearEndBonus => Some(profile.year_end_bonus.value()),
            Self::OtherEmployerCost => Some(profile.other_employer_cost.value()),
            Self::Whk => match &profile.whk {
                Whk::Own(rate) => Some(rate.value()),
                Whk::Average | Whk::Sector(_) => None,
            },
            Self::PensionRate => pension(|terms| terms.rate.value()),
            Self::PensionWorker => pension(|terms| terms.employee_rate.value()),
            Self::PensionFranchise => pension(|terms| terms.franchise.value()),
            Self::PensionMax => pension(|terms| terms.max_wage.value()),
            Self::Growth => Some(profile.growth.value()),
            Self::ArrivalsFactor => Some(profile.arrivals_factor.value()),
            Self::Registered => profile.registered_share.map(|share| share.value()),
            Self::StayOn(years) => match &profile.stay_on {
                StayRates::Own(table) => table.get(*years).map(|chance| chance.value()),
                StayRates::EuropeanUnion | StayRates::OutsideEuropeanUnion => None,
            },
            Self::Share(spread, cell) => spread.shares(profile).get(*cell).copied(),
            Self::TakeUp(article) => profile.take_up.get(article).map(|share| share.value()),
            Self::Name | Self::BasisAbout(_) | Self::BasisReason(_) => None,
        }
    }

    /// Reads what is typed.
    ///
    /// # Errors
    ///
    /// What is wrong with it, in words.
    pub fn read(&self, text: &str, language: Language) -> Result<Typed, String> {
        let Some(unit) = self.unit() else {
            let text: String = text.trim().chars().take(MOST_SIGNS).collect();
            if text.is_empty() && *self == Self::Name {
                return Err(words::NAME_EMPTY.in_language(language).to_owned());
            }
            return Ok(Typed::Text(text));
        };
        in_words(typed::number(text, unit, Some(self.range())).map(Typed::Number), language)
    }

    /// Puts what was typed into `profile`; a share is divided by [`rebalanced`](crate::domain::workforce::rebalanced)
    /// and not written here.
    pub fn write(&self, profile: &mut Profile, typed: Typed) {
        let number = match typed {
            Typed::Number(number) => number,
            Typed::Text(text) => return self.write_text(profile, text),
        };
        let terms = match &mut profile.pension {
            Pension::Own(terms) => Some(terms),
            Pension::None | Pension::Fund(_) => None,
        };
        match (self, terms) {
            (Self::Heads, _) => {
                let heads = Heads::new(number);
                profile.joint_heads = profile.joint_heads.map(|cells| scaled_counts(&cells, heads));
                profile.heads = heads;
            }
            (Self::HourlyWage, _) => profile.hourly_wage = HourlyRate::new(number),
            (Self::HoursPerWeek, _) => profile.hours_per_week = Hours::new(number),
            (Self::YearEndBonus, _) => profile.year_end_bonus = Rate::new(number),
            (Self::OtherEmployerCost, _) => profile.other_employer_cost = Rate::new(number),
            (Self::Whk, _) => profile.whk = Whk::Own(Rate::new(number)),
            (Self::PensionRate, Some(terms)) => terms.rate = Rate::new(number),
            (Self::PensionWorker, Some(terms)) => terms.employee_rate = Rate::new(number),
            (Self::PensionFranchise, Some(terms)) => terms.franchise = Euro::new(number),
            (Self::PensionMax, Some(terms)) => terms.max_wage = Euro::new(number),
            (Self::Growth, _) => profile.growth = Rate::new(number),
            (Self::ArrivalsFactor, _) => profile.arrivals_factor = Rate::new(number),
            (Self::Registered, _) => profile.registered_share = Some(Rate::new(number)),
            (Self::StayOn(years), _) => {
                if let StayRates::Own(table) = &mut profile.stay_on
                    && let Some(chance) = table.get_mut(*years)
                {
                    *chance = Rate::new(number);
                }
            }
            (Self::TakeUp(article), _) => {
                profile.take_up.insert(article.clone(), Rate::new(number));
            }
            (Self::PensionRate | Self::PensionWorker | Self::PensionFranchise | Self::PensionMax, None)
            | (Self::Share(..) | Self::Name | Self::BasisAbout(_) | Self::BasisReason(_), _) => {}
        }
    }

    fn write_text(&self, profile: &mut Profile, text: String) {
        match self {
            Self::Name => profile.name = text,
            Self::BasisAbout(index) => {
                if let Some(basis) = profile.basis.get_mut(*index) {
                    basis.about = text;
                }
            }
            Self::BasisReason(index) => {
                if let Some(basis) = profile.basis.get_mut(*index) {
                    basis.assumption = Some(text).filter(|text| !text.is_empty());
                }
            }
            _ => {}
        }
    }
}
