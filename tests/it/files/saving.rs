//! Saving: nothing is overwritten that was not meant to be, and the version before stays.

use std::fs;
use std::path::Path;

use akkoord::domain::agreement::Dossier;
use akkoord::store::dossier::{TextHash, load, to_text};
use akkoord::store::save::{SaveError, backup_of, save};

use crate::support::advice;

fn dossier() -> Dossier {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/refusals/sound.akkoord");
    load(&path).expect("the sound dossier loads").dossier
}

fn renamed(name: &str) -> Dossier {
    Dossier { name: name.to_owned(), ..dossier() }
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(folder)
        .expect("the folder is there")
        .map(|entry| entry.expect("it can be listed").file_name().into_string().expect("a name in UTF-8"))
        .collect();
    names.sort();
    names
}

#[test]
fn what_is_saved_loads_again_and_the_version_before_stays() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.akkoord");
    let first = save(&path, &renamed("eerste"), None).expect("it is saved");
    assert_eq!(names(folder.path()), ["a.akkoord"]);
    let second = save(&path, &renamed("tweede"), Some(first)).expect("it is saved");
    let loaded = load(&path).expect("it loads");
    assert_eq!((loaded.dossier, loaded.text_hash), (renamed("tweede"), second));
    let before = load(&backup_of(&path)).expect("the version before loads");
    assert_eq!((before.dossier, before.text_hash), (renamed("eerste"), first));
    assert_eq!(names(folder.path()), ["a.akkoord", "a.akkoord~"]);
}

#[test]
fn saving_without_a_change_keeps_the_version_before() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.akkoord");
    let first = save(&path, &renamed("eerste"), None).expect("it is saved");
    let second = save(&path, &renamed("tweede"), Some(first)).expect("it is saved");
    assert_eq!(save(&path, &renamed("tweede"), Some(second)).expect("it is saved"), second);
    assert_eq!(load(&backup_of(&path)).expect("it loads").dossier, renamed("eerste"));
}

#[test]
fn a_file_that_another_program_changed_is_left_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.akkoord");
    let first = save(&path, &renamed("eerste"), None).expect("it is saved");
    fs::write(&path, "// van een ander\n").expect("another program writes");
    let refused = save(&path, &renamed("tweede"), Some(first)).expect_err("it is refused");
    assert!(matches!(refused, SaveError::ChangedUnderneath(_)), "{refused:?}");
    assert!(advice(&refused.diagnostic())[0].text.nl.contains("andere naam"));
    assert_eq!(fs::read_to_string(&path).expect("it can be read"), "// van een ander\n");
    assert_eq!(names(folder.path()), ["a.akkoord"]);
    save(&path, &renamed("tweede"), None).expect("a file the user chose is replaced");
    assert_eq!(fs::read_to_string(backup_of(&path)).expect("it can be read"), "// van een ander\n");
}

#[test]
fn a_file_that_was_taken_away_is_written_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.akkoord");
    let first = save(&path, &dossier(), None).expect("it is saved");
    fs::remove_file(&path).expect("it is taken away");
    save(&path, &dossier(), Some(first)).expect("it is saved");
    assert_eq!(load(&path).expect("it loads").dossier, dossier());
}

#[test]
fn a_folder_that_is_gone_a_folder_as_file_and_a_read_only_file_are_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let gone = save(&folder.path().join("gone/a.akkoord"), &dossier(), None).expect_err("it is refused");
    assert!(matches!(gone, SaveError::FolderGone(_)), "{gone:?}");
    let as_file = save(folder.path(), &dossier(), None).expect_err("it is refused");
    assert!(matches!(as_file, SaveError::NoFile(_)), "{as_file:?}");
    let path = folder.path().join("a.akkoord");
    fs::write(&path, "oud").expect("it is written");
    let mut permissions = fs::metadata(&path).expect("it is there").permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).expect("they are set");
    let read_only = save(&path, &dossier(), None).expect_err("it is refused");
    assert!(matches!(read_only, SaveError::ReadOnly(_)), "{read_only:?}");
    assert_eq!(fs::read_to_string(&path).expect("it can be read"), "oud");
    assert_eq!(names(folder.path()), ["a.akkoord"]);
}

#[cfg(unix)]
#[test]
fn permissions_are_kept_and_a_link_is_followed() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.akkoord");
    let mode = |path: &Path| fs::metadata(path).expect("it is there").permissions().mode() & 0o777;
    save(&path, &renamed("eerste"), None).expect("it is saved");
    assert_ne!(mode(&path), 0o600, "a new file is no secret");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o664)).expect("they are set");
    let link = folder.path().join("link.akkoord");
    symlink(&path, &link).expect("it is linked");
    save(&link, &renamed("tweede"), None).expect("it is saved");
    assert!(fs::symlink_metadata(&link).expect("it is there").is_symlink());
    assert_eq!(load(&path).expect("it loads").dossier, renamed("tweede"));
    assert_eq!((mode(&path), mode(&backup_of(&path))), (0o664, 0o664));
}

#[test]
fn the_fingerprint_is_that_of_the_text_as_written() {
    let text = to_text(&dossier()).expect("it can be written");
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.akkoord");
    assert_eq!(save(&path, &dossier(), None).expect("it is saved"), TextHash::of(text.as_bytes()));
}

#[test]
fn a_file_that_is_not_there_or_is_a_folder_is_said_plainly() {
    let folder = tempfile::tempdir().expect("a folder");
    let said = |path: &Path| load(path).expect_err("it is refused")[0].message.text.nl.clone();
    assert_eq!(said(&folder.path().join("a.akkoord")), "het bestand bestaat niet");
    assert_eq!(said(folder.path()), "dit is een map, geen bestand");
}
