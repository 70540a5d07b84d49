//! The journal never loses in silence: taken away while it is open, spoilt at its first line, written by way of a link or
//! a path that is not whole, left behind by a crash just after saving.

use std::fs;
use std::path::Path;

use super::Timeline;
use super::keeper::Closing;
use super::places::beside;
use super::replay::Damage;
use super::tests::{Home, said};
use crate::store::save;

#[test]
fn a_journal_that_is_taken_away_while_it_is_open_is_written_again_and_said() {
    let home = Home::new();
    let (path, hash) = home.saved_file();
    let mut keeper = home.keeper();
    keeper.begin(Some(&path), Some(hash));
    keeper.note(&home.timeline(2, 1, Some(hash))).expect("it is written");
    fs::remove_file(beside(&path)).expect("another program takes it away");
    let said = keeper.note(&home.timeline(3, 1, Some(hash))).expect_err("it is said");
    assert!(said.message.text.nl.contains("opnieuw geschreven"), "{said:?}");
    keeper.note(&home.timeline(4, 1, Some(hash))).expect("it is said once");
    drop(keeper);
    let found = home.keeper().begin(Some(&path), Some(hash)).found.expect("work was left");
    assert_eq!((found.edits, found.name.as_str()), (3, "Stand 4"));
}

#[test]
fn a_journal_that_is_taken_away_while_nothing_changes_is_written_again_too() {
    let home = Home::new();
    let (path, hash) = home.saved_file();
    let mut keeper = home.keeper();
    keeper.begin(Some(&path), Some(hash));
    keeper.look_after().expect("nothing is lost");
    keeper.note(&home.timeline(2, 1, Some(hash))).expect("it is written");
    keeper.look_after().expect("nothing is lost");
    fs::remove_file(beside(&path)).expect("another program takes it away");
    keeper.look_after().expect_err("it is said");
    keeper.look_after().expect("once");
    drop(keeper);
    assert!(home.keeper().begin(Some(&path), Some(hash)).found.is_some());
}

#[cfg(unix)]
#[test]
fn a_file_with_a_second_name_is_said_for_another_window_finds_another_journal_by_it() {
    let home = Home::new();
    let (path, hash) = home.saved_file();
    assert_eq!(home.keeper().begin(Some(&path), Some(hash)).said, []);
    fs::hard_link(&path, home.root.path().join("second.akkoord")).expect("it is linked");
    let said = home.keeper().begin(Some(&path), Some(hash)).said;
    assert!(matches!(&said[..], [one] if one.message.text.nl.contains("harde koppeling")), "{said:?}");
}

#[test]
fn where_its_whole_folder_is_gone_the_work_goes_to_the_users_own() {
    let home = Home::new();
    let folder = home.root.path().join("map");
    fs::create_dir(&folder).expect("a folder");
    let path = folder.join("cao.akkoord");
    let hash = save::save(&path, &home.step(1).dossier, None).expect("it is saved");
    let mut keeper = home.keeper();
    keeper.begin(Some(&path), Some(hash));
    keeper.note(&home.timeline(2, 1, Some(hash))).expect("it is written");
    fs::remove_dir_all(&folder).expect("the folder goes");
    let said = keeper.note(&home.timeline(3, 1, Some(hash))).expect_err("it is said");
    assert!(said.message.text.nl.contains("niets te bewaren"), "{said:?}");
    drop(keeper);
    let left = home.keeper().left(&[], false);
    assert_eq!((left.len(), left[0].name.as_str(), left[0].of.as_deref()), (1, "Stand 3", Some(path.as_path())));
}

#[test]
fn a_journal_spoilt_anywhere_is_offered_or_set_aside_and_never_written_over() {
    let home = Home::new();
    let (path, hash) = home.saved_file();
    let mut keeper = home.keeper();
    keeper.begin(Some(&path), Some(hash));
    for now in 2..=5 {
        keeper.note(&home.timeline(now, 1, Some(hash))).expect("it is written");
    }
    drop(keeper);
    let whole = fs::read(beside(&path)).expect("the journal is there");
    let aside = || fs::read_dir(home.folders().set_aside()).map_or(0, Iterator::count);
    for at in (0..whole.len()).step_by(whole.len() / 40) {
        let mut spoilt = whole.clone();
        spoilt[at] ^= 1;
        fs::write(beside(&path), &spoilt).expect("it is spoilt");
        let before = aside();
        let mut keeper = home.keeper();
        let begun = keeper.begin(Some(&path), Some(hash));
        match begun.found {
            Some(found) => assert!(found.damage.is_some(), "byte {at}"),
            None => {
                assert_eq!((said(&begun).len(), aside()), (1, before + 1), "byte {at}: {:?}", said(&begun));
                keeper.note(&home.timeline(2, 1, Some(hash))).expect("it goes on");
            }
        }
        let folder = fs::read_dir(home.folders().set_aside()).into_iter().flatten().flatten();
        let kept = folder.map(|entry| entry.path()).chain([beside(&path)]);
        let is_kept = kept.into_iter().any(|path| fs::read(path).is_ok_and(|bytes| bytes == spoilt));
        assert!(is_kept, "byte {at}: what was left is gone");
        drop(keeper);
        let _emptied = fs::remove_dir_all(home.folders().set_aside());
    }
}

#[test]
fn the_first_record_spoilt_is_damage_that_is_said() {
    let home = Home::new();
    let (path, hash) = home.saved_file();
    let mut keeper = home.keeper();
    keeper.begin(Some(&path), Some(hash));
    keeper.note(&home.timeline(1, 1, Some(hash))).expect("it is written");
    for now in 2..=6 {
        keeper.note(&home.timeline(now, 1, Some(hash))).expect("it is written");
    }
    drop(keeper);
    let mut bytes = fs::read(beside(&path)).expect("the journal is there");
    let ends: Vec<usize> = (0..bytes.len()).filter(|at| bytes[*at] == b'\n').collect();
    // The first three lines say where it began; the fourth is the first change that is not in the file.
    bytes[ends[2] + 30] ^= 1;
    fs::write(beside(&path), &bytes).expect("it is spoilt");
    assert_eq!(super::replay::replay(&bytes, &super::Bounds::default()).damage, Some(Damage::Spoilt));
    let begun = home.keeper().begin(Some(&path), Some(hash));
    assert!(begun.found.is_none() && said(&begun)[0].contains("beschadigd"), "{:?}", said(&begun));
    let kept = fs::read_dir(home.folders().set_aside()).expect("it is set aside").flatten().next().expect("a file");
    assert_eq!(fs::read(kept.path()).expect("it can be read"), bytes);
}

#[test]
fn after_a_crash_just_after_saving_nothing_counts_as_changed() {
    let home = Home::new();
    let (path, hash) = home.saved_file();
    let mut keeper = home.keeper();
    keeper.begin(Some(&path), Some(hash));
    keeper.note(&home.timeline(3, 1, Some(hash))).expect("it is written");
    let hash = save::save(&path, &home.step(3).dossier, Some(hash)).expect("it is saved");
    drop(keeper);
    let history = home.keeper().begin(Some(&path), Some(hash)).history.expect("it can be undone");
    assert_eq!((history.is_unsaved(), history.past.len(), history.hash), (false, 2, Some(hash)));
}

#[cfg(unix)]
#[test]
fn a_second_window_is_noticed_through_links() {
    let home = Home::new();
    let (path, hash) = home.saved_file();
    let link = home.root.path().join("snel.akkoord");
    std::os::unix::fs::symlink(&path, &link).expect("it is linked");
    let (mut one, mut other) = (home.keeper(), home.keeper());
    assert!(said(&one.begin(Some(&path), Some(hash))).is_empty());
    let begun = other.begin(Some(&link), Some(hash));
    assert!(said(&begun)[0].contains("ander venster"), "{:?}", said(&begun));
}

#[test]
fn a_path_that_is_not_whole_in_a_journal_is_the_file_beside_it_and_never_one_elsewhere() {
    let home = Home::new();
    let (path, hash) = home.saved_file();
    let name = Path::new(path.file_name().expect("a name"));
    let (mut journal, _) =
        super::Journal::open(&beside(&path), Some(name), super::Bounds::default()).expect("it opens");
    journal.write(&home.timeline(2, 1, Some(hash))).expect("it is written");
    drop(journal);
    let left = home.keeper().left(std::slice::from_ref(&path), false);
    assert_eq!(left[0].of.as_ref(), Some(&path));
    let away = home.folders().journals().join("1.journal");
    fs::create_dir_all(home.folders().journals()).expect("a folder");
    fs::copy(beside(&path), &away).expect("it is copied");
    let (of, _) = home.keeper().adopt(&away).expect("it can be read");
    assert_eq!(of, None, "it asks where to save");
}

#[test]
fn a_restart_after_a_fault_writes_the_newest_content_again() {
    let home = Home::new();
    let (path, hash) = home.saved_file();
    let mut keeper = home.keeper();
    keeper.begin(Some(&path), Some(hash));
    keeper.note(&home.timeline(4, 1, Some(hash))).expect("it is written");
    keeper.restart();
    let timeline: Timeline = home.timeline(5, 1, Some(hash));
    keeper.note(&timeline).expect("it is written");
    drop(keeper);
    let mut keeper = home.keeper();
    assert_eq!(keeper.begin(Some(&path), Some(hash)).found.map(|found| found.edits), Some(4));
    assert_eq!(keeper.take(), Some(timeline));
    keeper.close(Closing::Discarded);
}

#[test]
fn what_a_crash_left_half_written_goes_and_what_is_being_written_stays() {
    let home = Home::new();
    let (path, hash) = home.saved_file();
    let at = |name: &str| home.root.path().join(name);
    let now = fs::metadata(&path).and_then(|file| file.modified()).expect("it was just written");
    let old = now - std::time::Duration::from_secs(3600);
    for name in [".akkoord-aB3xYz", ".akkoord-notes.txt", ".akkoord-Held01", ".akkoord-New001"] {
        fs::write(at(name), "half").expect("it is written");
        let file = fs::File::options().write(true).open(at(name)).expect("it opens");
        if name != ".akkoord-New001" {
            file.set_modified(old).expect("it is old");
        }
    }
    let held = fs::File::open(at(".akkoord-Held01")).expect("it opens");
    held.lock().expect("a program that lives holds it");
    home.keeper().begin(Some(&path), Some(hash));
    let left: Vec<bool> = [".akkoord-aB3xYz", ".akkoord-notes.txt", ".akkoord-Held01", ".akkoord-New001"]
        .map(|name| at(name).exists())
        .to_vec();
    assert_eq!(left, [false, true, true, true]);
}
