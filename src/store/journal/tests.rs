//! Journals in real files: crashes, torn and spoilt lines, full disks, two windows, and folders that may only be read.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use tempfile::TempDir;

use super::keeper::{Begun, Closing, Keeper};
use super::places::beside;
use super::replay::{Damage, replay};
use super::{Bounds, Step, Timeline};
use crate::domain::agreement::Dossier;
use crate::domain::diagnostic::Diagnostic;
use crate::store::dossier::TextHash;
use crate::store::folders::Folders;
use crate::store::{examples, save};

/// A home in which the program keeps journals, for the length of a test.
pub(super) struct Home {
    pub root: TempDir,
    example: Dossier,
}

impl Home {
    pub fn new() -> Self {
        let example = examples::example("glastuinbouw").expect("the example is tested to load").dossier;
        Self { root: tempfile::tempdir().expect("a folder for the test"), example }
    }

    pub fn folders(&self) -> Folders {
        Folders::below(&self.root.path().join("home"))
    }

    pub fn keeper(&self) -> Keeper {
        Keeper::new(self.folders(), Bounds::default())
    }

    pub fn step(&self, number: u64) -> Step {
        let dossier = Dossier { name: format!("Stand {number}"), ..self.example.clone() };
        Step { number, dossier: Arc::new(dossier) }
    }

    /// The contents 1 to `now`, of which `saved` is in the file with this fingerprint.
    pub fn timeline(&self, now: u64, saved: u64, hash: Option<TextHash>) -> Timeline {
        let past = (1..now).map(|number| self.step(number)).collect();
        Timeline { past, now: self.step(now), future: Vec::new(), saved: Some(saved), hash }
    }

    /// A dossier with content 1 in a file.
    pub fn saved_file(&self) -> (PathBuf, TextHash) {
        let path = self.root.path().join("cao.akkoord");
        let hash = save::save(&path, &self.step(1).dossier, None).expect("it is saved");
        (path, hash)
    }
}

pub(super) fn names(timeline: &Timeline) -> Vec<&str> {
    timeline.steps().map(|step| step.dossier.name.as_str()).collect()
}

pub(super) fn said(begun: &Begun) -> Vec<&str> {
    begun.said.iter().map(|said: &Diagnostic| said.message.text.nl.as_str()).collect()
}

#[test]
fn work_left_by_a_crash_is_found_with_all_its_steps_and_goes_when_it_is_saved_and_closed() {
    let home = Home::new();
    let (path, hash) = home.saved_file();
    let mut keeper = home.keeper();
    assert!(keeper.begin(Some(&path), Some(hash)).found.is_none());
    for now in 2..=4 {
        keeper.note(&home.timeline(now, 1, Some(hash))).expect("it is written");
    }
    // Once taken back, as undo does.
    let mut back = home.timeline(3, 1, Some(hash));
    back.future = vec![home.step(4)];
    keeper.note(&back).expect("it is written");
    drop(keeper);

    let mut keeper = home.keeper();
    let found = keeper.begin(Some(&path), Some(hash)).found.expect("work was left");
    assert_eq!((found.edits, found.name.as_str(), found.file_differs, found.damage), (2, "Stand 3", false, None));
    let taken = keeper.take().expect("it can be taken");
    assert_eq!(names(&taken), ["Stand 1", "Stand 2", "Stand 3", "Stand 4"]);
    assert_eq!(taken, back);

    keeper.note(&taken).expect("it is written");
    let hash = save::save(&path, &taken.now.dossier, Some(hash)).expect("it is saved");
    let done = Timeline { saved: Some(3), hash: Some(hash), ..taken };
    assert!(keeper.saved(&path, &done).is_empty());
    keeper.close(Closing::Saved);
    assert!(!beside(&path).exists(), "no journal stays beside a dossier that is closed");

    let begun = home.keeper().begin(Some(&path), Some(hash));
    assert!(begun.found.is_none());
    assert_eq!(begun.history, Some(done), "what could be undone still can");
}

#[test]
fn history_of_a_file_that_something_else_changed_is_not_used() {
    let home = Home::new();
    let (path, hash) = home.saved_file();
    let mut keeper = home.keeper();
    keeper.begin(Some(&path), Some(hash));
    keeper.note(&home.timeline(3, 3, Some(hash))).expect("it is written");
    keeper.close(Closing::Saved);
    let other = save::save(&path, &home.step(9).dossier, None).expect("it is saved");
    let begun = home.keeper().begin(Some(&path), Some(other));
    assert!(begun.history.is_none() && begun.found.is_none());
}

#[test]
fn a_torn_last_line_costs_only_that_line() {
    let home = Home::new();
    let (path, hash) = home.saved_file();
    let mut keeper = home.keeper();
    keeper.begin(Some(&path), Some(hash));
    keeper.note(&home.timeline(2, 1, Some(hash))).expect("it is written");
    keeper.note(&home.timeline(3, 1, Some(hash))).expect("it is written");
    drop(keeper);
    let bytes = fs::read(beside(&path)).expect("the journal is there");
    fs::write(beside(&path), &bytes[..bytes.len() - 5]).expect("it is torn");

    let mut keeper = home.keeper();
    let found = keeper.begin(Some(&path), Some(hash)).found.expect("work was left");
    assert_eq!((found.edits, found.damage), (1, Some(Damage::Torn)));
    assert_eq!(keeper.take().map(|taken| taken.now), Some(home.step(2)));
}

#[test]
fn wherever_a_journal_is_cut_or_spoilt_reading_it_ends_without_a_panic_at_a_state_that_was() {
    let home = Home::new();
    let (path, hash) = home.saved_file();
    let mut keeper = home.keeper();
    keeper.begin(Some(&path), Some(hash));
    for now in 2..=4 {
        keeper.note(&home.timeline(now, 1, Some(hash))).expect("it is written");
    }
    let bytes = fs::read(beside(&path)).expect("the journal is there");
    for at in (0..bytes.len()).step_by(bytes.len() / 60) {
        let cut = replay(&bytes[..at], &Bounds::default());
        let mut spoilt = bytes.clone();
        spoilt[at] ^= 0x20;
        let spoilt = replay(&spoilt, &Bounds::default());
        assert!(spoilt.damage.is_some(), "byte {at} is spoilt and nobody sees it");
        for timeline in [cut.timeline, spoilt.timeline].into_iter().flatten() {
            assert_eq!(timeline.now, home.step(timeline.now.number));
        }
    }
}

#[test]
fn a_file_that_is_no_journal_is_set_aside_and_said() {
    let home = Home::new();
    let (path, hash) = home.saved_file();
    fs::write(beside(&path), "van iemand anders").expect("another program writes");
    let mut keeper = home.keeper();
    let begun = keeper.begin(Some(&path), Some(hash));
    assert!(said(&begun)[0].contains("niet meer te lezen"), "{:?}", said(&begun));
    let kept = fs::read_dir(home.folders().set_aside()).expect("it is set aside").next().expect("a file").expect("it");
    assert_eq!(fs::read_to_string(kept.path()).expect("it can be read"), "van iemand anders");
    keeper.note(&home.timeline(2, 1, Some(hash))).expect("the new journal is written");
}

#[test]
fn two_windows_on_one_file_are_said_and_each_keeps_its_own_work() {
    let home = Home::new();
    let (path, hash) = home.saved_file();
    let (mut one, mut other) = (home.keeper(), home.keeper());
    assert!(said(&one.begin(Some(&path), Some(hash))).is_empty());
    let begun = other.begin(Some(&path), Some(hash));
    assert!(said(&begun)[0].contains("ander venster"), "{:?}", said(&begun));
    one.note(&home.timeline(2, 1, Some(hash))).expect("it is written");
    other.note(&home.timeline(5, 1, Some(hash))).expect("it is written");
    drop((one, other));
    let mut left: Vec<_> = home.keeper().left(&[path], false).into_iter().map(|found| found.name).collect();
    left.sort();
    assert_eq!(left, ["Stand 2", "Stand 5"]);
}

#[test]
fn a_dossier_without_a_file_is_kept_in_the_users_folder_and_taken_over_from_there() {
    let home = Home::new();
    let mut keeper = home.keeper();
    keeper.begin(None, None);
    keeper.note(&home.timeline(1, 1, None)).expect("nothing is to be written");
    assert!(!home.folders().journals().exists(), "an example that is only looked at leaves nothing behind");
    keeper.note(&home.timeline(2, 1, None)).expect("it is written");
    drop(keeper);

    let mut keeper = home.keeper();
    let left = keeper.left(&[], false);
    assert_eq!((left.len(), left[0].of.as_ref(), left[0].edits), (1, None, 1));
    let (of, timeline) = keeper.adopt(&left[0].journal).expect("it is taken over");
    assert_eq!((of, names(&timeline)), (None, vec!["Stand 1", "Stand 2"]));
    assert!(keeper.left(&[], false).is_empty(), "and is not offered to anyone else");
    keeper.note(&timeline).expect("it is written");
    keeper.close(Closing::Discarded);
    assert!(home.keeper().left(&[], true).is_empty());
}

#[test]
fn work_that_is_not_wanted_is_set_aside_and_can_still_be_had() {
    let home = Home::new();
    let (path, hash) = home.saved_file();
    let mut keeper = home.keeper();
    keeper.begin(Some(&path), Some(hash));
    keeper.note(&home.timeline(3, 1, Some(hash))).expect("it is written");
    drop(keeper);
    let mut keeper = home.keeper();
    assert!(keeper.begin(Some(&path), Some(hash)).found.is_some());
    keeper.refuse().expect("it is set aside");
    keeper.note(&home.timeline(1, 1, Some(hash))).expect("the new journal is written");
    keeper.close(Closing::Saved);

    let mut keeper = home.keeper();
    assert!(keeper.begin(Some(&path), Some(hash)).found.is_none());
    assert!(keeper.left(&[], false).is_empty());
    let aside = keeper.left(&[], true);
    assert_eq!(aside.len(), 1);
    let (of, timeline) = keeper.adopt(&aside[0].journal).expect("it is taken over");
    assert_eq!((of, timeline.now), (Some(path), home.step(3)));
}

#[test]
fn saving_elsewhere_moves_the_journal_to_the_new_file() {
    let home = Home::new();
    let (path, hash) = home.saved_file();
    let mut keeper = home.keeper();
    keeper.begin(Some(&path), Some(hash));
    keeper.note(&home.timeline(2, 1, Some(hash))).expect("it is written");
    let other = home.root.path().join("ander.akkoord");
    let other_hash = save::save(&other, &home.step(2).dossier, None).expect("it is saved");
    assert!(keeper.saved(&other, &home.timeline(2, 2, Some(other_hash))).is_empty());
    assert!(!beside(&path).exists() && beside(&other).exists());
    keeper.note(&home.timeline(3, 2, Some(other_hash))).expect("it is written");
    drop(keeper);
    assert_eq!(home.keeper().begin(Some(&other), Some(other_hash)).found.map(|found| found.edits), Some(1));
}

#[test]
fn a_crash_between_saving_and_noting_it_offers_nothing() {
    let home = Home::new();
    let (path, hash) = home.saved_file();
    let mut keeper = home.keeper();
    keeper.begin(Some(&path), Some(hash));
    keeper.note(&home.timeline(2, 1, Some(hash))).expect("it is written");
    let hash = save::save(&path, &home.step(2).dossier, Some(hash)).expect("it is saved");
    drop(keeper);
    assert!(home.keeper().begin(Some(&path), Some(hash)).found.is_none());
}

#[test]
fn a_journal_stays_within_its_bound_and_keeps_what_shows() {
    let home = Home::new();
    let (path, hash) = home.saved_file();
    let text = fs::metadata(&path).expect("the file is there").len();
    let bounds = Bounds { file: 3 * text, text: 40 * usize::try_from(text).expect("a small file") };
    let mut keeper = Keeper::new(home.folders(), bounds);
    keeper.begin(Some(&path), Some(hash));
    let mut largest = 0;
    for now in 2..=60 {
        // Every text differs from start to end, so that a difference is as long as the dossier.
        let steps = |number: u64| {
            let step = home.step(number);
            let mut dossier = (*step.dossier).clone();
            dossier.about = number.to_string().repeat(2_000);
            dossier.assumptions.basis.clear();
            Step { dossier: Arc::new(dossier), ..step }
        };
        let timeline = Timeline {
            past: (1..now).map(steps).collect(),
            now: steps(now),
            future: Vec::new(),
            saved: Some(1),
            hash: Some(hash),
        };
        keeper.note(&timeline).expect("it is written");
        largest = largest.max(fs::metadata(beside(&path)).expect("the journal is there").len());
    }
    assert!(largest <= 2 * bounds.file, "{largest} bytes where {} is the bound", bounds.file);
    drop(keeper);
    let mut keeper = Keeper::new(home.folders(), bounds);
    assert!(keeper.begin(Some(&path), Some(hash)).found.is_some());
    let taken = keeper.take().expect("work was left");
    assert_eq!(taken.now.dossier.name, "Stand 60");
    assert!(!taken.past.is_empty(), "the nearest steps are kept");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_said_once_and_the_work_is_kept_in_the_users_folder() {
    let home = Home::new();
    let (path, hash) = home.saved_file();
    // A device on which every write fails for want of room.
    std::os::unix::fs::symlink("/dev/full", beside(&path)).expect("a link to a full disk");
    let mut keeper = home.keeper();
    keeper.begin(Some(&path), Some(hash));
    let error = keeper.note(&home.timeline(2, 1, Some(hash))).expect_err("the disk is full");
    assert!(error.message.text.nl.contains("niets te bewaren"), "{error:?}");
    keeper.note(&home.timeline(3, 1, Some(hash))).expect("it is written elsewhere");
    drop(keeper);
    let left = home.keeper().left(&[], false);
    assert_eq!((left.len(), left[0].name.as_str(), left[0].of.as_deref()), (1, "Stand 3", Some(path.as_path())));
}

#[cfg(target_os = "linux")]
#[test]
fn where_nothing_can_be_written_anywhere_it_is_said_once_and_work_goes_on() {
    let home = Home::new();
    let obstacle = home.root.path().join("home");
    fs::write(&obstacle, "geen map").expect("a file where a folder should be");
    let mut keeper = home.keeper();
    keeper.begin(None, None);
    let error = keeper.note(&home.timeline(2, 1, None)).expect_err("there is no place");
    assert!(error.message.text.nl.contains("niet tussentijds bewaard"), "{error:?}");
    keeper.note(&home.timeline(3, 1, None)).expect("it is not said again");
    fs::remove_file(obstacle).expect("the obstacle goes");
    keeper.note(&home.timeline(4, 1, None)).expect("it is written");
    drop(keeper);
    assert_eq!(home.keeper().left(&[], false).first().map(|found| found.edits), Some(3));
}

#[test]
fn a_folder_in_which_nothing_may_be_written_is_said_and_the_work_is_kept_elsewhere() {
    let home = Home::new();
    // The folder is a file: nothing can be made beside the dossier, whoever runs this test.
    let blocked = home.root.path().join("blok");
    fs::write(&blocked, "").expect("a file for the test");
    let path: &Path = &blocked.join("cao.akkoord");
    let mut keeper = home.keeper();
    let begun = keeper.begin(Some(path), None);
    assert!(said(&begun)[0].contains("niets te bewaren"), "{:?}", said(&begun));
    keeper.note(&home.timeline(2, 1, None)).expect("it is written");
    drop(keeper);
    let begun = home.keeper().begin(Some(path), None);
    assert_eq!(begun.found.map(|found| found.name), Some("Stand 2".to_owned()));
}
