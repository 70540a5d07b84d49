//! What becomes of journals: begun when a dossier opens, written while it is open, kept for undo when it closes. What a
//! crash left in one is weighed in `left`.

mod left;

use std::io;
use std::path::{Path, PathBuf};

pub use self::left::Found;
use super::places::{away, beside, fresh, history, prune};
use super::replay::Replayed;
use super::wording;
use super::{Bounds, Journal, OpenError, Timeline};
use crate::domain::diagnostic::Diagnostic;
use crate::store::disk;
use crate::store::dossier::TextHash;
use crate::store::folders::Folders;
use crate::store::place::{folder_of, has_other_names, spelled_out};
use crate::store::save::clean;

/// What came of beginning with a dossier.
#[derive(Debug, Default)]
pub struct Begun {
    /// Work that was left; the journal stays as it is until it is taken or set aside.
    pub found: Option<Found>,
    /// What can be undone from before the dossier was closed.
    pub history: Option<Timeline>,
    /// What is to be said.
    pub said: Vec<Diagnostic>,
}

/// How a dossier is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closing {
    /// All of it is in the file; what can be undone is kept for the next time.
    Saved,
    /// What is not in the file is not wanted.
    Discarded,
}

/// The journal of the dossier that is open, and those that were left.
#[derive(Debug)]
pub struct Keeper {
    folders: Folders,
    bounds: Bounds,
    of: Option<PathBuf>,
    journal: Option<Journal>,
    /// Work left in the journal that is open, until the user takes it back or sets it aside.
    undecided: Option<Timeline>,
    last: Option<Timeline>,
    has_complained: bool,
}

impl Keeper {
    /// A keeper of journals that has none open yet.
    pub fn new(folders: Folders, bounds: Bounds) -> Self {
        Self { folders, bounds, of: None, journal: None, undecided: None, last: None, has_complained: false }
    }

    /// Begins with the dossier in the file `of` with the fingerprint `hash`, or with one that has no file.
    pub fn begin(&mut self, of: Option<&Path>, hash: Option<TextHash>) -> Begun {
        // Read back in another folder, only a whole path leads to the same file.
        let of = of.map(|of| std::path::absolute(of).unwrap_or_else(|_| of.to_owned()));
        self.of.clone_from(&of);
        (self.journal, self.undecided, self.last, self.has_complained) = (None, None, None, false);
        let mut begun = Begun::default();
        // A dossier without a file gets its journal with its first change.
        let Some(path) = of.as_deref() else { return begun };
        clean(folder_of(&spelled_out(path)));
        if has_other_names(path) {
            begun.said.push(wording::has_other_names(path));
        }
        let left = match Journal::open(&beside(path), Some(path), self.bounds) {
            Ok((journal, left)) => {
                self.journal = Some(journal);
                left
            }
            Err(OpenError::OpenElsewhere) => {
                begun.said.push(wording::open_elsewhere(path));
                return begun;
            }
            Err(OpenError::Io(error)) => self.begin_away(path, &error, &mut begun),
        };
        self.weigh(path, hash, left, &mut begun);
        if begun.history.is_none() && begun.found.is_none() {
            begun.history = self.history_of(path, hash);
        }
        begun
    }

    /// Goes on after a fault of the program: whatever the journal held is written anew, with the newest content.
    pub fn restart(&mut self) {
        self.journal = None;
        if self.undecided.is_none()
            && let Some(of) = self.of.clone()
        {
            self.reopen(&of);
        }
        if let Some(last) = self.last.take() {
            // Where it cannot be written, the next edit tries again and says so.
            let _written = self.note(&last).is_ok();
        }
    }

    fn begin_away(&mut self, path: &Path, error: &io::Error, begun: &mut Begun) -> Replayed {
        let place = away(&self.folders, path);
        let opened = disk::make_folder(&self.folders.journals())
            .map_err(OpenError::Io)
            .and_then(|()| Journal::open(&place, Some(path), self.bounds));
        match opened {
            Ok((journal, left)) => {
                begun.said.push(wording::kept_away(path, error, &self.folders.journals()));
                self.journal = Some(journal);
                left
            }
            Err(OpenError::OpenElsewhere) => {
                begun.said.push(wording::open_elsewhere(path));
                Replayed::default()
            }
            Err(OpenError::Io(error)) => {
                begun.said.push(wording::not_kept(&place, &error));
                Replayed::default()
            }
        }
    }

    /// Whether the change that was noted last is on disk somewhere.
    pub fn keeps(&self) -> bool {
        self.undecided.is_none() && !self.has_complained
    }

    /// Writes what changed.
    ///
    /// # Errors
    ///
    /// Why it is not on disk, or not where it should be; said once until it succeeds again.
    pub fn note(&mut self, timeline: &Timeline) -> Result<(), Diagnostic> {
        self.last = Some(timeline.clone());
        if self.undecided.is_some() {
            return Ok(());
        }
        if self.journal.is_none() && !timeline.is_unsaved() {
            return Ok(());
        }
        let lost = self.journal.as_ref().filter(|journal| journal.is_lost()).map(|journal| journal.path().to_owned());
        match self.write(timeline) {
            Ok(()) => {
                self.has_complained = false;
                lost.map_or(Ok(()), |place| Err(wording::was_gone(self.of.as_deref().unwrap_or(&place))))
            }
            Err(error) => self.write_away(timeline, &error),
        }
    }

    /// Writes the journal again where its file was taken away and holds work that is nowhere else.
    ///
    /// # Errors
    ///
    /// That it was, or why it cannot be written.
    pub fn look_after(&mut self) -> Result<(), Diagnostic> {
        let is_lost = self.journal.as_ref().is_some_and(Journal::is_lost);
        match self.last.clone().filter(|last| is_lost && last.is_unsaved()) {
            Some(last) => self.note(&last),
            None => Ok(()),
        }
    }

    fn write(&mut self, timeline: &Timeline) -> io::Result<()> {
        if self.journal.is_none() {
            self.journal = Some(self.one_more()?);
        }
        self.journal.as_mut().map_or(Ok(()), |journal| journal.write(timeline))
    }

    /// One more journal in the user's own folder.
    fn one_more(&self) -> io::Result<Journal> {
        let place = fresh(&self.folders.journals())?;
        match Journal::open(&place, self.of.as_deref(), self.bounds) {
            Ok((journal, _)) => Ok(journal),
            Err(OpenError::OpenElsewhere) => Err(io::ErrorKind::ResourceBusy.into()),
            Err(OpenError::Io(error)) => Err(error),
        }
    }

    /// Writes in the user's own folder what cannot be written beside the dossier.
    fn write_away(&mut self, timeline: &Timeline, error: &io::Error) -> Result<(), Diagnostic> {
        let place = self.journal.as_ref().map(|journal| journal.path().to_owned());
        let is_away = place.as_ref().is_none_or(|place| place.starts_with(&self.folders.data));
        let moved = if is_away {
            None
        } else {
            self.one_more().ok().and_then(|mut journal| journal.write(timeline).is_ok().then_some(journal))
        };
        let shown = self.of.clone().or(place).unwrap_or_else(|| self.folders.journals());
        let complaint = match moved {
            Some(journal) => {
                self.journal = Some(journal);
                return Err(wording::kept_away(&shown, error, &self.folders.journals()));
            }
            None => wording::not_kept(&shown, error),
        };
        if std::mem::replace(&mut self.has_complained, true) { Ok(()) } else { Err(complaint) }
    }

    /// Notes that the dossier is in the file `of` now; its journal goes where its file is.
    pub fn saved(&mut self, of: &Path, timeline: &Timeline) -> Vec<Diagnostic> {
        let mut said = Vec::new();
        if self.of.as_deref() != Some(of) {
            let old = self.journal.take();
            let begun = self.begin(Some(of), timeline.hash);
            said = begun.said;
            if begun.found.is_some() {
                // The file was overwritten on purpose, but unsaved work on its old content is set aside, not thrown
                // away.
                self.set_current_aside();
                self.undecided = None;
                self.reopen(of);
            }
            if let Some(error) = old.and_then(|journal| journal.remove().err()) {
                said.push(wording::not_removed(of, &error));
            }
        }
        said.extend(self.note(timeline).err());
        said
    }

    fn reopen(&mut self, of: &Path) {
        self.journal = Journal::open(&beside(of), Some(of), self.bounds).ok().map(|(journal, _)| journal);
    }

    /// Leaves the dossier: its journal goes, and what can be undone is kept in the user's folder, never beside the file.
    pub fn close(&mut self, closing: Closing) {
        let Some(journal) = self.journal.take() else { return };
        if self.undecided.is_some() {
            return;
        }
        if closing == Closing::Saved
            && let (Some(of), Some(last)) = (&self.of, &self.last)
            && !last.is_unsaved()
            && !(last.past.is_empty() && last.future.is_empty())
        {
            self.keep_history(of, last);
        }
        // Failing to remove it is harmless: the next start finds nothing in it that is not in the file or was not
        // refused.
        let _removed = journal.remove().is_ok();
    }

    /// Without its history a closed dossier is still whole; what stands in the way is not worth a question.
    fn keep_history(&self, of: &Path, last: &Timeline) {
        let place = history(&self.folders, of);
        if disk::make_folder(&self.folders.histories()).is_ok()
            && let Ok((mut kept, _)) = Journal::open(&place, Some(of), self.bounds)
        {
            let _kept = kept.write(last).is_ok();
        }
        prune(&self.folders.histories());
    }
}
