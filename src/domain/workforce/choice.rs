//! The choices in a profile: of a kind, and whether a figure is published or the profile's own.
//!
//! A figure of one's own begins with what held until then; where that is missing nothing is chosen, and nothing invented.

use rust_decimal::Decimal;

use super::draft::{Input, settle};
use super::profile::{AwfRate, Basis, EmployerSize, Pension, PensionTerms, Profile, STAY_YEARS, StayRates, Whk};
use super::spread::spread;
use crate::domain::learning::{LEVELS, Schooling};
use crate::domain::money::{Euro, Rate};
use crate::domain::parameters::{FigureKey, Figures, Missing, PensionTerm, WorkerOrigin};
use crate::domain::payroll::ContractKind;
use crate::domain::period::Date;

/// A choice in a profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// The kind of contract.
    Contract(ContractKind),
    /// The size class of the employer.
    EmployerSize(EmployerSize),
    /// How much schooling the group has.
    Schooling(Schooling),
    /// The published return-to-work premium: the average, or that of a sector.
    PublishedWhk(Option<FigureKey>),
    /// The premium of the employer's own decision.
    OwnWhk,
    /// No pension, or left out.
    NoPension,
    /// The terms of a fund, by its id.
    FundPension(String),
    /// Terms that the dossier states itself.
    OwnPension,
    /// The published chances of staying of workers from the European Union, or from outside it.
    PublishedStay(WorkerOrigin),
    /// A table of the dossier.
    OwnStay,
    /// The unemployment premium; nothing: that of the kind of contract.
    Awf(Option<AwfRate>),
    /// The published share registered in the BRP.
    PublishedRegistered,
    /// The dossier's own share registered.
    OwnRegistered,
    /// Left out of the wage bill or not.
    OutsideWageBill(bool),
    /// The take-up that an article assumes for everybody.
    ArticleTakeUp(String),
    /// A take-up of an article of its own, which begins with the one that the article assumes.
    OwnTakeUp(String, Rate),
    /// Two separate distributions instead of counts by stay and level.
    SplitCounts,
    /// One more basis, still empty.
    AddBasis,
    /// The basis at this place removed.
    RemoveBasis(usize),
}

impl Choice {
    /// Makes the choice in `profile`, and marks the input it fills in; `figures` are those of the dossier, of which
    /// premiums hold from the agreement's `start`.
    ///
    /// # Errors
    ///
    /// The published figures that are missing to begin with; then nothing has changed.
    pub fn make(&self, profile: &mut Profile, figures: Figures<'_>, start: Date) -> Result<(), Vec<Missing>> {
        let now = |key: &FigureKey| figures.now(key).map(|reading| reading.value());
        match self {
            Self::Contract(contract) => profile.contract = *contract,
            Self::EmployerSize(size) => profile.employer_size = *size,
            Self::Schooling(schooling) => profile.schooling = *schooling,
            Self::PublishedWhk(None) => profile.whk = Whk::Average,
            Self::PublishedWhk(Some(sector)) => profile.whk = Whk::Sector(sector.clone()),
            Self::OwnWhk => {
                if let Some(published) = profile.whk.figure() {
                    let [rate] = all([figures.on(published, start).map(|reading| reading.value())])?;
                    profile.whk = Whk::Own(Rate::new(rate));
                }
            }
            Self::NoPension => profile.pension = Pension::None,
            Self::FundPension(fund) => profile.pension = Pension::Fund(fund.clone()),
            Self::OwnPension => {
                if !matches!(profile.pension, Pension::Own(_)) {
                    let bounds = [PensionTerm::Franchise, PensionTerm::Max].map(|term| now(&FigureKey::fiscal(term)));
                    let [franchise, max_wage] = all(bounds)?.map(Euro::new);
                    let (rate, employee_rate) = (Rate::ZERO, Rate::ZERO);
                    profile.pension = Pension::Own(PensionTerms { rate, employee_rate, franchise, max_wage });
                }
            }
            Self::PublishedStay(origin) => {
                profile.stay_on = match origin {
                    WorkerOrigin::EuropeanUnion => StayRates::EuropeanUnion,
                    WorkerOrigin::OutsideEuropeanUnion => StayRates::OutsideEuropeanUnion,
                };
            }
            Self::OwnStay => own_stay(profile, now)?,
            Self::Awf(awf) => profile.awf = *awf,
            Self::PublishedRegistered => profile.registered_share = None,
            Self::OwnRegistered => {
                if let Some(origin) = profile.stay_on.origin() {
                    let [share] = all([now(&FigureKey::Registered(origin))])?;
                    profile.registered_share.get_or_insert(Rate::new(share));
                }
            }
            Self::OutsideWageBill(outside) => profile.outside_wage_bill = *outside,
            Self::ArticleTakeUp(article) => {
                profile.take_up.remove(article);
            }
            Self::OwnTakeUp(article, assumed) => {
                profile.take_up.entry(article.clone()).or_insert(*assumed);
            }
            Self::SplitCounts => split_counts(profile),
            Self::AddBasis => profile.basis.push(Basis { about: String::new(), source: None, assumption: None }),
            Self::RemoveBasis(place) => {
                if *place < profile.basis.len() {
                    profile.basis.remove(*place);
                }
            }
        }
        if let Some(input) = self.fills_in() {
            settle(profile, input);
        }
        Ok(())
    }

    /// The input that it fills in; a figure of one's own is filled in when it is given.
    fn fills_in(&self) -> Option<Input> {
        Some(match self {
            Self::Contract(_) => Input::Contract,
            Self::EmployerSize(_) => Input::EmployerSize,
            Self::Schooling(_) => Input::Schooling,
            Self::PublishedWhk(_) => Input::Whk,
            Self::NoPension | Self::FundPension(_) => Input::Pension,
            Self::PublishedStay(_) => Input::StayOn,
            Self::OwnWhk
            | Self::OwnPension
            | Self::OwnStay
            | Self::Awf(_)
            | Self::PublishedRegistered
            | Self::OwnRegistered
            | Self::OutsideWageBill(_)
            | Self::ArticleTakeUp(_)
            | Self::OwnTakeUp(..)
            | Self::SplitCounts
            | Self::AddBasis
            | Self::RemoveBasis(_) => return None,
        })
    }
}

/// A table of the dossier's own, which begins with the published one. The published share registered is that of an
/// origin, which a table of one's own does not name; so that becomes the dossier's own as well.
fn own_stay(profile: &mut Profile, now: impl Fn(&FigureKey) -> Result<Decimal, Missing>) -> Result<(), Vec<Missing>> {
    let Some(origin) = profile.stay_on.origin() else { return Ok(()) };
    let chances = all::<STAY_YEARS>(std::array::from_fn(|years| now(&FigureKey::StayOn { origin, years })));
    let registered = match profile.registered_share {
        Some(own) => Ok([own.value()]),
        None => all([now(&FigureKey::Registered(origin))]),
    };
    match (chances, registered) {
        (Ok(chances), Ok([registered])) => {
            profile.stay_on = StayRates::Own(chances.map(Rate::new));
            profile.registered_share = Some(Rate::new(registered));
            Ok(())
        }
        (chances, registered) => Err([chances.err(), registered.err()].into_iter().flatten().flatten().collect()),
    }
}

/// All values, or all that are missing.
fn all<const N: usize>(values: [Result<Decimal, Missing>; N]) -> Result<[Decimal; N], Vec<Missing>> {
    let mut found = [Decimal::ZERO; N];
    let mut missing = Vec::new();
    for (place, value) in found.iter_mut().zip(values) {
        match value {
            Ok(value) => *place = value,
            Err(why) => missing.push(why),
        }
    }
    if missing.is_empty() { Ok(found) } else { Err(missing) }
}

/// What counts by stay and level say of each apart.
fn split_counts(profile: &mut Profile) {
    let Some(cells) = profile.joint_heads.take() else { return };
    let count = |stay: usize, level: usize| cells[stay][level].value();
    let by_stay = std::array::from_fn(|stay| (0..LEVELS).map(|level| count(stay, level)).sum());
    let by_level = std::array::from_fn(|level| (0..STAY_YEARS).map(|stay| count(stay, level)).sum());
    if let Some(shares) = spread(Decimal::ONE, by_stay) {
        profile.stay_share = shares.map(Rate::new);
    }
    if let Some(shares) = spread(Decimal::ONE, by_level) {
        profile.level_share = shares.map(Rate::new);
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::dec;

    use super::*;
    use crate::domain::money::{Heads, HourlyRate, Hours};
    use crate::domain::parameters::PublishedFigures;
    use crate::domain::workforce::draft::{new_profile, open_inputs};

    fn profile() -> Profile {
        new_profile("nieuw".into(), "Nieuw".to_owned(), (HourlyRate::new(dec!(14.99)), Hours::new(dec!(38))), None)
    }

    /// Makes a choice where no figure is published at all.
    fn without_figures(choice: &Choice, profile: &mut Profile) -> Result<(), Vec<Missing>> {
        let published = PublishedFigures::default();
        let start = Date::constant(2027, 1, 1);
        choice.make(profile, Figures::new(&published, &[], Date::constant(2026, 7, 1)), start)
    }

    #[test]
    fn a_figure_of_ones_own_that_has_nothing_to_begin_with_is_not_chosen() {
        let before = profile();
        // Both bounds of the pension; six chances of staying, and the share registered.
        let missing = [(Choice::OwnWhk, 1), (Choice::OwnPension, 2), (Choice::OwnStay, 7), (Choice::OwnRegistered, 1)];
        for (choice, count) in missing {
            let mut profile = before.clone();
            let said = without_figures(&choice, &mut profile).expect_err("nothing is published");
            assert_eq!((said.len(), &profile), (count, &before), "{choice:?}");
        }
    }

    #[test]
    fn a_choice_that_needs_no_figure_fills_in_its_input() {
        let mut profile = profile();
        without_figures(&Choice::NoPension, &mut profile).expect("it needs no figure");
        without_figures(&Choice::OutsideWageBill(true), &mut profile).expect("it needs no figure");
        assert!(profile.outside_wage_bill && !open_inputs(&profile).any(|input| input == Input::Pension));
        assert_eq!(open_inputs(&profile).count(), Input::ALL.len() - 1);
    }

    #[test]
    fn counts_become_the_two_distributions_they_add_up_to() {
        let mut profile = profile();
        let mut cells = [[Heads::ZERO; LEVELS]; STAY_YEARS];
        cells[0][0] = Heads::new(dec!(30));
        cells[0][2] = Heads::new(dec!(10));
        cells[5][2] = Heads::new(dec!(60));
        profile.joint_heads = Some(cells);
        without_figures(&Choice::SplitCounts, &mut profile).expect("it needs no figure");
        assert_eq!(profile.joint_heads, None);
        assert_eq!(profile.stay_share, [dec!(0.4), dec!(0), dec!(0), dec!(0), dec!(0), dec!(0.6)].map(Rate::new));
        assert_eq!(profile.level_share, [dec!(0.3), dec!(0), dec!(0.7), dec!(0), dec!(0)].map(Rate::new));
    }
}
