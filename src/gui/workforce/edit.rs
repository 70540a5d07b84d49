//! Changes of the selected profile, and of those that are ticked like it: fields, choices, distributions. Each is one
//! step back.

use rust_decimal::Decimal;

use super::import::handle::WorkforceOutcome;
use super::input::{ProfileField, Value};
use super::session::{Slide, WorkforceSession, WorkforceWish};
use crate::domain::agreement::edit::{Edit, ListEdit};
use crate::domain::parameters::PensionTerm;
use crate::domain::words::Subject;
use crate::domain::workforce::{Choice, Distribution, Field, Profile};
use crate::gui::ask::{Ask, Status};
use crate::gui::fields::Typing;
use crate::gui::history::Gesture;
use crate::gui::out::Out;
use crate::gui::present::Present;

/// The selected profile, to be changed by itself.
fn selected(session: &WorkforceSession, present: &Present<'_, WorkforceOutcome>) -> Option<Profile> {
    session.selected(&present.dossier.workforce).map(|(_, profile)| profile.clone())
}

fn replaced(profile: Profile) -> Edit {
    Edit::Workforce(ListEdit::Replace(Box::new(profile)))
}

/// Takes in what was done in a field.
pub fn take_in<C>(
    session: &mut WorkforceSession,
    present: &Present<'_, WorkforceOutcome>,
    typing: Typing<ProfileField>,
    out: &mut Out<C>,
) {
    let read = session.typed.take_in(typing, ProfileField::read);
    make(session, present, read, out);
}

/// Makes all that is typed and can be read, before the fields go out of sight; gives the selected profile as it is then.
pub fn leave<C>(
    session: &mut WorkforceSession,
    present: &Present<'_, WorkforceOutcome>,
    out: &mut Out<C>,
) -> Option<Profile> {
    let read = session.typed.leave(ProfileField::read);
    make(session, present, read, out)
}

fn make<C>(
    session: &WorkforceSession,
    present: &Present<'_, WorkforceOutcome>,
    read: impl IntoIterator<Item = (ProfileField, Value)>,
    out: &mut Out<C>,
) -> Option<Profile> {
    let profiles = &present.dossier.workforce;
    let (_, chosen) = session.selected(profiles)?;
    let read: Vec<(ProfileField, Value)> = read.into_iter().collect();
    let written = |before: &Profile| {
        let mut profile = before.clone();
        for (field, value) in read.iter().filter(|(field, _)| before.id == chosen.id || field.is_shared()) {
            let is_locked = |of, place| session.locks.contains(&(of, place));
            field.write(&mut profile, value.clone(), present.language, is_locked);
        }
        profile
    };
    let changed = session.together(profiles).into_iter().map(|before| (before, written(before)));
    let changed = changed.filter(|(before, after)| *before != after);
    let edits: Vec<Edit> = changed.map(|(_, after)| replaced(after)).collect();
    if !edits.is_empty() {
        out.edit(Edit::of(edits), None);
    }
    Some(written(chosen))
}

/// Slides a share; the shares at the start of the gesture decide how the others give.
pub fn slide<C>(
    session: &mut WorkforceSession,
    present: &Present<'_, WorkforceOutcome>,
    (of, cell, thousandths): (Distribution, usize, i64),
    out: &mut Out<C>,
) {
    let Some(mut profile) = selected(session, present) else { return };
    let slide = session.slide.take().filter(|slide| present.is_in_gesture && slide.is_of(&profile.id, of, cell));
    let slide = slide.unwrap_or_else(|| Slide {
        profile: profile.id.clone(),
        distribution: of,
        cell,
        start: of.shares(&profile).to_vec(),
    });
    session.typed.retain(|field| !matches!(field, ProfileField::Number(Field::Share(typed, _)) if *typed == of));
    let gesture = Gesture { article: profile.id.to_string(), parameter: format!("{of:?}/{cell}"), typing: false };
    of.restore(&mut profile, &slide.start);
    of.set_share(&mut profile, cell, Decimal::new(thousandths, 3), |place| session.locks.contains(&(of, place)));
    session.slide = Some(slide);
    out.edit(replaced(profile), Some(gesture));
}

/// Makes a choice in the form, for all profiles that are changed together; one that would have to begin with a figure that is missing says so and changes nothing.
pub fn choose<C>(
    session: &mut WorkforceSession,
    present: &Present<'_, WorkforceOutcome>,
    choice: &Choice,
    out: &mut Out<C>,
) {
    let profiles = &present.dossier.workforce;
    let Some((_, chosen)) = session.selected(profiles) else { return };
    let figures = present.dossier.figures(&present.workbench.built_in.figures);
    let is_of_one = matches!(choice, Choice::AddBasis | Choice::RemoveBasis(_) | Choice::SplitCounts);
    let mut opened = None;
    let mut edits = Vec::new();
    for before in session.together(profiles).into_iter().filter(|before| !is_of_one || before.id == chosen.id) {
        let mut profile = before.clone();
        if let Err(missing) = choice.make(&mut profile, figures, present.dossier.agreement.term.start) {
            let subject = || Subject::Profile(profile.id.clone());
            let said = missing.iter().map(|missing| missing.diagnostic(subject())).collect();
            out.ask(Ask::Say(Status::Failed(said)));
            return;
        }
        if profile.id == chosen.id {
            opened = opens(choice, &profile);
        }
        edits.push(replaced(profile));
    }
    if matches!(choice, Choice::RemoveBasis(_)) {
        // What is typed in the list is kept by row, and the rows behind the one that goes move up.
        let is_of_list =
            |field: &ProfileField| matches!(field, ProfileField::BasisAbout(_) | ProfileField::BasisReason(_));
        session.typed.retain(|field| !is_of_list(field));
    }
    session.wish = opened.map(WorkforceWish::Field);
    out.edit(Edit::of(edits), None);
}

/// The field that a choice opens, which is typed in next.
fn opens(choice: &Choice, profile: &Profile) -> Option<ProfileField> {
    Some(match choice {
        Choice::OwnWhk => Field::Whk.into(),
        Choice::OwnPension => Field::Pension(PensionTerm::Employer).into(),
        Choice::OwnStay => Field::StayOn(0).into(),
        Choice::OwnRegistered => Field::Registered.into(),
        Choice::OwnTakeUp(article, _) => Field::TakeUp(article.clone()).into(),
        Choice::AddBasis => ProfileField::BasisAbout(profile.basis.len().checked_sub(1)?),
        Choice::Contract(_)
        | Choice::EmployerSize(_)
        | Choice::Schooling(_)
        | Choice::PublishedWhk(_)
        | Choice::NoPension
        | Choice::FundPension(_)
        | Choice::PublishedStay(_)
        | Choice::Awf(_)
        | Choice::PublishedRegistered
        | Choice::OutsideWageBill(_)
        | Choice::ArticleTakeUp(_)
        | Choice::SplitCounts
        | Choice::RemoveBasis(_) => return None,
    })
}
