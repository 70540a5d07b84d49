//! Work on a dossier with everything that goes wrong: every call to the disk failing in turn, and long random sessions of
//! edits, undo, saves, crashes, a second window, and changes underneath. Afterwards the state that was acknowledged last
//! is there: in the file, or offered from the journal.
//!
//! `AKKOORD_SEED=7 AKKOORD_ROUNDS=1 cargo test --lib simulation` replays one session, more rounds try more.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use super::keeper::{Closing, Keeper};
use super::places::beside;
use super::tests::Home;
use super::{Step, Timeline};
use crate::store::disk::faults::{self, Fault};
use crate::store::dossier::{TextHash, load};
use crate::store::save::{SaveError, save};

/// A window as its journal sees it.
struct Window {
    keeper: Keeper,
    timeline: Timeline,
    newest: u64,
}

/// The number of the content with this name.
fn number_of(name: &str) -> u64 {
    name.rsplit(' ').next().and_then(|number| number.parse().ok()).unwrap_or_default()
}

impl Window {
    /// Opens the dossier at `path`, and takes back what was left.
    fn open(home: &Home, path: &Path) -> Self {
        let loaded = load(path).expect("the file is whole");
        let hash = Some(loaded.text_hash);
        let mut keeper = home.keeper();
        let begun = keeper.begin(Some(path), hash);
        let number = number_of(&loaded.dossier.name);
        let fresh = Timeline {
            past: Vec::new(),
            now: Step { number, dossier: loaded.dossier.into() },
            future: Vec::new(),
            saved: Some(number),
            hash,
        };
        let timeline = match begun.found {
            Some(_) => keeper.take().expect("what is offered can be taken"),
            None => begun.history.unwrap_or(fresh),
        };
        let newest = timeline.steps().map(|step| step.number).max().unwrap_or(number);
        Self { keeper, timeline, newest }
    }

    fn edit(&mut self, home: &Home, number: u64) {
        self.newest = number;
        self.timeline.past.push(self.timeline.now.clone());
        self.timeline.now = home.step(number);
        self.timeline.future.clear();
    }

    fn undo(&mut self) {
        if let Some(before) = self.timeline.past.pop() {
            self.timeline.future.push(std::mem::replace(&mut self.timeline.now, before));
        }
    }

    /// Tells the journal; whether what shows is on disk now.
    fn note(&mut self) -> bool {
        // What is said may be that the work is kept elsewhere, or again; then it is kept all the same.
        let _said = self.keeper.note(&self.timeline);
        self.keeper.keeps()
    }

    fn save(&mut self, path: &Path) -> Result<(), SaveError> {
        let hash = save(path, &self.timeline.now.dossier, self.timeline.hash)?;
        (self.timeline.saved, self.timeline.hash) = (Some(self.timeline.now.number), Some(hash));
        let _said = self.keeper.saved(path, &self.timeline);
        Ok(())
    }
}

/// The contents that somebody who opens the dossier now has before them or is offered.
fn at_hand(home: &Home, path: &Path) -> Vec<u64> {
    let file = load(path).expect("the file is whole");
    let mut found = vec![number_of(&file.dossier.name)];
    let mut keeper = home.keeper();
    let begun = keeper.begin(Some(path), Some(file.text_hash));
    found.extend(begun.found.map(|found| number_of(&found.name)));
    found.extend(home.keeper().left(&[], true).iter().map(|left| number_of(&left.name)));
    found
}

/// A session in which each call may fail; the number of the content that was acknowledged last.
fn session(home: &Home, path: &Path, hash: TextHash) -> u64 {
    let mut acknowledged = 1;
    let mut keeper = home.keeper();
    keeper.begin(Some(path), Some(hash));
    let mut window = Window { keeper, timeline: home.timeline(1, 1, Some(hash)), newest: 1 };
    for number in 2..=6 {
        window.edit(home, number);
        if window.note() {
            acknowledged = number;
        }
        if number == 4 && window.save(path).is_ok() {
            acknowledged = number;
        }
    }
    acknowledged
}

#[test]
fn whichever_call_to_the_disk_fails_the_state_acknowledged_last_is_there() {
    let faults = [
        Fault::Once(ErrorKind::StorageFull),
        Fault::Once(ErrorKind::PermissionDenied),
        Fault::FromThere(ErrorKind::StorageFull),
        Fault::FromThere(ErrorKind::NotFound),
        Fault::Torn,
        Fault::Crash,
        Fault::PowerLoss,
    ];
    let mut tried = 0;
    for fault in faults {
        for call in 0.. {
            let home = Home::new();
            let (path, hash) = home.saved_file();
            faults::plan(call, fault);
            let acknowledged = session(&home, &path, hash);
            let calls = faults::end();
            let found = at_hand(&home, &path);
            let newest = found.iter().max().copied().unwrap_or_default();
            assert!(
                newest >= acknowledged,
                "{fault:?} at call {call}: {acknowledged} was acknowledged, {found:?} found"
            );
            assert!(newest <= 6, "{fault:?} at call {call}: {found:?}");
            tried += 1;
            if call >= calls {
                break;
            }
        }
    }
    assert!(tried > 100, "only {tried} failures were tried");
}

/// Numbers that look random and are the same for the same seed (SplitMix64).
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % sides
    }
}

/// A number that is asked for in the environment.
fn asked(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).ok().and_then(|asked| asked.parse().ok()).unwrap_or(otherwise)
}

/// One session of random work; every crash is followed by a look at what is left.
fn random_session(seed: u64) {
    let mut dice = Dice(seed);
    let home = Home::new();
    let (path, _) = home.saved_file();
    let mut window = Window::open(&home, &path);
    let (mut next, mut acknowledged) = (2, 1);
    for step in 0..40 {
        let what = dice.throw(12);
        match what {
            0..=4 => {
                window.edit(&home, next);
                next += 1;
            }
            5 => window.undo(),
            6 => match window.save(&path) {
                Ok(()) => acknowledged = window.timeline.now.number,
                Err(error) => assert!(matches!(error, SaveError::ChangedUnderneath(_)), "seed {seed}: {error:?}"),
            },
            // The machine ends.
            7 => {
                drop(window);
                window = Window::open(&home, &path);
                assert_eq!(window.timeline.now.number, acknowledged, "seed {seed}, step {step}: after a crash");
            }
            // Another window looks and leaves.
            8 => {
                let hash = load(&path).expect("the file is whole").text_hash;
                let mut other = home.keeper();
                let begun = other.begin(Some(&path), Some(hash));
                assert!(!begun.said.is_empty(), "seed {seed}, step {step}: a second window is not noticed");
                other.close(Closing::Discarded);
            }
            9 => {
                let _gone = fs::remove_file(beside(&path));
            }
            // A temporary file of somebody else, and a clock that jumps.
            10 => {
                fs::write(home.root.path().join(".akkoord-Zz9Yy8"), "half").expect("it is written");
                let past = std::time::SystemTime::UNIX_EPOCH;
                let file = fs::File::options().write(true).open(&path).expect("it opens");
                file.set_modified(past).expect("the clock jumps");
            }
            _ => {}
        }
        if window.note() {
            acknowledged = window.timeline.now.number;
        }
    }
    drop(window);
    let window = Window::open(&home, &path);
    assert_eq!(window.timeline.now.number, acknowledged, "seed {seed}: in the end");
}

#[test]
fn random_sessions_with_crashes_end_in_the_state_acknowledged_last() {
    let first = asked("AKKOORD_SEED", 1);
    for seed in first..first + asked("AKKOORD_ROUNDS", 25) {
        random_session(seed);
    }
}
