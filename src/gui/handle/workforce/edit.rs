//! Changes of one profile: fields, choices, distributions. Each is one step back.

use rust_decimal::{Decimal, dec};

use super::super::Means;
use crate::domain::agreement::Dossier;
use crate::domain::clause::Value;
use crate::domain::money::{Euro, Rate};
use crate::domain::projection::bounds;
use crate::domain::workforce::draft::{Input, settle};
use crate::domain::workforce::{Basis, Pension, PensionTerms, Profile, STAY_YEARS, StayRates, Whk, rebalanced, spread};
use crate::gui::command::workforce::ProfileChoice;
use crate::gui::derived::Derived;
use crate::gui::history::Gesture;
use crate::gui::profile_field::{ProfileField, Spread, Typed};
use crate::gui::session::workforce::{Slide, WorkforceWish};
use crate::gui::state::State;

/// Changes the selected profile.
fn edit(state: &mut State, gesture: Option<Gesture>, change: impl FnOnce(&mut Profile)) {
    let mut dossier = Dossier::clone(state.document.dossier());
    let Some((index, _)) = state.session.workforce.selected(&dossier.workforce) else { return };
    change(&mut dossier.workforce[index]);
    state.document.edit(dossier, gesture);
}

/// Makes what is typed in a field its value; what cannot be read stays in the field.
pub(super) fn apply(state: &mut State, field: &ProfileField) {
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
        // Typing what stands there already is an answer too, where the input was open.
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
pub(super) fn slide(state: &mut State, spread: Spread, cell: usize, thousandths: i64) {
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
    let gesture = Gesture { article: id, parameter: format!("{spread:?}/{cell}"), typing: false };
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

/// Makes a choice in the form.
pub(super) fn choose(state: &mut State, means: &Means<'_>, choice: ProfileChoice) {
    let figure = |id: &str| {
        let on = state.document.dossier().assumptions.reference_date;
        means.engine.built_in.figures.read(id, on).ok().map(|reading| reading.entry.value)
    };
    let origin = {
        let profiles = &state.document.dossier().workforce;
        let selected = state.session.workforce.selected(profiles).map(|(_, profile)| &profile.stay_on);
        if matches!(selected, Some(StayRates::OutsideEuropeanUnion)) { "outside-eu" } else { "eu" }
    };
    let begin = Beginnings {
        franchise: figure("pension.fiscal.franchise").unwrap_or_default(),
        max_wage: figure("pension.fiscal.max").unwrap_or(Decimal::from(bounds::PRICE)),
        whk: figure("whk.average").unwrap_or_default(),
        stay: std::array::from_fn(|years| figure(&format!("stay.{origin}.{years}")).unwrap_or(dec!(1))),
        registered: figure(&format!("registered.{origin}")).unwrap_or(dec!(1)),
        take_up: match &choice {
            ProfileChoice::OwnTakeUp(article, _) => take_up_of(means.derived, article),
            _ => Rate::ZERO,
        },
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
        // Their places shift.
        let drafts = &mut state.session.workforce.drafts;
        drafts.retain(|field, _| !matches!(field, ProfileField::BasisAbout(_) | ProfileField::BasisReason(_)));
    }
    edit(state, None, |profile| make(profile, choice, &begin));
    let profiles = &state.document.dossier().workforce;
    let basis = state.session.workforce.selected(profiles).map_or(0, |(_, profile)| profile.basis.len());
    let about = added.then(|| ProfileField::BasisAbout(basis.saturating_sub(1)));
    state.session.workforce.wish = about.or(wish).map(WorkforceWish::Field);
}

/// The take-up that an article assumes for everybody.
fn take_up_of(derived: &Derived, article: &str) -> Rate {
    let assumed = derived.article(article).and_then(|article| article.parameter("take_up"));
    match assumed.map(|parameter| &parameter.value) {
        Some(Value::Number(share)) => Rate::new(*share),
        _ => Rate::ZERO,
    }
}

/// With what fields of the dossier's own begin: what held until then.
struct Beginnings {
    franchise: Decimal,
    max_wage: Decimal,
    whk: Decimal,
    stay: [Decimal; STAY_YEARS],
    registered: Decimal,
    take_up: Rate,
}

fn make(profile: &mut Profile, choice: ProfileChoice, begin: &Beginnings) {
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
        ProfileChoice::Whk(Whk::Own(_)) if !matches!(profile.whk, Whk::Own(_)) => {
            profile.whk = Whk::Own(Rate::new(begin.whk));
        }
        ProfileChoice::Whk(Whk::Own(_)) => {}
        ProfileChoice::Whk(whk) => profile.whk = whk,
        ProfileChoice::Pension(Pension::Own(_)) if !matches!(profile.pension, Pension::Own(_)) => {
            profile.pension = Pension::Own(PensionTerms {
                rate: Rate::ZERO,
                employee_rate: Rate::ZERO,
                franchise: Euro::new(begin.franchise),
                max_wage: Euro::new(begin.max_wage),
            });
        }
        ProfileChoice::Pension(Pension::Own(_)) => {}
        ProfileChoice::Pension(pension) => profile.pension = pension,
        ProfileChoice::StayOn(StayRates::Own(_)) => {
            if !matches!(profile.stay_on, StayRates::Own(_)) {
                profile.stay_on = StayRates::Own(begin.stay.map(Rate::new));
                // The published share is that of an origin, which a table of one's own does not name.
                profile.registered_share.get_or_insert(Rate::new(begin.registered));
            }
        }
        ProfileChoice::StayOn(stay_on) => profile.stay_on = stay_on,
        ProfileChoice::Awf(awf) => profile.awf = awf,
        ProfileChoice::OwnRegistered(true) => {
            profile.registered_share.get_or_insert(Rate::new(begin.registered));
        }
        ProfileChoice::OwnRegistered(false) => profile.registered_share = None,
        ProfileChoice::OutsideWageBill(outside) => profile.outside_wage_bill = outside,
        ProfileChoice::OwnTakeUp(article, true) => {
            profile.take_up.entry(article).or_insert(begin.take_up);
        }
        ProfileChoice::OwnTakeUp(article, false) => {
            profile.take_up.remove(&article);
        }
        ProfileChoice::SplitCounts => {
            if let Some(cells) = profile.joint_heads.take() {
                let count = |stay: usize, level: usize| cells[stay][level].value();
                let by_stay = std::array::from_fn(|stay| (0..5).map(|level| count(stay, level)).sum());
                let by_level = std::array::from_fn(|level| (0..STAY_YEARS).map(|stay| count(stay, level)).sum());
                let rates = |shares: [Decimal; STAY_YEARS]| shares.map(Rate::new);
                profile.stay_share = spread(Decimal::ONE, by_stay).map_or(profile.stay_share, rates);
                let rates = |shares: [Decimal; 5]| shares.map(Rate::new);
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
