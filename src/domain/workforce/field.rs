//! The numbers of a profile that somebody fills in: what each is called, measured in and may be, and where it stands.

use rust_decimal::{Decimal, dec};

use super::draft::{Input, settle};
use super::profile::{Pension, PensionTerms, Profile, StayRates, Whk};
use super::shares::{rebalanced, scaled_counts};
use crate::domain::bounds::{self, Declared};
use crate::domain::figure::Unit;
use crate::domain::money::{Euro, Heads, HourlyRate, Hours, Rate};
use crate::domain::parameters::PensionTerm;
use crate::domain::words::noun;

/// A distribution of a profile, whose shares add up to the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Distribution {
    /// Workers by completed years of stay.
    Stay,
    /// Workers by language level.
    Level,
    /// Newcomers by language level.
    Entry,
}

impl Distribution {
    /// The input of which it is the value.
    pub fn input(self) -> Input {
        match self {
            Self::Stay => Input::StayShare,
            Self::Level => Input::LevelShare,
            Self::Entry => Input::EntryLevelShare,
        }
    }

    /// The key under which a profile of a dossier holds it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Stay => "stay_share",
            Self::Level => "level_share",
            Self::Entry => "entry_level_share",
        }
    }

    /// Its shares.
    pub fn shares(self, profile: &Profile) -> &[Rate] {
        match self {
            Self::Stay => &profile.stay_share,
            Self::Level => &profile.level_share,
            Self::Entry => &profile.entry_level_share,
        }
    }

    /// Gives the share at `place` what is wanted; the others that are not locked give or take, by [`rebalanced`].
    pub fn set_share(self, profile: &mut Profile, place: usize, wanted: Decimal, is_locked: impl Fn(usize) -> bool) {
        fn changed<const N: usize>(
            shares: &[Rate; N],
            place: usize,
            wanted: Decimal,
            is_locked: impl Fn(usize) -> bool,
        ) -> [Rate; N] {
            rebalanced(shares, place, wanted, &std::array::from_fn(is_locked))
        }
        match self {
            Self::Stay => profile.stay_share = changed(&profile.stay_share, place, wanted, is_locked),
            Self::Level => profile.level_share = changed(&profile.level_share, place, wanted, is_locked),
            Self::Entry => profile.entry_level_share = changed(&profile.entry_level_share, place, wanted, is_locked),
        }
        settle(profile, self.input());
    }

    /// Puts shares back that were taken from a profile before.
    pub fn restore(self, profile: &mut Profile, shares: &[Rate]) {
        let own: &mut [Rate] = match self {
            Self::Stay => &mut profile.stay_share,
            Self::Level => &mut profile.level_share,
            Self::Entry => &mut profile.entry_level_share,
        };
        for (own, share) in own.iter_mut().zip(shares) {
            *own = *share;
        }
    }
}

/// A number of a profile that somebody fills in.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
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
    /// The return-to-work premium of the employer's own decision.
    Whk,
    /// A term of the dossier's own pension.
    Pension(PensionTerm),
    /// Yearly growth of posts.
    Growth,
    /// Arrivals for each new post.
    ArrivalsFactor,
    /// Share registered in the BRP, where it is the dossier's own.
    Registered,
    /// Chance of staying after so many completed years, of the dossier's own table.
    StayOn(usize),
    /// A share of a distribution, by its place.
    Share(Distribution, usize),
    /// The profile's own take-up of an article.
    TakeUp(String),
}

impl Field {
    /// What somebody may fill in: as [`declared`](Self::declared), with no more hours than a payroll file may have.
    pub fn fillable(&self) -> Declared {
        let declared = self.declared();
        match self {
            Self::HoursPerWeek => {
                Declared { range: (declared.range.0, Decimal::from(bounds::WORKING_WEEK)), ..declared }
            }
            _ => declared,
        }
    }

    /// The keys that lead to it in a profile of a dossier.
    pub fn keys(&self) -> Vec<String> {
        let keys: [&str; 2] = match self {
            Self::Heads => ["heads", ""],
            Self::HourlyWage => ["hourly_wage", ""],
            Self::HoursPerWeek => ["hours_per_week", ""],
            Self::YearEndBonus => ["year_end_bonus", ""],
            Self::OtherEmployerCost => ["other_employer_cost", ""],
            Self::Whk => ["whk", ""],
            Self::Pension(PensionTerm::Employer) => ["pension", "rate"],
            Self::Pension(PensionTerm::Worker) => ["pension", "employee_rate"],
            Self::Pension(PensionTerm::Franchise) => ["pension", "franchise"],
            Self::Pension(PensionTerm::Max) => ["pension", "max_wage"],
            Self::Growth => ["growth", ""],
            Self::ArrivalsFactor => ["arrivals_factor", ""],
            Self::Registered => ["registered_share", ""],
            Self::StayOn(years) => return vec!["stay_on".to_owned(), years.to_string()],
            Self::Share(of, place) => return vec![of.key().to_owned(), place.to_string()],
            Self::TakeUp(article) => ["take_up", article],
        };
        keys.into_iter().filter(|key| !key.is_empty()).map(str::to_owned).collect()
    }

    /// What it is called, measured in and may be.
    pub fn declared(&self) -> Declared {
        let number = Declared::new;
        match self {
            Self::Heads => number(
                noun!("het" "aantal werknemers", "the" "number of workers"),
                Unit::Heads,
                bounds::up_to(bounds::HEADS),
            ),
            Self::HourlyWage => number(
                noun!("het" "uurloon", "the" "hourly wage"),
                Unit::EuroPerHour,
                (dec!(0.01), Decimal::from(bounds::HOURLY)),
            ),
            Self::HoursPerWeek => number(
                noun!("het" "aantal uren per week", "the" "number of hours a week"),
                Unit::HoursPerWeek,
                (dec!(0.01), Decimal::from(bounds::WEEK)),
            ),
            Self::YearEndBonus => Declared::share(noun!("de" "eindejaarsuitkering", "the" "year-end bonus")),
            Self::OtherEmployerCost => {
                Declared::share(noun!("de" "overige werkgeverslasten", "the" "other employer cost"))
            }
            Self::Whk => Declared::share(noun!("de" "Whk-premie", "the" "Whk premium")),
            Self::Pension(term) => pension(*term),
            Self::Growth => number(noun!("de" "groei per jaar", "the" "yearly growth"), Unit::Share, bounds::GROWTH),
            Self::ArrivalsFactor => {
                number(noun!("de" "factor voor nieuwkomers", "the" "arrivals factor"), Unit::Number, bounds::up_to(100))
            }
            Self::Registered => Declared::share(noun!("het" "ingeschreven deel", "the" "registered share")),
            Self::StayOn(_) => Declared::share(noun!("de" "kans om te blijven", "the" "chance of staying")),
            Self::Share(of, _) => Declared::share(match of {
                Distribution::Stay => noun!("een" "deel naar verblijfsduur", "a" "share by length of stay"),
                Distribution::Level => noun!("een" "deel naar taalniveau", "a" "share by language level"),
                Distribution::Entry => {
                    noun!("een" "deel van de nieuwkomers naar taalniveau", "a" "share of newcomers by language level")
                }
            }),
            Self::TakeUp(_) => Declared::share(noun!("de" "deelname", "the" "take-up")),
        }
    }

    /// The input that is filled in with it, where that can be open.
    pub fn input(&self) -> Option<Input> {
        Some(match self {
            Self::Heads => Input::Heads,
            Self::HourlyWage => Input::HourlyWage,
            Self::HoursPerWeek => Input::HoursPerWeek,
            Self::YearEndBonus => Input::YearEndBonus,
            Self::OtherEmployerCost => Input::OtherEmployerCost,
            Self::Whk => Input::Whk,
            Self::Pension(_) => Input::Pension,
            Self::StayOn(_) => Input::StayOn,
            Self::Share(of, _) => of.input(),
            Self::Growth | Self::ArrivalsFactor | Self::Registered | Self::TakeUp(_) => return None,
        })
    }

    /// Its value; nothing where the profile takes another one, such as a published figure.
    pub fn value(&self, profile: &Profile) -> Option<Decimal> {
        Some(match self {
            Self::Heads => profile.heads.value(),
            Self::HourlyWage => profile.hourly_wage.value(),
            Self::HoursPerWeek => profile.hours_per_week.value(),
            Self::YearEndBonus => profile.year_end_bonus.value(),
            Self::OtherEmployerCost => profile.other_employer_cost.value(),
            Self::Whk => match &profile.whk {
                Whk::Own(rate) => rate.value(),
                Whk::Average | Whk::Sector(_) => return None,
            },
            Self::Pension(term) => match &profile.pension {
                Pension::Own(terms) => term_of(terms, *term),
                Pension::None | Pension::Fund(_) => return None,
            },
            Self::Growth => profile.growth.value(),
            Self::ArrivalsFactor => profile.arrivals_factor.value(),
            Self::Registered => profile.registered_share?.value(),
            Self::StayOn(years) => match &profile.stay_on {
                StayRates::Own(table) => table.get(*years)?.value(),
                StayRates::EuropeanUnion | StayRates::OutsideEuropeanUnion => return None,
            },
            Self::Share(of, place) => of.shares(profile).get(*place)?.value(),
            Self::TakeUp(article) => profile.take_up.get(article)?.value(),
        })
    }

    /// Gives it a value, and marks its input as filled in; no change where the profile takes another value, such as a
    /// published figure. The other shares of a distribution follow, by [`Distribution::set_share`] without locks.
    pub fn set(&self, profile: &mut Profile, value: Decimal) {
        // A table of one's own names no origin whose registered share is published: then it can only be given here.
        let is_due = *self == Self::Registered && profile.stay_on.origin().is_none();
        if self.value(profile).is_none() && !is_due {
            return;
        }
        if let Some(input) = self.input() {
            settle(profile, input);
        }
        let rate = Rate::new(value);
        match self {
            Self::Heads => {
                let heads = Heads::new(value);
                profile.joint_heads = profile.joint_heads.map(|cells| scaled_counts(&cells, heads));
                profile.heads = heads;
            }
            Self::HourlyWage => profile.hourly_wage = HourlyRate::new(value),
            Self::HoursPerWeek => profile.hours_per_week = Hours::new(value),
            Self::YearEndBonus => profile.year_end_bonus = rate,
            Self::OtherEmployerCost => profile.other_employer_cost = rate,
            Self::Whk => profile.whk = Whk::Own(rate),
            Self::Pension(term) => {
                if let Pension::Own(terms) = &mut profile.pension {
                    match term {
                        PensionTerm::Employer => terms.rate = rate,
                        PensionTerm::Worker => terms.employee_rate = rate,
                        PensionTerm::Franchise => terms.franchise = Euro::new(value),
                        PensionTerm::Max => terms.max_wage = Euro::new(value),
                    }
                }
            }
            Self::Growth => profile.growth = rate,
            Self::ArrivalsFactor => profile.arrivals_factor = rate,
            Self::Registered => profile.registered_share = Some(rate),
            Self::StayOn(years) => {
                if let StayRates::Own(table) = &mut profile.stay_on
                    && let Some(chance) = table.get_mut(*years)
                {
                    *chance = rate;
                }
            }
            Self::Share(of, place) => of.set_share(profile, *place, value, |_| false),
            Self::TakeUp(article) => {
                profile.take_up.insert(article.clone(), rate);
            }
        }
    }
}

fn pension(term: PensionTerm) -> Declared {
    let amount = |noun| Declared::new(noun, Unit::EuroPerYear, bounds::up_to(bounds::PRICE));
    match term {
        PensionTerm::Employer => {
            Declared::share(noun!("de" "pensioenpremie van de werkgever", "the" "employer's pension premium"))
        }
        PensionTerm::Worker => {
            Declared::share(noun!("de" "pensioenpremie van de werknemer", "the" "worker's pension premium"))
        }
        PensionTerm::Franchise => amount(noun!("de" "franchise", "the" "franchise")),
        PensionTerm::Max => amount(noun!("het" "hoogste pensioengevend loon", "the" "highest pensionable wage")),
    }
}

fn term_of(terms: &PensionTerms, term: PensionTerm) -> Decimal {
    match term {
        PensionTerm::Employer => terms.rate.value(),
        PensionTerm::Worker => terms.employee_rate.value(),
        PensionTerm::Franchise => terms.franchise.value(),
        PensionTerm::Max => terms.max_wage.value(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::workforce::draft::{new_profile, open_inputs};

    fn profile() -> Profile {
        new_profile("nieuw".into(), "Nieuw".to_owned(), (HourlyRate::new(dec!(14.99)), Hours::new(dec!(38))), None)
    }

    #[test]
    fn a_number_that_is_set_is_read_back_and_its_input_is_filled_in() {
        for field in
            [Field::Heads, Field::HourlyWage, Field::HoursPerWeek, Field::YearEndBonus, Field::OtherEmployerCost]
        {
            let mut profile = profile();
            let input = field.input().expect("it can be open");
            assert!(open_inputs(&profile).any(|open| open == input));
            field.set(&mut profile, dec!(0.5));
            assert_eq!(field.value(&profile), Some(dec!(0.5)), "{field:?}");
            assert!(!open_inputs(&profile).any(|open| open == input), "{field:?}");
        }
    }

    #[test]
    fn a_number_that_the_profile_takes_from_elsewhere_is_not_set() {
        let before = profile();
        let others = [Field::Whk, Field::Pension(PensionTerm::Max), Field::Registered, Field::StayOn(0)];
        for field in others.into_iter().chain([Field::TakeUp("scholing".to_owned())]) {
            let mut profile = before.clone();
            field.set(&mut profile, dec!(0.5));
            assert_eq!((field.value(&profile), &profile), (None, &before), "{field:?}");
        }
    }

    #[test]
    fn a_share_takes_from_the_others_that_are_not_locked() {
        let mut profile = profile();
        Distribution::Stay.restore(&mut profile, &[dec!(0.5), dec!(0.3), dec!(0.2)].map(Rate::new));
        Distribution::Stay.set_share(&mut profile, 0, dec!(0.6), |place| place == 1);
        let shares: Vec<Decimal> = profile.stay_share.iter().map(|share| share.value()).collect();
        assert_eq!(shares, [dec!(0.6), dec!(0.3), dec!(0.1), dec!(0), dec!(0), dec!(0)]);
    }
}
