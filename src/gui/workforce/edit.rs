//! Changes of one profile: fields, choices, distributions. Each is one step back.

use rust_decimal::Decimal;

use super::command::ProfileChoice;
use super::profile_field::{ProfileField, Spread, Typed};
use super::session::{Slide, WorkforceWish};
use crate::domain::agreement::edit::{Edit, ListEdit};
use crate::domain::clause::Value;
use crate::domain::learning::LEVELS;
use crate::domain::money::{Euro, Rate};
use crate::domain::parameters::{FigureKey, Figures, Missing, PensionTerm};
use crate::domain::words::Subject;
use crate::domain::workforce::draft::{Input, settle};
use crate::domain::workforce::{
    Basis, Pension, PensionTerms, Profile, STAY_YEARS, StayRates, StayShares, Whk, rebalanced, spread,
};
use crate::gui::ask::Status;
use crate::gui::derived::Derived;
use crate::gui::handle::Means;
use crate::gui::history::Gesture;
use crate::gui::state::State;

/// Changes the selected profile.
fn edit(state: &mut State, gesture: Option<Gesture>, change: impl FnOnce(&mut Profile)) {
    let profiles = &state.document.dossier().workforce;
    let Some((_, profile)) = state.session.workforce.selected(profiles) else { return };
    let mut profile = Box::new(profile.clone());
    change(&mut profile);
    crate::gui::handle::edit(state, Edit::Workforce(ListEdit::Replace(profile)), gesture);
}

/// Makes what is typed in a field its value; what cannot be read stays in the field.
pub fn apply(state: &mut State, field: &ProfileField) {
    let Some(text) = state.session.workforce.drafts.get(field) else { return };
    let Ok(typed) = field.read(text, state.settings.language) else { return };
    state.session.workforce.drafts.remove(field);
    let opened = {
        let profiles = &state.document.dossier().workforce;
        let profile = state.session.workforce.selected(profiles).map(|(_, profile)| profile);
        profile.and_then(|profile| field.text(profile, state.settings.language))
    };
    let unchanged = opened.is_some_and(|text| field.read(&text, state.settings.language).as_ref() == Ok(&typed));
    if let (ProfileField::Share(spread, cell), Typed::Number(share)) = (field, &typed) {
        if !unchanged {
            set_share(state, *spread, *cell, *share, None);
        }
        return;
    }
    edit(state, None, |profile| {
        // Confirming the proposed value of an open input settles it, also when the value stays the same.
        if let Some(input) = field.input() {
            settle(profile, input);
        }
        if !unchanged {
            field.write(profile, typed);
        }
    });
}

/// Applies everything that is typed and can be read, before the fields go out of sight.
pub fn apply_drafts(state: &mut State) {
    let typed: Vec<ProfileField> = state.session.workforce.drafts.keys().cloned().collect();
    for field in typed {
        apply(state, &field);
    }
}

/// Slides a share; the shares at the start of the gesture decide how the others give.
pub fn slide(state: &mut State, spread: Spread, cell: usize, thousandths: i64) {
    let profiles = &state.document.dossier().workforce;
    let Some((_, profile)) = state.session.workforce.selected(profiles) else { return };
    let id = profile.id.clone();
    let same = state.document.history().is_in_gesture()
        && state
            .session
            .workforce
            .slide
            .as_ref()
            .is_some_and(|slide| slide.profile == id && slide.spread == spread && slide.cell == cell);
    if !same {
        let shares = spread.shares(profile);
        let start = std::array::from_fn(|index| Rate::new(shares.get(index).copied().unwrap_or_default()));
        state.session.workforce.slide = Some(Slide { profile: id.clone(), spread, cell, start });
    }
    state.session.workforce.drafts.retain(|field, _| !matches!(field, ProfileField::Share(of, _) if *of == spread));
    let gesture = Gesture { article: id.to_string(), parameter: format!("{spread:?}/{cell}"), typing: false };
    set_share(state, spread, cell, Decimal::new(thousandths, 3), Some(gesture));
}

fn set_share(state: &mut State, spread: Spread, cell: usize, share: Decimal, gesture: Option<Gesture>) {
    let locks = state.session.workforce.locks.clone();
    let start = state.session.workforce.slide.clone().filter(|_| gesture.is_some());
    edit(state, gesture, |profile| {
        fn changed<const N: usize>(
            now: &[Rate; N],
            start: Option<&Slide>,
            cell: usize,
            share: Decimal,
            is_locked: impl Fn(usize) -> bool,
        ) -> [Rate; N] {
            let from = start.map_or(*now, Slide::shares);
            rebalanced(&from, cell, share, &std::array::from_fn(is_locked))
        }
        let is_locked = |index: usize| locks.contains(&(spread, index));
        let start = start.as_ref();
        match spread {
            Spread::Stay => profile.stay_share = changed(&profile.stay_share, start, cell, share, is_locked),
            Spread::Level => profile.level_share = changed(&profile.level_share, start, cell, share, is_locked),
            Spread::Entry => {
                profile.entry_level_share = changed(&profile.entry_level_share, start, cell, share, is_locked);
            }
        }
        settle(profile, spread.input());
    });
}

/// Makes a choice in the form; one that would have to begin with a figure that is missing says so and changes nothing.
pub fn choose(state: &mut State, means: &Means<'_>, choice: ProfileChoice) {
    let dossier = state.document.dossier();
    let Some((_, profile)) = state.session.workforce.selected(&dossier.workforce) else { return };
    let figures = dossier.figures(&means.workbench.built_in.figures);
    let begin = match Beginning::of(&choice, profile, figures, means.derived) {
        Ok(begin) => begin,
        Err(missing) => {
            let subject = || Subject::Profile(profile.id.clone());
            let said = missing.iter().map(|missing| missing.diagnostic(subject())).collect();
            state.session.status = Some(Status::Failed(said));
            return;
        }
    };
    let wish = match &choice {
        ProfileChoice::Whk(Whk::Own(_)) => Some(ProfileField::Whk),
        ProfileChoice::Pension(Pension::Own(_)) => Some(ProfileField::PensionRate),
        ProfileChoice::StayOn(StayRates::Own(_)) => Some(ProfileField::StayOn(0)),
        ProfileChoice::OwnRegistered(true) => Some(ProfileField::Registered),
        ProfileChoice::OwnTakeUp(article, true) => Some(ProfileField::TakeUp(article.clone())),
        _ => None,
    };
    let added = matches!(choice, ProfileChoice::AddBasis);
    if matches!(choice, ProfileChoice::RemoveBasis(_)) {
        // Drafts of the list are kept by row, and the rows behind the one that goes move up.
        let drafts = &mut state.session.workforce.drafts;
        drafts.retain(|field, _| !matches!(field, ProfileField::BasisAbout(_) | ProfileField::BasisReason(_)));
    }
    edit(state, None, |profile| make(profile, choice, begin));
    let profiles = &state.document.dossier().workforce;
    let basis = state.session.workforce.selected(profiles).map_or(0, |(_, profile)| profile.basis.len());
    let about = added.then(|| ProfileField::BasisAbout(basis.saturating_sub(1)));
    state.session.workforce.wish = about.or(wish).map(WorkforceWish::Field);
}

/// The take-up that an article assumes for everybody.
fn take_up_of(derived: &Derived, article: &str) -> Rate {
    let assumed = derived.basis.article(article).and_then(|article| article.parameter("take_up"));
    match assumed.map(|parameter| &parameter.value) {
        Some(Value::Number(share)) => Rate::new(*share),
        _ => Rate::ZERO,
    }
}

/// With what fields of the profile's own begin: what held until then.
enum Beginning {
    /// The choice opens no field, or one that is open already.
    Nothing,
    Whk(Rate),
    Pension(PensionTerms),
    /// The table, and the share registered that held with its origin.
    StayOn(StayShares, Rate),
    Registered(Rate),
    TakeUp(Rate),
}

impl Beginning {
    /// The beginning that `choice` asks for.
    ///
    /// # Errors
    ///
    /// The figures that are missing.
    fn of(
        choice: &ProfileChoice,
        profile: &Profile,
        figures: Figures<'_>,
        derived: &Derived,
    ) -> Result<Self, Vec<Missing>> {
        let now = |key: FigureKey| figures.now(&key).map(|reading| reading.value());
        match (choice, profile.stay_on.origin()) {
            (ProfileChoice::Whk(Whk::Own(_)), _) => match profile.whk.figure() {
                Some(figure) => Ok(Self::Whk(Rate::new(now(figure.clone()).map_err(|missing| vec![missing])?))),
                None => Ok(Self::Nothing),
            },
            (ProfileChoice::Pension(Pension::Own(_)), _) if !matches!(profile.pension, Pension::Own(_)) => {
                let bounds = [PensionTerm::Franchise, PensionTerm::Max].map(|term| now(FigureKey::fiscal(term)));
                let [franchise, max_wage] = all(bounds)?;
                let (franchise, max_wage) = (Euro::new(franchise), Euro::new(max_wage));
                Ok(Self::Pension(PensionTerms { rate: Rate::ZERO, employee_rate: Rate::ZERO, franchise, max_wage }))
            }
            (ProfileChoice::StayOn(StayRates::Own(_)), Some(origin)) => {
                let chances = std::array::from_fn(|years| now(FigureKey::StayOn { origin, years }));
                let registered = match profile.registered_share {
                    Some(own) => Ok(own.value()),
                    None => now(FigureKey::Registered(origin)),
                };
                let chances = all::<STAY_YEARS>(chances);
                let registered = registered.map_err(|missing| vec![missing]);
                match (chances, registered) {
                    (Ok(chances), Ok(registered)) => Ok(Self::StayOn(chances.map(Rate::new), Rate::new(registered))),
                    (chances, registered) => {
                        Err([chances.err(), registered.err()].into_iter().flatten().flatten().collect())
                    }
                }
            }
            (ProfileChoice::OwnRegistered(true), Some(origin)) => {
                Ok(Self::Registered(Rate::new(now(FigureKey::Registered(origin)).map_err(|missing| vec![missing])?)))
            }
            (ProfileChoice::OwnTakeUp(article, true), _) => Ok(Self::TakeUp(take_up_of(derived, article))),
            _ => Ok(Self::Nothing),
        }
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

fn make(profile: &mut Profile, choice: ProfileChoice, begin: Beginning) {
    let settled = match &choice {
        ProfileChoice::Contract(_) => Some(Input::Contract),
        ProfileChoice::EmployerSize(_) => Some(Input::EmployerSize),
        ProfileChoice::Schooling(_) => Some(Input::Schooling),
        ProfileChoice::Whk(Whk::Average | Whk::Sector(_)) => Some(Input::Whk),
        ProfileChoice::Pension(Pension::None | Pension::Fund(_)) => Some(Input::Pension),
        ProfileChoice::StayOn(StayRates::EuropeanUnion | StayRates::OutsideEuropeanUnion) => Some(Input::StayOn),
        _ => None,
    };
    if let Some(input) = settled {
        settle(profile, input);
    }
    match choice {
        ProfileChoice::Contract(contract) => profile.contract = contract,
        ProfileChoice::EmployerSize(size) => profile.employer_size = size,
        ProfileChoice::Schooling(schooling) => profile.schooling = schooling,
        ProfileChoice::Whk(Whk::Own(_)) => {
            if let Beginning::Whk(rate) = begin {
                profile.whk = Whk::Own(rate);
            }
        }
        ProfileChoice::Whk(whk) => profile.whk = whk,
        ProfileChoice::Pension(Pension::Own(_)) => {
            if let Beginning::Pension(terms) = begin {
                profile.pension = Pension::Own(terms);
            }
        }
        ProfileChoice::Pension(pension) => profile.pension = pension,
        ProfileChoice::StayOn(StayRates::Own(_)) => {
            if let Beginning::StayOn(chances, registered) = begin {
                profile.stay_on = StayRates::Own(chances);
                // The published share is that of an origin, which a table of one's own does not name.
                profile.registered_share.get_or_insert(registered);
            }
        }
        ProfileChoice::StayOn(stay_on) => profile.stay_on = stay_on,
        ProfileChoice::Awf(awf) => profile.awf = awf,
        ProfileChoice::OwnRegistered(true) => {
            if let Beginning::Registered(share) = begin {
                profile.registered_share.get_or_insert(share);
            }
        }
        ProfileChoice::OwnRegistered(false) => profile.registered_share = None,
        ProfileChoice::OutsideWageBill(outside) => profile.outside_wage_bill = outside,
        ProfileChoice::OwnTakeUp(article, true) => {
            if let Beginning::TakeUp(share) = begin {
                profile.take_up.entry(article).or_insert(share);
            }
        }
        ProfileChoice::OwnTakeUp(article, false) => {
            profile.take_up.remove(&article);
        }
        ProfileChoice::SplitCounts => {
            if let Some(cells) = profile.joint_heads.take() {
                let count = |stay: usize, level: usize| cells[stay][level].value();
                let by_stay = std::array::from_fn(|stay| (0..LEVELS).map(|level| count(stay, level)).sum());
                let by_level = std::array::from_fn(|level| (0..STAY_YEARS).map(|stay| count(stay, level)).sum());
                let rates = |shares: [Decimal; STAY_YEARS]| shares.map(Rate::new);
                profile.stay_share = spread(Decimal::ONE, by_stay).map_or(profile.stay_share, rates);
                let rates = |shares: [Decimal; LEVELS]| shares.map(Rate::new);
                profile.level_share = spread(Decimal::ONE, by_level).map_or(profile.level_share, rates);
            }
        }
        ProfileChoice::AddBasis => {
            profile.basis.push(Basis { about: String::new(), source: None, assumption: None });
        }
        ProfileChoice::RemoveBasis(index) => {
            if index < profile.basis.len() {
                profile.basis.remove(index);
            }
        }
    }
}
