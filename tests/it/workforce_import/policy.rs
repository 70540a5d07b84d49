//! What becomes of profiles that are in the dossier already: one policy, which both faces ask for.

use std::collections::BTreeSet;
use std::sync::Arc;

use akkoord::domain::agreement::Dossier;
use akkoord::domain::agreement::edit::{Edit, ListEdit};
use akkoord::domain::diagnostic::Severity;
use akkoord::domain::money::{Heads, HourlyRate};
use akkoord::domain::remedy::Remedy;
use akkoord::domain::words::Subject;
use akkoord::domain::workforce::Profile;
use akkoord::workbench::{Existing, Opened, Workbench};
use rust_decimal::dec;

use super::{dossier, import_file};
use crate::support::TODAY;

fn opened(dossier: Dossier) -> Opened {
    Workbench::built_in(TODAY).expect("the data files are sound").with(Arc::new(dossier))
}

/// The profiles of a payroll file of 150 workers.
fn from_file() -> Vec<Profile> {
    import_file("payroll.xlsx", false).profiles
}

fn heads(profiles: &[Profile]) -> Heads {
    profiles.iter().map(|profile| profile.heads).sum()
}

/// The dossier after the profiles are taken in.
fn after(opened: &Opened, profiles: &[Profile], existing: Existing) -> Dossier {
    let edit = opened.take_in(profiles, existing).expect("they are taken in");
    let mut changed = Dossier::clone(opened.dossier());
    edit.apply(&mut changed).expect("it can be applied");
    changed
}

#[test]
fn profiles_are_put_beside_or_in_place_and_a_second_time_only_where_somebody_says_which() {
    let (own, new) = (dossier().workforce, from_file());
    assert_eq!(heads(&new), Heads::new(dec!(150)));
    let first = after(&opened(dossier()), &new, Existing::Refuse);
    // Whether profiles of the file are there, what is wanted, and the profiles and workers that follow.
    let cases = [
        (false, Existing::Refuse, Some((own.len() + new.len(), heads(&own) + heads(&new)))),
        (false, Existing::Beside, Some((own.len() + new.len(), heads(&own) + heads(&new)))),
        (false, Existing::Replace, Some((new.len(), heads(&new)))),
        (true, Existing::Refuse, None),
        (true, Existing::Beside, Some((own.len() + 2 * new.len(), heads(&own) + heads(&new) + heads(&new)))),
        (true, Existing::Replace, Some((new.len(), heads(&new)))),
    ];
    for (again, existing, expected) in cases {
        let opened = opened(if again { first.clone() } else { dossier() });
        let said = format!("again: {again}, {existing:?}");
        assert_eq!(opened.already_in(&new).is_some(), again, "{said}");
        let Some((profiles, workers)) = expected else {
            let refused = opened.take_in(&new, existing).expect_err(&said);
            assert_eq!(refused, [opened.already_in(&new).expect("it says why")]);
            continue;
        };
        let taken = after(&opened, &new, existing).workforce;
        assert_eq!((taken.len(), heads(&taken)), (profiles, workers), "{said}");
        let ids: BTreeSet<_> = taken.iter().map(|profile| &profile.id).collect();
        assert_eq!(ids.len(), taken.len(), "{said}: no id stands twice");
    }
}

#[test]
fn a_refusal_says_how_many_are_there_and_what_each_way_out_leads_to() {
    let (own, new) = (dossier().workforce, from_file());
    let first = after(&opened(dossier()), &new, Existing::Refuse);
    let refused = opened(first).already_in(&new).expect("they are there");
    assert_eq!((refused.severity, &refused.subject), (Severity::Error, &Subject::Dossier));
    let beside =
        Remedy::PutBeside { profiles: own.len() + 2 * new.len(), heads: heads(&own) + heads(&new) + heads(&new) };
    assert_eq!(refused.remedies, [Remedy::ReplaceProfiles, beside]);
}

#[test]
fn an_outcome_with_a_mistake_that_was_not_there_is_refused_and_one_that_was_is_not_in_the_way() {
    let below = |profile: &Profile| Profile { hourly_wage: HourlyRate::new(dec!(10)), ..profile.clone() };
    let mut new = from_file();
    new[0] = below(&new[0]);
    let refused = opened(dossier()).take_in(&new, Existing::Refuse).expect_err("ten euros an hour is too little");
    let subjects: Vec<_> = refused.iter().map(|error| &error.subject).collect();
    assert_eq!(subjects, [&Subject::Profile(new[0].id.clone())]);

    let mut broken = dossier();
    broken.workforce[0] = below(&broken.workforce[0]);
    assert!(opened(broken).take_in(&from_file(), Existing::Refuse).is_ok());
}

#[test]
fn an_edit_is_refused_for_what_an_import_is_refused_for() {
    let edit = |profile: &Profile, wage| {
        Edit::Workforce(ListEdit::Replace(Box::new(Profile { hourly_wage: HourlyRate::new(wage), ..profile.clone() })))
    };
    let mut sound = opened(dossier());
    let before = sound.dossier().clone();
    let first = before.workforce[0].clone();
    let refused = sound.apply(&edit(&first, dec!(10))).expect_err("ten euros an hour is too little");
    assert_eq!(refused.iter().map(|error| &error.subject).collect::<Vec<_>>(), [&Subject::Profile(first.id.clone())]);
    assert_eq!(sound.dossier(), &before);
    assert!(sound.apply(&edit(&first, dec!(20))).is_ok_and(|words| words.is_some()));
}
