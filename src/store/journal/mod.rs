//! The journal of a dossier: every edit on disk beside the file, so that a crash loses nothing and undo survives it.
//!
//! A journal holds the texts of the dossier as differences, and which of them can be taken back or made again. It never
//! becomes part of the dossier, which travels. [`keeper`] decides where journals stand and what becomes of them.

pub mod keeper;
#[cfg(test)]
mod losses;
mod places;
mod record;
pub mod replay;
#[cfg(test)]
mod simulation;
#[cfg(test)]
mod tests;
mod wording;

use std::collections::BTreeSet;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use self::record::{FORMAT, Numbers, Record, difference};
use self::replay::{Replayed, replay};
use super::disk;
use super::dossier::{TextHash, to_text};
use super::lock::is_still;
use super::save::new_file;
use crate::domain::agreement::Dossier;

/// A content of the dossier, by a number that no other content has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The number by which records of the journal name this content.
    pub number: u64,
    /// The whole dossier as it was after the edit.
    pub dossier: Arc<Dossier>,
}

/// What shows, what can be taken back and what can be made again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// What can be taken back, the oldest first.
    pub past: Vec<Step>,
    /// The content the window shows.
    pub now: Step,
    /// What can be made again; the next one stands last.
    pub future: Vec<Step>,
    /// The content that is in the file, or with which a dossier without one began.
    pub saved: Option<u64>,
    /// The fingerprint of the file.
    pub hash: Option<TextHash>,
}

impl Timeline {
    /// Whether there is work that is not in the file.
    pub fn is_unsaved(&self) -> bool {
        self.saved != Some(self.now.number)
    }

    /// How many steps lie between the file and what shows.
    pub fn edits(&self) -> usize {
        let saved = |steps: &[Step]| steps.iter().rev().position(|step| Some(step.number) == self.saved);
        if !self.is_unsaved() {
            return 0;
        }
        saved(&self.past).or_else(|| saved(&self.future)).map_or(self.past.len(), |at| at + 1).max(1)
    }

    /// The same with no more than `most` steps each way.
    fn nearest(&self, most: usize) -> Self {
        let near = |steps: &[Step]| steps.get(steps.len().saturating_sub(most)..).unwrap_or_default().to_vec();
        Self { past: near(&self.past), future: near(&self.future), ..self.clone() }
    }

    fn numbers(&self) -> Numbers {
        let numbers = |steps: &[Step]| steps.iter().map(|step| step.number).collect();
        Numbers {
            past: numbers(&self.past),
            now: self.now.number,
            future: numbers(&self.future),
            saved: self.saved,
            hash: self.hash.map(TextHash::to_hex),
        }
    }

    fn steps(&self) -> impl Iterator<Item = &Step> {
        self.past.iter().chain([&self.now]).chain(self.future.iter().rev())
    }
}

/// How large a journal becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// From how many bytes it is written anew with what still counts; the oldest steps go where that is not enough.
    pub file: u64,
    /// How many bytes of text are taken back into memory.
    pub text: usize,
}

impl Default for Bounds {
    fn default() -> Self {
        Self { file: 16 * 1024 * 1024, text: 64 * 1024 * 1024 }
    }
}

/// Why a journal was not opened.
#[derive(Debug)]
pub enum OpenError {
    /// Another window writes in it.
    OpenElsewhere,
    /// The file cannot be opened or read.
    Io(io::Error),
}

/// A journal that this window alone writes in.
#[derive(Debug)]
pub struct Journal {
    path: PathBuf,
    of: Option<PathBuf>,
    file: Option<File>,
    bounds: Bounds,
    written: BTreeSet<u64>,
    /// Steps that no longer fitted when it was last written anew.
    left_out: BTreeSet<u64>,
    last_text: String,
    numbers: Option<Numbers>,
    length: u64,
}

impl Journal {
    /// Opens the journal at `path` of the dossier in the file `of`, and reads what was left in it.
    ///
    /// # Errors
    ///
    /// Another window has it open, or the system refuses.
    pub fn open(path: &Path, of: Option<&Path>, bounds: Bounds) -> Result<(Self, Replayed), OpenError> {
        let mut options = OpenOptions::new();
        let file = options.read(true).write(true).create(true).truncate(false).open(path).map_err(OpenError::Io)?;
        lock(&file)?;
        let mut bytes = Vec::new();
        // Four times the bound: what is larger was not written by this program.
        let most = bounds.file.saturating_mul(4).max(1024);
        if file.metadata().map_err(OpenError::Io)?.is_file() {
            (&file).take(most).read_to_end(&mut bytes).map_err(OpenError::Io)?;
        }
        let left = replay(&bytes, &bounds);
        Ok((Self::with(path, of, file, bounds), left))
    }

    fn with(path: &Path, of: Option<&Path>, file: File, bounds: Bounds) -> Self {
        Self {
            path: path.to_owned(),
            of: of.map(Path::to_owned),
            file: Some(file),
            bounds,
            written: BTreeSet::new(),
            left_out: BTreeSet::new(),
            last_text: String::new(),
            numbers: None,
            length: 0,
        }
    }

    /// The file it is written in.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The file of the dossier it is of; nothing for one that was never saved.
    pub fn of(&self) -> Option<&Path> {
        self.of.as_deref()
    }

    /// Brings the journal up to `timeline`; when this returns without error, it is safely on disk.
    ///
    /// # Errors
    ///
    /// What the system says; the journal keeps what it had, and the next time all of it is written anew.
    pub fn write(&mut self, timeline: &Timeline) -> io::Result<()> {
        if self.is_lost() {
            // Writing on in a file without a name would keep nothing.
            (self.file, self.numbers, self.length) = (None, None, 0);
        }
        let written = if self.numbers.is_none() || self.length > self.bounds.file {
            self.write_anew(timeline)
        } else {
            self.append(timeline)
        };
        if written.is_err() {
            self.numbers = None;
        }
        written
    }

    /// Whether its file was taken away, or another one put in its place, while it was open.
    pub fn is_lost(&self) -> bool {
        self.file.as_ref().is_some_and(|file| !is_still(file, &self.path))
    }

    fn append(&mut self, timeline: &Timeline) -> io::Result<()> {
        let mut bytes = Vec::new();
        let fitting =
            |steps: &[Step]| steps.iter().filter(|step| !self.left_out.contains(&step.number)).cloned().collect();
        let timeline =
            Timeline { past: fitting(&timeline.past), future: fitting(&timeline.future), ..timeline.clone() };
        self.describe(&timeline, &mut bytes)?;
        let length = self.length;
        let file = self.file()?;
        file.seek(SeekFrom::Start(length))?;
        disk::write(file, &bytes)?;
        disk::sync(file)?;
        self.length += u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        Ok(())
    }

    /// Writes all that still counts in place of what stands there.
    fn write_anew(&mut self, timeline: &Timeline) -> io::Result<()> {
        let bytes = self.anew(timeline)?;
        let folder = self.path.parent().unwrap_or(Path::new(".")).to_owned();
        if self.length == 0 && self.file()?.metadata()?.len() == 0 {
            let file = self.file()?;
            file.seek(SeekFrom::Start(0))?;
            disk::write(file, &bytes)?;
            disk::sync(file)?;
        } else {
            let mut new = new_file(&folder)?;
            disk::write(new.as_file_mut(), &bytes)?;
            disk::sync(new.as_file())?;
            locked(new.as_file())?;
            // Windows replaces no file that is open.
            self.file = None;
            self.file = Some(disk::persist(new, &self.path, true)?);
        }
        self.length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        Ok(())
    }

    /// The whole journal as bytes, with as many steps as fit.
    fn anew(&mut self, timeline: &Timeline) -> io::Result<Vec<u8>> {
        let mut most = timeline.past.len().max(timeline.future.len());
        loop {
            self.written.clear();
            self.last_text.clear();
            self.numbers = None;
            let mut bytes = Vec::new();
            let of = self.of.as_ref().map(|of| of.to_string_lossy().into_owned());
            Record::Begin { format: FORMAT, of }.write(&mut bytes)?;
            let fitting = timeline.nearest(most);
            let left_out = timeline.steps().filter(|step| !fitting.steps().any(|kept| kept.number == step.number));
            self.left_out = left_out.map(|step| step.number).collect();
            self.describe(&fitting, &mut bytes)?;
            if most == 0 || u64::try_from(bytes.len()).unwrap_or(u64::MAX) <= self.bounds.file / 2 {
                return Ok(bytes);
            }
            most /= 2;
        }
    }

    /// The records that lead from what was written to `timeline`.
    fn describe(&mut self, timeline: &Timeline, bytes: &mut Vec<u8>) -> io::Result<()> {
        for step in timeline.steps() {
            if !self.written.insert(step.number) {
                continue;
            }
            let text = to_text(&step.dossier).map_err(io::Error::other)?;
            let (start, end, between) = difference(&self.last_text, &text);
            Record::Content { number: step.number, start, end, between: between.to_owned() }.write(bytes)?;
            self.last_text = text;
        }
        let next = timeline.numbers();
        Record::Line(self.numbers.take().unwrap_or_default().to(&next)).write(bytes)?;
        self.numbers = Some(next);
        Ok(())
    }

    fn file(&mut self) -> io::Result<&mut File> {
        if self.file.is_none() {
            let file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&self.path)?;
            locked(&file)?;
            self.file = Some(file);
        }
        self.file.as_mut().ok_or_else(|| io::ErrorKind::NotFound.into())
    }

    /// Takes the journal away: its work is in the file, or is not wanted.
    ///
    /// # Errors
    ///
    /// What the system says; one that is gone already is none.
    pub fn remove(mut self) -> io::Result<()> {
        // Windows removes no file that is open.
        self.file = None;
        match disk::remove(&self.path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            Ok(()) | Err(_) => Ok(()),
        }
    }
}

/// Whether a file that starts with these bytes is a journal.
pub(super) fn is_journal(start: &[u8]) -> bool {
    start.split(|byte| *byte == b'\n').next().and_then(Record::read).is_some()
}

/// The same as an error of the system.
fn locked(file: &File) -> io::Result<()> {
    lock(file).map_err(|error| match error {
        OpenError::OpenElsewhere => io::ErrorKind::ResourceBusy.into(),
        OpenError::Io(error) => error,
    })
}

/// Locks `file` for this window; a file system without locks does without.
fn lock(file: &File) -> Result<(), OpenError> {
    match file.try_lock() {
        Err(TryLockError::WouldBlock) => Err(OpenError::OpenElsewhere),
        Ok(()) | Err(TryLockError::Error(_)) => Ok(()),
    }
}
