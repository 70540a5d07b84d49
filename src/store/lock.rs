//! One program at a time between reading a dossier's file again, comparing it and replacing it.
//!
//! The lock is a file of its own beside the dossier, for the dossier's file is replaced by another one when it is saved.
//! It goes away with the lock; one that a crash left behind is not locked and is in nobody's way.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use super::place::is_one_file;

/// How long another program is waited for: saving takes no second.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long until it is tried again.
const PAUSE: Duration = Duration::from_millis(10);

/// A lock that is held until it is dropped.
#[derive(Debug)]
pub(super) struct Lock {
    path: PathBuf,
    file: File,
}

impl Lock {
    /// Locks what is written at `path`, which is spelled out already; waits for whoever has it.
    ///
    /// # Errors
    ///
    /// Nothing can be written there, or somebody holds it for longer than saving takes.
    pub(super) fn of(path: &Path) -> io::Result<Self> {
        let place = beside(path);
        let until = Instant::now() + PATIENCE;
        loop {
            let file = OpenOptions::new().write(true).create(true).truncate(false).open(&place)?;
            match file.try_lock() {
                Err(TryLockError::WouldBlock) if Instant::now() > until => return Err(ErrorKind::ResourceBusy.into()),
                Err(TryLockError::WouldBlock) => thread::sleep(PAUSE),
                // A file system without locks does without.
                Ok(()) | Err(TryLockError::Error(_)) => {
                    // Whoever had it before took its file away: then this is a lock on nothing.
                    if is_still(&file, &place) {
                        return Ok(Self { path: place, file });
                    }
                }
            }
        }
    }
}

impl Drop for Lock {
    /// The file goes while the lock is still held, so that nobody locks it after it is gone.
    fn drop(&mut self) {
        // One that stays is locked by nobody, and used again the next time.
        let _removed = fs::remove_file(&self.path).is_ok();
        let _unlocked = self.file.unlock().is_ok();
    }
}

fn beside(path: &Path) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(".lock");
    path.with_file_name(name)
}

/// Whether `file` is what stands at `path` now.
pub(super) fn is_still(file: &File, path: &Path) -> bool {
    match (file.metadata(), fs::metadata(path)) {
        (Ok(open), Ok(there)) => is_one_file(&open, &there).unwrap_or(true),
        (Err(_), _) | (_, Err(_)) => false,
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicBool, Ordering};

    use super::*;

    #[test]
    fn no_two_hold_it_at_once_and_its_file_goes_with_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a.akkoord");
        let is_held = AtomicBool::new(false);
        thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    for _ in 0..50 {
                        let lock = Lock::of(&path).expect("it is locked");
                        assert!(!is_held.swap(true, Ordering::SeqCst), "two hold it");
                        thread::yield_now();
                        is_held.store(false, Ordering::SeqCst);
                        drop(lock);
                    }
                });
            }
        });
        assert_eq!(fs::read_dir(folder.path()).expect("the folder is there").count(), 0);
    }

    #[test]
    fn one_that_a_crash_left_is_in_nobodys_way() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a.akkoord");
        fs::write(beside(&path), "").expect("it is written");
        drop(Lock::of(&path).expect("it is locked"));
        assert!(!beside(&path).exists());
    }
}
