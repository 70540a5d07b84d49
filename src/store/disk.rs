//! The calls by which a dossier and its journal reach the disk, each of which can fail.
//!
//! In tests every one of them is made to fail in turn: a full disk, a refusal, a write that stops half way, a crash after
//! which nothing more is done, a loss of power that takes what was not synced.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

use tempfile::NamedTempFile;

/// Writes all of `bytes`.
pub(super) fn write(file: &mut File, bytes: &[u8]) -> io::Result<()> {
    #[cfg(test)]
    if let Some(part) = faults::torn(bytes.len())? {
        file.write_all(&bytes[..part])?;
        return Err(io::ErrorKind::StorageFull.into());
    }
    #[cfg(test)]
    faults::written(file)?;
    file.write_all(bytes)
}

/// Has what was written in `file` put safely on the disk.
pub(super) fn sync(file: &File) -> io::Result<()> {
    #[cfg(test)]
    faults::call()?;
    file.sync_all()?;
    #[cfg(test)]
    faults::synced(file)?;
    Ok(())
}

/// Puts a new file in its place.
pub(super) fn persist(new: NamedTempFile, path: &Path, may_replace: bool) -> io::Result<File> {
    #[cfg(test)]
    faults::call()?;
    let kept = if may_replace { new.persist(path) } else { new.persist_noclobber(path) };
    kept.map_err(|error| error.error)
}

/// Makes the names in a folder safe; only Unix can open a folder for it.
pub(super) fn sync_folder(folder: &Path) -> io::Result<()> {
    #[cfg(test)]
    faults::call()?;
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

/// Takes a file away.
pub(super) fn remove(path: &Path) -> io::Result<()> {
    #[cfg(test)]
    faults::call()?;
    fs::remove_file(path)
}

/// Makes a folder with those above it.
pub(super) fn make_folder(path: &Path) -> io::Result<()> {
    #[cfg(test)]
    faults::call()?;
    fs::create_dir_all(path)
}

/// How the calls of a test fail.
#[cfg(test)]
pub(super) mod faults {
    use std::cell::RefCell;
    use std::fs::File;
    use std::io::{self, ErrorKind};

    /// What goes wrong at a call.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Fault {
        /// This call fails, and others do not.
        Once(ErrorKind),
        /// This call and every one after it fails.
        FromThere(ErrorKind),
        /// This call, where it writes, writes a half and fails.
        Torn,
        /// The program ends at this call: none after it is carried out.
        Crash,
        /// The machine ends at this call: what was written since the last sync is gone.
        PowerLoss,
    }

    #[derive(Debug, Default)]
    struct Plan {
        fault: Option<(usize, Fault)>,
        calls: usize,
        has_ended: bool,
        /// Files with how long they were when they were last safe.
        unsynced: Vec<(File, u64)>,
    }

    thread_local! {
        static PLAN: RefCell<Plan> = RefCell::new(Plan::default());
    }

    /// Has `fault` happen at the call with this number, counted from 0.
    pub fn plan(call: usize, fault: Fault) {
        PLAN.with_borrow_mut(|plan| *plan = Plan { fault: Some((call, fault)), ..Plan::default() });
    }

    /// Has nothing happen any more; how many calls there were.
    pub fn end() -> usize {
        PLAN.with_borrow_mut(|plan| std::mem::take(plan).calls)
    }

    /// Counts a call, which fails where that is planned.
    pub fn call() -> io::Result<()> {
        PLAN.with_borrow_mut(|plan| {
            let now = plan.calls;
            plan.calls += 1;
            let Some((at, fault)) = plan.fault else { return Ok(()) };
            if plan.has_ended {
                return Err(ErrorKind::Interrupted.into());
            }
            match fault {
                Fault::Once(kind) if now == at => Err(kind.into()),
                Fault::FromThere(kind) if now >= at => Err(kind.into()),
                Fault::Crash | Fault::PowerLoss if now == at => {
                    plan.has_ended = true;
                    if fault == Fault::PowerLoss {
                        for (file, safe) in &plan.unsynced {
                            file.set_len(*safe)?;
                        }
                    }
                    Err(ErrorKind::Interrupted.into())
                }
                Fault::Once(_) | Fault::FromThere(_) | Fault::Torn | Fault::Crash | Fault::PowerLoss => Ok(()),
            }
        })
    }

    /// Counts a write of `length` bytes; how many of them are written where it is torn.
    pub fn torn(length: usize) -> io::Result<Option<usize>> {
        let now = PLAN.with_borrow(|plan| (plan.calls, plan.fault));
        call()?;
        Ok(matches!(now, (calls, Some((at, Fault::Torn))) if calls == at).then_some(length / 2))
    }

    /// Notes that `file` holds what is not safe yet.
    pub fn written(file: &File) -> io::Result<()> {
        let (copy, safe) = (file.try_clone()?, file.metadata()?.len());
        PLAN.with_borrow_mut(|plan| {
            if plan.fault.is_some() {
                plan.unsynced.push((copy, safe));
            }
        });
        Ok(())
    }

    /// Notes that `file` is safe.
    pub fn synced(file: &File) -> io::Result<()> {
        use crate::store::place::is_one_file;
        let own = file.metadata()?;
        PLAN.with_borrow_mut(|plan| {
            plan.unsynced.retain(|(other, _)| {
                other.metadata().ok().and_then(|other| is_one_file(&own, &other)).is_none_or(|is_own| !is_own)
            });
        });
        Ok(())
    }
}
